import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AROUND_RESOLUTION, aroundOf, readAround, writeAround } from '../../src/keep/around.ts'
import { decode, encode } from '../../src/seals/cbor.ts'
import { around, cellAt, metresAway } from '../../src/seals/grid.ts'

const HOME = { lat: 44.95, lng: -93.27 }
const place = { name: 'home', cell: cellAt(HOME, 12), withinM: 0 }
const kept = [new Map([...around(place.cell, AROUND_RESOLUTION)].map(([cell, metres]) => [cell, Math.floor(metres / 10)] as const))]
/** As it comes back from the phone's own store. */
const held = readAround(decode(encode(writeAround(kept)), 1 << 18))

test('a danger that the open app calls near is never far in the pocket', () => {
  fc.assert(
    fc.property(fc.double({ min: -0.3, max: 0.3, noNaN: true }), fc.double({ min: -0.4, max: 0.4, noNaN: true }), fc.integer({ min: 8, max: 10 }), fc.integer({ min: 50, max: 20_000 }), (north, east, resolution, radiusM) => {
      const cell = cellAt({ lat: HOME.lat + north, lng: HOME.lng + east }, resolution)
      const near = metresAway(cell, place.cell) <= radiusM
      const found = aroundOf(held, [place], { cell, radiusM })
      if (near) expect(found.near).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('and what is more than three kilometres outside is not near there either', () => {
  const cell = cellAt({ lat: HOME.lat + 0.045, lng: HOME.lng }, 9)
  expect(metresAway(cell, place.cell)).toBeGreaterThan(4_000)
  expect(aroundOf(held, [place], { cell, radiusM: 1_000 })).toMatchObject({ near: false, place: 'home' })
  expect(aroundOf(held, [{ ...place, withinM: 5_000 }], { cell, radiusM: 1_000 }).near).toBe(true)
})

test('a place of which nothing was worked out yet counts as near', () => {
  const cell = cellAt({ lat: HOME.lat + 1, lng: HOME.lng }, 9)
  expect(aroundOf([], [place], { cell, radiusM: 500 }).near).toBe(true)
})
