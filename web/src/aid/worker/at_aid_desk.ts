/**
 * A coordinator's phone at the aid desk: opens the desk at the house, reads what is new, folds into each need what people have said about it,
 * and sends what this coordinator decides, each write only over the version it was made from. No watch is needed and none ends: two phones
 * work on the same records, and whoever comes second is told by whom it was taken.
 */
import { NeedState, ToldCode } from '../../seals/aid/codes.ts'
import type { NeedKind } from '../../seals/aid/codes.ts'
import type { Need } from '../../seals/aid/need.ts'
import { needLetter, sealedTo, writeRecord } from '../../seals/aid/record.ts'
import type { RecordBody } from '../../seals/aid/record.ts'
import { signAidOpening } from '../../seals/aid/opening.ts'
import { lockOf, writeAidLetter } from '../../seals/aid/letters.ts'
import { publicKeyOf } from '../../seals/ed25519.ts'
import { MOST_LETTER } from '../../seals/envelope.ts'
import { sha256 } from '../../seals/hashes.ts'
import type { MemberSecret } from '../../seals/letters.ts'
import { Row } from '../../seals/row.ts'
import { hex, same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { PublicKey, Recipient, RecordId } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import type { Minutes } from '../../terms/instant.ts'
import { isRefusal, Refusal } from '../../terms/refusal.ts'
import { exclusive } from '../../keep/exclusive.ts'
import { change, newWork, undoOf } from '../shared/changes.ts'
import type { By, Change } from '../shared/changes.ts'
import { calendarHere } from '../shared/calendar.ts'
import { actsOf } from '../shared/acting.ts'
import { aroundOf, foldsOf, standsNow } from '../shared/folding.ts'
import type { Around } from '../shared/folding.ts'
import { ofKind } from '../shared/held.ts'
import type { Held, Of } from '../shared/held.ts'
import { leftOut } from '../shared/legs.ts'
import type { Changed, LetterToLay, LetterToTake } from '../shared/legs.ts'
import { COUNTS, counted, monthOf, readCounts, writeCounts } from '../shared/month.ts'
import { alsoTo, hoursOf, isDue } from '../shared/keeping.ts'
import { LEG_OPEN } from '../shared/states.ts'
import { codeOf, dropDeskKeys, makeDeskKeys, readDeskKeys } from './desk_keys.ts'
import type { DeskKeys } from './desk_keys.ts'
import type { AidDeskNeeds, DeskAtHouse, LetterToHold, LetterToStop } from './needs.ts'
import { MOST_STOPPED, Outgoing } from './outgoing.ts'
import type { Task, Waiting } from './outgoing.ts'
import { Shelf } from './shelf.ts'

const LOOK_EVERY_MS = 30_000
const HOUR_S = 3_600
const UNAUTHORISED = 401
const TRIES = 4
/** From so many on it is shown how far they have come. */
const MANY = 20
const REPORTED = 5
const MOST_UNDO = 20

/** `waits`: the list that names this phone is not in force yet. `cut`: it stood on the list and stands there no more. */
export type Standing = 'closed' | 'waits' | 'open' | 'no_line' | 'cut'

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

/** `over`: what a spreadsheet brought goes into the trash again, or is never sent */
type Undo = { readonly do: 'unbring'; readonly ids: readonly RecordId[] } | { readonly do: 'change'; readonly id: RecordId; readonly change: Change } | { readonly do: 'restore'; readonly key: string }

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
  #toCount: { month: number; kind: NeedKind; how: 'helped' | 'couldNot' }[] = []
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

  /** New records and records written over, with the letters that go with the first of them; on this phone's disk when this answers. */
  async plan(how: { readonly records: readonly { readonly key: string | null; readonly body: RecordBody }[]; readonly hold?: readonly LetterToHold[]; readonly stop?: readonly LetterToStop[] }): Promise<void> {
    const tasks = how.records.map(({ key, body }, number): Task => {
      const held = key === null ? null : this.#get(key)
      const letters = number === 0 ? { hold: how.hold ?? [], stop: how.stop ?? [] } : { hold: [], stop: [] }
      return { do: 'write', id: held?.id ?? (this.#needs.random(16) as RecordId), body, over: held?.version ?? null, byItself: false, ...letters }
    })
    await this.#decide(tasks)
  }

  /** Many at once, as a spreadsheet holds them: all of them or none on this phone's disk when this answers; they go one after the other. */
  async bring(needs: readonly Need[]): Promise<void> {
    const member = await this.#needs.memberSecret()
    const tasks = needs.map((need): Task => ({
      do: 'write', id: this.#needs.random(16) as RecordId, body: { kind: 'need', letter: needLetter(need, member), work: newWork(need) }, over: null, byItself: false, hold: [], stop: [],
    }))
    this.#remember({ do: 'unbring', ids: tasks.map(({ id }) => id) })
    await this.#outgoing.add(tasks)
    this.#needs.changed()
    void this.look()
  }

  async #unbring(ids: readonly RecordId[]): Promise<void> {
    const keys = new Set(ids.map(hex))
    for (const waiting of this.#outgoing.all) if (keys.has(hex(waiting.task.id))) await this.#outgoing.done(waiting)
    const desk = await this.#desk()
    const there = [...this.#shelf.all].filter(({ key, state }) => keys.has(key) && state !== 'trash')
    for (const [done, held] of there.entries()) {
      this.#report('sending', done, there.length)
      const version = await desk.trash(held.id, held.version)
      await this.#shelf.keep([{ ...held, version, state: 'trash' }])
    }
    this.work = null
    await this.look()
  }

  /** A trip as it is now, with its letters sealed: new, or in the place of the one that lies there. */
  async planTrip(key: string | null, changed: Changed): Promise<void> {
    await this.#decide([await this.#tripTask(key, changed)])
  }

  async #tripTask(key: string | null, { trip, lay, take }: Changed, byItself = false): Promise<Task> {
    const held = key === null ? null : this.#get(key)
    return {
      do: 'write', id: held?.id ?? (this.#needs.random(16) as RecordId), body: { kind: 'trip', trip }, over: held?.version ?? null, byItself,
      hold: await Promise.all(lay.map((each) => this.#toHold(each))),
      stop: await Promise.all(take.map((each) => this.#toStop(each))),
    }
  }

  async #toHold({ to, slot, opens, ends, once, secret, lock, letter }: LetterToLay): Promise<LetterToHold> {
    const terms = { opens, ends, once, ...(secret && { stopHash: sha256(secret) }), ...(lock !== null && { lockHash: lockOf(to.pigeonhole, slot, lock) }) }
    return { held: { id: to.pigeonhole, slot }, terms, envelope: await this.#needs.seal(writeAidLetter({ at: this.#needs.now(), body: letter }), [to.recipient]) }
  }

  async #toStop({ held, cover }: LetterToTake): Promise<LetterToStop> {
    const envelope = await this.#needs.seal(writeAidLetter({ at: this.#needs.now(), body: cover.letter }), [cover.to.recipient])
    return { held: { id: held.pigeonhole, slot: held.slot, secret: held.secret }, letter: { id: cover.to.pigeonhole, slot: cover.slot, envelope } }
  }

  /** A letter for whoever it names. */
  seal(letter: Bytes, to: readonly Recipient[]): Promise<Bytes> {
    return this.#needs.seal(letter, to)
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
    if (last.do === 'unbring') return this.#unbring(last.ids)
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
    })().finally(() => (this.#looking = null))
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
      await this.#callOff(desk)
      await this.#fold(desk)
      await this.#writeCounts(desk)
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

  /**
   * Whoever was on the list and is not any more keeps nothing: not what she opened, not what waits for a line, and not the key to what somebody may have copied.
   * Should the stewards take her on again, it is with another.
   */
  async #notOnTheList(): Promise<void> {
    this.work = null
    this.#hangUp?.()
    this.#hangUp = this.#house = null
    const wasThere = !this.#shelf.isEmpty
    this.standing = wasThere || this.standing === 'cut' ? 'cut' : 'waits'
    if (!wasThere) return
    await Promise.all([this.#shelf.clear(), this.#outgoing.clear(), dropDeskKeys(this.#needs.drawer)])
    this.#keys = await makeDeskKeys(this.#needs.drawer, this.#needs.random)
    this.#undo = []
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
    const of = this.#outgoing.all.length
    for (const [done, { name }] of this.#outgoing.all.entries()) {
      if (of >= MANY && done % REPORTED === 0) this.#report('sending', done, of)
      const waiting = this.#outgoing.all.find((each) => each.name === name)
      // taken back meanwhile
      if (waiting === undefined) continue
      try {
        await this.#sendOne(desk, waiting)
      } catch (why) {
        if (!isRefusal(why) || why.code === 'line.none' || why.status === UNAUTHORISED || (why.status ?? 0) >= 500 || why.status === 429) throw why
        // the house or another coordinator says no for good: it is told, and the rest goes on; what the desk does by itself is worked out anew
        const byItself = waiting.task.do === 'write' && waiting.task.byItself
        if (byItself) this.#again ||= why.code === 'aid.changed'
        else if (this.clash === null) this.clash = { key: '', code: why.code, device: null }
      }
      await this.#outgoing.done(waiting)
    }
  }

  async #sendOne(desk: DeskAtHouse, { task }: Waiting): Promise<void> {
    switch (task.do) {
      case 'write':
        return this.#write(desk, task)
      case 'change':
        await this.#over(desk, hex(task.id), (body) => this.#changed(body, task.change, hex(task.id)))
    }
  }

  /** Over the version it was made from, or not at all: what another coordinator has written meanwhile stays. Refusal "aid.changed". */
  async #write(desk: DeskAtHouse, task: Extract<Task, { do: 'write' }>): Promise<void> {
    const { id, body, over, hold, stop } = task
    const key = hex(id)
    const held = this.#shelf.get(key) ?? { id, key, version: 0, state: 'kept' as const, endsH: 0, record: null }
    const isThere = ({ record }: Held): boolean => record !== null && same(writeRecord({ sealedTo: null, body: record.body }), writeRecord({ sealedTo: null, body }))
    // a page that was killed between the record and its letters goes on with the letters
    if (!isThere(held)) {
      try {
        if (held.version !== (over ?? 0)) throw new Refusal('aid.changed', 'Another coordinator has changed this meanwhile.')
        await this.#put(desk, held, body)
      } catch (why) {
        if (!isRefusal(why, 'aid.changed') || this.#keys === null) throw why
        const now = await this.#shelf.again(desk, held, [this.#keys.identity])
        if (now === null || !isThere(now)) throw why
      }
    }
    await this.#outgoing.follows(task, this.#shelf.get(key)?.version ?? 0)
    for (let from = 0; from < stop.length; from += MOST_STOPPED) await this.#needs.house.stopLetters(stop.slice(from, from + MOST_STOPPED))
    for (const { held: name, envelope, terms } of hold) await this.#needs.house.putLetter(name, envelope, terms, desk.entry)
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

  /** As `#over`, for what the desk does by itself: somebody may send so much that nothing goes in beside it, and that stays as it was sent. */
  async #overWhereItFits(desk: DeskAtHouse, key: string, how: (body: RecordBody) => RecordBody | null): Promise<void> {
    await this.#over(desk, key, how).catch((why: unknown) => {
      if (!isRefusal(why, 'aid.too_large')) throw why
    })
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
        // erased, or over by the house's clock
        if (isRefusal(why, 'aid.erased') || isRefusal(why, 'aid.unknown')) return this.#shelf.forget([key])
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
    const hours = body === record?.body && !isDue(body, endsH - nowH) ? Math.max(1, endsH - nowH) : hoursOf(body)
    const plaintext = writeRecord(written)
    if (plaintext.length > MOST_LETTER) throw new Refusal('aid.too_large', 'Nothing more goes into this.')
    const next = await desk.put(id, await seal(plaintext, [...devices, ...alsoTo(body)]), { version, hours })
    this.#count(record?.body ?? null, body)
    await this.#shelf.keep([{ id, key, version: next, state: 'kept', endsH: nowH + hours, record: written }])
  }

  /** Whoever of the desk's phones writes that it is over counts it: once for each, for no name is kept. */
  #count(before: RecordBody | null, body: RecordBody): void {
    if (body.kind !== 'need') return
    const [was, is] = [before?.kind === 'need' ? (before.work?.state ?? NeedState.asked) : NeedState.asked, body.work?.state]
    if (is === was || (is !== NeedState.done && is !== NeedState.couldNot)) return
    const there = new Date(this.#needs.now() * 1000)
    this.#toCount.push({ month: monthOf(there.getFullYear(), there.getMonth() + 1), kind: body.letter.inside.kind, how: is === NeedState.done ? 'helped' : 'couldNot' })
  }

  async #writeCounts(desk: DeskAtHouse): Promise<void> {
    if (this.#toCount.length === 0) return
    const over = this.#toCount
    this.#toCount = []
    const sheet = ofKind(this.#shelf.all, 'own').find(({ body }) => body.name === COUNTS)
    const add = (body: RecordBody | null): RecordBody => {
      const counts = body?.kind === 'own' ? readCounts(new Row(body.value, 'aid.malformed')) : []
      return { kind: 'own', name: COUNTS, value: writeCounts(over.reduce((sum, { month, kind, how }) => counted(sum, month, kind, how), counts)) }
    }
    if (sheet) return this.#over(desk, sheet.key, add)
    const id = this.#needs.random(16) as RecordId
    await this.#put(desk, { id, key: hex(id), version: 0, state: 'kept', endsH: 0, record: null }, add(null))
  }

  /** Whoever erased what she asked for is not visited for it: her address is taken back from whoever would have gone there. */
  async #callOff(desk: DeskAtHouse): Promise<void> {
    const erased = await this.#shelf.erased()
    if (erased.length === 0) return
    const by = { now: minutesOf(this.#needs.now()), random: this.#needs.random }
    for (const { key, body } of ofKind(this.#shelf.all, 'trip')) {
      const hers = body.trip.legs.filter((leg) => erased.some((nonce) => same(nonce, leg.need)) && LEG_OPEN.includes(leg.state))
      if (hers.length > 0) await this.#outgoing.add([await this.#tripTask(key, leftOut(body.trip, hers.map(({ leg }) => leg), ofKind(this.#shelf.all, 'need').map((need) => need.body.letter.inside), ToldCode.cancelled, by), true)])
    }
    await this.#shelf.forgetErased()
    await this.#send(desk)
  }

  /** What people have said goes into what it is about, and the desk does what follows from it; words that nobody has to read are put away. */
  async #fold(desk: DeskAtHouse): Promise<void> {
    const by = { now: minutesOf(this.#needs.now()), random: this.#needs.random }
    for (const { told, changes, intoTrip, isDone } of foldsOf([...this.#shelf.all], calendarHere)) {
      for (const [about, how] of changes) await this.#overWhereItFits(desk, about, how)
      const trip = told.trip && this.#shelf.get(told.trip.key)
      const heard = trip?.record && intoTrip(trip.record.body)
      if (trip?.record && heard?.kind === 'trip') {
        const record = { ...trip.record, body: heard }
        const all = [...this.#shelf.all].map((each) => (each.key === trip.key ? { ...each, record } : each))
        const acts = actsOf(told, all, by)
        const own = acts.some(({ key }) => key === trip.key) ? acts : [{ key: trip.key, changed: { trip: heard.trip, lay: [], take: [] } }, ...acts]
        await this.#outgoing.add(await Promise.all(own.map(({ key, changed }) => this.#tripTask(key, changed, true))))
        await this.#send(desk)
      }
      const held = this.#shelf.get(told.key)
      if (!isDone || held === null) continue
      // another coordinator was faster with something else: it is not in the trip yet, and is heard once more
      const now = told.trip && this.#shelf.get(told.trip.key)?.record
      if (now && intoTrip(now.body) !== null) continue
      try {
        await this.#shelf.keep([{ ...held, version: await desk.trash(held.id, held.version), state: 'trash' }])
      } catch (why) {
        if (isRefusal(why, 'aid.unknown')) await this.#shelf.forget([held.key])
        else if (isRefusal(why, 'aid.changed')) await this.#shelf.keep([{ ...held, state: 'trash' }])
        else throw why
      }
    }
    const all = [...this.#shelf.all]
    const around = aroundOf(all)
    for (const need of ofKind(all, 'need')) {
      if (standsNow(need, around, by.now) !== null) await this.#overWhereItFits(desk, need.key, (body) => asItStands(body, need, aroundOf([...this.#shelf.all]), by.now))
    }
  }

  /** Every record is sealed to the list in force: a new coordinator can read it, one who was cut out cannot any more. */
  async #reseal(desk: DeskAtHouse): Promise<void> {
    const list = sealedTo(this.#needs.roster().aid.map(({ recipient }) => recipient))
    const nowH = Math.floor(this.#needs.now() / HOUR_S)
    const isStale = ({ record, endsH }: Held): boolean => record !== null && (record.sealedTo === null || !same(record.sealedTo, list) || isDue(record.body, endsH - nowH))
    const others = [...this.#shelf.all].filter((each) => each.state !== 'trash' && isStale(each))
    for (const [done, { key }] of others.entries()) {
      this.#report('resealing', done, others.length)
      await this.#overWhereItFits(desk, key, (body) => {
        const held = this.#shelf.get(key)
        return held && isStale(held) ? body : null
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

function asItStands(body: RecordBody, need: Of<'need'>, around: Around, at: Minutes): RecordBody | null {
  if (body.kind !== 'need') return null
  const work = standsNow({ ...need, body }, around, at)
  return work && { ...body, work }
}
