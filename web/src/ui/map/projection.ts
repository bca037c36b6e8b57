/**
 * Where a place lies on the map's paper. The world is a square of side 1 (Web Mercator, north at 0), as in every tile scheme;
 * at zoom z it is 256 · 2^z CSS pixels wide. Pure: no clock, no screen.
 */
export interface LatLng {
  readonly lat: number
  readonly lng: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** What is seen: the middle in world units, how near one is, and the size of the paper in CSS pixels. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** In degrees: what lies beyond has no place on the paper. */
export const MERCATOR_ENDS = 85

const TILE_PX = 256
const EARTH_M = 40_075_016.686
const RADIUS_M = 6_371_008.8
const RIGHT_ANGLE = 90
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export function toWorld({ lat, lng }: LatLng): Point {
  const sine = Math.sin(radians(lat))
  return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) }
}

export function fromWorld({ x, y }: Point): LatLng {
  return { lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI, lng: (x - 0.5) * 360 }
}

/** CSS pixels that one world is wide. */
export const scaleOf = (view: View): number => TILE_PX * 2 ** view.zoom

export function toScreen(view: View, point: Point): Point {
  const scale = scaleOf(view)
  return { x: (point.x - view.x) * scale + view.width / 2, y: (point.y - view.y) * scale + view.height / 2 }
}

export function fromScreen(view: View, point: Point): Point {
  const scale = scaleOf(view)
  return { x: view.x + (point.x - view.width / 2) / scale, y: view.y + (point.y - view.height / 2) / scale }
}

/** The same view, as if the paper had been pushed by so many pixels. */
export function pushed(view: View, dx: number, dy: number): View {
  const scale = scaleOf(view)
  return { ...view, x: view.x - dx / scale, y: clamp(view.y - dy / scale, 0, 1) }
}

/** Nearer or further, while the place under `at` (in pixels) stays where it is. */
export function zoomed(view: View, zoom: number, at: Point = { x: view.width / 2, y: view.height / 2 }): View {
  const held = fromScreen(view, at)
  const next = { ...view, zoom }
  const moved = fromScreen(next, at)
  return { ...next, x: next.x + held.x - moved.x, y: next.y + held.y - moved.y }
}

/** CSS pixels of a metre at that latitude. */
export const pixelsPerMetre = (view: View, lat: number): number => scaleOf(view) / (EARTH_M * Math.cos(radians(lat)))

/** The nearest view of that size that shows all the points, with room around them; `zoom` where there is only one. */
export function viewOf(points: readonly LatLng[], size: { readonly width: number; readonly height: number }, limits: { readonly zoom: number; readonly nearest: number }): View {
  const all = points.map(toWorld)
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))]
  const room = 0.72
  const fits = Math.min((size.width * room) / (right - left || 1e-12), (size.height * room) / (bottom - top || 1e-12))
  const spread = Math.max(right - left, bottom - top)
  const zoom = spread < 1e-9 ? limits.zoom : Math.min(limits.nearest, Math.log2(fits / TILE_PX))
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom, ...size }
}

export function metresBetween(one: LatLng, other: LatLng): number {
  const [north, east] = [radians(other.lat - one.lat) / 2, radians(other.lng - one.lng) / 2]
  const chord = Math.sin(north) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(east) ** 2
  return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)))
}

export const COMPASS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const

/** Which way one goes from the one to the other, in eight words. */
export function compassBetween(from: LatLng, to: LatLng): (typeof COMPASS)[number] {
  const east = radians(to.lng - from.lng)
  const [here, there] = [radians(from.lat), radians(to.lat)]
  const angle = Math.atan2(Math.sin(east) * Math.cos(there), Math.cos(here) * Math.sin(there) - Math.sin(here) * Math.cos(there) * Math.cos(east))
  return COMPASS[(Math.round((angle * 4) / Math.PI) + 8) % 8] ?? 'north'
}

/** The largest of 1, 2, 5, 10, 20 … metres that is no longer than `most` pixels. */
export function scaleBar(metrePx: number, most: number): { readonly metres: number; readonly px: number } {
  const longest = most / metrePx
  const power = 10 ** Math.floor(Math.log10(longest))
  const metres = [5, 2, 1].map((times) => times * power).find((each) => each <= longest) ?? power
  return { metres, px: metres * metrePx }
}

/** Tiles of that level that the view touches, with `margin` pixels around it. */
export function tilesOf(view: View, level: number, margin = 0): readonly { readonly x: number; readonly y: number }[] {
  const [first, last] = [fromScreen(view, { x: -margin, y: -margin }), fromScreen(view, { x: view.width + margin, y: view.height + margin })]
  const side = 2 ** level
  const tiles: { x: number; y: number }[] = []
  for (let y = Math.max(0, Math.floor(first.y * side)); y <= Math.min(side - 1, Math.floor(last.y * side)); y += 1)
    for (let x = Math.max(0, Math.floor(first.x * side)); x <= Math.min(side - 1, Math.floor(last.x * side)); x += 1) tiles.push({ x, y })
  return tiles
}

/** A circle of that many metres, as corners. */
export function ring({ lat, lng }: LatLng, metres: number, corners = 64): readonly LatLng[] {
  const north = (metres / RADIUS_M) * (180 / Math.PI)
  const east = north / Math.cos(radians(Math.min(lat, RIGHT_ANGLE - 1)))
  return Array.from({ length: corners }, (_, corner) => {
    const angle = (corner / corners) * 2 * Math.PI
    return { lat: lat + north * Math.cos(angle), lng: lng + east * Math.sin(angle) }
  })
}

export const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
