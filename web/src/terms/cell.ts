/**
 * Cells are H3 indexes, read here by their bits (H3 documentation, "H3Index bit layout"), without a geometry library.
 *
 *     bit 63 zero · 59–62 mode (1 = cell) · 56–58 zero · 52–55 resolution · 45–51 base cell · 15 digits of 3 bits
 */
import { Refusal } from './refusal.ts'

type Named<T, Name extends string> = T & { readonly __name?: Name }

/** An H3 cell index, unsigned 64-bit: never a `number`, which would round it. */
export type Cell = Named<bigint, 'Cell'>

export const FINEST = 15
const PENTAGONS = new Set([4, 14, 24, 38, 49, 58, 63, 72, 83, 97, 107, 117])
const LAST_BASE_CELL = 121
const UNUSED = 7
const DELETED = 1

/** Whether the number is the index of a cell that exists. */
export function isCell(number: bigint): number is Cell {
  if (number < 0n || number >> 63n !== 0n || number >> 59n !== 1n || ((number >> 56n) & 7n) !== 0n) return false
  const base = Number((number >> 45n) & 0x7fn)
  if (base > LAST_BASE_CELL) return false
  const used = resolution(number as Cell)
  let first = 0
  for (let step = 1; step <= FINEST; step += 1) {
    const digit = digitOf(number, step)
    if ((digit === UNUSED) !== step > used) return false
    if (first === 0 && digit !== UNUSED) first = digit
  }
  return !(PENTAGONS.has(base) && first === DELETED)
}

/** 0 (coarsest) to 15. */
export const resolution = (cell: Cell): number => Number((cell >> 52n) & 0xfn)

/** The coarser cell that holds this one; itself at its own resolution. RangeError for a finer one. */
export function parent(cell: Cell, atResolution: number): Cell {
  if (!(atResolution >= 0 && atResolution <= resolution(cell))) throw new RangeError('a parent is not finer than its child')
  const unused = (1n << BigInt(3 * (FINEST - atResolution))) - 1n
  return ((cell & ~(0xfn << 52n)) | (BigInt(atResolution) << 52n) | unused) as Cell
}

/** The form that H3's own libraries take. */
export const cellText = (cell: Cell): string => cell.toString(16).padStart(15, '0')

/** Refusal "wire.malformed" for what is not a cell. */
export function cellFromText(text: string): Cell {
  const number = /^[0-9a-f]{1,16}$/.test(text) ? BigInt(`0x${text}`) : -1n
  if (!isCell(number)) throw new Refusal('wire.malformed', 'This is not a place on the map.')
  return number
}

const digitOf = (number: bigint, step: number): number => Number((number >> BigInt(3 * (FINEST - step))) & 7n)
