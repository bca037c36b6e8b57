/** The films of this phone. Whatever a killed browser has left goes on by itself at the next opening. */
import { flushLock } from "../../keep/database.ts";
import type { Own } from "../../keep/own.ts";
import type { Heavy } from "../../lines/heavy.ts";
import type { LedgerHouse } from "../../lines/ledger_house.ts";
import { sha256 } from "../../seals/hashes.ts";
import { recipientOf } from "../../seals/keys.ts";
import type { Roster } from "../../seals/roster.ts";
import { saltKeyOf } from "../../seals/witness/film_key.ts";
import { writeReceipt } from "../../seals/witness/receipt.ts";
import { writeTombstone } from "../../seals/witness/tombstone.ts";
import { b64u, type Bytes, type Random } from "../../terms/bytes.ts";
import type { TownId } from "../../terms/ids.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import { Ledger } from "./ledger.ts";
import { secondCopies } from "./copies.ts";
import { stretchesOf, type Stretch } from "./copy.ts";
import { OneFilm, type FilmNeeds, type FilmView, type Slice } from "./one_film.ts";
import type { Ending } from "./record.ts";

export interface FilmingNeeds extends Omit<FilmNeeds, "seal" | "isFilming" | "ledger" | "copies" | "chance"> {
  readonly ledgerHouse: LedgerHouse;
  readonly town: TownId;
  readonly own: Own;
  readonly heavy: Heavy;
  readonly roster: () => Roster | null;
  readonly random: Random;
}

/** Not "nobody is listed" while the book is only being opened. */
function bookOf(roster: Roster | null): Roster {
  if (roster === null) throw new Refusal("roster.empty", "The town's book is not here yet.");
  return roster;
}

/** Of the film's key, where its owner has kept a copy. */
const KEY = "film/";

export class Filming {
  readonly #needs: FilmingNeeds;
  readonly #films = new Map<string, OneFilm>();
  /** what ends the hold of this page on a film */
  readonly #letGo = new Map<string, () => void>();
  readonly #ledger: Ledger;
  #damaged = 0;

  constructor(needs: FilmingNeeds) {
    this.#needs = needs;
    this.#ledger = new Ledger(needs.ledgerHouse, needs.roster);
  }

  /** Films that lie here and cannot be read any more. */
  get damaged(): number {
    return this.#damaged;
  }

  /** Newest first. */
  get views(): readonly FilmView[] {
    return [...this.#films.values()].map(({ view }) => view).sort((one, other) => other.begunAt - one.begunAt);
  }

  /** What lies here from before goes on. What another page films or sends is left to that page. */
  async resume(): Promise<void> {
    for (const key of await this.#needs.films.all()) {
      if (this.#films.has(key) || !(await this.#hold(key))) continue;
      try {
        const film = await OneFilm.resume(this.#filmNeeds(), key);
        this.#films.set(key, film);
        film.goOn();
      } catch (why) {
        // what cannot be read of one keeps none of the others from going
        if (!isRefusal(why)) throw why;
        this.#letGo.get(key)?.();
        this.#damaged += 1;
      }
    }
    this.#needs.onChange();
  }

  /** Its number in hex. Refusal "witness.nobody" where the town has nobody who could open it, "keep.unavailable". */
  async begin(): Promise<string> {
    const { roster, heavy, random, at } = this.#needs;
    const trustees = roster()?.films;
    if (!trustees || trustees.needed === 0) throw new Refusal("witness.nobody", "This town has nobody yet who can open films.");
    const [film, filmKey, erase, begunAt] = [random(16), random(32), random(16), at()];
    const { cover, envelopes } = await heavy.coverFilm({ film, filmKey, trustees, begunAt, eraseHash: sha256(erase) });
    const record = {
      film,
      recipient: recipientOf(filmKey),
      coverHash: sha256(cover),
      write: random(16),
      erase,
      saltKey: saltKeyOf(filmKey),
      hours: trustees.hours,
      needed: trustees.needed,
      of: trustees.trustees.length,
      begunAt,
      parts: 0,
      ends: 0,
      last: null,
      ending: null,
      keptUntil: null,
      asked: 0,
      receipt: null,
      awaited: null,
      proven: null,
      done: false,
      gone: false,
      erased: null,
    };
    const made = await OneFilm.begin(this.#filmNeeds(), record, { filmKey, cover, shares: envelopes });
    await this.#hold(made.key);
    this.#films.set(made.key, made);
    this.#needs.onChange();
    return made.key;
  }

  add(key: string, slice: Slice): Promise<void> {
    return this.#film(key).add(slice);
  }

  /** A copy is hers alone who can open this phone: its key goes under the app lock where there is one. Refusal "lock.shut". */
  finish(key: string, ending: Exclude<Ending, null>): Promise<void> {
    return this.#film(key).finish(ending, (filmKey) => this.#needs.own.put(KEY + key, filmKey.slice()));
  }

  /** Of a film of which a copy stays, the stretches in their order. Refusal "lock.shut", "keep.damaged". */
  async *copy(key: string): AsyncGenerator<Stretch> {
    const filmKey = await this.#needs.own.get(KEY + key);
    if (!(filmKey instanceof Uint8Array)) throw new Refusal("keep.damaged", "What this phone kept cannot be read any more.");
    yield* stretchesOf(this.#needs.films, key, filmKey);
  }

  /** What proves that the house has taken it; null before the house has promised. */
  receipt(key: string): Bytes | null {
    const { film, coverHash, receipt, erased } = this.#film(key).record;
    return receipt && erased === null ? writeReceipt({ town: this.#needs.town, film, coverHash, ...receipt }) : null;
  }

  /** What proves that it was taken back: her tombstone, the words of other houses where it is gone, and the house's promise to write it down; null before the house has heard. */
  erasedReceipt(key: string): string | null {
    const { receipt, erased } = this.#film(key).record;
    const words = (erased?.copies ?? []).flatMap(({ gone }) => (gone === null ? [] : [`tocsin-gone ${b64u(gone.word)}\n`]));
    return receipt && erased && `tocsin-tombstone ${b64u(erased.tombstone)}\n${words.join("")}\n${receipt.note}`;
  }

  /** By which a film is taken back without this phone. Whoever has it can erase the film. */
  eraseSlip(key: string): string {
    const { film, erase } = this.#film(key).record;
    return `tocsin-erase ${b64u(film)} ${b64u(erase)}\n`;
  }

  /** For good, wherever it lies, once the house has heard; until then it is said again and again. `keepsCopy`: what she kept here stays. */
  async erase(key: string, { keepsCopy }: { keepsCopy: boolean }): Promise<void> {
    const one = this.#film(key);
    const { film, erase: secret } = one.record;
    await one.erase(writeTombstone({ film, secret, at: Math.floor(this.#needs.at() / 60) }), { keepsCopy });
    if (!keepsCopy) await this.#needs.own.shred(KEY + key);
  }

  setClock(key: string, hours: number): Promise<void> {
    return this.#film(key).setClock(hours);
  }

  /** How each of them stands at the house. */
  async look(): Promise<void> {
    await Promise.all([...this.#films.values()].map((film) => film.look()));
  }

  /** Off this phone: what the house has stays there. */
  async forget(key: string): Promise<void> {
    await this.#film(key).stop();
    this.#films.delete(key);
    await Promise.all([this.#needs.films.forget(key), this.#needs.own.shred(KEY + key)]);
    this.#letGo.get(key)?.();
    this.#needs.onChange();
  }

  /** Before the disk is closed: nothing more is sent from here. */
  async stop(): Promise<void> {
    await Promise.all([...this.#films.values()].map((film) => film.stop()));
  }

  lineIsBack(): void {
    for (const film of this.#films.values()) film.lineIsBack();
  }

  #film(key: string): OneFilm {
    const film = this.#films.get(key);
    if (film === undefined) throw new Refusal("keep.damaged", "What this phone kept cannot be read any more.");
    return film;
  }

  #filmNeeds(): FilmNeeds {
    const { town, roster, films, house, entry, tick, at, heavy, random, elsewhere, onChange } = this.#needs;
    const chance = (): number => (random(1)[0] as number) / 256;
    const copies: FilmNeeds["copies"] = (said, erased) => secondCopies(said, { tombstone: erased.tombstone, town, book: bookOf(roster()).ledger.cosigners, before: erased.copies ?? [] });
    return { films, house, entry, tick, at, chance, elsewhere, onChange, ledger: this.#ledger, copies, isFilming: () => this.views.some(({ state }) => state === "filming"), seal: (part, to) => heavy.sealPart(part, to) };
  }

  /** Whether no other page of this phone has it; held until this page is gone or has forgotten it. */
  #hold(key: string): Promise<boolean> {
    const { locks } = globalThis.navigator ?? {};
    if (locks === undefined) return Promise.resolve(true);
    return new Promise((answer) => {
      void locks.request(`${flushLock(this.#needs.films.name)}-film-${key}`, { ifAvailable: true }, (lock) => {
        answer(lock !== null);
        return lock === null ? undefined : new Promise<void>((done) => this.#letGo.set(key, done));
      });
    });
  }
}
