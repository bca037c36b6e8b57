/**
 * A daily call as somebody wishes it: on which days, in which hour, and what happens when she does not answer. Her order of steps is a
 * second number at once, then a keyholder of her choosing, then the circle; an authority only where she wrote that herself and said it twice.
 */
import type { Calls, Rung } from '../../seals/aid/calls.ts'
import { MOST_RUNGS } from '../../seals/aid/calls.ts'
import { RungKind } from '../../seals/aid/codes.ts'
import type { Minutes } from '../../terms/instant.ts'
import { hoursOn, overlap, weekdayOf } from './calendar.ts'
import type { Calendar, Hours } from './calendar.ts'

/** Somebody rings her inside an hour that is no shorter and no longer than this. */
export const LEAST_HOUR_MIN = 15
export const MOST_HOUR_MIN = 4 * 60
/** A keyholder is told no sooner after the hour: the desk looks first. */
export const LEAST_AFTER_MIN = 15
export const MOST_AFTER_MIN = 24 * 60
const HALF_A_DAY_MIN = 12 * 60

/** The part of her wishes that says when. */
export type CallHours = Pick<Calls, 'weekdays' | 'begins' | 'ends' | 'quiet'>

/** One day's call. */
export interface Occasion extends Hours {
  readonly day: number
}

/** The days on which she is called, from `first` on, each once. No call falls into her quiet time. */
export function callsOn(wishes: CallHours, { first, days }: { readonly first: number; readonly days: number }, calendar: Calendar): readonly Occasion[] {
  return Array.from({ length: days }, (_, n) => first + n)
    .filter((day) => (wishes.weekdays & (1 << weekdayOf(day))) !== 0)
    .map((day) => ({ day, ...hoursOn(day, wishes, calendar) }))
    .filter((occasion) => !wishes.quiet.some((quiet) => overlap(quiet, occasion)))
}

/** Whole days on which nobody calls, as the time they take. */
export function quietDays(first: number, last: number, calendar: Calendar): Hours {
  return { begins: calendar.at(first, 0), ends: calendar.at(last + 1, 0) }
}

/** What keeps wishes from being taken, in words of the phrasebook after `calls-lack-`. */
export type Lack = 'name' | 'phone' | 'days' | 'hour' | 'order' | 'step' | 'authorities' | 'duress'

export type Wishes = CallHours & Pick<Calls, 'name' | 'phone' | 'duress' | 'ladder'>

/** `byHerself`: she fills it in, no liaison does; `saidTwice`: she has confirmed the authorities. */
export function lacks(wishes: Wishes, { byHerself, saidTwice }: { readonly byHerself: boolean; readonly saidTwice: boolean }): readonly Lack[] {
  const length = wishes.ends - wishes.begins
  const { ladder } = wishes
  const steps = ladder.map(({ kind }) => kind)
  const wrong: readonly (readonly [Lack, boolean])[] = [
    ['name', wishes.name.trim() === ''],
    ['phone', wishes.phone.trim() === ''],
    ['days', (wishes.weekdays & 127) === 0],
    ['hour', length < LEAST_HOUR_MIN || length > MOST_HOUR_MIN],
    ['order', ladder.length > MOST_RUNGS || steps.some((kind, n) => n > 0 && kind < (steps[n - 1] as number)) || steps.filter((kind) => kind === RungKind.phone).length > 1],
    ['step', ladder.some((step) => !isWhole(step))],
    ['authorities', ladder.some((step) => step.kind === RungKind.authorities && !(byHerself && saidTwice && step.words.trim() !== ''))],
    ['duress', wishes.duress !== '' && normalWord(wishes.duress).length < 3],
  ]
  return wrong.filter(([, is]) => is).map(([lack]) => lack)
}

function isWhole({ kind, afterMin, name, phone, answerTo }: Rung): boolean {
  if (kind === RungKind.phone) return phone.trim() !== ''
  if (afterMin < LEAST_AFTER_MIN || afterMin > MOST_AFTER_MIN) return false
  if (kind === RungKind.keyholder) return name.trim() !== '' && (answerTo !== null || phone.trim() !== '')
  return true
}

/** As two people hear the same word: case, accents of writing and spaces around it apart. */
export const normalWord = (word: string): string => word.normalize('NFKC').trim().toLowerCase().split(/\s+/u).join(' ')

/** Whether she has put her duress word into what she wrote; as a word of its own, so that none is found inside another. */
export function holdsWord(words: string, duress: string): boolean {
  const wanted = normalWord(duress)
  if (wanted === '') return false
  const spoken = normalWord(words).split(/[^\p{L}\p{M}\p{N}]+/u).join(' ')
  return ` ${spoken} `.includes(` ${wanted.split(/[^\p{L}\p{M}\p{N}]+/u).join(' ').trim()} `)
}

/** Her next call from `at` on, within a fortnight; null in a quiet time that is longer. */
export function nextCall(wishes: CallHours, at: Minutes, calendar: Calendar): Occasion | null {
  return callsOn(wishes, { first: calendar.dayOf(at), days: 15 }, calendar).find(({ ends }) => ends > at) ?? null
}

/** A word of hers that names no day counts for one call alone: the one that runs, has just been, or comes within half a day. */
export const countsFor = ({ begins }: Hours, said: Minutes): boolean => said >= begins - HALF_A_DAY_MIN && said < begins + HALF_A_DAY_MIN
