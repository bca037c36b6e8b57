/**
 * The key of one film, and all that is got from it: shares and salts. Docs/protocol, section 24.
 *
 * Salts are derived, not kept: a smashed phone takes none with it, and the quorum that has put the key together can prove
 * every commitment. What erases is not got from it: who may open may not take back.
 */
import { u32be, utf8 } from '../../terms/bytes.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { Identity } from '../../terms/ids.ts'
import { isRefusal, Refusal } from '../../terms/refusal.ts'
import { hmacSha256 } from '../hashes.ts'
import { recoverSecret, splitSecret } from '../slip39/shares.ts'

/** Opens nothing: a phone that was killed and has no film key any more still has what the rest is committed with. */
export const saltKeyOf = (filmKey: Identity): Bytes => hmacSha256(filmKey, utf8('tocsin/film-salts/v1'))

/** Of the statement about the first `upto` parts. */
export const saltOf = (saltKey: Bytes, upto: number): Bytes => hmacSha256(saltKey, u32be(upto))

/** Shares of 33 words (SLIP-39). The key is random already: stretching it would only cost time. */
export const splitFilmKey = (filmKey: Identity, { needed, of }: { needed: number; of: number }, random: Random): readonly string[] =>
  splitSecret(filmKey, { needed, of, exponent: 0 }, random).map((words) => words.join(' '))

/** Of exactly as many shares as are needed. Refusal "witness.shares". */
export function joinShares(shares: readonly string[]): Identity {
  let secret: Bytes
  try {
    secret = recoverSecret(shares)
  } catch (why) {
    if (!isRefusal(why)) throw why
    throw new Refusal('witness.shares', 'These shares do not fit together, or are too few.')
  }
  if (secret.length !== 32) throw new Refusal('witness.shares', 'These shares belong to something else.')
  return secret
}
