/** The lives of a need and of a leg, walked every way there is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hear, HOURS_KEPT, LEG_ACTS, LEG_FAILED, LEG_MAY_BECOME, LEG_RESTS, legAfter, legClock, NEED_ACTS, NEED_MAY_BECOME, NEED_RESTS, needAfter, needClock, settled as settledBy, undone, WORD_STEP, withStep,
} from '../../src/aid/shared/states.ts'
import type { LegAct, NeedAct, Standing } from '../../src/aid/shared/states.ts'
import { LegRole, LegState, NeedState, WordCode } from '../../src/seals/aid/codes.ts'

const NEEDS = Object.values(NeedState)
const LEGS = Object.values(LegState)
const WORDS = Object.values(WordCode)
const ROLES = Object.values(LegRole)
const EXPECT = '4711'

const need = fc.constantFrom(...NEEDS)
const legState = fc.constantFrom(...LEGS)
const word = fc.record({ code: fc.constantFrom(...WORDS), digits: fc.constantFrom('', EXPECT, '0815') })
const standing: fc.Arbitrary<Standing> = fc.record({
  need, confirms: fc.boolean(),
  leg: fc.option(fc.record({ state: legState, role: fc.constantFrom(...ROLES), expect: fc.constantFrom('', EXPECT), current: fc.boolean() })),
})
/** As a desk leaves them when it has just planned and asked. */
const begun: fc.Arbitrary<Standing> = fc.record({
  need: fc.constantFrom(NeedState.claimed, NeedState.planned), confirms: fc.boolean(),
  leg: fc.record({ state: fc.constantFrom(LegState.planned, LegState.asked, LegState.accepted), role: fc.constantFrom(...ROLES), expect: fc.constant(EXPECT), current: fc.constant(true) }),
})

const then = (now: Standing, said: { code: WordCode; digits: string }): Standing => {
  const heard = hear(now, said)
  return { ...now, need: heard.need, leg: now.leg && { ...now.leg, state: heard.leg as LegState } }
}
const told = (now: Standing, words: readonly { code: WordCode; digits: string }[]): Standing => words.reduce(then, now)

/** Of what she withdrew nobody asks any more whether one or both said that it came. */
const settled = (now: Standing): Standing =>
  now.need === NeedState.cancelled && now.leg?.state === LegState.done ? { ...now, leg: { ...now.leg, state: LegState.handedOver } } : now

const reached = <State>(from: State, mayBecome: (state: State) => readonly State[]): ReadonlySet<State> => {
  const seen = new Set([from])
  for (const each of seen) for (const next of mayBecome(each)) seen.add(next)
  return seen
}
const needMayBecome = (state: NeedState): readonly NeedState[] => NEED_MAY_BECOME[state]
const legMayBecome = (state: LegState): readonly LegState[] => LEG_MAY_BECOME.get(state) ?? []

describe('the tables', () => {
  test('every state is reached, and from every one in which somebody waits help can still come', () => {
    expect([...reached(NeedState.asked, needMayBecome)].sort()).toEqual([...NEEDS].sort())
    expect([...reached(LegState.planned, legMayBecome)].sort()).toEqual([...LEGS].sort())
    for (const state of NEEDS) expect(reached(state, needMayBecome)).toContain(NeedState.done)
    for (const state of LEGS.filter((each) => !LEG_RESTS.includes(each))) expect(reached(state, legMayBecome)).toContain(LegState.done)
  })

  test('every state that waits for somebody has a clock, no other has, and every record ends', () => {
    for (const state of NEEDS) {
      const clock = needClock({ state, urgency: 0, since: 1_000, ends: 2_000, followUp: null })
      expect(clock === null).toBe(NEED_RESTS.includes(state))
      if (clock !== null) expect(clock.until).toBeGreaterThan(1_000)
      expect(HOURS_KEPT[state]).toBeGreaterThan(0)
      expect(HOURS_KEPT[state]).toBeLessThanOrEqual(1_500)
    }
    for (const state of LEGS) expect(legClock({ state, since: 1_000, begins: 1_500, ends: 2_000 }) === null).toBe(LEG_RESTS.includes(state))
  })

  test('what is urgent is looked at sooner, and a promise to look again comes first where it is earlier', () => {
    const until = (urgency: 0 | 1 | 2): number => needClock({ state: NeedState.asked, urgency, since: 0, ends: null, followUp: null })?.until ?? 0
    expect(until(2)).toBeLessThan(until(1))
    expect(until(1)).toBeLessThan(until(0))
    expect(needClock({ state: NeedState.claimed, urgency: 0, since: 0, ends: null, followUp: 30 })).toEqual({ until: 30, next: 'follow_up' })
  })

  test('acts go along the tables only, and each is possible somewhere', () => {
    for (const act of Object.keys(NEED_ACTS) as NeedAct[]) {
      const moves = NEEDS.map((state) => [state, needAfter(state, act)] as const).filter(([, to]) => to !== null)
      expect(moves.length).toBeGreaterThan(0)
      for (const [from, to] of moves) expect(NEED_MAY_BECOME[from]).toContain(to)
    }
    for (const act of Object.keys(LEG_ACTS) as LegAct[])
      for (const from of LEGS) {
        const to = legAfter(from, act)
        if (to !== null) expect(legMayBecome(from)).toContain(to)
        if (LEG_RESTS.includes(from)) expect(to).toBeNull()
      }
  })
})

describe('words', () => {
  test('move only along the tables', () => {
    fc.assert(
      fc.property(standing, word, (now, said) => {
        const heard = hear(now, said)
        if (heard.need !== now.need) expect(NEED_MAY_BECOME[now.need]).toContain(heard.need)
        if (now.leg !== null && heard.leg !== now.leg.state) expect(legMayBecome(now.leg.state)).toContain(heard.leg)
      }),
      { numRuns: 3_000 },
    )
  })

  test('said twice change nothing the second time', () => {
    fc.assert(
      fc.property(standing, word, (now, said) => {
        expect(told(now, [said, said])).toEqual(told(now, [said]))
      }),
      { numRuns: 3_000 },
    )
  })

  test('of one leg come to the same in every order, however often each is said', () => {
    fc.assert(
      fc.property(begun, fc.array(word, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (now, words, chance) => {
        const mixed = [...words, ...words.slice(0, 2)].map((each) => ({ each, turn: chance.next().value as number })).sort((one, other) => one.turn - other.turn).map(({ each }) => each)
        expect(settled(told(now, mixed))).toEqual(settled(told(now, words)))
      }),
      { numRuns: 5_000 },
    )
  })

  test('done only when both confirmed, or where a household without a phone said its digits at the door', () => {
    const [hers, carriers] = [new Set<number>([WordCode.received]), new Set<number>([WordCode.handedOver])]
    fc.assert(
      fc.property(begun, fc.array(word, { maxLength: 6 }), (now, words) => {
        if (told(now, words).need !== NeedState.done) return
        expect(words.some(({ code, digits }) => carriers.has(code) && digits !== '0815')).toBe(true)
        expect(words.some(({ code }) => hers.has(code)) || (!now.confirms && words.some(({ code, digits }) => carriers.has(code) && digits === EXPECT))).toBe(true)
      }),
      { numRuns: 5_000 },
    )
    const now: Standing = { need: NeedState.underWay, confirms: true, leg: { state: LegState.underWay, role: LegRole.carry, expect: EXPECT, current: true } }
    expect(told(now, [{ code: WordCode.handedOver, digits: EXPECT }])).toMatchObject({ need: NeedState.brought, leg: { state: LegState.handedOver } })
    expect(told(now, [{ code: WordCode.received, digits: '' }])).toMatchObject({ need: NeedState.received, leg: { state: LegState.underWay } })
    expect(told(now, [{ code: WordCode.handedOver, digits: EXPECT }, { code: WordCode.received, digits: '' }])).toMatchObject({ need: NeedState.done, leg: { state: LegState.done } })
    expect(told({ ...now, confirms: false }, [{ code: WordCode.handedOver, digits: EXPECT }]).need).toBe(NeedState.done)
  })

  test('one child handed over is not all of them: the run is under way until its last door', () => {
    const now: Standing = { need: NeedState.planned, confirms: true, leg: { state: LegState.accepted, role: LegRole.school, expect: EXPECT, current: true } }
    const child = (code: WordCode) => ({ code, digits: '' })
    expect(told(now, [child(WordCode.childWithMe), child(WordCode.childHandedOver)])).toMatchObject({ need: NeedState.underWay, leg: { state: LegState.underWay } })
    expect(told(now, [child(WordCode.childHandedOver), { code: WordCode.handedOver, digits: EXPECT }]).need).toBe(NeedState.brought)
  })

  test('whoever did not hear the household say its digits has handed over nothing', () => {
    const now: Standing = { need: NeedState.underWay, confirms: true, leg: { state: LegState.underWay, role: LegRole.carry, expect: EXPECT, current: true } }
    expect(hear(now, { code: WordCode.handedOver, digits: '0815' })).toEqual({ need: NeedState.underWay, leg: LegState.underWay, look: 'wrong_digits' })
  })

  test('whatever comes to nothing frees the need for somebody else, and a person is told', () => {
    const now: Standing = { need: NeedState.underWay, confirms: true, leg: { state: LegState.underWay, role: LegRole.carry, expect: EXPECT, current: true } }
    for (const code of [WordCode.decline, WordCode.nobodyHome, WordCode.noShow, WordCode.wrongItems, WordCode.followed, WordCode.stopped]) {
      const heard = hear(now, { code, digits: '' })
      expect(heard.need).toBe(NeedState.claimed)
      expect(LEG_FAILED).toContain(heard.leg)
      expect(heard.look).not.toBeNull()
    }
  })

  test('who shops or packs brings nothing to a door: her word ends her leg, and the household still waits', () => {
    const now: Standing = { need: NeedState.planned, confirms: true, leg: { state: LegState.accepted, role: LegRole.shop, expect: '', current: true } }
    expect(hear(now, { code: WordCode.handedOver, digits: '' })).toEqual({ need: NeedState.planned, leg: LegState.done, look: null })
  })

  test('about a plan that no longer holds move the new one nowhere, but are seen', () => {
    const old: Standing = { need: NeedState.planned, confirms: true, leg: { state: LegState.done, role: LegRole.carry, expect: EXPECT, current: false } }
    expect(hear(old, { code: WordCode.received, digits: '' })).toEqual({ need: NeedState.planned, leg: LegState.done, look: 'late_word' })
  })

  test('she withdraws, and no later word brings it back', () => {
    const now: Standing = { need: NeedState.underWay, confirms: true, leg: { state: LegState.underWay, role: LegRole.carry, expect: EXPECT, current: true } }
    for (const code of WORDS) expect(told(now, [{ code: WordCode.withdraw, digits: '' }, { code, digits: EXPECT }]).need).toBe(NeedState.cancelled)
  })
})

describe('a need by all its legs', () => {
  const legs = (...states: LegState[]) => states.map((state) => ({ state, role: LegRole.carry as LegRole }))

  test('of several who were asked one goes, whoever says no', () => {
    expect(settledBy(NeedState.claimed, legs(LegState.declined, LegState.asked))).toBe(NeedState.planned)
    expect(settledBy(NeedState.claimed, legs(LegState.declined, LegState.underWay))).toBe(NeedState.underWay)
    expect(settledBy(NeedState.planned, legs(LegState.declined, LegState.declined))).toBe(NeedState.claimed)
  })

  test('a door whose carrier was stopped elsewhere waits for somebody else', () => {
    for (const state of [NeedState.planned, NeedState.underWay]) expect(settledBy(state, legs(LegState.cancelled))).toBe(NeedState.claimed)
  })

  test('moves only along the table, says the same again, and leaves alone what was brought, done or called off', () => {
    fc.assert(
      fc.property(need, fc.array(fc.record({ state: legState, role: fc.constantFrom(...ROLES) }), { maxLength: 4 }), (state, all) => {
        const to = settledBy(state, all)
        if (to !== state) expect(NEED_MAY_BECOME[state]).toContain(to)
        expect(settledBy(to, all)).toBe(to)
        if (NEED_RESTS.includes(state) || state === NeedState.brought || state === NeedState.received) expect(to).toBe(state)
      }),
    )
    expect(settledBy(NeedState.planned, [])).toBe(NeedState.planned)
  })
})

describe('undo', () => {
  const step = (code: number, device: number | null = 0) => ({ at: 1, code, device })

  test('takes back the desk\'s last act, never somebody\'s word', () => {
    expect(undone([step(NeedState.claimed)])).toBe(NeedState.asked)
    expect(undone([step(NeedState.claimed), step(NeedState.merged)])).toBe(NeedState.claimed)
    expect(undone([step(NeedState.claimed), step(NeedState.couldNot)])).toBe(NeedState.claimed)
    expect(undone([step(NeedState.cancelled)])).toBe(NeedState.asked)
    expect(undone([step(NeedState.claimed), step(WORD_STEP + WordCode.withdraw, null)])).toBeNull()
    expect(undone([step(NeedState.done, null)])).toBeNull()
    expect(undone([])).toBeNull()
  })

  test('of a plan whose letters are gone leads to whoever claimed it', () => {
    expect(undone([step(NeedState.claimed), step(NeedState.planned), step(NeedState.cancelled)])).toBe(NeedState.claimed)
  })

  test('leads only where the table does, from every history', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(), code: fc.nat({ max: 90 }), device: fc.option(fc.nat({ max: 3 })) })), (history) => {
        const to = undone(history)
        if (to !== null) expect(NEED_MAY_BECOME[history.at(-1)?.code as NeedState]).toContain(to)
      }),
    )
  })

  test('a history holds what a record may hold, and loses its oldest first', () => {
    const long = Array.from({ length: 40 }, (_, at) => at).reduce<ReturnType<typeof withStep>>((history, at) => withStep(history, { at, code: 1, device: 0 }), [])
    expect(long.map(({ at }) => at)).toEqual(Array.from({ length: 32 }, (_, at) => at + 8))
  })
})
