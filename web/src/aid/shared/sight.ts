/** Until when an address or a number may be seen: by the wall’s clock and by one that nobody sets back, whichever says so first, and whatever else the phone waits for. */
export class Sight {
  readonly #monotonicMs: () => number;
  readonly #over = new Map<string, number>();

  constructor(monotonicMs: () => number) {
    this.#monotonicMs = monotonicMs;
  }

  /** `until`: unix minutes, `at`: unix seconds. Counted from the first time that it is asked for this `key`. */
  isOver(key: string, until: number, at: number): boolean {
    const ms = this.#monotonicMs();
    const over = Math.min(this.#over.get(key) ?? Infinity, ms + (until * 60 - at) * 1_000);
    this.#over.set(key, over);
    return over <= ms;
  }
}
