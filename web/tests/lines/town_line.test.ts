import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openKeep } from '../../src/keep/keep.ts'
import { panic } from '../../src/keep/panic.ts'
import { HouseClock } from '../../src/lines/clock.ts'
import { House } from '../../src/lines/house.ts'
import { TownLine } from '../../src/lines/town_line.ts'
import type { TownView } from '../../src/lines/town_line.ts'
import { predecessorOf, writeAlert } from '../../src/seals/alert.ts'
import type { VerifiedAlert } from '../../src/seals/alert.ts'
import { encode } from '../../src/seals/cbor.ts'
import { alertIdOf, sha256 } from '../../src/seals/hashes.ts'
import { signed } from '../../src/seals/cose.ts'
import { metresBetween } from '../../src/seals/grid.ts'
import { makeWatchKeys, slipSecret } from '../../src/seals/keys.ts'
import { statementOf, writeLeaf, writeStandIn, writeWindowStatement } from '../../src/seals/window.ts'
import type { IncidentId } from '../../src/terms/ids.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { MessageType, ResponseType, Role, Status } from '../../src/terms/registry.ts'
import { FakeHouse, MAPLE, NOW, Street } from '../street.ts'

let street: Street
let house: FakeHouse
let now: Instant

beforeEach(async () => {
  await panic()
  street = new Street()
  house = new FakeHouse(street)
  now = NOW + 30
})

interface Phone {
  readonly line: TownLine
  readonly rang: VerifiedAlert[]
  view(): TownView
}

async function phone(): Promise<Phone> {
  const keep = await openKeep(street.town)
  const clock = new HouseClock(() => now)
  const rang: VerifiedAlert[] = []
  const line = new TownLine({
    keep,
    house: new House({ fetch: house.fetch, now: () => now, onHeard: (heard) => clock.hear(heard) }),
    clock,
    onView: () => {},
    onAlert: (alert) => rang.push(alert),
    loadMetresBetween: async () => metresBetween,
  })
  await line.load()
  return { line, rang, view: () => line.view() }
}

const idOf = (alert: Parameters<typeof writeAlert>[0]) => alertIdOf(writeAlert(alert))

describe('an honest house', () => {
  test('an alarm rings once, in every copy', async () => {
    const ana = await phone()
    await ana.line.sync()
    const alert = street.alert()
    const signed = street.signed(alert, street.ana, street.ben)
    house.says('alert', signed)
    await ana.line.take('alert', signed, 'e1-1')
    await ana.line.sync()
    expect(ana.rang.map(({ standing }) => standing)).toEqual(['confirmed'])
    expect(ana.view().incidents.map(({ ending }) => ending)).toEqual(['none'])
  })

  test('what is wrong with the ledger is shown, and gone when it is', async () => {
    const keep = await openKeep(street.town)
    let found: 'split' | null = 'split'
    const seen: string[][] = []
    const line = new TownLine({ keep, house: new House({ fetch: house.fetch, now: () => now }), clock: new HouseClock(() => now), onView: ({ troubles }) => seen.push([...troubles]), look: async () => found })
    await line.load()
    await line.sync()
    expect(seen.at(-1)).toEqual(['cut_off', 'ledger_split'])
    found = null
    await line.sync()
    expect(seen.at(-1)).toEqual(['cut_off'])
  })

  test('the book moves, and only what changed by it is another incident', async () => {
    const ana = await phone()
    const first = street.alert()
    house.says('alert', street.signed(first, street.ana, street.ben))
    house.says('alert', street.signed(street.alert({ incident: street.random(8) as IncidentId, sequence: 2 }), street.ana, street.ben))
    await ana.line.sync()
    const before = ana.view().incidents
    street.says({ kind: 7, urls: ['https://mirror.example'] }, ...street.stewards.map(({ secret }) => secret))
    await ana.line.sync()
    expect(ana.view().incidents).toHaveLength(2)
    ana.view().incidents.forEach((each, n) => expect(each).toBe(before[n]))
    const over = street.alert({ ...first, sequence: 3, predecessor: predecessorOf(idOf(first)), messageType: MessageType.Update, responseType: ResponseType.AllClear, expires: 30 })
    house.says('alert', street.signed(over, street.ben))
    await ana.line.sync()
    expect(ana.view().incidents.map((each, n) => each === before[n])).toEqual([false, true])
  })

  test('reported over by one, final by two, and a late half does not ring again', async () => {
    const ana = await phone()
    const alert = street.alert()
    const over = street.alert({ ...alert, sequence: 2, predecessor: predecessorOf(idOf(alert)), messageType: MessageType.Update, responseType: ResponseType.AllClear, expires: 30 })
    house.says('alert', street.signed(alert, street.ana, street.ben))
    await ana.line.sync()
    house.says('alert', street.signed(over, street.ben))
    await ana.line.sync()
    expect(ana.view().incidents[0]?.ending).toBe('reported')
    house.says('alert', street.signed(over, street.cal))
    await ana.line.sync()
    expect(ana.view().incidents[0]?.ending).toBe('final')
    house.says('alert', street.signed(over, street.ben))
    await ana.line.sync()
    expect(ana.rang.map(({ standing }) => standing)).toEqual(['confirmed', 'reported_over', 'final'])
  })

  test('all quiet under a fresh beat, and no word without one', async () => {
    const ana = await phone()
    await ana.line.sync()
    expect(ana.view().word).toMatchObject({ word: 'no_word', since: null })
    house.beats = [street.beat(now)]
    await ana.line.sync()
    expect(ana.view().word.word).toBe('quiet')
    now += 301
    expect(ana.view().word).toMatchObject({ word: 'no_word', since: NOW + 30 })
  })

  test('a phone first opened just after an ending: the beat has seen its number, so all is quiet at once', async () => {
    const alert = street.alert()
    const over = street.alert({ ...alert, sequence: 2, predecessor: predecessorOf(idOf(alert)), messageType: MessageType.Update, responseType: ResponseType.AllClear, expires: 30 })
    house.says('alert', street.signed(alert, street.ana, street.ben))
    house.says('alert', street.signed(over, street.ben, street.cal))
    house.beats = [street.beat(now, { highest: 1 })]
    now += 20
    const early = await phone()
    await early.line.sync()
    expect(early.view().word.word).toBe('no_word')
    house.beats = [street.beat((now - 10) as Instant, { highest: 2 })]
    await early.line.sync()
    expect(early.view().word).toMatchObject({ word: 'quiet', openHere: 0, openThere: 0 })
  })

  test('what was seen is there at once after a restart, and does not ring again', async () => {
    const before = await phone()
    house.says('alert', street.signed(street.alert(), street.ana, street.ben))
    house.beats = [street.beat(now)]
    await before.line.sync()
    house.mood = 'not_done'
    const after = await phone()
    expect(after.view().incidents.length).toBe(1)
    expect(after.view().word.since).toBe(now)
    expect(after.rang).toEqual([])
    await expect(after.line.sync()).rejects.toMatchObject({ code: 'line.none' })
    expect(after.view().troubles).toContain('cut_off')
  })

  test('who is on watch is asked for again as soon as there is a line', async () => {
    const keep = await openKeep(street.town)
    let isCut = true
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (isCut && String(input).includes('/api/windows/')) throw new TypeError('no line')
      return house.fetch(input, init)
    }
    const line = new TownLine({ keep, house: new House({ fetch, now: () => now }), clock: new HouseClock(() => now), onView: () => {}, onAlert: () => {}, loadMetresBetween: async () => metresBetween })
    await line.load()
    await expect(line.sync()).rejects.toMatchObject({ code: 'line.none' })
    isCut = false
    await line.sync()
    expect((await line.window(street.window)).window).toBe(street.window)
  })

  test('an exercise rings apart and does not count among the alarms', async () => {
    const ana = await phone()
    house.says('alert', street.signed(street.alert({ status: Status.Exercise, sequence: 7 }), street.ana, street.ben))
    await ana.line.sync()
    expect(ana.rang[0]?.fields.status).toBe(Status.Exercise)
    expect(ana.line.highestSequence(Status.Actual)).toBe(0)
    expect(ana.line.highestSequence(Status.Exercise)).toBe(7)
  })
})

describe('a hostile house', () => {
  test.each([
    ['one bit of the alert changed', (s: Street) => { const data = s.signed(s.alert(), s.ana, s.ben); data[20] = (data[20] as number) ^ 1; return data }],
    ['one signature where two are needed', (s: Street) => s.signed(s.alert(), s.ben)],
    ['one person twice', (s: Street) => s.signed(s.alert(), s.ben, s.ben)],
    ['a drill as an alarm', (s: Street) => s.signed({ ...s.alert() }, { ...s.ana, watch: s.ana.drill }, { ...s.ben, watch: s.ben.drill })],
    ["the stewards' keys", (s: Street) => s.signed(s.alert(), ...s.stewards.map(({ secret }) => ({ ...s.ana, watch: secret })))],
    ['from the future', (s: Street) => s.signed(s.alert({ sent: NOW / 60 + 30 }), s.ana, s.ben)],
    ['too fine an area', (s: Street) => s.signed(s.alert({ cell: 0x8c27526899985ffn }), s.ana, s.ben)],
    ['nonsense', () => new Uint8Array(64)],
  ])('shows no false alarm: %s', async (_, forge) => {
    const ana = await phone()
    house.says('alert', forge(street))
    await ana.line.sync()
    expect(ana.rang).toEqual([])
    expect(ana.view().incidents).toEqual([])
    expect(ana.view().refused.length).toBe(1)
  })

  test('an old alarm played again does not ring as open', async () => {
    const ana = await phone()
    now = NOW + 91 * 60
    house.says('alert', street.signed(street.alert(), street.ana, street.ben))
    await ana.line.sync()
    expect(ana.view().word.openHere).toBe(0)
  })

  test('an alarm is withheld: a later number tells', async () => {
    const ana = await phone()
    await ana.line.sync()
    house.says('alert', street.signed(street.alert({ sequence: 2 }), street.ana, street.ben))
    await ana.line.sync()
    expect(ana.view().missing).toEqual([[1, 1]])
    expect(ana.view().troubles).toContain('withheld')
  })

  test('the last alarm is withheld: the beat tells, and nothing is quiet', async () => {
    const ana = await phone()
    await ana.line.sync()
    house.beats = [street.beat(now, { open: [idOf(street.alert())], highest: 1 })]
    await ana.line.sync()
    expect(ana.view().word).toMatchObject({ word: 'disagrees', openHere: 0, openThere: 1 })
    expect(ana.view().missing).toEqual([[1, 1]])
  })

  test('an older roster is told and not believed', async () => {
    const ana = await phone()
    await ana.line.sync()
    house.statements = house.statements.slice(0, 3)
    await ana.line.sync()
    expect(ana.view().troubles).toContain('stepped_back')
    expect(ana.view().roster?.heads.length).toBe(5)
  })

  test('a frozen roster shows at the next beat', async () => {
    const ana = await phone()
    await ana.line.sync()
    street.says({ kind: 7, urls: ['https://mirror.example'] })
    house.beats = [street.beat(now)]
    await ana.line.sync()
    expect(ana.view().word.word).toBe('older_roster')
  })

  test('another history is a fork', async () => {
    const ana = await phone()
    await ana.line.sync()
    const other = new Street()
    Object.assign(other, { random: street.random })
    street.statements.pop()
    street.says({ kind: 7, urls: ['https://evil.example'] })
    house.statements = [...street.statements]
    await ana.line.sync()
    expect(ana.view().troubles).toContain('forked')
    expect(ana.view().roster?.mirrors).toEqual([])
  })

  test("another town's book is refused", async () => {
    const ana = await phone()
    house.statements = new Street().statements.map((each) => { const data = each.slice(); data[12] = (data[12] as number) ^ 1; return data })
    await ana.line.sync().catch(() => {})
    expect(ana.view().roster).toBeNull()
  })

  test('a beat played again is not fresh', async () => {
    const ana = await phone()
    house.beats = [street.beat(now)]
    await ana.line.sync()
    now += 400
    await ana.line.sync()
    expect(ana.view().word.word).toBe('no_word')
  })

  test('a changed epoch is read from the start and nothing rings twice', async () => {
    const ana = await phone()
    house.says('alert', street.signed(street.alert(), street.ana, street.ben))
    await ana.line.sync()
    house.epoch = 'e2'
    await ana.line.sync()
    expect(ana.rang.length).toBe(1)
  })
})

describe('keys that count no more', () => {
  test('a revocation takes an alarm away', async () => {
    const ana = await phone()
    house.says('alert', street.signed(street.alert(), street.ana, street.ben))
    await ana.line.sync()
    const [steward] = street.stewards
    const statement = street.says({ kind: 5, leaves: [{ window: street.window, leafHash: street.ana.leaf.leafHash }] }, steward?.secret as Uint8Array<ArrayBuffer>)
    house.statements = [...street.statements]
    await ana.line.take('roster', statement, null)
    expect(ana.view().incidents).toEqual([])
    expect(ana.view().troubles).not.toContain('withheld')
  })

  test('a slip takes an alarm away, one that opens nothing takes none', async () => {
    const ana = await phone()
    house.says('alert', street.signed(street.alert(), street.ana, street.ben))
    await ana.line.sync()
    await ana.line.take('slip', encode([street.window, street.random(32)]), null)
    expect(ana.view().incidents.length).toBe(1)
    await ana.line.take('slip', encode([street.window, slipSecret(street.ana.slipMaster, street.window)]), null)
    expect(ana.view().incidents).toEqual([])
    const again = await phone()
    expect(again.view().incidents).toEqual([])
  })

  test('a house that forgets the slip changes nothing', async () => {
    const ana = await phone()
    await ana.line.sync()
    await ana.line.take('slip', encode([street.window, slipSecret(street.ana.slipMaster, street.window)]), null)
    const again = await phone()
    house.says('alert', street.signed(street.alert(), street.ana, street.ben))
    await again.line.sync()
    expect(again.rang).toEqual([])
    expect(again.view().refused.at(-1)?.code).toBe('alert.revoked_key')
  })
})

describe('stand-ins', () => {
  test('one whom two have vouched for may sign, and is remembered', async () => {
    const dee = makeWatchKeys(street.window, { roles: Role.dispatcher, slipMaster: street.random(16) }, street.random)
    const vouched = signed(writeStandIn(dee.leaf, street.window), 'stand-in', street.town, street.ana.watch, street.ben.watch)
    const ana = await phone()
    await ana.line.sync()
    await ana.line.take('stand-in', vouched, null)
    house.says('alert', street.signed(street.alert(), street.ana, dee))
    await ana.line.sync()
    expect(ana.rang.map(({ standing }) => standing)).toEqual(['confirmed'])
    expect((await phone()).view().incidents.length).toBe(1)
  })
})

describe('latecomers', () => {
  test('somebody certified in the running window takes no alarm off the screen, before and after the new window is there', async () => {
    const ana = await phone()
    house.says('alert', street.signed(street.alert(), street.ana, street.ben))
    await ana.line.sync()
    const dee = makeWatchKeys(street.window, { roles: Role.verifier, slipMaster: street.random(16) }, street.random)
    const { statement, sorted } = statementOf([street.ana.leaf, street.ben.leaf, street.cal.leaf, dee.leaf], street.window)
    const payload = writeWindowStatement(statement)
    const stewards = street.stewards.map(({ secret }) => secret)
    const batch = street.says({ kind: 4, firstWindow: street.window, statementHashes: [sha256(payload)] }, ...stewards)
    house.statements = [...street.statements]
    await ana.line.take('roster', batch, null)
    expect(ana.view().incidents.length).toBe(1)
    Object.assign(street, { windowStatement: signed(payload, 'window', street.town, ...stewards), leaves: sorted.map(writeLeaf) })
    now += 60
    await ana.line.take('window', encode(street.window), null)
    expect(ana.view().incidents.length).toBe(1)
    house.says('alert', street.signed(street.alert({ incident: street.random(8), sequence: 2 }), street.ben, dee))
    await ana.line.sync()
    expect(ana.view().incidents.length).toBe(2)
  })

  test('one who is revoked while the new window is awaited gives no word any more', async () => {
    const ana = await phone()
    house.beats = [street.beat(now)]
    await ana.line.sync()
    expect(ana.view().word.word).toBe('quiet')
    const stewards = street.stewards.map(({ secret }) => secret)
    const [steward] = stewards
    const batch = street.says({ kind: 4, firstWindow: street.window, statementHashes: [street.random(32)] as never }, ...stewards)
    const revoked = street.says({ kind: 5, leaves: [{ window: street.window, leafHash: street.ben.leaf.leafHash }] }, steward as never)
    house.statements = [...street.statements]
    await ana.line.take('roster', batch, null)
    await ana.line.take('roster', revoked, null)
    expect(ana.view().beats).toEqual([])
  })
})

describe('areas', () => {
  test('an alarm that follows somebody keeps its first place', async () => {
    const ana = await phone()
    const first = street.alert()
    const away = street.alert({ ...first, sequence: 2, predecessor: predecessorOf(idOf(first)), messageType: MessageType.Update, cell: 0x8928308280fffffn })
    house.says('alert', street.signed(first, street.ana, street.ben))
    house.says('alert', street.signed(away, street.ana, street.ben))
    await ana.line.sync()
    expect(ana.view().incidents.map(({ cell, refused }) => [cell, refused.length])).toEqual([[MAPLE, 1]])
  })
})

describe('clocks', () => {
  test('a phone that is a day behind is told, and a signed beat moves its judgement', async () => {
    now = NOW - 86_400
    const ana = await phone()
    house.date = NOW
    house.says('alert', street.signed(street.alert(), street.ana, street.ben))
    await ana.line.sync()
    expect(ana.view().troubles).toContain('clock_wrong')
    expect(ana.rang).toEqual([])
    house.beats = [street.beat(NOW + 60, { open: [idOf(street.alert())] })]
    await ana.line.sync()
    expect(ana.view().at).toBe(NOW + 60)
    expect(ana.rang.length).toBe(1)
  })

  test('with the beats come the hours: an alarm and a beat together ring at once', async () => {
    now = NOW - 86_400
    house.date = NOW
    house.says('alert', street.signed(street.alert(), street.ana, street.ben))
    house.beats = [street.beat(NOW + 60)]
    const ana = await phone()
    await ana.line.sync()
    expect(ana.rang.length).toBe(1)
  })

  test('a phone that is a day ahead shows the alarm as past and is told that its clock is wrong', async () => {
    now = NOW + 86_400
    house.date = NOW
    house.says('alert', street.signed(street.alert(), street.ana, street.ben))
    house.beats = [street.beat(NOW)]
    const ana = await phone()
    await ana.line.sync()
    expect(ana.view().troubles).toContain('clock_wrong')
    expect(ana.view().incidents.length).toBe(1)
    expect(ana.view().word.word).toBe('no_word')
  })
})
