/** What others have written: Wycheproof, RFC 9162 proofs, age, SLIP-39, cborg. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ed25519 as noble } from '@noble/curves/ed25519.js'
import { decode as cborgDecode, encode as cborgEncode, rfc8949EncodeOptions } from 'cborg'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rootFromWords, rootWords } from '../../src/circles/shared/card.ts'
import { identityText, recipientText } from '../../src/seals/age_text.ts'
import { decode, encode } from '../../src/seals/cbor.ts'
import type { Value } from '../../src/seals/cbor.ts'
import { publicKeyOf, sign, verifies } from '../../src/seals/ed25519.ts'
import { ageFileOf, LARGE, open, pad, seal, SLOTS, SMALL, unpad } from '../../src/seals/envelope.ts'
import { makeRecipientKey } from '../../src/seals/keys.ts'
import { includes } from '../../src/seals/merkle.ts'
import { hex, join, same, u32be } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { dice } from '../street.ts'
import { b, vectors } from './vectors.ts'
import type { Json } from './vectors.ts'

const FOLDER = new URL('../../../protocol/vectors/others/', import.meta.url)
const random = dice('others')
const fromBase64 = (text: string | null): Bytes => Uint8Array.from(Buffer.from(text ?? '', 'base64'))

describe('Ed25519', () => {
  test('Wycheproof: every case as it says', () => {
    const document: Json = vectors('others/wycheproof_ed25519')
    let ran = 0
    for (const { publicKey, tests } of document.testGroups) {
      for (const { sig, msg, result, tcId } of tests) {
        expect([tcId, verifies(b(sig), b(msg), b(publicKey.pk))]).toEqual([tcId, result === 'valid'])
        ran += 1
      }
    }
    expect(ran).toBe(document.numberOfTests)
  })

  test('agrees with noble and with OpenSSL on honest signatures, and refuses what it signed with one bit flipped', () => {
    for (let n = 0; n < 20; n += 1) {
      const secret = random(32)
      const message = random(n)
      const signature = sign(message, secret)
      expect(verifies(signature, message, publicKeyOf(secret))).toBe(true)
      expect(noble.verify(signature, message, publicKeyOf(secret), { zip215: false })).toBe(true)
      const flipped = signature.slice()
      flipped[n % 64] = (flipped[n % 64] as number) ^ (1 << (n % 8))
      expect(verifies(flipped, message, publicKeyOf(secret))).toBe(false)
    }
  })

  test('no key of small order signs for anybody', () => {
    const zero = new Uint8Array(32)
    const identity = Uint8Array.of(1, ...zero.subarray(1))
    const forged = join(identity, zero)
    for (const key of ['0100000000000000000000000000000000000000000000000000000000000000', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', '0000000000000000000000000000000000000000000000000000000000000000', '0000000000000000000000000000000000000000000000000000000000000080', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f']) {
      expect(verifies(forged, random(4), b(key))).toBe(false)
    }
  })
})

test('RFC 9162 inclusion proofs, good and bad', () => {
  const seen = { good: 0, bad: 0 }
  const folder = new URL('merkle/inclusion/', FOLDER)
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    if (!name.endsWith('.json')) continue
    const given: Json = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    const ok = includes(fromBase64(given.root), {
      leafHash: fromBase64(given.leafHash), index: given.leafIdx, size: given.treeSize, path: (given.proof ?? []).map(fromBase64),
    })
    expect([name, ok]).toEqual([name, !given.wantErr])
    seen[ok ? 'good' : 'bad'] += 1
  }
  expect(seen.good > 0 && seen.bad > 0).toBe(true)
})

describe('CBOR', () => {
  const leaf = fc.oneof(
    fc.maxSafeInteger(), fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }), fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) - 1n }),
    fc.string({ unit: 'grapheme' }), fc.uint8Array().map((data) => Uint8Array.from(data)), fc.boolean(), fc.constant(null),
  )
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.uniqueArray(fc.tuple(fc.oneof(fc.nat(), fc.string()), tie('value')), { maxLength: 3, selector: ([key]) => `${typeof key}${String(key)}` }).map((entries) => new Map(entries)),
    ) as fc.Arbitrary<Value>,
  }))

  test('what is written is read again, and cborg writes and reads the same', () => {
    fc.assert(
      fc.property(value, (given) => {
        const data = encode(given)
        expect(decode(data, 1 << 20)).toEqual(given)
        expect(hex(cborgEncode(given, rfc8949EncodeOptions))).toBe(hex(data))
        expect(cborgDecode(data, { useMaps: true, strict: true, allowIndefinite: false })).toEqual(given)
      }),
      { numRuns: 300 },
    )
  })

  test('whatever bytes come: a refusal, or exactly these bytes again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (data) => {
        const given = Uint8Array.from(data)
        try {
          expect(hex(encode(decode(given)))).toBe(hex(given))
        } catch (why) {
          expect(isRefusal(why)).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('a byte order mark is text like any other', () => {
    expect(decode(encode('\uFEFFword'))).toBe('\uFEFFword')
  })
})

describe('envelopes', () => {
  const keys = Array.from({ length: SLOTS + 1 }, () => makeRecipientKey(random))
  const recipients = keys.map(({ recipient }) => recipient)

  test.each([1, 2, 8])('for %i of eight slots: the exact size, eight stanzas, each opens it, nobody else', async (count) => {
    const letter = random(700)
    const sealed = await seal(letter, recipients.slice(0, count), random)
    expect(sealed.length).toBe(SMALL)
    expect(Buffer.from(ageFileOf(sealed)).toString('latin1').match(/^-> X25519 /gm)?.length).toBe(SLOTS)
    for (const { identity } of keys.slice(0, count)) expect(await open(sealed, [identity])).toEqual(letter)
    await expect(open(sealed, [keys[SLOTS]?.identity as Bytes])).rejects.toSatisfy((why) => isRefusal(why, 'envelope.not_for_us'))
  })

  test('the size tells nothing between, and a voice takes the large one', async () => {
    expect((await seal(random(0), recipients.slice(0, 1), random)).length).toBe(SMALL)
    expect((await seal(random(3_068), recipients.slice(0, 1), random)).length).toBe(SMALL)
    expect((await seal(random(3_069), recipients.slice(0, 1), random)).length).toBe(LARGE)
    await expect(seal(random(64_509), recipients.slice(0, 1), random)).rejects.toThrow(RangeError)
    await expect(seal(random(1), recipients, random)).rejects.toThrow(RangeError)
    await expect(seal(random(1), [], random)).rejects.toThrow(RangeError)
  })

  test('slots are shuffled: the first recipient is not always the first stanza', async () => {
    const [first, second] = keys
    const places = new Set<number>()
    for (let n = 0; n < 12; n += 1) {
      const sealed = await seal(random(1), recipients.slice(0, 2), random)
      places.add(await placeOf(sealed, first?.identity as Bytes))
      expect(await open(sealed, [second?.identity as Bytes])).toBeDefined()
    }
    expect(places.size).toBeGreaterThan(1)
  })

  test('any bit of header or body flipped is refused', async () => {
    const sealed = await seal(random(100), recipients.slice(0, 1), random)
    const [{ identity }] = keys as unknown as [{ identity: Bytes }]
    for (let at = 0; at < 4 + 3_958; at += 61) {
      const flipped = sealed.slice()
      flipped[at] = (flipped[at] as number) ^ 1
      await expect(open(flipped, [identity])).rejects.toSatisfy((why) => isRefusal(why))
    }
  })

  test('Debian age opens what is sealed here', async () => {
    const letter = random(900)
    const [{ identity, recipient }] = keys as [{ identity: Bytes; recipient: Bytes }]
    const opened = age(['-d', '-i', '/dev/stdin'], identityText(identity), ageFileOf(await seal(letter, [recipient], random)))
    expect(unpad(opened)).toEqual(letter)
  })

  test('what Debian age seals to eight is opened here', async () => {
    const letter = random(900)
    const to = recipients.slice(0, SLOTS).flatMap((each) => ['-r', recipientText(each)])
    const sealed = spawnSync('age', to, { input: pad(letter, SMALL), maxBuffer: 1 << 20 })
    expect(sealed.status).toBe(0)
    const ageFile = Uint8Array.from(sealed.stdout)
    const whole = join(u32be(ageFile.length), ageFile, random(SMALL - 4 - ageFile.length))
    expect(await open(whole, [keys[7]?.identity as Bytes])).toEqual(letter)
  })
})

/** Opens with the slots before the n-th replaced until it fails no more. */
async function placeOf(sealed: Bytes, identity: Bytes): Promise<number> {
  const { Decrypter } = await import('age-encryption')
  const text = Buffer.from(ageFileOf(sealed)).toString('latin1')
  const stanzas = [...text.matchAll(/^-> X25519 (\S+)\n(\S+)\n/gm)]
  for (const [place, [, share, wrapped]] of stanzas.entries()) {
    let mine = false
    const decrypter = new Decrypter()
    decrypter.addIdentity({
      unwrapFileKey: (all) => {
        mine = all.some(({ args }, n) => n === place && args[1] === share)
        return null
      },
    })
    await decrypter.decrypt(ageFileOf(sealed)).catch(() => null)
    if (mine && wrapped !== undefined && (await unwraps(share as string, wrapped, identity))) return place
  }
  return -1
}

async function unwraps(share: string, wrapped: string, identity: Bytes): Promise<boolean> {
  const { x25519 } = await import('@noble/curves/ed25519.js')
  const { hkdf } = await import('@noble/hashes/hkdf.js')
  const { sha256 } = await import('@noble/hashes/sha2.js')
  const theirs = fromBase64(share)
  const salt = join(theirs, x25519.getPublicKey(identity))
  const wrapKey = hkdf(sha256, x25519.getSharedSecret(identity, theirs), salt, Buffer.from('age-encryption.org/v1/X25519'), 32)
  const { createDecipheriv } = await import('node:crypto')
  const body = fromBase64(wrapped)
  const cipher = createDecipheriv('chacha20-poly1305', wrapKey, new Uint8Array(12), { authTagLength: 16 })
  cipher.setAuthTag(body.subarray(16))
  try {
    cipher.update(body.subarray(0, 16))
    cipher.final()
    return true
  } catch {
    return false
  }
}

function age(args: readonly string[], identity: string, input: Bytes): Bytes {
  const script = 'exec 3<<<"$0"; shift 0; exec age -d -i /dev/fd/3'
  const done = spawnSync('bash', ['-c', script, identity, ...args], { input, maxBuffer: 1 << 20 })
  if (done.status !== 0) throw new Error(done.stderr.toString())
  return Uint8Array.from(done.stdout)
}

describe('SLIP-39', () => {
  const require = createRequire(import.meta.url)
  // Without types; a stranger's reader and writer.
  const slip39: Json = require('slip39')
  const cases: Json[] = JSON.parse(readFileSync(new URL('slip39_vectors.json', FOLDER), 'utf8'))

  test('the stranger agrees with the vectors', () => {
    for (const [name, mnemonics, secret] of cases) {
      if (secret === '') expect(() => slip39.recoverSecret(mnemonics, 'TREZOR'), name).toThrow()
      else expect([name, hex(Uint8Array.from(slip39.recoverSecret(mnemonics, 'TREZOR')))]).toEqual([name, secret])
    }
    expect(cases.length).toBe(45)
  })

  test('our card is a share that the stranger recovers, and we read it again', () => {
    for (let n = 0; n < 5; n += 1) {
      const root = random(32)
      const words = rootWords(root, random)
      expect(hex(Uint8Array.from(slip39.recoverSecret([words.join(' ')], '')))).toBe(hex(root))
      expect(same(rootFromWords(words.join(' ')), root)).toBe(true)
    }
  })
})
