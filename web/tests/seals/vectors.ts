/** The files of protocol/vectors, the same that Python runs; protocol/vectors/README.md says what their cases mean. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fold, grow, found } from '../../src/seals/roster.ts'
import type { Roster } from '../../src/seals/roster.ts'
import type { Town, Windows } from '../../src/seals/signers.ts'
import { CertifiedWindow } from '../../src/seals/window.ts'
import { fromHex, hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { isRefusal } from '../../src/terms/refusal.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any

export const vectors = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`../../../protocol/vectors/${name}.json`, import.meta.url), 'utf8'))

/** One test per case: what the attempt gives has to be what the case expects, a refusal by its code. */
export function run(list: readonly Json[], attempt: (given: Json) => Json): void {
  test.for(list.map((given): [string, Json] => [given.name, given]))('%s', ([, given]) => {
    expect(outcome(() => attempt(given))).toEqual(given.expect)
  })
}

export function outcome(attempt: () => Json): Json {
  try {
    return attempt()
  } catch (why) {
    if (isRefusal(why)) return { refused: why.code }
    throw why
  }
}

export const b = (text: string): Bytes => fromHex(text)
export const h = (data: Bytes | null): string | null => (data === null ? null : hex(data))

/** Bytes as hex, cells as decimal text, names as Python writes them. */
export function plain(value: unknown): Json {
  if (value instanceof Uint8Array) return hex(value)
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [snake(name), plain(each)]))
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const worlds: Json = vectors('worlds').worlds

export function rosterOf(chain: readonly Json[], town: Bytes, at: number): Roster {
  return fold(chain.map(({ statement, seen }: Json) => ({ data: b(statement), seen })), town, at)
}

/** The town a case names: its own chain in the place of the world's, windows as the world's chain certifies them. */
export function townOf(given: Json): Town {
  const world = worlds[given.world]
  const own = ownTown(given.world)
  if (given.chain === undefined) return own
  return { roster: rosterOf(given.chain, b(world.town), latest(given.chain)), windows: own.windows }
}

const towns = new Map<string, Town>()

function ownTown(name: string): Town {
  const held = towns.get(name)
  if (held !== undefined) return held
  const world = worlds[name]
  const roster = rosterOf(world.chain, b(world.town), latest(world.chain))
  const windows = new Map(world.windows.map((each: Json) => standing(each, roster)).map((each: CertifiedWindow) => [each.window, each]))
  const town = { roster, windows: windows as Windows }
  towns.set(name, town)
  return town
}

const latest = (chain: readonly Json[]): number => Math.max(...chain.map(({ seen }: Json) => seen))

function standing({ statement, leaves, stand_ins, slips }: Json, roster: Roster): CertifiedWindow {
  let window = CertifiedWindow.certify(b(statement), leaves.map(b), roster)
  for (const each of stand_ins) window = window.withStandIn(b(each), roster)
  for (const each of slips) window = window.withSlip(b(each))
  return window
}

/** Folds and says which statement was refused. */
export function foldOrIndex(chain: readonly Json[], town: Bytes): { roster: Roster } | { refused: string; index: number } {
  let roster: Roster | null = null
  for (const [index, { statement, seen }] of chain.entries()) {
    try {
      roster = roster === null ? found(b(statement), town) : grow(roster, b(statement), seen)
    } catch (why) {
      if (isRefusal(why)) return { refused: why.code, index }
      throw why
    }
  }
  if (roster === null) return { refused: 'roster.empty', index: 0 }
  return { roster }
}
