/** The practice town's map, as the kit wrote it, read by the phone's libraries. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPlaces } from '../../src/ui/map/ground.ts'
import { nameIn } from '../../src/ui/map/labels.ts'
import { candidatesOf, load } from '../../src/ui/map/paint.ts'
import { toWorld } from '../../src/ui/map/projection.ts'
import { openGround } from '../../src/ui/map/read.ts'
import { EXTENT, LAYERS } from '../../src/ui/map/tile.ts'

const bytes = readFileSync(new URL('../../../src/tocsin_kit/practice/maple.pmtiles', import.meta.url))
const asked: (readonly [number, number])[] = []
const file = {
  read: async (start: number, end: number): Promise<Uint8Array> => {
    asked.push([start, end])
    return new Uint8Array(bytes.subarray(start, end))
  },
}
const MAPLE = { lat: 44.95, lng: -93.27 }
const view = { ...toWorld(MAPLE), zoom: 16, width: 360, height: 500 }

test('says what it covers and whose it is', async () => {
  const ground = await openGround(file)
  expect(ground.levels).toEqual({ least: 10, most: 14 })
  expect(ground.credit).toBe('An invented town, for practice')
  const [west, south, east, north] = ground.bounds
  expect(west < MAPLE.lng && MAPLE.lng < east && south < MAPLE.lat && MAPLE.lat < north).toBe(true)
})

test('has the corner of Maple Street and 3rd Avenue in the middle, in her language', async () => {
  const tiles = await load(await openGround(file), view)
  const named = candidatesOf(tiles, { view, language: 'ar', letters: 1, places: [], paper: {} as never, palette: {} as never })
  const lineOf = (name: string): Float32Array => (named.find(({ text }) => text === name) as { at: Float32Array }).at
  expect(lineOf('شارع ميبل')[1]).toBeCloseTo(250, 0)
  expect(lineOf('الجادة 3')[0]).toBeCloseTo(180, 0)
  expect(nameIn({ name: 'Hill Crescent' }, 'ar')).toBe('Hill Crescent')
})

test('holds known layers only, each thing within its tile and a little beyond', async () => {
  const ground = await openGround(file)
  for (const { tile } of await load(ground, { ...view, zoom: 12 }))
    for (const [layer, features] of tile) {
      expect(LAYERS).toContain(layer)
      for (const { lines } of features) for (const line of lines) for (const unit of line) expect(unit >= -EXTENT / 8 && unit <= EXTENT * 1.125).toBe(true)
    }
})

test('is read once, however often one looks', async () => {
  const ground = await openGround(file)
  await load(ground, view)
  const before = asked.length
  await load(ground, view)
  expect(asked.length).toBe(before)
})

test('beside the map there is nothing, and no error', async () => {
  const ground = await openGround(file)
  expect([...(await ground.tile(14, 0, 0))]).toEqual([])
})

test('named places stand on the rings; what is none is left out', async () => {
  const point = (coordinates: unknown, properties: unknown) => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties })
  const places = readPlaces(JSON.stringify({ features: [point([-93.27, 44.95], { class: 'suburb', name: 'Maple', 'name:ar': 'ميبل', phone: '555' }), point('here', {}), null, 3] }))
  expect(places).toEqual([{ lat: 44.95, lng: -93.27, kind: 'suburb', names: { name: 'Maple', 'name:ar': 'ميبل' } }])
  const [named] = candidatesOf([], { view: { ...view, zoom: 14 }, language: 'ar', letters: 1, places, paper: {} as never, palette: {} as never })
  expect(named).toMatchObject({ text: 'ميبل', at: { x: 180, y: 250 } })
  expect(readPlaces('{}')).toEqual([])
})

test('what is no map is refused', async () => {
  await expect(openGround({ read: async (start, end) => new Uint8Array(end - start) })).rejects.toThrow()
})
