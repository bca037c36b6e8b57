/** Whose signatures are known: a name and a public key (C2SP signed-note), and what each kind of key signs. */
import { hex, join, utf8 } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { KeyId, PublicKey } from '../../terms/ids.ts'
import { SIGNATURE_BYTES, verifies } from '../ed25519.ts'
import { sha256 } from '../hashes.ts'
import { b64, fromB64, isClean, malformed, MOST_NUMBER, SPACES } from './lines.ts'

export const KEY_ID_BYTES = 4
const TIME_BYTES = 8

/** C2SP's signature types: over a note's text, a log; over the time and the text of a checkpoint, a cosigner. */
export const SignatureKind = { ed25519: 0x01, cosignatureV1: 0x04 } as const
export type SignatureKind = (typeof SignatureKind)[keyof typeof SignatureKind]

export interface VerifierKey {
  readonly name: string
  readonly kind: SignatureKind
  readonly key: PublicKey
  /** A hint: whole keys decide. */
  readonly keyId: KeyId
}

/** `name+key id in hex+base64(kind || key)`. Refusal "ledger.malformed", also for a kind that is not known here. */
export function readVkey(text: string): VerifierKey {
  const [, name = '', keyId = '', encoded = ''] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? []
  if (!isName(name)) throw malformed()
  const raw = fromB64(encoded, 33)
  const kind = Object.values(SignatureKind).find((each) => each === raw[0])
  if (kind === undefined) throw malformed()
  const read = verifierKey(name, kind, raw.slice(1))
  if (hex(read.keyId) !== keyId) throw malformed()
  return read
}

function verifierKey(name: string, kind: SignatureKind, key: PublicKey): VerifierKey {
  return { name, kind, key, keyId: sha256(join(utf8(`${name}\n`), Uint8Array.of(kind), key)).slice(0, KEY_ID_BYTES) }
}

export const writeVkey = ({ name, kind, key, keyId }: VerifierKey): string =>
  `${name}+${hex(keyId)}+${b64(join(Uint8Array.of(kind), key))}`

/** Not empty, neither spaces nor plus, and nothing else that a note may not hold. */
export const isName = (name: string): boolean => name !== '' && !name.includes('+') && !SPACES.test(name) && isClean(name)

/** `signature` as it stands in the note, after the key id. */
export function holds({ kind, key }: VerifierKey, signature: Bytes, text: string): boolean {
  if (kind === SignatureKind.ed25519) return verifies(signature, utf8(text), key)
  if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) return false
  const at = timeOf(signature)
  return at <= MOST_NUMBER && verifies(signature.slice(TIME_BYTES), utf8(`cosignature/v1\ntime ${at}\n${text}`), key)
}

/** Of a cosignature: the seconds that it says. */
export const timeOf = (signature: Bytes): bigint => BigInt(`0x0${hex(signature.subarray(0, TIME_BYTES))}`)
