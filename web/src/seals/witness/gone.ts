/** The word of a house that kept a second copy that an erased film is gone there. Docs/protocol, section 29. */
import type { Bytes } from '../../terms/bytes.ts'
import type { FilmId, Hash, PublicKey, TownId } from '../../terms/ids.ts'
import type { Minutes } from '../../terms/instant.ts'
import { Refusal } from '../../terms/refusal.ts'
import * as cose from '../cose.ts'
import { Row } from '../row.ts'
import { MINUTES } from './codes.ts'

export const MOST_GONE = 512
const MALFORMED = 'mirror.malformed'

/** Nothing of that film is there any more. `tombstone`: the hash of the one that was obeyed. */
export interface Gone {
  readonly film: FilmId
  readonly tombstone: Hash
  readonly at: Minutes
}

/** `keys`: of the houses that the town's book lists. Refusal "wire.*", "cose.*", "mirror.malformed", "mirror.one_signer". */
export function verifyGone(data: Bytes, { town, keys }: { town: TownId; keys: Iterable<PublicKey> }): { readonly gone: Gone; readonly by: PublicKey } {
  const signed = cose.parse(data, MOST_GONE)
  const row = Row.of(signed.payload, MALFORMED, MOST_GONE)
  const gone = { film: row.raw(16), tombstone: row.raw(32), at: row.uint(MINUTES) }
  row.done()
  return { gone, by: oneHouse(signed, 'mirror-gone', { town, keys }) }
}

/** Refusal "cose.*", "mirror.one_signer". */
export function oneHouse(signed: cose.Signed, kind: 'mirror' | 'mirror-gone', { town, keys }: { town: TownId; keys: Iterable<PublicKey> }): PublicKey {
  const [only, ...others] = cose.check(signed, kind, town, keys)
  if (only === undefined || others.length > 0) throw new Refusal('mirror.one_signer', "This is one house's word.")
  return only
}
