/** Opening a desk session: a signature that a house can check and nobody can use again. Docs/protocol, section 11. */
import type { Bytes } from '../terms/bytes.ts'
import type { SecretKey, TownId } from '../terms/ids.ts'
import { windowOf } from '../terms/instant.ts'
import type { Instant } from '../terms/instant.ts'
import { Refusal } from '../terms/refusal.ts'
import { encode } from './cbor.ts'
import * as cose from './cose.ts'
import { loneSigner } from './lone_signer.ts'
import { Row } from './row.ts'
import type { Town } from './signers.ts'
import type { Leaf } from './window.ts'

const LIMIT = 512
const FRESH_S = 300

export interface DeskOpening {
  readonly at: Instant
  readonly nonce: Bytes
}

/** `nonce`: 16 random bytes. */
export function signDeskOpening(nonce: Bytes, watchSecret: SecretKey, { town, at }: { town: TownId; at: Instant }): Bytes {
  return cose.signed(writeDeskOpening({ at, nonce }), 'desk', town, watchSecret)
}

export const writeDeskOpening = ({ at, nonce }: DeskOpening): Bytes => encode([1, at, nonce])

/** Refusal "wire.*", "desk.malformed". */
export function readDeskOpening(payload: Bytes): DeskOpening {
  const row = Row.of(payload, 'desk.malformed', LIMIT)
  const opening = { at: row.uint({ most: 2 ** 40 }), nonce: row.raw(16) }
  row.done()
  return opening
}

/** What a house checks; here for the vectors. Refusal "wire.*", "cose.*", "desk.malformed", "desk.stale", "window.unknown", "desk.*". */
export function verifyDeskOpening(data: Bytes, town: Town, at: Instant): { readonly opening: DeskOpening; readonly leaf: Leaf } {
  const signed = cose.parse(data, LIMIT)
  const opening = readDeskOpening(signed.payload)
  if (Math.abs(at - opening.at) > FRESH_S) throw new Refusal('desk.stale', 'The clocks of phone and house disagree.')
  return { opening, leaf: loneSigner(signed, { kind: 'desk', window: windowOf(at), town }) }
}
