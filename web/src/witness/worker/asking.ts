/**
 * Whoever asks for a film: a case to the trustees of its cover, with a key and a pigeonhole made for it alone, and what they answered.
 * All of it lies on her phone before it goes out, so a reload or a killed browser waits on where it was. An answer counts when its
 * signature, film, case and seat do; a share that does not fit the cover names its trustee.
 */
import type { Own } from "../../keep/own.ts";
import type { Entry } from "../../lines/asking.ts";
import type { FilmHouse } from "../../lines/film_house.ts";
import type { Heavy } from "../../lines/heavy.ts";
import type { House } from "../../lines/house.ts";
import type { OpeningHouse } from "../../lines/opening_house.ts";
import type { Value } from "../../seals/cbor.ts";
import { sha256 } from "../../seals/hashes.ts";
import { recipientOf } from "../../seals/keys.ts";
import type { Roster } from "../../seals/roster.ts";
import { Row } from "../../seals/row.ts";
import { joinFilmKey, verifyAnswer, type VerifiedAnswer } from "../../seals/witness/answer.ts";
import { drillFilmOf, readCase, writeCase, writeDrillSeed, type Case } from "../../seals/witness/case.ts";
import { Ending, Lane, MOST_TRUSTEES, Reason } from "../../seals/witness/codes.ts";
import { readCover, type Cover } from "../../seals/witness/cover.ts";
import { readReceipt, writeReceipt, type Receipt } from "../../seals/witness/receipt.ts";
import { hex, same, utf8, type Bytes, type Random } from "../../terms/bytes.ts";
import type { Identity, TownId } from "../../terms/ids.ts";
import { minutesOf, type Instant, type Minutes } from "../../terms/instant.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import type { Asked, Heard, SaidBy } from "../shared/heard.ts";

export interface AskingNeeds {
  readonly town: TownId;
  readonly own: Pick<Own, "get" | "put" | "names" | "shred">;
  readonly house: Pick<House, "takePigeonholes" | "town">;
  readonly films: Pick<OpeningHouse, "cover" | "ask" | "close">;
  readonly filming: Pick<FilmHouse, "begin" | "putShare" | "putPart">;
  readonly heavy: Pick<Heavy, "seal" | "open" | "sealPart" | "coverFilm">;
  readonly roster: () => Roster | null;
  readonly entry: () => Promise<Entry>;
  readonly random: Random;
  readonly now: () => Instant;
}

export interface Wish {
  readonly who: string;
  readonly why: string;
  readonly reason: Exclude<Reason, typeof Reason.drill>;
}

interface Kept {
  readonly letter: Bytes;
  readonly cover: Bytes;
  readonly identity: Identity;
  readonly closes: Bytes;
  readonly envelope: Bytes;
  /** in which life of the house it was laid before the trustees; null before it was */
  readonly laidIn: string | null;
  /** null of a drill */
  readonly receipt: Bytes | null;
  /** letters that counted when they came, one of each trustee */
  readonly answers: readonly Bytes[];
  readonly opened: Minutes | null;
}

const PREFIX = "case/";
const LAST_DRILL = "film-drill";
const SECRET_BYTES = 16;
const DRILL_HOURS = 14 * 24;
const MOST_EPOCH = 64;
const LAID_FOR_S = 14 * 24 * 3_600;
const MOST = { letter: 3_068, cover: 1_024, envelope: 4_096, receipt: 4_608 };

export class AskingForFilms {
  readonly #needs: AskingNeeds;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(needs: AskingNeeds) {
    this.#needs = needs;
  }

  /** Newest first, as it lies here. Refusal "lock.shut". */
  async all(): Promise<readonly Asked[]> {
    const keys = (await this.#needs.own.names(PREFIX)).map((name) => name.slice(PREFIX.length));
    const all = await Promise.all(keys.map(async (key) => [key, await this.#get(key)] as const));
    return all.flatMap(([key, kept]) => (kept === null ? [] : [this.#view(key, kept)])).sort((one, other) => other.asked.askedAt - one.asked.askedAt);
  }

  /**
   * Asks the trustees of that film; its case's number. Kept here before it goes out: what the line refuses the next look sends.
   * Refusal "witness.unknown", "witness.gone", "witness.other_film" for a cover that is not the receipt's, "witness.nobody".
   */
  ask(receipt: Receipt, wish: Wish): Promise<string> {
    return this.#inTurn(async () => {
      const cover = await this.#needs.films.cover(receipt.film);
      if (!same(sha256(cover), receipt.coverHash)) throw new Refusal("witness.other_film", "This is about another film.");
      return this.#ask({ film: receipt.film, cover, receipt: writeReceipt(receipt), ...wish });
    });
  }

  /** A film is made for it, of nothing; its key is forgotten at once, so that only the trustees bring it back. */
  drill(who: string): Promise<string> {
    return this.#inTurn(async () => {
      const { filming, heavy, random, now, roster, entry } = this.#needs;
      const trustees = roster()?.films;
      if (!trustees || trustees.needed === 0) throw new Refusal("witness.nobody", "This town has nobody yet who can open films.");
      const seed = random(16);
      const [film, filmKey, begunAt, write] = [drillFilmOf(seed), random(32) as Identity, now(), random(SECRET_BYTES)];
      const recipient = recipientOf(filmKey);
      const { cover, envelopes } = await heavy.coverFilm({ film, filmKey, trustees, begunAt, eraseHash: sha256(random(SECRET_BYTES)) });
      const data = utf8("Tocsin: a drill. Nothing was filmed.");
      const part = await heavy.sealPart({ film, number: 0, previous: null, lane: Lane.words, stretch: 0, offset: 0, begunAt, beginsMs: 0, endsMs: 0, type: "text/plain;charset=utf-8", end: Ending.sealedOnly, data }, recipient);
      filmKey.fill(0);
      await filming.begin({ film, cover, writeHash: sha256(write), hours: Math.min(DRILL_HOURS, trustees.hours) }, await entry());
      for (const [number, envelope] of envelopes.entries()) await filming.putShare({ film, write }, number, envelope);
      await filming.putPart({ film, write }, 0, part, sha256(part));
      return this.#ask({ film, cover, receipt: null, who, why: writeDrillSeed(seed), reason: Reason.drill });
    });
  }

  /** What has been answered since. One look at a time. Refusal "lock.shut", "line.none"; of a case that never went out what the line refuses. */
  look(key: string): Promise<Asked> {
    return this.#inTurn(async () => {
      const kept = await this.#must(key);
      const asked = readCase(kept.letter);
      const held = await this.#needs.house.takePigeonholes([asked.pigeonhole]);
      const answers = new Map(this.#verified(kept).map(({ answer, letter }) => [answer.opening.number, letter]));
      for (const { envelope } of held) {
        const letter = await this.#needs.heavy.open(envelope, [kept.identity]).catch(nothing);
        const answer = letter && this.#verify(letter, kept);
        // the first word of a trustee that fits stands; one that does not fit may be mended by her
        if (letter && answer && !this.#fits(answers.get(answer.opening.number), kept)) answers.set(answer.opening.number, letter);
      }
      const grown = { ...kept, answers: [...answers.values()] };
      await this.#put(key, grown);
      const isOut = await this.#isLaid(key);
      return { ...this.#view(key, await this.#must(key)), isOut };
    });
  }

  /** Taken back: trustees see it no more, and this phone forgets it. Refusal "line.none". */
  close(key: string): Promise<void> {
    return this.#inTurn(async () => {
      const { letter, closes, laidIn } = await this.#must(key);
      if (laidIn !== null) await this.#needs.films.close(readCase(letter).caseId, closes);
      await this.#needs.own.shred(PREFIX + key);
    });
  }

  /** Put together out of what was answered. Refusal "witness.shares_few", "witness.shares". */
  async key(key: string): Promise<{ readonly filmKey: Identity; readonly cover: Cover; readonly receipt: Receipt | null }> {
    const kept = await this.#must(key);
    const cover = readCover(kept.cover);
    return { filmKey: joinFilmKey(this.#verified(kept).map(({ answer }) => answer), cover), cover, receipt: kept.receipt && readReceipt(kept.receipt) };
  }

  /** It is open now: nobody need answer any more. What lies here stays, so that it can be opened again. */
  opened(key: string): Promise<void> {
    return this.#inTurn(async () => {
      const kept = await this.#must(key);
      const { films, own, now } = this.#needs;
      const asked = readCase(kept.letter);
      const at = minutesOf(now());
      if (kept.opened === null) await this.#put(key, { ...kept, opened: at });
      if (asked.reason === Reason.drill) await own.put(LAST_DRILL, at);
      await films.close(asked.caseId, kept.closes).catch(nothing);
    });
  }

  /** When a drill that this phone began brought its film back; null when none has. Refusal "lock.shut". */
  async lastDrill(): Promise<Minutes | null> {
    const at = await this.#needs.own.get(LAST_DRILL);
    return typeof at === "number" ? (at as Minutes) : null;
  }

  async #ask({ film, cover, receipt, who, why, reason }: Pick<Case, "film" | "who" | "why" | "reason"> & { cover: Bytes; receipt: Bytes | null }): Promise<string> {
    const { heavy, random, now, roster } = this.#needs;
    const [caseId, identity, closes] = [random(16), random(32) as Identity, random(SECRET_BYTES)];
    const named = roster()?.trusteesNamed ?? [];
    const to = readCover(cover).seats.flatMap((seat) => named.find((each) => same(each.key, seat.trustee))?.recipient ?? []);
    if (to.length < readCover(cover).needed) throw new Refusal("witness.nobody", "This town's book does not name who could open this film.");
    const letter = writeCase({ caseId, film, askedAt: now(), reason, who, why, pigeonhole: random(16), recipient: recipientOf(identity) });
    const kept = { letter, cover, identity, closes, envelope: await heavy.seal(letter, to), laidIn: null, receipt, answers: [], opened: null };
    const key = hex(caseId);
    await this.#put(key, kept);
    await this.#send(key).catch((why_: unknown) => {
      if (!isRefusal(why_, "line.none")) throw why_;
    });
    return key;
  }

  /**
   * A house that was made again, after it was lost, does not know who asks: the same case is laid once more, while answers lack. False where
   * it refuses that: the next look tries again.
   */
  async #isLaid(key: string): Promise<boolean> {
    const { laidIn, letter, cover, opened } = await this.#must(key);
    const isWaiting = opened === null && this.#needs.now() < readCase(letter).askedAt + LAID_FOR_S;
    const fitting = this.#verified(await this.#must(key)).filter(({ answer }) => answer.given !== null && answer.fits).length;
    const lacks = isWaiting && fitting < readCover(cover).needed;
    try {
      if (laidIn === null || (lacks && laidIn !== (await this.#needs.house.town()).epoch.slice(0, MOST_EPOCH))) await this.#send(key);
      return true;
    } catch (why) {
      if (laidIn === null || !isRefusal(why)) throw why;
      return false;
    }
  }

  async #send(key: string): Promise<void> {
    const kept = await this.#must(key);
    const { films, entry, house } = this.#needs;
    const { epoch } = await house.town();
    await films.ask(readCase(kept.letter).caseId, kept.envelope, { closeHash: sha256(kept.closes), entry: await entry() });
    await this.#put(key, { ...kept, laidIn: epoch.slice(0, MOST_EPOCH) });
  }

  #verified(kept: Kept): readonly { readonly letter: Bytes; readonly answer: VerifiedAnswer }[] {
    return kept.answers.flatMap((letter) => {
      const answer = this.#verify(letter, kept);
      return answer === null ? [] : [{ letter, answer }];
    });
  }

  /** Null for what is nobody's answer to this. */
  #verify(letter: Bytes, { cover, letter: caseLetter }: Kept): VerifiedAnswer | null {
    const roster = this.#needs.roster();
    if (roster === null) throw new Refusal("line.none", "There is no line to the house.");
    try {
      return verifyAnswer(letter, { roster, cover: readCover(cover), caseLetter });
    } catch (why) {
      return nothing(why);
    }
  }

  #fits(letter: Bytes | undefined, kept: Kept): boolean {
    return letter !== undefined && (this.#verify(letter, kept)?.fits ?? false);
  }

  #view(key: string, kept: Kept): Asked {
    const cover = readCover(kept.cover);
    const answers = this.#verified(kept).map(({ answer }) => heardOf(answer));
    return { key, asked: readCase(kept.letter), needed: cover.needed, of: cover.seats.length, isOut: kept.laidIn !== null, answers, opened: kept.opened };
  }

  async #must(key: string): Promise<Kept> {
    const kept = await this.#get(key);
    if (kept === null) throw new Refusal("keep.damaged", "What this phone kept cannot be read any more.");
    return kept;
  }

  async #get(key: string): Promise<Kept | null> {
    const value = await this.#needs.own.get(PREFIX + key);
    return value === undefined ? null : keptOf(value);
  }

  #put(key: string, { letter, cover, identity, closes, envelope, laidIn, receipt, answers, opened }: Kept): Promise<void> {
    const row: Value = [letter, cover, identity, closes, envelope, laidIn ?? "", receipt, answers, opened];
    return this.#needs.own.put(PREFIX + key, row);
  }

  #inTurn<Done>(act: () => Promise<Done>): Promise<Done> {
    const done = this.#turn.then(act, act);
    this.#turn = done.catch(() => {});
    return done;
  }
}

function nothing(why: unknown): null {
  if (!isRefusal(why)) throw why;
  return null;
}

function heardOf({ opening, given, fits, trustee, note }: VerifiedAnswer): Heard {
  const said: SaidBy = given === null ? "declined" : fits ? "gave" : "gave-false";
  return { seat: opening.number, said, trustee, note };
}

function keptOf(value: Value): Kept {
  const row = new Row(value, "keep.damaged");
  const kept = {
    letter: row.raw(undefined, MOST.letter), cover: row.raw(undefined, MOST.cover), identity: row.raw(32) as Identity, closes: row.raw(SECRET_BYTES),
    envelope: row.raw(undefined, MOST.envelope), laidIn: row.text(MOST_EPOCH) || null, receipt: row.rawOrNull(undefined, MOST.receipt), answers: lettersIn(row.several(MOST_TRUSTEES)), opened: row.uintOrNull() as Minutes | null,
  };
  row.done();
  return kept;
}

function lettersIn(values: readonly Value[]): readonly Bytes[] {
  if (!values.every((each): each is Bytes => each instanceof Uint8Array)) throw new Refusal("keep.damaged", "What this phone kept cannot be read any more.");
  return values;
}
