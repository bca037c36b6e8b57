/**
 * The report that is being written. It lives outside its screen, so that turning the phone or changing the language throws nothing
 * away; the shell keeps it under the phone's own key, so that neither does a reload.
 */
import { computed, signal } from "@preact/signals";
import { emptyDraft, type Draft } from "../shared/draft";
import { positionCell } from "./place";

export const STEPS = ["event", "activity", "send"] as const;
export type Step = (typeof STEPS)[number];

export type When = "now" | "minutes" | "hour" | "day";

export interface Unsent {
  readonly draft: Draft;
  readonly step: Step;
}

/** Older than this, what was begun is about something else. */
const STALE_S = 3600;

export const draft = signal<Draft>(emptyDraft(0));
export const step = signal<Step>("event");
/** "": nobody asked for it · "off": she chose another way to say where */
export const placing = signal<"" | "waiting" | "failed" | "off">("");
/** null: what was begun before a reload says so itself */
export const when = signal<When | null>("now");
let search: Promise<string | null> = Promise.resolve(null);
let searches = 0;

/** Null when there is nothing that could be lost. */
export const unsent = computed<Unsent | null>(() => (draft.value.event === null && draft.value.words === "" && draft.value.voice === null ? null : { draft: draft.value, step: step.value }));

export function change(some: Partial<Draft>): void {
  draft.value = { ...draft.value, ...some };
}

export function startReport(at: number): void {
  resume({ draft: emptyDraft(at), step: "event" });
  when.value = "now";
}

/** What was begun, if it is of this hour; else a fresh one. */
export function goOnOrStart(at: number): void {
  if (unsent.value === null || at - draft.value.observedAt > STALE_S) startReport(at);
}

export function resume(kept: Unsent): void {
  draft.value = kept.draft;
  step.value = kept.step;
  when.value = null;
  stopLooking();
}

/** She says it in another way. */
export function stopLooking(way: "" | "off" = ""): void {
  placing.value = way;
  search = Promise.resolve(null);
  searches += 1;
}

/** Looks for this phone's place while she taps. Asking for leave may open the browser's prompt, which holds nothing up. */
export function locate(): void {
  if (placing.value === "waiting") return;
  placing.value = "waiting";
  searches += 1;
  const mine = searches;
  search = positionCell().then(
    (cell) => {
      if (mine !== searches) return cell;
      placing.value = "";
      change({ cell });
      return cell;
    },
    () => {
      if (mine === searches) placing.value = "failed";
      return null;
    },
  );
}

/** Without a prompt: only where the browser has leave already. */
export async function locateQuietly(): Promise<void> {
  if (draft.value.cell !== null || placing.value !== "") return;
  const leave = await navigator.permissions?.query({ name: "geolocation" }).catch(() => null);
  if (leave?.state === "granted" && placing.value === "" && draft.value.cell === null) locate();
}

/** The place that is still being looked for when the report is sent; null when there is none to wait for. */
export function placeToCome(): Promise<string | null> {
  return draft.value.cell === null && placing.value === "waiting" ? search : Promise.resolve(null);
}
