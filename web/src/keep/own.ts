/**
 * What a neighbour keeps of needing and helping: what she asked for, whom she helps, an address for as long as its window is open.
 * Under the app lock where the phone has one, else under the phone's own key; what lay there before a lock was set moves with the
 * next write. Forgetting overwrites first.
 */
import type { Value } from '../seals/cbor.ts'
import type { Lock } from './lock.ts'
import type { Locked } from './locked.ts'
import type { Sealed } from './sealed.ts'

export class Own {
  readonly #sealed: Sealed
  readonly #locked: Locked
  readonly #lock: Lock

  constructor({ sealed, locked, lock }: { readonly sealed: Sealed; readonly locked: Locked; readonly lock: Lock }) {
    this.#sealed = sealed
    this.#locked = locked
    this.#lock = lock
  }

  /** The lock may be shut as soon as this has been called: it goes under the key that was open then. Refusal "lock.shut". */
  async put(name: string, value: Value): Promise<void> {
    if (!this.#lock.isOpen && !(await this.#lock.isSet())) return this.#sealed.put(name, value)
    await this.#locked.put(name, value)
    await this.#sealed.shred(name)
  }

  /** Refusal "lock.shut", "keep.damaged". */
  async get(name: string): Promise<Value | undefined> {
    const locked = (await this.#lock.isSet()) ? await this.#locked.get(name) : undefined
    return locked ?? this.#sealed.get(name)
  }

  /** Names name nobody: they are kinds and random numbers. */
  async names(prefix: string): Promise<string[]> {
    const all = [...(await this.#locked.names(prefix)), ...(await this.#sealed.names(prefix))]
    return [...new Set(all)].sort()
  }

  /** Overwritten and deleted, also while the lock is shut. */
  async shred(name: string): Promise<void> {
    await Promise.all([this.#locked.shred(name), this.#sealed.shred(name)])
  }
}
