/**
 * What a notice is made of when it is spoken: phrases that somebody has recorded, in the order of the words on the screen. A message
 * with something in its middle (an event, a clock time) is several phrases: `until/0`, and then the time out of hours and minutes.
 */
import { EVENTS, ResponseType } from '../../terms/registry.ts'

/** One recorded phrase and the words that it says. */
export interface Part {
  readonly phrase: string
  readonly words: string
}

export interface Wording {
  readonly say: (id: string, values?: Record<string, string | number>) => string
  readonly knows: (id: string) => boolean
}

/** A value that is spoken by phrases of its own. */
export type Spoken = readonly Part[]

/** Stands in a message where a value will be; no phrasebook uses it. */
const HERE = '\uE000'
const STEP_MINUTES = 5
const LETTER = /[\p{L}\p{N}]/u

/** The phrases of a message, each value's in its place. */
export function partsOf(id: string, values: Record<string, Spoken>, { say }: Wording): Spoken {
  const names = Object.keys(values)
  const words = say(id, Object.fromEntries(names.map((name, n) => [name, HERE + n])))
  const pieces = words.replace(/[\u2066-\u2069]/g, '').split(new RegExp(`${HERE}(\\d)`))
  if (names.length === 0) return [{ phrase: id, words }]
  return pieces.flatMap((piece, n): Spoken => {
    if (n % 2 === 1) return values[names[Number(piece)] ?? ''] ?? []
    return LETTER.test(piece) ? [{ phrase: `${id}/${n / 2}`, words: piece.trim() }] : []
  })
}

/** "14:30" out of an hour and a minute; rounded up to five minutes, so that no warning is said to end before it does. */
export function timeParts(minutesOfDay: number): Spoken {
  const rounded = (Math.ceil(minutesOfDay / STEP_MINUTES) * STEP_MINUTES) % (24 * 60)
  const [hour, minute] = [Math.floor(rounded / 60), rounded % 60]
  return [hourPart(hour), ...(minute === 0 ? [] : [minutePart(minute)])]
}

const hourPart = (hour: number): Part => ({ phrase: `hour-${hour}`, words: `${hour}:00` })
const minutePart = (minute: number): Part => ({ phrase: `minute-${minute}`, words: `:${String(minute).padStart(2, '0')}` })

export type Group = 'near' | 'do' | 'endings' | 'event' | 'time'

export interface ToRecord extends Part {
  readonly group: Group
}

/** Everything a notice can be made of in one language, what is heard most often first. */
export function phrasesToRecord(wording: Wording): readonly ToRecord[] {
  const { say, knows } = wording
  const names = [...EVENTS.values()].map(({ name }) => name.replaceAll('_', '-'))
  const responses = Object.keys(ResponseType).filter((each) => each !== 'AllClear').map((each) => each.toLowerCase())
  const whole = (group: Group, ids: readonly string[]): readonly ToRecord[] => ids.filter(knows).map((phrase) => ({ group, phrase, words: say(phrase) }))
  const split = (group: Group, id: string, ...values: readonly string[]): readonly ToRecord[] =>
    partsOf(id, Object.fromEntries(values.map((name) => [name, []])), wording).map((part) => ({ group, ...part }))
  return [
    ...whole('near', [...names, 'unknown'].map((name) => `near-${name}`)),
    ...whole('do', responses.map((each) => `do-${each}`)),
    ...whole('do', names.flatMap((name) => responses.map((each) => `do-${name}-${each}`))),
    ...whole('endings', ['unconfirmed', 'exercise', 'test-notice']),
    ...split('endings', 'until', 'time'),
    ...split('endings', 'from-until', 'from', 'until'),
    ...split('endings', 'all-clear', 'event'),
    ...whole('endings', ['do-all-clear']),
    ...split('endings', 'reported-over', 'event'),
    ...split('endings', 'cancelled', 'event'),
    ...split('endings', 'expired', 'event'),
    ...whole('endings', ['forked']),
    ...whole('event', [...names, 'unknown'].map((name) => `event-${name}`)),
    ...Array.from({ length: 24 }, (_, hour): ToRecord => ({ group: 'time', ...hourPart(hour) })),
    ...Array.from({ length: 11 }, (_, n): ToRecord => ({ group: 'time', ...minutePart((n + 1) * STEP_MINUTES) })),
  ]
}
