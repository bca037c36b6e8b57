/**
 * Carries what waits sealed (keep/parcels.ts): the same bytes with the same ticket until there is a receipt. Two rounds never run
 * together, also not in two pages. What each way means, the slice says whose parcels they are.
 */
import { databaseName, flushLock } from '../keep/database.ts'
import type { Keep } from '../keep/keep.ts'
import type { Parcel } from '../keep/parcels.ts'
import type { Random } from '../terms/bytes.ts'
import { isRefusal } from '../terms/refusal.ts'
import type { Refusal } from '../terms/refusal.ts'
import type { Entry } from './asking.ts'
import { stockTickets, takeEntry } from './entry.ts'
import type { Heavy } from './heavy.ts'
import type { House } from './house.ts'
import { pause } from './live.ts'

/** Takes one parcel to the house. `entry`: called where the house asks to be paid. What it refuses with `over` is as good as done. */
export interface Way {
  readonly carry: (body: Parcel['body'], entry: () => Promise<Entry>) => Promise<void>
  /** Whether it stays for now, since what has to go before it waits still. */
  readonly waits?: (body: Parcel['body']) => Promise<boolean>
  /** Codes after which nothing is left to do: what is to be erased is gone already. */
  readonly over?: readonly string[]
}

interface Needs {
  readonly keep: Keep
  readonly house: House
  readonly heavy: Heavy
  readonly random: Random
  readonly ways: Readonly<Record<string, Way>>
  /** The house answers for another town: it is given nothing. */
  readonly elsewhere?: () => boolean
  /** A parcel has arrived. */
  readonly onSent?: (parcel: Parcel) => Promise<void> | void
  /** What a round could not do, by what the parcels are about. */
  readonly onStuck?: (stuck: ReadonlyMap<string, Refusal>) => void
  /** How much of a guest's work is done, 0…1, by what the parcel is about. */
  readonly onWork?: (about: string, share: number) => void
}

const LOOK_MS = { soon: 3_000, later: 30_000 } as const

export class ParcelPost {
  readonly #needs: Needs
  readonly #entries = new Map<string, Entry>()
  #running: Promise<void> | null = null

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** Until stopped: soon again while something waits. */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.flush().catch(() => {})
      const waits = (await this.#needs.keep.parcels.all().catch(() => [])).length > 0
      await pause(waits ? LOOK_MS.soon : LOOK_MS.later, signal)
    }
  }

  /** Where another page carries already, it does nothing. */
  async flush(): Promise<void> {
    const { locks } = globalThis.navigator ?? {}
    if (locks === undefined) return this.#alone()
    const name = `${flushLock(databaseName(this.#needs.keep.town))}-parcels`
    return locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : this.#alone()))
  }

  #alone(): Promise<void> {
    this.#running ??= this.#round().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #round(): Promise<void> {
    const { parcels } = this.#needs.keep
    if (this.#needs.elsewhere?.()) return
    const stuck = new Map<string, Refusal>()
    const all = await parcels.all()
    // what waited may go once the others have gone
    for (let [left, before] = [all, Infinity]; left.length > 0 && left.length < before; ) {
      before = left.length
      left = await this.#carryAll(left, stuck)
    }
    this.#needs.onStuck?.(stuck)
    if (all.length > 0) await stockTickets(this.#needs, this.#needs.random)
  }

  /** One after the other. Gives those that wait for another. */
  async #carryAll(parcels: readonly Parcel[], stuck: Map<string, Refusal>): Promise<readonly Parcel[]> {
    const waiting: Parcel[] = []
    for (const parcel of parcels) {
      try {
        if ((await this.#carry(parcel)) === 'waits') waiting.push(parcel)
      } catch (why) {
        if (!isRefusal(why)) throw why
        stuck.set(parcel.about, why)
        if (why.code !== 'line.none') continue
        for (const { about } of parcels.slice(parcels.indexOf(parcel))) stuck.set(about, why)
        return []
      }
    }
    return waiting
  }

  async #carry({ key }: Parcel): Promise<'gone' | 'waits'> {
    const { keep, ways } = this.#needs
    const parcel = await keep.parcels.get(key)
    const way = parcel === null ? undefined : ways[parcel.way]
    if (parcel === null || way === undefined) return 'gone'
    if (await way.waits?.(parcel.body)) return 'waits'
    await keep.parcels.change(key, { tried: true })
    try {
      await way.carry(parcel.body, () => this.#pay(parcel))
    } catch (why) {
      if (!isRefusal(why)) throw why
      // A ticket that the house has refused buys nothing more; one whose receipt was lost buys the same bytes again.
      if (why.code !== 'line.none' && why.status !== 429 && (why.status ?? 0) < 500) {
        this.#entries.delete(key)
        await keep.parcels.change(key, { ticket: null })
      }
      if (!(way.over ?? []).includes(why.code)) throw why
    }
    this.#entries.delete(key)
    await keep.parcels.forget(key)
    await this.#needs.onSent?.(parcel)
    return 'gone'
  }

  async #pay({ key, about, ticket }: Parcel): Promise<Entry> {
    const held = this.#entries.get(key)
    if (held !== undefined) return held
    if (ticket !== null) return { by: 'ticket', ticket }
    const entry = await takeEntry(this.#needs, (share) => this.#needs.onWork?.(about, share))
    this.#entries.set(key, entry)
    if (entry.by === 'ticket') await this.#needs.keep.parcels.change(key, { ticket: entry.ticket })
    return entry
  }
}
