/** An engine that takes no X25519 secret whose first byte is zero, as WebKitGTK does: everything is sealed, and everybody opens. */
import { x25519 } from '@noble/curves/ed25519.js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decryptWith, encryptTo } from '../../src/seals/age.ts'
import { utf8 } from '../../src/terms/bytes.ts'
import type { Identity, Recipient } from '../../src/terms/ids.ts'

const PKCS8_PREFIX = 16
const letter = utf8('the bridge is under water')
const zeroFirst = new Uint8Array(32).fill(7).fill(0, 0, 1) as Identity
const to = (identity: Identity): Recipient => x25519.getPublicKey(identity) as Recipient
let zeros = 0

beforeEach(() => {
  zeros = 0
  const [taken, dice] = [crypto.subtle.importKey.bind(crypto.subtle), crypto.getRandomValues.bind(crypto)]
  vi.spyOn(crypto.subtle, 'importKey').mockImplementation(((how: string, key: Uint8Array, ...more: unknown[]) =>
    how === 'pkcs8' && key[PKCS8_PREFIX] === 0 ? Promise.reject(new DOMException('no number', 'DataError')) : (taken as (...all: unknown[]) => Promise<CryptoKey>)(how, key, ...more)) as typeof taken)
  vi.spyOn(crypto, 'getRandomValues').mockImplementation(((into: Uint8Array) => {
    dice(into as Uint8Array<ArrayBuffer>)
    if (into.length === 32 && zeros > 0) into[0] = 0
    if (into.length === 32) zeros -= 1
    return into
  }) as typeof dice)
})
afterEach(() => vi.restoreAllMocks())

test('a seal whose own secret begins with zero is made again', async () => {
  const identity = new Uint8Array(32).fill(7) as Identity
  zeros = 3
  expect(await decryptWith([identity], await encryptTo([to(identity)], letter))).toEqual(letter)
  expect(zeros).toBeLessThan(0)
})

test('what never comes right is said', async () => {
  zeros = 1_000
  await expect(encryptTo([to(zeroFirst)], letter)).rejects.toThrow('no number')
})

test('who holds a secret that begins with zero opens', async () => {
  const sealed = await encryptTo([to(zeroFirst)], letter)
  expect(await decryptWith([zeroFirst], sealed)).toEqual(letter)
  expect(zeroFirst[0]).toBe(0)
})
