/** From filming to the opened film against the real house: who asks, who answers, what is missing, and who lies. */
import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openKeep } from '../../src/keep/keep.ts'
import { Films } from '../../src/keep/films.ts'
import { OpenedParts } from '../../src/keep/opened_parts.ts'
import { FilmHouse } from '../../src/lines/film_house.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import { LedgerHouse } from '../../src/lines/ledger_house.ts'
import { House } from '../../src/lines/house.ts'
import { OpeningHouse, openTrustee, TrusteeHouse } from '../../src/lines/opening_house.ts'
import { seal } from '../../src/seals/envelope.ts'
import { publicKeyOf } from '../../src/seals/ed25519.ts'
import { sha256 } from '../../src/seals/hashes.ts'
import { openingOf, signOpening, writeAnswer, writeOpening } from '../../src/seals/witness/answer.ts'
import { writeCase } from '../../src/seals/witness/case.ts'
import { Lane, Reason } from '../../src/seals/witness/codes.ts'
import { splitFilmKey } from '../../src/seals/witness/film_key.ts'
import { readReceipt } from '../../src/seals/witness/receipt.ts'
import type { Receipt } from '../../src/seals/witness/receipt.ts'
import { signTrusteeOpening } from '../../src/seals/witness/session.ts'
import { readShare, writeShare } from '../../src/seals/witness/share.ts'
import { fromHex, hex, utf8 } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { minutesOf } from '../../src/terms/instant.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { isRefusal, Refusal } from '../../src/terms/refusal.ts'
import { given, suffices } from '../../src/witness/shared/heard.ts'
import { Answering } from '../../src/witness/worker/answering.ts'
import type { CaseView } from '../../src/witness/worker/answering.ts'
import { AskingForFilms } from '../../src/witness/worker/asking.ts'
import { Filming } from '../../src/witness/worker/filming.ts'
import { Ledger } from '../../src/witness/worker/ledger.ts'
import { OpenedFilm } from '../../src/witness/worker/opened_film.ts'
import { proven } from '../../src/witness/worker/proving.ts'
import { makeTrusteeKeys, trusteeOf } from '../../src/witness/worker/trustee_keys.ts'
import type { TrusteeKeys } from '../../src/witness/worker/trustee_keys.ts'
import { startHouse } from '../own_house.ts'
import type { OwnHouse } from '../own_house.ts'
import { Street } from '../street.ts'

vi.setConfig({ testTimeout: 120_000 })
const now = (): Instant => Math.floor(Date.now() / 1000)
const SEEN = Array.from({ length: 6 }, (_, n) => `second ${n} of what was seen`)

let own: OwnHouse
let street: Street
let house: House
let heavy: ReturnType<typeof heavyHere>
let trustees: Trustee[]

const ledger: Pick<Ledger, 'promised'> = {
  promised: (note, commitment) => new Ledger(new LedgerHouse(house), () => street.roster).promised(note, commitment),
}

/** What lies on a phone, without its lock. */
class Memory {
  readonly #held = new Map<string, unknown>()
  get = async (name: string) => this.#held.get(name) as never
  put = async (name: string, value: unknown) => void this.#held.set(name, value)
  names = async (prefix: string) => [...this.#held.keys()].filter((name) => name.startsWith(prefix))
  forget = async (names: Iterable<string>) => [...names].forEach((name) => this.#held.delete(name))
  shred = async (name: string) => void this.#held.delete(name)
}

class Trustee {
  readonly drawer = new Memory()
  keys!: TrusteeKeys
  answering = this.#phone()

  static async come(): Promise<Trustee> {
    const trustee = new Trustee()
    trustee.keys = await makeTrusteeKeys(trustee.drawer, street.random)
    return trustee
  }

  #phone(at: House = house): Answering {
    return new Answering({
      drawer: this.drawer, house: at, films: new OpeningHouse(house), heavy, roster: () => street.roster, entry, random: street.random, now, ledger,
      pause: (ms) => new Promise((done) => setTimeout(done, ms)),
    })
  }

  /** Her browser was killed. */
  again(at: House = house): void {
    this.answering = this.#phone(at)
  }

  /** The one that waits for her about this film. */
  async asked(film: Bytes): Promise<CaseView> {
    const found = (await this.answering.look()).find(({ asked }) => hex(asked.film) === hex(film))
    if (found === undefined) throw new Error('nobody asks her')
    return found
  }

  async gives(film: Bytes, note = ''): Promise<void> {
    await this.answering.answer((await this.asked(film)).key, { gives: true, note })
  }
}

/** A guest's, so that nobody runs out of tickets. */
const entry = async () => {
  const { challenge, bits } = await house.guest()
  return { by: 'guest' as const, challenge, nonce: await heavy.work(challenge, bits) }
}

const opener = (own_: Memory, at: House = house) =>
  new AskingForFilms({
    town: street.town, own: own_, house: at, films: new OpeningHouse(house), filming: new FilmHouse(house), heavy, roster: () => street.roster, entry, random: street.random, now,
  })

let films = 0
/** A film of six seconds and its end at the house, but for the parts that were lost; its receipt, about all of it where that is asked for. */
async function filmed({ lost = [], whole = false }: { lost?: readonly number[]; whole?: boolean } = {}): Promise<Receipt> {
  const at = fromHex(hex(sha256(utf8(`films ${(films += 1)}`))).slice(0, 32))
  const keep = await openKeep(at)
  const real = new FilmHouse(house)
  const asHouse = new Proxy(real, {
    get: (of, name) =>
      name === 'putPart'
        ? async (film: never, number: number, file: Bytes, hash: Bytes) => (lost.includes(number) ? undefined : of.putPart(film, number, file, hash))
        : (of[name as keyof FilmHouse] as (...asked: never[]) => unknown).bind(of),
  })
  const filming = new Filming({
    town: street.town, films: keep.room(Films), own: keep.own, house: asHouse, ledgerHouse: new LedgerHouse(house), heavy, entry, roster: () => street.roster, random: street.random, at: now, tick: () => performance.now(), elsewhere: () => false, onChange: () => {},
  })
  const key = await filming.begin()
  for (const [n, seen] of SEEN.entries()) await filming.add(key, { lane: Lane.picture, stretch: n < 3 ? 0 : 1, begins: n * 1000, ends: (n + 1) * 1000, type: 'video/webm', bytes: utf8(seen) })
  await filming.finish(key, 'sealed')
  await vi.waitFor(() => expect([filming.views[0]?.done, filming.receipt(key) !== null, !whole || filming.views[0]?.promised]).toEqual([true, true, true]), 60_000)
  const receipt = readReceipt(filming.receipt(key) as Bytes)
  await filming.stop()
  keep.close()
  return receipt
}

const parts = async (): Promise<OpenedParts> => (await openKeep(fromHex(hex(street.random(16))))).room(OpenedParts)
const text = (bytes: Bytes): string => new TextDecoder().decode(bytes)

beforeAll(async () => {
  own = await startHouse()
  street = new Street(undefined, { at: now(), seed: own.base })
  house = new House({ base: own.base, now })
  heavy = heavyHere(street.random)
  trustees = await Promise.all(Array.from({ length: 5 }, () => Trustee.come()))
  street.says({ kind: 11, trustees: trustees.map(({ keys }) => trusteeOf(keys)), needed: 3, sound: true, hours: 720 })
  await house.found(own.setup, street.statements)
}, 60_000)

afterAll(() => own.stop())

/** The house takes one opening of a trustee's every few seconds. */
const unlessBusy = async (act: () => Promise<unknown>): Promise<void> => {
  for (;;) {
    try {
      return void (await act())
    } catch (why) {
      if (!isRefusal(why, 'witness.busy')) throw why
      await new Promise((done) => setTimeout(done, 500))
    }
  }
}

test('three of five say yes on their phones, and the film opens with its hole in the right place', async () => {
  const receipt = await filmed({ lost: [3] })
  const memory = new Memory()
  const asks = opener(memory)
  const key = await asks.ask(receipt, { who: 'Dana', why: 'The hearing is on Monday', reason: Reason.court })
  expect(given(await asks.look(key))).toBe(0)
  const seen = await (trustees[0] as Trustee).asked(receipt.film)
  expect(seen).toMatchObject({ hers: 'share', isDrill: false, isFalseDrill: false, asked: { who: 'Dana', reason: Reason.court }, reply: null, parts: 6 })
  expect(Math.abs((seen.begunAt ?? 0) - now())).toBeLessThan(120)

  for (const each of trustees.slice(0, 2)) await each.gives(receipt.film)
  await (trustees[4] as Trustee).answering.answer((await (trustees[4] as Trustee).asked(receipt.film)).key, { gives: false, note: 'Ring me first' })
  const waiting = await asks.look(key)
  expect([given(waiting), suffices(waiting), waiting.answers.find(({ said }) => said === 'declined')?.note]).toEqual([2, false, 'Ring me first'])
  await expect(asks.key(key)).rejects.toMatchObject({ code: 'witness.shares_few' })

  // her browser was killed while she waited
  const again = opener(memory)
  await (trustees[2] as Trustee).gives(receipt.film)
  expect(suffices(await again.look(key))).toBe(true)
  const { filmKey, cover } = await again.key(key)
  const [house_, store] = [new OpeningHouse(house), await parts()]
  const film = await OpenedFilm.open({ house: house_, parts: store, heavy }, { cover, filmKey, upto: receipt.upto }, () => {})
  expect(film.gaps).toEqual([{ first: 3, past: 4, fromMs: 3_000, toMs: 4_000, isSeen: true }])
  expect([film.absent, film.broken, film.chain.ending]).toEqual([[], [], 0])
  const pieces = await Promise.all(film.chain.stretches.map(async (each) => text((await film.piece(each)).bytes)))
  expect(pieces).toEqual([SEEN.slice(0, 3).join(''), SEEN.slice(4).join(''), ''])

  // what was fetched is not fetched again
  const deaf = { listed: house_.listed.bind(house_), part: async () => Promise.reject(new Error('asked again')) }
  expect((await OpenedFilm.open({ house: deaf, parts: store, heavy }, { cover, filmKey, upto: receipt.upto }, () => {})).chain.parts).toBe(6)
  expect((await house_.state(receipt.film)).asked).toBe(4)
  await again.opened(key)
  expect((await (trustees[3] as Trustee).answering.look()).filter(({ asked }) => hex(asked.film) === hex(receipt.film))).toEqual([])
})

test('what is proven of a film is what its receipt is about, and nothing where a part of it is not listed', async () => {
  const receipt = await filmed({ whole: true })
  const asks = opener(new Memory())
  const key = await asks.ask(receipt, { who: 'Dana', why: 'Mine', reason: Reason.owner })
  for (const each of trustees.slice(1, 4)) await each.gives(receipt.film)
  await asks.look(key)
  const { filmKey, cover } = await asks.key(key)
  const film = await OpenedFilm.open({ house: new OpeningHouse(house), parts: await parts(), heavy }, { cover, filmKey, upto: receipt.upto }, () => {})
  expect([film.gaps, film.chain.parts]).toEqual([[], 7])
  const { log } = (await (await fetch(`${own.base}/api/ledger/keys`)).json()) as { log: string }
  const ledger = { kind: 12 as const, log, needed: 0, cosigners: [], authorities: [] }
  const look = () => proven({ receipt, filmKey, hashes: film.hashes, ledger }, new LedgerHouse(house))
  await vi.waitFor(async () => expect(await look()).toMatchObject({ upto: 7, same: true, named: true, held: true, cosigned: 0 }), { timeout: 60_000, interval: 1_000 })
  expect(await proven({ receipt, filmKey, hashes: film.hashes.slice(1), ledger: { ...ledger, log: '' } }, new LedgerHouse(house))).toMatchObject({ same: false, named: false, held: false, promised: null })
  const forged = { ...receipt, note: receipt.note.replace(/\n\d+\n/, '\n1\n') }
  expect(await proven({ receipt: forged, filmKey, hashes: film.hashes, ledger }, new LedgerHouse(house))).toMatchObject({ same: true, promised: null, held: false })
})

test('who gives what is not her share is named by her own signature, and may mend it; a house that lies about a share is seen', async () => {
  const receipt = await filmed()
  const asks = opener(new Memory())
  const key = await asks.ask(receipt, { who: 'Dana', why: 'Mine', reason: Reason.owner })
  const liar = trustees[1] as Trustee
  const view = await liar.asked(receipt.film)
  const letter = writeCase(view.asked)
  const sealed = await new OpeningHouse(house).takeShare(receipt.film, 1)
  const hers = readShare(await heavy.open(sealed, [liar.keys.identity]))
  const false_ = { ...hers, words: splitFilmKey(street.random(32), { needed: 3, of: 5 }, street.random)[1] as string }
  const opening = openingOf(false_, { caseLetter: letter, gives: true, at: minutesOf(now()), salt: street.random(32) })
  const session = await openTrustee(house, signTrusteeOpening(street.random(16), liar.keys.key, { town: street.town, at: now() }))
  await unlessBusy(() => session.commit(sha256(writeOpening(opening))))
  const answer = writeAnswer({ opening: signOpening(opening, liar.keys.key, street.town), given: { words: false_.words, salt: false_.salt }, note: '' })
  await house.putPigeonhole(view.asked.pigeonhole, street.random(16), await seal(answer, [view.asked.recipient], street.random), await entry())
  const heard = await asks.look(key)
  expect(heard.answers.map(({ said, trustee }) => [said, hex(trustee.key)])).toEqual([['gave-false', hex(publicKeyOf(liar.keys.key))]])
  await liar.gives(receipt.film)
  expect((await asks.look(key)).answers.map(({ said }) => said)).toEqual(['gave'])

  // another's share; and one that the house has made up itself, since everybody knows what to seal to her
  const cheated = trustees[3] as Trustee
  const madeUp = writeShare({ ...false_, number: 3 })
  for (const given_ of [await new OpeningHouse(house).takeShare(receipt.film, 0), await seal(madeUp, [trusteeOf(cheated.keys).recipient], street.random)]) {
    const lying = new Proxy(new OpeningHouse(house), {
      get: (of, name) => (name === 'takeShare' ? async () => given_ : (of[name as keyof OpeningHouse] as (...asked: never[]) => unknown).bind(of)),
    })
    const drawer = new Memory()
    await drawer.put('trustee/keys', [cheated.keys.key, cheated.keys.identity])
    const answering = new Answering({ drawer, house, films: lying, heavy, roster: () => street.roster, entry, random: street.random, now, ledger, pause: async () => {} })
    const [lied] = (await answering.look()).filter(({ asked }) => hex(asked.film) === hex(receipt.film))
    expect(lied?.hers).toBe('false')
    await expect(answering.answer(lied?.key ?? '', { gives: true, note: '' })).rejects.toMatchObject({ code: 'witness.no_share' })
  }
  await asks.close(key)
  expect(await asks.all()).toEqual([])
})

test('what a house had lost, or sent wrongly, is looked at again: a share once more only when she asks for it', async () => {
  const receipt = await filmed()
  await opener(new Memory()).ask(receipt, { who: 'Dana', why: 'Mine', reason: Reason.owner })
  const [films, her] = [new OpeningHouse(house), trustees[0] as Trustee]
  const drawer = new Memory()
  await drawer.put('trustee/keys', [her.keys.key, her.keys.identity])
  let [isLost, isWrong, taken] = [true, true, 0]
  const asked = async (how = {}): Promise<CaseView | undefined> => (await answering.look(how)).find((each) => hex(each.asked.film) === hex(receipt.film))
  const answering = new Answering({
    drawer, house, heavy, roster: () => street.roster, entry, random: street.random, now, ledger, pause: async () => {},
    films: {
      state: async (film) => (isLost ? Promise.reject(new Refusal('witness.unknown', 'not here', { status: 404 })) : films.state(film)),
      cover: (film) => films.cover(film),
      takeShare: (film, number) => ((taken += Number(hex(film) === hex(receipt.film))), films.takeShare(film, isWrong ? (number + 1) % 5 : number)),
    },
  })
  expect(await asked()).toMatchObject({ hers: 'gone' })
  isLost = false
  expect(await asked()).toMatchObject({ hers: 'false' })
  isWrong = false
  expect([await asked(), taken]).toMatchObject([{ hers: 'false' }, 1])
  expect([await asked({ again: true }), await asked({ again: true }), taken]).toMatchObject([{ hers: 'share' }, { hers: 'share' }, 2])
})

test('what a trustee has decided goes out though the line broke and her phone was killed, and once', async () => {
  const receipt = await filmed()
  const asks = opener(new Memory())
  const key = await asks.ask(receipt, { who: 'Dana', why: 'Mine', reason: Reason.owner })
  const her = trustees[2] as Trustee
  const view = await her.asked(receipt.film)
  const put = vi.spyOn(house, 'putPigeonhole').mockRejectedValueOnce(new TypeError('cut'))
  await expect(her.answering.answer(view.key, { gives: true, note: '' })).rejects.toThrow('cut')
  put.mockRestore()
  expect((await her.answering.all()).find((each) => each.key === view.key)?.reply).toMatchObject({ gives: true, isOut: false })
  her.again()
  await her.answering.look()
  expect((await her.answering.all()).find((each) => each.key === view.key)?.reply).toMatchObject({ gives: true, isOut: true })
  await her.answering.answer(view.key, { gives: false, note: 'changed my mind' })
  expect((await asks.look(key)).answers.map(({ said }) => said)).toEqual(['gave'])
})

test('a house that was made again is asked again by itself, and answered again by whoever had answered; a case that trustees dismissed is not', async () => {
  const receipt = await filmed()
  const life = 'x'.repeat(70)
  let epoch = life
  const again = new Proxy(house, {
    get: (of, name) => (name === 'town' ? async () => ({ ...(await of.town()), epoch }) : typeof of[name as keyof House] === 'function' ? (of[name as keyof House] as (...asked: never[]) => unknown).bind(of) : of[name as keyof House]),
  })
  let isLost = true
  const losesAnswers = new Proxy(again, {
    get: (of, name) => (name === 'putPigeonhole' && isLost ? async () => {} : of[name as keyof House]),
  })
  const hers = new Memory()
  const ana = opener(hers, again)
  const key = await ana.ask(receipt, { who: 'Ana', why: 'It is hers.', reason: Reason.owner })
  const [first, ...others] = trustees as [Trustee, Trustee, Trustee, Trustee, Trustee]
  first.again(losesAnswers)
  await first.gives(receipt.film)
  expect((await ana.look(key)).answers).toEqual([])
  for (const each of others.slice(0, 3)) {
    await each.asked(receipt.film)
    await each.answering.dismiss(key)
  }
  const waits = async (): Promise<boolean> => (await others[3].answering.look()).some((each) => each.key === key)
  expect(await waits()).toBe(false)
  const laid = vi.spyOn(OpeningHouse.prototype, 'ask')
  await ana.look(key)
  expect([await waits(), laid.mock.calls.length], 'however long the name of a life is').toEqual([false, 0])
  laid.mockRestore()
  for (const each of others.slice(0, 3)) await each.answering.look()

  ;[epoch, isLost] = ['the second', false]
  await ana.look(key)
  expect(await waits()).toBe(true)
  expect((await ana.look(key)).answers).toEqual([])
  await first.answering.look()
  first.again()
  expect((await ana.look(key)).answers.map(({ seat, said }) => [seat, said])).toEqual([[0, 'gave']])

  // whoever had dismissed it says so again by herself, and sees it no more
  for (const each of others.slice(0, 3)) each.again()
  for (const each of others.slice(0, 3)) expect((await each.answering.look()).some((one) => one.key === key)).toBe(false)
  expect(await waits()).toBe(false)
})

test('what a house refuses when it was made again keeps nobody from what lies there', async () => {
  const [receipt, later, her] = [await filmed(), await filmed(), trustees[0] as Trustee]
  let epoch = 'the first'
  const again = new Proxy(house, {
    get: (of, name) => (name === 'town' ? async () => ({ ...(await of.town()), epoch }) : typeof of[name as keyof House] === 'function' ? (of[name as keyof House] as (...asked: never[]) => unknown).bind(of) : of[name as keyof House]),
  })
  const asks = opener(new Memory(), again)
  const [key, lacks] = [await asks.ask(receipt, { who: 'Ana', why: 'It is hers.', reason: Reason.owner }), await asks.ask(later, { who: 'Ana', why: 'This too.', reason: Reason.owner })]
  for (const each of trustees.slice(0, 3)) {
    each.again(again)
    await each.gives(receipt.film)
  }
  epoch = 'the second'
  const full = vi.spyOn(OpeningHouse.prototype, 'ask').mockRejectedValue(new Refusal('witness.cases_full', 'full', { status: 429 }))
  expect(suffices(await asks.look(key))).toBe(true)
  expect(await asks.look(lacks)).toMatchObject({ isOut: false, answers: [] })
  expect(full).toHaveBeenCalledTimes(1)
  full.mockRestore()
  expect(await asks.look(lacks)).toMatchObject({ isOut: true })

  const busy = vi.spyOn(again, 'putPigeonhole').mockRejectedValue(new Refusal('pigeonhole.full', 'full', { status: 429 }))
  const fresh = await asks.ask(later, { who: 'Ana', why: 'Once more.', reason: Reason.owner })
  expect((await her.answering.look()).find((each) => each.key === fresh)).toMatchObject({ hers: 'share' })
  expect((await her.answering.look()).find((each) => each.key === key)?.reply?.isOut).toBe(false)
  busy.mockRestore()
  for (const each of trustees.slice(0, 3)) each.again()
})

test('the number by which a house rings is asked for anew where it rang nobody when the session began', async () => {
  const her = trustees[0] as Trustee
  her.again()
  const real = house.asking.post.bind(house.asking)
  let number = ''
  const post = vi.spyOn(house.asking, 'post').mockImplementation(async (path, body) => ({ ...(await real(path, body)), ...(path === '/api/witness/trustee' ? { number } : {}) }))
  expect(await her.answering.number()).toBe(null)
  expect(post).toHaveBeenCalledTimes(1)
  number = 'AAAAAAAAAAA'
  expect(hex((await her.answering.number()) as Bytes)).toBe('0000000000000000')
  post.mockRestore()
})

test('a case that was taken back does not come back under its number with other words', async () => {
  const [one, other, her] = [await filmed(), await filmed(), trustees[0] as Trustee]
  const asks = opener(new Memory())
  const key = await asks.ask(one, { who: 'Dana', why: 'Mine', reason: Reason.owner })
  const { asked } = await her.asked(one.film)
  await asks.close(key)
  await her.answering.look()
  const envelope = await seal(writeCase({ ...asked, film: other.film }), trustees.map(({ keys }) => trusteeOf(keys).recipient), street.random)
  await new OpeningHouse(house).ask(asked.caseId, envelope, { closeHash: sha256(street.random(16)), entry: await entry() })
  expect((await her.answering.look()).some((each) => hex(each.asked.caseId) === hex(asked.caseId))).toBe(false)
  her.again()
  expect(await her.asked(other.film), 'after she has opened the app anew nothing of the first is in her mind').toMatchObject({ hers: 'share' })
})

test('nothing is given that the log has not promised to write down', async () => {
  const receipt = await filmed()
  const asks = opener(new Memory())
  const key = await asks.ask(receipt, { who: 'Dana', why: 'Mine', reason: Reason.owner })
  const her = trustees[1] as Trustee
  const view = await her.asked(receipt.film)
  const commit = vi.spyOn(TrusteeHouse.prototype, 'commit').mockResolvedValue('I have it, believe me.')
  await expect(her.answering.answer(view.key, { gives: true, note: '' })).rejects.toMatchObject({ code: 'ledger.malformed' })
  commit.mockRestore()
  expect((await asks.look(key)).answers).toEqual([])
  await her.answering.look()
  expect((await asks.look(key)).answers.map(({ said }) => said)).toEqual(['gave'])
})

test('a drill is made, answered and brought back; a real film that calls itself one is told as that', async () => {
  const memory = new Memory()
  const asks = opener(memory)
  const key = await asks.drill('Drill')
  const { asked } = await asks.look(key)
  for (const each of trustees.slice(0, 3)) {
    expect(await each.asked(asked.film)).toMatchObject({ isDrill: true, isFalseDrill: false, hers: 'share' })
    await each.gives(asked.film)
  }
  await asks.look(key)
  const { filmKey, cover } = await asks.key(key)
  const film = await OpenedFilm.open({ house: new OpeningHouse(house), parts: await parts(), heavy }, { cover, filmKey, upto: 0 }, () => {})
  expect([film.gaps, film.chain.parts, film.chain.ending]).toEqual([[], 1, 0])
  expect(await asks.lastDrill()).toBe(null)
  await asks.opened(key)
  expect(await asks.lastDrill()).toBe(minutesOf(now()))

  const receipt = await filmed()
  const dressed = { ...asked, caseId: street.random(16), film: receipt.film }
  const envelope = await seal(writeCase(dressed), trustees.map(({ keys }) => trusteeOf(keys).recipient), street.random)
  await new OpeningHouse(house).ask(dressed.caseId, envelope, { closeHash: sha256(street.random(16)), entry: await entry() })
  expect(await (trustees[0] as Trustee).asked(receipt.film)).toMatchObject({ isDrill: false, isFalseDrill: true })
  // three of five say that it is none; then nobody is shown it any more
  for (const each of trustees.slice(0, 3)) await each.answering.dismiss((await each.asked(receipt.film)).key)
  for (const each of trustees) expect((await each.answering.look()).filter(({ asked: { film: of } }) => hex(of) === hex(receipt.film))).toEqual([])
})
