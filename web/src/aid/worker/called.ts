/**
 * Her own daily call: what she wishes, sealed to the desk and to her; that she is fine, said before anybody rings; everything that is kept
 * about it to be seen, and to be erased with all letters that still wait for coming days.
 */
import { exclusive } from '../../keep/exclusive.ts'
import { BackHow, WordCode } from '../../seals/aid/codes.ts'
import { readCalls, writeCalls } from '../../seals/aid/calls.ts'
import type { CallDay, Calls, CallsWork } from '../../seals/aid/calls.ts'
import { callsLetter, writeRecord } from '../../seals/aid/record.ts'
import type { Value } from '../../seals/cbor.ts'
import { makeRecipientKey } from '../../seals/keys.ts'
import { Row } from '../../seals/row.ts'
import { fromHex, hex } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { Identity } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import type { Minutes } from '../../terms/instant.ts'
import { isRefusal } from '../../terms/refusal.ts'
import { coversOf } from '../shared/call_letters.ts'
import type { Calendar } from '../shared/calendar.ts'
import { callsOn, countsFor, holdsWord } from '../shared/calls.ts'
import { hers, readable, turnOf } from '../shared/copies.ts'
import { againstOf, deskOf, eraseRecord, hasGone, sayToDesk, sendRecord } from './asking.ts'
import type { AidNeeds } from './asking.ts'
import { stop } from './held_ways.ts'

export type CallsWished = Omit<Calls, 'nonce' | 'askedAt' | 'town' | 'answerTo'>

/** As this phone keeps it. `forMe`: not for somebody without a phone. `said`: when it was last said here that she is fine. */
export interface MyCalls {
  /** hex of the nonce */
  readonly key: string
  readonly forMe: boolean
  readonly calls: Calls
  readonly sent: boolean
  readonly work: CallsWork | null
  readonly days: readonly CallDay[]
  readonly said: Minutes | null
  /** the house has it no more */
  readonly over: boolean
  /** the house gave a copy that the desk has not signed, or an older one than this */
  readonly isDoubtful: boolean
}

interface Kept {
  readonly key: string
  readonly forMe: boolean
  readonly id: Bytes
  readonly erase: Bytes
  readonly identity: Identity
  readonly calls: Bytes
  /** sealed, until there is a receipt */
  readonly waiting: Bytes | null
  /** with `turn` and `isDoubtful` as `hers` has it */
  readonly record: Bytes | null
  readonly said: Minutes | null
  readonly over: boolean
  /** nonce of the wishes that these replace, until those are gone: written with these, so that a page that dies between leaves no two */
  readonly instead: Bytes | null
  readonly turn: number
  readonly at: Minutes | null
  readonly isDoubtful: boolean
}

const PREFIX = 'aid/calls/'
const MOST_BYTES = 1 << 17
const MOST_AT_ONCE = 4

export class Called {
  readonly #needs: AidNeeds
  readonly #calendar: Calendar

  constructor(needs: AidNeeds, calendar: Calendar) {
    this.#needs = needs
    this.#calendar = calendar
  }

  /** Her own first. What was killed on its way waits again. Refusal "lock.shut". */
  async all(): Promise<readonly MyCalls[]> {
    await this.#mend()
    const kept = await this.#all()
    const waiting = new Set((await this.#needs.parcels.all()).map(({ about }) => about))
    for (const { key, id, waiting: envelope, erase } of kept) if (envelope !== null && !waiting.has(key)) await sendRecord(this.#needs, key, { id, envelope, erase })
    return kept.map(mineOf).sort((one, other) => Number(other.forMe) - Number(one.forMe) || one.calls.askedAt - other.calls.askedAt)
  }

  /** New wishes; `instead`: those that they replace, with every letter that was laid for them. Refusal "aid.no_desk", "lock.shut". */
  async wish(wished: CallsWished, { forMe, instead }: { readonly forMe: boolean; readonly instead: string | null }): Promise<void> {
    const { random, now, town, seal, member, flush } = this.#needs
    const devices = deskOf(this.#needs)
    const { identity, recipient } = makeRecipientKey(random)
    const calls: Calls = { ...wished, nonce: random(16), askedAt: now(), town, answerTo: { pigeonhole: random(16), recipient } }
    const letter = callsLetter(calls, await member())
    const envelope = await seal(writeRecord({ sealedTo: null, body: { kind: 'calls', letter, work: null, days: [] } }), [...devices, recipient])
    const kept: Kept = {
      key: hex(calls.nonce), forMe, id: random(16), erase: random(16), identity, calls: writeCalls(calls), waiting: envelope, record: null, said: null, over: false, instead: instead === null ? null : fromHex(instead), turn: 0, isDoubtful: false, at: null,
    }
    await this.#put(kept)
    await sendRecord(this.#needs, kept.key, { id: kept.id, envelope, erase: kept.erase })
    await this.#replace(kept)
    void flush()
  }

  /** A parcel has arrived. */
  async sent(about: string): Promise<void> {
    const held = await this.#get(about)
    if (held !== null && (await hasGone(this.#needs, about, held.id))) await this.#change(about, () => ({ waiting: null }))
  }

  /** Reads again what the desk has made of it; also what was over, since a house that was restored gets it again from the desk. Refusal "line.none", "lock.shut". */
  async look(): Promise<void> {
    for (const { key, id, identity, waiting, over } of await this.#all()) {
      if (waiting !== null) continue
      try {
        const plaintext = await this.#needs.open(await this.#needs.house.record(id), [identity])
        await this.#change(key, (kept) => ({ ...hers(plaintext, kept, id, againstOf(this.#needs)), over: false }))
      } catch (why) {
        if (!isRefusal(why) || why.code === 'line.none') throw why
        if (why.code === 'aid.unknown' && !over) await this.#change(key, () => ({ over: true }))
      }
    }
  }

  /**
   * That she is fine, before somebody rings or after a call that she missed. If her word stands in what she writes, the letters say so; what
   * is done and sent is the same.
   */
  async fine(key: string, words: string): Promise<void> {
    await this.look().catch(() => {})
    const kept = await this.#get(key)
    if (kept === null) return
    const { calls, days } = mineOf(kept)
    const minute = minutesOf(this.#needs.now())
    const duress = holdsWord(words, calls.duress)
    const day = days.find((each) => callsOn(calls, { first: each.day, days: 1 }, this.#calendar).some((occasion) => countsFor(occasion, minute)))
    if (day !== undefined) await this.#stop(calls, day, duress ? BackHow.underDuress : BackHow.back)
    await sayToDesk(this.#needs, calls.nonce, duress ? WordCode.underDuress : WordCode.answered, { words })
    await this.#change(key, () => ({ said: minute }))
  }

  /** Gone from this phone now and from the house as soon as there is a line; nobody is told anything of days to come. */
  async erase(key: string): Promise<void> {
    const kept = await this.#get(key)
    if (kept === null) return
    const { calls, days } = mineOf(kept)
    for (const day of days) await this.#stop(calls, day, BackHow.byCaller)
    await eraseRecord(this.#needs, key, { id: kept.id, erase: kept.erase, sent: kept.waiting === null && !kept.over })
    await this.#needs.own.shred(PREFIX + key)
    void this.#needs.flush()
  }

  /** What a page that died left undone. */
  async #mend(): Promise<void> {
    for (const each of await this.#all()) await this.#replace(each)
  }

  async #replace({ key, instead }: Pick<Kept, 'key' | 'instead'>): Promise<void> {
    if (instead === null) return
    await this.erase(hex(instead))
    await this.#change(key, () => ({ instead: null }))
  }

  async #stop(calls: Calls, day: CallDay, how: BackHow): Promise<void> {
    const { seal, now, random } = this.#needs
    const drafted = coversOf(calls, day, how, now(), random).slice(0, MOST_AT_ONCE)
    const letters = []
    for (const { held, laid, letter } of drafted) letters.push({ pigeonhole: laid.id, slot: laid.slot, envelope: await seal(letter, [held.recipient]) })
    await stop(this.#needs, hex(day.leg), { held: drafted.map(({ held }) => held), letters })
  }

  async #all(): Promise<readonly Kept[]> {
    const names = await this.#needs.own.names(PREFIX)
    return (await Promise.all(names.map((name) => this.#get(name.slice(PREFIX.length))))).filter((each) => each !== null)
  }

  async #get(key: string): Promise<Kept | null> {
    const value = await this.#needs.own.get(PREFIX + key)
    return value === undefined ? null : keptOf(key, value)
  }

  #change(key: string, change: (kept: Kept) => Partial<Kept>): Promise<void> {
    return exclusive(PREFIX + key, async () => {
      const kept = await this.#get(key)
      if (kept !== null) await this.#put({ ...kept, ...change(kept) })
    })
  }

  #put({ key, forMe, id, erase, identity, calls, waiting, record, said, over, instead, turn, isDoubtful, at }: Kept): Promise<void> {
    return this.#needs.own.put(PREFIX + key, [forMe, id, erase, identity, calls, waiting, record, said, over, instead, turn, isDoubtful, at])
  }
}

/** The desk may have written for her what she said on the telephone: then its letter counts. */
function mineOf({ key, forMe, calls, waiting, record, said, over, isDoubtful }: Kept): MyCalls {
  const body = record && readable(record)?.body
  const seen = body?.kind === 'calls' ? body : null
  return { key, forMe, calls: seen?.letter.inside ?? readCalls(calls), sent: waiting === null, work: seen?.work ?? null, days: seen?.days ?? [], said, over, isDoubtful }
}

function keptOf(key: string, value: Value): Kept {
  const row = new Row(value, 'keep.damaged')
  const kept = {
    key,
    forMe: row.flag(),
    id: row.raw(16),
    erase: row.raw(16),
    identity: row.raw(32),
    calls: row.raw(undefined, MOST_BYTES),
    waiting: row.rawOrNull(undefined, MOST_BYTES),
    record: row.rawOrNull(undefined, MOST_BYTES),
    said: row.uintOrNull(),
    over: row.flag(),
    // what an older page kept ends here
    instead: row.more() ? row.rawOrNull(16) : null,
    ...turnOf(row),
  }
  row.done()
  return kept
}
