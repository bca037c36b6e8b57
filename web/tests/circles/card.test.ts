/** The card is SLIP-39 as others read it, and comes back from what others write. */
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { fingerprintWords, rootFromWords, rootWords } from '../../src/circles/shared/card'
import { WORDS } from '../../src/seals/slip39/wordlist'
import type { SecretKey, TownId } from '../../src/terms/ids'

const require = createRequire(import.meta.url)
interface Slip39 {
  fromArray(secret: number[], how: object): { fromPath(path: string): { mnemonics: string[] } }
  recoverSecret(mnemonics: string[], passphrase: string): number[]
}
const slip39 = require('slip39') as Slip39
const { WORD_LIST } = require('slip39/src/slip39_helper.js') as { WORD_LIST: string[] }
const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))

it('has the list of the standard', () => {
  expect(WORDS).toEqual(WORD_LIST)
})

it('is read by another SLIP-39 program', () => {
  for (let round = 0; round < 5; round += 1) {
    const root = random(32) as SecretKey
    const words = rootWords(root, random)
    expect(words).toHaveLength(33)
    expect(slip39.recoverSecret([words.join(' ')], '')).toEqual([...root])
    expect([...rootFromWords(words.join(' '))]).toEqual([...root])
  }
})

it('reads what another SLIP-39 program wrote, at another work factor too', () => {
  const root = random(32)
  for (const iterationExponent of [0, 1, 2]) {
    const made = slip39.fromArray([...root], { iterationExponent, extendableBackupFlag: 1 })
    const [card = ''] = made.fromPath('r').mnemonics
    expect([...rootFromWords(` ${card.toUpperCase()}\n`)]).toEqual([...root])
  }
})

it('refuses a wrong word, two swapped words, and one share of several', () => {
  const words = [...rootWords(random(32) as SecretKey, random)]
  const other = words.with(10, words[10] === 'academic' ? 'acid' : 'academic')
  const swapped = words.with(4, words[5] as string).with(5, words[4] as string)
  for (const bad of [other, words.slice(1), [...words, 'acid'], words.with(0, 'tocsin')]) {
    expect(() => rootFromWords(bad.join(' '))).toThrow('root.shares')
  }
  if (words[4] !== words[5]) expect(() => rootFromWords(swapped.join(' '))).toThrow('root.shares')
  const share = slip39.fromArray([...random(32)], { groups: [[3, 5, '']] }).fromPath('r/0').mnemonics[0] ?? ''
  expect(() => rootFromWords(share)).toThrow('root.shares_few')
})

it('gives the fingerprint that the kit gives', () => {
  const town = Uint8Array.from({ length: 16 }, (_, at) => at * 17) as TownId
  expect(fingerprintWords(town).join(' ')).toBe('academic emerald chubby sniff finance numerous ivory club')
})
