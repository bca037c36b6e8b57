/** For what a steward vouches for a volunteer. Her phone alone carries it; a desk reads it with her offer. Docs/protocol, section 22. */
import { same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { Hash, PublicKey, SecretKey, TownId } from '../../terms/ids.ts'
import { instantOf } from '../../terms/instant.ts'
import type { Instant, Minutes } from '../../terms/instant.ts'
import { Refusal } from '../../terms/refusal.ts'
import { encode } from '../cbor.ts'
import * as cose from '../cose.ts'
import { sha256 } from '../hashes.ts'
import type { Roster } from '../roster.ts'
import { Row } from '../row.ts'
import type { Offer } from './offer.ts'
import { MINUTES } from './parts.ts'
import type { OwnLetter, Vetted } from './record.ts'

const LIMIT = 512
export const LONGEST_VETTING_MINUTES = 400 * 24 * 60
const MOST_DUTIES = 0xffff

/** `duties`: bits of `Duty`, perhaps newer ones. */
export interface Vetting {
  readonly key: PublicKey
  readonly duties: number
  readonly begins: Minutes
  readonly expires: Minutes
}

export interface VerifiedVetting {
  readonly fields: Vetting
  readonly steward: PublicKey
}

export const writeVetting = ({ key, duties, begins, expires }: Vetting): Bytes => encode([1, key, duties, begins, expires])

export function signVetting(vetting: Vetting, stewardSecret: SecretKey, town: TownId): Bytes {
  return cose.signed(writeVetting(vetting), 'vetting', town, stewardSecret)
}

/** `secret`: of the key that the vetting names. `offer`: as it stands under its MAC. */
export function signOffer(offer: Bytes, secret: SecretKey, town: TownId): Bytes {
  return cose.signed(encode([1, sha256(offer)]), 'aid-offer', town, secret)
}

/** Refusal "wire.*", "vetting.malformed". */
export function readVetting(payload: Bytes): Vetting {
  const row = Row.of(payload, 'vetting.malformed', LIMIT)
  const vetting = { key: row.raw(32), duties: row.uint({ most: MOST_DUTIES }), begins: row.uint(MINUTES), expires: row.uint(MINUTES) }
  row.done()
  const lasts = vetting.expires - vetting.begins
  return lasts > 0 && lasts <= LONGEST_VETTING_MINUTES ? vetting : row.refuse()
}

/**
 * What one steward in force says now about whoever wrote this very offer. Refusal "wire.*", "cose.*", "vetting.malformed",
 * "vetting.one_signer", "vetting.not_yet", "vetting.expired", "vetting.other_key", "vetting.other_offer".
 */
export function verifyVetting({ vetting, proof }: Vetted, offer: OwnLetter<Offer>, { roster, at }: { roster: Roster; at: Instant }): VerifiedVetting {
  const signed = cose.parse(vetting, LIMIT)
  const fields = readVetting(signed.payload)
  const steward = only(cose.check(signed, 'vetting', roster.town, roster.stewards.map(({ key }) => key)))
  if (instantOf(fields.begins) > at) throw new Refusal('vetting.not_yet', 'This begins later.')
  if (instantOf(fields.expires) <= at) throw new Refusal('vetting.expired', 'This is over. Ask a steward for a new one.')
  if (offer.inside.key === null || !same(offer.inside.key, fields.key)) {
    throw new Refusal('vetting.other_key', 'This was said about somebody else.')
  }
  const proven = cose.parse(proof, LIMIT)
  only(cose.check(proven, 'aid-offer', roster.town, [fields.key]))
  if (!same(readProof(proven.payload), sha256(offer.body))) throw new Refusal('vetting.other_offer', 'This belongs to another offer.')
  return { fields, steward }
}

function readProof(payload: Bytes): Hash {
  const row = Row.of(payload, 'vetting.malformed', LIMIT)
  const hash = row.raw(32)
  row.done()
  return hash
}

function only(signers: readonly PublicKey[]): PublicKey {
  const [signer] = signers
  if (signer === undefined || signers.length !== 1) throw new Refusal('vetting.one_signer', "This is one person's word.")
  return signer
}
