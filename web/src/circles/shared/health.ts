/** What ends when in a town, and who can mend it. Pure: a role-holder's phone says it of the book alone, a steward's of more. */
import type { Roster } from "../../seals/roster";
import type { Window } from "../../terms/ids";
import { minutesOf, windowEnd, type Instant } from "../../terms/instant";

/** With three weeks left there is still time to ask everybody for new keys. */
export const WARN_DAYS = 21;
const DAY_MIN = 1440;

/** What every phone of the town can read in its book. */
export interface InTheBook {
  /** unix minutes up to which windows are certified; 0 for none */
  readonly certifiedUntil: number;
  readonly stewards: number;
  readonly desk: number;
  readonly mirrors: number;
  readonly pinned: boolean;
  readonly pending: number;
}

/** The parts of a town that can need mending, worst first. */
export type Ailment = "horizon" | "app" | "pending" | "stewards" | "desk" | "mirrors";

/** What can wait until a steward has time alarms nobody: a new town lacks it for a while. */
export const isUrgent = (ailment: Ailment): boolean => ailment === "horizon" || ailment === "app" || ailment === "pending";

export function bookOf(roster: Roster): InTheBook {
  const last = Math.max(-1, ...roster.batches.keys());
  return {
    certifiedUntil: last < 0 ? 0 : minutesOf(windowEnd(last as Window)),
    stewards: roster.stewards.length,
    desk: roster.desk.length,
    mirrors: roster.mirrors.length,
    pinned: roster.manifest !== null,
    pending: roster.pending.length,
  };
}

const DRILL_DAYS = 365;

/** `last`: unix minutes; null for none that is known. */
export const isDrillFresh = (last: number | null, at: Instant): boolean => last !== null && minutesOf(at) - last <= DRILL_DAYS * DAY_MIN;

export const daysLeft = (until: number, at: Instant): number => Math.max(0, Math.floor((until - minutesOf(at)) / DAY_MIN));

export function ailmentsOf(book: InTheBook, at: Instant): readonly Ailment[] {
  const found: Ailment[] = [];
  if (daysLeft(book.certifiedUntil, at) < WARN_DAYS) found.push("horizon");
  if (!book.pinned) found.push("app");
  if (book.pending > 0) found.push("pending");
  if (book.stewards < 2) found.push("stewards");
  if (book.desk === 0) found.push("desk");
  if (book.mirrors === 0) found.push("mirrors");
  return found;
}
