/** The list of trustees as somebody is putting it together, and whom she has proposed while it waits for a second steward. */
import { readTrusteeCode } from "../../seals/shown";
import { begunOf } from "../../ui/begun.ts";
import { idOfDevice } from "../shared/pages";

/** `needed`: null for what is usual among so many. */
export interface Proposed {
  readonly codes: readonly string[];
  readonly needed: number | null;
  readonly sound: boolean;
  readonly hours: number;
}

interface Asked {
  readonly codes: readonly string[];
  readonly at: number;
}

/** After so long nobody signs it any more. */
const ASKED_MS = 14 * 86_400_000;

export const proposed = begunOf<string>("trustees", "");
const asked = begunOf<string>("trustees-asked", "");

/** What she proposed last: of what holds by itself nothing is kept. */
export function keepAsked(codes: readonly string[], waits: boolean): void {
  asked.value = waits ? JSON.stringify({ codes, at: Date.now() } satisfies Asked) : "";
}

export const idOf = (code: string): string | null => {
  try {
    return idOfDevice(readTrusteeCode(code));
  } catch {
    return null;
  }
};

/** By their letters: whoever stands in the form, or was proposed and waits. */
export function inForm(): readonly string[] {
  const form = proposed.peek() === "" ? [] : (JSON.parse(proposed.peek()) as Proposed).codes;
  const waiting = asked.peek() === "" ? null : (JSON.parse(asked.peek()) as Asked);
  const still = waiting !== null && Date.now() - waiting.at < ASKED_MS ? waiting.codes : [];
  return [...form, ...still].map((code) => idOf(code) ?? "");
}
