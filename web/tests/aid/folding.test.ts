/** What several people say of one need within one minute: each word counts. */
import { expect, test } from 'vitest'
import { newWork } from '../../src/aid/shared/changes.ts'
import { calendarHere } from '../../src/aid/shared/calendar.ts'
import { foldsOf } from '../../src/aid/shared/folding.ts'
import { unwritten } from '../../src/aid/shared/held.ts'
import type { Held } from '../../src/aid/shared/held.ts'
import { comingOf, placed, planned } from '../../src/aid/shared/legs.ts'
import type { Part } from '../../src/aid/shared/legs.ts'
import { LegRole, NeedKind, NeedState, NeedUrgency, WordCode } from '../../src/seals/aid/codes.ts'
import type { Need } from '../../src/seals/aid/need.ts'
import type { AnswerTo } from '../../src/seals/aid/parts.ts'
import { needLetter } from '../../src/seals/aid/record.ts'
import type { AidRecord, RecordBody } from '../../src/seals/aid/record.ts'
import type { Leg, Trip } from '../../src/seals/aid/trip.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { AidId, RecordId, Recipient } from '../../src/terms/ids.ts'
import type { Minutes } from '../../src/terms/instant.ts'

const filled = (length: number, fill: number): Bytes => new Uint8Array(length).fill(fill)
const answers = (fill: number): AnswerTo => ({ pigeonhole: filled(16, fill), recipient: filled(32, fill) as Recipient })
const NOW = 29_700_000 as Minutes
const SARA: Need = {
  nonce: filled(16, 1) as AidId, askedAt: 0, town: filled(16, 0), kind: NeedKind.groceries, urgency: NeedUrgency.today, place: null, address: '12 Elm Street', name: 'Sara', phone: '', language: 'en',
  household: { adults: 1, children: 0, babies: 0 }, diet: [], words: '', when: { weekdays: 0, begins: 600, ends: 720, firstDay: null, everyWeeks: 0 }, children: [], to: '', amount: '',
  byLiaison: false, answerTo: answers(2), pictures: [], voice: null,
}
let drawn = 10
const by = { now: NOW, random: (length: number) => filled(length, (drawn += 1)) }

function tripOf(role: LegRole): Trip {
  const part: Part = {
    role, person: { offer: filled(16, 100 + role) as AidId, answerTo: answers(150 + role), seats: 4, carSeats: 0 }, link: false, words: '',
    stops: [{ need: SARA, begins: NOW, ends: (NOW + 60) as Minutes, items: '' }],
  }
  return planned([part], { depot: '', day: 20_600, device: 0 }, by).trip
}

test('the shopper’s and the carrier’s hand-over and the household’s own word', () => {
  const shops = tripOf(LegRole.shop)
  const asked = tripOf(LegRole.carry)
  const carries = placed(asked, (asked.legs[0] as Leg).leg, [SARA], answers(160), by).trip
  const heldOf = (key: string, body: RecordBody): Held => ({ ...unwritten(filled(16, 200) as RecordId), key, version: 1, record: { sealedTo: null, body } })
  let all: readonly Held[] = [
    heldOf('need', { kind: 'need', letter: needLetter(SARA, null), work: { ...newWork(SARA), state: NeedState.planned } }),
    heldOf('shops', { kind: 'trip', trip: shops }),
    heldOf('carries', { kind: 'trip', trip: carries }),
  ]
  const bodyOf = (key: string): RecordBody => (all.find((each) => each.key === key) as Held & { record: AidRecord }).record.body
  const put = (key: string, body: RecordBody | null): void => {
    if (body !== null) all = all.map((each) => (each.key === key ? heldOf(key, body) : each))
  }
  const shopping = (shops.legs[0] as Leg).leg
  const { leg: carrying, expect: digits } = carries.legs[0] as Leg
  const door = comingOf(carries, SARA.nonce, new Map())[0]?.leg as Bytes
  const words = [[shopping, WordCode.handedOver, ''], [carrying, WordCode.started, ''], [door, WordCode.received, ''], [carrying, WordCode.handedOver, digits]] as const
  for (const [at, [about, code, said]] of words.entries()) {
    const word = heldOf('word', { kind: 'word', word: { nonce: filled(16, 9), at: NOW * 60 + at, about: about as AidId, code, digits: said, words: '', answerTo: null, picture: null } })
    for (const fold of foldsOf([...all, word], calendarHere)) {
      for (const [key, how] of fold.changes) put(key, how(bodyOf(key)))
      if (fold.told.trip) put(fold.told.trip.key, fold.intoTrip(bodyOf(fold.told.trip.key)))
    }
  }
  const need = bodyOf('need')
  expect(need.kind === 'need' && need.work?.state).toBe(NeedState.done)
})
