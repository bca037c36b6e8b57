/**
 * Everybody who may be asked, in columns of whole numbers: two million pairs are looked at, and a loop over numbers is quick from the first
 * time on. Ways are steps from the middle of the town.
 */
import type { LatLng } from "../../seals/grid.ts";
import { OfferState } from "../../seals/aid/codes.ts";
import type { Quiet, When } from "../../seals/aid/parts.ts";
import { mondayOf } from "./calendar.ts";
import { capOf, restsUntil, tripsInWeekOf } from "./caps.ts";
import { DAYS_AHEAD, hoursOf, offeredDays } from "./occasions.ts";
import type { Circumstances, OpenOffer } from "./suggest.ts";

export const TRIP_M = 1_500;
/** An offer says only roughly where: a cell of resolution 8 is so wide from its middle. */
const ROUGHLY_M = 530;
/** Ways are reckoned in whole tens of metres: loops over whole numbers are quick from the first time on. */
export const STEP_M = 10;
const STEPS_A_DEGREE = 11_119.5;
/** Further away is as far: so that squares stay small whole numbers. */
export const MOST_STEPS = 16_000;

/** Everybody who may be asked, in columns, so that the loop over two million pairs touches numbers only. */
export interface Columns {
  readonly offers: readonly OpenOffer[];
  readonly today: number;
  /** without their regional forms, each once */
  readonly tongues: readonly (readonly string[])[];
  /** steps from the middle of the town */
  readonly east: Int32Array;
  readonly north: Int32Array;
  /** the square of the steps within which she helps; negative where her place is unknown */
  readonly reach: Int32Array;
  /** On which of the coming days she may be asked for anything: bit 0 is today. On none once she stands first for as many of this list as she may. */
  readonly open: Int32Array;
  readonly free: Int32Array;
  readonly resting: Int32Array;
  readonly quiet: Int32Array;
  readonly full: Int32Array;
  readonly unvetted: Int32Array;
  readonly duties: Int32Array;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  readonly seats: Int32Array;
  readonly carSeats: Int32Array;
  readonly trips: Int32Array;
  /** of how many more needs of this list she may be the first */
  readonly left: Int32Array;
  readonly weighs: Int32Array;
  readonly flags: Uint8Array;
}

export const KNOWN = 1;
export const NOT_ASKED = 2;

const ALL_DAYS = 2 ** DAYS_AHEAD - 1;

/** Today's bit and those up to and with that day's. */
const daysUntil = (day: number, today: number): number => (day < today ? 0 : day - today >= DAYS_AHEAD - 1 ? ALL_DAYS : 2 ** (day - today + 1) - 1);

export function columnsOf(all: readonly OpenOffer[], middle: LatLng, { now, calendar, caps }: Circumstances): Columns {
  // whoever was asked longest ago stands first, so that of equals she is taken
  const offers = all
    .filter(({ state }) => state !== OfferState.left && state !== OfferState.cutOff)
    .sort((one, other) => (one.lastTrip ?? 0) - (other.lastTrip ?? 0) || (one.offer < other.offer ? -1 : 1));
  const today = calendar.dayOf(now);
  const sunday = mondayOf(today) + 6;
  const starts = Int32Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => calendar.at(today + ahead, 0));
  const each = (of: (offer: OpenOffer, number: number) => number): Int32Array => columnOf(offers, of);
  const trips = each((offer) => tripsInWeekOf(today, offer, calendar));
  const most = each(({ mostAWeek }) => capOf(mostAWeek, caps));
  const isFull = (number: number): boolean => (trips[number] as number) >= (most[number] as number);
  const offered = onceEach((when: When) => offeredDays(when, today), patternOf);
  const free = each(({ when }) => offered(when));
  const resting = each(({ state, lastTrip }) => (state === OfferState.resting ? ALL_DAYS : daysUntil(restsUntil(lastTrip, caps, calendar) ?? today - 1, today)));
  const quiet = each((offer) => quietDays(offer.quiet, starts));
  const full = each((_, number) => (isFull(number) ? daysUntil(sunday, today) : 0));
  return {
    offers, today, trips, free, resting, quiet, full,
    open: each((_, number) => (free[number] as number) & ~((resting[number] as number) | (quiet[number] as number) | (full[number] as number))),
    tongues: offers.map(({ languages }) => [...new Set(languages.map(primary))]),
    east: each(({ place }) => (place === null ? 0 : eastOf(place, middle))),
    north: each(({ place }) => (place === null ? 0 : northOf(place, middle))),
    reach: each(({ place, reachM }) => (place === null ? -1 : reachM === 0 ? ANYWHERE : Math.min(MOST_STEPS, Math.floor((reachM + ROUGHLY_M) / STEP_M)) ** 2)),
    unvetted: each(({ vettedUntil }) => ALL_DAYS & ~daysUntil(calendar.dayOf(vettedUntil) - 1, today)),
    duties: each(({ duties }) => duties),
    begins: each(({ when }) => hoursOf(when)[0]),
    ends: each(({ when }) => hoursOf(when)[1]),
    seats: each(({ seats }) => seats),
    carSeats: each(({ carSeats }) => carSeats),
    left: each((_, number) => (most[number] as number) - (isFull(number) ? 0 : (trips[number] as number))),
    weighs: each((_, number) => (trips[number] as number) * TRIP_M),
    flags: new Uint8Array(offers.length),
  };
}

/** `Int32Array.from` makes an object of every item. */
export function columnOf<Item>(items: readonly Item[], of: (item: Item, number: number) => number): Int32Array {
  const column = new Int32Array(items.length);
  for (let number = 0; number < items.length; number += 1) column[number] = of(items[number] as Item, number);
  return column;
}

/** As far as two corners of what is reckoned with. */
export const ANYWHERE = 8 * MOST_STEPS * MOST_STEPS;

/** Of all places that are known, whoever's they are: so that it is the same on every phone. */
export function middleOf(places: readonly (LatLng | null)[]): LatLng {
  let [south, north, west, east] = [90, -90, 180, -180];
  for (const place of places) {
    if (place === null) continue;
    south = Math.min(south, place.lat);
    north = Math.max(north, place.lat);
    west = Math.min(west, place.lng);
    east = Math.max(east, place.lng);
  }
  return { lat: (south + north) / 2, lng: (west + east) / 2 };
}

const steps = (degrees: number): number => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.floor(degrees * STEPS_A_DEGREE + 0.5)));
export const northOf = ({ lat }: LatLng, middle: LatLng): number => steps(lat - middle.lat);
export const eastOf = ({ lng }: LatLng, middle: LatLng): number => steps((lng - middle.lng) * Math.cos((middle.lat * Math.PI) / 180));

function quietDays(quiet: readonly Quiet[], starts: Int32Array): number {
  let found = 0;
  for (const { begins, ends } of quiet)
    for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) if (begins < (starts[ahead + 1] as number) && (starts[ahead] as number) < ends) found |= 1 << ahead;
  return found;
}

/** The same question is answered once. */
export function onceEach<Question, Answer>(ask: (question: Question) => Answer, key: (question: Question) => number | string): (question: Question) => Answer {
  const answers = new Map<number | string, Answer>();
  return (question) => {
    const name = key(question);
    const held = answers.get(name);
    if (held !== undefined) return held;
    const answer = ask(question);
    answers.set(name, answer);
    return answer;
  };
}

/** Which days it means: of a day no more than 21 bits, of weeks 6. */
export const patternOf = ({ weekdays, firstDay, everyWeeks }: When): number => (((firstDay ?? -1) + 1) * 64 + everyWeeks) * 128 + weekdays;

/** A language and its regional form are one. */
export const primary = (language: string): string => language.split("-", 1)[0] as string;
