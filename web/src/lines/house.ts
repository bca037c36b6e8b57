/**
 * The house over HTTP, as docs/protocol, section 12 has it. Nothing here trusts an answer: it gives bytes to those who verify.
 * Every refusal of the house is a Refusal with its code; no line is "line.none".
 */
import { b64u, fromB64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash, IncidentId, NoteId, PigeonholeId, SightingId, TownId, Window } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import { isRefusal, Refusal } from '../terms/refusal.ts'

/** How a sighting or an answer is let in. */
export type Entry =
  | { readonly by: 'ticket'; readonly ticket: Bytes }
  | { readonly by: 'guest'; readonly challenge: Bytes; readonly nonce: Bytes }
  | { readonly by: 'desk'; readonly token: Bytes }

export interface TownAnswer {
  readonly town: TownId | null
  readonly name: string
  readonly epoch: string
  readonly founded: boolean
}

export interface WindowAnswer {
  readonly statement: Bytes
  readonly leaves: readonly Bytes[]
  readonly standIns: readonly Bytes[]
}

export interface SlipAnswer {
  readonly window: Window
  readonly secret: Bytes
}

export type FeedKind = 'alert' | 'checked' | 'roster' | 'window' | 'stand-in' | 'slip'

export interface FeedItem {
  readonly kind: FeedKind
  readonly body: Bytes
}

export interface FeedAnswer {
  readonly epoch: string
  /** `EPOCH-POSITION`, to ask from the next time. */
  readonly next: string
  readonly items: readonly FeedItem[]
  readonly beats: readonly Bytes[]
  /** The house began anew: these items are all there are. */
  readonly restarted: boolean
}

export interface DeskSighting {
  readonly id: SightingId
  readonly lane: 'member' | 'guest'
  readonly bytes: number
  readonly state: 'waiting' | 'opened'
}

export interface DeskIncident {
  readonly incident: IncidentId
  readonly state: string
  readonly reports: number
  readonly leaseUntil: Instant | null
  /** Whoever holds the lease made this number; null when nobody does. */
  readonly lease: Bytes | null
  /** Minutes until somebody is there, as said when she set out. */
  readonly etaMin: number | null
  readonly attestations: readonly Bytes[]
  /** Half-signed. */
  readonly alerts: readonly Bytes[]
  /** Half-signed. */
  readonly checked: readonly Bytes[]
  readonly notes: readonly NoteId[]
}

export interface HeldEnvelope {
  readonly id: PigeonholeId
  readonly slot: Bytes
  readonly envelope: Bytes
}

export interface Issued {
  readonly alertId: Bytes | null
  readonly position: string
}

/** What was noticed about the house with every answer: when, by this phone's clock, and what its own clock says. */
export interface Heard {
  readonly at: Instant
  /** Null when it gave no `Date`. */
  readonly houseAt: Instant | null
}

interface HouseNeeds {
  /** Scheme and authority, no slash at the end; empty for the page's own origin. */
  readonly base?: string
  readonly fetch?: typeof fetch
  readonly now: () => Instant
  readonly onHeard?: (heard: Heard) => void
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 20_000
const STALLED_MS = 30_000
type Json = { readonly [name: string]: unknown }

export class House {
  readonly base: string
  readonly #fetch: typeof fetch
  readonly #now: () => Instant
  readonly #onHeard: (heard: Heard) => void
  readonly #timeoutMs: number

  constructor(needs: HouseNeeds) {
    this.base = needs.base ?? ''
    this.#fetch = needs.fetch ?? ((...asked) => fetch(...asked))
    this.#now = needs.now
    this.#onHeard = needs.onHeard ?? (() => {})
    this.#timeoutMs = needs.timeoutMs ?? TIMEOUT_MS
  }

  // The town

  async town(): Promise<TownAnswer> {
    const { town, name, epoch, founded } = await this.#get('/api/town')
    return { town: bytesOrNull(town), name: typeof name === 'string' ? name : '', epoch: textOf(epoch), founded: founded === true }
  }

  async found(setup: Bytes, statements: readonly Bytes[]): Promise<TownId> {
    const { town } = await this.#post('/api/found', { setup: b64u(setup), statements: statements.map(b64u) })
    return bytesOf(town)
  }

  async roster(since: number): Promise<{ readonly statements: readonly Bytes[]; readonly slips: readonly SlipAnswer[] }> {
    const { statements, slips } = await this.#get(`/api/roster?since=${since}`)
    const read = (each: unknown): SlipAnswer => {
      const { window, secret } = objectOf(each)
      return { window: numberOf(window), secret: bytesOf(secret) }
    }
    return { statements: manyBytes(statements), slips: listOf(slips).map(read) }
  }

  async postStatement(statement: Bytes): Promise<number> {
    return numberOf((await this.#post('/api/roster', { statement: b64u(statement) }))['sequence'])
  }

  async putWindow(window: Window, statement: Bytes, leaves: readonly Bytes[]): Promise<void> {
    await this.#json('PUT', `/api/windows/${window}`, { statement: b64u(statement), leaves: leaves.map(b64u) })
  }

  async window(window: Window): Promise<WindowAnswer> {
    const { statement, leaves, stand_ins: standIns } = await this.#get(`/api/windows/${window}`)
    return { statement: bytesOf(statement), leaves: manyBytes(leaves), standIns: manyBytes(standIns) }
  }

  async postStandIn(standIn: Bytes): Promise<void> {
    await this.#post('/api/stand-ins', { stand_in: b64u(standIn) })
  }

  async postSlip({ window, secret }: SlipAnswer): Promise<void> {
    await this.#post('/api/slips', { window, secret: b64u(secret) })
  }

  // The town's files

  /** The bytes of a file from `from` on, given to `take` as they come. Refusal "line.none" when none came for thirty seconds. */
  async townFile(file: Hash, from: number, take: (bytes: Uint8Array) => Promise<void>, signal?: AbortSignal): Promise<void> {
    const stalled = new AbortController()
    const stop = (): void => stalled.abort()
    signal?.addEventListener('abort', stop)
    let timer = setTimeout(stop, STALLED_MS)
    try {
      const headers: Record<string, string> = from > 0 ? { Range: `bytes=${from}-` } : {}
      const answer = await this.#ask(`/api/files/${b64u(file)}`, { headers, signal: stalled.signal }, null)
      // whoever stands between may answer with the whole file
      let skip = answer.status === 206 ? 0 : from
      const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
      for (;;) {
        const { done, value } = await reader.read().catch(() => {
          throw new Refusal('line.none', 'There is no line to the house.')
        })
        if (done) return
        clearTimeout(timer)
        timer = setTimeout(stop, STALLED_MS)
        await take(value.subarray(skip))
        skip = Math.max(0, skip - value.length)
      }
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      stop()
    }
  }

  /** Takes as long as it takes. Refusal "file.unknown" before the town's book lists it, "file.other_bytes". */
  async putTownFile(file: Hash, bytes: Bytes): Promise<void> {
    const headers = { 'Content-Type': 'application/octet-stream' }
    await this.#ask(`/api/files/${b64u(file)}`, { method: 'PUT', headers, body: bytes }, null)
  }

  /** Whether the house has it. Refusal "file.unknown" when the town does not list it. */
  async hasTownFile(file: Hash): Promise<boolean> {
    try {
      await this.#ask(`/api/files/${b64u(file)}`, { headers: { Range: 'bytes=0-0' } })
      return true
    } catch (why) {
      if (isRefusal(why, 'file.not_here')) return false
      throw why
    }
  }

  // Coming in

  async postInvite(grant: Bytes): Promise<void> {
    await this.#post('/api/invites', { grant: b64u(grant) })
  }

  async cutInvite(cut: Bytes): Promise<void> {
    await this.#post('/api/invites/cut', { cut: b64u(cut) })
  }

  async invite(inviteHash: Bytes): Promise<{ readonly usesLeft: number; readonly joined: number; readonly open: boolean }> {
    const { uses_left: usesLeft, joined, open } = await this.#get(`/api/invites/${b64u(inviteHash)}`)
    return { usesLeft: numberOf(usesLeft), joined: numberOf(joined), open: open === true }
  }

  async postPass(inviteSecret: Bytes, passHash: Bytes): Promise<void> {
    await this.#post('/api/passes', { invite: b64u(inviteSecret), pass: b64u(passHash) })
  }

  async buyTickets(pass: Bytes, hashes: readonly Bytes[]): Promise<number> {
    const { left_today: left } = await this.#post('/api/tickets', { pass: b64u(pass), tickets: hashes.map(b64u) })
    return numberOf(left)
  }

  async guest(): Promise<{ readonly challenge: Bytes; readonly bits: number }> {
    const { challenge, bits } = await this.#get('/api/guest')
    return { challenge: bytesOf(challenge), bits: numberOf(bits) }
  }

  // Sealed

  /** The same id and bytes again give the same receipt. Refusal "sighting.exists" for other bytes. */
  async putSighting(id: SightingId, envelope: Bytes, entry: Entry): Promise<void> {
    const { receipt } = await this.#raw('PUT', `/api/sightings/${b64u(id)}`, envelope, entry)
    if (receipt !== b64u(id)) throw odd()
  }

  async sightingState(id: SightingId): Promise<'waiting' | 'opened' | 'gone'> {
    const { state } = await this.#get(`/api/sightings/${b64u(id)}`)
    if (state === 'waiting' || state === 'opened' || state === 'gone') return state
    throw odd()
  }

  async putPigeonhole(id: PigeonholeId, slot: Bytes, envelope: Bytes, entry: Entry): Promise<void> {
    await this.#raw('PUT', `/api/pigeonholes/${b64u(id)}/${b64u(slot)}`, envelope, entry)
  }

  /** At most eight at once. */
  async takePigeonholes(ids: readonly PigeonholeId[]): Promise<readonly HeldEnvelope[]> {
    const { held } = await this.#post('/api/pigeonholes/take', { ids: ids.map(b64u) })
    return listOf(held).map((each) => {
      const { id, slot, envelope } = objectOf(each)
      return { id: bytesOf(id), slot: bytesOf(slot), envelope: bytesOf(envelope) }
    })
  }

  // The desk

  async openDesk(open: Bytes): Promise<{ readonly token: Bytes; readonly until: Instant }> {
    const { token, until } = await this.#post('/api/desk', { open: b64u(open) })
    return { token: bytesOf(token), until: numberOf(until) }
  }

  async deskSightings(token: Bytes): Promise<readonly DeskSighting[]> {
    const { sightings } = await this.#get('/api/desk/sightings', token)
    return listOf(sightings).map((each) => {
      const { id, lane, bytes, state } = objectOf(each)
      return { id: bytesOf(id), lane: lane === 'member' ? 'member' : 'guest', bytes: numberOf(bytes), state: state === 'opened' ? 'opened' : 'waiting' }
    })
  }

  async deskSighting(id: SightingId, token: Bytes): Promise<Bytes> {
    return this.#rawGet(`/api/desk/sightings/${b64u(id)}`, token)
  }

  async sightingOpened(id: SightingId, token: Bytes): Promise<void> {
    await this.#post(`/api/desk/sightings/${b64u(id)}/opened`, {}, token)
  }

  async deskIncidents(token: Bytes): Promise<readonly DeskIncident[]> {
    const { incidents } = await this.#get('/api/desk/incidents', token)
    return listOf(incidents).map((each) => {
      const { incident, state, reports, lease_until: until, lease, eta, attestations, alerts, checked, notes } = objectOf(each)
      return {
        incident: bytesOf(incident),
        state: textOf(state),
        reports: numberOf(reports),
        leaseUntil: numberOrNull(until),
        lease: bytesOrNull(lease),
        etaMin: numberOrNull(eta),
        attestations: manyBytes(attestations),
        alerts: manyBytes(alerts),
        checked: manyBytes(checked),
        notes: manyBytes(notes),
      }
    })
  }

  async openIncident({ incident, reports, status }: { incident: IncidentId; reports: 1 | 2; status: number }, token: Bytes): Promise<void> {
    await this.#post('/api/desk/incidents', { incident: b64u(incident), reports, status }, token)
  }

  /** Refusal "incident.claimed". */
  async claim(incident: IncidentId, claim: Bytes, token: Bytes): Promise<void> {
    await this.#post(`/api/desk/incidents/${b64u(incident)}/claim`, { claim: b64u(claim) }, token)
  }

  async release(incident: IncidentId, claim: Bytes, token: Bytes): Promise<void> {
    await this.#post(`/api/desk/incidents/${b64u(incident)}/release`, { claim: b64u(claim) }, token)
  }

  /** `etaMin`: minutes from now until somebody is there. */
  async checking(incident: IncidentId, { claim, etaMin }: { claim: Bytes; etaMin: number }, token: Bytes): Promise<void> {
    await this.#post(`/api/desk/incidents/${b64u(incident)}/checking`, { claim: b64u(claim), eta: etaMin }, token)
  }

  async moreReports(incident: IncidentId, token: Bytes): Promise<void> {
    await this.#post(`/api/desk/incidents/${b64u(incident)}/reports`, { reports: 2 }, token)
  }

  async closeIncident(incident: IncidentId, as: 'merged' | 'cannot_tell', token: Bytes): Promise<void> {
    await this.#post(`/api/desk/incidents/${b64u(incident)}/close`, { as }, token)
  }

  async putNote(incident: IncidentId, note: NoteId, envelope: Bytes, token: Bytes): Promise<void> {
    await this.#raw('PUT', `/api/desk/incidents/${b64u(incident)}/notes/${b64u(note)}`, envelope, { by: 'desk', token })
  }

  async note(incident: IncidentId, note: NoteId, token: Bytes): Promise<Bytes> {
    return this.#rawGet(`/api/desk/incidents/${b64u(incident)}/notes/${b64u(note)}`, token)
  }

  /** With a *confirmed* the half-signed alert, with a *not it* the half-signed *checked*. */
  async attest(attestation: Bytes, also: { readonly alert?: Bytes; readonly checked?: Bytes }, token: Bytes): Promise<string> {
    const body: Record<string, string> = { attestation: b64u(attestation) }
    if (also.alert) body['alert'] = b64u(also.alert)
    if (also.checked) body['checked'] = b64u(also.checked)
    return textOf((await this.#post('/api/attestations', body, token))['standing'])
  }

  // Public words

  async postBeat(beat: Bytes): Promise<void> {
    await this.#post('/api/beats', { beat: b64u(beat) })
  }

  async postAlert(alert: Bytes): Promise<Issued> {
    return issuedOf(await this.#post('/api/alerts', { alert: b64u(alert) }))
  }

  async postChecked(checked: Bytes): Promise<Issued> {
    return issuedOf(await this.#post('/api/checked', { checked: b64u(checked) }))
  }

  async feed(since: string | null): Promise<FeedAnswer> {
    const answer = await this.#get(since === null ? '/api/feed' : `/api/feed?since=${encodeURIComponent(since)}`)
    const items = listOf(answer['items']).map((each): FeedItem => {
      const { kind, body } = objectOf(each)
      return { kind: textOf(kind) as FeedKind, body: bytesOf(body) }
    })
    return {
      epoch: textOf(answer['epoch']),
      next: textOf(answer['next']),
      items,
      beats: manyBytes(answer['beats']),
      restarted: answer['restarted'] === true,
    }
  }

  /** The desk's own live line, as a stream of bytes. */
  async deskLive(token: Bytes, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const answer = await this.#ask('/api/desk/live', { headers: desk(token), signal }, null)
    if (answer.body === null) throw odd()
    return answer.body
  }

  #get(path: string, token?: Bytes): Promise<Json> {
    return this.#json('GET', path, undefined, token)
  }

  #post(path: string, body: Json, token?: Bytes): Promise<Json> {
    return this.#json('POST', path, body, token)
  }

  async #json(method: string, path: string, body?: Json, token?: Bytes): Promise<Json> {
    const headers: Record<string, string> = { ...desk(token) }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    const asked: RequestInit = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    return jsonOf(await this.#ask(path, asked))
  }

  async #raw(method: string, path: string, body: Bytes, entry: Entry): Promise<Json> {
    const headers = { 'Content-Type': 'application/octet-stream', ...headersOf(entry) }
    return jsonOf(await this.#ask(path, { method, headers, body }))
  }

  async #rawGet(path: string, token: Bytes): Promise<Bytes> {
    const answer = await this.#ask(path, { headers: desk(token) })
    return new Uint8Array(await answer.arrayBuffer())
  }

  async #ask(path: string, asked: RequestInit, timeoutMs: number | null = this.#timeoutMs): Promise<Response> {
    // Not AbortSignal.timeout: browsers at the floor do not have it.
    const late = new AbortController()
    const timer = timeoutMs === null ? undefined : setTimeout(() => late.abort(), timeoutMs)
    const signal = asked.signal ?? late.signal
    let answer: Response
    try {
      answer = await this.#fetch(this.base + path, { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', ...asked, signal })
    } catch {
      throw new Refusal('line.none', 'There is no line to the house.')
    } finally {
      clearTimeout(timer)
    }
    this.#notice(answer)
    if (answer.ok) return answer
    throw await refusalOf(answer)
  }

  #notice(answer: Response): void {
    const date = Date.parse(answer.headers.get('Date') ?? '')
    this.#onHeard({ at: this.#now(), houseAt: Number.isNaN(date) ? null : Math.floor(date / 1000) })
  }
}

/** A house's no. Its words are shown only where the phrasebook has none for the code. */
async function refusalOf(answer: Response): Promise<Refusal> {
  const said = await answer.json().catch(() => null) as { code?: unknown; say?: unknown } | null
  const code = typeof said?.code === 'string' && /^[a-z_]+\.[a-z_]+$/.test(said.code) ? said.code : 'line.refused'
  const say = typeof said?.say === 'string' ? said.say.slice(0, 200) : undefined
  const retry = Number(answer.headers.get('Retry-After'))
  return new Refusal(code, say, { status: answer.status, retryAfterS: retry > 0 ? retry : null })
}

function headersOf(entry: Entry): Record<string, string> {
  switch (entry.by) {
    case 'ticket':
      return { 'Tocsin-Ticket': b64u(entry.ticket) }
    case 'guest':
      return { 'Tocsin-Guest': `${b64u(entry.challenge)}.${b64u(entry.nonce)}` }
    case 'desk':
      return desk(entry.token)
  }
}

function desk(token: Bytes | undefined): Record<string, string> {
  return token === undefined ? {} : { Authorization: `Desk ${b64u(token)}` }
}

async function jsonOf(answer: Response): Promise<Json> {
  try {
    return objectOf(await answer.json())
  } catch {
    throw odd()
  }
}

const issuedOf = (answer: Json): Issued => ({
  alertId: bytesOrNull(answer['alert_id']),
  position: String(answer['position'] ?? ''),
})

function objectOf(value: unknown): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw odd()
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[]
  throw odd()
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  throw odd()
}

function numberOf(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw odd()
}

const numberOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : numberOf(value))
const bytesOf = (value: unknown): Bytes => fromB64u(textOf(value))
const bytesOrNull = (value: unknown): Bytes | null => (value === null || value === undefined ? null : bytesOf(value))
const manyBytes = (value: unknown): readonly Bytes[] => listOf(value).map(bytesOf)

const odd = (): Refusal => new Refusal('line.odd_answer', 'The house answered something that nobody can read.')
