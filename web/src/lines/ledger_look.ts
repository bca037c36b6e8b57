/**
 * Looks at the town's ledger, quietly: once a day, and when its book has a new page. Every phone asks for the same page and the
 * same few words of the town; the size it names is that of a day's last page, which all who looked that day have kept.
 */
import type { Book, LedgerRecord } from '../keep/book.ts'
import { judgeLedger } from '../seals/ledger/growth.ts'
import type { LedgerSight, LedgerTrouble } from '../seals/ledger/growth.ts'
import { headOf } from '../seals/roster.ts'
import type { Roster } from '../seals/roster.ts'
import { hex } from '../terms/bytes.ts'
import type { Hash } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import { isRefusal } from '../terms/refusal.ts'
import type { LedgerHouse } from './ledger_house.ts'

/** Something that the town says: `sha256` of its payload, and since when it is said. */
export interface Said {
  readonly hash: Hash
  readonly since: Instant
}

interface Needs {
  readonly book: Book
  readonly house: LedgerHouse
  readonly at: () => Instant
}

const LOOK_EVERY_S = 86_400
/** After a look that found a trouble, or too little. */
const LOOK_AGAIN_S = 3_600
/** A page is in the ledger within the minute, and others have seen it within the next. */
const SETTLED_S = 600
/** So long the house has to write down what the town says. */
const PATIENCE_S = 3_600
/** So long the houses that cosign may be away. */
const ALONE_S = 2 * 86_400
/** Beside the book's newest page, which names all before it. */
const MOST_ALERTS = 7

export class LedgerLook {
  readonly #needs: Needs

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** What is wrong, as far as is known: nothing new where it is not yet time, or there is no line. `alerts`: those held, the newest last. */
  async look(roster: Roster, alerts: () => readonly Said[]): Promise<LedgerTrouble | null> {
    const { book, at } = this.#needs
    const { log } = roster.ledger
    if (log === '') return null
    const head = headOf(roster)
    let record = recordOf(await book.ledger(), log, at())
    if (record.head !== hex(head)) {
      record = { ...record, head: hex(head), headSince: at(), lookAt: at() + SETTLED_S }
      await book.saveLedger(record)
    }
    if (at() < record.lookAt) return record.trouble
    const [isStanding, held] = [new Set(record.standing), alerts()]
    const old = held.filter(({ hash, since }) => since + PATIENCE_S <= at() && !isStanding.has(hex(hash))).slice(-MOST_ALERTS)
    const said = [{ hash: head, since: record.headSince }, ...old]
    try {
      const shown = await this.#needs.house.look(record.seen?.ofDay?.size ?? 0n, said.map(({ hash }) => hash))
      const sight = judgeLedger(shown, roster.ledger, record.seen, said.map(({ hash }) => hash))
      record = after(record, sight, said, new Set(held.map(({ hash }) => hex(hash))), at())
    } catch (why) {
      if (!isRefusal(why)) throw why
      if (why.code === 'line.none' || why.status === 429 || why.status === 503) return record.trouble
      record = { ...record, trouble: 'unproven', lookAt: at() + LOOK_AGAIN_S }
    }
    await book.saveLedger(record)
    return record.trouble
  }
}

const recordOf = (held: LedgerRecord | null, log: string, at: Instant): LedgerRecord =>
  held !== null && held.log === log ? held : { log, seen: null, head: '', headSince: 0, lookAt: 0, wellAt: at, standing: [], trouble: null }

/** `held`: alerts that this phone still has. */
function after(record: LedgerRecord, sight: LedgerSight, said: readonly Said[], held: ReadonlySet<string>, at: Instant): LedgerRecord {
  if (sight.word === 'uncosigned') {
    return { ...record, trouble: at - record.wellAt >= ALONE_S ? 'unproven' : record.trouble, lookAt: at + LOOK_AGAIN_S }
  }
  if (sight.word !== 'grown') return { ...record, trouble: sight.word, lookAt: at + LOOK_AGAIN_S }
  const missing = said.filter(({ hash }) => sight.missing.has(hex(hash)))
  const isLate = missing.some(({ since }) => since + PATIENCE_S <= at)
  const stands = said.map(({ hash }) => hex(hash)).filter((each) => !sight.missing.has(each) && held.has(each))
  return {
    ...record,
    seen: sight.seen,
    wellAt: at,
    standing: [...record.standing.filter((each) => held.has(each)), ...stands],
    trouble: isLate ? 'unproven' : null,
    lookAt: at + (isLate ? LOOK_AGAIN_S : missing.length > 0 ? SETTLED_S : LOOK_EVERY_S),
  }
}
