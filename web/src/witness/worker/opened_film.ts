/**
 * A film that the trustees have opened, as this phone has it: every part fetched, held against the hashes that the house lists,
 * opened in the worker and chained to the one before. What is not there or does not fit is said and never mended. Sealed parts stay
 * on the phone until the film is put away, so that a reload fetches none twice; what they show is in memory one stretch at a time.
 */
import type { OpenedParts } from "../../keep/opened_parts.ts";
import type { Heavy } from "../../lines/heavy.ts";
import type { OpeningHouse, PartListed } from "../../lines/opening_house.ts";
import { sha256 } from "../../seals/hashes.ts";
import { assembled, linkOf, type Chain, type Link, type Stretch } from "../../seals/witness/chain.ts";
import { MOST_PARTS } from "../../seals/witness/codes.ts";
import type { Cover } from "../../seals/witness/cover.ts";
import { hex, join, same, type Bytes } from "../../terms/bytes.ts";
import type { Hash, Identity } from "../../terms/ids.ts";
import type { Instant } from "../../terms/instant.ts";
import { isRefusal } from "../../terms/refusal.ts";
import { gapsOf, type Gap } from "../shared/gaps.ts";

export interface OpenedNeeds {
  readonly house: Pick<OpeningHouse, "listed" | "part">;
  readonly parts: OpenedParts;
  readonly heavy: Pick<Heavy, "openPart">;
}

/** One file that plays by itself, as far as it is there. */
export interface Piece {
  readonly type: string;
  readonly bytes: Bytes;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

const AT_ONCE = 4;

export class OpenedFilm {
  readonly chain: Chain;
  readonly gaps: readonly Gap[];
  /** Of the parts from the first on, as the house lists them, without one missing. */
  readonly hashes: readonly Hash[];
  /** what the house lists and does not give, or gives otherwise than it lists; and what this film's key does not open */
  readonly absent: readonly number[];
  readonly broken: readonly number[];
  /** by the clock of the phone that filmed */
  readonly begunAt: Instant | null;
  readonly bytes: number;
  readonly #read: (number: number) => Promise<Bytes | null>;
  readonly #open: (file: Bytes) => ReturnType<Heavy["openPart"]>;

  private constructor(found: Found, { upto, cover }: { upto: number; cover: Cover }, read: (number: number) => Promise<Bytes | null>, open: (file: Bytes) => ReturnType<Heavy["openPart"]>) {
    const links = [...found.links].sort((one, other) => one.number - other.number);
    this.chain = assembled(links, cover.film);
    this.gaps = gapsOf(links, Math.max(upto, (found.listed.at(-1)?.number ?? -1) + 1));
    const end = found.listed.findIndex(({ number }, place) => number !== place);
    this.hashes = found.listed.slice(0, end < 0 ? found.listed.length : end).map(({ hash }) => hash);
    this.absent = found.absent;
    this.broken = [...new Set([...found.unopened, ...this.chain.broken])].sort((one, other) => one - other);
    this.begunAt = found.begunAt;
    this.bytes = links.reduce((sum, { length }) => sum + length, 0);
    this.#read = read;
    this.#open = open;
  }

  /**
   * `upto`: how many parts there were, as the receipt says; 0 where nobody says. Refusal "line.none": again goes on where it was.
   * Refusal "witness.gone", "witness.part_twice".
   */
  static async open({ house, parts, heavy }: OpenedNeeds, { cover, filmKey, upto }: { cover: Cover; filmKey: Identity; upto: number }, onProgress: (now: Progress) => void): Promise<OpenedFilm> {
    const film = hex(cover.film);
    const listed = await everyPart(house, cover);
    const hashOf = new Map(listed.map(({ number, hash }) => [number, hash]));
    const read = async (number: number): Promise<Bytes | null> => {
      const isListed = (file: Bytes | null): file is Bytes => file !== null && same(sha256(file), hashOf.get(number) as Hash);
      const kept = await parts.get(film, number);
      if (isListed(kept)) return kept;
      const file = await house.part(cover.film, number);
      if (!isListed(file)) return null;
      await parts.put(film, number, file);
      return file;
    };
    const open = (file: Bytes): ReturnType<Heavy["openPart"]> => heavy.openPart(file, filmKey);
    const found: Found = { listed, links: [], absent: [], unopened: [], begunAt: null };
    let [next, done] = [0, 0];
    const take = async (): Promise<void> => {
      for (let place = (next += 1) - 1; place < listed.length; place = (next += 1) - 1) {
        await takePart((listed[place] as PartListed).number, found, { read, open });
        onProgress({ done: (done += 1), of: listed.length });
      }
    };
    onProgress({ done: 0, of: listed.length });
    await Promise.all(Array.from({ length: AT_ONCE }, take));
    return new OpenedFilm(found, { upto, cover }, read, open);
  }

  /** Its bytes in their order; what is missing of it is left out. */
  async piece({ numbers }: Stretch): Promise<Piece> {
    const opened = [];
    for (const number of numbers) {
      const file = await this.#read(number);
      if (file !== null) opened.push(await this.#open(file));
    }
    opened.sort((one, other) => one.offset - other.offset);
    return { type: opened[0]?.type ?? "", bytes: join(...opened.map(({ data }) => data)) };
  }
}

interface Found {
  readonly listed: readonly PartListed[];
  readonly links: Link[];
  readonly absent: number[];
  readonly unopened: number[];
  begunAt: Instant | null;
}

async function takePart(number: number, found: Found, { read, open }: { read: (number: number) => Promise<Bytes | null>; open: (file: Bytes) => ReturnType<Heavy["openPart"]> }): Promise<void> {
  const file = await read(number);
  if (file === null) return void found.absent.push(number);
  try {
    const part = await open(file);
    // a part that lies under another's number proves nothing about either
    if (part.number !== number) return void found.unopened.push(number);
    found.links.push(linkOf(file, part));
    found.begunAt ??= part.begunAt;
  } catch (why) {
    if (!isRefusal(why)) throw why;
    found.unopened.push(number);
  }
}

async function everyPart(house: OpenedNeeds["house"], { film }: Cover): Promise<readonly PartListed[]> {
  const all = new Map<number, PartListed>();
  for (let from = 0; from < MOST_PARTS; ) {
    const page = (await house.listed(film, from)).filter(({ number }) => number >= from && number < MOST_PARTS);
    for (const each of page) all.set(each.number, each);
    if (page.length === 0) break;
    from = Math.max(...page.map(({ number }) => number)) + 1;
  }
  return [...all.values()].sort((one, other) => one.number - other.number);
}
