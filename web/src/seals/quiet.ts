/** What may be said when nothing rings: "all quiet" only under a fresh beat. Docs/protocol, section 8. */
import { same } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { AlertId } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import { openHash } from './beat.ts'
import type { Beat, VerifiedBeat } from './beat.ts'
import { sequenceOf } from './roster.ts'
import type { Roster } from './roster.ts'

/**
 * `quiet`: a fresh beat says that nothing is open, and nothing is open here. `open`: alarms are open, and no fresh beat says
 * otherwise. `disagrees`: the watch says n alarms are open; this phone was given m. `older_roster`: the watch works with a
 * roster that this house does not show. `no_word`: no signed word since …
 */
export type Word = 'quiet' | 'open' | 'disagrees' | 'older_roster' | 'no_word'

/** `since`: when the newest beat was sent, null for never. `openThere`: what the watch counts, when it says so. */
export interface WatchWord {
  readonly word: Word
  readonly since: Instant | null
  readonly openHere: number
  readonly openThere: number | null
}

/**
 * The word for the screen. `lastNews`: when this phone last received an Actual alert or ending: beats older than that need not
 * know of it, so they contradict nothing that is held here. They confirm it if they say the very same and have seen a number
 * as high as `highestHere`, the highest of an Actual alert here.
 */
export function judgeQuiet(
  beats: readonly VerifiedBeat[],
  { roster, openHere, highestHere, lastNews }: { roster: Roster; openHere: readonly AlertId[]; highestHere: number; lastNews: Instant | null },
  at: Instant,
): WatchWord {
  const since = beats.length === 0 ? null : (Math.max(...beats.map(({ fields }) => fields.sent)) as Instant)
  const fresh = beats.filter((each) => each.isFresh(at)).map(({ fields }) => fields)
  const hash = openHash(openHere)
  const agrees = (beat: Beat): boolean => beat.openCount === openHere.length && same(beat.openHash, hash)
  const informed = fresh.filter((beat) => lastNews === null || beat.sent > lastNews || (agrees(beat) && beat.highest >= highestHere))
  const openThere = informed.length === 0 ? null : Math.max(...informed.map(({ openCount }) => openCount))
  const say = (word: Word): WatchWord => ({ word, since, openHere: openHere.length, openThere })
  if (fresh.length === 0) return say('no_word')
  if (fresh.some(({ rosterSequence, rosterHead }) => !isHeld(rosterSequence, rosterHead, roster))) return say('older_roster')
  if (!informed.every(agrees)) return say('disagrees')
  if (openHere.length > 0) return say('open')
  return say(informed.length > 0 ? 'quiet' : 'no_word')
}

function isHeld(sequence: number, head: Bytes, roster: Roster): boolean {
  const held = sequence <= sequenceOf(roster) ? roster.heads[sequence] : undefined
  return held !== undefined && same(held.slice(0, 8), head)
}
