/**
 * A trustee's phone: who asks for a film, and what she answers. She looks at the share first; what she gives or refuses is signed,
 * taken into the ledger, and only then laid where whoever asked looks. What she has once decided goes out, whatever the line does.
 */
import type { Locked } from "../../keep/locked.ts";
import type { Entry } from "../../lines/asking.ts";
import type { Heavy } from "../../lines/heavy.ts";
import type { House } from "../../lines/house.ts";
import { openTrustee, type OpeningHouse, type TrusteeHouse } from "../../lines/opening_house.ts";
import type { Value } from "../../seals/cbor.ts";
import { publicKeyOf } from "../../seals/ed25519.ts";
import { sha256 } from "../../seals/hashes.ts";
import type { Roster } from "../../seals/roster.ts";
import { Row } from "../../seals/row.ts";
import { MOST_ANSWER_NOTE, openingOf, signOpening, writeAnswer, writeOpening, type Opening } from "../../seals/witness/answer.ts";
import { isDrill, readCase, type Case } from "../../seals/witness/case.ts";
import { Reason, SALT_BYTES } from "../../seals/witness/codes.ts";
import { holdsShare, readCover } from "../../seals/witness/cover.ts";
import { signTrusteeOpening } from "../../seals/witness/session.ts";
import { readShare, shareHash, type Share } from "../../seals/witness/share.ts";
import { hex, same, type Bytes, type Random } from "../../terms/bytes.ts";
import { minutesOf, type Instant } from "../../terms/instant.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import type { Ledger } from "./ledger.ts";
import { readTrusteeKeys, type TrusteeKeys } from "./trustee_keys.ts";

export interface AnsweringNeeds {
  readonly drawer: Pick<Locked, "get" | "put" | "names" | "forget">;
  readonly house: House;
  readonly films: Pick<OpeningHouse, "state" | "cover" | "takeShare">;
  readonly heavy: Pick<Heavy, "seal" | "open">;
  readonly roster: () => Roster | null;
  readonly ledger: Pick<Ledger, "promised">;
  readonly entry: () => Promise<Entry>;
  readonly random: Random;
  readonly now: () => Instant;
  readonly pause: (ms: number) => Promise<void>;
}

/** `gone`: it is not kept any longer. `false`: what lies at the house for her is not her share. */
export type Hers = "share" | "gone" | "false";

/** Somebody asks. What she says of herself is her word; when it was filmed stands in the trustee's own share. */
export interface CaseView {
  readonly key: string;
  readonly asked: Case;
  readonly hers: Hers;
  readonly begunAt: Instant | null;
  readonly parts: number;
  readonly bytes: number;
  readonly endsAt: Instant;
  /** a film that was made for it; of anything else that calls itself a drill: `isFalseDrill` */
  readonly isDrill: boolean;
  readonly isFalseDrill: boolean;
  readonly reply: { readonly gives: boolean; readonly note: string; readonly at: Instant; readonly isOut: boolean } | null;
}

interface Reply {
  readonly gives: boolean;
  readonly note: string;
  readonly at: Instant;
  readonly slot: Bytes;
  readonly envelope: Bytes;
  readonly commitment: Bytes;
  readonly isOut: boolean;
  /** in which life of the house it went out; null before it did */
  readonly outIn: string | null;
}

interface Kept {
  readonly letter: Bytes;
  /** her place on the film's cover */
  readonly number: number;
  readonly hers: Hers;
  readonly share: Bytes | null;
  readonly begunAt: Instant | null;
  readonly parts: number;
  readonly bytes: number;
  readonly endsHour: number;
  /** she has said that it is no case */
  readonly isDismissed: boolean;
  readonly reply: Reply | null;
}

const PREFIX = "trustee/case/";
const HERS: readonly Hers[] = ["share", "gone", "false"];
/** The house takes one opening of a trustee's every four seconds. */
const BUSY_MS = 4_500;
const BUSY_TRIES = 4;
const MOST_ENVELOPE = 4_096;
const MOST_LETTER = 3_068;
const MOST_PAST = 100;
const MOST_EPOCH = 64;
const LAID_FOR_S = 14 * 24 * 3_600;

export class Answering {
  readonly #needs: AnsweringNeeds;
  #session: TrusteeHouse | null = null;
  /** sealed to other films' trustees */
  readonly #notHers = new Set<string>();
  /** what this session has told the house, which forgets it when it starts anew */
  readonly #saidNone = new Set<string>();
  /** what each case said when she first saw it: her finger may be over its button when its number comes back with other words */
  readonly #said = new Map<string, Bytes>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(needs: AnsweringNeeds) {
    this.#needs = needs;
  }

  /** Newest first, answered or not, as it lies here. Refusal "lock.shut". */
  async all(): Promise<readonly CaseView[]> {
    const kept = await this.#kept();
    return kept.filter(([, { isDismissed }]) => !isDismissed).map(([key, each]) => viewOf(key, each)).sort((one, other) => other.asked.askedAt - one.asked.askedAt);
  }

  /**
   * What waits at the house. One look at a time. `again`: she has asked for it, so a share that was wrong is fetched anew, which whoever
   * filmed sees counted. Refusal "lock.shut", "line.none", "witness.no_trustee".
   */
  look({ again = false }: { again?: boolean } = {}): Promise<readonly CaseView[]> {
    return this.#inTurn(async () => {
      const keys = await readTrusteeKeys(this.#needs.drawer);
      if (keys === null) return [];
      await this.#sendAll(keys);
      const listed = await this.#asTrustee(keys, (house) => house.cases());
      const open = new Set(listed.map(({ caseId }) => hex(caseId)));
      await this.#sayAgain(open, keys);
      const known = new Map(await this.#kept());
      for (const [key, { letter }] of known) this.#said.set(key, letter);
      for (const { caseId, envelope } of listed) {
        const key = hex(caseId);
        if (this.#notHers.has(key) || isSettled(known.get(key), again)) continue;
        const found = await this.#read(caseId, envelope, keys);
        if (found === null || this.#saysOtherwise(key, found.letter)) this.#notHers.add(key);
        else await this.#put(key, found);
      }
      // nobody waits for an answer any more; what she has dismissed may be laid again
      await this.#forget([...known].filter(([key, each]) => each.reply === null && !open.has(key) && !(each.isDismissed && this.#comesBack(each))).map(([key]) => key));
      const past = [...known].filter(([, { reply }]) => reply?.isOut).sort(([, one], [, other]) => (other.reply?.at ?? 0) - (one.reply?.at ?? 0));
      await this.#forget(past.slice(MOST_PAST).map(([key]) => key));
      return this.all();
    });
  }

  /** By which her house rings trustees; null where it rings nobody just now. Refusal "lock.shut", "line.none", "witness.no_trustee". */
  number(): Promise<Bytes | null> {
    return this.#inTurn(async () => {
      const keys = await readTrusteeKeys(this.#needs.drawer);
      if (keys === null) return null;
      const number = async (): Promise<Bytes | null> => this.#asTrustee(keys, (house) => Promise.resolve(house.number));
      const before = this.#session;
      const known = await number();
      if (known !== null || this.#session !== before) return known;
      // the session may be older than the house's ringing
      this.#session = null;
      return number();
    });
  }

  /** Decided when this has been called; it is out when it answers, else the next look sends it. Refusal "lock.shut", "line.none", "witness.no_share". */
  answer(key: string, { gives, note }: { gives: boolean; note: string }): Promise<void> {
    return this.#inTurn(async () => {
      const { drawer, roster, random, now, heavy } = this.#needs;
      const [keys, kept] = [await readTrusteeKeys(drawer), await this.#get(key)];
      if (keys === null || kept === null) throw new Refusal("keep.damaged", "What this phone kept cannot be read any more.");
      if (kept.reply === null) {
        const town = roster()?.town;
        if (town === undefined) throw new Refusal("line.none", "There is no line to the house.");
        const asked = readCase(kept.letter);
        const share = kept.share === null ? null : readShare(kept.share);
        if (gives && (share === null || kept.hers !== "share")) throw new Refusal("witness.no_share", "There is no share here that could be given.");
        const given = gives ? share : null;
        const opening = this.#opening(asked, { letter: kept.letter, number: kept.number, share: given });
        const letter = writeAnswer({ opening: signOpening(opening, keys.key, town), given: given && { words: given.words, salt: given.salt }, note });
        const envelope = await heavy.seal(letter, [asked.recipient]);
        await this.#put(key, { ...kept, reply: { gives, note, at: now(), slot: random(16), envelope, commitment: sha256(writeOpening(opening)), isOut: false, outIn: null } });
      }
      await this.#send(key, keys);
    });
  }

  /** Off her screen; nobody is told that it was she. Refusal "lock.shut", "line.none". */
  dismiss(key: string): Promise<void> {
    return this.#inTurn(async () => {
      const [keys, kept] = [await readTrusteeKeys(this.#needs.drawer), await this.#get(key)];
      if (keys === null || kept === null || kept.reply !== null) return;
      await this.#put(key, { ...kept, share: null, isDismissed: true });
      await this.#saysNone(key, kept, keys);
    });
  }

  async #saysNone(key: string, { letter }: Kept, keys: TrusteeKeys): Promise<void> {
    await this.#asTrustee(keys, (house) => house.dismiss(readCase(letter).caseId));
    this.#saidNone.add(key);
  }

  /** As long as whoever asked lays it again at a house that was made again. */
  #comesBack({ letter }: Kept): boolean {
    return Math.abs(this.#needs.now() - readCase(letter).askedAt) < LAID_FOR_S;
  }

  #opening(asked: Case, { letter, number, share }: { letter: Bytes; number: number; share: Share | null }): Opening {
    const { random, now } = this.#needs;
    const [at, salt] = [minutesOf(now()), random(SALT_BYTES)];
    if (share !== null) return openingOf(share, { caseLetter: letter, gives: true, at, salt });
    return { salt, film: asked.film, caseHash: sha256(letter), number, shareHash: null, at };
  }

  /** Null for what is not for her. A house that lies, or has lost something, is told from one that is away. */
  async #read(caseId: Bytes, envelope: Bytes, keys: TrusteeKeys): Promise<Kept | null> {
    const { films, heavy } = this.#needs;
    const letter = await heavy.open(envelope, [keys.identity]).catch(notHere);
    if (letter === null) return null;
    let asked: Case;
    try {
      asked = readCase(letter);
    } catch (why) {
      if (!isRefusal(why)) throw why;
      return null;
    }
    if (!same(asked.caseId, caseId)) return null;
    const kept: Kept = { letter, number: 0, hers: "gone", share: null, begunAt: null, parts: 0, bytes: 0, endsHour: 0, isDismissed: false, reply: null };
    let facts: Kept = kept;
    try {
      const [state, cover] = [await films.state(asked.film), readCover(await films.cover(asked.film))];
      const number = cover.seats.findIndex(({ trustee }) => same(trustee, publicKeyOf(keys.key)));
      if (number < 0 || !same(cover.film, asked.film)) return null;
      facts = { ...kept, number, parts: state.parts, bytes: state.bytes, endsHour: state.endsHour, hers: "false" };
      const sealed = await films.takeShare(asked.film, number);
      if (!holdsShare(cover, number, sealed)) return facts;
      const plain = await heavy.open(sealed, [keys.identity]).catch(notHere);
      if (plain === null) return facts;
      const share = readShare(plain);
      const fits = same(share.film, asked.film) && share.number === number && same(shareHash(share.film, number, share), cover.seats[number]?.shareHash as Bytes);
      return { ...facts, share: plain, begunAt: share.begunAt, hers: fits ? "share" : "false" };
    } catch (why) {
      if (!isRefusal(why) || why.code === "line.none" || (why.status ?? 0) >= 429) throw why;
      return why.status === 410 || why.status === 404 ? { ...facts, hers: "gone" } : { ...facts, hers: "false" };
    }
  }

  #saysOtherwise(key: string, letter: Bytes): boolean {
    const before = this.#said.get(key) ?? letter;
    this.#said.set(key, before);
    return !same(before, letter);
  }

  /** A house that was made again, after it was lost, may have lost what she said to who still asks. */
  async #sayAgain(open: ReadonlySet<string>, keys: TrusteeKeys): Promise<void> {
    const listed = (await this.#kept()).filter(([key]) => open.has(key));
    for (const [key, kept] of listed) if (kept.isDismissed && !this.#saidNone.has(key)) await this.#saysNone(key, kept, keys).catch(notHere);
    const said = listed.filter(([, { reply }]) => reply?.isOut);
    if (said.length === 0) return;
    const epoch = (await this.#needs.house.town()).epoch.slice(0, MOST_EPOCH);
    for (const [key, kept] of said) {
      if (kept.reply === null || kept.reply.outIn === epoch) continue;
      await this.#put(key, { ...kept, reply: { ...kept.reply, isOut: false } });
      await this.#send(key, keys).catch(notHere);
    }
  }

  /** One that is refused stays here as not out, and keeps none of the others. */
  async #sendAll(keys: TrusteeKeys): Promise<void> {
    for (const [key, { reply }] of await this.#kept()) if (reply !== null && !reply.isOut) await this.#send(key, keys).catch(notHere);
  }

  /** Into the ledger first: nothing is opened that the town's log has not promised to write down. Refusal "ledger.*". */
  async #send(key: string, keys: TrusteeKeys): Promise<void> {
    const kept = await this.#get(key);
    const reply = kept?.reply ?? null;
    if (kept === null || reply === null || reply.isOut) return;
    const { house, entry, ledger } = this.#needs;
    const note = await this.#asTrustee(keys, (trustee) => this.#patiently(() => trustee.commit(reply.commitment)));
    await ledger.promised(note, reply.commitment);
    const { epoch } = await house.town();
    await house.putPigeonhole(readCase(kept.letter).pigeonhole, reply.slot, reply.envelope, await entry());
    await this.#put(key, { ...kept, share: null, reply: { ...reply, isOut: true, outIn: epoch.slice(0, MOST_EPOCH) } });
  }

  async #patiently<Done>(act: () => Promise<Done>): Promise<Done> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await act();
      } catch (why) {
        if (!isRefusal(why, "witness.busy") || tries === BUSY_TRIES) throw why;
        await this.#needs.pause(BUSY_MS);
      }
    }
  }

  /** In the session that is open, or in a new one where the house has closed it. */
  async #asTrustee<Done>(keys: TrusteeKeys, act: (house: TrusteeHouse) => Promise<Done>): Promise<Done> {
    if (this.#session !== null) {
      try {
        return await act(this.#session);
      } catch (why) {
        if (!isRefusal(why, "witness.closed")) throw why;
        this.#session = null;
      }
    }
    const { house, roster, random, now } = this.#needs;
    const town = roster()?.town;
    if (town === undefined) throw new Refusal("line.none", "There is no line to the house.");
    this.#saidNone.clear();
    this.#session = await openTrustee(house, signTrusteeOpening(random(16), keys.key, { town, at: now() }));
    return act(this.#session);
  }

  async #kept(): Promise<readonly (readonly [string, Kept])[]> {
    const keys = (await this.#needs.drawer.names(PREFIX)).map((name) => name.slice(PREFIX.length));
    const all = await Promise.all(keys.map(async (key) => [key, await this.#get(key)] as const));
    return all.flatMap(([key, kept]) => (kept === null ? [] : [[key, kept] as const]));
  }

  async #get(key: string): Promise<Kept | null> {
    const value = await this.#needs.drawer.get(PREFIX + key);
    return value === undefined ? null : keptOf(value);
  }

  #put(key: string, kept: Kept): Promise<void> {
    return this.#needs.drawer.put(PREFIX + key, rowOf(kept));
  }

  async #forget(keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await this.#needs.drawer.forget(keys.map((key) => PREFIX + key));
  }

  #inTurn<Done>(act: () => Promise<Done>): Promise<Done> {
    const done = this.#turn.then(act, act);
    this.#turn = done.catch(() => {});
    return done;
  }
}

/** What a house had lost, or sent wrongly, it may have by now. */
function isSettled(kept: Kept | undefined, again: boolean): boolean {
  return kept !== undefined && (kept.hers === "share" || kept.isDismissed || kept.reply !== null || (kept.hers === "false" && !again));
}

function notHere(why: unknown): null {
  if (!isRefusal(why)) throw why;
  return null;
}

function viewOf(key: string, { letter, hers, begunAt, parts, bytes, endsHour, reply }: Kept): CaseView {
  const asked = readCase(letter);
  return {
    key,
    asked,
    hers,
    begunAt,
    parts,
    bytes,
    endsAt: endsHour * 3_600,
    isDrill: isDrill(asked),
    isFalseDrill: asked.reason === Reason.drill && !isDrill(asked),
    reply: reply && { gives: reply.gives, note: reply.note, at: reply.at, isOut: reply.isOut },
  };
}

const rowOf = ({ letter, number, hers, share, begunAt, parts, bytes, endsHour, isDismissed, reply }: Kept): Value => [
  letter, number, HERS.indexOf(hers), share, begunAt, parts, bytes, endsHour, isDismissed,
  reply && [reply.gives, reply.note, reply.at, reply.slot, reply.envelope, reply.commitment, reply.isOut, reply.outIn ?? ""],
];

function keptOf(value: Value): Kept {
  const row = new Row(value, "keep.damaged");
  const kept = {
    letter: row.raw(undefined, MOST_LETTER), number: row.uint(), hers: HERS[row.uint({ most: HERS.length - 1 })] as Hers,
    share: row.rawOrNull(undefined, MOST_LETTER), begunAt: row.uintOrNull(), parts: row.uint(), bytes: row.uint(), endsHour: row.uint(), isDismissed: row.flag(), reply: replyIn(row.rowOrNull()),
  };
  row.done();
  return kept;
}

function replyIn(row: Row | null): Reply | null {
  if (row === null) return null;
  const reply = { gives: row.flag(), note: row.text(MOST_ANSWER_NOTE), at: row.uint(), slot: row.raw(16), envelope: row.raw(undefined, MOST_ENVELOPE), commitment: row.raw(32), isOut: row.flag(), outIn: row.text(MOST_EPOCH) || null };
  row.done();
  return reply;
}
