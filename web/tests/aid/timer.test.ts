/** The safety timer: whichever word is typed, the same is done; and every absence ends. Rules alone, without a house. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterLook, isUrgent, readCode, writeCode } from '../../src/aid/shared/keyring.ts'
import type { Come, News } from '../../src/aid/shared/keyring.ts'
import { answerBeside, begun, drafts, ended, lacks, mayBePutOff, putOff, PUT_OFFS, readTimer, stateOf, writeTimer } from '../../src/aid/shared/timer.ts'
import type { Asked, Plan, Timer } from '../../src/aid/shared/timer.ts'
import { BackHow, ReleaseReason, ToldCode } from '../../src/seals/aid/codes.ts'
import { readAidLetter } from '../../src/seals/aid/letters.ts'
import type { LetterBody, Released } from '../../src/seals/aid/letters.ts'
import { decode, encode } from '../../src/seals/cbor.ts'
import { SMALL } from '../../src/seals/envelope.ts'
import { hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { dice } from '../street.ts'

const AT = 29_000_000
const random = dice('timer')
const keyholder = (name: string) => ({ name, answerTo: { pigeonhole: random(16), recipient: random(32) } })
const plan = (change: Partial<Plan> = {}): Plan => ({
  minutes: 120, keyholders: [keyholder('Ana'), keyholder('Ben')], name: 'Rosa', language: 'es', phone: '555 0101', address: '12 Maple Street', words: 'At the hearing.', word: 'lemon tea', duress: 'blue coat', ...change,
})
/** What sealing would make: as long as an envelope, and telling nothing. */
const envelope = (): Bytes => random(SMALL)

function set(of: Plan, seed = 'set'): Asked {
  const chance = dice(seed)
  const each = () => of.keyholders.map(envelope)
  const answers = [of.word, of.duress].map((word) => ({ tag: tagOf(word), back: each(), putOff: Array.from({ length: PUT_OFFS }, each) }))
  return begun(of, { about: chance(16), salt: chance(16), at: AT }, { released: each(), answers }, chance)
}

const tagOf = (word: string): Bytes => dice(word)(16)
const by = (timer: Timer, word: string): number => answerBeside(timer, tagOf(word)) as number
/** What somebody on the line, or the house itself, can tell of a request: everything but what is sealed or drawn at random. */
const seen = ({ puts, stop }: Asked) => ({
  puts: puts.map(({ pigeonhole, opens, ends, envelope: sealed }) => [hex(pigeonhole), opens, ends, sealed.length]),
  held: stop?.held.map(({ pigeonhole, slot }) => [hex(pigeonhole), hex(slot)]),
  letters: stop?.letters.map(({ pigeonhole, slot, envelope: sealed }) => [hex(pigeonhole), slot.length, sealed.length]),
})

describe('the two words', () => {
  test('whichever is typed, the same goes to the house, at every moment of an absence', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 200 }), { maxLength: PUT_OFFS }), fc.integer({ min: 1, max: 4 }), fc.string(), (later, people, seed) => {
        const of = plan({ keyholders: Array.from({ length: people }, (_, n) => keyholder(`k${n}`)) })
        let { timer } = set(of, seed)
        for (const minutes of later) {
          const [one, other] = [of.word, of.duress].map((word) => putOff(timer, by(timer, word), AT + minutes, dice(seed)))
          expect(seen(one as Asked)).toEqual(seen(other as Asked))
          expect(writeTimer((one as Asked).timer)).toEqual(writeTimer((other as Asked).timer))
          timer = (one as Asked).timer
        }
        const [one, other] = [of.word, of.duress].map((word) => ended(timer, by(timer, word), dice(seed)))
        expect(seen(one as Asked)).toEqual(seen(other as Asked))
        expect((one as Asked).stop?.letters.map((each) => each.envelope)).not.toEqual((other as Asked).stop?.letters.map((each) => each.envelope))
      }),
      { numRuns: 30 },
    )
  })

  test('on the phone lies nothing that says which is which, nor a word of what is sealed', () => {
    const of = plan()
    const places = new Set(Array.from({ length: 40 }, (_, n) => by(set(of, `seed ${n}`).timer, of.word)))
    expect(places).toEqual(new Set([0, 1]))
    const { timer } = set(of)
    const [one, other] = timer.answers
    const shape = (answer = one) => [answer?.tag.length, answer?.back.map(({ length }) => length), answer?.putOff.map((each) => each.map(({ length }) => length))]
    expect(shape(one)).toEqual(shape(other))
    const kept = Buffer.from(encode(writeTimer(timer))).toString('latin1')
    for (const words of [of.word, of.duress, of.address, of.words, of.phone]) expect(kept).not.toContain(words)
    expect(answerBeside(timer, tagOf('any other'))).toBeNull()
  })

  test('a letter under duress says all that the held one would, and so', () => {
    const read = (letter: Bytes): LetterBody => readAidLetter(letter).body
    const { released, byWord: [free, duress] } = drafts(plan(), random(16), AT)
    const said = (body: LetterBody): Released | null => (body.kind === 'released' ? body.released : null)
    expect(said(read(released))).toMatchObject({ reason: ReleaseReason.timer, name: 'Rosa', address: '12 Maple Street', words: 'At the hearing.' })
    for (const letter of [duress?.back, duress?.putOff] as Bytes[]) expect(said(read(letter))).toEqual({ ...said(read(released)), reason: ReleaseReason.underDuress })
    expect(read(free?.back as Bytes)).toMatchObject({ back: { how: BackHow.back } })
    expect(read(free?.putOff as Bytes)).toMatchObject({ told: { code: ToldCode.changed } })
  })

  test('the longest that somebody may write goes into the smaller envelope, so that all of them look alike', () => {
    const most = (length: number) => '𝄞'.repeat(length)
    const of = plan({ name: most(40), phone: most(40), address: most(200), words: most(400) })
    const { released, byWord } = drafts(of, random(16), AT)
    for (const letter of [released, ...byWord.flatMap(({ back, putOff: later }) => [back, later])]) expect(letter.length).toBeLessThanOrEqual(3_072 - 4)
  })
})

describe('an absence', () => {
  test('new letters are held before old ones go, and there are always as many', () => {
    const { timer, puts, stop } = set(plan())
    expect(stop).toBeNull()
    expect(puts.map(({ opens }) => opens)).toEqual([AT + 120, AT + 120])
    const later = putOff(timer, 0, AT + 300, random)
    expect(later.puts.map(({ opens }) => opens)).toEqual([AT + 300, AT + 300])
    expect(later.stop?.held).toEqual(timer.held)
    expect(later.timer.held.map(({ slot }) => hex(slot))).toEqual(later.puts.map(({ slot }) => hex(slot)))
    expect(later.timer.held.map(({ slot }) => hex(slot))).not.toEqual(timer.held.map(({ slot }) => hex(slot)))
    expect(ended(later.timer, 0, random).stop?.held).toEqual(later.timer.held)
  })

  test('it may be put off three times and then is set anew', () => {
    let { timer } = set(plan())
    for (let n = 0; n < PUT_OFFS; n += 1) {
      expect(mayBePutOff(timer)).toBe(true)
      timer = putOff(timer, n % 2, AT + 300 * (n + 1), random).timer
    }
    expect(mayBePutOff(timer)).toBe(false)
    expect(() => putOff(timer, 0, AT + 2_000, random)).toThrow(RangeError)
    expect(mayBePutOff({ ...timer, putOffs: 0, ended: true })).toBe(false)
  })

  test('the phone keeps it as it was', () => {
    const { timer } = set(plan({ keyholders: ['a', 'b', 'c', 'd'].map(keyholder) }))
    const kept = encode(writeTimer(timer))
    expect(kept.length).toBeLessThan(1 << 18)
    expect(readTimer(decode(kept, 1 << 18))).toEqual(timer)
  })

  test('what stands on the screen', () => {
    const { timer } = set(plan())
    expect(stateOf(timer, true, AT)).toBe('setting')
    expect(stateOf(timer, false, AT + 119)).toBe('running')
    expect(stateOf(timer, false, AT + 120)).toBe('open')
    expect(stateOf({ ...timer, putOffs: 1 }, true, AT)).toBe('changing')
    expect(stateOf({ ...timer, ended: true }, true, AT + 500)).toBe('ending')
  })

  test('it says what is missing', () => {
    expect(lacks(plan())).toEqual([])
    expect(lacks(plan({ keyholders: [], minutes: 5, name: ' ', word: 'a', duress: '' }))).toEqual(['keyholders', 'minutes', 'name', 'word', 'duress'])
    expect(lacks(plan({ duress: ' Lemon  TEA' }))).toEqual(['alike'])
    expect(lacks(plan({ word: 'lemon', duress: 'lemonade' }))).toEqual(['alike'])
  })
})

describe('what a keyholder knows', () => {
  const about = random(16)
  const released = (reason: ReleaseReason): LetterBody => ({ kind: 'released', released: { about, reason, name: 'Rosa', language: 'es', phone: '', address: '12 Maple Street', words: '', setAt: AT } })
  const back = (how: BackHow): LetterBody => ({ kind: 'back', back: { about, how } })
  const changed: LetterBody = { kind: 'told', told: { leg: about, code: ToldCode.changed, words: '' } }
  const come = (...bodies: LetterBody[]): readonly Come[] => bodies.map((body) => ({ body, ends: AT + 2_000 }))
  const after = (known: readonly News[], ...bodies: LetterBody[]): News | undefined => afterLook(known, come(...bodies), AT)[0]
  const late = after([], released(ReleaseReason.timer)) as News

  test('that she is not free is never taken back, and what she left stays readable', () => {
    const any = fc.constantFrom(released(ReleaseReason.timer), back(BackHow.back), back(BackHow.byCaller), changed)
    fc.assert(
      fc.property(fc.array(fc.array(any, { maxLength: 4 }), { maxLength: 5 }), (looks) => {
        let known = afterLook([], come(released(ReleaseReason.underDuress)), AT)
        for (const bodies of looks) {
          known = afterLook(known, come(...bodies), AT)
          expect(known).toMatchObject([{ state: 'duress', released: { address: '12 Maple Street' } }])
        }
      }),
    )
    expect(after([late], back(BackHow.underDuress))).toMatchObject({ state: 'duress', released: { address: '12 Maple Street' } })
  })

  test('once she is back her address is gone from here', () => {
    expect(late).toMatchObject({ state: 'released', released: { address: '12 Maple Street' } })
    expect(after([late], back(BackHow.back))).toMatchObject({ state: 'back', released: null })
    expect(after([late], back(BackHow.back), released(ReleaseReason.timer))).toMatchObject({ state: 'back', released: null })
    expect(after([late], changed)).toMatchObject({ state: 'later', released: null })
    expect(after([late], changed, released(ReleaseReason.timer))).toMatchObject({ state: 'released' })
    expect(after([late])).toMatchObject({ state: 'gone', released: { address: '12 Maple Street' } })
  })

  test('an ordinary day is no news, and everything is forgotten by its clock', () => {
    expect(after([], back(BackHow.byCaller))).toBeUndefined()
    expect(after([], changed)).toBeUndefined()
    expect(after([], back(BackHow.back))).toMatchObject({ state: 'back' })
    expect(afterLook([late], [], late.ends)).toEqual([])
    expect(isUrgent(late)).toBe(true)
    expect(afterLook([{ ...late, read: true }], come(released(ReleaseReason.timer)), AT)[0]?.read).toBe(true)
    expect(afterLook([{ ...late, read: true }], come(back(BackHow.underDuress)), AT)[0]?.read).toBe(false)
  })

  test('whoever fills her number with false letters, look after look, puts none of hers away', () => {
    const falsely = (): Come => ({ body: { kind: 'released', released: { ...(released(ReleaseReason.timer) as { released: Released }).released, about: random(16) as Released['about'] } }, ends: AT + 2_000 })
    let known: readonly News[] = []
    for (let look = 0; look < 4; look += 1) {
      const others = Array.from({ length: 63 }, falsely)
      known = afterLook(known, [...others.slice(0, 20), ...come(released(ReleaseReason.timer)), ...others.slice(20)], AT)
      expect(known.find((each) => each.about === hex(about))?.state).toBe('released')
    }
  })

  test('a code goes from phone to phone and back, also inside a message; anything else is refused', () => {
    const code = { name: 'Ana', answerTo: { pigeonhole: random(16), recipient: random(32) } }
    const text = writeCode(code)
    expect(readCode(text)).toEqual(code)
    expect(readCode(`Here: https://maple.example/#k=${text} – Ana`)).toEqual(code)
    fc.assert(
      fc.property(fc.string(), (other) => {
        expect(() => readCode(other)).toThrow('keyholder.malformed')
      }),
    )
  })
})
