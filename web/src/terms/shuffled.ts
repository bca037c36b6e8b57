/** An order that says nothing about what stands where. */
import { hex } from './bytes.ts'
import type { Random } from './bytes.ts'

/** Sorted by random keys: every order is as likely as any other, which it is not where chance does the comparing. */
export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const keyed = items.map((item) => [hex(random(8)), item] as const)
  return keyed.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item)
}
