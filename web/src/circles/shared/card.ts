/**
 * The root as words on a card: SLIP-39, one share of one, so that any SLIP-39 reader recovers it and it can be split into five
 * shares later. And the town's fingerprint as words to compare by voice.
 */
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { join, utf8 } from "../../terms/bytes";
import type { Bytes, Random } from "../../terms/bytes";
import type { SecretKey, TownId } from "../../terms/ids";
import { Refusal } from "../../terms/refusal";
import { WORDS } from "./wordlist";

export const CARD_WORDS = 33;
const RADIX_BITS = 10;
const CHECKSUM_WORDS = 3;
const ROUNDS = 4;
const ITERATIONS = 10_000;
const SEED_BYTES = 32;
const EXTENDABLE = utf8("shamir_extendable");
const FINGERPRINT_WORDS = 8;
const PLACE = new Map(WORDS.map((word, place) => [word, place]));

/** 33 words that are the whole root. */
export function rootWords(root: SecretKey, random: Random): readonly string[] {
  const [high = 0, low = 0] = random(2);
  const identifier = BigInt(((high << 8) | low) & 0x7fff);
  // id 15 · extendable 1 · exponent 4 | group index, threshold−1, count−1, member index, threshold−1: all zero | share | checksum
  const head = numbers((identifier << 5n) | (1n << 4n), 2);
  const share = numbers(toInteger(crypt(root, [0, 1, 2, 3], 0)), 26);
  const data = [...head, 0, 0, ...share];
  const check = polymod([...EXTENDABLE, ...data, 0, 0, 0]) ^ 1;
  return [...data, ...numbers(BigInt(check), CHECKSUM_WORDS)].map((place) => WORDS[place] as string);
}

/** The root that a card's words are. Refusal "root.shares" for a typing error, and for a share that needs others beside it. */
export function rootFromWords(text: string): SecretKey {
  const data = text.trim().toLowerCase().split(/\s+/u).map((word) => PLACE.get(word) ?? -1);
  if (data.length !== CARD_WORDS || data.includes(-1)) throw wrong();
  const head = (BigInt(data[0] as number) << 10n) | BigInt(data[1] as number);
  const extendable = ((head >> 4n) & 1n) === 1n;
  const exponent = Number(head & 15n);
  // group index, threshold and count, member index and threshold are all "the first of one"
  if (!extendable || data[2] !== 0 || data[3] !== 0 || polymod([...EXTENDABLE, ...data]) !== 1) throw wrong();
  const share = data.slice(4, -CHECKSUM_WORDS).reduce((sum, place) => (sum << 10n) | BigInt(place), 0n);
  if (share >> 256n !== 0n) throw wrong();
  return crypt(fromInteger(share), [3, 2, 1, 0], exponent) as SecretKey;
}

/** Eight words to compare by voice: the first 80 bits of the town id, ten bits a word. */
export function fingerprintWords(town: TownId): readonly string[] {
  const bits = toInteger(town) >> BigInt(8 * town.length - FINGERPRINT_WORDS * RADIX_BITS);
  return numbers(bits, FINGERPRINT_WORDS).map((place) => WORDS[place] as string);
}

/** `count` words at random, ten bits each. */
export function randomWords(count: number, random: Random): readonly string[] {
  const chance = random(2 * count);
  return Array.from({ length: count }, (_, at) => {
    const place = (((chance[2 * at] as number) << 8) | (chance[2 * at + 1] as number)) & 1023;
    return WORDS[place] as string;
  });
}

/** The Feistel cipher of SLIP-39 under no passphrase; rounds in the other order undo it. */
function crypt(secret: Bytes, rounds: readonly number[], exponent: number): Bytes {
  let left: Uint8Array = secret.slice(0, SEED_BYTES / 2);
  let right: Uint8Array = secret.slice(SEED_BYTES / 2);
  for (const round of rounds) {
    const stream = pbkdf2(sha256, Uint8Array.of(round), right, { c: (ITERATIONS << exponent) / ROUNDS, dkLen: right.length });
    [left, right] = [right, left.map((each, at) => each ^ (stream[at] as number))];
  }
  return join(right, left);
}

const GENERATOR = [
  0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890, 0x3f3f120,
] as const;

/** RS1024 over GF(1024). */
function polymod(values: Iterable<number>): number {
  let check = 1;
  for (const value of values) {
    const top = check >> 20;
    check = ((check & 0xfffff) << 10) ^ value;
    GENERATOR.forEach((each, bit) => {
      if ((top >> bit) & 1) check ^= each;
    });
  }
  return check;
}

function numbers(value: bigint, count: number): number[] {
  return Array.from({ length: count }, (_, at) => Number((value >> BigInt(RADIX_BITS * (count - 1 - at))) & 1023n));
}

function toInteger(data: Uint8Array): bigint {
  return data.reduce((sum, each) => (sum << 8n) | BigInt(each), 0n);
}

function fromInteger(value: bigint): Bytes {
  return Uint8Array.from({ length: SEED_BYTES }, (_, at) => Number((value >> BigInt(8 * (SEED_BYTES - 1 - at))) & 0xffn));
}

function wrong(): Refusal {
  return new Refusal("root.shares", "There is a typing error in these words, or they are not a whole card.");
}

