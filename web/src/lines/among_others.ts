/** Under which numbers a phone looks at the house: always eight at once, in any order, whatever it waits for. */
import type { Random } from '../terms/bytes.ts'
import type { PigeonholeId } from '../terms/ids.ts'
import { shuffled } from '../terms/shuffled.ts'

/** So many at once; the house answers no more. */
export const AT_ONCE = 8

/** No more than eight of its own, filled up with numbers that nobody has: how many are its own, and which, is its own affair. */
export function amongOthers(own: readonly PigeonholeId[], random: Random): readonly PigeonholeId[] {
  return shuffled([...own, ...Array.from({ length: AT_ONCE - own.length }, () => random(16))], random)
}
