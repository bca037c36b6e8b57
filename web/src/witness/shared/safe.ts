/** "Safe up to 0:42": what the house has of a film, as one time. */
import type { PartHead } from "./part_head.ts";

type Begins = Pick<PartHead, "number" | "begins">;

/** Up to where nothing is missing at the house: no part that still waits begins before it. As fast for a hundred thousand parts as for one. */
export class SafeUpTo {
  /** by where they begin, as they nearly come; those before `#first` have arrived */
  readonly #all: Begins[] = [];
  readonly #waiting = new Set<number>();
  #first = 0;

  waits({ number, begins }: Begins): void {
    let place = this.#all.length;
    while (place > this.#first && (this.#all[place - 1] as Begins).begins > begins) place -= 1;
    this.#all.splice(place, 0, { number, begins });
    this.#waiting.add(number);
  }

  arrived(number: number): void {
    this.#waiting.delete(number);
  }

  /** `ends`: how far the film goes that was sealed. */
  upTo(ends: number): number {
    for (let each = this.#all[this.#first]; each !== undefined; each = this.#all[(this.#first += 1)]) if (this.#waiting.has(each.number)) return Math.min(ends, each.begins);
    return ends;
  }
}

/** 0:42, 12:05, 1:02:03 – whole seconds that have passed. */
export function onTheClock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
