/** What two desks decide alike: the vectors that the kit runs too. */
import { describe, expect, test } from 'vitest'
import type { Calendar } from '../../src/aid/shared/calendar.ts'
import { hear, LEG_ACTS, LEG_MAY_BECOME, NEED_ACTS, NEED_MAY_BECOME, settled } from '../../src/aid/shared/states.ts'
import { whoCalls } from '../../src/aid/shared/rota.ts'
import { suggest } from '../../src/aid/shared/suggest.ts'
import { NeedState, WordCode } from '../../src/seals/aid/codes.ts'
import type { LegRole, LegState } from '../../src/seals/aid/codes.ts'
import { plain, run, vectors } from '../seals/vectors.ts'
import type { Json } from '../seals/vectors.ts'

const DAY = 24 * 60

describe('words', () => {
  const { words, settled: standings, tables }: Json = vectors('aid_states')
  const dash = (text: string | null): string => text ?? '-'

  run(words, ({ code, of_leg }) => ({
    heard: (of_leg as string[]).map((row) => {
      const [need, state, role, current, confirms, digits] = row.split(' ') as string[]
      const leg = { state: Number(state) as LegState, role: Number(role) as LegRole, expect: '4711', current: current === '1' }
      const heard = hear({ need: Number(need) as NeedState, confirms: confirms === '1', leg }, { code: code as WordCode, digits: digits === '-' ? '' : (digits as string) })
      return `${heard.need} ${heard.leg} ${dash(heard.look)}`
    }),
    alone: Object.values(NeedState).map((need) => {
      const heard = hear({ need, leg: null, confirms: true }, { code: code as WordCode, digits: '' })
      return `${heard.need} ${dash(heard.look)}`
    }),
  }))

  test('every word has its case', () => {
    expect(words.map(({ code }: Json) => code)).toEqual(Object.values(WordCode))
  })

  run(standings, ({ need, legs }) => ({
    stands: (legs as string[]).map((row) => {
      const [one, its, other, others] = row.split(' ').map(Number)
      return settled(need as NeedState, [{ state: one as LegState, role: its as LegRole }, { state: other as LegState, role: others as LegRole }])
    }),
  }))

  const sorted = (states: Iterable<number>): readonly number[] => [...states].sort((one, other) => one - other)
  const acts = (table: Readonly<Record<string, { readonly from: readonly number[]; readonly to: number }>>): Json =>
    Object.fromEntries(Object.entries(table).map(([act, { from, to }]) => [act.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), [sorted(from), to]]))
  const known: Json = {
    needs: Object.fromEntries(Object.entries(NEED_MAY_BECOME).map(([state, to]) => [state, sorted(to)])),
    legs: Object.fromEntries([...LEG_MAY_BECOME].map(([state, to]) => [state, sorted(to)])),
    need_acts: acts(NEED_ACTS),
    leg_acts: acts(LEG_ACTS),
  }
  run(tables, ({ name }) => known[name])
})

describe('a rota', () => {
  const hours = ([begins, ends]: readonly [number, number]) => ({ begins, ends })
  run(vectors('aid_rota').cases, ({ call, callers, standing }) => ({
    caller:
      whoCalls(
        [{ ...call, leg: 'this call' }],
        callers.map(({ most_a_week, quiet, vetted, ...each }: Json) => ({ ...each, mostAWeek: most_a_week, quiet: quiet.map(hours), vetted: vetted && hours(vetted) })),
        standing.map((each: Json, number: number) => ({ ...each, leg: String(number), begins: 0, ends: 0 })),
      ).given[0]?.caller ?? null,
  }))
})

describe('suggestions', () => {
  const camel = (name: string): string => name.replace(/_[a-z]/g, ([, letter = '']) => letter.toUpperCase())
  const read = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(read)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [camel(name), name === 'place' && each !== null ? { lat: (each as Json)[0], lng: (each as Json)[1] } : read(each)]))
  }

  run(vectors('aid_suggestions').cases, ({ now, zone, caps, holidays, needs, offers }) => {
    const calendar: Calendar = { at: (day, minute) => day * DAY + minute - zone, dayOf: (at) => Math.floor((at + zone) / DAY) }
    return { suggested: plain(suggest(read(needs), read(offers), { now, calendar, caps: read(caps), holidays: new Set(holidays as number[]) })) }
  })
})
