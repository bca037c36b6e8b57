/**
 * An alert that carries its own proof, small enough for a push: a phone that holds nothing but its town's book as it was when it
 * was last opened checks it alone, with no line.
 *
 *     [1, alert, [+ [index, leaf, [* hash]]], window statement, stewards statement or null]
 *
 * The chain goes alert ← leaves of who signed ← the window statement ← stewards ← the root that the phone pinned.
 */
import { same } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { PublicKey } from '../terms/ids.ts'
import { windowOf } from '../terms/instant.ts'
import type { Instant } from '../terms/instant.ts'
import { Refusal } from '../terms/refusal.ts'
import { readSignedAlert, sentAt, verifyAlert } from './alert.ts'
import type { VerifiedAlert } from './alert.ts'
import { check, parse } from './cose.ts'
import { sha256 } from './hashes.ts'
import { sequenceOf, stewardsNeeded } from './roster.ts'
import type { Roster } from './roster.ts'
import { Row } from './row.ts'
import { readStatement, StatementKind } from './statement.ts'
import { CertifiedWindow, readWindowStatement } from './window.ts'
import type { ProvenLeaf } from './window.ts'

const MOST_PROVEN = 4
/** Of a tree of 4,096 leaves. */
const DEEPEST = 12

/** The shape; nothing is proven. `stewards`: the page of the book that names who signed the window statement. */
export interface PushedAlert {
  readonly alert: Bytes
  readonly proven: readonly ProvenLeaf[]
  readonly window: Bytes
  readonly stewards: Bytes | null
}

/** Refusal "wire.*", "pushed.malformed". */
export function readPushed(data: Bytes): PushedAlert {
  const row = Row.of(data, 'pushed.malformed')
  const alert = row.raw()
  const proven = row.rows(MOST_PROVEN).map((each) => {
    const leaf = { index: each.uint(), leaf: each.raw(), path: each.raws(32, DEEPEST) }
    each.done()
    return leaf
  })
  const pushed = { alert, proven, window: row.raw(), stewards: row.rawOrNull() }
  row.done()
  return pushed
}

/**
 * The alert, if it counts now by the book that is held here, which may be an older one. A newer page about stewards counts only if
 * the root signed it: the 48 hours of any other were not watched here.
 * Refuses what `verifyAlert` and `certifyPart` refuse, and "pushed.needs_the_book".
 */
export function verifyPushed(data: Bytes, held: Roster, at: Instant): VerifiedAlert {
  const pushed = readPushed(data)
  const window = windowOf(sentAt(readSignedAlert(pushed.alert).fields))
  const statement = parse(pushed.window).payload
  if (readWindowStatement(statement).window !== window) throw new Refusal('pushed.malformed')
  let roster = held
  if (!roster.batches.has(window)) {
    const maySign = [...stewardsOf(pushed.stewards, roster), roster.founding.rootKey]
    const listed = { statementHash: sha256(statement), maySign, needed: stewardsNeeded(roster) }
    roster = { ...roster, batches: new Map([...roster.batches, [window, listed]]) }
  }
  const certified = CertifiedWindow.certifyPart(pushed.window, pushed.proven, roster)
  return verifyAlert(pushed.alert, { roster, windows: new Map([[window, certified]]) }, at)
}

/** Those whom a newer page names, else those in force here. */
function stewardsOf(data: Bytes | null, roster: Roster): readonly PublicKey[] {
  const held = roster.stewards.map(({ key }) => key)
  if (data === null) return held
  const signed = parse(data)
  const { sequence, body } = readStatement(signed.payload)
  if (sequence <= sequenceOf(roster)) return held
  if (body.kind !== StatementKind.stewards) throw new Refusal('pushed.malformed')
  const named = body.stewards.map(({ key }) => key)
  const root = roster.founding.rootKey
  if (!check(signed, 'roster', roster.town, [root, ...named, ...held]).some((key) => same(key, root))) {
    throw new Refusal('pushed.needs_the_book', 'Open Tocsin to check this.')
  }
  return named
}
