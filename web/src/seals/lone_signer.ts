/** One person's word: attestations, beats and desk openings carry exactly one signature of somebody on watch. */
import type { Window } from '../terms/ids.ts'
import { Refusal } from '../terms/refusal.ts'
import { Status } from '../terms/registry.ts'
import type { Kind, Signed } from './cose.ts'
import { certifiedWindow, leavesThatSigned, stillValid } from './signers.ts'
import type { Town } from './signers.ts'
import type { Leaf } from './window.ts'

/** Refusal "window.unknown", "cose.*", "<room>.wrong_key_kind", "<room>.one_signer", "<room>.revoked_key". */
export function loneSigner(
  signed: Signed,
  { kind, window, town, status = Status.Actual }: { kind: Kind; window: Window; town: Town; status?: Status },
): Leaf {
  const held = certifiedWindow(town, window)
  const signers = leavesThatSigned(signed, { kind, status, window: held, roster: town.roster, room: kind })
  const [only] = signers
  if (only === undefined || signers.length !== 1) throw new Refusal(`${kind}.one_signer`, "This is one person's word.")
  if (stillValid(signers, held, town.roster).length === 0) {
    throw new Refusal(`${kind}.revoked_key`, 'This was signed with a key that counts no more.')
  }
  return only
}
