/**
 * What this coordinator has decided and the house does not have yet, in the order in which she decided it. It lies under the app lock before
 * anything is sent: a line that breaks, a page that is killed, loses none of it.
 */
import { readRecord, writeRecord } from '../../seals/aid/record.ts'
import type { RecordBody } from '../../seals/aid/record.ts'
import type { Value } from '../../seals/cbor.ts'
import { Row } from '../../seals/row.ts'
import type { Hash, PigeonholeId, RecordId } from '../../terms/ids.ts'
import type { Minutes } from '../../terms/instant.ts'
import { readChange, writeChange } from '../shared/changes.ts'
import type { Change } from '../shared/changes.ts'
import type { Drawer, LetterToHold, LetterToStop } from './needs.ts'

const TASK = 'aid-desk/task/'
const LIMIT = 65_536
const DIGITS = 12
/** As many as the house stops in one call. */
export const MOST_STOPPED = 4
/** Every leg of the longest trip, asked, placed and told. */
const MOST_LETTERS = 128

export type Task =
  | { readonly do: 'change'; readonly id: RecordId; readonly change: Change }
  /**
   * `over`: the version that it was made from; null for a new record. The letters go after it and only with it: what could not be taken back
   * by anybody is never laid. `byItself`: no coordinator waits for it.
   */
  | { readonly do: 'write'; readonly id: RecordId; readonly body: RecordBody; readonly over: number | null; readonly byItself: boolean; readonly hold: readonly LetterToHold[]; readonly stop: readonly LetterToStop[] }

export interface Waiting {
  readonly name: string
  readonly task: Task
}

const KINDS = ['change', 'write'] as const

export class Outgoing {
  readonly #drawer: Drawer
  #waiting: readonly Waiting[] = []
  #next = 1

  constructor(drawer: Drawer) {
    this.#drawer = drawer
  }

  get all(): readonly Waiting[] {
    return this.#waiting
  }

  async load(): Promise<void> {
    const kept = await this.#drawer.getAll(TASK)
    this.#waiting = kept.map(([name, value]) => ({ name, task: taskOf(value) })).sort((one, other) => (one.name < other.name ? -1 : 1))
    this.#next = Number(this.#waiting.at(-1)?.name.slice(TASK.length) ?? 0) + 1
  }

  /** All of them or none are on the disk when this answers. */
  async add(tasks: readonly Task[]): Promise<void> {
    const made = tasks.map((task) => ({ name: TASK + String(this.#next++).padStart(DIGITS, '0'), task }))
    await this.#drawer.putAll(made.map(({ name, task }) => [name, valueOf(task)]))
    this.#waiting = [...this.#waiting, ...made]
  }

  async clear(): Promise<void> {
    await this.#drawer.forget(this.#waiting.map(({ name }) => name))
    this.#waiting = []
  }

  async done({ name }: Waiting): Promise<void> {
    await this.#drawer.forget([name])
    this.#waiting = this.#waiting.filter((each) => each.name !== name)
  }
}

function valueOf(task: Task): Value {
  const kind = KINDS.indexOf(task.do)
  switch (task.do) {
    case 'change':
      return [kind, task.id, writeChange(task.change)]
    case 'write':
      return [
        kind, task.id, writeRecord({ sealedTo: null, body: task.body }), task.over, task.byItself,
        task.hold.map(({ held, terms, envelope }) => [held.id, held.slot, terms.opens, terms.ends, terms.once, terms.stopHash ?? null, terms.lockHash ?? null, envelope]),
        task.stop.map(({ held, letter }) => [held.id, held.slot, held.secret, letter.id, letter.slot, letter.envelope]),
      ]
  }
}

function taskOf(value: Value): Task {
  const row = new Row(value, 'keep.damaged')
  const kind = KINDS[row.uint({ most: KINDS.length - 1 })] as Task['do']
  switch (kind) {
    case 'change':
      return { do: kind, id: row.raw(16) as RecordId, change: readChange(row.row()) }
    case 'write':
      return {
        do: kind,
        id: row.raw(16) as RecordId,
        body: readRecord(row.raw(undefined, LIMIT)).body,
        over: row.uintOrNull(),
        byItself: row.flag(),
        hold: row.rows(MOST_LETTERS).map((each) => {
          const held = { id: each.raw(16) as PigeonholeId, slot: each.raw(16) }
          const terms = { opens: each.uint() as Minutes, ends: each.uint() as Minutes, once: each.flag() }
          const [stopHash, lockHash] = [each.rawOrNull(32) as Hash | null, each.rawOrNull(32) as Hash | null]
          return { held, terms: { ...terms, ...(stopHash && { stopHash }), ...(lockHash && { lockHash }) }, envelope: each.raw(undefined, LIMIT) }
        }),
        stop: row.rows(MOST_LETTERS).map((each) => ({
          held: { id: each.raw(16) as PigeonholeId, slot: each.raw(16), secret: each.raw(16) },
          letter: { id: each.raw(16) as PigeonholeId, slot: each.raw(16), envelope: each.raw(undefined, LIMIT) },
        })),
      }
  }
}
