/** Two hours of film are some fifteen thousand parts, and a film may have a hundred thousand: each costs as much as the first, in time and in memory. */
import { afterEach, expect, test, vi } from 'vitest'
import type { Films } from '../../src/keep/films.ts'
import type { FilmAtHouse, FilmHouse } from '../../src/lines/film_house.ts'
import { sha256 } from '../../src/seals/hashes.ts'
import { Lane, MOST_PARTS } from '../../src/seals/witness/codes.ts'
import { u32be } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { Roster } from '../../src/seals/roster.ts'
import { Ledger } from '../../src/witness/worker/ledger.ts'
import { OneFilm } from '../../src/witness/worker/one_film.ts'
import { writeRecord } from '../../src/witness/worker/record.ts'
import { dice, NOW } from '../street.ts'
import { Log } from './log.ts'

vi.setConfig({ testTimeout: 240_000 })
const random = dice('many parts')
const begun: OneFilm[] = []
afterEach(async () => void (await Promise.all(begun.splice(0).map((film) => film.stop()))))

const FILE = new Uint8Array(16_384)
/** Every third is sound. A second each, as they come: the sound of two seconds lies between its pictures. */
const head = (number: number) => [number % 3 === 2 ? Lane.sound : Lane.picture, Math.floor(number / 3) * 2_000 + (number % 3 === 1 ? 1_000 : 0), Math.floor(number / 3) * 2_000 + (number % 3 === 0 ? 1_000 : 2_000), FILE.length]

/** A disk on which so many parts wait, with one file for all of them; and a house that takes whatever comes. */
function phone(parts: number): { film: Promise<OneFilm>; taken: number[] } {
  const [taken, log] = [[] as number[], new Log(random)]
  const record = { film: random(16), recipient: random(32), coverHash: random(32), write: random(16), erase: random(16), saltKey: random(32), hours: 720, needed: 3, of: 5, begunAt: NOW, parts, ends: Math.ceil(parts / 3) * 2_000, last: random(32), ending: 'sealed' as const, keptUntil: 500_000, asked: 0, receipt: null, awaited: null, proven: null, done: false, gone: false, erased: null }
  const films = {
    record: async () => writeRecord(record),
    envelopes: async () => [],
    waiting: async () => Array.from({ length: parts }, (_, number) => [number, head(number)] as const),
    hashes: async () => Array.from({ length: parts }, (_, number) => sha256(u32be(number))),
    file: async () => FILE,
    partArrived: async () => {},
    putRecord: async () => {},
    dropCopies: async () => {},
  } as unknown as Films
  const house = {
    putPart: async (_film: FilmAtHouse, number: number) => void taken.push(number),
    commit: async (_film: FilmAtHouse, commitment: Bytes) => log.note(commitment),
  } as unknown as FilmHouse
  const ledger = new Ledger(log.asHouse, () => ({ ledger: log.ledger() }) as unknown as Roster)
  const film = OneFilm.resume(
    { films, house, ledger, seal: async () => FILE, copies: () => [], entry: () => Promise.reject(new Error('paid already')), tick: () => performance.now(), at: () => NOW, chance: () => 0.5, isFilming: () => false, elsewhere: () => false, onChange: () => {} },
    'of no matter',
  )
  return { film, taken }
}

/** Processor seconds until all of them are at the house and promised. */
async function sends(parts: number): Promise<number> {
  const { film: coming, taken } = phone(parts)
  const film = await coming
  begun.push(film)
  const before = process.cpuUsage()
  film.goOn()
  while (!film.view.promised) await new Promise((done) => setTimeout(done, 20))
  const { user, system } = process.cpuUsage(before)
  expect(taken).toEqual(Array.from({ length: parts }, (_, number) => number))
  expect(film.view).toMatchObject({ done: true, waiting: 0, safe: Math.ceil(parts / 3) * 2_000 })
  return (user + system) / 1e6
}

test('a hundred thousand parts that wait all arrive, in their order, each for what the first one cost', async () => {
  await sends(1_000)
  const few = await sends(10_000)
  const before = process.memoryUsage().heapUsed
  const many = await sends(MOST_PARTS)
  // ten times as many; with room for a machine that does other things. Looking through all of them each time would be a hundred times.
  expect(many / few).toBeLessThan(30)
  // a head, a hash and a place in the queue for each; never its bytes, of which there are 1.6 gigabytes
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(200e6)
})
