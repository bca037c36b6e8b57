/** The desk's arithmetic: its clocks, what is due, places as callers name them. */
import { describe, expect, test } from 'vitest'
import { clocksOf, waitsForMe, whoIsThere } from '../../src/watch/shared/clocks.ts'
import type { DeskIncident, DeskState } from '../../src/watch/shared/desk.ts'
import { dueOf } from '../../src/watch/shared/due.ts'
import { placesNamed, typedCell } from '../../src/watch/shared/places.ts'

const AT = 1_800_000_000

const desk = (change: Partial<DeskState> = {}): DeskState => ({
  on: true, until: 0, verifier: false, dispatcher: true, others: 0, otherVerifiers: 0, enough: false, loneAllowed: true, oneSuffices: false, keysUntil: 0, incidents: [], ...change,
})

const incident = (change: Partial<DeskIncident> = {}): DeskIncident => ({
  id: '4f0012aabbccddee', drill: false, readable: true, state: 'new', mine: false, leaseUntil: null, eta: null, etaAt: null, endsAt: null, since: AT - 30, reports: 1, sightings: [], notes: [],
  proposal: { event: 'fire', response: 'evacuate', cell: null, radius: 400, expires: 60, size: null, activity: null },
  half: null, halfChecked: null, ...change,
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
  expect(whoIsThere(desk({ others: 1, enough: true }))).toBe('together')
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
