/**
 * Deterministic CBOR (RFC 8949 § 4.2.1) and nothing else: no floats, no tags, no `undefined`, no indefinite lengths.
 * Reading accepts only the one way to write a value, so bytes and meaning cannot drift apart.
 * Integers are `number` where exact, else `bigint`; maps are `Map`.
 */
import { compare, fromUtf8, utf8 } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import { Refusal } from '../terms/refusal.ts'

export type Key = number | bigint | string | Bytes
export type Value = number | bigint | string | boolean | null | Bytes | readonly Value[] | ReadonlyMap<Key, Value>

export const LIMIT = 16_384
const DEPTH = 6
const MOST = 2n ** 64n - 1n

/** RangeError for what cannot be written: a fraction, an integer past 64 bits. */
export function encode(value: Value): Bytes {
  const parts: Uint8Array[] = []
  put(value, parts)
  // as an array: a directory has more parts than a call may have arguments
  const data = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    data.set(part, at)
    at += part.length
  }
  return data
}

/**
 * The value that these bytes write. Refusal "wire.too_large" past `limit` bytes, "wire.malformed" for what is not CBOR or
 * not of our types, "wire.not_canonical" for another way to write the same.
 */
export function decode(data: Bytes, limit = LIMIT): Value {
  if (data.length > limit) throw new Refusal('wire.too_large', 'This is larger than it may be.')
  const from: Cursor = { data, at: 0 }
  const value = take(from, DEPTH)
  if (from.at !== data.length) throw notCanonical()
  return value
}

interface Cursor {
  readonly data: Bytes
  at: number
}

function take(from: Cursor, depth: number): Value {
  if (depth < 0) throw malformed()
  const [major, argument] = head(from)
  switch (major) {
    case 0:
      return narrow(argument)
    case 1:
      return narrow(-1n - argument)
    case 2:
      return slice(from, argument)
    case 3:
      return fromUtf8(slice(from, argument))
    case 4:
      return takeArray(from, argument, depth)
    case 5:
      return takeMap(from, argument, depth)
    case 7:
      if (argument === 20n) return false
      if (argument === 21n) return true
      if (argument === 22n) return null
  }
  throw malformed()
}

function head(from: Cursor): readonly [number, bigint] {
  const first = from.data[from.at]
  if (first === undefined) throw malformed()
  from.at += 1
  const major = first >> 5
  const low = first & 31
  if (low < 24) return [major, BigInt(low)]
  if (low === 31 && major >= 2 && major <= 5) throw notCanonical()
  if (low > 27 || major === 7) throw malformed()
  const size = 1 << (low - 24)
  if (from.at + size > from.data.length) throw malformed()
  let argument = 0n
  for (let n = 0; n < size; n += 1) argument = (argument << 8n) | BigInt(from.data[from.at++] as number)
  if (major !== 6 && argument < (size === 1 ? 24n : 1n << BigInt(4 * size))) throw notCanonical()
  return [major, argument]
}

function slice(from: Cursor, length: bigint): Bytes {
  if (length > BigInt(from.data.length - from.at)) throw malformed()
  const begin = from.at
  from.at += Number(length)
  return from.data.slice(begin, from.at)
}

function takeArray(from: Cursor, count: bigint, depth: number): Value[] {
  if (count > BigInt(from.data.length - from.at)) throw malformed()
  return Array.from({ length: Number(count) }, () => take(from, depth - 1))
}

function takeMap(from: Cursor, count: bigint, depth: number): Map<Key, Value> {
  if (count > BigInt(from.data.length - from.at)) throw malformed()
  const items = new Map<Key, Value>()
  let last: Bytes | null = null
  for (let n = 0n; n < count; n += 1n) {
    const begin = from.at
    const key = take(from, depth - 1)
    if (!(typeof key === 'number' || typeof key === 'bigint' || typeof key === 'string' || key instanceof Uint8Array)) {
      throw malformed()
    }
    const written = from.data.slice(begin, from.at)
    if (last !== null && !(compare(last, written) < 0)) throw notCanonical()
    last = written
    items.set(key, take(from, depth - 1))
  }
  return items
}

function put(value: Value, into: Uint8Array[]): void {
  if (typeof value === 'number' || typeof value === 'bigint') {
    const whole = BigInt(value)
    if (whole >= 0n) putHead(0, whole, into)
    else putHead(1, -1n - whole, into)
  } else if (typeof value === 'string') {
    const text = utf8(value)
    putHead(3, text.length, into)
    into.push(text)
  } else if (value instanceof Uint8Array) {
    putHead(2, value.length, into)
    into.push(value)
  } else if (value === null || typeof value === 'boolean') {
    into.push(Uint8Array.of(value === null ? 0xf6 : value ? 0xf5 : 0xf4))
  } else if (value instanceof Map) {
    putMap(value, into)
  } else {
    const items = value as readonly Value[]
    putHead(4, items.length, into)
    for (const each of items) put(each, into)
  }
}

function putMap(items: ReadonlyMap<Key, Value>, into: Uint8Array[]): void {
  const entries = [...items].map(([key, value]) => [encode(key), value] as const)
  entries.sort(([one], [other]) => compare(one, other))
  putHead(5, entries.length, into)
  for (const [key, value] of entries) {
    into.push(key)
    put(value, into)
  }
}

function putHead(major: number, argument: number | bigint, into: Uint8Array[]): void {
  const value = BigInt(argument)
  if (value > MOST) throw new RangeError('an integer has at most 64 bits')
  if (value < 24n) {
    into.push(Uint8Array.of((major << 5) | Number(value)))
    return
  }
  const low = value < 0x100n ? 24 : value < 0x1_0000n ? 25 : value < 0x1_0000_0000n ? 26 : 27
  const size = 1 << (low - 24)
  const out = new Uint8Array(1 + size)
  out[0] = (major << 5) | low
  for (let n = size, rest = value; n > 0; n -= 1, rest >>= 8n) out[n] = Number(rest & 0xffn)
  into.push(out)
}

function narrow(whole: bigint): number | bigint {
  const number = Number(whole)
  return Number.isSafeInteger(number) ? number : whole
}

const malformed = (): Refusal => new Refusal('wire.malformed', 'This is damaged or incomplete.')
const notCanonical = (): Refusal => new Refusal('wire.not_canonical', 'This is damaged or incomplete.')
