/** The practice town's map, as the kit wrote it, read by the phone's libraries. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { utf8 } from '../../src/terms/bytes.ts'
import { readPlaces } from '../../src/ui/map/ground.ts'
import { nameIn } from '../../src/ui/map/labels.ts'
import { candidatesOf, load } from '../../src/ui/map/paint.ts'
import { toWorld } from '../../src/ui/map/projection.ts'
import { openGround } from '../../src/ui/map/read.ts'
import { EXTENT, LAYERS, type MapFile } from '../../src/ui/map/tile.ts'

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

/** PMTiles with one tile at 0/0/0, whatever that is. */
function archive(tile: Uint8Array, { least = 0, most = 0, squeezed = false } = {}): MapFile {
  const [root, about] = [new Uint8Array([1, 0, 1, ...varint(tile.length), 1]), utf8('{}')]
  const whole = new Uint8Array(127 + root.length + about.length + tile.length)
  const head = new DataView(whole.buffer)
  whole.set(utf8('PMTiles'))
  head.setUint8(7, 3)
  const places = [127, root.length, 127 + root.length, about.length, 0, 0, 127 + root.length + about.length, tile.length]
  places.forEach((each, n) => head.setUint32(8 + 8 * n, each, true))
  ;[1, 1, squeezed ? 2 : 1, 1, least, most].forEach((each, n) => head.setUint8(96 + n, each))
  whole.set(root, 127)
  whole.set(about, 127 + root.length)
  whole.set(tile, 127 + root.length + about.length)
  return { read: async (start, end) => whole.slice(start, end) }
}
const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))])
const field = (tag: number, bytes: readonly number[]): number[] => [tag, ...varint(bytes.length), ...bytes]

test('a tile that closes one line half a milliard times is no tile', async () => {
  const closes = varint(7 + 8 * (2 ** 28 - 1))
  const geometry = [9, 0, 0, ...closes, 0]
  const layer = [...field(10, [...utf8('road')]), ...field(18, [24, 2, ...field(34, geometry)]), 120, 2]
  const ground = await openGround(archive(new Uint8Array(field(26, layer))))
  await expect(ground.tile(0, 0, 0)).rejects.toThrow('map.malformed')
})

/** A layer of roads with these features. */
const roads = (...features: readonly (readonly number[])[]): Uint8Array => new Uint8Array(field(26, [...field(10, [...utf8('road')]), ...features.flatMap((each) => field(18, each)), 120, 2]))

test.each([['lines', 34], ['properties', 18]])('a tile whose things reach into one another is no tile: each would be read to its end: %s', async (_, tag) => {
  const reaching = [tag, ...varint(60), 9, 0, 0, ...varint(2 + 8 * 500)]
  const ground = await openGround(archive(roads(...Array.from({ length: 9 }, () => reaching))))
  await expect(ground.tile(0, 0, 0)).rejects.toThrow('map.malformed')
})

test.each([[100_000, true], [300_000, false]])('a tile of %i points: %s', async (points, isRead) => {
  const line = [9, 0, 0, ...varint(2 + 8 * points), ...Array<number>(2 * points).fill(2)]
  const tile = openGround(archive(roads([24, 2, ...field(34, line)]))).then((ground) => ground.tile(0, 0, 0))
  if (isRead) expect((await tile).get('road')?.[0]?.lines[0]).toHaveLength(2 * (points + 1))
  else await expect(tile).rejects.toThrow('map.too_large')
})

test('a tile that swells to more than any map needs is not unpacked', async () => {
  const bomb = gzipSync(new Uint8Array(64 * 2 ** 20))
  expect(bomb.length).toBeLessThan(100_000)
  const ground = await openGround(archive(new Uint8Array(bomb), { squeezed: true }))
  await expect(ground.tile(0, 0, 0)).rejects.toThrow('map.too_large')
})

test.each([[19, 20], [5, 3], [0, 255]])('a file with the levels %i to %i is no map: a screen of them would be millions of tiles', async (least, most) => {
  await expect(openGround(archive(new Uint8Array(), { least, most }))).rejects.toThrow('map.malformed')
})

test('a tile that cannot be read is an empty one, and the rest is drawn', async () => {
  const ground = await openGround(file)
  const broken = { ...ground, tile: async (level: number, x: number, y: number) => (x % 2 ? Promise.reject(new Error('no tile')) : ground.tile(level, x, y)) }
  const tiles = await load(broken, { ...view, zoom: 14 })
  expect(tiles.some(({ tile }) => tile.size === 0) && tiles.some(({ tile }) => tile.size > 0)).toBe(true)
})

test.each(['null', '[', '{"features": 3}', '{"features": [{"geometry": {"coordinates": [1e999, 95]}, "properties": {"name": "x"}}]}'])('places that are none: %s', (text) => {
  expect(readPlaces(text)).toEqual([])
})
