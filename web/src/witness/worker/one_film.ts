/**
 * One film of this phone, from its first second until the house has all of it, or has let go of it again. A part is sealed, then on the disk, then on its way; where the
 * disk has no room it is kept in memory and goes all the same. The key of the film is in memory while it is being filmed and
 * nowhere else: whoever takes the phone afterwards finds nothing that opens it, unless its owner asked for a copy.
 */
import type { Films } from "../../keep/films.ts";
import type { Entry } from "../../lines/asking.ts";
import type { FilmHouse } from "../../lines/film_house.ts";
import type { Value } from "../../seals/cbor.ts";
import { sha256 } from "../../seals/hashes.ts";
import { Row } from "../../seals/row.ts";
import { Ending as End, Lane, MOST_TRUSTEES } from "../../seals/witness/codes.ts";
import { saltOf } from "../../seals/witness/film_key.ts";
import { MOST_DATA, type Part } from "../../seals/witness/part.ts";
import { commitmentOf, PartsTree, writeFilmStatement } from "../../seals/witness/statement.ts";
import { readTombstone } from "../../seals/witness/tombstone.ts";
import { hex, same, type Bytes } from "../../terms/bytes.ts";
import type { Hash, Recipient } from "../../terms/ids.ts";
import type { Instant } from "../../terms/instant.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import { COVER, FIRST_SHARE, type PartHead, type Waits } from "../shared/part_head.ts";
import { SafeUpTo } from "../shared/safe.ts";
import { arrived, begun, failed, IDLE, lineIsBack, lookAgainAt, next, type Sending } from "../shared/sending.ts";
import type { Said, SecondCopy } from "./copies.ts";
import type { Ledger } from "./ledger.ts";
import { Promising } from "./promising.ts";
import { readRecord, writeRecord, type Ending, type Erased, type FilmRecord } from "./record.ts";

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
  readonly ledger: Ledger;
  /** which other houses have shown that what was taken back is gone there, as far as the town's book lets that be checked */
  readonly copies: (said: Said, erased: Erased) => readonly SecondCopy[];
  readonly at: () => Instant;
  /** 0 … 1 */
  readonly chance: () => number;
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
  /** when the house lets go of it; null before the house has said so */
  readonly endsAt: number | null;
  /** how often trustees were given one of its shares */
  readonly asked: number;
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
  /** being filmed on this page; cut off: this phone stopped in the middle; gone: the house does not keep it any more; erasing: it was taken back, and the house has not heard of it yet */
  readonly state: "filming" | "ended" | "cut-off" | "gone" | "erasing" | "erased";
  readonly erasedAt: Instant | null;
  /** second copies of one that was taken back, at other houses; null before the house has said which there are */
  readonly copies: readonly SecondCopy[] | null;
  readonly ending: Ending;
  /** parts that the house had and has lost, by its own word */
  readonly lostThere: number;
  /** everything is at the house: the phone may be switched off */
  readonly done: boolean;
  /** whether the ledger's promise, and its proof, are about all of it; since when, and how many other houses had seen it */
  readonly promised: boolean;
  readonly provenAt: Instant | null;
  readonly seenBy: number;
  /** why it is not proven although it should be, as a code */
  readonly doubt: string | null;
  /** why nothing goes just now, as a code */
  readonly stuck: string | null;
  /** how long the slower of the last two parts was on its way, in milliseconds; 0 before the first */
  readonly took: number;
}

const GONE = "witness.gone";
const LATER_MS = 3_000;
const MOST_PAUSE_MS = 60_000;
const MOST_HOLES = 2_000;
/** How often a film is looked up, at most. */
const LOOK_MS = 30_000;
/** A house that keeps a second copy comes by twice a minute. */
const COPIES_MS = 20_000;
const MOST_COPIES_MS = 3_600_000;

export class OneFilm {
  readonly key: string;
  readonly #needs: FilmNeeds;
  /** by number */
  #waiting = new Map<number, Waits>();
  #holes = 0;
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
  readonly #promising: Promising;
  readonly #safely = new SafeUpTo();
  #erasing = { isAsking: false, inVain: 0, notBefore: 0 };
  #copies = { isAsking: false, asked: 0, notBefore: 0 };
  #copiesTimer: ReturnType<typeof setTimeout> | undefined;
  #lookedAt = -LOOK_MS;
  #lostThere = 0;
  /** lane and stretch → how many of its bytes have come */
  readonly #offsets = new Map<string, number>();
  #stretches = 0;

  private constructor(needs: FilmNeeds, record: FilmRecord, filmKey: Bytes | null) {
    this.#needs = needs;
    this.#record = record;
    this.#filmKey = filmKey;
    this.key = hex(record.film);
    const { ledger, tick, at, chance, house, onChange } = needs;
    this.#promising = new Promising({
      ledger, tick, at, chance, onChange,
      known: () => this.#record,
      keep: (change) => this.#change(change),
      upto: () => (this.#waiting.has(COVER) || this.#record.erased !== null || this.#record.gone ? 0 : this.#upto()),
      isOver: () => this.#filmKey === null && this.#waiting.size === this.#sending.lost.size,
      commitment: (upto) => this.#commitment(upto),
      ask: (commitment) => house.commit(this.#record, commitment),
    });
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

  /** One that lies here from before: the rest of it goes. Refusal "keep.damaged" when it cannot be read. */
  static async resume(needs: FilmNeeds, key: string): Promise<OneFilm> {
    const film = new OneFilm(needs, readRecord((await needs.films.record(key)) ?? null), null);
    const { erased, ending } = film.#record;
    // taken back in the moment before this phone stopped
    if (erased !== null) await needs.films.dropWaiting(key, { files: ending !== "copy" });
    for (const name of await needs.films.envelopes(key)) film.#awaitEnvelope(name);
    for (const [number, head] of await needs.films.waiting(key)) film.#awaitPart(readHead(number, head));
    film.#hashes.push(...(await needs.films.hashes(key)));
    if (ending !== "copy") await needs.films.dropCopies(key);
    film.#look();
    return film;
  }

  get view(): FilmView {
    const { begunAt, keptUntil, asked, ends, parts, ending, done, receipt, proven, erased } = this.#record;
    const lost = [...this.#sending.lost];
    const all = erased === null ? parts : 0;
    const provenAt = proven?.upto === all ? proven.at : null;
    const { doubt } = this.#promising;
    return { key: this.key, begunAt, endsAt: keptUntil && keptUntil * 3_600, asked, ends, safe: this.#safe, parts, waiting: this.#waiting.size - lost.length, lost: lost.length - this.#lostShares, lostShares: this.#lostShares, opens: this.#opens, full: this.#full, state: this.#state, erasedAt: erased && erased.at, copies: erased && erased.copies, lostThere: this.#lostThere, ending, done, promised: receipt?.upto === all, provenAt, seenBy: proven?.seenBy ?? 0, doubt, stuck: this.#sending.stuck, took: Math.max(0, ...this.#sending.took) };
  }

  get #state(): FilmView["state"] {
    const { ending, erased, gone } = this.#record;
    if (erased !== null) return erased.heard ? "erased" : "erasing";
    if (gone) return "gone";
    if (this.#filmKey !== null) return "filming";
    return ending === null ? "cut-off" : "ended";
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
    this.#pumpAnew();
  }

  #pumpAnew(): void {
    this.#erasing.notBefore = 0;
    this.#copies.notBefore = 0;
    this.#pump();
  }

  /** Nothing more is sent or written from here once this answers. */
  stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#copiesTimer);
    this.#promising.stop();
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

  /** As the town's book allows. What the house refuses. */
  async setClock(hours: number): Promise<void> {
    await this.#change({ keptUntil: await this.#needs.house.setClock(this.#record, hours) });
    this.#needs.onChange();
  }

  /** How it stands at the house: until when, and who was given shares. Not often, and without a line not at all. */
  async look(): Promise<void> {
    const { done, erased, gone } = this.#record;
    const { tick, house, elsewhere } = this.#needs;
    if (erased !== null) this.#pumpAnew();
    if (this.#filmKey !== null || !done || erased !== null || gone || elsewhere() || tick() - this.#lookedAt < LOOK_MS) return;
    this.#lookedAt = tick();
    try {
      const { ends: keptUntil, asked, lost } = await house.state(this.#record.film);
      this.#lostThere = lost;
      await this.#change({ keptUntil, asked });
    } catch (why) {
      if (!isRefusal(why)) throw why;
      if (why.code === GONE) await this.#letGo();
    }
    this.#needs.onChange();
  }

  /**
   * Taken back: nothing more of it goes, and the house is told until it has heard. What of it lies here goes too, but for a copy that
   * she keeps. Refusal "keep.unavailable" when the disk cannot remember that: then nothing was done.
   */
  async erase(tombstone: Bytes, { keepsCopy }: { keepsCopy: boolean }): Promise<void> {
    if (this.#filmKey !== null || this.#record.erased !== null) return;
    const erased = { tombstone, at: this.#needs.at(), heard: false, copies: null };
    const record = { ...this.#record, erased, receipt: null, awaited: null, proven: null, done: false, ending: keepsCopy ? this.#record.ending : ("sealed" as const) };
    await this.#write(() => this.#needs.films.putRecord(this.key, writeRecord(record)));
    this.#record = record;
    this.#forgetWaiting();
    await this.#needs.films.dropWaiting(this.key, { files: !keepsCopy });
    this.#needs.onChange();
    this.#pump();
  }

  async #addAll({ lane, stretch, begins, ends, type, bytes }: Slice): Promise<void> {
    if (this.#filmKey === null) return;
    const name = `${lane}/${stretch}`;
    this.#stretches = Math.max(this.#stretches, stretch + 1);
    const from = this.#offsets.get(name) ?? 0;
    // what cannot be sealed is missing there, and what comes after does not stand in its place
    this.#offsets.set(name, from + bytes.length);
    for (let at = 0; at < bytes.length; at += MOST_DATA) {
      await this.#seal({ lane, stretch, offset: from + at, begins, ends, type, data: bytes.slice(at, at + MOST_DATA), end: null });
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
    this.#safely.waits(head);
  }

  #arrived(number: number): void {
    this.#waiting.delete(number);
    this.#inMemory.delete(number);
    this.#safely.arrived(number);
    // whoever walks through a Map steps over everything that was taken out of it
    if ((this.#holes += 1) < MOST_HOLES) return;
    this.#waiting = new Map(this.#waiting);
    this.#holes = 0;
  }

  #forgetWaiting(): void {
    this.#waiting.clear();
    this.#inMemory.clear();
    this.#sending = { ...IDLE, underWay: this.#sending.underWay };
    clearTimeout(this.#timer);
  }

  /** The house does not keep it any more, be it for its clock or because somebody has erased it. */
  async #letGo(): Promise<void> {
    this.#forgetWaiting();
    await this.#change({ gone: true });
  }

  /** What is shown never goes back: what was safe once is. */
  #look(): void {
    this.#safe = Math.max(this.#safe, this.#lacksEnvelopes() ? 0 : this.#safely.upTo(this.#record.ends));
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
    if (this.#record.erased !== null) {
      void this.#sayErased();
      void this.#askCopies();
    }
    this.#promising.go();
    if (this.#record.erased !== null || this.#record.gone) return;
    const at = this.#needs.tick();
    const cover = this.#waiting.get(COVER);
    for (const { number } of next(this.#sending, cover ? [cover] : this.#waiting.values(), at)) {
      this.#sending = begun(this.#sending, number, at);
      void this.#put(number);
    }
    const later = lookAgainAt(this.#sending, at);
    if (later !== null) this.#timer = setTimeout(() => this.#pump(), later - at);
  }

  async #put(number: number): Promise<void> {
    try {
      await this.#carry(number);
      this.#sending = arrived(this.#sending, number, this.#needs.tick());
      this.#arrived(number);
    } catch (why) {
      // whatever the disk says of a film that was let go is nobody's trouble
      if (this.#stopped || !this.#waiting.has(number)) return;
      if (!isRefusal(why)) throw why;
      if (why.code === GONE) await this.#letGo();
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
    if (!this.#inMemory.has(number)) await films.partArrived(this.key, number, this.#mayCopy);
  }

  async #carryEnvelope(number: number): Promise<void> {
    const { films, house, entry } = this.#needs;
    const name = number === COVER ? "cover" : String(number - FIRST_SHARE);
    const envelope = await films.envelope(this.key, name);
    if (envelope !== null && number !== COVER) await house.putShare(this.#record, number - FIRST_SHARE, envelope);
    else if (envelope !== null) {
      this.#entry ??= await entry();
      try {
        const keptUntil = await house.begin({ film: this.#record.film, cover: envelope, writeHash: sha256(this.#record.write), hours: this.#record.hours }, this.#entry);
        await this.#change({ keptUntil });
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
    if (this.#state === "filming" || this.#state === "erasing" || this.#state === "erased" || this.#record.done || this.#record.gone || !this.#opens || this.#waiting.size > this.#lostShares) return;
    await this.#change({ done: true });
    this.#needs.onChange();
  }

  // ── the ledger ──

  #commitment(upto: number): Hash {
    // as far as it was asked before, in the order of their numbers: never further back
    while (this.#tree.size < upto) this.#tree.add(this.#hashes[this.#tree.size] as Hash);
    const { film, coverHash, saltKey } = this.#record;
    return commitmentOf(writeFilmStatement({ salt: saltOf(saltKey, upto), film, coverHash, upto, root: this.#tree.root() }));
  }

  /** Parts that are at the house without a gap. A hash that was lost with the memory of a full phone ends them. */
  #upto(): number {
    let upto = Math.min(this.#record.parts, this.#hashes.length);
    // by number
    for (const number of this.#waiting.keys()) if (number >= 0) return Math.min(upto, number);
    return upto;
  }

  // ── taken back ──

  async #sayErased(): Promise<void> {
    const { erased } = this.#record;
    const ms = this.#erasing.notBefore - this.#needs.tick();
    if (erased === null || this.#erasing.isAsking || (erased.heard && (this.#record.receipt !== null || erased.tombstone.length === 0))) return;
    if (ms > 0) {
      this.#timer = setTimeout(() => this.#pump(), ms);
      return;
    }
    this.#erasing.isAsking = true;
    try {
      await this.#hearErased(await this.#needs.house.erase(this.#record.film, erased.tombstone));
      this.#erasing.inVain = 0;
    } catch (why) {
      if (this.#stopped) return;
      if (!isRefusal(why)) throw why;
      // nothing of it ever came to the house
      if (why.code === "witness.unknown") await this.#change({ erased: { ...erased, tombstone: new Uint8Array(), heard: true } });
      this.#erasing.inVain += 1;
      this.#erasing.notBefore = this.#needs.tick() + Math.min(1_000 * 2 ** this.#erasing.inVain, MOST_PAUSE_MS);
    } finally {
      this.#erasing.isAsking = false;
    }
    this.#needs.onChange();
    this.#pump();
  }

  /** What the house says is believed where the tombstone is hers and the promise is for it. */
  async #hearErased(said: { readonly tombstone: Bytes; readonly note: string } | null): Promise<void> {
    const { erased, film, erase } = this.#record;
    if (erased === null) return;
    if (said === null) return this.#change({ erased: { ...erased, tombstone: new Uint8Array(), heard: true } });
    const { film: about, secret } = readTombstone(said.tombstone);
    if (!same(about, film) || !same(secret, erase)) throw new Refusal("witness.malformed", "The house answered about something else.");
    await this.#change({ erased: { ...erased, tombstone: said.tombstone, heard: true } });
    await this.#promising.take(0, commitmentOf(said.tombstone), said.note);
  }

  /** Until each house that keeps a second copy has shown that it is gone there. */
  async #askCopies(): Promise<void> {
    const { house, tick, copies, onChange } = this.#needs;
    const { erased, film } = this.#record;
    if (erased === null || !erased.heard || erased.tombstone.length === 0 || this.#copies.isAsking || isProven(erased)) return;
    clearTimeout(this.#copiesTimer);
    const ms = this.#copies.notBefore - tick();
    if (ms > 0) {
      this.#copiesTimer = setTimeout(() => this.#pump(), ms);
      return;
    }
    this.#copies.isAsking = true;
    try {
      const said = await house.goneFrom(film);
      const now = this.#record.erased as Erased;
      await this.#change({ erased: { ...now, copies: copies(said, now) } });
    } catch (why) {
      if (!isRefusal(why)) throw why;
    } finally {
      const { asked } = this.#copies;
      this.#copies = { isAsking: false, asked: asked + 1, notBefore: tick() + Math.min(COPIES_MS * 2 ** asked, MOST_COPIES_MS) };
    }
    onChange();
    this.#pump();
  }

  async #change(change: Partial<FilmRecord>): Promise<void> {
    this.#record = { ...this.#record, ...change };
    await this.#write(() => this.#needs.films.putRecord(this.key, writeRecord(this.#record))).catch((why: unknown) => {
      if (!isRefusal(why, "keep.unavailable")) throw why;
    });
  }
}

const isProven = ({ copies }: Erased): boolean => copies !== null && copies.every(({ gone }) => gone !== null);

function readHead(number: number, value: Value): PartHead {
  const row = new Row(value, "keep.damaged");
  const head = { number, lane: row.code(Lane), begins: row.uint(), ends: row.uint(), bytes: row.uint() };
  row.done();
  return head;
}
