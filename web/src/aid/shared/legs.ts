/**
 * Out of a need and the people chosen for it: one part for each of them, and what each is told. Whoever shops or packs learns no household at all; whoever carries
 * learns one address at a time, the next only with the digits that the household before it says at its door. Whoever is followed is led to no next house, and never
 * again to any near it. What comes out is data: letters to lay, letters to take back, the trip as it stands then. Chance comes in.
 */
import { LegRole, LegState, NeedKind, ToldCode, TripState, WordCode } from "../../seals/aid/codes.ts";
import { AREA_RESOLUTION } from "../../seals/aid/letters.ts";
import type { LetterBody, Place } from "../../seals/aid/letters.ts";
import type { Coming, Need } from "../../seals/aid/need.ts";
import type { AnswerTo, Child } from "../../seals/aid/parts.ts";
import { CODE_DIGITS, MOST_ADDRESS, MOST_DEPOT, MOST_ITEMS, MOST_LANGUAGES, MOST_WORDS } from "../../seals/aid/parts.ts";
import type { Word } from "../../seals/aid/record.ts";
import { doorOf as numberOfDoor } from "../../seals/aid/trip.ts";
import type { Leg, PlaceHeld, Trip } from "../../seals/aid/trip.ts";
import { metresBetween } from "../../seals/grid.ts";
import { hex, readU32be, same } from "../../terms/bytes.ts";
import type { Bytes, Random } from "../../terms/bytes.ts";
import { parent } from "../../terms/cell.ts";
import type { AidId, LegId, SlotId } from "../../terms/ids.ts";
import type { Minutes } from "../../terms/instant.ts";
import { UNKNOWN_LANGUAGE } from "../../terms/language.ts";
import { delivers, LEG_OPEN, LEG_RESTS } from "./states.ts";

/** Sealed to `to` and held by the house under `to.pigeonhole` and `slot` until `opens`, and until somebody says `lock` if that is not null. */
export interface LetterToLay {
  readonly to: AnswerTo;
  readonly slot: SlotId;
  readonly opens: Minutes;
  readonly ends: Minutes;
  /** only to the first phone that takes it */
  readonly once: boolean;
  /** by which it can be taken back */
  readonly secret: Bytes | null;
  readonly lock: string | null;
  readonly letter: LetterBody;
}

/** `cover` is laid in its place: to the house, taking back looks the same whatever the reason. */
export interface LetterToTake {
  readonly held: PlaceHeld;
  readonly cover: { readonly to: AnswerTo; readonly slot: SlotId; readonly letter: LetterBody };
}

/** One household on somebody's way. */
export interface Stop {
  readonly need: Need;
  readonly begins: Minutes;
  readonly ends: Minutes;
  /** what is bought, packed or brought for it, a line each: no name, no address */
  readonly items: string;
}

/** What one person is asked to do. `stops` in the order in which they are visited. */
export interface Part {
  readonly role: LegRole;
  /** null: the coordinator finds somebody by telephone, or gives a driver's link */
  readonly person: { readonly offer: AidId; readonly answerTo: AnswerTo; readonly seats: number; readonly carSeats: number } | null;
  readonly link: boolean;
  readonly stops: readonly Stop[];
  readonly words: string;
}

export interface By {
  readonly now: Minutes;
  readonly random: Random;
}

export interface Changed {
  readonly trip: Trip;
  readonly lay: readonly LetterToLay[];
  readonly take: readonly LetterToTake[];
}

/** An answer is waited for so long, and no longer than until it begins; but who is asked for what begins at once may see it a while later. */
const ANSWER_MIN = 24 * 60;
const ANSWER_AT_ONCE_MIN = 60;
/** So long an ask and a word to a volunteer wait for her at the house. */
const ASK_LASTS_MIN = 14 * 24 * 60;
const TOLD_LASTS_MIN = 48 * 60;
/** Somebody may be late; an address is not gone before she has come. */
const LATE_MIN = 60;
/** A driver's link: from opening on. */
export const LINK_LASTS_MIN = 120;
/** As far from a stop where somebody was followed, she is led to no door again. */
export const FOLLOWED_M = 1_000;

// ── before anybody is asked ──

/** Why this cannot be asked of her; words `aid-part-…`. */
export type Problem = "no_stops" | "nowhere" | "too_few_seats" | "too_few_child_seats" | "child_of_two" | "followed_near" | "link_of_many";

/** People on their way in one car at the same time: of lifts the household, of school runs the children. */
function ridersOf({ role, stops }: Part): number {
  if (role === LegRole.school) return stops.reduce((sum, { need }) => sum + need.children.length, 0);
  return role === LegRole.drive ? stops.reduce((sum, { need: { household } }) => sum + household.adults + household.children + household.babies, 0) : 0;
}

/** Money, advice and somebody's words come without anybody's door. */
const WITHOUT_DOOR: readonly number[] = [NeedKind.rent, NeedKind.legal, NeedKind.translation];

/** Whoever goes to a door has to be told which; who goes along may meet her where they go to, and speaking for somebody is done by telephone too. */
export const isNowhere = (role: LegRole, { kind, address, place, to }: Pick<Need, "kind" | "address" | "place" | "to">): boolean =>
  delivers(role) && role !== LegRole.translate && !WITHOUT_DOOR.includes(kind) && place === null && address.trim() === "" && !(role === LegRole.accompany && to.trim() !== "");

const childrenOf = (parts: readonly Part[]): readonly string[] => parts.filter(({ role }) => role === LegRole.school).flatMap(({ stops }) => stops.flatMap(({ need }) => need.children.map(({ name }) => `${hex(need.nonce)} ${name}`)));

/** `trips`: those of the last weeks. Every child is known to one adult. */
export function problemsOf(parts: readonly Part[], trips: readonly Trip[], needs: readonly Need[]): readonly (readonly Problem[])[] {
  const children = childrenOf(parts);
  return parts.map((part) => {
    const { person, stops, link, role } = part;
    const needed = stops.flatMap(({ need }) => (role === LegRole.school || role === LegRole.drive ? need.children : [])).filter(({ seat }) => seat !== 0).length;
    const barred = person === null ? [] : barredFrom(person.offer, trips, needs);
    const found: Problem[] = [];
    if (stops.length === 0) found.push("no_stops");
    if (stops.some(({ need }) => isNowhere(role, need))) found.push("nowhere");
    if (person !== null && ridersOf(part) > person.seats) found.push("too_few_seats");
    if (person !== null && needed > person.carSeats) found.push("too_few_child_seats");
    if (childrenOf([part]).some((child) => children.filter((each) => each === child).length > 1)) found.push("child_of_two");
    if (delivers(role) && stops.some(({ need }) => barred.some((each) => same(each, need.nonce)))) found.push("followed_near");
    if (link && stops.length > 1) found.push("link_of_many");
    return found;
  });
}

/** Needs whose doors she is not led to any more: those of a trip on which she was followed, and all near them. */
export function barredFrom(offer: AidId, trips: readonly Trip[], needs: readonly Need[]): readonly AidId[] {
  const seen = trips.flatMap(({ legs }) => {
    const hers = legs.filter((leg) => leg.offer !== null && same(leg.offer, offer));
    return hers.some(({ state }) => state === LegState.followed) ? hers.map(({ need }) => hex(need)) : [];
  });
  if (seen.length === 0) return [];
  const watched = needs.filter(({ nonce }) => seen.includes(hex(nonce)));
  return needs
    .filter(({ nonce, place }) => seen.includes(hex(nonce)) || (place !== null && watched.some((other) => other.place !== null && metresBetween(other.place, place) <= FOLLOWED_M)))
    .map(({ nonce }) => nonce);
}

/**
 * Whom a household knows, and who is not asked for it: whoever said no to it, or that she did not come or was followed, there or near. Names are hex of offers.
 */
export function acquaintedOf(need: Need, trips: readonly Trip[], needs: readonly Need[]): { readonly known: readonly string[]; readonly notBy: readonly string[] } {
  const here = trips.flatMap(({ legs }) => legs).filter((leg) => same(leg.need, need.nonce));
  const who = (legs: readonly Leg[]): readonly string[] => legs.flatMap(({ offer }) => (offer === null ? [] : hex(offer)));
  const refused = here.filter(({ state }) => state === LegState.declined || state === LegState.noShow || state === LegState.followed);
  const watched = trips.flatMap(({ legs }) => legs).filter(({ state }) => state === LegState.followed).flatMap(({ offer }) => offer ?? []);
  const barred = watched.filter((offer) => barredFrom(offer, trips, needs).some((nonce) => same(nonce, need.nonce)));
  const known = who(here.filter(({ state, role }) => delivers(role) && (state === LegState.handedOver || state === LegState.done)));
  const notBy = [...new Set([...who(refused), ...barred.map(hex)])];
  return { known: [...new Set(known)].filter((offer) => !notBy.includes(offer)), notBy };
}

/** Who is on a way in those hours, or asked whether she would be. Names are hex of offers. */
export const busyBetween = (trips: readonly Trip[], begins: Minutes, ends: Minutes): ReadonlySet<string> =>
  new Set(trips.flatMap(({ legs }) => legs.flatMap(({ offer, state, ...leg }) => (offer !== null && LEG_OPEN.includes(state) && leg.begins < ends && begins < leg.ends ? hex(offer) : []))));

// ── asking ──

/** Everybody's legs, one for each household, and one question for each person who has the app. */
export function planned(parts: readonly Part[], about: { readonly depot: string; readonly day: number; readonly device: number | null }, { now, random }: By): Changed {
  const lay: LetterToLay[] = [];
  const legs: Leg[] = [];
  for (const part of parts) {
    const codes = digitsFor(delivers(part.role) ? 2 * part.stops.length : 0, random);
    const own = part.stops.map(({ need, begins, ends, items }, number): Leg => ({
      leg: random(16) as LegId, need: need.nonce, role: part.role, offer: part.person?.offer ?? null, begins, ends,
      state: part.person === null ? LegState.planned : LegState.asked,
      say: codes[2 * number] ?? "", expect: codes[2 * number + 1] ?? "",
      answerTo: part.person?.answerTo ?? null, place: null, link: part.link, items: items.slice(0, MOST_ITEMS),
    }));
    legs.push(...own);
    const [first] = own;
    if (part.person !== null && first !== undefined)
      lay.push({ to: part.person.answerTo, slot: random(16) as SlotId, opens: now, ends: now + ASK_LASTS_MIN, once: false, secret: null, lock: null, letter: askOf(part, first, about.depot, now) });
  }
  return { trip: { trip: random(16), state: TripState.planned, ...about, depot: about.depot.slice(0, MOST_DEPOT), legs, notes: "" }, lay, take: [] };
}

/** Nothing in it says who or where: of a whole way the region of its first stop alone. */
function askOf({ role, stops, words }: Part, first: Leg, depot: string, now: Minutes): LetterBody {
  const needs = stops.map(({ need }) => need);
  const sum = (of: (need: Need) => number): number => Math.min(99, needs.reduce((total, need) => total + of(need), 0));
  const [{ place, kind }] = needs as [Need, ...Need[]];
  const [begins, ends] = [Math.min(...stops.map((each) => each.begins)), Math.max(...stops.map((each) => each.ends))];
  return {
    kind: "ask",
    ask: {
      leg: first.leg, role, needKind: kind as NeedKind, begins, ends,
      area: place === null || !delivers(role) ? null : parent(place, AREA_RESOLUTION),
      depot: depot.slice(0, MOST_DEPOT),
      items: counted(stops.map(({ items }) => items)).slice(0, MOST_ITEMS),
      household: { adults: sum(({ household }) => household.adults), children: sum(({ household }) => household.children), babies: sum(({ household }) => household.babies) },
      languages: [...new Set(needs.map(({ language }) => language))].filter((each) => each !== UNKNOWN_LANGUAGE).slice(0, MOST_LANGUAGES),
      seats: Math.min(60, needs.flatMap(({ children }) => children).filter(({ seat }) => seat !== 0).length),
      words: words.slice(0, MOST_WORDS),
      answerBy: Math.max(now + 1, Math.min(begins, now + ANSWER_MIN), Math.min(ends, now + ANSWER_AT_ONCE_MIN)),
      doors: stops.length,
    },
  };
}

/** Each thing once, and how often where that is more than once: what she fetches is one load, however many doors it goes to. */
function counted(lists: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const line of lists.flatMap((list) => list.split("\n")).map((each) => each.trim())) if (line !== "") counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${count} × ${line}`)).join("\n");
}

/** Four digits each, no two alike. */
function digitsFor(count: number, random: Random): readonly string[] {
  const found = new Set<string>();
  const most = 10 ** CODE_DIGITS;
  const fair = 2 ** 32 - (2 ** 32 % most);
  while (found.size < count) {
    const number = readU32be(random(4));
    if (number < fair) found.add(String(number % most).padStart(CODE_DIGITS, "0"));
  }
  return [...found];
}

// ── who says what about which leg ──

/** All that one person does in a trip, in the order of her way: what a question named by its first leg. Without an offer each leg is by itself. */
export function wayOf({ legs }: Trip, leg: Leg): readonly Leg[] {
  return leg.offer === null ? [leg] : legs.filter(({ offer, role }) => offer !== null && same(offer, leg.offer as AidId) && role === leg.role);
}

/** A household's number of what comes to its door, worked out once for each leg. */
export function doorOf({ trip }: Pick<Trip, "trip">, leg: Leg): LegId {
  const door = doors.get(leg) ?? numberOfDoor(trip, leg.leg);
  doors.set(leg, door);
  return door;
}

const doors = new WeakMap<Leg, LegId>();

/** What a household says of what comes to its door. */
const AT_A_DOOR: readonly WordCode[] = [WordCode.received, WordCode.wrongItems, WordCode.noShow, WordCode.question, WordCode.amend];

/** How a leg stands of which a carrier has said that it went no further. */
const STOPS_AT: Readonly<Partial<Record<WordCode, LegState>>> = {
  [WordCode.nobodyHome]: LegState.nobodyHome,
  [WordCode.followed]: LegState.followed,
  [WordCode.noShow]: LegState.noShow,
  [WordCode.wrongItems]: LegState.wrongItems,
};
const NUMBERS_STOP: readonly WordCode[] = [WordCode.handedOver, WordCode.nobodyHome, WordCode.followed];

/** It is her word, not the household's at whose door she was; hers too where her offer is gone by now. */
export const isOfCarrier = ({ trip, offer, word }: { readonly trip: { readonly body: { readonly trip: Trip } } | null; readonly offer: object | null; readonly word: Pick<Word, "about"> }): boolean =>
  trip === null ? offer !== null : trip.body.trip.legs.some(({ leg }) => same(leg, word.about));

type Saying = Pick<Word, "code" | "words">;

/** Her words are the number of a stop on her way; where she is followed there may be a second line, how she is reached. */
export const numbersStop = ({ code, words }: Saying): boolean => NUMBERS_STOP.includes(code) && (code === WordCode.followed ? /^[1-9][0-9]?(\n|$)/ : /^[1-9][0-9]?$/).test(words);

const numberedBy = (word: Saying, way: readonly Leg[]): Leg | undefined => (numbersStop(word) ? way[Number.parseInt(word.words, 10) - 1] : undefined);

/** What whoever is followed writes: the number of the door she is on her way to, "" before the first, and how the desk reaches her, if she has said so for this way. */
export const followedWords = (stop: string, reach: string): string => (reach === "" ? stop : `${stop}\n${reach}`);

/** How she is reached who is followed; "" where she has not said. */
export const reachOf = ({ code, words }: Saying): string => (code === WordCode.followed && words.includes("\n") ? words.slice(words.indexOf("\n") + 1).trim() : "");

/**
 * Of which legs somebody speaks: a household of the one that comes to its door; a carrier, who knows her way by its first leg, of the stop that she numbers or is at, or
 * of all that are left. None where it is not hers to say.
 */
export function legsMeant(trip: Trip, word: { readonly about: Bytes; readonly code: WordCode; readonly words: string }): readonly Leg[] {
  const leg = trip.legs.find((each) => same(each.leg, word.about));
  if (leg === undefined) return AT_A_DOOR.includes(word.code) ? trip.legs.filter((each) => same(doorOf(trip, each), word.about)) : [];
  const way = wayOf(trip, leg);
  const left = way.filter(({ state }) => LEG_OPEN.includes(state));
  switch (word.code) {
    case WordCode.accept:
    case WordCode.decline:
    case WordCode.started:
    case WordCode.stopped:
      return left.length === 0 ? [leg] : left;
    case WordCode.handedOver:
      return [numberedBy(word, way) ?? left[0] ?? leg];
    case WordCode.nobodyHome:
    case WordCode.followed:
    case WordCode.noShow:
    case WordCode.wrongItems:
      // it lies there until somebody has read it, and is heard at every look: never of the next door too
      return [numberedBy(word, way) ?? way.find(({ state }) => state === STOPS_AT[word.code]) ?? left[0] ?? leg];
    case WordCode.received:
      return [];
    default:
      return [leg];
  }
}

// ── the address ──

/**
 * She said yes: every stop that is left, the first when its window begins, each next locked under what the household before it says. `to`: where her answer told the
 * desk to lay it, for this way alone.
 */
export function placed(trip: Trip, leg: LegId, needs: readonly Need[], to: AnswerTo, by: By): Changed {
  const first = trip.legs.find((each) => same(each.leg, leg));
  if (first === undefined || !delivers(first.role)) return unchanged(trip);
  const way = wayOf(trip, first);
  const left = way.filter(({ state, place }) => LEG_OPEN.includes(state) && place === null);
  const slots = left.map(() => by.random(16) as SlotId);
  const letters = left.map((each, number): LetterToLay => {
    const need = needOf(each, needs);
    const next = slots[number + 1] ?? null;
    const ends = (Math.max(...left.map((other) => other.ends)) + LATE_MIN) as Minutes;
    return {
      to, slot: slots[number] as SlotId, opens: Math.min(...left.map((other) => other.begins)), ends, once: false, secret: by.random(16),
      lock: number === 0 ? null : (left[number - 1] as Leg).expect,
      letter: { kind: "place", place: placeOf(each, need, { leg: (way[0] as Leg).leg, stop: way.indexOf(each) + 1, stops: way.length, until: ends, next }) },
    };
  });
  const placeBy = new Map(left.map((each, number) => [hex(each.leg), letters[number] as LetterToLay]));
  return {
    trip: withLegs(trip, (each) => {
      const letter = placeBy.get(hex(each.leg));
      if (letter === undefined) return each;
      const state = each.state === LegState.planned || each.state === LegState.asked ? LegState.accepted : each.state;
      return { ...each, state, answerTo: to, place: { pigeonhole: to.pigeonhole, slot: letter.slot, secret: letter.secret as Bytes } };
    }),
    lay: letters,
    take: [],
  };
}

const unchanged = (trip: Trip): Changed => ({ trip, lay: [], take: [] });

function needOf({ need }: Leg, needs: readonly Need[]): Need {
  const found = needs.find(({ nonce }) => same(nonce, need));
  if (found === undefined) throw new RangeError("a leg's need is not among those given");
  return found;
}

/** Where the next address lies locked under the household's digits, they are not in it: nobody gets it without having been at this door. */
function placeOf(leg: Leg, need: Need, at: { readonly leg: LegId; readonly stop: number; readonly stops: number; readonly until: Minutes; readonly next: SlotId | null }): Place {
  const children: readonly Child[] = leg.role === LegRole.school || leg.role === LegRole.mind || leg.role === LegRole.drive ? need.children : [];
  const { name, address, place, phone, to } = need;
  return {
    leg: at.leg, stop: at.stop, stops: at.stops, name, address, place, phone, to, children,
    sheSays: at.next === null ? leg.expect : "", youSay: leg.say, words: need.words.slice(0, MOST_WORDS), until: at.until, nextSlot: at.next,
  };
}

/** What the household's phone shows of whoever comes to its door; nobody who shops or packs for it. `who`: first names, by hex of offers. */
export const comingOf = (trip: Trip, need: AidId, who: ReadonlyMap<string, string>): readonly Coming[] =>
  trip.legs
    .filter((leg) => same(leg.need, need) && delivers(leg.role) && (leg.state === LegState.accepted || leg.state === LegState.underWay || leg.state === LegState.handedOver))
    .map((leg) => [doorOf(trip, leg), leg] as const)
    .map(([door, { role, begins, ends, offer, say, expect, items }]) => ({
      leg: door, role, begins, ends, who: (offer !== null ? who.get(hex(offer)) : undefined) ?? "", sheSays: expect, youSay: say, words: items.slice(0, MOST_ADDRESS),
    }));

/** For a driver without the app: one stop, to the first browser that opens it, for two hours. `to`: made for this alone. */
export function linked(trip: Trip, leg: LegId, needs: readonly Need[], to: AnswerTo, opens: Minutes, by: By): Changed {
  const { random } = by;
  const held = trip.legs.find((each) => same(each.leg, leg));
  if (held === undefined || !LEG_OPEN.includes(held.state)) return unchanged(trip);
  const ends = opens + LINK_LASTS_MIN;
  const [slot, secret] = [random(16) as SlotId, random(16)];
  const place = placeOf(held, needOf(held, needs), { leg: held.leg, stop: 1, stops: 1, until: ends, next: null });
  return {
    trip: withLegs(trip, (each) => (each === held ? { ...each, link: true, state: LegState.accepted, answerTo: to, place: { pigeonhole: to.pigeonhole, slot, secret } } : each)),
    lay: [{ to, slot, opens, ends, once: true, secret, lock: null, letter: { kind: "place", place } }],
    // of two links, or a link and a carrier, the newer has the address alone
    take: isPlaced(held) ? [takenBack(trip, held, ToldCode.changed, by)] : [],
  };
}

// ── when it goes otherwise ──

/** These legs are not done by these people: their letters are taken back and they are told, with one word each. What was handed over stays. */
export const stopped = (trip: Trip, legs: readonly LegId[], code: ToldCode, by: By): Changed =>
  stoppedLegs(trip, trip.legs.filter((each) => legs.some((leg) => same(leg, each.leg)) && LEG_OPEN.includes(each.state)), code, by);

function stoppedLegs(trip: Trip, these: readonly Leg[], code: ToldCode, by: By): Changed {
  const take = these.filter(isPlaced).map((each) => takenBack(trip, each, code, by));
  // whoever has no letter that could be taken back is told by one of its own, once for all that she was asked
  const untold = these.filter(isAnswered).filter((each, at, all) => each.place === null && !all.some((other, before) => sameWay(other, each) && (other.place !== null || before < at)));
  return {
    trip: withLegs(trip, (each) => (these.includes(each) ? { ...each, state: LEG_OPEN.includes(each.state) ? LegState.cancelled : each.state, place: null } : each)),
    take,
    lay: untold.map((each): LetterToLay => ({
      to: each.answerTo, slot: by.random(16) as SlotId, opens: by.now, ends: by.now + TOLD_LASTS_MIN, once: false, secret: null, lock: null, letter: toldOf(trip, each, code),
    })),
  };
}

/**
 * Some households are on nobody's way any more. Whoever still goes to others is told that it changed, and given those anew: what opened the next door was to be said at
 * one that is left out.
 */
export function leftOut(trip: Trip, legs: readonly LegId[], needs: readonly Need[], code: ToldCode, by: By): Changed {
  const isOut = (each: Leg): boolean => legs.some((leg) => same(leg, each.leg)) && LEG_OPEN.includes(each.state);
  const staysOf = (of: Trip, each: Leg): readonly Leg[] => wayOf(of, each).filter((other) => LEG_OPEN.includes(other.state) && !isOut(other) && isPlaced(other));
  return trip.legs.filter(isOut).reduce<Changed>(
    (so, { leg }) => {
      const out = so.trip.legs.find((each) => same(each.leg, leg) && LEG_OPEN.includes(each.state));
      if (out === undefined) return so;
      const stays = staysOf(so.trip, out);
      const [first] = stays;
      if (first === undefined || first.answerTo === null) return joined(so, stopped(so.trip, wayOf(so.trip, out).filter(isOut).map((each) => each.leg), code, by));
      const without = stopped(so.trip, wayOf(so.trip, out).filter(isOut).map((each) => each.leg), ToldCode.changed, by);
      const back = stays.filter(isPlaced).map((each) => takenBack(without.trip, each, ToldCode.changed, by));
      const free = withLegs(without.trip, (each) => (stays.some((other) => same(other.leg, each.leg)) ? { ...each, place: null } : each));
      return joined(joined(so, { ...without, take: [...without.take, ...back] }), placed(free, first.leg, needs, first.answerTo, by));
    },
    unchanged(trip),
  );
}

const joined = (one: Changed, then: Changed): Changed => ({ trip: then.trip, lay: [...one.lay, ...then.lay], take: [...one.take, ...then.take] });

const sameWay = (one: Leg, other: Leg): boolean => one.role === other.role && one.offer !== null && other.offer !== null && same(one.offer, other.offer);

const isAnswered = (leg: Leg): leg is Leg & { readonly answerTo: AnswerTo } => leg.answerTo !== null;
const isPlaced = (leg: Leg): leg is Leg & { readonly answerTo: AnswerTo; readonly place: PlaceHeld } => leg.place !== null && leg.answerTo !== null;

const takenBack = (trip: Trip, leg: Leg & { readonly answerTo: AnswerTo; readonly place: PlaceHeld }, code: ToldCode, { random }: By): LetterToTake => ({
  held: leg.place,
  cover: { to: leg.answerTo, slot: random(16) as SlotId, letter: toldOf(trip, leg, code) },
});

/** She knows her way by its first leg. */
const toldOf = (trip: Trip, leg: Leg, code: ToldCode): LetterBody => ({ kind: "told", told: { leg: (wayOf(trip, leg)[0] ?? leg).leg, code, words: "" } });

/**
 * She thinks that she is followed: in every trip of hers all that is not handed over yet is stopped. The stop to which she was on her way is marked, so that `barredFrom`
 * keeps her from all that are near it; nothing that is written to her names another door. `free`: for whom somebody else is to be found.
 */
export function followed(trips: readonly Trip[], leg: LegId, by: By): { readonly changed: readonly Changed[]; readonly free: readonly AidId[] } {
  const [there, at] = trips.flatMap((trip) => trip.legs.map((each) => [trip, each] as const)).find(([, each]) => same(each.leg, leg)) ?? [];
  if (there === undefined || at === undefined) return { changed: [], free: [] };
  const isHers = (each: Leg): boolean => each === at || (each.offer !== null && at.offer !== null && same(each.offer, at.offer));
  const isLeft = ({ state, place }: Leg): boolean => LEG_OPEN.includes(state) || (state === LegState.followed && place !== null);
  const where = wayOf(there, at).find(isLeft);
  const changed = trips
    .map((trip) => [trip, trip.legs.filter((each) => isHers(each) && isLeft(each))] as const)
    .filter(([, left]) => left.length > 0)
    .map(([trip, left]): Changed => {
      const marked = trip === there && where !== undefined ? withLegs(trip, (each) => (each === where ? { ...each, state: LegState.followed } : each)) : trip;
      return stoppedLegs(marked, marked.legs.filter((each) => left.some((other) => same(other.leg, each.leg))), ToldCode.takenOver, by);
    });
  return { changed, free: trips.flatMap(({ legs }) => legs.filter((each) => isHers(each) && isLeft(each)).map(({ need }) => need)) };
}

/**
 * Nobody came to that door, so nobody said its digits: the next stop is laid anew without a lock. `trip`: as it is once `nobody_home` was heard. What she could not hand over
 * goes back to the depot.
 */
export function onward(trip: Trip, leg: LegId, needs: readonly Need[], by: By): Changed {
  const missed = trip.legs.find((each) => same(each.leg, leg));
  if (missed === undefined || missed.state !== LegState.nobodyHome) return unchanged(trip);
  const way = wayOf(trip, missed);
  const at = way.indexOf(missed);
  const next = way.slice(at + 1).find(({ state }) => LEG_OPEN.includes(state));
  if (next === undefined || !isPlaced(next)) return unchanged(trip);
  const after = way.slice(way.indexOf(next) + 1).find((each) => LEG_OPEN.includes(each.state) && each.place !== null);
  const ends = Math.max(...way.map((each) => each.ends)) + LATE_MIN;
  const [slot, secret] = [by.random(16) as SlotId, by.random(16)];
  const place = placeOf(next, needOf(next, needs), { leg: (way[0] as Leg).leg, stop: way.indexOf(next) + 1, stops: way.length, until: ends, next: after?.place?.slot ?? null });
  return {
    trip: withLegs(trip, (each) => (each === next ? { ...each, place: { pigeonhole: next.answerTo.pigeonhole, slot, secret } } : each)),
    lay: [{ to: next.answerTo, slot, opens: by.now, ends, once: false, secret, lock: null, letter: { kind: "place", place } }],
    take: [takenBack(trip, next, ToldCode.changed, by)],
  };
}

/** A second door on her way stayed shut, and the desk does not lead her on by itself. `leg`: the last of them. */
export function waitsAtShut(trip: Trip, leg: Leg): boolean {
  const way = wayOf(trip, leg);
  const shut = way.filter(({ state }) => state === LegState.nobodyHome);
  return shut.length > 1 && shut.at(-1) === leg && way.slice(way.indexOf(leg) + 1).some((each) => LEG_OPEN.includes(each.state) && each.place !== null);
}

/** The trip with other legs, and in the state that they make. */
export function withLegs(trip: Trip, change: (leg: Leg) => Leg): Trip {
  const legs = trip.legs.map(change);
  return { ...trip, legs, state: tripStateOf(legs) };
}

function tripStateOf(legs: readonly Leg[]): TripState {
  const rests = (leg: Leg): boolean => LEG_RESTS.includes(leg.state) || leg.state === LegState.handedOver;
  if (legs.length > 0 && legs.every(({ state }) => state === LegState.cancelled)) return TripState.cancelled;
  if (legs.length > 0 && legs.every(rests)) return TripState.done;
  return legs.some((leg) => leg.state === LegState.underWay || leg.state === LegState.handedOver || leg.state === LegState.done) ? TripState.underWay : TripState.planned;
}
