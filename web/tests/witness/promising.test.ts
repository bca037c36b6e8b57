/** What the ledger promised and whether it keeps it: nothing is called provable that is not, and a broken word is said. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sha256 } from '../../src/seals/hashes.ts'
import type { Roster } from '../../src/seals/roster.ts'
import { hex, utf8 } from '../../src/terms/bytes.ts'
import type { Hash } from '../../src/terms/ids.ts'
import { Refusal } from '../../src/terms/refusal.ts'
import { Ledger } from '../../src/witness/worker/ledger.ts'
import { Promising } from '../../src/witness/worker/promising.ts'
import type { Provable } from '../../src/witness/worker/promising.ts'
import { dice, NOW } from '../street.ts'
import { Log } from './log.ts'

const random = dice('promising')
const about = (upto: number): Hash => sha256(utf8(`the first ${upto} parts`))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A film that grows by one part a second until it is over. */
class Film {
  readonly log = new Log(random)
  known: Provable = { receipt: null, awaited: null, proven: null }
  upto = 0
  isOver = false
  /** seconds at which the house was asked for a promise */
  readonly asked: number[] = []
  note: (commitment: Hash) => string = (commitment) => this.log.note(commitment)
  readonly promising: Promising
  readonly #since = performance.now()

  constructor({ needed = 0, named = true, chance = 0.5 }: { needed?: number; named?: boolean; chance?: number } = {}) {
    const ledger = this.log.ledger(needed)
    this.promising = new Promising({
      ledger: new Ledger(this.log.asHouse, () => ({ ledger: named ? ledger : { ...ledger, log: '' } }) as unknown as Roster),
      tick: () => performance.now(),
      at: () => NOW,
      chance: () => chance,
      known: () => this.known,
      keep: async (change) => void (this.known = { ...this.known, ...change }),
      upto: () => this.upto,
      isOver: () => this.isOver,
      commitment: about,
      ask: async (commitment) => {
        this.asked.push(this.seconds)
        return this.note(commitment)
      },
      onChange: () => {},
    })
  }

  get seconds(): number {
    return Math.round((performance.now() - this.#since) / 1_000)
  }

  async runs(seconds: number): Promise<void> {
    for (let each = 0; each < seconds; each += 1) {
      if (!this.isOver) this.upto += 1
      this.promising.go()
      await vi.advanceTimersByTimeAsync(1_000)
    }
  }
}

describe('while it is filmed', () => {
  test('the ledger is asked about every twenty seconds, never in step, and once more at once when it is over', async () => {
    for (const [chance, asked] of [[0, [0, 16, 32, 48, 61]], [1, [0, 24, 48, 61]]] as const) {
      const film = new Film({ chance })
      await film.runs(61)
      film.isOver = true
      await film.runs(1)
      expect(film.asked).toEqual(asked)
      expect(film.known.receipt?.upto).toBe(61)
    }
  })

  test('a house that is busy or has no line is asked again, and no part waits for it', async () => {
    const film = new Film()
    film.note = () => {
      throw new Refusal(film.asked.length === 1 ? 'witness.busy' : 'line.none')
    }
    await film.runs(5)
    await film.runs(45)
    expect(film.asked).toEqual([0, 20, 50])
    film.note = (commitment) => film.log.note(commitment)
    film.isOver = true
    await film.runs(60)
    expect(film.known.receipt?.upto).toBe(50)
  })
})

describe('a promise', () => {
  test.each<[string, (film: Film) => string]>([
    ['of another log', () => new Log(random).note(about(1))],
    ['of something else', (film) => film.log.note(about(2))],
    ['that is changed', (film) => film.log.note(about(1)).replace(String(NOW + 60), String(NOW + 61))],
    ['that is no note', () => 'yes, of course'],
    ['longer than any', () => 'x'.repeat(1_025)],
  ])('%s is none', async (_, note) => {
    const film = new Film()
    film.note = () => note(film)
    film.isOver = true
    film.upto = 1
    await film.runs(2)
    expect(film.known.receipt).toBeNull()
  })

  test("holds under the key that the house itself gives where the town's book names none", async () => {
    const film = new Film({ named: false })
    await film.runs(1)
    expect(film.known.receipt).toMatchObject({ upto: 1, due: NOW + 60 })
  })
})

describe('a proof', () => {
  const ended = async (film: Film): Promise<Film> => {
    await film.runs(1)
    film.isOver = true
    await film.runs(1)
    return film
  }

  test('is asked for after a minute, and says how many others have seen it', async () => {
    const film = await ended(new Film({ needed: 2 }))
    await film.runs(55)
    expect([film.log.asked, film.known.proven]).toEqual([[], null])
    await film.runs(10)
    expect(film.log.asked).toEqual([hex(about(1))])
    expect(film.known).toMatchObject({ proven: { upto: 1, at: NOW, seenBy: 2 }, awaited: null })
    await film.runs(600)
    expect(film.log.asked).toHaveLength(1)
  })

  test('of the last part comes after one of those before, while the film goes on', async () => {
    const film = new Film()
    await film.runs(90)
    expect(film.log.asked[0]).toBe(hex(about(1)))
    film.isOver = true
    await film.runs(75)
    expect(film.known).toMatchObject({ proven: { upto: 90 }, receipt: { upto: 90 }, awaited: null })
  })

  test('too few others have seen, or that is not there, is none; after a while that is said, and it is asked for ever more seldom', async () => {
    for (const [code, act] of [['ledger.not_cosigned', (log: Log) => void (log.seenBy = 1)], ['ledger.not_yet', (log: Log) => void (log.isWritten = false)]] as const) {
      const film = new Film({ needed: 2 })
      act(film.log)
      await ended(film)
      await film.runs(120)
      expect([film.known.proven, film.promising.doubt]).toEqual([null, null])
      await film.runs(500)
      expect([film.known.proven, film.promising.doubt]).toEqual([null, code])
      expect(film.log.asked.length).toBeLessThan(14)
      Object.assign(film.log, { seenBy: 2, isWritten: true })
      await film.runs(3_600)
      expect([film.known.proven?.upto, film.promising.doubt]).toEqual([1, null])
    }
  })

  test('without cosigners in the book is the checkpoint alone, which nobody else has seen', async () => {
    const film = new Film()
    film.log.seenBy = 0
    await ended(film)
    await film.runs(70)
    expect(film.known.proven).toMatchObject({ upto: 1, seenBy: 0 })
  })

  test('that is false is said at once', async () => {
    const film = new Film()
    film.log.isLying = true
    await ended(film)
    await film.runs(70)
    expect([film.known.proven, film.promising.doubt]).toEqual([null, 'ledger.not_included'])
  })

  test('that does not come for want of a line is nobody’s broken word', async () => {
    const film = new Film()
    film.log.refuses = new Refusal('line.none')
    await ended(film)
    await film.runs(1_000)
    expect(film.promising.doubt).toBeNull()
  })
})
