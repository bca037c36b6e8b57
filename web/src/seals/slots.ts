/** Who can open what a neighbour seals now: at most eight, the nearest to the desk first. Docs/protocol, section 9. */
import { hex } from '../terms/bytes.ts'
import type { Recipient } from '../terms/ids.ts'
import { windowOf } from '../terms/instant.ts'
import type { Instant } from '../terms/instant.ts'
import type { VerifiedBeat } from './beat.ts'
import type { Town } from './signers.ts'
import { isDispatcher, isWatch } from './window.ts'
import type { Leaf } from './window.ts'

const SLOTS = 8

/**
 * Dispatchers with a fresh beat, the permanent desk, verifiers with one, then whom a fresh beat names. When nobody is on
 * watch: the permanent desk, the dispatchers, then the verifiers of the running window, since whoever of them starts a
 * watch first has to be able to open it. Empty when nobody could ever open it.
 */
export function recipientSlots(beats: readonly VerifiedBeat[], { roster, windows }: Town, at: Instant): readonly Recipient[] {
  const fresh = beats.filter((each) => each.isFresh(at)).sort((one, other) => other.fields.sent - one.fields.sent)
  const window = windows.get(windowOf(at))
  const everyone = window?.everyone.filter((leaf) => isWatch(leaf) && !window.isVoid(leaf, roster)) ?? []
  const byHash = new Map(everyone.map((leaf) => [hex(leaf.leafHash), leaf]))
  const byId = new Map(everyone.map((leaf) => [hex(leaf.leafId), leaf]))
  const beating = present(fresh.map(({ signer }) => byHash.get(hex(signer.leafHash))))
  const named = present(fresh.flatMap(({ fields }) => fields.onShift.map((id) => byId.get(hex(id)))))
  const ordered = [
    ...openers(beating.filter(isDispatcher)),
    ...roster.desk,
    ...openers(beating),
    ...openers(named.filter(isDispatcher)),
    ...openers(named),
  ]
  const nobody = beating.length === 0 && named.length === 0
  const chosen = nobody ? [...ordered, ...openers(everyone.filter(isDispatcher)), ...openers(everyone)] : ordered
  return [...new Map(chosen.map((each) => [hex(each), each])).values()].slice(0, SLOTS)
}

/** Whom the first desk that opens seals again to: everybody on watch in the running window and the permanent desk. */
export function deskSlots(beats: readonly VerifiedBeat[], town: Town, at: Instant): readonly Recipient[] {
  const { roster, windows } = town
  const window = windows.get(windowOf(at))
  const everyone = window?.everyone.filter((leaf) => isWatch(leaf) && !window.isVoid(leaf, roster)) ?? []
  const all = [...recipientSlots(beats, town, at), ...openers(everyone.filter(isDispatcher)), ...openers(everyone)]
  return [...new Map(all.map((each) => [hex(each), each])).values()].slice(0, SLOTS)
}

const openers = (leaves: readonly Leaf[]): readonly Recipient[] => leaves.map(({ ageRecipient }) => ageRecipient)
const present = <Item>(items: readonly (Item | undefined)[]): readonly Item[] => items.filter((each) => each !== undefined)
