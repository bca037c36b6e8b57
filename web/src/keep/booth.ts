/**
 * What was spoken into the booth and is no voice of the town yet: a voice tells who somebody is, so it lies under the phone's own
 * key. Every clip is a record of its own; nothing is lost by going away.
 */
import type { Value } from '../seals/cbor.ts'
import { CLIP_BYTES } from '../seals/voice.ts'
import type { Clip } from '../seals/voice.ts'
import { Row } from '../seals/row.ts'
import { exclusive } from './exclusive.ts'
import type { Sealed } from './sealed.ts'

export class Booth {
  readonly #sealed: Sealed

  constructor(sealed: Sealed) {
    this.#sealed = sealed
  }

  async clips(language: string): Promise<ReadonlyMap<string, Clip>> {
    const found = new Map<string, Clip>()
    for (const phrase of await this.#phrases(language)) {
      const value = await this.#sealed.get(nameOf(language, phrase))
      if (value === undefined) continue
      const row = new Row(value, 'keep.damaged')
      found.set(phrase, { words: row.raw(8), confirmed: row.flag(), sound: row.raw(undefined, CLIP_BYTES) })
    }
    return found
  }

  /** In the place of what was said for this phrase before. */
  async put(language: string, phrase: string, { words, confirmed, sound }: Clip): Promise<void> {
    await exclusive(lockOf(language), async () => {
      await this.#sealed.put(nameOf(language, phrase), [words, confirmed, sound])
      const phrases = await this.#phrases(language)
      if (!phrases.includes(phrase)) await this.#sealed.put(indexOf(language), [...phrases, phrase])
    })
  }

  async drop(language: string, phrase: string): Promise<void> {
    await exclusive(lockOf(language), async () => {
      await this.#sealed.put(indexOf(language), (await this.#phrases(language)).filter((each) => each !== phrase))
      await this.#sealed.forget(nameOf(language, phrase))
    })
  }

  async #phrases(language: string): Promise<readonly string[]> {
    const value = await this.#sealed.get(indexOf(language))
    return Array.isArray(value) ? (value as readonly Value[]).map(String) : []
  }
}

const indexOf = (language: string): string => `booth ${language}`
const nameOf = (language: string, phrase: string): string => `booth ${language} ${phrase}`
const lockOf = (language: string): string => `booth-${language}`
