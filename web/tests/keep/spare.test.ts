import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import { gatherSpare, readSpare, takeSpare, writeSpare } from '../../src/keep/spare.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import { hex } from '../../src/terms/bytes.ts'
import { cellFromText } from '../../src/terms/cell.ts'
import { dice } from '../street.ts'

const HOME = { name: 'Home', cell: cellFromText('8b2a1072b59dfff'), withinM: 500 }
const WORK = { name: 'Work', cell: cellFromText('8b2a1072b59cfff'), withinM: 0 }
const heavy = heavyHere(dice('spare'))
let first: Keep
let second: Keep
let n = 0

beforeEach(async () => {
  const town = dice(`spare ${(n += 1)}`)(16)
  first = await openKeep(town)
  await first.sealed.savePass(dice('pass')(16))
  await first.sealed.saveMemberSecret({ number: 3, secret: dice('member')(32) })
  await first.sealed.savePlaces([HOME])
  indexedDB = new IDBFactory()
  second = await openKeep(town)
})

const carried = async () => readSpare(writeSpare(await gatherSpare(first)))

test('makes the second phone the same member with both phones’ places', async () => {
  await second.sealed.savePlaces([WORK])
  expect(await takeSpare(second, await carried())).toEqual([WORK, HOME])
  expect(hex((await second.sealed.pass()) as Uint8Array)).toBe(hex(dice('pass')(16)))
  expect(await second.sealed.memberSecret()).toEqual({ number: 3, secret: dice('member')(32) })
  expect(await takeSpare(second, await carried())).toEqual([WORK, HOME])
})

test('overwrites nothing: another member, another town', async () => {
  await second.sealed.savePass(dice('another')(16))
  await expect(takeSpare(second, await carried())).rejects.toThrow('second.member_already')
  const elsewhere = await openKeep(dice('elsewhere')(16))
  await expect(takeSpare(elsewhere, await carried())).rejects.toThrow('second.other_town')
  expect(await elsewhere.sealed.pass()).toBeNull()
  expect(await second.sealed.places()).toEqual([])
})

test('is nothing on a phone that has nothing to lose', async () => {
  await expect(gatherSpare(second)).rejects.toThrow('second.nothing')
})

test('opens with its six words only, and a code on a screen holds it', async () => {
  const sealed = await heavy.sealUnderWords(writeSpare(await gatherSpare(first)), 'acid academic acne acquire acrobat activity')
  expect(sealed.length).toBeLessThan(600)
  expect(readSpare(await heavy.openUnderWords(sealed, ' Acid academic acne  acquire acrobat activity '))).toEqual(await gatherSpare(first))
  await expect(heavy.openUnderWords(sealed, 'acid academic acne acquire acrobat acid')).rejects.toThrow('second.wrong_words')
}, 30_000)

async function userTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  return process.cpuUsage(before).user
}

test('one that would cost minutes to try is refused before anything is stretched', async () => {
  const sealed = await heavy.sealUnderWords(writeSpare(await gatherSpare(first)), 'acid academic acne acquire acrobat activity')
  const honest = await userTime(() => heavy.openUnderWords(sealed, 'acid academic acne acquire acrobat activity'))
  const text = Array.from(sealed, (byte) => String.fromCharCode(byte)).join('')
  for (const cost of ['18', '20', '21', '999999']) {
    const dear = Uint8Array.from(text.replace(/^(age-encryption\.org\/v1\n-> scrypt \S+) 16\n/, `$1 ${cost}\n`), (letter) => letter.charCodeAt(0))
    expect(dear).not.toEqual(sealed)
    const refused = await userTime(() => expect(heavy.openUnderWords(dear, 'acid academic acne acquire acrobat activity')).rejects.toThrow('second.too_costly'))
    expect(refused).toBeLessThan(honest)
  }
}, 30_000)

test('half of it is refused', async () => {
  const whole = writeSpare(await gatherSpare(first))
  expect(() => readSpare(whole.slice(0, 60))).toThrow()
})
