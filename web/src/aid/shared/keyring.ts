/**
 * Being somebody's keyholder. The code that goes from phone to phone is a number to lay letters under, a key to seal them to and a first name;
 * no address of anybody. What has come is judged here: what was let out, and whether she is back.
 */
import { BackHow, ReleaseReason, ToldCode } from '../../seals/aid/codes.ts'
import type { LetterBody, Released } from '../../seals/aid/letters.ts'
import type { AnswerTo } from '../../seals/aid/parts.ts'
import { MOST_NAME } from '../../seals/aid/parts.ts'
import { encode } from '../../seals/cbor.ts'
import { isRecipient } from '../../seals/keys.ts'
import { Row } from '../../seals/row.ts'
import { b64u, fromB64u, hex } from '../../terms/bytes.ts'
import type { Minutes } from '../../terms/instant.ts'
import { isRefusal, Refusal } from '../../terms/refusal.ts'

/** What a keyholder gives somebody who chose her. */
export interface KeyholderCode {
  readonly name: string
  readonly answerTo: AnswerTo
}

export const KEYHOLDER_KEY = 'k'
const LIMIT = 512

/** After `#k=` of the town's address, or by itself. */
export const writeCode = ({ name, answerTo: { pigeonhole, recipient } }: KeyholderCode): string => b64u(encode([1, pigeonhole, recipient, name]))

/** From a link, a text around it, or the bare code. Refusal "keyholder.malformed". */
export function readCode(text: string): KeyholderCode {
  const [, found = text.trim()] = /#k=([A-Za-z0-9_-]+)/.exec(text) ?? []
  try {
    const row = Row.of(fromB64u(found), 'keyholder.malformed', LIMIT)
    const answerTo = { pigeonhole: row.raw(16), recipient: row.raw(32) }
    const name = row.text(MOST_NAME)
    row.done()
    if (!isRecipient(answerTo.recipient)) row.refuse()
    return { name, answerTo }
  } catch (why) {
    if (isRefusal(why)) throw new Refusal('keyholder.malformed', 'This is no keyholder’s code.')
    throw why
  }
}

/** `released`: not back in time, or not answered. `duress`: she has said the word that means she is not free. `later`: put off. `gone`: it was let out once and nobody has said how it ended. */
export type NewsState = 'released' | 'duress' | 'back' | 'later' | 'gone'

/** What this phone knows of one absence or one call. `released`: overwritten with null once she is back. */
export interface News {
  /** hex */
  readonly about: string
  readonly state: NewsState
  readonly released: Released | null
  /** The minute from which it is forgotten. */
  readonly ends: Minutes
  /** Somebody here has read it. */
  readonly read: boolean
}

/** A letter that lies at the house now and opened with this keyholder's key. */
export interface Come {
  readonly body: LetterBody
  readonly ends: Minutes
}

const LEAST_KEPT_MIN = 24 * 60
/** Of one key: more than the letters that lie under a number at once. */
export const MOST_NEWS = 96
const URGENT: readonly NewsState[] = ['duress', 'released']

export const isUrgent = ({ state }: News): boolean => URGENT.includes(state)

/**
 * What is known after a look at the house. Letters were written long before they are read, so their dates order nothing: that she is not
 * free outweighs all, that she is back outweighs that she was missed, and what the house gives out no more was stopped. Of more than a phone keeps, what lies there now
 * stays: whoever has seen the code fills the number with letters of her own, and none of them puts away another.
 */
export function afterLook(known: readonly News[], come: readonly Come[], at: Minutes): readonly News[] {
  const abouts = new Set([...known.map(({ about }) => about), ...come.map(({ body }) => aboutOf(body)).filter((each) => each !== null)])
  const lies = new Set(come.map(({ body }) => aboutOf(body)))
  const news = [...abouts].flatMap((about) => {
    const before = known.find((each) => each.about === about) ?? null
    const letters = come.filter(({ body }) => aboutOf(body) === about)
    const next = judged(about, before, letters, at)
    return next === null || next.ends <= at ? [] : [next]
  })
  return [...news.filter(({ about }) => !lies.has(about)), ...news.filter(({ about }) => lies.has(about))].slice(-MOST_NEWS)
}

function judged(about: string, before: News | null, letters: readonly Come[], at: Minutes): News | null {
  const of = (kind: LetterBody['kind'], fits: (body: never) => boolean = () => true): Come | undefined => letters.find(({ body }) => body.kind === kind && fits(body as never))
  const duress = letters.find(({ body }) => isDuress(body))
  const ends = Math.max(before?.ends ?? 0, ...letters.map((each) => each.ends), at + LEAST_KEPT_MIN * Number(before === null))
  const news = (state: NewsState, released: Released | null): News => ({ about, state, released, ends, read: before?.state === state && before.read })
  if (duress !== undefined || before?.state === 'duress') return news('duress', releasedIn(duress?.body) ?? before?.released ?? null)
  const back = of('back')
  if (back !== undefined || before?.state === 'back') {
    // that an ordinary call was answered is nothing to tell
    const quiet = before === null && back?.body.kind === 'back' && back.body.back.how === BackHow.byCaller
    return quiet ? null : news('back', null)
  }
  const released = of('released')
  if (released !== undefined) return news('released', releasedIn(released.body))
  if (of('told', ({ told }: Extract<LetterBody, { kind: 'told' }>) => told.code === ToldCode.changed) !== undefined) return before === null ? null : news('later', null)
  return before?.state === 'released' || before?.state === 'gone' ? news('gone', before.released) : before
}

const isDuress = (body: LetterBody): boolean =>
  (body.kind === 'released' && body.released.reason === ReleaseReason.underDuress) || (body.kind === 'back' && body.back.how === BackHow.underDuress)

const releasedIn = (body: LetterBody | undefined): Released | null => (body?.kind === 'released' ? body.released : null)

function aboutOf(body: LetterBody): string | null {
  if (body.kind === 'released') return hex(body.released.about)
  if (body.kind === 'back') return hex(body.back.about)
  return body.kind === 'told' ? hex(body.told.leg) : null
}
