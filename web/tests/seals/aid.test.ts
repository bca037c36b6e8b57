/** Every payload of aid comes back as it was written, whatever a person types; what is bent is refused and nothing else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCalls, writeCalls } from '../../src/seals/aid/calls.ts'
import type { CallDay, Calls, CallsWork } from '../../src/seals/aid/calls.ts'
import {
  AnswerCode, BackHow, CallDayState, CallsState, Diet, LegRole, LegState, NeedKind, NeedState, NeedUrgency, OfferState, ReleaseReason, RungKind, Seat, ToldCode,
  TripState, WordCode,
} from '../../src/seals/aid/codes.ts'
import { readAidLetter, writeAidLetter } from '../../src/seals/aid/letters.ts'
import type { AidLetter, LetterBody } from '../../src/seals/aid/letters.ts'
import { readTripLink, writeTripLink } from '../../src/seals/aid/link.ts'
import { readNeed, writeNeed } from '../../src/seals/aid/need.ts'
import type { Need, NeedWork } from '../../src/seals/aid/need.ts'
import { readOffer, writeOffer } from '../../src/seals/aid/offer.ts'
import type { Offer, OfferWork } from '../../src/seals/aid/offer.ts'
import type { AnswerTo, Child, Household, Quiet, When } from '../../src/seals/aid/parts.ts'
import { callsLetter, isMembers, needLetter, offerLetter, readRecord, sealedTo, writeRecord } from '../../src/seals/aid/record.ts'
import type { AidRecord, RecordBody, Word } from '../../src/seals/aid/record.ts'
import type { Trip } from '../../src/seals/aid/trip.ts'
import { readVetting, writeVetting } from '../../src/seals/aid/vetting.ts'
import { decode, encode } from '../../src/seals/cbor.ts'
import type { Value } from '../../src/seals/cbor.ts'
import { b64u, fromB64u, hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { HOME, Street } from '../street.ts'

const street = new Street()
const member = { number: 7, secret: street.random(32) }

const bytes = (length: number): fc.Arbitrary<Bytes> => fc.uint8Array({ minLength: length, maxLength: length }).map((each) => Uint8Array.from(each))
const blob = fc.uint8Array({ maxLength: 200 }).map((each) => Uint8Array.from(each))
const codeOf = <Code extends number>(all: Readonly<Record<string, Code>>): fc.Arbitrary<Code> => fc.constantFrom(...Object.values(all))
const upTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most })
const said = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'grapheme', maxLength: most }).filter((each) => [...each].length <= most)
const digits = (most: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: most })
const language = fc.constantFrom('en', 'ar', 'zh-Hant', 'pt-BR')
const languages = fc.array(language, { maxLength: 8 })
const minutes = upTo(2 ** 32 - 1)
const seconds = upTo(60 * 2 ** 32 - 1)
const minuteOfDay = upTo(1_440)
const day = upTo(2 ** 20)
const device = upTo(3)
const list = <T>(of: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> => fc.array(of, { maxLength: most })

const place = (fine: number): fc.Arbitrary<bigint | null> => fc.option(fc.constant(childOf(HOME, fine)))
/** The middle one of that resolution. */
function childOf(cell: bigint, fine: number): bigint {
  const coarse = Number((cell >> 52n) & 0xfn)
  let child = (cell & ~(0xfn << 52n)) | (BigInt(fine) << 52n)
  for (let step = coarse + 1; step <= fine; step += 1) child &= ~(7n << BigInt(3 * (15 - step)))
  return child
}

const answer: fc.Arbitrary<AnswerTo> = fc.record({ pigeonhole: bytes(16), recipient: bytes(32) })
const when: fc.Arbitrary<When> = fc.record({
  weekdays: upTo(127), begins: minuteOfDay, ends: minuteOfDay, firstDay: fc.option(day), everyWeeks: upTo(52),
})
const household: fc.Arbitrary<Household> = fc.record({ adults: upTo(99), children: upTo(99), babies: upTo(99) })
const children: fc.Arbitrary<Child[]> = list(fc.record({ name: said(40), seat: codeOf(Seat), words: said(100) }), 8)
const quiet: fc.Arbitrary<Quiet[]> = list(fc.record({ begins: minutes, ends: minutes }), 8)
const held = list(fc.record({ pigeonhole: bytes(16), slot: bytes(16), secret: bytes(16), recipient: bytes(32) }), 4)

const need: fc.Arbitrary<Need> = fc.record({
  nonce: bytes(16), askedAt: seconds, town: fc.constant(street.town), kind: codeOf(NeedKind), urgency: codeOf(NeedUrgency), place: place(12),
  address: said(200), name: said(40), phone: said(40), language, household, diet: fc.uniqueArray(codeOf(Diet), { maxLength: 8 }), words: said(600),
  when, children, to: said(200), amount: said(40), byLiaison: fc.boolean(), answerTo: fc.option(answer), pictures: list(blob, 3),
  voice: fc.option(blob),
})
const needWork: fc.Arbitrary<NeedWork> = fc.record({
  state: codeOf(NeedState), claimed: fc.option(fc.record({ device, at: minutes })), urgency: codeOf(NeedUrgency), followUp: fc.option(minutes),
  notes: said(1_000), mergedInto: fc.option(bytes(16)),
  coming: list(
    fc.record({
      leg: bytes(16), role: codeOf(LegRole), begins: minutes, ends: minutes, who: said(40), sheSays: digits(4), youSay: digits(4), words: said(200),
    }), 8,
  ),
  history: list(fc.record({ at: minutes, code: upTo(255), device: fc.option(device) }), 32),
  answers: list(
    fc.record({ at: minutes, device, code: codeOf(AnswerCode), words: said(400) }).filter(({ code, words }) => code !== AnswerCode.inWords || words !== ''), 8,
  ),
})
const offer: fc.Arbitrary<Offer> = fc.record({
  nonce: bytes(16), offeredAt: seconds, town: fc.constant(street.town), kinds: fc.uniqueArray(codeOf(NeedKind)), roles: upTo(511), place: place(8),
  reachM: upTo(200_000), languages, when, seats: upTo(60), carSeats: upTo(60), quiet, mostAWeek: upTo(50), name: said(40), answerTo: answer,
  key: fc.option(bytes(32)), words: said(400),
})
const offerWork: fc.Arbitrary<OfferWork> = fc.record({
  state: codeOf(OfferState), tripsThisWeek: upTo(255), lastTrip: fc.option(minutes), notes: said(600), answerTo: fc.option(answer),
})
const calls: fc.Arbitrary<Calls> = fc.record({
  nonce: bytes(16), askedAt: seconds, town: fc.constant(street.town), name: said(40), language, phone: said(40), address: said(200),
  weekdays: upTo(127), begins: minuteOfDay, ends: minuteOfDay,
  ladder: list(
    fc.record({
      afterMin: minuteOfDay, kind: codeOf(RungKind), name: said(40), phone: said(40), answerTo: fc.option(answer), words: said(200),
    }), 4,
  ),
  duress: said(40), quiet, notes: said(300), answerTo: answer,
})
const callsWork: fc.Arbitrary<CallsWork> = fc.record({
  state: codeOf(CallsState), claimed: fc.option(fc.record({ device, at: minutes })), notes: said(600),
})
const callDays: fc.Arbitrary<CallDay[]> = list(
  fc.record({ day, leg: bytes(16), caller: fc.option(bytes(16)), state: codeOf(CallDayState), held }), 14,
)
const word: fc.Arbitrary<Word> = fc.record({
  nonce: bytes(16), at: seconds, about: bytes(16), code: codeOf(WordCode), digits: digits(8), words: said(400), answerTo: fc.option(answer),
  picture: fc.option(blob),
})
const trip: fc.Arbitrary<Trip> = fc.record({
  trip: bytes(16), state: codeOf(TripState), day, depot: said(100),
  legs: list(
    fc.record({
      leg: bytes(16), need: bytes(16), role: codeOf(LegRole), offer: fc.option(bytes(16)), begins: minutes, ends: minutes, state: codeOf(LegState),
      say: digits(8), expect: digits(8), answerTo: fc.option(answer),
      place: fc.option(fc.record({ pigeonhole: bytes(16), slot: bytes(16), secret: bytes(16) })), link: fc.boolean(), items: said(800),
    }), 40,
  ),
  device: fc.option(device), notes: said(1_000),
})
const value: fc.Arbitrary<Value> = fc.letrec<{ any: Value }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 }, fc.integer(), said(20), fc.boolean(), fc.constant(null), blob, fc.array(tie('any'), { maxLength: 4 }),
    fc.array(fc.tuple(said(5), tie('any')), { maxLength: 3 }).map((each) => new Map(each)),
  ),
})).any

const asMember = fc.constantFrom(member, null)
const body: fc.Arbitrary<RecordBody> = fc.oneof(
  fc.record({ kind: fc.constant('need' as const), letter: fc.tuple(need, asMember).map(([each, who]) => needLetter(each, who)), work: fc.option(needWork) }),
  fc.record({
    kind: fc.constant('offer' as const), letter: fc.tuple(offer, asMember).map(([each, who]) => offerLetter(each, who)),
    vetted: fc.option(fc.record({ vetting: blob, proof: blob })), work: fc.option(offerWork),
  }),
  fc.record({ kind: fc.constant('word' as const), word }),
  fc.record({ kind: fc.constant('trip' as const), trip }),
  fc.record({
    kind: fc.constant('calls' as const), letter: fc.tuple(calls, asMember).map(([each, who]) => callsLetter(each, who)), work: fc.option(callsWork),
    days: callDays,
  }),
  fc.record({ kind: fc.constant('own' as const), name: said(40), value }),
)
const record: fc.Arbitrary<AidRecord> = fc.record({ sealedTo: fc.option(bytes(8)), body })

const letterBody: fc.Arbitrary<LetterBody> = fc.oneof(
  fc.record({
    kind: fc.constant('ask' as const),
    ask: fc.record({
      leg: bytes(16), role: codeOf(LegRole), needKind: codeOf(NeedKind), begins: minutes, ends: minutes, area: place(7), depot: said(100),
      items: said(800), household, languages, seats: upTo(60), words: said(400), answerBy: minutes, doors: fc.integer({ min: 1, max: 40 }),
    }),
  }),
  fc
    .record({
      leg: bytes(16), stop: fc.integer({ min: 1, max: 20 }), stops: fc.integer({ min: 20, max: 40 }), name: said(40), address: said(200),
      place: place(12), phone: said(40), sheSays: digits(4), youSay: digits(4), to: said(200), children, words: said(400), until: minutes,
      nextSlot: fc.option(bytes(16)),
    })
    .map((each) => ({ kind: 'place' as const, place: each.nextSlot === null ? each : { ...each, sheSays: '' } })),
  fc.record({ kind: fc.constant('told' as const), told: fc.record({ leg: bytes(16), code: codeOf(ToldCode), words: said(400) }) }),
  fc.record({
    kind: fc.constant('call' as const),
    call: fc.record({
      leg: bytes(16), name: said(40), language, phone: said(40), notes: said(300), begins: minutes, ends: minutes, stop: held,
      duressAsked: fc.boolean(), duressWord: said(40),
    }),
  }),
  fc.record({
    kind: fc.constant('released' as const),
    released: fc.record({
      about: bytes(16), reason: codeOf(ReleaseReason), name: said(40), language, phone: said(40), address: said(200), words: said(400), setAt: minutes,
    }),
  }),
  fc.record({ kind: fc.constant('back' as const), back: fc.record({ about: bytes(16), how: codeOf(BackHow) }) }),
)
const letter: fc.Arbitrary<AidLetter> = fc.record({ at: seconds, body: letterBody })
const vetting = fc
  .record({ key: bytes(32), duties: upTo(31), begins: upTo(2 ** 31), lasts: fc.integer({ min: 1, max: 576_000 }) })
  .map(({ lasts, ...each }) => ({ ...each, expires: each.begins + lasts }))
const link = fc.record({ pigeonhole: bytes(16), slot: bytes(16), identity: bytes(32) })

function again<T>(of: fc.Arbitrary<T>, write: (each: T) => Bytes, read: (data: Bytes) => T): void {
  const comesBack = (each: T): void => {
    expect(read(write(each))).toEqual(each)
  }
  fc.assert(fc.property(of, comesBack), { numRuns: 60 })
}

describe('comes back as it was', () => {
  test('a need', () => again(need, writeNeed, readNeed))
  test('an offer', () => again(offer, writeOffer, readOffer))
  test('a daily call', () => again(calls, writeCalls, readCalls))
  test('a record', () => again(record, writeRecord, readRecord))
  test('a held letter', () => again(letter, writeAidLetter, readAidLetter))
  test('a vetting', () => again(vetting, writeVetting, readVetting))
  test('a link of a trip', () => {
    fc.assert(
      fc.property(link, (each) => {
        expect(readTripLink(`#${writeTripLink(each)}`)).toEqual(each)
      }),
    )
  })
})

test('what a desk made of a need before it could answer is read', () => {
  const work: NeedWork = { state: NeedState.claimed, claimed: { device: 1, at: 9 }, urgency: NeedUrgency.today, followUp: null, notes: 'Ring twice', mergedInto: null, coming: [], history: [], answers: [] }
  const [inside] = fc.sample(need, 1) as [Need]
  const [version, kind, to, [letter, now]] = decode(writeRecord({ sealedTo: null, body: { kind: 'need', letter: needLetter(inside, null), work } })) as [Value, Value, Value, [Value, Value[]]]
  expect(readRecord(encode([version, kind, to, [letter, now.slice(0, 9)]])).body).toMatchObject({ kind: 'need', work })
})

test('whose letter it is, a town and a secret say', () => {
  fc.assert(
    fc.property(need, bytes(16), (each, other) => {
      const kind = 'need'
      const mine = { kind, letter: needLetter(each, member), work: null } as const
      expect(isMembers(mine, [member], street.town)).toBe(true)
      expect(isMembers(mine, [member], other)).toBe(false)
      expect(isMembers(mine, [{ ...member, secret: street.random(32) }], street.town)).toBe(false)
      expect(isMembers({ ...mine, letter: needLetter(each, null) }, [member], street.town)).toBe(false)
    }),
    { numRuns: 20 },
  )
})

test('a list of recipients has one name, in whatever order', () => {
  const [one, two] = [street.random(32), street.random(32)]
  expect(sealedTo([one, two])).toEqual(sealedTo([two, one]))
  expect(sealedTo([one, two])).not.toEqual(sealedTo([one]))
  expect(sealedTo([])).toHaveLength(8)
})

test('what is bent is refused, or read and written in the same bytes', () => {
  const pairs: readonly [(data: Bytes) => Bytes, fc.Arbitrary<Bytes>][] = [
    [(data) => writeRecord(readRecord(data)), record.map(writeRecord)],
    [(data) => writeAidLetter(readAidLetter(data)), letter.map(writeAidLetter)],
    [(data) => writeVetting(readVetting(data)), vetting.map(writeVetting)],
    [(data) => writeNeed(readNeed(data)), need.map(writeNeed)],
    [(data) => writeOffer(readOffer(data)), offer.map(writeOffer)],
    [(data) => writeCalls(readCalls(data)), calls.map(writeCalls)],
    [(data) => fromB64u(writeTripLink(readTripLink(`t=${b64u(data)}`)).slice(2)), link.map((each) => fromB64u(writeTripLink(each).slice(2)))],
  ]
  for (const [again, written] of pairs) {
    fc.assert(
      fc.property(written, fc.nat(), upTo(255), fc.constantFrom('change', 'cut', 'add', 'drop'), (data, where, to, how) => {
        const at = where % data.length
        const bent =
          how === 'change' ? data.with(at, to)
          : how === 'cut' ? data.slice(0, at)
          : how === 'add' ? Uint8Array.from([...data.slice(0, at), to, ...data.slice(at)])
          : Uint8Array.from([...data.slice(0, at), ...data.slice(at + 1)])
        try {
          const found = again(bent as Bytes)
          if (bent[1] === 1) expect(hex(found)).toBe(hex(bent))
        } catch (why) {
          if (!isRefusal(why)) throw why
        }
      }),
      { numRuns: 150 },
    )
  }
})
