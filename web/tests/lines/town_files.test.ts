import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { PIECE_BYTES } from '../../src/keep/files.ts'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import { House } from '../../src/lines/house.ts'
import { TownFiles } from '../../src/lines/town_files.ts'
import { sha256 } from '../../src/seals/hashes.ts'
import type { Roster } from '../../src/seals/roster.ts'
import type { TownFile } from '../../src/seals/statement.ts'
import { same } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { dice, NOW, Street } from '../street.ts'

const SIZE = 2 * PIECE_BYTES + 12_345
const MAP = Uint8Array.from({ length: SIZE }, (_, n) => (n * 7 + (n >> 9)) & 0xff)
const street = new Street()
const listed: TownFile = { name: 'map.pmtiles', size: SIZE, fileHash: sha256(MAP) }
let keep: Keep
let asked: string[]
let n = 0

beforeEach(async () => {
  keep = await openKeep(dice(`files ${(n += 1)}`)(16), { cost: 16 })
  asked = []
})

/** A house that gives `bytes`, and breaks off after `most` of them. */
function phone({ bytes = MAP as Bytes, most = Infinity, ranges = true, files = [listed] as readonly TownFile[], mirrors = [] as readonly House[] } = {}): TownFiles {
  const roster = { ...street.roster, files } as Roster
  return new TownFiles({ files: keep.files, house: giving({ bytes, most, ranges }), mirrors: () => mirrors, roster: () => roster })
}

function giving({ bytes = MAP as Bytes, most = Infinity, ranges = true, base = '' }): House {
  const give = (_: unknown, init?: RequestInit): Promise<Response> => {
    const range = (init?.headers as Record<string, string> | undefined)?.['Range'] ?? ''
    asked.push(range)
    const from = ranges ? Number(/\d+/.exec(range)?.[0] ?? 0) : 0
    const whole = bytes.slice(from)
    let at = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= Math.min(whole.length, most)) {
          if (most < whole.length) controller.error(new TypeError('the line broke off'))
          else controller.close()
          return
        }
        controller.enqueue(whole.slice(at, Math.min(at + 65_536, most)))
        at += 65_536
      },
    })
    return Promise.resolve(new Response(body, { status: from > 0 ? 206 : 200 }))
  }
  return new House({ base, now: () => NOW, fetch: give as typeof fetch })
}

test('when the house breaks off the rest comes from a mirror, and one that gives other bytes is passed over', async () => {
  const lying = giving({ bytes: MAP.slice().fill(1), base: 'https://one.example' })
  const honest = giving({ base: 'https://other.example' })
  const files = phone({ most: PIECE_BYTES + 10, mirrors: [lying, honest] })
  await files.bring(listed)
  expect(same(await files.read(listed), MAP)).toBe(true)
  expect(asked).toEqual(['', '', ''])
})

test('without a house and without an honest mirror it stays a matter of the line', async () => {
  const files = phone({ most: 10, mirrors: [giving({ bytes: MAP.slice().fill(1), base: 'https://one.example' })] })
  await expect(files.bring(listed)).rejects.toMatchObject({ code: 'line.none' })
  expect(await files.isHere(listed)).toBe(false)
})

test('a file comes, with progress, is kept, and is read here and there without a line', async () => {
  const files = phone()
  const seen: number[] = []
  expect(await files.isHere(listed)).toBe(false)
  await expect(files.read(listed)).rejects.toMatchObject({ code: 'file.not_here' })
  await files.bring(listed, (bytes) => seen.push(bytes))
  expect(seen[0]).toBe(0)
  expect(seen.at(-1)).toBe(SIZE)
  expect(seen).toEqual([...seen].sort((one, other) => one - other))
  const offline = phone({ most: 0 })
  expect(await offline.isHere(listed)).toBe(true)
  expect(same(await offline.read(listed), MAP)).toBe(true)
  for (const [start, end] of [[0, 1], [PIECE_BYTES - 3, PIECE_BYTES + 3], [5, SIZE - 5], [SIZE - 1, SIZE + 99]] as const) {
    expect(same(await offline.read(listed, start, end), MAP.slice(start, end))).toBe(true)
  }
})

test.each([true, false])('broken off it goes on where it was (a house that knows ranges: %s)', async (ranges) => {
  await expect(phone({ most: PIECE_BYTES + 200_000 }).bring(listed)).rejects.toMatchObject({ code: 'line.none' })
  expect(await keep.files.pieces(listed.fileHash)).toBe(1)
  expect(await phone().isHere(listed)).toBe(false)
  await phone({ ranges }).bring(listed)
  expect(asked).toEqual(['', `bytes=${PIECE_BYTES}-`])
  expect(same(await phone().read(listed), MAP)).toBe(true)
})

test.each([
  ['one byte changed', Uint8Array.from(MAP, (byte, at) => (at === SIZE - 3 ? byte ^ 1 : byte))],
  ['longer', Uint8Array.from([...MAP.slice(0, 9), ...MAP.slice(0, 9)])],
])('other bytes are refused and nothing stays: %s', async (_, bytes) => {
  const file = bytes.length < SIZE ? { ...listed, size: 9, fileHash: sha256(MAP.slice(0, 9)) } : listed
  await expect(phone({ bytes, files: [file] }).bring(file)).rejects.toMatchObject({ code: 'file.other_bytes' })
  expect(await keep.files.pieces(file.fileHash)).toBe(0)
  expect(await keep.files.has(file.fileHash)).toBe(false)
})

test('too short is a line that broke off', async () => {
  await expect(phone({ bytes: MAP.slice(0, -1) }).bring(listed)).rejects.toMatchObject({ code: 'line.none' })
})

test('asked twice at once it comes once', async () => {
  const files = phone()
  await Promise.all([files.bring(listed), files.bring(listed)])
  expect(asked).toHaveLength(1)
})

test('another file of the same name comes too, though the one before is still coming', async () => {
  const files = phone()
  const newer: TownFile = { ...listed, size: 9, fileHash: sha256(MAP.slice(0, 9)) }
  const first = files.bring(listed)
  await expect(files.bring(newer)).rejects.toMatchObject({ code: 'file.other_bytes' })
  await first
  expect(asked).toHaveLength(2)
})

test('what the town lists no longer goes', async () => {
  const files = phone()
  await files.bring(listed)
  await files.sweep()
  expect(await files.isHere(listed)).toBe(true)
  await phone({ files: [] }).sweep()
  expect(await keep.files.has(listed.fileHash)).toBe(false)
  expect(await keep.files.pieces(listed.fileHash)).toBe(0)
})

test('the map that is shown stays until its successor is here; how much of that has come is known', async () => {
  await phone().bring(listed)
  const newer: TownFile = { ...listed, fileHash: sha256(sha256(MAP)) }
  const files = phone({ files: [newer], most: PIECE_BYTES + 1 })
  await expect(files.bring(newer)).rejects.toMatchObject({ code: 'line.none' })
  expect([await files.bytesHere(listed), await files.bytesHere(newer)]).toEqual([SIZE, PIECE_BYTES])
  await files.sweep(listed)
  expect(await files.isHere(listed)).toBe(true)
  await files.drop(listed)
  expect([await files.isHere(listed), await files.bytesHere(newer)]).toEqual([false, PIECE_BYTES])
})
