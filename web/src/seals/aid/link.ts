/** The link of a driver without the app: one held letter, for the first browser that opens it. Docs/protocol, section 21. */
import { b64u, fromB64u } from '../../terms/bytes.ts'
import type { Identity, PigeonholeId, SlotId } from '../../terms/ids.ts'
import { Refusal } from '../../terms/refusal.ts'
import { encode } from '../cbor.ts'
import { Row } from '../row.ts'
import { MALFORMED } from './parts.ts'

const LIMIT = 128

/** `identity`: the one-time key that opens it; it stands behind `#` and never reaches a house. */
export interface TripLink {
  readonly pigeonhole: PigeonholeId
  readonly slot: SlotId
  readonly identity: Identity
}

/** The fragment without its `#`. */
export const writeTripLink = ({ pigeonhole, slot, identity }: TripLink): string => `t=${b64u(encode([1, pigeonhole, slot, identity]))}`

/** With or without the `#`. Refusal "aid.malformed", "wire.*". */
export function readTripLink(fragment: string): TripLink {
  const [, text] = /^#?t=(.*)$/.exec(fragment.trim()) ?? []
  if (text === undefined) throw new Refusal(MALFORMED, 'This is no link of a trip.')
  const row = Row.of(fromB64u(text), MALFORMED, LIMIT)
  const link = { pigeonhole: row.raw(16), slot: row.raw(16), identity: row.raw(32) }
  row.done()
  return link
}
