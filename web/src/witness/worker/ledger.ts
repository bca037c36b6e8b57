/** What the town's ledger says of a film: its promises, and whether it kept them. Checked here, under the key that the town's book names. */
import type { LedgerHouse } from "../../lines/ledger_house.ts";
import { policyOf } from "../../seals/ledger/policy.ts";
import { verifyReceipt } from "../../seals/ledger/receipt.ts";
import { verifyTlogProof } from "../../seals/ledger/tlog_proof.ts";
import { readVkey, type VerifierKey } from "../../seals/ledger/vkey.ts";
import type { Roster } from "../../seals/roster.ts";
import { same, utf8 } from "../../terms/bytes.ts";
import type { Hash } from "../../terms/ids.ts";
import type { Instant } from "../../terms/instant.ts";
import { Refusal } from "../../terms/refusal.ts";

export class Ledger {
  readonly #house: LedgerHouse;
  readonly #roster: () => Roster | null;
  /** as the house says it, where the book names none */
  #said: string | null = null;

  constructor(house: LedgerHouse, roster: () => Roster | null) {
    this.#house = house;
    this.#roster = roster;
  }

  /** Until when the log has promised it. Refusal "ledger.*" for what it has not signed, and for a promise of something else. */
  async promised(note: string, commitment: Hash): Promise<Instant> {
    const receipt = verifyReceipt(utf8(note), [await this.#key()]);
    if (!same(receipt.commitment, commitment)) throw new Refusal("ledger.bad_signature", "This promises something else.");
    return receipt.due;
  }

  /** By how many others it was seen there; as many as the book asks for, or more. Refusal "ledger.not_yet", "ledger.not_cosigned", other "ledger.*" for what is not true. */
  async seenBy(commitment: Hash, due: Instant): Promise<number> {
    const policy = policyOf(await this.#key(), this.#book().ledger);
    return verifyTlogProof(await this.#house.proof(commitment, due), commitment, policy).checkpoint.cosigned.length;
  }

  async #key(): Promise<VerifierKey> {
    const named = this.#book().ledger.log;
    if (named === "") this.#said ??= await this.#house.logKey();
    return readVkey(named || (this.#said as string));
  }

  /** Not the house's word while the book is only being opened. */
  #book(): Roster {
    const roster = this.#roster();
    if (roster === null) throw new Refusal("roster.empty", "The town's book is not here yet.");
    return roster;
  }
}
