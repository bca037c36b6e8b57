/**
 * A coordinator's phone at the aid desk: opens the desk at the house, reads what is new, folds into each need what people have said about it,
 * and sends what this coordinator decides, each write only over the version it was made from. No watch is needed and none ends: two phones
 * work on the same records, and whoever comes second is told by whom it was taken.
 */
import { sealedTo, writeRecord } from '../../seals/aid/record.ts'
import type { RecordBody } from '../../seals/aid/record.ts'
import { signAidOpening } from '../../seals/aid/opening.ts'
import { publicKeyOf } from '../../seals/ed25519.ts'
import type { MemberSecret } from '../../seals/letters.ts'
import { hex, same } from '../../terms/bytes.ts'
import type { PublicKey, RecordId } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import { isRefusal, Refusal } from '../../terms/refusal.ts'
import { exclusive } from '../../keep/exclusive.ts'
import { change, newWork, undoOf } from '../shared/changes.ts'
import type { By, Change } from '../shared/changes.ts'
import { foldsOf } from '../shared/folding.ts'
import type { Held } from '../shared/held.ts'
import { alsoTo, hoursOf } from '../shared/keeping.ts'
import { codeOf, readDeskKeys } from './desk_keys.ts'
import type { DeskKeys } from './desk_keys.ts'
import type { AidDeskNeeds, DeskAtHouse, LetterToHold, LetterToStop } from './needs.ts'
import { MOST_STOPPED, Outgoing } from './outgoing.ts'
import type { Task, Waiting } from './outgoing.ts'
import { Shelf } from './shelf.ts'

const LOOK_EVERY_MS = 30_000
const HOUR_S = 3_600
const UNAUTHORISED = 401
const TRIES = 4
const MOST_UNDO = 20

/** `waits`: the list that names this phone is not in force yet. `cut`: it stood on the list and stands there no more. */
export type Standing = 'closed' | 'waits' | 'open' | 'no_line' | 'cut'

export interface Work {
  readonly what: 'opening' | 'resealing'
  readonly done: number
  readonly of: number
}

/** What came of a decision that was made while another coordinator made hers. `device`: who; null where nobody can say. */
export interface Clash {
  readonly key: string
  readonly code: string
  readonly device: number | null
}

type Undo = { readonly do: 'change'; readonly id: RecordId; readonly change: Change } | { readonly do: 'restore'; readonly key: string }

export class AtAidDesk {
  readonly #needs: AidDeskNeeds
  readonly #shelf: Shelf
  readonly #outgoing: Outgoing
  #keys: DeskKeys | null = null
  #house: DeskAtHouse | null = null
  #hangUp: (() => void) | null = null
  #timer: ReturnType<typeof setInterval> | undefined
  #looking: Promise<void> | null = null
  #again = false
  #undo: readonly Undo[] = []
  standing: Standing = 'closed'
  /** what takes long, while it does */
  work: Work | null = null
  clash: Clash | null = null

  constructor(needs: AidDeskNeeds) {
    this.#needs = needs
    this.#shelf = new Shelf(needs)
    this.#outgoing = new Outgoing(needs.drawer)
  }

  /** Reads what lies under the lock. Refusal "lock.shut", "aid.no_keys". */
  async load(): Promise<void> {
    this.#keys = await readDeskKeys(this.#needs.drawer)
    if (this.#keys === null) throw new Refusal('aid.no_keys', 'This phone is none of the aid desk.')
    await Promise.all([this.#shelf.load(), this.#outgoing.load()])
    this.#needs.changed()
  }

  /** Opens the desk and stays at it; without a line it goes on trying. */
  async start(): Promise<void> {
    if (this.#timer !== undefined) return
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS)
    await this.look()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#hangUp?.()
    this.#hangUp = this.#house = null
    this.standing = 'closed'
  }

  get isOpen(): boolean {
    return this.#timer !== undefined
  }

  /** What the stewards read off this phone. Refusal "aid.no_keys". */
  get publicKey(): PublicKey {
    if (this.#keys === null) throw new Refusal('aid.no_keys', 'This phone is none of the aid desk.')
    return publicKeyOf(this.#keys.key)
  }

  get code(): string {
    return this.#keys === null ? '' : codeOf(this.#keys)
  }

  /** Which of the desk's devices this is; null when the list in force does not name it. */
  get device(): number | null {
    const mine = this.#keys && publicKeyOf(this.#keys.key)
    const at = mine === null ? -1 : this.#needs.roster().aid.findIndex(({ key }) => same(key, mine))
    return at < 0 ? null : at
  }

  /** Everything as it is once what waits has arrived. */
  records(): readonly Held[] {
    const now = new Map([...this.#shelf.all].map((each) => [each.key, each]))
    for (const { task } of this.#outgoing.all) {
      if (task.do === 'write') now.set(hex(task.id), this.#asWritten(task, now.get(hex(task.id))))
      else if (task.do === 'change') {
        const held = now.get(hex(task.id))
        const body = held?.record && this.#changed(held.record.body, task.change)
        if (held?.record && body) now.set(held.key, { ...held, record: { ...held.record, body } })
      }
    }
    return [...now.values()]
  }

  /** How many decisions wait for a line. */
  get waiting(): number {
    return this.#outgoing.all.length
  }

  /** What the other coordinator did was read. */
  heard(): void {
    this.clash = null
    this.#needs.changed()
  }

  get canUndo(): boolean {
    return this.#undo.length > 0
  }

  // ── what a coordinator decides ──

  /** Refusal "aid.not_here" for what is no need any more. */
  async change(key: string, what: Change): Promise<void> {
    const held = this.#get(key)
    const body = held.record?.body
    if (body?.kind !== 'need') throw new Refusal('aid.not_here', 'This need is not here any more.')
    const before = body.work ?? newWork(body.letter.inside)
    change(before, what, this.#by())
    const back = undoOf(before, what)
    if (back !== null) this.#remember({ do: 'change', id: held.id, change: back })
    await this.#decide([{ do: 'change', id: held.id, change: what }])
  }

  /** New records, records written over and letters, all of them or none on this phone's disk. */
  async plan(how: { readonly records?: readonly { readonly key: string | null; readonly body: RecordBody }[]; readonly hold?: readonly LetterToHold[]; readonly stop?: readonly LetterToStop[] }): Promise<void> {
    const written = (how.records ?? []).map(({ key, body }): Task => {
      const held = key === null ? null : this.#get(key)
      return { do: 'write', id: held?.id ?? (this.#needs.random(16) as RecordId), body, over: held?.version ?? null }
    })
    const letters = (how.hold ?? []).map((letter): Task => ({ do: 'hold', letter }))
    const stops: Task[] = []
    for (let from = 0; from < (how.stop?.length ?? 0); from += MOST_STOPPED) stops.push({ do: 'stop', letters: (how.stop ?? []).slice(from, from + MOST_STOPPED) })
    // what names the letters is kept first: a letter that nobody could take back is never laid
    await this.#decide([...stops, ...written, ...letters])
  }

  /** Under which a need that somebody tells by telephone is this phone's word. */
  memberSecret(): Promise<MemberSecret | null> {
    return this.#needs.memberSecret()
  }

  async trash(key: string): Promise<void> {
    const held = this.#get(key)
    const version = await (await this.#desk()).trash(held.id, held.version)
    await this.#shelf.keep([{ ...held, version, state: 'trash' }])
    this.#remember({ do: 'restore', key })
    await this.look()
  }

  async restore(key: string): Promise<void> {
    const held = this.#get(key)
    const version = await (await this.#desk()).restore(held.id, held.version)
    await this.#shelf.keep([{ ...held, version, state: 'kept' }])
    await this.look()
  }

  /** The last decision that this page remembers, taken back. */
  async undo(): Promise<void> {
    const last = this.#undo.at(-1)
    if (last === undefined) return
    this.#undo = this.#undo.slice(0, -1)
    if (last.do === 'restore') return this.restore(last.key)
    await this.#decide([{ do: 'change', id: last.id, change: last.change }])
  }

  #remember(undo: Undo): void {
    this.#undo = [...this.#undo, undo].slice(-MOST_UNDO)
  }

  async #decide(tasks: readonly Task[]): Promise<void> {
    await this.#outgoing.add(tasks)
    this.#needs.changed()
    await this.look()
  }

  // ── the house ──

  /** Looks once; calls made while it looks make it look once more. What goes wrong is in `standing`. */
  look(): Promise<void> {
    if (this.#looking !== null) {
      this.#again = true
      return this.#looking
    }
    this.#looking = (async () => {
      do {
        this.#again = false
        await this.#lookOnce().catch((why: unknown) => this.#lost(why))
        this.#needs.changed()
      } while (this.#again)
      this.#looking = null
    })()
    return this.#looking
  }

  async #lookOnce(): Promise<void> {
    const keys = this.#keys
    if (keys === null) return
    if (this.device === null) await this.#needs.catchUp().catch(() => {})
    if (this.device === null) return this.#notOnTheList()
    const desk = await this.#desk()
    // two pages of one phone never send the same decision twice
    await exclusive('aid-desk', async () => {
      await this.#outgoing.load()
      await this.#send(desk)
      await this.#shelf.follow(desk, [keys.identity], (done, of) => this.#report('opening', done, of))
      await this.#fold(desk)
      await this.#reseal(desk)
    })
    this.work = null
    this.standing = 'open'
  }

  async #desk(): Promise<DeskAtHouse> {
    if (this.#house !== null) return this.#house
    const { random, now, house, listen, roster } = this.#needs
    if (this.#keys === null) throw new Refusal('aid.no_keys', 'This phone is none of the aid desk.')
    const desk = await house.openDesk(signAidOpening(random(16), this.#keys.key, { town: roster().town, at: now() }))
    this.#house = desk
    this.#hangUp = listen(desk, () => void this.look())
    return desk
  }

  /** Whoever was on the list and is not any more keeps nothing of what she opened. */
  async #notOnTheList(): Promise<void> {
    const opened = [...this.#shelf.all].map(({ key }) => key)
    this.standing = opened.length > 0 || this.standing === 'cut' ? 'cut' : 'waits'
    this.work = null
    this.#hangUp?.()
    this.#hangUp = this.#house = null
    if (opened.length > 0) await this.#shelf.forget(opened)
  }

  async #lost(why: unknown): Promise<void> {
    this.work = null
    if (!isRefusal(why)) throw why
    if (why.status === UNAUTHORISED) {
      // the house was restarted, or this phone was taken off the list: the book says which
      this.#hangUp?.()
      const had = this.#house !== null
      this.#hangUp = this.#house = null
      await this.#needs.catchUp().catch(() => {})
      if (this.device === null) return this.#notOnTheList()
      this.#again = this.#again || had
      return
    }
    this.standing = why.code === 'line.none' ? 'no_line' : this.standing
    if (why.code !== 'line.none') this.clash = { key: '', code: why.code, device: null }
  }

  async #send(desk: DeskAtHouse): Promise<void> {
    for (const waiting of this.#outgoing.all) {
      try {
        await this.#sendOne(desk, waiting)
      } catch (why) {
        if (!isRefusal(why) || why.code === 'line.none' || why.status === UNAUTHORISED || (why.status ?? 0) >= 500 || why.status === 429) throw why
        // the house or another coordinator says no for good: it is told, and the rest goes on
        if (this.clash === null) this.clash = { key: '', code: why.code, device: null }
      }
      await this.#outgoing.done(waiting)
    }
  }

  async #sendOne(desk: DeskAtHouse, { task }: Waiting): Promise<void> {
    switch (task.do) {
      case 'hold':
        return this.#needs.house.putLetter(task.letter.held, task.letter.envelope, task.letter.terms, desk.entry)
      case 'stop':
        return this.#needs.house.stopLetters(task.letters)
      case 'write': {
        const held = this.#shelf.get(hex(task.id))
        await this.#put(desk, held ?? { id: task.id, key: hex(task.id), version: 0, state: 'kept', endsH: 0, record: null }, task.body)
        return
      }
      case 'change':
        await this.#over(desk, hex(task.id), (body) => this.#changed(body, task.change, hex(task.id)))
    }
  }

  /** What a decision makes of it; null where there is nothing to write. Another coordinator's claim is told. */
  #changed(body: RecordBody, what: Change, tell: string | null = null): RecordBody | null {
    if (body.kind !== 'need') return null
    const before = body.work ?? newWork(body.letter.inside)
    try {
      const work = change(before, what, this.#by())
      return work === before ? null : { ...body, work }
    } catch (why) {
      if (!isRefusal(why)) throw why
      if (tell !== null) this.clash = { key: tell, code: why.code, device: before.claimed?.device ?? null }
      return null
    }
  }

  /** Writes what `how` makes of a record, over whatever version is the newest; null leaves it. */
  async #over(desk: DeskAtHouse, key: string, how: (body: RecordBody) => RecordBody | null): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const held = this.#shelf.get(key)
      const body = held?.record && how(held.record.body)
      if (!held || !body) return
      try {
        return await this.#put(desk, held, body)
      } catch (why) {
        if (isRefusal(why, 'aid.erased')) return this.#shelf.forget([key])
        if (!isRefusal(why, 'aid.changed') || this.#keys === null) throw why
        await this.#shelf.again(desk, held, [this.#keys.identity])
      }
    }
    throw new Refusal('aid.changed', 'Others are writing this now.')
  }

  async #put(desk: DeskAtHouse, { id, key, version, endsH, record }: Held, body: RecordBody): Promise<void> {
    const { seal, roster, now } = this.#needs
    const devices = roster().aid.map(({ recipient }) => recipient)
    const written = { sealedTo: sealedTo(devices), body }
    const nowH = Math.floor(now() / HOUR_S)
    // what is only sealed anew lives no longer for it
    const hours = body === record?.body ? Math.max(1, endsH - nowH) : hoursOf(body)
    const next = await desk.put(id, await seal(writeRecord(written), [...devices, ...alsoTo(body)]), { version, hours })
    await this.#shelf.keep([{ id, key, version: next, state: 'kept', endsH: nowH + hours, record: written }])
  }

  /** What people have said goes into what it is about; words that nobody has to read are put away. */
  async #fold(desk: DeskAtHouse): Promise<void> {
    for (const { key, changes, isDone } of foldsOf([...this.#shelf.all])) {
      for (const [about, how] of changes) await this.#over(desk, about, how)
      const held = this.#shelf.get(key)
      if (!isDone || held === null) continue
      const version = await desk.trash(held.id, held.version).catch((why: unknown) => {
        if (!isRefusal(why, 'aid.changed')) throw why
        return held.version
      })
      await this.#shelf.keep([{ ...held, version, state: 'trash' }])
    }
  }

  /** Every record is sealed to the list in force: a new coordinator can read it, one who was cut out cannot any more. */
  async #reseal(desk: DeskAtHouse): Promise<void> {
    const list = sealedTo(this.#needs.roster().aid.map(({ recipient }) => recipient))
    const others = [...this.#shelf.all].filter(({ record, state }) => record !== null && state !== 'trash' && (record.sealedTo === null || !same(record.sealedTo, list)))
    for (const [done, { key }] of others.entries()) {
      this.#report('resealing', done, others.length)
      await this.#over(desk, key, (body) => {
        const to = this.#shelf.get(key)?.record?.sealedTo
        return to && same(to, list) ? null : body
      })
    }
  }

  #report(what: Work['what'], done: number, of: number): void {
    this.work = of > 1 && done < of ? { what, done, of } : null
    this.#needs.changed()
  }

  #asWritten({ id, body, over }: Extract<Task, { do: 'write' }>, held: Held | undefined): Held {
    const record = { sealedTo: held?.record?.sealedTo ?? null, body }
    return held ? { ...held, record } : { id, key: hex(id), version: over ?? 0, state: 'kept', endsH: 0, record }
  }

  /** Also what is not at the house yet. Refusal "aid.not_here". */
  #get(key: string): Held {
    const held = this.records().find((each) => each.key === key)
    if (held === undefined) throw new Refusal('aid.not_here', 'This is not here any more.')
    return held
  }

  #by(): By {
    return { device: this.device ?? 0, at: minutesOf(this.#needs.now()) }
  }
}
