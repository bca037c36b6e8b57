/** What needs, offers, trips and letters have in common, and how each part is read within its bounds. */
import { resolution } from '../../terms/cell.ts'
import type { Cell } from '../../terms/cell.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { PigeonholeId, Recipient, SlotId } from '../../terms/ids.ts'
import type { Minutes } from '../../terms/instant.ts'
import { isLanguage } from '../../terms/language.ts'
import type { Language } from '../../terms/language.ts'
import type { Value } from '../cbor.ts'
import type { Row } from '../row.ts'
import { Seat } from './codes.ts'

/** What fits a large envelope. */
export const LIMIT = 64_512
export const MALFORMED = 'aid.malformed'
/** A code of a newer version. */
export const UNKNOWN = 'aid.unknown_kind'

export const MOST_WORDS = 400
export const MOST_NAME = 40
export const MOST_PHONE = 40
export const MOST_ADDRESS = 200
export const MOST_DEPOT = 100
export const MOST_ITEMS = 800
export const MOST_CHILDREN = 8
export const MOST_DIGITS = 8
export const MOST_LANGUAGES = 8
export const MOST_QUIET = 8
/** One of the desk's devices, as `deviceNumber` has it; 0 to 3 as an older version numbered them: by a place in some list, which says nothing any more. */
export const DEVICE = { most: 2 ** 32 - 1 }
/** Of one letter that stops others, as many as a house takes at once. */
const MOST_HELD = 4
/** What a household and a carrier say to each other at the door. */
export const CODE_DIGITS = 4
const DAY_MIN = 24 * 60
const MOST_PEOPLE = 99

/** Their minute is one that can be written: what somebody sends goes into the desk’s history. */
export const SECONDS = { most: 60 * 2 ** 32 - 1 }
export const MINUTES = { most: 2 ** 32 - 1 }
/** Since 1970-01-01, as her calendar counts them. */
export const DAYS = { most: 2 ** 20 }
export const MINUTES_OF_DAY = { most: DAY_MIN }
/** Monday 1, Tuesday 2 … Sunday 64. */
export const WEEKDAYS = { most: 127 }

/** Where an answer goes, and to whom it is sealed. */
export interface AnswerTo {
  readonly pigeonhole: PigeonholeId
  readonly recipient: Recipient
}

/** `begins`, `ends`: minutes of the day, there. `everyWeeks` 0: once, on `firstDay` or any of `weekdays`. */
export interface When {
  readonly weekdays: number
  readonly begins: number
  readonly ends: number
  readonly firstDay: number | null
  readonly everyWeeks: number
}

/** By first name alone. */
export interface Child {
  readonly name: string
  readonly seat: Seat
  readonly words: string
}

export interface Household {
  readonly adults: number
  readonly children: number
  readonly babies: number
}

/** A time in which somebody is not asked and not called. */
export interface Quiet {
  readonly begins: Minutes
  readonly ends: Minutes
}

/** A letter that the house holds and that `secret` stops; `recipient`: to whom it is sealed, so that what is laid in its place can be read there. */
export interface Held {
  readonly pigeonhole: PigeonholeId
  readonly slot: SlotId
  /** 16 bytes. */
  readonly secret: Bytes
  readonly recipient: Recipient
}

export const answerToFields = (to: AnswerTo | null): readonly [Bytes | null, Bytes | null] => [to?.pigeonhole ?? null, to?.recipient ?? null]

/** Both or neither. */
export function answerTo(row: Row): AnswerTo | null {
  const [pigeonhole, recipient] = [row.rawOrNull(16), row.rawOrNull(32)]
  if (pigeonhole !== null && recipient !== null) return { pigeonhole, recipient }
  return pigeonhole === recipient ? null : row.refuse()
}

export function placeOf(row: Row, atResolution: number): Cell | null {
  const place = row.cellOrNull()
  return place === null || resolution(place) === atResolution ? place : row.refuse()
}

export function language(row: Row): Language {
  const tag = row.text(16)
  return isLanguage(tag) ? tag : row.refuse()
}

export function languages(row: Row): readonly Language[] {
  return row.several(MOST_LANGUAGES).map((tag) => (typeof tag === 'string' && isLanguage(tag) ? tag : row.refuse()))
}

/** Such as 4711; empty where there is none. */
export function digits(row: Row, most: number): string {
  const text = row.text(most)
  return /^[0-9]*$/.test(text) ? text : row.refuse()
}

/** Codes of one registry, each once. */
export function codes<Code extends number>(row: Row, known: Readonly<Record<string, Code>>, most: number): readonly Code[] {
  const all = Object.values(known)
  const found = row.several(most).map((each): Code => {
    if (typeof each !== 'number' || each < 0) return row.refuse()
    return all.includes(each as Code) ? (each as Code) : row.refuse(UNKNOWN)
  })
  return new Set(found).size === found.length ? found : row.refuse()
}

export const writeWhen = ({ weekdays, begins, ends, firstDay, everyWeeks }: When): Value => [weekdays, begins, ends, firstDay, everyWeeks]

export function whenOf(outer: Row): When {
  const row = outer.row()
  const when = {
    weekdays: row.uint(WEEKDAYS),
    begins: row.uint(MINUTES_OF_DAY),
    ends: row.uint(MINUTES_OF_DAY),
    firstDay: row.uintOrNull(DAYS),
    everyWeeks: row.uint({ most: 52 }),
  }
  row.done()
  return when
}

export const writeHousehold = ({ adults, children, babies }: Household): Value => [adults, children, babies]

export function householdOf(outer: Row): Household {
  const row = outer.row()
  const count = { most: MOST_PEOPLE }
  const household = { adults: row.uint(count), children: row.uint(count), babies: row.uint(count) }
  row.done()
  return household
}

export const writeChildren = (children: readonly Child[]): Value => children.map(({ name, seat, words }) => [name, seat, words])

export function childrenOf(outer: Row): readonly Child[] {
  return outer.rows(MOST_CHILDREN).map((row) => {
    const child = { name: row.text(MOST_NAME), seat: row.code(Seat), words: row.text(100) }
    row.done()
    return child
  })
}

export const writeQuiet = (quiet: readonly Quiet[]): Value => quiet.map(({ begins, ends }) => [begins, ends])

export function quietOf(outer: Row): readonly Quiet[] {
  return outer.rows(MOST_QUIET).map((row) => {
    const time = { begins: row.uint(MINUTES), ends: row.uint(MINUTES) }
    row.done()
    return time
  })
}

export const writeHeld = (held: readonly Held[]): Value =>
  held.map(({ pigeonhole, slot, secret, recipient }) => [pigeonhole, slot, secret, recipient])

export function heldOf(outer: Row): readonly Held[] {
  return outer.rows(MOST_HELD).map((row) => {
    const held = { pigeonhole: row.raw(16), slot: row.raw(16), secret: row.raw(16), recipient: row.raw(32) }
    row.done()
    return held
  })
}
