/**
 * What is proven of an opened film, and by whom: that its parts are those which a receipt is about, that the town's ledger promised
 * and holds that, who cosigned it, and by when. What cannot be shown is said as that, never as a failure of the film.
 */
import type { LedgerHouse } from "../../lines/ledger_house.ts";
import { policyOf } from "../../seals/ledger/policy.ts";
import { verifyReceipt } from "../../seals/ledger/receipt.ts";
import { verifyTlogProof } from "../../seals/ledger/tlog_proof.ts";
import { readVkey } from "../../seals/ledger/vkey.ts";
import type { Roster } from "../../seals/roster.ts";
import { saltKeyOf, saltOf } from "../../seals/witness/film_key.ts";
import type { Receipt } from "../../seals/witness/receipt.ts";
import { commitmentOf, PartsTree, writeFilmStatement } from "../../seals/witness/statement.ts";
import { same, utf8 } from "../../terms/bytes.ts";
import type { Hash, Identity } from "../../terms/ids.ts";
import type { Instant } from "../../terms/instant.ts";
import { isRefusal } from "../../terms/refusal.ts";

/**
 * `same`: these very parts, in this order, are what the receipt is about. `promised`: the second by which the log signed that it
 * would hold it. `held`: it does. `cosigned`: how many others signed that page of the ledger, and the first time one of them gives.
 */
export interface ProvenFilm {
  readonly upto: number;
  readonly same: boolean;
  /** the town's book names a ledger that could be held to it */
  readonly named: boolean;
  readonly promised: Instant | null;
  readonly held: boolean;
  readonly cosigned: number;
  readonly seenBy: Instant | null;
}

export interface ToProve {
  readonly receipt: Receipt;
  readonly filmKey: Identity;
  /** of the parts from the first on */
  readonly hashes: readonly Hash[];
  readonly ledger: Roster["ledger"];
}

/** Refusal "line.none". */
export async function proven({ receipt, filmKey, hashes, ledger }: ToProve, house: Pick<LedgerHouse, "proof">): Promise<ProvenFilm> {
  const { film, coverHash, upto, commitment } = receipt;
  const isSame = hashes.length >= upto && same(commitment, commitmentOf(writeFilmStatement({ salt: saltOf(saltKeyOf(filmKey), upto), film, coverHash, upto, root: PartsTree.of(hashes.slice(0, upto)).root() })));
  const nothing = { upto, same: isSame, named: ledger.log !== "", promised: null, held: false, cosigned: 0, seenBy: null };
  const log = quietly(() => readVkey(ledger.log));
  const promise = log && quietly(() => verifyReceipt(utf8(receipt.note), [log]));
  if (!log || !promise || !same(promise.commitment, commitment)) return nothing;
  const promised = { ...nothing, promised: promise.due };
  const proof = await house.proof(commitment, promise.due).catch((why: unknown) => {
    if (!isRefusal(why, "ledger.not_yet")) throw why;
    return null;
  });
  const entry = proof && quietly(() => verifyTlogProof(proof, commitment, policyOf(log, ledger)));
  if (!entry) return promised;
  const times = entry.checkpoint.cosigned.map(({ at }) => at);
  return { ...promised, held: true, cosigned: times.length, seenBy: times.length > 0 ? Math.min(...times) : null };
}

function quietly<Found>(read: () => Found): Found | null {
  try {
    return read();
  } catch (why) {
    if (!isRefusal(why)) throw why;
    return null;
  }
}
