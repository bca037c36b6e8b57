/** Second copies of a film that was taken back: which other houses have shown that it is gone there. A word counts by its signature, under the key that the town's book has for that house. */
import { sha256 } from "../../seals/hashes.ts";
import { readVkey } from "../../seals/ledger/vkey.ts";
import type { Cosigner } from "../../seals/statement.ts";
import { MOST_GONE, verifyGone } from "../../seals/witness/gone.ts";
import { readTombstone } from "../../seals/witness/tombstone.ts";
import { hex, same, type Bytes } from "../../terms/bytes.ts";
import type { TownId } from "../../terms/ids.ts";
import type { Instant } from "../../terms/instant.ts";
import { isRefusal } from "../../terms/refusal.ts";

const MOST_SHOWN = 16;

/** `house`: its address, as the book has it; null of one that the book does not list, whose word nobody here can check. */
export interface SecondCopy {
  readonly house: string | null;
  readonly gone: GoneThere | null;
}

/** `at`: by that house's clock. */
export interface GoneThere {
  readonly at: Instant;
  readonly word: Bytes;
}

export interface Said {
  /** the names of keys */
  readonly copies: readonly string[];
  readonly words: readonly Bytes[];
}

/** In the order of the book; what was shown before stays. */
export function secondCopies(said: Said, { tombstone, town, book, before }: { tombstone: Bytes; town: TownId; book: readonly Cosigner[]; before: readonly SecondCopy[] }): readonly SecondCopy[] {
  const listed = book.map(({ verifierKey, url }) => ({ ...readVkey(verifierKey), house: new URL(url).host }));
  const shown = new Map(before.flatMap(({ house, gone }) => (house !== null && gone !== null ? [[house, gone] as const] : [])));
  for (const word of said.words) {
    const told = goneThere(word, { tombstone, town, keys: listed.map(({ key }) => key) });
    const by = told && listed.find(({ key }) => same(key, told.by));
    if (told && by && !shown.has(by.house)) shown.set(by.house, { at: told.at, word });
  }
  const waits = listed.filter(({ name, house }) => said.copies.includes(name) && !shown.has(house)).map(({ house }) => house);
  const unlisted = said.copies.some((each) => !listed.some(({ name }) => name === each));
  const first = [...shown].slice(0, MOST_SHOWN);
  return [...first.map(([house, gone]) => ({ house, gone })), ...[...new Set(waits)].map((house) => ({ house, gone: null })), ...(unlisted ? [{ house: null, gone: null }] : [])];
}

function goneThere(word: Bytes, { tombstone, town, keys }: { tombstone: Bytes; town: TownId; keys: readonly Bytes[] }): { at: Instant; by: Bytes } | null {
  if (word.length > MOST_GONE) return null;
  try {
    const { gone, by } = verifyGone(word, { town, keys });
    const isIts = same(gone.film, readTombstone(tombstone).film) && hex(gone.tombstone) === hex(sha256(tombstone));
    return isIts ? { at: gone.at * 60, by } : null;
  } catch (why) {
    if (isRefusal(why)) return null;
    throw why;
  }
}
