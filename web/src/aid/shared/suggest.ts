/**
 * Who could help with what is open, and why: reckoned on the desk's own phone, since nobody else may know both. Nothing is decided here; a coordinator
 * sees the reasons and chooses. The same needs and offers give the same answer on every phone of the desk.
 *
 * Of two who could, the one whose way is shorter comes first; a trip that somebody has had this week weighs as much as `TRIP_M` of way, and so does
 * every need of this very list for which she already stands first: so that what is asked for is spread over many.
 */
import { centreOf } from "../../seals/grid.ts";
import type { LatLng } from "../../seals/grid.ts";
import { NeedKind, OfferState, Seat } from "../../seals/aid/codes.ts";
import type { LegRole, NeedUrgency } from "../../seals/aid/codes.ts";
import type { Need } from "../../seals/aid/need.ts";
import type { Offer, OfferWork } from "../../seals/aid/offer.ts";
import type { Quiet, When } from "../../seals/aid/parts.ts";
import type { Vetting } from "../../seals/aid/vetting.ts";
import { hex } from "../../terms/bytes.ts";
import type { Minutes } from "../../terms/instant.ts";
import type { Calendar } from "./calendar.ts";
import type { Caps } from "./caps.ts";
import { cheapest, NOBODY } from "./cheapest.ts";
import { columnOf, columnsOf, KNOWN, middleOf, NOT_ASKED, onceEach, patternOf, primary, TRIP_M } from "./columns.ts";
import type { Columns } from "./columns.ts";
import { apart, cost, daysFor, HINDRANCES, hindered, mayBe, metresOf, NOT_FREE, NOT_VETTED, QUIET, RESTING, TOO_FEW_SEATS, wishOf } from "./fit.ts";
import type { Wish } from "./fit.ts";
import { neededDays } from "./occasions.ts";
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
  /** only where there are fewer than were looked for: whoever could if one thing or two were otherwise */
  readonly nearly: readonly Suggestion[];
}

export interface Circumstances {
  readonly now: Minutes;
  readonly calendar: Calendar;
  readonly caps: Caps;
  readonly holidays: Holidays;
}

/** How many are looked for. `isSpread`: whoever stands first for one need does so for the next less easily. */
export interface Sought {
  readonly best: number;
  readonly nearly: number;
  readonly isSpread: boolean;
}

const A_FEW: Sought = { best: 3, nearly: 2, isSpread: true };
/** For a need by itself: all who have offered such a thing. */
export const EVERYBODY: Sought = { best: Infinity, nearly: Infinity, isSpread: false };
const NEAR_M = 1_500;
/** So much that one hindrance less always comes first. */
const HINDRANCE_M = 50_000_000;

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
export function suggest(needs: readonly OpenNeed[], offers: readonly OpenOffer[], at: Circumstances, sought: Sought = A_FEW): readonly Suggested[] {
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
    found[turn] = suggestFor(need, wish, columns, sought);
    for (const number of [...known, ...notBy]) columns.flags[number] = 0;
  }
  return found;
}

const NOBODYS: readonly number[] = [];

const helpersWith = ({ offers }: Columns, kind: NeedKind, role: number): Int32Array =>
  new Int32Array(offers.map(({ kinds, roles }, number) => (kinds.includes(kind) && (role === 0 || (roles & role) !== 0) ? number : -1)).filter((number) => number >= 0));

/** A language and its regional form are one. `between`: whoever stands between two languages needs another one too. */
function speakersOf({ tongues }: Columns, language: string, between: boolean): Int32Array {
  const wanted = primary(language);
  return columnOf(tongues, (spoken) => Number(spoken.includes(wanted) && (!between || spoken.length > 1)));
}

/** What cannot wait is looked at first; then in the order of asking. */
function inTurn(needs: readonly OpenNeed[]): readonly number[] {
  return Array.from(needs, (_, number) => number).sort((one, other) => comesBefore(needs[one] as OpenNeed, needs[other] as OpenNeed));
}

const comesBefore = (one: OpenNeed, other: OpenNeed): number =>
  other.urgency - one.urgency || one.askedAt - other.askedAt || (one.need < other.need ? -1 : 1);

function suggestFor(need: OpenNeed, wish: Wish, columns: Columns, sought: Sought): Suggested {
  const best = cheapest(sought.best, wish, columns, 0, columns.open, (number) => (mayBe(columns, number, wish) && hindered(columns, number, wish) === 0 ? cost(columns, number, wish) : NOBODY));
  const fewest = Math.min(...best.map((number) => columns.trips[number] as number));
  const say = (number: number): Suggestion => suggestion(columns, number, wish, fewest);
  const suggested = { need: need.need, best: best.map(say), nearly: best.length < sought.best ? nearly(wish, columns, sought.nearly).map(say) : [] };
  const [first] = best;
  if (first !== undefined && sought.isSpread) {
    columns.left[first] = (columns.left[first] as number) - 1;
    if (columns.left[first] === 0) columns.open[first] = 0;
    columns.weighs[first] = (columns.weighs[first] as number) + TRIP_M;
  }
  return suggested;
}

const nearly = (wish: Wish, columns: Columns, most: number): readonly number[] =>
  cheapest(most, wish, columns, HINDRANCE_M, null, (number) => {
    const bits = hindered(columns, number, wish);
    return bits === 0 ? NOBODY : countBits(bits) * HINDRANCE_M + cost(columns, number, wish);
  });

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

/** Of all who have offered such a thing (`EVERYBODY`) how many could, and of how many the others each thing that stands against them is true. */
export function tallyOf({ best, nearly }: Suggested): { readonly all: number; readonly could: number; readonly against: readonly (readonly [Hindrance, number])[] } {
  const counted = HINDRANCES.map((why) => [why, nearly.filter(({ hindrances }) => hindrances.includes(why)).length] as const);
  return { all: best.length + nearly.length, could: best.length, against: counted.filter(([, count]) => count > 0) };
}
