/** What a role-holder's phone reads out of the book alone: until when there is a watch, and what a steward should be told first. */
import { expect, test } from 'vitest'
import { ailmentsOf, bookOf, daysLeft, isDrillFresh, isUrgent, type InTheBook } from '../../src/circles/shared/health.ts'
import { Street } from '../street.ts'

const AT = 1_800_000_000
const well: InTheBook = { certifiedUntil: AT / 60 + 42 * 1440, stewards: 2, desk: 1, mirrors: 1, pinned: true, pending: 0 }

test('a town that lacks nothing has nothing to tell', () => {
  expect(ailmentsOf(well, AT)).toEqual([])
  expect(daysLeft(well.certifiedUntil, AT)).toBe(42)
})

test('keys that end within three weeks come first, then whatever else is missing', () => {
  expect(ailmentsOf({ ...well, certifiedUntil: AT / 60 + 20 * 1440, mirrors: 0, pinned: false }, AT)).toEqual(['horizon', 'app', 'mirrors'])
  expect(ailmentsOf({ ...well, certifiedUntil: 0, stewards: 1, desk: 0, pending: 1 }, AT)).toEqual(['horizon', 'pending', 'stewards', 'desk'])
})

test('what a new town lacks for a while alarms nobody', () => {
  const young = ailmentsOf({ ...well, stewards: 1, desk: 0, mirrors: 0 }, AT)
  expect(young).toEqual(['stewards', 'desk', 'mirrors'])
  expect(young.some(isUrgent)).toBe(false)
  expect(ailmentsOf({ ...well, pinned: false, pending: 1, certifiedUntil: 0 }, AT).every(isUrgent)).toBe(true)
})

test('it is read from the signed book', () => {
  const street = new Street()
  const book = bookOf(street.roster)
  expect(book.stewards).toBe(street.stewards.length)
  expect(daysLeft(book.certifiedUntil, street.at)).toBe(0)
  expect(book.certifiedUntil).toBeGreaterThan(street.at / 60)
})

test('a drill of the trustees holds for a year', () => {
  expect([null, AT / 60 - 366 * 1440, AT / 60 - 365 * 1440, AT / 60].map((last) => isDrillFresh(last, AT))).toEqual([false, false, true, true])
})
