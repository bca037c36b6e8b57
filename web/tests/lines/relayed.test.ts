/** What authorities say, on a phone: verified, replaced by a newer word, gone with its end, and never an alarm. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openKeep } from '../../src/keep/keep.ts'
import { panic } from '../../src/keep/panic.ts'
import { HouseClock } from '../../src/lines/clock.ts'
import { House } from '../../src/lines/house.ts'
import { TownLine } from '../../src/lines/town_line.ts'
import { signed } from '../../src/seals/cose.ts'
import { makeSigningKey } from '../../src/seals/keys.ts'
import { writeRelayed } from '../../src/seals/relayed.ts'
import type { Relayed } from '../../src/seals/relayed.ts'
import { parent } from '../../src/terms/cell.ts'
import type { RelayedId } from '../../src/terms/ids.ts'
import { minutesOf } from '../../src/terms/instant.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { Certainty, Severity } from '../../src/terms/registry.ts'
import { FakeHouse, MAPLE, NOW, Street } from '../street.ts'

const STORM = 10
const FLOOD = 7

let street: Street
let house: FakeHouse
let now: Instant
let weather: ReturnType<typeof makeSigningKey>

beforeEach(async () => {
  await panic()
  street = new Street()
  weather = makeSigningKey(street.random)
  street.says({ kind: 9, relays: [{ name: 'Weather service', key: weather.publicKey, events: [STORM] }] })
  house = new FakeHouse(street)
  now = NOW + 30
})

async function phone() {
  const rang: unknown[] = []
  const clock = new HouseClock(() => now)
  const keep = await openKeep(street.town)
  const line = new TownLine({
    keep,
    house: new House({ fetch: house.fetch, now: () => now, onHeard: (heard) => clock.hear(heard) }),
    clock,
    onView: () => {},
    onAlert: (alert) => rang.push(alert),
  })
  await line.load()
  return { line, rang, kept: async () => (await keep.book.relayed()).length, said: () => line.view().relayed.map(({ fields, relay }) => [relay.name, fields.event, fields.expires]) }
}

function word(change: Partial<Relayed> = {}, secret = weather.secret) {
  const relayed: Relayed = {
    message: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) as RelayedId, event: STORM, severity: Severity.Severe, certainty: Certainty.Possible,
    cell: parent(MAPLE, 8), radiusM: 9_000, sent: minutesOf(NOW), expires: 720, ends: false, ...change,
  }
  return signed(writeRelayed(relayed), 'relayed', street.town, secret)
}

describe('what a relay says', () => {
  test('is shown under its name, is kept, and rings nobody', async () => {
    const ana = await phone()
    house.says('relayed', word())
    await ana.line.sync()
    expect(ana.said()).toEqual([['Weather service', STORM, 720]])
    expect(ana.rang).toEqual([])
    expect(ana.line.view().incidents).toEqual([])
    expect((await phone()).said()).toEqual([['Weather service', STORM, 720]])
  })

  test('gives way to its newer word, whichever comes first, and goes when it is taken back', async () => {
    const ana = await phone()
    house.says('relayed', word({ sent: minutesOf(NOW) - 1, expires: 60 }))
    house.says('relayed', word())
    house.says('relayed', word({ sent: minutesOf(NOW) - 2, expires: 30 }))
    await ana.line.sync()
    expect(ana.said()).toEqual([['Weather service', STORM, 720]])
    house.says('relayed', word({ ends: true }))
    house.says('relayed', word())
    await ana.line.sync()
    expect(ana.said()).toEqual([])
    expect((await phone()).said()).toEqual([])
  })

  test('is over by its own clock', async () => {
    const ana = await phone()
    house.says('relayed', word({ expires: 60 }))
    await ana.line.sync()
    now = NOW + 59 * 60
    expect(ana.said()).toHaveLength(1)
    now = NOW + 60 * 60
    expect(ana.said()).toEqual([])
  })

  test('goes from a phone that was closed when it ended, and leaves no refusal behind', async () => {
    const ana = await phone()
    house.says('relayed', word({ expires: 60 }))
    house.says('relayed', word({ message: street.random(8) as RelayedId, expires: 120 }))
    await ana.line.sync()
    expect(await ana.kept()).toBe(2)
    now = NOW + 60 * 60
    const later = await phone()
    expect(later.said()).toHaveLength(1)
    expect(await later.kept()).toBe(1)
    expect(later.line.view().refused).toEqual([])
  })

  test('that is early for a clock set back stays until it is right again', async () => {
    const ana = await phone()
    house.says('relayed', word())
    await ana.line.sync()
    now = NOW - 86_400
    expect((await phone()).said()).toEqual([])
    now = NOW + 30
    expect((await phone()).said()).toHaveLength(1)
  })

  test('is not believed of what it may not say, nor by another key', async () => {
    const ana = await phone()
    house.says('relayed', word({ event: FLOOD }))
    house.says('relayed', word({}, street.ana.watch))
    await ana.line.sync()
    expect(ana.said()).toEqual([])
    expect(ana.line.view().refused.map(({ code }) => code)).toEqual(['relayed.not_its_event', 'cose.unknown_key'])
  })

  test('counts no more when the town takes the relay out of its book', async () => {
    const ana = await phone()
    house.says('relayed', word())
    await ana.line.sync()
    house.says('roster', street.says({ kind: 9, relays: [] }))
    house.statements = [...street.statements]
    await ana.line.sync()
    expect(ana.said()).toEqual([])
    expect(await ana.kept()).toBe(0)
  })

  test('does not fill a phone', async () => {
    const ana = await phone()
    for (let n = 0; n < 130; n++) house.says('relayed', word({ message: street.random(8) as RelayedId }))
    await ana.line.sync()
    expect(ana.said()).toHaveLength(120)
  })
})
