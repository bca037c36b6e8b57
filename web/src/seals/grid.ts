/**
 * The geometry of cells: where they are and how far apart. Loads h3-js: import this file lazily from pages.
 * Everything here happens on the phone; where somebody is never leaves it unsealed.
 */
import { cellToBoundary, cellToLatLng, getHexagonEdgeLengthAvg, greatCircleDistance, gridDisk, latLngToCell, UNITS } from 'h3-js'
import { cellFromText, cellText, parent, resolution } from '../terms/cell.ts'
import type { Cell } from '../terms/cell.ts'

/** Degrees, WGS 84. */
export interface LatLng {
  readonly lat: number
  readonly lng: number
}

export function centreOf(cell: Cell): LatLng {
  const [lat, lng] = cellToLatLng(cellText(cell))
  return { lat, lng }
}

/** Its corners, in order. */
export const outlineOf = (cell: Cell): readonly LatLng[] => cellToBoundary(cellText(cell)).map(([lat, lng]) => ({ lat, lng }))

/** The cell of that resolution around a position: 12 for a sighting's place, as coarse as one likes for a saved place. */
export function cellAt({ lat, lng }: LatLng, atResolution: number): Cell {
  return cellFromText(latLngToCell(lat, lng, atResolution))
}

/** The coarse cell that an alert of this resolution names for a danger at that place. */
export const coarsen = (place: Cell, atResolution: number): Cell => parent(place, Math.min(atResolution, resolution(place)))

export function metresBetween(one: Cell, other: Cell): number {
  const [here, there] = [centreOf(one), centreOf(other)]
  return greatCircleDistance([here.lat, here.lng], [there.lat, there.lng], UNITS.m)
}

/** Metres from `here` to the nearest point at which the danger may be: an alert's cell says only roughly where. */
export function metresAway(danger: Cell, here: Cell): number {
  return Math.max(0, metresBetween(danger, here) - getHexagonEdgeLengthAvg(resolution(danger), UNITS.m))
}

/** Whether any of the danger's circle, drawn round any point of its cell, may reach `here`. */
export function isNear({ cell, radiusM }: { readonly cell: Cell; readonly radiusM: number }, here: Cell): boolean {
  return metresAway(cell, here) <= radiusM
}

/** Metres, at least, from a place to whatever lies in each cell of that resolution around it, out to where every danger is far; edges differ by a fifth. */
export function around(place: Cell, atResolution: number): ReadonlyMap<Cell, number> {
  const middle = parent(place, atResolution)
  const edge = getHexagonEdgeLengthAvg(atResolution, UNITS.m)
  const found = new Map<Cell, number>()
  for (const text of gridDisk(cellText(middle), Math.ceil(FARTHEST_M / (1.3 * edge)))) {
    const cell = cellFromText(text)
    found.set(cell, Math.max(0, metresBetween(cell, place) - 2.5 * edge))
  }
  return found
}

/** The cell of that resolution that holds the place, and those around it: what lies in none of them is some way off. */
export const withNeighbours = (place: Cell, atResolution: number): readonly Cell[] => gridDisk(cellText(parent(place, atResolution)), 1).map(cellFromText)

/** An alert's largest radius. */
const FARTHEST_M = 20_000
