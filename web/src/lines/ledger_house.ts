/** The town's ledger over HTTP, as a phone asks it. Nothing it says is believed here. Docs/protocol, section 12. */
import type { Place, ShownLedger } from '../seals/ledger/growth.ts'
import { b64u, utf8 } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import { bytesOf, listOf, manyBytes, numberOf, objectOf, textOf } from './asking.ts'
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

  /** What the town's ledger is just now, how it goes on from a tree of `size` leaves, and where in it stands what the town says. */
  async look(size: bigint, said: readonly Hash[]): Promise<ShownLedger> {
    const answer = await this.#house.asking.post('/api/ledger/look', { size: Number(size), said: said.map(b64u) })
    const ofDay = answer['of_day'] === null ? null : objectOf(answer['of_day'])
    const place = (each: unknown): Place | null => {
      if (each === null) return null
      const { leaf, path } = objectOf(each)
      return { leaf: BigInt(numberOf(leaf)), path: manyBytes(path) }
    }
    return {
      checkpoint: utf8(textOf(answer['checkpoint'])),
      growth: manyBytes(answer['growth']),
      ofDay: ofDay === null ? null : { size: BigInt(numberOf(ofDay['size'])), root: bytesOf(ofDay['root']) },
      ofDayGrowth: ofDay === null ? [] : manyBytes(ofDay['growth']),
      places: listOf(answer['places']).map(place),
    }
  }

  /** A tlog-proof. `due`: as its receipt says. Refusal "ledger.not_yet". */
  async proof(commitment: Hash, due: Instant): Promise<Bytes> {
    return this.#house.asking.getShort(`/api/ledger/proof/${b64u(commitment)}?due=${due}`, MOST_PROOF_BYTES)
  }
}
