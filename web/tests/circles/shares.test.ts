/** Shares are SLIP-39 as the standard's vectors, another program and the kit have them; whatever does not fit is told apart. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readShare, recoverSecret, splitSecret } from '../../src/seals/slip39/shares'
import { bringRoot } from '../../src/circles/worker/root_file'
import { publicKeyOf } from '../../src/seals/ed25519'
import { townIdOf } from '../../src/seals/hashes'
import { hex } from '../../src/terms/bytes'
import type { SecretKey } from '../../src/terms/ids'
import { random } from './house'

const require = createRequire(import.meta.url)
const slip39 = require('slip39') as {
  fromArray(secret: number[], how: object): { fromPath(path: string): { mnemonics: string[] } }
  recoverSecret(mnemonics: string[], passphrase: string): number[]
}
const CASES = JSON.parse(readFileSync(new URL('../../../protocol/vectors/others/slip39_vectors.json', import.meta.url), 'utf8')) as [string, string[], string][]

it("does what each of the standard's 45 vectors says", () => {
  for (const [name, mnemonics, secret] of CASES) {
    if (secret === '') expect(() => recoverSecret(mnemonics, 'TREZOR'), name).toThrow(/^root\.share/)
    else expect([name, hex(recoverSecret(mnemonics, 'TREZOR'))]).toEqual([name, secret])
  }
  expect(CASES).toHaveLength(45)
})

it.each([[2, 3], [3, 5]])('any %i of %i bring the secret back, here and elsewhere', (needed, of) => {
  const root = random(32)
  const cards = splitSecret(root, { needed, of }, random).map((words) => words.join(' '))
  expect(new Set(cards.map((card) => card.split(' ').length))).toEqual(new Set([33]))
  for (const chosen of choices(cards, needed)) {
    expect(hex(recoverSecret(chosen))).toBe(hex(root))
    expect(hex(Uint8Array.from(slip39.recoverSecret([...chosen], '')))).toBe(hex(root))
  }
  const theirs = slip39.fromArray([...root], { groups: [[needed, of, '']], extendableBackupFlag: 1 }).fromPath('r/0').mnemonics
  for (const chosen of choices(theirs, needed)) expect(hex(recoverSecret(chosen))).toBe(hex(root))
})

it('crosses to the kit and back', () => {
  const root = random(32)
  const cards = splitSecret(root, { needed: 3, of: 5 }, random).map((words) => words.join(' '))
  expect(kit('print(root.recover(sys.argv[1:]).hex())', cards.slice(1, 4))).toBe(hex(root))
  const theirs = kit('print("\\n".join(root.split(bytes.fromhex(sys.argv[1]), root.FEW)))', [hex(root)]).split('\n')
  expect(theirs).toHaveLength(3)
  for (const chosen of choices(theirs, 2)) expect(hex(recoverSecret(chosen))).toBe(hex(root))
})

it('says which way shares do not fit', () => {
  const root = random(32)
  const [one = '', two = '', three = ''] = splitSecret(root, { needed: 2, of: 3 }, random).map((words) => words.join(' '))
  const [stranger = ''] = splitSecret(random(32), { needed: 2, of: 3 }, random).map((words) => words.join(' '))
  expect(() => recoverSecret([])).toThrow('root.shares_few')
  expect(() => recoverSecret([one])).toThrow('root.shares_few')
  expect(() => recoverSecret([one, one])).toThrow('root.share_twice')
  expect(() => recoverSecret([one, two, three])).toThrow('root.shares_differ')
  expect(() => recoverSecret([one, stranger])).toThrow('root.shares_differ')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 32 }), fc.constantFrom('academic', 'tocsin', 'yoga'), (place, word) => {
      const words = one.split(' ')
      fc.pre(words[place] !== word)
      expect(() => readShare(words.with(place, word).join(' '))).toThrow('root.shares')
    }),
  )
})

it('brings the root of this town from shares one under another', async () => {
  const root = random(32) as SecretKey
  const town = townIdOf(publicKeyOf(root))
  const cards = splitSecret(root, { needed: 2, of: 3 }, random).map((words) => words.join(' '))
  expect(hex(await bringRoot(town, `${cards[2]?.toUpperCase()}\n\n  ${cards[0]}`, null))).toBe(hex(root))
  await expect(bringRoot(town, cards[0] ?? '', null)).rejects.toThrow('root.shares_few')
})

function choices(of: readonly string[], count: number): string[][] {
  if (count === 0) return [[]]
  return of.flatMap((each, at) => choices(of.slice(at + 1), count - 1).map((rest) => [each, ...rest]))
}

function kit(program: string, given: readonly string[]): string {
  const python = new URL('../../../.venv/bin/python', import.meta.url).pathname
  return execFileSync(python, ['-c', `import sys; from tocsin_kit import root; ${program}`, ...given], { encoding: 'utf8' }).trim()
}
