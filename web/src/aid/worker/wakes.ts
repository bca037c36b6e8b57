/**
 * For what this phone is rung while the app is closed, beside alarms. Every phone that is rung gives the house as many numbers, drawn at random; a
 * keyholder who wishes it lays some of hers beside keys that she gives out, and a trustee puts the one in the last one's place that her house rings for cases.
 * Who looks at the numbers sees no difference, and making a key says nothing.
 */
import { exclusive } from '../../keep/exclusive.ts'
import type { Sealed } from '../../keep/sealed.ts'
import { wakeOf } from '../../seals/hashes.ts'
import { Row } from '../../seals/row.ts'
import { b64u, compare, hex, join } from '../../terms/bytes.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { PigeonholeId } from '../../terms/ids.ts'

export const WAKES = 24
/** The last one is for cases, or for nothing. */
export const FOR_KEYS = WAKES - 1
/** Not among the names of aid: it lies on phones that have nothing to do with it. */
const NAME = 'rung-wakes'

interface Drawn {
  /** she wishes to be rung for the keys that she holds */
  readonly on: boolean
  readonly holes: readonly PigeonholeId[]
  /** a trustee who wishes to be rung when somebody asks: by which number, as her house said */
  readonly cases: Bytes | null
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
    const { holes, cases } = await this.#change((drawn) => drawn)
    const last = cases ?? wakeOf(holes[FOR_KEYS] as PigeonholeId)
    return b64u(join(...[...holes.slice(0, FOR_KEYS).map(wakeOf), last].sort(compare)))
  }

  async isOn(): Promise<boolean> {
    return (await this.#read())?.on ?? false
  }

  /** `held`: all keys that she holds. Turned off, all numbers are other ones. */
  async turn(on: boolean, held: readonly PigeonholeId[]): Promise<void> {
    await this.#change(({ cases }) => ({ on, holes: [...(on ? held.slice(0, FOR_KEYS) : []), ...this.#drawn(WAKES)].slice(0, WAKES), cases }))
  }

  /** By which number she is rung when somebody asks trustees for a film; null: she is not. */
  async forCases(): Promise<Bytes | null> {
    return (await this.#read())?.cases ?? null
  }

  async turnForCases(cases: Bytes | null): Promise<void> {
    await this.#change((drawn) => ({ ...drawn, cases }))
  }

  /** Under which a new key is given out: one that the house knows already, where she wishes to be rung. */
  async next(held: readonly PigeonholeId[]): Promise<PigeonholeId> {
    const drawn = await this.#read()
    const taken = new Set(held.map(hex))
    const free = drawn?.on ? drawn.holes.slice(0, FOR_KEYS).find((hole) => !taken.has(hex(hole))) : undefined
    return free ?? (this.#random(16) as PigeonholeId)
  }

  /** A key is given back. */
  async leave(hole: PigeonholeId): Promise<void> {
    if ((await this.#read()) === null) return
    await this.#change(({ holes, ...rest }) => ({ ...rest, holes: holes.map((each) => (hex(each) === hex(hole) ? (this.#random(16) as PigeonholeId) : each)) }))
  }

  #drawn(count: number): readonly PigeonholeId[] {
    return Array.from({ length: count }, () => this.#random(16) as PigeonholeId)
  }

  #change(change: (drawn: Drawn) => Drawn): Promise<Drawn> {
    return exclusive(NAME, async () => {
      const before = await this.#read()
      const after = change(before ?? { on: false, holes: this.#drawn(WAKES), cases: null })
      if (after !== before) await this.#sealed.put(NAME, [after.on, after.holes, after.cases])
      return after
    })
  }

  async #read(): Promise<Drawn | null> {
    const value = await this.#sealed.get(NAME)
    if (value === undefined) return null
    const row = new Row(value, 'keep.damaged')
    const drawn = { on: row.flag(), holes: row.raws(16, WAKES) as readonly Bytes[] as readonly PigeonholeId[], cases: row.more() ? row.rawOrNull(8) : null }
    row.done()
    return drawn
  }
}
