/**
 * A trustee answers a case: her share, or that she does not give it; and the opening that she signs and has logged. She signs
 * the hash of the share she gives, so a share that does not fit the cover names its trustee to anybody. Docs/protocol, section 26.
 */
import { same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { FilmId, Hash, Identity, SecretKey, TownId } from '../../terms/ids.ts'
import type { Minutes } from '../../terms/instant.ts'
import { Refusal } from '../../terms/refusal.ts'
import { encode } from '../cbor.ts'
import * as cose from '../cose.ts'
import { sha256 } from '../hashes.ts'
import { recipientOf } from '../keys.ts'
import type { Roster } from '../roster.ts'
import { Row } from '../row.ts'
import type { Trustee } from '../statement.ts'
import { readCase } from './case.ts'
import { LedgerStatement, MALFORMED, MINUTES, MOST_TRUSTEES, SALT_BYTES } from './codes.ts'
import { isOfKey } from './cover.ts'
import type { Cover } from './cover.ts'
import { joinShares } from './film_key.ts'
import { shareHash, shareWords } from './share.ts'
import type { Share } from './share.ts'

const LIMIT = 3_068
const OPENING_LIMIT = 512
export const MOST_ANSWER_NOTE = 400

/**
 * `caseHash`: SHA-256 of the case's letter. `shareHash`: of the share that is given, null when it is refused. Its own SHA-256
 * is the leaf that its trustee has the ledger take before she answers; `salt` keeps it blind.
 */
export interface Opening {
  readonly salt: Bytes
  readonly film: FilmId
  readonly caseHash: Hash
  readonly number: number
  readonly shareHash: Hash | null
  readonly at: Minutes
}

export interface Given {
  readonly words: string
  readonly salt: Bytes
}

/** `opening`: the signed object's bytes. */
export interface Answer {
  readonly opening: Bytes
  readonly given: Given | null
  readonly note: string
}

/** By this trustee, to this case. `given` is null when she declined; `fits`: whether it is what the cover says. */
export interface VerifiedAnswer {
  readonly opening: Opening
  readonly trustee: Trustee
  readonly given: Given | null
  readonly fits: boolean
  readonly note: string
}

export const writeOpening = ({ salt, film, caseHash, number, shareHash: hash, at }: Opening): Bytes =>
  encode([1, LedgerStatement.opening, salt, film, caseHash, number, hash, at])

/** Refusal "wire.*", "witness.malformed". */
export function readOpening(payload: Bytes): Opening {
  const row = Row.of(payload, MALFORMED, OPENING_LIMIT)
  if (row.uint() !== LedgerStatement.opening) row.refuse()
  const opening = {
    salt: row.raw(SALT_BYTES), film: row.raw(16), caseHash: row.raw(32), number: row.uint({ most: MOST_TRUSTEES - 1 }),
    shareHash: row.rawOrNull(32), at: row.uint(MINUTES),
  }
  row.done()
  return opening
}

/** `gives`: whether she gives her share. */
export const openingOf = (
  share: Share, { caseLetter, gives, at, salt }: { caseLetter: Bytes; gives: boolean; at: Minutes; salt: Bytes },
): Opening => ({
  salt, film: share.film, caseHash: sha256(caseLetter), number: share.number, shareHash: gives ? shareHash(share.film, share.number, share) : null, at,
})

export const signOpening = (opening: Opening, secret: SecretKey, town: TownId): Bytes =>
  cose.signed(writeOpening(opening), 'film-opening', town, secret)

export const writeAnswer = ({ opening, given, note }: Answer): Bytes => encode([1, opening, given && [given.words, given.salt], note])

/** Refusal "wire.*", "witness.malformed". Nothing is proven: `verifyAnswer`. */
export function readAnswer(letter: Bytes): Answer {
  const row = Row.of(letter, MALFORMED, LIMIT)
  const [opening, inner] = [row.raw(undefined, OPENING_LIMIT), row.rowOrNull()]
  const given = inner && { words: shareWords(inner), salt: inner.raw(SALT_BYTES) }
  inner?.done()
  const note = row.text(MOST_ANSWER_NOTE)
  row.done()
  return { opening, given, note }
}

/**
 * Refusal "wire.*", "cose.*" (who was never a trustee is "cose.unknown_key"), "witness.malformed", "witness.one_signer",
 * "witness.other_film", "witness.other_case", "witness.other_seat" for one who signs at another's place or gives what she did
 * not sign for.
 */
export function verifyAnswer(letter: Bytes, { roster, cover, caseLetter }: { roster: Roster; cover: Cover; caseLetter: Bytes }): VerifiedAnswer {
  const { opening: data, given, note } = readAnswer(letter)
  const signed = cose.parse(data, OPENING_LIMIT)
  const opening = readOpening(signed.payload)
  const [signer, another] = cose.check(signed, 'film-opening', roster.town, roster.trusteesNamed.map(({ key }) => key))
  const trustee = roster.trusteesNamed.find(({ key }) => signer !== undefined && same(key, signer))
  if (trustee === undefined || another !== undefined) throw new Refusal('witness.one_signer', "This is one trustee's word.")
  const asked = readCase(caseLetter)
  if (!same(opening.film, cover.film) || !same(asked.film, cover.film)) throw new Refusal('witness.other_film', 'This is about another film.')
  if (!same(opening.caseHash, sha256(caseLetter))) throw new Refusal('witness.other_case', 'This answers somebody else.')
  const seat = cover.seats[opening.number]
  if (seat === undefined || !same(seat.trustee, trustee.key)) throw otherSeat()
  const hash = given && shareHash(opening.film, opening.number, given)
  if (!sameOrNone(hash, opening.shareHash)) throw otherSeat()
  return { opening, trustee, given, fits: hash !== null && same(hash, seat.shareHash), note }
}

/** The film's key. Refusal "witness.shares_few", "witness.shares" for what is not this film's key after all. */
export function joinFilmKey(answers: Iterable<VerifiedAnswer>, cover: Cover): Identity {
  const fitting = new Map<number, string>()
  for (const { opening, given, fits } of answers) if (given !== null && fits) fitting.set(opening.number, given.words)
  if (fitting.size < cover.needed) throw new Refusal('witness.shares_few', 'These shares are too few.')
  const filmKey = joinShares([...fitting].sort(([one], [other]) => one - other).slice(0, cover.needed).map(([, words]) => words))
  if (!isOfKey(cover, recipientOf(filmKey))) throw new Refusal('witness.shares', 'These shares are of another film.')
  return filmKey
}

const sameOrNone = (one: Hash | null, other: Hash | null): boolean =>
  one === null || other === null ? one === other : same(one, other)

const otherSeat = (): Refusal => new Refusal('witness.other_seat', "This share is another trustee's, or not the one that was signed for.")
