/** What a neighbour keeps of needing and helping, and what waits sealed. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { databaseName } from '../../src/keep/database.ts'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import { ParcelPost } from '../../src/lines/parcel_post.ts'
import type { Entry } from '../../src/lines/asking.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import { House } from '../../src/lines/house.ts'
import { hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { Refusal } from '../../src/terms/refusal.ts'
import { dice, NOW } from '../street.ts'

const WORDS = 'academic acid acne acquire acrobat'
const random = dice('own')
let keep: Keep
let n = 0

beforeEach(async () => {
  keep = await openKeep(dice(`own ${(n += 1)}`)(16), { cost: 2 ** 4 })
})

async function rows(store: string): Promise<readonly (readonly [string, Bytes])[]> {
  const handle = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open(databaseName(keep.town))
    request.onsuccess = () => done(request.result)
  })
  const inside = handle.transaction(store).objectStore(store)
  const [keys, values] = await Promise.all([inside.getAllKeys(), inside.getAll()].map((request) => new Promise<unknown[]>((done) => (request.onsuccess = () => done(request.result)))))
  handle.close()
  return (keys ?? []).map((key, at) => [String(key), (values ?? [])[at] as Bytes])
}

test('it lies under the phone’s own key until there is a lock, then under the lock, and moves with the next write', async () => {
  await keep.own.put('aid/ask/1', ['Sara'])
  expect((await rows('sealed')).map(([name]) => name)).toContain('aid/ask/1')
  await keep.lock.setUp(WORDS)
  expect(await keep.own.get('aid/ask/1')).toEqual(['Sara'])
  await keep.own.put('aid/ask/1', ['Sara', 2])
  expect((await rows('sealed')).map(([name]) => name)).not.toContain('aid/ask/1')
  expect(await keep.own.names('aid/')).toEqual(['aid/ask/1'])
  keep.lock.shut()
  await expect(keep.own.get('aid/ask/1')).rejects.toMatchObject({ code: 'lock.shut' })
  await keep.own.shred('aid/ask/1')
  expect(await keep.own.names('aid/')).toEqual([])
})

test('what is put away goes under the key that is open, though the lock is shut in the same moment', async () => {
  await keep.lock.setUp(WORDS)
  const put = keep.own.put('aid/begun', 'half a word')
  keep.lock.shut()
  await put
  await keep.lock.unlock(WORDS)
  expect(await keep.own.get('aid/begun')).toBe('half a word')
})

test('what a page that died left overwritten is nothing', async () => {
  await keep.own.put('aid/place/1', ['12 Elm Street'])
  const [, sealed] = (await rows('sealed')).find(([name]) => name === 'aid/place/1') as readonly [string, Bytes]
  const handle = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open(databaseName(keep.town))
    request.onsuccess = () => done(request.result)
  })
  const inside = handle.transaction('sealed', 'readwrite').objectStore('sealed')
  await new Promise((done) => (inside.put(new Uint8Array(sealed.length), 'aid/place/1').onsuccess = done))
  handle.close()
  expect(await keep.own.get('aid/place/1')).toBeUndefined()
})

/** A house of one call that may lose its answers. */
function carrier(mood: { lose: boolean; away: boolean }): { post: ParcelPost; arrived: [string, string][] } {
  const arrived: [string, string][] = []
  const post = new ParcelPost({
    keep,
    house: new House({ now: () => NOW, fetch: async () => { throw new TypeError('no line') } }),
    heavy: heavyHere(random),
    random,
    ways: {
      letter: {
        carry: async ([bytes], entry) => {
          if (mood.away) throw new Refusal('line.none', 'There is no line to the house.')
          const paid: Entry = await entry()
          arrived.push([hex(bytes as Bytes), paid.by === 'ticket' ? hex(paid.ticket) : paid.by])
          if (mood.lose) throw new Refusal('line.none', 'There is no line to the house.')
        },
      },
      after: { waits: async () => (await keep.parcels.all()).some(({ way }) => way === 'full' || way === 'letter'), carry: async () => { arrived.push(['after', '']) } },
      full: { carry: async () => { throw new Refusal('pigeonhole.full', 'This pigeonhole is full.', { status: 429, retryAfterS: null }) } },
      gone: { carry: async () => { throw new Refusal('aid.unknown', 'There is no such record.', { status: 404, retryAfterS: null }) }, over: ['aid.unknown'] },
    },
  })
  return { post, arrived }
}

test('the same bytes go with the same ticket until there is a receipt, in a page that was opened anew too', async () => {
  const mood = { lose: true, away: false }
  await keep.sealed.addTickets(Array.from({ length: 4 }, () => random(16)))
  await keep.parcels.save({ way: 'letter', about: 'a', savedAt: NOW, body: [Uint8Array.of(1, 2, 3)] }, random)
  const first = carrier(mood)
  await first.post.flush()
  expect((await keep.parcels.all())[0]).toMatchObject({ tried: true })
  const second = carrier(mood)
  mood.lose = false
  await Promise.all([second.post.flush(), second.post.flush()])
  expect(second.arrived).toEqual(first.arrived)
  expect(await keep.parcels.all()).toEqual([])
  expect((await keep.sealed.tickets()).length).toBe(3)
})

test('without a line it waits in the order in which it was said; what is gone already is done; what is forgotten takes along what waits for it', async () => {
  const mood = { lose: false, away: true }
  const { post, arrived } = carrier(mood)
  await keep.sealed.addTickets(Array.from({ length: 4 }, () => random(16)))
  await keep.parcels.save({ way: 'letter', about: 'b', savedAt: NOW + 1, body: [Uint8Array.of(2)] }, random)
  await keep.parcels.save({ way: 'letter', about: 'a', savedAt: NOW, body: [Uint8Array.of(1)] }, random)
  await keep.parcels.save({ way: 'letter', about: 'c', savedAt: NOW + 2, body: [Uint8Array.of(3)] }, random)
  await keep.parcels.save({ way: 'gone', about: 'd', savedAt: NOW + 3, body: [] }, random)
  await post.flush()
  expect(await keep.parcels.forgetAbout('c')).toEqual({ tried: false })
  expect((await keep.parcels.all()).length).toBe(3)
  mood.away = false
  await post.flush()
  expect(arrived.map(([bytes]) => bytes)).toEqual(['01', '02'])
  expect(await keep.parcels.all()).toEqual([])
})

test('what waits for another keeps nothing else back, and goes as soon as that is gone', async () => {
  const { post, arrived } = carrier({ lose: false, away: false })
  await keep.sealed.addTickets(Array.from({ length: 2 }, () => random(16)))
  for (const [n, way] of ['full', 'after', 'letter'].entries()) await keep.parcels.save({ way, about: way, savedAt: (NOW + n), body: [Uint8Array.of(n)] }, random)
  await post.flush()
  expect(arrived.map(([what]) => what)).toEqual(['02'])
  await keep.parcels.forgetAbout('full')
  await post.flush()
  expect(arrived.map(([what]) => what)).toEqual(['02', 'after'])
  for (const [n, way] of ['after', 'letter'].entries()) await keep.parcels.save({ way, about: way, savedAt: (NOW + n), body: [Uint8Array.of(3)] }, random)
  await post.flush()
  expect(arrived.map(([what]) => what)).toEqual(['02', 'after', '03', 'after'])
})
