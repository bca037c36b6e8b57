/**
 * What people have said goes into what it is about: into needs, legs, offers. Said again, or read by two coordinators, it comes to the same.
 * Which words somebody has to read is said here too; the others are put away.
 */
import { LegState, NeedState, OfferState, WordCode } from "../../seals/aid/codes.ts";
import type { Coming, NeedWork } from "../../seals/aid/need.ts";
import type { RecordBody, Word } from "../../seals/aid/record.ts";
import type { Leg, Trip } from "../../seals/aid/trip.ts";
import { hex, same } from "../../terms/bytes.ts";
import type { AidId } from "../../terms/ids.ts";
import { minutesOf } from "../../terms/instant.ts";
import type { Minutes } from "../../terms/instant.ts";
import { newWork } from "./changes.ts";
import { ofKind } from "./held.ts";
import type { Held, Of } from "./held.ts";
import { afterTrip } from "./caps.ts";
import type { Calendar } from "./calendar.ts";
import { comingOf, doorOf, legsMeant, wayOf, withLegs } from "./legs.ts";
import { hear, LEG_OPEN, NEED_RESTS, settled, WORD_STEP, withStep } from "./states.ts";
import type { Look, Standing } from "./states.ts";

/** `look`: why somebody has to read it; words `aid-look-…`. `needs`: whose it is about; of a way with several doors all that it speaks of. */
export interface Told {
  readonly key: string;
  readonly word: Word;
  readonly needs: readonly Of<"need">[];
  readonly trip: Of<"trip"> | null;
  readonly legs: readonly Leg[];
  readonly offer: Of<"offer"> | null;
  readonly look: Look | "pledge" | "receipt" | null;
}

export interface Fold {
  readonly told: Told;
  /** of needs and offers: they come first, since what a leg was before says where its need goes */
  readonly changes: readonly (readonly [key: string, how: (body: RecordBody) => RecordBody | null])[];
  /** of the trip: null where this word is in it already */
  readonly intoTrip: (body: RecordBody) => RecordBody | null;
  /** nobody has to read it */
  readonly isDone: boolean;
}

/** Every word, with what it is about; oldest first. Words about daily calls are left to those who look after them. */
export function toldOf(all: readonly Held[]): readonly Told[] {
  const words = ofKind(all, "word");
  if (words.length === 0) return [];
  const needs = new Map(ofKind(all, "need").map((each) => [hex(each.body.letter.inside.nonce), each]));
  const offers = new Map(ofKind(all, "offer").map((each) => [hex(each.body.letter.inside.nonce), each]));
  const trips = new Map(ofKind(all, "trip").flatMap((each) => each.body.trip.legs.flatMap((leg) => [leg.leg, doorOf(each.body.trip, leg)].map((number) => [hex(number), each] as const))));
  const calls = new Set(ofKind(all, "calls").flatMap(({ body }) => [hex(body.letter.inside.nonce), ...body.days.map(({ leg }) => hex(leg))]));
  return words
    .filter(({ body }) => !calls.has(hex(body.word.about)))
    .sort((one, other) => one.body.word.at - other.body.word.at)
    .map(({ key, body: { word } }): Told => {
      const about = hex(word.about);
      const named = trips.get(about) ?? null;
      const legs = named === null ? [] : legsMeant(named.body.trip, word);
      const trip = legs.length === 0 ? null : named;
      const found = (trip === null ? [about] : [...new Set(legs.map(({ need }) => hex(need)))]).flatMap((nonce) => needs.get(nonce) ?? []);
      const [leg] = legs;
      const offer = offers.get(leg?.offer ? hex(leg.offer) : about) ?? null;
      return { key, word, needs: found, trip, legs, offer, look: lookOf(word, found[0] ?? null, trip, leg ?? null) };
    });
}

function lookOf(word: Word, need: Of<"need"> | null, trip: Of<"trip"> | null, leg: Leg | null): Told["look"] {
  if (word.code === WordCode.pledge) return "pledge";
  if (word.code === WordCode.receipt) return "receipt";
  return hear(standingOf(need?.body ?? null, trip?.body.trip ?? null, leg), word).look;
}

/** What each word changes, in the order in which they were said. */
export function foldsOf(all: readonly Held[], calendar: Calendar): readonly Fold[] {
  // what it is about may be sealed to others still: a phone that is new at the desk throws no word away
  const readsAll = all.every(({ state, record }) => state !== "kept" || record !== null);
  return toldOf(all).map((told) => {
    const { word, needs, trip, legs, offer, look } = told;
    const isAboutNothing = needs.length === 0 && trip === null && offer === null;
    return {
      told,
      isDone: isAboutNothing ? readsAll : look === null,
      changes: [
        ...needs.map((need) => {
          const leg = legs.find((each) => same(each.need, need.body.letter.inside.nonce)) ?? null;
          return [need.key, (body: RecordBody) => intoNeed(body, word, trip?.body.trip ?? null, leg)] as const;
        }),
        ...(offer !== null ? [[offer.key, (body: RecordBody) => intoOffer(body, word, { herself: trip === null, went: hasGone(word, trip?.body.trip ?? null, legs[0] ?? null), calendar })] as const] : []),
      ],
      intoTrip: (body: RecordBody) => intoTrip(body, word, needs),
    };
  });
}

function standingOf(need: Extract<RecordBody, { kind: "need" }> | null, trip: Trip | null, leg: Leg | null): Standing {
  const state = need?.work?.state ?? NeedState.asked;
  return {
    need: state,
    leg: leg && { state: leg.state, role: leg.role, expect: leg.expect, current: trip !== null && !(NEED_RESTS.includes(state) && state !== NeedState.done) },
    confirms: need !== null && need.letter.inside.answerTo !== null,
  };
}

function intoNeed(body: RecordBody, word: Word, trip: Trip | null, leg: Leg | null): RecordBody | null {
  if (body.kind !== "need") return null;
  const before = body.work ?? newWork(body.letter.inside);
  const [code, at] = [WORD_STEP + word.code, minutesOf(word.at)];
  const heard = hear(standingOf({ ...body, work: before }, trip, leg), word);
  // the same step in the same minute may be another person's: it is known only if it moves her leg no more
  const isKnown = before.history.some((each) => each.at === at && each.code === code);
  if (isKnown && (leg === null || heard.leg === leg.state)) return null;
  const said = withStep(before.history, { at, code, device: null });
  const history = heard.need === before.state ? said : withStep(said, { at, code: heard.need, device: null });
  const work: NeedWork = { ...before, state: heard.need, history };
  return { ...body, work };
}

function intoTrip(body: RecordBody, word: Word, needs: readonly Of<"need">[]): RecordBody | null {
  if (body.kind !== "trip") return null;
  const meant = legsMeant(body.trip, word);
  let changed = false;
  const trip = withLegs(body.trip, (leg) => {
    if (!meant.includes(leg)) return leg;
    const need = needs.find((each) => same(each.body.letter.inside.nonce, leg.need)) ?? null;
    const state = hear(standingOf(need?.body ?? null, body.trip, leg), word).leg ?? leg.state;
    // where her letters go is said with her yes alone, and not once they lie there
    const answerTo = (word.code === WordCode.accept && leg.place === null ? word.answerTo : null) ?? leg.answerTo;
    if (state === leg.state && (answerTo === leg.answerTo || (answerTo !== null && leg.answerTo !== null && same(answerTo.pigeonhole, leg.answerTo.pigeonhole)))) return leg;
    changed = true;
    return { ...leg, state, answerTo };
  });
  return changed ? { ...body, trip } : null;
}

/** Whether this is the first door of her way that she has been at: one way is one trip, however many doors it has. */
const hasGone = ({ code }: Word, trip: Trip | null, leg: Leg | null): boolean =>
  (code === WordCode.handedOver || code === WordCode.childHandedOver) && trip !== null && leg !== null && wayOf(trip, leg).every(({ state }) => LEG_OPEN.includes(state));

interface AboutHer {
  /** the word is about the offer, not about a leg */
  readonly herself: boolean;
  readonly went: boolean;
  readonly calendar: Calendar;
}

/** Where the next letter for her goes; that she wants to be asked no more; how often she has gone this week. */
function intoOffer(body: RecordBody, word: Word, { herself, went, calendar }: AboutHer): RecordBody | null {
  if (body.kind !== "offer") return null;
  const before = body.work ?? { state: OfferState.fresh, tripsThisWeek: 0, lastTrip: null, notes: "", answerTo: null };
  const leaves = herself && word.code === WordCode.withdraw && before.state !== OfferState.left;
  // an answer to one question is for that way alone: where she is asked the next time is said by a word about her offer
  const moved = herself && word.answerTo !== null && !(before.answerTo !== null && same(before.answerTo.pigeonhole, word.answerTo.pigeonhole));
  if (!moved && !leaves && !went) return null;
  const gone = went ? afterTrip(before, minutesOf(word.at), calendar) : before;
  return { ...body, work: { ...gone, state: leaves ? OfferState.left : before.state === OfferState.fresh && went ? OfferState.active : before.state, answerTo: moved ? word.answerTo : before.answerTo } };
}

/** What every need is looked at beside: gathered once for thousands of them. */
export interface Around {
  /** by the need's own number, in hex */
  readonly trips: ReadonlyMap<string, readonly Trip[]>;
  /** first names, by the offer's own number, in hex */
  readonly names: ReadonlyMap<string, string>;
}

export function aroundOf(all: readonly Held[]): Around {
  const trips = new Map<string, Trip[]>();
  for (const { body } of ofKind(all, "trip")) for (const nonce of new Set(body.trip.legs.map(({ need }) => hex(need)))) trips.set(nonce, [...(trips.get(nonce) ?? []), body.trip]);
  return { trips, names: new Map(ofKind(all, "offer").map(({ body }) => [hex(body.letter.inside.nonce), body.letter.inside.name])) };
}

/** How her need stands by all that was asked for it, and whom her phone shows: worked out of the trips, so that two coordinators come to the same. Null where it stands so already. */
export function standsNow(need: Of<"need">, around: Around, at: Minutes): NeedWork | null {
  const { letter, work: held } = need.body;
  const work = held ?? newWork(letter.inside);
  const trips = around.trips.get(hex(letter.inside.nonce)) ?? [];
  const legs = trips.flatMap((trip) => trip.legs).filter((leg) => same(leg.need, letter.inside.nonce) && leg.ends >= at);
  // who has not answered when it should begin does not come
  const state = settled(work.state, legs.map((leg) => (leg.state === LegState.asked && leg.begins <= at ? { ...leg, state: LegState.declined } : leg)));
  const coming = NEED_RESTS.includes(state) ? [] : trips.flatMap((trip) => comingOf(trip, letter.inside.nonce as AidId, around.names)).slice(0, MOST_COMING);
  if (state === work.state) return isSame(coming, work.coming) ? null : { ...work, coming };
  return { ...work, state, coming, history: withStep(work.history, { at, code: state, device: null }) };
}

const MOST_COMING = 8;

const isSame = (one: readonly Coming[], other: readonly Coming[]): boolean =>
  one.length === other.length && one.every((each, at) => JSON.stringify(plain(each)) === JSON.stringify(plain(other[at] as Coming)));

const plain = ({ leg, ...rest }: Coming): object => ({ leg: hex(leg), ...rest });
