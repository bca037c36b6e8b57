/**
 * A caller's calls of today: a first name, a language, a number and what she allowed, for as long as her hour is open. Said how it went, the
 * call is overwritten; answered and answered with her word look the same to everybody but the desk and her keyholders.
 */
import { exclusive } from '../../keep/exclusive.ts'
import { BackHow, WordCode } from '../../seals/aid/codes.ts'
import { readAidLetter, writeAidLetter } from '../../seals/aid/letters.ts'
import type { Call } from '../../seals/aid/letters.ts'
import { Row } from '../../seals/row.ts'
import { fromHex, hex } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { LegId } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import type { Minutes } from '../../terms/instant.ts'
import { callersCovers } from '../shared/call_letters.ts'
import { CALLER_KEEPS_MIN } from '../shared/ladder.ts'
import type { Outcome } from '../shared/ladder.ts'
import { sayToDesk } from './asking.ts'
import type { AidNeeds } from './asking.ts'
import { stop } from './held_ways.ts'
import { CALL, CALLED, clearPlaces, untilOf } from './over.ts'

/** One call as the caller's phone shows it. `numbers`: the second is for when the first is not answered. */
export interface CallToMake {
  /** hex of the leg */
  readonly key: string
  readonly numbers: readonly Call[]
  /** she has tried, and it was not answered; she may try again while the hour runs */
  readonly tried: boolean
  readonly until: Minutes
}

const MOST_NUMBERS = 2
const LETTER_BYTES = 4_096

export class Calling {
  readonly #needs: AidNeeds

  constructor(needs: AidNeeds) {
    this.#needs = needs
  }

  /** The next first. Refusal "lock.shut". */
  async today(): Promise<readonly CallToMake[]> {
    await this.clear()
    const all = await Promise.all((await this.#names()).map((name) => this.#get(name)))
    return all.filter((each) => each !== null).sort((one, other) => one.until - other.until)
  }

  /** A letter with a call has come to this caller. What she has spoken about already does not come back. */
  async take(call: Call): Promise<void> {
    const until = call.ends + CALLER_KEEPS_MIN
    const key = hex(call.leg)
    if (until <= this.#minute()) return
    await exclusive(CALL + key, async () => {
      if ((await this.#needs.own.names(CALLED)).some((name) => name.endsWith(key))) return
      const held = await this.#byKey(key)
      if (held?.numbers.some(({ phone }) => phone === call.phone) || (held?.numbers.length ?? 0) >= MOST_NUMBERS) return
      await this.#put({ key, numbers: [...(held?.numbers ?? []), call], tried: held?.tried ?? false, until })
    })
  }

  /** She is not to be rung any more: she has said that she is fine, or somebody else rings. */
  async drop(leg: Bytes): Promise<void> {
    const held = await this.#byKey(hex(leg))
    if (held !== null) await this.#shred(held)
  }

  /** To the desk and, once she was reached, to whoever would have been told. Refusal "aid.no_desk". */
  async say(key: string, outcome: Outcome, words = ''): Promise<void> {
    const held = await this.#byKey(key)
    if (held === null) return
    const leg = fromHex(key) as LegId
    if (outcome === 'unanswered') {
      await sayToDesk(this.#needs, leg, WordCode.unanswered, { words })
      return this.#put({ ...held, tried: true })
    }
    const { seal, now, random } = this.#needs
    const duress = outcome === 'duress'
    const drafted = callersCovers(leg, held.numbers[0]?.stop ?? [], duress ? BackHow.underDuress : BackHow.byCaller, now(), random)
    const letters = []
    for (const { held: { recipient }, laid, letter } of drafted) letters.push({ pigeonhole: laid.id, slot: laid.slot, envelope: await seal(letter, [recipient]) })
    await stop(this.#needs, key, { held: drafted.map((each) => each.held), letters })
    await sayToDesk(this.#needs, leg, duress ? WordCode.underDuress : WordCode.answered, { words })
    await this.#needs.own.put(`${CALLED}${held.until}/${key}`, true)
    await this.#shred(held)
  }

  /** What is over is overwritten, also while the lock is shut. */
  async clear(): Promise<void> {
    await clearPlaces(this.#needs.own, this.#minute())
  }

  #names(): Promise<string[]> {
    return this.#needs.own.names(CALL)
  }

  async #byKey(key: string): Promise<CallToMake | null> {
    const name = (await this.#names()).find((each) => each.endsWith(`/${key}`))
    return name === undefined ? null : this.#get(name)
  }

  async #get(name: string): Promise<CallToMake | null> {
    const value = await this.#needs.own.get(name)
    if (value === undefined) return null
    const row = new Row(value, 'keep.damaged')
    const letters = row.several(MOST_NUMBERS).map((each) => (each instanceof Uint8Array && each.length <= LETTER_BYTES ? readAidLetter(each as Bytes).body : row.refuse()))
    const tried = row.flag()
    row.done()
    return { key: name.slice(name.lastIndexOf('/') + 1), numbers: letters.map((body) => (body.kind === 'call' ? body.call : row.refuse())), tried, until: untilOf(name) }
  }

  #put({ key, numbers, tried, until }: CallToMake): Promise<void> {
    return this.#needs.own.put(`${CALL}${until}/${key}`, [numbers.map((call) => writeAidLetter({ at: 0, body: { kind: 'call', call } })), tried])
  }

  #shred({ key, until }: CallToMake): Promise<void> {
    return this.#needs.own.shred(`${CALL}${until}/${key}`)
  }

  #minute(): Minutes {
    return minutesOf(this.#needs.now())
  }
}
