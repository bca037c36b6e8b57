// Draws the app's pictures, its own and the neutral ones, as SVG and as PNG (an iPhone takes no SVG). Run by hand after a change:
// `node tools/icons.mjs`. The PNGs are kept in the repository, because two versions of zlib pack the same picture differently and the
// bundle's manifest must not depend on that; tests/icons.test.ts holds them against this drawing.
import { deflateSync } from 'node:zlib'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const SIZES = [192, 512]
const GRID = 512
const WIDTH = 30

// Strokes on a grid of 512: lines through points, arcs (centre, radius, from and to in degrees, clockwise from the right).
export const FACES = {
  tocsin: {
    ground: [11, 89, 84],
    lines: [[150, 340, 150, 230], [362, 230, 362, 340, 402, 380, 110, 380, 150, 340], [216, 420, 296, 420], [256, 124, 256, 100]],
    arcs: [[256, 230, 106, 180, 360]],
  },
  notes: {
    ground: [122, 92, 24],
    lines: [[160, 120, 352, 120, 352, 400, 160, 400, 160, 120], [208, 200, 304, 200], [208, 260, 304, 260], [208, 320, 268, 320]],
    arcs: [],
  },
  weather: {
    ground: [36, 95, 158],
    lines: [[256, 112, 256, 144], [256, 368, 256, 400], [112, 256, 144, 256], [368, 256, 400, 256], [154, 154, 177, 177], [335, 335, 358, 358], [154, 358, 177, 335], [335, 177, 358, 154]],
    arcs: [[256, 256, 66, 0, 360]],
  },
  radio: {
    ground: [112, 56, 46],
    lines: [[120, 210, 392, 210, 392, 380, 120, 380, 120, 210], [160, 210, 330, 124], [296, 262, 344, 262], [296, 328, 344, 328]],
    arcs: [[208, 295, 44, 0, 360]],
  },
}

const radians = (degrees) => (degrees * Math.PI) / 180
const on = ([x, y, r], degrees) => [x + r * Math.cos(radians(degrees)), y + r * Math.sin(radians(degrees))]
const short = (number) => String(Math.round(number * 100) / 100)

export function svg({ ground, lines, arcs }) {
  const straight = lines.map((points) => points.map((each, at) => (at === 0 ? `M${each}` : at % 2 ? ` ${each}` : `L${each}`)).join(''))
  const round = arcs.flatMap((arc) => {
    const [, , r, from, to] = arc
    const middle = (from + to) / 2
    return `M${on(arc, from).map(short).join(' ')}` + [middle, to].map((end) => `A${r} ${r} 0 0 1 ${on(arc, end).map(short).join(' ')}`).join('')
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID} ${GRID}"><path fill="rgb(${ground})" d="M0 0H${GRID}V${GRID}H0z"/>` +
    `<path d="${[...straight, ...round].join('')}" fill="none" stroke="#fff" stroke-width="${WIDTH}" stroke-linecap="round" stroke-linejoin="round"/></svg>\n`
  )
}

function toLine(x, y, [ax, ay, bx, by]) {
  const [dx, dy] = [bx - ax, by - ay]
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

function toArc(x, y, arc) {
  const [cx, cy, r, from, to] = arc
  const angle = (Math.atan2(y - cy, x - cx) * 180) / Math.PI
  const inside = [angle, angle + 360].some((each) => from <= each && each <= to)
  if (inside) return Math.abs(Math.hypot(x - cx, y - cy) - r)
  return Math.min(...[from, to].map((end) => Math.hypot(x - on(arc, end)[0], y - on(arc, end)[1])))
}

// RGB, row after row.
export function pixels({ ground, lines, arcs }, size) {
  const scale = GRID / size
  const pieces = lines.flatMap((points) => Array.from({ length: points.length / 2 - 1 }, (_, at) => points.slice(2 * at, 2 * at + 4)))
  const out = Buffer.alloc(3 * size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [x, y] = [(column + 0.5) * scale, (row + 0.5) * scale]
      const away = Math.min(...pieces.map((each) => toLine(x, y, each)), ...arcs.map((each) => toArc(x, y, each)))
      const white = Math.max(0, Math.min(1, (WIDTH / 2 - away) / scale + 0.5))
      for (let colour = 0; colour < 3; colour++) out[3 * (row * size + column) + colour] = Math.round(ground[colour] + (255 - ground[colour]) * white)
    }
  }
  return out
}

const CRC = Uint32Array.from({ length: 256 }, (_, each) => {
  let value = each
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  let crc = 0xffffffff
  for (const byte of body) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8)
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

function png(rgb, size) {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.concat(Array.from({ length: size }, (_, row) => Buffer.concat([Buffer.from([0]), rgb.subarray(3 * row * size, 3 * (row + 1) * size)])))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../public/faces/', import.meta.url))
  for (const [name, face] of Object.entries(FACES)) {
    if (name !== 'tocsin') writeFileSync(`${folder}${name}.svg`, svg(face)) // its own is icon.svg
    for (const size of SIZES) writeFileSync(`${folder}${name}-${size}.png`, png(pixels(face, size), size))
  }
}
