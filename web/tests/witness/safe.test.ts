/** "Safe up to": never later than the first second that the house has not. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onTheClock, SafeUpTo } from '../../src/witness/shared/safe.ts'

test('a film of which everything has arrived is safe to its end; one part that waits holds it at its beginning', () => {
  const safe = new SafeUpTo()
  expect(safe.upTo(42_300)).toBe(42_300)
  safe.waits({ number: 0, begins: 41_000 })
  safe.waits({ number: 1, begins: 12_000 })
  expect(safe.upTo(42_300)).toBe(12_000)
  safe.arrived(1)
  expect(safe.upTo(42_300)).toBe(41_000)
})

test('whatever arrives, in whatever order: it never goes back, and never past what is missing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 40 }), fc.infiniteStream(fc.nat()), (begins, picks) => {
      const safe = new SafeUpTo()
      const waiting = begins.map((each, number) => ({ number, begins: each }))
      for (const each of waiting) safe.waits(each)
      const ends = Math.max(...begins) + 1_000
      const chance = picks[Symbol.iterator]()
      for (let before = 0; waiting.length > 0; ) {
        const now = safe.upTo(ends)
        expect(now).toBeGreaterThanOrEqual(before)
        expect(waiting.every((each) => each.begins >= now)).toBe(true)
        before = now
        const [gone] = waiting.splice((chance.next().value as number) % waiting.length, 1)
        safe.arrived((gone as { number: number }).number)
      }
      expect(safe.upTo(ends)).toBe(ends)
    }),
  )
})

test.each([[0, '0:00'], [999, '0:00'], [42_700, '0:42'], [725_000, '12:05'], [3_723_000, '1:02:03']])('%i ms is %s', (ms, said) => expect(onTheClock(ms)).toBe(said))
