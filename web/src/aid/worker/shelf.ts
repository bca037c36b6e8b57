/**
 * The aid desk's records as this phone has opened them. What was opened lies under the app lock, with the house's version beside it, so that a
 * page that is killed opens nothing twice; what another coordinator writes comes by the house's change counter.
 */
import { writeRecord } from '../../seals/aid/record.ts'
import type { AidRecord } from '../../seals/aid/record.ts'
import { isSigned, unprovenWritten } from '../../seals/aid/written.ts'
import type { Value } from '../../seals/cbor.ts'
import { Row } from '../../seals/row.ts'
import { fromHex, hex, same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { AidId, Hash, Identity, RecordId } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import type { Minutes } from '../../terms/instant.ts'
import { isRefusal } from '../../terms/refusal.ts'
import type { RecordHead } from '../../lines/aid_house.ts'
import { readable, taken } from '../shared/copies.ts'
import type { Against, Read } from '../shared/copies.ts'
import type { Held } from '../shared/held.ts'
import type { AidDeskNeeds, DeskAtHouse } from './needs.ts'

const RECORD = 'aid-desk/record/'
const SINCE = 'aid-desk/since'
const ERASED = 'aid-desk/erased'
const LOOKED = 'aid-desk/looked'
/** `aid-desk/gone/<unix hour until which no house has it any more>/<number>` */
const GONE = 'aid-desk/gone/'
/** As long as a record may be kept, and a day. */
const GONE_H = 1_524
const HOUR_S = 3_600
/** So long a house says what was erased. */
const ERASED_TOLD_S = 47 * HOUR_S
const LIMIT = 65_536
const MOST_ERASED = 20_000
/** Whoever sends and erases all day fills no phone: of more than a house has records the oldest go. */
const MOST_GONE = 20_000
const STATES: readonly Held['state'][] = ['new', 'kept', 'trash']

/** How many of how many are opened. */
export type Progress = (done: number, of: number) => void

export class Shelf {
  readonly #needs: Pick<AidDeskNeeds, 'drawer' | 'open' | 'now' | 'roster'>
  readonly #held = new Map<string, Held>()
  #changes = 0
  #since = 0
  /** of the counter: a house that was begun anew counts from 0 */
  #epoch = ''
  /** it counts anew, so that a version it names may be another's than that which this phone has read; not all of it was looked at yet */
  #isAnew = false
  /** when this phone had last heard everything */
  #looked = 0

  /** Erased by who it was about, or heard by the desk: a house that was restored, or that lies, brings it back for nothing. */
  readonly #gone = new Set<string>()
  /** of which the house gave an older copy since somebody was told */
  readonly #older = new Set<string>()
  /** by key the oldest version that says what the newest says: whatever was only signed or sealed anew since is nobody's other word */
  readonly #saysSince = new Map<string, number>()
  /** and which it did not have any more */
  readonly #lacking = new Set<string>()

  constructor(needs: Pick<AidDeskNeeds, 'drawer' | 'open' | 'now' | 'roster'>) {
    this.#needs = needs
  }

  /** Grows with everything that is kept or forgotten: what was worked out of all of it holds until then. */
  get changes(): number {
    return this.#changes
  }

  get all(): Iterable<Held> {
    return this.#held.values()
  }

  get(key: string): Held | null {
    return this.#held.get(key) ?? null
  }

  /** Whether the newest version still says what `version` of it said. */
  saysStill(key: string, version: number): boolean {
    const held = this.get(key)
    return version <= (held?.version ?? 0) && version >= (this.#saysSince.get(key) ?? held?.version ?? 0)
  }

  /** What lay under the lock. */
  async load(): Promise<void> {
    const { drawer } = this.#needs
    const row = new Row((await drawer.get(SINCE)) ?? [0, ''], 'keep.damaged')
    ;[this.#since, this.#epoch] = [row.uint(), row.text(64)]
    this.#looked = new Row([(await drawer.get(LOOKED)) ?? 0], 'keep.damaged').uint()
    const hour = this.#hour
    const gone = [...(await drawer.names(GONE))].sort()
    const over = gone.filter((name, at) => at < gone.length - MOST_GONE || Number(name.slice(GONE.length).split('/')[0]) <= hour)
    if (over.length > 0) await drawer.forget(over)
    for (const name of gone.slice(over.length)) this.#gone.add(name.slice(name.lastIndexOf('/') + 1))
    for (const [name, value] of await drawer.getAll(RECORD)) {
      const key = name.slice(RECORD.length)
      this.#held.set(key, heldOf(key, value))
    }
    this.#changes += 1
  }

  /** Everything that is new at the house. The counter is written after what it counts: whoever is killed between reads a page twice. */
  async follow(desk: DeskAtHouse, withAny: readonly Identity[], onProgress: Progress = () => {}): Promise<boolean> {
    let changed = false
    const isLongAgo = this.#needs.now() - this.#looked > ERASED_TOLD_S
    const listed = new Set<string>()
    if (isLongAgo) this.#since = 0
    for (;;) {
      const { next, more, epoch, records } = await desk.records(this.#since)
      for (const { id } of records) listed.add(hex(id))
      if (epoch !== this.#epoch) {
        const [before, anew] = [this.#epoch, this.#since > 0]
        this.#epoch = epoch
        this.#since = anew ? 0 : this.#since
        this.#isAnew = before !== ''
        if (this.#isAnew && anew) continue
      }
      changed = (await this.#take(desk, records, { withAny, onProgress })) || changed
      if (this.#isAnew && !more) changed = (await this.#findLacking(listed)) || changed
      // of a house that counts anew nothing is written before all was looked at: whoever is killed between begins again
      if (next !== this.#since && !(this.#isAnew && more)) await this.#needs.drawer.put(SINCE, [next, epoch])
      this.#since = next
      if (!more) break
    }
    const wasAnew = this.#isAnew
    this.#isAnew = false
    changed = (await this.#judgeAgain()) || changed
    return (await this.#letGo(isLongAgo && !wasAnew ? listed : null)) || changed
  }

  /**
   * A house that was restored from a backup does not have what was made since: it gets it again. What somebody has erased in between is erased again by whichever phone
   * heard of it, and by hers.
   */
  async #findLacking(listed: ReadonlySet<string>): Promise<boolean> {
    const lacking = [...this.#held.values()].filter(({ key, version, state, record, endsH }) => version > 0 && state !== 'trash' && record !== null && endsH > this.#hour && !listed.has(key))
    if (lacking.length > 0) await this.keep(lacking.map((held): Held => ({ ...held, isLacking: true })))
    return lacking.length > 0
  }

  /** By what this phone judges what the house gives. */
  get #against(): Against {
    return { ...this.#needs.roster(), now: minutesOf(this.#needs.now()) }
  }

  /** Whoever is on the list by now has proven what she wrote. */
  async #judgeAgain(): Promise<boolean> {
    const proven = [...this.#held.values()].flatMap((held) => {
      const now = held.unproven && taken(held.unproven, held, held, this.#against)
      return now && now.unproven === null ? [now] : []
    })
    if (proven.length > 0) await this.keep(proven)
    return proven.length > 0
  }

  /** Of so many the house gave an older copy than this phone had read. */
  get older(): number {
    return this.#older.size
  }

  heardOfOlder(): void {
    this.#older.clear()
  }

  /** So many the house did not have any more. */
  get lacking(): number {
    return this.#lacking.size
  }

  heardOfLacking(): void {
    this.#lacking.clear()
  }

  get unproven(): readonly Held[] {
    return [...this.#held.values()].filter(({ unproven, state }) => unproven !== null && state !== 'trash')
  }

  /** A coordinator says that it is the desk's: to be sealed, and signed, anew. */
  async believeUnproven(): Promise<void> {
    await this.keep(
      this.unproven.map((held): Held => {
        const { turn, record, at } = unprovenOf(held)
        return { ...held, turn: Math.max(turn, held.turn), at, by: null, record: record && { ...record, sealedTo: null }, unproven: null }
      }),
    )
  }

  /** A coordinator says that it is not: what this phone has read goes over it, and where it has read nothing, nothing is shown. */
  async refuseUnproven(): Promise<void> {
    await this.keep(this.unproven.map((held): Held => ({ ...held, unproven: null, isOlder: held.record !== null })))
  }

  /**
   * What has ended at the house by its clock ends here too. Whoever was away for longer than a house says what was erased has asked for
   * everything (`listed`), and forgets what is not there any more.
   */
  async #letGo(listed: ReadonlySet<string> | null): Promise<boolean> {
    const now = this.#needs.now()
    const over = [...this.#held.values()].filter(({ endsH }) => endsH * HOUR_S <= now).map(({ key }) => key)
    if (over.length > 0) await this.forget(over)
    const erased = listed === null ? [] : [...this.#held.keys()].filter((key) => !listed.has(key))
    if (erased.length > 0) await this.#forgetErased(erased)
    if (now - this.#looked >= HOUR_S) await this.#needs.drawer.put(LOOKED, now)
    this.#looked = now
    return over.length + erased.length > 0
  }

  /** One record as the house has it now; null when it is gone. */
  async again(desk: DeskAtHouse, before: Held, withAny: readonly Identity[]): Promise<Held | null> {
    const [given] = (await desk.take([before.id])).records
    if (given === undefined && before.isLacking) return before
    if (given === undefined) {
      await this.forget([before.key])
      return null
    }
    const held = taken(await this.#opened(given.envelope, withAny), { ...before, version: given.version, eraseHash: given.eraseHash }, before, this.#against)
    await this.keep([held])
    return held
  }

  /** `beside`: what is true as soon as these lie there, in one write with them. */
  async keep(held: readonly Held[], beside: readonly [string, Value] | null = null): Promise<void> {
    for (const each of held) {
      const before = this.#held.get(each.key)
      if (!before || !isSameWord(before, each)) this.#saysSince.delete(each.key)
      else if (before.version < each.version && !this.#saysSince.has(each.key)) this.#saysSince.set(each.key, before.version)
      this.#held.set(each.key, each)
      if (each.isOlder) this.#older.add(each.key)
      if (each.isLacking) this.#lacking.add(each.key)
    }
    this.#changes += 1
    await this.#needs.drawer.putAll([...held.map((each) => [RECORD + each.key, valueOf(each)] as const), ...(beside === null ? [] : [beside])])
  }

  /** Needs that those who asked have erased, by their own numbers, until nobody is on the way to them any more. */
  async erased(): Promise<readonly AidId[]> {
    const held = await this.#needs.drawer.get(ERASED)
    return held === undefined ? [] : new Row([held], 'keep.damaged').raws(16, MOST_ERASED)
  }

  async forgetErased(): Promise<void> {
    await this.#needs.drawer.forget([ERASED])
  }

  /** It has never seen the house's records. */
  get isEmpty(): boolean {
    return this.#since === 0 && this.#held.size === 0
  }

  /** As on the first day. */
  async clear(): Promise<void> {
    await this.forget([...this.#held.keys()])
    await this.#needs.drawer.forget([SINCE, ERASED, LOOKED, ...(await this.#needs.drawer.names(GONE))])
    this.#gone.clear()
    this.#since = this.#looked = 0
    this.#epoch = ''
    this.#isAnew = false
  }

  /** It does not come back. */
  async remember(keys: readonly string[]): Promise<void> {
    const fresh = keys.filter((key) => !this.#gone.has(key))
    for (const key of fresh) this.#gone.add(key)
    if (fresh.length > 0) await this.#needs.drawer.putAll(fresh.map((key) => [`${GONE}${this.#hour + GONE_H}/${key}`, true]))
  }

  get #hour(): number {
    return Math.floor(this.#needs.now() / HOUR_S)
  }

  async forget(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#held.delete(key)
      this.#saysSince.delete(key)
    }
    this.#changes += 1
    await this.#needs.drawer.forget(keys.map((key) => RECORD + key))
  }

  /** What somebody has erased goes at once; that there was a need is known until its letters are taken back. */
  async #forgetErased(keys: readonly string[]): Promise<void> {
    const needs = keys.map((key) => this.#held.get(key)?.record?.body).filter((body) => body?.kind === 'need')
    if (needs.length > 0) await this.#needs.drawer.put(ERASED, [...(await this.erased()), ...needs.map(({ letter }) => letter.inside.nonce)].slice(-MOST_ERASED))
    await this.forget(keys)
  }

  async #take(desk: DeskAtHouse, rows: readonly RecordHead[], how: { withAny: readonly Identity[]; onProgress: Progress }): Promise<boolean> {
    const erased = rows.filter(({ state }) => state === 'erased').map(({ id }) => hex(id))
    await this.remember(erased)
    const gone = erased.filter((key) => this.#held.has(key))
    if (gone.length > 0) await this.#forgetErased(gone)
    await this.#putAwayAgain(desk, rows)
    const there = new Map(rows.filter((each) => each.state !== 'erased' && !this.#gone.has(hex(each.id))).map((each) => [hex(each.id), each]))
    const moved: Held[] = []
    for (const [key, row] of there) {
      const held = this.#held.get(key)
      if (held === undefined || held.version !== row.version || held.isLacking || this.#isAnew) continue
      there.delete(key)
      if (held.state !== row.state || held.endsH !== row.endsHour) moved.push({ ...held, state: row.state as Held['state'], endsH: row.endsHour })
    }
    if (moved.length > 0) await this.keep(moved)
    const of = there.size
    let left: readonly Bytes[] = [...there.values()].map(({ id }) => id)
    while (left.length > 0) {
      const given = await desk.take(left)
      const fresh: Held[] = []
      for (const { id, version, envelope, eraseHash } of given.records) {
        const row = there.get(hex(id))
        if (row === undefined) continue
        const plaintext = await this.#opened(envelope, how.withAny)
        fresh.push(taken(plaintext, { id: id as RecordId, key: hex(id), version, state: row.state as Held['state'], endsH: row.endsHour, eraseHash }, this.get(hex(id)), this.#against))
      }
      await this.keep(fresh)
      left = given.left
      how.onProgress(of - left.length, of)
    }
    return gone.length > 0 || moved.length > 0 || of > 0
  }

  async #putAwayAgain(desk: DeskAtHouse, rows: readonly RecordHead[]): Promise<void> {
    for (const { id, version, state } of rows) {
      if (state !== 'new' && state !== 'kept') continue
      if (!this.#gone.has(hex(id))) continue
      await desk.trash(id, version).catch((why: unknown) => {
        if (!isRefusal(why, 'aid.changed') && !isRefusal(why, 'aid.erased') && !isRefusal(why, 'aid.unknown')) throw why
      })
    }
  }

  /** Anybody may send what is sealed to somebody else, or nothing that is a record: it keeps no other waiting. */
  async #opened(envelope: Bytes, withAny: readonly Identity[]): Promise<Bytes | null> {
    return this.#needs.open(envelope, withAny).catch((why: unknown) => {
      if (isRefusal(why)) return null
      throw why
    })
  }
}

/** What nobody has proven yet changes no word; what is written over it asks for that by itself. */
function isSameWord(one: Held, other: Held): boolean {
  if (one.record === null || other.record === null || one.version > other.version) return false
  return one.record.body === other.record.body || same(plain(one.record), plain(other.record))
}

const plain = ({ body }: AidRecord): Bytes => writeRecord({ sealedTo: null, body })

const valueOf = ({ version, state, endsH, turn, at, by, record, isOlder, isLacking, eraseHash, unproven }: Held): Value =>
  [version, STATES.indexOf(state), endsH, record && writeRecord(record), turn, isOlder, unproven, at, by, isLacking, eraseHash]

function heldOf(key: string, value: Value): Held {
  const row = new Row(value, 'keep.damaged')
  const [version, state, endsH] = [row.uint(), row.uint({ most: STATES.length - 1 }), row.uint()]
  const plaintext = row.rawOrNull(undefined, LIMIT)
  // a page of an older version kept no more: what it opened is the desk's, and is signed by this phone next
  const [turn, isOlder, unproven] = row.more() ? [row.uint(), row.flag(), row.rawOrNull(undefined, LIMIT)] : [0, false, null]
  const [at, by, isLacking, eraseHash] = row.more() ? [row.uintOrNull(), row.uintOrNull(), row.flag(), row.rawOrNull(32)] : [null, null, false, null]
  row.done()
  return {
    id: fromHex(key) as RecordId, key, version, state: STATES[state] as Held['state'], endsH, turn, at: at as Minutes | null, by, record: plaintext && readable(plaintext), isOlder, isLacking,
    eraseHash: eraseHash as Hash | null, unproven,
  }
}

function unprovenOf({ unproven }: Held): Read {
  if (unproven === null) return { turn: 0, at: null, record: null }
  return isSigned(unproven) ? unprovenWritten(unproven) : { turn: 0, at: null, record: readable(unproven) }
}
