/** When a place is open on the town's clock, and what is found by whoever is in a hurry. */
import { expect, test } from 'vitest'
import type { Hours, Place } from '../../src/seals/directory.ts'
import { ANYTHING, find, languagesOf, plain } from '../../src/circles/shared/places/find.ts'
import { checkedAgo, isOn, openingOf, townTime } from '../../src/circles/shared/places/hours.ts'

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const rule = (over: Partial<Hours>): Hours => ({ monthly: false, every: 1, days: [], monthDays: [], opens: 540, closes: 1_020, first: null, last: null, words: '', ...over })
let ids = 0
const place = (over: Partial<Place>): Place => ({
  id: new Uint8Array(16).fill((ids += 1)), organization: 'Open Bar', name: 'Advice', needs: ['legal'], words: '', address: null, point: null, phones: [], hours: [], hoursWords: '', languages: [], access: [],
  accessWords: '', papers: 'unknown', documents: [], cost: '', who: '', how: '', website: '', email: '', notice: '', closed: false, checked: null, ...over,
})
const at = (iso: string, clock: string) => ({ day: dayOf(iso), minute: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) })
const MONDAY = '2026-11-23'

test("the town's clock holds, also across midnight and when the clocks change", () => {
  const seconds = (iso: string): number => Date.parse(iso) / 1_000
  expect(townTime(seconds('2026-11-26T05:30:00Z'), 'America/Chicago')).toEqual(at('2026-11-25', '23:30'))
  expect(townTime(seconds('2026-11-26T06:00:00Z'), 'America/Chicago')).toEqual(at('2026-11-26', '00:00'))
  expect(townTime(seconds('2026-07-01T05:30:00Z'), 'America/Chicago')).toEqual(at('2026-07-01', '00:30'))
  expect(townTime(seconds('2026-11-26T05:30:00Z'), 'No/Where').day).toBeGreaterThan(20_000)
})

test('open, later, not today', () => {
  const weekdays = place({ hours: [rule({ days: [1, 2, 3, 4, 5] })] })
  expect(openingOf(weekdays, at(MONDAY, '08:59'))).toEqual({ kind: 'later', at: 540 })
  expect(openingOf(weekdays, at(MONDAY, '09:00'))).toEqual({ kind: 'open', until: 1_020 })
  expect(openingOf(weekdays, at(MONDAY, '17:00'))).toEqual({ kind: 'not-today' })
  expect(openingOf(weekdays, at('2026-11-22', '10:00'))).toEqual({ kind: 'not-today' })
  expect(openingOf(place({}), at(MONDAY, '10:00'))).toEqual({ kind: 'no-hours' })
  expect(openingOf(place({ hours: weekdays.hours, closed: true }), at(MONDAY, '10:00'))).toEqual({ kind: 'closed-now' })
})

test('a night shelter is open after midnight, and what ends as another begins goes on', () => {
  const night = place({ hours: [rule({ days: [1], opens: 18 * 60, closes: 8 * 60 })] })
  expect(openingOf(night, at('2026-11-24', '03:00'))).toEqual({ kind: 'open', until: 480 })
  expect(openingOf(night, at(MONDAY, '23:00'))).toEqual({ kind: 'open', until: 1_440 + 480 })
  expect(openingOf(night, at('2026-11-24', '09:00'))).toEqual({ kind: 'not-today' })
  const noon = place({ hours: [rule({ days: [1], opens: 540, closes: 720 }), rule({ days: [1], opens: 720, closes: 900 })] })
  expect(openingOf(noon, at(MONDAY, '10:00'))).toEqual({ kind: 'open', until: 900 })
})

test.each([
  [rule({ days: [12], monthly: true }), ['2026-11-03', '2026-12-01'], ['2026-11-10', '2026-11-24']], // first Tuesday
  [rule({ days: [95], monthly: true }), ['2026-11-27', '2026-12-25'], ['2026-11-20']], // last Friday
  [rule({ monthDays: [15, 32], monthly: true }), ['2026-11-15', '2026-11-30', '2027-02-28'], ['2026-11-29', '2026-12-30']],
  [rule({ days: [6], every: 2, first: dayOf('2026-01-10') }), ['2026-01-10', '2026-01-24', '2026-12-12'], ['2026-01-17', '2026-01-03']],
  [rule({ days: [1], last: dayOf(MONDAY) }), [MONDAY, '2026-11-16'], ['2026-11-30']],
  [rule({ days: [1], monthly: true, every: 3, first: dayOf('2026-02-01') }), ['2026-02-02', '2026-05-04'], ['2026-03-02', '2026-01-26']],
])('a rule holds on its days %#', (each, yes, no) => {
  expect(yes.map((iso) => isOn(each, dayOf(iso)))).toEqual(yes.map(() => true))
  expect(no.map((iso) => isOn(each, dayOf(iso)))).toEqual(no.map(() => false))
})

test('found by need, by words in her own language, by what she asks of a place; open ones first', () => {
  const clinic = place({ name: 'Linden Clínica', organization: 'Linden', needs: ['medical'], papers: 'not_asked', languages: ['es', 'so'], access: ['step_free'] })
  const kitchen = place({ name: 'Kitchen', needs: ['food'], papers: 'asked', languages: ['es'], hours: [rule({ days: [1] })] })
  const all = [clinic, kitchen]
  const names = (wanted: Partial<typeof ANYTHING>, clock = '10:00') => find(all, { ...ANYTHING, ...wanted }, at(MONDAY, clock), (need) => (need === 'food' ? 'Comida' : need)).map(({ name }) => name)
  expect(names({})).toEqual(['Kitchen', 'Linden Clínica'])
  expect(names({ need: 'medical' })).toEqual(['Linden Clínica'])
  expect(names({ words: 'CLINICA linden' })).toEqual(['Linden Clínica'])
  expect(names({ words: 'comida' })).toEqual(['Kitchen'])
  expect(names({ noPapers: true })).toEqual(['Linden Clínica'])
  expect(names({ language: 'so', access: ['step_free'] })).toEqual(['Linden Clínica'])
  expect(names({ access: ['step_free', 'toilet'] })).toEqual([])
  expect(names({ open: 'now' })).toEqual(['Kitchen'])
  expect(names({ open: 'now' }, '08:00')).toEqual([])
  expect(names({ open: 'today' }, '08:00')).toEqual(['Kitchen'])
  expect(languagesOf(all)).toEqual(['es', 'so'])
  expect(plain('  Ñandú, 2nd—floor ')).toBe('nandu 2nd floor')
})

test('how long ago somebody asked there; past half a year it says so', () => {
  expect(checkedAgo(100, 100)).toEqual({ say: 'days', count: 0 })
  expect(checkedAgo(79, 100)).toEqual({ say: 'weeks', count: 3 })
  expect(checkedAgo(0, 183)).toEqual({ say: 'months', count: 6 })
  expect(checkedAgo(0, 184)).toEqual({ say: 'old', count: 6 })
  expect(checkedAgo(null, 100)).toEqual({ say: 'never', count: 0 })
})
