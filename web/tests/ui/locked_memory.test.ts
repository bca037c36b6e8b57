/** What was on its way out of the locked drawer when the lock was shut comes into no memory. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { guessMapping, readSheet } from '../../src/aid/shared/csv.ts'
import { emptyRegister, writeRegister } from '../../src/circles/shared/register.ts'
import { openKeep } from '../../src/keep/keep.ts'
import { Duty } from '../../src/seals/aid/codes.ts'
import { signVetting } from '../../src/seals/aid/vetting.ts'
import type { Value } from '../../src/seals/cbor.ts'
import { makeSigningKey } from '../../src/seals/keys.ts'
import { utf8 } from '../../src/terms/bytes.ts'
import type { Identity, SecretKey } from '../../src/terms/ids.ts'
import { UNKNOWN_LANGUAGE } from '../../src/terms/language.ts'
import { dice } from '../street.ts'

vi.stubGlobal('document', { addEventListener: () => {} })
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
const { Phone } = await import('../../src/shell/page/phone.ts')
const { aidOf } = await import('../../src/shell/page/aid.ts')
const { begun } = await import('../../src/ui/begun.ts')

const random = dice('locked memory')
const register = emptyRegister({ key: random(32) as SecretKey, identity: random(32) as Identity, desk: random(32) as Identity })
type Made = InstanceType<typeof Phone>
let phone: Made

beforeEach(async () => {
  phone = new Phone(() => Promise.reject(new Error('no line')))
  phone.keep = await openKeep(random(16), { cost: 2 ** 4 })
  await phone.keep.lock.setUp('academic acid acne acquire acrobat')
  await phone.keep.locked.put('register', writeRegister({ ...register, members: [{ number: 1, secret: random(32) }] }))
  await phone.keep.locked.put('begun/call', 'Please come to Maple Street')
})

test('a desk’s key and the secrets of members', async () => {
  await phone.readStanding()
  expect([phone.standing.length, phone.memberSecrets.length]).toEqual([1, 1])
  const reading = phone.readStanding()
  phone.lockNow()
  await reading
  expect([phone.standing, phone.memberSecrets, phone.watchKeys.value]).toEqual([[], [], []])
})

test('what a steward has said of a helper’s key, and whether she has agreed to say where she is', async () => {
  const aid = aidOf(phone)
  const { secret, publicKey } = makeSigningKey(random)
  const said = signVetting({ key: publicKey, duties: Duty.people, begins: 0, expires: 60 }, secret, phone.theKeep().town)
  await phone.theKeep().own.put('aid/card', [secret, publicKey, said])
  await aid.agreeGeo()
  await aid.read()
  expect([aid.vetting.value?.duties, aid.geoAgreed.value]).toEqual([Duty.people, true])
  phone.lockNow()
  expect([aid.vetting.value, aid.geoAgreed.value]).toEqual([null, false])
})

test('what was half filled', async () => {
  const { locked } = phone.theKeep()
  const get = locked.get.bind(locked)
  vi.spyOn(locked, 'get').mockImplementation(async (name) => {
    const found = await get(name)
    phone.lockNow()
    return found
  })
  await phone.halfFilled.read()
  expect(begun.value.size).toBe(0)
})

test('what a full phone would not take is given to it again', async () => {
  const { locked } = phone.theKeep()
  begun.value = new Map([['vouch', 'six words']])
  vi.spyOn(locked, 'put').mockRejectedValueOnce(new Error('full'))
  await expect(phone.halfFilled.putAway()).rejects.toThrow('full')
  await phone.halfFilled.putAway()
  expect(await locked.get('begun/vouch')).toBe('six words')
  phone.lockNow()
})

test('a spreadsheet that is being corrected is in no memory while the lock is shut, and as it was when it is open again', async () => {
  const { beginSheet, changeSheet, forgetSheet, hasSheet, begunSheet, sheetText, sheetWork } = await import('../../src/aid/page/desk/sheet_begun.ts')
  const table = readSheet(utf8('Name,People\nAna,5-6'))
  beginSheet(table, { mapping: guessMapping(table.header), kind: 1, language: UNKNOWN_LANGUAGE, left: {}, corrections: {} })
  changeSheet({ left: { 2: false }, corrections: { 2: { people: '5' } } })
  await phone.halfFilled.putAway()
  phone.halfFilled.shut()
  expect([hasSheet(), begun.value.size]).toEqual([false, 0])
  await phone.halfFilled.read()
  expect(begunSheet(sheetText())).toEqual(table)
  expect(sheetWork()).toMatchObject({ left: { 2: false }, corrections: { 2: { people: '5' } } })
  forgetSheet()
  await phone.halfFilled.putAway()
  expect(await phone.theKeep().locked.names('begun/aid-sheet')).toEqual([])
})

test('a phone that was cut out of the aid desk keeps nothing that was half filled there, and what its owner offers herself', async () => {
  const { beginSheet, hasSheet } = await import('../../src/aid/page/desk/sheet_begun.ts')
  const { forgetBegunHere } = await import('../../src/aid/page/desk/needs.ts')
  const table = readSheet(utf8('Name,People\nAna,5-6'))
  begun.value = new Map<string, Value>([['aid-telephone', 'Ana, 12 Elm Street'], ['aid-answer', new Map([['ab', 'The rice comes on Friday']])], ['aid-offer/name', 'Jo'], ['vouch', 'six words']])
  beginSheet(table, { mapping: guessMapping(table.header), kind: 1, language: UNKNOWN_LANGUAGE, left: {}, corrections: {} })
  await phone.halfFilled.putAway()
  forgetBegunHere()
  expect([hasSheet(), [...begun.value.keys()]]).toEqual([false, ['aid-offer/name', 'vouch']])
  await phone.halfFilled.putAway()
  expect(await phone.theKeep().locked.names('begun/aid-')).toEqual(['begun/aid-offer/name'])
})
