/** Checkpoints (C2SP tlog-checkpoint): how large a log's tree is and what its root is, signed as a note. */
import { same } from '../../terms/bytes.ts'
import type { Hash } from '../../terms/ids.ts'
import { EMPTY_ROOT } from '../merkle.ts'
import { decimal, hashFrom, malformed } from './lines.ts'
import { readNote } from './note.ts'
import type { Note } from './note.ts'

/** What a log says; nothing is proven. `origin`: which log. `extensions`: lines that are kept, not read. */
export interface Checkpoint {
  readonly origin: string
  readonly size: bigint
  readonly root: Hash
  readonly extensions: readonly string[]
}

/** The shape; nothing is proven. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint
  readonly note: Note
}

/** Refusal "ledger.malformed". */
export function readCheckpoint(data: Uint8Array): SignedCheckpoint {
  const note = readNote(data)
  return { checkpoint: readCheckpointText(note.text), note }
}

/** Refusal "ledger.malformed"; also of a tree without leaves that has the root of another. */
export function readCheckpointText(text: string): Checkpoint {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.includes('')) throw malformed()
  const [origin, size, root, ...extensions] = lines
  if (origin === undefined || size === undefined || root === undefined) throw malformed()
  const found = { origin, size: decimal(size), root: hashFrom(root), extensions }
  if (found.size === 0n && !same(found.root, EMPTY_ROOT)) throw malformed()
  return found
}
