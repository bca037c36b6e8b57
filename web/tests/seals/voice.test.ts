import { expect, test } from 'vitest'
import { encode } from '../../src/seals/cbor.ts'
import { CLIP_BYTES, CLIPS, formatOf, readVoice, VOICE_BYTES, voiceName, wordsHash, writeVoice } from '../../src/seals/voice.ts'
import type { Clip } from '../../src/seals/voice.ts'
import { utf8 } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'

const WEBM = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 9, 9)
const OGG = utf8('OggS and so on')
const MP4 = utf8('\0\0\0\x18ftypmp42')
const clip = (sound: Bytes = WEBM, confirmed = true): Clip => ({ words: wordsHash('Dab ayaa u dhow.'), confirmed, sound })
const voice = (clips: readonly (readonly [string, Clip])[], language = 'so'): Bytes => writeVoice({ language, clips: new Map(clips) })
const raw = (...rows: readonly unknown[]): Bytes => encode([1, 'so', rows] as never)
const row = (phrase: string, sound: Bytes = WEBM): unknown => [phrase, wordsHash('x'), true, sound]

test('a voice is read as it was written, its clips in one order', () => {
  const given = [['until/0', clip(OGG)], ['near-fire', clip()], ['hour-14', clip(MP4, false)]] as const
  const read = readVoice(voice(given))
  expect(read).toEqual({ language: 'so', clips: new Map(given) })
  expect(voice(given)).toEqual(voice([...given].reverse()))
  expect(voiceName('so')).toBe('voice-so')
})

test('words that were changed are other words', () => {
  expect(wordsHash('Dab ayaa u dhow.')).not.toEqual(wordsHash('Dab ayaa u dhow'))
})

test.each([
  ['one clip too many', raw(...Array.from({ length: CLIPS + 1 }, (_, n) => row(`p-${n}`)))],
  ['a clip of more than 32 KiB', raw(row('near-fire', new Uint8Array([...WEBM, ...new Uint8Array(CLIP_BYTES)])))],
  ['no sound', raw(row('near-fire', new Uint8Array()))],
  ['a page instead of a sound', raw(row('near-fire', utf8('<script>alert(1)</script>')))],
  ['one phrase twice', raw(row('near-fire'), row('near-fire'))],
  ['a phrase that is none', raw(row('Near Fire'))],
  ['half a hash', raw(['near-fire', wordsHash('x').slice(0, 4), true, WEBM])],
  ['a field too many', raw(['near-fire', wordsHash('x'), true, WEBM, 1])],
  ['a language that is none', encode([1, 'not a tag', []])],
  ['no list', encode([1, 'so', 5])],
])('refused calmly: %s', (_, bytes) => {
  expect(() => readVoice(bytes)).toThrow('voice.malformed')
})

test('bytes that are no voice at all', () => {
  expect(() => readVoice(voice([['near-fire', clip()]]).slice(0, -1))).toThrow('wire.malformed')
  expect(() => readVoice(Uint8Array.from([...voice([]), 0]))).toThrow('wire.not_canonical')
  expect(() => readVoice(new Uint8Array(VOICE_BYTES + 1))).toThrow('voice.too_large')
})

test('what recorders make is known by its first bytes', () => {
  expect([WEBM, OGG, MP4, utf8('RIFF'), new Uint8Array()].map(formatOf)).toEqual(['webm', 'ogg', 'mp4', null, null])
})
