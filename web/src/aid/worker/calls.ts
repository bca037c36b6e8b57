/**
 * Daily calls at the aid desk: a week's calls out of what people wish, who is asked to ring, the letters of each day, and what stands at the
 * desk because nobody has said anything. What comes back goes into the records and to the house as the desk sends everything else.
 */
import type { CallDay, Calls } from '../../seals/aid/calls.ts'
import { BackHow, CallDayState, CallsState, Duty, LegRole, OfferState, WordCode } from '../../seals/aid/codes.ts'
import type { Offer, OfferWork } from '../../seals/aid/offer.ts'
import type { AnswerTo } from '../../seals/aid/parts.ts'
import type { CallsWork } from '../../seals/aid/calls.ts'
import type { Word } from '../../seals/aid/record.ts'
import { sha256 } from '../../seals/hashes.ts'
import { hex, same } from '../../terms/bytes.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { AidId, Recipient } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import type { Instant, Minutes } from '../../terms/instant.ts'
import { callerLetters, callersAsk, coversOf, isOfTheLadder, ladderLetters } from '../shared/call_letters.ts'
import type { DraftedCover, DraftedLetter } from '../shared/call_letters.ts'
import type { Calendar, Hours } from '../shared/calendar.ts'
import { callsOn, countsFor } from '../shared/calls.ts'
import type { Occasion } from '../shared/calls.ts'
import { CALLER_KEEPS_MIN, dueList, heard } from '../shared/ladder.ts'
import type { CallOfDay, Outcome, Watched } from '../shared/ladder.ts'
import { whoCalls } from '../shared/rota.ts'
import type { Caller, Given, Rota, ToCall } from '../shared/rota.ts'
import type { LetterToHold, LetterToStop } from './needs.ts'

export const PLANNED_DAYS = 7

export type Seal = (letter: Bytes, to: readonly Recipient[]) => Promise<Bytes>

/** A record of kind calls as the desk holds it. */
export interface CallsRecord {
  readonly calls: Calls
  readonly work: CallsWork | null
  readonly days: readonly CallDay[]
}

/** An offer as the desk holds it. `duties`: what a steward vouches for and until when, verified; null: nobody does. */
export interface OfferRecord {
  readonly offer: Offer
  readonly work: OfferWork | null
  readonly duties: ({ readonly bits: number } & Hours) | null
}

/** Who may ring at all: has offered it, is there, and a steward has vouched for her for just this. */
export function callersOf(offers: readonly OfferRecord[]): readonly Caller[] {
  return offers
    .filter(({ offer, work }) => (offer.roles & LegRole.call) !== 0 && (work?.state ?? OfferState.fresh) <= OfferState.active)
    .map(({ offer: { nonce, languages, mostAWeek, quiet }, duties }) => ({
      id: hex(nonce),
      languages,
      mostAWeek,
      quiet,
      vetted: duties !== null && (duties.bits & Duty.calls) !== 0 ? { begins: duties.begins, ends: duties.ends } : null,
    }))
}

/** The days that a record lacks from today on; each is given a leg of its own. What is there stays as it is: nothing is planned twice. */
export function daysToPlan({ calls, work, days }: CallsRecord, today: number, calendar: Calendar, random: Random): readonly (Occasion & { readonly day: number; readonly row: CallDay })[] {
  if (work !== null && work.state !== CallsState.asked && work.state !== CallsState.running) return []
  return callsOn(calls, { first: today, days: PLANNED_DAYS }, calendar)
    .filter(({ day }) => !days.some((each) => each.day === day))
    .map((occasion) => ({ ...occasion, row: { day: occasion.day, leg: random(16), caller: null, state: CallDayState.planned, held: [] } }))
}

/** Who should be asked for the calls that nobody has. `asked`: by leg in hex, whoever was asked already. */
export function rotaOf(records: readonly CallsRecord[], offers: readonly OfferRecord[], asked: ReadonlyMap<string, readonly string[]>, at: Minutes, calendar: Calendar): Rota {
  const all = records.flatMap((record) => record.days.flatMap((day) => placed(record, day, calendar)))
  const standing = all.flatMap(({ calls, day, begins, ends, row }): readonly Given[] =>
    row.caller === null ? [] : [{ leg: hex(row.leg), calls: hex(calls.nonce), caller: hex(row.caller), day, begins, ends }])
  const open = all
    .filter(({ row, ends }) => row.caller === null && row.state === CallDayState.planned && ends > at)
    .map(({ calls, day, begins, ends, row }): ToCall =>
      ({ leg: hex(row.leg), calls: hex(calls.nonce), language: calls.language, day, begins, ends, asked: asked.get(hex(row.leg)) ?? [] }))
  return whoCalls(open, callersOf(offers), standing)
}

/** When a day's call is; nothing for a day that her wishes no longer have. */
function placed({ calls }: CallsRecord, row: CallDay, calendar: Calendar): readonly (Occasion & { readonly calls: Calls; readonly row: CallDay })[] {
  return callsOn(calls, { first: row.day, days: 1 }, calendar).map((occasion) => ({ ...occasion, calls, row }))
}

/** The ladder's letters of a new day, and the day with what stops them: it is kept before they are laid. */
export async function planDay(calls: Calls, { row, ...occasion }: Occasion & { readonly row: CallDay }, { at, seal, random }: { at: Instant; seal: Seal; random: Random }): Promise<{ readonly day: CallDay; readonly hold: readonly LetterToHold[] }> {
  const drafted = ladderLetters({ calls, occasion, leg: row.leg, at }, random)
  return { day: { ...row, held: [...row.held, ...drafted.map(({ held }) => held)] }, hold: await toHold(drafted, seal) }
}

/** Somebody has said that she rings: her letters, and the day with her in it. `to`: where she wants them. */
export async function giveCall(calls: Calls, { row, ...occasion }: Occasion & { readonly row: CallDay }, { caller, to }: { caller: AidId; to: AnswerTo }, { at, seal, random }: { at: Instant; seal: Seal; random: Random }): Promise<{ readonly day: CallDay; readonly hold: readonly LetterToHold[] }> {
  const ladder = row.held.filter((held) => isOfTheLadder(calls, held))
  const drafted = callerLetters({ calls, occasion, leg: row.leg, at }, to, ladder, random)
  return { day: { ...row, caller, held: [...ladder, ...drafted.map(({ held }) => held)] }, hold: await toHold(drafted, seal) }
}

export interface KeyedCalls extends CallsRecord {
  /** hex of the record's number at the house */
  readonly key: string
}

/** What is written and laid, record by record. */
export interface CallsChange {
  readonly key: string
  readonly days: readonly CallDay[]
  readonly hold: readonly LetterToHold[]
  readonly stop: readonly LetterToStop[]
}

export interface WeekOfCalls {
  readonly changes: readonly CallsChange[]
  readonly none: Rota['none']
  /** by leg in hex, whoever has been asked for it until now */
  readonly asked: ReadonlyMap<string, readonly string[]>
}

/**
 * The coming days: what is missing is planned, and whatever nobody has is given to whoever is next. A caller hears of it at once and gets the
 * number with the hour; if she says no, the next planning gives it to another. Without a caller the ladder's letters lie there all the same.
 */
export async function planWeek(records: readonly KeyedCalls[], offers: readonly OfferRecord[], asked: ReadonlyMap<string, readonly string[]>, { at, calendar, seal, random }: { at: Instant; calendar: Calendar; seal: Seal; random: Random }): Promise<WeekOfCalls> {
  const how = { at, seal, random }
  const minute = minutesOf(at)
  const changed = new Map<string, { days: readonly CallDay[]; hold: LetterToHold[] }>()
  const planned: KeyedCalls[] = []
  for (const record of records) {
    const days = [...withoutPast(record.days, minute, calendar)]
    const hold: LetterToHold[] = []
    for (const each of daysToPlan({ ...record, days }, calendar.dayOf(minute), calendar, random)) {
      if (each.ends <= minute) continue
      const made = await planDay(record.calls, each, how)
      days.push(made.day)
      hold.push(...made.hold)
    }
    planned.push({ ...record, days })
    if (hold.length > 0 || days.length !== record.days.length) changed.set(record.key, { days, hold })
  }
  const rota = rotaOf(planned, offers, asked, minute, calendar)
  const now = new Map(asked)
  for (const { leg, caller } of rota.given) {
    const record = planned.find(({ days }) => days.some((day) => hex(day.leg) === leg))
    const offer = offers.find((each) => hex(each.offer.nonce) === caller)
    const days = record && (changed.get(record.key)?.days ?? record.days)
    const row = days?.find((day) => hex(day.leg) === leg)
    const [occasion] = record && row ? placed(record, row, calendar) : []
    if (record === undefined || offer === undefined || days === undefined || row === undefined || occasion === undefined) continue
    const to = offer.work?.answerTo ?? offer.offer.answerTo
    const made = await giveCall(record.calls, { ...occasion, row }, { caller: offer.offer.nonce, to }, how)
    const ask = callersAsk({ calls: record.calls, occasion, leg: row.leg, at }, to, random)
    const before = changed.get(record.key)?.hold ?? []
    changed.set(record.key, { days: days.map((day) => (hex(day.leg) === leg ? made.day : day)), hold: [...before, ...made.hold, ...(await toHold([ask], seal))] })
    now.set(leg, [...new Set([...(now.get(leg) ?? []), caller])])
  }
  const legs = new Set(planned.flatMap(({ days }) => days.map(({ leg }) => hex(leg))))
  return {
    changes: [...changed].map(([key, { days, hold }]) => ({ key, days, hold, stop: [] })),
    none: rota.none,
    asked: new Map([...now].filter(([leg]) => legs.has(leg))),
  }
}

/** Calls whose caller has said no since: they are open again. */
export const declined = (records: readonly CallsRecord[], words: readonly Word[]): readonly CallDay[] =>
  records.flatMap(({ days }) => days.filter((day) => isDeclined(day, words)))

const isDeclined = ({ leg, caller }: CallDay, words: readonly Word[]): boolean =>
  caller !== null && words.some(({ code, about }) => code === WordCode.decline && same(about, leg))

/** Whoever rings has left: what she holds goes, the ladder stays, and the call is open again. */
export async function takeCallBack(calls: Calls, row: CallDay, { at, seal, random }: { at: Instant; seal: Seal; random: Random }): Promise<{ readonly day: CallDay; readonly stop: readonly LetterToStop[] }> {
  const ladder = row.held.filter((held) => isOfTheLadder(calls, held))
  const hers = row.held.filter((held) => !ladder.includes(held))
  return { day: { ...row, caller: null, held: ladder }, stop: await toStop(coversOf(calls, { leg: row.leg, held: hers }, BackHow.byCaller, at, random), seal) }
}

/** Somebody at the desk has reached her herself, or she has called it off: nobody is told any more. */
export async function settleCall(calls: Calls, row: CallDay, how: 'answered' | 'called_off', { at, seal, random }: { at: Instant; seal: Seal; random: Random }): Promise<{ readonly day: CallDay; readonly stop: readonly LetterToStop[] }> {
  const stop = await toStop(coversOf(calls, row, BackHow.byCaller, at, random), seal)
  return { day: { ...row, state: how === 'answered' ? CallDayState.answered : CallDayState.stopped, held: [] }, stop }
}

/** One row of the desk's list. */
export interface DueCall extends CallOfDay {
  readonly calls: Calls
  readonly row: CallDay
  readonly watched: Watched
  /** whoever should ring has said that she cannot */
  readonly declined: boolean
}

/** Yesterday's, today's and tomorrow's calls, what needs somebody first. `words`: all that people have said, in the order in which they said it. */
export function dueCalls(records: readonly CallsRecord[], words: readonly Word[], at: Minutes, calendar: Calendar): readonly DueCall[] {
  const today = calendar.dayOf(at)
  const calls = records.flatMap((record) => record.days.filter(({ day }) => Math.abs(day - today) <= 1).flatMap((day) => placed(record, day, calendar)))
  return dueList(
    calls.map(({ calls: of, row, day, begins, ends }) => ({
      day, begins, ends, calls: of, row,
      caller: row.caller && hex(row.caller),
      ladder: of.ladder,
      said: saidOf({ calls: of, row, begins, ends }, words) ?? settled(row, begins),
      declined: isDeclined(row, words),
      calledOff: row.state === CallDayState.stopped,
    })),
    at,
  )
}

/** What the record alone says: its words may be gone from the house. Duress never stands there, because she can read it, and so can whoever holds her phone. */
function settled({ state }: CallDay, at: Minutes): CallOfDay['said'] {
  if (state === CallDayState.answered) return { outcome: 'answered', at }
  return state === CallDayState.unanswered ? { outcome: 'unanswered', at } : null
}

const OUTCOMES: Partial<Record<WordCode, Outcome>> = { [WordCode.answered]: 'answered', [WordCode.unanswered]: 'unanswered', [WordCode.underDuress]: 'duress' }

/** A caller's word names the leg; her own names her calls, and counts for the call that runs, has just been, or comes within half a day. */
export function saidOf({ calls, row, begins, ends }: { readonly calls: Calls; readonly row: CallDay } & Hours, words: readonly Word[]): CallOfDay['said'] {
  return words.reduce<CallOfDay['said']>((said, { about, code, at }) => {
    const outcome = OUTCOMES[code]
    const minute = minutesOf(at)
    const hers = same(about, calls.nonce) && countsFor({ begins, ends }, minute)
    return outcome !== undefined && (hers || same(about, row.leg)) ? heard(said, { outcome, at: minute }) : said
  }, null)
}

/** What may be written of an outcome into a record that she can read. */
export const stateFor = (outcome: Outcome): CallDayState => (outcome === 'unanswered' ? CallDayState.unanswered : CallDayState.answered)

/** Days that are over for the desk go out of the record, with their numbers. */
export const withoutPast = (days: readonly CallDay[], at: Minutes, calendar: Calendar): readonly CallDay[] =>
  days.filter(({ day }) => calendar.at(day + 2, 0) + CALLER_KEEPS_MIN > at)

async function toHold(drafted: readonly DraftedLetter[], seal: Seal): Promise<readonly LetterToHold[]> {
  return Promise.all(
    drafted.map(async ({ held, opens, ends, once, letter }) => ({
      held: { id: held.pigeonhole, slot: held.slot },
      terms: { opens, ends, once, stopHash: sha256(held.secret) },
      envelope: await seal(letter, [held.recipient]),
    })),
  )
}

/** `stopLetters` of the house takes what comes back; at most four at once. */
export async function toStop(drafted: readonly DraftedCover[], seal: Seal): Promise<readonly LetterToStop[]> {
  return Promise.all(
    drafted.map(async ({ held, laid, letter }) => ({
      held: { id: held.pigeonhole, slot: held.slot, secret: held.secret },
      letter: { ...laid, envelope: await seal(letter, [held.recipient]) },
    })),
  )
}

