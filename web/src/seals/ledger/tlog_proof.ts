/** Proofs for those who were not there (C2SP tlog-proof): where an entry is, and a checkpoint that others saw. */
import { utf8 } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { Hash } from '../../terms/ids.ts'
import { Refusal } from '../../terms/refusal.ts'
import { leafHashOf } from '../hashes.ts'
import { includes } from '../merkle.ts'
import { readCheckpoint } from './checkpoint.ts'
import { decimal, fromB64, halves, hashFrom, malformed, textOf } from './lines.ts'
import { MOST_NOTE_BYTES } from './note.ts'
import { verifyCheckpoint } from './policy.ts'
import type { Policy, VerifiedCheckpoint } from './policy.ts'

const HEADER = 'c2sp.org/tlog-proof@v1'
const LONGEST_PATH = 63
const MOST_EXTRA_BYTES = 16 << 10
const MOST_BYTES = MOST_NOTE_BYTES + (32 << 10)
const EXTRA = 'extra '
const INDEX = 'index '

/** The shape; nothing is proven, and `extra` never is: anybody may put it there. `checkpoint`: the note itself. */
export interface TlogProof {
  readonly index: bigint
  readonly path: readonly Hash[]
  readonly checkpoint: Bytes
  readonly extra: Bytes | null
}

/** That entry is in the log, at that place. */
export interface VerifiedEntry {
  readonly entry: Bytes
  readonly index: bigint
  readonly checkpoint: VerifiedCheckpoint
}

/** Refusal "ledger.malformed". */
export function readTlogProof(data: Uint8Array): TlogProof {
  if (data.length > MOST_BYTES) throw malformed()
  const [head, note] = halves(textOf(data), '\n\n', 'first') ?? []
  if (head === undefined || note === undefined) throw malformed()
  const [header, ...lines] = head.split('\n')
  const extra = lines[0]?.startsWith(EXTRA) === true ? fromB64((lines.shift() as string).slice(EXTRA.length)) : null
  const [index, ...path] = lines
  if (header !== HEADER || index?.startsWith(INDEX) !== true || path.length > LONGEST_PATH) throw malformed()
  if (extra !== null && (extra.length === 0 || extra.length > MOST_EXTRA_BYTES)) throw malformed()
  const checkpoint = utf8(note)
  readCheckpoint(checkpoint)
  return { index: decimal(index.slice(INDEX.length)), path: path.map(hashFrom), checkpoint, extra }
}

/** Refuses what `verifyCheckpoint` refuses, and "ledger.not_included". */
export function verifyTlogProof(data: Uint8Array, entry: Bytes, policy: Policy): VerifiedEntry {
  const { index, path, checkpoint } = readTlogProof(data)
  const found = verifyCheckpoint(checkpoint, policy)
  const { root, size } = found.checkpoint
  if (!includes(root, { leafHash: leafHashOf(entry), index, size, path })) throw new Refusal('ledger.not_included', 'This is not in the ledger.')
  return { entry, index, checkpoint: found }
}
