/**
 * For whom this phone holds a key. The numbers it looks under lie under the phone's own key, so that it can look while the app lock is shut
 * and say that something has come; names, keys and what was let out lie with the rest of what she keeps of helping.
 */
import { exclusive } from '../../keep/exclusive.ts'
import type { Own } from '../../keep/own.ts'
import type { Sealed } from '../../keep/sealed.ts'
import type { AidHouse, OpenLetter } from '../../lines/aid_house.ts'
import { amongOthers, AT_ONCE } from '../../lines/among_others.ts'
import { readAidLetter, writeAidLetter } from '../../seals/aid/letters.ts'
import type { Value } from '../../seals/cbor.ts'
import { makeRecipientKey, recipientOf } from '../../seals/keys.ts'
import { Row } from '../../seals/row.ts'
import { fromHex, hex } from '../../terms/bytes.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { Identity, PigeonholeId } from '../../terms/ids.ts'
import { instantOf, minutesOf } from '../../terms/instant.ts'
import type { Instant } from '../../terms/instant.ts'
import { isRefusal, Refusal } from '../../terms/refusal.ts'
import { afterLook, isUrgent, MOST_NEWS, writeCode } from '../shared/keyring.ts'
import type { Come, News, NewsState } from '../shared/keyring.ts'
import { FOR_KEYS, WAKES, type Wakes } from './wakes.ts'

export interface KeyringNeeds {
  readonly own: Own
  readonly sealed: Sealed
  readonly house: Pick<AidHouse, 'takeLetters'>
  readonly open: (envelope: Bytes, withAny: readonly Identity[]) => Promise<Bytes>
  readonly wakes: Pick<Wakes, 'next' | 'leave'>
  readonly random: Random
  readonly now: () => Instant
}

/** One key. `forWhom`: as whoever holds it calls her; `myName`: as she will find it in her list. */
export interface KeyHeld {
  /** hex of the pigeonhole */
  readonly key: string
  readonly forWhom: string
  readonly myName: string
  readonly code: string
  readonly news: readonly News[]
}

const PREFIX = 'aid/keyring/'
const HOLES = 'aid/keyring'
/** As many as can ring. */
export const MOST_KEYS = FOR_KEYS
const MOST_KEPT = WAKES
const MOST_SLOTS = 256
const STATES: readonly NewsState[] = ['released', 'duress', 'back', 'later', 'gone']

interface Kept {
  readonly key: string
  readonly identity: Identity
  readonly forWhom: string
  readonly myName: string
  readonly news: readonly News[]
}

export class Keyring {
  readonly #needs: KeyringNeeds

  constructor(needs: KeyringNeeds) {
    this.#needs = needs
  }

  /** Refusal "lock.shut". */
  async all(): Promise<readonly KeyHeld[]> {
    const kept = await this.#kept()
    return kept.map(heldOf).sort((one, other) => one.forWhom.localeCompare(other.forWhom))
  }

  /** A code to give to one person. Refusal "keyholder.too_many", "lock.shut". */
  async make(forWhom: string, myName: string): Promise<KeyHeld> {
    const { random, own, sealed, wakes } = this.#needs
    return exclusive(HOLES, async () => {
      const { holes, seen } = await this.#holes()
      if (holes.length >= MOST_KEYS) throw new Refusal('keyholder.too_many', 'This phone holds as many keys as it can.')
      const kept: Kept = { key: hex(await wakes.next(holes)), identity: makeRecipientKey(random).identity, forWhom: forWhom.trim(), myName: myName.trim(), news: [] }
      // a key that is in the list is looked for
      await sealed.put(HOLES, [[...holes, fromHex(kept.key)], seen])
      await own.put(PREFIX + kept.key, rowOf(kept))
      return heldOf(kept)
    })
  }

  /** It cannot be read any more, whatever is laid there. */
  async giveBack(key: string): Promise<void> {
    await exclusive(HOLES, async () => {
      const { holes, seen } = await this.#holes()
      await this.#needs.sealed.put(HOLES, [holes.filter((each) => hex(each) !== key), seen])
      await this.#needs.own.shred(PREFIX + key)
      await this.#needs.wakes.leave(fromHex(key))
    })
  }

  /** The numbers of all keys, also while the app lock is shut. */
  async held(): Promise<readonly PigeonholeId[]> {
    return (await this.#holes()).holes
  }

  /** Somebody here has read what came. */
  async read(key: string): Promise<void> {
    await this.#change(key, (kept) => ({ ...kept, news: kept.news.map((each) => ({ ...each, read: true })) }))
  }

  /** Off the list, and overwritten. */
  async putAway(key: string, about: string): Promise<void> {
    await this.#change(key, (kept) => ({ ...kept, news: kept.news.filter((each) => each.about !== about) }))
  }

  /**
   * Looks at the house, eight numbers at a time, whatever it holds. True when something has come that nobody here has read; while the app lock
   * is shut that is all it can say. Refusal "line.none".
   */
  async look(isOpen: boolean): Promise<boolean> {
    const { holes } = await this.#holes()
    if (holes.length === 0) return false
    const come = await this.#take(holes)
    const slots = come.map(({ slot }) => slot)
    if (!isOpen) return this.#noteNew(slots, false)
    let waits = false
    for (const hole of holes) {
      const letters = await this.#opened(hole, come)
      await this.#change(hex(hole), (kept) => ({ ...kept, news: afterLook(kept.news, letters, minutesOf(this.#needs.now())) }))
      waits = (await this.#get(hex(hole)))?.news.some((each) => isUrgent(each) && !each.read) || waits
    }
    await this.#noteNew(slots, true)
    return waits
  }

  async #take(holes: readonly PigeonholeId[]): Promise<readonly OpenLetter[]> {
    const { house, random } = this.#needs
    const found: OpenLetter[] = []
    for (let from = 0; from < holes.length; from += AT_ONCE) found.push(...(await house.takeLetters(amongOthers(holes.slice(from, from + AT_ONCE), random), random(16))))
    return found
  }

  /** Anybody may lay something under a number: what this key does not open, or is no letter, is nothing. */
  async #opened(hole: PigeonholeId, come: readonly OpenLetter[]): Promise<readonly Come[]> {
    const kept = await this.#get(hex(hole))
    const letters: Come[] = []
    for (const { id, ends, envelope } of come) {
      if (kept === null || hex(id) !== kept.key) continue
      try {
        letters.push({ ends, body: readAidLetter(await this.#needs.open(envelope, [kept.identity])).body })
      } catch (why) {
        if (!isRefusal(why)) throw why
      }
    }
    return letters
  }

  /** Whether there is a letter that this phone has not seen while its lock was open. */
  async #noteNew(slots: readonly Bytes[], isRead: boolean): Promise<boolean> {
    return exclusive(HOLES, async () => {
      const { holes, seen } = await this.#holes()
      const known = new Set(seen.map(hex))
      const isNew = slots.some((slot) => !known.has(hex(slot)))
      if (isRead && isNew) await this.#needs.sealed.put(HOLES, [holes, slots.slice(0, MOST_SLOTS)])
      return isNew
    })
  }

  async #holes(): Promise<{ readonly holes: readonly PigeonholeId[]; readonly seen: readonly Bytes[] }> {
    const value = await this.#needs.sealed.get(HOLES)
    if (value === undefined) return { holes: [], seen: [] }
    const row = new Row(value, 'keep.damaged')
    return { holes: row.raws(16, MOST_KEPT), seen: row.raws(16, MOST_SLOTS) }
  }

  async #kept(): Promise<readonly Kept[]> {
    const names = (await this.#needs.own.names(PREFIX)).map((name) => name.slice(PREFIX.length))
    return (await Promise.all(names.map((key) => this.#get(key)))).filter((each) => each !== null)
  }

  async #get(key: string): Promise<Kept | null> {
    const value = await this.#needs.own.get(PREFIX + key)
    return value === undefined ? null : keptOf(key, value)
  }

  #change(key: string, change: (kept: Kept) => Kept): Promise<void> {
    return exclusive(PREFIX + key, async () => {
      const kept = await this.#get(key)
      if (kept !== null) await this.#needs.own.put(PREFIX + key, rowOf(change(kept)))
    })
  }
}

const heldOf = ({ key, identity, forWhom, myName, news }: Kept): KeyHeld => ({
  key, forWhom, myName, news, code: writeCode({ name: myName, answerTo: { pigeonhole: fromHex(key), recipient: recipientOf(identity) } }),
})

const rowOf = ({ identity, forWhom, myName, news }: Kept): Value => [
  identity, forWhom, myName,
  news.map(({ about, state, released, ends, read }) => [
    fromHex(about), STATES.indexOf(state), released === null ? null : writeAidLetter({ at: instantOf(released.setAt), body: { kind: 'released', released } }), ends, read,
  ]),
]

function keptOf(key: string, value: Value): Kept {
  const row = new Row(value, 'keep.damaged')
  const kept = {
    key,
    identity: row.raw(32),
    forWhom: row.text(40),
    myName: row.text(40),
    news: row.rows(MOST_NEWS).map((each): News => {
      const about = hex(each.raw(16))
      const state = STATES[each.uint({ most: STATES.length - 1 })] as NewsState
      const letter = each.rawOrNull(undefined, 8_192)
      const body = letter === null ? null : readAidLetter(letter).body
      return { about, state, released: body?.kind === 'released' ? body.released : null, ends: each.uint(), read: each.flag() }
    }),
  }
  row.done()
  return kept
}
