/** Somebody asks the trustees for a film: which, who, why; and where their answers go. Docs/protocol, section 26. */
import { b64u, fromB64u, join, same, utf8 } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { CaseId, FilmId, PigeonholeId, Recipient } from '../../terms/ids.ts'
import type { Instant } from '../../terms/instant.ts'
import { encode } from '../cbor.ts'
import { sha256 } from '../hashes.ts'
import { Row } from '../row.ts'
import { MALFORMED, Reason, SECONDS, UNKNOWN } from './codes.ts'

/** What fits a small envelope. */
const LIMIT = 3_068
const SEED_BYTES = 16
export const MOST_WHO = 80
export const MOST_WHY = 500

/** `who` and `why` are her words and prove nothing: trustees ask her by another way before they answer. */
export interface Case {
  readonly caseId: CaseId
  readonly film: FilmId
  readonly askedAt: Instant
  readonly reason: Reason
  readonly who: string
  readonly why: string
  readonly pigeonhole: PigeonholeId
  readonly recipient: Recipient
}

export const writeCase = ({ caseId, film, askedAt, reason, who, why, pigeonhole, recipient }: Case): Bytes =>
  encode([1, caseId, film, askedAt, reason, who, why, pigeonhole, recipient])

/**
 * A drill's film is told by its number: made of a seed that stands in the case, so that no film of anybody's can be called one.
 * Its seed stands where a reason would.
 */
export const drillFilmOf = (seed: Bytes): FilmId => sha256(join(utf8('tocsin/film-drill/v1'), seed)).slice(0, 16)

export const writeDrillSeed = (seed: Bytes): string => b64u(seed)

/** Whether what calls itself a drill is one: of a film that was made for it. */
export function isDrill({ reason, film, why }: Pick<Case, 'reason' | 'film' | 'why'>): boolean {
  if (reason !== Reason.drill) return false
  try {
    return same(film, drillFilmOf(fromB64u(why, SEED_BYTES)))
  } catch {
    return false
  }
}

/** Refusal "wire.*", "witness.malformed", "witness.unknown_kind". */
export function readCase(letter: Bytes): Case {
  const row = Row.of(letter, MALFORMED, LIMIT)
  const found = {
    caseId: row.raw(16), film: row.raw(16), askedAt: row.uint(SECONDS), reason: row.code(Reason, UNKNOWN), who: row.text(MOST_WHO),
    why: row.text(MOST_WHY), pigeonhole: row.raw(16), recipient: row.raw(32),
  }
  row.done()
  return found
}
