/**
 * What takes long, off the page's thread: sealing and opening envelopes, a guest's work, stretching the words of the lock.
 * One worker, started when first needed; `heavyHere` does the same in place, for service workers and tests.
 */
import { decode, encode } from '../seals/cbor.ts'
import type { Trustees } from '../seals/statement.ts'
import type { Part } from '../seals/witness/part.ts'
import type { Bytes, Random } from '../terms/bytes.ts'
import type { FilmId, Hash, Identity, Recipient } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import { isRefusal, Refusal } from '../terms/refusal.ts'

export interface Heavy {
  seal(letter: Bytes, to: readonly Recipient[]): Promise<Bytes>
  open(envelope: Bytes, withAny: readonly Identity[]): Promise<Bytes>
  /** `onTried`: how many nonces so far; on average 2^bits are needed. */
  work(challenge: Bytes, bits: number, onTried?: (tried: number) => void): Promise<Bytes>
  stretch(words: Bytes, salt: Bytes, cost: number): Promise<Bytes>
  /** A file under words. */
  sealUnderWords(data: Bytes, words: string): Promise<Bytes>
  /** Refusal "second.wrong_words", "second.too_costly". */
  openUnderWords(file: Bytes, words: string): Promise<Bytes>
  /** A part of a film, as it goes to the house. */
  sealPart(part: Part, to: Recipient): Promise<Bytes>
  /** Refuses what `openPart` of seals/witness/sealed_part.ts refuses. */
  openPart(ageFile: Bytes, filmKey: Identity): Promise<Part>
  /** What goes before a film's parts. */
  coverFilm(asked: CoverAsked): Promise<CoverMade>
}

export interface CoverAsked {
  readonly film: FilmId
  readonly filmKey: Identity
  readonly trustees: Trustees
  readonly begunAt: Instant
  readonly eraseHash: Hash
}

/** `envelopes`: to each trustee, in the cover's order. */
export interface CoverMade {
  readonly cover: Bytes
  readonly envelopes: readonly Bytes[]
}

export type Job =
  | { readonly ask: 'seal'; readonly letter: Bytes; readonly to: readonly Recipient[] }
  | { readonly ask: 'open'; readonly envelope: Bytes; readonly withAny: readonly Identity[] }
  | { readonly ask: 'work'; readonly challenge: Bytes; readonly bits: number }
  | { readonly ask: 'stretch'; readonly words: Bytes; readonly salt: Bytes; readonly cost: number }
  | { readonly ask: 'sealUnderWords'; readonly data: Bytes; readonly words: string }
  | { readonly ask: 'openUnderWords'; readonly file: Bytes; readonly words: string }
  | { readonly ask: 'sealPart'; readonly part: Part; readonly to: Recipient }
  | { readonly ask: 'openPart'; readonly ageFile: Bytes; readonly filmKey: Identity }
  | { readonly ask: 'coverFilm'; readonly asked: CoverAsked }

export type Said =
  | { readonly job: number; readonly done: Bytes }
  | { readonly job: number; readonly tried: number }
  | { readonly job: number; readonly refused: string; readonly safe: string }
  | { readonly job: number; readonly failed: string }

const TRIES_AT_ONCE = 4_096

const AGAIN_MS = [1_000, 2_000, 4_000]

/** As a worker says what went wrong: these come out the same in every worker; what could not be loaded is a TypeError. */
const STAYS = /^(?:Error|RangeError|ReferenceError)\b/

class Failed extends Error {}

type Asked = { readonly done: (bytes: Bytes) => void; readonly no: (why: Error) => void; readonly tried: (count: number) => void }

/** A worker and the jobs that it has. */
interface Running {
  readonly worker: Worker
  readonly jobs: Map<number, Asked>
}

/**
 * In a worker of the page. What stops it, or what it cannot load because the house is busy, is tried again in a fresh one: what a
 * worker has once failed to load it does not ask for again.
 */
export function heavyInWorker(pause: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms))): Heavy {
  let running: Running | null = null
  let last = 0
  const ask = async (job: Job, tried: Asked['tried'] = () => {}): Promise<Bytes> => {
    for (const ms of AGAIN_MS) {
      try {
        return await once(job, tried)
      } catch (why) {
        if (isRefusal(why) || (why instanceof Failed && STAYS.test(why.message))) throw why
        await pause(ms)
      }
    }
    return once(job, tried)
  }
  function once(job: Job, tried: Asked['tried']): Promise<Bytes> {
    const { worker, jobs } = (running ??= start())
    const number = (last += 1)
    return new Promise((done, no) => {
      jobs.set(number, { done, no, tried })
      worker.postMessage({ number, job })
    })
  }
  function start(): Running {
    const made: Running = { worker: new Worker(new URL('./heavy_worker.ts', import.meta.url), { type: 'module' }), jobs: new Map() }
    made.worker.onmessage = ({ data }: MessageEvent<Said>) => {
      const held = made.jobs.get(data.job)
      if (held === undefined) return
      if ('tried' in data) {
        held.tried(data.tried)
        return
      }
      made.jobs.delete(data.job)
      if ('done' in data) held.done(data.done)
      else if ('refused' in data) held.no(new Refusal(data.refused, data.safe))
      else {
        putAway(made)
        held.no(new Failed(data.failed))
      }
      if (running !== made && made.jobs.size === 0) made.worker.terminate()
    }
    made.worker.onerror = () => {
      putAway(made)
      made.worker.terminate()
      for (const { no } of made.jobs.values()) no(new Error('the worker stopped'))
      made.jobs.clear()
    }
    return made
  }
  /** Nothing new is given to it; what it has it may end. */
  function putAway(made: Running): void {
    if (running === made) running = null
  }
  return {
    seal: (letter, to) => ask({ ask: 'seal', letter, to }),
    open: (envelope, withAny) => ask({ ask: 'open', envelope, withAny }),
    work: (challenge, bits, onTried) => ask({ ask: 'work', challenge, bits }, onTried),
    stretch: (words, salt, cost) => ask({ ask: 'stretch', words, salt, cost }),
    sealUnderWords: (data, words) => ask({ ask: 'sealUnderWords', data, words }),
    openUnderWords: (file, words) => ask({ ask: 'openUnderWords', file, words }),
    sealPart: (part, to) => ask({ ask: 'sealPart', part, to }),
    openPart: async (ageFile, filmKey) => (await import('../seals/witness/part.ts')).readPart(await ask({ ask: 'openPart', ageFile, filmKey })),
    coverFilm: async (asked) => readCovered(await ask({ ask: 'coverFilm', asked })),
  }
}

const MOST_COVERED = 1 << 16

/** Between the worker and its page. */
export const writeCovered = ({ cover, envelopes }: CoverMade): Bytes => encode([cover, envelopes])

function readCovered(made: Bytes): CoverMade {
  const [cover, envelopes] = decode(made, MOST_COVERED) as readonly [Bytes, readonly Bytes[]]
  return { cover, envelopes }
}

/** In place. */
export function heavyHere(random: Random): Heavy {
  return {
    seal: async (letter, to) => (await import('../seals/envelope.ts')).seal(letter, to, random),
    open: async (envelope, withAny) => (await import('../seals/envelope.ts')).open(envelope, withAny),
    work: async (challenge, bits, onTried) => {
      const { work } = await import('../seals/guest.ts')
      for (let from = 0; ; from += TRIES_AT_ONCE) {
        const nonce = work(challenge, { bits, from, tries: TRIES_AT_ONCE })
        if (nonce !== null) return nonce
        onTried?.(from + TRIES_AT_ONCE)
        await new Promise((next) => setTimeout(next, 0))
      }
    },
    stretch: async (words, salt, cost) => (await import('../keep/lock.ts')).stretch(words, salt, cost),
    sealUnderWords: async (data, words) => (await import('../seals/under_words.ts')).sealUnderWords(data, words),
    openUnderWords: async (file, words) => {
      const { isAffordable, openUnderWords } = await import('../seals/under_words.ts')
      if (!isAffordable(file)) throw new Refusal('second.too_costly', 'No phone of ours seals a spare so that it takes this long to open.')
      const data = await openUnderWords(file, words)
      if (data === null) throw new Refusal('second.wrong_words', 'These words do not open it.')
      return data
    },
    sealPart: async (part, to) => (await import('../seals/witness/sealed_part.ts')).sealPart(part, to),
    openPart: async (ageFile, filmKey) => (await import('../seals/witness/sealed_part.ts')).openPart(ageFile, filmKey),
    coverFilm: async ({ film, ...asked }) => {
      const [{ coverFilm }, { writeCover }] = await Promise.all([import('../seals/witness/share.ts'), import('../seals/witness/cover.ts')])
      const { cover, envelopes } = await coverFilm(film, asked, random)
      return { cover: writeCover(cover), envelopes }
    },
  }
}
