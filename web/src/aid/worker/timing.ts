/**
 * "Tell somebody when I am not back", as this phone keeps it: under the phone's own key and not under the app lock, because whoever comes
 * home has to be able to say so. What lies here are sealed letters and numbers; no word, no address, nothing that tells the two words apart.
 */
import { exclusive } from '../../keep/exclusive.ts'
import type { Parcels } from '../../keep/parcels.ts'
import type { Stretch } from '../../keep/lock.ts'
import type { Sealed as SealedStore } from '../../keep/sealed.ts'
import { sha256 } from '../../seals/hashes.ts'
import { hex, same, utf8 } from '../../terms/bytes.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { Recipient } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import type { Instant, Minutes } from '../../terms/instant.ts'
import { Refusal } from '../../terms/refusal.ts'
import { normalWord } from '../shared/calls.ts'
import { answerBeside, begun, drafts, ended, lacks, mayBePutOff, putOff, readTimer, stateOf, writeTimer } from '../shared/timer.ts'
import type { Answer, Asked, Plan, Timer, TimerState } from '../shared/timer.ts'
import { holding, stopping } from './held_ways.ts'

export interface TimingNeeds {
  readonly sealed: SealedStore
  readonly parcels: Parcels
  readonly seal: (letter: Bytes, to: readonly Recipient[]) => Promise<Bytes>
  readonly stretch: Stretch
  readonly flush: () => Promise<void>
  readonly random: Random
  readonly now: () => Instant
  /** the clock that opens letters is the house's */
  readonly houseOffS: () => number
}

/** What a screen shows. */
export interface Running {
  readonly state: TimerState
  readonly names: readonly string[]
  /** as this phone's own clock shows it */
  readonly until: Minutes
  readonly mayBePutOff: boolean
}

const NAME = 'aid/timer'
/** Ten thousand guesses at a word take some minutes of a fast machine: it hides a word from who looks, not from who tries. */
const COST = 2 ** 14
const TAG_BYTES = 16

export class Timing {
  readonly #needs: TimingNeeds

  constructor(needs: TimingNeeds) {
    this.#needs = needs
  }

  async running(): Promise<Running | null> {
    const timer = await this.#timer()
    if (timer === null) return null
    const waits = await this.#waits(timer)
    if (timer.ended && !waits) {
      // the page died between the house's receipt and this
      await this.sent(hex(timer.about))
      return null
    }
    const state = stateOf(timer, waits, this.#houseMinute())
    return { state, names: timer.names, until: timer.until - Math.round(this.#needs.houseOffS() / 60), mayBePutOff: mayBePutOff(timer) && state !== 'setting' && state !== 'changing' }
  }

  /** On the disk and on its way when this answers. Refusal "timer.incomplete", "timer.runs". */
  async set(plan: Plan): Promise<void> {
    if (lacks(plan).length > 0) throw new Refusal('timer.incomplete', 'Something is missing.')
    const { random, seal } = this.#needs
    if ((await this.#timer()) !== null) throw runs()
    const [about, salt, at] = [random(16), random(16), this.#houseMinute()]
    const drafted = drafts(plan, about, at)
    const sealed = (letter: Bytes): Promise<readonly Bytes[]> => inTurn(plan.keyholders, ({ answerTo }) => seal(letter, [answerTo.recipient]))
    const tags = [await this.#tagOf(plan.word, salt), await this.#tagOf(plan.duress, salt)]
    const answers = await inTurn(drafted.byWord, async ({ back, putOff: later }, n): Promise<Answer> => {
      return { tag: tags[n] as Bytes, back: await sealed(back), putOff: await inTurn([1, 2, 3], () => sealed(later)) }
    })
    const asked = begun(plan, { about, salt, at }, { released: await sealed(drafted.released), answers }, random)
    await this.#ask((timer) => {
      if (timer !== null) throw runs()
      return asked
    })
  }

  /** Later, by either word. Refusal "timer.other_word", "timer.over". */
  async putOff(word: string, minutes: number): Promise<void> {
    await this.#by(word, (timer, which) => {
      if (!mayBePutOff(timer)) throw new Refusal('timer.over', 'It cannot be put off once more.')
      return putOff(timer, which, Math.max(timer.until, this.#houseMinute()) + minutes, this.#needs.random)
    })
  }

  /** By either word: the same is done. Refusal "timer.other_word", "timer.over". */
  async back(word: string): Promise<void> {
    await this.#by(word, (timer, which) => {
      if (timer.ended) throw new Refusal('timer.over', 'It is over already.')
      return ended(timer, which, this.#needs.random)
    })
  }

  /** A parcel has arrived: when it was the last of one that is over, nothing of it stays. */
  async sent(about: string): Promise<void> {
    await exclusive(NAME, async () => {
      const timer = await this.#timer()
      if (timer === null || hex(timer.about) !== about || !timer.ended || (await this.#waits(timer))) return
      await this.#needs.sealed.shred(NAME)
    })
  }

  async #by(word: string, act: (timer: Timer, which: number) => Asked): Promise<void> {
    const timer = await this.#timer()
    if (timer === null) throw new Refusal('timer.over', 'It is over already.')
    const which = answerBeside(timer, await this.#tagOf(word, timer.salt))
    if (which === null) throw new Refusal('timer.other_word', 'This is not the word.')
    // while the word was stretched another page may have moved it
    await this.#ask((now) => {
      if (now === null || !same(now.about, timer.about)) throw new Refusal('timer.over', 'It is over already.')
      return act(now, which)
    })
  }

  /** What is decided on the timer as it is now, one page after the other. It says that it runs only with its letters beside it, and that it was put off or is over likewise. */
  async #ask(decide: (timer: Timer | null) => Asked): Promise<void> {
    const { parcels, random, now } = this.#needs
    await exclusive(NAME, async () => {
      const { timer, puts, stop } = decide(await this.#timer())
      const about = hex(timer.about)
      await parcels.saveAll([...holding(about, puts, now()), ...(stop === null ? [] : stopping(about, stop, now()))], random, [NAME, writeTimer(timer)])
    })
    void this.#needs.flush()
  }

  async #timer(): Promise<Timer | null> {
    const value = await this.#needs.sealed.get(NAME)
    return value === undefined ? null : readTimer(value)
  }

  async #waits({ about }: Timer): Promise<boolean> {
    return (await this.#needs.parcels.all()).some((each) => each.about === hex(about))
  }

  async #tagOf(word: string, salt: Bytes): Promise<Bytes> {
    return sha256(await this.#needs.stretch(utf8(normalWord(word)), salt, COST)).slice(0, TAG_BYTES)
  }

  #houseMinute(): Minutes {
    return minutesOf((this.#needs.now() + this.#needs.houseOffS()) as Instant)
  }
}

const runs = (): Refusal => new Refusal('timer.runs', 'One is running already.')

/** One after the other: the phone's one worker seals them in this order anyway. */
async function inTurn<Each, Made>(all: readonly Each[], make: (each: Each, n: number) => Promise<Made>): Promise<readonly Made[]> {
  const made: Made[] = []
  for (const [n, each] of all.entries()) made.push(await make(each, n))
  return made
}
