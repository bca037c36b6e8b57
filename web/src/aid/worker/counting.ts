/**
 * What is over is counted by kind and nothing else, once for each, by whichever of the desk's phones wrote that it is over. What waits to be
 * counted lies under the lock until it stands in the desk's sheet: a line that breaks, a page that is killed, loses none of it.
 */
import { NeedKind, NeedState } from '../../seals/aid/codes.ts'
import { writeRecord } from '../../seals/aid/record.ts'
import type { RecordBody } from '../../seals/aid/record.ts'
import type { Value } from '../../seals/cbor.ts'
import { Row } from '../../seals/row.ts'
import { same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { Instant } from '../../terms/instant.ts'
import { COUNTS, counted, monthOf, readCounts, writeCounts } from '../shared/month.ts'
import type { Drawer } from './needs.ts'

const TO_COUNT = 'aid-desk/to-count'
const MOST = 4_096
const HOWS = ['helped', 'couldNot'] as const

interface Over {
  readonly month: number
  readonly kind: NeedKind
  readonly how: (typeof HOWS)[number]
}

/** What is to be counted of a record that is written; null where nothing is over by it. */
export function overBy(before: RecordBody | null, body: RecordBody, now: Instant): Over | null {
  if (body.kind !== 'need') return null
  const [was, is] = [before?.kind === 'need' ? (before.work?.state ?? NeedState.asked) : NeedState.asked, body.work?.state]
  if (is === was || (is !== NeedState.done && is !== NeedState.couldNot)) return null
  const there = new Date(now * 1000)
  return { month: monthOf(there.getFullYear(), there.getMonth() + 1), kind: body.letter.inside.kind, how: is === NeedState.done ? 'helped' : 'couldNot' }
}

const bytesOf = (body: RecordBody): Bytes => writeRecord({ sealedTo: null, body })

export class Counting {
  readonly #drawer: Drawer
  /** the sheet that went to the house last, and how many of what waits it counts: it may have come there, though no answer did */
  #sent: { readonly sheet: Bytes; readonly counts: number } | null = null

  constructor(drawer: Drawer) {
    this.#drawer = drawer
  }

  /** What lies in the drawer with one more: to be written there together with the record by which it is over. */
  async with(over: Over): Promise<readonly [string, Value]> {
    return [TO_COUNT, [...(await this.#waiting()), over].slice(-MOST).map(({ month, kind, how }) => [month, kind, HOWS.indexOf(how)])]
  }

  /** `write` puts the sheet to the house, and beside it on this phone that nothing waits any more; what it refuses waits for the next time. */
  async write(write: (add: (sheet: RecordBody | null) => RecordBody | null, beside: readonly [string, Value]) => Promise<void>): Promise<void> {
    const waiting = await this.#waiting()
    if (waiting.length === 0) return
    await write((sheet) => {
      const has = sheet !== null && this.#sent !== null && same(bytesOf(sheet), this.#sent.sheet) ? this.#sent.counts : 0
      if (has === waiting.length) return null
      const counts = sheet?.kind === 'own' ? readCounts(new Row(sheet.value, 'aid.malformed')) : []
      const body: RecordBody = { kind: 'own', name: COUNTS, value: writeCounts(waiting.slice(has).reduce((sum, { month, kind, how }) => counted(sum, month, kind, how), counts)) }
      this.#sent = { sheet: bytesOf(body), counts: waiting.length }
      return body
    }, [TO_COUNT, []])
    await this.#drawer.forget([TO_COUNT])
    this.#sent = null
  }

  async #waiting(): Promise<readonly Over[]> {
    const held = await this.#drawer.get(TO_COUNT)
    if (held === undefined) return []
    return new Row([held], 'keep.damaged').rows(MOST).map((row) => ({ month: row.uint(), kind: row.code(NeedKind), how: HOWS[row.uint({ most: HOWS.length - 1 })] as Over['how'] }))
  }
}
