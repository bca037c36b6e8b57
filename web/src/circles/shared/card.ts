/**
 * The root as words on a card: SLIP-39, one share of one, so that any SLIP-39 reader recovers it and it can be split among keepers
 * later. And the town's fingerprint as words to compare by voice.
 */
import type { Random } from "../../terms/bytes";
import type { SecretKey, TownId } from "../../terms/ids";
import { Refusal } from "../../terms/refusal";
import { places, recoverSecret, splitSecret, toInteger } from "../../seals/slip39/shares";
import type { Split } from "../../seals/slip39/shares";
import { WORDS } from "../../seals/slip39/wordlist";

export const CARD_WORDS = 33;
const ROOT_BYTES = 32;
const FINGERPRINT_WORDS = 8;
const FINGERPRINT_BITS = 80;

/** 33 words that are the whole root. */
export function rootWords(root: SecretKey, random: Random): readonly string[] {
  return splitSecret(root, { needed: 1, of: 1 }, random)[0] ?? [];
}

/** A card of 33 words for each keeper. */
export const rootShares = (root: SecretKey, split: Split, random: Random): readonly (readonly string[])[] => splitSecret(root, split, random);

/** The root that these cards are: one whole card, or as many shares as are needed. Refusal "root.shares" for a typing error, "root.share_twice", "root.shares_differ", "root.shares_few". */
export function rootFromWords(...cards: readonly string[]): SecretKey {
  const root = recoverSecret(cards);
  if (root.length !== ROOT_BYTES) throw new Refusal("root.shares", "There is a typing error in these words, or they are not a whole card.");
  return root as SecretKey;
}

/** Eight words to compare by voice: the first 80 bits of the town id, ten bits a word. */
export function fingerprintWords(town: TownId): readonly string[] {
  const bits = toInteger(town, 8) >> BigInt(8 * town.length - FINGERPRINT_BITS);
  return places(bits, FINGERPRINT_WORDS).map((place) => WORDS[place] as string);
}

/** `count` words at random, ten bits each. */
export function randomWords(count: number, random: Random): readonly string[] {
  const chance = random(2 * count);
  return Array.from({ length: count }, (_, at) => {
    const place = (((chance[2 * at] as number) << 8) | (chance[2 * at + 1] as number)) & 1023;
    return WORDS[place] as string;
  });
}
