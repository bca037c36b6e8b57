/** That nobody is asked too often: how many trips a week, and how many days of rest after one. Hers if she wishes less than the desk allows. */
import type { Value } from "../../seals/cbor.ts";
import type { Row } from "../../seals/row.ts";
import { mondayOf } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";

/** What the desk has agreed for everybody; it stands among its own things, under `CAPS`. */
export interface Caps {
  readonly mostAWeek: number;
  /** whole days after the day of a trip */
  readonly restDays: number;
}

export const CAPS = "caps";
export const USUAL_CAPS: Caps = { mostAWeek: 3, restDays: 0 };
const MOST_A_WEEK = 50;
const MOST_REST_DAYS = 14;

export const writeCaps = ({ mostAWeek, restDays }: Caps): Value => [mostAWeek, restDays];

/** Refusal "aid.malformed". */
export function readCaps(row: Row): Caps {
  const caps = { mostAWeek: row.uint({ least: 1, most: MOST_A_WEEK }), restDays: row.uint({ most: MOST_REST_DAYS }) };
  row.done();
  return caps;
}

/** `mostAWeek` 0: she has not said. */
export const capOf = (mostAWeek: number, caps: Caps): number => (mostAWeek === 0 ? caps.mostAWeek : Math.min(mostAWeek, caps.mostAWeek));

interface Trips {
  readonly tripsThisWeek: number;
  /** unix minutes */
  readonly lastTrip: number | null;
}

/** What is counted is the week of her last trip: it says nothing about another. */
export function tripsInWeekOf(day: number, { tripsThisWeek, lastTrip }: Trips, calendar: Calendar): number {
  return lastTrip !== null && mondayOf(calendar.dayOf(lastTrip)) === mondayOf(day) ? tripsThisWeek : 0;
}

/** One more trip. What comes late counts for its own week, if that is still the one that is counted. */
export function afterTrip<Work extends Trips>(work: Work, at: number, calendar: Calendar): Work {
  if (work.lastTrip !== null && mondayOf(calendar.dayOf(at)) < mondayOf(calendar.dayOf(work.lastTrip))) return work;
  return { ...work, tripsThisWeek: tripsInWeekOf(calendar.dayOf(at), work, calendar) + 1, lastTrip: Math.max(work.lastTrip ?? 0, at) };
}

/** The last day on which she rests; null when she need not. */
export const restsUntil = (lastTrip: number | null, caps: Caps, calendar: Calendar): number | null => (lastTrip === null || caps.restDays === 0 ? null : calendar.dayOf(lastTrip) + caps.restDays);
