/** The weekly exercise is due when nobody has told one for a week; each week has its own kind. */
import { expect, test } from 'vitest'
import type { Incident } from '../../src/seals/incident.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { drillOfWeek, isDrillDue } from '../../src/watch/shared/drill.ts'

const AT = 1_800_000_000 as Instant
const WEEK_S = 7 * 24 * 3600
const told = (isActual: boolean, agoS: number): Incident =>
  ({ isActual, alerts: [{ fields: { sent: Math.floor((AT - agoS) / 60) } }] }) as unknown as Incident

test('only an exercise of the last seven days is one', () => {
  expect(isDrillDue([], AT)).toBe(true)
  expect(isDrillDue([told(true, 60)], AT)).toBe(true)
  expect(isDrillDue([told(false, WEEK_S + 60)], AT)).toBe(true)
  expect(isDrillDue([told(false, WEEK_S + 60), told(false, WEEK_S - 60)], AT)).toBe(false)
})

test('every kind has its week, and a town that warns of nothing has none', () => {
  const events = ['fire', 'checkpoint', 'flood']
  const weeks = [0, 1, 2, 3].map((week) => drillOfWeek(events, (AT + week * WEEK_S) as Instant))
  expect(new Set(weeks.slice(0, 3))).toEqual(new Set(events))
  expect(weeks[3]).toBe(weeks[0])
  expect(drillOfWeek([], AT)).toBeNull()
})
