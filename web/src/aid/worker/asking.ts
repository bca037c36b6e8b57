/**
 * What a person asked for, or a liaison for somebody without a phone: sealed to the aid desk and to a key of her own, sent when there is a
 * line, and read again as the desk has written it since. The secret that erases it at the house lies on this phone alone.
 */
import { exclusive } from "../../keep/exclusive.ts";
import type { Own } from "../../keep/own.ts";
import type { Parcels } from "../../keep/parcels.ts";
import type { AidHouse } from "../../lines/aid_house.ts";
import { needLetter, readRecord, writeRecord, type AidRecord, type Word } from "../../seals/aid/record.ts";
import { readNeed, writeNeed, type Need, type NeedWork } from "../../seals/aid/need.ts";
import type { Value } from "../../seals/cbor.ts";
import { sha256 } from "../../seals/hashes.ts";
import { makeRecipientKey, recipientOf } from "../../seals/keys.ts";
import type { MemberSecret } from "../../seals/letters.ts";
import type { Roster } from "../../seals/roster.ts";
import { Row } from "../../seals/row.ts";
import { fromHex, hex, same, type Bytes, type Random } from "../../terms/bytes.ts";
import type { Identity, Recipient, TownId } from "../../terms/ids.ts";
import { minutesOf, type Instant, type Minutes } from "../../terms/instant.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import { hers, readable, turnOf, type Against } from "../shared/copies.ts";
import { eraseAgain, rememberErased } from "./erased.ts";
import { ERASE, RECORD } from "./ways.ts";

export interface AidNeeds {
  readonly own: Own;
  readonly parcels: Parcels;
  readonly house: Pick<AidHouse, "record" | "takeLetters" | "unlockLetter">;
  readonly town: TownId;
  /** the town's book as this phone has verified it */
  readonly roster: () => Roster | null;
  readonly member: () => Promise<MemberSecret | null>;
  readonly seal: (letter: Bytes, to: readonly Recipient[]) => Promise<Bytes>;
  readonly open: (envelope: Bytes, withAny: readonly Identity[]) => Promise<Bytes>;
  /** what waits goes out now, if there is a line */
  readonly flush: () => Promise<void>;
  readonly now: () => Instant;
  readonly random: Random;
}

/** One need as this phone keeps it. */
export interface Asked {
  /** hex of the need's nonce */
  readonly key: string;
  readonly need: Need;
  /** it lies at the house */
  readonly sent: boolean;
  /** what the desk has made of it, as this phone last read it */
  readonly work: NeedWork | null;
  /** the codes of what she has told the desk since, with what they are about, oldest first */
  readonly said: readonly Said[];
  /** the house has it no more: it ended by its clock, or the desk put it away */
  readonly over: boolean;
  /** the house gave a copy that the desk has not signed, or an older one than this */
  readonly isDoubtful: boolean;
  readonly savedAt: Instant;
  /** the desk has written to her, and nobody here has seen it */
  readonly unread: boolean;
}

export interface Said {
  readonly code: number;
  readonly about: string;
  readonly at: Instant;
}

/** What goes with a word to the desk. */
export interface Saying {
  readonly digits?: string;
  readonly words?: string;
  readonly answerTo?: Word["answerTo"];
  readonly picture?: Bytes | null;
}

interface Kept {
  readonly key: string;
  readonly id: Bytes;
  readonly erase: Bytes;
  readonly identity: Identity;
  readonly need: Bytes;
  /** as it was sealed; null before, and once there is a receipt */
  readonly waiting: Bytes | null;
  readonly sent: boolean;
  /** the record as it was last read, its plaintext; with `turn` and `isDoubtful` as `hers` has it */
  readonly record: Bytes | null;
  readonly said: readonly Said[];
  readonly over: boolean;
  readonly savedAt: Instant;
  /** of the newest answer that was seen here */
  readonly seen: Minutes | null;
  readonly turn: number;
  readonly at: Minutes | null;
  readonly isDoubtful: boolean;
}

const PREFIX = "aid/ask/";
const MOST_SAID = 32;

/** By which a phone knows who may write about its owner; the town's alone where no book was read yet. */
export const againstOf = ({ roster, town, now }: Pick<AidNeeds, "roster" | "town" | "now">): Against => ({ ...(roster() ?? { town, aid: [] }), now: minutesOf(now()) });

/** Whether this town has somebody to open it. Refusal "aid.no_desk". */
export function deskOf({ roster }: Pick<AidNeeds, "roster">): readonly Recipient[] {
  const devices = roster()?.aid ?? [];
  if (devices.length === 0) throw new Refusal("aid.no_desk", "This town has no aid desk yet.");
  return devices.map(({ recipient }) => recipient);
}

/** Sealed now and sent when there is a line, also while the app lock is shut. `about`: a leg, or the nonce of a need or an offer. */
export async function sayToDesk(needs: AidNeeds, about: Bytes, code: Word["code"], { digits = "", words = "", answerTo = null, picture = null }: Saying = {}): Promise<void> {
  const { parcels, random, now, seal } = needs;
  const word: Word = { nonce: random(16), at: now(), about, code, digits, words, answerTo, picture };
  const envelope = await seal(writeRecord({ sealedTo: null, body: { kind: "word", word } }), deskOf(needs));
  await parcels.save({ way: RECORD, about: hex(about), savedAt: now(), body: [random(16), envelope, sha256(random(16))] }, random);
  void needs.flush();
}

/** A record of her own on its way: kept, then waiting, then sent. */
export async function sendRecord({ parcels, random, now }: AidNeeds, about: string, { id, envelope, erase }: { id: Bytes; envelope: Bytes; erase: Bytes }): Promise<void> {
  await parcels.save({ way: RECORD, about, savedAt: now(), body: [id, envelope, sha256(erase)] }, random);
}

/** A word about it may arrive before it: it has come to the house when nothing under its own number waits any more. */
export async function hasGone({ parcels }: Pick<AidNeeds, "parcels">, about: string, id: Bytes): Promise<boolean> {
  return !(await parcels.all()).some((each) => each.about === about && each.body[0] instanceof Uint8Array && same(each.body[0] as Bytes, id));
}

/** What waits to be sent about it goes; what may be at the house is erased there as soon as there is a line. */
export async function eraseRecord({ own, parcels, random, now }: AidNeeds, about: string, { id, erase, sent }: { id: Bytes; erase: Bytes; sent: boolean }): Promise<void> {
  const { tried } = await parcels.forgetAbout(about);
  if (!sent && !tried) return;
  await rememberErased({ own, now }, id, erase);
  await parcels.save({ way: ERASE, about: "", savedAt: now(), body: [id, erase] }, random);
}

export class Asks {
  readonly #needs: AidNeeds;

  constructor(needs: AidNeeds) {
    this.#needs = needs;
  }

  /** Newest first. What was killed on its way waits again. Refusal "lock.shut". */
  async all(): Promise<readonly Asked[]> {
    const kept = await this.#kept();
    const waiting = new Set((await this.#needs.parcels.all()).map(({ about }) => about));
    for (const each of kept) if (!each.sent && !waiting.has(each.key)) await this.#send(each).catch(() => {});
    return kept.map(askedOf).sort((one, other) => other.savedAt - one.savedAt);
  }

  /** On the disk when this answers, though what seals it may have to be loaded first. Refusal "aid.no_desk". */
  async ask(said: Omit<Need, "nonce" | "askedAt" | "town" | "answerTo">): Promise<string> {
    const { random, now, town } = this.#needs;
    deskOf(this.#needs);
    const { identity, recipient } = makeRecipientKey(random);
    const need: Need = { ...said, nonce: random(16), askedAt: now(), town, answerTo: { pigeonhole: random(16), recipient } };
    const kept: Kept = {
      key: hex(need.nonce), id: random(16), erase: random(16), identity, need: writeNeed(need), waiting: null, sent: false, record: null, said: [], over: false, savedAt: need.askedAt, seen: null, turn: 0, isDoubtful: false, at: null,
    };
    await this.#put(kept);
    await this.#send(kept).catch(() => {});
    return kept.key;
  }

  /** Sealed once: the same bytes wait again after a page that died. */
  async #send({ key, id, erase, identity, need, waiting }: Kept): Promise<void> {
    const { seal, member, flush } = this.#needs;
    let envelope = waiting;
    if (envelope === null) {
      const letter = needLetter(readNeed(need), await member());
      envelope = await seal(writeRecord({ sealedTo: null, body: { kind: "need", letter, work: null } }), [...deskOf(this.#needs), recipientOf(identity)]);
      const sealed = envelope;
      await this.#change(key, () => ({ waiting: sealed }));
    }
    await sendRecord(this.#needs, key, { id, envelope, erase });
    void flush();
  }

  /** A parcel has arrived. */
  async sent(about: string): Promise<void> {
    const held = await this.#get(about);
    if (held !== null && (await hasGone(this.#needs, about, held.id))) await this.#change(about, () => ({ waiting: null, sent: true }));
  }

  /** Of what she has erased, here or as a helper or a call every day: a house that was restored has it again. Refusal "line.none", "lock.shut". */
  async eraseAgain(): Promise<void> {
    await eraseAgain(this.#needs);
    void this.#needs.flush();
  }

  /** Reads again what lies at the house; also what was over, since a house that was restored gets it again from the desk. Refusal "line.none", "lock.shut". */
  async look(): Promise<void> {
    const { house, open } = this.#needs;
    for (const { key, id, identity, sent, over } of await this.#kept()) {
      if (!sent) continue;
      try {
        const plaintext = await open(await house.record(id), [identity]);
        await this.#change(key, (held) => ({ ...hers(plaintext, held, id, againstOf(this.#needs)), over: false }));
      } catch (why) {
        if (!isRefusal(why)) throw why;
        if (why.code === "line.none") throw why;
        if (why.code === "aid.unknown" && !over) await this.#change(key, () => ({ over: true }));
        // what this phone cannot read leaves what it read before
      }
    }
  }

  /** To the desk, about it or about one of its legs. Refusal "aid.no_desk". */
  async say(key: string, code: Word["code"], saying: Saying & { readonly leg?: Bytes } = {}): Promise<void> {
    await sayToDesk(this.#needs, saying.leg ?? fromHex(key), code, saying);
    const word = { code, about: saying.leg ? hex(saying.leg) : key, at: this.#needs.now() };
    await this.#change(key, ({ said }) => ({ said: [...said, word].slice(-MOST_SAID) }));
  }

  /** What the desk has written to her until now stands on the screen. */
  async saw(key: string): Promise<void> {
    await this.#change(key, (held) => ({ seen: newestOf(recordOf(held).work) }));
  }

  /** The record as it is, for whoever wants to see everything that is kept about her. */
  async record(key: string): Promise<AidRecord | null> {
    const held = await this.#get(key);
    return held?.record ? readRecord(held.record) : null;
  }

  /** Gone from this phone now, and from the house as soon as there is a line. */
  async erase(key: string): Promise<void> {
    const held = await this.#get(key);
    if (held === null) return;
    await eraseRecord(this.#needs, key, { id: held.id, erase: held.erase, sent: held.sent && !held.over });
    await this.#needs.own.shred(PREFIX + key);
    void this.#needs.flush();
  }

  async #kept(): Promise<readonly Kept[]> {
    const names = await this.#needs.own.names(PREFIX);
    const all = await Promise.all(names.map((name) => this.#get(name.slice(PREFIX.length))));
    return all.filter((each) => each !== null);
  }

  async #get(key: string): Promise<Kept | null> {
    const value = await this.#needs.own.get(PREFIX + key);
    return value === undefined ? null : keptOf(key, value);
  }

  /** One after the other: what she says is not lost to what is read meanwhile. */
  #change(key: string, change: (held: Kept) => Partial<Kept>): Promise<void> {
    return exclusive(PREFIX + key, async () => {
      const held = await this.#get(key);
      if (held) await this.#put({ ...held, ...change(held) });
    });
  }

  #put({ key, id, erase, identity, need, waiting, sent, record, said, over, savedAt, seen, turn, isDoubtful, at }: Kept): Promise<void> {
    const row: Value = [id, erase, identity, need, waiting, sent, record, said.map(({ code, about, at }) => [code, about, at]), over, savedAt, seen, turn, isDoubtful, at];
    return this.#needs.own.put(PREFIX + key, row);
  }
}

const MOST_BYTES = 1 << 17;

function keptOf(key: string, value: Value): Kept {
  const row = new Row(value, "keep.damaged");
  const kept = {
    key,
    id: row.raw(16),
    erase: row.raw(16),
    identity: row.raw(32),
    need: row.raw(undefined, MOST_BYTES),
    waiting: row.rawOrNull(undefined, MOST_BYTES),
    sent: row.flag(),
    record: row.rawOrNull(undefined, MOST_BYTES),
    said: row.rows(MOST_SAID).map((each) => ({ code: each.uint(), about: each.text(64), at: each.uint() })),
    over: row.flag(),
    savedAt: row.uint(),
    seen: row.more() ? (row.uintOrNull() as Minutes | null) : null,
    ...turnOf(row),
  };
  row.done();
  return kept;
}

/** The desk may have written for her what she said on the telephone: then its letter counts. */
function askedOf(held: Kept): Asked {
  const { key, need, sent, said, over, savedAt, seen, isDoubtful } = held;
  const { inside, work } = recordOf(held);
  const newest = newestOf(work);
  return { key, need: inside ?? readNeed(need), sent, work, said, over, isDoubtful, savedAt, unread: newest !== null && newest !== seen };
}

function recordOf({ record }: Kept): { readonly inside: Need | null; readonly work: NeedWork | null } {
  const body = record && readable(record)?.body;
  return body?.kind === "need" ? { inside: body.letter.inside, work: body.work } : { inside: null, work: null };
}

const newestOf = (work: NeedWork | null): Minutes | null => work?.answers.at(-1)?.at ?? null;
