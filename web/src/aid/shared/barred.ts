/**
 * Whom the desk asks no more, by the key for which a steward has vouched: its hash, and no name. It outlives her offer, which she can erase and send anew; a key that nobody
 * vouches for is a stranger's, and is shown as one. Each bar is a record of its own, so that of two coordinators who bar somebody at once neither loses hers.
 */
import type { RecordBody } from "../../seals/aid/record.ts";
import { sha256 } from "../../seals/hashes.ts";
import { same } from "../../terms/bytes.ts";
import type { Bytes } from "../../terms/bytes.ts";
import type { PublicKey } from "../../terms/ids.ts";
import { ofKind } from "./held.ts";
import type { Held, Of } from "./held.ts";
import { BARRED, ownBody } from "./own_things.ts";

const HASH_BYTES = 8;

const nameOf = (key: PublicKey): Bytes => sha256(key).slice(0, HASH_BYTES) as Bytes;

/** A phone of an older version wrote one list of many. */
const namesIn = ({ value }: Of<"own">["body"]): readonly Bytes[] => (Array.isArray(value) ? value.filter((each): each is Bytes => each instanceof Uint8Array && each.length === HASH_BYTES) : []);

const barsOf = (key: PublicKey, records: Iterable<Held>): readonly Of<"own">[] =>
  ofKind(records, "own").filter(({ body }) => body.name === BARRED && namesIn(body).some((each) => same(each, nameOf(key))));

export const isBarred = (key: PublicKey | null, records: Iterable<Held>): boolean => key !== null && barsOf(key, records).length > 0;

/** What is to be written so that she is barred, or is not any more: a record of its own, or every one in which she stands without her. */
export function barring(key: PublicKey, on: boolean, records: Iterable<Held>): readonly { readonly key: string | null; readonly body: RecordBody }[] {
  const there = barsOf(key, records);
  if (on) return there.length > 0 ? [] : [{ key: null, body: ownBody(BARRED, [nameOf(key)]) }];
  return there.map((held) => ({ key: held.key, body: ownBody(BARRED, namesIn(held.body).filter((each) => !same(each, nameOf(key)))) }));
}
