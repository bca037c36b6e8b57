/** The call that is being typed: it stays while the desk looks at something else, and under the app lock when the page goes. */
import { begunOf } from "../../../ui/begun.ts";
import { emptyDraft, type Draft } from "../../shared/draft.ts";

export interface Call {
  /** a kind of danger, or "no-" and whom the caller is told to turn to */
  readonly kind: string;
  readonly place: string;
  readonly draft: Draft;
}

const typed = begunOf<string>("call", "");

export const isCallBegun = (): boolean => typed.value !== "";

export const readCall = (): Call => (typed.value === "" ? { kind: "", place: "", draft: emptyDraft(0) } : (JSON.parse(typed.value) as Call));

export function changeCall(change: Partial<Call>): void {
  typed.value = JSON.stringify({ ...readCall(), ...change });
}

export const forgetCall = (): void => typed.forget();
