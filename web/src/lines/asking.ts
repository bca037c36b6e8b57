/**
 * How the house is asked, and how its answers are read. Nothing here trusts an answer: it gives bytes to those who verify.
 * Every refusal of the house is a Refusal with its code; no line is "line.none"; what is not as docs/protocol has it is "line.odd_answer".
 */
import { b64u, fromB64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Instant } from '../terms/instant.ts'
import { isRefusal, Refusal } from '../terms/refusal.ts'

/** How a sighting or an answer is let in. */
export type Entry =
  | { readonly by: 'ticket'; readonly ticket: Bytes }
  | { readonly by: 'guest'; readonly challenge: Bytes; readonly nonce: Bytes }
  | { readonly by: 'desk'; readonly token: Bytes }
  | { readonly by: 'aid'; readonly token: Bytes }

/** What was noticed about the house with every answer: when, by this phone's clock, and what its own clock says. */
export interface Heard {
  readonly at: Instant
  /** Null when it gave no `Date`. */
  readonly houseAt: Instant | null
}

export interface AskingNeeds {
  /** Scheme and authority, no slash at the end; empty for the page's own origin. */
  readonly base?: string
  readonly fetch?: typeof fetch
  readonly now: () => Instant
  readonly onHeard?: (heard: Heard) => void
  readonly timeoutMs?: number
  /** A longer answer is "line.odd_answer": whoever is asked need not be as honest as the house. */
  readonly mostBytes?: number
}

const TIMEOUT_MS = 20_000
type Json = { readonly [name: string]: unknown }

export class Asking {
  readonly base: string
  readonly #fetch: typeof fetch
  readonly #now: () => Instant
  readonly #onHeard: (heard: Heard) => void
  readonly #timeoutMs: number
  readonly #mostBytes: number | null

  constructor(needs: AskingNeeds) {
    this.base = needs.base ?? ''
    this.#fetch = needs.fetch ?? ((...asked) => fetch(...asked))
    this.#now = needs.now
    this.#onHeard = needs.onHeard ?? (() => {})
    this.#timeoutMs = needs.timeoutMs ?? TIMEOUT_MS
    this.#mostBytes = needs.mostBytes ?? null
  }

  /** Refusal "line.odd_answer" when it is no JSON object. */
  get(path: string, entry?: Entry): Promise<Json> {
    return this.#json('GET', path, undefined, entry)
  }

  post(path: string, body: Json, entry?: Entry, also: Readonly<Record<string, string>> = {}): Promise<Json> {
    return this.#json('POST', path, body, entry, also)
  }

  put(path: string, body: Json): Promise<Json> {
    return this.#json('PUT', path, body)
  }

  async #json(method: string, path: string, body?: Json, entry?: Entry, also: Readonly<Record<string, string>> = {}): Promise<Json> {
    const headers: Record<string, string> = { ...headersOf(entry), ...also }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    const asked: RequestInit = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const answer = await this.answer(path, asked)
    return this.#mostBytes === null ? jsonOf(answer) : shortJsonOf(answer, this.#mostBytes)
  }

  async putBytes(path: string, body: Bytes, entry: Entry, also: Readonly<Record<string, string>> = {}): Promise<Json> {
    const headers = { 'Content-Type': 'application/octet-stream', ...headersOf(entry), ...also }
    return jsonOf(await this.answer(path, { method: 'PUT', headers, body }))
  }

  async getBytes(path: string, entry?: Entry): Promise<Bytes> {
    const answer = await this.answer(path, { headers: headersOf(entry) })
    return new Uint8Array(await answer.arrayBuffer())
  }

  /** Refusal "line.odd_answer" with the first byte too many, "line.none" when it breaks off. */
  async getShort(path: string, mostBytes: number): Promise<Bytes> {
    return shortOf(await this.answer(path, {}), mostBytes)
  }

  /** Whatever it answers that is no refusal. `timeoutMs`: until it begins to answer. */
  async answer(path: string, asked: RequestInit, timeoutMs: number | null = this.#timeoutMs): Promise<Response> {
    // Not AbortSignal.timeout: browsers at the floor do not have it.
    const late = new AbortController()
    const timer = timeoutMs === null ? undefined : setTimeout(() => late.abort(), timeoutMs)
    const signal = asked.signal ?? late.signal
    let answer: Response
    try {
      answer = await this.#fetch(this.base + path, { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', ...asked, signal })
    } catch {
      throw none()
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

/** How an entry is shown to the house. */
export function headersOf(entry: Entry | undefined): Record<string, string> {
  switch (entry?.by) {
    case 'ticket':
      return { 'Tocsin-Ticket': b64u(entry.ticket) }
    case 'guest':
      return { 'Tocsin-Guest': `${b64u(entry.challenge)}.${b64u(entry.nonce)}` }
    case 'desk':
      return { Authorization: `Desk ${b64u(entry.token)}` }
    case 'aid':
      return { Authorization: `Aid ${b64u(entry.token)}` }
    case undefined:
      return {}
  }
}

/** Refusal "line.odd_answer" with the first byte too many; "line.none" when it breaks off or nothing comes for a while. */
export async function shortOf(answer: Response, mostBytes: number): Promise<Bytes> {
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read())
      if (done) break
      size += value.length
      if (size > mostBytes) throw odd()
      parts.push(value)
    }
  } catch (why) {
    throw isRefusal(why) ? why : none()
  } finally {
    reader.cancel().catch(() => {})
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function inTime<Result>(coming: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(none()), TIMEOUT_MS)
  })
  return Promise.race([coming, late]).finally(() => clearTimeout(timer))
}

async function jsonOf(answer: Response): Promise<Json> {
  try {
    return objectOf(await answer.json())
  } catch {
    throw odd()
  }
}

/** Refusal as `shortOf`, and "line.odd_answer" when it is no JSON object. */
export async function shortJsonOf(answer: Response, mostBytes: number): Promise<Json> {
  return jsonOf(new Response(await shortOf(answer, mostBytes)))
}

export function objectOf(value: unknown): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw odd()
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[]
  throw odd()
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  throw odd()
}

export function numberOf(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw odd()
}

export const numberOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : numberOf(value))
export const bytesOf = (value: unknown): Bytes => fromB64u(textOf(value))
export const bytesOrNull = (value: unknown): Bytes | null => (value === null || value === undefined ? null : bytesOf(value))
export const manyBytes = (value: unknown): readonly Bytes[] => listOf(value).map(bytesOf)

const none = (): Refusal => new Refusal('line.none', 'There is no line to the house.')
export const odd = (): Refusal => new Refusal('line.odd_answer', 'The house answered something that nobody can read.')
