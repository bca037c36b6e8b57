/**
 * What is packed for a day, to be printed and to lie about: for each bag how many eat of it, what they do not eat, and what goes in. A bag is called after the way on which it
 * goes and its turn on it, "B3", as its carrier sees it; nothing on the sheet is a name, an address, a telephone number or a number by which somebody is known elsewhere.
 */
import { LegRole, LegState, TripState } from "../../seals/aid/codes.ts";
import type { Diet } from "../../seals/aid/codes.ts";
import type { Need } from "../../seals/aid/need.ts";
import type { Household } from "../../seals/aid/parts.ts";
import type { Leg, Trip } from "../../seals/aid/trip.ts";
import { hex, same } from "../../terms/bytes.ts";
import { wayOf } from "./legs.ts";
import { LEG_FAILED } from "./states.ts";

export interface Bag {
  readonly bag: string;
  readonly household: Household;
  readonly diet: readonly Diet[];
  readonly items: readonly string[];
}

export interface PackingList {
  readonly day: number;
  readonly depot: string;
  readonly bags: readonly Bag[];
  /** every line and how often it stands there, the most frequent first */
  readonly together: readonly { readonly item: string; readonly count: number }[];
}

/** A, B … Z, AA, AB … */
function letterOf(number: number): string {
  const rest = Math.floor(number / 26);
  return (rest === 0 ? "" : letterOf(rest - 1)) + String.fromCharCode(65 + (number % 26));
}

const isGone = (state: LegState): boolean => state === LegState.cancelled || LEG_FAILED.includes(state);

/** One sheet for each depot. */
export function packingLists(trips: readonly Trip[], needs: readonly Need[], day: number): readonly PackingList[] {
  const going = trips.filter((trip) => trip.day === day && trip.state !== TripState.cancelled);
  const names = bagNames(going, day);
  return [...new Set(going.map(({ depot }) => depot))].map((depot) => {
    const bags = bagsOf(going.filter((trip) => trip.depot === depot), needs, names);
    const counts = new Map<string, number>();
    for (const item of bags.flatMap(({ items }) => items)) counts.set(item, (counts.get(item) ?? 0) + 1);
    return { day, depot, bags, together: [...counts].map(([item, count]) => ({ item, count })).sort((one, other) => other.count - one.count || (one.item < other.item ? -1 : 1)) };
  });
}

/** What each carried leg's bag is called on its depot's sheet, by the leg's number in hex. */
export function bagNames(trips: readonly Trip[], day: number): ReadonlyMap<string, string> {
  const going = trips.filter((trip) => trip.day === day && trip.state !== TripState.cancelled);
  return new Map(
    [...new Set(going.map(({ depot }) => depot))].flatMap((depot) =>
      waysOf(going.filter((trip) => trip.depot === depot)).flatMap((way, number) => way.map((leg, turn) => [hex(leg.leg), `${letterOf(number)}${turn + 1}`] as const)),
    ),
  );
}

const waysOf = (trips: readonly Trip[]): readonly (readonly Leg[])[] =>
  trips.flatMap((trip) => {
    const carried = trip.legs.filter(({ role }) => role === LegRole.carry);
    return carried.filter((leg) => wayOf(trip, leg)[0] === leg).map((leg) => wayOf(trip, leg));
  });

const bagsOf = (trips: readonly Trip[], needs: readonly Need[], names: ReadonlyMap<string, string>): readonly Bag[] =>
  waysOf(trips)
    .flat()
    .flatMap((leg) => {
      const need = isGone(leg.state) ? undefined : needs.find(({ nonce }) => same(nonce, leg.need));
      if (need === undefined) return [];
      return [{ bag: names.get(hex(leg.leg)) ?? "", household: need.household, diet: need.diet, items: leg.items.split("\n").map((line) => line.trim()).filter((line) => line !== "") }];
    });
