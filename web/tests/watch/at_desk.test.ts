/** A desk that opens when somebody was vouched for just now, and stays open while windows change. */
import { beforeEach, expect, test, vi } from 'vitest'
import { AtDesk } from '../../src/watch/page/at_desk/at_desk.ts'
import type { DeskNeeds } from '../../src/watch/page/at_desk/needs.ts'
import { makeWatchKeys } from '../../src/seals/keys.ts'
import { windowOf } from '../../src/terms/instant.ts'
import { Refusal } from '../../src/terms/refusal.ts'

const AT = 1_800_000_000
const WINDOW_S = 21_600

beforeEach(() => {
  vi.stubGlobal('document', { visibilityState: 'hidden' })
  vi.stubGlobal('navigator', {})
})

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const keysOf = (seconds: number) => makeWatchKeys(windowOf(seconds), { roles: 3, slipMaster: random(16) }, random)

/** A desk with nothing on it. */
const aDesk = (needs: object) =>
  new AtDesk({
    now: () => AT,
    random,
    keys: () => [keysOf(AT)],
    readKeys: async () => {},
    town: () => ({ roster: { town: new Uint8Array(16), heads: [new Uint8Array(32)] } }),
    certified: async () => ({ leafOf: () => ({}) }),
    openDesk: async () => ({ incidents: async () => [], sightings: async () => [], postBeat: async () => {} }),
    listen: () => () => {},
    incidents: () => [], beats: () => [], highest: () => 0, standing: () => [], memberSecrets: () => [], plays: () => new Map(),
    catchUp: async () => {}, saveKeys: async () => {}, takePigeonholes: async () => [], seal: async () => new Uint8Array(), open: async () => new Uint8Array(),
    ...needs,
  } as unknown as DeskNeeds)

test('the watch goes on in a window whose keys were read only when it came', async () => {
  let at = AT
  let held = [keysOf(AT)]
  let opened = 0
  const desk = aDesk({
    now: () => at,
    keys: () => held,
    readKeys: async () => { held = [keysOf(at)] },
    openDesk: async () => { opened += 1; return { incidents: async () => [], sightings: async () => [], postBeat: async () => {} } },
  })
  await desk.start()
  at += WINDOW_S
  await desk.look()
  expect(opened).toBe(2)
  await desk.look()
  expect(desk.isOpen).toBe(true)
  await desk.stop()
})

test('who was vouched for a moment ago is not turned away because the line lags; who was not is, after one question', async () => {
  let told = 0
  let signed = true
  const desk = aDesk({
    certified: async () => ({ leafOf: () => (signed && told > 0 ? {} : null) }),
    catchUp: async () => { told += 1 },
  })
  await desk.start()
  expect(desk.isOpen).toBe(true)
  await desk.stop()
  signed = false
  const asked = told
  await expect(desk.start()).rejects.toMatchObject({ code: 'desk.not_certified' })
  expect(told).toBe(asked + 1)
})

test('a window that this phone has not heard of is asked for before it is said to be unknown', async () => {
  let told = 0
  const certified = async () => {
    if (told === 0) throw new Refusal('window.unknown')
    return { leafOf: () => ({}) }
  }
  const desk = aDesk({ certified, catchUp: async () => { told += 1 } })
  await desk.start()
  expect(desk.isOpen).toBe(true)
  await desk.stop()
})
