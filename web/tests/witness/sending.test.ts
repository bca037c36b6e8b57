/** What goes to the house next, whatever house and line do: nothing is lost, asked twice at once, or kept waiting for ever. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lane } from '../../src/seals/witness/codes.ts'
import { COVER, FIRST_SHARE } from '../../src/witness/shared/part_head.ts'
import type { PartHead, Waits } from '../../src/witness/shared/part_head.ts'
import { arrived, AT_ONCE, begun, failed, IDLE, isBadLine, lineIsBack, lookAgainAt, next, SLOW_MS } from '../../src/witness/shared/sending.ts'
import type { InVain, Sending } from '../../src/witness/shared/sending.ts'

const part = (number: number, lane: Lane = Lane.picture): PartHead => ({ number, lane, begins: number * 1000, ends: (number + 1) * 1000, bytes: 65_536 })
const parts = (count: number): PartHead[] => Array.from({ length: count }, (_, n) => part(n, n % 4 === 3 ? Lane.sound : Lane.picture))
const beginning = (sending: Sending, numbers: readonly number[], at = 0): Sending => numbers.reduce((so, number) => begun(so, number, at), sending)
const NO_LINE: InVain = { code: 'line.none', status: null, retryAfterS: null }
const BUSY: InVain = { code: 'house.busy', status: 503, retryAfterS: 5 }
const FULL: InVain = { code: 'film.full', status: 507, retryAfterS: 3600 }
const OTHER: InVain = { code: 'film.other_bytes', status: 409, retryAfterS: null }
const numbers = (heads: readonly Waits[]): number[] => heads.map(({ number }) => number)

test('three at a time, the newest last', () => {
  const waiting = [part(2), part(3), part(5), part(9)]
  expect(numbers(next(IDLE, waiting, 0))).toEqual([2, 3, 5])
  expect(numbers(next(beginning(IDLE, [2, 3]), waiting, 0))).toEqual([5])
  expect(next(beginning(IDLE, [2, 3, 5]), waiting, 0)).toEqual([])
})

test('on a bad line sound goes before pictures; once it is good again, what is older goes first', () => {
  let sending = beginning(IDLE, [0, 1])
  sending = arrived(sending, 0, SLOW_MS + 1)
  expect(isBadLine(sending, SLOW_MS + 1)).toBe(true) // the other one is late as well
  sending = arrived(sending, 1, SLOW_MS + 2)
  const waiting = [part(2), part(3, Lane.sound), part(4), part(5, Lane.sound)]
  expect(numbers(next(sending, waiting, 9_000))).toEqual([3, 5, 2])
  sending = beginning(sending, [3, 5], 9_000)
  sending = arrived(arrived(sending, 3, 9_100), 5, 9_100)
  expect(numbers(next(sending, [part(2), part(4), part(7, Lane.sound)], 9_100))).toEqual([2, 4, 7])
})

test('without a line one part tries for all, ever more seldom; the browser that has a line again is believed at once', () => {
  let sending: Sending = IDLE
  let at = 0
  const pauses: number[] = []
  for (let tries = 0; tries < 7; tries += 1) {
    const begins = next(sending, parts(9), at)
    expect(begins.length).toBe(tries === 0 ? AT_ONCE : 1)
    sending = failed(begun(sending, 0, at), 0, NO_LINE, at)
    pauses.push((lookAgainAt(sending, at) as number) - at)
    at = sending.notBefore
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
  expect(next(failed(begun(sending, 0, at), 0, NO_LINE, at), parts(3), at)).toEqual([])
  expect(numbers(next(lineIsBack(failed(begun(sending, 0, at), 0, NO_LINE, at)), parts(3), at))).toEqual([0])
})

test('a house that is full or busy is asked again when it said so, at most a minute later; nothing is given up', () => {
  const busy = failed(begun(IDLE, 0, 0), 0, BUSY, 0)
  expect([busy.notBefore, busy.stuck]).toEqual([5_000, 'house.busy'])
  const full = failed(begun(IDLE, 0, 0), 0, FULL, 0)
  expect([full.notBefore, full.lost.size]).toEqual([60_000, 0])
  expect(numbers(next(lineIsBack(full), parts(2), 1))).toEqual([])
})

test('what the house has under other bytes is not asked again; the others go on', () => {
  const sending = failed(begun(IDLE, 0, 0), 0, OTHER, 0)
  expect([...sending.lost]).toEqual([0])
  expect(numbers(next(sending, parts(4), 0))).toEqual([1, 2, 3])
})

test('the cover is never given up: a spent ticket is another one the next time', () => {
  const spent = failed(begun(IDLE, COVER, 0), COVER, { code: 'ticket.spent', status: 401, retryAfterS: null }, 0)
  expect([[...spent.lost], spent.notBefore]).toEqual([[], 1_000])
})

const share = (seat: number): Waits => ({ number: FIRST_SHARE + seat, lane: null })
const STUMBLES: InVain = { code: 'house.error', status: 500, retryAfterS: null }

test('a share that the house did not take at once goes before the parts of a running film, and keeps none of them waiting', () => {
  let sending = failed(begun(IDLE, FIRST_SHARE, 0), FIRST_SHARE, STUMBLES, 0)
  // parts go on meanwhile
  expect(numbers(next(sending, [share(0), part(0), part(1)], 1_000))).toEqual([0])
  sending = arrived(begun(sending, 0, 1_000), 0, 1_100)
  const then = lookAgainAt(sending, 1_100) as number
  expect(then).toBeLessThanOrEqual(5_000)
  expect(numbers(next(sending, [share(0), part(1), part(2), part(3)], then))).toEqual([FIRST_SHARE, 1, 2])
})

test('a house that never takes a share nor says so for good: parts arrive all the same, as fast as ever, and the share is asked again and again', () => {
  let [sending, at, tries, there] = [IDLE, 0, 0, 0]
  while (at < 600_000) {
    const [first] = next(sending, [share(0), share(1), part(there)], at)
    if (first === undefined) {
      at = Math.min(lookAgainAt(sending, at) as number, 600_000)
      continue
    }
    sending = begun(sending, first.number, at)
    at += 300
    if (first.number < 0) [sending, tries] = [failed(sending, first.number, STUMBLES, at), tries + 1]
    else [sending, there] = [arrived(sending, first.number, at), there + 1]
  }
  expect(there).toBeGreaterThan(1_700)
  expect(tries).toBeGreaterThan(16)
})

test('a house that takes nothing is asked for a part and for a share in turn', () => {
  let [sending, at] = [IDLE, 0]
  const asked: number[] = []
  for (let tries = 0; tries < 24; tries += 1) {
    const [first] = next(sending, [share(0), share(1), part(0)], at) as [Waits]
    asked.push(first.number)
    sending = failed(begun(sending, first.number, at), first.number, STUMBLES, at)
    at = sending.notBefore
  }
  for (const each of [FIRST_SHARE, FIRST_SHARE + 1, 0]) expect(asked.slice(-8)).toContain(each)
})

test('a share that the house refuses for good is not asked again', () => {
  const sending = failed(begun(IDLE, FIRST_SHARE, 0), FIRST_SHARE, OTHER, 0)
  expect([...sending.lost]).toEqual([FIRST_SHARE])
  expect(numbers(next(sending, [share(0), share(1), part(0)], 0))).toEqual([FIRST_SHARE + 1, 0])
})

test('one part that a house stumbles over keeps none of the others waiting', () => {
  let sending = failed(begun(IDLE, 0, 0), 0, { code: 'house.error', status: 500, retryAfterS: null }, 0)
  expect(numbers(next(sending, parts(3), 1_000))).toEqual([1])
  sending = arrived(begun(sending, 1, 1_000), 1, 1_100)
  expect(numbers(next(sending, [part(0), part(2)], 1_100))).toEqual([2, 0])
})

/** A house and a line as they may be: each try is answered late or never, twice, refused, or its receipt is lost. */
const fate = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'arrives' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'receipt lost' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'no line' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'busy' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'full' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'answered twice' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'unknown' as const }) },
)
const UNKNOWN: InVain = { code: 'film.unknown', status: 404, retryAfterS: null }
const WHY = { 'receipt lost': NO_LINE, 'no line': NO_LINE, busy: BUSY, full: FULL, unknown: UNKNOWN }

test('whatever happens: never more than three, never one twice at once, and once the troubles are over everything arrives', () => {
  const scenario = fc.record({ count: fc.integer({ min: 1, max: 30 }), fates: fc.array(fc.tuple(fate, fc.integer({ min: 1, max: 9_000 })), { maxLength: 80 }), picks: fc.infiniteStream(fc.nat()) })
  fc.assert(
    fc.property(scenario, ({ count, fates, picks }) => {
      const all = parts(count)
      const [atHouse, receipted] = [new Set<number>(), new Set<number>()]
      let sending: Sending = IDLE
      let at = 0
      const chance = picks[Symbol.iterator]()
      const troubles = [...fates]
      for (let steps = 0; receipted.size < count; steps += 1) {
        expect(steps).toBeLessThan(20 * (count + fates.length) + 50)
        const waiting = all.filter(({ number }) => !receipted.has(number))
        for (const { number } of next(sending, waiting, at)) {
          expect(sending.underWay.has(number)).toBe(false)
          sending = begun(sending, number, at)
        }
        expect(sending.underWay.size).toBeLessThanOrEqual(AT_ONCE)
        const underWay = [...sending.underWay.keys()]
        if (underWay.length === 0) {
          const later = lookAgainAt(sending, at)
          expect(later).not.toBeNull()
          expect((later as number) - at).toBeLessThanOrEqual(60_000)
          at = later as number
          continue
        }
        // answers come in any order
        const number = underWay[(chance.next().value as number) % underWay.length] as number
        const [{ kind }, ms] = troubles.shift() ?? [{ kind: 'arrives' as const }, 50]
        at += ms
        if (kind === 'arrives' || kind === 'answered twice' || kind === 'receipt lost') atHouse.add(number)
        if (kind === 'arrives' || kind === 'answered twice') {
          receipted.add(number)
          sending = arrived(sending, number, at)
          if (kind === 'answered twice') sending = arrived(sending, number, at)
        } else sending = failed(sending, number, WHY[kind], at)
      }
      expect([...atHouse].sort((a, b) => a - b)).toEqual(numbers(all))
      expect(sending.lost.size).toBe(0)
    }),
  )
})
