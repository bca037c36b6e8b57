/**
 * What the desk does at every look without anybody: what people have said goes into what it is about, whoever erased her need is visited by
 * nobody, and every record is sealed to the list in force. Done by two phones, or once more by a page after one that died, it comes to the same.
 */
import { breathe } from '../../lines/breathe.ts'
import { ToldCode } from '../../seals/aid/codes.ts'
import { sealedTo } from '../../seals/aid/record.ts'
import type { RecordBody } from '../../seals/aid/record.ts'
import { hex, same } from '../../terms/bytes.ts'
import { minutesOf } from '../../terms/instant.ts'
import type { Minutes } from '../../terms/instant.ts'
import { actsOf } from '../shared/acting.ts'
import { calendarHere } from '../shared/calendar.ts'
import { aroundOf, foldsOf, standsNow } from '../shared/folding.ts'
import type { Around } from '../shared/folding.ts'
import { ofKind } from '../shared/held.ts'
import type { Held, Of } from '../shared/held.ts'
import { isDue } from '../shared/keeping.ts'
import { leftOut } from '../shared/legs.ts'
import { surplusOf } from '../shared/own_things.ts'
import { LEG_OPEN } from '../shared/states.ts'
import type { AidDeskNeeds, DeskAtHouse } from './needs.ts'
import type { Outgoing } from './outgoing.ts'
import type { Shelf } from './shelf.ts'
import { tripTask } from './trip_task.ts'
import { HOUR_S, REPORTED } from './writing.ts'
import type { Writer, Writing } from './writing.ts'

export class ByItself {
  readonly #needs: AidDeskNeeds
  readonly #shelf: Shelf
  readonly #outgoing: Outgoing
  readonly #writing: Writing
  readonly #report: Writer['report']
  /** what the shelf had come to when every need was found to stand as it should, and which of them somebody goes to */
  #stood: { readonly changes: number; readonly around: Around; readonly visited: readonly Of<'need'>[] } | null = null
  /** and when, and to which list, everything was found to be sealed */
  #sealed = ''

  constructor({ needs, shelf, outgoing, report }: Writer, writing: Writing) {
    this.#needs = needs
    this.#shelf = shelf
    this.#outgoing = outgoing
    this.#report = report
    this.#writing = writing
  }

  /** Whoever erased what she asked for is not visited for it: her address is taken back from whoever would have gone there. */
  async callOff(desk: DeskAtHouse): Promise<void> {
    const erased = await this.#shelf.erased()
    if (erased.length === 0) return
    const by = { now: minutesOf(this.#needs.now()), random: this.#needs.random }
    for (const { key, body } of ofKind(this.#shelf.all, 'trip')) {
      const hers = body.trip.legs.filter((leg) => erased.some((nonce) => same(nonce, leg.need)) && LEG_OPEN.includes(leg.state))
      if (hers.length === 0) continue
      const needs = ofKind(this.#shelf.all, 'need').map((need) => need.body.letter.inside)
      const changed = leftOut(body.trip, hers.map(({ leg }) => leg), needs, ToldCode.cancelled, by)
      await this.#outgoing.add([await tripTask(this.#needs, this.#shelf.get(key), changed, true)])
    }
    await this.#shelf.forgetErased()
    await this.#writing.send(desk)
  }

  /** What follows from all that lies there. Where nothing has moved since, the clock alone can do something, and only to a need that somebody goes to. */
  async fold(desk: DeskAtHouse): Promise<void> {
    if (this.#stood?.changes === this.#shelf.changes) return this.#stand(desk, this.#stood.visited, this.#stood.around)
    await this.#hear(desk)
    await this.#putAwaySurplus(desk)
    const { changes, all } = this.#shelf
    const held = [...all]
    const [needs, around] = [ofKind(held, 'need'), aroundOf(held)]
    await this.#stand(desk, needs, around)
    this.#stood = { changes, around, visited: needs.filter(({ body }) => around.trips.has(hex(body.letter.inside.nonce))) }
  }

  /** What people have said goes into what it is about, and the desk does what follows from it; words that nobody has to read are put away. */
  async #hear(desk: DeskAtHouse): Promise<void> {
    const by = { now: minutesOf(this.#needs.now()), random: this.#needs.random }
    for (const { told, changes, intoTrip, isDone } of foldsOf([...this.#shelf.all], calendarHere)) {
      // whatever the house gave in the place of what it is about: the word waits until a coordinator has said whether that is the desk's
      if ([...changes.map(([about]) => about), ...(told.trip ? [told.trip.key] : [])].some((key) => (this.#shelf.get(key)?.unproven ?? null) !== null)) continue
      for (const [about, how] of changes) await this.#writing.overWhereItFits(desk, about, how)
      const trip = told.trip && this.#shelf.get(told.trip.key)
      const heard = trip?.record && intoTrip(trip.record.body)
      if (trip?.record && heard?.kind === 'trip') {
        const record = { ...trip.record, body: heard }
        const all = [...this.#shelf.all].map((each) => (each.key === trip.key ? { ...each, record } : each))
        const acts = actsOf(told, all, by)
        const own = acts.some(({ key }) => key === trip.key) ? acts : [{ key: trip.key, changed: { trip: heard.trip, lay: [], take: [] } }, ...acts]
        await this.#outgoing.add(await Promise.all(own.map(({ key, changed }) => tripTask(this.#needs, this.#shelf.get(key), changed, true))))
        await this.#writing.send(desk)
      }
      const held = this.#shelf.get(told.key)
      if (!isDone || held === null) continue
      // another coordinator was faster with something else: it is not in the trip yet, and is heard once more
      const now = told.trip && this.#shelf.get(told.trip.key)?.record
      if (now && intoTrip(now.body) !== null) continue
      await this.#writing.putAway(desk, held)
    }
  }

  /** Two coordinators may each have saved for the first time what the desk has one of: what does not stand is put away, for a day. */
  async #putAwaySurplus(desk: DeskAtHouse): Promise<void> {
    for (const held of surplusOf(this.#shelf.all)) await this.#writing.putAway(desk, held)
  }

  /** How every need stands by all that was asked for it. */
  async #stand(desk: DeskAtHouse, needs: readonly Of<'need'>[], around: Around): Promise<void> {
    const at = minutesOf(this.#needs.now())
    for (const need of needs) {
      await breathe()
      if (standsNow(need, around, at) !== null) await this.#writing.overWhereItFits(desk, need.key, (body) => asItStands(body, need, aroundOf([...this.#shelf.all]), at))
    }
  }

  /**
   * Every record is sealed to the list in force: a new coordinator can read it, one who was cut out cannot any more. What nobody has signed yet is signed, and where the
   * house has an older copy, restored or given on purpose, or has none, it gets the newest again. What is decided meanwhile waits for one of them, not for all.
   */
  async reseal(desk: DeskAtHouse): Promise<void> {
    const list = sealedTo(this.#needs.roster().aid.map(({ recipient }) => recipient))
    const nowH = Math.floor(this.#needs.now() / HOUR_S)
    const { changes } = this.#shelf
    const looked = `${changes} ${nowH} ${hex(list)}`
    if (looked === this.#sealed) return
    const isStale = ({ record, endsH, turn, isOlder, isLacking }: Held): boolean =>
      record !== null && (turn === 0 || isOlder || isLacking || record.sealedTo === null || !same(record.sealedTo, list) || isDue(record.body, endsH - nowH))
    const others = [...this.#shelf.all].filter((each) => each.state !== 'trash' && isStale(each))
    for (const [done, { key }] of others.entries()) {
      if (done % REPORTED === 0) this.#report('resealing', done, others.length)
      await this.#outgoing.load()
      await this.#writing.send(desk)
      await this.#writing.overWhereItFits(desk, key, (body) => {
        const held = this.#shelf.get(key)
        return held && isStale(held) ? body : null
      })
    }
    this.#sealed = looked
  }
}

function asItStands(body: RecordBody, need: Of<'need'>, around: Around, at: Minutes): RecordBody | null {
  if (body.kind !== 'need') return null
  const work = standsNow({ ...need, body }, around, at)
  return work && { ...body, work }
}
