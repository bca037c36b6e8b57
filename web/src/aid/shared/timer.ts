/**
 * "I should be back by six": letters to people she chose, held by the house and given out at their minute unless somebody stops them. The
 * phone may be gone by then, or the house down: what is due opens when it is up.
 *
 * Two words end it. Which of them means that she is not free is written nowhere: all letters for either are sealed when the timer is set, to
 * people who are not here, and lie side by side in an order drawn at random. Whoever holds the phone, knows a word and reads everything on it
 * sees two that are made alike; and whichever is typed, the same is done with what lies beside it.
 */
import type { AidLetter, Released } from '../../seals/aid/letters.ts'
import { writeAidLetter } from '../../seals/aid/letters.ts'
import { BackHow, ReleaseReason, ToldCode } from '../../seals/aid/codes.ts'
import type { AnswerTo, Held } from '../../seals/aid/parts.ts'
import { heldOf, writeHeld } from '../../seals/aid/parts.ts'
import type { Value } from '../../seals/cbor.ts'
import { Row } from '../../seals/row.ts'
import { same } from '../../terms/bytes.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { AidId, LegId, PigeonholeId, SlotId } from '../../terms/ids.ts'
import { instantOf } from '../../terms/instant.ts'
import type { Minutes } from '../../terms/instant.ts'
import type { Language } from '../../terms/language.ts'
import { normalWord } from './calls.ts'

export const LEAST_MIN = 10
export const MOST_MIN = 72 * 60
export const MOST_KEYHOLDERS = 4
/** How often it may be put off before it is set anew: the letters for it are sealed ahead. */
export const PUT_OFFS = 3
/** How long a letter that has opened may be read. */
export const READABLE_MIN = 48 * 60
export const LEAST_WORD = 3

const ENVELOPE = 65_536
const TAG_BYTES = 16
const MOST_NAME = 40

/** Whom she lets know: somebody who has given her a code. */
export interface Keyholder {
  readonly name: string
  readonly answerTo: AnswerTo
}

/** What she fills in. */
export interface Plan {
  readonly minutes: number
  readonly keyholders: readonly Keyholder[]
  readonly name: string
  readonly language: Language
  readonly phone: string
  readonly address: string
  readonly words: string
  readonly word: string
  readonly duress: string
}

/** In words of the phrasebook after `timer-lack-`. */
export type Lack = 'keyholders' | 'minutes' | 'name' | 'word' | 'duress' | 'alike'

export function lacks({ minutes, keyholders, name, word, duress }: Plan): readonly Lack[] {
  const [one, other] = [normalWord(word), normalWord(duress)]
  const wrong: readonly (readonly [Lack, boolean])[] = [
    ['keyholders', keyholders.length < 1 || keyholders.length > MOST_KEYHOLDERS],
    ['minutes', minutes < LEAST_MIN || minutes > MOST_MIN],
    ['name', name.trim() === ''],
    ['word', [...one].length < LEAST_WORD],
    ['duress', [...other].length < LEAST_WORD],
    ['alike', one !== '' && (one === other || one.startsWith(other) || other.startsWith(one)) && other !== ''],
  ]
  return wrong.filter(([, is]) => is).map(([lack]) => lack)
}

/** One keyholder's letters in the clear, as they are sealed: for each word the one that ends it and those that put it off. */
export interface Drafts {
  readonly released: Bytes
  readonly byWord: readonly { readonly back: Bytes; readonly putOff: Bytes }[]
}

/** The first of `byWord` is for her word, the second for the one under duress: that letter says so, and says all that the held one would. */
export function drafts(plan: Plan, about: AidId, at: Minutes): Drafts {
  const { name, language, phone, address, words } = plan
  const released = (reason: ReleaseReason): Released => ({ about, reason, name, language, phone, address, words, setAt: at })
  const letter = (body: AidLetter['body']): Bytes => writeAidLetter({ at: instantOf(at), body })
  const duress = letter({ kind: 'released', released: released(ReleaseReason.underDuress) })
  return {
    released: letter({ kind: 'released', released: released(ReleaseReason.timer) }),
    byWord: [
      { back: letter({ kind: 'back', back: { about, how: BackHow.back } }), putOff: letter({ kind: 'told', told: { leg: about as LegId, code: ToldCode.changed, words: '' } }) },
      { back: duress, putOff: duress },
    ],
  }
}

/** What lies beside one word: an envelope for each keyholder, for the end and for every time it is put off. `tag`: of the stretched word. */
export interface Answer {
  readonly tag: Bytes
  readonly back: readonly Bytes[]
  readonly putOff: readonly (readonly Bytes[])[]
}

/** A letter that the house shall hold. */
export interface Put extends Held {
  readonly opens: Minutes
  readonly ends: Minutes
  readonly envelope: Bytes
}

export interface Laid {
  readonly pigeonhole: PigeonholeId
  readonly slot: SlotId
  readonly envelope: Bytes
}

/** One stop at the house: what is taken away, and what is laid in its place, pair by pair. */
export interface Stop {
  readonly held: readonly Held[]
  readonly letters: readonly Laid[]
}

/** What is to be asked of the house, in this order: new letters are held before old ones go. */
export interface Asked {
  readonly timer: Timer
  readonly puts: readonly Put[]
  readonly stop: Stop | null
}

/** `salt`: of both words. `released`: the letters that the house holds, as it holds them; nobody here can open them. */
export interface Timer {
  readonly about: AidId
  readonly salt: Bytes
  readonly setAt: Minutes
  readonly until: Minutes
  readonly names: readonly string[]
  readonly held: readonly Held[]
  readonly released: readonly Bytes[]
  readonly answers: readonly Answer[]
  readonly putOffs: number
  /** She has ended it; it stays until the house has heard. */
  readonly ended: boolean
}

/** What sealing made of the drafts; `answers` in the order of `Drafts.byWord`. */
export interface Sealed {
  readonly released: readonly Bytes[]
  readonly answers: readonly Answer[]
}

/** `at`: by the house's clock, which is the one that opens letters. */
export function begun(plan: Plan, { about, salt, at }: { about: AidId; salt: Bytes; at: Minutes }, { released, answers }: Sealed, random: Random): Asked {
  const until = at + plan.minutes
  const held = plan.keyholders.map(({ answerTo }): Held => ({ ...answerTo, slot: random(16), secret: random(16) }))
  const timer = {
    about,
    salt,
    setAt: at,
    until,
    names: plan.keyholders.map(({ name }) => name),
    held,
    released,
    answers: ((random(1)[0] as number) & 1) === 0 ? answers : [...answers].reverse(),
    putOffs: 0,
    ended: false,
  }
  return { timer, puts: putsOf(held, released, until), stop: null }
}

/** Which of the two lies beside this word; both are compared whichever it is. */
export function answerBeside({ answers }: Pick<Timer, 'answers'>, tag: Bytes): number | null {
  const found = answers.map((answer) => same(answer.tag, tag))
  return found.includes(true) ? found.indexOf(true) : null
}

export const mayBePutOff = ({ putOffs, ended }: Timer): boolean => putOffs < PUT_OFFS && !ended

/** Later, by whichever word. RangeError where `mayBePutOff` said no. */
export function putOff(timer: Timer, which: number, until: Minutes, random: Random): Asked {
  const covers = timer.answers[which]?.putOff[timer.putOffs]
  if (covers === undefined) throw new RangeError('it cannot be put off once more')
  const held = timer.held.map((each): Held => ({ ...each, slot: random(16), secret: random(16) }))
  return {
    timer: { ...timer, until, held, putOffs: timer.putOffs + 1 },
    puts: putsOf(held, timer.released, until),
    stop: { held: timer.held, letters: laid(timer.held, covers, random) },
  }
}

/** She is back, or says so: by whichever word. */
export function ended(timer: Timer, which: number, random: Random): Asked {
  const covers = timer.answers[which]?.back ?? []
  return { timer: { ...timer, ended: true }, puts: [], stop: { held: timer.held, letters: laid(timer.held, covers, random) } }
}

const putsOf = (held: readonly Held[], released: readonly Bytes[], opens: Minutes): readonly Put[] =>
  held.map((each, n) => ({ ...each, opens, ends: opens + READABLE_MIN, envelope: released[n] as Bytes }))

const laid = (held: readonly Held[], covers: readonly Bytes[], random: Random): readonly Laid[] =>
  held.map(({ pigeonhole }, n) => ({ pigeonhole, slot: random(16), envelope: covers[n] as Bytes }))

/** `setting`: not all letters are with the house yet. `changing`: something is on its way. `open`: its minute has come. */
export type TimerState = 'setting' | 'running' | 'changing' | 'ending' | 'open'

/** `waiting`: something of it has not reached the house. */
export function stateOf({ ended: isEnded, until, putOffs }: Pick<Timer, 'ended' | 'until' | 'putOffs'>, waiting: boolean, at: Minutes): TimerState {
  if (isEnded) return 'ending'
  if (waiting) return putOffs === 0 ? 'setting' : 'changing'
  return at >= until ? 'open' : 'running'
}

export const writeTimer = ({ about, salt, setAt, until, names, held, released, answers, putOffs, ended: isEnded }: Timer): Value => [
  about, salt, setAt, until, names, writeHeld(held), released, answers.map(({ tag, back, putOff: later }) => [tag, back, later]), putOffs, isEnded,
]

/** Refusal "keep.damaged". */
export function readTimer(value: Value): Timer {
  const row = new Row(value, 'keep.damaged')
  const timer = {
    about: row.raw(16),
    salt: row.raw(16),
    setAt: row.uint(),
    until: row.uint(),
    names: row.several(MOST_KEYHOLDERS).map((name) => (typeof name === 'string' && name.length <= MOST_NAME * 2 ? name : row.refuse())),
    held: heldOf(row),
    released: envelopes(row),
    answers: row.rows(2).map((each) => ({ tag: each.raw(TAG_BYTES), back: envelopes(each), putOff: listsOf(each) })),
    putOffs: row.uint({ most: PUT_OFFS }),
    ended: row.flag(),
  }
  row.done()
  return timer
}

function listsOf(outer: Row): readonly (readonly Bytes[])[] {
  const row = outer.row()
  const lists: (readonly Bytes[])[] = []
  while (row.more()) lists.push(envelopes(row))
  return lists
}

const envelopes = (row: Row): readonly Bytes[] => row.several(MOST_KEYHOLDERS).map((each) => (each instanceof Uint8Array && each.length <= ENVELOPE ? each : row.refuse()))
