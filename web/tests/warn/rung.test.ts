import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { databaseName, openDatabase, openNamed } from '../../src/keep/database.ts'
import { deviceBox } from '../../src/keep/device.ts'
import { Sealed } from '../../src/keep/sealed.ts'
import { cellAt, metresAway, withNeighbours } from '../../src/seals/grid.ts'
import type { Value } from '../../src/seals/cbor.ts'
import type { TownId } from '../../src/terms/ids.ts'
import { parent } from '../../src/terms/cell.ts'
import type { Cell } from '../../src/terms/cell.ts'
import { DISTRICT_RESOLUTION, HEARD, MOST_NEAR_M, readRung, RUNG, SILENT_DAYS, standingOf, stepOf, writeRung } from '../../src/warn/shared/rung.ts'
import type { Old, Rung, Seen, Subscribed } from '../../src/warn/shared/rung.ts'
import { moveOn, noteHeard } from '../../src/warn/sw/rung.ts'

const AT = 1_800_000_000
const DAY = 86_400
const KEY = 'aG91c2U'
const rung: Rung = { endpoint: 'https://push.example/1', auth: 'a', key: KEY, since: AT, districts: [], wakes: 'w' }
const fine: Seen = { offered: { state: 'awake', key: KEY, districts: false }, held: { endpoint: rung.endpoint, key: KEY }, allowed: true }
const offered = (state: 'off' | 'asleep' | 'awake', key = KEY) => ({ state, key, districts: false })

test('what is well is left alone', () => {
  expect(stepOf(rung, AT + 5, fine, AT + DAY)).toBe('rest')
  expect(standingOf(rung, AT + 5, fine, AT + DAY)).toBe('on')
})

test('a subscription that is gone, or is another house’s, is made anew', () => {
  expect(stepOf(rung, AT, { ...fine, held: null }, AT)).toBe('anew')
  expect(stepOf(rung, AT, { ...fine, offered: offered('awake', 'another') }, AT)).toBe('anew')
  expect(stepOf(rung, AT, { ...fine, held: { endpoint: rung.endpoint, key: 'another' } }, AT)).toBe('anew')
  expect(standingOf(rung, AT, { ...fine, held: null }, AT)).toBe('lost')
})

test('an address that the browser changed by itself is told to the house', () => {
  const moved = { ...fine, held: { endpoint: 'https://push.example/2', key: null } }
  expect(stepOf(rung, AT, moved, AT)).toBe('again')
  expect(standingOf(rung, AT, moved, AT)).toBe('lost')
})

test('nothing is done that cannot be done now', () => {
  for (const seen of [{ ...fine, allowed: false }, { ...fine, offered: offered('asleep', '') }, { ...fine, offered: offered('off', '') }, { ...fine, offered: null }]) {
    expect(stepOf(rung, AT, { ...seen, held: null }, AT)).toBe('rest')
  }
  expect(standingOf(rung, AT, { ...fine, allowed: false }, AT)).toBe('lost')
  expect(standingOf(rung, AT, { ...fine, offered: offered('asleep', '') }, AT)).toBe('asleep')
  expect(standingOf(rung, AT, { ...fine, offered: offered('off', '') }, AT)).toBe('lost')
  expect(standingOf(rung, AT, { ...fine, offered: null }, AT)).toBe('on')
})

test('a test alarm has its time to come, then it has failed, and is tried again at a later start', () => {
  expect(standingOf(rung, null, fine, AT + 10)).toBe('trying')
  expect(standingOf(rung, AT - DAY, fine, AT + 10)).toBe('trying')
  expect(standingOf(rung, null, fine, AT + 60)).toBe('failed')
  expect(stepOf(rung, null, fine, AT + 60)).toBe('rest')
  expect(stepOf(rung, null, fine, AT + 2 * 3600)).toBe('again')
})

test('a phone that has heard no exercise for too long says so, and is tried out once a day', () => {
  const late = AT + SILENT_DAYS * DAY + 1
  expect(standingOf(rung, AT, fine, late)).toBe('silent')
  expect(stepOf(rung, AT, fine, late)).toBe('again')
  expect(stepOf({ ...rung, since: late - 3600 }, late - 7200, fine, late)).toBe('rest')
  expect(standingOf(rung, late - DAY, fine, late)).toBe('on')
})

test('what is kept reads back, districts and all', () => {
  const kept = { ...rung, districts: [0x862658d8fffffffn as Cell, 0x862658d97ffffffn as Cell] }
  expect(readRung(writeRung(kept))).toEqual(kept)
})

test('what was kept before phones said for whose letters they are rung reads back, and is told', () => {
  const old = (writeRung(rung) as Value[]).slice(0, -1)
  expect(readRung(old)).toEqual({ ...rung, wakes: '' })
})

test('no danger that the open app calls near lies outside the districts that were told', () => {
  fc.assert(
    fc.property(fc.double({ min: -60, max: 60, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -0.05, max: 0.05, noNaN: true }), fc.double({ min: -0.05, max: 0.05, noNaN: true }), fc.integer({ min: 8, max: 10 }), (lat, lng, north, east, resolution) => {
      const place = cellAt({ lat, lng }, 12)
      const danger = cellAt({ lat: lat + north, lng: lng + east }, resolution)
      fc.pre(metresAway(danger, place) <= MOST_NEAR_M)
      expect(withNeighbours(place, DISTRICT_RESOLUTION)).toContain(parent(danger, DISTRICT_RESOLUTION))
    }),
    { numRuns: 4_000 },
  )
})

const town = Uint8Array.from({ length: 16 }, (_, n) => n) as TownId

async function kept(): Promise<Sealed> {
  const database = await openDatabase(town)
  return new Sealed(database, await deviceBox(database))
}

test('the keeper notes what came only on a phone that wants to be rung', async () => {
  const sealed = await kept()
  await noteHeard(AT)
  expect(await sealed.get(HEARD)).toBeUndefined()
  await sealed.put(RUNG, writeRung(rung))
  await noteHeard(AT)
  expect(await sealed.get(HEARD)).toBe(AT)
})

test('the keeper tells the house where this phone is now, by what only this phone knows', async () => {
  const sealed = await kept()
  await sealed.put(RUNG, writeRung(rung))
  const bytes = (length: number) => new Uint8Array(length).buffer
  const made = { endpoint: 'https://push.example/9', getKey: (name: string) => bytes(name === 'auth' ? 16 : 65) } as unknown as PushSubscription
  const asked: unknown[] = []
  const manager = { getSubscription: async () => null, subscribe: async (how: unknown) => (asked.push(how), made) } as unknown as PushManager
  const told: (readonly [Old, Subscribed])[] = []
  let taken = false
  const move = async (old: Old, said: Subscribed) => (told.push([old, said]), taken)
  const bought: Uint8Array[] = []
  const ask = async (_: Subscribed, ticket: Uint8Array) => (bought.push(ticket), false)
  await moveOn({ manager, made: null, move, ask, at: AT + 9 })
  expect(asked).toHaveLength(1)
  expect(told[0]?.[0]).toEqual({ endpoint: rung.endpoint, auth: rung.auth })
  expect(told[0]?.[1].endpoint).toBe(made.endpoint)
  expect(told[0]?.[1].wakes).toBe(rung.wakes)
  expect(readRung((await sealed.get(RUNG))!)).toEqual(rung)
  expect(bought).toHaveLength(0)
  await sealed.addTickets([new Uint8Array(16).fill(7)])
  await moveOn({ manager, made, move, ask, at: AT + 9 })
  expect(bought).toEqual([new Uint8Array(16).fill(7)])
  taken = true
  await moveOn({ manager, made, move, ask, at: AT + 9 })
  expect(asked).toHaveLength(1)
  expect(bought).toHaveLength(1)
  expect(readRung((await sealed.get(RUNG))!)).toMatchObject({ endpoint: made.endpoint, since: AT + 9 })
  ;(await openNamed(databaseName(town))).close()
})
