/** For whose letters a phone is rung: what the house is told says neither who holds a key nor how many. */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { FOR_KEYS, Wakes, WAKES } from '../../src/aid/worker/wakes.ts'
import { openDatabase } from '../../src/keep/database.ts'
import { deviceBox } from '../../src/keep/device.ts'
import { Sealed } from '../../src/keep/sealed.ts'
import { wakeOf } from '../../src/seals/hashes.ts'
import { fromB64u, hex } from '../../src/terms/bytes.ts'
import type { PigeonholeId, TownId } from '../../src/terms/ids.ts'
import { dice } from '../street.ts'

const random = dice('wakes')
const fresh = async (): Promise<Wakes> => {
  const database = await openDatabase(random(16) as TownId)
  return new Wakes(new Sealed(database, await deviceBox(database)), random)
}
const told = async (wakes: Wakes): Promise<string[]> => {
  const all = fromB64u(await wakes.numbers(), WAKES * 8)
  return Array.from({ length: WAKES }, (_, n) => hex(all.slice(n * 8, n * 8 + 8)))
}
const wake = (hole: PigeonholeId): string => hex(wakeOf(hole))

describe('the numbers of a phone', () => {
  test('are as many, and as long drawn, whether it holds keys or not, and stay', async () => {
    const [neighbour, keyholder] = [await fresh(), await fresh()]
    await keyholder.turn(true, [random(16), random(16)])
    for (const wakes of [neighbour, keyholder]) {
      const numbers = await told(wakes)
      expect(new Set(numbers).size).toBe(WAKES)
      expect(numbers).toEqual([...numbers].sort())
      expect(await told(wakes)).toEqual(numbers)
    }
    expect(await neighbour.isOn()).toBe(false)
  })

  test('hold every key of whoever wishes to be rung, and a new key is made of one that the house knows', async () => {
    const wakes = await fresh()
    await told(wakes)
    const held = [random(16), random(16)]
    await wakes.turn(true, held)
    const before = await told(wakes)
    while (held.length < FOR_KEYS) held.push(await wakes.next(held))
    expect(new Set(held.map(hex)).size).toBe(FOR_KEYS)
    expect(before).toEqual(expect.arrayContaining(held.map(wake)))
    expect(before).not.toContain(wake(await wakes.next(held)))
    expect(await told(wakes)).toEqual(before)
  })

  test('hold the one by which trustees are rung, in place of one that nobody waits for, whatever becomes of the keys', async () => {
    const wakes = await fresh()
    const held = [random(16), random(16)] as PigeonholeId[]
    await wakes.turn(true, held)
    const [before, number] = [await told(wakes), random(8)]
    expect(await wakes.forCases()).toBeNull()
    await wakes.turnForCases(number)
    const since = await told(wakes)
    expect(since).toEqual([...since].sort())
    expect(since).toEqual(expect.arrayContaining([hex(number), ...held.map(wake)]))
    expect(before.filter((each) => !since.includes(each))).toHaveLength(1)
    while (held.length < FOR_KEYS) held.push(await wakes.next(held))
    await wakes.leave(held[0]!)
    await wakes.turn(false, held)
    expect(await told(wakes)).toContain(hex(number))
    expect(hex((await wakes.forCases())!)).toBe(hex(number))
    await wakes.turnForCases(null)
    expect(await told(wakes)).not.toContain(hex(number))
  })

  test('hold no key of whoever does not wish it, or no more', async () => {
    const wakes = await fresh()
    await told(wakes)
    expect(await told(wakes)).not.toContain(wake(await wakes.next([])))
    await wakes.turn(true, [])
    const held = [await wakes.next([])]
    const before = await told(wakes)
    expect(before).toContain(wake(held[0]!))
    await wakes.turn(false, held)
    expect((await told(wakes)).filter((each) => before.includes(each))).toEqual([])
  })

  test('change in one place when a key is given back', async () => {
    const wakes = await fresh()
    const hole = random(16)
    await wakes.leave(hole)
    await wakes.turn(true, [hole, random(16)])
    const before = await told(wakes)
    await wakes.leave(hole)
    const after = await told(wakes)
    expect(before.filter((each) => !after.includes(each))).toEqual([wake(hole)])
  })
})
