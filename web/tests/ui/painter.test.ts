/** How the painting of a map is cut into pieces, and what of a tile is drawn at all. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { load, paintGround, type Pen } from '../../src/ui/map/paint.ts'
import { inOneGo, inSlices } from '../../src/ui/map/painter.ts'
import { toWorld } from '../../src/ui/map/projection.ts'
import { openGround } from '../../src/ui/map/read.ts'

test('slices end when their time is over, and breathe in between', async () => {
  let [clock, looked] = [0, 0]
  const breaths: number[] = []
  const pace = inSlices(8, () => clock, async () => void breaths.push(clock), () => (looked += 1))
  function* steps(): Generator<void, string> {
    for (let step = 0; step < 10; step += 1) {
      clock += 3
      yield
    }
    return 'painted'
  }
  expect(await pace(steps(), {} as Pen)).toBe('painted')
  expect(breaths).toEqual([9, 18, 27])
  expect(looked).toBe(10)
})

test('what lies beside the paper is not drawn', async () => {
  const bytes = readFileSync(new URL('../../../src/tocsin_kit/practice/maple.pmtiles', import.meta.url))
  const ground = await openGround({ read: async (start, end) => new Uint8Array(bytes.subarray(start, end)) })
  const middle = { ...toWorld({ lat: 44.95, lng: -93.27 }), zoom: 18 }
  const tiles = await load(ground, { ...middle, width: 360, height: 500 })
  const drawn = async (width: number, height: number): Promise<number> => {
    const whole = { left: 0, top: 0, right: width, bottom: height }
    const { pen, count } = counting()
    const order = { view: { ...middle, width, height }, palette: {} as never, language: 'en', letters: 1, places: [], paper: { whole, seen: whole, taken: [] } }
    await inOneGo(paintGround(pen, order, tiles), pen)
    return count()
  }
  const seen = await drawn(360, 500)
  expect(seen).toBeGreaterThan(0)
  expect(seen).toBeLessThan((await drawn(16_000, 16_000)) / 2)
})

class Lines {
  count = 0
  moveTo(): void {
    this.count += 1
  }
  lineTo(): void {}
}
Object.assign(globalThis, { Path2D: Lines })

/** A pen without paper that counts the lines of the paths that it is given. */
function counting(): { readonly pen: Pen; readonly count: () => number } {
  let lines = 0
  const draw = (path?: unknown): void => void (lines += path instanceof Lines ? path.count : 0)
  const known: Record<string, unknown> = { fill: draw, stroke: draw, getTransform: () => ({ a: 1 }), measureText: (text: string) => ({ width: text.length * 7 }) }
  const pen = new Proxy(known, { get: (held, name: string) => held[name] ?? (() => {}), set: () => true })
  return { pen: pen as unknown as Pen, count: () => lines }
}
