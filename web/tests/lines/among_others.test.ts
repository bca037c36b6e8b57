/** The numbers under which a phone looks: the house cannot tell which of them is its own. */
import { expect, test } from 'vitest'
import { amongOthers } from '../../src/lines/among_others.ts'
import { hex } from '../../src/terms/bytes.ts'
import { dice } from '../street.ts'

const random = dice('among others')

test('are always eight, and its own stand as often at one place as at another', () => {
  const rounds = 8_000
  const [one, other] = [random(16), random(16)]
  const places = Array.from({ length: 8 }, () => ({ one: 0, other: 0 }))
  for (let round = 0; round < rounds; round += 1) {
    const numbers = amongOthers([one, other], random)
    expect(new Set(numbers.map(hex)).size).toBe(8)
    for (const [at, number] of numbers.entries()) {
      if (number === one) (places[at] as { one: number }).one += 1
      if (number === other) (places[at] as { other: number }).other += 1
    }
  }
  // one in eight, give or take five times what chance does to it
  const most = 5 * Math.sqrt(rounds * (1 / 8) * (7 / 8))
  for (const each of places) for (const often of [each.one, each.other]) expect(Math.abs(often - rounds / 8)).toBeLessThan(most)
})
