/** A trip as the desk plans it: several legs, each one person's. Nobody but the desk reads it whole. Docs/protocol, section 20. */
import { join, utf8 } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { AidId, LegId, PigeonholeId, SlotId } from '../../terms/ids.ts'
import type { Minutes } from '../../terms/instant.ts'
import type { Value } from '../cbor.ts'
import { sha256 } from '../hashes.ts'
import type { Row } from '../row.ts'
import { LegRole, LegState, TripState } from './codes.ts'
import { answerTo, answerToFields, DAYS, DEVICE, digits, MINUTES, MOST_DEPOT, MOST_DIGITS, MOST_ITEMS } from './parts.ts'
import type { AnswerTo } from './parts.ts'

export const MOST_LEGS = 40
const MOST_NOTES = 1_000

/**
 * Under which number a household knows what comes to its door. It is another than the carrier's, and only who knows the trip's can work it out: so neither speaks for
 * the other, and no household answers in her place and is given the next address.
 */
export const doorOf = (trip: AidId, leg: LegId): LegId => sha256(join(utf8('tocsin/aid-door/v1'), trip, leg)).slice(0, 16)

/** The letter that says where: held in `to`'s pigeonhole or a driver's, and taken back with `secret` (16 bytes). */
export interface PlaceHeld {
  readonly pigeonhole: PigeonholeId
  readonly slot: SlotId
  readonly secret: Bytes
}

/**
 * `say`: the digits that this person says; `expect`: those she has to hear, and the desk from her. `answerTo`: the newest that she gave,
 * for what the desk has to tell her. `link`: a driver without the app, who gets an address that works once.
 */
export interface Leg {
  readonly leg: LegId
  readonly need: AidId
  readonly role: LegRole
  readonly offer: AidId | null
  readonly begins: Minutes
  readonly ends: Minutes
  readonly state: LegState
  readonly say: string
  readonly expect: string
  readonly answerTo: AnswerTo | null
  readonly place: PlaceHeld | null
  readonly link: boolean
  readonly items: string
}

export interface Trip {
  /** 16 random bytes. */
  readonly trip: Bytes
  readonly state: TripState
  /** Since 1970-01-01. */
  readonly day: number
  readonly depot: string
  readonly legs: readonly Leg[]
  readonly device: number | null
  readonly notes: string
}

export const tripFields = ({ trip, state, day, depot, legs, device, notes }: Trip): Value =>
  [trip, state, day, depot, legs.map(legFields), device, notes]

export function tripOf(row: Row): Trip {
  return {
    trip: row.raw(16),
    state: row.code(TripState),
    day: row.uint(DAYS),
    depot: row.text(MOST_DEPOT),
    legs: row.rows(MOST_LEGS).map(legOf),
    device: row.uintOrNull(DEVICE),
    notes: row.text(MOST_NOTES),
  }
}

const legFields = ({ leg, need, role, offer, begins, ends, state, say, expect, answerTo: to, place, link, items }: Leg): Value => [
  leg, need, role, offer, begins, ends, state, say, expect, ...answerToFields(to),
  place && [place.pigeonhole, place.slot, place.secret], link, items,
]

function legOf(row: Row): Leg {
  const leg = {
    leg: row.raw(16),
    need: row.raw(16),
    role: row.code(LegRole),
    offer: row.rawOrNull(16),
    begins: row.uint(MINUTES),
    ends: row.uint(MINUTES),
    state: row.code(LegState),
    say: digits(row, MOST_DIGITS),
    expect: digits(row, MOST_DIGITS),
    answerTo: answerTo(row),
    place: placeHeldOf(row),
    link: row.flag(),
    items: row.text(MOST_ITEMS),
  }
  row.done()
  return leg
}

function placeHeldOf(outer: Row): PlaceHeld | null {
  const row = outer.rowOrNull()
  if (row === null) return null
  const place = { pigeonhole: row.raw(16), slot: row.raw(16), secret: row.raw(16) }
  row.done()
  return place
}
