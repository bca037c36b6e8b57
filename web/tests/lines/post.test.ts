import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { handOver } from '../../src/keep/carried.ts'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import type { Outgoing } from '../../src/keep/outbox.ts'
import { panic } from '../../src/keep/panic.ts'
import { join, stockTickets } from '../../src/lines/entry.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import { House } from '../../src/lines/house.ts'
import { Post } from '../../src/lines/post.ts'
import type { Stuck } from '../../src/lines/post.ts'
import { verifyBeat } from '../../src/seals/beat.ts'
import { open, seal } from '../../src/seals/envelope.ts'
import { makeRecipientKey } from '../../src/seals/keys.ts'
import type { RecipientKey } from '../../src/seals/keys.ts'
import { isFromAMember, readNote, readSighting, Source, Told, writeNote } from '../../src/seals/letters.ts'
import type { NoteBody } from '../../src/seals/letters.ts'
import type { Town } from '../../src/seals/signers.ts'
import { CertifiedWindow } from '../../src/seals/window.ts'
import { b64u } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { WINDOW_S } from '../../src/terms/instant.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { FakeHouse, NOW, Street } from '../street.ts'

let street: Street
let house: FakeHouse
let keep: Keep
let client: House
let post: Post
let stuck: Stuck
let now: Instant
let mine: RecipientKey
const heldKeys = new Set<string>()
let elsewhere = false

beforeEach(async () => {
  await panic()
  street = new Street()
  house = new FakeHouse(street)
  now = NOW + 10
  keep = await openKeep(street.town)
  client = new House({ fetch: house.fetch, now: () => now })
  mine = makeRecipientKey(street.random)
  post = made()
})

function made(of: Keep = keep): Post {
  const { roster } = street
  const window = CertifiedWindow.certify(street.windowStatement, street.leaves, roster)
  const town: Town = { roster, windows: new Map([[street.window, window]]) }
  const beats = [verifyBeat(street.beat(NOW), town, NOW)]
  return new Post({ onStuck: (round) => (stuck = round), keep: of, house: client, heavy: heavyHere(street.random), random: street.random, at: () => now, town: () => town, held: (key) => heldKeys.has(key), elsewhere: () => elsewhere, beats: () => beats })
}

async function report(words = 'two cars'): Promise<Outgoing> {
  const nonce = street.random(16)
  return keep.outbox.save(
    {
      nonce, observedAt: now, town: street.town, place: 0x8c27526899985ffn, size: 2, activity: 2, uniform: null, equipment: null, event: 1,
      seenByMe: true, past: false, source: Source.app, words, language: 'es', pigeonhole: street.random(16), answerRecipient: mine.recipient, voice: null,
    },
    mine.identity,
    now,
  )
}

const invite = () => ({ town: street.town, inviteSecret: street.random(16), secretNumber: 3, memberSecret: street.random(32), role: null })

describe('sending', () => {
  test('a house that answers for another town is given neither report nor pass', async () => {
    await join(invite(), { keep, house: client }, street.random)
    await report()
    elsewhere = true
    const asked = house.asked.length
    try {
      await post.flush()
    } finally {
      elsewhere = false
    }
    expect(house.asked.length).toBe(asked)
    expect(house.sightings.size).toBe(0)
    await post.flush()
    expect(house.sightings.size).toBe(1)
  })

  test('a guest works, a member spends a ticket, and the desk alone can read it', async () => {
    await report()
    await post.flush()
    const [{ envelope, entry }] = [...house.sightings.values()] as unknown as [{ envelope: Bytes; entry: string }]
    expect(entry).toBe('guest')
    const letter = readSighting(await open(envelope, [street.ben.opens]))
    expect(letter.sighting.words).toBe('two cars')
    expect(isFromAMember(letter, [])).toBe(false)
    await expect(open(envelope, [street.cal.opens])).rejects.toMatchObject({ code: 'envelope.not_for_us' })
    expect(await open(envelope, [street.desk.identity])).toBeDefined()

    const link = invite()
    await join(link, { keep, house: client }, street.random)
    await report('three')
    await post.flush()
    const last = [...house.sightings.values()].at(-1)
    expect(last?.entry).toBe('ticket')
    const members = readSighting(await open(last?.envelope as Bytes, [street.ben.opens]))
    expect(isFromAMember(members, [{ number: 3, secret: link.memberSecret }])).toBe(true)
  })

  test('no line: it waits, and goes when there is one', async () => {
    house.mood = 'not_done'
    const { key } = await report()
    const { key: other } = await report('and two more')
    expect((await post.flush()).get(key)?.code).toBe('line.none')
    expect([...stuck].map(([each, { code }]) => [each, code]).sort()).toEqual([[key, 'line.none'], [other, 'line.none']].sort())
    house.mood = 'well'
    await post.flush()
    expect((await keep.outbox.get(key))?.state).toBe('sent')
    expect(house.sightings.size).toBe(2)
    expect(stuck.size).toBe(0)
  })

  test('done but unanswered: the same bytes again, one sighting, also after a restart', async () => {
    await join(invite(), { keep, house: client }, street.random)
    const { key } = await report()
    house.mood = 'done_but_unanswered'
    await post.flush()
    expect((await keep.outbox.get(key))?.state).toBe('posting')
    house.mood = 'well'
    keep = await openKeep(street.town)
    post = made()
    await post.flush()
    expect((await keep.outbox.get(key))?.state).toBe('sent')
    expect(house.sightings.size).toBe(1)
  })

  test('what was sealed before the line went, the keeper hands over; what may be taken back, nobody', async () => {
    await join(invite(), { keep, house: client }, street.random)
    const { key } = await report()
    const { key: held } = await report('taken back')
    heldKeys.add(held)
    house.mood = 'not_done'
    await post.flush()
    expect((await keep.outbox.get(held))?.posted).toBeNull()
    house.mood = 'well'
    expect(await handOver(async () => false)).toBe(0)
    expect((await keep.outbox.get(key))?.state).toBe('posting')
    const went = await handOver(async ({ sightingId, envelope, ticket }) => {
      await client.putSighting(sightingId, envelope, { by: 'ticket', ticket })
      return true
    })
    expect(went).toBe(1)
    expect((await keep.outbox.get(key))?.state).toBe('sent')
    await post.flush()
    expect(house.sightings.size).toBe(1)
    heldKeys.delete(held)
    await post.flush()
    expect(house.sightings.size).toBe(2)
  })

  test('two flushes together send once', async () => {
    await report()
    await Promise.all([post.flush(), post.flush(), post.flush()])
    expect(house.sightings.size).toBe(1)
    expect(house.asked.filter((each) => each.startsWith('PUT')).length).toBe(1)
  })

  test('nobody could open it: it waits and is told so', async () => {
    const alone = new Post({ keep, house: client, heavy: heavyHere(street.random), random: street.random, at: () => now, town: () => null, beats: () => [] })
    const { key } = await report()
    expect((await alone.flush()).get(key)?.code).toBe('sighting.nobody_on_watch')
    expect((await keep.outbox.get(key))?.state).toBe('saved')
  })

  test('sealed anew when the shift changed before anybody opened it: the same sighting under another number', async () => {
    const { key } = await report()
    await post.flush()
    const [first] = house.sightings.keys()
    now += WINDOW_S - 600
    await post.flush()
    expect(house.sightings.size).toBe(2)
    const letters = await Promise.all([...house.sightings.values()].map(async ({ envelope }) => readSighting(await open(envelope, [street.desk.identity]))))
    expect(letters[0]?.sighting.nonce).toEqual(letters[1]?.sighting.nonce)
    expect([...house.sightings.keys()][1]).not.toBe(first)
    expect(await keep.outbox.get(key)).toMatchObject({ state: 'sent', resealed: 1 })
  })
})

describe('answers', () => {
  async function say(outgoing: Outgoing, body: NoteBody): Promise<void> {
    const { pigeonhole, answerRecipient } = outgoing.sighting as NonNullable<Outgoing['sighting']>
    const envelope = await seal(writeNote({ at: now, author: null, body }), [answerRecipient as Bytes], street.random)
    house.pigeonholes.push({ id: b64u(pigeonhole as Bytes), slot: b64u(street.random(16)), envelope })
  }

  test('opened, asked back, answered, told: and the draft is gone', async () => {
    const outgoing = await report('secret words')
    await post.flush()
    for (const each of house.sightings.values()) each.state = 'opened'
    await post.flush()
    expect((await keep.outbox.get(outgoing.key))?.state).toBe('opened')

    const desk = makeRecipientKey(street.random)
    const hole = street.random(16)
    await say(outgoing, { say: 'ask', question: 1, words: 'still there?', pigeonhole: hole, recipient: desk.recipient })
    await post.flush()
    await post.flush()
    const asked = (await keep.outbox.get(outgoing.key))?.asked ?? []
    expect(asked.length).toBe(1)
    await post.answer(outgoing.key, asked[0] as (typeof asked)[0], { answer: 1, words: 'yes' })
    const answer = house.pigeonholes.find(({ id }) => id === b64u(hole))
    expect(readNote(await open(answer?.envelope as Bytes, [desk.identity])).body).toEqual({ say: 'answer', question: 1, answer: 1, words: 'yes' })
    expect((await keep.outbox.get(outgoing.key))?.asked[0]?.answer).toBe(1)

    await say(outgoing, { say: 'told', state: Told.notIt, finding: 1 })
    await post.flush()
    expect(await keep.outbox.get(outgoing.key)).toMatchObject({ state: 'answered', told: Told.notIt, finding: 1, sighting: null, posted: null })
  })

  test('eight numbers are always asked for', async () => {
    await report()
    await post.flush()
    expect(house.asked).toContain('POST /api/pigeonholes/take')
  })

  test('what somebody else put there is nothing', async () => {
    const outgoing = await report()
    await post.flush()
    const { pigeonhole } = outgoing.sighting as NonNullable<Outgoing['sighting']>
    house.pigeonholes.push({ id: b64u(pigeonhole as Bytes), slot: b64u(street.random(16)), envelope: street.random(4096) })
    expect((await post.flush()).size).toBe(0)
  })
})

describe('coming in', () => {
  test("another town's invite buys nothing here", async () => {
    await expect(join({ ...invite(), town: street.random(16) }, { keep, house: client }, street.random)).rejects.toMatchObject({ code: 'invite.other_town' })
    expect(house.passes.size).toBe(0)
  })

  test('the house learns the hash of the pass and of the tickets, nothing else', async () => {
    await join(invite(), { keep, house: client }, street.random)
    const pass = (await keep.sealed.pass()) as Bytes
    expect([...house.passes.keys()]).not.toContain(b64u(pass))
    expect((await keep.sealed.tickets()).length).toBe(8)
    for (const each of await keep.sealed.tickets()) expect([...house.tickets]).not.toContain(b64u(each))
    await stockTickets({ keep, house: client }, street.random)
    expect((await keep.sealed.tickets()).length).toBe(8)
  })
})
