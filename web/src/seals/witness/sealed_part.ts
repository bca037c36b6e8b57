/** Sealing and opening parts of a film. Loads age-encryption: import this file lazily from pages. Docs/protocol, section 24. */
import type { Bytes } from '../../terms/bytes.ts'
import type { Identity, Recipient } from '../../terms/ids.ts'
import { Refusal } from '../../terms/refusal.ts'
import { decryptWith, encryptTo } from '../age.ts'
import { checkHeader } from '../envelope.ts'
import { padPart, PART_SIZES, readPart, unpadPart, writePart } from './part.ts'
import type { Part } from './part.ts'

/** The age file. RangeError for too much data. */
export async function sealPart(part: Part, to: Recipient): Promise<Bytes> {
  const ageFile = await encryptTo([to], padPart(writePart(part)))
  checkPart(ageFile)
  return ageFile
}

/**
 * Refusal "witness.wrong_size", "envelope.*" for the outside, "envelope.not_for_us" for another film's part and for one that
 * was changed, and those of `readPart`.
 */
export async function openPart(ageFile: Bytes, filmKey: Identity): Promise<Part> {
  checkPart(ageFile)
  let plaintext: Bytes
  try {
    plaintext = await decryptWith([filmKey], ageFile)
  } catch {
    throw new Refusal('envelope.not_for_us', 'This is sealed for somebody else.')
  }
  return readPart(unpadPart(plaintext))
}

/** An age file of one of the sizes, with one X25519 stanza. Refusal "witness.wrong_size", "envelope.malformed", "envelope.wrong_slots". */
export function checkPart(ageFile: Bytes): void {
  if (!PART_SIZES.includes(ageFile.length)) throw new Refusal('witness.wrong_size', 'This part of a film has the wrong size.')
  checkHeader(ageFile, 1)
}
