/**
 * What happens around one day's call, minute by minute. All letters are laid before it with the minute from which the house gives each of
 * them out, and a secret that takes it away again: an answered call stops them all, and when nobody says anything they open by themselves,
 * whatever has become of the desk. No letter ever goes to an authority; what she wrote of one is read at the desk.
 */
import type { Rung } from '../../seals/aid/calls.ts'
import { RungKind } from '../../seals/aid/codes.ts'
import type { Minutes } from '../../terms/instant.ts'
import type { Occasion } from './calls.ts'

/** From when on a call that nobody has said anything about stands on the desk's list as silent. */
export const SILENT_AFTER_MIN = 20
/** The caller's letter goes with the hour, after a while for a second try; a letter that a keyholder has not seen stays two days. */
export const CALLER_KEEPS_MIN = 30
export const RELEASED_FOR_MIN = 48 * 60
/** As many held letters as one stop takes away. */
export const MOST_HELD = 4

export type Turn =
  /** The caller's letter, and with it the second number. */
  | { readonly by: 'caller'; readonly opens: Minutes; readonly ends: Minutes; readonly rung: null }
  /** A letter that the house holds for whoever she chose. */
  | { readonly by: 'letter'; readonly opens: Minutes; readonly ends: Minutes; readonly rung: number }
  /** Something for the desk to do by telephone or by asking neighbours. */
  | { readonly by: 'desk'; readonly opens: Minutes; readonly ends: Minutes; readonly rung: number }

/** In the order of their time. The second number is tried by the caller at once and has no turn of its own. */
export function turns(occasion: Occasion, ladder: readonly Rung[]): readonly [Turn, ...Turn[]] {
  const caller: Turn = { by: 'caller', opens: occasion.begins, ends: occasion.ends + CALLER_KEEPS_MIN, rung: null }
  // the second number is a letter of the caller's too
  let letters = ladder.some(({ kind }) => kind === RungKind.phone) ? 2 : 1
  const rest = ladder.flatMap((each, rung): readonly Turn[] => {
    if (each.kind === RungKind.phone) return []
    const opens = occasion.ends + each.afterMin
    const mayHold = each.answerTo !== null && each.kind !== RungKind.authorities && letters < MOST_HELD
    if (mayHold) letters += 1
    return [{ by: mayHold ? 'letter' : 'desk', opens, ends: opens + RELEASED_FOR_MIN, rung }]
  })
  return [caller, ...rest.sort((one, other) => one.opens - other.opens || (one.rung ?? 0) - (other.rung ?? 0))]
}

/** What somebody has said of a call. `duress`: she said the word; only the desk's own notes know it. */
export type Outcome = 'answered' | 'unanswered' | 'duress'

/** One day's call as the desk knows it. */
export interface CallOfDay extends Occasion {
  /** Who was asked to ring; null: nobody yet. */
  readonly caller: string | null
  readonly ladder: readonly Rung[]
  readonly said: { readonly outcome: Outcome; readonly at: Minutes } | null
  /** Called off: by her, by quiet days, or because the record ended. */
  readonly calledOff: boolean
}

/**
 * `coming`: its hour has not begun. `due`: it runs. `silent`: asked, and nobody has said anything for a while. `unanswered`: tried in
 * vain. `missed`: the hour is over and nobody said anything. `nobody`: its hour has begun and nobody was asked. `duress`: she said the word.
 */
export type Standing = 'coming' | 'due' | 'nobody' | 'silent' | 'missed' | 'unanswered' | 'duress' | 'answered' | 'called_off'

export interface Watched {
  readonly standing: Standing
  /** Since when nobody has said anything, or since when this stands so. */
  readonly since: Minutes | null
  /** The next step that comes if nobody does anything; null: none comes any more. */
  readonly next: Turn | null
  /** Steps whose time has come. */
  readonly come: readonly Turn[]
}

/** What the desk has to look at, the gravest first. */
export const GRAVEST: readonly Standing[] = ['duress', 'missed', 'unanswered', 'nobody', 'silent', 'due', 'coming', 'answered', 'called_off']

export function watched(call: CallOfDay, at: Minutes): Watched {
  const steps = turns(call, call.ladder).slice(1)
  const { standing, since } = standingOf(call, at)
  const ended = standing === 'answered' || standing === 'called_off'
  return {
    standing,
    since,
    next: ended ? null : (steps.find(({ opens }) => opens > at) ?? null),
    come: ended ? [] : steps.filter(({ opens }) => opens <= at),
  }
}

function standingOf({ begins, ends, caller, said, calledOff }: CallOfDay, at: Minutes): { readonly standing: Standing; readonly since: Minutes | null } {
  if (said !== null) return { standing: said.outcome, since: said.at }
  if (calledOff) return { standing: 'called_off', since: null }
  if (at < begins) return { standing: 'coming', since: null }
  if (at >= ends) return { standing: 'missed', since: begins }
  if (caller === null) return { standing: 'nobody', since: begins }
  return at >= begins + SILENT_AFTER_MIN ? { standing: 'silent', since: begins } : { standing: 'due', since: begins }
}

/** The desk's list: what needs somebody first, then by time. */
export function dueList<Call extends CallOfDay>(calls: readonly Call[], at: Minutes): readonly (Call & { readonly watched: Watched })[] {
  return calls
    .map((call) => ({ ...call, watched: watched(call, at) }))
    .sort((one, other) => GRAVEST.indexOf(one.watched.standing) - GRAVEST.indexOf(other.watched.standing) || one.begins - other.begins)
}

/** A second word about the same call. What was once said stays: a mistake is set right at the desk; only duress outweighs everything. */
export function heard(said: CallOfDay['said'], word: { readonly outcome: Outcome; readonly at: Minutes }): CallOfDay['said'] {
  if (said === null) return word
  if (said.outcome === 'duress') return said
  if (word.outcome === 'duress') return word
  return said.outcome === 'unanswered' && word.outcome === 'answered' ? word : said
}
