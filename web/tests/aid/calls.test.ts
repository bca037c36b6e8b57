/** A daily call: its days and hours, who rings, what happens when nobody answers. Written by rules; no house, no clock. */
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { calendarHere, mondayOf, overlap, weekdayOf } from '../../src/aid/shared/calendar.ts'
import { callsOn, holdsWord, lacks, LEAST_AFTER_MIN, LEAST_HOUR_MIN, MOST_HOUR_MIN, nextCall, quietDays } from '../../src/aid/shared/calls.ts'
import type { CallHours, Wishes } from '../../src/aid/shared/calls.ts'
import { dueList, GRAVEST, heard, MOST_HELD, SILENT_AFTER_MIN, turns, watched } from '../../src/aid/shared/ladder.ts'
import type { CallOfDay } from '../../src/aid/shared/ladder.ts'
import { freed, whoCalls } from '../../src/aid/shared/rota.ts'
import type { Caller, Given, ToCall } from '../../src/aid/shared/rota.ts'
import { declined, dueCalls, planWeek, takeCallBack } from '../../src/aid/worker/calls.ts'
import type { KeyedCalls, OfferRecord, WeekOfCalls } from '../../src/aid/worker/calls.ts'
import type { CallDay, Calls, Rung } from '../../src/seals/aid/calls.ts'
import { Duty, LegRole, RungKind, WordCode } from '../../src/seals/aid/codes.ts'
import { readAidLetter } from '../../src/seals/aid/letters.ts'
import type { Word } from '../../src/seals/aid/record.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { dice } from '../street.ts'

const EVERY_DAY = 127
/** 2026-11-26, a Thursday. */
const THURSDAY = 20_783
const HOME = process.env['TZ']
afterEach(() => {
  if (HOME === undefined) delete process.env['TZ']
  else process.env['TZ'] = HOME
})

const lives = (where: string): void => {
  process.env['TZ'] = where
}
const wishes = (change: Partial<Wishes> = {}): Wishes => ({
  name: 'Rosa', phone: '555 0101', weekdays: EVERY_DAY, begins: 17 * 60, ends: 18 * 60, quiet: [], duress: '', ladder: [], ...change,
})
const rung = (change: Partial<Rung> = {}): Rung => ({ kind: RungKind.keyholder, afterMin: 30, name: 'Ana', phone: '', words: '', answerTo: { pigeonhole: new Uint8Array(16), recipient: new Uint8Array(32) }, ...change })
const wall = (minutes: number): string => {
  const there = new Date(minutes * 60_000)
  return `${there.getHours()}:${String(there.getMinutes()).padStart(2, '0')}`
}

const quiet = fc.record({ from: fc.integer({ min: 0, max: 400 }), lasts: fc.integer({ min: 0, max: 40 }) }).map(({ from, lasts }) => quietDays(THURSDAY + from, THURSDAY + from + lasts, calendarHere))
const hours: fc.Arbitrary<CallHours> = fc
  .record({ weekdays: fc.integer({ min: 0, max: 127 }), begins: fc.integer({ min: 0, max: 1_300 }), lasts: fc.integer({ min: LEAST_HOUR_MIN, max: MOST_HOUR_MIN }), quiet: fc.array(quiet, { maxLength: 8 }) })
  .map(({ lasts, ...rest }) => ({ ...rest, ends: Math.min(1_440, rest.begins + lasts) }))
const ladder: fc.Arbitrary<readonly Rung[]> = fc
  .array(fc.record({ kind: fc.constantFrom(...Object.values(RungKind)), afterMin: fc.integer({ min: 0, max: 1_440 }), reached: fc.boolean() }), { maxLength: 4 })
  .map((all) => all.map(({ kind, afterMin, reached }) => rung({ kind, afterMin, answerTo: reached ? rung().answerTo : null })))

describe('days and hours', () => {
  for (const where of ['America/Chicago', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC', 'America/Asuncion'])
    test(`in ${where} she is called at the hour on her wall, once a day, through a whole year`, () => {
      lives(where)
      fc.assert(
        fc.property(hours, fc.integer({ min: 0, max: 800 }), (when, from) => {
          const all = callsOn(when, { first: THURSDAY + from, days: 380 }, calendarHere)
          expect(new Set(all.map(({ day }) => day)).size).toBe(all.length)
          for (const [n, each] of all.entries()) {
            const before = all[n - 1]
            expect(before === undefined || each.begins > before.begins).toBe(true)
            expect(each.ends - each.begins).toBe(when.ends - when.begins)
            expect(calendarHere.dayOf(each.begins)).toBe(each.day)
            expect(when.quiet.some((other) => overlap(each, other))).toBe(false)
          }
        }),
        { numRuns: 20 },
      )
    })

  test('an hour that the clocks leave out is rung all the same, and one that comes twice only once', () => {
    lives('America/Chicago')
    const night = wishes({ begins: 150, ends: 210 })
    const spring = calendarHere.dayOf(Date.UTC(2027, 2, 14, 18) / 60_000)
    const autumn = calendarHere.dayOf(Date.UTC(2027, 10, 7, 18) / 60_000)
    const [left] = callsOn(night, { first: spring, days: 1 }, calendarHere)
    expect(left && wall(left.begins)).toBe('3:30')
    const twice = callsOn(night, { first: autumn - 1, days: 3 }, calendarHere)
    expect(twice.map(({ begins }) => wall(begins))).toEqual(['2:30', '2:30', '2:30'])
    const once = callsOn(wishes({ begins: 90, ends: 120 }), { first: autumn, days: 1 }, calendarHere)
    expect(once).toHaveLength(1)
    expect(once[0] && new Date(once[0].begins * 60_000).toISOString()).toBe('2027-11-07T06:30:00.000Z')
  })

  test('a leap day is a day', () => {
    lives('Europe/Berlin')
    const leap = Date.UTC(2028, 1, 29) / 86_400_000
    expect(weekdayOf(leap)).toBe(1)
    expect(callsOn(wishes(), { first: leap - 1, days: 3 }, calendarHere).map(({ begins }) => new Date(begins * 60_000).getDate())).toEqual([28, 29, 1])
  })

  test('her next call is the one that runs or comes', () => {
    lives('Europe/Berlin')
    const five = calendarHere.at(THURSDAY, 17 * 60)
    expect(nextCall(wishes(), five + 59, calendarHere)?.day).toBe(THURSDAY)
    expect(nextCall(wishes(), five + 60, calendarHere)?.day).toBe(THURSDAY + 1)
    expect(nextCall(wishes({ weekdays: 1 }), five, calendarHere)?.day).toBe(mondayOf(THURSDAY) + 7)
    expect(nextCall(wishes({ quiet: [quietDays(THURSDAY, THURSDAY + 30, calendarHere)] }), five, calendarHere)).toBeNull()
  })
})

describe('what she wishes', () => {
  const herself = { byHerself: true, saidTwice: true }

  test('no authority is in it unless she wrote so herself, in words, and said it twice', () => {
    const police = wishes({ ladder: [rung(), rung({ kind: RungKind.authorities, words: 'Call 911, I have a heart condition.', answerTo: null })] })
    expect(lacks(police, herself)).toEqual([])
    expect(lacks(police, { byHerself: false, saidTwice: true })).toEqual(['authorities'])
    expect(lacks(police, { byHerself: true, saidTwice: false })).toEqual(['authorities'])
    expect(lacks(wishes({ ladder: [rung({ kind: RungKind.authorities, words: ' ', answerTo: null })] }), herself)).toEqual(['authorities'])
  })

  test('steps stand in their order, and each can be done', () => {
    const second = rung({ kind: RungKind.phone, afterMin: 0, phone: '555 0102', answerTo: null })
    const circle = rung({ kind: RungKind.circle, afterMin: 60, name: '', answerTo: null })
    expect(lacks(wishes({ ladder: [second, rung(), circle] }), herself)).toEqual([])
    expect(lacks(wishes({ ladder: [rung(), second] }), herself)).toEqual(['order'])
    expect(lacks(wishes({ ladder: [second, second] }), herself)).toEqual(['order'])
    expect(lacks(wishes({ ladder: [rung({ afterMin: LEAST_AFTER_MIN - 1 })] }), herself)).toEqual(['step'])
    expect(lacks(wishes({ ladder: [rung({ answerTo: null })] }), herself)).toEqual(['step'])
    expect(lacks(wishes({ name: '', phone: '', weekdays: 0, ends: 17 * 60 + 5, duress: 'a' }), herself)).toEqual(['name', 'phone', 'days', 'hour', 'duress'])
  })

  test('her word is found as a word, and in no other', () => {
    expect(holdsWord('All well, the UMBRELLA is dry.', 'umbrella')).toBe(true)
    expect(holdsWord('All well, umbrellas are dry', 'umbrella')).toBe(false)
    expect(holdsWord('el paraguas azul, gracias', 'Paraguas  Azul')).toBe(true)
    expect(holdsWord('المظلة الزرقاء هنا', 'المظلة الزرقاء')).toBe(true)
    expect(holdsWord('anything at all', '')).toBe(false)
    expect(holdsWord('', 'umbrella')).toBe(false)
  })
})

describe('the ladder', () => {
  const occasion = { day: THURSDAY, begins: 1_000, ends: 1_060 }

  test('every ladder ends, nobody is told before the hour is over, no authority gets a letter, one stop takes all letters', () => {
    fc.assert(
      fc.property(ladder, (steps) => {
        const all = turns(occasion, steps)
        expect(all).toHaveLength(1 + steps.filter(({ kind }) => kind !== RungKind.phone).length)
        for (const each of all) expect(each.ends > each.opens && each.ends < occasion.ends + 4 * 1_440).toBe(true)
        for (const { rung: n, opens, by } of all.slice(1)) {
          const step = steps[n as number] as Rung
          expect(opens).toBe(occasion.ends + step.afterMin)
          if (step.kind === RungKind.authorities || step.answerTo === null) expect(by).toBe('desk')
        }
        const numbers = steps.some(({ kind }) => kind === RungKind.phone) ? 1 : 0
        expect(all.filter(({ by }) => by !== 'desk').length + numbers).toBeLessThanOrEqual(MOST_HELD)
      }),
    )
  })

  test('once somebody has answered nothing comes any more; while nobody has said anything every step comes', () => {
    fc.assert(
      fc.property(ladder, fc.integer({ min: 0, max: 5_000 }), (ladderOf, at) => {
        const call: CallOfDay = { ...occasion, caller: 'c', ladder: ladderOf, said: null, calledOff: false }
        const answered = watched({ ...call, said: { outcome: 'answered', at: 1_010 } }, at)
        expect(answered).toEqual({ standing: 'answered', since: 1_010, next: null, come: [] })
        const silent = watched(call, at)
        expect(silent.come.length + (silent.next === null ? 0 : 1)).toBeLessThanOrEqual(turns(occasion, ladderOf).length - 1)
        expect(watched(call, 10_000).come).toHaveLength(turns(occasion, ladderOf).length - 1)
      }),
    )
  })

  test('the desk hears in time that nobody has said anything, and what comes next', () => {
    const call: CallOfDay = { ...occasion, caller: 'c', ladder: [rung()], said: null, calledOff: false }
    const stands = (at: number, change: Partial<CallOfDay> = {}) => watched({ ...call, ...change }, at)
    expect(stands(999).standing).toBe('coming')
    expect(stands(1_000).standing).toBe('due')
    expect(stands(1_000, { caller: null }).standing).toBe('nobody')
    expect(stands(1_000 + SILENT_AFTER_MIN)).toMatchObject({ standing: 'silent', since: 1_000, next: { opens: 1_090, by: 'letter' } })
    expect(stands(1_060)).toMatchObject({ standing: 'missed', next: { opens: 1_090 } })
    expect(stands(1_090)).toMatchObject({ standing: 'missed', next: null, come: [{ opens: 1_090 }] })
    expect(stands(1_010, { said: { outcome: 'unanswered', at: 1_005 } })).toMatchObject({ standing: 'unanswered', since: 1_005, next: { opens: 1_090 } })
    expect(stands(1_010, { calledOff: true })).toMatchObject({ standing: 'called_off', next: null })
  })

  test('the list begins with what is gravest', () => {
    const call = (leg: string, change: Partial<CallOfDay>): CallOfDay & { leg: string } => ({ leg, ...occasion, caller: 'c', ladder: [], said: null, calledOff: false, ...change })
    const list = dueList([call('fine', { said: { outcome: 'answered', at: 1 } }), call('coming', { begins: 2_000, ends: 2_060 }), call('word', { said: { outcome: 'duress', at: 1 } }), call('missed', {}), call('nobody', { caller: null, begins: 1_080, ends: 1_140 })], 1_090)
    expect(list.map(({ leg }) => leg)).toEqual(['word', 'missed', 'nobody', 'coming', 'fine'])
    expect(new Set(GRAVEST).size).toBe(GRAVEST.length)
  })

  test('no later word takes back that she is not free, and an answer after a missed try counts', () => {
    const at = (outcome: 'answered' | 'unanswered' | 'duress', when: number) => ({ outcome, at: when })
    expect(heard(null, at('unanswered', 1))).toEqual(at('unanswered', 1))
    expect(heard(at('unanswered', 1), at('answered', 2))).toEqual(at('answered', 2))
    expect(heard(at('answered', 1), at('unanswered', 2))).toEqual(at('answered', 1))
    expect(heard(at('answered', 1), at('duress', 2))).toEqual(at('duress', 2))
    expect(heard(at('duress', 1), at('answered', 2))).toEqual(at('duress', 1))
  })
})

describe('the rota', () => {
  const month = (people: number, days = 28): readonly ToCall[] =>
    Array.from({ length: people }, (_, who) => callsOn(wishes(), { first: mondayOf(THURSDAY), days }, calendarHere).map((each): ToCall => ({ ...each, leg: `${who}-${each.day}`, calls: `p${who}`, language: 'es', asked: [] }))).flat()
  const always = { begins: 0, ends: 2 ** 40 }
  const caller = (id: string, change: Partial<Caller> = {}): Caller => ({ id, languages: ['es'], mostAWeek: 7, quiet: [], vetted: always, ...change })

  const someone: fc.Arbitrary<Caller> = fc
    .record({ id: fc.uuid(), speaks: fc.boolean(), mostAWeek: fc.integer({ min: 1, max: 5 }), vetted: fc.boolean(), away: fc.option(fc.integer({ min: 0, max: 20 })) })
    .map(({ id, speaks, mostAWeek, vetted, away }) => caller(id, { languages: speaks ? ['es', 'en'] : ['en'], mostAWeek, vetted: vetted ? always : null, quiet: away === null ? [] : [quietDays(mondayOf(THURSDAY) + away, mondayOf(THURSDAY) + away + 7, calendarHere)] }))

  test('nobody rings who may not, more than she can, while she is away, or for what she was asked already; every call is given or named', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someone, { selector: ({ id }) => id, maxLength: 8 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 7 }), (callers, people, said) => {
        const calls = month(people, 14).map((call) => ({ ...call, asked: callers.slice(0, said % 3).map(({ id }) => id) }))
        const { given, none } = whoCalls(calls, callers, [])
        expect(given.length + none.length).toBe(calls.length)
        expect(new Set([...given, ...none].map(({ leg }) => leg)).size).toBe(calls.length)
        for (const each of given) {
          const who = callers.find(({ id }) => id === each.caller) as Caller
          const call = calls.find(({ leg }) => leg === each.leg) as ToCall
          expect(who.vetted).not.toBeNull()
          expect(who.languages).toContain(call.language)
          expect(call.asked).not.toContain(who.id)
          expect(who.quiet.some((away) => overlap(away, each))).toBe(false)
          expect(given.filter(({ caller: other, day }) => other === who.id && mondayOf(day) === mondayOf(each.day)).length).toBeLessThanOrEqual(who.mostAWeek)
        }
        expect(whoCalls([...calls].reverse(), [...callers].reverse(), [])).toEqual({ given, none: expect.arrayContaining([...none]) })
      }),
      { numRuns: 40 },
    )
  })

  test('the same voice does not ring every day, and all of them ring as often', () => {
    const callers = ['a', 'b', 'c', 'd'].map((id) => caller(id))
    const { given, none } = whoCalls(month(3), callers, [])
    expect(none).toEqual([])
    expect(given.filter(({ again }) => again)).toEqual([])
    const times = callers.map(({ id }) => given.filter((each) => each.caller === id).length)
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(3)
    for (const person of ['p0', 'p1', 'p2']) {
      const voices = given.filter(({ calls }) => calls === person).map((each) => each.caller)
      for (const id of ['a', 'b', 'c', 'd']) expect(voices.filter((each) => each === id).length).toBeGreaterThanOrEqual(5)
    }
  })

  test('where there is one voice only it rings again, and the desk is told so', () => {
    const { given } = whoCalls(month(1, 7), [caller('a')], [])
    expect(given).toHaveLength(7)
    expect(given.filter(({ again }) => again)).toHaveLength(6)
  })

  test('when somebody leaves, her calls go to others and nobody else’s move', () => {
    const calls = month(2, 14)
    const callers = ['a', 'b', 'c', 'd', 'e'].map((id) => caller(id))
    const first = whoCalls(calls, callers, []).given
    const middle = calls[7]?.begins ?? 0
    const open = freed('b', calls, first, middle)
    expect(open.length).toBeGreaterThan(0)
    const standing: readonly Given[] = first.filter(({ leg }) => !open.some((each) => each.leg === leg))
    const second = whoCalls(open, callers.filter(({ id }) => id !== 'b'), standing)
    expect(second.none).toEqual([])
    expect(second.given.map(({ leg }) => leg).sort()).toEqual(open.map(({ leg }) => leg).sort())
    expect(second.given.some((each) => each.caller === 'b')).toBe(false)
    expect(first.filter((each) => each.caller === 'b' && each.begins <= middle).every(({ leg }) => standing.some((each) => each.leg === leg))).toBe(true)
  })

  test('it says why there is nobody', () => {
    const [call] = month(1, 1) as readonly [ToCall]
    const why = (change: Partial<Caller>, also: Partial<ToCall> = {}) => whoCalls([{ ...call, ...also }], [caller('a', change)], []).none[0]?.why
    expect(whoCalls([call], [], []).none[0]?.why).toBe('nobody_vetted')
    expect(why({ vetted: null })).toBe('nobody_vetted')
    expect(why({ vetted: { begins: 0, ends: call.begins } })).toBe('nobody_vetted')
    expect(why({ languages: ['so'] })).toBe('no_language')
    expect(why({}, { asked: ['a'] })).toBe('all_asked')
    expect(why({ quiet: [{ begins: call.begins - 1, ends: call.begins + 1 }] })).toBe('no_time')
    expect(why({ mostAWeek: 0 })).toBe('no_time')
  })
})

describe('a week at the desk', () => {
  const random = dice('week')
  const AT = calendarHere.at(mondayOf(THURSDAY), 9 * 60)
  const to = () => ({ pigeonhole: random(16), recipient: random(32) })
  const callsOf = (name: string, change: Partial<Calls> = {}): KeyedCalls => ({
    key: name, work: null, days: [],
    calls: {
      nonce: random(16), askedAt: AT * 60, town: random(16), name, language: 'es', phone: '555 0101', address: '', weekdays: EVERY_DAY, begins: 17 * 60, ends: 18 * 60,
      ladder: [rung({ kind: RungKind.phone, afterMin: 0, phone: '555 0102', answerTo: null }), rung({ answerTo: to() })], duress: '', quiet: [], notes: '', answerTo: to(), ...change,
    },
  })
  const offers: readonly OfferRecord[] = ['Ben', 'Cal', 'Dana'].map((name) => ({
    offer: {
      nonce: random(16), offeredAt: AT * 60, town: random(16), kinds: [], roles: LegRole.call, place: null, reachM: 0, languages: ['es'], when: { weekdays: 0, begins: 0, ends: 0, firstDay: null, everyWeeks: 0 },
      seats: 0, carSeats: 0, quiet: [], mostAWeek: 7, name, answerTo: to(), key: null, words: '',
    },
    work: null,
    duties: { bits: Duty.calls, begins: 0, ends: 2 ** 31 },
  }))
  const how = { at: AT * 60, calendar: calendarHere, seal: async (letter: Bytes) => letter, random }
  const after = (records: readonly KeyedCalls[], week: WeekOfCalls): readonly KeyedCalls[] => records.map((record) => ({ ...record, days: week.changes.find(({ key }) => key === record.key)?.days ?? record.days }))

  test('every day has its ladder and its caller, who knows it before; planned again nothing is laid twice', async () => {
    const records = [callsOf('Rosa'), callsOf('Sam', { language: 'so' })]
    const week = await planWeek(records, offers, new Map(), how)
    const [rosa, sam] = after(records, week)
    expect([rosa?.days.length, sam?.days.length]).toEqual([7, 7])
    expect(rosa?.days.every(({ caller, held }) => caller !== null && held.length === 3)).toBe(true)
    expect(sam?.days.every(({ caller, held }) => caller === null && held.length === 1)).toBe(true)
    expect(new Set(week.none.map(({ why }) => why))).toEqual(new Set(['no_language']))
    const kinds = week.changes.flatMap(({ hold }) => hold.map(({ envelope }) => readAidLetter(envelope).body.kind))
    expect(['ask', 'call', 'released'].map((kind) => kinds.filter((each) => each === kind).length)).toEqual([7, 14, 14])
    for (const { held, terms, envelope } of week.changes.flatMap(({ hold }) => hold)) {
      const { body } = readAidLetter(envelope)
      expect(held.id).toHaveLength(16)
      if (body.kind === 'call') expect(terms).toMatchObject({ opens: body.call.begins, once: true })
      if (body.kind === 'ask') expect(terms.opens).toBe(AT)
    }
    const again = await planWeek(after(records, week), offers, week.asked, how)
    expect(again.changes).toEqual([])
  })

  test('who says no is not asked again, and the ladder stays as it lies', async () => {
    const records = [callsOf('Rosa')]
    const week = await planWeek(records, offers, new Map(), how)
    const [rosa] = after(records, week) as [KeyedCalls]
    const [day] = rosa.days as [CallDay]
    const no: Word = { nonce: random(16), at: AT * 60, about: day.leg, code: WordCode.decline, digits: '', words: '', answerTo: null, picture: null }
    expect(declined([rosa], [no])).toEqual([day])
    // the desk sees it before the hour has come, and only of this call
    expect(dueCalls([rosa], [no], AT, calendarHere).map(({ row, declined: isNo }) => isNo === (row === day))).not.toContain(false)
    const back = await takeCallBack(rosa.calls, day, how)
    expect(back.stop).toHaveLength(2)
    const second = await planWeek([{ ...rosa, days: [back.day, ...rosa.days.slice(1)] }], offers, week.asked, how)
    const given = second.changes[0]?.days[0] as CallDay
    expect(given.caller).not.toEqual(day.caller)
    expect(given.held[0]).toEqual(day.held[0])
    expect(second.changes[0]?.hold).toHaveLength(3)
  })
})
