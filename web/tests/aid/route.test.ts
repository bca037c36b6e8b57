/** The order of stops: beside every order there is, and beside the best of them where there are too many to look at on a phone. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BY_CAR, MOST_STOPS, routeOf } from '../../src/aid/shared/route.ts'
import type { Ride, Route, Stop } from '../../src/aid/shared/route.ts'
import { cellAt, metresBetween } from '../../src/seals/grid.ts'

const LEAVES = 30_000_000
const ride = (change: Partial<Ride> = {}): Ride => ({ start: cellAt({ lat: 44.95, lng: -93.2 }, 12), leaves: LEAVES, ...BY_CAR, ...change })
const placed = (lat: number, lng: number, from = LEAVES, until = LEAVES + 600): Stop => ({ place: cellAt({ lat, lng }, 12), from, until })

const stop: fc.Arbitrary<Stop> = fc
  .record({ lat: fc.double({ min: 44.9, max: 45, noNaN: true }), lng: fc.double({ min: -93.3, max: -93.1, noNaN: true }), from: fc.integer({ min: 0, max: 180 }), lasts: fc.integer({ min: 10, max: 240 }) })
  .map(({ lat, lng, from, lasts }) => placed(lat, lng, LEAVES + from, LEAVES + from + lasts))

/** Written apart from the thing that is tested: minutes and metres of one order, and the least of every order there is. */
function walked(order: readonly number[], stops: readonly Stop[], by: Ride): { late: number; metres: number } {
  let [at, late, metres, here] = [by.leaves, 0, 0, by.start]
  for (const number of order) {
    const next = stops[number] as Stop
    const way = here === null || next.place === null ? 0 : metresBetween(here, next.place)
    metres += way
    at = Math.max(at + way / by.metresPerMinute, next.from)
    late += Math.max(at - next.until, 0)
    at += by.minutesThere
    here = next.place
  }
  return { late, metres }
}

function best(stops: readonly Stop[], by: Ride): { late: number; metres: number } {
  const ways = [by.start, ...stops.map(({ place }) => place)].map((one, _, all) => all.map((other) => (one === null || other === null ? 0 : metresBetween(one, other))))
  let least = { late: Infinity, metres: Infinity }
  const go = (left: ReadonlySet<number>, at: number, late: number, metres: number, here: number): void => {
    if (left.size === 0 && (late < least.late - 1e-6 || (late <= least.late + 1e-6 && metres < least.metres))) least = { late, metres }
    for (const next of left) {
      const { from, until } = stops[next] as Stop
      const way = ways[here]?.[next + 1] as number
      const there = Math.max(at + way / by.metresPerMinute, from)
      go(new Set([...left].filter((each) => each !== next)), there + by.minutesThere, late + Math.max(there - until, 0), metres + way, next + 1)
    }
  }
  go(new Set(stops.keys()), by.leaves, 0, 0, 0)
  return least
}

const visitsAll = ({ order }: Route, stops: readonly Stop[]): boolean => [...order].sort((one, other) => one - other).every((each, at) => each === at) && order.length === stops.length

test('up to eight stops no order is better', () => {
  fc.assert(
    fc.property(fc.array(stop, { maxLength: 6 }), (stops) => {
      const found = routeOf(stops, ride())
      const least = best(stops, ride())
      expect(visitsAll(found, stops)).toBe(true)
      expect(found.late).toBeCloseTo(least.late, 4)
      expect(found.metres).toBeCloseTo(least.metres, 2)
    }),
    { numRuns: 60, seed: 5 },
  )
})

describe('more than eight stops', () => {
  test('each is visited once, the figures are those of that order, and it is hardly ever longer than the best of all', () => {
    const over: number[] = []
    for (const seed of [1, 2, 3]) {
      const stops = fc.sample(stop, { numRuns: 9, seed })
      const found = routeOf(stops, ride())
      expect(visitsAll(found, stops)).toBe(true)
      expect(walked(found.order, stops, ride()).metres).toBeCloseTo(found.metres, 4)
      const least = best(stops, ride())
      expect(found.late).toBeLessThanOrEqual(least.late * 1.1 + 5)
      over.push(found.metres / least.metres)
    }
    expect(over.reduce((sum, each) => sum + each, 0) / over.length).toBeLessThan(1.1)
  })

  test('twelve are ordered without going through all their orders, and no more are taken', () => {
    const stops = fc.sample(stop, { numRuns: MOST_STOPS, seed: 4 })
    expect(visitsAll(routeOf(stops, ride()), stops)).toBe(true)
    expect(() => routeOf([...stops, placed(45, -93)], ride())).toThrow(RangeError)
  })
})

test('a window that would be missed comes before a house that lies on the way', () => {
  const [onTheWay, farAndSoon] = [placed(44.951, -93.201), placed(44.99, -93.11, LEAVES, LEAVES + 27)]
  expect(routeOf([onTheWay, farAndSoon], ride()).order).toEqual([1, 0])
  expect(routeOf([onTheWay, { ...farAndSoon, until: LEAVES + 600 }], ride()).order).toEqual([0, 1])
})

test('a stop that nobody put on the map is visited too, within its window, and the first of equals stays first', () => {
  const unknown: Stop = { place: null, from: LEAVES, until: LEAVES + 5 }
  expect(routeOf([placed(44.95, -93.2), unknown], ride()).order).toEqual([1, 0])
  expect(routeOf([unknown, unknown, unknown], ride()).order).toEqual([0, 1, 2])
  expect(routeOf([], ride())).toEqual({ order: [], arrivals: [], late: 0, metres: 0 })
})

test('she waits where she is early, and every arrival is said', () => {
  const { arrivals } = routeOf([placed(44.95, -93.2, LEAVES + 60), placed(44.951, -93.2, LEAVES + 60)], ride())
  expect(arrivals[0]).toBe(LEAVES + 60)
  expect(arrivals[1]).toBeGreaterThan(LEAVES + 60)
})
