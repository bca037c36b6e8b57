/** One film and the ledger: what has arrived is promised a place there every few seconds, and the promise is looked after until it is kept. */
import type { Hash } from "../../terms/ids.ts";
import type { Instant } from "../../terms/instant.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import type { Ledger } from "./ledger.ts";
import { MOST_NOTE, type Promised, type KeptPromise } from "./record.ts";

/** Three who film at once are one in each batch: a little earlier or later, so that nothing of it keeps step with anything. */
const EVERY_MS = 20_000;
const JITTER = 0.4;
const BUSY_MS = 5_000;
const AGAIN_MS = 30_000;
/** A log has a minute to keep its word. */
const FIRST_LOOK_MS = 60_000;
const LOOK_MS = 10_000;
const PATIENT_LOOKS = 6;
const MOST_LOOK_MS = 3_600_000;
/** Asked for so long after it was due and still not there: it is said. */
const OVERDUE_MS = 240_000;

export interface Provable {
  readonly receipt: Promised | null;
  /** looked after: what was promised before is proven first */
  readonly awaited: Promised | null;
  readonly proven: KeptPromise | null;
}

export interface PromisingNeeds {
  readonly ledger: Ledger;
  /** milliseconds of a clock that never jumps */
  readonly tick: () => number;
  readonly at: () => Instant;
  /** 0 … 1 */
  readonly chance: () => number;
  readonly known: () => Provable;
  readonly keep: (change: Partial<Provable>) => Promise<void>;
  /** how many parts have arrived without a gap, and whether more will */
  readonly upto: () => number;
  readonly isOver: () => boolean;
  readonly commitment: (upto: number) => Hash;
  /** the house's note for it */
  readonly ask: (commitment: Hash) => Promise<string>;
  readonly onChange: () => void;
}

export class Promising {
  readonly #needs: PromisingNeeds;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #stopped = false;
  #isAsking = false;
  #nextAt = 0;
  #heldUntil = 0;
  #isLooking = false;
  #lookAt: number | null = null;
  #looks = 0;
  #dueSince: number | null = null;
  #doubt: string | null = null;

  constructor(needs: PromisingNeeds) {
    this.#needs = needs;
  }

  /** Why what was promised is not proven although it should be, as a code; null while nothing is wrong. */
  get doubt(): string | null {
    return this.#doubt;
  }

  stop(): void {
    this.#stopped = true;
    for (const each of this.#timers) clearTimeout(each);
  }

  /** Whatever there is to do now is done; it keeps no part waiting. */
  go(): void {
    if (this.#stopped) return;
    for (const each of this.#timers) clearTimeout(each);
    this.#timers = [];
    void this.#ask();
    void this.#look();
  }

  /** The house's note, once it holds. Refusal "ledger.*", "witness.malformed" for one that is too long to be kept. */
  async take(upto: number, commitment: Hash, note: string): Promise<void> {
    if (note.length > MOST_NOTE) throw new Refusal("witness.malformed", "The house's receipt is too long.");
    const receipt = { upto, commitment, due: await this.#needs.ledger.promised(note, commitment), note };
    const isFirst = this.#needs.known().awaited === null;
    if (isFirst) this.#lookAt = this.#needs.tick() + FIRST_LOOK_MS;
    await this.#needs.keep({ receipt, ...(isFirst ? { awaited: receipt } : {}) });
  }

  async #ask(): Promise<void> {
    const { tick, upto, isOver, known, chance, commitment, ask, onChange } = this.#needs;
    const now = upto();
    if (this.#isAsking || now <= (known().receipt?.upto ?? 0)) return;
    // the last one goes at once
    if (this.#waits(isOver() ? this.#heldUntil : Math.max(this.#heldUntil, this.#nextAt))) return;
    this.#isAsking = true;
    this.#nextAt = tick() + EVERY_MS * (1 + JITTER * (chance() - 0.5));
    try {
      const asked = commitment(now);
      await this.take(now, asked, await ask(asked));
    } catch (why) {
      if (!isRefusal(why)) throw why;
      this.#heldUntil = tick() + Math.max(why.code === "witness.busy" ? BUSY_MS : AGAIN_MS, (why.retryAfterS ?? 0) * 1_000);
    } finally {
      this.#isAsking = false;
    }
    onChange();
    this.go();
  }

  async #look(): Promise<void> {
    const { tick, at, ledger, known, keep, onChange } = this.#needs;
    const { awaited } = known();
    if (this.#isLooking || awaited === null || this.#waits(this.#lookAt ?? 0)) return;
    this.#isLooking = true;
    try {
      const seenBy = await ledger.seenBy(awaited.commitment, awaited.due);
      const { receipt } = known();
      const isLast = receipt === null || receipt.upto === awaited.upto;
      [this.#doubt, this.#dueSince, this.#looks, this.#lookAt] = [null, null, 0, null];
      await keep({ proven: { ...awaited, at: at(), seenBy }, awaited: isLast ? null : receipt });
    } catch (why) {
      if (!isRefusal(why)) throw why;
      this.#doubt = this.#doubtOf(why.code);
      this.#lookAt = tick() + Math.min(LOOK_MS * 2 ** Math.max(0, this.#looks - PATIENT_LOOKS), MOST_LOOK_MS);
      this.#looks += 1;
    } finally {
      this.#isLooking = false;
    }
    onChange();
    this.go();
  }

  /** No line is nobody's broken word; what is not there yet becomes one after a while. */
  #doubtOf(code: string): string | null {
    if (!code.startsWith("ledger.")) return this.#doubt;
    if (code !== "ledger.not_yet" && code !== "ledger.not_cosigned") return code;
    this.#dueSince ??= this.#needs.tick();
    return this.#needs.tick() - this.#dueSince >= OVERDUE_MS ? code : null;
  }

  #waits(until: number): boolean {
    const ms = until - this.#needs.tick();
    if (ms > 0) this.#timers.push(setTimeout(() => this.go(), ms));
    return ms > 0;
  }
}
