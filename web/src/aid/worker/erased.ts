/**
 * What was erased at the house, by its number and the secret that erases it, for as long as a house keeps a record: a house that was restored from a backup has it again,
 * and is told again. Nothing of what stood in it.
 */
import type { Own } from "../../keep/own.ts";
import type { Parcels } from "../../keep/parcels.ts";
import type { AidHouse } from "../../lines/aid_house.ts";
import { Row } from "../../seals/row.ts";
import { fromHex, hex, type Bytes, type Random } from "../../terms/bytes.ts";
import type { Instant } from "../../terms/instant.ts";
import { isRefusal } from "../../terms/refusal.ts";
import { ERASE } from "./ways.ts";

interface ErasedNeeds {
  readonly own: Own;
  readonly parcels: Parcels;
  readonly house: Pick<AidHouse, "record">;
  readonly now: () => Instant;
  readonly random: Random;
}

const ERASED = "aid/erased/";
/** 1,500 hours, as long as a record may be kept, and a day. */
const KEPT_S = 1_524 * 3_600;
const LOOK_EVERY_S = 20 * 3_600;

export async function rememberErased({ own, now }: Pick<ErasedNeeds, "own" | "now">, id: Bytes, secret: Bytes): Promise<void> {
  await own.put(ERASED + hex(id), [secret, now(), now()]);
}

/** Looks for one at a time, each about once a day: a house is not told by one call what belongs to one phone. Refusal "line.none", "lock.shut". */
export async function eraseAgain({ own, parcels, house, now, random }: ErasedNeeds): Promise<void> {
  const at = now();
  const all = await Promise.all((await own.names(ERASED)).map(async (name) => ({ name, ...readErased(await own.get(name)) })));
  for (const { name, since } of all) if (since + KEPT_S <= at) await own.shred(name);
  const [next] = all.filter(({ since, looked }) => since + KEPT_S > at && looked + LOOK_EVERY_S <= at).sort((one, other) => one.looked - other.looked);
  if (next === undefined) return;
  const id = fromHex(next.name.slice(ERASED.length));
  try {
    await house.record(id);
    await parcels.save({ way: ERASE, about: "", savedAt: at, body: [id, next.secret] }, random);
  } catch (why) {
    if (!isRefusal(why, "aid.unknown")) throw why;
  }
  await own.put(next.name, [next.secret, next.since, at]);
}

function readErased(value: Parameters<Own["put"]>[1] | undefined): { readonly secret: Bytes; readonly since: number; readonly looked: number } {
  const row = new Row(value ?? null, "keep.damaged");
  const erased = { secret: row.raw(16), since: row.uint(), looked: row.uint() };
  row.done();
  return erased;
}
