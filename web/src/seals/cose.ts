/**
 * COSE_Sign (RFC 9052 § 4.1), always, even with one signature, so that signatures made apart can be merged.
 *
 *     [ h'', {}, payload: bstr, [ + [ h'A10132', { 4: key_id: bstr .size 4 }, signature: bstr .size 64 ] ] ]
 *
 * Nothing else is allowed in any header. Every signature has to verify, and all signers have to be distinct.
 */
import { hex, join, same, utf8 } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { KeyId, PublicKey, SecretKey, TownId } from '../terms/ids.ts'
import { Refusal } from '../terms/refusal.ts'
import { decode, encode, LIMIT } from './cbor.ts'
import type { Value } from './cbor.ts'
import * as ed25519 from './ed25519.ts'
import { keyIdOf } from './hashes.ts'

/** What a signature is for: it enters what is signed, so that no signature can be moved to another kind. */
export type Kind =
  | 'alert' | 'checked' | 'attestation' | 'beat' | 'window' | 'roster' | 'stand-in' | 'invite' | 'cut' | 'desk'
  | 'relayed' | 'aid-desk' | 'vetting' | 'aid-offer' | 'aid-record' | 'trustee' | 'film-opening'
  | 'mirror' | 'mirror-gone' | 'film-release' | 'film-withdrawal'

export interface Signature {
  readonly keyId: KeyId
  readonly signature: Bytes
}

/** The shape of a signed object. Nothing is proven about it. */
export interface Signed {
  readonly payload: Bytes
  readonly signatures: readonly Signature[]
}

/** {1: -19}: alg Ed25519 (RFC 9864). */
const PROTECTED = Uint8Array.of(0xa1, 0x01, 0x32)
const MOST_SIGNATURES = 4
const KEY_ID = 4

/** Refusal "wire.*", "cose.malformed", "cose.header", "cose.wrong_algorithm", "cose.too_many_signatures". */
export function parse(data: Bytes, limit = LIMIT): Signed {
  const outer = decode(data, limit)
  if (!Array.isArray(outer) || outer.length !== 4) throw malformed()
  const [guarded, open, payload, signatures] = outer as readonly Value[]
  if (!(payload instanceof Uint8Array) || !Array.isArray(signatures) || signatures.length === 0) throw malformed()
  if (!(guarded instanceof Uint8Array) || guarded.length !== 0 || !(open instanceof Map) || open.size !== 0) {
    throw new Refusal('cose.header', DAMAGED)
  }
  if (signatures.length > MOST_SIGNATURES) throw new Refusal('cose.too_many_signatures', DAMAGED)
  return { payload, signatures: (signatures as readonly Value[]).map(readSignature) }
}

export function write(signed: Signed): Bytes {
  const rows = signed.signatures.map(({ keyId, signature }) => [PROTECTED, new Map([[KEY_ID, keyId]]), signature])
  return encode([new Uint8Array(0), new Map(), signed.payload, rows])
}

/** Sig_structure (RFC 9052 § 4.4). */
export function toBeSigned(payload: Bytes, kind: Kind, town: TownId): Bytes {
  return encode(['Signature', new Uint8Array(0), PROTECTED, join(utf8(`tocsin/${kind}/v1`), town), payload])
}

export function sign(payload: Bytes, kind: Kind, town: TownId, secret: SecretKey): Signature {
  const message = toBeSigned(payload, kind, town)
  return { keyId: keyIdOf(ed25519.publicKeyOf(secret)), signature: ed25519.sign(message, secret) }
}

/** The payload under these secrets' signatures, in their order. */
export function signed(payload: Bytes, kind: Kind, town: TownId, ...secrets: readonly SecretKey[]): Bytes {
  return write({ payload, signatures: secrets.map((secret) => sign(payload, kind, town, secret)) })
}

/**
 * The whole keys that signed, in the order of the signatures, all of them among `keys` and distinct.
 * Refusal "cose.unknown_key", "cose.bad_signature", "cose.same_signer".
 */
export function check(signed: Signed, kind: Kind, town: TownId, keys: Iterable<PublicKey>): readonly PublicKey[] {
  const byId = new Map<string, PublicKey[]>()
  const met = new Set<string>()
  for (const key of keys) {
    if (met.has(hex(key))) continue
    met.add(hex(key))
    const id = hex(keyIdOf(key))
    byId.set(id, [...(byId.get(id) ?? []), key])
  }
  const message = toBeSigned(signed.payload, kind, town)
  const signers: PublicKey[] = []
  for (const { keyId, signature } of signed.signatures) {
    const candidates = byId.get(hex(keyId))
    if (candidates === undefined) {
      throw new Refusal('cose.unknown_key', 'This was signed with a key that this town does not know.')
    }
    const signer = candidates.find((key) => ed25519.verifies(signature, message, key))
    if (signer === undefined) throw new Refusal('cose.bad_signature', 'The signature does not hold. Do not trust this.')
    if (signers.some((each) => same(each, signer))) {
      throw new Refusal('cose.same_signer', 'The same person signed twice.')
    }
    signers.push(signer)
  }
  return signers
}

/**
 * Both objects' signatures over the one payload, each once, the first's first. Proves nothing: check what comes out.
 * Refusal "cose.other_payload", "cose.too_many_signatures".
 */
export function merge(first: Signed, second: Signed): Signed {
  if (!same(first.payload, second.payload)) {
    throw new Refusal('cose.other_payload', 'These are signatures of two different things.')
  }
  const signatures: Signature[] = []
  for (const each of [...first.signatures, ...second.signatures]) {
    if (!signatures.some((held) => same(held.keyId, each.keyId) && same(held.signature, each.signature))) {
      signatures.push(each)
    }
  }
  if (signatures.length > MOST_SIGNATURES) throw new Refusal('cose.too_many_signatures', DAMAGED)
  return { payload: first.payload, signatures }
}

function readSignature(entry: Value): Signature {
  if (!Array.isArray(entry) || entry.length !== 3) throw malformed()
  const [guarded, open, signature] = entry as readonly Value[]
  if (!(guarded instanceof Uint8Array) || !(open instanceof Map) || !(signature instanceof Uint8Array)) throw malformed()
  if (!same(guarded, PROTECTED)) {
    throw new Refusal(onlyAnAlgorithm(guarded) ? 'cose.wrong_algorithm' : 'cose.header', DAMAGED)
  }
  const keyId: Value | undefined = open.get(KEY_ID)
  if (open.size !== 1 || !(keyId instanceof Uint8Array) || keyId.length !== 4) throw new Refusal('cose.header', DAMAGED)
  if (signature.length !== ed25519.SIGNATURE_BYTES) throw malformed()
  return { keyId: keyId as KeyId, signature }
}

function onlyAnAlgorithm(guarded: Bytes): boolean {
  try {
    const header = decode(guarded)
    return header instanceof Map && header.size === 1 && header.has(1)
  } catch {
    return false
  }
}

const DAMAGED = 'This is damaged or incomplete.'
const malformed = (): Refusal => new Refusal('cose.malformed', DAMAGED)
