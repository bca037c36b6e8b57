/** The aid desk, with people at the other end who mean it harm: whatever they send, nobody else waits for it and nobody is believed who was not told. */
import 'fake-indexeddb/auto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newWork } from '../../src/aid/shared/changes.ts'
import { AtAidDesk } from '../../src/aid/worker/at_aid_desk.ts'
import { makeDeskKeys, readDeskKeys } from '../../src/aid/worker/desk_keys.ts'
import type { DeskKeys } from '../../src/aid/worker/desk_keys.ts'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import { AidHouse } from '../../src/lines/aid_house.ts'
import { takeEntry } from '../../src/lines/entry.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import { House } from '../../src/lines/house.ts'
import { NeedKind, NeedState, NeedUrgency, TripState, WordCode } from '../../src/seals/aid/codes.ts'
import type { Need } from '../../src/seals/aid/need.ts'
import { needLetter, sealedTo, writeRecord } from '../../src/seals/aid/record.ts'
import type { RecordBody, Word } from '../../src/seals/aid/record.ts'
import { signAidOpening } from '../../src/seals/aid/opening.ts'
import { MOST_TURN, signWritten } from '../../src/seals/aid/written.ts'
import { publicKeyOf } from '../../src/seals/ed25519.ts'
import { sha256 } from '../../src/seals/hashes.ts'
import { makeRecipientKey, makeSigningKey, recipientOf } from '../../src/seals/keys.ts'
import { settled } from '../../src/seals/roster.ts'
import { fromHex, hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { AidId, PigeonholeId, Recipient, RecordId } from '../../src/terms/ids.ts'
import { minutesOf } from '../../src/terms/instant.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { startHouse } from '../own_house.ts'
import type { OwnHouse } from '../own_house.ts'
import { Street } from '../street.ts'

const now = (): Instant => Math.floor(Date.now() / 1000)

let own: OwnHouse
let street: Street
let house: House
let stranger: Keep

interface Phone {
  readonly keep: Keep
  readonly keys: DeskKeys
  hasLine: boolean
  /** the house takes no record that grows */
  isFull: boolean
}

beforeAll(async () => {
  own = await startHouse()
  street = new Street(undefined, { at: now(), seed: own.base })
  house = new House({ base: own.base, now })
  await house.found(own.setup, street.statements)
  stranger = await openKeep(street.random(16), { cost: 16 })
}, 60_000)

afterAll(() => own.stop())

async function deskOf(many: number): Promise<readonly Phone[]> {
  const phones: Phone[] = []
  for (let each = 0; each < many; each += 1) {
    const keep = await openKeep(street.random(16), { cost: 16 })
    await keep.lock.setUp('five words of one phone')
    phones.push({ keep, keys: await makeDeskKeys(keep.locked, street.random), hasLine: true, isFull: false })
  }
  await isListed(...phones)
  return phones
}

const isListed = (...phones: readonly Phone[]): Promise<unknown> =>
  house.postStatement(street.says({ kind: 10, devices: phones.map(({ keys }) => ({ recipient: recipientOf(keys.identity), key: publicKeyOf(keys.key) })) }))

async function page(of: Phone): Promise<AtAidDesk> {
  const asked: typeof fetch = async (input, init) => {
    if (!of.hasLine) throw new TypeError('no line')
    if (of.isFull && init?.method === 'PUT') return Response.json({ code: 'aid.full' }, { status: 429 })
    return fetch(input, init)
  }
  const heavy = heavyHere(street.random)
  const desk = new AtAidDesk({
    drawer: of.keep.locked, house: new AidHouse(new House({ base: own.base, now, fetch: asked })), listen: () => () => {}, roster: () => settled(street.roster, now()), catchUp: async () => {},
    memberSecret: async () => null, seal: heavy.seal, open: heavy.open, random: street.random, now, changed: () => {},
  })
  await desk.load()
  return desk
}

const needBy = (change: Partial<Need> = {}): Need => ({
  nonce: street.random(16) as AidId, askedAt: now(), town: street.town, kind: NeedKind.groceries, urgency: NeedUrgency.twoDays, place: null, address: 'Maple Street 7', name: 'Ana', phone: '', language: 'en',
  household: { adults: 2, children: 1, babies: 0 }, diet: [], words: '', when: { weekdays: 0, begins: 600, ends: 720, firstDay: null, everyWeeks: 0 }, children: [], to: '', amount: '',
  byLiaison: false, answerTo: null, pictures: [], voice: null, ...change,
})

const need = (inside: Need): RecordBody => ({ kind: 'need', letter: needLetter(inside, null), work: null })
const word = (about: Bytes, code: WordCode, change: Partial<Word> = {}): RecordBody => ({
  kind: 'word', word: { nonce: street.random(16), at: now(), about: about as AidId, code, digits: '', words: '', answerTo: null, picture: null, ...change },
})

/** A guest's record, sealed to that desk by whoever wants to. */
async function sends(body: RecordBody, desk: readonly Phone[], list: Bytes | null = null): Promise<string> {
  const heavy = heavyHere(street.random)
  const envelope = await heavy.seal(writeRecord({ sealedTo: list, body }), desk.map(({ keys }) => recipientOf(keys.identity)))
  const id = street.random(16)
  await new AidHouse(house).putRecord(id, envelope, { eraseHash: sha256(street.random(16)), entry: await takeEntry({ keep: stranger, house, heavy, random: street.random }) })
  return hex(id)
}

function workOf(desk: AtAidDesk, key: string) {
  const body = desk.records().find((each) => each.key === key)?.record?.body
  return body?.kind === 'need' ? (body.work ?? newWork(body.letter.inside)) : null
}

describe('somebody who wants nobody to be helped', () => {
  test('and who dates a word eight thousand years ahead, spoils no record and no coordinator’s phone', async () => {
    const phones = await deskOf(2)
    const [rosa, ben] = phones as [Phone, Phone]
    const inside = needBy()
    const key = await sends(need(inside), phones)
    await sends(word(inside.nonce, WordCode.received, { at: 60 * 2 ** 32 - 1 }), phones)
    await sends(word(inside.nonce, WordCode.withdraw, { at: 60 * 2 ** 32 }), phones)
    const first = await page(rosa)
    await first.look()
    expect(workOf(first, key)?.state).toBe(NeedState.received)
    const again = await page(rosa)
    expect(workOf(again, key)?.state).toBe(NeedState.received)
    const second = await page(ben)
    await second.look()
    expect(workOf(second, key)?.state).toBe(NeedState.received)
  })

  test('and who asks for something so large that nothing can be added to it, keeps nobody else waiting', async () => {
    const phones = await deskOf(1)
    const [rosa] = phones as [Phone]
    const room = 64_508 - writeRecord({ sealedTo: null, body: need(needBy({ pictures: [new Uint8Array(60_000)] })) }).length
    const giant = needBy({ pictures: [street.random(60_000 + room)] })
    const key = await sends(need(giant), phones)
    await sends(word(giant.nonce, WordCode.received), phones)
    const other = needBy()
    const others = await sends(need(other), phones)
    await sends(word(other.nonce, WordCode.received), phones)
    const desk = await page(rosa)
    await desk.look()
    expect(desk.standing).toBe('open')
    expect(workOf(desk, others)?.state).toBe(NeedState.received)
    expect(workOf(desk, key)).not.toBeNull()
    await expect(desk.change(key, { do: 'notes', notes: 'x'.repeat(1_000) })).rejects.toThrow('aid.too_large')
    await desk.change(others, { do: 'notes', notes: 'Ring twice' })
    expect([workOf(desk, others)?.notes, desk.waiting]).toEqual(['Ring twice', 0])
  })

  test('and who fills her own pigeonhole, keeps no letter from another and no decision from the house', async () => {
    const phones = await deskOf(1)
    const [rosa] = phones as [Phone]
    const [hers, another] = [street.random(16), street.random(16)] as [PigeonholeId, PigeonholeId]
    const aid = new AidHouse(house)
    const desk = await page(rosa)
    await desk.look()
    const { entry } = await aid.openDesk(signAidOpening(street.random(16), rosa.keys.key, { town: street.town, at: now() }))
    const heavy = heavyHere(street.random)
    const envelope = await heavy.seal(street.random(10), [makeRecipientKey(street.random).recipient])
    const minute = Math.floor(now() / 60)
    const terms = { opens: minute, ends: minute + 60, once: false }
    const letter = (id: PigeonholeId) => ({ held: { id, slot: street.random(16) }, terms, envelope })
    for (let each = 0; each < 64; each += 1) await aid.putLetter(letter(hers).held, envelope, terms, entry)
    await desk.plan({ records: [{ key: null, body: { kind: 'own', name: 'depots', value: ['Behind the mill'] } }], hold: [letter(hers), letter(another)] })
    expect([desk.standing, desk.waiting, desk.clash?.code]).toEqual(['open', 0, 'aid.not_told'])
    expect(await aid.takeLetters([another], street.random(16))).toHaveLength(1)
  })

  test('and who wants answers sealed to a key that is none, keeps nobody else waiting', async () => {
    const phones = await deskOf(1)
    const [rosa] = phones as [Phone]
    const none = { pigeonhole: street.random(16), recipient: new Uint8Array(32) as Recipient }
    await sends(need(needBy({ answerTo: none })), phones)
    const inside = needBy()
    const key = await sends(need(inside), phones)
    await sends(word(inside.nonce, WordCode.question, { answerTo: none }), phones)
    await sends(word(inside.nonce, WordCode.received), phones)
    const desk = await page(rosa)
    await desk.look()
    expect([desk.standing, workOf(desk, key)?.state]).toEqual(['open', NeedState.received])
  })

  test('and who fills the house, keeps nobody from reading what has come', async () => {
    const phones = await deskOf(1)
    const [rosa] = phones as [Phone]
    const first = await sends(need(needBy()), phones)
    const desk = await page(rosa)
    await desk.look()
    rosa.isFull = true
    await desk.change(first, { do: 'notes', notes: 'Ring twice' })
    const second = await sends(need(needBy({ name: 'Amina' })), phones)
    await desk.look()
    expect([desk.waiting, desk.standing, desk.clash?.code]).toEqual([1, 'open', 'aid.full'])
    expect(workOf(desk, second)).not.toBeNull()
    rosa.isFull = false
    await desk.look()
    expect([desk.waiting, workOf(desk, first)?.notes]).toEqual([0, 'Ring twice'])
  })

  test('writes nothing that only a desk writes: no trip, nothing of the desk’s own, no word of a desk upon a need', async () => {
    const phones = await deskOf(2)
    const [rosa] = phones as [Phone]
    const list = sealedTo(phones.map(({ keys }) => recipientOf(keys.identity)))
    const inside = needBy()
    const forged: readonly RecordBody[] = [
      { kind: 'trip', trip: { trip: street.random(16), state: TripState.planned, day: 20_000, depot: 'Behind the mill', legs: [], device: 0, notes: '' } },
      { kind: 'own', name: 'depots', value: ['Behind the mill'] },
      { ...need(inside), work: { ...newWork(inside), state: NeedState.done } } as RecordBody,
    ]
    const keys: string[] = []
    for (const body of forged) keys.push(await sends(body, phones))
    // sealed to one, and said to be sealed to all: the others would never read it
    const hidden = await sends(need(inside), phones.slice(0, 1), list)
    const desk = await page(rosa)
    await desk.look()
    expect(desk.records().filter(({ key, record }) => keys.includes(key) && record !== null)).toHaveLength(0)
    expect(desk.records().find(({ key }) => key === hidden)).toMatchObject({ state: 'kept', version: 2 })
    expect(desk.standing).toBe('open')
  })
})

describe('a phone that was cut out', () => {
  test('keeps nothing of what waited for a line, and nothing that opens what somebody may have copied', async () => {
    const phones = await deskOf(2)
    const [rosa, ben] = phones as [Phone, Phone]
    const key = await sends(need(needBy()), phones)
    const desk = await page(ben)
    await desk.look()
    ben.hasLine = false
    await desk.change(key, { do: 'notes', notes: 'Her brother opens the door' })
    await isListed(rosa)
    ben.hasLine = true
    await desk.look()
    expect([desk.standing, desk.waiting]).toEqual(['cut', 0])
    const left = await ben.keep.locked.getAll('aid-desk/')
    expect(left.map(([name]) => name)).toEqual(['aid-desk/keys'])
    expect((await readDeskKeys(ben.keep.locked))?.identity).not.toEqual(ben.keys.identity)
  })
})

describe('whoever holds the house, or a coordinator’s phone that turns', () => {
  test('and who lays what nobody can open, and what nobody of the desk wrote, in a record’s place, takes nothing from the desk that has read it', async () => {
    const phones = await deskOf(2)
    const [rosa, ben] = phones as [Phone, Phone]
    const keys = [await sends(need(needBy()), phones), await sends(need(needBy({ name: 'Amina' })), phones), await sends(need(needBy({ name: 'Luz' })), phones)] as const
    const [first, second] = [await page(rosa), await page(ben)]
    await first.look()
    for (const key of keys) await first.change(key, { do: 'notes', notes: 'Ring twice' })

    const turned = await new AidHouse(house).openDesk(signAidOpening(street.random(16), ben.keys.key, { town: street.town, at: now() }))
    const devices = phones.map(({ keys: { identity } }) => recipientOf(identity))
    const over = async (key: string, plaintext: Bytes, to: readonly Recipient[]): Promise<unknown> =>
      turned.put(fromHex(key) as RecordId, await heavyHere(street.random).seal(plaintext, to), { version: first.records().find((each) => each.key === key)?.version ?? 0, hours: 100 })
    await over(keys[0], street.random(64), [makeRecipientKey(street.random).recipient])
    const forged = { sealedTo: sealedTo(devices), body: need(needBy({ name: 'Nobody' })) }
    await over(keys[1], signWritten({ id: fromHex(keys[1]) as RecordId, turn: 90, record: forged, at: null }, makeSigningKey(street.random).secret, street.town), devices)
    await over(keys[2], signWritten({ id: fromHex(keys[2]) as RecordId, turn: MOST_TURN, record: { ...forged, body: need(needBy({ name: 'Luz' })) }, at: minutesOf(now()) }, ben.keys.key, street.town), devices)

    await first.look()
    expect(keys.slice(0, 2).map((key) => workOf(first, key)?.notes)).toEqual(['Ring twice', 'Ring twice'])
    expect(first.copies).toEqual({ older: 1, lacking: 0, unproven: 1 })
    await first.refuseUnproven()
    expect(first.copies.unproven).toBe(0)
    await second.look()
    expect(keys.slice(0, 2).map((key) => workOf(second, key)?.notes)).toEqual(['Ring twice', 'Ring twice'])

    // the last turn that there is was used: both go on writing, and neither over the other without end
    await second.change(keys[2], { do: 'notes', notes: 'Third floor' })
    await first.look()
    await first.change(keys[2], { do: 'notes', notes: 'Fourth floor' })
    await second.look()
    expect([first, second].map((desk) => workOf(desk, keys[2])?.notes)).toEqual(['Fourth floor', 'Fourth floor'])
    expect([first, second].map((desk) => desk.standing)).toEqual(['open', 'open'])
  })
})
