/**
 * A coordinator's phone at the aid desk: opens the desk at the house, reads what is new, folds into each need what people have said about it,
 * and sends what this coordinator decides, each write only over the version it was made from. No watch is needed and none ends: two phones
 * work on the same records, and whoever comes second is told by whom it was taken.
 */
import type { Need } from '../../seals/aid/need.ts'
import { needLetter } from '../../seals/aid/record.ts'
import type { RecordBody } from '../../seals/aid/record.ts'
import { signAidOpening } from '../../seals/aid/opening.ts'
import { deviceNumber } from '../../seals/aid/written.ts'
import { publicKeyOf } from '../../seals/ed25519.ts'
import type { MemberSecret } from '../../seals/letters.ts'
import { hex, same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { PublicKey, Recipient, RecordId } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import { isRefusal, Refusal } from '../../terms/refusal.ts'
import { exclusive } from '../../keep/exclusive.ts'
import { change, newWork, undoOf } from '../shared/changes.ts'
import type { By, Change } from '../shared/changes.ts'
import { unwritten } from '../shared/held.ts'
import type { Held } from '../shared/held.ts'
import type { Changed } from '../shared/legs.ts'
import { ByItself } from './by_itself.ts'
import { codeOf, dropDeskKeys, makeDeskKeys, readDeskKeys } from './desk_keys.ts'
import type { DeskKeys } from './desk_keys.ts'
import type { AidDeskNeeds, DeskAtHouse, LetterToHold, LetterToStop } from './needs.ts'
import { Outgoing } from './outgoing.ts'
import type { Task, Waiting } from './outgoing.ts'
import { Shelf } from './shelf.ts'
import { plannedTogether, takenBack } from './together.ts'
import type { Together } from './together.ts'
import { tripTask } from './trip_task.ts'
import { checkProven, UNAUTHORISED, Writing } from './writing.ts'
import type { Clash, Work, Writer } from './writing.ts'

const LOOK_EVERY_MS = 30_000
const MOST_UNDO = 20

/** `waits`: the list that names this phone is not in force yet. `cut`: it stood on the list and stands there no more. */
export type Standing = 'closed' | 'waits' | 'open' | 'no_line' | 'cut'

/** `over`: what a spreadsheet brought goes into the trash again, or is never sent */
type Undo = { readonly do: 'unbring'; readonly ids: readonly RecordId[] } | { readonly do: 'change'; readonly id: RecordId; readonly change: Change } | { readonly do: 'restore'; readonly key: string } | { readonly do: 'unplan'; readonly together: Together }

export class AtAidDesk {
  readonly #needs: AidDeskNeeds
  readonly #shelf: Shelf
  readonly #outgoing: Outgoing
  readonly #writing: Writing
  readonly #byItself: ByItself
  #keys: DeskKeys | null = null
  #house: DeskAtHouse | null = null
  #hangUp: (() => void) | null = null
  #timer: ReturnType<typeof setInterval> | undefined
  #looking: Promise<void> | null = null
  #again = false
  #undo: readonly Undo[] = []
  #seen: { readonly changes: number; readonly waiting: readonly Waiting[]; readonly all: readonly Held[] } | null = null
  #told: readonly unknown[] = []
  standing: Standing = 'closed'
  /** what takes long, while it does */
  work: Work | null = null
  clash: Clash | null = null

  constructor(needs: AidDeskNeeds) {
    this.#needs = needs
    this.#shelf = new Shelf(needs)
    this.#outgoing = new Outgoing(needs.drawer)
    const writer: Writer = {
      needs,
      shelf: this.#shelf,
      outgoing: this.#outgoing,
      identities: () => (this.#keys === null ? [] : [this.#keys.identity]),
      signs: () => {
        if (this.#keys === null) throw new Refusal('aid.no_keys', 'This phone is none of the aid desk.')
        return this.#keys.key
      },
      by: () => this.#by(),
      report: (what, done, of) => this.#report(what, done, of),
      clashed: (clash) => (this.clash = clash.key === '' ? (this.clash ?? clash) : clash),
      again: () => (this.#again = true),
    }
    this.#writing = new Writing(writer)
    this.#byItself = new ByItself(writer, this.#writing)
  }

  /** Reads what lies under the lock. Refusal "lock.shut", "aid.no_keys". */
  async load(): Promise<void> {
    this.#keys = await readDeskKeys(this.#needs.drawer)
    if (this.#keys === null) throw new Refusal('aid.no_keys', 'This phone is none of the aid desk.')
    await Promise.all([this.#shelf.load(), this.#outgoing.load()])
    this.#tell()
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

  /** By which number records name this phone; null when the list in force does not name it. */
  get device(): number | null {
    const mine = this.#keys && publicKeyOf(this.#keys.key)
    return mine !== null && this.#needs.roster().aid.some(({ key }) => same(key, mine)) ? deviceNumber(mine) : null
  }

  /** Copies that the house gave and that are not the desk's newest. `older`: than this phone had read; `lacking`: none at all, of what this phone has read; `unproven`: signed by no phone that is on the list. */
  get copies(): { readonly older: number; readonly lacking: number; readonly unproven: number } {
    return { older: this.#shelf.older, lacking: this.#shelf.lacking, unproven: this.#shelf.unproven.length }
  }

  heardOfOlder(): void {
    this.#shelf.heardOfOlder()
    this.#needs.changed()
  }

  heardOfLacking(): void {
    this.#shelf.heardOfLacking()
    this.#needs.changed()
  }

  /** A coordinator says that what nobody has signed is the desk's: this phone signs it. */
  async believeUnproven(): Promise<void> {
    await exclusive('aid-desk', () => this.#shelf.believeUnproven())
    await this.look()
  }

  /** A coordinator says that it is not: the house gets back what this phone has read. */
  async refuseUnproven(): Promise<void> {
    await exclusive('aid-desk', () => this.#shelf.refuseUnproven())
    await this.look()
  }

  /** Everything as it is once what waits has arrived: the same list until something is otherwise. */
  records(): readonly Held[] {
    const [changes, waiting] = [this.#shelf.changes, this.#outgoing.all]
    if (this.#seen?.changes !== changes || this.#seen.waiting !== waiting) this.#seen = { changes, waiting, all: this.#asDecided() }
    return this.#seen.all
  }

  #asDecided(): readonly Held[] {
    const now = new Map([...this.#shelf.all].map((each) => [each.key, each]))
    for (const { task } of this.#outgoing.all) {
      const held = now.get(hex(task.id))
      if (task.do === 'write') now.set(hex(task.id), this.#asWritten(task, held))
      else if (task.do === 'putAway') {
        if (held) now.set(held.key, { ...held, state: 'trash' })
      } else {
        const body = held?.record && this.#writing.changed(held.record.body, task.change)
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
    this.#tell()
  }

  get canUndo(): boolean {
    return this.#undo.length > 0
  }

  // ── what a coordinator decides ──

  /**
   * `answered`: words that nobody has to read any more, since this answers them. Refusal "aid.not_here" for what is no need any more, "aid.too_large" where it holds so much
   * that this does not go in; "aid.unproven", as every decision about a record of which the house gave a newer copy that no phone of the desk has signed.
   */
  async change(key: string, what: Change, answered: readonly string[] = []): Promise<void> {
    const held = this.#proven(key)
    const body = held.record?.body
    if (body?.kind !== 'need') throw new Refusal('aid.not_here', 'This need is not here any more.')
    const before = body.work ?? newWork(body.letter.inside)
    const work = change(before, what, this.#by())
    if (work !== before) this.#writing.written(held, { ...body, work })
    const back = undoOf(before, what)
    if (back !== null) this.#remember({ do: 'change', id: held.id, change: back })
    await this.#decide([{ do: 'change', id: held.id, change: what }, ...answered.map((word): Task => ({ do: 'putAway', id: this.#get(word).id }))])
  }

  /** New records and records written over, with the letters that go with the first of them; on this phone's disk when this answers. */
  async plan(how: { readonly records: readonly { readonly key: string | null; readonly body: RecordBody }[]; readonly hold?: readonly LetterToHold[]; readonly stop?: readonly LetterToStop[] }): Promise<void> {
    const tasks = how.records.map(({ key, body }, number): Task => {
      const held = key === null ? null : this.#proven(key)
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
    await this.#afterwards(tasks)
  }

  async #unbring(ids: readonly RecordId[]): Promise<void> {
    const keys = new Set(ids.map(hex))
    for (const waiting of this.#outgoing.all) if (keys.has(hex(waiting.task.id))) await this.#outgoing.done(waiting)
    const desk = await this.#desk()
    // one may be on its way to the house just now
    await exclusive('aid-desk', async () => {
      const there = [...this.#shelf.all].filter(({ key, state }) => keys.has(key) && state !== 'trash')
      for (const [done, held] of there.entries()) {
        this.#report('sending', done, there.length)
        const version = await desk.trash(held.id, held.version)
        await this.#shelf.keep([{ ...held, version, state: 'trash' }])
      }
    })
    this.work = null
    await this.look()
  }

  /** A trip as it is now, with its letters sealed: new, or in the place of the one that lies there. */
  async planTrip(key: string | null, changed: Changed): Promise<void> {
    await this.#decide([await tripTask(this.#needs, key === null ? null : this.#proven(key), changed, false)])
  }

  /** New trips and the needs that they are for, all of them or none on this phone's disk when this answers; they go one after the other. Refusals of `plannedTogether`. */
  async planMany(ways: readonly { readonly changed: Changed; readonly needs: readonly string[] }[]): Promise<void> {
    const { tasks, together } = await plannedTogether(this.#needs, ways.map(({ changed, needs }) => ({ changed, needs: needs.map((key) => this.#proven(key)) })), this.#by())
    this.#remember({ do: 'unplan', together })
    await this.#afterwards(tasks)
  }

  /** It is on the disk when this answers, and goes by itself. */
  async #afterwards(tasks: readonly Task[]): Promise<void> {
    await this.#outgoing.add(tasks)
    this.#tell()
    void this.look()
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
    const held = this.#proven(key)
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
    if (last.do === 'unplan') return this.#afterwards(await takenBack(this.#needs, last.together, this.records()))
    await this.#decide([{ do: 'change', id: last.id, change: last.change }])
  }

  #remember(undo: Undo): void {
    this.#undo = [...this.#undo, undo].slice(-MOST_UNDO)
  }

  async #decide(tasks: readonly Task[]): Promise<void> {
    const names = await this.#outgoing.add(tasks)
    this.#tell()
    const looked = this.look()
    await (this.work?.what === 'resealing' ? Promise.race([looked, this.#outgoing.gone(names)]) : looked)
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
        this.#tell()
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
      // a house that takes no more still says what has come
      const full = await this.#writing.send(desk).then(() => null, (why: unknown) => {
        if (isRefusal(why, 'aid.full')) return why
        throw why
      })
      await this.#shelf.follow(desk, [keys.identity], (done, of) => this.#report('opening', done, of))
      this.standing = 'open'
      if (full !== null) throw full
      await this.#byItself.callOff(desk)
      await this.#byItself.fold(desk)
      await this.#writing.writeCounts(desk)
      await this.#byItself.reseal(desk)
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

  /** Screens are drawn anew only where something that they show is otherwise. */
  #tell(): void {
    const shown = [this.records(), this.standing, this.work, this.clash, this.canUndo, this.device]
    if (shown.length === this.#told.length && shown.every((each, at) => each === this.#told[at])) return
    this.#told = shown
    this.#needs.changed()
  }

  #report(what: Work['what'], done: number, of: number): void {
    this.work = of > 1 && done < of ? { what, done, of } : null
    this.#tell()
  }

  #asWritten({ id, body, over }: Extract<Task, { do: 'write' }>, held: Held | undefined): Held {
    const record = { sealedTo: held?.record?.sealedTo ?? null, body }
    return held ? { ...held, record } : { ...unwritten(id), version: over ?? 0, record }
  }

  /** Also what is not at the house yet. Refusal "aid.not_here". */
  #get(key: string): Held {
    const held = this.records().find((each) => each.key === key)
    if (held === undefined) throw new Refusal('aid.not_here', 'This is not here any more.')
    return held
  }

  /** To be decided upon. Refusal "aid.not_here", "aid.unproven". */
  #proven(key: string): Held {
    const held = this.#get(key)
    checkProven(held)
    return held
  }

  #by(): By {
    return { device: this.device ?? 0, at: minutesOf(this.#needs.now()) }
  }
}
