/** A guest's entry: about a second of work that a house can check at once. Docs/protocol, section 10. */
import { sha256 as noble } from '@noble/hashes/sha2.js'
import type { Bytes } from '../terms/bytes.ts'

const NONCE_BYTES = 8

/** Whether SHA-256(challenge || nonce) begins with that many zero bits. */
export function isWork(nonce: Bytes, challenge: Bytes, bits: number): boolean {
  return nonce.length === NONCE_BYTES && zeroBits(noble.create().update(challenge).update(nonce).digest()) >= bits
}

/**
 * Tries `tries` nonces from `from` on; null when none of them is work. The caller loops, shows how far it is and may stop.
 * `from`: below 2^53.
 */
export function work(challenge: Bytes, { bits, from, tries }: { bits: number; from: number; tries: number }): Bytes | null {
  const begun = noble.create().update(challenge)
  const nonce = new Uint8Array(NONCE_BYTES)
  const low = new DataView(nonce.buffer)
  for (let n = from; n < from + tries; n += 1) {
    low.setUint32(0, Math.floor(n / 2 ** 32))
    low.setUint32(4, n >>> 0)
    if (zeroBits(begun.clone().update(nonce).digest()) >= bits) return nonce
  }
  return null
}

function zeroBits(digest: Uint8Array): number {
  let bits = 0
  for (const each of digest) {
    if (each !== 0) return bits + Math.clz32(each) - 24
    bits += 8
  }
  return bits
}
