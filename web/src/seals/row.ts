/** A payload's positions, read one after the other, each with its type and bounds. */
import type { Bytes } from '../terms/bytes.ts'
import { isCell } from '../terms/cell.ts'
import type { Cell } from '../terms/cell.ts'
import { Refusal } from '../terms/refusal.ts'
import { decode, LIMIT } from './cbor.ts'
import type { Value } from './cbor.ts'

export const VERSION = 1

interface Bounds {
  readonly least?: number
  readonly most?: number
  /** The refusal of a number outside its bounds, where that has a code of its own. */
  readonly code?: string
}

/** Each reader takes the next position or throws Refusal(`code`). */
export class Row {
  version = VERSION
  readonly #code: string
  readonly #safe: string
  readonly #items: readonly Value[]
  #next = 0

  constructor(items: Value, code: string, safe = 'This is damaged or incomplete.') {
    this.#code = code
    this.#safe = safe
    this.#items = this.#list(items)
  }

  /** The row in a payload of version 1 or newer; its version is read already. */
  static of(payload: Bytes, code: string, limit = LIMIT): Row {
    const row = new Row(decode(payload, limit), code)
    row.version = row.uint({ least: 1 })
    return row
  }

  /** With version 1 nothing may follow; a newer version may have appended what this reader does not know. */
  done(): void {
    if (this.version === VERSION && this.#next !== this.#items.length) this.refuse()
  }

  uint({ least = 0, most = Number.MAX_SAFE_INTEGER, code }: Bounds = {}): number {
    const value = this.#take()
    if (typeof value !== 'number' && typeof value !== 'bigint') return this.refuse()
    if (typeof value === 'bigint' || !(least <= value && value <= most)) return this.refuse(code)
    return value
  }

  uintOrNull(bounds: Bounds = {}): number | null {
    return this.#null() ? null : this.uint(bounds)
  }

  /** One of a registry's codes. */
  code<Code extends number>(codes: Readonly<Record<string, Code>>, code?: string): Code {
    const value = this.#take()
    if ((typeof value !== 'number' && typeof value !== 'bigint') || value < 0) return this.refuse()
    if (typeof value === 'bigint') return this.refuse(code)
    if (!Object.values(codes).includes(value as Code)) return this.refuse(code)
    return value as Code
  }

  codeOrNull<Code extends number>(codes: Readonly<Record<string, Code>>, code?: string): Code | null {
    return this.#null() ? null : this.code(codes, code)
  }

  cell(code?: string): Cell {
    const value = this.#take()
    if (typeof value !== 'number' && typeof value !== 'bigint') return this.refuse()
    const wide = BigInt(value)
    return isCell(wide) ? wide : this.refuse(code)
  }

  cellOrNull(): Cell | null {
    return this.#null() ? null : this.cell()
  }

  raw(length?: number, most = LIMIT): Bytes {
    const value = this.#take()
    if (!(value instanceof Uint8Array) || value.length > most) return this.refuse()
    if (length !== undefined && value.length !== length) return this.refuse()
    return value
  }

  rawOrNull(length?: number, most = LIMIT): Bytes | null {
    return this.#null() ? null : this.raw(length, most)
  }

  /** At most that many Unicode code points. */
  text(most: number): string {
    const value = this.#take()
    if (typeof value !== 'string' || [...value].length > most) return this.refuse()
    return value
  }

  flag(): boolean {
    const value = this.#take()
    return typeof value === 'boolean' ? value : this.refuse()
  }

  /** A nested array, exact in length whatever the version. */
  row(): Row {
    return new Row(this.#take(), this.#code, this.#safe)
  }

  rowOrNull(): Row | null {
    return this.#null() ? null : this.row()
  }

  /** A nested array of arrays. */
  rows(most: number): Row[] {
    return this.several(most).map((items) => new Row(items, this.#code, this.#safe))
  }

  several(most: number): readonly Value[] {
    const items = this.#list(this.#take())
    return items.length <= most ? items : this.refuse()
  }

  /** A nested array of byte strings of one length. */
  raws(length: number, most: number): Bytes[] {
    return this.several(most).map((each) => (each instanceof Uint8Array && each.length === length ? each : this.refuse()))
  }

  more(): boolean {
    return this.#next < this.#items.length
  }

  refuse(code?: string): never {
    throw new Refusal(code ?? this.#code, this.#safe)
  }

  #null(): boolean {
    if (this.more() && this.#items[this.#next] === null) {
      this.#next += 1
      return true
    }
    return false
  }

  #take(): Value {
    if (!this.more()) this.refuse()
    this.#next += 1
    return this.#items[this.#next - 1] as Value
  }

  #list(items: Value): readonly Value[] {
    return Array.isArray(items) ? items : this.refuse()
  }
}
