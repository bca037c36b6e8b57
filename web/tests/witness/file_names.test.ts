/** What an opened film's files are called: the phone and the kit write the same names, so that either's lie in a bundle. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { Lane } from '../../src/seals/witness/codes.ts'
import { fileNameOf, nameInCopyOf } from '../../src/witness/shared/file_names.ts'

const PYTHON = process.env['TOCSIN_PYTHON'] ?? new URL('../../../.venv/bin/python', import.meta.url).pathname
const TYPES = [
  'video/webm;codecs=vp8', 'video/mp4; codecs="avc1.42E01E"', 'audio/webm;codecs=opus', 'audio/mp4', 'Audio/Ogg', 'image/jpeg', 'image/png', 'image/webp',
  'text/plain', 'image/heic', '', 'x',
]

test('the kit calls each kind of file the same', () => {
  const asked = "import json, sys; from tocsin_kit.witness.assemble import _ending; print(json.dumps([_ending(each) for each in json.load(sys.stdin)]))"
  const endings = JSON.parse(execFileSync(PYTHON, ['-c', asked], { input: JSON.stringify(TYPES), encoding: 'utf8' })) as string[]
  expect(TYPES.map((type) => fileNameOf(Lane.sound, 12, type))).toEqual(endings.map((ending) => `sound-12.${ending}`))
  expect(endings).toContain('m4a')
})

test("in the filmer's own copy a folder lists them in the order of filming", () => {
  const names = [0, 1, 9, 10, 123].map((stretch) => nameInCopyOf(Lane.picture, stretch, 'video/webm'))
  expect(names).toEqual(names.toSorted())
  expect(names[0]).toBe('film-0001.webm')
})
