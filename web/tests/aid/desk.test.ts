/** What a coordinator decides and sees, without a house: claims that lapse, undo, search, columns, twins, how long what is kept. */
import { describe, expect, test } from 'vitest'
import { change, newWork, readChange, undoOf, writeChange } from '../../src/aid/shared/changes.ts'
import type { Change } from '../../src/aid/shared/changes.ts'
import { boardOf, EVERYTHING, inboxOf, needRows, sift, trashed, twinsOf } from '../../src/aid/shared/desk_view.ts'
import { unwritten } from '../../src/aid/shared/held.ts'
import type { Held } from '../../src/aid/shared/held.ts'
import { hoursOf, isDue } from '../../src/aid/shared/keeping.ts'
import { AnswerCode, NeedState } from '../../src/seals/aid/codes.ts'
import type { Need, NeedWork } from '../../src/seals/aid/need.ts'
import { needLetter } from '../../src/seals/aid/record.ts'
import type { RecordBody } from '../../src/seals/aid/record.ts'
import { decode, encode } from '../../src/seals/cbor.ts'
import { Row } from '../../src/seals/row.ts'
import { readAidDeskCode, readVettingText, readVolunteerCode, writeAidDeskCode, writeVettingText, writeVolunteerCode } from '../../src/seals/shown.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { AidId, PublicKey, RecordId, Recipient, TownId } from '../../src/terms/ids.ts'
import type { Language } from '../../src/terms/language.ts'
import { dice, NOW } from '../street.ts'

const random = dice('desk')
const AT = Math.floor(NOW / 60)
const [rosa, ben] = [{ device: 0, at: AT }, { device: 1, at: AT + 1 }]

const need = (some: Partial<Need> = {}): Need => ({
  nonce: random(16) as AidId, askedAt: NOW, town: random(16) as TownId, kind: 1, urgency: 1, place: null, address: '', name: '', phone: '', language: 'en' as Language,
  household: { adults: 1, children: 0, babies: 0 }, diet: [], words: '', when: { weekdays: 0, begins: 0, ends: 1440, firstDay: null, everyWeeks: 0 }, children: [], to: '', amount: '',
  byLiaison: false, answerTo: null, pictures: [], voice: null, ...some,
})

function held(some: Partial<Need> = {}, work: Partial<NeedWork> | null = null, state: Held['state'] = 'kept'): Held {
  const inside = need(some)
  const id = random(16) as RecordId
  return { ...unwritten(id), version: 1, state, record: { sealedTo: null, body: { kind: 'need', letter: needLetter(inside, null), work: work && { ...newWork(inside), ...work } } } }
}

describe('a claim', () => {
  test('is one coordinator’s until she gives it back, and free again when nothing was planned in time', () => {
    const asked = newWork(need())
    const mine = change(asked, { do: 'act', act: 'claim' }, rosa)
    expect(mine).toMatchObject({ state: NeedState.claimed, claimed: rosa })
    expect(change(mine, { do: 'act', act: 'claim' }, rosa)).toBe(mine)
    expect(() => change(mine, { do: 'act', act: 'claim' }, ben)).toThrow('aid.taken')
    expect(() => change(mine, { do: 'act', act: 'release' }, ben)).toThrow('aid.taken')
    expect(change(mine, { do: 'act', act: 'release' }, rosa)).toMatchObject({ state: NeedState.asked, claimed: null })
    expect(change(mine, { do: 'act', act: 'claim' }, { device: 1, at: AT + 12 * 60 })).toMatchObject({ claimed: { device: 1 } })
  })

  test('changes nothing that is further on', () => {
    const done = { ...newWork(need()), state: NeedState.done }
    expect(() => change(done, { do: 'act', act: 'giveUp' }, rosa)).toThrow('aid.not_now')
  })
})

describe('undo', () => {
  test('leads back from every decision, and not over what has happened since', () => {
    const asked = newWork(need())
    for (const what of [{ do: 'act', act: 'claim' }, { do: 'act', act: 'cancel' }, { do: 'merge', into: random(16) as AidId }, { do: 'urgency', urgency: 2 }, { do: 'followUp', at: AT }, { do: 'notes', notes: 'Ring twice' }] as readonly Change[]) {
      const after = change(asked, what, rosa)
      expect(after).not.toEqual(asked)
      const back = change(after, undoOf(asked, what) as Change, rosa)
      expect({ ...back, history: [] }).toEqual(asked)
    }
    expect(() => change({ ...asked, state: NeedState.done }, { do: 'back', to: NeedState.planned, mine: false }, rosa)).toThrow('aid.not_now')
  })

  test('and every decision waits for a line as it was decided', () => {
    for (const what of [{ do: 'act', act: 'release' }, { do: 'merge', into: random(16) as AidId }, { do: 'urgency', urgency: 0 }, { do: 'followUp', at: null }, { do: 'notes', notes: 'ü' }, { do: 'back', to: 1, mine: true }, { do: 'answer', at: AT, code: 2, words: 'On Friday' }] as readonly Change[])
      expect(readChange(new Row(decode(encode(writeChange(what))), 'keep.damaged'))).toEqual(what)
    expect(() => readChange(new Row([0, 'merge'], 'keep.damaged'))).toThrow('keep.damaged')
  })
})

describe('an answer', () => {
  const answer = (work: NeedWork, words: string, at = AT): NeedWork => change(work, { do: 'answer', at, code: AnswerCode.inWords, words }, rosa)

  test('stands there once, however often it goes, whatever became of the need; of nine the oldest has gone', () => {
    const asked: NeedWork = { ...newWork(need()), state: NeedState.cancelled }
    const once = answer(asked, '  The rice comes on Friday ')
    expect(once.answers).toEqual([{ at: AT, device: 0, code: AnswerCode.inWords, words: 'The rice comes on Friday' }])
    expect(answer(once, 'The rice comes on Friday')).toBe(once)
    expect(answer(asked, ' ')).toBe(asked)
    const many = Array.from({ length: 9 }, (_, n) => `${n}`).reduce((work, words) => answer(work, words), asked)
    expect(many.answers.map(({ words }) => words).join('')).toBe('12345678')
    expect(undoOf(asked, { do: 'answer', at: AT, code: 1, words: '' })).toBeNull()
  })
})

describe('what she sees', () => {
  test('is found by what was written, whatever the case and the accents', () => {
    const rows = needRows([held({ name: 'Inés', words: 'Sin cebolla' }), held({ name: 'Jamal', kind: 5, language: 'so' as Language }, { notes: 'Ring TWICE' }), held({ name: 'Gone' }, null, 'trash')])
    const names = (some: Partial<typeof EVERYTHING>): readonly string[] => sift(rows, { ...EVERYTHING, ...some }).map((row) => row.need.name)
    expect(names({})).toHaveLength(2)
    expect(names({ words: 'ines CEBOLLA' })).toEqual(['Inés'])
    expect(names({ words: 'twice' })).toEqual(['Jamal'])
    expect(names({ kind: 5 })).toEqual(['Jamal'])
    expect(names({ language: 'en' })).toEqual(['Inés'])
    expect(names({ state: NeedState.done })).toEqual([])
  })

  test('is what needs somebody: the most urgent first, and what waits for too long', () => {
    const all = [held({ name: 'week', urgency: 0 }), held({ name: 'today', urgency: 2 }), held({ name: 'mine' }, { state: NeedState.claimed, claimed: rosa, history: [{ at: AT, code: NeedState.claimed, device: 0 }], followUp: AT + 5 })]
    expect(inboxOf(all, AT).asks.map((row) => row.need.name)).toEqual(['today', 'week'])
    expect(inboxOf(all, AT).due).toEqual([])
    expect(inboxOf(all, AT + 5).due.map((row) => [row.need.name, row.clock?.next])).toEqual([['mine', 'follow_up']])
    expect([...boardOf(needRows(all))].map(([column, rows]) => [column, rows.length])).toEqual([['asked', 2], ['claimed', 1], ['planned', 0], ['brought', 0], ['over', 0]])
    expect(trashed([held({}, null, 'trash'), ...all])).toHaveLength(1)
  })

  test('and the same need told twice is seen by its door or its number', () => {
    const rows = needRows([held({ name: 'one', address: 'Maple Street 7' }), held({ name: 'two', address: 'maple street, 7' }), held({ name: 'three', phone: '+1 555 0101' }), held({ name: 'four', phone: '1-555-0101' }), held({ name: 'other', address: 'Maple Street 8' })])
    const twins = (name: string): readonly string[] => twinsOf(rows.find((row) => row.need.name === name) as (typeof rows)[number], rows).map((row) => row.need.name)
    expect([twins('one'), twins('three'), twins('other')]).toEqual([['two'], ['four'], []])
  })
})

test('what lasts is written anew before it goes; what is over is not', () => {
  const own: RecordBody = { kind: 'own', name: 'caps', value: [3, 0] }
  expect([isDue(own, hoursOf(own)), isDue(own, hoursOf(own) / 2 - 1)]).toEqual([false, true])
  const done = held({}, { state: NeedState.done }).record?.body as RecordBody
  expect([hoursOf(done), isDue(done, 1)]).toEqual([72, false])
})

test('what one phone shows another is read as what it is, or not at all', () => {
  const [recipient, key, vetting] = [random(32) as Recipient, random(32) as PublicKey, random(180) as Bytes]
  const texts = [writeAidDeskCode({ recipient, key }), writeVolunteerCode(key), writeVettingText(vetting)] as const
  expect(readAidDeskCode(` ${texts[0]}\n`)).toEqual({ recipient, key })
  expect([readVolunteerCode(texts[1]), readVettingText(texts[2])]).toEqual([key, vetting])
  for (const [read, own] of [[readAidDeskCode, 0], [readVolunteerCode, 1], [readVettingText, 2]] as const)
    for (const text of [...texts.filter((_, at) => at !== own), '', `${texts[own]}!`]) expect(() => read(text)).toThrow('aid.no_')
  for (const read of [readAidDeskCode, readVolunteerCode]) expect(() => read((read === readAidDeskCode ? texts[0] : texts[1]).slice(0, -2))).toThrow('aid.no_')
})
