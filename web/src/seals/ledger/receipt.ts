/** Receipts: a log promises that a commitment will be among its entries by some second. Ours; signed as a note. */
import type { Hash } from '../../terms/ids.ts'
import type { Instant } from '../../terms/instant.ts'
import { decimal, hashFrom, malformed } from './lines.ts'
import { readNote, verified } from './note.ts'
import type { Note } from './note.ts'
import { SignatureKind } from './vkey.ts'
import type { VerifierKey } from './vkey.ts'

const HEADER = 'tocsin.receipt/v1'

/** A key of that log promised this. If the entry is not there by then, this note convicts it. */
export interface VerifiedReceipt {
  readonly origin: string
  readonly due: Instant
  readonly commitment: Hash
  readonly note: Note
}

/** Refusal "ledger.malformed", "ledger.bad_signature", "ledger.unsigned" by a key of the log that it names. */
export function verifyReceipt(data: Uint8Array, keys: readonly VerifierKey[]): VerifiedReceipt {
  const note = readNote(data)
  const [header, origin, due, commitment, end, ...more] = note.text.split('\n')
  if (header !== HEADER || !origin || due === undefined || commitment === undefined || end !== '' || more.length > 0) throw malformed()
  const receipt = { origin, due: Number(decimal(due)), commitment: hashFrom(commitment), note }
  verified(note, keys.filter(({ name, kind }) => name === origin && kind === SignatureKind.ed25519))
  return receipt
}
