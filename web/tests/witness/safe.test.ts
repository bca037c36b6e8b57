/** "Safe up to": never later than the first second that the house has not. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onTheClock, safeUpTo } from '../../src/witness/shared/safe.ts'

test('a film of which everything has arrived is safe to its end; one part that waits holds it at its beginning', () => {
  expect(safeUpTo([], 42_300)).toBe(42_300)
  expect(safeUpTo([{ begins: 41_000 }, { begins: 12_000 }], 42_300)).toBe(12_000)
})

test('whatever arrives, in whatever order: it never goes back, and never past what is missing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 40 }), fc.infiniteStream(fc.nat()), (begins, picks) => {
      const waiting = begins.map((each) => ({ begins: each }))
      const ends = Math.max(...begins) + 1_000
      const chance = picks[Symbol.iterator]()
      for (let before = 0; waiting.length > 0; ) {
        const now = safeUpTo(waiting, ends)
        expect(now).toBeGreaterThanOrEqual(before)
        expect(waiting.every((each) => each.begins >= now)).toBe(true)
        before = now
        waiting.splice((chance.next().value as number) % waiting.length, 1)
      }
      expect(safeUpTo(waiting, ends)).toBe(ends)
    }),
  )
})

test.each([[0, '0:00'], [999, '0:00'], [42_700, '0:42'], [725_000, '12:05'], [3_723_000, '1:02:03']])('%i ms is %s', (ms, said) => expect(onTheClock(ms)).toBe(said))
