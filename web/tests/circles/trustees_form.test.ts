/** Whose names a steward's phone keeps for people who are in no book yet. */
import { afterEach, expect, test, vi } from 'vitest'
import { inForm, keepAsked, proposed } from '../../src/circles/page/trustees_form.ts'
import { idOfDevice } from '../../src/circles/shared/pages.ts'
import { makeSigningKey, recipientOf } from '../../src/seals/keys.ts'
import { writeTrusteeCode } from '../../src/seals/shown.ts'
import type { Identity } from '../../src/terms/ids.ts'
import { random } from './house.ts'

const person = () => ({ recipient: recipientOf(random(32) as Identity), key: makeSigningKey(random).publicKey })
const [ben, rosa] = [person(), person()]
const form = (...of: ReturnType<typeof person>[]) => void (proposed.value = JSON.stringify({ codes: of.map(writeTrusteeCode), needed: null, sound: false, hours: 720 }))

afterEach(() => {
  vi.useRealTimers()
  proposed.forget()
  keepAsked([], false)
})

test('whoever was put into the form and taken out again is in it no more', () => {
  form(ben, rosa)
  expect(inForm()).toEqual([ben, rosa].map(idOfDevice))
  form(rosa)
  expect(inForm()).toEqual([idOfDevice(rosa)])
  proposed.forget()
  expect(inForm()).toEqual([])
})

test('whoever waits for a second steward is kept for two weeks, or until something else is proposed', () => {
  vi.useFakeTimers()
  keepAsked([writeTrusteeCode(ben)], true)
  expect(inForm()).toEqual([idOfDevice(ben)])
  vi.setSystemTime(Date.now() + 14 * 86_400_000)
  expect(inForm()).toEqual([])
  keepAsked([writeTrusteeCode(ben)], true)
  keepAsked([writeTrusteeCode(ben)], false)
  expect(inForm()).toEqual([])
})
