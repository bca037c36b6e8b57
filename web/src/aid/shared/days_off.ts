/** Days without school or help, as the coordinators have agreed them: what is asked for every week is not looked for on them. */
import type { Value } from "../../seals/cbor.ts";
import { Row } from "../../seals/row.ts";

/** Days since 1970-01-01; both count. */
export interface DaysOff {
  readonly first: number;
  readonly last: number;
}

/** Under this name they stand among the desk's own things. */
export const DAYS_OFF = "days-off";
export const MOST_DAYS_OFF = 24;
/** Of one stretch: a long summer. */
const LONGEST = 120;
const FARTHEST_DAY = 60_000;
const DAY_MS = 86_400_000;

export const writeDaysOff = (all: readonly DaysOff[]): Value => all.map(({ first, last }) => [first, last]);

/** Refusal "aid.malformed". */
export function readDaysOff(value: Value): readonly DaysOff[] {
  const outer = new Row([value], "aid.malformed");
  return outer.rows(MOST_DAYS_OFF).map((row) => {
    const stretch = { first: row.uint({ most: FARTHEST_DAY }), last: row.uint({ most: FARTHEST_DAY }) };
    row.done();
    if (!isStretch(stretch)) row.refuse();
    return stretch;
  });
}

/** Of two dates as a browser gives them (`2026-12-24`), in either order; null where one is missing or it would be too long. */
export function daysOffOf(one: string, other: string): DaysOff | null {
  const [first, last] = [Date.parse(one), Date.parse(other || one)].map((at) => at / DAY_MS).sort((a, b) => a - b) as [number, number];
  const stretch = { first, last };
  return Number.isInteger(first) && Number.isInteger(last) && first >= 0 && isStretch(stretch) ? stretch : null;
}

export const holidaysIn = (all: readonly DaysOff[]): ReadonlySet<number> =>
  new Set(all.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n)));

const isStretch = ({ first, last }: DaysOff): boolean => first <= last && last - first < LONGEST && last <= FARTHEST_DAY;
