/** What the texts of a ledger are made of: decimal numbers, base64 of RFC 4648 § 4. There is one way to write each. */
import { b64u, fromB64u, fromUtf8 } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { Hash } from '../../terms/ids.ts'
import { isRefusal, Refusal } from '../../terms/refusal.ts'

/** Of leaves, and of seconds. */
export const MOST_NUMBER = 2n ** 63n - 1n
/** Unicode's White_Space, written out: Python and JavaScript each know another set by that name. */
// oxlint-disable-next-line no-control-regex
export const SPACES = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
// oxlint-disable-next-line no-control-regex
const UNCLEAN = /[\0-\t\v-\x1f]|\p{Surrogate}/u

export const malformed = (): Refusal => new Refusal('ledger.malformed', 'This proof is damaged or incomplete.')

/** ASCII digits without leading zeros, at most 2^63 - 1. Refusal "ledger.malformed". */
export function decimal(text: string): bigint {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text)) throw malformed()
  const number = BigInt(text)
  if (number > MOST_NUMBER) throw malformed()
  return number
}

export function b64(data: Uint8Array): string {
  const text = b64u(data).replaceAll('-', '+').replaceAll('_', '/')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}

/** Refusal "ledger.malformed" unless the text is the one way to write those bytes, and `length` long if asked. */
export function fromB64(text: string, length?: number): Bytes {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw malformed()
  const plain = text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')
  return asMalformed(() => fromB64u(plain, length))
}

export const hashFrom = (text: string): Hash => fromB64(text, 32)

/** Text without control characters but newline. Refusal "ledger.malformed". */
export function textOf(data: Uint8Array): string {
  const text = asMalformed(() => fromUtf8(data))
  if (!isClean(text)) throw malformed()
  return text
}

/** What a note may hold: no control characters but newline, nothing that UTF-8 cannot write. */
export const isClean = (text: string): boolean => !UNCLEAN.test(text)

/** The text before and after the first or the last of these separators; null where there is none. */
export function halves(text: string, separator: string, which: 'first' | 'last'): readonly [string, string] | null {
  const at = which === 'first' ? text.indexOf(separator) : text.lastIndexOf(separator)
  return at < 0 ? null : [text.slice(0, at), text.slice(at + separator.length)]
}

function asMalformed<T>(read: () => T): T {
  try {
    return read()
  } catch (why) {
    throw isRefusal(why, 'wire.malformed') ? malformed() : why
  }
}
