/**
 * A daily call and a safety timer with the real house, over loopback. Time is moved by starting the house anew with another clock, so every
 * hour that comes has come while the house was down.
 */
import 'fake-indexeddb/auto'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as inFolder } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { calendarHere } from '../../src/aid/shared/calendar.ts'
import type { Plan } from '../../src/aid/shared/timer.ts'
import type { AidNeeds } from '../../src/aid/worker/asking.ts'
import { Called } from '../../src/aid/worker/called.ts'
import type { CallsWished } from '../../src/aid/worker/called.ts'
import { Calling } from '../../src/aid/worker/calling.ts'
import { daysToPlan, dueCalls, giveCall, planDay, settleCall, stateFor } from '../../src/aid/worker/calls.ts'
import type { CallsRecord } from '../../src/aid/worker/calls.ts'
import type { LetterToHold } from '../../src/aid/worker/needs.ts'
import { heldWays } from '../../src/aid/worker/held_ways.ts'
import { Keyring } from '../../src/aid/worker/keyring.ts'
import { Wakes } from '../../src/aid/worker/wakes.ts'
import { Timing } from '../../src/aid/worker/timing.ts'
import { trust, trusted } from '../../src/aid/worker/trusted.ts'
import { aidWays } from '../../src/aid/worker/ways.ts'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import { AidHouse } from '../../src/lines/aid_house.ts'
import type { AidDeskHouse } from '../../src/lines/aid_house.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import { House } from '../../src/lines/house.ts'
import { ParcelPost } from '../../src/lines/parcel_post.ts'
import type { CallDay } from '../../src/seals/aid/calls.ts'
import { RungKind } from '../../src/seals/aid/codes.ts'
import { readCode } from '../../src/aid/shared/keyring.ts'
import { readAidLetter } from '../../src/seals/aid/letters.ts'
import { signAidOpening } from '../../src/seals/aid/opening.ts'
import type { RecordBody, Word } from '../../src/seals/aid/record.ts'
import { open, seal } from '../../src/seals/envelope.ts'
import { makeRecipientKey, makeSigningKey } from '../../src/seals/keys.ts'
import { fromB64u, hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { minutesOf } from '../../src/terms/instant.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { dice, Street } from '../street.ts'
import { opened, written } from './as_desk.ts'

const PYTHON = process.env['TOCSIN_PYTHON'] ?? fileURLToPath(new URL('../../../.venv/bin/python', import.meta.url))
const SOURCE = fileURLToPath(new URL('../../../src', import.meta.url))
const folder = mkdtempSync(inFolder(tmpdir(), 'tocsin-calls-'))
const random = dice(folder)
const HOUR_S = 3600

let child: ChildProcess
let base = ''
/** The house's clock minus this machine's. */
let aheadS = 0
let street: Street
const desk = { key: makeSigningKey(random), opens: makeRecipientKey(random) }

const houseNow = (): Instant => (Math.floor(Date.now() / 1000) + aheadS) as Instant
const minute = (): number => minutesOf(houseNow())

async function start(): Promise<Bytes | null> {
  child = spawn(PYTHON, ['-m', 'tocsin.house.cli', 'serve', '--data', folder, '--port', '0'], {
    env: { ...process.env, PYTHONPATH: SOURCE, PYTHONUNBUFFERED: '1', TOCSIN_GUEST_BITS: '4', TOCSIN_GUEST_LANE: '1000', TOCSIN_TEST_PROFILE: '1', TOCSIN_CLOCK_OFFSET_S: String(aheadS) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const founded = street !== undefined
  for await (const line of createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> })) {
    const [, port] = /http:\/\/[^:]+:(\d+)/.exec(line) ?? []
    if (port !== undefined) base = `http://127.0.0.1:${port}`
    const [, secret] = /#setup=([A-Za-z0-9_-]+)/.exec(line) ?? []
    if (secret !== undefined) return fromB64u(secret)
    if (founded && port !== undefined) return null
  }
  throw new Error('the house did not come up')
}

/** Down, and up again when so much time has passed. */
async function later(seconds: number): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGINT')
  await gone
  aheadS += seconds
  await start()
}

beforeAll(async () => {
  const setup = (await start()) as Bytes
  street = new Street(undefined, { at: houseNow(), seed: folder })
  street.says({ kind: 10, devices: [{ recipient: desk.opens.recipient, key: desk.key.publicKey }] })
  await new House({ base, now: houseNow }).found(setup, street.statements)
}, 60_000)

afterAll(() => {
  child.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** What somebody on the line sees of a request: what is asked, where, and how long it is; random numbers left out. */
interface Seen {
  readonly asked: string
  readonly bytes: number
}

/** A word is stretched for as long as a guess may take; here as often, and a thousandth as long. */
const quickly = (words: Bytes, salt: Bytes, cost: number): Promise<Bytes> => {
  expect(cost).toBe(2 ** 14)
  return heavyHere(random).stretch(words, salt, 16)
}

/** One phone with all that it keeps. `offS`: how far its clock is behind the house's. */
class OnePhone {
  readonly seen: Seen[] = []
  cut = false
  /** after so many requests the line breaks */
  breaksAfter = Infinity
  offS = 0
  /** each look at its clock finds another second */
  slow = false
  readonly #keep: Keep
  readonly needs: AidNeeds
  readonly post: ParcelPost
  readonly timing: Timing
  readonly keyring: Keyring
  readonly wakes: Wakes
  readonly called: Called
  readonly calling: Calling

  constructor(keep: Keep) {
    this.#keep = keep
    const house = new House({ base: '', now: () => this.now(), fetch: (input, init) => this.#fetch(String(input), init) })
    const aid = new AidHouse(house)
    const heavy = heavyHere(random)
    this.post = new ParcelPost({
      keep, house, heavy, random,
      ways: { ...aidWays(aid), ...heldWays(aid, keep.parcels) },
      onSent: async ({ about }) => {
        await this.timing.sent(about)
        await this.called.sent(about)
      },
    })
    const flush = (): Promise<void> => Promise.resolve()
    this.needs = {
      own: keep.own, parcels: keep.parcels, house: aid, town: street.town, roster: () => street.roster, member: async () => null,
      seal: heavy.seal, open: heavy.open, flush, now: () => this.now(), random,
    }
    this.timing = new Timing({ sealed: keep.sealed, parcels: keep.parcels, seal: heavy.seal, stretch: quickly, flush, random, now: () => this.now(), houseOffS: () => this.offS })
    this.wakes = new Wakes(keep.sealed, random)
    this.keyring = new Keyring({ own: keep.own, sealed: keep.sealed, house: aid, open: heavy.open, wakes: this.wakes, random, now: houseNow })
    this.called = new Called(this.needs, calendarHere)
    this.calling = new Calling(this.needs)
  }

  now(): Instant {
    if (this.slow) this.offS -= 1
    return (houseNow() - this.offS) as Instant
  }

  get keep(): Keep {
    return this.#keep
  }

  /** What waits goes out. Gives what of it was seen on the line. */
  async sends(): Promise<readonly Seen[]> {
    const from = this.seen.length
    await this.post.flush()
    return this.seen.slice(from)
  }

  async news(): Promise<readonly { readonly who: string; readonly state: string; readonly words: string | null; readonly address: string | null }[]> {
    await this.keyring.look(true)
    return (await this.keyring.all()).flatMap(({ forWhom, news }) => news.map(({ state, released }) => ({ who: forWhom, state, words: released?.words ?? null, address: released?.address ?? null })))
  }

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    if (this.cut || this.breaksAfter <= 0) throw new TypeError('no line')
    this.breaksAfter -= 1
    const { body } = init
    const bytes = body instanceof Uint8Array ? body.length : typeof body === 'string' ? body.length : 0
    this.seen.push({ asked: `${init.method ?? 'GET'} ${path.replaceAll(/[A-Za-z0-9_-]{22,}/g, '…').replaceAll(/\d{6,}/g, '#')}`, bytes })
    return fetch(base + path, init)
  }
}

const phone = async (): Promise<OnePhone> => new OnePhone(await openKeep(random(16), { cost: 16 }))

/** A person and the keyholder she chose, who has given her a code. */
async function two(): Promise<{ rosa: OnePhone; ana: OnePhone }> {
  const [rosa, ana] = [await phone(), await phone()]
  const { code } = await ana.keyring.make('Rosa', 'Ana')
  expect(await trust(rosa.keep.own, `https://maple.example/#k=${code}`)).toMatchObject({ name: 'Ana' })
  return { rosa, ana }
}

const plan = async (rosa: OnePhone, change: Partial<Plan> = {}): Promise<Plan> => ({
  minutes: 60, keyholders: await trusted(rosa.keep.own), name: 'Rosa', language: 'es', phone: '555 0101', address: '12 Maple Street', words: 'At the court.', word: 'lemon tea', duress: 'blue coat', ...change,
})

describe('a timer', () => {
  test('back in time, and back under duress: one line, one screen, another letter', async () => {
    const lines = []
    for (const word of ['lemon tea', 'blue coat']) {
      const { rosa, ana } = await two()
      await rosa.timing.set(await plan(rosa))
      const setting = await rosa.sends()
      const putting = await (async () => {
        await rosa.timing.putOff(word, 30)
        return rosa.sends()
      })()
      const screen = await rosa.timing.running()
      const after = (await ana.news()).map(({ state, words }) => [state, words])
      await rosa.timing.back(word)
      const ending = await rosa.sends()
      expect(await rosa.timing.running()).toBeNull()
      lines.push({ wire: [setting, putting, ending], screen: { ...screen, until: 0 }, known: [after, (await ana.news()).map(({ state, words }) => [state, words])] })
      expect(await rosa.keep.sealed.names('aid/timer')).toEqual([])
    }
    const [free, forced] = lines
    expect(forced?.wire).toEqual(free?.wire)
    expect(forced?.screen).toEqual(free?.screen)
    expect(free?.known).toEqual([[], [['back', null]]])
    expect(forced?.known).toEqual([[['duress', 'At the court.']], [['duress', 'At the court.']]])
  }, 60_000)

  test('whoever has filled one keyholder’s number keeps nobody from saying that she is back', async () => {
    const { rosa, ana } = await two()
    const ben = await phone()
    const { code } = await ben.keyring.make('Rosa', 'Ben')
    await trust(rosa.keep.own, code)
    const { answerTo } = readCode(code)
    const aid = new AidHouse(new House({ base, now: houseNow }))
    const { entry } = await aid.openDesk(signAidOpening(random(16), desk.key.secret, { town: street.town, at: houseNow() }))
    const [opens, ends] = [minute(), minute() + 1_000]
    for (let each = 0; each < 64; each += 1) await aid.putLetter({ id: answerTo.pigeonhole, slot: random(16) }, await seal(random(64), [answerTo.recipient], random), { opens, ends, once: false }, entry)
    await rosa.timing.set(await plan(rosa))
    await rosa.sends()
    expect(await rosa.timing.running()).toMatchObject({ state: 'setting' })
    await rosa.timing.back('lemon tea')
    await rosa.sends()
    expect(await rosa.timing.running()).toBeNull()
    expect((await ana.news()).map(({ state }) => state)).toEqual(['back'])
  }, 60_000)

  test('a key whose page dies while it is made is in no list', async () => {
    const { ana } = await two()
    const { own, house, open: opens } = ana.needs
    const full = { get: (name: string) => ana.keep.sealed.get(name), put: () => Promise.reject(new Error('the page died')) } as unknown as Keep['sealed']
    await expect(new Keyring({ own, sealed: full, house, open: opens, wakes: ana.wakes, random, now: houseNow }).make('Ben', 'Ana')).rejects.toThrow('the page died')
    expect((await ana.keyring.all()).map(({ forWhom }) => forWhom)).toEqual(['Rosa'])
  })

  test('another word does nothing at all', async () => {
    const { rosa } = await two()
    await rosa.timing.set(await plan(rosa))
    await rosa.sends()
    await expect(rosa.timing.back('lemon')).rejects.toMatchObject({ code: 'timer.other_word' })
    await expect(rosa.timing.putOff('', 30)).rejects.toMatchObject({ code: 'timer.other_word' })
    expect(await rosa.sends()).toEqual([])
    await expect(rosa.timing.set(await plan(rosa))).rejects.toMatchObject({ code: 'timer.runs' })
  })

  test('a page that dies while it is set leaves none that says it runs; set in two pages, there is one; put off twice at once, every letter but the last is taken back', async () => {
    const { rosa } = await two()
    const dies = new Timing({
      ...rosa.needs, sealed: rosa.keep.sealed, stretch: quickly, houseOffS: () => 0,
      random: (bytes) => {
        if (bytes === 12) throw new Error('the page died')
        return random(bytes)
      },
    })
    await expect(dies.set(await plan(rosa))).rejects.toThrow('the page died')
    expect(await rosa.timing.running()).toBeNull()

    const other = new OnePhone(rosa.keep)
    const set = await Promise.allSettled([rosa.timing.set(await plan(rosa)), other.timing.set(await plan(rosa))])
    expect(set.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await rosa.sends()
    const until = (await rosa.timing.running())?.until ?? 0
    await Promise.all([rosa.timing.putOff('lemon tea', 30), other.timing.putOff('lemon tea', 30)])
    await rosa.sends()
    expect((await rosa.timing.running())?.until).toBe(until + 60)
    // three held one after the other, two taken back
    expect(rosa.seen.filter(({ asked }) => asked.startsWith('PUT /api/aid/letters'))).toHaveLength(3)
    expect(rosa.seen.filter(({ asked }) => asked.startsWith('POST /api/aid/letters/stop'))).toHaveLength(2)
  }, 60_000)

  test('three hours: gone with her phone it opens to whom she chose, once; put off it opens later, also over a line that breaks; a wrong clock counts how long', async () => {
    const [gone, late, wrong] = [await two(), await two(), await two()]
    const [other, ben] = [await phone(), await phone()]
    await other.keyring.make('Somebody', 'Else')
    await trust(late.rosa.keep.own, (await ben.keyring.make('Rosa', 'Ben')).code)
    wrong.rosa.offS = 3 * HOUR_S
    const states = async (): Promise<readonly string[]> => (await Promise.all([gone.ana, late.ana, ben, wrong.ana].map((each) => each.news()))).map((news) => news[0]?.state ?? '–')

    await gone.rosa.timing.set(await plan(gone.rosa))
    expect(await gone.rosa.timing.running()).toMatchObject({ state: 'setting', names: ['Ana'] })
    await gone.rosa.sends()
    expect(await gone.rosa.timing.running()).toMatchObject({ state: 'running' })

    late.rosa.cut = true
    await late.rosa.timing.set(await plan(late.rosa))
    await late.rosa.sends()
    expect(await late.rosa.timing.running()).toMatchObject({ state: 'setting', names: ['Ana', 'Ben'] })
    late.rosa.cut = false
    late.rosa.breaksAfter = 3
    await late.rosa.sends()
    late.rosa.breaksAfter = Infinity
    await late.rosa.sends()
    expect(await late.rosa.timing.running()).toMatchObject({ state: 'running' })
    await late.rosa.timing.putOff('lemon tea', 120)
    late.rosa.breaksAfter = 2
    await late.rosa.sends()
    expect(await late.rosa.timing.running()).toMatchObject({ state: 'changing', mayBePutOff: false })
    late.rosa.breaksAfter = Infinity
    await late.rosa.sends()
    expect(await late.rosa.timing.running()).toMatchObject({ state: 'running' })

    await wrong.rosa.timing.set(await plan(wrong.rosa, { minutes: 120 }))
    const until = (await wrong.rosa.timing.running())?.until ?? 0
    expect(Math.abs(until - (minutesOf(wrong.rosa.now()) + 120))).toBeLessThanOrEqual(1)
    await wrong.rosa.sends()
    expect(await states()).toEqual(['–', '–', '–', '–'])

    await later(HOUR_S + 60)
    expect(await gone.ana.keyring.look(false)).toBe(true)
    expect(await states()).toEqual(['released', '–', '–', '–'])
    expect(await gone.ana.news()).toEqual([{ who: 'Rosa', state: 'released', words: 'At the court.', address: '12 Maple Street' }])
    expect(await gone.ana.keyring.look(false)).toBe(false)
    expect(await other.news()).toEqual([])
    expect(await gone.rosa.timing.running()).toMatchObject({ state: 'open' })
    await gone.rosa.timing.back('Lemon  Tea')
    await gone.rosa.sends()
    expect(await gone.rosa.timing.running()).toBeNull()
    expect(await gone.ana.news()).toEqual([{ who: 'Rosa', state: 'back', words: null, address: null }])

    await later(HOUR_S + 60)
    expect(await states()).toEqual(['back', '–', '–', 'released'])
    await later(HOUR_S + 60)
    expect(await states()).toEqual(['back', 'released', 'released', 'released'])
  }, 90_000)
})

describe('a daily call', () => {
  interface Read {
    readonly id: Bytes
    readonly version: number
    readonly body: RecordBody
  }

  /** The desk with what it holds: reads all records, each of their versions once, and keeps the calls. */
  class Desk {
    static readonly #read = new Map<string, Read>()
    readonly #house = new AidHouse(new House({ base, now: houseNow }))
    #at: AidDeskHouse | null = null

    async #desk(): Promise<AidDeskHouse> {
      this.#at ??= await this.#house.openDesk(signAidOpening(random(16), desk.key.secret, { town: street.town, at: houseNow() }))
      return this.#at
    }

    async records(): Promise<readonly Read[]> {
      const at = await this.#desk()
      const heads = (await at.records(0)).records.filter(({ state }) => state === 'new' || state === 'kept')
      const nameOf = ({ id, version }: Omit<Read, 'body'>): string => `${hex(id)} ${version}`
      const fresh = heads.filter((head) => !Desk.#read.has(nameOf(head)))
      for (let from = 0; from < fresh.length; from += 8)
        for (const { id, version, envelope } of (await at.take(fresh.slice(from, from + 8).map((head) => head.id))).records)
          Desk.#read.set(nameOf({ id, version }), { id, version, body: opened(await open(envelope, [desk.opens.identity])).body })
      return heads.flatMap((head) => Desk.#read.get(nameOf(head)) ?? [])
    }

    async calls(name: string): Promise<{ readonly id: Bytes; readonly version: number; readonly record: CallsRecord; readonly body: Extract<RecordBody, { kind: 'calls' }> }> {
      const found = (await this.records()).find(({ body }) => body.kind === 'calls' && body.letter.inside.name === name)
      if (found?.body.kind !== 'calls') throw new Error('no such calls')
      const { letter, work, days } = found.body
      return { ...found, body: found.body, record: { calls: letter.inside, work, days } }
    }

    async words(): Promise<readonly Word[]> {
      return (await this.records()).flatMap(({ body }) => (body.kind === 'word' ? [body.word] : []))
    }

    async write(name: string, days: CallsRecord['days'], hold: readonly LetterToHold[]): Promise<void> {
      const { id, version, body } = await this.calls(name)
      const to = [desk.opens.recipient]
      const plaintext = written(id, version + 1, { ...body, days }, { key: desk.key.secret, town: street.town, to })
      const envelope = await seal(plaintext, [...to, body.letter.inside.answerTo.recipient], random)
      const at = await this.#desk()
      await at.put(id, envelope, { version, hours: 24 })
      for (const { held, terms, envelope: letter } of hold) await this.#house.putLetter(held, letter, terms, at.entry)
    }

    async due(name: string): Promise<string | undefined> {
      const { record } = await this.calls(name)
      return dueCalls([record], await this.words(), minute(), calendarHere)[0]?.watched.standing
    }

    async stop(letters: Parameters<AidHouse['stopLetters']>[0]): Promise<void> {
      await this.#house.stopLetters(letters)
    }
  }

  /** A caller whose letters come into a pigeonhole of this call's own. */
  class Caller {
    readonly phone: OnePhone
    readonly #key = makeRecipientKey(random)
    readonly #claim = random(16)
    readonly to = { pigeonhole: random(16), recipient: this.#key.recipient }

    constructor(made: OnePhone) {
      this.phone = made
    }

    async looks(): Promise<readonly string[]> {
      for (const { envelope } of await this.phone.needs.house.takeLetters([this.to.pigeonhole], this.#claim)) {
        const { body } = readAidLetter(await open(envelope, [this.#key.identity]))
        if (body.kind === 'call') await this.phone.calling.take(body.call)
        if (body.kind === 'told') await this.phone.calling.drop(body.told.leg)
      }
      return (await this.phone.calling.today()).flatMap(({ numbers }) => numbers.map((number) => number.phone))
    }

    async says(outcome: 'answered' | 'unanswered' | 'duress'): Promise<readonly Seen[]> {
      const [call] = await this.phone.calling.today()
      await this.phone.calling.say(call?.key ?? '', outcome)
      return this.phone.sends()
    }
  }

  /** In two hours, or a little later where that would reach into the next day. */
  function herHour(): number {
    const begins = minute() + 120
    const left = calendarHere.at(calendarHere.dayOf(begins) + 1, 0) - begins
    return left > 40 ? begins : begins + left
  }

  async function wished(name: string): Promise<{ rosa: OnePhone; ana: OnePhone; caller: Caller; at: Desk; begins: number }> {
    const { rosa, ana } = await two()
    const begins = herHour()
    const day = calendarHere.dayOf(begins)
    const from = begins - calendarHere.at(day, 0)
    const [keyholder] = await trusted(rosa.keep.own)
    const wish: CallsWished = {
      name, language: 'es', phone: '555 0101', address: '12 Maple Street', weekdays: 127, begins: from, ends: from + 30, duress: 'umbrella', quiet: [], notes: 'Let it ring long.',
      ladder: [
        { kind: RungKind.phone, afterMin: 0, name: '', phone: '555 0102', words: 'The neighbour below', answerTo: null },
        { kind: RungKind.keyholder, afterMin: 30, name: 'Ana', phone: '', words: 'The key is under the pot.', answerTo: keyholder?.answerTo ?? null },
        { kind: RungKind.circle, afterMin: 60, name: '', phone: '', words: '', answerTo: null },
      ],
    }
    await rosa.called.wish(wish, { forMe: true, instead: null })
    await rosa.sends()
    const at = new Desk()
    const how = { at: houseNow(), seal: heavyHere(random).seal, random }
    const { record } = await at.calls(name)
    const planned = daysToPlan(record, day, calendarHere, random).slice(0, 1)
    const caller = new Caller(await phone())
    for (const each of planned) {
      const first = await planDay(record.calls, each, how)
      const second = await giveCall(record.calls, { ...each, row: first.day }, { caller: random(16), to: caller.to }, how)
      await at.write(name, [second.day], [...first.hold, ...second.hold])
    }
    expect(daysToPlan((await at.calls(name)).record, day, calendarHere, random).some((each) => each.day === day)).toBe(false)
    return { rosa, ana, caller, at, begins }
  }

  test('new wishes stand in the place of the old ones, also where the page dies between the two', async () => {
    const rosa = await phone()
    const wish = (notes: string): CallsWished => ({
      name: 'Changed', language: 'es', phone: '555 0101', address: '', weekdays: 127, begins: 600, ends: 630, duress: '', quiet: [], notes, ladder: [],
    })
    await rosa.called.wish(wish('Ring twice.'), { forMe: true, instead: null })
    await rosa.sends()
    const [old] = await rosa.called.all()
    vi.spyOn(rosa.needs.parcels, 'save').mockRejectedValueOnce(new Error('the page died'))
    await expect(rosa.called.wish(wish('Ring long.'), { forMe: true, instead: old?.key ?? '' })).rejects.toThrow('died')
    const after = new Called(rosa.needs, calendarHere)
    expect((await after.all()).map(({ calls }) => calls.notes)).toEqual(['Ring long.'])
    await rosa.sends()
    const at = await new Desk().records()
    expect(at.flatMap(({ body }) => (body.kind === 'calls' && body.letter.inside.name === 'Changed' ? [body.letter.inside.notes] : []))).toEqual(['Ring long.'])
  })

  test('she is fine before anybody rings, or erases it all; the number shows in its hour; answered, unanswered, with her word, and nobody says anything', async () => {
    const names = ['Answers', 'Misses', 'Word', 'Silent', 'Fine', 'Forced'] as const
    const [answers, misses, word, silent, fine, forced, erased] = [
      await wished('Answers'), await wished('Misses'), await wished('Word'), await wished('Silent'), await wished('Fine'), await wished('Forced'), await wished('Erased'),
    ]
    const due = async (): Promise<readonly (string | undefined)[]> => {
      const at = new Desk()
      const found = []
      for (const name of names) found.push(await at.due(name))
      return found
    }
    expect(await answers.caller.looks()).toEqual([])

    // before her hour
    const said = []
    forced.rosa.slow = word.caller.phone.slow = true
    for (const [{ rosa }, words] of [[fine, 'All is well, thank you.'], [forced, 'All well, my umbrella is dry']] as const) {
      const [mine] = await rosa.called.all()
      const from = rosa.seen.length
      await rosa.called.fine(mine?.key ?? '', words)
      await rosa.sends()
      said.push(rosa.seen.slice(from))
    }
    expect(said[1]).toEqual(said[0])
    expect((await forced.ana.news()).map(({ state }) => state)).toEqual(['duress'])
    await erased.rosa.called.look()
    const [mine] = await erased.rosa.called.all()
    expect(mine?.days).toHaveLength(1)
    await erased.rosa.called.erase(mine?.key ?? '')
    await erased.rosa.sends()
    expect(await erased.rosa.called.all()).toEqual([])
    await expect(new Desk().calls('Erased')).rejects.toThrow('no such calls')
    expect(await due()).toEqual(['coming', 'coming', 'coming', 'coming', 'answered', 'duress'])

    // in her hour
    await later((erased.begins - minute()) * 60 + 60)
    for (const { caller } of [answers, misses, word]) expect(await caller.looks()).toEqual(expect.arrayContaining(['555 0101', '555 0102']))
    for (const { caller } of [fine, forced, erased]) expect(await caller.looks()).toEqual([])
    const free = await answers.caller.says('answered')
    expect(await word.caller.says('duress')).toEqual(free)
    await misses.caller.says('unanswered')
    expect([await answers.caller.looks(), (await misses.caller.looks()).length]).toEqual([[], 2])
    expect(await due()).toEqual(['answered', 'unanswered', 'duress', 'due', 'answered', 'duress'])
    expect((await word.ana.news()).map(({ state }) => state)).toEqual(['duress'])
    expect(stateFor('duress')).toBe(stateFor('answered'))

    // nobody has said anything for a while; then its end, and what she wrote for it
    await later(20 * 60)
    expect((await due())[3]).toBe('silent')
    await later(45 * 60)
    expect((await due())[3]).toBe('missed')
    expect(await misses.ana.news()).toEqual([{ who: 'Rosa', state: 'released', words: 'The key is under the pot.', address: '12 Maple Street' }])
    expect((await silent.ana.news()).map(({ state }) => state)).toEqual(['released'])
    expect([await answers.ana.news(), await erased.ana.news(), await silent.caller.looks()]).toEqual([[], [], []])
    expect((await fine.ana.news()).map(({ state }) => state)).not.toContain('released')
    const { record } = await new Desk().calls('Silent')
    const { stop } = await settleCall(record.calls, record.days[0] as CallDay, 'answered', { at: houseNow(), seal: heavyHere(random).seal, random })
    await new Desk().stop(stop)
    expect((await silent.ana.news()).map(({ state }) => state)).toEqual(['back'])
  }, 120_000)
})
