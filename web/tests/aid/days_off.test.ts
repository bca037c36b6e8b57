/** Days without help: typed, kept among the desk's own things, and passed over by what is asked for every week. */
import { expect, test } from 'vitest'
import { daysOffOf, holidaysIn, MOST_DAYS_OFF, readDaysOff, writeDaysOff } from '../../src/aid/shared/days_off.ts'
import { nextOccasion } from '../../src/aid/shared/occasions.ts'
import { isRefusal } from '../../src/terms/refusal.ts'

const MONDAY = 20_787 - ((20_787 + 3) % 7)

test('are typed in either order, one day or many, and read as they were written', () => {
  const winter = daysOffOf('2027-01-03', '2026-12-24')
  expect(winter).toEqual({ first: 20_811, last: 20_821 })
  expect(daysOffOf('2026-11-26', '')).toEqual({ first: 20_783, last: 20_783 })
  for (const [one, other] of [['', ''], ['never', '2026-01-01'], ['2026-01-01', '2027-01-01']] as const) expect(daysOffOf(one, other)).toBeNull()
  const all = winter ? [winter] : []
  expect(readDaysOff(writeDaysOff(all))).toEqual(all)
})

test('and nothing else is read as such', () => {
  const wrong = [0, [[5, 4]], [[1]], [[0, 500]], Array.from({ length: MOST_DAYS_OFF + 1 }, () => [1, 1]), [[-1, 1]]]
  for (const each of wrong)
    expect(() => readDaysOff(each)).toThrow(expect.toSatisfy((why: unknown) => isRefusal(why) && why.code === 'aid.malformed'))
})

test('a school run of every Monday goes on after them', () => {
  const mondays = { weekdays: 1, begins: 480, ends: 540, firstDay: null, everyWeeks: 1 }
  expect(nextOccasion(mondays, MONDAY, holidaysIn([]))).toBe(MONDAY)
  expect(nextOccasion(mondays, MONDAY, holidaysIn([{ first: MONDAY - 2, last: MONDAY + 8 }]))).toBe(MONDAY + 14)
})
