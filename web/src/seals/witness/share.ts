/** One trustee's share of a film's key, sealed to her alone; and the cover that names each by its hash. Docs/protocol, section 24. */
import { join, utf8 } from '../../terms/bytes.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { FilmId, Hash, Identity } from '../../terms/ids.ts'
import type { Instant } from '../../terms/instant.ts'
import { encode } from '../cbor.ts'
import { seal } from '../envelope.ts'
import { sha256 } from '../hashes.ts'
import { recipientOf } from '../keys.ts'
import { Row } from '../row.ts'
import type { Trustees } from '../statement.ts'
import { LEAST_NEEDED, MALFORMED, MOST_TRUSTEES, SALT_BYTES, SECONDS } from './codes.ts'
import type { Cover } from './cover.ts'
import { splitFilmKey } from './film_key.ts'

const LIMIT = 1_024
const WORDS = /^[a-z]{4,8}(?: [a-z]{4,8}){32}$/
const MOST_WORDS = 33 * 9

/** `number`: its trustee's place on the cover, and its own among the SLIP-39 shares, of which `needed` suffice. */
export interface Share {
  readonly film: FilmId
  readonly number: number
  readonly needed: number
  readonly begunAt: Instant
  readonly words: string
  readonly salt: Bytes
}

/** What leaves before the first part: the cover, and to each trustee her envelope, in the cover's order. */
export interface Covered {
  readonly cover: Cover
  readonly envelopes: readonly Bytes[]
}

/** What the cover says of a share. The salt keeps it from saying more. */
export const shareHash = (film: FilmId, number: number, { words, salt }: { words: string; salt: Bytes }): Hash =>
  sha256(join(utf8('tocsin/film-share/v1'), film, Uint8Array.of(number), salt, utf8(words)))

export const writeShare = ({ film, number, needed, begunAt, words, salt }: Share): Bytes =>
  encode([1, film, number, needed, begunAt, words, salt])

/** Refusal "wire.*", "witness.malformed". */
export function readShare(letter: Bytes): Share {
  const row = Row.of(letter, MALFORMED, LIMIT)
  const share = {
    film: row.raw(16), number: row.uint({ most: MOST_TRUSTEES - 1 }), needed: row.uint({ least: LEAST_NEEDED, most: MOST_TRUSTEES }),
    begunAt: row.uint(SECONDS), words: shareWords(row), salt: row.raw(SALT_BYTES),
  }
  row.done()
  return share
}

export function shareWords(row: Row): string {
  const text = row.text(MOST_WORDS)
  return WORDS.test(text) ? text : row.refuse()
}

/** The key split among these trustees. `eraseHash`: of 16 random bytes that stay with whoever films. */
export async function coverFilm(
  film: FilmId,
  { filmKey, trustees: { trustees, needed }, begunAt, eraseHash }: { filmKey: Identity; trustees: Trustees; begunAt: Instant; eraseHash: Hash },
  random: Random,
): Promise<Covered> {
  const words = splitFilmKey(filmKey, { needed, of: trustees.length }, random)
  const made = await Promise.all(
    trustees.map(async (trustee, number) => {
      const share = { film, number, needed, begunAt, words: words[number] as string, salt: random(SALT_BYTES) }
      const envelope = await seal(writeShare(share), [trustee.recipient], random)
      return { envelope, seat: { trustee: trustee.key, shareHash: shareHash(film, number, share), envelopeHash: sha256(envelope) } }
    }),
  )
  const recipientHash = sha256(recipientOf(filmKey))
  const cover = { film, recipientHash, eraseHash, needed, seats: made.map(({ seat }) => seat) }
  return { cover, envelopes: made.map(({ envelope }) => envelope) }
}
