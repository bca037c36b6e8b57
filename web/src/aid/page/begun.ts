/**
 * The need that is being written. It lives outside its screen, so that turning the phone or changing the language throws nothing away;
 * the shell keeps it on the phone, so that neither does a reload or a killed browser.
 */
import { computed, signal } from "@preact/signals";
import { NOTHING_ASKED, stepsFor, type NeedDraft, type Step } from "../shared/need_draft.ts";

export interface BegunNeed {
  readonly draft: NeedDraft;
  readonly step: Step;
}

export const draft = signal<NeedDraft>(NOTHING_ASKED);
export const step = signal<Step>("kind");

/** Null when there is nothing that could be lost. */
export const begunNeed = computed<BegunNeed | null>(() => (draft.value === NOTHING_ASKED ? null : { draft: draft.value, step: step.value }));

export function change(some: Partial<NeedDraft>): void {
  draft.value = { ...draft.value, ...some };
}

export function startNeed(): void {
  draft.value = NOTHING_ASKED;
  step.value = "kind";
}

/** What was kept, unless another is being written already. A field that is new since is as if it had not been touched. */
export function resumeNeed(kept: BegunNeed): void {
  if (begunNeed.peek() !== null) return;
  draft.value = { ...NOTHING_ASKED, ...kept.draft };
  step.value = stepsFor(kept.draft.kind).includes(kept.step) ? kept.step : "kind";
}
