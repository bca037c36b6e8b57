/** Who filmed has taken it back: what every copy of the film is to give way to. Docs/protocol, section 25. */
import type { Bytes } from '../../terms/bytes.ts'
import type { FilmId } from '../../terms/ids.ts'
import type { Minutes } from '../../terms/instant.ts'
import { encode } from '../cbor.ts'
import { Row } from '../row.ts'
import { LedgerStatement, MALFORMED, MINUTES, SECRET_BYTES } from './codes.ts'

const LIMIT = 256

/** `secret`: what the cover has the hash of (`erasedBy`); it is of no use any more. */
export interface Tombstone {
  readonly film: FilmId
  readonly secret: Bytes
  readonly at: Minutes
}

export const writeTombstone = ({ film, secret, at }: Tombstone): Bytes => encode([1, LedgerStatement.tombstone, film, secret, at])

/** Refusal "wire.*", "witness.malformed". */
export function readTombstone(data: Bytes): Tombstone {
  const row = Row.of(data, MALFORMED, LIMIT)
  if (row.uint() !== LedgerStatement.tombstone) row.refuse()
  const tombstone = { film: row.raw(16), secret: row.raw(SECRET_BYTES), at: row.uint(MINUTES) }
  row.done()
  return tombstone
}
