/** Keys: made at random, never derived. The only exception is a slip secret, which a paper has to be able to give. */
import { x25519 } from '@noble/curves/ed25519.js'
import { join, u32be, utf8 } from '../terms/bytes.ts'
import type { Bytes, Random } from '../terms/bytes.ts'
import type { Identity, IncidentId, PublicKey, Recipient, SecretKey, Window } from '../terms/ids.ts'
import { publicKeyOf } from './ed25519.ts'
import { hmacSha256, sha256 } from './hashes.ts'
import { leafOf } from './window.ts'
import type { Leaf } from './window.ts'

export const SLIP_MASTER_BYTES = 16

export interface SigningKey {
  readonly secret: SecretKey
  readonly publicKey: PublicKey
}

export interface RecipientKey {
  readonly identity: Identity
  readonly recipient: Recipient
}

/** One role-holder's keys for one window, and the leaf that certifies them. */
export interface WatchKeys {
  readonly window: Window
  readonly watch: SecretKey
  readonly drill: SecretKey
  readonly opens: Identity
  readonly leaf: Leaf
}

export function makeSigningKey(random: Random): SigningKey {
  const secret: SecretKey = random(32)
  return { secret, publicKey: publicKeyOf(secret) }
}

export function makeRecipientKey(random: Random): RecipientKey {
  const identity: Identity = random(32)
  return { identity, recipient: recipientOf(identity) }
}

export const recipientOf = (identity: Identity): Recipient => x25519.getPublicKey(identity) as Bytes

const ANY_SCALAR = new Uint8Array(32).fill(8)

/** Whether anything can be sealed to it: a few points are on the curve and are nobody's key. */
export function isRecipient(recipient: Recipient): boolean {
  try {
    x25519.getSharedSecret(ANY_SCALAR, recipient)
    return true
  } catch {
    return false
  }
}

/** `slipMaster`: the 16 bytes on the paper slip. */
export function makeWatchKeys(window: Window, { roles, slipMaster }: { roles: number; slipMaster: Bytes }, random: Random): WatchKeys {
  const [watch, drill, opens] = [makeSigningKey(random), makeSigningKey(random), makeRecipientKey(random)]
  const leaf = leafOf({
    roles,
    watchKey: watch.publicKey,
    drillKey: drill.publicKey,
    ageRecipient: opens.recipient,
    slipHash: sha256(slipSecret(slipMaster, window)),
  })
  return { window, watch: watch.secret, drill: drill.secret, opens: opens.identity, leaf }
}

/** The number under which this person takes an incident: her other window finds it again, and so does her phone after a restart. No key; the house and the desk see it. */
export const leaseNumber = ({ watch }: WatchKeys, incident: IncidentId): Bytes => hmacSha256(watch, join(utf8('tocsin lease'), incident)).slice(0, 16) as Bytes

/** HMAC-SHA-256(slip_master, u32be window); publishing it revokes that window's leaf. */
export const slipSecret = (slipMaster: Bytes, window: Window): Bytes => hmacSha256(slipMaster, u32be(window))
