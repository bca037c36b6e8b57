/**
 * Films on their way to the house. A part lies here as it will go: an age file whose key is not on this phone, so it needs no other
 * cover and is not overwritten when it goes. What says which part it is, and by what this phone may add to the film, lies under
 * the phone's own key. What a head (`/h/`) or an envelope (`/e/`) lies here of still waits; a file without a head has arrived and stays
 * as the filmer's copy. `/n/`: hashes of all parts.
 */
import { decode, encode } from '../seals/cbor.ts'
import type { Value } from '../seals/cbor.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash } from '../terms/ids.ts'
import { under } from './database.ts'
import type { Database } from './database.ts'
import type { SealedBox } from './device.ts'

const MOST_RECORD = 1 << 16

export class Films {
  readonly #database: Database
  readonly #box: SealedBox

  constructor(database: Database, box: SealedBox) {
    this.#database = database
    this.#box = box
  }

  get name(): string {
    return this.#database.name
  }

  /** Hex of every film of which something lies here. */
  async all(): Promise<string[]> {
    return (await this.#database.keys('films')).map(String).filter((key) => !key.includes('/'))
  }

  async record(film: string): Promise<Value | undefined> {
    const sealed = await this.#database.get<Bytes>('films', film)
    return sealed && decode(await this.#box.open(film, sealed), MOST_RECORD)
  }

  async putRecord(film: string, record: Value): Promise<void> {
    await this.#database.write('films', [[film, await this.#sealed(film, record)]])
  }

  /** The record of a film that begins and the envelopes that go before its parts: all of them or none. */
  async begin(film: string, record: Value, envelopes: readonly (readonly [string, Bytes])[]): Promise<void> {
    await this.#database.write('films', [[film, await this.#sealed(film, record)], ...envelopes.map(([name, envelope]) => [`${film}/e/${name}`, envelope] as const)])
  }

  /** The part and what its film's record is with it: both or neither. Refusal "keep.unavailable" where there is no room. */
  async putPart(film: string, number: number, part: { readonly head: Value; readonly file: Bytes; readonly hash: Hash }, record: Value): Promise<void> {
    const head = headKey(film, number)
    await this.#database.write('films', [
      [head, await this.#sealed(head, part.head)],
      [fileKey(film, number), part.file],
      [hashKey(film, number), part.hash],
      [film, await this.#sealed(film, record)],
    ])
  }

  /** SHA-256 of every part's file from the first on, without a gap. */
  async hashes(film: string): Promise<Hash[]> {
    const all = await this.#database.entries<Hash>('films', under(`${film}/n/`))
    const end = all.findIndex(([key], place) => numberIn(String(key)) !== place)
    return all.slice(0, end < 0 ? all.length : end).map(([, hash]) => hash)
  }

  /** Names of envelopes that wait. */
  envelopes(film: string): Promise<string[]> {
    return this.#names(`${film}/e/`)
  }

  async envelope(film: string, name: string): Promise<Bytes | null> {
    return (await this.#database.get<Bytes>('films', `${film}/e/${name}`)) ?? null
  }

  /** Heads of parts that wait, by number. */
  async waiting(film: string): Promise<readonly (readonly [number, Value])[]> {
    const sealed = await this.#database.entries<Bytes>('films', under(`${film}/h/`))
    return Promise.all(sealed.map(async ([key, head]) => [numberIn(String(key)), decode(await this.#box.open(String(key), head), MOST_RECORD)] as const))
  }

  async file(film: string, number: number): Promise<Bytes | null> {
    return (await this.#database.get<Bytes>('films', fileKey(film, number))) ?? null
  }

  async envelopeArrived(film: string, name: string): Promise<void> {
    await this.#database.write('films', [], [`${film}/e/${name}`])
  }

  /** `copy`: the file stays. */
  async partArrived(film: string, number: number, copy: boolean): Promise<void> {
    await this.#database.write('films', [], copy ? [headKey(film, number)] : [headKey(film, number), fileKey(film, number)])
  }

  /** Numbers of parts that have arrived and lie here as a copy. */
  async copies(film: string): Promise<number[]> {
    const waiting = new Set((await this.#names(`${film}/h/`)).map(Number))
    return (await this.#names(`${film}/f/`)).map(Number).filter((number) => !waiting.has(number))
  }

  /** Copies give room back; what waits stays. */
  async dropCopies(film: string): Promise<void> {
    await this.#database.write('films', [], (await this.copies(film)).map((number) => fileKey(film, number)))
  }

  /** Nothing of it waits any more. `files`: nor does any part of it lie here; else all are a copy. */
  async dropWaiting(film: string, { files }: { files: boolean }): Promise<void> {
    const kinds = files ? ['h', 'e', 'n', 'f'] : ['h', 'e', 'n']
    const keys = await Promise.all(kinds.map((kind) => this.#database.keys('films', under(`${film}/${kind}/`))))
    await this.#database.write('films', [], keys.flat())
  }

  async forget(film: string): Promise<void> {
    const keys = await this.#database.keys('films', under(`${film}/`))
    await this.#database.write('films', [], [...keys, film])
  }

  async #names(prefix: string): Promise<string[]> {
    return (await this.#database.keys('films', under(prefix))).map((key) => String(key).slice(prefix.length))
  }

  #sealed(name: string, value: Value): Promise<Bytes> {
    return this.#box.seal(name, encode(value))
  }
}

/** As wide as the largest number, so that they lie in their order. */
const headKey = (film: string, number: number): string => `${film}/h/${String(number).padStart(6, '0')}`
const fileKey = (film: string, number: number): string => `${film}/f/${String(number).padStart(6, '0')}`
const hashKey = (film: string, number: number): string => `${film}/n/${String(number).padStart(6, '0')}`
const numberIn = (key: string): number => Number(key.slice(key.lastIndexOf('/') + 1))
