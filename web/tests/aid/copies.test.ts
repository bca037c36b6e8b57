/** Of what a house gives a phone believes the newest that a device of the desk has signed as this very record. */
import { describe, expect, test } from 'vitest'
import { newWork } from '../../src/aid/shared/changes.ts'
import { hers, minuteFor, taken } from '../../src/aid/shared/copies.ts'
import { unwritten } from '../../src/aid/shared/held.ts'
import type { Held } from '../../src/aid/shared/held.ts'
import { NeedState } from '../../src/seals/aid/codes.ts'
import type { Need } from '../../src/seals/aid/need.ts'
import * as cose from '../../src/seals/cose.ts'
import { needLetter, writeRecord } from '../../src/seals/aid/record.ts'
import type { RecordBody } from '../../src/seals/aid/record.ts'
import { deviceNumber, MOST_TURN, nextTurn } from '../../src/seals/aid/written.ts'
import { makeRecipientKey, makeSigningKey } from '../../src/seals/keys.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { AidId, RecordId, TownId } from '../../src/terms/ids.ts'
import type { Minutes } from '../../src/terms/instant.ts'
import type { Language } from '../../src/terms/language.ts'
import { dice } from '../street.ts'
import { written } from './as_desk.ts'

const random = dice('copies')
const town = random(16) as TownId
const device = () => ({ ...makeRecipientKey(random), ...makeSigningKey(random) })
const [rosa, ben] = [device(), device()]
const AT = 29_700_000 as Minutes
const book = (...of: readonly ReturnType<typeof device>[]) => ({ town, now: AT, aid: of.map(({ recipient, publicKey }) => ({ recipient, key: publicKey })) })
const id = random(16) as RecordId
const NEED: Need = {
  nonce: random(16) as AidId, askedAt: 1_800_000_000, town, kind: 1, urgency: 1, place: null, address: '12 Elm Street', name: 'Ana', phone: '', language: 'en' as Language,
  household: { adults: 1, children: 0, babies: 0 }, diet: [], words: '', when: { weekdays: 0, begins: 0, ends: 0, firstDay: null, everyWeeks: 0 }, children: [], to: '', amount: '', byLiaison: false,
  answerTo: null, pictures: [], voice: null,
}
const letter = needLetter(NEED, null)
const asked: RecordBody = { kind: 'need', letter, work: null }
const inState = (state: NeedState): RecordBody => ({ kind: 'need', letter, work: { ...newWork(NEED), state } })
const by = (who: ReturnType<typeof device>, turn: number, body: RecordBody, { of = id, at = null }: { of?: Bytes; at?: number | null } = {}): Bytes =>
  written(of, turn, body, { key: who.secret, town, to: [rosa.recipient, ben.recipient], at: at as Minutes | null })
const sent = (body: RecordBody): Bytes => writeRecord({ sealedTo: null, body })

const given = (plaintext: Bytes | null, before: Held | null = null, { state = 'kept', list = book(rosa, ben) }: { state?: Held['state']; list?: ReturnType<typeof book> } = {}): Held =>
  taken(plaintext, { ...unwritten(id), version: (before?.version ?? 0) + 1, state }, before, list)
const stateOf = ({ record }: Held): NeedState | null => (record?.body.kind === 'need' ? (record.body.work?.state ?? NeedState.asked) : null)

describe('a coordinator’s phone', () => {
  const newest = given(by(ben, 7, inState(NeedState.planned)))

  test('takes what is newer, and the same once more', () => {
    expect(newest).toMatchObject({ turn: 7, isOlder: false, unproven: null })
    const next = given(by(rosa, 8, inState(NeedState.done)), newest)
    expect([stateOf(next), next.turn]).toEqual([NeedState.done, 8])
    expect(given(by(rosa, 7, inState(NeedState.planned)), newest)).toMatchObject({ turn: 7, isOlder: false, version: 2 })
  })

  test.for<[string, Bytes | null]>([
    ['what nobody can open', null],
    ['an older one', by(ben, 6, inState(NeedState.cancelled))],
    ['an older one, of a phone that has left the list', by(device(), 6, inState(NeedState.cancelled))],
    ['another one that is as old', by(rosa, 7, inState(NeedState.cancelled))],
    ['what was asked for at first', sent(asked)],
    ['what nobody has signed', sent(inState(NeedState.cancelled))],
    ['another record’s', by(ben, 9, inState(NeedState.cancelled), { of: random(16) })],
    ['one that another town’s desk has signed', written(id, 9, inState(NeedState.cancelled), { key: ben.secret, town: random(16) as TownId, to: [] })],
  ])('keeps what it has read against %s, and knows the house’s version to write over it', ([, plaintext]) => {
    const held = given(plaintext, newest)
    expect(held).toMatchObject({ turn: 7, isOlder: true, version: 2, unproven: null })
    expect(stateOf(held)).toBe(NeedState.planned)
  })

  test('that has read nothing of it believes no desk’s word that no desk has signed, unless it came before desks signed', () => {
    const forged = by(device(), 9, inState(NeedState.done))
    for (const plaintext of [forged, sent(inState(NeedState.done))]) {
      const held = given(plaintext)
      expect([held.record, held.unproven]).toEqual([null, plaintext])
    }
    for (const plaintext of [forged, sent(inState(NeedState.done))]) expect(given(plaintext, null, { state: 'new' })).toMatchObject({ record: null, unproven: null })
    expect(stateOf(given(sent(asked), null, { state: 'new' }))).toBe(NeedState.asked)
  })

  test('keeps apart what a phone wrote that is not on the list, and takes it once it is', () => {
    const held = given(by(ben, 8, inState(NeedState.done)), newest, { list: book(rosa) })
    expect([stateOf(held), held.turn, held.isOlder]).toEqual([NeedState.planned, 7, false])
    const later = taken(held.unproven, held, held, book(rosa, ben))
    expect([stateOf(later), later.turn, later.unproven]).toEqual([NeedState.done, 8, null])
  })

  test('asks nobody to judge what is no record, or another one', () => {
    const stranger = device()
    for (const plaintext of [cose.signed(Uint8Array.of(0x80), 'aid-record', town, stranger.secret), by(stranger, 9, inState(NeedState.done), { of: random(16) })]) {
      const held = given(plaintext, newest)
      expect([held.unproven, held.isOlder, stateOf(held)]).toEqual([null, true, NeedState.planned])
    }
  })

  test('that has read no more than what was sent keeps that against what nobody can open or read, and writes it over', () => {
    const first = given(sent(asked), null, { state: 'new' })
    for (const plaintext of [null, new Uint8Array([0x85]), sent(inState(NeedState.cancelled))]) {
      expect(stateOf(given(plaintext, first, { state: 'new' }))).toBe(NeedState.asked)
    }
    expect(given(null, first)).toMatchObject({ isOlder: true, version: 2 })
    expect(given(null)).toMatchObject({ record: null, isOlder: false })
  })

  test('is told by which device and when a record was written last', () => {
    const held = given(by(rosa, 8, inState(NeedState.done), { at: AT - 3 }), newest)
    expect(held).toMatchObject({ by: deviceNumber(rosa.publicKey), at: AT - 3 })
    expect(newest).toMatchObject({ by: deviceNumber(ben.publicKey), at: null })
    expect(given(by(ben, 7, inState(NeedState.cancelled), { at: AT }), held)).toMatchObject({ by: deviceNumber(rosa.publicKey), at: AT - 3, isOlder: true })
    expect(given(sent(asked))).toMatchObject({ by: null, at: null })
  })

  describe('where one device has written the last turn that there is', () => {
    const burnt = given(by(ben, MOST_TURN, inState(NeedState.cancelled), { at: AT }), newest)
    const again = minuteFor({ ...burnt, turn: nextTurn(burnt.turn) }, AT)
    const next = given(by(rosa, nextTurn(burnt.turn), inState(NeedState.claimed), { at: again }), burnt)

    test('goes on writing it, also within that minute', () => {
      expect([stateOf(next), next.turn, next.isOlder, next.at]).toEqual([NeedState.claimed, MOST_TURN, false, AT + 1])
      expect(given(by(rosa, 8, inState(NeedState.done)), next)).toMatchObject({ turn: MOST_TURN, isOlder: true })
    })

    test('believes no house that gives one of these in the place of another', () => {
      for (const replayed of [by(ben, MOST_TURN, inState(NeedState.cancelled), { at: AT }), by(ben, MOST_TURN, inState(NeedState.done))]) {
        const held = given(replayed, next)
        expect([stateOf(held), held.isOlder]).toEqual([NeedState.claimed, true])
      }
    })

    test('waits for no minute that one device has written days ahead', () => {
      for (const before of [next, newest])
        for (const at of [AT + 10_000, MOST_TURN]) {
          const ahead = given(by(ben, MOST_TURN, inState(NeedState.cancelled), { at }), before)
          expect([stateOf(ahead), ahead.isOlder]).toEqual([stateOf(before), true])
        }
    })
  })

  test('names another by a number that stays the other’s, whoever leaves the list', () => {
    expect(deviceNumber(ben.publicKey)).not.toBe(deviceNumber(rosa.publicKey))
    expect(deviceNumber(ben.publicKey)).toBeGreaterThan(3)
  })
})

describe('the phone of who asked', () => {
  const nothing = { turn: 0, at: null, record: null, isDoubtful: false }
  const look = (plaintext: Bytes, before = nothing as Parameters<typeof hers>[1], list = book(rosa, ben)) => hers(plaintext, before, id, list)
  const read = look(by(rosa, 3, inState(NeedState.planned)))

  test('shows what the desk has made of it, and finds nothing odd in what she sent herself', () => {
    expect(read).toMatchObject({ turn: 3, isDoubtful: false })
    expect(look(sent(asked))).toEqual(nothing)
    expect(look(by(ben, 4, inState(NeedState.done)), read)).toMatchObject({ turn: 4, isDoubtful: false })
  })

  test('reads the next copy also where a page of another version has kept one that it cannot read', () => {
    expect(look(by(ben, 4, inState(NeedState.done)), { ...read, record: Uint8Array.of(0x80) })).toMatchObject({ turn: 4, isDoubtful: false })
  })

  test.for<[string, Bytes]>([
    ['an older copy', by(rosa, 2, inState(NeedState.claimed))],
    ['her own letter again', sent(asked)],
    ['what nobody has signed', sent(inState(NeedState.cancelled))],
    ['what no device of the desk has signed', by(device(), 9, inState(NeedState.cancelled))],
    ['what was written about somebody else', by(rosa, 9, inState(NeedState.cancelled), { of: random(16) })],
  ])('does not show %s, and says so', ([, plaintext]) => {
    expect(look(plaintext, read)).toEqual({ ...read, isDoubtful: true })
  })
})
