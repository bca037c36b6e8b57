/** The house over HTTP, as films ask it. Nothing unsealed is given to it: envelopes, age files, hashes. Docs/protocol, section 12. */
import { b64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash } from '../terms/ids.ts'
import { bytesOf, numberOf, textOf } from './asking.ts'
import type { Entry } from './asking.ts'
import type { House } from './house.ts'

/** What makes a phone the one that may add to a film. */
export interface FilmAtHouse {
  readonly film: Bytes
  readonly write: Bytes
}

export interface Begins {
  readonly film: Bytes
  readonly cover: Bytes
  /** SHA-256 of the secret by which the house will know this phone. */
  readonly writeHash: Hash
  readonly hours: number
}

const FILE = { 'Content-Type': 'application/octet-stream' }
/** A line that carries a few kilobytes a second still carries a part. */
const PART_MS = 60_000

export class FilmHouse {
  readonly #house: House

  constructor(house: House) {
    this.#house = house
  }

  /** The unix hour in which the film is gone. The same again is the same. Refusal "witness.exists", "witness.gone", "witness.full". */
  async begin({ film, cover, writeHash, hours }: Begins, entry: Entry): Promise<number> {
    return numberOf((await this.#house.asking.putBytes(`${at(film)}?hours=${hours}`, cover, entry, { 'Tocsin-Write': b64u(writeHash) }))['ends'])
  }

  async putShare({ film, write }: FilmAtHouse, number: number, envelope: Bytes): Promise<void> {
    await this.#put(`${at(film)}/shares/${number}`, write, envelope)
  }

  /** On the house's disk when this answers. Refusal "witness.exists" for other bytes, "witness.full", "witness.busy". */
  async putPart({ film, write }: FilmAtHouse, number: number, file: Bytes, hash: Hash): Promise<void> {
    await this.#put(`${at(film)}/parts/${number}?hash=${b64u(hash)}`, write, file)
  }

  /** Which parts it has: part n is bit n & 7 of byte n >> 3. */
  async held(film: Bytes): Promise<Bytes> {
    return bytesOf((await this.#house.asking.get(`${at(film)}/parts`))['held'])
  }

  /** A signed promise that the commitment stands in the ledger by then. */
  async commit({ film, write }: FilmAtHouse, commitment: Hash): Promise<string> {
    const headers = { 'Content-Type': 'application/json', 'Tocsin-Film': b64u(write) }
    const answer = await this.#house.asking.answer(`${at(film)}/commit`, { method: 'POST', headers, body: JSON.stringify({ commitment: b64u(commitment) }) })
    return textOf(((await answer.json()) as { receipt?: unknown }).receipt)
  }

  async #put(path: string, write: Bytes, body: Bytes): Promise<void> {
    await this.#house.asking.answer(path, { method: 'PUT', headers: { ...FILE, 'Tocsin-Film': b64u(write) }, body }, PART_MS)
  }
}

const at = (film: Bytes): string => `/api/witness/films/${b64u(film)}`
