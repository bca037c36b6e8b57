/** Signed notes (C2SP signed-note): a text, and lines that say who signed it. Nothing is proven before `verified`. */
import { same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { KeyId } from '../../terms/ids.ts'
import { Refusal } from '../../terms/refusal.ts'
import { fromB64, halves, malformed, textOf } from './lines.ts'
import { holds, isName, KEY_ID_BYTES } from './vkey.ts'
import type { VerifierKey } from './vkey.ts'

/** Sixteen signatures of 5 kB, as long as any of those to come, with room for a text. */
export const MOST_NOTE_BYTES = 128 << 10
/** The keys of as many logs and cosigners as a policy may name. */
const MOST_SIGNATURES = 64
const DASH = '— '

/** One line; whose it is and whether it holds is not known. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: KeyId
  readonly signature: Bytes
}

/** The shape; nothing is proven. `text` ends with a newline. */
export interface Note {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Refusal "ledger.malformed". */
export function readNote(data: Uint8Array): Note {
  if (data.length > MOST_NOTE_BYTES) throw malformed()
  const [text, lines] = halves(textOf(data), '\n\n', 'last') ?? []
  if (text === undefined || lines === undefined) throw malformed()
  return { text: `${text}\n`, signatures: readLines(lines) }
}

/** Signature lines alone, one or more. Refusal "ledger.malformed". */
export function readLines(text: string): readonly NoteSignature[] {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.length === 0 || lines.length > MOST_SIGNATURES) throw malformed()
  return lines.map(readLine)
}

/**
 * Which of the known keys signed; the others' lines are not looked at. Refusal "ledger.bad_signature" when a line of a known key is
 * false, whatever else is true; "ledger.unsigned" when none of them signed.
 */
export function verified(note: Note, keys: readonly VerifierKey[]): readonly VerifierKey[] {
  const signers = keys.filter((key) => linesOf(note, key).length > 0)
  const isTrue = (key: VerifierKey): boolean => linesOf(note, key).every(({ signature }) => holds(key, signature, note.text))
  if (!signers.every(isTrue)) throw new Refusal('ledger.bad_signature', 'A signature below this is false.')
  if (signers.length === 0) throw new Refusal('ledger.unsigned', 'Nobody who is known here signed this.')
  return signers
}

export const linesOf = ({ signatures }: Note, key: VerifierKey): readonly NoteSignature[] =>
  signatures.filter(({ name, keyId }) => name === key.name && same(keyId, key.keyId))

function readLine(line: string): NoteSignature {
  const [name, encoded] = halves(line.slice(DASH.length), ' ', 'first') ?? []
  if (!line.startsWith(DASH) || name === undefined || encoded === undefined || !isName(name)) throw malformed()
  const raw = fromB64(encoded)
  if (raw.length <= KEY_ID_BYTES) throw malformed()
  return { name, keyId: raw.slice(0, KEY_ID_BYTES), signature: raw.slice(KEY_ID_BYTES) }
}
