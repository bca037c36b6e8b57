/** Films: the vectors that Python reads too; whatever is written comes back; what is bent is refused and nothing else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityText } from '../../src/seals/age_text.ts'
import { openingOf, readAnswer, readOpening, signOpening, joinFilmKey, verifyAnswer, writeAnswer, writeOpening } from '../../src/seals/witness/answer.ts'
import type { Answer, Opening } from '../../src/seals/witness/answer.ts'
import { isDrill, readCase, writeCase } from '../../src/seals/witness/case.ts'
import type { Case } from '../../src/seals/witness/case.ts'
import { assembled, isWhole, linkOf } from '../../src/seals/witness/chain.ts'
import type { Link } from '../../src/seals/witness/chain.ts'
import * as codes from '../../src/seals/witness/codes.ts'
import { erasedBy, holdsShare, isOfKey, readCover, writeCover } from '../../src/seals/witness/cover.ts'
import type { Cover } from '../../src/seals/witness/cover.ts'
import { joinShares, saltKeyOf, saltOf, splitFilmKey } from '../../src/seals/witness/film_key.ts'
import { MOST_DATA, padPart, PART_SIZES, plaintextBytes, readPart, unpadPart, writePart } from '../../src/seals/witness/part.ts'
import type { Part } from '../../src/seals/witness/part.ts'
import { readReceipt, readReceiptLink, writeReceipt, writeReceiptLink } from '../../src/seals/witness/receipt.ts'
import type { Receipt } from '../../src/seals/witness/receipt.ts'
import { openPart, sealPart } from '../../src/seals/witness/sealed_part.ts'
import { signTrusteeOpening } from '../../src/seals/witness/session.ts'
import { coverFilm, readShare, shareHash, writeShare } from '../../src/seals/witness/share.ts'
import type { Share } from '../../src/seals/witness/share.ts'
import { commitmentOf, PartsTree, readFilmStatement, writeFilmStatement } from '../../src/seals/witness/statement.ts'
import type { FilmStatement } from '../../src/seals/witness/statement.ts'
import { readTombstone, writeTombstone } from '../../src/seals/witness/tombstone.ts'
import type { Tombstone } from '../../src/seals/witness/tombstone.ts'
import { open } from '../../src/seals/envelope.ts'
import { leafHashOf, sha256 } from '../../src/seals/hashes.ts'
import { makeRecipientKey, makeSigningKey, recipientOf } from '../../src/seals/keys.ts'
import { root } from '../../src/seals/merkle.ts'
import type { Roster } from '../../src/seals/roster.ts'
import type { Trustees } from '../../src/seals/statement.ts'
import { fromHex, hex, join, same } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { Street } from '../street.ts'
import { b, h, plain, run, townOf, vectors } from './vectors.ts'
import type { Json } from './vectors.ts'

const street = new Street()
const GIVEN = vectors('witness')

interface Codec<T> {
  readonly read: (data: Bytes) => T
  readonly write: (of: T) => Bytes
}

const CODECS: Readonly<Record<string, Codec<unknown>>> = {
  cover: { read: readCover, write: writeCover },
  part: { read: readPart, write: writePart },
  share: { read: readShare, write: writeShare },
  case: { read: readCase, write: writeCase },
  opening: { read: readOpening, write: writeOpening },
  answer: { read: readAnswer, write: writeAnswer },
  statement: { read: readFilmStatement, write: writeFilmStatement },
  tombstone: { read: readTombstone, write: writeTombstone },
  receipt: { read: readReceipt, write: writeReceipt },
} as Json

describe('the vectors', () => {
  run(GIVEN.codes, ({ name }) => plain((codes as Json)[name]))
  run(GIVEN.objects, ({ name, kind, data }) => {
    const { read, write } = CODECS[kind] as Codec<unknown>
    const found = read(b(data))
    if (!name.includes('newer')) expect(h(write(found))).toBe(data)
    return plain(found)
  })
  run(GIVEN.sizes, ({ size }) => ({ plaintext: plaintextBytes(size) }))
  run(GIVEN.padded, ({ begin, zeros }) => {
    const plaintext = join(b(begin), new Uint8Array(zeros))
    const letter = unpadPart(plaintext)
    expect(same(padPart(letter), plaintext)).toBe(true)
    return { letter: h(letter) }
  })
  test.for(GIVEN.sealed.map((given: Json) => [given.name, given]) as [string, Json][])('sealed: %s', async ([, given]) => {
    const file = b(GIVEN.files[given.of])
    for (const [place, byte] of given.changed ?? []) file[place] = byte
    const data = file.slice(0, given.cut ?? file.length)
    const found = await openPart(data, b(given.secret)).then(
      (part) => ({ part: plain(part), hash: h(sha256(data)) }),
      (why: unknown) => {
        if (isRefusal(why)) return { refused: why.code }
        throw why
      },
    )
    expect(found).toEqual(given.expect)
  })
  run(GIVEN.derived, ({ key, expect: { salts } }) => {
    const saltKey = saltKeyOf(b(key))
    return {
      recipient: h(recipientOf(b(key))), salt_key: h(saltKey), salts: salts.map(([upto]: [number]) => [upto, h(saltOf(saltKey, upto))]),
    }
  })
  run(GIVEN.drills, ({ case: asked }) => ({ is_drill: isDrill(readCase(b(asked))) }))
  run(GIVEN.roots, ({ file_hashes }) => ({ root: h(PartsTree.of(file_hashes.map(b)).root()) }))
  run(GIVEN.covers, ({ cover, number, envelope, recipient, secret }) => {
    const found = readCover(b(cover))
    return { holds: holdsShare(found, number, b(envelope)), is_of: isOfKey(found, b(recipient)), erased_by: erasedBy(found, b(secret)) }
  })
  run(GIVEN.chains, ({ film, links }) => {
    const chain = assembled(links.map(linkFrom), b(film))
    return { ...plain(chain), is_whole: isWhole(chain) }
  })
  run(GIVEN.joined, ({ shares }) => ({ key: h(joinShares(shares)) }))
  run(GIVEN.answers, (given) => {
    const { roster } = townOf(given)
    const cover = readCover(b(given.cover))
    const found = given.answers.map((each: string) => verifyAnswer(b(each), { roster, cover, caseLetter: b(given.case) }))
    let key: string | null
    try {
      key = h(joinFilmKey(found, cover))
    } catch (why) {
      if (!isRefusal(why)) throw why
      key = why.code
    }
    return { answers: found.map(({ opening, trustee, given: gave, fits }: Json) => [opening.number, h(trustee.key), gave !== null, fits]), key }
  })
  test.for(GIVEN.sessions.filter(({ secret }: Json) => secret) as Json[])('$name opens with the same bytes', ({ secret, signed, expect: { opening }, ...given }) => {
    const { town } = townOf(given as Json).roster
    expect(h(signTrusteeOpening(b(opening.nonce), b(secret), { town, at: opening.at }))).toBe(signed)
  })
  run(GIVEN.receipts, ({ fragment }) => {
    const receipt = readReceiptLink(fragment)
    expect(writeReceiptLink(receipt)).toBe(fragment.replace('#', ''))
    return { receipt: plain(receipt) }
  })
})

const linkFrom = ({ file_hash, film, number, previous, lane, stretch, offset, length, begins_ms, ends_ms, end }: Json): Link => ({
  fileHash: b(file_hash), film: b(film), number, previous: previous === null ? null : b(previous), lane, stretch, offset, length,
  beginsMs: begins_ms, endsMs: ends_ms, end,
})

const bytes = (length: number): fc.Arbitrary<Bytes> => fc.uint8Array({ minLength: length, maxLength: length }).map((each) => Uint8Array.from(each))
const blob = fc.uint8Array({ maxLength: 300 }).map((each) => Uint8Array.from(each))
const upTo = (most: number, least = 0): fc.Arbitrary<number> => fc.integer({ min: least, max: most })
const said = (most: number): fc.Arbitrary<string> => fc.string({ unit: 'grapheme', maxLength: most }).filter((each) => [...each].length <= most)
const codeOf = <Code extends number>(all: Readonly<Record<string, Code>>): fc.Arbitrary<Code> => fc.constantFrom(...Object.values(all))
const seconds = upTo(60 * 2 ** 32 - 1)
const minutes = upTo(2 ** 32 - 1)
const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 4, maxLength: 8 }), { minLength: 33, maxLength: 33 }).map((each) => each.join(' '))

const cover: fc.Arbitrary<Cover> = fc.integer({ min: 2, max: 8 }).chain((count) =>
  fc.record({
    film: bytes(16), recipientHash: bytes(32), eraseHash: bytes(32), needed: upTo(count, 2),
    seats: fc.uniqueArray(fc.record({ trustee: bytes(32), shareHash: bytes(32), envelopeHash: bytes(32) }), {
      minLength: count, maxLength: count, selector: ({ trustee }) => hex(trustee),
    }),
  }),
)
const part: fc.Arbitrary<Part> = fc.record({
  film: bytes(16), number: upTo(99_999, 1), previous: bytes(32), lane: codeOf(codes.Lane), stretch: minutes, offset: upTo(2 ** 40), begunAt: seconds,
  beginsMs: upTo(2 ** 39), endsMs: upTo(2 ** 40, 2 ** 39), type: said(80), end: fc.option(codeOf(codes.Ending)), data: blob,
})
const share: fc.Arbitrary<Share> = fc.record({
  film: bytes(16), number: upTo(7), needed: upTo(8, 2), begunAt: seconds, words, salt: bytes(32),
})
const theCase: fc.Arbitrary<Case> = fc.record({
  caseId: bytes(16), film: bytes(16), askedAt: seconds, reason: codeOf(codes.Reason), who: said(80), why: said(500), pigeonhole: bytes(16), recipient: bytes(32),
})
const opening: fc.Arbitrary<Opening> = fc.record({
  salt: bytes(32), film: bytes(16), caseHash: bytes(32), number: upTo(7), shareHash: fc.option(bytes(32)), at: minutes,
})
const answer: fc.Arbitrary<Answer> = fc.record({ opening: blob, given: fc.option(fc.record({ words, salt: bytes(32) })), note: said(400) })
const statement: fc.Arbitrary<FilmStatement> = fc.record({
  salt: bytes(32), film: bytes(16), coverHash: bytes(32), upto: upTo(100_000, 1), root: bytes(32),
})
const tombstone: fc.Arbitrary<Tombstone> = fc.record({ film: bytes(16), secret: bytes(16), at: minutes })
const receipt: fc.Arbitrary<Receipt> = fc.record({
  town: bytes(16), film: bytes(16), coverHash: bytes(32), upto: upTo(100_000, 1), commitment: bytes(32), note: said(1_024),
})
const ALL: Readonly<Record<string, fc.Arbitrary<unknown>>> = { cover, part, share, case: theCase, opening, answer, statement, tombstone, receipt }

test('every kind of object is tried', () => {
  expect(Object.keys(ALL)).toEqual(Object.keys(CODECS))
})

describe.each(Object.keys(ALL))('%s', (kind) => {
  const { read, write } = CODECS[kind] as Codec<unknown>
  const of = ALL[kind] as fc.Arbitrary<unknown>

  test('comes back as it was', () => {
    const comesBack = (each: unknown): void => {
      expect(read(write(each))).toEqual(each)
    }
    fc.assert(fc.property(of, comesBack), { numRuns: 60 })
  })

  test('is refused when it is bent, or read and written in the same bytes', () => {
    fc.assert(
      fc.property(of.map(write), fc.nat(), upTo(255), fc.constantFrom('change', 'cut', 'add', 'drop'), (data, where, to, how) => {
        const bent = bend(data, where % data.length, to, how)
        try {
          const found = write(read(bent))
          if (bent[1] === 1) expect(hex(found)).toBe(hex(bent))
        } catch (why) {
          if (!isRefusal(why)) throw why
        }
      }),
      { numRuns: 150 },
    )
  })
})

function bend(data: Bytes, at: number, to: number, how: string): Bytes {
  if (how === 'change') return data.with(at, to) as Bytes
  if (how === 'cut') return data.slice(0, at)
  const [before, after] = [data.slice(0, at), how === 'add' ? data.slice(at) : data.slice(at + 1)]
  return how === 'add' ? join(before, Uint8Array.of(to), after) : join(before, after)
}

describe('a part', () => {
  const film = makeRecipientKey(street.random)
  const of = (data: Bytes): Part => ({
    film: street.random(16), number: 0, previous: null, lane: codes.Lane.picture, stretch: 0, offset: 0, begunAt: 1_790_000_000, beginsMs: 0, endsMs: 1_000,
    type: 'video/webm', end: null, data,
  })

  test.each([0, 15_000, 16_500, 200_000, MOST_DATA])('of %i bytes is sealed in one of sixteen sizes and opened again', async (length) => {
    const written = of(new Uint8Array(length).fill(7))
    const sealed = await sealPart(written, film.recipient)
    expect(PART_SIZES).toContain(sealed.length)
    expect(sealed.length).toBeLessThan(length * 1.05 + 17_000)
    const { data, ...opened } = await openPart(sealed, film.identity)
    expect({ ...opened, data: written.data }).toEqual(written)
    expect(same(data, written.data)).toBe(true)
  })

  test('that is larger is not cut, but refused to whoever writes it', async () => {
    await expect(sealPart(of(new Uint8Array(262_144)), film.recipient)).rejects.toThrow(RangeError)
  })

  test('of another film does not open', async () => {
    const sealed = await sealPart(of(new Uint8Array(10)), film.recipient)
    await expect(openPart(sealed, makeRecipientKey(street.random).identity)).rejects.toMatchObject({ code: 'envelope.not_for_us' })
  })

  test('is chained to the one before by what was sent', async () => {
    const first = of(Uint8Array.of(1))
    const sent = await sealPart(first, film.recipient)
    const second = { ...of(Uint8Array.of(2)), film: first.film, number: 1, previous: sha256(sent), offset: 1, end: codes.Ending.sealedOnly }
    const links = [linkOf(sent, first), linkOf(await sealPart(second, film.recipient), second)]
    expect(isWhole(assembled(links, first.film))).toBe(true)
    const again = await sealPart(first, film.recipient)
    expect(assembled([linkOf(again, first), ...links.slice(1)], first.film).broken).toEqual([1])
  })
})

describe('a film among trustees', () => {
  const people = Array.from({ length: 5 }, () => ({ signs: makeSigningKey(street.random), opens: makeRecipientKey(street.random) }))
  const trustees: Trustees = {
    kind: 11, trustees: people.map(({ signs, opens }) => ({ key: signs.publicKey, recipient: opens.recipient })), needed: 3, sound: true, hours: 720,
  }
  const roster = { town: street.town, trusteesNamed: trustees.trustees } as unknown as Roster
  const [film, erase] = [street.random(16), street.random(16)]
  const { identity: filmKey } = makeRecipientKey(street.random)
  const caseLetter = writeCase({
    caseId: street.random(16), film, askedAt: 1_790_000_000, reason: codes.Reason.court, who: 'Ruth', why: '', pigeonhole: street.random(16), recipient: street.random(32),
  })

  test('is opened by any three, each of whom opens her own envelope alone', async () => {
    const { cover, envelopes } = await coverFilm(film, { filmKey, trustees, begunAt: 1_790_000_000, eraseHash: sha256(erase) }, street.random)
    expect(readCover(writeCover(cover))).toEqual(cover)
    expect(erasedBy(cover, erase)).toBe(true)
    const shares = await Promise.all(envelopes.map(async (envelope, n) => readShare(await open(envelope, [(people[n] as (typeof people)[0]).opens.identity]))))
    await expect(open(envelopes[0] as Bytes, [(people[1] as (typeof people)[0]).opens.identity])).rejects.toMatchObject({ code: 'envelope.not_for_us' })
    for (const [number, envelope] of envelopes.entries()) expect(holdsShare(cover, number, envelope)).toBe(true)
    const answers = shares.map((each, number) => {
      const signed = signOpening(openingOf(each, { caseLetter, gives: true, at: 1, salt: street.random(32) }), (people[number] as (typeof people)[0]).signs.secret, street.town)
      return writeAnswer({ opening: signed, given: { words: each.words, salt: each.salt }, note: '' })
    })
    for (const chosen of [[0, 1, 2], [2, 3, 4], [4, 0, 3]]) {
      const heard = chosen.map((n) => verifyAnswer(answers[n] as Bytes, { roster, cover, caseLetter }))
      expect(hex(joinFilmKey(heard, cover))).toBe(hex(filmKey))
    }
    const two = answers.slice(0, 2).map((each) => verifyAnswer(each, { roster, cover, caseLetter }))
    expect(() => joinFilmKey(two, cover)).toThrow('witness.shares_few')
  })

  test('a share of another film does not fit, and says whose it is', async () => {
    const { cover } = await coverFilm(film, { filmKey, trustees, begunAt: 1, eraseHash: sha256(erase) }, street.random)
    const [, other = ''] = splitFilmKey(street.random(32), { needed: 3, of: 5 }, street.random)
    const salt = street.random(32)
    const shown: Share = { film, number: 1, needed: 3, begunAt: 1, words: other, salt }
    const signed = signOpening(openingOf(shown, { caseLetter, gives: true, at: 1, salt: street.random(32) }), (people[1] as (typeof people)[0]).signs.secret, street.town)
    const heard = verifyAnswer(writeAnswer({ opening: signed, given: { words: other, salt }, note: '' }), { roster, cover, caseLetter })
    expect(heard).toMatchObject({ fits: false, trustee: trustees.trustees[1] })
    expect(hex(heard.opening.shareHash as Bytes)).toBe(hex(shareHash(film, 1, { words: other, salt })))
  })
})

describe('the tree of parts', () => {
  test('has at every size the root that RFC 9162 says', () => {
    const hashes = Array.from({ length: 70 }, (_, n) => sha256(Uint8Array.of(n)))
    const tree = new PartsTree()
    expect(() => tree.root()).toThrow(RangeError)
    for (const [n, each] of hashes.entries()) {
      tree.add(each)
      expect(hex(tree.root())).toBe(hex(root(hashes.slice(0, n + 1).map(leafHashOf))))
      expect(tree.size).toBe(n + 1)
    }
  })

  test('and a statement about it hides and binds it', () => {
    const made = { film: street.random(16), coverHash: street.random(32), upto: 1, root: PartsTree.of([street.random(32)]).root() }
    const [one, other] = [street.random(32), street.random(32)].map((salt) => hex(commitmentOf(writeFilmStatement({ ...made, salt }))))
    expect(one).not.toBe(other)
  })
})

test('a film key is an age identity', () => {
  expect(identityText(fromHex(GIVEN.derived[0].key))).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)
})
