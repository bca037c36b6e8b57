/**
 * What was decided goes to the house, and what the desk does by itself: each write only over the version it was made from. Two phones work on
 * the same records; what another coordinator has written meanwhile stays, and whoever comes second is told.
 */
import { sealedTo, writeRecord } from '../../seals/aid/record.ts'
import type { RecordBody } from '../../seals/aid/record.ts'
import { nextTurn, signWritten } from '../../seals/aid/written.ts'
import type { Written } from '../../seals/aid/written.ts'
import type { Value } from '../../seals/cbor.ts'
import { MOST_LETTER } from '../../seals/envelope.ts'
import { hex, same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { Identity, RecordId, SecretKey } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import { isRefusal, Refusal } from '../../terms/refusal.ts'
import { change, newWork } from '../shared/changes.ts'
import type { By, Change } from '../shared/changes.ts'
import { minuteFor } from '../shared/copies.ts'
import { unwritten } from '../shared/held.ts'
import type { Held } from '../shared/held.ts'
import { alsoTo, hoursOf, isDue } from '../shared/keeping.ts'
import { ownThing } from '../shared/own_things.ts'
import { COUNTS } from '../shared/month.ts'
import { Counting, overBy } from './counting.ts'
import type { AidDeskNeeds, DeskAtHouse } from './needs.ts'
import { MOST_STOPPED } from './outgoing.ts'
import type { Outgoing, Task, Waiting } from './outgoing.ts'
import type { Shelf } from './shelf.ts'

export const HOUR_S = 3_600
export const UNAUTHORISED = 401
const TRIES = 4
/** From so many on it is shown how far they have come. */
const MANY = 20
/** And every so many. */
export const REPORTED = 5

/** What takes long, while it does. */
export interface Work {
  readonly what: 'opening' | 'sending' | 'resealing'
  readonly done: number
  readonly of: number
}

/** What came of a decision that was made while another coordinator made hers. `device`: who; null where nobody can say. */
export interface Clash {
  readonly key: string
  readonly code: string
  readonly device: number | null
}

/** The desk that writes, as far as writing asks for it. */
export interface Writer {
  readonly needs: AidDeskNeeds
  readonly shelf: Shelf
  readonly outgoing: Outgoing
  /** with which this phone opens what another has written */
  readonly identities: () => readonly Identity[]
  /** under which key this phone writes. Refusal "aid.no_keys" */
  readonly signs: () => SecretKey
  readonly by: () => By
  readonly report: (what: Work['what'], done: number, of: number) => void
  readonly clashed: (clash: Clash) => void
  /** what the desk does by itself is worked out anew */
  readonly again: () => void
}

/** It will not be otherwise the next time. Whoever is written to can fill her own pigeonhole for weeks: no decision waits for that. */
const UNPROVEN = 'aid.unproven'

/** Nothing is written over what may be newer and the desk's. Refusal "aid.unproven". */
export function checkProven(held: Pick<Held, 'unproven'> | null): void {
  if ((held?.unproven ?? null) !== null) throw new Refusal(UNPROVEN, 'First say whether the newer copy is the desk’s.')
}

const isForGood = (why: unknown): why is Refusal =>
  isRefusal(why) && why.code !== 'line.none' && why.status !== UNAUTHORISED && (why.status ?? 0) < 500 && (why.status !== 429 || why.code === 'pigeonhole.full')

export class Writing {
  readonly #of: Writer
  readonly #counting: Counting

  constructor(of: Writer) {
    this.#of = of
    this.#counting = new Counting(of.needs.drawer)
  }

  /** What waits, in the order in which it was decided. Refusal "line.none" and whatever else may be otherwise the next time. */
  async send(desk: DeskAtHouse): Promise<void> {
    const { outgoing, report, again, clashed } = this.#of
    const of = outgoing.all.length
    for (const [done, { name }] of outgoing.all.entries()) {
      if (of >= MANY && done % REPORTED === 0) report('sending', done, of)
      const waiting = outgoing.all.find((each) => each.name === name)
      // taken back meanwhile
      if (waiting === undefined) continue
      try {
        await this.#sendOne(desk, waiting)
      } catch (why) {
        // it waits until a coordinator has said whose the newer copy is
        if (isRefusal(why, UNPROVEN)) continue
        if (!isForGood(why)) throw why
        // the house or another coordinator says no for good: it is told, and the rest goes on; what the desk does by itself is worked out anew
        const byItself = waiting.task.do === 'write' && waiting.task.byItself
        if (!byItself || why.code === 'aid.not_told') clashed({ key: '', code: why.code, device: null })
        else if (why.code === 'aid.changed') again()
      }
      await outgoing.done(waiting)
    }
  }

  async #sendOne(desk: DeskAtHouse, { task }: Waiting): Promise<void> {
    switch (task.do) {
      case 'write':
        return this.#write(desk, task)
      case 'change':
        await this.over(desk, hex(task.id), (body) => this.changed(body, task.change, hex(task.id)))
        // whoever was written to has erased it: her words were read by nobody
        if (task.change.do === 'answer' && this.#of.shelf.get(hex(task.id)) === null) throw new Refusal('aid.not_here', 'This is not here any more.')
        return
      case 'putAway': {
        const held = this.#of.shelf.get(hex(task.id))
        if (held !== null) await this.putAway(desk, held)
      }
    }
  }

  /** Into the trash for a day, and it is not brought back by any house. */
  async putAway(desk: DeskAtHouse, held: Held): Promise<void> {
    const { shelf } = this.#of
    await shelf.remember([held.key])
    try {
      await shelf.keep([{ ...held, version: await desk.trash(held.id, held.version), state: 'trash' }])
    } catch (why) {
      if (isRefusal(why, 'aid.unknown')) await shelf.forget([held.key])
      else if (isRefusal(why, 'aid.changed')) await shelf.keep([{ ...held, state: 'trash' }])
      else throw why
    }
  }

  /** Over the version it was made from, or not at all: what another coordinator has written meanwhile stays. Refusal "aid.changed". */
  async #write(desk: DeskAtHouse, task: Extract<Task, { do: 'write' }>): Promise<void> {
    const { needs, shelf, outgoing, identities } = this.#of
    const { id, body, over, hold, stop } = task
    const key = hex(id)
    const held = shelf.get(key) ?? unwritten(id)
    const isThere = ({ record }: Held): boolean => record !== null && same(writeRecord({ sealedTo: null, body: record.body }), writeRecord({ sealedTo: null, body }))
    // a page that was killed between the record and its letters goes on with the letters
    if (!isThere(held)) {
      try {
        await this.#putOver(desk, held, body, over ?? 0)
      } catch (why) {
        if (isRefusal(why, 'aid.unknown') && (await this.#isLacking(desk, key))) await this.#put(desk, shelf.get(key) ?? held, body)
        else if (!isRefusal(why, 'aid.changed')) throw why
        else {
          const now = await shelf.again(desk, held, identities())
          if (now === null) throw why
          checkProven(now)
          if (!isThere(now)) await this.#putOver(desk, now, body, over ?? 0)
        }
      }
    }
    await outgoing.follows(task, shelf.get(key)?.version ?? 0)
    for (let from = 0; from < stop.length; from += MOST_STOPPED) await needs.house.stopLetters(stop.slice(from, from + MOST_STOPPED))
    // one that nobody takes any more keeps none of the others
    let refused: Refusal | null = null
    for (const { held: name, envelope, terms } of hold) {
      await needs.house.putLetter(name, envelope, terms, desk.entry).catch((why: unknown) => {
        if (!isForGood(why)) throw why
        refused ??= isRefusal(why, 'pigeonhole.full') ? new Refusal('aid.not_told', 'No more letters go where this one was to lie.') : why
      })
    }
    if (refused !== null) throw refused
  }

  /** What was only signed or sealed anew since, by the desk itself, is no other word. Refusal "aid.changed". */
  async #putOver(desk: DeskAtHouse, held: Held, body: RecordBody, over: number): Promise<void> {
    if (!this.#of.shelf.saysStill(held.key, over)) throw new Refusal('aid.changed', 'Another coordinator has changed this meanwhile.')
    await this.#put(desk, held, body)
  }

  /** What a decision makes of it; null where there is nothing to write. Another coordinator's claim is told. */
  changed(body: RecordBody, what: Change, tell: string | null = null): RecordBody | null {
    if (body.kind !== 'need') return null
    const before = body.work ?? newWork(body.letter.inside)
    try {
      const work = change(before, what, this.#of.by())
      return work === before ? null : { ...body, work }
    } catch (why) {
      if (!isRefusal(why)) throw why
      if (tell !== null) this.#of.clashed({ key: tell, code: why.code, device: before.claimed?.device ?? null })
      return null
    }
  }

  /**
   * As `over`, for what the desk does by itself: somebody may send so much that nothing goes in beside it, or many so much that the house has no room for more, and that
   * stays as it was sent; and where the house gave what nobody has proven, only a coordinator decides.
   */
  async overWhereItFits(desk: DeskAtHouse, key: string, how: (body: RecordBody) => RecordBody | null): Promise<void> {
    await this.over(desk, key, how).catch((why: unknown) => {
      if (!isRefusal(why, 'aid.too_large') && !isRefusal(why, 'aid.full') && !isRefusal(why, UNPROVEN)) throw why
    })
  }

  /** The house does not have it. It was erased, its time is over, or the house was restored from before it, which is said by everything that it has: then it is written again. */
  async #isLacking(desk: DeskAtHouse, key: string): Promise<boolean> {
    const { shelf, identities } = this.#of
    await shelf.follow(desk, identities())
    return shelf.get(key)?.isLacking ?? false
  }

  /** Writes what `how` makes of a record, over whatever version is the newest; null leaves it. `beside`: as `Shelf.keep` has it. Refusal "aid.unproven". */
  async over(desk: DeskAtHouse, key: string, how: (body: RecordBody) => RecordBody | null, beside: readonly [string, Value] | null = null): Promise<void> {
    const { shelf, identities } = this.#of
    for (let tries = 0; tries < TRIES; tries += 1) {
      const held = shelf.get(key)
      const body = held?.record && how(held.record.body)
      if (!held || !body) return
      checkProven(held)
      try {
        return await this.#put(desk, held, body, beside)
      } catch (why) {
        // erased, or over by the house's clock
        if (isRefusal(why, 'aid.erased')) return shelf.forget([key])
        if (isRefusal(why, 'aid.unknown')) {
          if (await this.#isLacking(desk, key)) continue
          return shelf.forget([key])
        }
        if (!isRefusal(why, 'aid.changed')) throw why
        await shelf.again(desk, held, identities())
      }
    }
    throw new Refusal('aid.changed', 'Others are writing this now.')
  }

  /** As it goes into an envelope. Refusal "aid.too_large", "aid.no_keys". */
  written({ id, turn, at }: Pick<Held, 'id' | 'turn' | 'at'>, body: RecordBody): { readonly written: Written; readonly plaintext: Bytes } {
    const { aid, town } = this.#of.needs.roster()
    const next = nextTurn(turn)
    const written = { id, turn: next, record: { sealedTo: sealedTo(aid.map(({ recipient }) => recipient)), body }, at: minuteFor({ turn: next, at }, minutesOf(this.#of.needs.now())) }
    const plaintext = signWritten(written, this.#of.signs(), town)
    if (plaintext.length > MOST_LETTER) throw new Refusal('aid.too_large', 'Nothing more goes into this.')
    return { written, plaintext }
  }

  async #put(desk: DeskAtHouse, held: Held, body: RecordBody, beside: readonly [string, Value] | null = null): Promise<void> {
    checkProven(held)
    const { seal, roster, now } = this.#of.needs
    const { id, key, version, endsH, record, isLacking, eraseHash } = held
    const { written, plaintext } = this.written(held, body)
    const devices = roster().aid.map(({ recipient }) => recipient)
    const nowH = Math.floor(now() / HOUR_S)
    // what is only sealed anew lives no longer for it
    const hours = body === record?.body && !isDue(body, endsH - nowH) ? Math.max(1, endsH - nowH) : hoursOf(body)
    const next = await desk.put(id, await seal(plaintext, [...devices, ...alsoTo(body)]), { version: isLacking ? 0 : version, hours, ...(isLacking && eraseHash !== null && { eraseHash }) })
    const over = overBy(record?.body ?? null, body, now())
    const { turn, at, record: after } = written
    await this.#of.shelf.keep([{ id, key, version: next, state: 'kept', endsH: nowH + hours, turn, at, by: this.#of.by().device, record: after, isOlder: false, isLacking: false, eraseHash, unproven: null }], over ? await this.#counting.with(over) : beside)
  }

  /** What is over goes into the desk's sheet. */
  async writeCounts(desk: DeskAtHouse): Promise<void> {
    const kept = ownThing(this.#of.shelf.all, COUNTS)
    if (kept && (this.#of.shelf.get(kept.key)?.unproven ?? null) !== null) return
    await this.#counting.write(async (add, beside) => {
      const sheet = ownThing(this.#of.shelf.all, COUNTS)
      if (sheet) return this.over(desk, sheet.key, add, beside)
      const [id, body] = [this.#of.needs.random(16) as RecordId, add(null)]
      if (body !== null) await this.#put(desk, unwritten(id), body, beside)
    })
  }
}
