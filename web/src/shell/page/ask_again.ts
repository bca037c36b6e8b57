/**
 * When a file of the town is asked for again. The house has it a moment after the book lists it, so what was not there is
 * asked for soon, then ever more seldom; another file is asked for at once. Other bytes were as many as the file's own: a house
 * that lies costs nobody her megabytes every minute.
 */
import type { Instant } from "../../terms/instant.ts";
import { isRefusal } from "../../terms/refusal.ts";

const FIRST_S = 1;
const MOST_S = 60;
const LIED_S = 3_600;

export class AskAgain {
  readonly #at: () => Instant;
  readonly #again: () => void;
  #missed = "";
  #waitS = 0;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `again` is called when it is time. */
  constructor(at: () => Instant, again: () => void) {
    this.#at = at;
    this.#again = again;
  }

  mayAsk(hash: string): boolean {
    return hash !== this.#missed || this.#at() >= this.#notBefore;
  }

  /** `why` it did not come. */
  missed(hash: string, why: unknown): void {
    const waitS = hash === this.#missed ? Math.min(MOST_S, this.#waitS * 2) : FIRST_S;
    this.#waitS = isRefusal(why, "file.other_bytes") ? LIED_S : waitS;
    this.#missed = hash;
    this.#notBefore = this.#at() + this.#waitS;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#notBefore = 0;
      this.#again();
    }, this.#waitS * 1_000);
  }
}
