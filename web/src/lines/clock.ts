/** Two clocks: the phone's and the house's. Neither is believed alone; only a signed beat can move time, and only forward. */
import type { Instant } from '../terms/instant.ts'
import type { Heard } from './asking.ts'

/** From here on the person is told that her clock and the house's disagree. */
const CLOCK_OFF_S = 300

export class HouseClock {
  readonly #now: () => Instant
  #offS: number | null = null
  #heardAt: Instant | null = null
  #proven: Instant = 0

  constructor(now: () => Instant) {
    this.#now = now
  }

  /** What to judge by: the phone's clock, or the latest time that somebody on watch has signed if that is later. */
  get at(): Instant {
    return Math.max(this.#now(), this.#proven)
  }

  /** The house's clock minus the phone's, seconds; 0 before the house said anything. */
  get offS(): number {
    return this.#offS ?? 0
  }

  get isOff(): boolean {
    return Math.abs(this.offS) > CLOCK_OFF_S
  }

  /** When the house last answered, by the phone's clock. */
  get heardAt(): Instant | null {
    return this.#heardAt
  }

  /** The latest time at which a beat may have been signed, if the house's clock is the right one. */
  get latest(): Instant {
    return this.#now() + Math.max(0, this.offS)
  }

  hear({ at, houseAt }: Heard): void {
    this.#heardAt = at
    if (houseAt !== null) this.#offS = houseAt - at
  }

  /** A verified beat was signed at `sent`: it cannot be earlier than that now. */
  prove(sent: Instant): void {
    this.#proven = Math.max(this.#proven, sent)
  }
}
