/**
 * Those who need and those who help, against the real house: what survives a page that is killed and a line that is gone, what goes twice,
 * where an address lies and when it is gone.
 */
import 'fake-indexeddb/auto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newWork } from '../../src/aid/shared/changes.ts'
import { isNowhere, NOTHING_ASKED, needOf } from '../../src/aid/shared/need_draft.ts'
import type { NeedDraft } from '../../src/aid/shared/need_draft.ts'
import { Asks } from '../../src/aid/worker/asking.ts'
import type { AidNeeds } from '../../src/aid/worker/asking.ts'
import { Carrying } from '../../src/aid/worker/carrying.ts'
import { Driving } from '../../src/aid/worker/driving.ts'
import { clearPlaces } from '../../src/aid/worker/over.ts'
import { aidWays } from '../../src/aid/worker/ways.ts'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import { AidHouse } from '../../src/lines/aid_house.ts'
import type { AidDeskHouse, Holding } from '../../src/lines/aid_house.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import { House } from '../../src/lines/house.ts'
import { ParcelPost } from '../../src/lines/parcel_post.ts'
import { AnswerCode, LegRole, NeedKind, NeedState, ToldCode, WordCode } from '../../src/seals/aid/codes.ts'
import { lockOf, writeAidLetter } from '../../src/seals/aid/letters.ts'
import type { LetterBody, Place } from '../../src/seals/aid/letters.ts'
import { writeTripLink } from '../../src/seals/aid/link.ts'
import { signAidOpening } from '../../src/seals/aid/opening.ts'
import type { AnswerTo } from '../../src/seals/aid/parts.ts'
import type { AidRecord, RecordBody, Word } from '../../src/seals/aid/record.ts'
import { signVetting, verifyVetting } from '../../src/seals/aid/vetting.ts'
import { open, seal } from '../../src/seals/envelope.ts'
import { makeRecipientKey, makeSigningKey } from '../../src/seals/keys.ts'
import type { Roster } from '../../src/seals/roster.ts'
import { Refusal } from '../../src/terms/refusal.ts'
import { hex, same } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { minutesOf } from '../../src/terms/instant.ts'
import type { Instant, Minutes } from '../../src/terms/instant.ts'
import { startHouse } from '../own_house.ts'
import type { OwnHouse } from '../own_house.ts'
import { dice, Street } from '../street.ts'
import { opened, written } from './as_desk.ts'

const random = dice(`person ${Date.now()}`)
const real = (): Instant => Math.floor(Date.now() / 1000) as Instant
const device = { ...makeRecipientKey(random), key: makeSigningKey(random) }
const HOUR = 3600

let house: OwnHouse
let street: Street
let desk: AidDeskHouse

beforeAll(async () => {
  house = await startHouse()
  street = new Street(undefined, { at: real(), seed: hex(random(8)) })
  street.says({ kind: 10, devices: [{ recipient: device.recipient, key: device.key.publicKey }] })
  await new House({ base: house.base, now: real }).found(house.setup, street.statements)
  desk = await new AidHouse(new House({ base: house.base, now: real })).openDesk(signAidOpening(random(16), device.key.secret, { town: street.town, at: real() }))
}, 60_000)

afterAll(() => house.stop())

/** One phone: its keep outlives its page. */
class Somebody {
  keep!: Keep
  asks!: Asks
  carrying!: Carrying
  post!: ParcelPost
  line = true
  /** by how much her clock is moved */
  later = 0
  /** the page dies before it has sealed */
  dies = false
  roster: () => Roster | null = () => street.roster

  static async opens(name: string): Promise<Somebody> {
    const made = new Somebody()
    await made.opensPage(name)
    return made
  }

  /** Anew, from what lies on the disk. */
  async opensPage(name: string): Promise<void> {
    this.keep = await openKeep(dice(name)(16), { cost: 16 })
    const line: typeof fetch = async (...asked) => {
      if (!this.line) throw new TypeError('no line')
      return fetch(...asked)
    }
    const lines = new House({ base: house.base, now: real, fetch: line })
    const at = new AidHouse(lines)
    const heavy = heavyHere(random)
    this.post = new ParcelPost({
      keep: this.keep, house: lines, heavy, random, ways: aidWays(at),
      onSent: async ({ about }) => {
        await Promise.all([this.asks.sent(about), this.carrying.sent(about)])
      },
    })
    const needs: AidNeeds = {
      own: this.keep.own, parcels: this.keep.parcels, house: at, town: street.town, roster: () => this.roster(), member: async () => null,
      seal: async (letter, to) => {
        if (this.dies) throw new Refusal('keep.unavailable', 'the page died')
        return seal(letter, to, random)
      },
      open, flush: async () => {}, now: () => (real() + this.later) as Instant, random,
    }
    this.asks = new Asks(needs)
    this.carrying = new Carrying(needs)
  }
}

let seen = 0
/** What is new at the desk, opened. */
async function atDesk(): Promise<readonly { id: Bytes; version: number; record: AidRecord }[]> {
  const page = await desk.records(seen)
  seen = page.next
  const fresh = page.records.filter(({ state }) => state === 'new')
  const { records } = await desk.take(fresh.map(({ id }) => id))
  return Promise.all(records.map(async ({ id, version, envelope }) => ({ id, version, record: opened(await open(envelope, [device.identity])) })))
}

async function words(): Promise<readonly Word[]> {
  return (await atDesk()).flatMap(({ record }) => (record.body.kind === 'word' ? [record.body.word] : []))
}

let turn = 0
/** The desk writes a record anew, for itself and for whom it is about. */
async function writes(id: Bytes, version: number, body: RecordBody, to: Bytes): Promise<void> {
  turn += 1
  const plaintext = written(id, turn, body, { key: device.key.secret, town: street.town, to: [device.recipient] })
  const envelope = await seal(plaintext, [device.recipient, to], random)
  await desk.put(id, envelope, { version, hours: 100 })
}

async function lays(to: AnswerTo, body: LetterBody, terms: Partial<Holding> & { slot?: Bytes } = {}): Promise<Bytes> {
  const slot = terms.slot ?? random(16)
  const envelope = await seal(writeAidLetter({ at: real(), body }), [to.recipient], random)
  const minute = minutesOf(real())
  const { slot: _slot, ...rest } = terms
  await new AidHouse(new House({ base: house.base, now: real })).putLetter({ id: to.pigeonhole, slot }, envelope, { opens: minute, ends: (minute + 120) as Minutes, once: false, ...rest }, desk.entry)
  return slot
}

const GROCERIES: NeedDraft = {
  ...NOTHING_ASKED, kind: 'groceries', adults: 2, babies: 1, diet: ['halal'], often: 'today', where: 'address', address: '12 Elm Street', name: 'Sara', words: 'rice, dates',
}
const need = (draft: NeedDraft = GROCERIES) => needOf(draft, { language: 'so', today: 20_000 })

describe('asking', () => {
  test('to nowhere nobody can come: said while where is left out, in whichever way it is', () => {
    expect(isNowhere(GROCERIES)).toBe(false)
    expect(isNowhere({ ...GROCERIES, where: 'map', cell: '8c2681540000fff' })).toBe(false)
    for (const left of [{ where: null }, { address: ' ' }, { where: 'district', address: '' }, { where: 'map', cell: null }] as const)
      expect(isNowhere({ ...GROCERIES, ...left })).toBe(true)
  })

  test('without a line it waits, through a killed page, and arrives once, however often it is sent', async () => {
    const sara = await Somebody.opens('sara')
    sara.line = false
    const key = await sara.asks.ask(need())
    await sara.post.flush()
    expect((await sara.asks.all())[0]).toMatchObject({ key, sent: false })
    await sara.opensPage('sara')
    sara.line = true
    await Promise.all([sara.post.flush(), sara.post.flush()])
    await sara.opensPage('sara')
    await sara.post.flush()
    const [found, ...others] = await atDesk()
    expect(others).toEqual([])
    expect(found?.record.body).toMatchObject({ kind: 'need', letter: { inside: { kind: NeedKind.groceries, name: 'Sara', address: '12 Elm Street', household: { adults: 2, children: 0, babies: 1 } } } })
    expect((await sara.asks.all())[0]).toMatchObject({ sent: true, over: false })
  })

  test('a word about it that arrives first does not say that it has arrived', async () => {
    const sara = await Somebody.opens('sara first')
    sara.line = false
    const key = await sara.asks.ask(need())
    await sara.asks.say(key, WordCode.amend, { words: 'Two bags' })
    const [own, word] = await sara.keep.parcels.all()
    await sara.keep.parcels.forget(word?.key ?? '')
    await sara.asks.sent(key)
    expect((await sara.asks.all())[0]).toMatchObject({ sent: false })
    await sara.keep.parcels.forget(own?.key ?? '')
    await sara.asks.sent(key)
    expect((await sara.asks.all())[0]).toMatchObject({ sent: true })
  })

  test('where what seals it cannot be loaded yet, it is kept and sealed later', async () => {
    const sara = await Somebody.opens('sara unsealed')
    sara.dies = true
    const key = await sara.asks.ask(need())
    sara.dies = false
    await sara.opensPage('sara unsealed')
    expect((await sara.asks.all())[0]).toMatchObject({ key, sent: false })
    await sara.post.flush()
    expect((await atDesk()).length).toBe(1)
  })

  test('a page that dies between keeping and posting loses nothing', async () => {
    const sara = await Somebody.opens('sara dies')
    const key = await sara.asks.ask(need())
    await sara.keep.parcels.forgetAbout(key)
    await sara.opensPage('sara dies')
    await sara.asks.all()
    await sara.post.flush()
    expect((await atDesk()).length).toBe(1)
  })

  test('who comes and what is said at the door; it came; everything that is kept is seen, and erased', async () => {
    const sara = await Somebody.opens('sara erases')
    const key = await sara.asks.ask(need())
    await sara.post.flush()
    const [found] = await atDesk()
    const { id, version, record } = found as NonNullable<typeof found>
    const body = record.body as Extract<RecordBody, { kind: 'need' }>
    const leg = random(16)
    const minute = minutesOf(real())
    const coming = { leg, role: LegRole.carry, begins: minute, ends: (minute + 60) as Minutes, who: 'Ben', sheSays: '7730', youSay: '4821', words: '' }
    const work = { state: NeedState.planned, claimed: null, urgency: body.letter.inside.urgency, followUp: null, notes: 'second floor', mergedInto: null, coming: [coming], history: [], answers: [] }
    await writes(id, version, { ...body, work } as RecordBody, body.letter.inside.answerTo?.recipient as Bytes)
    await sara.asks.look()
    expect((await sara.asks.all())[0]?.work).toMatchObject({ state: NeedState.planned, coming: [{ who: 'Ben', sheSays: '7730', youSay: '4821' }] })
    expect((await sara.asks.record(key))?.body).toMatchObject({ work: { notes: 'second floor' } })
    await sara.asks.say(key, WordCode.received, { leg })
    await sara.post.flush()
    const [word] = await words()
    expect(word).toMatchObject({ code: WordCode.received })
    expect(same(word?.about as Bytes, leg)).toBe(true)
    await sara.asks.erase(key)
    expect(await sara.keep.own.names('aid/ask/')).toEqual([])
    await sara.post.flush()
    expect((await desk.records(0)).records.find((each) => same(each.id, id))?.state).toBe('erased')
    expect(await sara.keep.parcels.all()).toEqual([])
  })

  test('what the desk has written is read under her need, is new until it was seen, also by the next page', async () => {
    const sara = await Somebody.opens('sara reads')
    const key = await sara.asks.ask(need())
    await sara.post.flush()
    const [found] = await atDesk()
    const { id, version, record } = found as NonNullable<typeof found>
    const body = record.body as Extract<RecordBody, { kind: 'need' }>
    const answer = { at: minutesOf(real()), device: 0, code: AnswerCode.comesAgain, words: 'On Friday' }
    await writes(id, version, { ...body, work: { ...newWork(body.letter.inside), answers: [answer] } } as RecordBody, body.letter.inside.answerTo?.recipient as Bytes)
    expect((await sara.asks.all())[0]).toMatchObject({ unread: false })
    await sara.asks.look()
    expect((await sara.asks.all())[0]).toMatchObject({ unread: true, work: { answers: [answer] } })
    await sara.asks.saw(key)
    await sara.opensPage('sara reads')
    await sara.asks.look()
    expect((await sara.asks.all())[0]).toMatchObject({ unread: false, work: { answers: [answer] } })
  })

  test('a liaison holds several; one that was never sent is erased without a word to anybody', async () => {
    const liaison = await Somebody.opens('liaison')
    liaison.line = false
    const first = await liaison.asks.ask(need({ ...GROCERIES, byLiaison: true, name: 'Old Mr K' }))
    await liaison.asks.ask(need({ ...GROCERIES, byLiaison: true, name: 'Mrs L' }))
    await liaison.asks.erase(first)
    liaison.line = true
    await liaison.post.flush()
    expect((await atDesk()).map(({ record }) => record.body.kind === 'need' && record.body.letter.inside.name)).toEqual(['Mrs L'])
  })

  test('a town without an aid desk is told so before anything is kept', async () => {
    const alone = await Somebody.opens('alone')
    alone.roster = () => null
    await expect(alone.asks.ask(need())).rejects.toMatchObject({ code: 'aid.no_desk' })
    expect(await alone.keep.own.names('aid/')).toEqual([])
  })
})

async function offers(name: string): Promise<{ ben: Somebody; to: AnswerTo; body: Extract<RecordBody, { kind: 'offer' }> }> {
  const ben = await Somebody.opens(name)
  await ben.carrying.offer({
    kinds: [NeedKind.groceries], roles: LegRole.carry, place: null, reachM: 5_000, languages: ['en'], when: { weekdays: 127, begins: 0, ends: 1_439, firstDay: null, everyWeeks: 1 },
    seats: 0, carSeats: 0, quiet: [], mostAWeek: 3, name: 'Ben', words: '',
  })
  await ben.post.flush()
  const body = (await atDesk()).at(-1)?.record.body as Extract<RecordBody, { kind: 'offer' }>
  return { ben, to: body.letter.inside.answerTo, body }
}

/** The desk asks, Ben says yes: where his address goes. */
async function agrees(name: string, role: number = LegRole.carry, reach = ''): Promise<{ ben: Somebody; leg: Bytes; key: string; to: AnswerTo }> {
  const { ben, to } = await offers(name)
  const leg = random(16)
  const minute = minutesOf(real())
  await lays(to, {
    kind: 'ask',
    ask: {
      leg, role: role as LegRole, needKind: NeedKind.groceries, begins: minute, ends: (minute + 60) as Minutes, area: null, depot: 'the church', items: 'rice\ndates',
      household: { adults: 2, children: 0, babies: 1 }, languages: ['so'], seats: 0, words: '', answerBy: (minute + 30) as Minutes, doors: 1,
    },
  })
  await ben.carrying.look()
  expect((await ben.carrying.legs())[0]).toMatchObject({ step: 'asked', place: null })
  await ben.carrying.answer(hex(leg), true, '', reach)
  await ben.post.flush()
  const [accept] = await words()
  expect(accept).toMatchObject({ code: WordCode.accept })
  return { ben, leg, key: hex(leg), to: accept?.answerTo as AnswerTo }
}

function placeOf(leg: Bytes, some: Partial<Place> = {}): LetterBody {
  const place: Place = {
    leg, stop: 1, stops: 1, name: 'Sara', address: '12 Elm Street', place: null, phone: '', sheSays: '7730', youSay: '4821', to: '', children: [], words: '',
    until: (minutesOf(real()) + 60) as Minutes, nextSlot: null, ...some,
  }
  return { kind: 'place', place }
}

describe('helping', () => {
  test('a steward’s word is carried by the phone alone and goes with the next offer', async () => {
    const { ben, body } = await offers('ben vouched')
    expect(body.vetted).toBeNull()
    const minute = minutesOf(real())
    const key = await ben.carrying.key()
    const vetting = signVetting({ key, duties: 9, begins: minute, expires: (minute + 1_000) as Minutes }, street.stewards[0]?.secret as Bytes, street.town)
    await expect(ben.carrying.takeVetting(signVetting({ key, duties: 9, begins: minute, expires: (minute + 9) as Minutes }, random(32), street.town))).rejects.toMatchObject({ code: 'cose.unknown_key' })
    await expect(ben.carrying.takeVetting(signVetting({ key: random(32), duties: 9, begins: minute, expires: (minute + 9) as Minutes }, street.stewards[0]?.secret as Bytes, street.town))).rejects.toMatchObject({ code: 'vetting.other_key' })
    await ben.carrying.takeVetting(vetting)
    const { offer: before } = (await ben.carrying.offered()) as NonNullable<Awaited<ReturnType<Carrying['offered']>>>
    await ben.carrying.offer(before)
    await ben.post.flush()
    const again = (await atDesk()).at(-1)?.record.body as Extract<RecordBody, { kind: 'offer' }>
    expect(verifyVetting(again.vetted as NonNullable<typeof again.vetted>, again.letter, { roster: street.roster, at: real() }).fields.duties).toBe(9)
    expect((await desk.records(0)).records.filter(({ state }) => state === 'erased').length).toBeGreaterThan(0)
  })

  test('one address at a time: the household’s digits open the next, wrong ones do not, and nothing stays', async () => {
    const { ben, leg, key, to } = await agrees('ben two doors')
    const nextSlot = random(16)
    await lays(to, placeOf(leg, { stop: 1, stops: 2, sheSays: '', nextSlot }), { once: true })
    await lays(to, placeOf(leg, { stop: 2, stops: 2, address: '9 Oak Street', sheSays: '1111' }), { slot: nextSlot, lockHash: lockOf(to.pigeonhole, nextSlot, '7730') })
    await ben.carrying.look()
    await ben.carrying.look()
    expect((await ben.carrying.legs())[0]?.place).toMatchObject({ address: '12 Elm Street', stop: 1 })
    await expect(ben.carrying.handOver(key, '0000')).rejects.toMatchObject({ code: 'aid.wrong_code' })
    await ben.carrying.report(key, 'nobody_home')
    expect((await ben.carrying.legs())[0]).toMatchObject({ step: 'nobody_home' })
    expect(await ben.carrying.handOver(key, '7730')).toBe('next')
    expect((await ben.carrying.legs())[0]).toMatchObject({ step: 'under_way' }) // what she said of the last door is over
    await ben.carrying.look()
    expect((await ben.carrying.legs())[0]?.place).toMatchObject({ address: '9 Oak Street', stop: 2 })
    await expect(ben.carrying.handOver(key, '7730')).rejects.toMatchObject({ code: 'aid.wrong_code' })
    expect(await ben.carrying.handOver(key, '1111')).toBe('done')
    expect(await ben.keep.own.names('aid/place/')).toEqual([])
    await ben.carrying.look()
    expect((await ben.carrying.legs())[0]).toMatchObject({ step: 'handed_over', place: null })
    await ben.post.flush()
    expect((await words()).map(({ code, digits, words: said }) => [code, digits, said])).toEqual([[WordCode.nobodyHome, '', '1'], [WordCode.handedOver, '7730', '1'], [WordCode.handedOver, '1111', '2']])
    await lays(to, { kind: 'told', told: { leg, code: ToldCode.thanks, words: '' } })
    await ben.carrying.look()
    expect((await ben.carrying.legs())[0]).toMatchObject({ step: 'done' })
  })

  test('followed without a line: the address is gone at once and comes back never; the desk hears it with the line', async () => {
    const { ben, leg, key, to } = await agrees('ben followed')
    await lays(to, placeOf(leg), { once: true })
    await ben.carrying.look()
    expect((await ben.carrying.legs())[0]?.place?.address).toBe('12 Elm Street')
    ben.line = false
    ben.dies = true
    await ben.carrying.followed(key)
    expect(await ben.keep.parcels.all()).toEqual([])
    expect(await ben.keep.own.names('aid/place/')).toEqual([])
    ben.dies = false
    await ben.opensPage('ben followed')
    ben.line = true
    await ben.carrying.look()
    expect((await ben.carrying.legs())[0]).toMatchObject({ step: 'followed', place: null })
    await ben.post.flush()
    expect((await words()).map(({ code }) => code)).toEqual([WordCode.followed])
    await lays(to, { kind: 'told', told: { leg, code: ToldCode.thanks, words: '' } })
    await ben.carrying.look()
    expect((await ben.carrying.legs())[0]).toMatchObject({ step: 'followed', place: null })
  })

  test('how the desk reaches her stays on her phone; it goes with the word that she is followed alone, and is gone with the way', async () => {
    const reach = '+1 612 555 0100'
    const kept = async (ben: Somebody, key: string) => JSON.stringify(await ben.keep.own.get(`aid/leg/${key}`), (_, each: unknown) => (each instanceof Uint8Array ? hex(each as Bytes) : each))
    const { ben, leg, key, to } = await agrees('ben reached', LegRole.carry, ` ${reach} `)
    expect(await kept(ben, key)).toContain(reach)
    await lays(to, placeOf(leg, { stop: 2, stops: 3 }))
    await ben.carrying.look()
    await ben.carrying.report(key, 'nobody_home')
    await ben.post.flush()
    expect(await words()).toMatchObject([{ code: WordCode.nobodyHome, words: '2' }])
    await ben.carrying.followed(key)
    await ben.post.flush()
    expect(await words()).toMatchObject([{ code: WordCode.followed, words: `2\n${reach}` }])
    expect(await kept(ben, key)).not.toContain(reach)

    const other = await agrees('cal reached', LegRole.carry, reach)
    await other.ben.carrying.giveUp(other.key)
    expect(await kept(other.ben, other.key)).not.toContain(reach)
  })

  test('an address is over when its window is, also while the app lock is shut; before its time it is not asked for', async () => {
    const { ben, leg, to } = await agrees('ben late')
    await lays(to, placeOf(leg), { once: true })
    ben.later = -HOUR
    await ben.carrying.look()
    expect((await ben.carrying.legs())[0]?.place).toBeNull()
    ben.later = 0
    await ben.keep.lock.setUp('academic acid acne acquire acrobat')
    await ben.carrying.look()
    expect((await ben.carrying.legs())[0]?.place?.address).toBe('12 Elm Street')
    ben.keep.lock.shut()
    await clearPlaces(ben.keep.own, (minutesOf(real()) + 59) as Minutes)
    expect((await ben.keep.own.names('aid/place/')).length).toBe(1)
    await clearPlaces(ben.keep.own, (minutesOf(real()) + 60) as Minutes)
    expect(await ben.keep.own.names('aid/place/')).toEqual([])
  })

  test('two words in one moment are both heard, once each', async () => {
    const { ben, key } = await agrees('ben twice')
    await Promise.all([ben.carrying.start(key), ben.carrying.report(key, 'nobody_home')])
    await Promise.all([ben.carrying.look(), ben.carrying.report(key, 'no_show')])
    await ben.post.flush()
    expect((await words()).map(({ code }) => code).sort()).toEqual([WordCode.started, WordCode.nobodyHome, WordCode.noShow].sort())
  })

  test('children one by one; a no after a yes; an ask that is answered is not asked again', async () => {
    const { ben, leg, key, to } = await agrees('ben school', LegRole.school)
    await lays(to, placeOf(leg, { children: [{ name: 'Ali', seat: 1, words: '' }, { name: 'Maya', seat: 0, words: '' }] }), { once: true })
    await ben.carrying.look()
    for (const name of ['Ali', 'Maya']) await ben.carrying.child(key, name, 'with_me')
    await ben.carrying.child(key, 'Ali', 'handed_over')
    expect((await ben.carrying.legs())[0]).toMatchObject({ withMe: ['Ali', 'Maya'], handedOver: ['Ali'] })
    await ben.carrying.giveUp(key)
    await ben.post.flush()
    expect((await words()).map(({ code, words: said }) => [code, said])).toEqual([
      [WordCode.childWithMe, 'Ali'], [WordCode.childWithMe, 'Maya'], [WordCode.childHandedOver, 'Ali'], [WordCode.decline, ''],
    ])
    const { ben: eva, to: hers } = await offers('eva')
    const minute = minutesOf(real())
    const other = random(16)
    await lays(hers, {
      kind: 'ask',
      ask: { leg: other, role: LegRole.shop, needKind: NeedKind.groceries, begins: minute, ends: (minute + 60) as Minutes, area: null, depot: '', items: '', household: { adults: 1, children: 0, babies: 0 }, languages: [], seats: 0, words: '', answerBy: (minute + 30) as Minutes, doors: 1 },
    })
    await eva.carrying.look()
    await eva.carrying.answer(hex(other), false)
    await eva.carrying.look()
    expect(await eva.carrying.legs()).toEqual([])
  })

  test('withdrawn: the desk hears it, the house has nothing, the phone neither', async () => {
    const { ben } = await offers('ben leaves')
    await ben.carrying.withdraw()
    await ben.post.flush()
    expect((await words()).map(({ code }) => code)).toEqual([WordCode.withdraw])
    expect(await ben.keep.own.names('aid/offer')).toEqual([])
  })
})

/** What a tab keeps for as long as it lives. */
function tab(): Map<string, string> & { getItem(name: string): string | null; setItem(name: string, value: string): void; removeItem(name: string): void } {
  const kept = new Map<string, string>()
  return Object.assign(kept, { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value), removeItem: (name: string) => void kept.delete(name) })
}

describe('a driver with a link', () => {
  async function linked(): Promise<{ link: string; leg: Bytes }> {
    const { identity, recipient } = makeRecipientKey(random)
    const [pigeonhole, leg] = [random(16), random(16)]
    const slot = await lays({ pigeonhole, recipient }, placeOf(leg), { once: true })
    return { link: writeTripLink({ pigeonhole, slot, identity }).slice('t='.length), leg }
  }
  const drives = (link: string, session: ReturnType<typeof tab>, later = 0): Driving => {
    const lines = new House({ base: house.base, now: real })
    return new Driving(link, {
      house: new AidHouse(lines),
      desk: async () => [device.recipient],
      entry: async () => {
        const { challenge, bits } = await lines.guest()
        return { by: 'guest', challenge, nonce: await heavyHere(random).work(challenge, bits) }
      },
      seal: (letter, to) => seal(letter, to, random), open, session, now: () => (real() + later) as Instant, random,
    })
  }

  test('the first browser sees one address, a second nothing; a reload sees it still; done, it is gone and told', async () => {
    const { link, leg } = await linked()
    const first = tab()
    expect(await drives(link, first).look()).toMatchObject({ state: 'shown', place: { address: '12 Elm Street' } })
    expect(await drives(link, tab()).look()).toEqual({ state: 'closed' })
    const again = drives(link, first)
    const shown = await again.look()
    if (shown.state !== 'shown') throw new Error('gone with a reload')
    const seen: unknown[] = []
    await expect(again.handOver(shown.place, '0000', (trip) => seen.push(trip))).rejects.toMatchObject({ code: 'aid.wrong_code' })
    expect([seen, first.size]).toEqual([[], 3])
    const told = again.handOver(shown.place, '7730', (trip) => seen.push(trip))
    // the address is gone before the desk has heard of it
    expect([seen, first.size]).toEqual([[{ state: 'done', told: true }], 0])
    expect(await told).toEqual({ state: 'done', told: true })
    expect(first.size).toBe(0)
    expect((await words()).map(({ code, digits, about }) => [code, digits, hex(about)])).toEqual([[WordCode.handedOver, '7730', hex(leg)]])
    expect(await drives(link, first).look()).toEqual({ state: 'closed' })
    // a link that shows nothing leaves nothing in this tab
    expect(first.size).toBe(0)
  })

  test('too early, the tab keeps nothing; the page that stays open shows it when its time has come, and so does a reload of it then', async () => {
    const { identity, recipient } = makeRecipientKey(random)
    const [pigeonhole, slot] = [random(16), random(16)]
    const link = writeTripLink({ pigeonhole, slot, identity }).slice('t='.length)
    const session = tab()
    const early = drives(link, session)
    expect(await early.look()).toEqual({ state: 'closed' })
    expect(session.size).toBe(0)
    await lays({ pigeonhole, recipient }, placeOf(random(16)), { once: true, slot })
    expect((await early.look()).state).toBe('shown')
    expect((await drives(link, session).look()).state).toBe('shown')
    expect((await drives(link, tab()).look()).state).toBe('closed')
  })

  test('two hours after it was opened it is over, and whoever is followed is shown nothing', async () => {
    const { link } = await linked()
    const session = tab()
    expect((await drives(link, session).look()).state).toBe('shown')
    expect((await drives(link, session, 2 * HOUR).look()).state).toBe('done')
    expect(session.size).toBe(0)
    const { link: other } = await linked()
    const driving = drives(other, session)
    await driving.look()
    expect(await driving.followed(() => expect(session.size).toBe(0))).toEqual({ state: 'followed', told: true })
    expect(await driving.look()).toMatchObject({ state: 'followed' })
    expect(session.size).toBe(0)
  })
})
