/**
 * What only an unlocked phone may read: keys of roles, the steward's notes, opened sightings. Every byte is sealed under the
 * app lock's data key *before* it is given to the database; while the lock is shut nothing can be written either.
 * What was asked for last is written last, however long something large takes to seal: what is forgotten never comes back.
 */
import { decode, encode } from '../seals/cbor.ts'
import type { Value } from '../seals/cbor.ts'
import type { WatchKeys } from '../seals/keys.ts'
import { Row } from '../seals/row.ts'
import { MOST_FILE_BYTES } from '../seals/statement.ts'
import { readLeaf, writeLeaf } from '../seals/window.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Window } from '../terms/ids.ts'
import { isShredded, under } from './database.ts'
import type { Database } from './database.ts'
import { exclusive } from './exclusive.ts'
import type { Lock } from './lock.ts'

const WATCH = 'watch/'
/** A steward's batch on its way to the house: six weeks of a thousand people are 25 MB. A file that she has chosen and not yet listed. */
const VALUE_LIMIT = MOST_FILE_BYTES + 1024

export class Locked {
  readonly #database: Database
  readonly #lock: Lock

  constructor(database: Database, lock: Lock) {
    this.#database = database
    this.#lock = lock
  }

  /** Any CBOR value under a name of the caller's. Refusal "lock.shut". */
  async put(name: string, value: Value): Promise<void> {
    const { box } = this.#lock
    await this.#inTurn(async () => this.#database.write('locked', [[name, await box.seal(name, encode(value))]]))
  }

  /** Refusal "lock.shut", "keep.damaged". */
  async get(name: string): Promise<Value | undefined> {
    const { box } = this.#lock
    const sealed = await this.#database.get<Bytes>('locked', name)
    return sealed === undefined || isShredded(sealed) ? undefined : decode(await box.open(name, sealed), VALUE_LIMIT)
  }

  /** Several at once, all of them or none. Refusal "lock.shut". */
  async putAll(values: Iterable<readonly [string, Value]>): Promise<void> {
    const { box } = this.#lock
    await this.#inTurn(async () => {
      const sealed = await Promise.all([...values].map(async ([name, value]) => [name, await box.seal(name, encode(value))] as const))
      await this.#database.write('locked', sealed)
    })
  }

  /** Everything under names that begin so; what cannot be read any more is left out. Refusal "lock.shut". */
  async getAll(prefix: string): Promise<readonly (readonly [string, Value])[]> {
    const { box } = this.#lock
    const all = (await this.#database.entries<Bytes>('locked', under(prefix))) as readonly (readonly [string, Bytes])[]
    const read = await Promise.all(all.map(async ([name, sealed]) => box.open(name, sealed).then((data) => [name, decode(data, VALUE_LIMIT)] as const, () => null)))
    return read.filter((each) => each !== null)
  }

  /** Names are not secret; they name no person. */
  async names(prefix = ''): Promise<string[]> {
    return (await this.#database.keys('locked', under(prefix))).map(String)
  }

  async forget(names: Iterable<string>): Promise<void> {
    await this.#inTurn(() => this.#database.write('locked', [], names))
  }

  /** Also while the lock is shut: what is over goes, whoever holds the phone. */
  async shred(name: string): Promise<void> {
    await this.#inTurn(() => this.#database.shred('locked', name))
  }

  /** A role-holder's keys, one record per window. Refusal "lock.shut". */
  async putWatchKeys(keys: readonly WatchKeys[]): Promise<void> {
    const { box } = this.#lock
    await this.#inTurn(async () => {
      const records = await Promise.all(
        keys.map(async (each) => [nameOf(each.window), await box.seal(nameOf(each.window), encode(rowOf(each)))] as const),
      )
      await this.#database.write('locked', records)
    })
  }

  /** Null when this phone holds no keys for that window. Refusal "lock.shut". */
  async watchKeys(window: Window): Promise<WatchKeys | null> {
    const value = await this.get(nameOf(window))
    return value === undefined ? null : watchKeysOf(window, value)
  }

  /** The windows from `first` on that this phone holds keys for, also while it is locked. The keys of windows before it are destroyed: nothing opens what was sealed to them. */
  async watchWindows(first: Window): Promise<readonly Window[]> {
    const all = (await this.names(WATCH)).map((name) => Number(name.slice(WATCH.length))).sort((one, other) => one - other)
    const over = all.filter((window) => window < first)
    if (over.length > 0) await this.forget(over.map(nameOf))
    return all.slice(over.length)
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    return exclusive(`locked-${this.#database.name}`, act)
  }
}

const nameOf = (window: Window): string => `${WATCH}${window}`

const rowOf = ({ watch, drill, opens, leaf }: WatchKeys): Value => [watch, drill, opens, writeLeaf(leaf)]

function watchKeysOf(window: Window, value: Value): WatchKeys {
  const row = new Row(value, 'keep.damaged')
  const keys = { window, watch: row.raw(32), drill: row.raw(32), opens: row.raw(32), leaf: readLeaf(row.raw(undefined, 512)) }
  row.done()
  return keys
}
