/**
 * Who rings whom: fair among those a steward has vetted for calls, in a language she speaks, within what each of them can give. The same
 * inputs give the same rota on every phone of the desk. Nothing is remembered here: when somebody leaves or says no, it is computed anew.
 */
import type { Language } from '../../terms/language.ts'
import { mondayOf, overlap } from './calendar.ts'
import type { Hours } from './calendar.ts'
import type { Occasion } from './calls.ts'

/** Of all people together; an hour at the telephone is work. */
const MOST_A_DAY = 3
/** Days within which one caller rings the same person once, so that nobody becomes the only voice and nobody the only listener. */
const REST_DAYS = 3
/** How far back earlier calls weigh. */
const REMEMBERED_DAYS = 28

/** `id`, and those of calls: hex, only to tell them apart. `vetted`: for calls, by a steward; null: not. */
export interface Caller {
  readonly id: string
  readonly languages: readonly Language[]
  readonly mostAWeek: number
  readonly quiet: readonly Hours[]
  readonly vetted: Hours | null
}

/** One call of somebody on one day. `asked`: who was asked for it already, whatever they said. */
export interface ToCall extends Occasion {
  readonly leg: string
  readonly calls: string
  readonly language: Language
  readonly asked: readonly string[]
}

/** A call that somebody has, or had. */
export interface Given {
  readonly leg: string
  readonly calls: string
  readonly caller: string
  readonly day: number
  readonly begins: number
  readonly ends: number
}

export type NoCaller = 'nobody_vetted' | 'no_language' | 'all_asked' | 'no_time'

export interface Rota {
  /** `again`: there was nobody else, and this one rang her a short while ago. */
  readonly given: readonly (Given & { readonly again: boolean })[]
  readonly none: readonly { readonly leg: string; readonly why: NoCaller }[]
}

/** `standing`: what is given already and stays, earlier days too. The call with the fewest who could take it is given first. */
export function whoCalls(calls: readonly ToCall[], callers: readonly Caller[], standing: readonly Given[]): Rota {
  const held = [...standing]
  const given: (Given & { again: boolean })[] = []
  const none: { leg: string; why: NoCaller }[] = []
  const open = calls.filter(({ leg }) => !standing.some((each) => each.leg === leg))
  const few = (call: ToCall): number => callers.filter((caller) => why(call, caller) === null).length
  const turn = open.map((call) => ({ call, few: few(call) })).sort((one, other) => one.few - other.few || one.call.begins - other.call.begins || order(one.call.leg, other.call.leg))
  for (const { call } of turn) {
    const fit = callers.filter((caller) => why(call, caller) === null && hasTime(call, caller, held))
    const rested = fit.filter(({ id }) => !rangLately(call, id, held))
    const [first] = [...(rested.length > 0 ? rested : fit)].sort((one, other) => weigh(call, one, held) - weigh(call, other, held) || order(mixed(call.leg, one.id), mixed(call.leg, other.id)))
    if (first === undefined) {
      none.push({ leg: call.leg, why: reason(call, callers) })
      continue
    }
    const { leg, calls: of, day, begins, ends } = call
    const row = { leg, calls: of, caller: first.id, day, begins, ends }
    held.push(row)
    given.push({ ...row, again: rested.length === 0 })
  }
  const byTime = (one: Hours & { leg: string }, other: Hours & { leg: string }): number => one.begins - other.begins || order(one.leg, other.leg)
  return { given: given.sort(byTime), none }
}

/** What is to be given anew when somebody leaves: her calls that have not begun. Whoever was asked for one is not asked for it again. */
export function freed(caller: string, calls: readonly ToCall[], standing: readonly Given[], at: number): readonly ToCall[] {
  const hers = new Set(standing.filter((each) => each.caller === caller && each.begins > at).map(({ leg }) => leg))
  return calls.filter(({ leg }) => hers.has(leg)).map((call) => ({ ...call, asked: [...new Set([...call.asked, caller])] }))
}

/** Why somebody is not asked for this call at all; null: she may be. */
function why(call: ToCall, { id, languages, quiet, vetted }: Caller): NoCaller | null {
  if (vetted === null || vetted.begins > call.begins || vetted.ends < call.ends) return 'nobody_vetted'
  if (!languages.includes(call.language)) return 'no_language'
  if (call.asked.includes(id)) return 'all_asked'
  return quiet.some((each) => overlap(each, call)) ? 'no_time' : null
}

function hasTime(call: ToCall, { id, mostAWeek }: Caller, held: readonly Given[]): boolean {
  const hers = held.filter(({ caller }) => caller === id)
  const thisWeek = hers.filter(({ day }) => mondayOf(day) === mondayOf(call.day)).length
  return thisWeek < mostAWeek && hers.filter(({ day }) => day === call.day).length < MOST_A_DAY
}

const rangLately = (call: ToCall, id: string, held: readonly Given[]): boolean =>
  held.some(({ caller, calls, day }) => caller === id && calls === call.calls && Math.abs(day - call.day) < REST_DAYS)

/** The lighter, the sooner asked: her share of what she offered this week, then how often she rang this very person, then how much she did of late. */
function weigh(call: ToCall, { id, mostAWeek }: Caller, held: readonly Given[]): number {
  const lately = held.filter(({ caller, day }) => caller === id && Math.abs(day - call.day) < REMEMBERED_DAYS)
  const thisWeek = lately.filter(({ day }) => mondayOf(day) === mondayOf(call.day)).length
  const toHer = lately.filter(({ calls }) => calls === call.calls).length
  return (thisWeek / mostAWeek) * 1_000 + toHer * 10 + lately.length
}

/** The mildest reason: what a desk could do most about. */
function reason(call: ToCall, callers: readonly Caller[]): NoCaller {
  const found = new Set(callers.map((caller) => why(call, caller) ?? 'no_time'))
  return (['no_time', 'all_asked', 'no_language'] as const).find((each) => found.has(each)) ?? 'nobody_vetted'
}

/** Another order for every call, the same on every phone: who stands first in a list is not asked first each time. */
function mixed(leg: string, id: string): string {
  let state = 2_166_136_261
  for (const letter of leg + id) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0
  return `${state.toString(16).padStart(8, '0')}${id}`
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
