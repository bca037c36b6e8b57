/** What somebody needs, and what a desk has made of it. Docs/protocol, section 20. */
import type { Bytes } from '../../terms/bytes.ts'
import type { Cell } from '../../terms/cell.ts'
import type { AidId, LegId, TownId } from '../../terms/ids.ts'
import type { Instant, Minutes } from '../../terms/instant.ts'
import type { Language } from '../../terms/language.ts'
import { encode } from '../cbor.ts'
import type { Value } from '../cbor.ts'
import { Row } from '../row.ts'
import { AnswerCode, Diet, NeedKind, NeedState, NeedUrgency, LegRole } from './codes.ts'
import {
  answerTo, answerToFields, childrenOf, CODE_DIGITS, codes, DEVICE, digits, householdOf, language, LIMIT, MALFORMED, MINUTES, MOST_ADDRESS,
  MOST_NAME, MOST_PHONE, MOST_WORDS, placeOf, SECONDS, UNKNOWN, whenOf, writeChildren, writeHousehold, writeWhen,
} from './parts.ts'
import type { AnswerTo, Child, Household, When } from './parts.ts'

export const NEED_PLACE_RESOLUTION = 12
export const MOST_NEED_WORDS = 600
export const MOST_PICTURES = 3
const MOST_DIETS = 8
const MOST_COMING = 8
const MOST_HISTORY = 32
export const MOST_ANSWERS = 8
const MOST_NOTES = 1_000
const MOST_AMOUNT = 40

/**
 * `name`: a first name. `to`: where a lift or an errand leads. `amount`: of a rent or a bill, as she writes it; no money goes through
 * Tocsin. `byLiaison`: written for somebody without a phone.
 */
export interface Need {
  readonly nonce: AidId
  readonly askedAt: Instant
  readonly town: TownId
  readonly kind: NeedKind
  readonly urgency: NeedUrgency
  readonly place: Cell | null
  readonly address: string
  readonly name: string
  readonly phone: string
  readonly language: Language
  readonly household: Household
  readonly diet: readonly Diet[]
  readonly words: string
  readonly when: When
  readonly children: readonly Child[]
  readonly to: string
  readonly amount: string
  readonly byLiaison: boolean
  readonly answerTo: AnswerTo | null
  readonly pictures: readonly Bytes[]
  readonly voice: Bytes | null
}

/** Who comes, as her phone shows it. `sheSays`, `youSay` of the desk's writing: what the household says, what the carrier says. */
export interface Coming {
  readonly leg: LegId
  readonly role: LegRole
  readonly begins: Minutes
  readonly ends: Minutes
  /** A first name. */
  readonly who: string
  readonly sheSays: string
  readonly youSay: string
  readonly words: string
}

/** `code`: a state of the need; from 64 on, 64 and the code of somebody's word. */
export interface Step {
  readonly at: Minutes
  readonly code: number
  readonly device: number | null
}

/** What the desk has written to whoever asked: one of its sentences, words, or both. */
export interface Answer {
  readonly at: Minutes
  readonly device: number
  readonly code: AnswerCode
  readonly words: string
}

/** `claimed`: by which of the desk's devices, in the order of the roster. */
export interface NeedWork {
  readonly state: NeedState
  readonly claimed: { readonly device: number; readonly at: Minutes } | null
  readonly urgency: NeedUrgency
  readonly followUp: Minutes | null
  readonly notes: string
  readonly mergedInto: AidId | null
  readonly coming: readonly Coming[]
  readonly history: readonly Step[]
  /** Oldest first. */
  readonly answers: readonly Answer[]
}

/** As it stands under its MAC. */
export function writeNeed(need: Need): Bytes {
  const { nonce, askedAt, town, kind, urgency, place, address, name, phone, language: tongue, household, diet, words } = need
  const { when, children, to, amount, byLiaison, pictures, voice } = need
  return encode([
    1, nonce, askedAt, town, kind, urgency, place, address, name, phone, tongue, writeHousehold(household), diet, words,
    writeWhen(when), writeChildren(children), to, amount, byLiaison, ...answerToFields(need.answerTo), pictures, voice,
  ])
}

/** Refusal "wire.*", "aid.malformed", "aid.unknown_kind". */
export function readNeed(body: Bytes): Need {
  const row = Row.of(body, MALFORMED, LIMIT)
  const need = {
    nonce: row.raw(16),
    askedAt: row.uint(SECONDS),
    town: row.raw(16),
    kind: row.code(NeedKind, UNKNOWN),
    urgency: row.code(NeedUrgency),
    place: placeOf(row, NEED_PLACE_RESOLUTION),
    address: row.text(MOST_ADDRESS),
    name: row.text(MOST_NAME),
    phone: row.text(MOST_PHONE),
    language: language(row),
    household: householdOf(row),
    diet: codes(row, Diet, MOST_DIETS),
    words: row.text(MOST_NEED_WORDS),
    when: whenOf(row),
    children: childrenOf(row),
    to: row.text(MOST_ADDRESS),
    amount: row.text(MOST_AMOUNT),
    byLiaison: row.flag(),
    answerTo: answerTo(row),
    pictures: row.several(MOST_PICTURES).map((each) => (each instanceof Uint8Array ? each : row.refuse())),
    voice: row.rawOrNull(undefined, LIMIT),
  }
  row.done()
  return need
}

export function needWorkFields(work: NeedWork): Value {
  const { state, claimed, urgency, followUp, notes, mergedInto, coming, history, answers } = work
  return [
    state, claimed?.device ?? null, claimed?.at ?? null, urgency, followUp, notes, mergedInto,
    coming.map(({ leg, role, begins, ends, who, sheSays, youSay, words }) => [leg, role, begins, ends, who, sheSays, youSay, words]),
    history.map(({ at, code, device }) => [at, code, device]),
    answers.map(({ at, device, code, words }) => [at, device, code, words]),
  ]
}

export function needWorkOf(row: Row): NeedWork {
  const state = row.code(NeedState)
  const [device, at] = [row.uintOrNull(DEVICE), row.uintOrNull(MINUTES)]
  if ((device === null) !== (at === null)) row.refuse()
  const work = {
    state,
    claimed: device === null || at === null ? null : { device, at },
    urgency: row.code(NeedUrgency),
    followUp: row.uintOrNull(MINUTES),
    notes: row.text(MOST_NOTES),
    mergedInto: row.rawOrNull(16),
    coming: row.rows(MOST_COMING).map(comingOf),
    history: row.rows(MOST_HISTORY).map(stepOf),
    // an older version of the app wrote none
    answers: row.more() ? row.rows(MOST_ANSWERS).map(answerOf) : [],
  }
  row.done()
  return work
}

function comingOf(row: Row): Coming {
  const coming = {
    leg: row.raw(16),
    role: row.code(LegRole),
    begins: row.uint(MINUTES),
    ends: row.uint(MINUTES),
    who: row.text(MOST_NAME),
    sheSays: digits(row, CODE_DIGITS),
    youSay: digits(row, CODE_DIGITS),
    words: row.text(MOST_ADDRESS),
  }
  row.done()
  return coming
}

function stepOf(row: Row): Step {
  const step = { at: row.uint(MINUTES), code: row.uint({ most: 255 }), device: row.uintOrNull(DEVICE) }
  row.done()
  return step
}

function answerOf(row: Row): Answer {
  const answer = { at: row.uint(MINUTES), device: row.uint(DEVICE), code: row.code(AnswerCode, UNKNOWN), words: row.text(MOST_WORDS) }
  row.done()
  return answer.code === AnswerCode.inWords && answer.words === '' ? row.refuse() : answer
}
