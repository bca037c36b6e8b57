/** A coordinator's phone keeps nothing longer than the house does. */
import { expect, test } from 'vitest'
import { Shelf } from '../../src/aid/worker/shelf.ts'
import type { DeskAtHouse, Drawer } from '../../src/aid/worker/needs.ts'
import type { RecordHead, RecordPage } from '../../src/lines/aid_house.ts'
import { signWritten } from '../../src/seals/aid/written.ts'
import type { Value } from '../../src/seals/cbor.ts'
import { publicKeyOf } from '../../src/seals/ed25519.ts'
import type { Roster } from '../../src/seals/roster.ts'
import { hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { RecordId, SecretKey } from '../../src/terms/ids.ts'
import { Refusal } from '../../src/terms/refusal.ts'

const HOUR_S = 3_600
const BEGINS = 500_000 * HOUR_S
const idOf = (number: number): Bytes => new Uint8Array(16).fill(number)

/** A house that holds records for their hours, says what has changed, and says for two days what was erased. */
class FewRecords {
  now = BEGINS
  /** another one once it was restored from a backup */
  epoch = 'one'
  /** so many rows at a time */
  most = 1_000
  /** so many pages until the line breaks */
  pages = Infinity
  taken: string[] = []
  #counter = 0
  readonly #rows = new Map<number, { head: RecordHead; change: number; until: number }>()

  put(number: number, hours: number): void {
    const endsHour = this.now / HOUR_S + hours
    this.#rows.set(number, { head: { id: idOf(number), version: 1, state: 'kept', bytes: 4096, endsHour }, change: ++this.#counter, until: endsHour * HOUR_S })
  }

  erase(number: number): void {
    const until = this.now + 48 * HOUR_S
    this.#rows.set(number, { head: { id: idOf(number), version: 2, state: 'erased', bytes: 0, endsHour: until / HOUR_S }, change: ++this.#counter, until })
  }

  readonly desk = {
    records: (since: number): Promise<RecordPage> => {
      if ((this.pages -= 1) < 0) return Promise.reject(new Refusal('line.none', 'There is no line to the house.'))
      const all = [...this.#rows.values()].filter(({ change, until }) => change > since && until > this.now)
      const here = all.slice(0, this.most)
      const more = here.length < all.length
      return Promise.resolve({ next: more ? (here.at(-1)?.change ?? 0) : this.#counter, more, epoch: this.epoch, records: here.map(({ head }) => head) })
    },
    take: (ids: readonly Bytes[]) => {
      this.taken.push(...ids.map(hex))
      return Promise.resolve({ records: ids.map((id) => ({ id, version: 1, envelope: id, eraseHash: null })), left: [] })
    },
  } as unknown as DeskAtHouse
}

function drawerOf(kept: Map<string, Value>): Drawer {
  return {
    get: (name) => Promise.resolve(kept.get(name)),
    put: (name, value) => Promise.resolve(void kept.set(name, value)),
    putAll: (values) => Promise.resolve([...values].forEach(([name, value]) => kept.set(name, value))),
    getAll: (prefix) => Promise.resolve([...kept].filter(([name]) => name.startsWith(prefix))),
    names: (prefix) => Promise.resolve([...kept.keys()].filter((name) => name.startsWith(prefix))),
    forget: (names) => Promise.resolve([...names].forEach((name) => kept.delete(name))),
  }
}

function phone(house: FewRecords): { readonly follow: () => Promise<readonly string[]>; readonly kept: Map<string, Value> } {
  const kept = new Map<string, Value>()
  const key = new Uint8Array(32).fill(9) as SecretKey
  const book = { town: new Uint8Array(16), aid: [{ recipient: new Uint8Array(32), key: publicKeyOf(key) }] } as unknown as Roster
  const open = (envelope: Bytes): Promise<Bytes> =>
    Promise.resolve(signWritten({ id: envelope as RecordId, turn: 1, record: { sealedTo: null, body: { kind: 'own', name: 'caps', value: [3, 0] } }, at: null }, key, book.town))
  const follow = async (): Promise<readonly string[]> => {
    const shelf = new Shelf({ drawer: drawerOf(kept), open, now: () => house.now, roster: () => book })
    await shelf.load()
    await shelf.follow(house.desk, [])
    return [...shelf.all].map(({ key }) => key)
  }
  return { follow, kept }
}

test('what has ended at the house by its clock is gone here too, also from under the lock', async () => {
  const house = new FewRecords()
  const { follow, kept } = phone(house)
  house.put(1, 72)
  house.put(2, 1_440)
  expect(await follow()).toEqual([hex(idOf(1)), hex(idOf(2))])
  house.now += 72 * HOUR_S
  expect(await follow()).toEqual([hex(idOf(2))])
  expect([...kept.keys()].filter((name) => name.includes('record'))).toEqual([`aid-desk/record/${hex(idOf(2))}`])
})

test('a phone that was away when something was erased, for longer than a house says so, forgets it all the same', async () => {
  const house = new FewRecords()
  const { follow } = phone(house)
  for (const number of [1, 2, 3]) house.put(number, 1_440)
  expect(await follow()).toHaveLength(3)
  house.now += HOUR_S
  house.erase(2)
  house.now += 50 * HOUR_S
  expect(await follow()).toEqual([hex(idOf(1)), hex(idOf(3))])
})

test('in between it asks only for what has changed', async () => {
  const house = new FewRecords()
  const { follow } = phone(house)
  house.put(1, 1_440)
  await follow()
  house.now += 40 * HOUR_S
  house.put(2, 1_440)
  expect(await follow()).toEqual([hex(idOf(1)), hex(idOf(2))])
})

test('of a house that was restored everything is looked at once more, also by the page after one that was killed between', async () => {
  const house = new FewRecords()
  const { follow } = phone(house)
  for (const number of [1, 2, 3]) house.put(number, 1_440)
  await follow()
  ;[house.epoch, house.most, house.pages, house.taken] = ['two', 1, 3, []]
  await expect(follow()).rejects.toThrow('line.none')
  house.pages = Infinity
  await follow()
  expect([...new Set(house.taken)].sort()).toEqual([1, 2, 3].map((number) => hex(idOf(number))))
})

test('of what was erased a phone remembers the newest, as many as a house has records, and for as long as one is kept', async () => {
  const house = new FewRecords()
  const { follow, kept } = phone(house)
  const hour = BEGINS / HOUR_S
  const nameOf = (until: number, number: number): string => `aid-desk/gone/${until}/${number.toString(16).padStart(32, '0')}`
  kept.set(nameOf(hour, 1), true)
  for (let number = 2; number < 20_004; number += 1) kept.set(nameOf(hour + number, number), true)
  await follow()
  const left = [...kept.keys()].filter((name) => name.startsWith('aid-desk/gone/'))
  expect([left.length, left[0]]).toEqual([20_000, nameOf(hour + 4, 4)])
})
