/** A phone that is full while a town's file comes: it says so, keeps what has come, and gives one piece back so that a report finds room. */
import { expect, test } from 'vitest'
import { PIECE_BYTES, type Files } from '../../src/keep/files.ts'
import type { House } from '../../src/lines/house.ts'
import { TownFiles } from '../../src/lines/town_files.ts'
import type { Hash } from '../../src/terms/ids.ts'
import { Refusal } from '../../src/terms/refusal.ts'

test('the piece before the one that found no room goes, the others stay', async () => {
  const kept = new Set<number>()
  const files = {
    has: async () => false,
    pieces: async () => kept.size,
    putPiece: async (_file: Hash, n: number) => {
      if (n === 2) throw new Refusal('keep.unavailable', 'full')
      kept.add(n)
    },
    dropPiece: async (_file: Hash, n: number) => void kept.delete(n),
  } as unknown as Files
  const house = { townFile: async (_file: Hash, _from: number, take: (bytes: Uint8Array) => Promise<void>) => take(new Uint8Array(3 * PIECE_BYTES)) } as unknown as House
  const map = { name: 'map.pmtiles', size: 3 * PIECE_BYTES, fileHash: new Uint8Array(32) as Hash }
  await expect(new TownFiles({ files, house, roster: () => null }).bring(map)).rejects.toMatchObject({ code: 'keep.unavailable' })
  expect([...kept]).toEqual([0])
})
