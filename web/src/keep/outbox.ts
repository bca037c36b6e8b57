/**
 * What this phone has to say, kept until it is answered. The draft lies under the phone's own key, is sealed only when it is
 * sent, and is overwritten once the desk has answered; where to find the answer stays a day longer.
 */
import { decode, encode } from '../seals/cbor.ts'
import type { Value } from '../seals/cbor.ts'
import { readSightingBody, writeSightingBody } from '../seals/letters.ts'
import type { Sighting, Told } from '../seals/letters.ts'
import { Row } from '../seals/row.ts'
import { hex } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Identity, PigeonholeId, SightingId, Window } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import type { Database } from './database.ts'
import type { SealedBox } from './device.ts'
import { exclusive } from './exclusive.ts'

/**
 * `saved`: on this phone only. `posting`: sealed, no receipt yet. `sent`: the house has it on its disk. `opened`: a desk has
 * it. `answered`: the desk has said what became of it.
 */
export type OutgoingState = 'saved' | 'posting' | 'sent' | 'opened' | 'answered'

/** The envelope as it was posted, the same bytes again if no receipt came. */
export interface Posted {
  readonly sightingId: SightingId
  readonly envelope: Bytes
  readonly window: Window
  /** What it is paid for with, once that is known: then it can be handed over by whoever can open nothing (carried.ts). */
  readonly ticket?: Bytes
}

export interface Outgoing {
  /** Hex of the sighting's nonce: the same through every re-sealing. */
  readonly key: string
  readonly savedAt: Instant
  readonly state: OutgoingState
  readonly posted: Posted | null
  /** How often it was sealed anew because nobody had opened it. */
  readonly resealed: number
  readonly told: Told | null
  readonly finding: number | null
  /** Null once it is overwritten. */
  readonly sighting: Sighting | null
  readonly answers: { readonly pigeonhole: PigeonholeId; readonly identity: Identity } | null
  /** What the desk asked back, newest last, each with the answer given. */
  readonly asked: readonly Asked[]
}

/** `pigeonhole`, `recipient`: where and to whom the answer goes. `answer`: null until it is given. */
export interface Asked {
  readonly question: number
  readonly words: string
  readonly pigeonhole: PigeonholeId
  readonly recipient: Bytes
  readonly answer: number | null
}

interface Stored {
  readonly key: string
  readonly savedAt: number
  readonly state: OutgoingState
  readonly posted: Posted | null
  readonly resealed: number
  readonly sealed: Bytes
  /** Nothing, as long as what lay here before: an answered draft is overwritten by what is kept of it, in one write. */
  readonly over?: Bytes
}

export class Outbox {
  readonly #database: Database
  readonly #box: SealedBox

  constructor(database: Database, box: SealedBox) {
    this.#database = database
    this.#box = box
  }

  /** Takes a draft; it is on the disk when this answers. */
  async save(sighting: Sighting, identity: Identity | null, at: Instant): Promise<Outgoing> {
    const { pigeonhole } = sighting
    const outgoing: Outgoing = {
      key: hex(sighting.nonce),
      savedAt: at,
      state: 'saved',
      posted: null,
      resealed: 0,
      told: null,
      finding: null,
      sighting,
      answers: pigeonhole !== null && identity !== null ? { pigeonhole, identity } : null,
      asked: [],
    }
    await this.#put(outgoing)
    return outgoing
  }

  /** Oldest first. What a page that died has overwritten and not deleted goes now. */
  async all(): Promise<readonly Outgoing[]> {
    const stored = await this.#database.all<Stored>('outbox')
    for (const { key } of stored.filter(isOverwritten)) await this.#alone(key, () => this.#deleteOverwritten(key))
    const read = await Promise.all(stored.filter((each) => !isOverwritten(each)).map((each) => this.#read(each)))
    return read.sort((one, other) => one.savedAt - other.savedAt)
  }

  async get(key: string): Promise<Outgoing | null> {
    const stored = await this.#database.get<Stored>('outbox', key)
    return stored === undefined || isOverwritten(stored) ? null : this.#read(stored)
  }

  /** Merges a change into what is held; nothing if it was forgotten meanwhile. An answered draft is overwritten. */
  change(key: string, change: Partial<Omit<Outgoing, 'key'>> | ((held: Outgoing) => Partial<Omit<Outgoing, 'key'>>)): Promise<void> {
    return this.#alone(key, async () => {
      const held = await this.get(key)
      if (held === null) return
      const next = { ...held, ...(typeof change === 'function' ? change(held) : change) }
      if (next.state !== 'answered') return this.#put(next)
      const before = (await this.#database.get<Stored>('outbox', key)) as Stored
      await this.#put({ ...next, sighting: null, posted: null }, before.sealed.length + (before.posted?.envelope.length ?? 0))
    })
  }

  /** Overwrites, then deletes. */
  forget(key: string): Promise<void> {
    return this.#alone(key, async () => {
      await this.#overwrite(key)
      await this.#deleteOverwritten(key)
    })
  }

  #alone(key: string, act: () => Promise<void>): Promise<void> {
    return exclusive(`outbox-${this.#database.name}-${key}`, act)
  }

  async #overwrite(key: string): Promise<void> {
    await this.#database.change<Stored>('outbox', key, (stored) => stored && { ...stored, posted: null, sealed: new Uint8Array(stored.sealed.length) })
  }

  async #deleteOverwritten(key: string): Promise<void> {
    await this.#database.change<Stored>('outbox', key, (stored) => (stored === undefined || isOverwritten(stored) ? undefined : stored))
  }

  async #put(outgoing: Outgoing, over = 0): Promise<void> {
    const { key, savedAt, state, posted, resealed } = outgoing
    const sealed = await this.#box.seal(key, encode(rowOf(outgoing)))
    const stored: Stored = { key, savedAt, state, posted, resealed, sealed, ...(over > 0 ? { over: new Uint8Array(over) } : {}) }
    await this.#database.write('outbox', [[key, stored]])
  }

  async #read(stored: Stored): Promise<Outgoing> {
    const { key, savedAt, state, posted, resealed } = stored
    return { key, savedAt, state, posted, resealed, ...readRow(decode(await this.#box.open(key, stored.sealed), 1 << 18)) }
  }
}

/** Zeros: no sealed bytes begin with twelve of them, which are drawn at random. */
const isOverwritten = ({ sealed }: Stored): boolean => sealed.every((each) => each === 0)

function rowOf({ sighting, answers, told, finding, asked }: Outgoing): Value {
  return [
    sighting === null ? null : writeSightingBody(sighting),
    answers === null ? null : [answers.pigeonhole, answers.identity],
    told,
    finding,
    asked.map(({ question, words, pigeonhole, recipient, answer }) => [question, words, pigeonhole, recipient, answer]),
  ]
}

function readRow(value: Value): Pick<Outgoing, 'sighting' | 'answers' | 'told' | 'finding' | 'asked'> {
  const [body, answers, told, finding, asked] = value as readonly [Bytes | null, [Bytes, Bytes] | null, Told | null, number | null, Value[]]
  return {
    sighting: body === null ? null : readSightingBody(body),
    answers: answers === null ? null : { pigeonhole: answers[0], identity: answers[1] },
    told,
    finding,
    asked: asked.map((each) => {
      const row = new Row(each, 'keep.damaged')
      return { question: row.uint(), words: row.text(400), pigeonhole: row.raw(16), recipient: row.raw(32), answer: row.uintOrNull() }
    }),
  }
}
