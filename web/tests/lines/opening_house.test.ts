/** What a house gives to whoever opens a film, when it lies about how much that is, and when its line breaks. */
import { expect, test } from 'vitest'
import { House } from '../../src/lines/house.ts'
import { OpeningHouse, TrusteeHouse } from '../../src/lines/opening_house.ts'
import { dice } from '../street.ts'

const random = dice('an opening house')
const FILM = random(16) as never

const houseOf = (body: () => ReadableStream<Uint8Array>): House => new House({ now: () => 0, base: 'http://house.test', fetch: async () => new Response(body()) })
const answering = (body: () => ReadableStream<Uint8Array>): OpeningHouse => new OpeningHouse(houseOf(body))
const trustee = (body: () => ReadableStream<Uint8Array>): TrusteeHouse => new TrusteeHouse(houseOf(body).asking, random(16), null)

test('an answer without end is not read to its end: the part is not there, cover and share are refused', async () => {
  let given = 0
  const house = answering(() => new ReadableStream({ pull: (out) => { out.enqueue(new Uint8Array(65_536)); given += 65_536 } }))
  expect(await house.part(FILM, 0)).toBeNull()
  await expect(house.cover(FILM)).rejects.toMatchObject({ code: 'line.odd_answer' })
  await expect(house.takeShare(FILM, 0)).rejects.toMatchObject({ code: 'line.odd_answer' })
  expect(given).toBeLessThan(1 << 20)
  const endless = trustee(() => new ReadableStream({ pull: (out) => out.enqueue(new Uint8Array(65_536)) }))
  for (const asked of [endless.cases(), endless.commit(random(32) as never)]) await expect(asked).rejects.toMatchObject({ code: 'line.odd_answer' })
})

test('a line that breaks in the middle is no word against the house: whoever opens asks again', async () => {
  let pieces = 0
  const house = answering(() => new ReadableStream({ pull: (out) => { if ((pieces += 1) % 2 === 1) out.enqueue(new Uint8Array(1_000)); else out.error(new TypeError('network error')) } }))
  for (const asked of [house.part(FILM, 0), house.cover(FILM), house.takeShare(FILM, 0)]) await expect(asked).rejects.toMatchObject({ code: 'line.none' })
  const broken = trustee(() => new ReadableStream({ pull: (out) => out.error(new TypeError('network error')) }))
  for (const asked of [broken.cases(), broken.commit(random(32) as never)]) await expect(asked).rejects.toMatchObject({ code: 'line.none' })
})
