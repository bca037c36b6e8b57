/** Whoever takes her offer back while doors wait for her: the desk sees how many, and gives them to somebody else. */
import { describe, expect, test } from 'vitest'
import { newWork } from '../../src/aid/shared/changes.ts'
import { inboxOf } from '../../src/aid/shared/desk_view.ts'
import { unwritten } from '../../src/aid/shared/held.ts'
import type { Held } from '../../src/aid/shared/held.ts'
import { placed, planned, stopped, withLegs } from '../../src/aid/shared/legs.ts'
import type { Part } from '../../src/aid/shared/legs.ts'
import { LegRole, LegState, NeedKind, NeedState, NeedUrgency, OfferState, ToldCode } from '../../src/seals/aid/codes.ts'
import type { Need } from '../../src/seals/aid/need.ts'
import type { Offer, OfferWork } from '../../src/seals/aid/offer.ts'
import type { AnswerTo } from '../../src/seals/aid/parts.ts'
import { needLetter, offerLetter } from '../../src/seals/aid/record.ts'
import type { RecordBody } from '../../src/seals/aid/record.ts'
import type { Leg, Trip } from '../../src/seals/aid/trip.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { AidId, RecordId, Recipient } from '../../src/terms/ids.ts'
import type { Minutes } from '../../src/terms/instant.ts'

const filled = (length: number, fill: number): Bytes => new Uint8Array(length).fill(fill)
const answers = (fill: number): AnswerTo => ({ pigeonhole: filled(16, fill), recipient: filled(32, fill) as Recipient })
const NOW = 29_700_000 as Minutes
const LATER = (NOW + 60) as Minutes
const WHEN = { weekdays: 0, begins: 600, ends: 720, firstDay: null, everyWeeks: 0 }
let drawn = 0
const by = { now: NOW, random: (length: number) => filled(length, (drawn += 1) % 256) }
const needBy = (fill: number): Need => ({
  nonce: filled(16, fill) as AidId, askedAt: 0, town: filled(16, 0), kind: NeedKind.groceries, urgency: NeedUrgency.twoDays, place: null, address: `Elm Street ${fill}`, name: '', phone: '', language: 'en',
  household: { adults: 1, children: 0, babies: 0 }, diet: [], words: '', when: WHEN, children: [], to: '', amount: '', byLiaison: false, answerTo: null, pictures: [], voice: null,
})
const [ana, ben] = [needBy(1), needBy(2)]
const JO = filled(16, 90) as AidId
const offerOf = (nonce: AidId, name: string): Offer => ({
  nonce, offeredAt: 0, town: filled(16, 0), kinds: [NeedKind.groceries], roles: LegRole.carry, place: null, reachM: 1_000, languages: ['en'], when: WHEN, seats: 0, carSeats: 0, quiet: [], mostAWeek: 5, name,
  answerTo: answers(91), key: null, words: '',
})
const partOf = (offer: AidId, needs: readonly Need[]): Part => ({
  role: LegRole.carry, person: { offer, answerTo: answers(92), seats: 0, carSeats: 0 }, link: false, words: '', stops: needs.map((need) => ({ need, begins: NOW, ends: LATER, items: '' })),
})
const WORK: OfferWork = { state: OfferState.active, tripsThisWeek: 0, lastTrip: null, notes: '', answerTo: null }
let number = 100
const heldOf = (body: RecordBody): Held => ({ ...unwritten(filled(16, (number += 1)) as RecordId), version: 1, record: { sealedTo: null, body } })
const offerHeld = (state: OfferState): Held => heldOf({ kind: 'offer', letter: offerLetter(offerOf(JO, 'Jo'), null), vetted: null, work: { ...WORK, state } })
const NEEDS = [ana, ben].map((each) => heldOf({ kind: 'need', letter: needLetter(each, null), work: { ...newWork(each), state: NeedState.planned } }))
const asked = planned([partOf(JO, [ana, ben])], { depot: '', day: 20_625, device: 1 }, by).trip
const going = placed(asked, (asked.legs[0] as Leg).leg, [ana, ben], answers(93), by).trip
const said = (records: readonly Held[], at: Minutes = NOW) => inboxOf(records, at).left.map(({ who, doors }) => [who, doors.length])
const desk = (trip: Trip, ...also: readonly Held[]): readonly Held[] => [...NEEDS, heldOf({ kind: 'trip', trip }), ...also]

describe('doors in the name of somebody who can no longer come', () => {
  test('are said, by her name where her offer is still here, and once the time is over not any more', () => {
    expect(said(desk(going, offerHeld(OfferState.active)))).toEqual([])
    expect(said(desk(going, offerHeld(OfferState.left)))).toEqual([['Jo', 2]])
    expect(said(desk(going, offerHeld(OfferState.cutOff)))).toEqual([['Jo', 2]])
    expect(said(desk(going))).toEqual([['', 2]])
    expect(said(desk(asked))).toEqual([['', 2]])
    expect(said(desk(going), (LATER + 1) as Minutes)).toEqual([])
  })

  test('are those alone that nobody has brought and to which nobody else goes', () => {
    const [first] = going.legs as readonly [Leg, Leg]
    expect(said(desk(withLegs(going, (leg) => (leg === first ? { ...leg, state: LegState.handedOver } : leg))))).toEqual([['', 1]])
    const kim = filled(16, 95) as AidId
    const other = planned([partOf(kim, [ana])], { depot: '', day: 20_625, device: 1 }, by).trip
    const kims = heldOf({ kind: 'offer', letter: offerLetter(offerOf(kim, 'Kim'), null), vetted: null, work: WORK })
    expect(said(desk(going, heldOf({ kind: 'trip', trip: other }), kims))).toEqual([['', 1]])
    expect(said(desk(planned([{ ...partOf(JO, [ana]), person: null }], { depot: '', day: 20_625, device: 1 }, by).trip))).toEqual([])
  })

  test('are said by no phone that cannot open everything yet', () => {
    expect(said([...desk(going), { ...unwritten(filled(16, 250) as RecordId), version: 1 }])).toEqual([])
    expect(said([...desk(going, offerHeld(OfferState.left)), { ...unwritten(filled(16, 250) as RecordId), version: 1 }])).toEqual([['Jo', 2]])
  })

  test('are taken back by what the line does: nobody’s address stays with her', () => {
    const [left] = inboxOf(desk(going), NOW).left
    const changed = stopped(going, left?.legs.map(({ leg }) => leg) ?? [], ToldCode.takenOver, by)
    expect([changed.take.length, changed.trip.legs.map(({ state }) => state)]).toEqual([2, [LegState.cancelled, LegState.cancelled]])
    expect(said(desk(changed.trip))).toEqual([])
  })
})
