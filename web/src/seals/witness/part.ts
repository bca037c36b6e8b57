/** A part of a film: one to two seconds of one lane, an age file of its own, chained to the one before. Docs/protocol, section 24. */
import type { Bytes } from '../../terms/bytes.ts'
import type { FilmId, Hash } from '../../terms/ids.ts'
import type { Instant } from '../../terms/instant.ts'
import { Refusal } from '../../terms/refusal.ts'
import { encode } from '../cbor.ts'
import { Row } from '../row.ts'
import { Ending, Lane, MALFORMED, MOST_PARTS, SECONDS, UNKNOWN } from './codes.ts'

/** What an age file of a part may measure: its length tells of its content no more than that. */
export const PART_SIZES: readonly number[] = Array.from({ length: 16 }, (_, n) => 16_384 * (n + 1))
/** An age header with one X25519 stanza. */
const HEADER = 168
const NONCE = 16
const CHUNK = 65_536
const TAG = 16

/** How many bytes an age file of that size holds (age-encryption.org/v1, "Payload"). */
export function plaintextBytes(size: number): number {
  const sealed = size - HEADER - NONCE
  return sealed - TAG * Math.ceil(sealed / (CHUNK + TAG))
}

const LIMIT = plaintextBytes(262_144)
const AROUND = 256
/** What certainly fits into one part beside all that stands around it. */
export const MOST_DATA = LIMIT - AROUND
export const MOST_TYPE = 80
const MS = { most: 2 ** 40 }
const OFFSET = { most: 2 ** 40 }
const STRETCH = { most: 2 ** 32 - 1 }

/**
 * `stretch`: the data of one lane and stretch, in the order of `offset`, is one file that plays by itself. `previous`: SHA-256
 * of the age file of the part before, of whatever lane; null for the first. `begunAt`: when the film began by that phone's
 * clock; `beginsMs`, `endsMs`: since then. `end` stands in the last part of a film that was ended.
 */
export interface Part {
  readonly film: FilmId
  readonly number: number
  readonly previous: Hash | null
  readonly lane: Lane
  readonly stretch: number
  readonly offset: number
  readonly begunAt: Instant
  readonly beginsMs: number
  readonly endsMs: number
  readonly type: string
  readonly end: Ending | null
  readonly data: Bytes
}

export function writePart(part: Part): Bytes {
  const { film, number, previous, lane, stretch, offset, begunAt, beginsMs, endsMs, type, end, data } = part
  return encode([1, film, number, previous, lane, stretch, offset, begunAt, beginsMs, endsMs, type, end, data])
}

/** Refusal "wire.*", "witness.malformed", "witness.unknown_kind" for a lane or an ending of a newer version. */
export function readPart(letter: Bytes): Part {
  const row = Row.of(letter, MALFORMED, LIMIT)
  const part = {
    film: row.raw(16), number: row.uint({ most: MOST_PARTS - 1 }), previous: row.rawOrNull(32), lane: row.code(Lane, UNKNOWN),
    stretch: row.uint(STRETCH), offset: row.uint(OFFSET), begunAt: row.uint(SECONDS), beginsMs: row.uint(MS), endsMs: row.uint(MS),
    type: row.text(MOST_TYPE), end: row.codeOrNull(Ending, UNKNOWN), data: row.raw(undefined, LIMIT),
  }
  row.done()
  return (part.previous === null) === (part.number === 0) && part.beginsMs <= part.endsMs ? part : row.refuse()
}

/** `letter || 0x80 || zeros`, so that its age file has the smallest of the sizes. RangeError if it fits none. */
export function padPart(letter: Bytes): Bytes {
  const length = PART_SIZES.map(plaintextBytes).find((each) => letter.length < each)
  if (length === undefined) throw new RangeError('this fits into no part')
  const plaintext = new Uint8Array(length)
  plaintext.set(letter)
  plaintext[letter.length] = 0x80
  return plaintext
}

/** Refusal "witness.malformed" unless it is padded as `padPart` does. */
export function unpadPart(plaintext: Bytes): Bytes {
  let end = plaintext.length - 1
  while (plaintext[end] === 0) end -= 1
  const fits = PART_SIZES.map(plaintextBytes).find((each) => end < each) === plaintext.length
  if (end < 0 || plaintext[end] !== 0x80 || !fits) throw new Refusal(MALFORMED, 'This part of a film is not sealed as it should be.')
  return plaintext.slice(0, end)
}
