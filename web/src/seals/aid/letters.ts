/** What stands inside a held letter: one volunteer's, caller's or keyholder's, and no more than she needs. Docs/protocol, section 21. */
import { join, utf8 } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { Cell } from '../../terms/cell.ts'
import type { AidId, Hash, LegId, PigeonholeId, SlotId } from '../../terms/ids.ts'
import type { Instant, Minutes } from '../../terms/instant.ts'
import type { Language } from '../../terms/language.ts'
import { Refusal } from '../../terms/refusal.ts'
import { encode } from '../cbor.ts'
import type { Value } from '../cbor.ts'
import { sha256 } from '../hashes.ts'
import { Row } from '../row.ts'
import { MOST_CALL_NOTES } from './calls.ts'
import { BackHow, LegRole, NeedKind, ReleaseReason, ToldCode } from './codes.ts'
import {
  childrenOf, CODE_DIGITS, digits, heldOf, householdOf, language, languages, LIMIT, MALFORMED, MINUTES, MOST_ADDRESS, MOST_DEPOT, MOST_ITEMS,
  MOST_NAME, MOST_PHONE, MOST_WORDS, placeOf, SECONDS, UNKNOWN, writeChildren, writeHeld, writeHousehold,
} from './parts.ts'
import type { Child, Held, Household } from './parts.ts'

export const AREA_RESOLUTION = 7
export const STOP_RESOLUTION = 12
const MOST_STOPS = 40

/** Whether she would: never a name, an address or a number. `area`: of a region, resolution 7. */
export interface Ask {
  readonly leg: LegId
  readonly role: LegRole
  readonly needKind: NeedKind
  readonly begins: Minutes
  readonly ends: Minutes
  readonly area: Cell | null
  readonly depot: string
  readonly items: string
  readonly household: Household
  readonly languages: readonly Language[]
  readonly seats: number
  readonly words: string
  readonly answerBy: Minutes
  /** at how many households she would be */
  readonly doors: number
}

/**
 * One stop: where, and who. `stop` of `stops`, from 1. `youSay`: what this carrier says at the door. `sheSays`: what the household answers;
 * empty where `nextSlot` lies locked under just that, so that nobody gets the next address without having been at this door.
 */
export interface Place {
  readonly leg: LegId
  readonly stop: number
  readonly stops: number
  readonly name: string
  readonly address: string
  readonly place: Cell | null
  readonly phone: string
  readonly sheSays: string
  readonly youSay: string
  readonly to: string
  readonly children: readonly Child[]
  readonly words: string
  /** From then on the phone shows it no more. */
  readonly until: Minutes
  /** In the same pigeonhole, for the same recipient. */
  readonly nextSlot: SlotId | null
}

export interface ToldLeg {
  readonly leg: LegId
  readonly code: ToldCode
  readonly words: string
}

/** One call of one day. `stop`: the ladder's letters, which an answered call stops. */
export interface Call {
  readonly leg: LegId
  readonly name: string
  readonly language: Language
  readonly phone: string
  readonly notes: string
  readonly begins: Minutes
  readonly ends: Minutes
  readonly stop: readonly Held[]
  readonly duressAsked: boolean
  readonly duressWord: string
}

/** Nobody stopped it: she did not come back, or did not answer. */
export interface Released {
  readonly about: AidId | LegId
  readonly reason: ReleaseReason
  readonly name: string
  readonly language: Language
  readonly phone: string
  readonly address: string
  readonly words: string
  readonly setAt: Minutes
}

/** What is laid in the place of a stopped one. Outside it looks the same whether she was free to stop it. */
export interface Back {
  readonly about: AidId | LegId
  readonly how: BackHow
}

export type LetterBody =
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'told'; readonly told: ToldLeg }
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'released'; readonly released: Released }
  | { readonly kind: 'back'; readonly back: Back }

export interface AidLetter {
  readonly at: Instant
  readonly body: LetterBody
}

/** By their number on the wire, less one. */
const KINDS: readonly LetterBody['kind'][] = ['ask', 'place', 'told', 'call', 'released', 'back']

export const writeAidLetter = ({ at, body }: AidLetter): Bytes => encode([1, KINDS.indexOf(body.kind) + 1, at, bodyOf(body)])

/** Refusal "wire.*", "aid.malformed", "aid.unknown_kind". */
export function readAidLetter(letter: Bytes): AidLetter {
  const row = Row.of(letter, MALFORMED, LIMIT)
  const kind = KINDS[row.uint({ least: 1, most: 0xffff }) - 1]
  const at = row.uint(SECONDS)
  if (kind === undefined) throw new Refusal(UNKNOWN, 'This message needs a newer version.')
  const fields = row.row()
  const body = readBody(kind, fields)
  fields.done()
  row.done()
  return { at, body }
}

/** What a house compares when somebody says the digits; five tries, so that four digits are enough. */
export const lockOf = (pigeonhole: PigeonholeId, slot: SlotId, said: string): Hash =>
  sha256(join(utf8('tocsin/aid-lock/v1'), pigeonhole, slot, utf8(said)))

function bodyOf(body: LetterBody): Value {
  switch (body.kind) {
    case 'ask': {
      const { leg, role, needKind, begins, ends, area, depot, items, household, languages: tongues, seats, words, answerBy, doors } = body.ask
      return [leg, role, needKind, begins, ends, area, depot, items, writeHousehold(household), tongues, seats, words, answerBy, ...(doors > 1 ? [doors] : [])]
    }
    case 'place': {
      const { leg, stop, stops, name, address, place, phone, sheSays, youSay, to, children, words, until, nextSlot } = body.place
      return [leg, stop, stops, name, address, place, phone, sheSays, youSay, to, writeChildren(children), words, until, nextSlot]
    }
    case 'told':
      return [body.told.leg, body.told.code, body.told.words]
    case 'call': {
      const { leg, name, language: tongue, phone, notes, begins, ends, stop, duressAsked, duressWord } = body.call
      return [leg, name, tongue, phone, notes, begins, ends, writeHeld(stop), duressAsked, duressWord]
    }
    case 'released': {
      const { about, reason, name, language: tongue, phone, address, words, setAt } = body.released
      return [about, reason, name, tongue, phone, address, words, setAt]
    }
    case 'back':
      return [body.back.about, body.back.how]
  }
}

function readBody(kind: LetterBody['kind'], row: Row): LetterBody {
  switch (kind) {
    case 'ask':
      return { kind, ask: askOf(row) }
    case 'place':
      return { kind, place: placeLetterOf(row) }
    case 'told':
      return { kind, told: { leg: row.raw(16), code: row.code(ToldCode, UNKNOWN), words: row.text(MOST_WORDS) } }
    case 'call':
      return { kind, call: callOf(row) }
    case 'released':
      return { kind, released: releasedOf(row) }
    case 'back':
      return { kind, back: { about: row.raw(16), how: row.code(BackHow, UNKNOWN) } }
  }
}

const askOf = (row: Row): Ask => ({
  leg: row.raw(16),
  role: row.code(LegRole),
  needKind: row.code(NeedKind, UNKNOWN),
  begins: row.uint(MINUTES),
  ends: row.uint(MINUTES),
  area: placeOf(row, AREA_RESOLUTION),
  depot: row.text(MOST_DEPOT),
  items: row.text(MOST_ITEMS),
  household: householdOf(row),
  languages: languages(row),
  seats: row.uint({ most: 60 }),
  words: row.text(MOST_WORDS),
  answerBy: row.uint(MINUTES),
  doors: row.more() ? row.uint({ least: 2, most: MOST_STOPS }) : 1,
})

function placeLetterOf(row: Row): Place {
  const place = {
    leg: row.raw(16),
    stop: row.uint({ least: 1, most: MOST_STOPS }),
    stops: row.uint({ least: 1, most: MOST_STOPS }),
    name: row.text(MOST_NAME),
    address: row.text(MOST_ADDRESS),
    place: placeOf(row, STOP_RESOLUTION),
    phone: row.text(MOST_PHONE),
    sheSays: digits(row, CODE_DIGITS),
    youSay: digits(row, CODE_DIGITS),
    to: row.text(MOST_ADDRESS),
    children: childrenOf(row),
    words: row.text(MOST_WORDS),
    until: row.uint(MINUTES),
    nextSlot: row.rawOrNull(16),
  }
  if (place.stop > place.stops || (place.nextSlot !== null && place.sheSays !== '')) row.refuse()
  return place
}

const callOf = (row: Row): Call => ({
  leg: row.raw(16),
  name: row.text(MOST_NAME),
  language: language(row),
  phone: row.text(MOST_PHONE),
  notes: row.text(MOST_CALL_NOTES),
  begins: row.uint(MINUTES),
  ends: row.uint(MINUTES),
  stop: heldOf(row),
  duressAsked: row.flag(),
  duressWord: row.text(MOST_NAME),
})

const releasedOf = (row: Row): Released => ({
  about: row.raw(16),
  reason: row.code(ReleaseReason, UNKNOWN),
  name: row.text(MOST_NAME),
  language: language(row),
  phone: row.text(MOST_PHONE),
  address: row.text(MOST_ADDRESS),
  words: row.text(MOST_WORDS),
  setAt: row.uint(MINUTES),
})
