/**
 * What people have said goes into what it is about: into the need, the leg, the offer. Said again, or read by two coordinators, it comes to the
 * same. Which words somebody has to read is said here too; the others are put away.
 */
import { NeedState, OfferState, WordCode } from "../../seals/aid/codes.ts";
import type { NeedWork } from "../../seals/aid/need.ts";
import type { RecordBody, Word } from "../../seals/aid/record.ts";
import type { Leg, Trip } from "../../seals/aid/trip.ts";
import { hex, same } from "../../terms/bytes.ts";
import { minutesOf } from "../../terms/instant.ts";
import { newWork } from "./changes.ts";
import { ofKind } from "./held.ts";
import type { Held, Of } from "./held.ts";
import { hear, NEED_RESTS, WORD_STEP, withStep } from "./states.ts";
import type { Heard, Look, Standing } from "./states.ts";

/** `look`: why somebody has to read it; words `look-…`. `need`: about whose need; null where it is about none that is here. */
export interface Told {
  readonly key: string;
  readonly word: Word;
  readonly need: Of<"need"> | null;
  readonly trip: Of<"trip"> | null;
  readonly leg: Leg | null;
  readonly offer: Of<"offer"> | null;
  readonly look: Look | "pledge" | "receipt" | null;
}

export interface Fold {
  readonly key: string;
  readonly changes: readonly (readonly [key: string, how: (body: RecordBody) => RecordBody | null])[];
  /** nobody has to read it */
  readonly isDone: boolean;
}

interface Known {
  readonly needs: ReadonlyMap<string, Of<"need">>;
  readonly offers: ReadonlyMap<string, Of<"offer">>;
  readonly legs: ReadonlyMap<string, readonly [Of<"trip">, Leg]>;
  /** nonces of daily calls: their words are folded where those are worked on */
  readonly calls: ReadonlySet<string>;
}

function knownOf(all: readonly Held[]): Known {
  return {
    needs: new Map(ofKind(all, "need").map((each) => [hex(each.body.letter.inside.nonce), each])),
    offers: new Map(ofKind(all, "offer").map((each) => [hex(each.body.letter.inside.nonce), each])),
    legs: new Map(ofKind(all, "trip").flatMap((each) => each.body.trip.legs.map((leg) => [hex(leg.leg), [each, leg]] as const))),
    calls: new Set(ofKind(all, "calls").flatMap(({ body }) => [hex(body.letter.inside.nonce), ...body.days.map(({ leg }) => hex(leg))])),
  };
}

/** Every word, with what it is about; oldest first. Words about daily calls are left to those who look after them. */
export function toldOf(all: readonly Held[]): readonly Told[] {
  const words = ofKind(all, "word");
  if (words.length === 0) return [];
  const known = knownOf(all);
  return words
    .filter(({ body }) => !known.calls.has(hex(body.word.about)))
    .sort((one, other) => one.body.word.at - other.body.word.at)
    .map(({ key, body: { word } }) => {
      const about = hex(word.about);
      const [trip, leg] = known.legs.get(about) ?? [null, null];
      const need = known.needs.get(leg === null ? about : hex(leg.need)) ?? null;
      const offer = known.offers.get(leg?.offer ? hex(leg.offer) : about) ?? null;
      return { key, word, need, trip, leg, offer, look: lookOf(word, need, trip, leg) };
    });
}

function lookOf(word: Word, need: Of<"need"> | null, trip: Of<"trip"> | null, leg: Leg | null): Told["look"] {
  if (word.code === WordCode.pledge) return "pledge";
  if (word.code === WordCode.receipt) return "receipt";
  return hear(standingOf(need, trip?.body.trip ?? null, leg), word).look;
}

/** What each word changes, in the order in which they were said. */
export const foldsOf = (all: readonly Held[]): readonly Fold[] =>
  toldOf(all).map(({ key, word, need, trip, leg, offer, look }) => ({
    key,
    isDone: look === null || (need === null && leg === null && offer === null),
    // the need first: what its leg was before says where it goes
    changes: [
      ...(need !== null ? [[need.key, (body: RecordBody) => intoNeed(body, word, trip?.body.trip ?? null, leg)] as const] : []),
      ...(trip !== null && leg !== null ? [[trip.key, (body: RecordBody) => intoTrip(body, word, need)] as const] : []),
      ...(offer !== null ? [[offer.key, (body: RecordBody) => intoOffer(body, word, leg === null)] as const] : []),
    ],
  }));

function standingOf(need: Of<"need"> | null, trip: Trip | null, leg: Leg | null): Standing {
  const work = need?.body.work ?? null;
  return {
    need: work?.state ?? NeedState.asked,
    leg: leg && { state: leg.state, role: leg.role, expect: leg.expect, current: trip !== null && !(work !== null && NEED_RESTS.includes(work.state) && work.state !== NeedState.done) },
    confirms: need !== null && need.body.letter.inside.answerTo !== null,
  };
}

function intoNeed(body: RecordBody, word: Word, trip: Trip | null, leg: Leg | null): RecordBody | null {
  if (body.kind !== "need") return null;
  const before = body.work ?? newWork(body.letter.inside);
  const code = WORD_STEP + word.code;
  const at = minutesOf(word.at);
  if (before.history.some((each) => each.at === at && each.code === code)) return null;
  const heard: Heard = hear({ ...standingOf(null, trip, leg), need: before.state, confirms: body.letter.inside.answerTo !== null }, word);
  const said = withStep(before.history, { at, code, device: null });
  const history = heard.need === before.state ? said : withStep(said, { at, code: heard.need, device: null });
  const work: NeedWork = { ...before, state: heard.need, history, coming: NEED_RESTS.includes(heard.need) ? [] : before.coming };
  return { ...body, work };
}

function intoTrip(body: RecordBody, word: Word, need: Of<"need"> | null): RecordBody | null {
  if (body.kind !== "trip") return null;
  let changed = false;
  const legs = body.trip.legs.map((leg) => {
    if (!same(leg.leg, word.about)) return leg;
    const { leg: state } = hear(standingOf(need, body.trip, leg), word);
    const answerTo = word.answerTo ?? leg.answerTo;
    if ((state === null || state === leg.state) && answerTo === leg.answerTo) return leg;
    changed = true;
    return { ...leg, state: state ?? leg.state, answerTo };
  });
  return changed ? { ...body, trip: { ...body.trip, legs } } : null;
}

/** Where the next letter for her goes; and that she wants to be asked no more. `herself`: the word is about the offer, not about a leg. */
function intoOffer(body: RecordBody, word: Word, herself: boolean): RecordBody | null {
  if (body.kind !== "offer") return null;
  const before = body.work ?? { state: OfferState.fresh, tripsThisWeek: 0, lastTrip: null, notes: "", answerTo: null };
  const leaves = herself && word.code === WordCode.withdraw;
  const moved = word.answerTo !== null && !(before.answerTo !== null && same(before.answerTo.pigeonhole, word.answerTo.pigeonhole));
  if (!moved && !(leaves && before.state !== OfferState.left)) return null;
  return { ...body, work: { ...before, state: leaves ? OfferState.left : before.state, answerTo: word.answerTo ?? before.answerTo } };
}
