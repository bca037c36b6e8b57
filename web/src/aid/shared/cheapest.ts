/** A few of many, found without looking at everybody closely. */
import { ANYWHERE, MOST_STEPS, STEP_M } from "./columns.ts";
import type { Columns } from "./columns.ts";
import type { Wish } from "./fit.ts";

/** More than anything costs, and still a small whole number: an infinite one would make the loops slow. */
export const NOBODY = 2 ** 30 - 1;

/** A few of many, the cheapest first; of equals whoever was asked longest ago. */
class Few {
  readonly numbers: number[] = [];
  readonly #costs: number[] = [];
  readonly #most: number;
  /** whoever costs more does not come in */
  limit = NOBODY - 1;

  constructor(most: number) {
    this.#most = most;
  }

  add(number: number, costs: number): void {
    if (costs > this.limit) return;
    const comesAfter = (at: number): boolean => (this.#costs[at] as number) > costs || (this.#costs[at] === costs && (this.numbers[at] as number) > number);
    const isFull = this.numbers.length === this.#most;
    let at = isFull ? this.#most - 1 : this.numbers.length;
    if (isFull && !comesAfter(at)) return;
    for (; at > 0 && comesAfter(at - 1); at -= 1) {
      this.numbers[at] = this.numbers[at - 1] as number;
      this.#costs[at] = this.#costs[at - 1] as number;
    }
    this.numbers[at] = number;
    this.#costs[at] = costs;
    if (this.numbers.length === this.#most) this.limit = this.#costs[this.#most - 1] as number;
  }
}

/**
 * `least`: what any of them costs beside her way. Whoever lives too far away to be among the few is left after two multiplications, which is what makes it quick;
 * only whom the household knows can come in from further, so she is looked at first. `days`: whoever has none there that is wished for is left at once.
 */
export function cheapest(most: number, wish: Wish, columns: Columns, least: number, days: Int32Array | null, costOf: (number: number) => number): readonly number[] {
  const few = new Few(most);
  const { numbers, known, isPlaced } = wish;
  const { east, north, reach, flags } = columns;
  for (const number of known) few.add(number, costOf(number));
  let bound = squareOf(few.limit - least);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    if ((days !== null && ((days[number] as number) & wish.days) === 0) || flags[number] !== 0) continue;
    if (isPlaced && (reach[number] as number) >= 0) {
      const across = (east[number] as number) - wish.east;
      const up = (north[number] as number) - wish.north;
      if (across * across + up * up > bound) continue;
    }
    const costs = costOf(number);
    if (costs > few.limit) continue;
    few.add(number, costs);
    bound = squareOf(few.limit - least);
  }
  return few.numbers;
}

/** Of all the steps in so much way, and one more. */
function squareOf(metres: number): number {
  const steps = Math.floor(metres / STEP_M) + 1;
  return steps > 2 * MOST_STEPS ? ANYWHERE : steps * steps;
}
