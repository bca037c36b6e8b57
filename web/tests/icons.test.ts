/** The pictures in the repository are what tools/icons.mjs draws; neutral ones exist for every face that can be worn. */
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'

const { FACES, SIZES, pixels, svg } = (await import(new URL('../tools/icons.mjs', import.meta.url).href)) as {
  FACES: Record<string, object>
  SIZES: number[]
  pixels: (face: object, size: number) => Buffer
  svg: (face: object) => string
}
const read = (name: string): Buffer => readFileSync(new URL(`../public/faces/${name}`, import.meta.url))

/** Of a PNG of 8-bit RGB whose rows have no filter: the colours. */
function coloursOf(png: Buffer): Buffer {
  const size = png.readUInt32BE(16)
  const packed: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const rows = inflateSync(Buffer.concat(packed))
  return Buffer.concat(Array.from({ length: size }, (_, row) => rows.subarray(row * (3 * size + 1) + 1, (row + 1) * (3 * size + 1))))
}

test.each(Object.entries(FACES))('%s is as it is drawn', (name, face) => {
  for (const size of SIZES) expect(coloursOf(read(`${name}-${size}.png`)).equals(pixels(face, size))).toBe(true)
  if (name !== 'tocsin') expect(read(`${name}.svg`).toString()).toBe(svg(face))
})
