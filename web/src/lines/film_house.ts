/** The house over HTTP, as films ask it. Nothing unsealed is given to it: envelopes, age files, hashes. Docs/protocol, section 12. */
import { b64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash } from '../terms/ids.ts'
import { bytesOf, listOf, numberOf, objectOf, textOf } from './asking.ts'
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

  /** A signed promise that the commitment stands in the ledger by then. */
  async commit({ film, write }: FilmAtHouse, commitment: Hash): Promise<string> {
    return textOf((await this.#house.asking.post(`${at(film)}/commit`, { commitment: b64u(commitment) }, undefined, hers(write)))['receipt'])
  }

  /** So many hours from now, as the town's book allows. The unix hour in which it is gone. */
  async setClock({ film, write }: FilmAtHouse, hours: number): Promise<number> {
    return numberOf((await this.#house.asking.post(`${at(film)}/clock`, { hours }, undefined, hers(write)))['ends'])
  }

  /** Until which unix hour it is kept, how often one of its shares was given out, and how many parts the house says that it has lost. Refusal "witness.gone". */
  async state(film: Bytes): Promise<{ readonly ends: number; readonly asked: number; readonly lost: number }> {
    const said = await this.#house.asking.get(at(film))
    return { ends: numberOf(said['ends']), asked: numberOf(said['asked']), lost: numberOf(said['lost']) }
  }

  /** Gone from the house when this answers. The tombstone that came first and the ledger's promise for it; null of a film that was over before. */
  async erase(film: Bytes, tombstone: Bytes): Promise<{ readonly tombstone: Bytes; readonly note: string } | null> {
    const said = await this.#house.asking.post(`${at(film)}/erase`, { tombstone: b64u(tombstone) })
    return said['tombstone'] === '' ? null : { tombstone: bytesOf(said['tombstone']), note: textOf(said['receipt']) }
  }

  /** Of an erased one: which houses keep second copies, by their cosigner keys' names, and the words of those where it is gone. Refusal "witness.unknown" when nobody remembers it. */
  async goneFrom(film: Bytes): Promise<{ readonly copies: readonly string[]; readonly words: readonly Bytes[] }> {
    const said = await this.#house.asking.get(`${at(film)}/gone`)
    return { copies: listOf(said['mirrors']).map(textOf), words: listOf(said['proofs']).map((each) => bytesOf(objectOf(each)['proof'])) }
  }

  async #put(path: string, write: Bytes, body: Bytes): Promise<void> {
    await this.#house.asking.answer(path, { method: 'PUT', headers: { ...FILE, ...hers(write) }, body }, PART_MS)
  }
}

const hers = (write: Bytes): { 'Tocsin-Film': string } => ({ 'Tocsin-Film': b64u(write) })
const at = (film: Bytes): string => `/api/witness/films/${b64u(film)}`
