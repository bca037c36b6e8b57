/** What is missing of a film, as people are told it: by number always, by time where the recording has a hole for it. */
import { expect, test } from 'vitest'
import type { Link } from '../../src/seals/witness/chain.ts'
import { Lane } from '../../src/seals/witness/codes.ts'
import { gapsOf } from '../../src/witness/shared/gaps.ts'

const at = (number: number, lane: Lane, beginsMs: number, endsMs = beginsMs + 1_000): Link => ({ number, lane, beginsMs, endsMs }) as Link
const picture = (number: number, second: number): Link => at(number, Lane.picture, second * 1_000)
const sound = (number: number, second: number): Link => at(number, Lane.sound, second * 1_000)

test('a film that is whole has no gap, whatever its lanes', () => {
  expect(gapsOf([], 0)).toEqual([])
  expect(gapsOf([sound(0, 0), picture(1, 0), sound(2, 1), picture(3, 1), at(4, Lane.words, 0, 0)], 5)).toEqual([])
})

test('from where to where nothing is seen: at its begin, in the middle, at its end', () => {
  expect(gapsOf([picture(2, 2), picture(3, 3), picture(6, 6)], 9)).toEqual([
    { first: 0, past: 2, fromMs: 0, toMs: 2_000, isSeen: true },
    { first: 4, past: 6, fromMs: 4_000, toMs: 6_000, isSeen: true },
    { first: 7, past: 9, fromMs: 7_000, toMs: null, isSeen: true },
  ])
})

test('a sound or a note that is missing makes no hole in the picture; of a film of sound alone it does', () => {
  expect(gapsOf([picture(0, 0), picture(2, 1)], 3)).toMatchObject([{ first: 1, past: 2, isSeen: false }])
  expect(gapsOf([sound(0, 0), sound(2, 2)], 3)).toEqual([{ first: 1, past: 2, fromMs: 1_000, toMs: 2_000, isSeen: true }])
  expect(gapsOf([at(1, Lane.words, 0, 0)], 2)).toMatchObject([{ first: 0, past: 1, isSeen: false }])
})

test('a recorder that hands over to the next leaves no gap', () => {
  expect(gapsOf([picture(0, 0), at(2, Lane.picture, 1_300)], 3)).toMatchObject([{ isSeen: false }])
})
