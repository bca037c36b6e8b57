/**
 * What this coordinator has decided and the house does not have yet, in the order in which she decided it. It lies under the app lock before
 * anything is sent: a line that breaks, a page that is killed, loses none of it.
 */
import { exclusive } from '../../keep/exclusive.ts'
import { readRecord, writeRecord } from '../../seals/aid/record.ts'
import type { RecordBody } from '../../seals/aid/record.ts'
import type { Value } from '../../seals/cbor.ts'
import { Row } from '../../seals/row.ts'
import { same } from '../../terms/bytes.ts'
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
  /** a word that nobody has to read any more */
  | { readonly do: 'putAway'; readonly id: RecordId }
  /**
   * `over`: the version that it was made from; null for a new record. The letters go after it and only with it: what could not be taken back
   * by anybody is never laid. `byItself`: no coordinator waits for it.
   */
  | { readonly do: 'write'; readonly id: RecordId; readonly body: RecordBody; readonly over: number | null; readonly byItself: boolean; readonly hold: readonly LetterToHold[]; readonly stop: readonly LetterToStop[] }

export interface Waiting {
  readonly name: string
  readonly task: Task
}

const KINDS = ['change', 'write', 'putAway'] as const

export class Outgoing {
  readonly #drawer: Drawer
  #waiting: readonly Waiting[] = []
  readonly #onDone = new Set<() => void>()

  constructor(drawer: Drawer) {
    this.#drawer = drawer
  }

  get all(): readonly Waiting[] {
    return this.#waiting
  }

  async load(): Promise<void> {
    await this.#alone(async () => {
      const kept = await this.#drawer.getAll(TASK)
      if (kept.length + this.#waiting.length > 0) this.#waiting = kept.map(([name, value]) => ({ name, task: taskOf(value) })).sort((one, other) => (one.name < other.name ? -1 : 1))
    })
  }

  /** All of them or none are on the disk when this answers, under what names. Two pages of one phone number them together. */
  async add(tasks: readonly Task[]): Promise<readonly string[]> {
    return this.#alone(async () => {
      const last = (await this.#drawer.names(TASK)).reduce((most, name) => Math.max(most, Number(name.slice(TASK.length))), 0)
      const made = tasks.map((task, n) => ({ name: TASK + String(last + 1 + n).padStart(DIGITS, '0'), task }))
      await this.#drawer.putAll(made.map(({ name, task }) => [name, valueOf(task)]))
      this.#waiting = [...this.#waiting, ...made]
      return made.map(({ name }) => name)
    })
  }

  /** What was decided upon `before`, which has come to the house as `version`, is upon that now. */
  async follows(before: Extract<Task, { do: 'write' }>, version: number): Promise<void> {
    await this.#alone(async () => {
      const moved = this.#waiting.flatMap((each): readonly Waiting[] => {
        const { name, task } = each
        const isUpon = task !== before && task.do === 'write' && same(task.id, before.id) && (task.over ?? 0) === (before.over ?? 0)
        return isUpon ? [{ name, task: { ...task, over: version } }] : []
      })
      if (moved.length === 0) return
      await this.#drawer.putAll(moved.map(({ name, task }) => [name, valueOf(task)]))
      this.#waiting = this.#waiting.map((each) => moved.find(({ name }) => name === each.name) ?? each)
    })
  }

  /** As soon as none of them waits any more. */
  gone(names: readonly string[]): Promise<void> {
    return new Promise((gone) => {
      const look = (): void => {
        if (this.#waiting.some(({ name }) => names.includes(name))) return
        this.#onDone.delete(look)
        gone()
      }
      this.#onDone.add(look)
      look()
    })
  }

  async clear(): Promise<void> {
    await this.#drawer.forget(this.#waiting.map(({ name }) => name))
    this.#waiting = []
  }

  async done({ name }: Waiting): Promise<void> {
    await this.#alone(async () => {
      await this.#drawer.forget([name])
      this.#waiting = this.#waiting.filter((each) => each.name !== name)
      for (const look of this.#onDone) look()
    })
  }

  #alone<Result>(act: () => Promise<Result>): Promise<Result> {
    return exclusive('aid-desk-tasks', act)
  }
}

function valueOf(task: Task): Value {
  const kind = KINDS.indexOf(task.do)
  switch (task.do) {
    case 'change':
      return [kind, task.id, writeChange(task.change)]
    case 'putAway':
      return [kind, task.id]
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
    case 'putAway':
      return { do: kind, id: row.raw(16) as RecordId }
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
