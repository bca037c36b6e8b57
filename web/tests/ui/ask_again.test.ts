import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AskAgain } from '../../src/shell/page/ask_again.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

test('what was missed is asked for soon, then ever more seldom, another at once', () => {
  const asked: number[] = []
  const seconds = (): number => Date.now() / 1_000
  const again = new AskAgain(seconds, () => {
    expect(again.mayAsk('numbers')).toBe(true)
    asked.push(seconds())
    again.missed('numbers')
  })
  again.missed('numbers')
  expect([again.mayAsk('numbers'), again.mayAsk('others')]).toEqual([false, true])
  vi.advanceTimersByTime(240_000)
  expect(asked).toEqual([1, 3, 7, 15, 31, 63, 123, 183])
  again.missed('others')
  vi.advanceTimersByTime(1_000)
  expect(asked.at(-1)).toBe(241)
})
