/**
 * The letters of one day's call, in the clear. The caller's opens with the hour and says a first name, a language, a number and the notes
 * she allowed; it brings what stops the others. Those of the ladder open after it, and whoever reads them never learns who should have rung.
 */
import type { CallDay, Calls } from '../../seals/aid/calls.ts'
import { BackHow, LegRole, NeedKind, ReleaseReason, RungKind, ToldCode } from '../../seals/aid/codes.ts'
import { writeAidLetter } from '../../seals/aid/letters.ts'
import type { LetterBody } from '../../seals/aid/letters.ts'
import type { AnswerTo, Held } from '../../seals/aid/parts.ts'
import { same } from '../../terms/bytes.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { LegId, PigeonholeId, SlotId } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import type { Instant, Minutes } from '../../terms/instant.ts'
import { turns } from './ladder.ts'
import type { Occasion } from './calls.ts'

/** A letter that the house shall hold, before it is sealed to `held.recipient`. `once`: for one phone alone. */
export interface DraftedLetter {
  readonly held: Held
  readonly opens: Minutes
  readonly ends: Minutes
  readonly once: boolean
  readonly letter: Bytes
}

/** One to lay in the place of a held one, before it is sealed to `held.recipient`. */
export interface DraftedCover {
  readonly held: Held
  readonly laid: { readonly id: PigeonholeId; readonly slot: SlotId }
  readonly letter: Bytes
}

export interface DayOfCall {
  readonly calls: Calls
  readonly occasion: Occasion
  readonly leg: LegId
  readonly at: Instant
}

const heldFor = (to: AnswerTo, random: Random): Held => ({ ...to, slot: random(16), secret: random(16) })

/** For whoever she chose, laid when the day is planned, also while nobody is found to ring: then it is true all the more. */
export function ladderLetters({ calls, occasion, leg, at }: DayOfCall, random: Random): readonly DraftedLetter[] {
  const { name, language, phone, address, ladder } = calls
  return turns(occasion, ladder).flatMap(({ by, opens, ends, rung }): readonly DraftedLetter[] => {
    const step = rung === null ? undefined : ladder[rung]
    if (by !== 'letter' || step === undefined || step.answerTo === null) return []
    const body: LetterBody = {
      kind: 'released',
      released: { about: leg, reason: ReleaseReason.call, name, language, phone, address, words: step.words, setAt: minutesOf(at) },
    }
    return [{ held: heldFor(step.answerTo, random), opens, ends, once: false, letter: writeAidLetter({ at, body }) }]
  })
}

/** For whoever has said that she rings: one letter, and one more where there is a second number. `stop`: what an answered call takes away. */
export function callerLetters({ calls, occasion, leg, at }: DayOfCall, caller: AnswerTo, stop: readonly Held[], random: Random): readonly DraftedLetter[] {
  const { name, language, phone, notes, ladder, duress } = calls
  const [{ opens, ends }] = turns(occasion, ladder)
  const second = ladder.find(({ kind }) => kind === RungKind.phone)
  const numbers = [{ phone, notes }, ...(second ? [{ phone: second.phone, notes: second.words }] : [])]
  return numbers.map((number) => {
    const body: LetterBody = {
      kind: 'call',
      call: { leg, name, language, ...number, begins: occasion.begins, ends: occasion.ends, stop, duressAsked: duress !== '', duressWord: duress },
    }
    return { held: heldFor(caller, random), opens, ends, once: true, letter: writeAidLetter({ at, body }) }
  })
}

/** So that she knows of it before: when, and in which language. Not for whom. */
export function callersAsk({ calls, occasion, leg, at }: DayOfCall, caller: AnswerTo, random: Random): DraftedLetter {
  const body: LetterBody = {
    kind: 'ask',
    ask: {
      leg, role: LegRole.call, needKind: NeedKind.other, begins: occasion.begins, ends: occasion.ends, area: null, depot: '', items: '',
      household: { adults: 0, children: 0, babies: 0 }, languages: [calls.language], seats: 0, words: '', answerBy: occasion.begins, doors: 1,
    },
  }
  return { held: heldFor(caller, random), opens: minutesOf(at), ends: occasion.ends, once: false, letter: writeAidLetter({ at, body }) }
}

/** Whether a held letter is somebody's of her ladder; else it is the caller's. */
export const isOfTheLadder = ({ ladder }: Pick<Calls, 'ladder'>, { recipient }: Held): boolean =>
  ladder.some(({ answerTo }) => answerTo !== null && same(answerTo.recipient, recipient))

/** What is laid in the place of what a call had: keyholders hear how it ended, the caller that nobody waits for her. */
export function coversOf(calls: Pick<Calls, 'ladder'>, { leg, held }: Pick<CallDay, 'leg' | 'held'>, how: BackHow, at: Instant, random: Random): readonly DraftedCover[] {
  return held.map((each) => {
    const body: LetterBody = isOfTheLadder(calls, each)
      ? { kind: 'back', back: { about: leg, how } }
      : { kind: 'told', told: { leg, code: ToldCode.cancelled, words: '' } }
    return { held: each, laid: { id: each.pigeonhole, slot: random(16) }, letter: writeAidLetter({ at, body }) }
  })
}

/** A caller knows the ladder's letters by number alone, and says how it went to each of them alike. */
export function callersCovers(leg: LegId, stop: readonly Held[], how: BackHow, at: Instant, random: Random): readonly DraftedCover[] {
  const letter = writeAidLetter({ at, body: { kind: 'back', back: { about: leg, how } } })
  return stop.map((held) => ({ held, laid: { id: held.pigeonhole, slot: random(16) }, letter }))
}
