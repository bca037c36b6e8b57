/** Opening a trustee's session: a signature that a house can check and nobody can use again. Docs/protocol, section 26. */
import type { Bytes } from '../../terms/bytes.ts'
import type { SecretKey, TownId } from '../../terms/ids.ts'
import type { Instant } from '../../terms/instant.ts'
import * as cose from '../cose.ts'
import { writeDeskOpening } from '../desk.ts'

/** `nonce`: 16 random bytes. `secret`: of one of the trustees, as the roster names them. */
export function signTrusteeOpening(nonce: Bytes, secret: SecretKey, { town, at }: { town: TownId; at: Instant }): Bytes {
  return cose.signed(writeDeskOpening({ at, nonce }), 'trustee', town, secret)
}
