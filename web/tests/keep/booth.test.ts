import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { Booth } from '../../src/keep/booth.ts'
import { databaseName } from '../../src/keep/database.ts'
import { openKeep } from '../../src/keep/keep.ts'
import { wordsHash } from '../../src/seals/voice.ts'
import type { Clip } from '../../src/seals/voice.ts'
import { dice } from '../street.ts'

const clip = (seed: string, confirmed = false): Clip => ({ words: wordsHash(seed), confirmed, sound: dice(seed)(9_000) })

test('what was spoken is there after the page is gone, language by language, and lies in clear nowhere', async () => {
  const town = dice('booth')(16)
  const before = new Booth((await openKeep(town, { cost: 16 })).sealed)
  const [fire, flood] = [clip('Dab'), clip('Fatahaad', true)]
  await Promise.all([before.put('so', 'near-fire', fire), before.put('so', 'near-flood', flood), before.put('hmn', 'near-fire', clip('Hluav'))])
  const keep = await openKeep(town, { cost: 16 })
  const after = new Booth(keep.sealed)
  expect(new Map(await after.clips('so'))).toEqual(new Map([['near-fire', fire], ['near-flood', flood]]))
  expect([...(await after.clips('hmn')).keys()]).toEqual(['near-fire'])
  expect(await after.clips('ar')).toEqual(new Map())

  const again = clip('Dab, mar kale')
  await after.put('so', 'near-fire', again)
  await after.drop('so', 'near-flood')
  expect(new Map(await after.clips('so'))).toEqual(new Map([['near-fire', again]]))

  const handle = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open(databaseName(town))
    request.onsuccess = () => done(request.result)
  })
  const held = await new Promise<Uint8Array[]>((done) => {
    const request = handle.transaction('sealed').objectStore('sealed').getAll()
    request.onsuccess = () => done(request.result as Uint8Array[])
  })
  handle.close()
  const part = again.sound.slice(100, 132).join()
  expect(held.some((each) => each.join().includes(part))).toBe(false)
})
