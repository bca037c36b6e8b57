/** An address is seen until its minute, whatever the phone's clock is set to and whatever it waits for. */
import { expect, test } from 'vitest'
import { Sight } from '../../src/aid/shared/sight.ts'

const UNTIL = 30_000_000
const at = (secondsBefore: number): number => UNTIL * 60 - secondsBefore

test('goes at its minute', () => {
  const sight = new Sight(() => 5_000)
  expect([sight.isOver('ana', UNTIL, at(1)), sight.isOver('ana', UNTIL, at(0))]).toEqual([false, true])
})

test('goes after as long as it had when it was first seen, though the clock was put back', () => {
  let ms = 5_000
  const sight = new Sight(() => ms)
  expect(sight.isOver('ana', UNTIL, at(60))).toBe(false)
  ms += 59_999
  expect(sight.isOver('ana', UNTIL, at(7_200))).toBe(false)
  ms += 1
  expect(sight.isOver('ana', UNTIL, at(7_200))).toBe(true)
  expect(sight.isOver('another', UNTIL, at(7_200))).toBe(false)
})

test('goes at its minute by a clock that was put forward, and does not come back with it', () => {
  const sight = new Sight(() => 5_000)
  expect(sight.isOver('ana', UNTIL, at(-1))).toBe(true)
  expect(sight.isOver('ana', UNTIL, at(3_600))).toBe(true)
})
