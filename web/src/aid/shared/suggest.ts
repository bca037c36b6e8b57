/**
 * Who could help with what is open, and why: reckoned on the desk's own phone, since nobody else may know both. Nothing is decided here; a coordinator
 * sees the reasons and chooses. The same needs and offers give the same answer on every phone of the desk.
 *
 * Of two who could, the one whose way is shorter comes first; a trip that somebody has had this week weighs as much as `TRIP_M` of way, and so does
 * every need of this very list for which she already stands first: so that what is asked for is spread over many.
 */
import { centreOf } from "../../seals/grid.ts";
import type { LatLng } from "../../seals/grid.ts";
import { Duty, LegRole, NeedKind, NeedUrgency, OfferState, Seat } from "../../seals/aid/codes.ts";
import type { Need } from "../../seals/aid/need.ts";
import type { Offer, OfferWork } from "../../seals/aid/offer.ts";
import type { Quiet, When } from "../../seals/aid/parts.ts";
import type { Vetting } from "../../seals/aid/vetting.ts";
import { hex } from "../../terms/bytes.ts";
import type { Minutes } from "../../terms/instant.ts";
import { mondayOf } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import { capOf, restsUntil, tripsInWeekOf } from "./caps.ts";
import type { Caps } from "./caps.ts";
import { DAYS_AHEAD, hoursOf, neededDays, offeredDays } from "./occasions.ts";
import type { Holidays } from "./occasions.ts";

/** One thing that somebody is sought for. Names are hex of nonces. */
export interface OpenNeed {
  readonly need: string;
  readonly kind: NeedKind;
  readonly role: LegRole;
  readonly urgency: NeedUrgency;
  /** seconds */
  readonly askedAt: number;
  readonly place: LatLng | null;
  readonly language: string;
  readonly people: number;
  /** children who ride along or are minded, and how many of them need a seat of their own */
  readonly children: number;
  readonly childSeats: number;
  readonly when: When;
  /** offers of people who have helped here before */
  readonly known: readonly string[];
  /** offers of people who are not asked: they said no, or are not to come near */
  readonly notBy: readonly string[];
}

export interface OpenOffer {
  readonly offer: string;
  readonly kinds: readonly NeedKind[];
  readonly roles: number;
  readonly place: LatLng | null;
  readonly reachM: number;
  readonly languages: readonly string[];
  readonly when: When;
  readonly seats: number;
  readonly carSeats: number;
  readonly quiet: readonly Quiet[];
  readonly mostAWeek: number;
  readonly state: OfferState;
  readonly tripsThisWeek: number;
  readonly lastTrip: Minutes | null;
  /** for what a steward has vouched, until when; 0 where nobody has */
  readonly duties: number;
  readonly vettedUntil: Minutes;
}

/** Why she; words `aid-because-…`. */
export type Reason = "near" | "speaks" | "free_then" | "has_seats" | "vetted" | "fewest_trips" | "known_to_household";
/** Why not now; words `aid-not-now-…`. */
export type Hindrance = "too_far" | "no_shared_language" | "not_free" | "too_few_seats" | "not_vetted" | "over_cap" | "resting" | "quiet" | "asked_for_others";

export interface Suggestion {
  readonly offer: string;
  readonly reasons: readonly Reason[];
  readonly hindrances: readonly Hindrance[];
  /** from roughly where she is; null where either place is unknown */
  readonly metres: number | null;
  /** the first day that suits both; null where none does */
  readonly day: number | null;
}

export interface Suggested {
  readonly need: string;
  readonly best: readonly Suggestion[];
  /** only where there are fewer than three: whoever could if one thing or two were otherwise */
  readonly nearly: readonly Suggestion[];
}

export interface Circumstances {
  readonly now: Minutes;
  readonly calendar: Calendar;
  readonly caps: Caps;
  readonly holidays: Holidays;
}

const MOST_BEST = 3;
const MOST_NEARLY = 2;
const TRIP_M = 1_500;
const NO_SHARED_LANGUAGE_M = 2_000;
/** Whoever has been there before teaches nobody new an address. */
const KNOWN_M = 6_000;
/** Where a place is unknown. */
const UNKNOWN_M = 3_000;
const NEAR_M = 1_500;
/** An offer says only roughly where: a cell of resolution 8 is so wide from its middle. */
const ROUGHLY_M = 530;
/** Ways are reckoned in whole tens of metres: loops over whole numbers are quick from the first time on. */
const STEP_M = 10;
const STEPS_A_DEGREE = 11_119.5;
/** Further away is as far: so that squares stay small whole numbers. */
const MOST_STEPS = 16_000;
/** So much of both their hours has to be the same, unless she needs less. */
const SHARED_MINUTES = 30;

/** Whoever comes to the door: for which role of an offer a kind of need asks first. 0: any. */
export const MAIN_ROLE: Readonly<Record<NeedKind, number>> = {
  [NeedKind.groceries]: LegRole.carry,
  [NeedKind.lift]: LegRole.drive,
  [NeedKind.accompaniment]: LegRole.accompany,
  [NeedKind.schoolRun]: LegRole.school,
  [NeedKind.medicine]: LegRole.carry,
  [NeedKind.rent]: 0,
  [NeedKind.legal]: 0,
  [NeedKind.medical]: 0,
  [NeedKind.childCare]: LegRole.mind,
  [NeedKind.translation]: LegRole.translate,
  [NeedKind.other]: 0,
};

const KIND_DUTIES: Readonly<Partial<Record<NeedKind, number>>> = {
  [NeedKind.lift]: Duty.people,
  [NeedKind.accompaniment]: Duty.people,
  [NeedKind.medical]: Duty.people,
  [NeedKind.schoolRun]: Duty.children,
  [NeedKind.childCare]: Duty.children,
  [NeedKind.medicine]: Duty.medicine,
};

/** What a steward must have vouched for. Shopping and packing lead to no door. */
export function dutiesFor({ kind, role, children }: { readonly kind: NeedKind; readonly role: number; readonly children: number }): number {
  if (role === LegRole.shop || role === LegRole.pack) return 0;
  return (KIND_DUTIES[kind] ?? 0) | (role === LegRole.carry ? Duty.homes : 0) | (role === LegRole.call ? Duty.calls : 0) | (kind === NeedKind.lift && children > 0 ? Duty.children : 0);
}

/** Where nothing is possible without a shared word; elsewhere it only counts. */
const MUST_SPEAK: ReadonlySet<NeedKind> = new Set([NeedKind.accompaniment, NeedKind.legal, NeedKind.medical, NeedKind.translation]);

export function openNeed(need: Need, by: { readonly role: LegRole; readonly urgency: NeedUrgency; readonly known: readonly string[]; readonly notBy: readonly string[] }): OpenNeed {
  const { kind, askedAt, language, household, children, when } = need;
  return {
    need: hex(need.nonce), kind, askedAt, language, when, ...by,
    place: need.place && centreOf(need.place),
    people: household.adults + household.children + household.babies,
    children: children.length,
    childSeats: children.filter(({ seat }) => seat !== Seat.none).length,
  };
}

/** `vetting`: what `verifyVetting` gave; null where it refused or there is none. */
export function openOffer(offer: Offer, work: OfferWork | null, vetting: Vetting | null): OpenOffer {
  const { kinds, roles, reachM, languages, when, seats, carSeats, quiet, mostAWeek } = offer;
  return {
    offer: hex(offer.nonce), kinds, roles, reachM, languages, when, seats, carSeats, quiet, mostAWeek,
    place: offer.place && centreOf(offer.place),
    state: work?.state ?? OfferState.fresh,
    tripsThisWeek: work?.tripsThisWeek ?? 0,
    lastTrip: work?.lastTrip ?? null,
    duties: vetting?.duties ?? 0,
    vettedUntil: vetting?.expires ?? 0,
  };
}

/** For every need, in the order given. */
export function suggest(needs: readonly OpenNeed[], offers: readonly OpenOffer[], at: Circumstances): readonly Suggested[] {
  const middle = middleOf([...needs, ...offers].map(({ place }) => place));
  const columns = columnsOf(offers, middle, at);
  const numbers = new Map(columns.offers.map(({ offer }, number) => [offer, number]));
  const numbered = (names: readonly string[]): readonly number[] => (names.length === 0 ? NOBODYS : names.map((name) => numbers.get(name)).filter((number) => number !== undefined));
  const helping = onceEach(({ kind, role }: OpenNeed) => helpersWith(columns, kind, role), ({ kind, role }) => kind * 1_024 + role);
  const speaking = onceEach(({ language, kind }: OpenNeed) => speakersOf(columns, language, kind === NeedKind.translation), ({ language, kind }) => (kind === NeedKind.translation ? `${language} between` : language));
  const days = onceEach(({ when, urgency }: OpenNeed) => neededDays(when, urgency, columns.today, at.holidays), ({ when, urgency }) => patternOf(when) * 4 + urgency);
  const found: Suggested[] = Array.from(needs, ({ need }) => ({ need, best: [], nearly: [] }));
  for (const turn of inTurn(needs)) {
    const need = needs[turn] as OpenNeed;
    const [known, notBy] = [numbered(need.known), numbered(need.notBy)];
    for (const number of known) columns.flags[number] = KNOWN;
    for (const number of notBy) columns.flags[number] = NOT_ASKED;
    const among = helping(need);
    const wish = wishOf(need, middle, days(need), among, speaking(need), known.filter((number) => columns.flags[number] === KNOWN && among.includes(number)));
    found[turn] = suggestFor(need, wish, columns);
    for (const number of [...known, ...notBy]) columns.flags[number] = 0;
  }
  return found;
}

const NOBODYS: readonly number[] = [];

/** The same question is answered once. */
function onceEach<Question, Answer>(ask: (question: Question) => Answer, key: (question: Question) => number | string): (question: Question) => Answer {
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
const patternOf = ({ weekdays, firstDay, everyWeeks }: When): number => (((firstDay ?? -1) + 1) * 64 + everyWeeks) * 128 + weekdays;

const helpersWith = ({ offers }: Columns, kind: NeedKind, role: number): Int32Array =>
  Int32Array.from(offers.map(({ kinds, roles }, number) => (kinds.includes(kind) && (role === 0 || (roles & role) !== 0) ? number : -1)).filter((number) => number >= 0));

/** A language and its regional form are one. `between`: whoever stands between two languages needs another one too. */
function speakersOf({ tongues }: Columns, language: string, between: boolean): Int32Array {
  const wanted = primary(language);
  return columnOf(tongues, (spoken) => Number(spoken.includes(wanted) && (!between || spoken.length > 1)));
}

const primary = (language: string): string => language.split("-", 1)[0] as string;

/** What cannot wait is looked at first; then in the order of asking. */
function inTurn(needs: readonly OpenNeed[]): readonly number[] {
  return Array.from(needs, (_, number) => number).sort((one, other) => comesBefore(needs[one] as OpenNeed, needs[other] as OpenNeed));
}

const comesBefore = (one: OpenNeed, other: OpenNeed): number =>
  other.urgency - one.urgency || one.askedAt - other.askedAt || (one.need < other.need ? -1 : 1);

/** Everybody who may be asked, in columns, so that the loop over two million pairs touches numbers only. */
interface Columns {
  readonly offers: readonly OpenOffer[];
  readonly today: number;
  /** without their regional forms, each once */
  readonly tongues: readonly (readonly string[])[];
  /** steps from the middle of the town */
  readonly east: Int32Array;
  readonly north: Int32Array;
  /** the square of the steps within which she helps; negative where her place is unknown */
  readonly reach: Int32Array;
  /** bit 0 is today */
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

const KNOWN = 1;
const NOT_ASKED = 2;

const ALL_DAYS = 2 ** DAYS_AHEAD - 1;

/** Today's bit and those up to and with that day's. */
const daysUntil = (day: number, today: number): number => (day < today ? 0 : day - today >= DAYS_AHEAD - 1 ? ALL_DAYS : 2 ** (day - today + 1) - 1);

function columnsOf(all: readonly OpenOffer[], middle: LatLng, { now, calendar, caps }: Circumstances): Columns {
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
  return {
    offers, today, trips,
    tongues: offers.map(({ languages }) => [...new Set(languages.map(primary))]),
    east: each(({ place }) => (place === null ? 0 : eastOf(place, middle))),
    north: each(({ place }) => (place === null ? 0 : northOf(place, middle))),
    reach: each(({ place, reachM }) => (place === null ? -1 : reachM === 0 ? ANYWHERE : Math.min(MOST_STEPS, Math.floor((reachM + ROUGHLY_M) / STEP_M)) ** 2)),
    free: each(({ when }) => offered(when)),
    resting: each(({ state, lastTrip }) => (state === OfferState.resting ? ALL_DAYS : daysUntil(restsUntil(lastTrip, caps, calendar) ?? today - 1, today))),
    quiet: each(({ quiet }) => quietDays(quiet, starts)),
    full: each((_, number) => (isFull(number) ? daysUntil(sunday, today) : 0)),
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
function columnOf<Item>(items: readonly Item[], of: (item: Item, number: number) => number): Int32Array {
  const column = new Int32Array(items.length);
  for (let number = 0; number < items.length; number += 1) column[number] = of(items[number] as Item, number);
  return column;
}

/** As far as two corners of what is reckoned with. */
const ANYWHERE = 8 * MOST_STEPS * MOST_STEPS;

/** Of all places that are known, whoever's they are: so that it is the same on every phone. */
function middleOf(places: readonly (LatLng | null)[]): LatLng {
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
const northOf = ({ lat }: LatLng, middle: LatLng): number => steps(lat - middle.lat);
const eastOf = ({ lng }: LatLng, middle: LatLng): number => steps((lng - middle.lng) * Math.cos((middle.lat * Math.PI) / 180));

function quietDays(quiet: readonly Quiet[], starts: Int32Array): number {
  let found = 0;
  for (const { begins, ends } of quiet)
    for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) if (begins < (starts[ahead + 1] as number) && (starts[ahead] as number) < ends) found |= 1 << ahead;
  return found;
}

/** What is asked of whoever helps here. */
interface Wish {
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

function wishOf(need: OpenNeed, middle: LatLng, days: number, numbers: Int32Array, speaking: Int32Array, known: readonly number[]): Wish {
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
    mustSpeak: MUST_SPEAK.has(need.kind),
  };
}

/** As bits, the first the lowest. */
const HINDRANCES: readonly Hindrance[] = ["not_free", "quiet", "resting", "over_cap", "not_vetted", "too_few_seats", "no_shared_language", "too_far", "asked_for_others"];
const bitOf = (hindrance: Hindrance): number => 1 << HINDRANCES.indexOf(hindrance);
const NOT_FREE = bitOf("not_free");
const QUIET = bitOf("quiet");
const RESTING = bitOf("resting");
const OVER_CAP = bitOf("over_cap");
const NOT_VETTED = bitOf("not_vetted");
const TOO_FEW_SEATS = bitOf("too_few_seats");
const NO_SHARED_LANGUAGE = bitOf("no_shared_language");
const TOO_FAR = bitOf("too_far");
const ASKED_FOR_OTHERS = bitOf("asked_for_others");

/** The days that suit both, whoever else wants what of her. */
function daysFor(columns: Columns, number: number, { days, duties }: Wish): number {
  const not = (columns.quiet[number] as number) | (columns.resting[number] as number) | (columns.full[number] as number) | (duties === 0 ? 0 : (columns.unvetted[number] as number));
  return days & (columns.free[number] as number) & ~not;
}

/** The square of the steps between them; negative where either place is unknown. */
function apart({ east, north, reach }: Columns, number: number, wish: Wish): number {
  if (!wish.isPlaced || (reach[number] as number) < 0) return -1;
  const across = (east[number] as number) - wish.east;
  const up = (north[number] as number) - wish.north;
  return across * across + up * up;
}

const metresOf = (square: number): number => Math.floor(Math.sqrt(square)) * STEP_M;

function hindered(columns: Columns, number: number, wish: Wish): number {
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
function cost(columns: Columns, number: number, wish: Wish): number {
  const square = apart(columns, number, wish);
  return (
    (square < 0 ? UNKNOWN_M : metresOf(square)) +
    (columns.weighs[number] as number) +
    (wish.speaking[number] === 0 ? NO_SHARED_LANGUAGE_M : 0) -
    (columns.flags[number] === KNOWN ? KNOWN_M : 0)
  );
}

/** More than anything costs, and still a small whole number: an infinite one would make the loops slow. */
const NOBODY = 2 ** 30 - 1;

/** So much that one hindrance less always comes first. */
const HINDRANCE_M = 50_000_000;

/** A few of many, the cheapest first; of equals whoever was asked longest ago. */
class Few {
  readonly numbers: number[] = [];
  readonly #costs: number[] = [];
  readonly #most: number;
  /** whoever costs more does not come in */
  limit = NOBODY - 1;

  constructor(most: number) {
    this.#most = most;
  }

  add(number: number, costs: number): void {
    if (costs > this.limit) return;
    const comesAfter = (at: number): boolean => (this.#costs[at] as number) > costs || (this.#costs[at] === costs && (this.numbers[at] as number) > number);
    const isFull = this.numbers.length === this.#most;
    let at = isFull ? this.#most - 1 : this.numbers.length;
    if (isFull && !comesAfter(at)) return;
    for (; at > 0 && comesAfter(at - 1); at -= 1) {
      this.numbers[at] = this.numbers[at - 1] as number;
      this.#costs[at] = this.#costs[at - 1] as number;
    }
    this.numbers[at] = number;
    this.#costs[at] = costs;
    if (this.numbers.length === this.#most) this.limit = this.#costs[this.#most - 1] as number;
  }
}

function suggestFor(need: OpenNeed, wish: Wish, columns: Columns): Suggested {
  const best = cheapest(MOST_BEST, wish, columns, 0, (number) => (mayBe(columns, number, wish) && hindered(columns, number, wish) === 0 ? cost(columns, number, wish) : NOBODY));
  const fewest = Math.min(...best.map((number) => columns.trips[number] as number));
  const say = (number: number): Suggestion => suggestion(columns, number, wish, fewest);
  const suggested = { need: need.need, best: best.map(say), nearly: best.length < MOST_BEST ? nearly(wish, columns).map(say) : [] };
  const [first] = best;
  if (first !== undefined) {
    columns.left[first] = (columns.left[first] as number) - 1;
    columns.weighs[first] = (columns.weighs[first] as number) + TRIP_M;
  }
  return suggested;
}

/** False for most of those whom something hinders, sooner than `hindered` knows what it is. */
function mayBe(columns: Columns, number: number, { days, duties, begins, ends, shared }: Wish): boolean {
  const common = days & (columns.free[number] as number) & ~((columns.quiet[number] as number) | (columns.resting[number] as number) | (columns.full[number] as number));
  if (common === 0 || (duties & ~(columns.duties[number] as number)) !== 0 || (columns.left[number] as number) <= 0) return false;
  return Math.min(ends, columns.ends[number] as number) - Math.max(begins, columns.begins[number] as number) >= shared;
}

const nearly = (wish: Wish, columns: Columns): readonly number[] =>
  cheapest(MOST_NEARLY, wish, columns, HINDRANCE_M, (number) => {
    const bits = hindered(columns, number, wish);
    return bits === 0 ? NOBODY : countBits(bits) * HINDRANCE_M + cost(columns, number, wish);
  });

/**
 * `least`: what any of them costs beside her way. Whoever lives too far away to be among the few is left after two multiplications, which is what makes it quick;
 * only whom the household knows can come in from further, so she is looked at first.
 */
function cheapest(most: number, wish: Wish, columns: Columns, least: number, costOf: (number: number) => number): readonly number[] {
  const few = new Few(most);
  const { numbers, known, isPlaced } = wish;
  const { east, north, reach, flags } = columns;
  for (const number of known) few.add(number, costOf(number));
  let bound = squareOf(few.limit - least);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    if (flags[number] !== 0) continue;
    if (isPlaced && (reach[number] as number) >= 0) {
      const across = (east[number] as number) - wish.east;
      const up = (north[number] as number) - wish.north;
      if (across * across + up * up > bound) continue;
    }
    const costs = costOf(number);
    if (costs > few.limit) continue;
    few.add(number, costs);
    bound = squareOf(few.limit - least);
  }
  return few.numbers;
}

/** Of all the steps in so much way, and one more. */
function squareOf(metres: number): number {
  const steps = Math.floor(metres / STEP_M) + 1;
  return steps > 2 * MOST_STEPS ? ANYWHERE : steps * steps;
}

const countBits = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};

function suggestion(columns: Columns, number: number, wish: Wish, fewest: number): Suggestion {
  const bits = hindered(columns, number, wish);
  const square = apart(columns, number, wish);
  const metres = square < 0 ? null : metresOf(square);
  const days = daysFor(columns, number, wish);
  const reasons: Reason[] = [];
  if (metres !== null && metres <= NEAR_M) reasons.push("near");
  if (wish.speaking[number] === 1) reasons.push("speaks");
  if ((bits & (NOT_FREE | QUIET | RESTING)) === 0) reasons.push("free_then");
  if (wish.seats > 0 && (bits & TOO_FEW_SEATS) === 0) reasons.push("has_seats");
  if (wish.duties !== 0 && (bits & NOT_VETTED) === 0) reasons.push("vetted");
  if (bits === 0 && columns.trips[number] === fewest) reasons.push("fewest_trips");
  if (columns.flags[number] === KNOWN) reasons.push("known_to_household");
  return {
    offer: (columns.offers[number] as OpenOffer).offer,
    reasons, metres,
    hindrances: bits === 0 ? [] : HINDRANCES.filter((_, bit) => (bits & (1 << bit)) !== 0),
    day: days === 0 ? null : columns.today + 31 - Math.clz32(days & -days),
  };
}
