/**
 * What a coordinator decides about a need, small enough to wait for a line and to be done anew on whatever another coordinator has written
 * meanwhile. Nothing here knows of the house.
 */
import { AnswerCode, NeedState, NeedUrgency } from "../../seals/aid/codes.ts";
import { MOST_ANSWERS } from "../../seals/aid/need.ts";
import type { Need, NeedWork } from "../../seals/aid/need.ts";
import { MOST_WORDS } from "../../seals/aid/parts.ts";
import type { Value } from "../../seals/cbor.ts";
import type { Row } from "../../seals/row.ts";
import type { AidId } from "../../terms/ids.ts";
import type { Minutes } from "../../terms/instant.ts";
import { Refusal } from "../../terms/refusal.ts";
import { NEED_ACTS, NEED_MAY_BECOME, NEED_RESTS, needAfter, needClock, withStep, WORD_STEP } from "./states.ts";
import type { NeedAct } from "./states.ts";

export type Change =
  | { readonly do: "act"; readonly act: Exclude<NeedAct, "merge"> }
  | { readonly do: "merge"; readonly into: AidId }
  | { readonly do: "urgency"; readonly urgency: NeedUrgency }
  | { readonly do: "followUp"; readonly at: Minutes | null }
  | { readonly do: "notes"; readonly notes: string }
  /** to whoever asked; `at`: when it was written, so that what goes twice stands there once */
  | { readonly do: "answer"; readonly at: Minutes; readonly code: AnswerCode; readonly words: string }
  /** as it was before an act: what undo is */
  | { readonly do: "back"; readonly to: NeedState; readonly mine: boolean };

const MOST_NOTES = 1_000;
const MINUTES = { most: 2 ** 32 - 1 };

/** Nobody has looked at it. */
export const newWork = ({ urgency }: Pick<Need, "urgency">): NeedWork => ({ state: NeedState.asked, claimed: null, urgency, followUp: null, notes: "", mergedInto: null, coming: [], history: [], answers: [] });

export interface By {
  /** which of the desk's devices */
  readonly device: number;
  readonly at: Minutes;
}

/**
 * The need's work after it; the same object where there is nothing to do any more. Refusal "aid.taken" when another coordinator has it,
 * "aid.not_now" where its state does not allow it.
 */
export function change(work: NeedWork, what: Change, by: By): NeedWork {
  switch (what.do) {
    case "act":
      return acted(work, what.act, by);
    case "merge":
      return work.state === NeedState.merged ? work : { ...acted(work, "merge", by), mergedInto: what.into };
    case "urgency":
      return work.urgency === what.urgency ? work : { ...work, urgency: what.urgency };
    case "followUp":
      return work.followUp === what.at ? work : { ...work, followUp: what.at };
    case "notes":
      return work.notes === what.notes ? work : { ...work, notes: [...what.notes].slice(0, MOST_NOTES).join("") };
    case "answer": {
      const { at, code } = what;
      const words = [...what.words.trim()].slice(0, MOST_WORDS).join("");
      const isThere = work.answers.some((each) => each.at === at && each.device === by.device && each.code === code && each.words === words);
      if (isThere || (code === AnswerCode.inWords && words === "")) return work;
      return { ...work, answers: [...work.answers, { at, device: by.device, code, words }].slice(-MOST_ANSWERS) };
    }
    case "back": {
      if (work.state === what.to) return work;
      if (!NEED_MAY_BECOME[work.state].includes(what.to)) throw new Refusal("aid.not_now", "This is further on by now.");
      return { ...step(work, what.to, by), mergedInto: null, claimed: what.mine ? by : null };
    }
  }
}

/** Whoever took it and planned nothing in time has it no more: another may take it over. */
function acted(work: NeedWork, act: NeedAct, by: By): NeedWork {
  const { at } = by;
  const mine = work.claimed?.device === by.device;
  const to = needAfter(work.state, act);
  if (act === "claim" && mine) return work;
  if (act === "release" && work.claimed === null) return work;
  const since = work.history.filter(({ code }) => code < WORD_STEP).at(-1)?.at ?? 0;
  const lapsed = act === "claim" && work.state === NeedState.claimed && at >= (needClock({ ...work, since, ends: null })?.until ?? Infinity);
  if (lapsed) return step({ ...work, claimed: by }, NeedState.claimed, by);
  if ((act === "claim" || act === "release") && work.claimed !== null && !mine) throw new Refusal("aid.taken", "Another coordinator has just taken this.");
  // the legs may have brought it there already
  if (act !== "claim" && NEED_ACTS[act].to === work.state) return work;
  if (to === null) throw new Refusal("aid.not_now", "This is further on by now.");
  const claimed = act === "release" ? null : act === "claim" || act === "again" ? by : work.claimed;
  const coming = NEED_RESTS.includes(to) || act === "unplan" || act === "again" ? [] : work.coming;
  return step({ ...work, claimed, coming }, to, by);
}

/** What takes it back; null for what needs no undo. What was planned is not planned again by this: its letters are gone. */
export function undoOf(before: NeedWork, what: Change): Change | null {
  switch (what.do) {
    case "urgency":
      return { do: "urgency", urgency: before.urgency };
    case "followUp":
      return { do: "followUp", at: before.followUp };
    case "notes":
      return { do: "notes", notes: before.notes };
    case "act":
    case "merge":
      return { do: "back", to: before.state === NeedState.planned || before.state === NeedState.underWay ? NeedState.claimed : before.state, mine: before.claimed !== null };
    // what she may have read already is not taken back
    case "answer":
    case "back":
      return null;
  }
}

const step = (work: NeedWork, state: NeedState, { at, device }: By): NeedWork => ({ ...work, state, history: withStep(work.history, { at, code: state, device }) });

const NAMES = ["act", "merge", "urgency", "followUp", "notes", "back", "answer"] as const;
const ACTS = Object.keys(NEED_ACTS) as readonly NeedAct[];

export function writeChange(what: Change): Value {
  const code = NAMES.indexOf(what.do);
  switch (what.do) {
    case "act":
      return [code, what.act];
    case "merge":
      return [code, what.into];
    case "urgency":
      return [code, what.urgency];
    case "followUp":
      return [code, what.at];
    case "notes":
      return [code, what.notes];
    case "back":
      return [code, what.to, what.mine];
    case "answer":
      return [code, what.at, what.code, what.words];
  }
}

/** As this phone has kept it. Refusal "keep.damaged". */
export function readChange(row: Row): Change {
  const name = NAMES[row.uint({ most: NAMES.length - 1 })] as Change["do"];
  switch (name) {
    case "act": {
      const act = row.text(16) as NeedAct;
      return ACTS.includes(act) && act !== "merge" ? { do: name, act } : row.refuse();
    }
    case "merge":
      return { do: name, into: row.raw(16) as AidId };
    case "urgency":
      return { do: name, urgency: row.code(NeedUrgency) };
    case "followUp":
      return { do: name, at: row.uintOrNull(MINUTES) as Minutes | null };
    case "notes":
      return { do: name, notes: row.text(MOST_NOTES) };
    case "back":
      return { do: name, to: row.code(NeedState), mine: row.flag() };
    case "answer":
      return { do: name, at: row.uint(MINUTES) as Minutes, code: row.code(AnswerCode), words: row.text(MOST_WORDS) };
  }
}
