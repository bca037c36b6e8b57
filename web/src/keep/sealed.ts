/** Small private things of a neighbour's phone under its own key: her pass, tickets, member secret, saved places. */
import { decode, encode } from '../seals/cbor.ts'
import type { Value } from '../seals/cbor.ts'
import type { MemberSecret } from '../seals/letters.ts'
import { Row } from '../seals/row.ts'
import type { Bytes } from '../terms/bytes.ts'
import { cellFromText, cellText } from '../terms/cell.ts'
import type { Cell } from '../terms/cell.ts'
import { isShredded, under } from './database.ts'
import type { Database } from './database.ts'
import type { SealedBox } from './device.ts'
import { exclusive } from './exclusive.ts'

/** A place that somebody cares about, named by her. */
export interface SavedPlace {
  /** empty: she has given it none */
  readonly name: string
  readonly cell: Cell
  /** A danger this far away counts as near, however small its own area is; 0: its own area decides. */
  readonly withinM: number
}

export const MOST_PLACES = 8
export const PLACE_NAME = 40
const FARTHEST_M = 20_000

/** A report that is being written may hold a voice note. */
const LIMIT = 1 << 18

export class Sealed {
  readonly #database: Database
  readonly #box: SealedBox
  #written: Promise<unknown> = Promise.resolve()

  constructor(database: Database, box: SealedBox) {
    this.#database = database
    this.#box = box
  }

  put(name: string, value: Value): Promise<void> {
    return this.putAll([[name, value]])
  }

  /** All of them or none. What is given last lies there last, however long the sealing of what came before takes. */
  async putAll(values: readonly (readonly [string, Value])[]): Promise<void> {
    const sealing = Promise.all(values.map(async ([name, value]) => [name, await this.#box.seal(name, encode(value))] as const))
    const before = this.#written
    const written = (async () => {
      const sealed = await sealing
      await before
      await this.#database.write('sealed', sealed)
    })()
    this.#written = written.catch(() => null)
    await written
  }

  async get(name: string): Promise<Value | undefined> {
    const sealed = await this.#database.get<Bytes>('sealed', name)
    return sealed === undefined || isShredded(sealed) ? undefined : decode(await this.#box.open(name, sealed), LIMIT)
  }

  async names(prefix: string): Promise<string[]> {
    return (await this.#database.keys('sealed', under(prefix))).map(String)
  }

  shred(name: string): Promise<void> {
    return this.#database.shred('sealed', name)
  }

  async forget(name: string): Promise<void> {
    await this.#database.write('sealed', [], [name])
  }

  /** The report that is being written, as the screen's own text; null when there is none, or when the page died while it was being forgotten. */
  async unsent(): Promise<string | null> {
    const text = await this.get('unsent')
    return typeof text === 'string' && text.trim() !== '' ? text : null
  }

  /** Forgetting overwrites first, as with what was sent. One after the other: what is forgotten last is gone, however long the letters before it took to seal. */
  saveUnsent(text: string | null): Promise<void> {
    return exclusive(`unsent-${this.#database.name}`, async () => {
      if (text !== null) return this.put('unsent', text)
      const held = await this.get('unsent')
      if (held === undefined) return
      if (typeof held === 'string') await this.put('unsent', ' '.repeat(held.length))
      await this.forget('unsent')
    })
  }

  /** Where alerts are near to. Never leaves the phone. A phone that kept one bare place keeps it still, without a name. */
  async places(): Promise<readonly SavedPlace[]> {
    const held = await this.get('places')
    if (!Array.isArray(held)) return []
    return (held as readonly Value[]).map((each) => (typeof each === 'string' ? { name: '', cell: cellFromText(each), withinM: 0 } : readPlace(new Row(each, 'keep.damaged'))))
  }

  /** RangeError for more than `MOST_PLACES`. */
  async savePlaces(places: readonly SavedPlace[]): Promise<void> {
    if (places.length > MOST_PLACES) throw new RangeError('too many places')
    await this.put('places', places.map(writePlace))
  }

  /** The pass secret (16 bytes), or null for a guest. */
  async pass(): Promise<Bytes | null> {
    const pass = await this.get('pass')
    return pass instanceof Uint8Array ? pass : null
  }

  async savePass(pass: Bytes): Promise<void> {
    await this.put('pass', pass)
  }

  /** The member secret this phone reports under: the newest it was given. */
  async memberSecret(): Promise<MemberSecret | null> {
    const value = await this.get('member')
    if (value === undefined) return null
    const row = new Row(value, 'keep.damaged')
    return { number: row.uint(), secret: row.raw(32) }
  }

  async saveMemberSecret({ number, secret }: MemberSecret): Promise<void> {
    const held = await this.memberSecret()
    if (held === null || held.number <= number) await this.put('member', [number, secret])
  }

  /** Unspent tickets, oldest first. */
  async tickets(): Promise<readonly Bytes[]> {
    const value = await this.get('tickets')
    if (!Array.isArray(value)) return []
    return (value as readonly Value[]).filter((each) => each instanceof Uint8Array)
  }

  async addTickets(tickets: readonly Bytes[]): Promise<void> {
    await exclusive(this.#stock, async () => this.put('tickets', [...(await this.tickets()), ...tickets]))
  }

  /** One ticket, which is not in the stock any more: it is better lost than used twice. */
  takeTicket(): Promise<Bytes | null> {
    return exclusive(this.#stock, async () => {
      const [first, ...rest] = await this.tickets()
      if (first === undefined) return null
      await this.put('tickets', rest)
      return first
    })
  }

  get #stock(): string {
    return `tickets-${this.#database.name}`
  }
}

export const writePlace = ({ name, cell, withinM }: SavedPlace): Value => [name, cellText(cell), withinM]

export function readPlace(row: Row): SavedPlace {
  const place = { name: row.text(PLACE_NAME), cell: cellFromText(row.text(16)), withinM: row.uint({ most: FARTHEST_M }) }
  row.done()
  return place
}
