/** The house over HTTP, as those ask it who open a film: whoever asks for it, and its trustees. Docs/protocol, sections 12 and 26. */
import { SMALL } from '../seals/envelope.ts'
import { COVER_BYTES } from '../seals/witness/cover.ts'
import { PART_SIZES } from '../seals/witness/part.ts'
import { b64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { CaseId, FilmId, Hash } from '../terms/ids.ts'
import { isRefusal } from '../terms/refusal.ts'
import { bytesOf, listOf, numberOf, objectOf, shortJsonOf, shortOf, textOf } from './asking.ts'
import type { Asking, Entry } from './asking.ts'
import type { House } from './house.ts'

/** `endsHour`: the unix hour in which it is gone. `asked`: how often one of its shares was given out. */
export interface FilmState {
  readonly parts: number
  readonly bytes: number
  readonly endsHour: number
  readonly asked: number
}

export interface PartListed {
  readonly number: number
  readonly bytes: number
  readonly hash: Hash
}

export interface CaseListed {
  readonly caseId: CaseId
  readonly endsHour: number
  readonly envelope: Bytes
}

/** A line that carries a few kilobytes a second still brings a part. */
const PART_MS = 60_000
const PART_BYTES = Math.max(...PART_SIZES)
const PAGE = 1_000
const NUMBER_BYTES = 8
/** The longest honest answer: 64 cases of one small envelope each, and one signed note. */
const MOST = { cases: 1 << 19, receipt: 1 << 14 }

export class OpeningHouse {
  readonly #asking: Asking

  constructor({ asking }: House) {
    this.#asking = asking
  }

  /** Refusal "witness.unknown", "witness.gone". */
  async state(film: FilmId): Promise<FilmState> {
    const { parts, bytes, ends, asked } = await this.#asking.get(at(film))
    return { parts: numberOf(parts), bytes: numberOf(bytes), endsHour: numberOf(ends), asked: numberOf(asked) }
  }

  /** Refusal "witness.unknown", "witness.gone". */
  cover(film: FilmId): Promise<Bytes> {
    return this.#asking.getShort(`${at(film)}/cover`, COVER_BYTES)
  }

  /** The parts that the house says it has, at most a thousand, from `from` on; it is not more than its word. */
  async listed(film: FilmId, from: number): Promise<readonly PartListed[]> {
    const { parts } = await this.#asking.get(`${at(film)}/hashes?from=${from}`)
    return listOf(parts).slice(0, PAGE).map((each) => {
      const { number, bytes, hash } = objectOf(each)
      return { number: numberOf(number), bytes: numberOf(bytes), hash: bytesOf(hash) }
    })
  }

  /** Null for one that it does not have after all, or that is longer than any part. */
  async part(film: FilmId, number: number): Promise<Bytes | null> {
    try {
      const answer = await this.#asking.answer(`${at(film)}/parts/${number}`, {}, PART_MS)
      return await shortOf(answer, PART_BYTES)
    } catch (why) {
      if (isRefusal(why, 'witness.unknown') || isRefusal(why, 'line.odd_answer')) return null
      throw why
    }
  }

  /** The envelope of one trustee's share; that it was given out is counted, and whoever filmed sees the count. */
  async takeShare(film: FilmId, number: number): Promise<Bytes> {
    const answer = await this.#asking.answer(`${at(film)}/shares/${number}/take`, { method: 'POST' })
    return shortOf(answer, SMALL)
  }

  /** The same again costs no second entry. Refusal "witness.exists", "witness.cases_full". */
  async ask(caseId: CaseId, envelope: Bytes, { closeHash, entry }: { closeHash: Hash; entry: Entry }): Promise<void> {
    await this.#asking.putBytes(`/api/witness/cases/${b64u(caseId)}`, envelope, entry, { 'Tocsin-Erase': b64u(closeHash) })
  }

  /** Taken back; again changes nothing. */
  async close(caseId: CaseId, secret: Bytes): Promise<void> {
    await this.#asking.post(`/api/witness/cases/${b64u(caseId)}/close`, { secret: b64u(secret) })
  }
}

/** With a trustee's session. */
export class TrusteeHouse {
  readonly #asking: Asking
  readonly #token: Bytes
  /** by which the house rings trustees while the app is closed; null where it rings nobody just now */
  readonly number: Bytes | null

  constructor(asking: Asking, token: Bytes, number: Bytes | null) {
    this.#asking = asking
    this.#token = token
    this.number = number
  }

  /** Every case that waits, whoever's trustees it is for. Refusal "witness.closed", "witness.no_trustee". */
  async cases(): Promise<readonly CaseListed[]> {
    const answer = await this.#asking.answer('/api/witness/cases', { headers: this.#headers })
    const { cases } = await shortJsonOf(answer, MOST.cases)
    return listOf(cases).map((each) => {
      const { id, ends, envelope } = objectOf(each)
      return { caseId: bytesOf(id), endsHour: numberOf(ends), envelope: bytesOf(envelope) }
    })
  }

  /** Into the ledger: its promise, of which nothing is proven yet. Refusal "witness.busy" for the second within seconds. */
  async commit(commitment: Hash): Promise<string> {
    const headers = { ...this.#headers, 'Content-Type': 'application/json' }
    const answer = await this.#asking.answer('/api/witness/commit', { method: 'POST', headers, body: JSON.stringify({ commitment: b64u(commitment) }) })
    return textOf((await shortJsonOf(answer, MOST.receipt)).receipt)
  }

  /** That this is no case. When as many trustees say so that those left are too few, the house lets go of it. */
  async dismiss(caseId: CaseId): Promise<void> {
    await this.#asking.answer(`/api/witness/cases/${b64u(caseId)}/dismiss`, { method: 'POST', headers: this.#headers })
  }

  get #headers(): Record<string, string> {
    return { Authorization: `Trustee ${b64u(this.#token)}` }
  }
}

/** `open`: signed by a trustee in force (`signTrusteeOpening`). Refusal "witness.no_trustee", "witness.stale". */
export async function openTrustee({ asking }: House, open: Bytes): Promise<TrusteeHouse> {
  const { token, number } = await asking.post('/api/witness/trustee', { open: b64u(open) })
  const said = number === undefined || number === '' ? null : bytesOf(number)
  return new TrusteeHouse(asking, bytesOf(token), said?.length === NUMBER_BYTES ? said : null)
}

const at = (film: Bytes): string => `/api/witness/films/${b64u(film)}`
