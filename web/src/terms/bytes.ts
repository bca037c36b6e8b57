/** Bytes and the ways Tocsin writes them as text. */
import { Refusal } from './refusal.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** Asked for a length, gives that many random bytes; passed in, so that nothing pure makes chance of its own. */
export type Random = (length: number) => Bytes

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]))

const HEX = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'))

/** base64url without padding (RFC 4648 § 5). */
export function b64u(data: Uint8Array): string {
  let text = ''
  for (let at = 0; at < data.length; at += 3) {
    const [a = 0, b = 0, c = 0] = data.subarray(at, at + 3)
    const left = data.length - at
    text += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | (b >> 4))
    if (left > 1) text += ALPHABET.charAt(((b & 15) << 2) | (c >> 6))
    if (left > 2) text += ALPHABET.charAt(c & 63)
  }
  return text
}

/** Refusal "wire.malformed" unless the text is the one way to write those bytes, and `length` long if asked. */
export function fromB64u(text: string, length?: number): Bytes {
  const data = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = VALUES.get(letter)
    if (value === undefined) throw damaged()
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      data[at++] = (held >> bits) & 0xff
    }
  }
  if (text.length % 4 === 1 || (held & ((1 << bits) - 1)) !== 0) throw damaged()
  if (length !== undefined && data.length !== length) throw damaged()
  return data
}

export function hex(data: Uint8Array): string {
  let text = ''
  for (const each of data) text += HEX[each] as string
  return text
}

/** Refusal "wire.malformed" for what is not hex. */
export function fromHex(text: string): Bytes {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) throw damaged()
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16))
}

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at])
}

/** Bytewise order: negative, 0 or positive. */
export function compare(one: Uint8Array, other: Uint8Array): number {
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at += 1) {
    const apart = (one[at] as number) - (other[at] as number)
    if (apart !== 0) return apart
  }
  return one.length - other.length
}

export function join(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function u32be(value: number): Bytes {
  return Uint8Array.of((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff)
}

export function readU32be(data: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = data
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
}

declare const TextEncoder: { new (): { encode(text: string): Bytes } }
declare const TextDecoder: { new (label: string, how: object): { decode(data: Uint8Array): string } }

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** Refusal "wire.malformed" for what is not UTF-8. A byte order mark is text like any other. */
export function fromUtf8(data: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data)
  } catch {
    throw damaged()
  }
}

function damaged(): Refusal {
  return new Refusal('wire.malformed', 'This is damaged or incomplete.')
}
