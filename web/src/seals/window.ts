/**
 * Windows of watch: leaves, the statement that certifies them, stand-ins, slips.
 * A leaf is one role-holder for six hours: `[roles, watch_key, drill_key, age_recipient, slip_hash]`.
 */
import { compare, hex, same } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash, LeafId, PublicKey, Recipient, Window } from '../terms/ids.ts'
import { Refusal } from '../terms/refusal.ts'
import { Role } from '../terms/registry.ts'
import { decode, encode } from './cbor.ts'
import { check, parse } from './cose.ts'
import { leafHashOf, leafIdOf, sha256 } from './hashes.ts'
import { includes, root } from './merkle.ts'
import { voidKey } from './roster.ts'
import type { Roster } from './roster.ts'
import { Row } from './row.ts'

const MOST_LEAVES = 4_096
const MOST_STAND_INS = 2
const MOST_ROLES = 0xffff
const U32 = 2 ** 32 - 1
const UNKNOWN = 'This phone does not know who was on watch then.'

/** `roles` is a bit set of `Role`; bits of a newer registry are kept and mean nothing here. */
export interface Leaf {
  readonly roles: number
  readonly watchKey: PublicKey
  readonly drillKey: PublicKey
  readonly ageRecipient: Recipient
  readonly slipHash: Hash
  readonly leafHash: Hash
  readonly leafId: LeafId
}

export interface WindowStatement {
  readonly window: Window
  readonly count: number
  readonly root: Hash
}

/** A leaf that two certified people vouched for; it counts only while both of them do. */
export interface StandIn {
  readonly leaf: Leaf
  readonly vouchers: readonly Hash[]
}

/** A leaf as it is encoded, and its place in its window's tree (RFC 9162 § 2.1.3). */
export interface ProvenLeaf {
  readonly index: number
  readonly leaf: Bytes
  readonly path: readonly Hash[]
}

/**
 * A window whose leaves are proven to be among those that the roster certifies: all of them (`certify`), or those that somebody
 * proved (`certifyPart`). Made by these alone.
 */
export class CertifiedWindow {
  readonly window: Window
  readonly statementHash: Hash
  readonly leaves: readonly Leaf[]
  /** How many it certifies; stand-ins are not among them. */
  readonly count: number
  readonly standIns: readonly StandIn[]
  /** Hex of the leaf hashes that were given up by slip. */
  readonly slipped: ReadonlySet<string>
  readonly #proven = true

  private constructor(from: Pick<CertifiedWindow, 'window' | 'statementHash' | 'leaves' | 'count' | 'standIns' | 'slipped'>) {
    this.window = from.window
    this.statementHash = from.statementHash
    this.leaves = from.leaves
    this.count = from.count
    this.standIns = from.standIns
    this.slipped = from.slipped
  }

  /**
   * The window that this signed statement and these leaves are, if the roster's latest batch for it lists them.
   * Refusal "window.unknown" when it does not, "window.not_enough_signatures", "window.wrong_leaves" for leaves that are
   * not the statement's or not sorted by hash, and "wire.*", "cose.*", "window.malformed".
   */
  static certify(data: Bytes, leaves: readonly Bytes[], roster: Roster): CertifiedWindow {
    const { statement, statementHash } = certifiedStatement(data, roster)
    const read = leaves.map(readLeaf)
    const hashes = read.map(({ leafHash }) => leafHash)
    const ascending = hashes.every((hash, n) => n === 0 || compare(hashes[n - 1] as Hash, hash) < 0)
    if (!ascending || hashes.length !== statement.count || !same(root(hashes), statement.root)) {
      throw new Refusal('window.wrong_leaves', UNKNOWN)
    }
    return new CertifiedWindow({ ...statement, statementHash, leaves: read, standIns: [], slipped: new Set() })
  }

  /** As `certify`, of some leaves: each is shown to be in the statement's tree. Nobody else of that window is known. */
  static certifyPart(data: Bytes, proven: readonly ProvenLeaf[], roster: Roster): CertifiedWindow {
    const { statement, statementHash } = certifiedStatement(data, roster)
    const read = proven.map(({ leaf }) => readLeaf(leaf))
    const belongs = ({ index, path }: ProvenLeaf, n: number): boolean =>
      includes(statement.root, { leafHash: (read[n] as Leaf).leafHash, index, size: statement.count, path })
    if (!proven.every(belongs)) throw new Refusal('window.wrong_leaves', UNKNOWN)
    return new CertifiedWindow({ ...statement, statementHash, leaves: read, standIns: [], slipped: new Set() })
  }

  /**
   * The window with one more person in it; unchanged for one that is in it already.
   * Refusal "stand_in.other_window", "stand_in.not_certified" (a stand-in vouches nobody),
   * "stand_in.not_enough_signatures", "stand_in.void_voucher", "stand_in.not_on_watch" for a voucher who is neither
   * verifier nor dispatcher, "stand_in.more_than_vouched" for a role that none who vouched has, "stand_in.already_here"
   * for a leaf that shares a mark with somebody, "stand_in.too_many", "cose.*".
   */
  withStandIn(data: Bytes, roster: Roster): CertifiedWindow {
    const signed = parse(data)
    const { window, leaf } = readStandIn(signed.payload)
    if (window !== this.window) throw new Refusal('stand_in.other_window', 'This stand-in is for another window.')
    const certified = new Map(this.leaves.map((each) => [hex(each.watchKey), each]))
    const keys = this.everyone.map(({ watchKey }) => watchKey)
    const vouchers = check(signed, 'stand-in', roster.town, keys).map((key) => {
      const voucher = certified.get(hex(key))
      if (voucher !== undefined) return voucher
      throw new Refusal('stand_in.not_certified', 'Somebody who stands in cannot vouch for others.')
    })
    const [first, second] = vouchers
    if (first === undefined || second === undefined || isSamePerson(first, second)) {
      throw new Refusal('stand_in.not_enough_signatures', 'Two people on watch have to vouch for a stand-in.')
    }
    if (vouchers.some((each) => this.isVoid(each, roster))) {
      throw new Refusal('stand_in.void_voucher', 'Somebody who vouched is not on watch any more.')
    }
    if (!vouchers.every(isWatch)) {
      throw new Refusal('stand_in.not_on_watch', 'Only verifiers and dispatchers can vouch for a stand-in.')
    }
    if ((leaf.roles & ~vouchers.reduce((roles, each) => roles | each.roles, 0)) !== 0) {
      throw new Refusal('stand_in.more_than_vouched', 'Nobody can be given more than those who vouch have.')
    }
    if (this.standIns.some((each) => same(each.leaf.leafHash, leaf.leafHash))) return this
    if (this.everyone.some((each) => isSamePerson(leaf, each))) {
      throw new Refusal('stand_in.already_here', 'This person is on watch already.')
    }
    if (this.standIns.length >= MOST_STAND_INS) {
      throw new Refusal('stand_in.too_many', 'Two people stand in for this window already.')
    }
    const standIn = { leaf, vouchers: vouchers.map(({ leafHash }) => leafHash) }
    return new CertifiedWindow({ ...this.#fields, standIns: [...this.standIns, standIn] })
  }

  /** The window after somebody published her slip secret: her leaf counts no more. Refusal "slip.unknown". */
  withSlip(secret: Bytes): CertifiedWindow {
    const opened = sha256(secret)
    const gone = this.everyone.filter(({ slipHash }) => same(slipHash, opened))
    if (gone.length === 0) throw new Refusal('slip.unknown', 'This slip belongs to nobody in that window.')
    const slipped = new Set([...this.slipped, ...gone.map(({ leafHash }) => hex(leafHash))])
    return new CertifiedWindow({ ...this.#fields, slipped })
  }

  /** Certified leaves, then stand-ins. */
  get everyone(): readonly Leaf[] {
    return [...this.leaves, ...this.standIns.map(({ leaf }) => leaf)]
  }

  leafOf(named: LeafId): Leaf | null {
    return this.everyone.find(({ leafId }) => same(leafId, named)) ?? null
  }

  /** Revoked by a steward, given up by slip, or a stand-in one of whose vouchers is. */
  isVoid(leaf: Leaf, roster: Roster): boolean {
    const vouchers = this.standIns.find((each) => same(each.leaf.leafHash, leaf.leafHash))?.vouchers ?? []
    return [leaf.leafHash, ...vouchers].some(
      (each) => this.slipped.has(hex(each)) || roster.revoked.has(voidKey(this.window, each)),
    )
  }

  get #fields(): Pick<CertifiedWindow, 'window' | 'statementHash' | 'leaves' | 'count' | 'standIns' | 'slipped'> {
    if (!this.#proven) throw new TypeError('not a certified window')
    const { window, statementHash, leaves, count, standIns, slipped } = this
    return { window, statementHash, leaves, count, standIns, slipped }
  }
}

function certifiedStatement(data: Bytes, roster: Roster): { statement: WindowStatement; statementHash: Hash } {
  const signed = parse(data)
  const statement = readWindowStatement(signed.payload)
  const statementHash = sha256(signed.payload)
  const batched = roster.batches.get(statement.window)
  if (batched === undefined || !same(batched.statementHash, statementHash)) throw new Refusal('window.unknown', UNKNOWN)
  const signers = check(signed, 'window', roster.town, batched.maySign)
  if (signers.length < batched.needed && !signers.some((key) => same(key, roster.founding.rootKey))) {
    throw new Refusal('window.not_enough_signatures', UNKNOWN)
  }
  return { statement, statementHash }
}

/** Whether this person's signature counts on an alert. */
export const isWatch = (leaf: Leaf): boolean => (leaf.roles & (Role.verifier | Role.dispatcher)) !== 0
export const isVerifier = (leaf: Leaf): boolean => (leaf.roles & Role.verifier) !== 0
export const isDispatcher = (leaf: Leaf): boolean => (leaf.roles & Role.dispatcher) !== 0

/** Two leaves that share a key, a recipient or a slip are one person, however often she was certified. */
export function isSamePerson(one: Leaf, other: Leaf): boolean {
  const marks = new Set(marksOf(one))
  return marksOf(other).some((mark) => marks.has(mark))
}

const marksOf = (leaf: Leaf): string[] => [leaf.watchKey, leaf.drillKey, leaf.ageRecipient, leaf.slipHash].map(hex)

export type LeafFields = Omit<Leaf, 'leafHash' | 'leafId'>

export function leafOf(fields: LeafFields): Leaf {
  const leafHash = leafHashOf(writeLeaf(fields))
  return { ...fields, leafHash, leafId: leafIdOf(leafHash) }
}

export function writeLeaf({ roles, watchKey, drillKey, ageRecipient, slipHash }: LeafFields): Bytes {
  return encode([roles, watchKey, drillKey, ageRecipient, slipHash])
}

/** Refusal "wire.*", "window.malformed". */
export function readLeaf(encoded: Bytes): Leaf {
  const row = new Row(decode(encoded), 'window.malformed')
  const fields = {
    roles: row.uint({ most: MOST_ROLES }),
    watchKey: row.raw(32),
    drillKey: row.raw(32),
    ageRecipient: row.raw(32),
    slipHash: row.raw(32),
  }
  row.done()
  return leafOf(fields)
}

export function writeWindowStatement({ window, count, root }: WindowStatement): Bytes {
  return encode([1, window, count, root])
}

/** Refusal "wire.*", "window.malformed". */
export function readWindowStatement(payload: Bytes): WindowStatement {
  const row = Row.of(payload, 'window.malformed')
  const statement = { window: row.uint({ most: U32 }), count: row.uint({ most: MOST_LEAVES }), root: row.raw(32) }
  row.done()
  return statement
}

/** What stewards sign for these leaves, and the leaves in the order of the wire. */
export function statementOf(leaves: readonly Leaf[], window: Window): { statement: WindowStatement; sorted: readonly Leaf[] } {
  const sorted = [...leaves].sort((one, other) => compare(one.leafHash, other.leafHash))
  return { statement: { window, count: sorted.length, root: root(sorted.map(({ leafHash }) => leafHash)) }, sorted }
}

export function writeStandIn(leaf: LeafFields, window: Window): Bytes {
  return encode([1, window, writeLeaf(leaf)])
}

/** Refusal "wire.*", "stand_in.malformed", "window.malformed". */
export function readStandIn(payload: Bytes): { window: Window; leaf: Leaf } {
  const row = Row.of(payload, 'stand_in.malformed')
  const standIn = { window: row.uint({ most: U32 }), leaf: readLeaf(row.raw(undefined, 512)) }
  row.done()
  return standIn
}
