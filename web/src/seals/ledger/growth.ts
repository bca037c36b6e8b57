/** What a phone sees of its town's ledger from one time to the next: that it only grows, and that what the town says stands in it. */
import { hex, same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { Hash } from '../../terms/ids.ts'
import { isRefusal } from '../../terms/refusal.ts'
import { leafHashOf } from '../hashes.ts'
import { includes, isGrownFrom } from '../merkle.ts'
import type { Tree } from '../merkle.ts'
import type { Cosigners } from '../statement.ts'
import { policyOf, verifyCheckpoint } from './policy.ts'
import type { VerifiedCheckpoint } from './policy.ts'
import { readVkey } from './vkey.ts'

/** `log`: of whose tree; another key is another log. `ofDay`: the last page of a day, the same for all who looked that day. */
export interface SeenLedger {
  readonly log: string
  readonly newest: Tree
  readonly ofDay: Tree | null
}

export interface Place {
  readonly leaf: bigint
  readonly path: readonly Hash[]
}

/** What a house shows; nothing is proven. `growth`: from the `ofDay` that was kept. `places`: in the order of what was asked for. */
export interface ShownLedger {
  readonly checkpoint: Bytes
  readonly growth: readonly Hash[]
  readonly ofDay: Tree | null
  readonly ofDayGrowth: readonly Hash[]
  readonly places: readonly (Place | null)[]
}

/**
 * `unproven`: no page that the town's own log and enough of its cosigners signed, or not what the town says in it. `shrunken`: fewer
 * leaves than before. `split`: it does not go on from what was there before.
 */
export type LedgerTrouble = 'unproven' | 'shrunken' | 'split'

/** `missing`: of what was asked for, in hex. `uncosigned`: the log signed it, and too few others have; a house may sleep for a night. */
export type LedgerSight =
  | { readonly word: 'grown'; readonly seen: SeenLedger; readonly missing: ReadonlySet<string> }
  | { readonly word: LedgerTrouble | 'uncosigned' }

/** `said`: hashes of what the town says. `seen`: what this phone saw of this log before. */
export function judgeLedger(shown: ShownLedger, trusted: Cosigners, seen: SeenLedger | null, said: readonly Hash[]): LedgerSight {
  const verified = verifiedOrWhy(shown.checkpoint, trusted)
  if (typeof verified === 'string') return { word: verified === 'ledger.not_cosigned' ? 'uncosigned' : 'unproven' }
  const newest: Tree = { size: verified.checkpoint.size, root: verified.checkpoint.root }
  if (seen !== null) {
    if (newest.size < seen.newest.size) return { word: 'shrunken' }
    if (newest.size === seen.newest.size && !same(newest.root, seen.newest.root)) return { word: 'split' }
    if (seen.ofDay !== null && !isGrownFrom(newest, seen.ofDay, shown.growth)) return { word: 'split' }
  }
  const { ofDay } = shown
  if (ofDay !== null && !isGrownFrom(newest, ofDay, shown.ofDayGrowth)) return { word: 'unproven' }
  const isNewer = ofDay !== null && ofDay.size >= (seen?.ofDay?.size ?? 0n)
  const stands = (each: Hash, place: Place | null | undefined): boolean =>
    place !== null && place !== undefined && includes(newest.root, { leafHash: leafHashOf(each), index: place.leaf, size: newest.size, path: place.path })
  const missing = said.filter((each, number) => !stands(each, shown.places[number]))
  return { word: 'grown', seen: { log: trusted.log, newest, ofDay: isNewer ? ofDay : (seen?.ofDay ?? null) }, missing: new Set(missing.map(hex)) }
}

function verifiedOrWhy(checkpoint: Bytes, trusted: Cosigners): VerifiedCheckpoint | string {
  try {
    return verifyCheckpoint(checkpoint, policyOf(readVkey(trusted.log), trusted))
  } catch (why) {
    if (isRefusal(why)) return why.code
    throw why
  }
}
