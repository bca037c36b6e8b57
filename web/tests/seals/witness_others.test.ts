/** Films among strangers: Debian's age, npm's slip39, the kit with shamir-mnemonic, and the age test vectors of C2SP. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import * as cctv from 'cctv-age'
import { describe, expect, test } from 'vitest'
import { identityText, recipientText } from '../../src/seals/age_text.ts'
import { ageFileOf, checkHeader, unpad } from '../../src/seals/envelope.ts'
import { sha256 } from '../../src/seals/hashes.ts'
import { makeRecipientKey, makeSigningKey } from '../../src/seals/keys.ts'
import type { Trustees } from '../../src/seals/statement.ts'
import { Ending, Lane } from '../../src/seals/witness/codes.ts'
import { writeCover } from '../../src/seals/witness/cover.ts'
import { joinShares, splitFilmKey } from '../../src/seals/witness/film_key.ts'
import { padPart, readPart, unpadPart, writePart } from '../../src/seals/witness/part.ts'
import type { Part } from '../../src/seals/witness/part.ts'
import { openPart, sealPart } from '../../src/seals/witness/sealed_part.ts'
import { coverFilm, readShare } from '../../src/seals/witness/share.ts'
import { fromHex, hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { dice } from '../street.ts'

const random = dice('witness among strangers')
const slip39 = createRequire(import.meta.url)('slip39') as {
  fromArray(secret: number[], how: object): { fromPath(path: string): { mnemonics: string[] } }
  recoverSecret(mnemonics: readonly string[], passphrase: string): number[]
}

const PART: Part = {
  film: random(16), number: 1, previous: random(32), lane: Lane.sound, stretch: 3, offset: 70_000, begunAt: 1_790_000_000, beginsMs: 30_000, endsMs: 31_000,
  type: 'audio/webm;codecs=opus', end: Ending.sealedOnly, data: random(20_000),
}
const ERASE = random(16)

describe('age', () => {
  const film = makeRecipientKey(random)

  test("Debian's opens a part that was sealed here", async () => {
    const opened = debian(await sealPart(PART, film.recipient), film.identity)
    expect(readPart(unpadPart(opened))).toEqual(PART)
  })

  test('a part that it sealed is opened here', async () => {
    const sealed = spawnSync('age', ['-r', recipientText(film.recipient)], { input: padPart(writePart(PART)), maxBuffer: 1 << 20 })
    expect(await openPart(Uint8Array.from(sealed.stdout), film.identity)).toEqual(PART)
  })

  test('it opens a share that was sealed to one trustee', async () => {
    const opens = makeRecipientKey(random)
    const people = [opens, makeRecipientKey(random), makeRecipientKey(random)]
    const trustees: Trustees = {
      kind: 11, trustees: people.map(({ recipient }) => ({ recipient, key: makeSigningKey(random).publicKey })), needed: 2, sound: true, hours: 72,
    }
    const { envelopes } = await coverFilm(PART.film, { filmKey: film.identity, trustees, begunAt: 1, eraseHash: sha256(ERASE) }, random)
    const share = readShare(unpad(debian(ageFileOf(envelopes[0] as Bytes), opens.identity)))
    expect(share.words.split(' ')).toHaveLength(33)
  })

  test('of its test vectors those that seal to such keys: what opens here is what they say, and what is malformed never does', async () => {
    const ran = { opened: 0, refused: 0, strict: 0 }
    for (const [name, file] of Object.entries(cctv as unknown as Record<string, Uint8Array>)) {
      const { meta, body } = vector(file)
      if (meta['passphrase'] !== undefined || meta['armored'] === 'yes' || !meta['identity']?.startsWith('AGE-SECRET-KEY-1')) continue
      const decrypter = new Decrypter()
      decrypter.addIdentity(meta['identity'])
      const payload = passes(body) ? await decrypter.decrypt(body).catch(() => null) : null
      if (payload !== null) {
        expect([name, meta['expect'], sha256hex(payload)]).toEqual([name, 'success', meta['payload']])
        ran.opened += 1
      } else if (meta['expect'] === 'success') {
        // a stanza that is nobody's: an envelope and a part have none
        expect([name, [...stanzas(body)].some((each) => !each.startsWith('X25519 '))]).toEqual([name, true])
        ran.strict += 1
      } else ran.refused += 1
    }
    expect(ran.opened).toBeGreaterThan(5)
    expect(ran.refused).toBeGreaterThan(40)
    expect(ran.strict).toBeGreaterThan(2)
  })
})

const sha256hex = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex')

const stanzas = (file: Bytes): readonly string[] => [...Buffer.from(file).toString('latin1').matchAll(/^-> (.*)$/gm)].map(([, line]) => line as string)

/** Whether our strict reading of the outside takes it, with as many slots as it has. */
function passes(file: Bytes): boolean {
  try {
    checkHeader(file, stanzas(file).length)
    return true
  } catch (why) {
    if (isRefusal(why)) return false
    throw why
  }
}

function vector(file: Uint8Array): { meta: Readonly<Record<string, string>>; body: Bytes } {
  const end = Buffer.from(file).indexOf('\n\n')
  const lines = Buffer.from(file.subarray(0, end)).toString('utf8').split('\n')
  const meta = Object.fromEntries(lines.map((line) => line.split(': ', 2)))
  const rest = file.subarray(end + 2)
  return { meta, body: Uint8Array.from(meta['compressed'] === 'zlib' ? inflateSync(rest) : rest) }
}

function debian(ageFile: Bytes, identity: Bytes): Bytes {
  const done = spawnSync('bash', ['-c', 'exec 3<<<"$0"; exec age -d -i /dev/fd/3', identityText(identity)], { input: ageFile, maxBuffer: 1 << 20 })
  if (done.status !== 0) throw new Error(done.stderr.toString())
  return Uint8Array.from(done.stdout)
}

describe.each([[2, 3], [3, 5]])('%i of %i shares of a film key', (needed, of) => {
  const { identity } = makeRecipientKey(random)
  const ours = splitFilmKey(identity, { needed, of }, random)

  test("are put together by npm's slip39, and its own here", () => {
    expect(hex(Uint8Array.from(slip39.recoverSecret(ours.slice(-needed), '')))).toBe(hex(identity))
    const theirs = slip39.fromArray([...identity], { groups: [[needed, of, '']], extendableBackupFlag: 1 }).fromPath('r/0').mnemonics
    expect(hex(joinShares(theirs.slice(0, needed)))).toBe(hex(identity))
  })

  test("by the kit's shamir-mnemonic, and its own here", () => {
    expect(kit('print(film_key.join(sys.argv[1:]).secret.hex())', ours.slice(0, needed))).toBe(hex(identity))
    const theirs = kit(
      `print("\\n".join(film_key.split(RecipientKey.of(bytes.fromhex(sys.argv[1])), needed=${needed}, among=${of})))`, [hex(identity)],
    ).split('\n')
    expect(hex(joinShares(theirs.slice(-needed)))).toBe(hex(identity))
  })
})

describe('the kit', () => {
  const film = makeRecipientKey(random)

  test('opens a part of the phone, and the phone one of the kit', async () => {
    const sealed = await sealPart(PART, film.recipient)
    const said = kit(
      'found = part.open_part(sys.stdin.buffer.read(), key=RecipientKey.of(bytes.fromhex(sys.argv[1]))); sys.stdout.buffer.write(part.seal_part(found, to=RecipientKey.of(bytes.fromhex(sys.argv[1])).public).hex().encode())',
      [hex(film.identity)], sealed,
    )
    expect(await openPart(fromHex(said), film.identity)).toEqual(PART)
  })

  test('finds that a cover made here holds what belongs to it', async () => {
    const trustees: Trustees = {
      kind: 11, trustees: [1, 2, 3].map(() => ({ recipient: makeRecipientKey(random).recipient, key: makeSigningKey(random).publicKey })), needed: 2, sound: false, hours: 72,
    }
    const { cover, envelopes } = await coverFilm(PART.film, { filmKey: film.identity, trustees, begunAt: 1, eraseHash: sha256(ERASE) }, random)
    const found = kit(
      'cover = film.read_cover(bytes.fromhex(sys.argv[1])); key = RecipientKey.of(bytes.fromhex(sys.argv[2])); print(cover.is_of(key.public), cover.erased_by(bytes.fromhex(sys.argv[3])), cover.holds(number=1, share_envelope=sys.stdin.buffer.read()), hash_of(film.write_cover(cover)).hex())',
      [hex(writeCover(cover)), hex(film.identity), hex(ERASE)], envelopes[1],
    )
    expect(found).toBe(`True True True ${hex(sha256(writeCover(cover)))}`)
  })
})

function kit(code: string, given: readonly string[], input?: Bytes): string {
  const imports = 'import sys; from tocsin.seals import film; from tocsin.seals.hashes import hash_of; from tocsin_kit.keys import RecipientKey; from tocsin_kit.witness import film_key, part; '
  const python = process.env['TOCSIN_PYTHON'] ?? new URL('../../../.venv/bin/python', import.meta.url).pathname
  return execFileSync(python, ['-c', imports + code, ...given], { encoding: 'utf8', maxBuffer: 1 << 22, ...(input === undefined ? {} : { input }) }).trim()
}
