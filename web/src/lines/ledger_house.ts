/** The town's ledger over HTTP, as a phone asks it. Nothing it says is believed here. Docs/protocol, section 12. */
import { b64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import { textOf } from './asking.ts'
import type { House } from './house.ts'

const MOST_PROOF_BYTES = 160 << 10

export class LedgerHouse {
  readonly #house: House

  constructor(house: House) {
    this.#house = house
  }

  /** Under which key it signs, as a C2SP verifier key. */
  async logKey(): Promise<string> {
    return textOf((await this.#house.asking.get('/api/ledger/keys'))['log'])
  }

  /** A tlog-proof. `due`: as its receipt says. Refusal "ledger.not_yet". */
  async proof(commitment: Hash, due: Instant): Promise<Bytes> {
    return this.#house.asking.getShort(`/api/ledger/proof/${b64u(commitment)}?due=${due}`, MOST_PROOF_BYTES)
  }
}
