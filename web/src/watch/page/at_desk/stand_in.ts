/** For whoever has no certified key: new ones for the running window only, for which two people on watch vouch. */
import { merge, parse, sign, write, type Signed } from "../../../seals/cose.ts";
import { makeWatchKeys, SLIP_MASTER_BYTES } from "../../../seals/keys.ts";
import { readLeaf, readStandIn, writeLeaf, writeStandIn, type Leaf } from "../../../seals/window.ts";
import { b64u, fromB64u, type Bytes } from "../../../terms/bytes.ts";
import { windowOf } from "../../../terms/instant.ts";
import { isRefusal } from "../../../terms/refusal.ts";
import type { DeskNeeds } from "./needs.ts";
import type { Seat } from "./seat.ts";

/** Makes the keys; the answer is the code that she shows. */
export async function askForStandIn(roles: number, { random, now, saveKeys }: DeskNeeds): Promise<string> {
  const keys = makeWatchKeys(windowOf(now()), { roles, slipMaster: random(SLIP_MASTER_BYTES) }, random);
  await saveKeys(keys);
  return b64u(writeLeaf(keys.leaf));
}

/** A leaf, as the one who stands in shows it, or what the first voucher has signed. Refusal "stand_in.malformed". */
export function readCode(code: string): { leaf: Leaf; half: Signed | null } {
  const data = fromB64u(code.trim());
  try {
    return { leaf: readLeaf(data), half: null };
  } catch (why) {
    if (!isRefusal(why)) throw why;
    const half = parse(data);
    return { leaf: readStandIn(half.payload).leaf, half };
  }
}

/** Null when it is done; else the code for the second person. */
export async function vouchFor(code: string, { seat, town, catchUp }: { seat: Seat; town: Bytes; catchUp: () => Promise<void> }): Promise<string | null> {
  const { leaf, half } = readCode(code);
  const payload = half?.payload ?? writeStandIn(leaf, seat.keys.window);
  const mine = { payload, signatures: [sign(payload, "stand-in", town, seat.keys.watch)] };
  if (half === null) return b64u(write(mine));
  await seat.house.postStandIn(write(merge(half, mine)));
  await catchUp();
  return null;
}
