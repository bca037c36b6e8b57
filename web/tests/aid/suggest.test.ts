/** Who is suggested, and why. Each test tells one desk's afternoon; the vectors tell a whole town. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterTrip, capOf, tripsInWeekOf, USUAL_CAPS } from '../../src/aid/shared/caps.ts'
import type { Calendar } from '../../src/aid/shared/calendar.ts'
import { neededDays, nextOccasion, occasions, offeredDays, proposed } from '../../src/aid/shared/occasions.ts'
import { dutiesFor, MAIN_ROLE } from '../../src/aid/shared/duties.ts'
import { suggest } from '../../src/aid/shared/suggest.ts'
import type { Circumstances, OpenNeed, OpenOffer, Suggested } from '../../src/aid/shared/suggest.ts'
import { LegRole, NeedKind, NeedUrgency, OfferState } from '../../src/seals/aid/codes.ts'
import type { When } from '../../src/seals/aid/parts.ts'

const DAY = 24 * 60
/** A Monday. */
const TODAY = 20_598
const NOW = TODAY * DAY + 9 * 60
const calendar: Calendar = { at: (day, minute) => day * DAY + minute, dayOf: (at) => Math.floor(at / DAY) }
const at: Circumstances = { now: NOW, calendar, caps: USUAL_CAPS, holidays: new Set() }
const ALWAYS: When = { weekdays: 0, begins: 0, ends: DAY, firstDay: null, everyWeeks: 1 }
const ALL = 31

const here = { lat: 44.95, lng: -93.2 }
const north = (metres: number): { lat: number; lng: number } => ({ ...here, lat: here.lat + metres / 111_195 })

const need = (change: Partial<OpenNeed> = {}): OpenNeed => ({
  need: 'n', kind: NeedKind.groceries, role: LegRole.carry, urgency: NeedUrgency.week, askedAt: 0, place: here, language: 'es', people: 3, children: 0, childSeats: 0,
  when: { ...ALWAYS, everyWeeks: 0 }, known: [], notBy: [], ...change,
})
const offer = (name: string, change: Partial<OpenOffer> = {}): OpenOffer => ({
  offer: name, kinds: Object.values(NeedKind), roles: 511, place: north(1_000), reachM: 5_000, languages: ['es', 'en'], when: ALWAYS, seats: 4, carSeats: 1, quiet: [], mostAWeek: 0,
  state: OfferState.active, tripsThisWeek: 0, lastTrip: null, duties: ALL, vettedUntil: NOW + 100 * DAY, ...change,
})

const only = (needs: readonly OpenNeed[], offers: readonly OpenOffer[], change: Partial<Circumstances> = {}): Suggested => suggest(needs, offers, { ...at, ...change })[0] as Suggested
const names = ({ best }: Suggested): readonly string[] => best.map(({ offer: name }) => name)

describe('who comes first', () => {
  test('the nearer, with the reasons a coordinator can read aloud', () => {
    const found = only([need()], [offer('far', { place: north(4_000) }), offer('near')])
    expect(names(found)).toEqual(['near', 'far'])
    expect(found.best[0]).toMatchObject({ reasons: ['near', 'speaks', 'free_then', 'vetted', 'fewest_trips'], hindrances: [], day: TODAY })
    expect(Math.abs((found.best[0]?.metres ?? 0) - 1_000)).toBeLessThanOrEqual(10)
    expect(found.best[1]?.reasons).not.toContain('near')
  })

  test('whoever has had fewer trips, unless her way is much longer', () => {
    const had = (trips: number) => ({ tripsThisWeek: trips, lastTrip: NOW - 60 })
    expect(names(only([need()], [offer('often', had(2)), offer('rested', { place: north(3_000) })]))).toEqual(['rested', 'often'])
    expect(names(only([need()], [offer('often', had(1)), offer('rested', { place: north(3_000) })]))).toEqual(['often', 'rested'])
    expect(names(only([need()], [offer('b', { lastTrip: NOW - 20 * DAY }), offer('a', { lastTrip: NOW - 10 * DAY })]))).toEqual(['b', 'a'])
  })

  test('whoever has been there before: so that nobody new learns an address', () => {
    const found = only([need({ known: ['knows'] })], [offer('near'), offer('knows', { place: north(4_500) })])
    expect(names(found)).toEqual(['knows', 'near'])
    expect(found.best[0]?.reasons).toContain('known_to_household')
  })

  test('whoever speaks her language, in any of its forms', () => {
    const found = only([need({ language: 'pt-BR' })], [offer('silent', { languages: ['en'] }), offer('speaks', { languages: ['pt'], place: north(2_000) })])
    expect(names(found)).toEqual(['speaks', 'silent'])
    expect(found.best.map(({ reasons }) => reasons.includes('speaks'))).toEqual([true, false])
  })

  test('nobody whom the household or she herself has said no to, nobody who has left or was cut off', () => {
    const found = only([need({ notBy: ['no'] })], [offer('no'), offer('left', { state: OfferState.left }), offer('cut', { state: OfferState.cutOff })])
    expect(found).toEqual({ need: 'n', best: [], nearly: [] })
  })

  test('of many needs not always the same: what she already stands first for counts, up to her cap', () => {
    const needs = ['1', '2', '3', '4', '5'].map((name, askedAt) => need({ need: name, askedAt }))
    const found = suggest(needs, [offer('a', { mostAWeek: 2 }), offer('b', { place: north(1_100) })], at).map((each) => names(each)[0])
    expect(found.slice(0, 4)).toEqual(['a', 'b', 'a', 'b'])
    expect(suggest(needs, [offer('a', { mostAWeek: 2 })], at)[2]?.nearly[0]?.hindrances).toEqual(['asked_for_others'])
  })

  test('what cannot wait is served before what was asked earlier', () => {
    const [later, sooner] = [need({ need: 'later', askedAt: 1 }), need({ need: 'sooner', askedAt: 2, urgency: NeedUrgency.today })]
    const found = suggest([later, sooner], [offer('a', { mostAWeek: 1 })], at)
    expect(found.map(({ need: name, best }) => [name, best.length])).toEqual([['later', 0], ['sooner', 1]])
  })
})

describe('who does not come now, and why', () => {
  const hindrances = (asked: Partial<OpenNeed>, given: Partial<OpenOffer>, change: Partial<Circumstances> = {}): readonly string[] =>
    only([need(asked)], [offer('she', given)], change).nearly[0]?.hindrances ?? []

  test.for<[string, Partial<OpenNeed>, Partial<OpenOffer>, Partial<Circumstances>, readonly string[]]>([
    ['too far', {}, { place: north(7_000) }, {}, ['too_far']],
    ['on other days', { when: { ...ALWAYS, weekdays: 1, everyWeeks: 0 }, urgency: NeedUrgency.today }, { when: { ...ALWAYS, weekdays: 64 } }, {}, ['not_free']],
    ['at other hours', { when: { ...ALWAYS, begins: 480, ends: 600, everyWeeks: 0 } }, { when: { ...ALWAYS, begins: 580, ends: 900 } }, {}, ['not_free']],
    ['in a quiet week', {}, { quiet: [{ begins: NOW - DAY, ends: NOW + 8 * DAY }] }, {}, ['quiet']],
    ['resting', {}, { state: OfferState.resting }, {}, ['resting']],
    ['resting after a trip', { urgency: NeedUrgency.today }, { lastTrip: NOW - DAY }, { caps: { mostAWeek: 3, restDays: 2 } }, ['resting']],
    ['over her cap', {}, { mostAWeek: 2, tripsThisWeek: 2, lastTrip: NOW - 60 }, {}, ['over_cap']],
    ['not vetted', {}, { duties: 0, vettedUntil: 0 }, {}, ['not_vetted']],
    ['vetted for something else', { kind: NeedKind.childCare, role: LegRole.mind }, { duties: 8 }, {}, ['not_vetted']],
    ['vetted no more', {}, { vettedUntil: NOW - 1 }, {}, ['not_vetted']],
    ['with too small a car', { kind: NeedKind.lift, role: LegRole.drive, people: 5 }, {}, {}, ['too_few_seats']],
    ['with one booster for two children', { kind: NeedKind.schoolRun, role: LegRole.school, children: 2, childSeats: 2 }, {}, {}, ['too_few_seats']],
    ['without a word in common at the doctor\'s', { kind: NeedKind.medical, role: LegRole.accompany, language: 'so' }, {}, {}, ['no_shared_language']],
    ['with one language only, to translate', { kind: NeedKind.translation, role: LegRole.translate }, { languages: ['es', 'es-MX'] }, {}, ['no_shared_language']],
  ])('%s', ([, asked, given, change, expected]) => {
    expect(hindrances(asked, given, change)).toEqual(expected)
  })

  test('whoever has one thing against it stands before whoever has two', () => {
    const found = only([need()], [offer('two', { place: north(6_900), state: OfferState.resting }), offer('one', { place: north(8_000) })])
    expect(found.nearly.map(({ offer: name }) => name)).toEqual(['one', 'two'])
  })

  test('a quiet week ends, a cap is for one week, a rest is over: next week she is asked again', () => {
    const nextMonday = need({ when: { ...ALWAYS, everyWeeks: 0, firstDay: TODAY + 7 } })
    for (const given of [{ quiet: [{ begins: NOW - DAY, ends: NOW + 2 * DAY }] }, { mostAWeek: 2, tripsThisWeek: 2, lastTrip: NOW - 60 }, { lastTrip: NOW - DAY }])
      expect(only([nextMonday], [offer('she', given)], { caps: { mostAWeek: 3, restDays: 3 } }).best[0]).toMatchObject({ offer: 'she', day: TODAY + 7 })
  })

  test('who shops or packs comes to no door and needs no vetting', () => {
    for (const role of [LegRole.shop, LegRole.pack]) expect(dutiesFor({ kind: NeedKind.groceries, role, children: 0 })).toBe(0)
    for (const kind of Object.values(NeedKind)) expect(dutiesFor({ kind, role: MAIN_ROLE[kind], children: 1 }) > 0).toBe(![NeedKind.rent, NeedKind.legal, NeedKind.translation, NeedKind.other].some((each) => each === kind))
  })

  test('without a place nobody is far, and nobody near', () => {
    for (const found of [only([need({ place: null })], [offer('she')]), only([need()], [offer('she', { place: null })])]) expect(found.best[0]).toMatchObject({ metres: null, reasons: expect.not.arrayContaining(['near']) })
  })
})

describe('a whole town', () => {
  const someWhen = fc.record({ weekdays: fc.nat({ max: 127 }), begins: fc.integer({ min: 0, max: 1_000 }), ends: fc.integer({ min: 1_001, max: DAY }), firstDay: fc.option(fc.integer({ min: TODAY - 9, max: TODAY + 30 })), everyWeeks: fc.nat({ max: 3 }) })
  const place = fc.option(fc.record({ lat: fc.double({ min: 44.9, max: 45, noNaN: true }), lng: fc.double({ min: -93.3, max: -93.1, noNaN: true }) }))
  const language = fc.constantFrom('es', 'so', 'hmn', 'ar')
  const minutes = fc.integer({ min: NOW - 20 * DAY, max: NOW + 20 * DAY })
  const needs = fc.array(fc.record({ kind: fc.constantFrom(...Object.values(NeedKind)), urgency: fc.constantFrom(0 as const, 1 as const, 2 as const), askedAt: fc.nat({ max: 9 }), place, language, people: fc.nat({ max: 6 }), children: fc.nat({ max: 3 }), childSeats: fc.nat({ max: 2 }), when: someWhen, known: fc.array(fc.constantFrom('0', '1', '2')), notBy: fc.array(fc.constantFrom('3', '4')) }), { maxLength: 12 })
    .map((list): OpenNeed[] => list.map((each, number) => ({ ...each, need: `n${number}`, role: MAIN_ROLE[each.kind] as LegRole })))
  const offers = fc.array(fc.record({ place, reachM: fc.nat({ max: 9_000 }), languages: fc.array(language, { maxLength: 3 }), when: someWhen, seats: fc.nat({ max: 6 }), carSeats: fc.nat({ max: 2 }), quiet: fc.array(fc.tuple(minutes, fc.nat({ max: 9 * DAY })).map(([begins, lasts]) => ({ begins, ends: begins + lasts })), { maxLength: 2 }), mostAWeek: fc.nat({ max: 3 }), state: fc.constantFrom(...Object.values(OfferState)), tripsThisWeek: fc.nat({ max: 4 }), lastTrip: fc.option(minutes.map((each) => Math.min(each, NOW))), duties: fc.nat({ max: 31 }), vettedUntil: minutes }), { maxLength: 12 })
    .map((list): OpenOffer[] => list.map((each, number) => offer(String(number), each)))

  test('the best have nothing against them, the others something; what is given comes back in the order given, and the same whoever stands first in the lists', () => {
    fc.assert(
      fc.property(needs, offers, (asked, given) => {
        const found = suggest(asked, given, at)
        expect(found.map(({ need: name }) => name)).toEqual(asked.map(({ need: name }) => name))
        for (const { best, nearly } of found) {
          expect(best.length <= 3 && (best.length === 3 ? nearly.length === 0 : nearly.length <= 2)).toBe(true)
          for (const each of best) expect(each.hindrances).toEqual([])
          for (const each of nearly) expect(each.hindrances).not.toEqual([])
          for (const { metres } of best) expect(metres === null || metres >= 0).toBe(true)
        }
        const byName = new Map(suggest([...asked].reverse(), [...given].reverse(), at).map((each) => [each.need, each]))
        expect(asked.map(({ need: name }) => byName.get(name))).toEqual(found)
      }),
      { numRuns: 60 },
    )
  })
})

describe('occasions', () => {
  const when = (change: Partial<When>): When => ({ weekdays: 0, begins: 480, ends: 540, firstDay: null, everyWeeks: 1, ...change })

  test('every second week counts from its first day, and pauses on holidays', () => {
    const tuesdays = when({ weekdays: 2, firstDay: TODAY + 1, everyWeeks: 2 })
    expect(occasions(tuesdays, TODAY, 3, new Set())).toEqual([TODAY + 1, TODAY + 15, TODAY + 29])
    expect(occasions(tuesdays, TODAY, 3, new Set([TODAY + 15]))).toEqual([TODAY + 1, TODAY + 29, TODAY + 43])
    expect(nextOccasion(tuesdays, TODAY + 2, new Set())).toBe(TODAY + 15)
  })

  test('every school day, and none in the holidays', () => {
    const school = when({ weekdays: 31, everyWeeks: 1 })
    expect(occasions(school, TODAY + 4, 3, new Set([TODAY + 7, TODAY + 8]))).toEqual([TODAY + 4, TODAY + 9, TODAY + 10])
    const summer = new Set(Array.from({ length: 800 }, (_, ahead) => TODAY + ahead))
    expect(nextOccasion(school, TODAY, summer)).toBeNull()
  })

  test('once is once, and past is past', () => {
    expect(occasions(when({ everyWeeks: 0, firstDay: TODAY + 3 }), TODAY, 4, new Set())).toEqual([TODAY + 3])
    expect(nextOccasion(when({ everyWeeks: 0, firstDay: TODAY - 1 }), TODAY, new Set())).toBeNull()
    expect(nextOccasion(when({ everyWeeks: 0, weekdays: 4 }), TODAY, new Set())).toBe(TODAY + 2)
  })

  test('what is proposed has not begun, and lies within what was wished', () => {
    const at = (day: number, hours: number, minute = 0) => calendar.at(day, hours * 60 + minute)
    const wished = (change: Partial<When>, now: number) => {
      const { day, begins, ends } = proposed(when({ everyWeeks: 0, ...change }), now, calendar, new Set())
      return [day - TODAY, begins / 60, ends / 60]
    }
    const anyHour = { begins: 0, ends: 1440 }
    expect(wished(anyHour, at(TODAY, 7))).toEqual([0, 10, 12])
    expect(wished(anyHour, at(TODAY, 9, 50))).toEqual([0, 10.5, 12.5])
    expect(wished(anyHour, at(TODAY, 10, 27))).toEqual([0, 11, 13])
    expect(wished(anyHour, at(TODAY, 22))).toEqual([1, 10, 12])
    const morning = { begins: 600, ends: 720 }
    expect(wished(morning, at(TODAY, 10, 15))).toEqual([0, 10.5, 12])
    expect(wished(morning, at(TODAY, 11, 20))).toEqual([1, 10, 12])
    expect(wished({ ...morning, firstDay: TODAY }, at(TODAY, 11, 20))).toEqual([0, 10, 12])
    expect(wished({ ...morning, firstDay: TODAY, everyWeeks: 2 }, at(TODAY, 11, 20))).toEqual([14, 10, 12])
  })

  test('the days that are looked at together are those of the calendar', () => {
    fc.assert(
      fc.property(fc.record({ weekdays: fc.nat({ max: 127 }), begins: fc.constant(0), ends: fc.constant(60), firstDay: fc.option(fc.integer({ min: TODAY - 40, max: TODAY + 40 })), everyWeeks: fc.integer({ min: 1, max: 4 }) }), (each) => {
        const days = Array.from({ length: 28 }, (_, ahead) => TODAY + ahead)
        const all = days.filter((day) => nextOccasion(each, day, new Set()) === day)
        expect(days.filter((_, ahead) => (offeredDays(each, TODAY) & (1 << ahead)) !== 0)).toEqual(all)
        expect(days.filter((_, ahead) => (neededDays(each, NeedUrgency.week, TODAY, new Set()) & (1 << ahead)) !== 0)).toEqual(all.slice(0, 1))
      }),
    )
  })
})

describe('caps', () => {
  test('hers counts if it is smaller, the desk\'s if she has none', () => {
    expect([capOf(0, USUAL_CAPS), capOf(1, USUAL_CAPS), capOf(9, USUAL_CAPS)]).toEqual([3, 1, 3])
  })

  test('a new week begins with no trip, and a trip is counted in its own week', () => {
    const work = { tripsThisWeek: 2, lastTrip: NOW }
    expect(tripsInWeekOf(TODAY + 6, work, calendar)).toBe(2)
    expect(tripsInWeekOf(TODAY + 7, work, calendar)).toBe(0)
    expect(afterTrip(work, NOW + DAY, calendar)).toEqual({ tripsThisWeek: 3, lastTrip: NOW + DAY })
    expect(afterTrip(work, NOW + 7 * DAY, calendar)).toEqual({ tripsThisWeek: 1, lastTrip: NOW + 7 * DAY })
    expect(afterTrip(work, NOW - 7 * DAY, calendar)).toEqual(work)
    expect(afterTrip(work, NOW - 60, calendar)).toEqual({ tripsThisWeek: 3, lastTrip: NOW })
  })
})
