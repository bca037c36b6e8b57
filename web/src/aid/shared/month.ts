/**
 * What is left of a month: how often somebody was helped, by kind, and nothing about anybody. A number under ten is not told, and none is told from which one could be
 * reckoned: the sum that donors hear is that of the numbers that are told.
 */
import { NeedKind } from "../../seals/aid/codes.ts";
import type { Value } from "../../seals/cbor.ts";
import type { Row } from "../../seals/row.ts";

/** The desk's own thing of this name. */
export const COUNTS = "counts";
/** As for every public number of a town. */
export const LEAST_TOLD = 10;
const MOST_MONTHS = 24;
const MOST_ROWS = 2 * MOST_MONTHS * 16;
/** Since year 0. */
const MONTH = { most: 12 * 9_999 };
const COUNT = { most: 2 ** 32 - 1 };

export interface Count {
  readonly month: number;
  readonly kind: NeedKind;
  readonly helped: number;
  readonly couldNot: number;
}

/** 2026 and 11 for November. */
export const monthOf = (year: number, month: number): number => 12 * year + month - 1;

export const writeCounts = (counts: readonly Count[]): Value => [counts.map(({ month, kind, helped, couldNot }) => [month, kind, helped, couldNot])];

/** Refusal "aid.malformed". */
export function readCounts(outer: Row): readonly Count[] {
  const counts = outer.rows(MOST_ROWS).map((row) => {
    const count = { month: row.uint(MONTH), kind: row.code(NeedKind), helped: row.uint(COUNT), couldNot: row.uint(COUNT) };
    row.done();
    return count;
  });
  outer.done();
  return counts;
}

/** One need is over, in the month that runs. What is counted stays after its record is gone; of months before, what may be told: the rest is forgotten by the desk too. */
export function counted(counts: readonly Count[], month: number, kind: NeedKind, how: "helped" | "couldNot"): readonly Count[] {
  const held = counts.find((each) => each.month === month && each.kind === kind) ?? { month, kind, helped: 0, couldNot: 0 };
  const rest = counts.filter((each) => each !== held && each.month > month - MOST_MONTHS).map((each) => (each.month < month ? closed(each) : each)).filter(({ helped, couldNot }) => helped > 0 || couldNot > 0);
  return [...rest, { ...held, [how]: held[how] + 1 }].sort((one, other) => one.month - other.month || one.kind - other.kind);
}

const closed = (count: Count): Count => ({ ...count, helped: told(count.helped) ?? 0, couldNot: told(count.couldNot) ?? 0 });

const told = (count: number): number | null => (count < LEAST_TOLD ? null : count);

export interface Month {
  /** null: fewer than ten, none included */
  readonly kinds: readonly { readonly kind: NeedKind; readonly helped: number | null }[];
  /** of those that are told; null where none is */
  readonly atLeast: number | null;
}

/** What leaves the desk. */
export function toldOfMonth(counts: readonly Count[], month: number): Month {
  const kinds = Object.values(NeedKind).map((kind) => ({ kind, helped: told(counts.find((each) => each.month === month && each.kind === kind)?.helped ?? 0) }));
  const sum = kinds.reduce((total, { helped }) => total + (helped ?? 0), 0);
  return { kinds, atLeast: sum === 0 ? null : sum };
}
