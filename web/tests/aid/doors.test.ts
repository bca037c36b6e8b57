/** Words are signed by nobody: each counts for what its sender was told, and for no more. Those who wait at one door of a way, and whoever goes along it. */
import { describe, expect, test } from 'vitest'
import { actsOf } from '../../src/aid/shared/acting.ts'
import { newWork } from '../../src/aid/shared/changes.ts'
import { calendarHere } from '../../src/aid/shared/calendar.ts'
import { foldsOf } from '../../src/aid/shared/folding.ts'
import { unwritten } from '../../src/aid/shared/held.ts'
import type { Held } from '../../src/aid/shared/held.ts'
import { comingOf, leftOut, onward, placed, planned, waitsAtShut } from '../../src/aid/shared/legs.ts'
import type { LetterToLay, Part } from '../../src/aid/shared/legs.ts'
import { LegRole, LegState, NeedKind, NeedState, NeedUrgency, ToldCode, WordCode } from '../../src/seals/aid/codes.ts'
import type { Coming, Need } from '../../src/seals/aid/need.ts'
import type { AnswerTo } from '../../src/seals/aid/parts.ts'
import { needLetter } from '../../src/seals/aid/record.ts'
import type { AidRecord, RecordBody, Word } from '../../src/seals/aid/record.ts'
import type { Leg, Trip } from '../../src/seals/aid/trip.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { AidId, RecordId, Recipient } from '../../src/terms/ids.ts'
import type { Minutes } from '../../src/terms/instant.ts'

const filled = (length: number, fill: number): Bytes => new Uint8Array(length).fill(fill)
const needBy = (name: string): Need => ({
  nonce: filled(16, name.charCodeAt(0)) as AidId, askedAt: 0, town: filled(16, 0), kind: NeedKind.groceries, urgency: NeedUrgency.twoDays, place: null, address: `${name} Street 1`, name, phone: '', language: 'en',
  household: { adults: 2, children: 1, babies: 0 }, diet: [], words: '', when: { weekdays: 0, begins: 600, ends: 720, firstDay: null, everyWeeks: 0 }, children: [], to: '', amount: '',
  byLiaison: false, answerTo: { pigeonhole: filled(16, 1), recipient: filled(32, 1) as Recipient }, pictures: [], voice: null,
})

describe('somebody on a way of several doors', () => {
  const [ana, ben, cal, dee] = ['Ana', 'Ben', 'Cal', 'Dee'].map(needBy) as [Need, Need, Need, Need]
  const NEEDS = [ana, ben, cal, dee]
  const NOW = 29_700_000 as Minutes
  let drawn = 0
  const by = { now: NOW, random: (length: number) => filled(length, (drawn += 1)) }
  const answers = (fill: number): AnswerTo => ({ pigeonhole: filled(16, fill), recipient: filled(32, fill) as Recipient })
  const dan: Part = {
    role: LegRole.carry, person: { offer: filled(16, 250) as AidId, answerTo: answers(251), seats: 4, carSeats: 0 }, link: false, words: '',
    stops: NEEDS.map((each) => ({ need: each, begins: NOW as Minutes, ends: (NOW + 60) as Minutes, items: '' })),
  }
  const asked = planned([dan], { depot: 'mill', day: 20_600, device: 0 }, by).trip
  const start = placed(asked, (asked.legs[0] as Leg).leg, NEEDS, answers(252), by).trip
  const heldOf = (body: RecordBody, fill: number): Held => ({ ...unwritten(filled(16, fill) as RecordId), key: String(fill), version: 1, record: { sealedTo: null, body } })

  /** What the desk makes of these words, one after the other, and what it lays for whom. */
  function after(words: readonly RecordBody[], trip: Trip = start): { trip: Trip; laid: readonly LetterToLay[]; needs: ReadonlyMap<string, NeedState> } {
    let all: readonly Held[] = [...NEEDS.map((each, at) => heldOf({ kind: 'need', letter: needLetter(each, null), work: { ...newWork(each), state: NeedState.planned } }, at)), heldOf({ kind: 'trip', trip }, 100)]
    const laid: LetterToLay[] = []
    const put = (key: string, body: RecordBody | null): void => {
      if (body !== null) all = all.map((each) => (each.key === key ? { ...each, record: { sealedTo: null, body } } : each))
    }
    for (const [at, body] of words.entries()) {
      const [fold] = foldsOf([...all, heldOf(body, 200 + at)], calendarHere)
      if (fold === undefined) continue
      const bodyOf = (of: string): RecordBody => (all.find(({ key }) => key === of) as Held & { record: AidRecord }).record.body
      for (const [key, how] of fold.changes) put(key, how(bodyOf(key)))
      const own = all.find(({ key }) => key === fold.told.trip?.key)
      const heard = own && fold.intoTrip(bodyOf(own.key))
      if (!own || !heard) continue
      put(own.key, heard)
      for (const { key, changed } of actsOf(fold.told, all, by)) {
        put(key, { kind: 'trip', trip: changed.trip })
        laid.push(...changed.lay)
      }
    }
    const ended = all.find(({ key }) => key === '100')?.record?.body
    const needs = new Map(all.flatMap(({ record }) => (record?.body.kind === 'need' ? [[record.body.letter.inside.name, record.body.work?.state ?? NeedState.asked] as const] : [])))
    return { trip: ended?.kind === 'trip' ? ended.trip : trip, laid, needs }
  }

  const doors = (laid: readonly LetterToLay[]): readonly string[] => laid.flatMap(({ letter }) => (letter.kind === 'place' ? [letter.place.name] : []))
  const doorOf = (trip: Trip, of: Need): Bytes => (comingOf(trip, of.nonce, new Map())[0] as Coming).leg
  const said = (about: Bytes, code: WordCode, change: Partial<Word> = {}): RecordBody => ({ kind: 'word', word: { nonce: filled(16, 9), at: (drawn += 60), about: about as AidId, code, digits: '', words: '', answerTo: null, picture: null, ...change } })

  test('and who waits at one of them is given no other household’s address, whatever she says in the carrier’s place', () => {
    for (const household of NEEDS)
      for (const code of Object.values(WordCode)) {
        const forged = [said(doorOf(start, household), WordCode.accept, { answerTo: answers(66) }), said(doorOf(start, household), code, { answerTo: answers(66) }), said(doorOf(start, household), WordCode.nobodyHome)]
        const { trip, laid } = after(forged)
        expect(laid).toEqual([])
        expect(trip.legs.every(({ answerTo }) => answerTo?.recipient[0] === 252)).toBe(true)
      }
  })

  test('and who carries does not say in the household’s place that it came', () => {
    const first = start.legs[0] as Leg
    const { needs } = after([said(first.leg, WordCode.handedOver, { digits: first.expect, words: '1' }), said(first.leg, WordCode.received)])
    expect(needs.get('Ana')).toBe(NeedState.brought)
    const both = after([said(first.leg, WordCode.handedOver, { digits: first.expect, words: '1' }), said(doorOf(start, ana), WordCode.received)])
    expect(both.needs.get('Ana')).toBe(NeedState.done)
  })

  test('and who says of every door that nobody was there is led on once, and then a coordinator speaks with her', () => {
    const about = (start.legs[0] as Leg).leg
    const once = after([said(about, WordCode.nobodyHome)])
    expect(once.trip.legs.some((leg) => waitsAtShut(once.trip, leg))).toBe(false)
    const { laid, trip } = after([said(about, WordCode.nobodyHome, { words: '1' }), said(about, WordCode.nobodyHome, { words: '2' })])
    expect(doors(laid)).toEqual(['Ben'])
    const stuck = trip.legs.filter((leg) => waitsAtShut(trip, leg))
    expect(stuck).toEqual([trip.legs[1]])
    expect(doors(onward(trip, (stuck[0] as Leg).leg, NEEDS, by).lay)).toEqual(['Cal'])
    expect(doors(after([said(about, WordCode.nobodyHome, { words: '3' })], trip).laid)).toEqual([])
  })

  test('and who has said yes moves her letters to no other phone by saying it again', () => {
    const about = (start.legs[0] as Leg).leg
    const { laid } = after([said(about, WordCode.accept, { answerTo: answers(66) }), said(about, WordCode.nobodyHome)])
    expect(laid.map(({ to }) => to.recipient[0])).toEqual([252])
  })

  test('and who is left out of it leaves the others on it: told that it changed, with a way that opens without that door', () => {
    const leg = (at: number): Leg => start.legs[at] as Leg
    const { trip, lay, take } = leftOut(start, [leg(1).leg], NEEDS.filter((each) => each !== ben), ToldCode.cancelled, by)
    expect(trip.legs.map(({ state }) => state)).toEqual([LegState.accepted, LegState.cancelled, LegState.accepted, LegState.accepted])
    expect(take).toHaveLength(4)
    expect(take.every(({ cover: { letter } }) => letter.kind === 'told' && letter.told.code === ToldCode.changed)).toBe(true)
    expect(doors(lay)).toEqual(['Ana', 'Cal', 'Dee'])
    expect(lay.map(({ lock }) => lock)).toEqual([null, leg(0).expect, leg(2).expect])
    expect(trip.legs.map(({ place }) => place?.slot ?? null)).toEqual([lay[0]?.slot, null, lay[1]?.slot, lay[2]?.slot])

    const all = leftOut(start, start.legs.map((each) => each.leg), [], ToldCode.cancelled, by)
    expect(all.lay).toEqual([])
    expect(all.take.map(({ cover: { letter } }) => letter.kind === 'told' && letter.told.code)).toEqual(Array(4).fill(ToldCode.cancelled))
  })
})
