/**
 * For whose letters this phone is rung while the app is closed. Every phone that is rung gives the house as many numbers, drawn at random; a
 * keyholder who wishes it lays some of hers beside keys that she gives out. Who looks at the numbers sees no difference, and making a key says nothing.
 */
import { exclusive } from '../../keep/exclusive.ts'
import type { Sealed } from '../../keep/sealed.ts'
import { wakeOf } from '../../seals/hashes.ts'
import { Row } from '../../seals/row.ts'
import { b64u, compare, hex, join } from '../../terms/bytes.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { PigeonholeId } from '../../terms/ids.ts'

export const WAKES = 24
/** Not among the names of aid: it lies on phones that have nothing to do with it. */
const NAME = 'rung-wakes'

interface Drawn {
  /** she wishes to be rung for the keys that she holds */
  readonly on: boolean
  readonly holes: readonly PigeonholeId[]
}

export class Wakes {
  readonly #sealed: Sealed
  readonly #random: Random

  constructor(sealed: Sealed, random: Random) {
    this.#sealed = sealed
    this.#random = random
  }

  /** What the house is told, in an order that says nothing. */
  async numbers(): Promise<string> {
    const { holes } = await this.#change((drawn) => drawn)
    return b64u(join(...holes.map(wakeOf).sort(compare)))
  }

  async isOn(): Promise<boolean> {
    return (await this.#read())?.on ?? false
  }

  /** `held`: all keys that she holds. Turned off, all numbers are other ones. */
  async turn(on: boolean, held: readonly PigeonholeId[]): Promise<void> {
    await this.#change(() => ({ on, holes: [...(on ? held : []), ...this.#drawn(WAKES)].slice(0, WAKES) }))
  }

  /** Under which a new key is given out: one that the house knows already, where she wishes to be rung. */
  async next(held: readonly PigeonholeId[]): Promise<PigeonholeId> {
    const drawn = await this.#read()
    const taken = new Set(held.map(hex))
    const free = drawn?.on ? drawn.holes.find((hole) => !taken.has(hex(hole))) : undefined
    return free ?? (this.#random(16) as PigeonholeId)
  }

  /** A key is given back. */
  async leave(hole: PigeonholeId): Promise<void> {
    if ((await this.#read()) === null) return
    await this.#change(({ on, holes }) => ({ on, holes: holes.map((each) => (hex(each) === hex(hole) ? (this.#random(16) as PigeonholeId) : each)) }))
  }

  #drawn(count: number): readonly PigeonholeId[] {
    return Array.from({ length: count }, () => this.#random(16) as PigeonholeId)
  }

  #change(change: (drawn: Drawn) => Drawn): Promise<Drawn> {
    return exclusive(NAME, async () => {
      const before = await this.#read()
      const after = change(before ?? { on: false, holes: this.#drawn(WAKES) })
      if (after !== before) await this.#sealed.put(NAME, [after.on, after.holes])
      return after
    })
  }

  async #read(): Promise<Drawn | null> {
    const value = await this.#sealed.get(NAME)
    if (value === undefined) return null
    const row = new Row(value, 'keep.damaged')
    const drawn = { on: row.flag(), holes: row.raws(16, WAKES) as readonly Bytes[] as readonly PigeonholeId[] }
    row.done()
    return drawn
  }
}
