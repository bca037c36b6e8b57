/** From people who were chosen to letters: who learns what, when it goes well and when it does not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acquaintedOf, barredFrom, comingOf, doorOf, followed, followedWords, isOfCarrier, legsMeant, LINK_LASTS_MIN, linked, numbersStop, onward, placed, planned, problemsOf, reachOf, stopped } from '../../src/aid/shared/legs.ts'
import type { By, Changed, LetterToLay, Part, Stop } from '../../src/aid/shared/legs.ts'
import { aroundOf, standsNow } from '../../src/aid/shared/folding.ts'
import { unwritten } from '../../src/aid/shared/held.ts'
import type { Held } from '../../src/aid/shared/held.ts'
import { hear, settled } from '../../src/aid/shared/states.ts'
import { LegRole, LegState, NeedKind, NeedState, NeedUrgency, Seat, ToldCode, TripState, WordCode } from '../../src/seals/aid/codes.ts'
import { readAidLetter, writeAidLetter } from '../../src/seals/aid/letters.ts'
import type { Need, NeedWork } from '../../src/seals/aid/need.ts'
import type { AnswerTo, Child } from '../../src/seals/aid/parts.ts'
import { readRecord, writeRecord } from '../../src/seals/aid/record.ts'
import type { RecordBody } from '../../src/seals/aid/record.ts'
import type { Leg, Trip } from '../../src/seals/aid/trip.ts'
import { cellAt } from '../../src/seals/grid.ts'
import { fromHex, hex, same } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { AidId, LegId, RecordId } from '../../src/terms/ids.ts'

const NOW = 29_700_000
const DAY = 24 * 60

function chance(seed = 1): By['random'] {
  let held = seed
  return (length) => Uint8Array.from({ length }, () => (held = (Math.imul(held, 1_103_515_245) + 12_345) >>> 0) >>> 16) as Bytes
}
const by = (seed = 1): By => ({ now: NOW, random: chance(seed) })
const id = (name: string): Bytes => fromHex([...name].map((each) => each.charCodeAt(0).toString(16).padStart(2, '0')).join('').padEnd(32, '0').slice(0, 32))
const answerTo = (name: string): AnswerTo => ({ pigeonhole: id(`hole ${name}`), recipient: fromHex(hex(id(name)).repeat(2)) })

const need = (name: string, change: Partial<Need> = {}): Need => ({
  nonce: id(`need ${name}`) as AidId, askedAt: 1_782_000_000, town: id('maple'), kind: NeedKind.groceries, urgency: NeedUrgency.week, place: cellAt({ lat: 44.95, lng: -93.2 }, 12),
  address: `${name}'s street 1`, name, phone: `555 ${name}`, language: 'es', household: { adults: 2, children: 1, babies: 0 }, diet: [], words: '', children: [], to: '', amount: '',
  when: { weekdays: 0, begins: 0, ends: DAY, firstDay: null, everyWeeks: 0 }, byLiaison: false, answerTo: answerTo(name), pictures: [], voice: null, ...change,
})
const stop = (of: Need, change: Partial<Stop> = {}): Stop => ({ need: of, begins: NOW + 600, ends: NOW + 720, items: 'rice\nbeans', ...change })
const part = (role: LegRole, name: string, stops: readonly Stop[], change: Partial<Part> = {}): Part => ({
  role, person: { offer: id(`offer ${name}`) as AidId, answerTo: answerTo(name), seats: 4, carSeats: 2 }, link: false, stops, words: '', ...change,
})
const ABOUT = { depot: 'parish hall', day: 20_600, device: 0 }

const [ana, ben, cal] = [need('Ana'), need('Ben'), need('Cal')]
const NEEDS = [ana, ben, cal]
const DAN = part(LegRole.carry, 'Dan', NEEDS.map((each) => stop(each)))
const whole = planned([part(LegRole.shop, 'Eve', [stop(ana)]), part(LegRole.pack, 'Fay', [stop(ana)]), DAN], ABOUT, by())
const carried = (trip: Trip): readonly Leg[] => trip.legs.filter(({ role }) => role === LegRole.carry)
const firstOf = (trip: Trip): Leg => carried(trip)[0] as Leg
const underWay = (): Changed => placed(whole.trip, firstOf(whole.trip).leg, NEEDS, answerTo('Dan again'), by(2))
const become = (trip: Trip, leg: LegId, state: LegState): Trip => ({ ...trip, legs: trip.legs.map((each) => (same(each.leg, leg) ? { ...each, state } : each)) })

const bytesOf = ({ letter }: Pick<LetterToLay, 'letter'>): string => hex(writeAidLetter({ at: 1_782_000_000, body: letter }))
const says = (letter: Pick<LetterToLay, 'letter'>, text: string): boolean => bytesOf(letter).includes([...new TextEncoder().encode(text)].map((each) => each.toString(16).padStart(2, '0')).join(''))
const namesAnybody = (letter: Pick<LetterToLay, 'letter'>): boolean => NEEDS.some(({ name, address, phone, place }) => [name, address, phone].some((each) => says(letter, each)) || bytesOf(letter).includes((place as bigint).toString(16)))

describe('asking', () => {
  test('one question for each person, in which nobody is named and nothing is on the map but a region', () => {
    expect(whole.lay).toHaveLength(3)
    for (const letter of whole.lay) {
      expect(namesAnybody(letter)).toBe(false)
      expect(letter).toMatchObject({ opens: NOW, lock: null, once: false, letter: { kind: 'ask', ask: { depot: 'parish hall', answerBy: NOW + 600 } } })
    }
    const [shop, , carry] = whole.lay.map(({ letter }) => (letter.kind === 'ask' ? letter.ask : null))
    expect(shop?.area).toBeNull()
    expect(carry).toMatchObject({ household: { adults: 6, children: 3, babies: 0 }, languages: ['es'], role: LegRole.carry, doors: 3, items: '3 × rice\n3 × beans' })
  })

  test('an answer is waited for until it begins; who is asked for what begins at once has an hour, if it lasts so long', () => {
    const answerBy = (begins: number, ends: number): number => {
      const [letter] = planned([part(LegRole.carry, 'Dan', [stop(ana, { begins: NOW + begins, ends: NOW + ends })])], ABOUT, by()).lay
      return letter?.letter.kind === 'ask' ? letter.letter.ask.answerBy - NOW : 0
    }
    expect([answerBy(600, 720), answerBy(3 * DAY, 3 * DAY + 60), answerBy(0, 120), answerBy(-30, 20), answerBy(10, 40), answerBy(-60, -30)]).toEqual([600, DAY, 60, 20, 40, 1])
  })

  test('digits are four, never alike on one way, and only whoever comes to a door has any', () => {
    const codes = carried(whole.trip).flatMap(({ say, expect: other }) => [say, other])
    expect(new Set(codes).size).toBe(6)
    for (const each of codes) expect(each).toMatch(/^\d{4}$/)
    expect(whole.trip.legs.filter(({ role }) => role !== LegRole.carry).map(({ say, expect: other }) => say + other)).toEqual(['', ''])
  })

  test('what comes out fits the record and the letters it is written into', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NEEDS), { minLength: 1, maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 1_000 }), (needs, items) => {
        const { trip, lay } = planned([part(LegRole.carry, 'Dan', needs.map((each) => stop(each, { items })), { words: items })], { ...ABOUT, depot: items }, by())
        expect(readRecord(writeRecord({ sealedTo: null, body: { kind: 'trip', trip } })).body).toMatchObject({ kind: 'trip' })
        for (const { letter } of lay) expect(readAidLetter(writeAidLetter({ at: 1, body: letter })).body.kind).toBe('ask')
      }),
      { numRuns: 30 },
    )
  })
})

describe('the address', () => {
  const { trip, lay } = underWay()
  const places = lay.map(({ letter }) => (letter.kind === 'place' ? letter.place : null))

  test('each stop lies by itself, opens in the window, and the next only with what the household before it says', () => {
    expect(lay.map(({ opens, lock }) => [opens, lock])).toEqual([[NOW + 600, null], [NOW + 600, carried(trip)[0]?.expect], [NOW + 600, carried(trip)[1]?.expect]])
    expect(places.map((each) => each?.nextSlot && hex(each.nextSlot))).toEqual([lay[1], lay[2], null].map((each) => each && hex(each.slot)))
    expect(places.map((each) => [each?.stop, each?.stops, each?.name])).toEqual([[1, 3, 'Ana'], [2, 3, 'Ben'], [3, 3, 'Cal']])
  })

  test('no letter names another stop, and none whose next is locked says the digits that open it', () => {
    for (const [number, letter] of lay.entries()) {
      for (const [other, { name, address }] of NEEDS.entries()) expect(says(letter, address) || says(letter, name)).toBe(other === number)
      const { nextSlot, sheSays } = places[number] as { nextSlot: Bytes | null; sheSays: string }
      expect(sheSays === '').toBe(nextSlot !== null)
      for (const { expect: digits } of carried(trip)) expect(says(letter, digits)).toBe(digits === sheSays)
    }
  })

  test('both sides know what to say and what to hear', () => {
    const [coming] = comingOf(trip, ana.nonce, new Map([[hex(id('offer Dan')), 'Dan']]))
    expect(coming).toMatchObject({ who: 'Dan', sheSays: firstOf(trip).expect, youSay: places[0]?.youSay, role: LegRole.carry })
    expect(comingOf(trip, ana.nonce, new Map())).toHaveLength(1)
    expect(comingOf(whole.trip, ana.nonce, new Map())).toEqual([])
  })

  test('whoever only shops or packs is laid no address, and nobody is laid one twice', () => {
    const shop = whole.trip.legs[0] as Leg
    expect(placed(whole.trip, shop.leg, NEEDS, answerTo('Eve'), by()).lay).toEqual([])
    expect(placed(trip, firstOf(trip).leg, NEEDS, answerTo('Dan again'), by(3)).lay).toEqual([])
  })

  test('a driver without the app gets one stop, once, for two hours, and it can be taken back', () => {
    const alone = planned([part(LegRole.drive, 'nobody', [stop(ana)], { person: null, link: true })], ABOUT, by())
    expect(alone.lay).toEqual([])
    const { trip: now, lay: letters } = linked(alone.trip, (alone.trip.legs[0] as Leg).leg, NEEDS, answerTo('link'), NOW + 600, by(4))
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ once: true, opens: NOW + 600, ends: NOW + 600 + LINK_LASTS_MIN, lock: null, letter: { kind: 'place', place: { nextSlot: null, stops: 1 } } })
    const again = linked(now, (now.legs[0] as Leg).leg, NEEDS, answerTo('another link'), NOW + 600, by(5))
    expect(again.take.map(({ held, cover }) => [hex(held.secret), cover.letter.kind])).toEqual([[hex(letters[0]?.secret as Bytes), 'told']])
    expect(stopped(now, [(now.legs[0] as Leg).leg], ToldCode.cancelled, by()).take.map(({ held }) => hex(held.secret))).toEqual([hex(letters[0]?.secret as Bytes)])
  })
})

describe('words', () => {
  const { trip } = underWay()
  const [one, two, three] = carried(trip) as [Leg, Leg, Leg]
  const meant = (about: LegId, code: WordCode, words = '', of = trip): readonly string[] => legsMeant(of, { about, code, words }).map(({ leg }) => hex(leg))

  test('a carrier speaks of her whole way by its first leg, and of a stop by its number or because she is there', () => {
    expect(meant(one.leg, WordCode.started)).toEqual([one, two, three].map(({ leg }) => hex(leg)))
    expect(meant(one.leg, WordCode.handedOver, '2')).toEqual([hex(two.leg)])
    expect(meant(one.leg, WordCode.handedOver)).toEqual([hex(one.leg)])
    const later = become(trip, one.leg, LegState.handedOver)
    expect(meant(one.leg, WordCode.nobodyHome, 'no light', later)).toEqual([hex(two.leg)])
    expect(meant(one.leg, WordCode.followed, '', later)).toEqual([hex(two.leg)])
    expect(meant(one.leg, WordCode.handedOver, '9', later)).toEqual([hex(two.leg)])
    expect(meant(one.leg, WordCode.followed, '3', later)).toEqual([hex(three.leg)])
    // a second line says how she is reached, and moves no other door
    for (const reach of ['+1 612 555 0100', 'call my sister\nLuz']) {
      const said = { code: WordCode.followed, words: followedWords('3', reach) }
      expect([meant(one.leg, said.code, said.words, later), reachOf(said), numbersStop(said)]).toEqual([[hex(three.leg)], reach, true])
    }
    expect([followedWords('', ''), followedWords('2', ''), reachOf({ code: WordCode.followed, words: followedWords('', '555') })]).toEqual(['', '2', '555'])
    expect([reachOf({ code: WordCode.followed, words: '2' }), reachOf({ code: WordCode.question, words: '2\n555' }), numbersStop({ code: WordCode.nobodyHome, words: '2\n555' })]).toEqual(['', '', false])
    expect(meant(one.leg, WordCode.wrongItems, 'onions', later)).toEqual([hex(two.leg)])
  })

  test('what lies there until somebody has read it is heard again of the same door, not of the next one too', () => {
    for (const [code, state] of [[WordCode.nobodyHome, LegState.nobodyHome], [WordCode.followed, LegState.followed], [WordCode.wrongItems, LegState.wrongItems]] as const) {
      const once = become(become(trip, one.leg, LegState.handedOver), two.leg, state)
      expect(meant(one.leg, code, '2', once)).toEqual([hex(two.leg)])
      expect(meant(one.leg, code, '', once)).toEqual([hex(two.leg)])
    }
    const shut = become(trip, one.leg, LegState.nobodyHome)
    expect(meant(one.leg, WordCode.nobodyHome, '2', shut)).toEqual([hex(two.leg)])
  })

  test('a word is a carrier’s by its leg, a household’s by its door, whoever of them is known by name', () => {
    const held = { body: { trip } }
    for (const offer of [null, {}]) {
      expect(isOfCarrier({ trip: held, offer, word: { about: one.leg } })).toBe(true)
      expect(isOfCarrier({ trip: held, offer, word: { about: doorOf(trip, one) } })).toBe(false)
    }
    expect(isOfCarrier({ trip: null, offer: null, word: { about: NEEDS[0]?.nonce as LegId } })).toBe(false)
  })

  test('a household speaks of its own leg alone, and nobody of one that is not known', () => {
    for (const leg of [one, two, three]) expect(meant(doorOf(trip, leg), WordCode.received)).toEqual([hex(leg.leg)])
    expect(meant(id('none') as LegId, WordCode.started)).toEqual([])
  })
})

describe('how a need stands by its legs', () => {
  const { trip, lay } = planned([part(LegRole.carry, 'Dan', [stop(ana)]), part(LegRole.carry, 'Gil', [stop(ana)])], ABOUT, by())
  const work: NeedWork = { state: NeedState.claimed, claimed: { device: 0, at: NOW }, urgency: NeedUrgency.week, followUp: null, notes: '', mergedInto: null, coming: [], history: [], answers: [] }
  const held = (body: RecordBody): Held => ({ ...unwritten(id('record') as RecordId), key: body.kind, version: 1, endsH: 1, record: { sealedTo: null, body } })
  const stands = (state: NeedState, now: Trip, at: number): NeedState | null => {
    const body = { kind: 'need', letter: { inside: ana, body: id('body'), mac: null, secretNumber: null }, work: { ...work, state } } as const
    return standsNow({ ...held(body), body }, aroundOf([held(body), held({ kind: 'trip', trip: now })]), at)?.state ?? null
  }

  test('two are asked: it is planned as long as one may still go', () => {
    const [dan, gil] = trip.legs as [Leg, Leg]
    expect(lay).toHaveLength(2)
    expect(stands(NeedState.claimed, trip, NOW)).toBe(NeedState.planned)
    expect(stands(NeedState.claimed, become(trip, dan.leg, LegState.declined), NOW)).toBe(NeedState.planned)
    expect(stands(NeedState.planned, become(become(trip, dan.leg, LegState.declined), gil.leg, LegState.declined), NOW)).toBe(NeedState.claimed)
  })

  test('who has not answered when it should begin is not waited for', () => {
    expect(stands(NeedState.planned, trip, NOW + 599)).toBeNull()
    expect(stands(NeedState.planned, trip, NOW + 600)).toBe(NeedState.claimed)
    expect(stands(NeedState.planned, become(trip, (trip.legs[0] as Leg).leg, LegState.accepted), NOW + 600)).toBe(NeedState.planned)
  })
})

describe('followed', () => {
  const { trip } = underWay()
  const [one, two, three] = carried(trip) as [Leg, Leg, Leg]
  const driven = become(become(trip, one.leg, LegState.handedOver), two.leg, LegState.underWay)
  const other = planned([part(LegRole.carry, 'Dan', [stop(need('Ida'))]), part(LegRole.carry, 'Gil', [stop(need('Jo'))])], ABOUT, by(9)).trip

  test('stops everything of hers that is not handed over, in every trip, and nobody else\'s', () => {
    const { changed, free } = followed([driven, other], one.leg, by(5))
    expect(free.map(hex)).toEqual([two, three].map(({ need: each }) => hex(each)).concat(hex(id('need Ida'))))
    const [first, second] = changed as [Changed, Changed]
    expect(carried(first.trip).map(({ state }) => state)).toEqual([LegState.handedOver, LegState.followed, LegState.cancelled])
    expect(second.trip.legs.map(({ state }) => state)).toEqual([LegState.cancelled, LegState.asked])
    expect(first.trip.legs.slice(0, 2).map(({ state }) => state)).toEqual([LegState.asked, LegState.asked])
    expect(first.take.map(({ held }) => hex(held.slot))).toEqual([two, three].map(({ place }) => hex(place?.slot as Bytes)))
  })

  test('comes to the same where the desk has heard it before it acts', () => {
    const heard = become(driven, two.leg, LegState.followed)
    expect(followed([heard, other], one.leg, by(5))).toEqual(followed([driven, other], one.leg, by(5)))
  })

  test('tells her no other door, not even that there is one', () => {
    for (const { take, lay } of followed([driven, other], one.leg, by(5)).changed)
      for (const letter of [...lay, ...take.map(({ cover }) => cover)]) {
        expect(namesAnybody(letter)).toBe(false)
        expect(letter.letter).toMatchObject({ kind: 'told', told: { code: ToldCode.takenOver, words: '' } })
      }
  })

  test('she is never asked for those doors again, nor for any near them; others are', () => {
    const after = followed([driven], one.leg, by(5)).changed.map((each) => each.trip)
    const near = need('Kay', { place: cellAt({ lat: 44.953, lng: -93.2 }, 12) })
    const far = need('Lea', { place: cellAt({ lat: 45.1, lng: -93.2 }, 12) })
    const barred = barredFrom(id('offer Dan') as AidId, after, [...NEEDS, near, far]).map(hex)
    expect(barred).toEqual([...NEEDS, near].map(({ nonce }) => hex(nonce)))
    expect(barredFrom(id('offer Gil') as AidId, after, [...NEEDS, near, far])).toEqual([])
    expect(problemsOf([part(LegRole.carry, 'Dan', [stop(near)]), part(LegRole.carry, 'Gil', [stop(near)]), part(LegRole.shop, 'Dan', [stop(near)])], after, [...NEEDS, near])).toEqual([['followed_near'], [], []])
  })

  test('every door she does not come to waits for somebody else, and she is not suggested for it', () => {
    const after = followed([driven, other], one.leg, by(5)).changed.map((each) => each.trip)
    for (const each of [ben, cal]) {
      expect(settled(NeedState.planned, after.flatMap(({ legs }) => legs.filter((leg) => same(leg.need, each.nonce))))).toBe(NeedState.claimed)
      expect(acquaintedOf(each, after, NEEDS)).toEqual({ known: [], notBy: [hex(id('offer Dan'))] })
    }
    expect(acquaintedOf(ana, [driven], NEEDS)).toEqual({ known: [hex(id('offer Dan'))], notBy: [] })
    expect(acquaintedOf(ana, [become(driven, one.leg, LegState.declined)], NEEDS)).toEqual({ known: [], notBy: [hex(id('offer Dan'))] })
  })

  test('of nobody known changes nothing', () => {
    expect(followed([driven], id('none') as LegId, by())).toEqual({ changed: [], free: [] })
  })
})

describe('when it goes otherwise', () => {
  const { trip } = underWay()
  const [one, two, three] = carried(trip) as [Leg, Leg, Leg]

  test('nobody home: the next stop opens without the digits that nobody said, the one after stays locked', () => {
    const missed = become(trip, one.leg, hear({ need: NeedState.planned, confirms: true, leg: { ...one, current: true } }, { code: WordCode.nobodyHome, digits: '' }).leg as LegState)
    const { trip: now, lay, take } = onward(missed, one.leg, NEEDS, by(6))
    expect(lay).toHaveLength(1)
    expect(lay[0]).toMatchObject({ lock: null, opens: NOW, letter: { kind: 'place', place: { name: 'Ben', stop: 2, sheSays: '', nextSlot: three.place?.slot } } })
    expect(take.map(({ held }) => hex(held.slot))).toEqual([hex(two.place?.slot as Bytes)])
    expect(hex(carried(now)[1]?.place?.slot as Bytes)).toBe(hex(lay[0]?.slot as Bytes))
    expect(onward(trip, one.leg, NEEDS, by()).lay).toEqual([])
    expect(onward(become(trip, three.leg, LegState.nobodyHome), three.leg, NEEDS, by()).lay).toEqual([])
  })

  test('what is called off is taken back with a letter of its own, and who has none yet is told', () => {
    const { trip: now, take, lay } = stopped(trip, trip.legs.map(({ leg }) => leg), ToldCode.cancelled, by(7))
    expect(take).toHaveLength(3)
    expect(lay.map(({ to }) => hex(to.pigeonhole))).toEqual([answerTo('Eve'), answerTo('Fay')].map(({ pigeonhole }) => hex(pigeonhole)))
    expect(now).toMatchObject({ state: TripState.cancelled })
    expect(now.legs.every(({ state, place }) => state === LegState.cancelled && place === null)).toBe(true)
    for (const letter of [...lay, ...take.map(({ cover }) => cover)]) expect(namesAnybody(letter)).toBe(false)
  })

  test('what was handed over stays handed over, and a trip ends when nothing more is expected of anybody', () => {
    const [shop, pack] = trip.legs as [Leg, Leg]
    const almost = [shop, pack].reduce((all, { leg }) => become(all, leg, LegState.done), become(trip, one.leg, LegState.handedOver))
    const { trip: now } = stopped(almost, trip.legs.map(({ leg }) => leg), ToldCode.changed, by(8))
    expect(carried(now).map(({ state }) => state)).toEqual([LegState.handedOver, LegState.cancelled, LegState.cancelled])
    expect(now.state).toBe(TripState.done)
  })
})

describe('school runs', () => {
  const child = (name: string, seat: Seat = Seat.none): Child => ({ name, seat, words: '' })
  const school = (name: string, children: readonly Child[]): Need => need(name, { kind: NeedKind.schoolRun, children })
  const run = (name: string, needs: readonly Need[], seats = 4, carSeats = 2): Part => part(LegRole.school, name, needs.map((each) => stop(each)), { person: { offer: id(`offer ${name}`) as AidId, answerTo: answerTo(name), seats, carSeats } })
  const [mia, noa] = [school('Mia', [child('Leo', Seat.booster), child('Ada', Seat.child)]), school('Noa', [child('Tom')])]

  test('seats and boosters are counted over all children of the way', () => {
    expect(problemsOf([run('Dan', [mia, noa])], [], [])).toEqual([[]])
    expect(problemsOf([run('Dan', [mia, noa], 2)], [], [])).toEqual([['too_few_seats']])
    expect(problemsOf([run('Dan', [mia, noa], 3, 1)], [], [])).toEqual([['too_few_child_seats']])
  })

  test('each child is known to one adult, by first name', () => {
    expect(problemsOf([run('Dan', [mia]), run('Gil', [mia, noa])], [], [])).toEqual([['child_of_two'], ['child_of_two']])
    const { trip } = planned([run('Dan', [mia]), run('Gil', [noa])], ABOUT, by())
    const letters = trip.legs.flatMap(({ leg }) => placed(trip, leg, [mia, noa], answerTo('x'), by()).lay)
    expect(letters.map(({ letter }) => (letter.kind === 'place' ? letter.place.children.map(({ name }) => name) : null))).toEqual([['Leo', 'Ada'], ['Tom']])
  })

  test('whoever brings groceries learns no child\'s name', () => {
    const { trip } = planned([part(LegRole.carry, 'Dan', [stop(mia)])], ABOUT, by())
    expect(placed(trip, (trip.legs[0] as Leg).leg, [mia], answerTo('x'), by()).lay.some((letter) => says(letter, 'Leo'))).toBe(false)
  })

  test('nobody is sent to a door that nobody named', () => {
    const nameless = { ...mia, address: ' ', place: null }
    const roles = [LegRole.carry, LegRole.drive, LegRole.mind, LegRole.shop, LegRole.pack, LegRole.translate]
    const of = (need: Need) => roles.map((role) => problemsOf([part(role, 'Dan', [stop(need)], { person: null })], [], [])[0]?.includes('nowhere'))
    expect(of(nameless)).toEqual([true, true, true, false, false, false])
    expect(of({ ...nameless, address: '12 Elm Street' })).not.toContain(true)
    expect(of({ ...nameless, place: ana.place })).not.toContain(true)
    expect(of({ ...nameless, kind: NeedKind.rent })).not.toContain(true)
    // whoever goes along may meet her where they go to
    expect([{ ...nameless, to: '' }, { ...nameless, to: 'Clinic, Oak Street' }].map((need) => problemsOf([part(LegRole.accompany, 'Dan', [stop(need)])], [], [])[0])).toEqual([['nowhere'], []])
  })

  test('a part for nobody is none, and a link is for one stop', () => {
    expect(problemsOf([part(LegRole.carry, 'Dan', [])], [], [])).toEqual([['no_stops']])
    expect(problemsOf([part(LegRole.drive, 'x', [stop(ana), stop(ben)], { person: null, link: true })], [], [])).toEqual([['link_of_many']])
  })
})
