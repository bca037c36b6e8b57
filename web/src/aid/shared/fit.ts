/**
 * Whether somebody could help with one thing, what keeps her from it, and what her way costs. Looked at for two million pairs, so it touches
 * numbers only.
 */
import { LegRole, NeedKind } from "../../seals/aid/codes.ts";
import type { LatLng } from "../../seals/grid.ts";
import { UNKNOWN_LANGUAGE } from "../../terms/language.ts";
import { eastOf, KNOWN, northOf, STEP_M } from "./columns.ts";
import type { Columns } from "./columns.ts";
import { dutiesFor } from "./duties.ts";
import { hoursOf } from "./occasions.ts";
import type { Hindrance, OpenNeed } from "./suggest.ts";

export const NO_SHARED_LANGUAGE_M = 2_000;
/** Whoever has been there before teaches nobody new an address. */
export const KNOWN_M = 6_000;
/** Where a place is unknown. */
export const UNKNOWN_M = 3_000;
/** So much of both their hours has to be the same, unless she needs less. */
const SHARED_MINUTES = 30;

/** Where nothing is possible without a shared word; elsewhere it only counts. */
const MUST_SPEAK: ReadonlySet<NeedKind> = new Set([NeedKind.accompaniment, NeedKind.legal, NeedKind.medical, NeedKind.translation]);

/** What is asked of whoever helps here. */
export interface Wish {
  readonly days: number;
  readonly begins: number;
  readonly ends: number;
  readonly shared: number;
  readonly duties: number;
  readonly seats: number;
  readonly carSeats: number;
  readonly isPlaced: boolean;
  readonly east: number;
  readonly north: number;
  readonly mustSpeak: boolean;
  /** by number: who shares her language */
  readonly speaking: Int32Array;
  /** who helps with such things at all */
  readonly numbers: Int32Array;
  /** those of them who have been there before */
  readonly known: readonly number[];
}

export function wishOf(need: OpenNeed, middle: LatLng, days: number, numbers: Int32Array, speaking: Int32Array, known: readonly number[]): Wish {
  const [begins, ends] = hoursOf(need.when);
  const rides = need.role === LegRole.drive || need.role === LegRole.school;
  return {
    days, numbers, speaking, known, begins, ends,
    east: need.place === null ? 0 : eastOf(need.place, middle),
    north: need.place === null ? 0 : northOf(need.place, middle),
    shared: Math.min(SHARED_MINUTES, ends - begins),
    duties: dutiesFor(need),
    seats: need.role === LegRole.drive ? Math.max(1, need.people) : rides ? Math.max(1, need.children) : 0,
    carSeats: rides ? need.childSeats : 0,
    isPlaced: need.place !== null,
    mustSpeak: MUST_SPEAK.has(need.kind) && need.language !== UNKNOWN_LANGUAGE,
  };
}

/** As bits, the first the lowest. */
export const HINDRANCES: readonly Hindrance[] = ["not_free", "quiet", "resting", "over_cap", "not_vetted", "too_few_seats", "no_shared_language", "too_far", "asked_for_others"];
const bitOf = (hindrance: Hindrance): number => 1 << HINDRANCES.indexOf(hindrance);
export const NOT_FREE = bitOf("not_free");
export const QUIET = bitOf("quiet");
export const RESTING = bitOf("resting");
const OVER_CAP = bitOf("over_cap");
export const NOT_VETTED = bitOf("not_vetted");
export const TOO_FEW_SEATS = bitOf("too_few_seats");
const NO_SHARED_LANGUAGE = bitOf("no_shared_language");
const TOO_FAR = bitOf("too_far");
const ASKED_FOR_OTHERS = bitOf("asked_for_others");

/** The days that suit both, whoever else wants what of her. */
export function daysFor(columns: Columns, number: number, { days, duties }: Wish): number {
  const not = (columns.quiet[number] as number) | (columns.resting[number] as number) | (columns.full[number] as number) | (duties === 0 ? 0 : (columns.unvetted[number] as number));
  return days & (columns.free[number] as number) & ~not;
}

/** The square of the steps between them; negative where either place is unknown. */
export function apart({ east, north, reach }: Columns, number: number, wish: Wish): number {
  if (!wish.isPlaced || (reach[number] as number) < 0) return -1;
  const across = (east[number] as number) - wish.east;
  const up = (north[number] as number) - wish.north;
  return across * across + up * up;
}

export const metresOf = (square: number): number => Math.floor(Math.sqrt(square)) * STEP_M;

export function hindered(columns: Columns, number: number, wish: Wish): number {
  let bits = 0;
  const common = wish.days & (columns.free[number] as number);
  if (common === 0 || Math.min(wish.ends, columns.ends[number] as number) - Math.max(wish.begins, columns.begins[number] as number) < wish.shared) bits |= NOT_FREE;
  if (common !== 0 && daysFor(columns, number, wish) === 0) {
    let why = 0;
    if ((common & ~(columns.quiet[number] as number)) === 0) why |= QUIET;
    if ((common & ~(columns.resting[number] as number)) === 0) why |= RESTING;
    if ((common & ~(columns.full[number] as number)) === 0) why |= OVER_CAP;
    if (wish.duties !== 0 && (common & ~(columns.unvetted[number] as number)) === 0) why |= NOT_VETTED;
    bits |= why === 0 ? NOT_FREE : why;
  }
  if ((wish.duties & ~(columns.duties[number] as number)) !== 0) bits |= NOT_VETTED;
  if ((columns.seats[number] as number) < wish.seats || (columns.carSeats[number] as number) < wish.carSeats) bits |= TOO_FEW_SEATS;
  if (wish.mustSpeak && wish.speaking[number] === 0) bits |= NO_SHARED_LANGUAGE;
  if (apart(columns, number, wish) > (columns.reach[number] as number)) bits |= TOO_FAR;
  if ((columns.left[number] as number) <= 0) bits |= ASKED_FOR_OTHERS;
  return bits;
}

/** In metres of way. */
export function cost(columns: Columns, number: number, wish: Wish): number {
  const square = apart(columns, number, wish);
  return (
    (square < 0 ? UNKNOWN_M : metresOf(square)) +
    (columns.weighs[number] as number) +
    (wish.speaking[number] === 0 ? NO_SHARED_LANGUAGE_M : 0) -
    (columns.flags[number] === KNOWN ? KNOWN_M : 0)
  );
}

/** False for most of those whom something hinders, sooner than `hindered` knows what it is. */
export function mayBe(columns: Columns, number: number, { days, duties, begins, ends, shared }: Wish): boolean {
  if ((days & (columns.open[number] as number)) === 0 || (duties & ~(columns.duties[number] as number)) !== 0) return false;
  return Math.min(ends, columns.ends[number] as number) - Math.max(begins, columns.begins[number] as number) >= shared;
}
