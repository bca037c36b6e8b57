/** What makes a phone a trustee's: a key that opens and one that signs, made here and kept under the app lock alone; the kit keeps the same in a file. */
import type { Locked } from "../../keep/locked.ts";
import { publicKeyOf } from "../../seals/ed25519.ts";
import { recipientOf } from "../../seals/keys.ts";
import { Row } from "../../seals/row.ts";
import type { Trustee } from "../../seals/statement.ts";
import type { Random } from "../../terms/bytes.ts";
import type { Identity, SecretKey } from "../../terms/ids.ts";

const NAME = "trustee/keys";

export interface TrusteeKeys {
  readonly key: SecretKey;
  readonly identity: Identity;
}

/** Null where there are none. Refusal "lock.shut". */
export async function readTrusteeKeys(locked: Pick<Locked, "get">): Promise<TrusteeKeys | null> {
  const held = await locked.get(NAME);
  if (held === undefined) return null;
  const row = new Row(held, "keep.damaged");
  const keys = { key: row.raw(32), identity: row.raw(32) };
  row.done();
  return keys;
}

/** Those it holds, if it holds some already: films are sealed to them. Refusal "lock.shut". */
export async function makeTrusteeKeys(locked: Pick<Locked, "get" | "put">, random: Random): Promise<TrusteeKeys> {
  const held = await readTrusteeKeys(locked);
  if (held !== null) return held;
  const made = { key: random(32) as SecretKey, identity: random(32) as Identity };
  await locked.put(NAME, [made.key, made.identity]);
  return made;
}

/** As the town's book names her. */
export const trusteeOf = ({ key, identity }: TrusteeKeys): Trustee => ({ recipient: recipientOf(identity), key: publicKeyOf(key) });
