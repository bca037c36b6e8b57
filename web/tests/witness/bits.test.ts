/** How finely is filmed on which line: what is safe comes first, and a good line is used. */
import { expect, test } from 'vitest'
import { bitsAfter, FIRST_BITS } from '../../src/witness/shared/bits.ts'

const STRETCH_S = 10
/** both sounds and the padding of the parts, a second */
const BESIDE_BITS = 150_000
const WAY_MS = 80

/** A film of so many seconds: its parts one after the other on a line that is `line(second)` wide. Gives how much was behind at each second, and the bits at the end. */
function filmed(seconds: number, line: (second: number) => number): { behind: number[]; bits: number } {
  let bits = FIRST_BITS
  let [freeAt, tookMs] = [0, 0]
  const behind: number[] = []
  for (let second = 0; second < seconds; second += 1) {
    if (second % STRETCH_S === 0) bits = bitsAfter(bits, { tookMs, behindMs: behind.at(-1) ?? 0 })
    const sealedAt = (second + 1) * 1_000
    freeAt = Math.max(freeAt, sealedAt) + ((bits + BESIDE_BITS) / line(second)) * 1_000 + WAY_MS
    tookMs = freeAt - sealedAt
    behind.push(tookMs)
  }
  return { behind, bits }
}

test('one megabit carries what is filmed from the first second on: it is never two seconds behind', () => {
  const { behind, bits } = filmed(300, () => 1_000_000)
  expect(Math.max(...behind)).toBeLessThan(2_000)
  expect(bits).toBeGreaterThanOrEqual(FIRST_BITS)
})

test('a good line is used, within half a minute', () => {
  expect(filmed(31, () => 10_000_000).bits).toBeGreaterThan(1_100_000)
})

test('a line that turns bad is caught up with; one that no picture fits through gets the least', () => {
  const { behind, bits } = filmed(240, (second) => (second < 30 ? 10_000_000 : 700_000))
  expect(behind.at(-1)).toBeLessThan(2_500)
  expect(bits).toBeLessThan(FIRST_BITS)
  expect(filmed(120, () => 100_000).bits).toBe(150_000)
})
