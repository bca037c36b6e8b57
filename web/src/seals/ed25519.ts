/**
 * Strict Ed25519 (RFC 8032 § 5.1.7): S < L, canonical encodings, no key of small order, and the equation without the
 * cofactor, as OpenSSL checks it: a signature that one reader accepts and another refuses would split a town's view.
 * Stricter than `zip215: false`, which multiplies by the cofactor.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { join, same } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { PublicKey, SecretKey } from '../terms/ids.ts'

export const SIGNATURE_BYTES = 64

const { Point } = ed25519
const ORDER = Point.Fn.ORDER

export function verifies(signature: Bytes, message: Bytes, key: PublicKey): boolean {
  if (signature.length !== SIGNATURE_BYTES || key.length !== 32) return false
  const commitment = signature.subarray(0, 32)
  const scalar = littleEndian(signature.subarray(32))
  if (!(scalar < ORDER)) return false
  try {
    const signer = Point.fromBytes(key, false)
    if (signer.isSmallOrder()) return false
    const challenge = littleEndian(sha512(join(commitment, key, message))) % ORDER
    const made = Point.BASE.multiplyUnsafe(scalar).subtract(signer.multiplyUnsafe(challenge))
    return same(made.toBytes(), commitment)
  } catch {
    return false
  }
}

export const sign = (message: Bytes, secret: SecretKey): Bytes => ed25519.sign(message, secret) as Bytes
export const publicKeyOf = (secret: SecretKey): PublicKey => ed25519.getPublicKey(secret) as PublicKey

function littleEndian(data: Uint8Array): bigint {
  let value = 0n
  for (let at = data.length - 1; at >= 0; at -= 1) value = (value << 8n) | BigInt(data[at] as number)
  return value
}
