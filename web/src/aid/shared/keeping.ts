/** How long the house keeps what the aid desk writes, and to whom it is sealed: the two things a record says about itself to whoever cannot read it. */
import { CallsState, NeedState, OfferState } from "../../seals/aid/codes.ts";
import type { RecordBody } from "../../seals/aid/record.ts";
import type { Recipient } from "../../terms/ids.ts";
import { HOURS_KEPT } from "./states.ts";

const DAY_H = 24;
const OPEN_H = 60 * DAY_H;
/** Who has left is looked up once more, then she is gone. */
const LEFT_H = 3 * DAY_H;
const WORD_H = 14 * DAY_H;

/** Hours from now. */
export function hoursOf(body: RecordBody): number {
  switch (body.kind) {
    case "need":
      return HOURS_KEPT[body.work?.state ?? NeedState.asked];
    case "offer":
      return body.work?.state === OfferState.left ? LEFT_H : OPEN_H;
    case "calls":
      return body.work?.state === CallsState.ended ? LEFT_H : OPEN_H;
    case "word":
      return WORD_H;
    case "trip":
      return WORD_H;
    case "own":
      return OPEN_H;
  }
}

/** What lasts is written anew before it would go: an offer, a daily call, what the desk agreed. What is over, and a need that nobody looks after, is not. */
export function isDue(body: RecordBody, hoursLeft: number): boolean {
  const lasts = body.kind === "own" || (body.kind === "offer" && body.work?.state !== OfferState.left) || (body.kind === "calls" && body.work?.state !== CallsState.ended) || (body.kind === "need" && body.letter.inside.when.everyWeeks > 0 && body.work?.state === NeedState.claimed);
  return lasts && hoursLeft < hoursOf(body) / 2;
}

/** Beside the desk's phones: whoever wrote it can read what the desk has made of it. */
export function alsoTo(body: RecordBody): readonly Recipient[] {
  switch (body.kind) {
    case "need":
      return body.letter.inside.answerTo === null ? [] : [body.letter.inside.answerTo.recipient];
    case "offer":
      return [body.letter.inside.answerTo.recipient, ...(body.work?.answerTo ? [body.work.answerTo.recipient] : [])];
    case "calls":
      return [body.letter.inside.answerTo.recipient];
    default:
      return [];
  }
}
