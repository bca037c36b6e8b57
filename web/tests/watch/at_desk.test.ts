/** A desk that opens when somebody was vouched for just now, and stays open while windows change. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { AtDesk } from '../../src/watch/page/at_desk/at_desk.ts'
import type { DeskNeeds } from '../../src/watch/page/at_desk/needs.ts'
import { makeWatchKeys } from '../../src/seals/keys.ts'
import { hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
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

describe('what was taken', () => {
  /** A house that keeps leases, and answers nothing while it is cut off. */
  const aHouse = () => {
    const incident = random(8)
    let lease: Bytes | null = null
    const told: string[] = []
    const house = {
      cutOff: false,
      forgotten: false,
      refused: 0,
      take: (claim: Bytes | null) => { lease = claim },
      told,
      incident,
      openDesk: async () => ({
        sightings: async () => [],
        postBeat: async () => {},
        claim: async (_: Bytes, claim: Bytes) => { lease = claim },
        closeIncident: async (_: Bytes, why: string) => { told.push(why) },
        attest: async () => {
          if (house.cutOff) throw new Refusal('line.none')
          if (!house.forgotten) return
          house.refused += 1
          throw new Refusal('desk.closed', '', { status: 401 })
        },
        incidents: async () => {
          if (house.cutOff) throw new Refusal('line.none')
          return [{ incident, state: 'claimed', reports: 1, status: 0, leaseUntil: lease ? AT + 300 : null, lease, etaMin: null, attestations: [], alerts: [], checked: [], notes: [] }]
        },
      }),
    }
    return house
  }
  const id = ({ incident }: { incident: Bytes }) => hex(incident)
  const town = () => ({ roster: { town: new Uint8Array(16), heads: [new Uint8Array(32)], policy: { preset: 0, loneWatch: true, kinds: [] }, founding: { homeCell: 0x8a2a1072b59ffffn } }, windows: new Map() })
  const shown = (desk: AtDesk) => desk.state.value.incidents[0]

  test('is hers in her other window too, and after her page was lost; not once somebody else has it', async () => {
    const keys = [keysOf(AT)]
    const house = aHouse()
    const needs = { keys: () => keys, openDesk: house.openDesk, town }
    const [one, other, colleague] = [aDesk(needs), aDesk(needs), aDesk({ ...needs, keys: () => [keysOf(AT)] })]
    for (const desk of [one, other, colleague]) await desk.start()
    await one.claim(id(house))
    for (const desk of [other, colleague]) await desk.look()
    expect([one, other, colleague].map((desk) => shown(desk)?.mine)).toEqual([true, true, false])
    house.take(random(16))
    for (const desk of [one, other]) await desk.look()
    expect([one, other].map((desk) => shown(desk)?.mine)).toEqual([false, false])
    for (const desk of [one, other, colleague]) await desk.stop()
  })

  test('and judged without a line is told as soon as there is one; after five minutes it is not', async () => {
    let at = AT
    const house = aHouse()
    const desk = aDesk({ openDesk: house.openDesk, town, now: () => at })
    await desk.start()
    await desk.claim(id(house))
    house.cutOff = true
    await desk.cannotTell(id(house))
    expect(shown(desk)?.unsaid).toBe('cannot-tell')
    expect(house.told).toEqual([])
    house.cutOff = false
    house.forgotten = true
    await desk.look()
    await vi.waitFor(() => expect(house.refused).toBe(1))
    await vi.waitFor(() => expect(shown(desk)?.unsaid).toBe('cannot-tell'))
    house.forgotten = false
    await desk.look()
    await vi.waitFor(() => expect(house.told).toEqual(['cannot_tell']))
    expect(shown(desk)?.unsaid).toBeNull()

    house.cutOff = true
    await desk.cannotTell(id(house))
    at += 301
    house.cutOff = false
    await desk.look()
    await vi.waitFor(() => expect(shown(desk)?.unsaid).toBeNull())
    expect(house.told).toHaveLength(1)
    await desk.stop()
  })
})
