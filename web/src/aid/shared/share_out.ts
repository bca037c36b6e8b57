/**
 * Many needs of one day shared out among those who could, all at once: everybody goes one way with a few doors on it, near her where that is possible, and nobody has
 * many while others have none. A proposal: a coordinator sees it with its reasons, changes it, and only then is anybody asked.
 */
import { LegRole } from "../../seals/aid/codes.ts";
import { tripsInWeekOf } from "./caps.ts";
import { TRIP_M } from "./columns.ts";
import { KNOWN_M, NO_SHARED_LANGUAGE_M, UNKNOWN_M } from "./fit.ts";
import { EVERYBODY, suggest } from "./suggest.ts";
import type { Circumstances, OpenNeed, OpenOffer, Suggested, Suggestion } from "./suggest.ts";

/** For so many needs at once; more are done in a second turn. */
export const MOST_AT_ONCE = 200;
export const MOST_DOORS = 8;
/** For each need so many are weighed: near ones, and more than will be full before its turn. */
const WEIGHED = 60;

/** Of which part of it one person may do several for different households on one way. Whoever rides along, is minded or is spoken for has her to herself. */
export const mayHaveSeveral = (role: LegRole): boolean => role === LegRole.carry || role === LegRole.shop || role === LegRole.pack;

export interface SharedOut {
  /** for each need, in the order given, who could, the best first */
  readonly found: readonly Suggested[];
  /** by need, who is proposed; null where nobody is left */
  readonly given: ReadonlyMap<string, string | null>;
}

/** `mostDoors`: as many as one person is given. `offers`: without those who are busy then. */
export function shareOut(needs: readonly OpenNeed[], offers: readonly OpenOffer[], at: Circumstances, mostDoors: number): SharedOut {
  const found = suggest(needs, offers, at, { best: WEIGHED, nearly: 0, isSpread: false });
  const today = at.calendar.dayOf(at.now);
  const trips = new Map(offers.map((offer) => [offer.offer, tripsInWeekOf(today, offer, at.calendar)]));
  const most = needs.some(({ role }) => !mayHaveSeveral(role)) ? 1 : Math.max(1, Math.min(MOST_DOORS, mostDoors));
  const prices = found.map(({ best }) => new Map(best.map((each) => [each.offer, priceOf(each) + TRIP_M * (trips.get(each.offer) ?? 0)])));
  const given = improved(prices, first(prices, most), most);
  // for whom nobody is left it is said why, honestly: of all who have offered it
  const why = (turn: number): Suggested => suggest([needs[turn] as OpenNeed], offers, at, EVERYBODY)[0] as Suggested;
  return { found: found.map((each, turn) => (given[turn] === null ? why(turn) : each)), given: new Map(needs.map(({ need }, turn) => [need, given[turn] ?? null])) };
}

/** In metres of way, as suggestions are weighed. */
const priceOf = ({ metres, reasons }: Suggestion): number =>
  (metres ?? UNKNOWN_M) + (reasons.includes("speaks") ? 0 : NO_SHARED_LANGUAGE_M) - (reasons.includes("known_to_household") ? KNOWN_M : 0);

type Prices = readonly ReadonlyMap<string, number>[];
type Given = readonly (string | null)[];

const loadsOf = (given: Given): Map<string, number> => {
  const loads = new Map<string, number>();
  for (const offer of given) if (offer !== null) loads.set(offer, (loads.get(offer) ?? 0) + 1);
  return loads;
};

/** For whom fewest could is given somebody first: the others find somebody all the same. */
function first(prices: Prices, most: number): Given {
  const given: (string | null)[] = prices.map(() => null);
  const loads = new Map<string, number>();
  const inTurn = prices.map((_, turn) => turn).sort((one, other) => (prices[one]?.size ?? 0) - (prices[other]?.size ?? 0) || one - other);
  for (const turn of inTurn) {
    const [cheapest] = [...(prices[turn] ?? [])]
      .filter(([offer]) => (loads.get(offer) ?? 0) < most)
      .map(([offer, price]) => [offer, price + TRIP_M * (loads.get(offer) ?? 0)] as const)
      .sort(([, one], [, other]) => one - other);
    if (cheapest === undefined) continue;
    given[turn] = cheapest[0];
    loads.set(cheapest[0], (loads.get(cheapest[0]) ?? 0) + 1);
  }
  return given;
}

/** Rounds of the two loops below; a town of two hundred doors is still after a few. */
const MOST_ROUNDS = 12;

/** One door goes to somebody else, or two are exchanged, as long as that makes all the ways together shorter. */
function improved(prices: Prices, begun: Given, most: number): Given {
  const given = [...begun];
  const loads = loadsOf(given);
  const price = (turn: number, offer: string): number => prices[turn]?.get(offer) ?? Infinity;
  for (let [round, isBetter] = [0, true]; isBetter && round < MOST_ROUNDS; round += 1) {
    isBetter = false;
    for (let one = 0; one < given.length; one += 1) {
      const hers = given[one];
      if (hers === null || hers === undefined) continue;
      for (const [offer, costs] of prices[one] ?? []) {
        const load = loads.get(offer) ?? 0;
        const now = given[one] as string;
        if (offer === now || load >= most || costs + TRIP_M * load >= price(one, now) + TRIP_M * ((loads.get(now) ?? 1) - 1)) continue;
        loads.set(now, (loads.get(now) ?? 1) - 1);
        loads.set(offer, load + 1);
        given[one] = offer;
        isBetter = true;
      }
      for (let other = one + 1; other < given.length; other += 1) {
        const [a, b] = [given[one] as string, given[other]];
        if (b === null || b === undefined || a === b || price(one, b) + price(other, a) >= price(one, a) + price(other, b)) continue;
        [given[one], given[other]] = [b, a];
        isBetter = true;
      }
    }
  }
  return given;
}
