/** What a picture says about itself, before anything draws it. */
import { expect, test } from 'vitest'
import { jpegSides } from '../../src/ui/jpeg.ts'

const frame = (height: number, width: number): readonly number[] => [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]
const jpeg = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from([[0xff, 0xd8], ...parts, [0xff, 0xda, 0, 8]].flat())

test('the sides stand in the frame, behind whatever a program wrote before it', () => {
  expect(jpegSides(jpeg(frame(600, 800)))).toEqual({ width: 800, height: 600 })
  expect(jpegSides(jpeg([0xff, 0xe0, 0, 4, 0xff, 0xc0], [0xff, 0xff, 0xfe, 0, 2], frame(1, 65_535)))).toEqual({ width: 65_535, height: 1 })
})

test('what is no JPEG, is cut off, or begins to draw before it has said how large, has none', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...frame(1, 1)])
  expect([png, new Uint8Array(0), jpeg(), jpeg([0xff, 0xe0, 0, 0], [1, 2, 3, 4, 5, 6, 7, 8]), Uint8Array.from([0xff, 0xd8, ...frame(1, 1).slice(0, 8)])].map(jpegSides)).toEqual([null, null, null, null, null])
})
