/** Who on watch signed: the steps that alerts, *checked*, attestations, beats and desk openings share. */
import { hex, same } from '../terms/bytes.ts'
import type { PublicKey, Window } from '../terms/ids.ts'
import { Refusal } from '../terms/refusal.ts'
import { Preset, Status } from '../terms/registry.ts'
import { check } from './cose.ts'
import type { Kind, Signed } from './cose.ts'
import type { Roster } from './roster.ts'
import { isSamePerson } from './window.ts'
import type { CertifiedWindow, Leaf } from './window.ts'

/** The windows a phone holds, certified. */
export type Windows = ReadonlyMap<Window, CertifiedWindow>

/** What a phone judges by. */
export interface Town {
  readonly roster: Roster
  readonly windows: Windows
}

const MOST_WHO_SIGN_ALONE = 3

/** The held window, if it still is the one that the roster certifies. Refusal "window.unknown". */
export function certifiedWindow({ roster, windows }: Town, window: Window): CertifiedWindow {
  const held = windows.get(window)
  const batched = roster.batches.get(window)
  if (held === undefined || batched === undefined || !same(batched.statementHash, held.statementHash)) {
    throw new Refusal('window.unknown', 'This phone does not know who was on watch then.')
  }
  return held
}

/**
 * Distinct people of that window, in the order of the signatures; revoked ones still among them.
 * Watch keys speak for Actual, drill keys for everything else. Refusal "cose.*", "<room>.wrong_key_kind", "<room>.same_person".
 */
export function leavesThatSigned(
  signed: Signed,
  { kind, status, window, roster, room }: { kind: Kind; status: Status; window: CertifiedWindow; roster: Roster; room: string },
): readonly Leaf[] {
  const watch = byKey(window.everyone, ({ watchKey }) => watchKey)
  const drill = byKey(window.everyone, ({ drillKey }) => drillKey)
  const keys = window.everyone.flatMap(({ watchKey, drillKey }) => [watchKey, drillKey])
  const signers = check(signed, kind, roster.town, keys).map(hex)
  const [right, wrong] = status === Status.Actual ? [watch, drill] : [drill, watch]
  const leaves = signers.map((key) => {
    const leaf = right.get(key)
    if (leaf !== undefined && !wrong.has(key)) return leaf
    throw new Refusal(`${room}.wrong_key_kind`, 'A drill was signed as an alarm, or an alarm as a drill.')
  })
  if (leaves.some((leaf, n) => leaves.slice(0, n).some((other) => isSamePerson(leaf, other)))) {
    throw new Refusal(`${room}.same_person`, 'The same person signed twice.')
  }
  return leaves
}

/** Those not revoked, not slipped. */
export function stillValid(leaves: readonly Leaf[], window: CertifiedWindow, roster: Roster): readonly Leaf[] {
  return leaves.filter((leaf) => !window.isVoid(leaf, roster))
}

/** A street with fewer than three role-holders in that window lets one confirm. */
export function oneIsEnough(window: CertifiedWindow, roster: Roster): boolean {
  return roster.policy.preset === Preset.street && window.count < MOST_WHO_SIGN_ALONE
}

/** The first leaf keeps a key that two share. */
function byKey(leaves: readonly Leaf[], keyOf: (leaf: Leaf) => PublicKey): ReadonlyMap<string, Leaf> {
  return new Map([...leaves].reverse().map((leaf) => [hex(keyOf(leaf)), leaf]))
}
