/** The watch beat: the open desk's signed "nothing newer than". Docs/protocol, section 8. */
import { compare, join } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { AlertId, LeafId, SecretKey, TownId, Window } from '../terms/ids.ts'
import { windowOf } from '../terms/instant.ts'
import type { Instant } from '../terms/instant.ts'
import { Refusal } from '../terms/refusal.ts'
import { encode } from './cbor.ts'
import * as cose from './cose.ts'
import { sha256 } from './hashes.ts'
import { loneSigner } from './lone_signer.ts'
import { headOf, sequenceOf } from './roster.ts'
import type { Roster } from './roster.ts'
import { Row } from './row.ts'
import type { Town } from './signers.ts'
import type { Leaf } from './window.ts'

export const BEAT_EVERY_S = 120
export const FRESH_S = 300
/** How far a beat may come from the future: two clocks are never the same. */
export const FORGIVEN_S = 60
const LIMIT = 1_024
const MOST_ON_SHIFT = 64
const U32 = 2 ** 32 - 1

/** `highest`: the highest Actual sequence its signer has seen, 0 for none. `onShift`: leaf ids, sorted. */
export interface Beat {
  readonly sent: Instant
  readonly window: Window
  readonly rosterSequence: number
  /** The first 8 bytes of the roster's head. */
  readonly rosterHead: Bytes
  readonly highest: number
  readonly openCount: number
  readonly openHash: Bytes
  readonly onShift: readonly LeafId[]
}

/** A beat of somebody on watch in its window. Whether it is fresh depends on when one asks. Made by `verifyBeat` alone. */
export class VerifiedBeat {
  readonly fields: Beat
  readonly signer: Leaf
  readonly data: Bytes
  readonly #proven = true

  private constructor(fields: Beat, signer: Leaf, data: Bytes) {
    this.fields = fields
    this.signer = signer
    this.data = data
  }

  static verify(data: Bytes, town: Town, at: Instant): VerifiedBeat {
    const signed = cose.parse(data, LIMIT)
    const fields = readBeat(signed.payload)
    if (fields.sent > at + FORGIVEN_S) {
      throw new Refusal('beat.from_the_future', "The watch's clock and this one disagree.")
    }
    return new VerifiedBeat(fields, loneSigner(signed, { kind: 'beat', window: fields.window, town }), data)
  }

  isFresh(at: Instant): boolean {
    const age = at - this.fields.sent
    return this.#proven && age >= -FORGIVEN_S && age <= FRESH_S
  }
}

/**
 * A beat of any role-holder of its window; `at` bounds only the future. Refusal "wire.*", "cose.*", "beat.malformed",
 * "beat.from_the_future", "window.unknown", "beat.wrong_key_kind", "beat.one_signer", "beat.revoked_key".
 */
export const verifyBeat = (data: Bytes, town: Town, at: Instant): VerifiedBeat => VerifiedBeat.verify(data, town, at)

/** Of the latest alert ids of the open Actual incidents; 8 bytes. */
export function openHash(latest: readonly AlertId[]): Bytes {
  return sha256(join(...[...latest].sort(compare))).slice(0, 8)
}

/** What a desk signs that sees this roster, these open incidents and these people on shift. */
export function composeBeat(
  { roster, highest, open, onShift }: { roster: Roster; highest: number; open: readonly AlertId[]; onShift: readonly LeafId[] },
  at: Instant,
): Beat {
  return {
    sent: at,
    window: windowOf(at),
    rosterSequence: sequenceOf(roster),
    rosterHead: headOf(roster).slice(0, 8),
    highest,
    openCount: open.length,
    openHash: openHash(open),
    onShift: distinct(onShift).slice(0, MOST_ON_SHIFT),
  }
}

export function writeBeat(beat: Beat): Bytes {
  const { sent, window, rosterSequence, rosterHead, highest, openCount, openHash, onShift } = beat
  return encode([1, sent, window, rosterSequence, rosterHead, highest, openCount, openHash, onShift])
}

export function signBeat(beat: Beat, watchSecret: SecretKey, town: TownId): Bytes {
  return cose.signed(writeBeat(beat), 'beat', town, watchSecret)
}

/** Refusal "wire.*", "beat.malformed". */
export function readBeat(payload: Bytes): Beat {
  const row = Row.of(payload, 'beat.malformed', LIMIT)
  const beat: Beat = {
    sent: row.uint({ most: 2 ** 40 }),
    window: row.uint({ most: U32 }),
    rosterSequence: row.uint({ most: U32 }),
    rosterHead: row.raw(8),
    highest: row.uint({ most: U32 }),
    openCount: row.uint({ most: 0xffff }),
    openHash: row.raw(8),
    onShift: row.raws(4, MOST_ON_SHIFT),
  }
  row.done()
  const ascending = beat.onShift.every((each, n) => n === 0 || compare(beat.onShift[n - 1] as LeafId, each) < 0)
  if (!ascending || beat.window !== windowOf(beat.sent)) row.refuse()
  return beat
}

function distinct(ids: readonly LeafId[]): readonly LeafId[] {
  return [...ids].sort(compare).filter((each, n, all) => n === 0 || compare(all[n - 1] as LeafId, each) !== 0)
}
