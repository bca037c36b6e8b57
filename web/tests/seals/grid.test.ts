import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellAt, centreOf, coarsen, isNear, metresAway, metresBetween } from '../../src/seals/grid.ts'
import { isCell, parent, resolution } from '../../src/terms/cell.ts'
import { cellToParent, getResolution } from 'h3-js'

const somewhere = fc.record({ lat: fc.double({ min: -85, max: 85, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) })

test('cells are read by their bits as the library reads them', () => {
  fc.assert(
    fc.property(somewhere, fc.integer({ min: 0, max: 15 }), (position, fine) => {
      const cell = cellAt(position, 15)
      expect(isCell(cell)).toBe(true)
      expect(resolution(parent(cell, fine))).toBe(fine)
      expect(parent(cell, fine).toString(16)).toBe(cellToParent(cell.toString(16), fine))
      expect(getResolution(cell.toString(16))).toBe(15)
    }),
    { numRuns: 200 },
  )
})

test('whoever is where the danger is, is near, however coarse the cell', () => {
  fc.assert(
    fc.property(somewhere, fc.constantFrom(8, 9, 10), (position, fine) => {
      const here = cellAt(position, 12)
      const danger = coarsen(here, fine)
      expect(resolution(danger)).toBe(fine)
      expect(isNear({ cell: danger, radiusM: 300 }, here)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('far is far', () => {
  const maple = cellAt({ lat: 44.95, lng: -93.2 }, 9)
  const away = cellAt({ lat: 44.95, lng: -93.1 }, 12)
  expect(Math.abs(metresBetween(maple, away) - 7_877)).toBeLessThan(250)
  expect(isNear({ cell: maple, radiusM: 2_000 }, away)).toBe(false)
  expect(metresAway(maple, maple)).toBe(0)
  expect(centreOf(maple).lat).toBeCloseTo(44.95, 2)
})

test('no other number is a cell', () => {
  for (const number of [0n, -1n, 1n << 63n, (1n << 64n) - 1n, 0x0fffffffffffffffn, 0x8927526899bfffn]) expect(isCell(number)).toBe(false)
})
