/** Two coordinators' phones at one aid desk, against the real house: what each decides, who was first, what a break leaves behind, who is cut out. */
import 'fake-indexeddb/auto'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as inFolder } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarHere } from '../../src/aid/shared/calendar.ts'
import { newWork } from '../../src/aid/shared/changes.ts'
import { planned } from '../../src/aid/shared/legs.ts'
import { inboxOf } from '../../src/aid/shared/desk_view.ts'
import type { Held } from '../../src/aid/shared/held.ts'
import { readCounts } from '../../src/aid/shared/month.ts'
import { ownBody, ownThing } from '../../src/aid/shared/own_things.ts'
import { AtAidDesk } from '../../src/aid/worker/at_aid_desk.ts'
import { makeDeskKeys } from '../../src/aid/worker/desk_keys.ts'
import type { DeskKeys } from '../../src/aid/worker/desk_keys.ts'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import { AidHouse } from '../../src/lines/aid_house.ts'
import { takeEntry } from '../../src/lines/entry.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import { House } from '../../src/lines/house.ts'
import { AnswerCode, LegRole, LegState, NeedState, ToldCode, WordCode } from '../../src/seals/aid/codes.ts'
import { readAidLetter } from '../../src/seals/aid/letters.ts'
import { signAidOpening } from '../../src/seals/aid/opening.ts'
import type { Need } from '../../src/seals/aid/need.ts'
import { needLetter, offerLetter, writeRecord } from '../../src/seals/aid/record.ts'
import type { RecordBody, Word } from '../../src/seals/aid/record.ts'
import { deviceNumber } from '../../src/seals/aid/written.ts'
import { publicKeyOf } from '../../src/seals/ed25519.ts'
import { open } from '../../src/seals/envelope.ts'
import { sha256 } from '../../src/seals/hashes.ts'
import { makeRecipientKey, recipientOf } from '../../src/seals/keys.ts'
import type { RecipientKey } from '../../src/seals/keys.ts'
import { settled } from '../../src/seals/roster.ts'
import { Row } from '../../src/seals/row.ts'
import { b64u, fromB64u, fromHex, hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { AidId, Identity, LegId, PigeonholeId, RecordId, Recipient } from '../../src/terms/ids.ts'
import type { Instant, Minutes } from '../../src/terms/instant.ts'
import type { Language } from '../../src/terms/language.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { Street } from '../street.ts'
import { opened, written } from './as_desk.ts'

const PYTHON = process.env['TOCSIN_PYTHON'] ?? fileURLToPath(new URL('../../../.venv/bin/python', import.meta.url))
const SOURCE = fileURLToPath(new URL('../../../src', import.meta.url))
const now = (): Instant => Math.floor(Date.now() / 1000)
const MINUTE = 29_000_000
const folder = mkdtempSync(inFolder(tmpdir(), 'tocsin-aid-'))

let child: ChildProcess
let base = ''
let street: Street
let house: House
let neighbour: Keep

/** A coordinator's phone: what lies on it, and whether it has a line. */
interface Phone {
  readonly keep: Keep
  readonly keys: DeskKeys
  hasLine: boolean
  /** so many writes go through before the line breaks */
  puts: number
  /** the first that does not go through has come to the house all the same */
  isUnanswered: boolean
  opened: number
  /** how often its screens were told that something is otherwise */
  told: number
  /** what another phone does before the next of its writes */
  meanwhile: ((url: string) => Promise<void>) | null
}

beforeAll(async () => {
  child = spawn(PYTHON, ['-m', 'tocsin.house.cli', 'serve', '--data', folder, '--port', '0'], {
    env: { ...process.env, PYTHONPATH: SOURCE, PYTHONUNBUFFERED: '1', TOCSIN_GUEST_BITS: '1', TOCSIN_GUEST_LANE: '1000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let setup: Bytes | null = null
  for await (const line of createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> })) {
    const [, port] = /http:\/\/[^:]+:(\d+)/.exec(line) ?? []
    if (port !== undefined) base = `http://127.0.0.1:${port}`
    const [, secret] = /#setup=([A-Za-z0-9_-]+)/.exec(line) ?? []
    if (secret === undefined) continue
    setup = fromB64u(secret)
    break
  }
  street = new Street(undefined, { at: now(), seed: folder })
  house = new House({ base, now })
  await house.found(setup as Bytes, street.statements)
  neighbour = await openKeep(street.random(16), { cost: 16 })
}, 60_000)

afterAll(() => {
  child.kill()
  rmSync(folder, { recursive: true, force: true })
})

async function phone(): Promise<Phone> {
  const keep = await openKeep(street.random(16), { cost: 16 })
  await keep.lock.setUp('five words of one phone')
  return { keep, keys: await makeDeskKeys(keep.locked, street.random), hasLine: true, puts: Infinity, isUnanswered: false, opened: 0, told: 0, meanwhile: null }
}

/** The root says which phones are the aid desk's. */
async function deskIs(...phones: readonly Phone[]): Promise<void> {
  const statement = street.says({ kind: 10, devices: phones.map(({ keys }) => ({ recipient: recipientOf(keys.identity), key: publicKeyOf(keys.key) })) })
  await house.postStatement(statement)
}

/** A page of the app on that phone. */
async function page(of: Phone): Promise<AtAidDesk> {
  const asked: typeof fetch = async (input, init) => {
    if (!of.hasLine) throw new TypeError('no line')
    if (init?.method === 'PUT' && (of.puts -= 1) < 0) {
      if (of.isUnanswered && of.puts === -1) await fetch(input, init)
      throw new TypeError('no line')
    }
    const { meanwhile } = of
    if (init?.method === 'PUT' && meanwhile !== null) {
      of.meanwhile = null
      await meanwhile(String(input))
    }
    return fetch(input, init)
  }
  const heavy = heavyHere(street.random)
  const desk = new AtAidDesk({
    drawer: of.keep.locked,
    house: new AidHouse(new House({ base, now, fetch: asked })),
    listen: () => () => {},
    roster: () => settled(street.roster, now()),
    catchUp: async () => {},
    memberSecret: async () => null,
    seal: heavy.seal,
    open: async (envelope, withAny) => {
      of.opened += 1
      return heavy.open(envelope, withAny)
    },
    random: street.random,
    now,
    changed: () => {
      of.told += 1
    },
  })
  await desk.load()
  return desk
}

const groceries = (change: Partial<Need> = {}): Need => ({
  nonce: street.random(16) as AidId, askedAt: now(), town: street.town, kind: 1, urgency: 1, place: null, address: 'Maple Street 7', name: 'Ana', phone: '', language: 'en' as Language,
  household: { adults: 2, children: 1, babies: 0 }, diet: [3], words: 'No onions', when: { weekdays: 0, begins: 600, ends: 720, firstDay: null, everyWeeks: 0 }, children: [], to: '', amount: '',
  byLiaison: false, answerTo: null, pictures: [], voice: null, ...change,
})

/** Somebody's own phone sends it, sealed to the desk as it is named now and to her. */
async function sends(body: RecordBody, to: readonly Recipient[], id = street.random(16)): Promise<Bytes> {
  const heavy = heavyHere(street.random)
  const envelope = await heavy.seal(writeRecord({ sealedTo: null, body }), to)
  await new AidHouse(house).putRecord(id, envelope, { eraseHash: sha256(street.random(16)), entry: await takeEntry({ keep: neighbour, house, heavy, random: street.random }) })
  return id
}

const asks = (need: Need, ...desk: readonly Phone[]): Promise<Bytes> =>
  sends({ kind: 'need', letter: needLetter(need, null), work: null }, [...desk.map(({ keys }) => recipientOf(keys.identity)), ...(need.answerTo ? [need.answerTo.recipient] : [])])

const workOf = (desk: AtAidDesk, id: Bytes) => {
  const body = desk.records().find(({ key }) => key === hex(id))?.record?.body
  return body?.kind === 'need' ? (body.work ?? newWork(body.letter.inside)) : null
}

describe('two coordinators', () => {
  test('open what somebody asks for, and whoever takes it second is told by whom it was taken', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    await deskIs(rosa, ben)
    const id = await asks(groceries(), rosa, ben)
    const [first, second] = [await page(rosa), await page(ben)]
    await first.look()
    await second.look()
    expect([first.standing, second.standing]).toEqual(['open', 'open'])
    expect(workOf(second, id)?.state).toBe(NeedState.asked)
    await first.change(hex(id), { do: 'act', act: 'claim' })
    await second.change(hex(id), { do: 'act', act: 'claim' })
    expect(second.clash).toEqual({ key: hex(id), code: 'aid.taken', device: first.device })
    expect(workOf(second, id)).toMatchObject({ state: NeedState.claimed, claimed: { device: deviceNumber(publicKeyOf(rosa.keys.key)) } })
    expect([first.clash, first.waiting, second.waiting]).toEqual([null, 0, 0])
  })

  test('write about the same need at once, and neither loses what she wrote', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    await deskIs(rosa, ben)
    const id = await asks(groceries(), rosa, ben)
    const [first, second] = [await page(rosa), await page(ben)]
    await Promise.all([first.look(), second.look()])
    await first.change(hex(id), { do: 'notes', notes: 'Two flights of stairs' })
    await second.change(hex(id), { do: 'urgency', urgency: 2 })
    await first.look()
    expect(workOf(first, id)).toMatchObject({ notes: 'Two flights of stairs', urgency: 2 })
    expect(workOf(second, id)).toMatchObject({ notes: 'Two flights of stairs', urgency: 2 })
  })

  test('can take back what they decided, and what they threw away for a day', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const id = await asks(groceries(), rosa)
    const desk = await page(rosa)
    await desk.look()
    await desk.change(hex(id), { do: 'act', act: 'cancel' })
    expect(workOf(desk, id)?.state).toBe(NeedState.cancelled)
    await desk.undo()
    expect(workOf(desk, id)?.state).toBe(NeedState.asked)
    await desk.trash(hex(id))
    expect(desk.records().find(({ key }) => key === hex(id))?.state).toBe('trash')
    await desk.undo()
    expect(desk.records().find(({ key }) => key === hex(id))?.state).toBe('kept')
    expect(desk.clash).toBeNull()
  })
})

describe('a look', () => {
  test('at which nothing is new tells the screens nothing, and gives them the same list', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const id = await asks(groceries(), rosa)
    const desk = await page(rosa)
    await desk.look()
    await desk.look()
    const [told, records] = [rosa.told, desk.records()]
    for (let times = 0; times < 3; times += 1) await desk.look()
    expect(rosa.told).toBe(told)
    expect(desk.records()).toBe(records)
    await desk.change(hex(id), { do: 'notes', notes: 'Ring twice' })
    expect(rosa.told).toBeGreaterThan(told)
    expect(desk.records()).not.toBe(records)
  })
})

describe('two phones that save for the first time what the desk has one of', () => {
  test('come to one of them, the same on both; a first name stays for each', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    await deskIs(rosa, ben)
    const [first, second] = [await page(rosa), await page(ben)]
    await first.look()
    await second.look()
    for (const each of [rosa, ben]) each.hasLine = false
    for (const [desk, value] of [[first, 'Church'], [second, 'School']] as const) {
      await desk.plan({ records: [{ key: null, body: ownBody('caps', [value]) }, { key: null, body: ownBody('device', [desk.publicKey, value]) }] })
    }
    for (const each of [rosa, ben]) each.hasLine = true
    for (const desk of [first, second, first, second]) await desk.look()
    const standing = (desk: AtAidDesk, name: string) =>
      desk.records().flatMap(({ key, state, record }) => (record?.body.kind === 'own' && record.body.name === name && state !== 'trash' ? [{ key, value: record.body.value }] : []))
    expect(standing(first, 'caps')).toHaveLength(1)
    expect(standing(second, 'caps')).toEqual(standing(first, 'caps'))
    expect(ownThing(second.records(), 'caps')).toEqual(standing(first, 'caps')[0])
    expect(standing(first, 'device')).toHaveLength(2)
    expect([first.clash, second.clash]).toEqual([null, null])
  })
})

describe('a line that breaks', () => {
  test('loses no decision, also when the page is killed before the line is back', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const id = await asks(groceries(), rosa)
    const before = await page(rosa)
    await before.look()
    rosa.hasLine = false
    await before.change(hex(id), { do: 'act', act: 'claim' })
    await before.change(hex(id), { do: 'notes', notes: 'Ring twice' })
    expect([before.standing, before.waiting]).toEqual(['no_line', 2])
    expect(workOf(before, id)).toMatchObject({ state: NeedState.claimed, notes: 'Ring twice' })
    const after = await page(rosa)
    expect(workOf(after, id)).toMatchObject({ state: NeedState.claimed, notes: 'Ring twice' })
    rosa.hasLine = true
    await after.look()
    expect([after.standing, after.waiting]).toEqual(['open', 0])
    const other = await phone()
    expect(other.opened).toBe(0)
  })

  test('two pages of one phone without a line keep each what was decided in it', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const [id, other] = [await asks(groceries(), rosa), await asks(groceries(), rosa)]
    const pages = [await page(rosa), await page(rosa)]
    for (const each of pages) await each.look()
    rosa.hasLine = false
    await Promise.all([id, other].map((each, n) => pages[n]?.change(hex(each), { do: 'notes', notes: `page ${n}` })))
    const after = await page(rosa)
    expect([workOf(after, id)?.notes, workOf(after, other)?.notes]).toEqual(['page 0', 'page 1'])
  })

  test('what was decided without a line upon what was decided without a line comes to the house as well', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const desk = await page(rosa)
    await desk.look()
    rosa.hasLine = false
    const depots = () => desk.records().find(({ record }) => record?.body.kind === 'own' && record.body.name === 'depots')
    await desk.plan({ records: [{ key: null, body: { kind: 'own', name: 'depots', value: ['Church'] } }] })
    await desk.plan({ records: [{ key: depots()?.key ?? null, body: { kind: 'own', name: 'depots', value: ['Church', 'School'] } }] })
    await desk.plan({ records: [{ key: depots()?.key ?? null, body: { kind: 'own', name: 'depots', value: ['School'] } }] })
    rosa.hasLine = true
    rosa.puts = 1
    await desk.look()
    expect([desk.standing, desk.waiting]).toEqual(['no_line', 2])
    rosa.puts = Infinity
    const next = await page(rosa)
    await next.look()
    expect([next.clash, next.waiting]).toEqual([null, 0])
    expect(next.records().find(({ key }) => key === depots()?.key)?.record?.body).toMatchObject({ value: ['School'] })
  })

  test('what was opened once is not opened again by the next page', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    for (let many = 0; many < 5; many += 1) await asks(groceries(), rosa)
    const first = await page(rosa)
    await first.look()
    const opened = rosa.opened
    expect(opened).toBeGreaterThanOrEqual(5)
    const next = await page(rosa)
    await next.look()
    expect(rosa.opened).toBe(opened)
    expect(next.records().length).toBe(first.records().length)
  })

  test('what nobody here can open keeps nothing else waiting', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    await sends({ kind: 'need', letter: needLetter(groceries(), null), work: null }, [makeRecipientKey(street.random).recipient])
    const id = await asks(groceries(), rosa)
    const desk = await page(rosa)
    await desk.look()
    expect(workOf(desk, id)?.state).toBe(NeedState.asked)
    expect(desk.clash).toBeNull()
  })
})

describe('an answer to whoever asked', () => {
  test('goes through a killed page, beside what another coordinator writes at once, and is read by her alone', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    await deskIs(rosa, ben)
    const her = makeRecipientKey(street.random)
    const id = await asks(groceries({ answerTo: { pigeonhole: street.random(16), recipient: her.recipient } }), rosa, ben)
    const [first, second] = [await page(rosa), await page(ben)]
    await Promise.all([first.look(), second.look()])
    rosa.hasLine = false
    await first.change(hex(id), { do: 'answer', at: MINUTE, code: AnswerCode.takesLonger, words: 'On Friday at six' })
    expect(workOf(first, id)?.answers).toMatchObject([{ words: 'On Friday at six' }])
    await second.change(hex(id), { do: 'answer', at: MINUTE, code: AnswerCode.inWords, words: 'With dates' })
    rosa.hasLine = true
    await (await page(rosa)).look()
    const record = opened(await open(await new AidHouse(house).record(id), [her.identity]))
    expect(record.body).toMatchObject({ work: { answers: [{ device: second.device, words: 'With dates' }, { device: first.device, code: AnswerCode.takesLonger, words: 'On Friday at six' }] } })
  })

  test('is said to have reached nobody where she has erased it meanwhile, and is refused before it is sent where nothing more goes in', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const [id, erase] = [street.random(16), street.random(16)]
    const heavy = heavyHere(street.random)
    const aid = new AidHouse(house)
    const need = groceries()
    const envelope = await heavy.seal(writeRecord({ sealedTo: null, body: { kind: 'need', letter: needLetter(need, null), work: null } }), [recipientOf(rosa.keys.identity)])
    await aid.putRecord(id, envelope, { eraseHash: sha256(erase), entry: await takeEntry({ keep: neighbour, house, heavy, random: street.random }) })
    const full = await asks(groceries({ voice: street.random(63_800) }), rosa)
    const desk = await page(rosa)
    await desk.look()
    await expect(desk.change(hex(full), { do: 'answer', at: MINUTE, code: AnswerCode.inWords, words: 'ش'.repeat(400) })).rejects.toThrow('aid.too_large')
    expect([desk.waiting, desk.clash]).toEqual([0, null])
    rosa.hasLine = false
    await desk.change(hex(id), { do: 'answer', at: MINUTE, code: AnswerCode.lookingIntoIt, words: '' })
    await aid.eraseRecord(id, erase)
    rosa.hasLine = true
    await desk.look()
    expect(desk.clash).toEqual({ key: '', code: 'aid.not_here', device: null })
    expect(desk.waiting).toBe(0)
  })
})

describe('words from outside', () => {
  test('are folded into what they are about, once, and put away; a question waits for somebody', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    await deskIs(rosa, ben)
    const need = groceries({ answerTo: { pigeonhole: street.random(16), recipient: makeRecipientKey(street.random).recipient } })
    const id = await asks(need, rosa, ben)
    const says = (code: Word['code'], about: Bytes) =>
      sends(
        { kind: 'word', word: { nonce: street.random(16), at: now(), about: about as LegId, code, digits: '', words: '', answerTo: null, picture: null } },
        [rosa, ben].map(({ keys }) => recipientOf(keys.identity)),
      )
    const [received, asked] = [await says(WordCode.received, need.nonce), await says(WordCode.question, need.nonce)]
    const [first, second] = [await page(rosa), await page(ben)]
    await first.look()
    await second.look()
    expect(workOf(first, id)?.state).toBe(NeedState.received)
    expect(workOf(second, id)?.history).toEqual(workOf(first, id)?.history)
    expect(workOf(first, id)?.history.filter(({ code }) => code === 64 + WordCode.received)).toHaveLength(1)
    const stateOf = (key: Bytes) => second.records().find((each) => each.key === hex(key))?.state
    expect([stateOf(received), stateOf(asked)]).toEqual(['trash', 'kept'])
  })

  test('leave the inbox with the answer to them, also through a killed page, and are not brought back', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const need = groceries({ answerTo: { pigeonhole: street.random(16), recipient: makeRecipientKey(street.random).recipient } })
    const id = await asks(need, rosa)
    const says = (words: string) =>
      sends({ kind: 'word', word: { nonce: street.random(16), at: now(), about: need.nonce as Bytes as LegId, code: WordCode.question, digits: '', words, answerTo: null, picture: null } }, [recipientOf(rosa.keys.identity)])
    const asked = await says('Without sugar?')
    const desk = await page(rosa)
    await desk.look()
    const inbox = (of: AtAidDesk) => inboxOf(of.records(), MINUTE as Minutes).told.map(({ word }) => word.words)
    expect(inbox(desk)).toEqual(['Without sugar?'])
    rosa.hasLine = false
    await desk.change(hex(id), { do: 'answer', at: MINUTE, code: AnswerCode.inWords, words: 'Yes' }, [hex(asked)])
    expect(inbox(desk)).toEqual([])
    const next = await page(rosa)
    expect(inbox(next)).toEqual([])
    await says('And bread?')
    rosa.hasLine = true
    await next.look()
    expect([inbox(next), next.waiting, next.clash]).toEqual([['And bread?'], 0, null])
    expect(next.records().find(({ key }) => key === hex(asked))?.state).toBe('trash')
  })

  const received = (about: AidId, ...desk: readonly Phone[]) =>
    sends(
      { kind: 'word', word: { nonce: street.random(16), at: now(), about: about as Bytes as LegId, code: WordCode.received, digits: '', words: '', answerTo: null, picture: null } },
      desk.map(({ keys }) => recipientOf(keys.identity)),
    )

  test('are thrown away by no phone that is new at the desk and cannot read yet what they are about', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    await deskIs(rosa)
    const need = groceries()
    const id = await asks(need, rosa)
    const [first, second] = [await page(rosa), await page(ben)]
    await first.look()
    await deskIs(rosa, ben)
    await received(need.nonce, rosa, ben)
    await second.look()
    await first.look()
    await second.look()
    expect([workOf(first, id)?.state, workOf(second, id)?.state]).toEqual([NeedState.received, NeedState.received])
  })

  test('wait where the house gives what they are about as a phone wrote it that is not on the list any more, until a coordinator says that it is the desk’s', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    await deskIs(rosa, ben)
    const need = groceries()
    const id = await asks(need, rosa, ben)
    const [first, second] = [await page(rosa), await page(ben)]
    await first.look()
    await second.look()
    await second.change(hex(id), { do: 'notes', notes: 'Ring twice' })
    await deskIs(rosa)
    await received(need.nonce, rosa)
    await first.look()
    expect([first.copies.unproven, workOf(first, id)?.state]).toEqual([1, NeedState.asked])
    await first.believeUnproven()
    expect([first.copies.unproven, workOf(first, id)?.state, workOf(first, id)?.notes]).toEqual([0, NeedState.received, 'Ring twice'])
  })
})

describe('a newer copy that no phone of today’s desk has signed', () => {
  /** Two records that a phone has written which is not on the list any more, as far as the other has not read it. */
  async function afterShe(leaves: readonly Phone[], stays: Phone) {
    await deskIs(stays, ...leaves)
    const ids = [await asks(groceries(), stays, ...leaves), await asks(groceries(), stays, ...leaves)] as const
    const [first, second] = [await page(stays), await page(leaves[0] as Phone)]
    await first.look()
    await second.look()
    for (const id of ids) await second.change(hex(id), { do: 'notes', notes: 'Ring twice' })
    return { ids, first, second }
  }

  test('is written over by no decision, and a coordinator is asked', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    const { ids: [id], first } = await afterShe([ben], rosa)
    await deskIs(rosa)
    await first.look()
    expect(first.copies.unproven).toBe(2)
    await expect(first.change(hex(id), { do: 'urgency', urgency: 2 })).rejects.toThrow('aid.unproven')
    await expect(first.trash(hex(id))).rejects.toThrow('aid.unproven')
    await first.believeUnproven()
    await first.change(hex(id), { do: 'urgency', urgency: 2 })
    expect(workOf(first, id)).toMatchObject({ notes: 'Ring twice', urgency: 2 })
  })

  test('keeps what was decided before it came waiting, until a coordinator has said whose it is', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    const { ids: [id, other], first } = await afterShe([ben], rosa)
    const body = first.records().find(({ key }) => key === hex(other))?.record?.body as Extract<RecordBody, { kind: 'need' }>
    rosa.hasLine = false
    await first.change(hex(id), { do: 'urgency', urgency: 2 })
    await first.plan({ records: [{ key: hex(other), body: { ...body, work: { ...newWork(body.letter.inside), notes: 'Third floor' } } }] })
    await deskIs(rosa)
    rosa.hasLine = true
    await first.look()
    await first.look()
    expect([first.copies.unproven, first.waiting, first.clash]).toEqual([2, 2, null])
    await first.refuseUnproven()
    expect([first.copies.unproven, first.waiting, first.clash]).toEqual([0, 0, null])
    const next = await page(rosa)
    await next.look()
    expect([workOf(next, id), workOf(next, other)]).toMatchObject([{ notes: '', urgency: 2 }, { notes: 'Third floor' }])
    expect(next.records().find(({ key }) => key === hex(id))).toMatchObject({ by: first.device, isOlder: false })
  })
})

describe('a trip', () => {
  test('goes to the first who says yes: she gets the address, the other is told, the household sees who comes; followed, she gets no more', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const her = makeRecipientKey(street.random)
    const need = groceries({ answerTo: { pigeonhole: street.random(16), recipient: her.recipient } })
    const id = await asks(need, rosa)
    const [ben, cal] = ['Ben', 'Cal'].map((name) => ({ name, opens: makeRecipientKey(street.random), hole: street.random(16), way: makeRecipientKey(street.random), wayHole: street.random(16), offer: street.random(16) as AidId }))
    if (!ben || !cal) throw new Error('nobody has offered')
    for (const { name, offer, opens, hole } of [ben, cal]) {
      const inside = {
        nonce: offer, offeredAt: now(), town: street.town, kinds: [], roles: LegRole.carry, place: null, reachM: 5_000, languages: ['en' as Language], when: need.when, seats: 3, carSeats: 0, quiet: [],
        mostAWeek: 3, name, answerTo: { pigeonhole: hole, recipient: opens.recipient }, key: null, words: '',
      }
      await sends({ kind: 'offer', letter: offerLetter(inside, null), vetted: null, work: null }, [recipientOf(rosa.keys.identity), opens.recipient])
    }
    const desk = await page(rosa)
    await desk.look()
    await desk.change(hex(id), { do: 'act', act: 'claim' })
    const minutes = Math.floor(now() / 60)
    const stop = { need, begins: minutes, ends: minutes + 60, items: 'Rice' }
    const parts = [ben, cal].map(({ offer, hole, opens }) => ({ role: LegRole.carry, person: { offer, answerTo: { pigeonhole: hole, recipient: opens.recipient }, seats: 3, carSeats: 0 }, link: false, stops: [stop], words: '' }))
    await desk.planTrip(null, planned(parts, { depot: 'Church', day: calendarHere.dayOf(minutes), device: 0 }, { now: minutes, random: street.random }))
    await desk.change(hex(id), { do: 'act', act: 'plan' })
    expect([desk.clash, desk.waiting]).toEqual([null, 0])

    const aid = new AidHouse(house)
    const letters = async (hole: Bytes, key: RecipientKey) => {
      const held = await aid.takeLetters([hole as PigeonholeId], street.random(16))
      return Promise.all(held.map(async ({ envelope }) => readAidLetter(await open(envelope, [key.identity])).body))
    }
    const [question] = await letters(ben.hole, ben.opens)
    if (question?.kind !== 'ask') throw new Error('nobody was asked')
    expect(JSON.stringify(question, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each))).not.toMatch(/Maple|Ana/)
    const says = (code: Word['code'], answerTo: Word['answerTo']) =>
      sends({ kind: 'word', word: { nonce: street.random(16), at: now(), about: question.ask.leg, code, digits: '', words: '', answerTo, picture: null } }, [recipientOf(rosa.keys.identity)])
    await says(WordCode.accept, { pigeonhole: ben.wayHole, recipient: ben.way.recipient })
    await desk.look()
    expect(await letters(ben.wayHole, ben.way)).toMatchObject([{ kind: 'place', place: { address: 'Maple Street 7', name: 'Ana' } }])
    expect((await letters(cal.hole, cal.opens)).filter(({ kind }) => kind === 'told')).toMatchObject([{ told: { code: ToldCode.takenByAnother } }])
    const coming = workOf(desk, id)?.coming
    expect(coming).toMatchObject([{ who: 'Ben', role: LegRole.carry }])
    expect(workOf(desk, id)?.state).toBe(NeedState.planned)
    const hers = opened(await open(await aid.record(id), [her.identity]))
    expect(hers.body).toMatchObject({ kind: 'need', work: { coming: [{ who: 'Ben', sheSays: coming?.[0]?.sheSays }] } })
    await desk.look()
    expect(await letters(ben.wayHole, ben.way)).toHaveLength(1)

    await says(WordCode.followed, null)
    await desk.look()
    expect((await letters(ben.wayHole, ben.way)).map(({ kind }) => kind)).toEqual(['told'])
    expect(workOf(desk, id)).toMatchObject({ state: NeedState.claimed, coming: [] })
    expect(desk.clash).toBeNull()
  })
})

describe('a word', () => {
  test('is not lost where another coordinator changes its trip in the same moment', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const need = groceries()
    const id = await asks(need, rosa)
    const ben = { offer: street.random(16) as AidId, answerTo: { pigeonhole: street.random(16) as PigeonholeId, recipient: makeRecipientKey(street.random).recipient }, seats: 3, carSeats: 0 }
    const desk = await page(rosa)
    await desk.look()
    await desk.change(hex(id), { do: 'act', act: 'claim' })
    const minutes = Math.floor(now() / 60)
    const parts = [{ role: LegRole.carry, person: ben, link: false, words: '', stops: [{ need, begins: minutes, ends: minutes + 60, items: '' }] }]
    await desk.planTrip(null, planned(parts, { depot: '', day: calendarHere.dayOf(minutes), device: 0 }, { now: minutes, random: street.random }))
    const trip = () => desk.records().find(({ record }) => record?.body.kind === 'trip' && record.body.trip.legs.some((leg) => hex(leg.need) === hex(need.nonce)))
    const held = trip()
    if (held?.record?.body.kind !== 'trip') throw new Error('no trip')
    const { trip: before } = held.record.body
    const leg = before.legs[0]?.leg as LegId
    const way = { pigeonhole: street.random(16) as PigeonholeId, recipient: makeRecipientKey(street.random).recipient }
    const word = await sends({ kind: 'word', word: { nonce: street.random(16), at: now(), about: leg, code: WordCode.accept, digits: '', words: '', answerTo: way, picture: null } }, [recipientOf(rosa.keys.identity)])
    rosa.meanwhile = async () => {
      const other = await new AidHouse(house).openDesk(signAidOpening(street.random(16), rosa.keys.key, { town: street.town, at: now() }))
      const devices = [recipientOf(rosa.keys.identity)]
      const plaintext = written(held.id, held.turn + 1, { kind: 'trip', trip: { ...before, notes: 'The lift is broken' } }, { key: rosa.keys.key, town: street.town, to: devices })
      await other.put(held.id, await heavyHere(street.random).seal(plaintext, devices), { version: held.version, hours: 24 })
    }
    await desk.look()
    const body = trip()?.record?.body
    expect(body?.kind === 'trip' && [body.trip.notes, body.trip.legs[0]?.state]).toEqual(['The lift is broken', LegState.accepted])
    expect(desk.records().find(({ key }) => key === hex(word))?.state).toBe('trash')
    expect(await new AidHouse(house).takeLetters([way.pigeonhole], street.random(16))).toHaveLength(1)
  })
})

describe('what is over', () => {
  test('is counted by kind and nothing else, once, and the carrier’s week with it', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const her = makeRecipientKey(street.random)
    const need = groceries({ answerTo: { pigeonhole: street.random(16), recipient: her.recipient } })
    const id = await asks(need, rosa)
    const [offer, opens] = [street.random(16) as AidId, makeRecipientKey(street.random)]
    const answerTo = { pigeonhole: street.random(16), recipient: opens.recipient }
    const inside = {
      nonce: offer, offeredAt: now(), town: street.town, kinds: [], roles: LegRole.carry, place: null, reachM: 5_000, languages: [], when: need.when, seats: 0, carSeats: 0, quiet: [], mostAWeek: 3,
      name: 'Ben', answerTo, key: null, words: '',
    }
    await sends({ kind: 'offer', letter: offerLetter(inside, null), vetted: null, work: null }, [recipientOf(rosa.keys.identity)])
    const desk = await page(rosa)
    await desk.look()
    await desk.change(hex(id), { do: 'act', act: 'claim' })
    const minutes = Math.floor(now() / 60)
    const part = { role: LegRole.carry, person: { offer, answerTo, seats: 0, carSeats: 0 }, link: false, stops: [{ need, begins: minutes, ends: minutes + 60, items: '' }], words: '' }
    const trip = planned([part], { depot: '', day: calendarHere.dayOf(minutes), device: 0 }, { now: minutes, random: street.random })
    await desk.planTrip(null, trip)
    await desk.change(hex(id), { do: 'act', act: 'plan' })
    const [leg] = trip.trip.legs
    if (!leg) throw new Error('no leg')
    const says = (code: Word['code'], about: Bytes, digits = '') =>
      sends({ kind: 'word', word: { nonce: street.random(16), at: now(), about: about as LegId, code, digits, words: '', answerTo: code === WordCode.accept ? answerTo : null, picture: null } }, [recipientOf(rosa.keys.identity)])
    await says(WordCode.accept, leg.leg)
    await desk.look()
    const door = workOf(desk, id)?.coming[0]?.leg
    if (!door) throw new Error('nobody comes')
    await says(WordCode.handedOver, leg.leg, leg.expect)
    await desk.look()
    await says(WordCode.received, door)
    await desk.look()
    await desk.look()
    expect(workOf(desk, id)?.state).toBe(NeedState.done)
    const bodies = desk.records().map(({ record }) => record?.body)
    const counts = bodies.filter((body) => body?.kind === 'own' && body.name === 'counts')
    expect(counts).toMatchObject([{ value: [[[expect.any(Number), need.kind, 1, 0]]] }])
    expect(bodies.find((body) => body?.kind === 'offer' && hex(body.letter.inside.nonce) === hex(offer))).toMatchObject({ work: { tripsThisWeek: 1, lastTrip: expect.any(Number) } })
    expect(desk.clash).toBeNull()
  })
})

describe('what is over while the line breaks', () => {
  test('is counted by the next page', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const id = await asks(groceries({ kind: 9 }), rosa)
    const desk = await page(rosa)
    await desk.look()
    const couldNot = (of: AtAidDesk) => {
      const sheet = ownThing(of.records(), 'counts')
      return sheet === null ? 0 : readCounts(new Row(sheet.value, 'aid.malformed')).reduce((sum, each) => sum + (each.kind === 9 ? each.couldNot : 0), 0)
    }
    expect(couldNot(desk)).toBe(0)
    rosa.puts = 1
    await desk.change(hex(id), { do: 'act', act: 'giveUp' })
    expect([desk.standing, couldNot(desk)]).toEqual(['no_line', 0])
    rosa.puts = Infinity
    const next = await page(rosa)
    await next.look()
    await next.look()
    expect(couldNot(next)).toBe(1)

    const another = await asks(groceries({ kind: 9 }), rosa)
    await next.look()
    ;[rosa.puts, rosa.isUnanswered] = [1, true]
    await next.change(hex(another), { do: 'act', act: 'giveUp' })
    expect(next.standing).toBe('no_line')
    rosa.puts = Infinity
    await next.look()
    await next.look()
    expect(couldNot(next)).toBe(2)
  })
})

describe('many needs planned together', () => {
  test('are taken, planned and asked for at once; one press takes all of it back, and whoever was asked is told', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const desk = await page(rosa)
    await desk.look()
    const needs = Array.from({ length: 3 }, (_, number) => groceries({ name: `Door ${number}` }))
    await desk.bring(needs)
    await desk.look()
    const rows = needs.map((need) => desk.records().find(({ record }) => record?.body.kind === 'need' && hex(record.body.letter.inside.nonce) === hex(need.nonce))?.key as string)
    await desk.change(rows[2] as string, { do: 'act', act: 'claim' })
    const [ana, ben] = [makeRecipientKey(street.random), makeRecipientKey(street.random)]
    const [anas, bens] = [street.random(16), street.random(16)] as [PigeonholeId, PigeonholeId]
    const minute = Math.floor(now() / 60)
    const way = (key: RecipientKey, pigeonhole: PigeonholeId, doors: readonly Need[]) =>
      planned(
        [{ role: LegRole.carry, link: false, words: '', person: { offer: street.random(16) as AidId, answerTo: { pigeonhole, recipient: key.recipient }, seats: 0, carSeats: 0 }, stops: doors.map((need) => ({ need, begins: minute + 60, ends: minute + 180, items: '' })) }],
        { depot: '', day: calendarHere.dayOf(minute), device: 0 },
        { now: minute, random: street.random },
      )
    rosa.hasLine = false
    await desk.planMany([{ changed: way(ana, anas, needs.slice(0, 2)), needs: rows.slice(0, 2) }, { changed: way(ben, bens, needs.slice(2)), needs: rows.slice(2) }])
    const states = (): readonly (number | undefined)[] => rows.map((key) => workOf(desk, fromHex(key))?.state)
    expect(states()).toEqual([NeedState.planned, NeedState.planned, NeedState.planned])
    rosa.hasLine = true
    await desk.look()
    expect(desk.waiting).toBe(0)
    const heard = async (pigeonhole: PigeonholeId, key: RecipientKey): Promise<readonly string[]> => {
      const letters = await new AidHouse(house).takeLetters([pigeonhole], street.random(16))
      return (await Promise.all(letters.map(async ({ envelope }) => readAidLetter(await open(envelope, [key.identity])).body))).map((body) => (body.kind === 'told' ? `told ${body.told.code}` : body.kind)).sort()
    }
    expect([await heard(anas, ana), await heard(bens, ben)]).toEqual([['ask'], ['ask']])
    await desk.undo()
    await desk.look()
    expect(states()).toEqual([NeedState.asked, NeedState.asked, NeedState.claimed])
    expect([await heard(anas, ana), await heard(bens, ben)]).toEqual([['ask', `told ${ToldCode.cancelled}`], ['ask', `told ${ToldCode.cancelled}`]])
  })
})

describe('a spreadsheet', () => {
  test('of many needs goes out one after the other, and one press takes all of it back', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const desk = await page(rosa)
    await desk.look()
    const before = desk.records().length
    await desk.bring(Array.from({ length: 4 }, (_, number) => groceries({ name: `Row ${number}`, byLiaison: true })))
    expect(desk.records().length).toBe(before + 4)
    await desk.look()
    expect(desk.waiting).toBe(0)
    await desk.undo()
    const left = () => desk.records().filter(({ state, record }) => state !== 'trash' && record !== null && record.body.kind === 'need')
    expect(left()).toEqual([])

    // also the one that is on its way to the house when she presses
    let undone: Promise<void> | undefined
    rosa.meanwhile = () => {
      undone = desk.undo()
      return new Promise((go) => setTimeout(go, 300))
    }
    await desk.bring(Array.from({ length: 2 }, (_, number) => groceries({ name: `Row ${number}`, byLiaison: true })))
    await desk.look()
    await undone
    await desk.look()
    expect([left(), desk.waiting]).toEqual([[], 0])
  })
})

describe('somebody who erases what she asked for', () => {
  test('is not visited: her address is taken back from whoever would have come, also by a page that was killed between', async () => {
    const rosa = await phone()
    await deskIs(rosa)
    const her = makeRecipientKey(street.random)
    const [id, erase] = [street.random(16), street.random(16)]
    const need = groceries({ answerTo: { pigeonhole: street.random(16), recipient: her.recipient } })
    const heavy = heavyHere(street.random)
    const envelope = await heavy.seal(writeRecord({ sealedTo: null, body: { kind: 'need', letter: needLetter(need, null), work: null } }), [recipientOf(rosa.keys.identity), her.recipient])
    const aid = new AidHouse(house)
    await aid.putRecord(id, envelope, { eraseHash: sha256(erase), entry: await takeEntry({ keep: neighbour, house, heavy, random: street.random }) })
    const [opens, hole] = [makeRecipientKey(street.random), street.random(16) as PigeonholeId]
    const to = { pigeonhole: hole, recipient: opens.recipient }
    const desk = await page(rosa)
    await desk.look()
    const minutes = Math.floor(now() / 60)
    const part = { role: LegRole.carry, person: { offer: street.random(16) as AidId, answerTo: to, seats: 3, carSeats: 0 }, link: false, stops: [{ need, begins: minutes, ends: minutes + 60, items: '' }], words: '' }
    await desk.planTrip(null, planned([part], { depot: '', day: calendarHere.dayOf(minutes), device: 0 }, { now: minutes, random: street.random }))
    const letters = async () => Promise.all((await aid.takeLetters([hole], street.random(16))).map(async (each) => readAidLetter(await open(each.envelope, [opens.identity])).body))
    const [question] = await letters()
    if (question?.kind !== 'ask') throw new Error('nobody was asked')
    await sends({ kind: 'word', word: { nonce: street.random(16), at: now(), about: question.ask.leg, code: WordCode.accept, digits: '', words: '', answerTo: to, picture: null } }, [recipientOf(rosa.keys.identity)])
    await desk.look()
    expect((await letters()).map(({ kind }) => kind)).toContain('place')

    await aid.eraseRecord(id, erase)
    rosa.puts = 0
    await desk.look()
    expect(desk.standing).toBe('no_line')
    rosa.puts = Infinity
    await (await page(rosa)).look()
    const after = await letters()
    expect(after.map(({ kind }) => kind)).not.toContain('place')
    expect(after).toContainEqual(expect.objectContaining({ told: expect.objectContaining({ code: ToldCode.cancelled }) }))
    expect(await rosa.keep.locked.getAll('aid-desk/erased')).toEqual([])
  })
})

describe('a new list of phones', () => {
  test('is sealed to one record after the other, and what is decided meanwhile waits for one of them', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    await deskIs(rosa)
    const desk = await page(rosa)
    await desk.look()
    await desk.bring(Array.from({ length: 8 }, (_, number) => groceries({ name: `Row ${number}` })))
    await desk.look()
    await deskIs(rosa, ben)
    const [one] = desk.records().filter(({ record }) => record?.body.kind === 'need')
    if (!one) throw new Error('no need')
    let decided: Promise<number> | null = null
    rosa.puts = 1_000
    rosa.meanwhile = async () => {
      decided = desk.change(one.key, { do: 'notes', notes: 'Ring twice' }).then(() => 1_000 - rosa.puts)
    }
    await desk.look()
    const all = 1_000 - rosa.puts
    expect(all).toBeGreaterThanOrEqual(8)
    expect(await decided).toBeLessThan(5)
    expect(workOf(desk, one.id)?.notes).toBe('Ring twice')
  })
})

describe('what the desk only seals anew', () => {
  test('is nobody’s other word: what was decided upon it in the same moment stands, by whichever phone it was sealed', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    await deskIs(rosa)
    const desk = await page(rosa)
    await desk.plan({ records: [{ key: null, body: { kind: 'need', letter: needLetter(groceries(), null), work: null } }] })
    await desk.look()
    const held = () => desk.records().find(({ record }) => record?.body.kind === 'need') as Held
    const { key, record } = held()
    const body = record?.body as Extract<RecordBody, { kind: 'need' }>
    const work = (notes: string): RecordBody => ({ ...body, work: { ...newWork(body.letter.inside), notes } })
    const notes = () => { const now = held().record?.body; return now?.kind === 'need' ? now.work?.notes : null }

    await deskIs(rosa, ben)
    let decided: Promise<void> | null = null
    const whenSealed = async (url: string): Promise<void> => {
      if (url.includes(key) || url.includes(b64u(held().id))) decided = desk.plan({ records: [{ key, body: work('The lift is broken') }] })
      else rosa.meanwhile = whenSealed
    }
    rosa.meanwhile = whenSealed
    await desk.look()
    expect(decided).not.toBeNull()
    await decided
    await desk.look()
    expect([desk.clash, notes()]).toEqual([null, 'The lift is broken'])

    const other = await page(ben)
    const cal = await phone()
    await deskIs(rosa, ben, cal)
    await other.look()
    await desk.plan({ records: [{ key, body: work('It runs again') }] })
    expect([desk.clash, notes()]).toEqual([null, 'It runs again'])

    await other.look()
    await other.change(key, { do: 'urgency', urgency: 2 })
    await desk.plan({ records: [{ key, body: work('Over what nobody here has read') }] })
    expect([desk.clash?.code, notes()]).toEqual(['aid.changed', 'It runs again'])
  })
})

describe('a lost phone', () => {
  test('is cut out: it forgets, and the other seals everything anew, going on where a killed page stopped', async () => {
    const [rosa, ben] = [await phone(), await phone()]
    await deskIs(rosa, ben)
    const her: RecipientKey = makeRecipientKey(street.random)
    const need = groceries({ answerTo: { pigeonhole: street.random(16), recipient: her.recipient } })
    const id = await asks(need, rosa, ben)
    const others = [await asks(groceries(), rosa, ben), await asks(groceries(), rosa, ben), await asks(groceries(), rosa, ben)]
    const [first, second] = [await page(rosa), await page(ben)]
    await first.look()
    await second.look()
    await deskIs(rosa)
    await second.look()
    expect(second.standing).toBe('cut')
    expect(second.records()).toEqual([])
    expect(await ben.keep.locked.getAll('aid-desk/record/')).toEqual([])
    const again = await page(ben)
    await again.look()
    expect(again.records()).toEqual([])

    rosa.puts = 2
    const killed = await page(rosa)
    await killed.look()
    expect(killed.standing).toBe('no_line')
    rosa.puts = Infinity
    let written = 0
    const counted = await page({ ...rosa, get puts() { return Infinity }, set puts(_left: number) { written += 1 } } as Phone)
    await counted.look()
    expect(counted.standing).toBe('open')
    const all = [id, ...others]
    expect(written).toBeGreaterThanOrEqual(all.length - 2)
    for (const each of all) {
      const envelope = await new AidHouse(house).record(each as RecordId)
      await expect(open(envelope, [ben.keys.identity])).rejects.toSatisfy((why) => isRefusal(why, 'envelope.not_for_us'))
      expect(opened(await open(envelope, [rosa.keys.identity])).body.kind).toBe('need')
    }
    const hers = opened(await open(await new AidHouse(house).record(id as RecordId), [her.identity as Identity]))
    expect(hers.body).toMatchObject({ kind: 'need', letter: { inside: { words: 'No onions' } } })
    const idle = written
    await counted.look()
    expect(written).toBe(idle)
  })
})
