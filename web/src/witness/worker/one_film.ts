/**
 * One film of this phone, from its first second until the house has all of it. A part is sealed, then on the disk, then on its way; where the
 * disk has no room it is kept in memory and goes all the same. The key of the film is in memory while it is being filmed and
 * nowhere else: whoever takes the phone afterwards finds nothing that opens it, unless its owner asked for a copy.
 */
import type { Films } from "../../keep/films.ts";
import type { Entry } from "../../lines/asking.ts";
import type { FilmHouse } from "../../lines/film_house.ts";
import type { Value } from "../../seals/cbor.ts";
import { sha256 } from "../../seals/hashes.ts";
import { Row } from "../../seals/row.ts";
import { Ending as End, Lane } from "../../seals/witness/codes.ts";
import { saltOf } from "../../seals/witness/film_key.ts";
import { MOST_TRUSTEES } from "../../seals/witness/codes.ts";
import { MOST_DATA, type Part } from "../../seals/witness/part.ts";
import { commitmentOf, PartsTree, writeFilmStatement } from "../../seals/witness/statement.ts";
import { hex, type Bytes } from "../../terms/bytes.ts";
import type { Hash, Recipient } from "../../terms/ids.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import { COVER, FIRST_SHARE, type PartHead, type Waits } from "../shared/part_head.ts";
import { safeUpTo } from "../shared/safe.ts";
import { arrived, begun, failed, IDLE, lineIsBack, lookAgainAt, next, type Sending } from "../shared/sending.ts";
import { MOST_NOTE, readRecord, writeRecord, type Ending, type FilmRecord } from "./record.ts";

export interface FilmNeeds {
  readonly films: Films;
  readonly house: FilmHouse;
  readonly seal: (part: Part, to: Recipient) => Promise<Bytes>;
  readonly entry: () => Promise<Entry>;
  /** milliseconds of a clock that never jumps */
  readonly tick: () => number;
  /** another film is being filmed: what lies here from before lets it go first */
  readonly isFilming: () => boolean;
  /** the house answers for another town: it is given nothing */
  readonly elsewhere: () => boolean;
  readonly onChange: () => void;
}

/** What a camera, a microphone or a file has given: some bytes of a stretch, in order. */
export interface Slice {
  readonly lane: Lane;
  /** the bytes of one lane and stretch are one file that plays by itself */
  readonly stretch: number;
  readonly begins: number;
  readonly ends: number;
  readonly type: string;
  readonly bytes: Bytes;
}

export interface FilmView {
  readonly key: string;
  readonly begunAt: number;
  /** when the house lets go of it */
  readonly endsAt: number;
  /** how long it is, and up to where the house has it */
  readonly ends: number;
  readonly safe: number;
  readonly parts: number;
  /** what is still going, envelopes as well */
  readonly waiting: number;
  /** parts that the house will never take */
  readonly lost: number;
  /** shares of its key that the house will never take, and whether those that are left suffice to open it */
  readonly lostShares: number;
  readonly opens: boolean;
  /** this phone has no room: what is filmed goes from memory */
  readonly full: boolean;
  /** being filmed on this page; cut off: this phone stopped in the middle */
  readonly state: "filming" | "ended" | "cut-off";
  readonly ending: Ending;
  /** everything is at the house: the phone may be switched off */
  readonly done: boolean;
  readonly receipted: boolean;
  /** why nothing goes just now, as a code */
  readonly stuck: string | null;
  /** how long the slower of the last two parts was on its way, in milliseconds; 0 before the first */
  readonly took: number;
}

const LATER_MS = 3_000;
const COMMIT_EVERY_MS = 5_000;
const COMMIT_AGAIN_MS = 30_000;

export class OneFilm {
  readonly key: string;
  readonly #needs: FilmNeeds;
  readonly #waiting = new Map<number, Waits>();
  readonly #heads = new Map<number, PartHead>();
  /** files for which the disk had no room */
  readonly #inMemory = new Map<number, Bytes>();
  readonly #hashes: Hash[] = [];
  readonly #tree = new PartsTree();
  #record: FilmRecord;
  #filmKey: Bytes | null;
  #sending: Sending = IDLE;
  #safe = 0;
  #full = false;
  #stopped = false;
  #turn: Promise<unknown> = Promise.resolve();
  #writing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #entry: Entry | null = null;
  #committing = false;
  #commitAt = 0;
  #commitTimer: ReturnType<typeof setTimeout> | undefined;
  /** lane and stretch → how many of its bytes are in parts */
  readonly #offsets = new Map<string, number>();
  #stretches = 0;

  private constructor(needs: FilmNeeds, record: FilmRecord, filmKey: Bytes | null) {
    this.#needs = needs;
    this.#record = record;
    this.#filmKey = filmKey;
    this.key = hex(record.film);
  }

  /** `shares`: for whom, by seat. All that has to go before its first part is on the disk when this answers. */
  static async begin(needs: FilmNeeds, record: FilmRecord, { filmKey, cover, shares }: { filmKey: Bytes; cover: Bytes; shares: readonly Bytes[] }): Promise<OneFilm> {
    const film = new OneFilm(needs, record, filmKey);
    const envelopes = [["cover", cover] as const, ...shares.map((share, seat) => [String(seat), share] as const)];
    await needs.films.begin(film.key, writeRecord(record), envelopes);
    for (const [name] of envelopes) film.#awaitEnvelope(name);
    film.#pump();
    return film;
  }

  /** One that lies here from before: the rest of it goes. Null when nothing can be read of it. */
  static async resume(needs: FilmNeeds, key: string): Promise<OneFilm | null> {
    const value = await needs.films.record(key).catch(() => undefined);
    if (value === undefined) return null;
    const film = new OneFilm(needs, readRecord(value), null);
    for (const name of await needs.films.envelopes(key)) film.#awaitEnvelope(name);
    for (const [number, head] of await needs.films.waiting(key)) film.#awaitPart(readHead(number, head));
    film.#hashes.push(...(await needs.films.hashes(key)));
    if (film.#record.ending !== "copy") await needs.films.dropCopies(key);
    film.#look();
    return film;
  }

  get view(): FilmView {
    const { begunAt, hours, ends, parts, ending, done, receipt } = this.#record;
    const lost = [...this.#sending.lost];
    const state = this.#filmKey !== null ? "filming" : ending === null ? "cut-off" : "ended";
    return { key: this.key, begunAt, endsAt: begunAt + hours * 3_600, ends, safe: this.#safe, parts, waiting: this.#waiting.size - lost.length, lost: lost.length - this.#lostShares, lostShares: this.#lostShares, opens: this.#opens, full: this.#full, state, ending, done, receipted: receipt?.upto === parts, stuck: this.#sending.stuck, took: Math.max(0, ...this.#sending.took) };
  }

  get record(): FilmRecord {
    return this.#record;
  }

  /** Sends the rest of one that lay here, be it nothing. */
  goOn(): void {
    void this.#settle();
    this.#pump();
  }

  lineIsBack(): void {
    this.#sending = lineIsBack(this.#sending);
    this.#pump();
  }

  /** Nothing more is sent or written from here once this answers. */
  stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#commitTimer);
    return this.#writing;
  }

  /** Sealed and kept when this answers. Slices of a lane and stretch come in order; an answer need not be waited for. */
  add(slice: Slice): Promise<void> {
    return this.#inTurn(() => this.#addAll(slice));
  }

  /** The last part says how it ended, and the key is forgotten. `keepKey` takes it first where a copy is to stay; what it refuses ends nothing. */
  finish(ending: Exclude<Ending, null>, keepKey: (filmKey: Bytes) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      const [filmKey, { ends }] = [this.#filmKey, this.#record];
      if (filmKey === null) return;
      const copied = ending === "copy" && !this.#full;
      if (copied) await keepKey(filmKey);
      await this.#seal({ lane: Lane.picture, stretch: this.#stretches, offset: 0, begins: ends, ends, type: "", data: new Uint8Array(), end: copied ? End.copyStays : End.sealedOnly }, copied ? "copy" : "sealed");
      this.#filmKey = null;
      filmKey.fill(0);
      if (!copied) await this.#needs.films.dropCopies(this.key);
      this.#look();
      await this.#settle();
    });
  }

  async #addAll({ lane, stretch, begins, ends, type, bytes }: Slice): Promise<void> {
    if (this.#filmKey === null) return;
    const name = `${lane}/${stretch}`;
    this.#stretches = Math.max(this.#stretches, stretch + 1);
    for (let at = 0; at < bytes.length; at += MOST_DATA) {
      const offset = this.#offsets.get(name) ?? 0;
      const data = bytes.slice(at, at + MOST_DATA);
      await this.#seal({ lane, stretch, offset, begins, ends, type, data, end: null });
      this.#offsets.set(name, offset + data.length);
    }
  }

  async #seal({ begins, ends, ...said }: Omit<Slice, "bytes"> & Pick<Part, "offset" | "data" | "end">, ending: Ending = null): Promise<void> {
    const { film, begunAt, last: previous, parts: number, recipient } = this.#record;
    const file = await this.#needs.seal({ film, number, previous, begunAt, beginsMs: begins, endsMs: ends, ...said }, recipient);
    await this.#keepPart({ number, lane: said.lane, begins, ends, bytes: file.length }, file, ending);
    this.#look();
    this.#pump();
  }

  /** A full phone gives back the copies of what has arrived before it keeps anything in memory alone. */
  async #keepPart(head: PartHead, file: Bytes, ending: Ending): Promise<void> {
    const { films } = this.#needs;
    const hash = sha256(file);
    const grown = (): FilmRecord => ({ ...this.#record, parts: head.number + 1, ends: Math.max(this.#record.ends, head.ends), last: hash, ending });
    // at once: a part that is counted and does not wait would be one that has arrived
    const count = (): void => {
      this.#record = grown();
      this.#hashes.push(hash);
      this.#awaitPart(head);
    };
    const put = (): Promise<void> =>
      this.#write(async () => {
        await films.putPart(this.key, head.number, { head: [head.lane, head.begins, head.ends, head.bytes], file, hash }, writeRecord(grown()));
        count();
      });
    try {
      await put();
    } catch (why) {
      if (!isRefusal(why, "keep.unavailable")) throw why;
      this.#full = true;
      await films.dropCopies(this.key).catch(() => {});
      await put().catch(() => {
        this.#inMemory.set(head.number, file);
        count();
      });
    }
  }

  /** One after the other, so that the newest record is the one that stays. */
  #write(act: () => Promise<void>): Promise<void> {
    const turn = async (): Promise<void> => (this.#stopped ? undefined : act());
    const done = this.#writing.then(turn);
    this.#writing = done.catch(() => {});
    return done;
  }

  #inTurn<Done>(act: () => Promise<Done>): Promise<Done> {
    const done = this.#turn.then(act, act);
    this.#turn = done.catch(() => {});
    return done;
  }

  #awaitEnvelope(name: string): void {
    const number = name === "cover" ? COVER : FIRST_SHARE + Number(name);
    this.#waiting.set(number, { number, lane: null });
  }

  #awaitPart(head: PartHead): void {
    this.#waiting.set(head.number, head);
    this.#heads.set(head.number, head);
  }

  /** What is shown never goes back: what was safe once is. */
  #look(): void {
    this.#safe = Math.max(this.#safe, this.#lacksEnvelopes() ? 0 : safeUpTo(this.#heads.values(), this.#record.ends));
    this.#needs.onChange();
  }

  /** Without its cover, or a share of its key that may still come, nobody may ever open what has arrived. */
  #lacksEnvelopes(): boolean {
    if (this.#waiting.has(COVER) || !this.#opens) return true;
    for (let share = FIRST_SHARE; share < FIRST_SHARE + MOST_TRUSTEES; share += 1) if (this.#waiting.has(share) && !this.#sending.lost.has(share)) return true;
    return false;
  }

  get #lostShares(): number {
    return [...this.#sending.lost].filter((number) => number < 0).length;
  }

  /** Whether the shares that the house has, or may still take, bring the key back. */
  get #opens(): boolean {
    return this.#record.of - this.#lostShares >= this.#record.needed;
  }

  // ── sending ──

  #pump(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    if (this.#needs.elsewhere() || (this.#filmKey === null && this.#needs.isFilming())) {
      this.#timer = setTimeout(() => this.#pump(), LATER_MS);
      return;
    }
    const at = this.#needs.tick();
    const cover = this.#waiting.get(COVER);
    for (const { number } of next(this.#sending, cover ? [cover] : this.#waiting.values(), at)) {
      this.#sending = begun(this.#sending, number, at);
      void this.#put(number);
    }
    const later = lookAgainAt(this.#sending, at);
    if (later !== null) this.#timer = setTimeout(() => this.#pump(), later - at);
    void this.#commit();
  }

  async #put(number: number): Promise<void> {
    try {
      await this.#carry(number);
      this.#sending = arrived(this.#sending, number, this.#needs.tick());
      this.#waiting.delete(number);
      this.#heads.delete(number);
    } catch (why) {
      // whatever the disk says of a film that was let go is nobody's trouble
      if (this.#stopped) return;
      if (!isRefusal(why)) throw why;
      this.#sending = failed(this.#sending, number, why, this.#needs.tick());
    }
    this.#look();
    await this.#settle();
    this.#pump();
  }

  async #carry(number: number): Promise<void> {
    const { films, house } = this.#needs;
    if (number < 0) return this.#carryEnvelope(number);
    const file = this.#inMemory.get(number) ?? (await films.file(this.key, number));
    // nobody will ever have what this phone has not any more
    if (file === null) throw new Refusal("keep.damaged", "What this phone kept cannot be read any more.", { status: 410 });
    await house.putPart(this.#record, number, file, this.#hashes[number] ?? sha256(file));
    if (!this.#inMemory.delete(number)) await films.partArrived(this.key, number, this.#mayCopy);
  }

  async #carryEnvelope(number: number): Promise<void> {
    const { films, house, entry } = this.#needs;
    const name = number === COVER ? "cover" : String(number - FIRST_SHARE);
    const envelope = await films.envelope(this.key, name);
    if (envelope !== null && number !== COVER) await house.putShare(this.#record, number - FIRST_SHARE, envelope);
    else if (envelope !== null) {
      this.#entry ??= await entry();
      try {
        await house.begin({ film: this.#record.film, cover: envelope, writeHash: sha256(this.#record.write), hours: this.#record.hours }, this.#entry);
      } catch (why) {
        // a ticket that the house has refused buys nothing more; one whose receipt was lost buys the same again
        if (isRefusal(why) && why.code !== "line.none" && why.status !== 429 && (why.status ?? 0) < 500) this.#entry = null;
        throw why;
      }
    }
    await films.envelopeArrived(this.key, name);
  }

  get #mayCopy(): boolean {
    return !this.#full && (this.#filmKey !== null || this.#record.ending === "copy");
  }

  /** Once nothing waits and nothing more will come, that is on the disk too. */
  async #settle(): Promise<void> {
    if (this.#filmKey !== null || this.#record.done || !this.#opens || this.#waiting.size > this.#lostShares) return;
    await this.#change({ done: true });
    this.#needs.onChange();
  }

  // ── the ledger ──

  /** Every few seconds, for what has arrived without a gap; it keeps no part waiting. */
  async #commit(): Promise<void> {
    const at = this.#needs.tick();
    const upto = this.#upto();
    if (this.#stopped || this.#committing || this.#waiting.has(COVER) || upto <= (this.#record.receipt?.upto ?? 0)) return;
    clearTimeout(this.#commitTimer);
    if (at < this.#commitAt) {
      this.#commitTimer = setTimeout(() => void this.#commit(), this.#commitAt - at);
      return;
    }
    this.#committing = true;
    this.#commitAt = at + COMMIT_EVERY_MS;
    try {
      while (this.#tree.size < upto) this.#tree.add(this.#hashes[this.#tree.size] as Hash);
      const { film, coverHash, saltKey } = this.#record;
      const commitment = commitmentOf(writeFilmStatement({ salt: saltOf(saltKey, upto), film, coverHash, upto, root: this.#tree.root() }));
      const note = await this.#needs.house.commit(this.#record, commitment);
      if (note.length > MOST_NOTE) throw new Refusal("witness.malformed", "The house's receipt is too long.");
      await this.#change({ receipt: { upto, commitment, note } });
    } catch (why) {
      if (!isRefusal(why)) throw why;
      this.#commitAt = this.#needs.tick() + Math.max(COMMIT_AGAIN_MS, (why.retryAfterS ?? 0) * 1_000);
    } finally {
      this.#committing = false;
    }
    this.#look();
    void this.#commit();
  }

  /** Parts that are at the house without a gap. A hash that was lost with the memory of a full phone ends them. */
  #upto(): number {
    let upto = Math.min(this.#record.parts, this.#hashes.length);
    for (const number of this.#heads.keys()) upto = Math.min(upto, number);
    return upto;
  }

  async #change(change: Partial<FilmRecord>): Promise<void> {
    this.#record = { ...this.#record, ...change };
    await this.#write(() => this.#needs.films.putRecord(this.key, writeRecord(this.#record))).catch((why: unknown) => {
      if (!isRefusal(why, "keep.unavailable")) throw why;
    });
  }
}

function readHead(number: number, value: Value): PartHead {
  const row = new Row(value, "keep.damaged");
  const head = { number, lane: row.code(Lane), begins: row.uint(), ends: row.uint(), bytes: row.uint() };
  row.done();
  return head;
}
