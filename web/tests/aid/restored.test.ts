/** A house that was restored from a backup: what was erased since is erased again, and what the desk wrote since is written again. */
import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownBody, ownThing } from '../../src/aid/shared/own_things.ts'
import { AtAidDesk } from '../../src/aid/worker/at_aid_desk.ts'
import { Asks } from '../../src/aid/worker/asking.ts'
import type { AidNeeds } from '../../src/aid/worker/asking.ts'
import { makeDeskKeys } from '../../src/aid/worker/desk_keys.ts'
import type { DeskKeys } from '../../src/aid/worker/desk_keys.ts'
import { aidWays } from '../../src/aid/worker/ways.ts'
import { needOf, NOTHING_ASKED } from '../../src/aid/shared/need_draft.ts'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import { AidHouse } from '../../src/lines/aid_house.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import { House } from '../../src/lines/house.ts'
import { ParcelPost } from '../../src/lines/parcel_post.ts'
import { publicKeyOf } from '../../src/seals/ed25519.ts'
import { open, seal } from '../../src/seals/envelope.ts'
import { recipientOf } from '../../src/seals/keys.ts'
import { settled } from '../../src/seals/roster.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { startHouse } from '../own_house.ts'
import type { OwnHouse } from '../own_house.ts'
import { dice, Street } from '../street.ts'

const DAY_S = 86_400
const real = (): Instant => Math.floor(Date.now() / 1000)
const random = dice(`restored ${Date.now()}`)
let at: OwnHouse
let street: Street
const houses: OwnHouse[] = []

beforeAll(async () => {
  at = await startHouse()
  houses.push(at)
  street = new Street(undefined, { at: real(), seed: at.base })
  await lines().found(at.setup, street.statements)
}, 60_000)

afterAll(() => houses.forEach((each) => each.stop()))

/** To whichever house stands now. */
const lines = (): House => new House({ base: 'http://town', now: real, fetch: (asked, init) => fetch(String(asked).replace('http://town', at.base), init) })

class Neighbour {
  later = 0
  readonly asks: Asks
  readonly post: ParcelPost

  private constructor(keep: Keep) {
    const house = new AidHouse(lines())
    this.post = new ParcelPost({ keep, house: lines(), heavy: heavyHere(random), random, ways: aidWays(house), onSent: ({ about }) => this.asks.sent(about) })
    const needs: AidNeeds = {
      own: keep.own, parcels: keep.parcels, house, town: street.town, roster: () => street.roster, member: async () => null, seal: (letter, to) => seal(letter, to, random), open, flush: async () => {},
      now: () => (real() + this.later) as Instant, random,
    }
    this.asks = new Asks(needs)
  }

  static async opens(): Promise<Neighbour> {
    return new Neighbour(await openKeep(random(16), { cost: 16 }))
  }

  async ask(name: string): Promise<string> {
    const key = await this.asks.ask(needOf({ ...NOTHING_ASKED, kind: 'groceries', adults: 1, often: 'today', where: 'address', address: '12 Elm Street', name }, { language: 'en', today: 20_000 }))
    await this.post.flush()
    return key
  }
}

async function page(keep: Keep): Promise<AtAidDesk> {
  const heavy = heavyHere(random)
  const desk = new AtAidDesk({
    drawer: keep.locked, house: new AidHouse(lines()), listen: () => () => {}, roster: () => settled(street.roster, real()), catchUp: async () => {}, memberSecret: async () => null, seal: heavy.seal,
    open: heavy.open, random, now: real, changed: () => {},
  })
  await desk.load()
  return desk
}

async function coordinator(): Promise<{ readonly keep: Keep; readonly keys: DeskKeys }> {
  const keep = await openKeep(random(16), { cost: 16 })
  await keep.lock.setUp('five words of one phone')
  return { keep, keys: await makeDeskKeys(keep.locked, random) }
}

const needOfName = (desk: AtAidDesk, name: string) =>
  desk.records().find(({ record, state }) => state !== 'trash' && record?.body.kind === 'need' && record.body.letter.inside.name === name)

const notesOf = (desk: AtAidDesk, name: string): string | null => {
  const body = needOfName(desk, name)?.record?.body
  return body?.kind === 'need' ? (body.work?.notes ?? null) : null
}

test('gives nothing back that was erased, and loses nothing that was written since', async () => {
  const [rosa, ben] = [await coordinator(), await coordinator()]
  await lines().postStatement(street.says({ kind: 10, devices: [rosa, ben].map(({ keys }) => ({ recipient: recipientOf(keys.identity), key: publicKeyOf(keys.key) })) }))
  const ana = await Neighbour.opens()
  const erased = await ana.ask('Ana')
  await ana.ask('Amina')
  const [first, second] = [await page(rosa.keep), await page(ben.keep)]
  await first.look()
  await second.look()
  await first.change(needOfName(first, 'Amina')?.key as string, { do: 'notes', notes: 'Ring twice' })
  const restore = at.backUp()

  await first.change(needOfName(first, 'Amina')?.key as string, { do: 'notes', notes: 'Ring three times' })
  const hers = new AidHouse(lines())
  const gone = needOfName(first, 'Ana')
  await ana.asks.erase(erased)
  await ana.post.flush()
  await first.look()
  await second.look()
  expect([needOfName(first, 'Ana'), needOfName(second, 'Ana'), notesOf(second, 'Amina')]).toEqual([undefined, undefined, 'Ring three times'])

  at.stop()
  at = await restore()
  houses.push(at)
  await expect(hers.record(gone?.id as never)).resolves.toBeDefined()

  // a coordinator's phone has read more than the house: it gives that back, shows nothing of what was erased, and puts it away
  await first.look()
  await first.look()
  expect([first.standing, needOfName(first, 'Ana'), notesOf(first, 'Amina')]).toEqual(['open', undefined, 'Ring three times'])
  expect(first.copies).toEqual({ older: 1, lacking: 0, unproven: 0 })
  first.heardOfOlder()
  expect(first.copies.older).toBe(0)
  await second.look()
  expect([needOfName(second, 'Ana'), notesOf(second, 'Amina')]).toEqual([undefined, 'Ring three times'])
  const fresh = await coordinator()
  await lines().postStatement(street.says({ kind: 10, devices: [rosa, ben, fresh].map(({ keys }) => ({ recipient: recipientOf(keys.identity), key: publicKeyOf(keys.key) })) }))
  await first.look()
  const third = await page(fresh.keep)
  await third.look()
  expect([needOfName(third, 'Ana'), notesOf(third, 'Amina')]).toEqual([undefined, 'Ring three times'])

  // her own phone erases it again, the day after, without being asked
  await ana.asks.eraseAgain()
  await ana.post.flush()
  await expect(hers.record(gone?.id as never)).resolves.toBeDefined()
  ana.later = DAY_S
  await ana.asks.eraseAgain()
  await ana.post.flush()
  await expect(hers.record(gone?.id as never)).rejects.toMatchObject({ code: 'aid.unknown' })
}, 60_000)

test('that lacks what was made since its backup gets it again, also by a decision, and whoever sent it can read and erase it', async () => {
  const [rosa, ben] = [await coordinator(), await coordinator()]
  const listed = [rosa, ben].map(({ keys }) => ({ recipient: recipientOf(keys.identity), key: publicKeyOf(keys.key) }))
  await lines().postStatement(street.says({ kind: 10, devices: listed }))
  const [first, second] = [await page(rosa.keep), await page(ben.keep)]
  await first.look()
  const restore = at.backUp()

  const bea = await Neighbour.opens()
  const [asked, over] = [await bea.ask('Bea'), await bea.ask('Bo')]
  await first.look()
  await second.look()
  await first.plan({ records: [{ key: null, body: ownBody('depots', ['Church']) }] })
  await bea.asks.erase(over)
  await bea.post.flush()
  await first.look()
  await second.look()
  at.stop()
  at = await restore()
  houses.push(at)
  const hers = new AidHouse(lines())
  const number = needOfName(first, 'Bea')?.id as never
  await expect(hers.record(number)).rejects.toMatchObject({ code: 'aid.unknown' })
  await bea.asks.look()
  expect((await bea.asks.all()).map(({ over: isOver }) => isOver)).toEqual([true])

  await first.change(needOfName(first, 'Bea')?.key as string, { do: 'notes', notes: 'Ring twice' })
  await first.look()
  expect([first.standing, first.clash, first.waiting, notesOf(first, 'Bea'), needOfName(first, 'Bo')]).toEqual(['open', null, 0, 'Ring twice', undefined])
  expect(first.copies.lacking).toBe(2)
  first.heardOfLacking()
  expect(first.copies.lacking).toBe(0)
  await second.look()
  await second.look()
  expect([second.clash, notesOf(second, 'Bea'), ownThing(second.records(), 'depots')?.value]).toEqual([null, 'Ring twice', ['Church']])
  await expect(hers.record(number)).resolves.toBeDefined()
  const third = await page(ben.keep)
  await third.look()
  expect(third.records().filter(({ isLacking }) => isLacking)).toEqual([])

  await bea.asks.look()
  expect((await bea.asks.all()).map(({ over: isOver, work }) => [isOver, work?.notes])).toEqual([[false, 'Ring twice']])
  await bea.asks.erase(asked)
  await bea.post.flush()
  await expect(hers.record(number)).rejects.toMatchObject({ code: 'aid.unknown' })
  await second.look()
  expect(needOfName(second, 'Bea')).toBeUndefined()
}, 60_000)
