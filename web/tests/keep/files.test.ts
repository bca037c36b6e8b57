import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openKeep } from '../../src/keep/keep.ts'
import { sha256 } from '../../src/seals/hashes.ts'
import { dice } from '../street.ts'

test('a file that this phone has still to bring stays although nobody lists it; once the house has it, it goes with the list', async () => {
  const { files } = await openKeep(dice('own files')(16), { cost: 16 })
  const bytes = dice('a voice')(5_000)
  const hash = sha256(bytes)
  await files.putOwn(hash, bytes)
  expect(await files.isOwn(hash)).toBe(true)
  expect(await files.read(hash, 0, bytes.length)).toEqual(bytes)
  await files.keepOnly([])
  expect(await files.has(hash)).toBe(true)
  await files.settle(hash, bytes.length)
  expect(await files.isOwn(hash)).toBe(false)
  await files.keepOnly([hash])
  expect(await files.has(hash)).toBe(true)
  await files.keepOnly([])
  expect(await files.has(hash)).toBe(false)
  expect(await files.pieces(hash)).toBe(0)
})
