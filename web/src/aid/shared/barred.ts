/**
 * Whom the desk asks no more, by the key for which a steward has vouched: its hash, and no name. It outlives her offer, which she can erase and send anew; a key that nobody
 * vouches for is a stranger's, and is shown as one.
 */
import type { Value } from "../../seals/cbor.ts";
import { sha256 } from "../../seals/hashes.ts";
import { same } from "../../terms/bytes.ts";
import type { Bytes } from "../../terms/bytes.ts";
import type { PublicKey } from "../../terms/ids.ts";
import type { Held } from "./held.ts";
import { ownThing } from "./own_things.ts";

export const BARRED = "barred";
const HASH_BYTES = 8;
const MOST_BARRED = 1_000;

const nameOf = (key: PublicKey): Bytes => sha256(key).slice(0, HASH_BYTES) as Bytes;

function barredOf(records: Iterable<Held>): readonly Bytes[] {
  const value = ownThing(records, BARRED)?.value;
  return Array.isArray(value) ? value.filter((each): each is Bytes => each instanceof Uint8Array && each.length === HASH_BYTES) : [];
}

export const isBarred = (key: PublicKey | null, records: Iterable<Held>): boolean => key !== null && barredOf(records).some((each) => same(each, nameOf(key)));

/** The desk's list with her key on it, or off it again. */
export function barredWith(key: PublicKey, on: boolean, records: Iterable<Held>): Value {
  const others = barredOf(records).filter((each) => !same(each, nameOf(key)));
  return on ? [...others, nameOf(key)].slice(-MOST_BARRED) : others;
}
