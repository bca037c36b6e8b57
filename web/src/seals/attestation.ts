/** A verifier's signed word on an incident. It never leaves the desk's side. Docs/protocol, section 7. */
import type { Bytes } from '../terms/bytes.ts'
import type { IncidentId, SecretKey, TownId } from '../terms/ids.ts'
import { windowOf } from '../terms/instant.ts'
import type { Instant, Minutes } from '../terms/instant.ts'
import { Refusal } from '../terms/refusal.ts'
import { Status, Verdict } from '../terms/registry.ts'
import { FUTURE_S, LIMIT, sentAt } from './alert.ts'
import { encode } from './cbor.ts'
import * as cose from './cose.ts'
import { loneSigner } from './lone_signer.ts'
import { Row } from './row.ts'
import type { Town } from './signers.ts'
import { isWatch } from './window.ts'
import type { Leaf } from './window.ts'

/** `finding`: what it was, with the verdict *not it* alone. */
export interface Attestation {
  readonly incident: IncidentId
  readonly status: Status
  readonly verdict: Verdict
  readonly finding: number | null
  readonly sent: Minutes
}

export interface VerifiedAttestation {
  readonly fields: Attestation
  readonly signer: Leaf
}

export function writeAttestation({ incident, status, verdict, finding, sent }: Attestation): Bytes {
  return encode([1, incident, status, verdict, finding, sent])
}

export function signAttestation(attestation: Attestation, secret: SecretKey, town: TownId): Bytes {
  return cose.signed(writeAttestation(attestation), 'attestation', town, secret)
}

/** Refusal "wire.*", "attestation.malformed", "attestation.unknown_status". */
export function readAttestation(payload: Bytes): Attestation {
  const row = Row.of(payload, 'attestation.malformed', LIMIT)
  const attestation: Attestation = {
    incident: row.raw(8),
    status: row.code(Status, 'attestation.unknown_status'),
    verdict: row.code(Verdict),
    finding: row.uintOrNull({ least: 1, most: 255 }),
    sent: row.uint({ most: 2 ** 32 - 1 }),
  }
  row.done()
  if (attestation.finding !== null && attestation.verdict !== Verdict.not_it) row.refuse()
  return attestation
}

/**
 * One verifier's or dispatcher's word. Refusal "wire.*", "cose.*", what `readAttestation` refuses,
 * "attestation.from_the_future", "window.unknown", "attestation.wrong_key_kind", "attestation.one_signer",
 * "attestation.revoked_key", "attestation.not_a_verifier".
 */
export function verifyAttestation(data: Bytes, town: Town, at: Instant): VerifiedAttestation {
  const signed = cose.parse(data, LIMIT)
  const fields = readAttestation(signed.payload)
  if (sentAt(fields) > at + FUTURE_S) {
    throw new Refusal('attestation.from_the_future', 'This is from the future. Is your clock right?')
  }
  const window = windowOf(sentAt(fields))
  const signer = loneSigner(signed, { kind: 'attestation', window, town, status: fields.status })
  if (!isWatch(signer)) throw new Refusal('attestation.not_a_verifier', 'This needs a verifier.')
  return { fields, signer }
}
