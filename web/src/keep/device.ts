/**
 * The phone's own key: AES-GCM, non-extractable, made once per town. What lies under it is not in clear in the database, but
 * whoever seizes the browser's profile folder can get at the key (measured): it is no protection of a seized phone. Keys of
 * roles, and whatever they opened, go under the app lock instead (lock.ts).
 */
import { join, utf8 } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import { Refusal } from '../terms/refusal.ts'
import type { Database } from './database.ts'

const IV_BYTES = 12
const KEY = 'key'

/** Seals bytes under a name, which is authenticated: a record cannot be moved to another name. */
export class SealedBox {
  readonly #key: CryptoKey

  constructor(key: CryptoKey) {
    this.#key = key
  }

  async seal(name: string, data: Bytes): Promise<Bytes> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
    return join(iv, new Uint8Array(await crypto.subtle.encrypt(under(name, iv), this.#key, data)))
  }

  /** Refusal "keep.damaged". */
  async open(name: string, sealed: Bytes): Promise<Bytes> {
    try {
      const iv = sealed.slice(0, IV_BYTES)
      return new Uint8Array(await crypto.subtle.decrypt(under(name, iv), this.#key, sealed.slice(IV_BYTES)))
    } catch {
      throw new Refusal('keep.damaged', 'What this phone kept cannot be read any more.')
    }
  }
}

/** The phone's box, its key made now if there is none yet. */
export async function deviceBox(database: Database): Promise<SealedBox> {
  const held = await database.get<CryptoKey>('device', KEY)
  if (held !== undefined) return new SealedBox(held)
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  let key = made
  await database.change<CryptoKey>('device', KEY, (other) => (key = other ?? made))
  return new SealedBox(key)
}

const under = (name: string, iv: Bytes): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: utf8(name) })
