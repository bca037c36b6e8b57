/**
 * Policies (C2SP tlog-policy): which logs are believed, and which of their cosigners have to have seen a checkpoint. C2SP calls a
 * cosigner a witness; here that word is the one who films. The phone's come from the town's book; it reads no file of them.
 */
import type { Instant } from '../../terms/instant.ts'
import { Refusal } from '../../terms/refusal.ts'
import type { Cosigners } from '../statement.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { linesOf, verified } from './note.ts'
import type { Note } from './note.ts'
import { readVkey, timeOf, writeVkey } from './vkey.ts'
import type { VerifierKey } from './vkey.ts'

const NONE = 'none'
const ENOUGH = 'enough'

/** Its key is named as the origin of its checkpoints. */
export interface PolicyLog {
  readonly key: VerifierKey
  readonly url: string | null
}

export interface PolicyCosigner {
  readonly name: string
  readonly key: VerifierKey
  readonly url: string | null
}

/** Has seen a checkpoint when `needed` of its members have. */
export interface Group {
  readonly name: string
  readonly needed: number
  readonly members: readonly string[]
}

/** `quorum`: a cosigner's or a group's name; `none`: nobody else has to have seen anything. */
export interface Policy {
  readonly logs: readonly PolicyLog[]
  readonly cosigners: readonly PolicyCosigner[]
  readonly groups: readonly Group[]
  readonly quorum: string
}

/** A log of the policy signed it, and enough of its cosigners. `cosigned`: which, and when they say they did. */
export interface VerifiedCheckpoint {
  readonly checkpoint: Checkpoint
  readonly note: Note
  readonly cosigned: readonly { readonly key: VerifierKey; readonly at: Instant }[]
}

/** Refusal "ledger.malformed", "ledger.bad_signature", "ledger.unsigned" by a log of the policy, "ledger.not_cosigned" by enough. */
export function verifyCheckpoint(data: Uint8Array, policy: Policy): VerifiedCheckpoint {
  const { checkpoint, note } = readCheckpoint(data)
  const logs = policy.logs.map(({ key }) => key).filter(({ name }) => name === checkpoint.origin)
  const cosigners = policy.cosigners.map(({ key }) => key)
  const signed = verified(note, [...logs, ...cosigners])
  if (!signed.some((key) => logs.includes(key))) throw new Refusal('ledger.unsigned', 'Nobody who is known here signed this.')
  const cosigned = signed.filter((key) => cosigners.includes(key))
  if (!isSeenByEnough(policy, cosigned)) throw new Refusal('ledger.not_cosigned', 'Too few others have seen this page of the ledger.')
  const latest = (key: VerifierKey): Instant => Math.max(...linesOf(note, key).map(({ signature }) => Number(timeOf(signature))))
  return { checkpoint, note, cosigned: cosigned.map((key) => ({ key, at: latest(key) })) }
}

/** Whether these cosigners are the quorum. */
export function isSeenByEnough({ cosigners, groups, quorum }: Policy, cosigned: readonly VerifierKey[]): boolean {
  const keys = new Set(cosigned.map(writeVkey))
  const seen = new Set([NONE, ...cosigners.filter(({ key }) => keys.has(writeVkey(key))).map(({ name }) => name)])
  for (const { name, needed, members } of groups) {
    if (members.filter((each) => seen.has(each)).length >= needed) seen.add(name)
  }
  return seen.has(quorum)
}

/** As the town's book has it: its log, and as many of the cosigners as it asks for; nobody else where it asks for none. Refusal "ledger.malformed". */
export function policyOf(log: VerifierKey, { cosigners: named, needed }: Cosigners): Policy {
  const cosigners = named.map(({ verifierKey, url }, place) => ({ name: `c${place + 1}`, key: readVkey(verifierKey), url }))
  const groups = needed > 0 ? [{ name: ENOUGH, needed, members: cosigners.map(({ name }) => name) }] : []
  return { logs: [{ key: log, url: null }], cosigners, groups, quorum: needed > 0 ? ENOUGH : NONE }
}
