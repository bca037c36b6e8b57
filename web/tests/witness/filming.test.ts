/** A film from its first second until the house has all of it, whatever house, disk and line do; and nothing in clear anywhere. */
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Films } from '../../src/keep/films.ts'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import type { Begins, FilmAtHouse, FilmHouse } from '../../src/lines/film_house.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import type { Heavy } from '../../src/lines/heavy.ts'
import { encode } from '../../src/seals/cbor.ts'
import * as cose from '../../src/seals/cose.ts'
import { sha256 } from '../../src/seals/hashes.ts'
import { makeRecipientKey, makeSigningKey } from '../../src/seals/keys.ts'
import type { SigningKey } from '../../src/seals/keys.ts'
import { readVkey, SignatureKind, writeVkey } from '../../src/seals/ledger/vkey.ts'
import type { Roster } from '../../src/seals/roster.ts'
import { open } from '../../src/seals/envelope.ts'
import { Ending, Lane } from '../../src/seals/witness/codes.ts'
import { erasedBy, readCover } from '../../src/seals/witness/cover.ts'
import { joinShares } from '../../src/seals/witness/film_key.ts'
import { openPart } from '../../src/seals/witness/sealed_part.ts'
import { MOST_DATA } from '../../src/seals/witness/part.ts'
import type { Part } from '../../src/seals/witness/part.ts'
import { readReceipt } from '../../src/seals/witness/receipt.ts'
import { readShare } from '../../src/seals/witness/share.ts'
import { readTombstone, writeTombstone } from '../../src/seals/witness/tombstone.ts'
import { b64u, fromB64u, hex, join, same, utf8 } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { Hash } from '../../src/terms/ids.ts'
import { Refusal } from '../../src/terms/refusal.ts'
import type { Said } from '../../src/witness/worker/copies.ts'
import { Filming } from '../../src/witness/worker/filming.ts'
import type { FilmView } from '../../src/witness/worker/one_film.ts'
import { dice, NOW } from '../street.ts'
import { Log } from './log.ts'

const random = dice('filming')
const trustees = Array.from({ length: 5 }, () => ({ ...makeRecipientKey(random), key: makeSigningKey(random).publicKey }))
const roster = { films: { kind: 11, trustees: trustees.map(({ recipient, key }) => ({ recipient, key })), needed: 3, sound: true, hours: 720 }, ledger: { kind: 12, log: '', needed: 0, cosigners: [], authorities: [] } } as unknown as Roster

/** What a house has of films, and what it was given, in order. */
class AtHouse {
  cover: Bytes | null = null
  readonly shares = new Map<number, Bytes>()
  readonly parts = new Map<number, Bytes>()
  readonly asked: string[] = []
  readonly entries: string[] = []
  most = 0
  /** its ledger, and what it says in the place of a promise */
  readonly log = new Log(random)
  note: string | null = null
  /** what it was told to forget */
  erased: Bytes | null = null
  /** what it says of second copies */
  copies: () => Said = () => ({ copies: [], words: [] })
  hours = 0
  asks = 0
  lost = 0
  #now = 0
  /** what it does with the next ones: null takes it */
  trouble: (what: string) => Refusal | 'receipt lost' | null = () => null

  async #take(what: string, put: () => void): Promise<void> {
    this.asked.push(what)
    this.most = Math.max(this.most, (this.#now += 1))
    await new Promise((done) => setTimeout(done, 1))
    this.#now -= 1
    const trouble = this.trouble(what)
    if (trouble instanceof Refusal) throw trouble
    put()
    if (trouble === 'receipt lost') throw NO_LINE
  }

  get asHouse(): FilmHouse {
    return {
      begin: async ({ cover }: Begins, entry: { ticket: Bytes }) => {
        this.entries.push(b64u(entry.ticket))
        await this.#take('cover', () => (this.cover = cover))
        return (this.hours = 500_720)
      },
      putShare: ({ write }: FilmAtHouse, number: number, envelope: Bytes) => this.#take(`share ${number} ${hex(write).length}`, () => this.shares.set(number, envelope)),
      putPart: (_film: FilmAtHouse, number: number, file: Bytes, hash: Hash) =>
        this.#take(`part ${number}`, () => {
          expect(same(sha256(file), hash)).toBe(true)
          const held = this.parts.get(number)
          if (held && !same(held, file)) throw new Refusal('witness.exists', '', { status: 409 })
          this.parts.set(number, file)
        }),
      state: async () => {
        if (this.erased) throw new Refusal('witness.gone', '', { status: 410 })
        return { ends: this.hours, asked: this.asks, lost: this.lost }
      },
      setClock: async (_film: FilmAtHouse, hours: number) => (this.hours = 500_000 + hours),
      erase: async (_film: Bytes, tombstone: Bytes) => {
        await this.#take('erase', () => (this.erased ??= tombstone))
        return { tombstone: this.erased, note: this.log.note(sha256(this.erased as Bytes)) }
      },
      goneFrom: async () => {
        this.asked.push('gone')
        return this.copies()
      },
      commit: async (_film: FilmAtHouse, commitment: Hash) => {
        this.asked.push('commit')
        return this.note ?? this.log.note(commitment)
      },
    } as unknown as FilmHouse
  }

  /** Three trustees put the key together, and open what is here. */
  async opened(): Promise<Part[]> {
    const cover = readCover(this.cover as Bytes)
    const words = await Promise.all([0, 2, 4].map(async (seat) => readShare(await open(this.shares.get(seat) as Bytes, [(trustees[seat] as (typeof trustees)[number]).identity])).words))
    const key = joinShares(words)
    expect(cover.needed).toBe(3)
    const numbers = [...this.parts.keys()].sort((one, other) => one - other)
    return Promise.all(numbers.map((number) => openPart(this.parts.get(number) as Bytes, key)))
  }
}

const NO_LINE = new Refusal('line.none')
vi.setConfig({ testTimeout: 60_000 })
const [towns, running] = [new Set<Keep>(), new Set<Filming>()]
afterEach(async () => {
  for (const filming of running) await filming.stop()
  for (const keep of towns) keep.close()
  for (const each of [towns, running]) each.clear()
})

let town = 0
const newTown = (): Bytes => sha256(utf8(`films ${(town += 1)}`)).slice(0, 16)

/** A phone with its disk; `again`: the same phone after its browser was killed. */
async function phone(house: AtHouse, at: Bytes = newTown(), heavy: Heavy = heavyHere(random), book: () => Roster | null = () => roster): Promise<{ filming: Filming; keep: Keep; films: Films; again: () => ReturnType<typeof phone>; seen: FilmView[][] }> {
  const keep = await openKeep(at)
  const films = keep.room(Films)
  towns.add(keep)
  const seen: FilmView[][] = []
  const filming: Filming = new Filming({
    town: keep.town,
    films,
    own: keep.own,
    house: house.asHouse,
    ledgerHouse: house.log.asHouse,
    heavy,
    entry: async () => ({ by: 'ticket', ticket: random(16) }),
    roster: book,
    random,
    at: () => NOW,
    tick: () => performance.now(),
    elsewhere: () => false,
    onChange: () => seen.push([...filming.views]),
  })
  running.add(filming)
  const again = async (): ReturnType<typeof phone> => {
    await filming.stop()
    return phone(house, at, heavy, book)
  }
  return { filming, keep, films, seen, again }
}

const second = (n: number, said = `what was seen in second ${n}`) => ({ lane: Lane.picture, stretch: Math.floor(n / 10), begins: n * 1000, ends: (n + 1) * 1000, type: 'video/webm', bytes: utf8(said) })
async function until(holds: () => boolean, patienceMs = 40_000): Promise<void> {
  for (const since = performance.now(); !holds(); await new Promise((done) => setTimeout(done, 5))) expect(performance.now() - since).toBeLessThan(patienceMs)
}
const theFilm = (filming: Filming): FilmView => filming.views[0] as FilmView

test('what is filmed leaves while filming, opens with three of five shares, chained and ended, and the receipt holds no secret', async () => {
  const house = new AtHouse()
  const { filming, keep, films } = await phone(house)
  const key = await filming.begin()
  for (let n = 0; n < 12; n += 1) await filming.add(key, second(n))
  await until(() => theFilm(filming).waiting === 0)
  expect(theFilm(filming)).toMatchObject({ state: 'filming', safe: 12_000, ends: 12_000, done: false, parts: 12 })
  await filming.finish(key, 'sealed')
  await until(() => theFilm(filming).done && theFilm(filming).promised)
  expect(house.asked[0]).toBe('cover')
  expect(house.most).toBeLessThanOrEqual(3)

  const parts = await house.opened()
  expect(parts.map(({ data }) => new TextDecoder().decode(data)).slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, n) => `what was seen in second ${n}`))
  expect(parts.map(({ previous }) => previous && hex(previous))).toEqual([null, ...[...Array(12).keys()].map((n) => hex(sha256(house.parts.get(n) as Bytes)))])
  expect(parts.map(({ stretch, offset }) => [stretch, offset]).slice(9, 12)).toEqual([[0, 9 * 25], [1, 0], [1, 26]])
  expect(parts.at(-1)).toMatchObject({ end: Ending.sealedOnly, data: new Uint8Array() })

  const receipt = readReceipt(filming.receipt(key) as Bytes)
  expect(receipt).toMatchObject({ upto: 13, coverHash: sha256(house.cover as Bytes) })
  // sealed only: no part, no copy, no key stays
  expect(await films.copies(key)).toEqual([])
  expect(await keep.own.names('film/')).toEqual([])
})

test('a browser that is killed in the middle: everything that was sealed goes at the next opening, and it is said that it broke off', async () => {
  const house = new AtHouse()
  house.trouble = (what) => (what === 'cover' || what.startsWith('share') || what === 'part 0' ? null : NO_LINE)
  const first = await phone(house)
  const key = await first.filming.begin()
  for (let n = 0; n < 7; n += 1) await first.filming.add(key, second(n))
  await until(() => house.parts.has(0) && house.shares.size === 5)
  // nothing is ended: its page is just gone
  house.trouble = () => null
  const { filming, films } = await first.again()
  await filming.resume()
  await until(() => theFilm(filming).done)
  expect(theFilm(filming)).toMatchObject({ key, state: 'cut-off', safe: 7_000, ends: 7_000, parts: 7 })
  expect((await house.opened()).map(({ number, end }) => [number, end])).toEqual([...Array(7).keys()].map((n) => [n, null]))
  await until(() => theFilm(filming).promised)
  expect(await films.copies(key)).toEqual([])
})

test('a browser that is killed when all of it has arrived: at the next opening the phone may be switched off', async () => {
  const house = new AtHouse()
  const first = await phone(house)
  await first.filming.add(await first.filming.begin(), second(0))
  await until(() => theFilm(first.filming).waiting === 0)
  const { filming } = await first.again()
  await filming.resume()
  await until(() => theFilm(filming).done)
  expect(theFilm(filming)).toMatchObject({ state: 'cut-off', safe: 1_000 })
})

test('a line that comes and goes, receipts that are lost, a house that is busy: one ticket pays, nothing is sent otherwise a second time', async () => {
  const house = new AtHouse()
  const told: string[] = []
  house.trouble = (what) => {
    told.push(what)
    const times = told.filter((each) => each === what).length
    if (times === 1 && (what === 'cover' || what === 'part 1')) return 'receipt lost'
    if (times === 1 && what === 'part 2') return new Refusal('witness.busy', '', { status: 429, retryAfterS: 1 })
    return null
  }
  const { filming } = await phone(house)
  const key = await filming.begin()
  for (let n = 0; n < 4; n += 1) await filming.add(key, second(n))
  await filming.finish(key, 'sealed')
  await until(() => theFilm(filming).done)
  expect(new Set(house.entries).size).toBe(1)
  expect(house.entries.length).toBe(2)
  expect((await house.opened()).map(({ number }) => number)).toEqual([0, 1, 2, 3, 4])
})

test('nothing on the disk and nothing on the line is in clear, nor what would open it', async () => {
  const house = new AtHouse()
  const { filming, films } = await phone(house)
  const mark = 'what nobody but the trustees may see'
  house.trouble = (what) => (what.startsWith('part') ? NO_LINE : null)
  const key = await filming.begin()
  await filming.add(key, second(0, mark))
  await until(() => house.shares.size === 5)
  const words = await Promise.all([0, 1, 2].map(async (seat) => readShare(await open(house.shares.get(seat) as Bytes, [(trustees[seat] as (typeof trustees)[number]).identity])).words))
  const filmKey = joinShares(words)
  const lies = await everythingOnDisk(films.name)
  expect(lies).toContain(hex(house.shares.get(0) as Bytes).slice(0, 0) + hex(utf8('age-encryption.org/v1')))
  for (const secret of [utf8(mark), filmKey, utf8(words[0] as string)]) expect(lies.includes(hex(secret))).toBe(false)
})

test('a copy stays where she says so, its key under her lock, and opens what lies here', async () => {
  const house = new AtHouse()
  const { filming, keep, films } = await phone(house)
  const key = await filming.begin()
  for (let n = 0; n < 3; n += 1) await filming.add(key, second(n))
  await until(() => theFilm(filming).waiting === 0)
  await filming.finish(key, 'copy')
  await until(() => theFilm(filming).done)
  expect((await house.opened()).at(-1)?.end).toBe(Ending.copyStays)
  const filmKey = (await keep.own.get(`film/${key}`)) as Bytes
  expect(await films.copies(key)).toEqual([0, 1, 2, 3])
  expect(new TextDecoder().decode((await openPart((await films.file(key, 1)) as Bytes, filmKey)).data)).toBe('what was seen in second 1')
  await filming.forget(key)
  expect([await keep.own.names('film/'), await films.all(), filming.views]).toEqual([[], [], []])
})

test('a full phone says so, gives copies back, and sends from memory what it cannot keep', async () => {
  const house = new AtHouse()
  const { filming, keep, films } = await phone(house)
  const key = await filming.begin()
  await filming.add(key, second(0))
  await until(() => theFilm(filming).waiting === 0)
  const put = films.putPart.bind(films)
  films.putPart = () => Promise.reject(new Refusal('keep.unavailable'))
  for (let n = 1; n < 4; n += 1) await filming.add(key, second(n))
  expect(theFilm(filming).full).toBe(true)
  await until(() => theFilm(filming).waiting === 0)
  films.putPart = put
  await filming.finish(key, 'copy')
  await until(() => theFilm(filming).done)
  const parts = await house.opened()
  expect(parts.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4])
  // no copy could stay, and the film says so itself
  expect([parts.at(-1)?.end, await films.copies(key), await keep.own.names('film/')]).toEqual([Ending.sealedOnly, [], []])
})

test('other bytes under a number at the house: it is said to be lost, what comes after goes on, and nothing behind it counts as safe', async () => {
  const house = new AtHouse()
  house.parts.set(1, utf8('something else'))
  const { filming } = await phone(house)
  const key = await filming.begin()
  for (let n = 0; n < 4; n += 1) await filming.add(key, second(n))
  await until(() => house.parts.size === 4 && theFilm(filming).lost === 1 && theFilm(filming).waiting === 0)
  expect(theFilm(filming)).toMatchObject({ safe: 1_000, waiting: 0, done: false })
})

test('shares that the house refuses for good are said; nothing is safe once too few are left to open the film, and parts go on all the same', async () => {
  const house = new AtHouse()
  const refused = new Set([1])
  house.trouble = (what) => ([...refused].some((seat) => what.startsWith(`share ${seat}`)) ? new Refusal('witness.other_share', '', { status: 409 }) : null)
  const { filming } = await phone(house)
  const key = await filming.begin()
  await filming.add(key, second(0))
  await until(() => theFilm(filming).safe === 1_000)
  expect(theFilm(filming)).toMatchObject({ lostShares: 1, opens: true, lost: 0, waiting: 0 })
  await filming.finish(key, 'sealed')
  await until(() => theFilm(filming).done)
  for (const seat of [0, 2]) refused.add(seat)
  const other = await filming.begin()
  await filming.add(other, second(0))
  const unopened = (): FilmView => filming.views.find((each) => each.key === other) as FilmView
  await until(() => unopened().parts === 1 && unopened().waiting === 0)
  expect(unopened()).toMatchObject({ lostShares: 3, opens: false, safe: 0 })
  expect(house.parts.size).toBe(2)
  await filming.finish(other, 'sealed')
  await until(() => unopened().waiting === 0)
  expect(unopened().done).toBe(false)
})

test('nothing is safe while a share of the key has not come to the house, whatever of the film has; a receipt too long to be kept is none', async () => {
  const house = new AtHouse()
  house.note = 'x'.repeat(1_025)
  let isBusy = true
  house.trouble = (what) => (isBusy && what.startsWith('share 3') ? new Refusal('house.busy', '', { status: 503 }) : null)
  const { filming, again } = await phone(house)
  const key = await filming.begin()
  for (let n = 0; n < 4; n += 1) await filming.add(key, second(n))
  await until(() => house.parts.size === 4 && theFilm(filming).waiting === 1)
  expect(theFilm(filming).safe).toBe(0)
  isBusy = false
  await until(() => theFilm(filming).safe === 4_000 && house.asked.includes('commit'))
  expect(theFilm(filming).promised).toBe(false)
  const next = await again()
  await next.filming.resume()
  expect(next.filming.views).toHaveLength(1)
})

test('a slice that is larger than a part is several parts of one stretch, whose bytes go on where the last ended', async () => {
  const house = new AtHouse()
  const { filming } = await phone(house)
  const key = await filming.begin()
  const whole = Uint8Array.from({ length: 600_000 }, (_, n) => n % 251)
  await filming.add(key, { lane: Lane.file, stretch: 0, begins: 0, ends: 0, type: 'image/jpeg', bytes: whole })
  await until(() => theFilm(filming).waiting === 0)
  const parts = await house.opened()
  expect(parts.map(({ offset }) => offset)).toEqual([0, MOST_DATA, 2 * MOST_DATA])
  expect(same(Uint8Array.from(parts.flatMap(({ data }) => [...data])), whole)).toBe(true)
  expect([...house.parts.values()].every((file) => file.length % 16_384 === 0 && file.length <= 262_144)).toBe(true)
})

test('a town without trustees: nobody begins a film that nobody could open', async () => {
  const keep = await openKeep(newTown())
  towns.add(keep)
  const none = new Filming({ town: keep.town, films: keep.room(Films), own: keep.own, house: new AtHouse().asHouse, ledgerHouse: new Log(random).asHouse, heavy: heavyHere(random), entry: async () => ({ by: 'ticket', ticket: random(16) }), roster: () => ({ ...roster, films: { ...roster.films, trustees: [], needed: 0 } }) as Roster, random, at: () => NOW, tick: () => performance.now(), elsewhere: () => false, onChange: () => {} })
  await expect(none.begin()).rejects.toMatchObject({ code: 'witness.nobody' })
  expect(await keep.holdsFilms()).toBe(false)
})

test('a film that cannot be read keeps none of the others from going, and is said', async () => {
  const house = new AtHouse()
  house.trouble = () => NO_LINE
  const { filming, films, again } = await phone(house)
  const keys = [await filming.begin(), await filming.begin()]
  for (const key of keys) await filming.add(key, second(0))
  await filming.stop()
  await films.putRecord([...keys].sort()[0] as string, [1, 2, 3])
  house.trouble = () => null
  const next = await again()
  await next.filming.resume()
  await until(() => next.filming.views.length === 1 && theFilm(next.filming).done)
  expect(next.filming.damaged).toBe(1)
})

test('bytes that could not be sealed are a hole in their stretch: nothing that comes after stands in their place', async () => {
  const house = new AtHouse()
  const heavy = heavyHere(random)
  const { filming } = await phone(house, newTown(), { ...heavy, sealPart: async (part, to) => (part.offset === 25 ? Promise.reject(new Error('the worker stopped')) : heavy.sealPart(part, to)) })
  const key = await filming.begin()
  for (let n = 0; n < 3; n += 1) await filming.add(key, second(n)).catch(() => {})
  await until(() => theFilm(filming).waiting === 0)
  expect((await house.opened()).map(({ number, offset }) => [number, offset])).toEqual([[0, 0], [1, 50]])
})

test('what it was promised is proven at the next opening, and said since when', async () => {
  const house = new AtHouse()
  const { filming, again } = await phone(house)
  const key = await filming.begin()
  await filming.add(key, second(0))
  await filming.finish(key, 'sealed')
  await until(() => theFilm(filming).promised)
  expect(theFilm(filming).provenAt).toBeNull()
  const next = await again()
  await next.filming.resume()
  await until(() => theFilm(next.filming).provenAt !== null)
  expect(theFilm(next.filming)).toMatchObject({ provenAt: NOW, doubt: null, promised: true })
})

test('until when the house keeps it is the house’s word, may be changed, and it is seen how often trustees were given its shares', async () => {
  const house = new AtHouse()
  const { filming } = await phone(house)
  const key = await filming.begin()
  await filming.add(key, second(0))
  await filming.finish(key, 'sealed')
  await until(() => theFilm(filming).done)
  expect(theFilm(filming)).toMatchObject({ endsAt: 500_720 * 3_600, asked: 0 })
  await filming.setClock(key, 24)
  expect(theFilm(filming).endsAt).toBe(500_024 * 3_600)
  house.asks = 2
  house.lost = 3
  await filming.look()
  expect(theFilm(filming)).toMatchObject({ endsAt: 500_024 * 3_600, asked: 2, lostThere: 3 })
})

describe('a film that is taken back', () => {
  const ended = async (house: AtHouse, ending: 'sealed' | 'copy'): Promise<Awaited<ReturnType<typeof phone>> & { key: string }> => {
    const made = await phone(house)
    const key = await made.filming.begin()
    for (let n = 0; n < 3; n += 1) await made.filming.add(key, second(n))
    await made.filming.finish(key, ending)
    return { ...made, key }
  }

  test('is gone from the house, with the secret that its cover names; her proof of that stays, and nothing else', async () => {
    const house = new AtHouse()
    const { filming, films, key, again } = await ended(house, 'sealed')
    await until(() => theFilm(filming).done && theFilm(filming).promised)
    await filming.erase(key, { keepsCopy: false })
    await until(() => theFilm(filming).state === 'erased' && theFilm(filming).promised)
    const { film, secret } = readTombstone(house.erased as Bytes)
    expect([hex(film), erasedBy(readCover(house.cover as Bytes), secret)]).toEqual([key, true])
    expect(filming.erasedReceipt(key)).toBe(`tocsin-tombstone ${b64u(house.erased as Bytes)}\n\n${house.log.note(sha256(house.erased as Bytes))}`)
    expect([filming.receipt(key), await films.copies(key), await films.hashes(key)]).toEqual([null, [], []])
    const next = await again()
    await next.filming.resume()
    await until(() => theFilm(next.filming).provenAt !== null)
    expect(theFilm(next.filming)).toMatchObject({ state: 'erased', erasedAt: NOW, waiting: 0 })
  })

  test('without a line, with parts that wait: none of them goes any more, and the house is told at the next opening', async () => {
    const house = new AtHouse()
    house.trouble = (what) => (what.startsWith('part') || what === 'erase' ? NO_LINE : null)
    const { filming, key, again } = await ended(house, 'sealed')
    await until(() => house.shares.size === 5)
    await filming.erase(key, { keepsCopy: false })
    await until(() => house.asked.includes('erase'))
    expect(theFilm(filming)).toMatchObject({ state: 'erasing', waiting: 0 })
    const before = house.asked.filter((what) => what.startsWith('part')).length
    house.trouble = () => null
    const next = await again()
    await next.filming.resume()
    await until(() => theFilm(next.filming).state === 'erased')
    expect([house.parts.size, house.asked.filter((what) => what.startsWith('part')).length]).toEqual([0, before])
  })

  test('her own copy stays where she says so, also what had not gone yet, and opens', async () => {
    const house = new AtHouse()
    house.trouble = (what) => (what === 'part 1' ? NO_LINE : null)
    const { filming, keep, key } = await ended(house, 'copy')
    await until(() => house.parts.has(0))
    await filming.erase(key, { keepsCopy: true })
    const kept: string[] = []
    for await (const { bytes } of filming.copy(key)) kept.push(new TextDecoder().decode(bytes))
    expect(kept.join('')).toBe([0, 1, 2].map((n) => `what was seen in second ${n}`).join(''))
    await until(() => theFilm(filming).state === 'erased')
    await filming.forget(key)
    expect([await keep.own.names('film/'), filming.views]).toEqual([[], []])
  })

  test('a house that answers with another’s tombstone, or a promise of something else, has not answered', async () => {
    const house = new AtHouse()
    const { filming, key } = await ended(house, 'sealed')
    await until(() => theFilm(filming).done)
    house.erased = writeTombstone({ film: random(16), secret: random(16), at: 1 })
    await filming.erase(key, { keepsCopy: false })
    await until(() => house.asked.filter((what) => what === 'erase').length >= 2)
    expect(theFilm(filming).state).toBe('erasing')
  })

  test('can be taken back without this phone: her slip holds the secret that the cover names', async () => {
    const house = new AtHouse()
    const { filming, key } = await ended(house, 'sealed')
    await until(() => theFilm(filming).done)
    const [, film, secret] = /^tocsin-erase (\S+) (\S+)\n$/.exec(filming.eraseSlip(key)) as unknown as [string, string, string]
    expect([hex(fromB64u(film)), erasedBy(readCover(house.cover as Bytes), fromB64u(secret))]).toEqual([key, true])
  })

  describe('and second copies of it', () => {
    const [one, two, left] = [0, 1, 2].map(() => makeSigningKey(random)) as [SigningKey, SigningKey, SigningKey]
    const keyOf = ({ publicKey: key }: SigningKey): string => {
      const name = `tocsin.cosigner/${hex(key).slice(0, 8)}`
      const keyId = sha256(join(utf8(`${name}\n`), Uint8Array.of(SignatureKind.cosignatureV1), key)).slice(0, 4)
      return writeVkey({ name, kind: SignatureKind.cosignatureV1, key, keyId })
    }
    const named = (key: SigningKey): string => readVkey(keyOf(key)).name
    const book = { ...roster, ledger: { ...roster.ledger, cosigners: [{ verifierKey: keyOf(one), url: 'https://one.example/cosigner' }, { verifierKey: keyOf(two), url: 'https://two.example/cosigner' }] } } as Roster
    const wordOf = (by: SigningKey, at: Bytes, about: { film: Bytes; tombstone: Hash }): Bytes =>
      cose.signed(encode([1, about.film, about.tombstone, NOW / 60 + 1]), 'mirror-gone', at, by.secret)

    const takenBack = async (says: (stone: Bytes, town: Bytes) => Said): Promise<{ house: AtHouse; at: Bytes } & Awaited<ReturnType<typeof ended>>> => {
      const [house, at] = [new AtHouse(), newTown()]
      house.copies = () => says(house.erased as Bytes, at)
      const made = await phone(house, at, heavyHere(random), () => book)
      const key = await made.filming.begin()
      await made.filming.finish(key, 'sealed')
      await until(() => theFilm(made.filming).done)
      await made.filming.erase(key, { keepsCopy: false })
      await until(() => theFilm(made.filming).copies !== null && theFilm(made.filming).promised)
      return { house, at, key, ...made }
    }
    const about = (stone: Bytes): { film: Bytes; tombstone: Hash } => ({ film: readTombstone(stone).film, tombstone: sha256(stone) })

    test('are gone where that house has signed it; of the others it is said that they have not', async () => {
      let words = (stone: Bytes, town: Bytes): Bytes[] => [wordOf(one, town, about(stone))]
      const said = { copies: [named(two), named(one), 'Gone everywhere'] }
      const { filming, key, house, at, again } = await takenBack((stone, town) => ({ ...said, words: words(stone, town) }))
      const shown = { house: 'one.example', gone: { at: NOW + 60, word: wordOf(one, at, about(house.erased as Bytes)) } }
      expect(theFilm(filming).copies).toEqual([shown, { house: 'two.example', gone: null }, { house: null, gone: null }])
      expect(filming.erasedReceipt(key)?.split('\n').slice(1, 3)).toEqual([`tocsin-gone ${b64u(shown.gone.word)}`, ''])

      // what was shown once stays, though the house shows it no more; and what comes is seen at the next opening
      said.copies = [named(two)]
      words = (stone, town) => [wordOf(two, town, about(stone))]
      const next = await again()
      await next.filming.resume()
      await until(() => theFilm(next.filming).copies?.length === 2)
      expect(theFilm(next.filming).copies?.map(({ house: at_, gone }) => [at_, gone?.at])).toEqual([['one.example', NOW + 60], ['two.example', NOW + 60]])
      const asked = house.asked.length
      await next.filming.look()
      next.filming.lineIsBack()
      expect(house.asked.length).toBe(asked)
    })

    test.for<[string, (stone: Bytes, town: Bytes) => Bytes]>([
      ['somebody whom the book does not list', (stone, town) => wordOf(left, town, about(stone))],
      ['of another town', (stone) => wordOf(one, random(16), about(stone))],
      ['about another film', (stone, town) => wordOf(one, town, { ...about(stone), film: random(16) })],
      ['about another erasing', (stone, town) => wordOf(one, town, { ...about(stone), tombstone: random(32) as Hash })],
      ['nobody', () => random(64)],
      ['nobody, at length', () => random(4_096)],
    ])('no word by %s counts', async ([, word]) => {
      const { filming } = await takenBack((stone, town) => ({ copies: [named(one)], words: [word(stone, town)] }))
      expect(theFilm(filming).copies).toEqual([{ house: 'one.example', gone: null }])
    })

    test('are nobody’s while the town’s book is not here', async () => {
      const house = new AtHouse()
      let here: Roster | null = book
      const { filming } = await phone(house, newTown(), heavyHere(random), () => here)
      const key = await filming.begin()
      await filming.finish(key, 'sealed')
      await until(() => theFilm(filming).done)
      house.copies = () => {
        here = null
        return { copies: [named(one)], words: [] }
      }
      await filming.erase(key, { keepsCopy: false })
      await until(() => house.asked.includes('gone'))
      expect(theFilm(filming).copies).toBe(null)
    })
  })

  test('somewhere else is seen here, and nothing more of it is sent', async () => {
    const house = new AtHouse()
    const { filming } = await ended(house, 'sealed')
    await until(() => theFilm(filming).done)
    house.erased = random(64)
    await filming.look()
    expect(theFilm(filming).state).toBe('gone')
  })
})

async function everythingOnDisk(name: string): Promise<string> {
  const database = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => done(request.result)
  })
  const bytes: string[] = []
  const look = (value: unknown): void => {
    if (value instanceof Uint8Array) bytes.push(hex(value))
    else if (typeof value === 'string') bytes.push(hex(utf8(value)))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  for (const store of database.objectStoreNames) {
    for (const read of ['getAll', 'getAllKeys'] as const) {
      const request = database.transaction(store).objectStore(store)[read]()
      await new Promise((done) => (request.onsuccess = done))
      look(request.result)
    }
  }
  database.close()
  return bytes.join(' ')
}
