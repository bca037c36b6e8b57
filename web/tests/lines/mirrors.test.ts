import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openKeep } from '../../src/keep/keep.ts'
import { panic } from '../../src/keep/panic.ts'
import { HouseClock } from '../../src/lines/clock.ts'
import { House } from '../../src/lines/house.ts'
import { TownLine } from '../../src/lines/town_line.ts'
import type { TownView } from '../../src/lines/town_line.ts'
import type { VerifiedAlert } from '../../src/seals/alert.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { FakeHouse, NOW, Street } from '../street.ts'

const [ONE, OTHER] = ['https://one.example', 'https://other.example/town']
const MOST_BYTES = 100_000

let street: Street
let house: FakeHouse
let now: Instant
let copies: Map<string, FakeHouse>

beforeEach(async () => {
  await panic()
  street = new Street()
  street.says({ kind: 7, urls: [ONE, OTHER] }, ...street.stewards.map(({ secret }) => secret))
  house = new FakeHouse(street)
  now = NOW + 30
  copies = new Map([ONE, OTHER].map((url) => [url, copy()]))
})

/** The same house, which says of every window that it knows none. */
function withoutWindows({ fetch: ask }: FakeHouse): typeof fetch {
  return (asked, init) => (String(asked).includes('/api/windows/') ? Promise.resolve(new Response('{"code":"window.unknown"}', { status: 404 })) : ask(asked, init))
}

/** What a static server gives: whole files, whatever is asked for behind the question mark. */
function copy(): FakeHouse {
  const made = new FakeHouse(street)
  made.epoch = 'far'
  return made
}

const at = (url: string): FakeHouse => copies.get(url) as FakeHouse

interface Phone {
  readonly line: TownLine
  readonly rang: VerifiedAlert[]
  view(): TownView
}

async function phone(ask = house.fetch): Promise<Phone> {
  const keep = await openKeep(street.town)
  const clock = new HouseClock(() => now)
  const rang: VerifiedAlert[] = []
  const line = new TownLine({
    keep,
    house: new House({ fetch: ask, now: () => now, onHeard: (heard) => clock.hear(heard) }),
    clock,
    onView: () => {},
    onAlert: (alert) => rang.push(alert),
    mirror: (url) => new House({ base: url, fetch: (asked, init) => at(url).fetch(String(asked).slice(url.length).replace(/\?.*$/, ''), init), now: () => now, mostBytes: MOST_BYTES }),
  })
  await line.load()
  return { line, rang, view: () => line.view() }
}

async function cutOff(ask = house.fetch): Promise<Phone> {
  const ana = await phone(ask)
  await ana.line.sync()
  house.mood = 'not_done'
  now += 100
  return ana
}

const look = (ana: Phone) => expect(ana.line.sync()).rejects.toMatchObject({ code: 'line.none' })

describe('the house is away', () => {
  test('a mirror brings the alarm and the word of the watch, and it is said whose copy that is and how old', async () => {
    const ana = await cutOff()
    at(OTHER).says('alert', street.signed(street.alert(), street.ana, street.ben))
    at(OTHER).beats = [street.beat((now - 20) as Instant, { highest: 1 })]
    await look(ana)
    expect(ana.rang).toHaveLength(1)
    expect(ana.view().troubles).toContain('mirrored')
    expect(ana.view().troubles).not.toContain('cut_off')
    expect(ana.view().mirror).toMatchObject({ url: OTHER, newest: now - 20 })
    house.mood = 'well'
    await ana.line.sync()
    expect(ana.view().mirror).toBeNull()
  })

  test('nobody is asked but the house while it answers', async () => {
    const ana = await phone()
    await ana.line.sync()
    expect([...copies.values()].flatMap(({ asked }) => asked)).toEqual([])
  })

  test('a mirror that is old says nothing of quiet, nor against the house', async () => {
    const ana = await cutOff()
    at(ONE).statements = street.statements.slice(0, 2)
    at(OTHER).mood = 'not_done'
    at(ONE).beats = []
    now += 300
    await look(ana)
    expect(ana.view().word.word).toBe('no_word')
    expect(ana.view().mirror).toMatchObject({ url: ONE, newest: null })
    expect(ana.view().troubles).not.toContain('stepped_back')
  })

  test('one that lies neither forges, nor silences another, nor moves the place in the feed', async () => {
    const ana = await cutOff()
    const true_ = street.signed(street.alert(), street.ana, street.ben)
    const forged = true_.slice()
    forged[20] = (forged[20] as number) ^ 1
    at(ONE).says('alert', forged)
    at(ONE).epoch = 'e1'
    at(ONE).feed = Array.from({ length: 50 }, () => ({ kind: 'alert', body: forged }))
    at(OTHER).says('alert', true_)
    await look(ana)
    expect(ana.rang).toHaveLength(1)
    expect(ana.line.since).toBe('e1-0')
    house.mood = 'well'
    house.says('alert', street.signed(street.alert({ incident: street.random(8) as never, sequence: 2 }), street.ana, street.ben))
    await ana.line.sync()
    expect(ana.rang).toHaveLength(2)
  })

  test('one that withholds who is on watch hides no alarm that another brings with it', async () => {
    const ana = await cutOff(withoutWindows(house))
    Object.assign(at(ONE), { fetch: withoutWindows(at(ONE)) })
    for (const each of copies.values()) each.says('alert', street.signed(street.alert(), street.ana, street.ben))
    await look(ana)
    expect(ana.rang).toHaveLength(1)
  })

  test('another history is left alone, and is no word against the house', async () => {
    const ana = await cutOff()
    const other = new Street()
    at(ONE).statements = [...other.statements, ...other.statements]
    at(OTHER).mood = 'not_done'
    await look(ana)
    expect(ana.view().troubles).not.toContain('forked')
    expect(ana.view().roster?.heads).toHaveLength(street.statements.length)
  })

  test('an answer without end is not read to its end', async () => {
    const ana = await cutOff()
    at(ONE).feed = Array.from({ length: 2_000 }, () => ({ kind: 'alert', body: street.random(100) }))
    at(OTHER).says('alert', street.signed(street.alert(), street.ana, street.ben))
    await look(ana)
    expect(ana.rang).toHaveLength(1)
    expect(ana.view().refused).toContainEqual(expect.objectContaining({ kind: 'mirror', code: 'line.odd_answer' }))
  })

  test('where every mirror is away too, it is cut off as before', async () => {
    const ana = await cutOff()
    for (const each of copies.values()) each.mood = 'not_done'
    await look(ana)
    expect(ana.view().troubles).toContain('cut_off')
    expect(ana.view().mirror).toBeNull()
  })
})
