import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AskAgain } from '../../src/shell/page/ask_again.ts'
import { Refusal } from '../../src/terms/refusal.ts'

const NOT_HERE = new Refusal('file.not_here', 'The house does not have this file.')
const OTHER_BYTES = new Refusal('file.other_bytes', 'This is not the file.')

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

test('what was missed is asked for soon, then ever more seldom, another at once', () => {
  const asked: number[] = []
  const seconds = (): number => Date.now() / 1_000
  const again = new AskAgain(seconds, () => {
    expect(again.mayAsk('numbers')).toBe(true)
    asked.push(seconds())
    again.missed('numbers', NOT_HERE)
  })
  again.missed('numbers', NOT_HERE)
  expect([again.mayAsk('numbers'), again.mayAsk('others')]).toEqual([false, true])
  vi.advanceTimersByTime(240_000)
  expect(asked).toEqual([1, 3, 7, 15, 31, 63, 123, 183])
  again.missed('others', NOT_HERE)
  vi.advanceTimersByTime(1_000)
  expect(asked.at(-1)).toBe(241)
})

test('a house that gives other bytes is asked again after an hour: they were as many as the file has', () => {
  const asked: number[] = []
  const again = new AskAgain(() => Date.now() / 1_000, () => {
    asked.push(Date.now() / 1_000)
    again.missed('voice', OTHER_BYTES)
  })
  again.missed('voice', OTHER_BYTES)
  vi.advanceTimersByTime(3 * 3_600_000)
  expect(asked).toEqual([3_600, 7_200, 10_800])
})
