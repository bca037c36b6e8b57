/**
 * Carries the outbox: seals when it sends, sends the same bytes again when no receipt came, seals anew when nobody could open
 * it, and fetches what the desk has answered. Two flushes never run together, also not in two pages.
 */
import { databaseName, flushLock } from '../keep/database.ts'
import type { Keep } from '../keep/keep.ts'
import type { Asked, Outgoing, Posted } from '../keep/outbox.ts'
import type { VerifiedBeat } from '../seals/beat.ts'
import { readNote, Told, writeNote, writeSighting } from '../seals/letters.ts'
import type { Note } from '../seals/letters.ts'
import type { Town } from '../seals/signers.ts'
import { recipientSlots } from '../seals/slots.ts'
import { same } from '../terms/bytes.ts'
import type { Bytes, Random } from '../terms/bytes.ts'
import { windowOf } from '../terms/instant.ts'
import type { Instant } from '../terms/instant.ts'
import { isRefusal, Refusal } from '../terms/refusal.ts'
import { amongOthers, AT_ONCE } from './among_others.ts'
import { stockTickets, takeEntry } from './entry.ts'
import type { Heavy } from './heavy.ts'
import type { Entry } from './asking.ts'
import type { House } from './house.ts'
import { pause } from './live.ts'

interface Needs {
  readonly keep: Keep
  readonly house: House
  readonly heavy: Heavy
  readonly random: Random
  readonly at: () => Instant
  readonly town: () => Town | null
  readonly beats: () => readonly VerifiedBeat[]
  /** Something in the outbox changed. */
  readonly onChange?: () => void
  /** Drafts that may still be taken back: they are not sent yet. */
  readonly held?: (key: string) => boolean
  /** The house answers for another town: it is given no report, no answer and no pass. */
  readonly elsewhere?: () => boolean
  /** How much of a guest's work is done for this draft, 0…1. */
  readonly onWork?: (key: string, share: number) => void
  /** What a round could not do, however it was begun. */
  readonly onStuck?: (stuck: Stuck) => void
}

/** What a flush could not do, by draft: "line.none", "lane.full", "sighting.nobody_on_watch" … */
export type Stuck = ReadonlyMap<string, Refusal>

const ANSWERS_FOR_S = 24 * 3600
const RESEAL_WITHIN_S = 6 * 3600
const MOST_RESEALS = 8
/** How long somebody looks at her phone for an answer. */
const SOON_S = 10 * 60
const LOOK_MS = { soon: 3_000, later: 30_000 } as const

export class Post {
  readonly #needs: Needs
  readonly #entries = new Map<string, Entry>()

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** Flushes until stopped: often while somebody waits for the desk, else seldom. */
  async follow(signal: AbortSignal): Promise<void> {
    for (let idleMs: number = LOOK_MS.later; !signal.aborted; idleMs += LOOK_MS.soon) {
      const at = this.#needs.at()
      const waits = (await this.#needs.keep.outbox.all()).some(({ state, savedAt }) => state !== 'answered' && at - savedAt < SOON_S)
      if (waits || idleMs >= LOOK_MS.later) {
        await this.flush().catch(() => {})
        idleMs = 0
      }
      await pause(LOOK_MS.soon, signal)
    }
  }

  /** Sends what waits, then looks after what was sent. Where another flush is running, it does nothing. */
  async flush(): Promise<Stuck> {
    const { locks } = globalThis.navigator ?? {}
    if (locks === undefined) return this.#alone()
    return locks.request(flushLock(databaseName(this.#needs.keep.town)), { ifAvailable: true }, (lock) => (lock === null ? new Map() : this.#alone()))
  }

  /** Answers a question that the desk asked back. */
  async answer(key: string, asked: Asked, { answer, words }: { answer: number; words: string }): Promise<void> {
    const { keep, house, heavy, random, at } = this.#needs
    const note: Note = { at: at(), author: null, body: { say: 'answer', question: asked.question, answer, words } }
    const envelope = await heavy.seal(writeNote(note), [asked.recipient])
    const entry = await takeEntry(this.#needs, (share) => this.#needs.onWork?.(key, share))
    await house.putPigeonhole(asked.pigeonhole, random(16), envelope, entry)
    await keep.outbox.change(key, (held) => ({
      asked: held.asked.map((each) => (same(each.pigeonhole, asked.pigeonhole) ? { ...each, answer } : each)),
    }))
    this.#needs.onChange?.()
  }

  #running: Promise<Stuck> | null = null

  #alone(): Promise<Stuck> {
    this.#running ??= this.#round()
      .then((stuck) => {
        this.#needs.onStuck?.(stuck)
        return stuck
      })
      .finally(() => {
        this.#running = null
      })
    return this.#running
  }

  async #round(): Promise<Stuck> {
    const { outbox } = this.#needs.keep
    const stuck = new Map<string, Refusal>()
    if (this.#needs.elsewhere?.()) return stuck
    const all = await outbox.all()
    for (const each of all) {
      try {
        if (this.#needs.held?.(each.key)) continue
        if (each.state === 'saved' || each.state === 'posting') await this.#send(each)
        else if (each.state === 'sent') await this.#look(each)
      } catch (why) {
        if (!isRefusal(why)) throw why
        stuck.set(each.key, why)
        if (why.code === 'line.none') return new Map([...stuck, ...all.slice(all.indexOf(each)).map(({ key }) => [key, why] as const)])
      }
    }
    await this.#takeAnswers(stuck)
    await stockTickets(this.#needs, this.#needs.random)
    return stuck
  }

  async #send(outgoing: Outgoing): Promise<void> {
    const { house, keep } = this.#needs
    const posted = outgoing.posted ?? (await this.#seal(outgoing))
    const entry = this.#entries.get(outgoing.key) ?? (await this.#pay(outgoing.key, posted))
    this.#entries.set(outgoing.key, entry)
    try {
      await house.putSighting(posted.sightingId, posted.envelope, entry)
    } catch (why) {
      if (!isRefusal(why)) throw why
      if (why.code !== 'line.none' && why.status !== 429 && (why.status ?? 0) < 500) {
        this.#entries.delete(outgoing.key)
        const { ticket: _spent, ...unpaid } = posted
        await keep.outbox.change(outgoing.key, { posted: unpaid })
      }
      if (!(await this.#isThere(posted, why))) throw why
    }
    this.#entries.delete(outgoing.key)
    await keep.outbox.change(outgoing.key, { state: 'sent', posted })
    this.#needs.onChange?.()
  }

  /** The ticket that was taken for these bytes, or a new one, which is noted with them; else a guest's work. */
  async #pay(key: string, posted: Posted): Promise<Entry> {
    if (posted.ticket !== undefined) return { by: 'ticket', ticket: posted.ticket }
    const entry = await takeEntry(this.#needs, (share) => this.#needs.onWork?.(key, share))
    if (entry.by === 'ticket') await this.#needs.keep.outbox.change(key, { posted: { ...posted, ticket: entry.ticket } })
    return entry
  }

  /** A spent ticket may mean that the receipt was lost on the way. */
  async #isThere(posted: Posted, why: Refusal): Promise<boolean> {
    if (why.code === 'line.none' || why.status === null || why.status === 429 || why.status >= 500) return false
    return (await this.#needs.house.sightingState(posted.sightingId).catch(() => 'gone')) !== 'gone'
  }

  async #seal(outgoing: Outgoing): Promise<Posted> {
    const { keep, heavy, random } = this.#needs
    const at = this.#needs.at()
    const town = this.#needs.town()
    const to = town === null ? [] : recipientSlots(this.#needs.beats(), town, at)
    if (to.length === 0) throw new Refusal('sighting.nobody_on_watch', 'Nobody could open this now. It waits on this phone.')
    if (outgoing.sighting === null) throw new Refusal('keep.damaged', 'What this phone kept cannot be read any more.')
    const letter = writeSighting(outgoing.sighting, await keep.sealed.memberSecret())
    const posted = { sightingId: random(16), envelope: await heavy.seal(letter, to), window: windowOf(at) }
    await keep.outbox.change(outgoing.key, { state: 'posting', posted })
    return posted
  }

  /** Opened, or to be sealed again: a shift may have changed before anybody could open it. */
  async #look(outgoing: Outgoing): Promise<void> {
    const { house, keep } = this.#needs
    const { posted, sighting } = outgoing
    if (posted === null || sighting === null) return
    const at = this.#needs.at()
    const state = await house.sightingState(posted.sightingId).catch((why: unknown) => {
      if (isRefusal(why) && why.status === 404) return 'gone' as const
      throw why
    })
    if (state === 'opened') {
      await keep.outbox.change(outgoing.key, { state: 'opened' })
      this.#needs.onChange?.()
      return
    }
    const isOld = at - sighting.observedAt > RESEAL_WITHIN_S && !sighting.past
    if ((state === 'waiting' && windowOf(at) <= posted.window) || isOld || outgoing.resealed >= MOST_RESEALS) return
    await keep.outbox.change(outgoing.key, { state: 'saved', posted: null, resealed: outgoing.resealed + 1 })
    const again = await keep.outbox.get(outgoing.key)
    if (again !== null) await this.#send(again)
  }

  /** Always eight at once: how many answers a phone waits for is its own affair. */
  async #takeAnswers(stuck: Map<string, Refusal>): Promise<void> {
    const { house, keep, random } = this.#needs
    const at = this.#needs.at()
    const waiting = (await keep.outbox.all()).filter(
      (each) => each.answers !== null && each.state !== 'saved' && each.state !== 'posting' && at - each.savedAt < ANSWERS_FOR_S,
    )
    for (let from = 0; from < waiting.length; from += AT_ONCE) {
      const batch = waiting.slice(from, from + AT_ONCE)
      try {
        const held = await house.takePigeonholes(amongOthers(batch.flatMap(({ answers }) => answers?.pigeonhole ?? []), random))
        for (const { id, envelope } of held) {
          const outgoing = batch.find(({ answers }) => answers !== null && same(answers.pigeonhole, id))
          if (outgoing !== undefined) await this.#takeAnswer(outgoing.key, envelope)
        }
      } catch (why) {
        if (!isRefusal(why)) throw why
        for (const { key } of batch) stuck.set(key, why)
        return
      }
    }
  }

  /** Anybody may post under a number; what this phone's key does not open, or is no letter, is nothing. */
  async #takeAnswer(key: string, envelope: Bytes): Promise<void> {
    const { keep, heavy } = this.#needs
    const outgoing = await keep.outbox.get(key)
    if (outgoing === null || outgoing.answers === null) return
    try {
      const { body } = readNote(await heavy.open(envelope, [outgoing.answers.identity]))
      if (body.say === 'told' && body.state > (outgoing.told ?? 0)) {
        const isLast = body.state >= Told.alertSent
        await keep.outbox.change(key, { told: body.state, finding: body.finding, state: isLast ? 'answered' : 'opened' })
      } else if (body.say === 'ask' && !outgoing.asked.some(({ pigeonhole }) => same(pigeonhole, body.pigeonhole))) {
        const { question, words, pigeonhole, recipient } = body
        await keep.outbox.change(key, ({ state, asked }) => ({
          state: state === 'answered' ? state : 'opened',
          asked: [...asked, { question, words, pigeonhole, recipient, answer: null }],
        }))
      } else return
      this.#needs.onChange?.()
    } catch (why) {
      if (!isRefusal(why)) throw why
    }
  }
}
