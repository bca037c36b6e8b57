/** A desk that stays open while windows change. */
import { beforeEach, expect, test, vi } from 'vitest'
import { AtDesk } from '../../src/watch/page/at_desk/at_desk.ts'
import type { DeskNeeds } from '../../src/watch/page/at_desk/needs.ts'
import { makeWatchKeys } from '../../src/seals/keys.ts'
import { windowOf } from '../../src/terms/instant.ts'

const AT = 1_800_000_000
const WINDOW_S = 21_600

beforeEach(() => {
  vi.stubGlobal('document', { visibilityState: 'hidden' })
  vi.stubGlobal('navigator', {})
})

test('the watch goes on in a window whose keys were read only when it came', async () => {
  let at = AT
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const keysOf = (seconds: number) => makeWatchKeys(windowOf(seconds), { roles: 3, slipMaster: random(16) }, random)
  let held = [keysOf(AT)]
  let opened = 0
  const desk = new AtDesk({
    now: () => at,
    random,
    keys: () => held,
    readKeys: async () => { held = [keysOf(at)] },
    town: () => ({ roster: { town: new Uint8Array(16), heads: [new Uint8Array(32)] } }),
    certified: async () => ({ leafOf: () => ({}) }),
    openDesk: async () => { opened += 1; return { incidents: async () => [], sightings: async () => [], postBeat: async () => {} } },
    listen: () => () => {},
    incidents: () => [], beats: () => [], highest: () => 0, standing: () => [], memberSecrets: () => [], plays: () => new Map(),
    catchUp: async () => {}, saveKeys: async () => {}, takePigeonholes: async () => [], seal: async () => new Uint8Array(), open: async () => new Uint8Array(),
  } as unknown as DeskNeeds)
  await desk.start()
  at += WINDOW_S
  await desk.look()
  expect(opened).toBe(2)
  await desk.look()
  expect(desk.isOpen).toBe(true)
  await desk.stop()
})
