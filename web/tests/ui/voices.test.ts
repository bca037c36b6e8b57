/** A notice is heard whole, or as a whole by another voice; once hushed nothing of it is heard. */
import { beforeEach, expect, test, vi } from 'vitest'
import { sha256 } from '../../src/seals/hashes.ts'
import { wordsHash, writeVoice } from '../../src/seals/voice.ts'
import type { Language } from '../../src/terms/language.ts'

const play = vi.hoisted(() => ({ heard: 2, during: () => {} }))
const read = vi.hoisted(() => [] as string[])
vi.mock('../../src/ui/words.ts', () => ({ language: { value: 'so', peek: () => 'so' } }))
vi.mock('../../src/ui/aloud.ts', () => ({ recorded: { value: null }, canRead: () => true, hushReading: () => {}, readAloud: async (text: string) => void read.push(text) }))
vi.mock('../../src/ui/clips.ts', () => ({
  hushClips: () => {},
  playClips: async () => {
    play.during()
    return play.heard
  },
}))
const { Voices } = await import('../../src/shell/page/voices.ts')

const OGG = new Uint8Array([0x4f, 0x67, 0x67, 0x53])
const WORDS = { 'near-fire': 'Dab baa kuu dhow.', 'do-evacuate': 'Ka bax.' }
const voice = writeVoice({ language: 'so' as Language, clips: new Map(Object.entries(WORDS).map(([phrase, words]) => [phrase, { words: wordsHash(words), confirmed: true, sound: OGG }])) })
const notice = { headline: 'Dab baa kuu dhow.', sentences: ['Ka bax.'], spoken: Object.entries(WORDS).map(([phrase, words]) => ({ phrase, words })) } as never
const file = { name: 'voice-so', size: voice.length, fileHash: sha256(voice) }

async function made() {
  const voices = new Voices({ files: { isHere: async () => true, read: async () => voice } as never, at: () => 0, sparing: () => false, again: () => {} })
  await voices.fetch({ files: [file] } as never, { tag: 'so' as never })
  return voices
}

beforeEach(() => {
  read.length = 0
  play.during = () => {}
})

test('when one of its clips cannot be played all of it is read: half a warning is none', async () => {
  play.heard = 1
  expect(await (await made()).say(notice)).toBe('read')
  expect(read).toEqual(['Dab baa kuu dhow. Ka bax.'])
})

test('what was hushed while it was being opened is not read either', async () => {
  const voices = await made()
  play.heard = 0
  play.during = () => voices.hush()
  expect(await voices.say(notice)).toBe('hushed')
  expect(read).toEqual([])
})

test('else it is the recorded voice', async () => {
  play.heard = 2
  expect(await (await made()).say(notice)).toBe('recorded')
  expect(read).toEqual([])
})
