/**
 * The roster: a hash chain of signed statements, folded without a clock of its own.
 *
 * `seen` is when *this* phone first saw a statement, never the statement's own `at`: a change that widens power and lacks
 * the root's signature waits 48 h from there, so that nobody can back-date it.
 */
import { hex, join, same } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash, PublicKey, Recipient, TownId, Window } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import { Refusal } from '../terms/refusal.ts'
import { Preset } from '../terms/registry.ts'
import { check, parse } from './cose.ts'
import type { Signed } from './cose.ts'
import { sha256, townIdOf } from './hashes.ts'
import { NO_LEDGER, NO_TRUSTEES, readStatement, StatementKind } from './statement.ts'
import type { AidDesk, AidDevice, Body, Cosigners, Founding, Policy, Relay, Statement, Steward, TownFile, Trustee, Trustees } from './statement.ts'

export const DELAY_S = 48 * 3600
const TWO = 2

/** Who may make a statement when the root has not signed it; `stewards: null` nobody. Root alone suffices for every kind. */
interface Authority {
  readonly stewards: number | null
  readonly oneInStreet: boolean
  readonly delayS: number
}

const ROOT_ONLY: Authority = { stewards: null, oneInStreet: false, delayS: 0 }
const WIDENS: Authority = { stewards: TWO, oneInStreet: false, delayS: DELAY_S }
/** Also of a kind that this version does not know: it has no effect, and asks for as much as one that names words. */
const TWO_STEWARDS: Authority = { stewards: TWO, oneInStreet: true, delayS: 0 }
const ONE_STEWARD: Authority = { stewards: 1, oneInStreet: false, delayS: 0 }

export const AUTHORITY: Readonly<Record<number, Authority>> = {
  [StatementKind.founding]: ROOT_ONLY,
  [StatementKind.stewards]: WIDENS,
  [StatementKind.policy]: WIDENS,
  [StatementKind.manifest]: TWO_STEWARDS,
  [StatementKind.batch]: TWO_STEWARDS,
  [StatementKind.revoke]: ONE_STEWARD,
  [StatementKind.desk]: WIDENS,
  [StatementKind.mirrors]: TWO_STEWARDS,
  [StatementKind.files]: TWO_STEWARDS,
  [StatementKind.relays]: TWO_STEWARDS,
  /** One that names nobody new asks for one steward: `asked`. */
  [StatementKind.aid]: WIDENS,
  [StatementKind.trustees]: WIDENS,
  [StatementKind.cosigners]: TWO_STEWARDS,
}

/** A window that the chain certifies, and who may have signed its window statement: those in force at that time. */
export interface Batched {
  readonly statementHash: Hash
  readonly maySign: readonly PublicKey[]
  readonly needed: number
}

/** A change that is coming, and when it takes force on this phone. */
export interface Pending {
  readonly body: Body
  readonly inForceAt: Instant
}

/** A town as its chain says it, every statement verified. */
export interface Roster {
  readonly town: TownId
  readonly founding: Founding
  readonly heads: readonly Hash[]
  readonly stewards: readonly Steward[]
  /** The one in force; before any statement nobody may warn alone and no kind is switched on. */
  readonly policy: Policy
  readonly manifest: Hash | null
  readonly batches: ReadonlyMap<Window, Batched>
  /** `voidKey` of each revoked leaf. */
  readonly revoked: ReadonlySet<string>
  readonly desk: readonly Recipient[]
  readonly mirrors: readonly string[]
  readonly files: readonly TownFile[]
  readonly relays: readonly Relay[]
  readonly aid: readonly AidDevice[]
  /** `nameOf` every device that may stand in `aid` or be on its way there, whenever a reader came to this book. */
  readonly aidNamed: ReadonlySet<string>
  readonly films: Trustees
  /** Everybody whom the chain ever named: who has left still holds her shares of the films of her time. */
  readonly trusteesNamed: readonly Trustee[]
  readonly ledger: Cosigners
  readonly pending: readonly Pending[]
}

/** Of the last statement. */
export const sequenceOf = (roster: Roster): number => roster.heads.length - 1
export const headOf = (roster: Roster): Hash => roster.heads[roster.heads.length - 1] as Hash
export const isStreet = (roster: Roster): boolean => roster.policy.preset === Preset.street
/** How many stewards certify windows, words and bundle. */
export const stewardsNeeded = (roster: Roster): number => (isStreet(roster) ? 1 : TWO)
export const voidKey = (window: Window, leafHash: Hash): string => `${window}:${hex(leafHash)}`

/** The roster that begins with this founding statement. Refusal "roster.other_town", "roster.out_of_place", "wire.*", "cose.*". */
export function found(data: Bytes, town: TownId): Roster {
  const signed = parse(data)
  const { sequence, previous, body } = readStatement(signed.payload)
  if (body.kind !== StatementKind.founding || sequence !== 0 || previous !== null) {
    throw new Refusal('roster.out_of_place', "This town's book does not begin where it should.")
  }
  if (!same(townIdOf(body.rootKey), town)) throw new Refusal('roster.other_town', 'This belongs to another town.')
  check(signed, 'roster', town, [body.rootKey])
  return {
    town,
    founding: body,
    heads: [sha256(signed.payload)],
    stewards: [],
    policy: { kind: 2, preset: body.preset, loneWatch: false, kinds: [] },
    manifest: null,
    batches: new Map(),
    revoked: new Set(),
    desk: [],
    mirrors: [],
    files: [],
    relays: [],
    aid: [],
    aidNamed: new Set(),
    films: NO_TRUSTEES,
    trusteesNamed: [],
    ledger: NO_LEDGER,
    pending: [],
  }
}

/**
 * The roster after one more statement; the same roster for one that it holds already.
 * Refusal "roster.fork" when it contradicts what is held, "roster.gap" when one before it is missing,
 * "roster.not_authorised" for too few or wrong signers, "roster.not_yet" when its signers are stewards whose 48 h this
 * phone has not watched to the end (try again then), and "wire.*", "cose.*", "roster.malformed".
 */
export function grow(held: Roster, data: Bytes, seen: Instant): Roster {
  const roster = settled(held, seen)
  const signed = parse(data)
  const statement = readStatement(signed.payload)
  const hash = sha256(signed.payload)
  const next = sequenceOf(roster) + 1
  if (statement.sequence < next) {
    if (!same(roster.heads[statement.sequence] as Hash, hash)) throw fork()
    return roster
  }
  if (statement.sequence !== next) throw new Refusal('roster.gap', "A page of the town's book is missing.")
  if (statement.previous === null || !same(statement.previous, headOf(roster))) throw fork()
  const by = authorise(signed, statement, roster)
  const grown = {
    ...roster,
    heads: [...roster.heads, hash],
    aidNamed: aidNamedAfter(statement.body, by, roster),
    trusteesNamed: trusteesNamedAfter(statement.body, roster),
  }
  const others = roster.pending.filter(({ body }) => body.kind !== statement.body.kind)
  if (by.delayS > 0) {
    const coming = { body: statement.body, inForceAt: (seen + by.delayS) as Instant }
    return { ...grown, pending: [...others, coming] }
  }
  if (by.root) return inForce({ ...grown, pending: others }, statement.body)
  return statement.body.kind === StatementKind.aid ? aidLeftOut(grown, statement.body) : inForce(grown, statement.body)
}

/** The roster with every pending change in force whose 48 h are over. */
export function settled(roster: Roster, at: Instant): Roster {
  return roster.pending
    .filter(({ inForceAt }) => inForceAt <= at)
    .reduce((now, due) => inForce({ ...now, pending: now.pending.filter((each) => each !== due) }, due.body), roster)
}

export interface Seen {
  readonly data: Bytes
  readonly seen: Instant
}

/** The roster of a whole chain, each statement with the instant this phone first saw it. Refusal "roster.empty" and those of `grow`. */
export function fold(statements: readonly Seen[], town: TownId, at: Instant): Roster {
  const [first, ...later] = statements
  if (first === undefined) throw new Refusal('roster.empty', 'This house shows no town.')
  return settled(later.reduce((roster, { data, seen }) => grow(roster, data, seen), found(first.data, town)), at)
}

/**
 * The roster after what a house served, which has to contain the head that is held: ask from that one on.
 * Refusal "roster.step_back" when it does not reach the held head, else what `grow` refuses.
 */
export function catchUp(held: Roster, served: readonly Bytes[], seen: Instant): Roster {
  let roster = held
  let reached = -1
  for (const data of served) {
    roster = grow(roster, data, seen)
    reached = Math.max(reached, readStatement(parse(data).payload).sequence)
  }
  if (reached < sequenceOf(held)) {
    throw new Refusal('roster.step_back', 'This house shows an older state of the town than before.')
  }
  return roster
}

/** Who made a statement. `several`: as many stewards as widen power. `delayS`: until it takes force. */
interface By {
  readonly root: boolean
  readonly several: boolean
  readonly delayS: number
}

function authorise(signed: Signed, { body }: Statement, roster: Roster): By {
  const root = roster.founding.rootKey
  const inOffice = roster.stewards.map(({ key }) => key)
  const coming = roster.pending.flatMap((each) => (each.body.kind === StatementKind.stewards ? each.body.stewards : []))
  const keys = [root, ...inOffice, ...coming.map(({ key }) => key)]
  const signers = new Set(check(signed, 'roster', roster.town, keys).map(hex))
  const count = (among: readonly PublicKey[]): number => new Set(among.map(hex).filter((key) => signers.has(key))).size
  if (body.kind === StatementKind.founding) throw new Refusal('roster.out_of_place', 'A town is founded once.')
  if (signers.has(hex(root))) return { root: true, several: false, delayS: 0 }
  const several = count(inOffice) >= TWO
  const { authority, delayS } = asked(body, several, roster)
  const needed = authority.oneInStreet && isStreet(roster) ? 1 : (authority.stewards ?? Infinity)
  if (count(inOffice) >= needed) return { root: false, several, delayS }
  if (count(keys) >= needed) {
    throw new Refusal('roster.not_yet', 'New stewards take office two days after this phone saw them.')
  }
  throw new Refusal('roster.not_authorised', "This needs more stewards, or the founder's key.")
}

/**
 * What a statement asks for, and how long it then waits. Whether one steward may narrow the aid desk is judged by what
 * the chain has named, not by what is in force here: a phone that sees the whole book today has to take the same pages
 * as one that watched it grow.
 */
function asked(body: Body, several: boolean, roster: Roster): { authority: Authority; delayS: number } {
  const usual = (body.kind === null ? null : AUTHORITY[body.kind]) ?? TWO_STEWARDS
  if (body.kind !== StatementKind.aid) return { authority: usual, delayS: usual.delayS }
  const authority = body.devices.every((each) => roster.aidNamed.has(nameOf(each))) ? ONE_STEWARD : usual
  const onlyLeavesOut = body.devices.every(among(roster.aid))
  return { authority, delayS: onlyLeavesOut || !several ? 0 : DELAY_S }
}

function aidNamedAfter(body: Body, by: By, { aidNamed }: Roster): ReadonlySet<string> {
  if (body.kind !== StatementKind.aid) return aidNamed
  return new Set([...(by.several ? aidNamed : []), ...body.devices.map(nameOf)])
}

function trusteesNamedAfter(body: Body, { trusteesNamed }: Roster): readonly Trustee[] {
  if (body.kind !== StatementKind.trustees) return trusteesNamed
  const held = new Set(trusteesNamed.map(nameOf))
  return [...trusteesNamed, ...body.trustees.filter((each) => !held.has(nameOf(each)))]
}

/** Whoever is not on the list is out at once; nobody comes in. What is on its way narrows too, or falls away. */
function aidLeftOut(roster: Roster, { devices }: AidDesk): Roster {
  const stays = devices.filter(among(roster.aid))
  const pending = roster.pending.flatMap((each): Pending[] => {
    if (each.body.kind !== StatementKind.aid) return [each]
    const left = each.body.devices.filter(among(devices))
    return left.every(among(stays)) ? [] : [{ ...each, body: { ...each.body, devices: left } }]
  })
  return { ...roster, aid: stays, pending }
}

const nameOf = ({ recipient, key }: AidDevice): string => hex(join(recipient, key))

function among(devices: readonly AidDevice[]): (device: AidDevice) => boolean {
  const names = new Set(devices.map(nameOf))
  return (device) => names.has(nameOf(device))
}

function inForce(roster: Roster, body: Body): Roster {
  switch (body.kind) {
    case StatementKind.stewards:
      return { ...roster, stewards: body.stewards }
    case StatementKind.policy:
      return { ...roster, policy: body }
    case StatementKind.manifest:
      return { ...roster, manifest: body.manifestHash }
    case StatementKind.batch: {
      const maySign = [...roster.stewards.map(({ key }) => key), roster.founding.rootKey]
      const needed = stewardsNeeded(roster)
      const batches = new Map(roster.batches)
      body.statementHashes.forEach((statementHash, n) => batches.set(body.firstWindow + n, { statementHash, maySign, needed }))
      return { ...roster, batches }
    }
    case StatementKind.revoke:
      return { ...roster, revoked: new Set([...roster.revoked, ...body.leaves.map(({ window, leafHash }) => voidKey(window, leafHash))]) }
    case StatementKind.desk:
      return { ...roster, desk: body.recipients }
    case StatementKind.mirrors:
      return { ...roster, mirrors: body.urls }
    case StatementKind.files:
      return { ...roster, files: body.files }
    case StatementKind.relays:
      return { ...roster, relays: body.relays }
    case StatementKind.aid:
      return { ...roster, aid: body.devices }
    case StatementKind.trustees:
      return { ...roster, films: body }
    case StatementKind.cosigners:
      return { ...roster, ledger: body }
    default:
      return roster
  }
}

const fork = (): Refusal => new Refusal('roster.fork', 'This house shows another history of the town than before.')
