/** Every SHA-256 that the wire names. */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as noble } from '@noble/hashes/sha2.js'
import { join, utf8 } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { AlertId, Hash, KeyId, LeafId, PigeonholeId, PublicKey, TownId } from '../terms/ids.ts'

export const sha256 = (data: Uint8Array): Hash => noble(data) as Bytes
export const hmacSha256 = (key: Uint8Array, data: Uint8Array): Hash => hmac(noble, key, data) as Bytes
export const townIdOf = (rootKey: PublicKey): TownId => sha256(rootKey).slice(0, 16) as TownId
export const keyIdOf = (key: PublicKey): KeyId => sha256(key).slice(0, 4) as KeyId
export const alertIdOf = (payload: Bytes): AlertId => sha256(payload).slice(0, 8) as AlertId
/** Under which a phone asks to be rung when a letter opens there. */
export const wakeOf = (pigeonhole: PigeonholeId): Bytes => sha256(join(utf8('tocsin/wake/v1'), pigeonhole)).slice(0, 8)
/** RFC 9162 § 2.1.1. */
export const leafHashOf = (leaf: Bytes): Hash => sha256(join(Uint8Array.of(0), leaf))
export const leafIdOf = (leafHash: Hash): LeafId => leafHash.slice(0, 4) as LeafId
