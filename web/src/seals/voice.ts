/**
 * A voice: what the town's phrases sound like in one language, spoken by somebody whose name nobody writes down. Docs/protocol,
 * section 15. It is a town file; whoever reads it has hashed it.
 */
import { utf8 } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import { isLanguage } from '../terms/language.ts'
import type { Language } from '../terms/language.ts'
import { Refusal } from '../terms/refusal.ts'
import { decode, encode } from './cbor.ts'
import type { Value } from './cbor.ts'
import { sha256 } from './hashes.ts'
import { Row } from './row.ts'

export const VOICE_BYTES = 4 * 2 ** 20
export const CLIP_BYTES = 32 * 2 ** 10
export const CLIPS = 256
const PHRASE = /^[a-z0-9][a-z0-9/-]{0,59}$/

export interface Clip {
  /** `wordsHash` of the words that were read. */
  readonly words: Bytes
  /** A second speaker has heard it and says that it is exactly this. */
  readonly confirmed: boolean
  readonly sound: Bytes
}

export interface Voice {
  readonly language: Language
  /** By phrase: `near-fire`, `until/0`, `hour-14`. */
  readonly clips: ReadonlyMap<string, Clip>
}

export type SoundFormat = 'webm' | 'ogg' | 'mp4'

/** The name of a language's voice among the town's files. */
export const voiceName = (language: string): string => `voice-${language.toLowerCase()}`

/** A clip is played only while the words are still the ones that were read. */
export const wordsHash = (words: string): Bytes => sha256(utf8(words)).slice(0, 8)

/** What recorders of browsers make, by its first bytes; null for anything else. */
export function formatOf(sound: Bytes): SoundFormat | null {
  const begins = (at: number, ...bytes: readonly number[]): boolean => bytes.every((byte, n) => sound[at + n] === byte)
  if (begins(0, 0x1a, 0x45, 0xdf, 0xa3)) return 'webm'
  if (begins(0, 0x4f, 0x67, 0x67, 0x53)) return 'ogg'
  if (begins(4, 0x66, 0x74, 0x79, 0x70)) return 'mp4'
  return null
}

/** Refusal "voice.malformed", "voice.too_large", and "wire.*" of what is no CBOR of ours. */
export function readVoice(data: Bytes): Voice {
  if (data.length > VOICE_BYTES) throw new Refusal('voice.too_large', 'This voice is larger than it may be.')
  const row = new Row(decode(data, VOICE_BYTES), 'voice.malformed')
  row.version = row.uint({ least: 1 })
  const language = row.text(35)
  if (!isLanguage(language)) row.refuse()
  const clips = new Map<string, Clip>()
  for (const each of row.rows(CLIPS)) {
    const phrase = each.text(60)
    const clip = { words: each.raw(8), confirmed: each.flag(), sound: each.raw(undefined, CLIP_BYTES) }
    each.done()
    if (!PHRASE.test(phrase) || clips.has(phrase) || formatOf(clip.sound) === null) row.refuse()
    clips.set(phrase, clip)
  }
  row.done()
  return { language, clips }
}

/** Refusal as `readVoice`: what could not be read is not written. */
export function writeVoice({ language, clips }: Voice): Bytes {
  const rows = [...clips].sort(([one], [other]) => (one < other ? -1 : 1)).map(([phrase, { words, confirmed, sound }]): Value => [phrase, words, confirmed, sound])
  const data = encode([1, language, rows])
  readVoice(data)
  return data
}
