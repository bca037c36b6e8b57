/** Maple Street for tests: a town with Ana, Ben and Cal on watch, and a house in memory that may lie. */
import { signAlert, writeAlert } from '../src/seals/alert.ts'
import type { Alert } from '../src/seals/alert.ts'
import { composeBeat, signBeat } from '../src/seals/beat.ts'
import { encode } from '../src/seals/cbor.ts'
import * as cose from '../src/seals/cose.ts'
import { sha256, townIdOf } from '../src/seals/hashes.ts'
import { makeRecipientKey, makeSigningKey, makeWatchKeys } from '../src/seals/keys.ts'
import type { RecipientKey, SigningKey, WatchKeys } from '../src/seals/keys.ts'
import { fold } from '../src/seals/roster.ts'
import type { Roster } from '../src/seals/roster.ts'
import { writeStatement } from '../src/seals/statement.ts'
import type { KnownBody } from '../src/seals/statement.ts'
import { statementOf, writeLeaf, writeWindowStatement } from '../src/seals/window.ts'
import { b64u, fromB64u, hex } from '../src/terms/bytes.ts'
import type { Bytes, Random } from '../src/terms/bytes.ts'
import type { AlertId, SecretKey, TownId, Window } from '../src/terms/ids.ts'
import { minutesOf, windowOf } from '../src/terms/instant.ts'
import type { Instant } from '../src/terms/instant.ts'
import { Certainty, EVENTS, MessageType, Preset, ResponseType, Role, Severity, Status, Urgency } from '../src/terms/registry.ts'

export const NOW: Instant = 1_800_000_000
/** H3, resolution 9 and its parent of 7, in a town that does not exist. */
export const MAPLE = 0x8927526899bffffn
export const HOME = 0x872752689ffffffn

export type Person = WatchKeys & { readonly slipMaster: Bytes }

/** Random, but the same in every run. */
export function dice(seed: string): Random {
  let state = sha256(new TextEncoder().encode(seed))
  return (length) => {
    const out = new Uint8Array(length)
    for (let at = 0; at < length; at += 32) {
      state = sha256(state)
      out.set(state.subarray(0, Math.min(32, length - at)), at)
    }
    return out
  }
}

export class Street {
  readonly at: Instant
  readonly random: Random
  readonly root: SigningKey
  readonly town: TownId
  readonly stewards: readonly SigningKey[]
  readonly desk: RecipientKey
  readonly window: Window
  readonly ana: Person
  readonly ben: Person
  readonly cal: Person
  readonly statements: Bytes[] = []
  readonly windowStatement: Bytes
  readonly leaves: readonly Bytes[]
  #folded: { readonly of: Bytes | undefined; readonly roster: Roster } | null = null

  /** `at`: when it was founded and everything happens. */
  constructor(preset: Preset = Preset.network, { at = NOW, seed = 'street' }: { at?: Instant; seed?: string } = {}) {
    this.at = at
    this.random = dice(seed)
    this.root = makeSigningKey(this.random)
    this.town = townIdOf(this.root.publicKey)
    this.stewards = [makeSigningKey(this.random), makeSigningKey(this.random)]
    this.desk = makeRecipientKey(this.random)
    this.window = windowOf(at)
    this.ana = this.#person(Role.verifier)
    this.ben = this.#person(Role.verifier | Role.dispatcher)
    this.cal = this.#person(Role.dispatcher)
    const { statement, sorted } = statementOf([this.ana.leaf, this.ben.leaf, this.cal.leaf], this.window)
    const payload = writeWindowStatement(statement)
    this.leaves = sorted.map(writeLeaf)
    this.windowStatement = cose.signed(payload, 'window', this.town, ...this.stewards.map(({ secret }) => secret))
    const kinds = [...EVENTS.keys()].map((event) => ({ event, radiusM: 800, expiresMin: 90 }))
    this.says({ kind: 0, rootKey: this.root.publicKey, name: 'Maple Street', preset, homeCell: HOME, languages: ['en', 'es', 'ar'] })
    this.says({ kind: 1, stewards: this.stewards.map(({ publicKey }) => ({ key: publicKey, recipient: this.random(32) })) })
    this.says({ kind: 2, preset, loneWatch: true, kinds })
    this.says({ kind: 6, recipients: [this.desk.recipient] })
    this.says({ kind: 4, firstWindow: this.window, statementHashes: [sha256(payload)] }, ...this.stewards.map(({ secret }) => secret))
  }

  /** The next statement of the chain, by the root unless others sign. */
  says(body: KnownBody, ...secrets: readonly SecretKey[]): Bytes {
    const last = this.statements.at(-1)
    const previous = last === undefined ? null : sha256(cose.parse(last).payload)
    const payload = writeStatement({ sequence: this.statements.length, previous, at: minutesOf(this.at), body })
    const signed = cose.signed(payload, 'roster', this.town, ...(secrets.length > 0 ? secrets : [this.root.secret]))
    this.statements.push(signed)
    return signed
  }

  /** Verified once for each last statement, which names all before it. */
  get roster(): Roster {
    const of = this.statements.at(-1)
    if (this.#folded === null || this.#folded.of !== of) this.#folded = { of, roster: fold(this.statements.map((data) => ({ data, seen: this.at })), this.town, this.at) }
    return this.#folded.roster
  }

  alert(change: Partial<Alert> = {}): Alert {
    return {
      sequence: 1, predecessor: null, incident: this.random(8), status: Status.Actual, messageType: MessageType.Alert,
      responseType: ResponseType.Avoid, event: 1, urgency: Urgency.Immediate, severity: Severity.Severe, certainty: Certainty.Observed,
      cell: MAPLE, radiusM: 800, sent: minutesOf(this.at), onset: 0, expires: 90, size: null, activity: null, ...change,
    }
  }

  signed(alert: Alert, ...people: readonly WatchKeys[]): Bytes {
    const secrets = people.map(({ watch, drill }) => (alert.status === Status.Actual ? watch : drill))
    return cose.signed(writeAlert(alert), 'alert', this.town, ...secrets)
  }

  half(alert: Alert, person: WatchKeys): Bytes {
    return signAlert(alert, person.watch, this.town)
  }

  beat(at: Instant, { by = this.ben, open = [], highest = 0 }: { by?: WatchKeys; open?: readonly AlertId[]; highest?: number } = {}): Bytes {
    return signBeat(composeBeat({ roster: this.roster, highest, open, onShift: [by.leaf.leafId] }, at), by.watch, this.town)
  }

  #person(roles: number): Person {
    const slipMaster = this.random(16)
    return { ...makeWatchKeys(this.window, { roles, slipMaster }, this.random), slipMaster }
  }
}

/** A house in memory: what it is given is what it serves. Tests change its fields to make it lie. */
export class FakeHouse {
  readonly street: Street
  epoch = 'e1'
  statements: Bytes[]
  feed: { kind: string; body: Bytes }[] = []
  beats: Bytes[] = []
  slips: { window: number; secret: Bytes }[] = []
  sightings = new Map<string, { envelope: Bytes; state: string; entry: string }>()
  pigeonholes: { id: string; slot: string; envelope: Bytes }[] = []
  spent = new Set<string>()
  passes = new Map<string, string>()
  tickets = new Set<string>()
  date: Instant | null = NOW
  /** Refuses the line before the request arrives, or after it was done. */
  mood: 'well' | 'not_done' | 'done_but_unanswered' = 'well'
  asked: string[] = []

  constructor(street: Street) {
    this.street = street
    this.statements = [...street.statements]
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const { mood } = this
    if (mood === 'not_done') throw new TypeError('no line')
    const url = new URL(String(input), 'http://ana.localhost')
    const method = init.method ?? 'GET'
    this.asked.push(`${method} ${url.pathname}`)
    const body = init.body instanceof Uint8Array ? init.body.slice() : typeof init.body === 'string' ? JSON.parse(init.body) : null
    const [status, answer] = this.#answer(method, url, body, new Headers(init.headers))
    if (mood === 'done_but_unanswered') throw new TypeError('no answer')
    const headers: Record<string, string> = { 'Content-Type': 'application/json' }
    if (this.date !== null) headers['Date'] = new Date(this.date * 1000).toUTCString()
    return new Response(JSON.stringify(answer), { status, headers })
  }

  says(kind: string, body: Bytes): void {
    this.feed.push({ kind, body })
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  #answer(method: string, url: URL, body: any, headers: Headers): [number, unknown] {
    const [, , room, first, second] = url.pathname.split('/') as [string, string, string, string?, string?]
    const since = url.searchParams.get('since')
    switch (`${method} ${room}`) {
      case 'GET roster':
        return [200, { statements: this.statements.slice(Number(since)).map(b64u), slips: this.slips.map(({ window, secret }) => ({ window, secret: b64u(secret) })) }]
      case 'GET windows': {
        if (Number(first) !== this.street.window) return [404, { code: 'window.unknown', say: 'No.' }]
        return [200, { statement: b64u(this.street.windowStatement), leaves: this.street.leaves.map(b64u), stand_ins: [] }]
      }
      case 'GET feed': {
        const [epoch, position] = (since ?? '').split('-')
        const from = epoch === this.epoch ? Number(position) : 0
        const items = this.feed.slice(from).map(({ kind, body: each }, n) => ({ position: from + n + 1, kind, body: b64u(each) }))
        return [200, { epoch: this.epoch, next: `${this.epoch}-${this.feed.length}`, items, beats: this.beats.map(b64u), ...(epoch === this.epoch || since === null ? {} : { restarted: true }) }]
      }
      case 'GET guest':
        return [200, { challenge: b64u(this.street.random(24)), bits: 8 }]
      case 'POST passes':
        this.passes.set(body.pass, body.invite)
        return [200, {}]
      case 'POST tickets':
        if (!this.passes.has(b64u(sha256(fromB64u(body.pass))))) return [403, { code: 'pass.unknown', say: 'No.' }]
        for (const each of body.tickets) this.tickets.add(each)
        return [200, { left_today: 16 }]
      case 'PUT sightings':
        return this.#sighting(first as string, body, headers)
      case 'GET sightings':
        return [200, { state: this.sightings.get(first as string)?.state ?? 'gone' }]
      case 'PUT pigeonholes':
        this.pigeonholes.push({ id: first as string, slot: second as string, envelope: body })
        return [200, {}]
      case 'POST pigeonholes': {
        const held = this.pigeonholes.filter(({ id }) => body.ids.includes(id))
        return [200, { held: held.map(({ id, slot, envelope }) => ({ id, slot, envelope: b64u(envelope) })) }]
      }
      default:
        return [404, { code: 'line.unknown', say: 'No.' }]
    }
  }

  #sighting(id: string, envelope: Bytes, headers: Headers): [number, unknown] {
    const held = this.sightings.get(id)
    if (held !== undefined) {
      return hex(held.envelope) === hex(envelope) ? [200, { receipt: id }] : [409, { code: 'sighting.exists', say: 'No.' }]
    }
    const ticket = headers.get('Tocsin-Ticket')
    const guest = headers.get('Tocsin-Guest')
    if (ticket !== null) {
      const hash = b64u(sha256(fromB64u(ticket)))
      if (!this.tickets.delete(hash)) return [403, { code: 'ticket.unknown', say: 'No.' }]
    } else if (guest === null || this.spent.has(guest)) return [403, { code: 'entry.missing', say: 'No.' }]
    else this.spent.add(guest)
    this.sightings.set(id, { envelope, state: 'waiting', entry: ticket === null ? 'guest' : 'ticket' })
    return [200, { receipt: id }]
  }
}

export const windowItem = (window: number): Bytes => encode(window)
