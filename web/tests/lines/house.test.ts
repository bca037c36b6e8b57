import { expect, test } from 'vitest'
import { House } from '../../src/lines/house.ts'
import { SseParser, events } from '../../src/lines/sse.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { NOW } from '../street.ts'

const house = (answer: () => Response | Promise<Response>): House => new House({ now: () => NOW, fetch: async () => answer() })

test("a house's no is a Refusal with its code, status and pause", async () => {
  const full = house(() => new Response('{"code": "lane.full", "say": "Later."}', { status: 429, headers: { 'Retry-After': '7' } }))
  await expect(full.town()).rejects.toMatchObject({ code: 'lane.full', safe: 'Later.', status: 429, retryAfterS: 7 })
})

test.each([
  ['{"films": true}', true],
  ['{"films": false}', false],
])('films that were let out are shown, or none: %s', async (text, shows) => {
  await expect(house(() => new Response(text)).showsFilms()).resolves.toBe(shows)
})

test('no line is line.none', async () => {
  const none = house(() => Promise.reject(new TypeError('fetch failed')))
  await expect(none.feed(null)).rejects.toSatisfy((why) => isRefusal(why, 'line.none'))
})

test.each(['', 'null', '[]', '{}', '{"epoch": 1, "next": "", "items": [], "beats": []}', '<html>', '{"epoch":"e","next":"n","items":[{"kind":"alert","body":"%"}],"beats":[]}'])(
  'an answer that is none is refused: %s',
  async (text) => {
    await expect(house(() => new Response(text)).feed(null)).rejects.toSatisfy((why) => isRefusal(why))
  },
)

test('an error page is a refusal without a code of its own', async () => {
  await expect(house(() => new Response('<html>', { status: 502 })).town()).rejects.toMatchObject({ code: 'line.refused', status: 502 })
})

const LINES = 'id: e-1\nevent: alert\ndata: AA\n\n: still here\n\nevent: beat\r\ndata: BB\r\ndata: CC\r\n\r\ndata:DD\n\n'

test.each([1, 2, 3, 5, 7, 1000])('events are whole however the text is cut (%i)', (size) => {
  const parser = new SseParser()
  const found = []
  for (let at = 0; at < LINES.length; at += size) found.push(...parser.push(LINES.slice(at, at + size)))
  expect(found).toEqual([
    { id: 'e-1', event: 'alert', data: 'AA' },
    { id: 'e-1', event: 'beat', data: 'BB\nCC' },
    { id: 'e-1', event: 'message', data: 'DD' },
  ])
})

test('a stream of bytes gives the same events', async () => {
  const stream = new Blob([LINES]).stream() as ReadableStream<Uint8Array>
  const found: string[] = []
  for await (const { data } of events(stream)) found.push(data)
  expect(found).toEqual(['AA', 'BB\nCC', 'DD'])
})
