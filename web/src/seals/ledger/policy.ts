/**
 * Policies (C2SP tlog-policy): which logs are believed, and which of their cosigners have to have seen a checkpoint. C2SP calls a
 * cosigner a witness; here that word is the one who films. Names are bytes and nothing else, here one letter for each byte: two
 * that look alike are two.
 */
import { hex } from '../../terms/bytes.ts'
import type { Instant } from '../../terms/instant.ts'
import { Refusal } from '../../terms/refusal.ts'
import type { Cosigners } from '../statement.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { malformed, textOf } from './lines.ts'
import { linesOf, verified } from './note.ts'
import type { Note } from './note.ts'
import { readVkey, SignatureKind, timeOf, writeVkey } from './vkey.ts'
import type { VerifierKey } from './vkey.ts'

const MOST_BYTES = 64 << 10
/** Logs, cosigners, groups. */
const MOST_OF_A_KIND = 32
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

/** Refusal "ledger.malformed", for a key of a kind that is not known here as well. */
export function readPolicy(data: Uint8Array): Policy {
  if (data.length > MOST_BYTES) throw malformed()
  const text = [...data].map((each) => String.fromCharCode(each)).join('')
  if (!/^[\t\n\x20-\x7e\x80-\xff]*\n$/.test(text)) throw malformed()
  const reading = new Reading()
  for (const line of text.slice(0, -1).split('\n')) {
    const words = line.match(/[^\t ]+/g)
    if (words !== null && !words[0].startsWith('#')) reading.take(words)
  }
  return reading.policy()
}

/** Line by line: each may name only what stands above it. */
class Reading {
  readonly #logs: PolicyLog[] = []
  readonly #cosigners: PolicyCosigner[] = []
  readonly #groups: Group[] = []
  readonly #named = new Set([NONE])
  /** Names that are nobody's member yet: each is a member once in the whole file, so that nobody counts twice by two ways. */
  readonly #free = new Set<string>()
  #quorum: string | null = null

  take(words: readonly string[]): void {
    const [keyword, first = '', second = '', ...more] = words
    if (keyword === 'log' && (words.length === 2 || words.length === 3)) this.#log(first, second || null)
    else if (keyword === 'witness' && (words.length === 3 || words.length === 4)) this.#cosigner(first, second, more[0] ?? null)
    else if (keyword === 'group' && words.length >= 4) this.#group(first, second, more)
    else if (keyword === 'quorum' && words.length === 2 && this.#quorum === null && this.#named.has(first)) this.#quorum = first
    else throw malformed()
  }

  policy(): Policy {
    if (this.#quorum === null) throw malformed()
    return { logs: this.#logs, cosigners: this.#cosigners, groups: this.#groups, quorum: this.#quorum }
  }

  #log(key: string, url: string | null): void {
    this.#logs.push({ key: keyOf(key, SignatureKind.ed25519), url })
    requireDistinct(this.#logs)
  }

  #cosigner(name: string, key: string, url: string | null): void {
    this.#name(name)
    this.#cosigners.push({ name, key: keyOf(key, SignatureKind.cosignatureV1), url })
    requireDistinct(this.#cosigners)
  }

  #group(name: string, word: string, members: readonly string[]): void {
    const needed = word === 'any' ? 1 : word === 'all' ? members.length : /^[1-9][0-9]?$/.test(word) ? Number(word) : 0
    if (needed < 1 || needed > members.length || new Set(members).size !== members.length) throw malformed()
    if (!members.every((each) => this.#free.delete(each))) throw malformed()
    this.#name(name)
    this.#groups.push({ name, needed, members })
    if (this.#groups.length > MOST_OF_A_KIND) throw malformed()
  }

  #name(name: string): void {
    if (this.#named.has(name)) throw malformed()
    this.#named.add(name)
    this.#free.add(name)
  }
}

function keyOf(word: string, kind: SignatureKind): VerifierKey {
  const key = readVkey(textOf(Uint8Array.from(word, (letter) => letter.charCodeAt(0))))
  if (key.kind !== kind) throw malformed()
  return key
}

function requireDistinct(some: readonly { readonly key: VerifierKey }[]): void {
  if (some.length > MOST_OF_A_KIND || new Set(some.map(({ key }) => hex(key.key))).size !== some.length) throw malformed()
}
