/** The house over HTTP, as aid asks it: sealed records and letters that it holds for a time. Docs/protocol, section 12. */
import { b64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash, PigeonholeId } from '../terms/ids.ts'
import type { Instant, Minutes } from '../terms/instant.ts'
import { bytesOf, headersOf, listOf, numberOf, objectOf, odd, textOf } from './asking.ts'
import type { Asking, Entry } from './asking.ts'
import type { House } from './house.ts'

const MOST_HOLES = 8
const MOST_RECORDS = 32

export type RecordState = 'new' | 'kept' | 'trash' | 'erased'

export interface RecordHead {
  readonly id: Bytes
  /** To be named when it is replaced. */
  readonly version: number
  readonly state: RecordState
  /** Of the envelope; 0 of one that was erased. */
  readonly bytes: number
  /** The unix hour in which it is gone. */
  readonly endsHour: number
}

export interface RecordPage {
  /** To ask from the next time. */
  readonly next: number
  readonly more: boolean
  /** Another than the last time: the house counts anew, ask from 0. */
  readonly epoch: string
  readonly records: readonly RecordHead[]
}

export interface SealedRecord {
  readonly id: Bytes
  readonly version: number
  readonly envelope: Bytes
  /** By which she who sent it can erase it; null: nobody can, or the house does not say. */
  readonly eraseHash: Hash | null
}

/** A letter that the house holds; who knows the pigeonhole and its number may ask. */
export interface HeldName {
  readonly id: PigeonholeId
  readonly slot: Bytes
}

/** When a letter opens and is gone; `once`: only to the first phone that takes it. */
export interface Holding {
  readonly opens: Minutes
  readonly ends: Minutes
  readonly once: boolean
  /** SHA-256 of the secret that takes it away. */
  readonly stopHash?: Hash
  /** `lockHash` of seals/aid.ts: it opens to who says the digits. */
  readonly lockHash?: Hash
}

export interface OpenLetter extends HeldName {
  readonly ends: Minutes
  readonly envelope: Bytes
}

export type LetterState = 'held' | 'open' | 'taken' | 'gone'

export class AidHouse {
  readonly #asking: Asking

  constructor({ asking }: House) {
    this.#asking = asking
  }

  /** The same again gives the same receipt, though a desk may have sealed it anew. Refusal "aid.exists" for other bytes, "aid.erased", "lane.full". */
  async putRecord(id: Bytes, envelope: Bytes, { eraseHash, entry }: { eraseHash: Hash; entry: Entry }): Promise<void> {
    const { receipt } = await this.#asking.putBytes(`/api/aid/records/${b64u(id)}`, envelope, entry, { 'Tocsin-Erase': b64u(eraseHash) })
    if (receipt !== b64u(id)) throw odd()
  }

  /** As the desk last wrote it. Refusal "aid.unknown". */
  async record(id: Bytes): Promise<Bytes> {
    return this.#asking.getBytes(`/api/aid/records/${b64u(id)}`)
  }

  /** Gone at once; again changes nothing. Refusal "aid.unknown", "aid.wrong_secret". */
  async eraseRecord(id: Bytes, secret: Bytes): Promise<void> {
    await this.#asking.post('/api/aid/records/erase', { id: b64u(id), secret: b64u(secret) })
  }

  /** With an entry, or the aid desk's token. The same bytes again change nothing. Refusal "aid.exists", "aid.stopped", "aid.too_late", "pigeonhole.full", "lane.full". */
  async putLetter({ id, slot }: HeldName, envelope: Bytes, terms: Holding, entry: Entry): Promise<void> {
    const also: Record<string, string> = {}
    if (terms.stopHash) also['Tocsin-Stop'] = b64u(terms.stopHash)
    if (terms.lockHash) also['Tocsin-Lock'] = b64u(terms.lockHash)
    const asked = `opens=${terms.opens}&ends=${terms.ends}&once=${terms.once ? 1 : 0}`
    await this.#asking.putBytes(`/api/aid/letters/${b64u(id)}/${b64u(slot)}?${asked}`, envelope, entry, also)
  }

  /** Those that are open now and not locked. `claim`: 16 random bytes, the same for a pigeonhole every time: a letter for one phone is hers who asks first. */
  async takeLetters(ids: readonly PigeonholeId[], claim: Bytes): Promise<readonly OpenLetter[]> {
    if (ids.length > MOST_HOLES) throw new RangeError('too many pigeonholes at once')
    const { held } = await this.#asking.post('/api/aid/letters/take', { ids: ids.map(b64u), claim: b64u(claim) })
    return listOf(held).map((each) => {
      const { id, slot, ends, envelope } = objectOf(each)
      return { id: bytesOf(id), slot: bytesOf(slot), ends: numberOf(ends), envelope: bytesOf(envelope) }
    })
  }

  /** Refusal "aid.wrong_code", "aid.locked" after five of them, "aid.unknown" when it is not here or not open. */
  async unlockLetter({ id, slot }: HeldName, digits: string, claim: Bytes): Promise<OpenLetter> {
    const answer = await this.#asking.post('/api/aid/letters/unlock', { id: b64u(id), slot: b64u(slot), digits, claim: b64u(claim) })
    return { id, slot, ends: numberOf(answer['ends']), envelope: bytesOf(answer['envelope']) }
  }

  /**
   * Takes held letters away, and lays in the place of each one of the smaller size that is open at once. Nothing tells whether she
   * who asked was made to. One that is away already is passed over. Refusal "aid.wrong_secret": then none was taken away.
   */
  async stopLetters(pairs: readonly { readonly held: HeldName & { readonly secret: Bytes }; readonly letter: HeldName & { readonly envelope: Bytes } }[]): Promise<void> {
    await this.#asking.post('/api/aid/letters/stop', {
      held: pairs.map(({ held }) => ({ id: b64u(held.id), slot: b64u(held.slot), secret: b64u(held.secret) })),
      letters: pairs.map(({ letter }) => ({ id: b64u(letter.id), slot: b64u(letter.slot), envelope: b64u(letter.envelope) })),
    })
  }

  /** `open`: signed by a device of the aid desk. Refusal "aid.device_cut", "aid.stale". */
  async openDesk(open: Bytes): Promise<AidDeskHouse> {
    const { token, until } = await this.#asking.post('/api/aid/desk', { open: b64u(open) })
    return new AidDeskHouse(this.#asking, { by: 'aid', token: bytesOf(token) }, numberOf(until))
  }
}

/** As a coordinator's phone asks. Status 401: "aid.desk_closed" (open it again), "aid.device_cut" (it is not on the list any more). */
export class AidDeskHouse {
  readonly #asking: Asking
  /** For letters, as the way in. */
  readonly entry: Entry
  readonly until: Instant

  constructor(asking: Asking, entry: Entry, until: Instant) {
    this.#asking = asking
    this.entry = entry
    this.until = until
  }

  /** What has changed since, in the order in which it did; at most a thousand. */
  async records(since: number): Promise<RecordPage> {
    const { next, more, epoch, records } = await this.#asking.get(`/api/aid/desk/records?since=${since}`, this.entry)
    return {
      next: numberOf(next),
      more: more === true,
      epoch: textOf(epoch),
      records: listOf(records).map((each) => {
        const { id, version, state, bytes, ends } = objectOf(each)
        return { id: bytesOf(id), version: numberOf(version), state: stateOf(state), bytes: numberOf(bytes), endsHour: numberOf(ends) }
      }),
    }
  }

  /** Of the first ids, as many as go into one answer; `left` are those to ask for next. One that is not here is left out. */
  async take(ids: readonly Bytes[]): Promise<{ readonly records: readonly SealedRecord[]; readonly left: readonly Bytes[] }> {
    const asked = ids.slice(0, MOST_RECORDS)
    const { records, asked: looked } = await this.#asking.post('/api/aid/desk/records/take', { ids: asked.map(b64u) }, this.entry)
    const read = listOf(records).map((each) => {
      const { id, version, envelope, erase } = objectOf(each)
      return { id: bytesOf(id), version: numberOf(version), envelope: bytesOf(envelope), eraseHash: typeof erase === 'string' ? (bytesOf(erase) as Hash) : null }
    })
    if (numberOf(looked) < 1 && asked.length > 0) throw odd()
    return { records: read, left: ids.slice(numberOf(looked)) }
  }

  /**
   * In the place of `version` (0: a new one), kept for `hours` from now; the new version. The same again changes nothing.
   * `eraseHash`: for a new one, so that the person it is about can erase it. Refusal "aid.changed", "aid.erased", "aid.full".
   */
  async put(id: Bytes, envelope: Bytes, { version, hours, eraseHash }: { version: number; hours: number; eraseHash?: Hash }): Promise<number> {
    const also: Record<string, string> = eraseHash ? { 'Tocsin-Erase': b64u(eraseHash) } : {}
    return numberOf((await this.#asking.putBytes(`/api/aid/desk/records/${b64u(id)}?version=${version}&ends_h=${hours}`, envelope, this.entry, also))['version'])
  }

  /** For a day; the new version. Refusal "aid.changed", "aid.erased". */
  trash(id: Bytes, version: number): Promise<number> {
    return this.#move(id, 'trash', version)
  }

  /** Out of the trash, as it was; the new version. */
  restore(id: Bytes, version: number): Promise<number> {
    return this.#move(id, 'restore', version)
  }

  async #move(id: Bytes, how: 'trash' | 'restore', version: number): Promise<number> {
    return numberOf((await this.#asking.post(`/api/aid/desk/records/${b64u(id)}/${how}`, { version }, this.entry))['version'])
  }

  /** At most 64 at once. */
  async letterStates(letters: readonly HeldName[]): Promise<readonly LetterState[]> {
    const ids = letters.map(({ id, slot }) => [b64u(id), b64u(slot)])
    const { states } = await this.#asking.post('/api/aid/desk/letters/state', { ids }, this.entry)
    return listOf(states).map((each) => {
      if (each === 'held' || each === 'open' || each === 'taken' || each === 'gone') return each
      throw odd()
    })
  }

  /** The desk's live line, as a stream of bytes: an event `record` for every change, its data eight bytes, the number of the change. */
  async live(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const answer = await this.#asking.answer('/api/aid/desk/live', { headers: headersOf(this.entry), signal }, null)
    if (answer.body === null) throw odd()
    return answer.body
  }
}

function stateOf(value: unknown): RecordState {
  if (value === 'new' || value === 'kept' || value === 'trash' || value === 'erased') return value
  throw odd()
}
