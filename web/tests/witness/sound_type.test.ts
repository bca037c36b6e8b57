import { expect, it } from 'vitest'
import { soundTypeOf } from '../../src/witness/shared/sound_type.ts'

it('a voice note is called what it is, so that it is heard where the film is opened', () => {
  expect(soundTypeOf(new Uint8Array([0x1a, 0x45, 0xdf, 0xa3]))).toBe('audio/webm')
  expect(soundTypeOf(new Uint8Array([0x4f, 0x67, 0x67, 0x53, 0]))).toBe('audio/ogg')
  expect(soundTypeOf(new Uint8Array([0, 0, 0, 0x1c, 0x66, 0x74, 0x79, 0x70]))).toBe('audio/mp4')
  expect(soundTypeOf(new Uint8Array([]))).toBe('audio/webm')
})
