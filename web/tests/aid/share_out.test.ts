/** Many needs of one day, shared out at once. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { USUAL_CAPS } from '../../src/aid/shared/caps.ts'
import { shareOut } from '../../src/aid/shared/share_out.ts'
import type { SharedOut } from '../../src/aid/shared/share_out.ts'
import { EVERYBODY, suggest, tallyOf } from '../../src/aid/shared/suggest.ts'
import type { Circumstances, OpenNeed, OpenOffer } from '../../src/aid/shared/suggest.ts'
import { LegRole, NeedKind, NeedUrgency, OfferState } from '../../src/seals/aid/codes.ts'
import type { When } from '../../src/seals/aid/parts.ts'

const DAY = 24 * 60
/** A Monday. */
const TODAY = 20_598
const at: Circumstances = { now: TODAY * DAY + 9 * 60, calendar: { at: (day, minute) => day * DAY + minute, dayOf: (minute) => Math.floor(minute / DAY) }, caps: USUAL_CAPS, holidays: new Set() }
const ON_FRIDAY: When = { weekdays: 0, begins: 600, ends: 720, firstDay: TODAY + 4, everyWeeks: 0 }
const ALWAYS: When = { weekdays: 0, begins: 0, ends: DAY, firstDay: null, everyWeeks: 1 }

const north = (metres: number): { lat: number; lng: number } => ({ lat: 44.95 + metres / 111_195, lng: -93.2 })
const family = (number: number, change: Partial<OpenNeed> = {}): OpenNeed => ({
  need: `n${number}`, kind: NeedKind.groceries, role: LegRole.carry, urgency: NeedUrgency.week, askedAt: number, place: north(number * 100), language: 'es', people: 3, children: 0, childSeats: 0,
  when: ON_FRIDAY, known: [], notBy: [], ...change,
})
const driver = (offer: string, metres: number, change: Partial<OpenOffer> = {}): OpenOffer => ({
  offer, kinds: [NeedKind.groceries, NeedKind.lift], roles: 511, place: north(metres), reachM: 0, languages: ['es'], when: ALWAYS, seats: 4, carSeats: 1, quiet: [], mostAWeek: 0, state: OfferState.active,
  tripsThisWeek: 0, lastTrip: null, duties: 31, vettedUntil: at.now + 100 * DAY, ...change,
})
const loads = ({ given }: SharedOut): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {}
  for (const offer of given.values()) found[offer ?? 'nobody'] = (found[offer ?? 'nobody'] ?? 0) + 1
  return found
}

describe('sixty-four families on one Friday', () => {
  const families = Array.from({ length: 64 }, (_, number) => family(number))
  test('are shared out evenly among twelve drivers, to each those near her, in one way each though three trips a week are the most', () => {
    const shared = shareOut(families, Array.from({ length: 12 }, (_, number) => driver(`d${number}`, number * 530)), at, 6)
    expect(shared.given.size).toBe(64)
    const each = Object.values(loads(shared))
    expect([each.length, Math.min(...each) >= 4, Math.max(...each) <= 6]).toEqual([12, true, true])
    expect([shared.given.get('n0'), shared.given.get('n63')]).toEqual(['d0', 'd11'])
  })

  test('of whom some find nobody, where there are too few to go', () => {
    const shared = shareOut(families, [driver('d0', 0), driver('d1', 6_000), driver('unvetted', 0, { duties: 0 }), driver('resting', 0, { state: OfferState.resting })], at, 8)
    expect(loads(shared)).toEqual({ d0: 8, d1: 8, nobody: 48 })
  })
})

test('whoever could be helped by one person alone is given her before those whom many could help', () => {
  const [only, other] = [driver('only', 0, { languages: ['so'] }), driver('other', 0)]
  const needs = [family(0), family(1, { notBy: ['other'] })]
  expect(Object.fromEntries(shareOut(needs, [only, other], at, 1).given)).toEqual({ n0: 'other', n1: 'only' })
})

test('nobody drives two households at the same time', () => {
  const lifts = [family(0, { kind: NeedKind.lift, role: LegRole.drive }), family(1, { kind: NeedKind.lift, role: LegRole.drive })]
  expect(loads(shareOut(lifts, [driver('d0', 0)], at, 8))).toEqual({ d0: 1, nobody: 1 })
})

test('whatever the town, nobody is given more than was said, nor what she could not do', () => {
  const somewhere = fc.integer({ min: 0, max: 60 }).map((hundreds) => hundreds * 100)
  fc.assert(
    fc.property(fc.array(somewhere, { maxLength: 14 }), fc.array(fc.tuple(somewhere, fc.constantFrom(0, 31), fc.constantFrom(1_000, 0)), { maxLength: 6 }), fc.integer({ min: 1, max: 8 }), (doors, people, most) => {
      const needs = doors.map((metres, number) => family(number, { place: north(metres) }))
      const offers = people.map(([metres, duties, reachM], number) => driver(`d${number}`, metres, { duties, reachM }))
      const { given, found } = shareOut(needs, offers, at, most)
      const could = new Map(found.map(({ need, best }) => [need, best.map(({ offer }) => offer)]))
      for (const [need, offer] of given) if (offer !== null) expect(could.get(need)).toContain(offer)
      const each = loads({ given, found })
      for (const [offer, many] of Object.entries(each)) if (offer !== 'nobody') expect(many).toBeLessThanOrEqual(most)
      // where somebody has room who could, nobody is left without
      for (const [need, offer] of given) if (offer === null) for (const other of could.get(need) ?? []) expect(each[other]).toBe(most)
    }),
    { numRuns: 200 },
  )
})

test('who could is counted honestly: of all who offer it, and what stands against each of the others', () => {
  const offers = [driver('a', 0), ...['b', 'c', 'd', 'e', 'f'].map((name) => driver(name, 0, { duties: 0 })), driver('g', 0, { duties: 0, state: OfferState.resting })]
  const [found] = suggest([family(0)], offers, at, EVERYBODY)
  expect(found && tallyOf(found)).toEqual({ all: 7, could: 1, against: [['resting', 1], ['not_vetted', 6]] })
})
