/** What comes in at the desk: nobody's letter, however it was made, keeps the others from being read. */
import { expect, test } from 'vitest'
import { DeskHouse } from '../../src/lines/desk_house.ts'
import { Asking } from '../../src/lines/asking.ts'
import { open, seal } from '../../src/seals/envelope.ts'
import { writeSighting } from '../../src/seals/letters.ts'
import type { Sighting } from '../../src/seals/letters.ts'
import { CertifiedWindow } from '../../src/seals/window.ts'
import { b64u } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { Incoming } from '../../src/watch/page/at_desk/incoming.ts'
import { Known } from '../../src/watch/page/at_desk/known.ts'
import type { DeskNeeds } from '../../src/watch/page/at_desk/needs.ts'
import { Outgoing } from '../../src/watch/page/at_desk/outgoing.ts'
import { Seat } from '../../src/watch/page/at_desk/seat.ts'
import { NOW, Street } from '../street.ts'

const street = new Street()
const { random } = street

const sighting = (change: Partial<Sighting> = {}): Sighting => ({
  nonce: random(16), observedAt: NOW, town: street.town, place: null, size: null, activity: null, uniform: null, equipment: null, event: null,
  seenByMe: true, past: false, source: 0, words: '', language: 'en' as Sighting['language'], pigeonhole: null, answerRecipient: null, voice: null, ...change,
})

/** Cal's desk, and a house that gives it these and notes what it is asked. */
async function deskWith(sent: readonly Sighting[], refuses: (path: string, method: string) => boolean = () => false) {
  const envelopes = new Map<string, Bytes>()
  for (const each of sent) envelopes.set(b64u(random(16)), await seal(writeSighting(each, null), [street.cal.leaf.ageRecipient], random))
  const asked: string[] = []
  let opened = 0
  const answers = async (at: RequestInfo | URL, { method = 'GET' }: RequestInit = {}): Promise<Response> => {
    const path = String(at)
    if (refuses(path, method)) return Response.json({ code: 'incident.too_many' }, { status: 429 })
    asked.push(`${method} ${path.split('/').slice(0, 4).join('/')}`)
    if (path === '/api/desk/sightings') return Response.json({ sightings: [...envelopes.keys()].map((id) => ({ id, lane: 'guest', bytes: 4096, state: 'waiting' })) })
    if (path === '/api/desk/incidents' && method === 'GET') return Response.json({ incidents: [] })
    if (path.endsWith('/opened')) opened += 1
    const envelope = envelopes.get(path.split('/').at(-1) ?? '')
    return envelope ? new Response(envelope) : Response.json({})
  }
  const needs = {
    town: () => ({ roster: street.roster, windows: new Map([[street.window, CertifiedWindow.certify(street.windowStatement, street.leaves, street.roster)]]) }),
    beats: () => [],
    seal: (letter, to) => seal(letter, to, random),
    open,
    keys: () => [street.cal],
    standing: () => [],
    random,
    now: () => NOW,
  } satisfies Partial<DeskNeeds> as Partial<DeskNeeds> as DeskNeeds
  const seat = new Seat(street.cal, new DeskHouse(new Asking({ fetch: answers, now: () => NOW }), random(16)))
  const known = new Known(needs)
  const outgoing = new Outgoing(needs, known, () => seat)
  await new Incoming(needs, known, outgoing).read(seat)
  return { opened, asked }
}

test('a letter that asks for an answer to a key that is none', async () => {
  const { opened, asked } = await deskWith([sighting({ pigeonhole: random(16) as Sighting['pigeonhole'], answerRecipient: new Uint8Array(32) as Sighting['answerRecipient'] }), sighting()])
  expect(opened).toBe(2)
  expect(asked).toContain('GET /api/desk/incidents')
})

test('a letter whose incident the house will not open', async () => {
  let first = true
  const { opened, asked } = await deskWith([sighting(), sighting()], (path, method) => path === '/api/desk/incidents' && method === 'POST' && first && !(first = false))
  expect(opened).toBe(1)
  expect(asked).toContain('GET /api/desk/incidents')
})
