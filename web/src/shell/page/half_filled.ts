/** What is half filled behind the app lock: kept under it a moment after the last letter, and in no memory while it is shut. */
import { effect } from "@preact/signals";
import type { Keep } from "../../keep/keep.ts";
import type { Value } from "../../seals/cbor.ts";
import { begun, NOTHING_BEGUN, type AllBegun } from "../../ui/begun.ts";

const PREFIX = "begun/";
const KEEP_AFTER_MS = 400;

export class HalfFilled {
  readonly #phone: { readonly keep: Keep | null };
  /** what lies under the lock */
  #kept: AllBegun = NOTHING_BEGUN;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(phone: { readonly keep: Keep | null }) {
    this.#phone = phone;
    effect(() => this.#later(begun.value));
  }

  #later(now: AllBegun): void {
    clearTimeout(this.#keeping);
    if (now !== this.#kept) this.#keeping = setTimeout(() => void this.putAway(), KEEP_AFTER_MS);
  }

  /** The lock may be shut as soon as this has been called: each field is on its way under the key that was open then. */
  async putAway(): Promise<void> {
    clearTimeout(this.#keeping);
    const keep = this.#phone.keep;
    if (!keep?.lock.isOpen) return;
    const [before, now] = [this.#kept, begun.peek()];
    this.#kept = now;
    const changed = [...now].filter(([name, value]) => before.get(name) !== value);
    const gone = [...before.keys()].filter((name) => !now.has(name));
    try {
      await Promise.all([...changed.map(([name, value]) => keep.locked.put(PREFIX + name, value)), keep.locked.forget(gone.map((name) => PREFIX + name))]);
    } catch (why) {
      // a full phone: with the next letter it is tried again
      if (this.#kept === now) this.#kept = before;
      throw why;
    }
  }

  /**
   * As soon as the lock is open, before a screen behind it is seen. What cannot be read any more is as if it had not been begun;
   * what is read when the lock is shut again already is let go.
   */
  async read(): Promise<void> {
    const { locked } = this.#phone.keep as Keep;
    const names = (await locked.names(PREFIX)).map((name) => name.slice(PREFIX.length));
    const kept = await Promise.all(names.map(async (name) => [name, await locked.get(PREFIX + name).catch(() => undefined)] as const));
    if (!this.#phone.keep?.lock.isOpen) return;
    this.#kept = new Map(kept.filter((each): each is readonly [string, Value] => each[1] !== undefined));
    begun.value = this.#kept;
  }

  /** Before the lock shuts. */
  shut(): void {
    void this.putAway();
    this.#kept = NOTHING_BEGUN;
    begun.value = NOTHING_BEGUN;
  }
}
