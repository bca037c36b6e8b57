/** How a volunteer's offer and her legs lie on her phone: never with an address, which lies apart and goes by itself (over.ts). */
import { ToldCode, WordCode } from "../../seals/aid/codes.ts";
import { readAidLetter, type Ask } from "../../seals/aid/letters.ts";
import type { Vetted } from "../../seals/aid/record.ts";
import type { Value } from "../../seals/cbor.ts";
import type { SigningKey } from "../../seals/keys.ts";
import { Row } from "../../seals/row.ts";
import type { Bytes } from "../../terms/bytes.ts";
import type { Identity } from "../../terms/ids.ts";
import type { Instant, Minutes } from "../../terms/instant.ts";
import { Refusal } from "../../terms/refusal.ts";
import { turnOf } from "../shared/copies.ts";

export type LegStep = "asked" | "declined" | "accepted" | "under_way" | "handed_over" | "nobody_home" | "no_show" | "wrong_items" | "followed" | "cancelled" | "done";
const STEPS: readonly LegStep[] = ["asked", "declined", "accepted", "under_way", "handed_over", "nobody_home", "no_show", "wrong_items", "followed", "cancelled", "done"];

export interface Hole {
  readonly pigeonhole: Bytes;
  readonly identity: Identity;
  /** by which the house knows this phone again for letters that open once */
  readonly claim: Bytes;
}

export interface KeptLeg {
  readonly key: string;
  readonly ask: Bytes;
  readonly step: LegStep;
  readonly hole: Hole | null;
  readonly told: { readonly code: ToldCode; readonly words: string } | null;
  readonly ticked: readonly number[];
  readonly withMe: readonly string[];
  readonly handedOver: readonly string[];
  readonly at: Instant;
  /** how the desk reaches her, should she be followed on this way; it stays here unless she is, and goes with the way */
  readonly reach: string;
  /** what the desk has still to be told about this leg: written with the step itself, so that a page that dies between owes it still */
  readonly owed: readonly Owed[];
}

export interface Owed {
  readonly code: WordCode;
  readonly digits: string;
  readonly words: string;
}

export interface Card {
  readonly key: SigningKey;
  readonly vetting: Bytes | null;
}

export interface KeptOffer {
  readonly key: string;
  readonly id: Bytes;
  readonly erase: Bytes;
  readonly hole: Hole;
  readonly offer: Bytes;
  /** a steward's word and this phone's proof that goes with it, as they were when she offered */
  readonly vetted: Vetted | null;
  /** as it was sealed; null before, and once there is a receipt */
  readonly waiting: Bytes | null;
  readonly sent: boolean;
  /** with `turn` and `isDoubtful` as `hers` has it */
  readonly record: Bytes | null;
  readonly over: boolean;
  readonly turn: number;
  readonly at: Minutes | null;
  readonly isDoubtful: boolean;
}

const MOST_BYTES = 1 << 17;
const MOST_LINES = 200;
export const MOST_REACH = 60;

/** Of a letter that was read when it came. */
export function askOf({ ask }: Pick<KeptLeg, "ask">): Ask {
  const { body } = readAidLetter(ask);
  if (body.kind !== "ask") throw new Refusal("keep.damaged", "What this phone kept cannot be read any more.");
  return body.ask;
}

const holeRow = (hole: Hole | null): Value => (hole === null ? null : [hole.pigeonhole, hole.identity, hole.claim]);

function holeOf(row: Row | null): Hole | null {
  return row && { pigeonhole: row.raw(16), identity: row.raw(32), claim: row.raw(16) };
}

export const legRow = ({ ask, step, hole, told, ticked, withMe, handedOver, at, owed, reach }: KeptLeg): Value => [
  ask, STEPS.indexOf(step), holeRow(hole), told && [told.code, told.words], ticked, withMe, handedOver, at, owed.map(({ code, digits, words }) => [code, digits, words]), reach,
];

export function keptLegOf(key: string, value: Value): KeptLeg {
  const row = new Row(value, "keep.damaged");
  const leg = {
    key,
    ask: row.raw(undefined, MOST_BYTES),
    step: STEPS[row.uint({ most: STEPS.length - 1 })] as LegStep,
    hole: holeOf(row.rowOrNull()),
    told: toldOf(row.rowOrNull()),
    ticked: row.several(MOST_LINES).map(Number),
    withMe: row.several(MOST_LINES).map(String),
    handedOver: row.several(MOST_LINES).map(String),
    at: row.uint(),
    owed: row.rows(MOST_LINES).map((each): Owed => ({ code: each.code(WordCode), digits: each.text(8), words: each.text(400) })),
    reach: row.more() ? row.text(MOST_REACH) : "",
  };
  row.done();
  return leg;
}

const toldOf = (row: Row | null): KeptLeg["told"] => row && { code: row.code(ToldCode), words: row.text(400) };

export const offerRow = ({ key, id, erase, hole, offer, vetted, waiting, sent, record, over, turn, isDoubtful, at }: KeptOffer): Value =>
  [key, id, erase, holeRow(hole), offer, vetted && [vetted.vetting, vetted.proof], waiting, sent, record, over, turn, isDoubtful, at];

const vettedOf = (row: Row | null): Vetted | null => row && { vetting: row.raw(), proof: row.raw() };

export function keptOfferOf(value: Value): KeptOffer {
  const row = new Row(value, "keep.damaged");
  const kept = {
    key: row.text(64),
    id: row.raw(16),
    erase: row.raw(16),
    hole: holeOf(row.rowOrNull()) ?? row.refuse(),
    offer: row.raw(undefined, MOST_BYTES),
    vetted: vettedOf(row.rowOrNull()),
    waiting: row.rawOrNull(undefined, MOST_BYTES),
    sent: row.flag(),
    record: row.rawOrNull(undefined, MOST_BYTES),
    over: row.flag(),
    ...turnOf(row),
  };
  row.done();
  return kept;
}

export const cardRow = ({ key, vetting }: Card): Value => [key.secret, key.publicKey, vetting];

export function cardOf(value: Value): Card {
  const row = new Row(value, "keep.damaged");
  const card = { key: { secret: row.raw(32), publicKey: row.raw(32) }, vetting: row.rawOrNull() };
  row.done();
  return card;
}
