/**
 * What everybody may see of a film, said before its first part: hashes alone. Whoever holds it can say of every share
 * envelope, of the key that was put together and of who erased the film whether it is the right one. Docs/protocol, section 24.
 */
import { hex, same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { FilmId, Hash, PublicKey, Recipient } from '../../terms/ids.ts'
import { encode } from '../cbor.ts'
import { sha256 } from '../hashes.ts'
import { Row } from '../row.ts'
import { LEAST_NEEDED, MALFORMED, MOST_TRUSTEES, SECRET_BYTES } from './codes.ts'

export const COVER_BYTES = 1_024

/** One trustee's share. `trustee`: her key, as the roster had it on that day. */
export interface Seat {
  readonly trustee: PublicKey
  readonly shareHash: Hash
  readonly envelopeHash: Hash
}

/** `needed` of the `seats`, in the order of the shares' numbers, bring the key back. */
export interface Cover {
  readonly film: FilmId
  readonly recipientHash: Hash
  readonly eraseHash: Hash
  readonly needed: number
  readonly seats: readonly Seat[]
}

export function writeCover({ film, recipientHash, eraseHash, needed, seats }: Cover): Bytes {
  const rows = seats.map(({ trustee, shareHash, envelopeHash }) => [trustee, shareHash, envelopeHash])
  return encode([1, film, recipientHash, eraseHash, needed, rows])
}

/** Refusal "wire.*", "witness.malformed". */
export function readCover(data: Bytes): Cover {
  const row = Row.of(data, MALFORMED, COVER_BYTES)
  const [film, recipientHash, eraseHash] = [row.raw(16), row.raw(32), row.raw(32)]
  const needed = row.uint({ least: LEAST_NEEDED, most: MOST_TRUSTEES })
  const seats = row.rows(MOST_TRUSTEES).map((each) => {
    const seat = { trustee: each.raw(32), shareHash: each.raw(32), envelopeHash: each.raw(32) }
    each.done()
    return seat
  })
  row.done()
  if (needed > seats.length || new Set(seats.map(({ trustee }) => hex(trustee))).size !== seats.length) row.refuse()
  return { film, recipientHash, eraseHash, needed, seats }
}

/** Whether this is the very envelope of that share. */
export function holdsShare({ seats }: Cover, number: number, envelope: Bytes): boolean {
  const seat = seats[number]
  return seat !== undefined && same(seat.envelopeHash, sha256(envelope))
}

/** Whether this key is the film's. */
export const isOfKey = ({ recipientHash }: Cover, recipient: Recipient): boolean => same(recipientHash, sha256(recipient))

export const erasedBy = ({ eraseHash }: Cover, secret: Bytes): boolean => secret.length === SECRET_BYTES && same(eraseHash, sha256(secret))
