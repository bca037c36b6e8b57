/** The map's own arithmetic: where a place lies on the paper, and that no name lies on another. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromTheRight, nameIn, piecesIn, placing, straightStretches, type Candidate, type Label } from '../../src/ui/map/labels.ts'
import { crowded, spread } from '../../src/ui/map/overlay.ts'
import { widthAt } from '../../src/ui/map/paint.ts'
import { compassBetween, fromScreen, fromWorld, metresBetween, pixelsPerMetre, pushed, ring, scaleBar, tilesOf, toScreen, toWorld, viewOf, zoomed, type View } from '../../src/ui/map/projection.ts'

const MAPLE = { lat: 44.95, lng: -93.27 }
const view: View = { ...toWorld(MAPLE), zoom: 16, width: 360, height: 500 }
const places = fc.record({ lat: fc.double({ min: -70, max: 70, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) })
const placed = (...all: Parameters<typeof placing>): readonly Label[] => {
  const steps = placing(...all)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
const points = fc.record({ x: fc.integer({ min: 0, max: 360 }), y: fc.integer({ min: 0, max: 500 }) })

describe('the paper', () => {
  test('leads there and back', () => {
    fc.assert(
      fc.property(places, (place) => {
        const back = fromWorld(toWorld(place))
        expect(back.lat).toBeCloseTo(place.lat, 7)
        expect(back.lng).toBeCloseTo(place.lng, 7)
      }),
    )
    fc.assert(
      fc.property(points, (point) => {
        expect(toScreen(view, fromScreen(view, point)).x).toBeCloseTo(point.x, 3)
      }),
    )
  })

  test('counts tiles as every tile scheme does', () => {
    const [x, y] = [Math.floor(((MAPLE.lng + 180) / 360) * 2 ** 14), Math.floor(((1 - Math.asinh(Math.tan((MAPLE.lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** 14)]
    expect(tilesOf({ ...view, width: 2, height: 2 }, 14)).toEqual([{ x, y }])
    expect(tilesOf({ ...view, width: 360, height: 500 }, 14).length).toBeLessThanOrEqual(4)
  })

  test('keeps under the finger what is under it, however one zooms', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 10, max: 19, noNaN: true }), (finger, zoom) => {
        const held = fromScreen(view, finger)
        const after = toScreen(zoomed(view, zoom, finger), held)
        expect(after.x).toBeCloseTo(finger.x, 3)
        expect(after.y).toBeCloseTo(finger.y, 3)
      }),
    )
  })

  test('follows a push to the pixel', () => {
    const held = fromScreen(view, { x: 100, y: 100 })
    const after = toScreen(pushed(view, 30, -20), held)
    expect([Math.round(after.x), Math.round(after.y)]).toEqual([130, 80])
  })

  test('shows all that it is asked to show', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 6 }), (some) => {
        const wanted = some.map((point) => fromWorld(fromScreen(view, point)))
        const seen = viewOf(wanted, { width: 360, height: 500 }, { zoom: 16, nearest: 17 })
        for (const { x, y } of wanted.map((place) => toScreen(seen, toWorld(place)))) expect(x >= -1 && x <= 361 && y >= -1 && y <= 501).toBe(true)
      }),
    )
  })

  test('measures: a ring of 500 m is 500 m away all round, and the bar says what it is long', () => {
    for (const corner of ring(MAPLE, 500)) expect(Math.abs(metresBetween(MAPLE, corner) - 500)).toBeLessThan(2)
    const { metres, px } = scaleBar(pixelsPerMetre(view, MAPLE.lat), 96)
    expect(metres).toBe(100)
    const right = fromWorld(fromScreen(view, { x: 180 + px, y: 250 }))
    expect(Math.abs(metresBetween(MAPLE, right) - metres)).toBeLessThan(1)
  })

  test('names the way by compass', () => {
    expect(compassBetween(MAPLE, { lat: 44.96, lng: -93.27 })).toBe('north')
    expect(compassBetween(MAPLE, { lat: 44.95, lng: -93.25 })).toBe('east')
    expect(compassBetween(MAPLE, { lat: 44.943, lng: -93.28 })).toBe('south-west')
  })
})

describe('names on the paper', () => {
  const width = (text: string): number => text.length * 7
  const seen = { left: 0, top: 0, right: 360, bottom: 500 }
  const paper = { whole: seen, seen, taken: [] }
  const named = (text: string, at: Candidate['at'], rank = 5): Candidate => ({ text, font: '', size: 13, rank, look: 'ink', at })

  test('none lies on another, and the more important one stays', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(points, fc.integer({ min: 0, max: 30 })), { minLength: 2, maxLength: 60 }), (all) => {
        const labels = placed(all.map(([at, rank], index) => named(`Street ${index}`, at, rank)), width, paper)
        for (const [index, one] of labels.entries())
          for (const other of labels.slice(index + 1)) {
            const apart = Math.abs(one.middle.x - other.middle.x) >= (width(one.text) + width(other.text)) / 2 || Math.abs(one.middle.y - other.middle.y) >= 13
            expect(apart).toBe(true)
          }
        const first = Math.min(...all.map(([, rank]) => rank))
        expect(labels[0]?.rank).toBe(first)
      }),
    )
  })

  test('the same street is not written twice side by side', () => {
    expect(placed([named('Maple Street', { x: 100, y: 100 }), named('Maple Street', { x: 100, y: 200 })], width, paper)).toHaveLength(1)
  })

  test('a name runs along its road, never upside down, and not where the road turns', () => {
    const [straight] = straightStretches(Float32Array.of(300, 100, 0, 200), 120)
    expect(straight?.angle).toBeCloseTo(Math.atan2(-100, 300), 5)
    expect([...straightStretches(Float32Array.of(0, 0, 60, 0, 60, 60), 100)]).toEqual([])
    expect([...straightStretches(Float32Array.of(0, 0, 50, 0), 100)]).toEqual([])
  })

  test('a road that crosses what is seen is named in it, wherever its middle is', () => {
    const [label] = placed([named('Maple Street', Float32Array.of(-4000, 250, 900, 250))], width, { ...paper, whole: { left: -200, top: 0, right: 560, bottom: 500 } })
    expect(label?.middle).toEqual({ x: 180, y: 250 })
    expect(piecesIn(Float32Array.of(-10, 10, 10, 10, 10, -10, 20, -10, 20, 10, 30, 10), seen).map((piece) => [...piece])).toEqual([
      [0, 10, 10, 10, 10, 0],
      [20, 0, 20, 10, 30, 10],
    ])
  })

  test('a road is named beside the marker that stands on it', () => {
    const marker = { left: 120, top: 220, right: 240, bottom: 300 }
    const [label] = placed([named('Maple Street', Float32Array.of(0, 250, 360, 250))], width, { ...paper, taken: [marker] })
    expect(label && (label.middle.x + width('Maple Street') / 2 <= 120 || label.middle.x - width('Maple Street') / 2 >= 240)).toBe(true)
  })

  test('without room for the words the sign alone stays', () => {
    const school: Candidate = { ...named('A very long name of a school', { x: 100, y: 100 }, 9), icon: 'school' }
    const [, bare] = placed([named('Maple Street', { x: 100, y: 130 }, 1), school], width, paper)
    expect(bare).toMatchObject({ icon: 'school', bare: true })
  })

  test('are in the reader’s language, else as the place calls itself', () => {
    const names = { name: 'Maple Street', 'name:ar': 'شارع القيقب' }
    expect(nameIn(names, 'ar')).toBe('شارع القيقب')
    expect(nameIn(names, 'so')).toBe('Maple Street')
    expect(fromTheRight(nameIn(names, 'ar'))).toBe(true)
    expect(fromTheRight('Waddada Maple')).toBe(false)
  })
})

test('markers that would hide one another stand apart', () => {
  fc.assert(
    fc.property(fc.array(points, { maxLength: 8 }), (feet) => {
      const stands = spread(feet, 56)
      for (const [index, one] of stands.entries())
        for (const other of stands.slice(index + 1)) expect(Math.abs(one.x - other.x) >= 56 || Math.abs(one.y - other.y) >= 56).toBe(true)
    }),
  )
})

test('a caption is written where it lies over no other', () => {
  expect(crowded([{ x: 0, y: 0 }, { x: 56, y: 0 }, { x: 300, y: 0 }, { x: 300, y: 200 }], 56)).toEqual([true, true, false, false])
})

test('roads grow with nearness and are not drawn before they may be', () => {
  const stops = [[14, 2], [16, 8]] as const
  expect([12, 14, 15, 16].map((zoom) => widthAt(stops, zoom))).toEqual([0, 2, 5, 8])
  expect(widthAt(stops, 18)).toBeGreaterThan(8)
})
