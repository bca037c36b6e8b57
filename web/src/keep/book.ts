/**
 * What the town has said, as this phone has verified it: the roster with its pinned head, windows, alerts, *checked*, beats and
 * how far the feed was read. All of it is public; it lies in clear. Everything is merged by id, never assigned: what comes from
 * the disk late does not overwrite what came from the line early.
 */
import { merge, parse, write } from '../seals/cose.ts'
import { sha256 } from '../seals/hashes.ts'
import type { LedgerTrouble, SeenLedger } from '../seals/ledger/growth.ts'
import { fold, settled } from '../seals/roster.ts'
import type { Roster, Seen } from '../seals/roster.ts'
import { CertifiedWindow } from '../seals/window.ts'
import { hex, same } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { TownId, Window } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import { isRefusal } from '../terms/refusal.ts'
import type { Database } from './database.ts'

/** Goes up when the shape of a folded roster changes: then it is folded again from its statements. */
const ROSTER_VERSION = 3

interface RosterRecord {
  readonly version: number
  readonly statements: readonly Seen[]
  readonly roster: Roster
}

/**
 * How this phone last saw the ledger `log`. `head`: the newest page of the town's book, in hex, and since when. `standing`: alerts
 * held here that were proven to be in it, in hex. `wellAt`: when others had last seen what was shown.
 */
export interface LedgerRecord {
  readonly log: string
  readonly seen: SeenLedger | null
  readonly head: string
  readonly headSince: Instant
  readonly lookAt: Instant
  readonly wellAt: Instant
  readonly standing: readonly string[]
  readonly trouble: LedgerTrouble | null
}

/** A window as the house serves it; certified again whenever it is read. */
export interface WindowRecord {
  readonly window: Window
  readonly statement: Bytes
  readonly leaves: readonly Bytes[]
  readonly standIns: readonly Bytes[]
  /** Slip secrets. */
  readonly slips: readonly Bytes[]
}

/** A signed object and when this phone first had it. */
export interface Held {
  readonly data: Bytes
  readonly seen: Instant
}

export class Book {
  readonly #database: Database
  readonly #town: TownId

  constructor(database: Database, town: TownId) {
    this.#database = database
    this.#town = town
  }

  /** The roster as of `at`, or null on a phone that never saw it. */
  async roster(at: Instant): Promise<Roster | null> {
    const record = await this.#database.get<RosterRecord>('roster', 'roster')
    if (record === undefined) return null
    return record.version === ROSTER_VERSION ? settled(record.roster, at) : fold(record.statements, this.#town, at)
  }

  /** Keeps a roster that grew by these statements. A shorter one never replaces a longer one. */
  async saveRoster(roster: Roster, statements: readonly Seen[]): Promise<void> {
    await this.#database.change<RosterRecord>('roster', 'roster', (held) => {
      if (held !== undefined && held.roster.heads.length > roster.heads.length) return held
      const known = new Set((held?.statements ?? []).map(({ data }) => hex(sha256(parse(data).payload))))
      const added = statements.filter(({ data }) => !known.has(hex(sha256(parse(data).payload))))
      return { version: ROSTER_VERSION, roster, statements: [...(held?.statements ?? []), ...added] }
    })
  }

  /** Those held from `from` on, certified under this roster; one that the roster does not certify any more is left out. */
  async windows(roster: Roster, from: Window): Promise<Map<Window, CertifiedWindow>> {
    const records = await this.#database.all<WindowRecord>('windows', IDBKeyRange.lowerBound(from))
    const windows = new Map<Window, CertifiedWindow>()
    for (const record of records) {
      const certified = orNull(() => certifiedOf(record, roster))
      if (certified !== null) windows.set(record.window, certified)
    }
    return windows
  }

  /** Stand-ins and slips are added to those held: a house cannot take back what this phone has seen. */
  async saveWindow(record: WindowRecord): Promise<WindowRecord> {
    let merged = record
    await this.#database.change<WindowRecord>('windows', record.window, (held) => {
      merged = held === undefined ? record : { ...record, standIns: union(held.standIns, record.standIns), slips: union(held.slips, record.slips) }
      return merged
    })
    return merged
  }

  async window(window: Window): Promise<WindowRecord | null> {
    return (await this.#database.get<WindowRecord>('windows', window)) ?? null
  }

  async forgetWindowsBefore(window: Window): Promise<void> {
    const over = (await this.#database.keys('windows')).filter((key) => Number(key) < window)
    await this.#database.write('windows', [], over)
  }

  alerts(): Promise<Held[]> {
    return this.#database.all('alerts')
  }

  /**
   * Keeps an alert that the caller has verified. Signatures that came apart are put together if `counts` says that the whole
   * still verifies; the answer is what is held now.
   */
  saveAlert(data: Bytes, counts: Counts, seen: Instant): Promise<Bytes> {
    return this.#saveSigned('alerts', data, { counts, seen })
  }

  checked(): Promise<Held[]> {
    return this.#database.all('checked')
  }

  saveChecked(data: Bytes, counts: Counts, seen: Instant): Promise<Bytes> {
    return this.#saveSigned('checked', data, { counts, seen })
  }

  async forget(store: 'alerts' | 'checked', payloads: readonly Bytes[]): Promise<void> {
    await this.#database.write(store, [], payloads.map((payload) => hex(sha256(payload))))
  }

  /** The newest word on each message of each relay, under its key. */
  async relayed(): Promise<(readonly [string, Held])[]> {
    return (await this.#database.entries<Held>('relayed')).map(([key, held]) => [String(key), held])
  }

  async saveRelayed(key: string, data: Bytes, seen: Instant): Promise<void> {
    await this.#database.write('relayed', [[key, { data, seen }]])
  }

  async forgetRelayed(keys: readonly string[]): Promise<void> {
    await this.#database.write('relayed', [], keys)
  }

  /** The newest of each signer. */
  beats(): Promise<Held[]> {
    return this.#database.all('beats')
  }

  async saveBeat(signer: Bytes, data: Bytes, sent: Instant): Promise<void> {
    await this.#database.change<Held>('beats', hex(signer), (held) =>
      held !== undefined && held.seen >= sent ? held : { data, seen: sent },
    )
  }

  async forgetBeatsBefore(sent: Instant): Promise<void> {
    const entries = await this.#database.all<Held>('beats')
    const keys = await this.#database.keys('beats')
    await this.#database.write('beats', [], keys.filter((_, n) => (entries[n]?.seen ?? sent) < sent))
  }

  /** How far the feed was read (`EPOCH-POSITION`), and the highest Actual sequence at the first sync. */
  async position(): Promise<FeedMark> {
    return (await this.#database.get<FeedMark>('settings', 'feed')) ?? { since: null, highestAtFirst: null, lastNews: null }
  }

  async savePosition(change: Partial<FeedMark>): Promise<void> {
    await this.#database.change<FeedMark>('settings', 'feed', (held) => ({
      since: null, highestAtFirst: null, lastNews: null, ...held, ...change,
    }))
  }

  async ledger(): Promise<LedgerRecord | null> {
    return (await this.#database.get<LedgerRecord>('settings', 'ledger')) ?? null
  }

  async saveLedger(record: LedgerRecord): Promise<void> {
    await this.#database.write('settings', [['ledger', record]])
  }

  async #saveSigned(store: 'alerts' | 'checked', data: Bytes, { counts, seen }: { counts: Counts; seen: Instant }): Promise<Bytes> {
    const given = parse(data)
    let now = data
    await this.#database.change<Held>(store, hex(sha256(given.payload)), (held) => {
      if (held === undefined) return { data, seen }
      const merged = orNull(() => write(merge(parse(held.data), given)))
      now = merged !== null && counts(merged) ? merged : held.data
      return same(now, held.data) ? held : { data: now, seen: held.seen }
    })
    return now
  }
}

/** Whether a signed object verifies. */
export type Counts = (data: Bytes) => boolean

export interface FeedMark {
  readonly since: string | null
  readonly highestAtFirst: number | null
  /** When this phone last received an Actual alert or ending. */
  readonly lastNews: Instant | null
}

/** A stand-in or slip that does not count changes nothing. Refusal as `CertifiedWindow.certify`. */
export function certifiedOf(record: WindowRecord, roster: Roster): CertifiedWindow {
  let window = CertifiedWindow.certify(record.statement, record.leaves, roster)
  for (const each of record.standIns) window = orNull(() => window.withStandIn(each, roster)) ?? window
  for (const each of record.slips) window = orNull(() => window.withSlip(each)) ?? window
  return window
}

function union(held: readonly Bytes[], given: readonly Bytes[]): readonly Bytes[] {
  return [...held, ...given.filter((each) => !held.some((other) => same(each, other)))]
}

function orNull<Result>(attempt: () => Result): Result | null {
  try {
    return attempt()
  } catch (why) {
    if (isRefusal(why)) return null
    throw why
  }
}
