/** The desk's arithmetic: its clocks, what is due, places as callers name them, what happened meanwhile. */
import { describe, expect, test } from 'vitest'
import { clocksOf, inTurn, waitsForMe, whoIsThere } from '../../src/watch/shared/clocks.ts'
import type { DeskIncident, DeskState } from '../../src/watch/shared/desk.ts'
import type { Incident } from '../../src/seals/incident.ts'
import { namesOn } from '../../src/ui/map/names.ts'
import { dueOf } from '../../src/watch/shared/due.ts'
import { placesNamed, typedCell } from '../../src/watch/shared/places.ts'
import { sleptThrough } from '../../src/watch/shared/slept.ts'

const AT = 1_800_000_000

const desk = (change: Partial<DeskState> = {}): DeskState => ({
  on: true, until: 0, verifier: false, dispatcher: true, others: 0, otherVerifiers: 0, enough: false, loneAllowed: true, oneSuffices: false, keysUntil: 0, incidents: [], ...change,
})

const incident = (change: Partial<DeskIncident> = {}): DeskIncident => ({
  id: '4f0012aabbccddee', drill: false, alertId: null, readable: true, state: 'new', mine: false, leaseUntil: null, eta: null, etaAt: null, endsAt: null, since: AT - 30, reports: 1, sightings: [], notes: [],
  proposal: { event: 'fire', response: 'evacuate', cell: null, radius: 400, expires: 60, size: null, activity: null },
  half: null, halfChecked: null, unsaid: null, ...change,
})

describe('the queue', () => {
  test('a call nobody has looked at stands above one that lacks a signature; else the newest stands first', () => {
    const listed = [incident({ id: 'half', state: 'half', since: AT - 10 }), incident({ id: 'out', state: 'out', since: AT - 5 }), incident({ id: 'older', since: AT - 60 }), incident({ id: 'newer', since: AT - 30 })]
    expect(listed.sort(inTurn).map(({ id }) => id)).toEqual(['newer', 'older', 'out', 'half'])
  })
})

describe('clocks', () => {
  test('one who is alone may send unconfirmed at once; beside another, after ninety seconds', () => {
    expect(clocksOf(incident(), desk(), AT)).toEqual([{ kind: 'alone', until: AT - 30, over: true }])
    expect(clocksOf(incident(), desk({ others: 1 }), AT)).toEqual([{ kind: 'alone', until: AT + 60, over: false }])
    expect(clocksOf(incident(), desk({ others: 1 }), AT + 60)[0]?.over).toBe(true)
  })

  test('a policy that lets nobody warn alone starts no such clock, nor does a street where one is enough', () => {
    expect(clocksOf(incident(), desk({ loneAllowed: false }), AT)).toEqual([])
    expect(clocksOf(incident(), desk({ oneSuffices: true }), AT)).toEqual([])
  })

  test('a lease, an arrival and an alarm that ends run side by side, and an arrival that is past says so', () => {
    const taken = incident({ state: 'checking', mine: true, leaseUntil: AT + 200, etaAt: AT - 1 })
    expect(clocksOf(taken, desk({ dispatcher: false }), AT)).toEqual([{ kind: 'mine', until: AT + 200, over: false }, { kind: 'eta', until: AT - 1, over: true }])
    expect(clocksOf(incident({ state: 'out', endsAt: AT + 900, leaseUntil: AT + 200 }), desk(), AT)).toEqual([{ kind: 'end', until: AT + 900, over: false }])
  })
})

test('what lacks this desk waits for it, and what this desk has signed does not', () => {
  const half = { alertId: '00', proposal: incident().proposal, mine: false }
  expect(waitsForMe(incident())).toBe(true)
  expect(waitsForMe(incident({ state: 'half', half }))).toBe(true)
  expect(waitsForMe(incident({ state: 'half', half: { ...half, mine: true } }))).toBe(false)
  expect(waitsForMe(incident({ state: 'claimed' }))).toBe(false)
})

test('who would make it two depends on who is there', () => {
  expect(whoIsThere(desk())).toBe('needs-verifier')
  expect(whoIsThere(desk({ dispatcher: false, verifier: true, others: 1 }))).toBe('needs-dispatcher')
  expect(whoIsThere(desk({ verifier: true }))).toBe('needs-anybody')
  expect(whoIsThere(desk({ others: 1, otherVerifiers: 1, enough: true }))).toBe('together')
  expect(whoIsThere(desk({ others: 1, enough: true }))).toBe('needs-verifier')
  expect(whoIsThere(desk({ oneSuffices: true }))).toBe('one-suffices')
})

test('what is due follows the state, and a question without an answer is due too', () => {
  expect(dueOf(incident())).toEqual(['claim'])
  expect(dueOf(incident({ state: 'out' }))).toEqual(['all-clear'])
  expect(dueOf(incident({ state: 'ended' }))).toEqual([])
  const asked = [{ question: 'still_there', words: '', answer: null, answerWords: '' }]
  const draft = { event: null, size: null, activity: null, uniform: null, equipment: null, seenByMe: true, past: false, observedAt: AT, cell: null, words: '', voice: null }
  expect(dueOf(incident({ state: 'claimed', sightings: [{ nonce: '00', source: 'member', draft, canAsk: true, asked }] }))).toEqual(['verdict', 'answer'])
})

describe('places', () => {
  const streets = ['Old Maple Road', 'Maple Street', 'Ahornstraße', 'Église Saint-Marc'].map((name) => ({ name, cell: '8c27526899b1dff' }))
  const named = (typed: string) => placesNamed(typed, streets).map(({ name }) => name)

  test('are found by their first letters, then by a word in them, whatever the accents', () => {
    expect(named('map')).toEqual(['Maple Street', 'Old Maple Road'])
    expect(named('eglise')).toEqual(['Église Saint-Marc'])
    expect(named('marc')).toEqual(['Église Saint-Marc'])
    expect(named('')).toEqual([])
    expect(named('xyz')).toEqual([])
  })

  test('a cell may be typed, unless it is no cell or as large as a town', () => {
    expect(typedCell(' 8C27526899B1DFF ')).toEqual({ name: '8c27526899b1dff', cell: '8c27526899b1dff' })
    expect(typedCell('872752689ffffff')).toBeNull()
    expect(typedCell('8fffffffffffffff')).toBeNull()
    expect(typedCell('Maple')).toBeNull()
  })
})

describe('while nobody looked', () => {
  const alert = (change: object, standing: string) => ({ fields: { sent: (AT - 600) / 60, event: 6, messageType: 1, ...change }, standing })
  const told = (change: object) => ({ incident: new Uint8Array(8), isActual: true, ending: 'none', endsAt: AT + 600, alerts: [alert({}, 'unconfirmed')], alert: alert({}, 'unconfirmed'), ...change }) as unknown as Incident

  test('what is still open says so; what has run out says when', () => {
    const [open] = sleptThrough({ incidents: [told({})], checked: [] }, AT - 3600, AT)
    expect(open?.open).toBe(true)
    expect(open?.steps.map(({ what }) => what)).toEqual(['unconfirmed'])
    const [over] = sleptThrough({ incidents: [told({ endsAt: AT - 60 })], checked: [] }, AT - 3600, AT)
    expect(over?.steps.map(({ what }) => what)).toEqual(['unconfirmed', 'expired'])
  })

  test('nothing that was read already is told again, unless something came after', () => {
    expect(sleptThrough({ incidents: [told({})], checked: [] }, AT - 60, AT)).toEqual([])
    expect(sleptThrough({ incidents: [told({ endsAt: AT - 30 })], checked: [] }, AT - 60, AT)).toHaveLength(1)
  })
})

test('a street of the map is named once, where its longest piece lies', async () => {
  const road = (name: string, ...line: number[]) => ({ kind: 'street', names: { name }, lines: [Float32Array.from(line)] })
  const tiles = new Map([['4/6', [road('Maple Street', 0, 0, 100, 100), road('Elm Way', 0, 2048, 2048, 2048, 4096, 2048)]], ['5/6', [road('Maple Street', 0, 0, 1000, 1000, 2048, 2048, 3000, 3000)]]])
  const ground = {
    levels: { least: 4, most: 4 }, middle: { lat: 0, lng: 0 }, bounds: [-90, 20, -46, 40] as const, credit: '',
    tile: async (_level: number, x: number, y: number) => new Map([['road' as const, tiles.get(`${x}/${y}`) ?? []]]),
  }
  const names = await namesOn(ground)
  expect(names.map((each) => each.names['name']).sort()).toEqual(['Elm Way', 'Maple Street'])
  const maple = names.find((each) => each.names['name'] === 'Maple Street')
  expect(maple?.lng).toBeGreaterThan(-67.5)
})
