/** A phone looks at its town's ledger: what grows is quiet, what shrinks, splits or proves nothing is said. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { openKeep } from '../../src/keep/keep.ts'
import { panic } from '../../src/keep/panic.ts'
import { House } from '../../src/lines/house.ts'
import { LedgerHouse } from '../../src/lines/ledger_house.ts'
import { LedgerLook } from '../../src/lines/ledger_look.ts'
import type { Said } from '../../src/lines/ledger_look.ts'
import { leafHashOf } from '../../src/seals/hashes.ts'
import { b64 } from '../../src/seals/ledger/lines.ts'
import { SignatureKind, writeVkey } from '../../src/seals/ledger/vkey.ts'
import { path, root } from '../../src/seals/merkle.ts'
import { headOf } from '../../src/seals/roster.ts'
import { b64u, fromB64u, hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { Hash } from '../../src/terms/ids.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { dice, NOW, Street } from '../street.ts'
import { Signs } from '../witness/log.ts'

const ORIGIN = 'tocsin.log/maple'
const HOUR = 3_600
const DAY = 24 * HOUR
const random = dice('ledger')

/** RFC 9162 § 2.1.4.1, as it stands there. */
function consistency(old: number, leaves: readonly Hash[], isWhole = true): readonly Hash[] {
  if (old === leaves.length) return isWhole ? [] : [root(leaves)]
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return old <= split ? [...consistency(old, left, isWhole), root(right)] : [...consistency(old - split, right, false), root(left)]
}

class Log {
  key = new Signs(ORIGIN, SignatureKind.ed25519, random)
  readonly cosigner = new Signs('east', SignatureKind.cosignatureV1, random)
  leaves: Hash[] = []
  ofDay = 0
  isCosigned = true
  asked: { readonly size: number; readonly said: readonly string[] }[] = []

  get vkeys(): readonly [string, string] {
    return [writeVkey(this.key.key), writeVkey(this.cosigner.key)]
  }

  grows(...entries: readonly Bytes[]): void {
    const madeUp = [1, 2, 3].map(() => random(32))
    this.leaves.push(...[...madeUp, ...entries].map(leafHashOf))
  }

  get checkpoint(): string {
    const text = `${ORIGIN}\n${this.leaves.length}\n${b64(root(this.leaves))}\n`
    return `${text}\n${this.key.line(text)}${this.isCosigned ? this.cosigner.line(text, NOW) : ''}`
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    expect(String(input)).toBe('/api/ledger/look')
    const asked = JSON.parse(String(init.body)) as { size: number; said: string[] }
    this.asked.push(asked)
    const place = (each: string): object | null => {
      const leaf = this.leaves.findIndex((held) => hex(held) === hex(leafHashOf(fromB64u(each))))
      return leaf < 0 ? null : { leaf, path: path(this.leaves, leaf).map(b64u) }
    }
    const from = (size: number): string[] => (size === 0 || size > this.leaves.length ? [] : consistency(size, this.leaves).map(b64u))
    const of_day = this.ofDay === 0 ? null : { size: this.ofDay, root: b64u(root(this.leaves.slice(0, this.ofDay))), growth: from(this.ofDay) }
    return Response.json({ checkpoint: this.checkpoint, growth: from(asked.size), of_day, places: asked.said.map(place) })
  }
}

let street: Street
let log: Log
let now: Instant

beforeEach(async () => {
  await panic()
  street = new Street()
  log = new Log()
  now = NOW
  const [own, east] = log.vkeys as [string, string]
  lists(own, east)
  log.grows(headOf(street.roster))
})

function lists(own: string, east: string): void {
  const cosigners = [{ verifierKey: east, url: 'https://east.example/cosigner' }]
  street.says({ kind: 12, log: own, needed: 1, cosigners, authorities: [] }, ...street.stewards.map(({ secret }) => secret))
}

async function phone(alerts: readonly Said[] = []): Promise<() => Promise<string | null>> {
  const keep = await openKeep(street.town)
  const look = new LedgerLook({ book: keep.book, house: new LedgerHouse(new House({ fetch: log.fetch, now: () => now })), at: () => now })
  return () => look.look(street.roster, () => alerts)
}

async function settled(look: () => Promise<string | null>): Promise<string | null> {
  await look()
  now += 600
  return look()
}

test('a ledger that grows is looked at once a day, and at a new page of the book; nobody hears of it', async () => {
  const look = await phone()
  expect(await settled(look)).toBeNull()
  for (let hour = 0; hour < 23; hour += 1) {
    now += HOUR
    log.grows()
    expect(await look()).toBeNull()
  }
  expect(log.asked).toHaveLength(1)
  now += HOUR
  await look()
  expect(log.asked).toHaveLength(2)
  street.says({ kind: 7, urls: ['https://mirror.example'] }, ...street.stewards.map(({ secret }) => secret))
  log.grows(headOf(street.roster))
  expect(await settled(look)).toBeNull()
  expect(log.asked).toHaveLength(3)
})

test('what a phone asks is the same as what every phone asks: a day\'s last page, the newest page of the book, alerts that all have', async () => {
  const alert = random(32)
  const late = { hash: random(32), since: NOW }
  log.grows(alert)
  const look = await phone([{ hash: alert, since: NOW - 2 * HOUR }, late])
  log.ofDay = 3
  expect(await settled(look)).toBeNull()
  expect(log.asked).toEqual([{ size: 0, said: [headOf(street.roster), alert].map(b64u) }])
  log.grows(late.hash)
  now += DAY
  expect(await look()).toBeNull()
  expect(log.asked[1]).toEqual({ size: 3, said: [headOf(street.roster), late.hash].map(b64u) })
})

test('a page of the book that is not written down is said, after the house had an hour for it', async () => {
  log.leaves = []
  log.grows()
  const look = await phone()
  expect(await settled(look)).toBeNull()
  now += 600
  expect(await look()).toBeNull()
  now += HOUR
  expect(await look()).toBe('unproven')
  log.grows(headOf(street.roster))
  now += HOUR
  expect(await look()).toBeNull()
})

test('an alert that is not written down is said', async () => {
  const look = await phone([{ hash: random(32), since: NOW - HOUR }])
  expect(await settled(look)).toBe('unproven')
})

test('a ledger that nobody else has seen for two days, or that another key signed, is unproven', async () => {
  log.isCosigned = false
  const look = await phone()
  expect(await settled(look), 'the other house sleeps').toBeNull()
  now += DAY
  expect(await look()).toBeNull()
  now += DAY
  expect(await look()).toBe('unproven')
  log.isCosigned = true
  now += HOUR
  expect(await look()).toBeNull()
  log.key = new Signs(ORIGIN, SignatureKind.ed25519, random)
  now += DAY
  expect(await look()).toBe('unproven')
})

test('one that became shorter is said, and still when the phone starts anew without a line', async () => {
  log.grows()
  const look = await phone()
  await settled(look)
  log.leaves = log.leaves.slice(0, 4)
  now += DAY
  expect(await look()).toBe('shrunken')
  expect(await (await phone())()).toBe('shrunken')
  log.grows()
  log.grows()
  now += HOUR
  expect(await look(), 'it is longer now, but nothing was kept that shows that it is another').toBeNull()
})

test('another history is said, of the same size or a larger one, and stays said', async () => {
  log.ofDay = 3
  const look = await phone()
  await settled(look)
  const honest = log.leaves
  for (const more of [0, 3]) {
    log.leaves = []
    for (let times = 0; times < 1 + more; times += 1) log.grows()
    log.leaves[3] = leafHashOf(headOf(street.roster))
    if (log.leaves.length < honest.length) log.grows()
    now += DAY
    expect(await look()).toBe('split')
  }
  now += HOUR
  expect(await look()).toBe('split')
  log.leaves = [...honest]
  log.grows()
  now += HOUR
  expect(await look()).toBeNull()
})

test('without a line nothing is said that was not known before, and no book that names no log is looked for', async () => {
  const look = await phone()
  await settled(look)
  now += DAY
  const { fetch } = log
  Object.assign(log, { fetch: async () => Promise.reject(new TypeError('no line')) })
  expect(await (await phone())()).toBeNull()
  Object.assign(log, { fetch })
  street = new Street()
  log.asked = []
  expect(await settled(await phone())).toBeNull()
  expect(log.asked).toEqual([])
})

test('a house that answers something else proves nothing', async () => {
  for (const answer of [{ code: 'http.not_found', say: 'There is nothing here.' }, { checkpoint: 'x', growth: [], of_day: null, places: [] }]) {
    await panic()
    now = NOW
    Object.assign(log, { fetch: async () => Response.json(answer, { status: 'code' in answer ? 404 : 200 }) })
    expect(await settled(await phone())).toBe('unproven')
  }
})
