/**
 * Sealed envelopes: all that a house may look at is their outside. Docs/protocol, section 9.
 *
 *     u32be length || age file || random fill          exactly 4,096 or 65,536 bytes
 *
 * The age file has eight X25519 stanzas, shuffled, unused ones to keys that nobody has; its plaintext is
 * `u32be length || letter || zeros`. Loads age-encryption: import this file lazily from pages.
 */
import { x25519 } from '@noble/curves/ed25519.js'
import { hex, join, readU32be, u32be, utf8 } from '../terms/bytes.ts'
import type { Bytes, Random } from '../terms/bytes.ts'
import type { Identity, Recipient } from '../terms/ids.ts'
import { Refusal } from '../terms/refusal.ts'
import { shuffled } from '../terms/shuffled.ts'
import { decryptWith, encryptTo } from './age.ts'

export const SLOTS = 8
export const SMALL = 4_096
export const LARGE = 65_536
/** Envelope size → the exact size of the plaintext inside. */
const PLAINTEXT_BYTES: Readonly<Record<number, number>> = { [SMALL]: 3_072, [LARGE]: 64_512 }

const LENGTH = 4
/** The longest letter that an envelope holds. */
export const MOST_LETTER = 64_512 - LENGTH
const INTRO = utf8('age-encryption.org/v1\n')
const STANZA = /^-> X25519 ([A-Za-z0-9+/]{43})\n([A-Za-z0-9+/]{43})\n/
const MAC = /^--- [A-Za-z0-9+/]{43}\n/
const STANZA_BYTES = 98
const MAC_BYTES = 48
/** An age header with so many X25519 stanzas has one length. */
const headerBytes = (slots = SLOTS): number => INTRO.length + slots * STANZA_BYTES + MAC_BYTES
const NONCE_AND_TAG = 32

/**
 * An envelope of 4,096 bytes, or 65,536 if the letter needs it, for one to eight recipients. RangeError for too many
 * recipients or too long a letter.
 */
export async function seal(letter: Bytes, to: readonly Recipient[], random: Random): Promise<Bytes> {
  const wanted = new Map(to.map((each) => [hex(each), each]))
  if (!(wanted.size >= 1 && wanted.size <= SLOTS)) throw new RangeError('one to eight recipients')
  const size = sizeFor(letter)
  const dummies = Array.from({ length: SLOTS - wanted.size }, () => x25519.getPublicKey(random(32)) as Recipient)
  const ageFile = await encryptTo(shuffled([...wanted.values(), ...dummies], random), pad(letter, size))
  const sealed = join(u32be(ageFile.length), ageFile)
  const whole = join(sealed, fill(size - sealed.length, random))
  ageFileOf(whole)
  return whole
}

/**
 * The letter. Refusal "envelope.*" for the outside, "envelope.not_for_us" when none of the keys opens it,
 * "envelope.malformed" when what is inside is not padded as it should be.
 */
export async function open(envelope: Bytes, withAny: readonly Identity[]): Promise<Bytes> {
  const ageFile = ageFileOf(envelope)
  let plaintext: Bytes
  try {
    plaintext = await decryptWith(withAny, ageFile)
  } catch {
    throw new Refusal('envelope.not_for_us', 'This is sealed for somebody else.')
  }
  return unpad(plaintext)
}

/** The age file of a well-made envelope. Refusal "envelope.wrong_size", "envelope.malformed", "envelope.wrong_slots". */
export function ageFileOf(envelope: Bytes): Bytes {
  const inside = PLAINTEXT_BYTES[envelope.length]
  if (inside === undefined) throw new Refusal('envelope.wrong_size', 'This message has the wrong size.')
  const length = readU32be(envelope)
  if (length > envelope.length - LENGTH) throw malformed()
  const ageFile = envelope.slice(LENGTH, LENGTH + length)
  checkHeader(ageFile)
  if (length !== headerBytes() + inside + NONCE_AND_TAG) throw malformed()
  return ageFile
}

/**
 * The strict header of an age file: its version, so many X25519 stanzas, a MAC, and nothing else.
 * Refusal "envelope.malformed", "envelope.wrong_slots".
 */
export function checkHeader(ageFile: Bytes, slots = SLOTS): void {
  const header = latin1(ageFile.subarray(0, headerBytes(slots + 1)))
  const intro = latin1(INTRO)
  if (!header.startsWith(intro)) throw malformed()
  let at = intro.length
  let found = 0
  while (header.startsWith('-> ', at)) {
    if (!header.startsWith('-> X25519 ', at)) throw wrongSlots()
    const [whole, share, wrapped] = STANZA.exec(header.slice(at)) ?? []
    if (whole === undefined || !isOnlyWriting(share) || !isOnlyWriting(wrapped)) throw malformed()
    at += whole.length
    found += 1
    if (found > slots) break
  }
  if (found !== slots) throw wrongSlots()
  const [end] = MAC.exec(header.slice(at)) ?? []
  if (end === undefined || !isOnlyWriting(end.slice(4, 47))) throw malformed()
}

/** The smaller envelope that holds it. RangeError if none does. */
function sizeFor(letter: Bytes): number {
  const size = [SMALL, LARGE].find((each) => letter.length + LENGTH <= (PLAINTEXT_BYTES[each] ?? 0))
  if (size === undefined) throw new RangeError('this letter fits into no envelope')
  return size
}

export function pad(letter: Bytes, size: number): Bytes {
  const plaintext = new Uint8Array(PLAINTEXT_BYTES[size] ?? 0)
  plaintext.set(join(u32be(letter.length), letter))
  return plaintext
}

/** Refusal "envelope.malformed" unless it is padded as `pad` does. */
export function unpad(plaintext: Bytes): Bytes {
  const length = readU32be(plaintext)
  const rest = plaintext.subarray(LENGTH + length)
  const exact = Object.values(PLAINTEXT_BYTES).includes(plaintext.length) && LENGTH + length <= plaintext.length
  if (!exact || rest.some((each) => each !== 0)) throw malformed()
  return plaintext.slice(LENGTH, LENGTH + length)
}

/** `crypto.getRandomValues` gives at most 65,536 bytes at once. */
function fill(length: number, random: Random): Bytes {
  return join(...Array.from({ length: Math.ceil(length / 4_096) }, (_, n) => random(Math.min(4_096, length - n * 4_096))))
}

/** Of 43 base64 letters the last carries four bits: the other two have to be zero. */
const isOnlyWriting = (text: string | undefined): boolean => text !== undefined && /[AEIMQUYcgkosw048]$/.test(text)

const latin1 = (data: Uint8Array): string => String.fromCharCode(...data)

const malformed = (): Refusal => new Refusal('envelope.malformed', 'This message is not sealed as it should be.')
const wrongSlots = (): Refusal => new Refusal('envelope.wrong_slots', 'This message is not sealed as it should be.')
