/** A call on some days, and what happens when it is not answered. Docs/protocol, section 20. */
import type { Bytes } from '../../terms/bytes.ts'
import type { AidId, LegId, TownId } from '../../terms/ids.ts'
import type { Instant, Minutes } from '../../terms/instant.ts'
import type { Language } from '../../terms/language.ts'
import { encode } from '../cbor.ts'
import type { Value } from '../cbor.ts'
import { Row } from '../row.ts'
import { CallsState, CallDayState, RungKind } from './codes.ts'
import {
  answerTo, answerToFields, DAYS, DEVICE, heldOf, language, LIMIT, MALFORMED, MINUTES, MINUTES_OF_DAY, MOST_ADDRESS, MOST_NAME, MOST_PHONE, quietOf,
  SECONDS, UNKNOWN, WEEKDAYS, writeHeld, writeQuiet,
} from './parts.ts'
import type { AnswerTo, Held, Quiet } from './parts.ts'

export const MOST_RUNGS = 4
export const MOST_CALL_NOTES = 300
const MOST_NOTES = 600
const MOST_CALL_DAYS = 14
const DAY_MIN = 24 * 60

/** `afterMin`: after the end of the call's hour. `answerTo`: a keyholder's, where she has the app. `words`: for her alone. */
export interface Rung {
  readonly afterMin: number
  readonly kind: RungKind
  readonly name: string
  readonly phone: string
  readonly answerTo: AnswerTo | null
  readonly words: string
}

/** `address`: for keyholders alone, perhaps empty. `duress`: what she says when she is not free to speak. `notes`: what callers may see. */
export interface Calls {
  readonly nonce: AidId
  readonly askedAt: Instant
  readonly town: TownId
  readonly name: string
  readonly language: Language
  readonly phone: string
  readonly address: string
  readonly weekdays: number
  /** Minutes of the day. */
  readonly begins: number
  readonly ends: number
  readonly ladder: readonly Rung[]
  readonly duress: string
  readonly quiet: readonly Quiet[]
  readonly notes: string
  readonly answerTo: AnswerTo
}

export interface CallsWork {
  readonly state: CallsState
  readonly claimed: { readonly device: number; readonly at: Minutes } | null
  readonly notes: string
}

/** One day's call: by whom (an offer), and the letters of the ladder that the house holds for it. */
export interface CallDay {
  readonly day: number
  readonly leg: LegId
  readonly caller: AidId | null
  readonly state: CallDayState
  readonly held: readonly Held[]
}

/** As it stands under its MAC. */
export function writeCalls(calls: Calls): Bytes {
  const { nonce, askedAt, town, name, language: tongue, phone, address, weekdays, begins, ends, ladder, duress, quiet, notes } = calls
  const rungs = ladder.map(({ afterMin, kind, name: who, phone: number, answerTo: to, words }) =>
    [afterMin, kind, who, number, ...answerToFields(to), words])
  return encode([
    1, nonce, askedAt, town, name, tongue, phone, address, weekdays, begins, ends, rungs, duress, writeQuiet(quiet), notes,
    ...answerToFields(calls.answerTo),
  ])
}

/** Refusal "wire.*", "aid.malformed", "aid.unknown_kind". */
export function readCalls(body: Bytes): Calls {
  const row = Row.of(body, MALFORMED, LIMIT)
  const calls = {
    nonce: row.raw(16),
    askedAt: row.uint(SECONDS),
    town: row.raw(16),
    name: row.text(MOST_NAME),
    language: language(row),
    phone: row.text(MOST_PHONE),
    address: row.text(MOST_ADDRESS),
    weekdays: row.uint(WEEKDAYS),
    begins: row.uint(MINUTES_OF_DAY),
    ends: row.uint(MINUTES_OF_DAY),
    ladder: row.rows(MOST_RUNGS).map(rungOf),
    duress: row.text(MOST_NAME),
    quiet: quietOf(row),
    notes: row.text(MOST_CALL_NOTES),
    answerTo: answerTo(row) ?? row.refuse(),
  }
  row.done()
  return calls
}

function rungOf(row: Row): Rung {
  const rung = {
    afterMin: row.uint({ most: DAY_MIN }),
    kind: row.code(RungKind, UNKNOWN),
    name: row.text(MOST_NAME),
    phone: row.text(MOST_PHONE),
    answerTo: answerTo(row),
    words: row.text(MOST_ADDRESS),
  }
  row.done()
  return rung
}

export const callsWorkFields = ({ state, claimed, notes }: CallsWork): Value => [state, claimed?.device ?? null, claimed?.at ?? null, notes]

export function callsWorkOf(row: Row): CallsWork {
  const state = row.code(CallsState)
  const [device, at] = [row.uintOrNull(DEVICE), row.uintOrNull(MINUTES)]
  if ((device === null) !== (at === null)) row.refuse()
  const notes = row.text(MOST_NOTES)
  row.done()
  return { state, claimed: device === null || at === null ? null : { device, at }, notes }
}

export const writeCallDays = (days: readonly CallDay[]): Value =>
  days.map(({ day, leg, caller, state, held }) => [day, leg, caller, state, writeHeld(held)])

export function callDaysOf(outer: Row): readonly CallDay[] {
  return outer.rows(MOST_CALL_DAYS).map((row) => {
    const day = { day: row.uint(DAYS), leg: row.raw(16), caller: row.rawOrNull(16), state: row.code(CallDayState), held: heldOf(row) }
    row.done()
    return day
  })
}
