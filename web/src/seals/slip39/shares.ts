/**
 * SLIP-39: a secret as one card, or split so that some of several cards bring it back and fewer tell nothing. Written after the
 * standard (satoshilabs/slips, slip-0039), proven by its vectors and against two other programs. No secret index depends on time here:
 * it runs on the founder's own machine, once.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { join, same, utf8 } from "../../terms/bytes";
import type { Bytes, Random } from "../../terms/bytes";
import { Refusal } from "../../terms/refusal";
import { WORDS } from "./wordlist";

const RADIX_BITS = 10;
const HEAD_WORDS = 4;
const CHECKSUM_WORDS = 3;
const LEAST_WORDS = 20;
const MOST_WORDS = 59;
const ROUNDS = 4;
const ITERATIONS = 10_000;
/** Where the split keeps the secret, and a digest by which shares that do not fit are told. */
const [SECRET_AT, DIGEST_AT] = [255, 254];
const DIGEST_BYTES = 4;
const PLACE = new Map(WORDS.map((word, place) => [word, place]));

/** How many cards there are, and how many of them suffice. */
export interface Split {
  readonly needed: number;
  readonly of: number;
  /** 10,000 rounds times two to the power of it, each time: 0 for a secret that is random and shall be quick. */
  readonly exponent?: number;
}

/** A card's words, read and found free of typing errors. */
export interface Share {
  readonly identifier: number;
  readonly extendable: boolean;
  readonly exponent: number;
  readonly group: { readonly index: number; readonly needed: number; readonly of: number };
  /** from 0 */
  readonly index: number;
  readonly needed: number;
  readonly value: Bytes;
}

/** One card for each keeper: any `needed` of them are the secret. */
export function splitSecret(secret: Bytes, { needed, of, exponent = 1 }: Split, random: Random): readonly (readonly string[])[] {
  const [high = 0, low = 0] = random(2);
  const shared = { identifier: ((high << 8) | low) & 0x7fff, extendable: true, exponent, group: { index: 0, needed: 1, of: 1 }, needed };
  const master = crypt(secret, [0, 1, 2, 3], shared, "");
  return pieces(master, { needed, of }, random).map((value, index) => writeShare({ ...shared, index, value }));
}

/** What these cards are together: exactly as many as are needed. Refusal "root.shares", "root.share_twice", "root.shares_differ", "root.shares_few". */
export function recoverSecret(texts: readonly string[], passphrase = ""): Bytes {
  const shares = texts.map(readShare);
  const [first] = shares;
  if (first === undefined) throw new Refusal("root.shares_few", "These shares are too few.");
  const groups = new Map<number, Share[]>();
  for (const each of shares) {
    if (!isOfOneSplit(each, first)) throw new Refusal("root.shares_differ", "These shares do not belong together.");
    const group = groups.get(each.group.index) ?? [];
    if (group.some(({ index }) => index === each.index)) throw new Refusal("root.share_twice", "One share is here twice.");
    if (group[0] !== undefined && group[0].needed !== each.needed) throw new Refusal("root.shares_differ", "These shares do not belong together.");
    groups.set(each.group.index, [...group, each]);
  }
  const parts = [...groups].map(([index, group]) => ({ x: index, y: whole(group.map(({ index: x, value: y }) => ({ x, y })), (group[0] as Share).needed) }));
  return crypt(whole(parts, first.group.needed), [3, 2, 1, 0], first, passphrase);
}

/** Refusal "root.shares" for a typing error. */
export function readShare(text: string): Share {
  const data = text.trim().toLowerCase().split(/\s+/u).map((word) => PLACE.get(word) ?? -1);
  if (data.length < LEAST_WORDS || data.length > MOST_WORDS || data.includes(-1)) throw mistyped();
  const head = toInteger(data.slice(0, HEAD_WORDS), RADIX_BITS);
  const field = (shift: number, bits: number): number => Number((head >> BigInt(shift)) & BigInt(2 ** bits - 1));
  const extendable = field(24, 1) === 1;
  if (polymod([...customization(extendable), ...data]) !== 1) throw mistyped();
  const words = data.slice(HEAD_WORDS, -CHECKSUM_WORDS);
  const padding = (RADIX_BITS * words.length) % 16;
  const number = toInteger(words, RADIX_BITS);
  const length = (RADIX_BITS * words.length - padding) / 8;
  if (padding > 8 || number >> BigInt(8 * length) !== 0n) throw mistyped();
  const group = { index: field(16, 4), needed: field(12, 4) + 1, of: field(8, 4) + 1 };
  if (group.needed > group.of) throw mistyped();
  return { identifier: field(25, 15), extendable, exponent: field(20, 4), group, index: field(4, 4), needed: field(0, 4) + 1, value: bytesOf(number, length) };
}

function writeShare(share: Share): readonly string[] {
  const { identifier, extendable, exponent, group, index, needed, value } = share;
  const fields = [[extendable ? 1 : 0, 1], [exponent, 4], [group.index, 4], [group.needed - 1, 4], [group.of - 1, 4], [index, 4], [needed - 1, 4]] as const;
  const head = fields.reduce((sum, [number, bits]) => (sum << BigInt(bits)) | BigInt(number), BigInt(identifier));
  const words = Math.ceil((8 * value.length) / RADIX_BITS);
  const data = [...places(head, HEAD_WORDS), ...places(toInteger(value, 8), words)];
  const check = polymod([...customization(extendable), ...data, 0, 0, 0]) ^ 1;
  return [...data, ...places(BigInt(check), CHECKSUM_WORDS)].map((place) => WORDS[place] as string);
}

const isOfOneSplit = (one: Share, other: Share): boolean =>
  one.identifier === other.identifier &&
  one.extendable === other.extendable &&
  one.exponent === other.exponent &&
  one.group.needed === other.group.needed &&
  one.group.of === other.group.of &&
  one.value.length === other.value.length;

interface Point {
  readonly x: number;
  readonly y: Bytes;
}

/** Shamir's split of one secret: a random polynomial for each byte, through the secret and its digest. */
function pieces(secret: Bytes, { needed, of }: Split, random: Random): readonly Bytes[] {
  if (needed === 1) return Array.from({ length: of }, () => secret);
  const fill = random(secret.length - DIGEST_BYTES);
  const drawn: Point[] = Array.from({ length: needed - 2 }, (_, x) => ({ x, y: random(secret.length) }));
  const fixed: Point[] = [...drawn, { x: DIGEST_AT, y: join(digest(secret, fill), fill) }, { x: SECRET_AT, y: secret }];
  return Array.from({ length: of }, (_, x) => drawn[x]?.y ?? at(fixed, x));
}

/** The secret behind as many points as are needed. Refusal "root.shares_few", "root.shares_differ". */
function whole(points: readonly Point[], needed: number): Bytes {
  if (points.length < needed) throw new Refusal("root.shares_few", "These shares are too few.");
  if (points.length > needed) throw new Refusal("root.shares_differ", "These are more shares than are needed.");
  if (needed === 1) return (points[0] as Point).y;
  const [secret, check] = [at(points, SECRET_AT), at(points, DIGEST_AT)];
  if (!same(digest(secret, check.slice(DIGEST_BYTES)), check.slice(0, DIGEST_BYTES))) throw new Refusal("root.shares_differ", "These shares do not belong together.");
  return secret;
}

const digest = (secret: Bytes, key: Bytes): Bytes => hmac(sha256, key, secret).slice(0, DIGEST_BYTES) as Bytes;

/** Powers of 3 in the field of AES and their logarithms. */
const [POWER, LOGARITHM] = tables();

function tables(): readonly [readonly number[], readonly number[]] {
  const [powers, logarithms] = [Array<number>(255).fill(0), Array<number>(256).fill(0)];
  for (let power = 1, exponent = 0; exponent < 255; exponent += 1) {
    powers[exponent] = power;
    logarithms[power] = exponent;
    power ^= power << 1;
    if (power & 0x100) power ^= 0x11b;
  }
  return [powers, logarithms];
}

/** Lagrange: the value at `x` of the polynomials through these points. */
function at(points: readonly Point[], x: number): Bytes {
  const log = (value: number): number => LOGARITHM[value] as number;
  const all = points.reduce((sum, point) => sum + log(point.x ^ x), 0);
  const out = new Uint8Array((points[0] as Point).y.length);
  for (const point of points) {
    const below = points.reduce((sum, other) => sum + (other === point ? 0 : log(point.x ^ other.x)), 0);
    const basis = (((all - log(point.x ^ x) - below) % 255) + 255) % 255;
    point.y.forEach((each, place) => {
      if (each !== 0) out[place] = (out[place] as number) ^ (POWER[(log(each) + basis) % 255] as number);
    });
  }
  return out;
}

/** The standard's Feistel cipher; rounds in the other order undo it. */
function crypt(secret: Bytes, rounds: readonly number[], how: Pick<Share, "identifier" | "extendable" | "exponent">, passphrase: string): Bytes {
  const salt = how.extendable ? new Uint8Array() : join(utf8("shamir"), Uint8Array.of(how.identifier >> 8, how.identifier & 0xff));
  let left: Uint8Array = secret.slice(0, secret.length / 2);
  let right: Uint8Array = secret.slice(secret.length / 2);
  for (const round of rounds) {
    const key = join(Uint8Array.of(round), utf8(passphrase));
    const stream = pbkdf2(sha256, key, join(salt, right), { c: (ITERATIONS << how.exponent) / ROUNDS, dkLen: right.length });
    [left, right] = [right, left.map((each, place) => each ^ (stream[place] as number))];
  }
  return join(right, left);
}

const customization = (extendable: boolean): Bytes => utf8(extendable ? "shamir_extendable" : "shamir");

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

/** Ten bits a word. */
export function places(value: bigint, count: number): number[] {
  return Array.from({ length: count }, (_, at) => Number((value >> BigInt(RADIX_BITS * (count - 1 - at))) & 1023n));
}

export function toInteger(parts: Uint8Array | readonly number[], bits: number): bigint {
  let sum = 0n;
  for (const each of parts) sum = (sum << BigInt(bits)) | BigInt(each);
  return sum;
}

function bytesOf(value: bigint, length: number): Bytes {
  return Uint8Array.from({ length }, (_, place) => Number((value >> BigInt(8 * (length - 1 - place))) & 0xffn));
}

const mistyped = (): Refusal => new Refusal("root.shares", "There is a typing error in these words, or they are not a whole card.");
