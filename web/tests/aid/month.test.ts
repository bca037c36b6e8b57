/** What leaves the desk: a month in numbers, a sheet for the depot. Neither says who. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planned } from '../../src/aid/shared/legs.ts'
import { counted, LEAST_TOLD, monthOf, readCounts, toldOfMonth, writeCounts } from '../../src/aid/shared/month.ts'
import type { Count } from '../../src/aid/shared/month.ts'
import { bagNames, packingLists } from '../../src/aid/shared/packing.ts'
import { Diet, LegRole, LegState, NeedKind, NeedUrgency } from '../../src/seals/aid/codes.ts'
import type { Need } from '../../src/seals/aid/need.ts'
import { Row } from '../../src/seals/row.ts'
import { hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { AidId } from '../../src/terms/ids.ts'

const NOVEMBER = monthOf(2026, 11)
const KINDS = Object.values(NeedKind)
const times = (count: number, kind: NeedKind, counts: readonly Count[] = [], how: 'helped' | 'couldNot' = 'helped', month = NOVEMBER): readonly Count[] =>
  Array.from({ length: count }).reduce<readonly Count[]>((all) => counted(all, month, kind, how), counts)

describe('the month', () => {
  test('ten are told, nine are "fewer than ten", and so is none', () => {
    const counts = times(9, NeedKind.lift, times(10, NeedKind.groceries))
    const month = toldOfMonth(counts, NOVEMBER)
    expect(month.kinds.filter(({ helped }) => helped !== null)).toEqual([{ kind: NeedKind.groceries, helped: 10 }])
    expect(month.atLeast).toBe(10)
    expect(toldOfMonth([], NOVEMBER)).toMatchObject({ atLeast: null })
  })

  test('one person more or less in what is not told changes nothing that is told', () => {
    const small = fc.nat({ max: LEAST_TOLD - 1 })
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: KINDS.length, maxLength: KINDS.length }), fc.array(small, { minLength: KINDS.length, maxLength: KINDS.length }), (given, other) => {
        const withSmall = (hidden: readonly number[]): readonly Count[] => KINDS.map((kind, at) => ({ month: NOVEMBER, kind, helped: (given[at] as number) < LEAST_TOLD ? (hidden[at] as number) : (given[at] as number), couldNot: 0 }))
        expect(toldOfMonth(withSmall(given), NOVEMBER)).toEqual(toldOfMonth(withSmall(other), NOVEMBER))
      }),
    )
  })

  test('a month that is over keeps nothing that may not be told; the month that runs keeps all', () => {
    const counts = times(3, NeedKind.lift, times(12, NeedKind.groceries, times(4, NeedKind.groceries, [], 'couldNot')))
    expect(counts.map(({ kind, helped, couldNot }) => [kind, helped, couldNot])).toEqual([[NeedKind.groceries, 12, 4], [NeedKind.lift, 3, 0]])
    const december = counted(counts, NOVEMBER + 1, NeedKind.lift, 'helped')
    expect(december).toEqual([{ month: NOVEMBER, kind: NeedKind.groceries, helped: 12, couldNot: 0 }, { month: NOVEMBER + 1, kind: NeedKind.lift, helped: 1, couldNot: 0 }])
  })

  test('is read as it was written, in whatever order it was counted, and two years back at most', () => {
    const counts = times(2, NeedKind.other, times(1, NeedKind.lift), 'couldNot')
    expect(readCounts(new Row(writeCounts(counts) as never, 'aid.malformed'))).toEqual(counts)
    expect(counts).toEqual(times(1, NeedKind.lift, times(2, NeedKind.other, [], 'couldNot')))
    expect(times(1, NeedKind.lift, times(1, NeedKind.lift, [], 'helped', NOVEMBER - 24)).map(({ month }) => month)).toEqual([NOVEMBER])
  })
})

describe('the packing list', () => {
  let held = 1
  const random = (length: number): Bytes => Uint8Array.from({ length }, () => (held = (Math.imul(held, 1_103_515_245) + 12_345) >>> 0) >>> 16) as Bytes
  const need = (name: string, diet: readonly Diet[] = []): Need => ({
    nonce: random(16) as AidId, askedAt: 1, town: random(16), kind: NeedKind.groceries, urgency: NeedUrgency.week, place: null, address: `${name}'s street`, name, phone: `555${name}`, language: 'es',
    household: { adults: 2, children: 3, babies: 1 }, diet, words: 'ring twice', children: [], to: '', amount: '', when: { weekdays: 0, begins: 0, ends: 1_440, firstDay: null, everyWeeks: 0 }, byLiaison: false, answerTo: null, pictures: [], voice: null,
  })
  const [ana, ben, cal] = [need('Ana', [Diet.halal]), need('Ben'), need('Cal')]
  const carry = (name: number, needs: readonly Need[]) => ({
    role: LegRole.carry, person: { offer: random(16).fill(name) as AidId, answerTo: { pigeonhole: random(16), recipient: random(32) }, seats: 0, carSeats: 0 }, link: false, words: '',
    stops: needs.map((each) => ({ need: each, begins: 100, ends: 200, items: 'rice\n beans \n\n' })),
  })
  const { trip } = planned([carry(1, [ana, ben]), carry(2, [cal])], { depot: 'parish hall', day: 20_600, device: 0 }, { now: 1, random })

  test('a bag for every door, called as its carrier sees it, and all lines together', () => {
    const [list] = packingLists([trip], [ana, ben, cal], 20_600)
    expect(list?.bags.map(({ bag, diet, items }) => [bag, diet, items])).toEqual([['A1', [Diet.halal], ['rice', 'beans']], ['A2', [], ['rice', 'beans']], ['B1', [], ['rice', 'beans']]])
    expect(trip.legs.map(({ leg }) => bagNames([trip], 20_600).get(hex(leg)))).toEqual(['A1', 'A2', 'B1'])
    expect(list?.together).toEqual([{ item: 'beans', count: 3 }, { item: 'rice', count: 3 }])
  })

  test('says of nobody who or where she is', () => {
    const sheet = JSON.stringify(packingLists([trip], [ana, ben, cal], 20_600))
    for (const { name, address, phone, words } of [ana, ben, cal]) for (const each of [name, address, phone, words]) expect(sheet).not.toContain(each)
  })

  test('what is called off is not packed, and the others keep their number', () => {
    const off = { ...trip, legs: trip.legs.map((leg, at) => (at === 0 ? { ...leg, state: LegState.cancelled } : leg)) }
    expect(packingLists([off], [ana, ben, cal], 20_600)[0]?.bags.map(({ bag }) => bag)).toEqual(['A2', 'B1'])
    expect(packingLists([trip], [ana, ben, cal], 20_601)).toEqual([])
  })
})
