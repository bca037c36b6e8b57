/**
 * How far cells lie from her saved places, worked out while a page is open: the keeper of the bundle, which hears pushes, has no
 * geometry. Cells of resolution 8; farther ones are far from everything. Errs towards near, by about a kilometre.
 */
import type { Value } from '../seals/cbor.ts'
import { Row } from '../seals/row.ts'
import { join } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import { parent, resolution } from '../terms/cell.ts'
import type { Cell } from '../terms/cell.ts'
import type { SavedPlace } from './sealed.ts'

export const AROUND_RESOLUTION = 8
const ENTRY = 10
const MOST = 3_000

/** For each place, in order: [cell, decametres at least]. */
export type Around = readonly ReadonlyMap<bigint, number>[]

export function writeAround(around: Around): Value {
  return around.map((each) => join(...[...each].map(([cell, decametres]) => entry(cell, decametres))))
}

/** Refusal "keep.damaged". */
export function readAround(value: Value): Around {
  const row = new Row(value, 'keep.damaged')
  const around: ReadonlyMap<bigint, number>[] = []
  while (row.more()) around.push(entriesOf(row.raw(undefined, MOST * ENTRY)))
  row.done()
  return around
}

/** How a danger lies to these places; to the nearest of them. A place of which nothing was worked out counts as near. */
export function aroundOf(around: Around, places: readonly SavedPlace[], danger: { readonly cell: Cell; readonly radiusM: number }): { metres: number; place: string; near: boolean } {
  const coarse = parent(danger.cell, Math.min(AROUND_RESOLUTION, resolution(danger.cell)))
  const all = places.map((place, n) => {
    const known = around[n]
    const metres = known === undefined ? 0 : (known.get(coarse) ?? Number.POSITIVE_INFINITY) * 10
    return { metres, place: place.name, near: metres <= Math.max(danger.radiusM, place.withinM) }
  })
  return all.sort((one, other) => Number(other.near) - Number(one.near) || one.metres - other.metres)[0] ?? { metres: 0, place: '', near: true }
}

function entry(cell: bigint, decametres: number): Bytes {
  const bytes = new Uint8Array(ENTRY)
  const view = new DataView(bytes.buffer)
  view.setBigUint64(0, cell)
  view.setUint16(8, decametres)
  return bytes
}

function entriesOf(bytes: Bytes): ReadonlyMap<bigint, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<bigint, number>()
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) found.set(view.getBigUint64(at), view.getUint16(at + 8))
  return found
}
