/**
 * IndexedDB, one database per town, so that two towns on one phone never mix. Nothing here knows what it stores.
 * `version` goes up when a store is added; stores are never renamed.
 */
import { fromHex, hex } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { TownId } from '../terms/ids.ts'
import { Refusal } from '../terms/refusal.ts'

const STORES = ['roster', 'windows', 'alerts', 'checked', 'beats', 'settings', 'outbox', 'device', 'sealed', 'lock', 'locked', 'files', 'relayed', 'films'] as const
export type StoreName = (typeof STORES)[number]

const PREFIX = 'tocsin-town-'
const NOTED = 'tocsin-databases'
const VERSION = 4

export const databaseName = (town: TownId): string => PREFIX + hex(town)
/** Of one of `databaseNames()`. */
export const townOf = (name: string): TownId => fromHex(name.slice(PREFIX.length)) as TownId

/** Two flushes of one town never run together, in whichever page or worker. */
export const flushLock = (name: string): string => `flush-${name}`

/** One of `databaseNames()`. */
export const openNamed = async (name: string): Promise<Database> => new Database(await openRequest(name))

/** Refusal "keep.unavailable" where the browser gives no storage, "keep.busy" while another page holds an older version. */
export async function openDatabase(town: TownId): Promise<Database> {
  const handle = await openRequest(databaseName(town))
  noteName(handle.name)
  return new Database(handle)
}

/** A town's stores. Keys are strings or numbers, values whatever structured clone carries. */
export class Database {
  readonly #handle: IDBDatabase

  constructor(handle: IDBDatabase) {
    this.#handle = handle
    handle.onversionchange = () => handle.close()
  }

  get name(): string {
    return this.#handle.name
  }

  get<Value>(store: StoreName, key: IDBValidKey): Promise<Value | undefined> {
    return answer<Value | undefined>(this.#store(store, 'readonly').get(key))
  }

  all<Value>(store: StoreName, range?: IDBKeyRange): Promise<Value[]> {
    return answer<Value[]>(this.#store(store, 'readonly').getAll(range))
  }

  keys(store: StoreName, range?: IDBKeyRange): Promise<IDBValidKey[]> {
    return answer(this.#store(store, 'readonly').getAllKeys(range))
  }

  /** Keys and values of one moment. */
  async entries<Value>(store: StoreName, range?: IDBKeyRange): Promise<(readonly [IDBValidKey, Value])[]> {
    const inside = this.#store(store, 'readonly')
    const [keys, values] = await Promise.all([answer(inside.getAllKeys(range)), answer<Value[]>(inside.getAll(range))])
    return values.map((value, n) => [keys[n] as IDBValidKey, value])
  }

  /** All of them or none; done when they are in the database. */
  async write(store: StoreName, puts: Iterable<readonly [IDBValidKey, unknown]>, deletes: Iterable<IDBValidKey> = []): Promise<void> {
    const inside = this.#store(store, 'readwrite')
    for (const [key, value] of puts) inside.put(value, key)
    for (const key of deletes) inside.delete(key)
    await finished(inside.transaction)
  }

  /** Reads and writes one value in one transaction: two pages cannot lose each other's change. `undefined` deletes. */
  async change<Value>(store: StoreName, key: IDBValidKey, change: (held: Value | undefined) => Value | undefined): Promise<void> {
    const inside = this.#store(store, 'readwrite')
    const held = await answer<Value | undefined>(inside.get(key))
    const next = change(held)
    if (next === undefined) inside.delete(key)
    else inside.put(next, key)
    await finished(inside.transaction)
  }

  /** Sealed bytes are overwritten, then deleted. A page that dies between leaves zeros, which `isShredded` knows. */
  async shred(store: StoreName, key: IDBValidKey): Promise<void> {
    await this.change<Bytes>(store, key, (held) => held && new Uint8Array(held.length))
    await this.write(store, [], [key])
  }

  close(): void {
    this.#handle.close()
  }

  #store(name: StoreName, mode: IDBTransactionMode): IDBObjectStore {
    return this.#handle.transaction(name, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' }).objectStore(name)
  }
}

/** Names that begin so. */
export const under = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

/** Zeros: no sealed bytes begin with twelve of them, which are drawn at random. */
export const isShredded = (sealed: Bytes): boolean => sealed.every((each) => each === 0)

/** Which towns this phone has a database of, by name. */
export async function databaseNames(): Promise<string[]> {
  if (typeof indexedDB.databases !== 'function') return notedNames()
  const all = await indexedDB.databases()
  return all.map(({ name }) => name ?? '').filter((name) => name.startsWith(PREFIX))
}

/** Firefox before 126 cannot list its databases: there the names are noted beside them. */
function noteName(name: string): void {
  if (typeof indexedDB.databases === 'function') return
  storage()?.setItem(NOTED, [...new Set([...notedNames(), name])].join(' '))
}

const notedNames = (): string[] => (storage()?.getItem(NOTED) ?? '').split(' ').filter((name) => name.startsWith(PREFIX))

const storage = (): { getItem(name: string): string | null; setItem(name: string, value: string): void } | undefined =>
  (globalThis as { localStorage?: { getItem(name: string): string | null; setItem(name: string, value: string): void } }).localStorage

/** Other pages that hold it are told to let go. Refusal "keep.unavailable" if they do not within three seconds. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => done()
    request.onerror = () => failed(unavailable())
    request.onblocked = () => setTimeout(() => failed(unavailable()), 3_000)
  })
}

function openRequest(name: string): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    let request: IDBOpenDBRequest
    try {
      request = indexedDB.open(name, VERSION)
    } catch {
      failed(unavailable())
      return
    }
    request.onupgradeneeded = () => {
      for (const each of STORES) {
        if (!request.result.objectStoreNames.contains(each)) request.result.createObjectStore(each)
      }
    }
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(unavailable())
    request.onblocked = () => failed(new Refusal('keep.busy', 'Close the other pages of this town first.'))
  })
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(unavailable())
  })
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done()
    transaction.onabort = () => failed(unavailable())
    transaction.onerror = () => failed(unavailable())
  })
}

const unavailable = (): Refusal => new Refusal('keep.unavailable', 'This browser keeps nothing for this page.')
