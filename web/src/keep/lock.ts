/**
 * The app lock: five words, stretched by scrypt, wrap a random data key; the data key wraps everything a role has. Without the
 * words nothing of it can be read, also from a seized phone's disk. While unlocked the data key is in this page's memory alone.
 * Beside the words the phone's own authenticator may wrap the same key (WebAuthn PRF, stretched by HKDF, RFC 5869): quicker to
 * open. It takes nothing away from whoever guesses the words on a copied disk; they stay the way back when it is gone.
 *
 * Five words of 1,024 are 50 bits; at N = 2^16 a guess costs 64 MiB and about half a second.
 */
import { utf8 } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import { Refusal } from '../terms/refusal.ts'
import type { Database } from './database.ts'
import { SealedBox } from './device.ts'

export const LOCK_WORDS = 5
const COST = 2 ** 16
const SALT_BYTES = 16
const RECORD = 'lock'
const WRAPPED_NAME = 'tocsin/lock/v1'
const TOUCH_RECORD = 'touch'
const TOUCH_NAME = 'tocsin/lock/touch/v1'

interface LockRecord {
  readonly salt: Bytes
  /** scrypt's N; r = 8, p = 1. */
  readonly cost: number
  /** The data key, sealed under the words. */
  readonly wrapped: Bytes
}

interface TouchRecord {
  /** The authenticator's name for its key. */
  readonly credential: Bytes
  /** HKDF's. */
  readonly salt: Bytes
  /** The data key, sealed under what the authenticator gives. */
  readonly wrapped: Bytes
}

/** What the phone's authenticator gave after it had verified its user: the secret is 32 bytes of WebAuthn PRF and is let go. */
export interface Touch {
  readonly credential: Bytes
  readonly secret: Bytes
}

/** Stretches words to 32 bytes. Passed in where it can run in a worker. */
export type Stretch = (words: Bytes, salt: Bytes, cost: number) => Promise<Bytes>

export const stretch: Stretch = async (words, salt, cost) =>
  (await (await import('@noble/hashes/scrypt.js')).scryptAsync(words, salt, { N: cost, r: 8, p: 1, dkLen: 32, maxmem: 2 ** 28 })) as Bytes

export class Lock {
  readonly #database: Database
  readonly #stretch: Stretch
  readonly #cost: number
  #open: SealedBox | null = null

  /** `cost`: only tests make it cheaper. */
  constructor(database: Database, how: { readonly stretch?: Stretch; readonly cost?: number } = {}) {
    this.#database = database
    this.#stretch = how.stretch ?? stretch
    this.#cost = how.cost ?? COST
  }

  async isSet(): Promise<boolean> {
    return (await this.#database.get('lock', RECORD)) !== undefined
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  /** Sets the words, and the touch if one was given, for the first time and leaves the lock open. Refusal "lock.is_set", "lock.too_few_words". */
  async setUp(words: string, touch: Touch | null = null): Promise<void> {
    if (await this.isSet()) throw new Refusal('lock.is_set', 'This phone has a lock already.')
    const dataKey = crypto.getRandomValues(new Uint8Array(32))
    const records: [string, LockRecord | TouchRecord][] = [[RECORD, await this.#record(words, dataKey)]]
    if (touch !== null) records.push([TOUCH_RECORD, await touchRecord(touch, dataKey)])
    await this.#database.write('lock', records)
    this.#open = await boxOf(dataKey)
    dataKey.fill(0)
  }

  /** Refusal "lock.not_set", "lock.wrong_words". */
  async unlock(words: string): Promise<void> {
    const dataKey = await this.#dataKey(words)
    this.#open = await boxOf(dataKey)
    dataKey.fill(0)
  }

  /** The authenticator's name for the key that opens this lock; null when only the words do. */
  async touch(): Promise<Bytes | null> {
    return (await this.#database.get<TouchRecord>('lock', TOUCH_RECORD))?.credential ?? null
  }

  /** Refusal "lock.wrong_touch". */
  async unlockByTouch(secret: Bytes): Promise<void> {
    const record = await this.#database.get<TouchRecord>('lock', TOUCH_RECORD)
    if (record === undefined) throw new Refusal('lock.wrong_touch', 'This lock opens with its five words only.')
    const box = await touchBox(secret, record.salt)
    const dataKey = await box.open(TOUCH_NAME, record.wrapped).catch(() => {
      throw new Refusal('lock.wrong_touch', 'This did not open the lock. Use the five words.')
    })
    this.#open = await boxOf(dataKey)
    dataKey.fill(0)
  }

  /** The words are asked for: whoever holds an unlocked phone for a minute adds no finger of his own. Refusal "lock.wrong_words". */
  async addTouch(words: string, touch: Touch): Promise<void> {
    const dataKey = await this.#dataKey(words)
    await this.#database.write('lock', [[TOUCH_RECORD, await touchRecord(touch, dataKey)]])
    dataKey.fill(0)
  }

  /** From now on only the words open. */
  async dropTouch(): Promise<void> {
    await this.#database.write('lock', [], [TOUCH_RECORD])
  }

  /** Other words for the same keys: only the data key is wrapped anew. Refusal "lock.wrong_words", "lock.too_few_words". */
  async change(words: string, newWords: string): Promise<void> {
    const dataKey = await this.#dataKey(words)
    await this.#database.write('lock', [[RECORD, await this.#record(newWords, dataKey)]])
    this.#open = await boxOf(dataKey)
    dataKey.fill(0)
  }

  /** Forgets the key. What is held elsewhere in memory is its holder's to forget. */
  shut(): void {
    this.#open = null
  }

  /** Refusal "lock.shut". */
  get box(): SealedBox {
    if (this.#open === null) throw new Refusal('lock.shut', 'Unlock this phone first.')
    return this.#open
  }

  async #dataKey(words: string): Promise<Bytes> {
    const record = await this.#database.get<LockRecord>('lock', RECORD)
    if (record === undefined) throw new Refusal('lock.not_set', 'This phone has no lock yet.')
    const box = await boxOf(await this.#stretch(normal(words), record.salt, record.cost))
    try {
      return await box.open(WRAPPED_NAME, record.wrapped)
    } catch {
      throw new Refusal('lock.wrong_words', 'These are not the words.')
    }
  }

  async #record(words: string, dataKey: Bytes): Promise<LockRecord> {
    const typed = normal(words)
    if (words.trim().split(/\s+/).length < LOCK_WORDS) throw new Refusal('lock.too_few_words', 'Five words, please.')
    const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
    const box = await boxOf(await this.#stretch(typed, salt, this.#cost))
    return { salt, cost: this.#cost, wrapped: await box.seal(WRAPPED_NAME, dataKey) }
  }
}

async function touchRecord({ credential, secret }: Touch, dataKey: Bytes): Promise<TouchRecord> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  return { credential, salt, wrapped: await (await touchBox(secret, salt)).seal(TOUCH_NAME, dataKey) }
}

async function touchBox(secret: Bytes, salt: Bytes): Promise<SealedBox> {
  const from = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(TOUCH_NAME) }
  return new SealedBox(await crypto.subtle.deriveKey(how, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']))
}

/** However they were typed: lower case, one space between. */
const normal = (words: string): Bytes => utf8(words.normalize('NFKD').toLowerCase().trim().split(/\s+/).join(' '))

async function boxOf(key: Bytes): Promise<SealedBox> {
  return new SealedBox(await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']))
}
