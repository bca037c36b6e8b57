/** The sealed file and the card give back the root, of this town and no other. A slip is read however it was typed. */
import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { rootWords } from '../../src/circles/shared/card'
import { bringRoot, openRootFile, sealRoot } from '../../src/circles/worker/root_file'
import { postSlip, readSlip } from '../../src/circles/worker/slip'
import { publicKeyOf } from '../../src/seals/ed25519'
import { townIdOf } from '../../src/seals/hashes'
import { slipSecret } from '../../src/seals/keys'
import { b64u, hex } from '../../src/terms/bytes'
import type { SecretKey, Window } from '../../src/terms/ids'
import { windowOf } from '../../src/terms/instant'
import type { Instant } from '../../src/terms/instant'
import { Refusal } from '../../src/terms/refusal'
import { random } from './house'

const WORDS = 'acid academic acne acquire acrobat activity'

it('opens with its words, however they are spaced, and with the card', async () => {
  const root = random(32) as SecretKey
  const town = townIdOf(publicKeyOf(root))
  const file = await sealRoot(root, 'Maple Street', WORDS)
  expect(hex(await openRootFile(file, `  ${WORDS.toUpperCase().replaceAll(' ', '  ')} `))).toBe(hex(root))
  expect(hex(await bringRoot(town, rootWords(root, random).join(' '), null))).toBe(hex(root))
  await expect(openRootFile(file, 'zero zero zero zero zero zero')).rejects.toThrow('file.wrong_words')
  await expect(bringRoot(townIdOf(publicKeyOf(random(32) as SecretKey)), rootWords(root, random).join(' '), file)).rejects.toThrow('root.other_town')
  await expect(bringRoot(town, WORDS, null)).rejects.toThrow('root.shares')
}, 30_000)

it('is a file that the kit opens', async () => {
  const root = random(32) as SecretKey
  const file = await sealRoot(root, 'Calle Ñandú', WORDS)
  const program = 'import sys, base64, pathlib, tempfile; from tocsin_kit.root import open_root; f = pathlib.Path(tempfile.mkdtemp()) / "root.age"; f.write_bytes(base64.b64decode(sys.argv[1])); seed, name = open_root(f, words=sys.argv[2]); f.unlink(); f.parent.rmdir(); print(seed.hex(), name)'
  const python = new URL('../../../.venv/bin/python', import.meta.url).pathname
  const said = execFileSync(python, ['-c', program, Buffer.from(file).toString('base64'), WORDS], { encoding: 'utf8' })
  expect(said.trim()).toBe(`${hex(root)} Calle Ñandú`)
}, 30_000)

it('posts a slip for every window it fits, the running one first, and refuses a paper that fits none', async () => {
  const master = random(16)
  const now = 1_800_000_000 as Instant
  const running = windowOf(now)
  const held = new Set([running, running + 1].map((window) => hex(slipSecret(master, window as Window))))
  const posted: Window[] = []
  const needs = {
    now: () => now,
    windows: async () => [running + 2, running + 1, running, running - 1] as Window[],
    house: {
      postSlip: async ({ window, secret }: { window: Window; secret: Uint8Array }) => {
        if (!held.has(hex(secret))) throw new Refusal('slip.unknown')
        posted.push(window)
      },
    },
  }
  expect(await postSlip(` tocsin-slip:${b64u(master)}\n`, needs, () => {})).toBe(2)
  expect(posted).toEqual([running, running + 1])
  await expect(postSlip(b64u(random(16)), needs, () => {})).rejects.toThrow('slip.unknown')
  expect(() => readSlip('not a slip')).toThrow('slip.unknown')
})
