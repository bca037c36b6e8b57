/**
 * What waits to go to the house and is sealed already: a record for the aid desk, its erasure, a letter that opens later. Here lie the bytes
 * as they will go, and how they are paid for, under the phone's own key: so they go also while the app lock is shut, and the same bytes
 * go again when no receipt came. What they say lies elsewhere (own.ts).
 */
import type { Value } from '../seals/cbor.ts'
import { Row } from '../seals/row.ts'
import { hex } from '../terms/bytes.ts'
import type { Bytes, Random } from '../terms/bytes.ts'
import type { Instant } from '../terms/instant.ts'
import { exclusive } from './exclusive.ts'
import type { Sealed } from './sealed.ts'

/** `way`: who carries it (lines/carrier.ts). `about`: hex of what it belongs to; what is forgotten takes what waits along. */
export interface Parcel {
  readonly key: string
  readonly way: string
  readonly about: string
  readonly savedAt: Instant
  readonly body: readonly Value[]
  /** A ticket that was taken for these bytes: it pays for them again. */
  readonly ticket: Bytes | null
  /** It may have arrived: no receipt came. */
  readonly tried: boolean
}

/** Before it is saved. */
export type Draft = Pick<Parcel, 'way' | 'about' | 'savedAt' | 'body'>

const PREFIX = 'parcel/'

export class Parcels {
  readonly #sealed: Sealed
  #saved = 0

  constructor(sealed: Sealed) {
    this.#sealed = sealed
  }

  /** On the disk when this answers. */
  async save(parcel: Draft, random: Random): Promise<Parcel> {
    const made = this.#made(parcel, random)
    await this.#put(made)
    return made
  }

  /** All of them or none are on the disk when this answers, and with them what stands under `beside`: it is true only while they wait or have gone. */
  async saveAll(parcels: readonly Draft[], random: Random, beside: readonly [string, Value]): Promise<void> {
    await this.#sealed.putAll([beside, ...parcels.map((each) => entryOf(this.#made(each, random)))])
  }

  /** Words of one second go in the order in which they were said. */
  #made(parcel: Draft, random: Random): Parcel {
    this.#saved += 1
    return { ...parcel, key: String(this.#saved).padStart(8, '0') + hex(random(12)), ticket: null, tried: false }
  }

  /** Oldest first. */
  async all(): Promise<readonly Parcel[]> {
    const names = await this.#sealed.names(PREFIX)
    const read = await Promise.all(names.map((name) => this.get(name.slice(PREFIX.length))))
    return read.filter((each) => each !== null).sort((one, other) => one.savedAt - other.savedAt || (one.key < other.key ? -1 : 1))
  }

  async get(key: string): Promise<Parcel | null> {
    const value = await this.#sealed.get(PREFIX + key)
    return value === undefined ? null : readParcel(key, value)
  }

  /** Nothing if it was forgotten meanwhile. */
  change(key: string, change: Partial<Pick<Parcel, 'body' | 'ticket' | 'tried'>>): Promise<void> {
    return this.#alone(key, async () => {
      const held = await this.get(key)
      if (held !== null) await this.#put({ ...held, ...change })
    })
  }

  forget(key: string): Promise<void> {
    return this.#alone(key, () => this.#sealed.shred(PREFIX + key))
  }

  /** Whatever waits for it. Says whether some of it may have arrived. */
  async forgetAbout(about: string): Promise<{ readonly tried: boolean }> {
    const waiting = (await this.all()).filter((each) => each.about === about)
    for (const { key } of waiting) await this.forget(key)
    return { tried: waiting.some(({ tried }) => tried) }
  }

  #put(parcel: Parcel): Promise<void> {
    return this.#sealed.putAll([entryOf(parcel)])
  }

  #alone(key: string, act: () => Promise<void>): Promise<void> {
    return exclusive(`parcel-${key}`, act)
  }
}

const entryOf = ({ key, way, about, savedAt, body, ticket, tried }: Parcel): readonly [string, Value] => [PREFIX + key, [way, about, savedAt, body, ticket, tried]]

function readParcel(key: string, value: Value): Parcel {
  const row = new Row(value, 'keep.damaged')
  const parcel = { key, way: row.text(32), about: row.text(64), savedAt: row.uint(), body: row.several(16), ticket: row.rawOrNull(16), tried: row.flag() }
  row.done()
  return parcel
}
