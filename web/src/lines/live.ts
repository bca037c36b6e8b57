/**
 * The live line: one per origin, whatever number of pages is open. The page that holds the lock keeps the line and tells the
 * others; when it closes, another takes over. Where there is no line the feed is asked, slower and slower.
 */
import { fromB64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import { isRefusal } from '../terms/refusal.ts'
import type { FeedKind } from './house.ts'

const KINDS: readonly (FeedKind | 'beat')[] = ['alert', 'checked', 'roster', 'window', 'stand-in', 'slip', 'relayed', 'beat']
const RETRY_MS = { least: 1_000, most: 30_000 } as const
/** How often the feed is asked though the line stands: a stalled line looks like a quiet one. */
const CONFIRM_MS = 60_000
const POLL_MS = { least: 5_000, most: 60_000 } as const

const SIGNS = ['online', 'focus', 'pageshow'] as const

interface Needs {
  /** Names the lock and the channel: the town. */
  readonly name: string
  readonly url: () => string
  readonly onEvent: (kind: FeedKind | 'beat', body: Bytes, id: string | null) => Promise<void>
  /** One round of the feed. */
  readonly poll: () => Promise<void>
  readonly onUp?: (up: boolean) => void
}

interface Told {
  readonly kind: FeedKind | 'beat'
  readonly data: string
  readonly id: string | null
}

/** Starts it; the answer stops it. */
export function startLive(needs: Needs): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  const name = `tocsin-live-${needs.name}`
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  let isUp = false
  let hurry = new AbortController()
  const up = (now: boolean): void => {
    const fell = isUp && !now
    isUp = now
    needs.onUp?.(now)
    if (!fell) return
    hurry.abort()
    hurry = new AbortController()
  }
  const take = ({ kind, data, id }: Told): void => {
    const body = orNull(() => fromB64u(data))
    if (body !== null) needs.onEvent(kind, body, id).catch(() => {})
  }
  if (channel !== null) channel.onmessage = ({ data }: MessageEvent<Told | { up: boolean }>) => ('up' in data ? up(data.up) : take(data))
  const lead = (): Promise<void> =>
    holdLine({
      url: needs.url,
      signal,
      onTold: (told) => {
        channel?.postMessage(told)
        take(told)
      },
      onUp: (now) => {
        channel?.postMessage({ up: now })
        up(now)
      },
    })
  leading(name, signal, lead).catch(() => {})
  polling({ poll: needs.poll, isUp: () => isUp, hurry: () => hurry.signal, signal }).catch(() => {})
  return () => {
    stopping.abort()
    channel?.close()
  }
}

async function leading(name: string, signal: AbortSignal, lead: () => Promise<void>): Promise<void> {
  const { locks } = globalThis.navigator ?? {}
  if (locks === undefined) return lead()
  await locks.request(name, { signal }, lead)
}

interface Line {
  readonly url: () => string
  readonly signal: AbortSignal
  readonly onTold: (told: Told) => void
  readonly onUp: (up: boolean) => void
}

/** Until stopped: EventSource resumes by itself; when it gives up, it is made anew from where the feed stands. */
async function holdLine({ url, signal, onTold, onUp }: Line): Promise<void> {
  let wait: number = RETRY_MS.least
  while (!signal.aborted) {
    const source = new EventSource(url())
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => {
        const { data, lastEventId } = event as MessageEvent<string>
        onTold({ kind, data, id: lastEventId === '' ? null : lastEventId })
      })
    }
    await new Promise<void>((over) => {
      source.onopen = () => {
        wait = RETRY_MS.least
        onUp(true)
      }
      source.onerror = () => {
        onUp(false)
        if (source.readyState === EventSource.CLOSED) over()
      }
      signal.addEventListener('abort', () => over(), { once: true })
    })
    source.close()
    onUp(false)
    await pause(wait, signal)
    wait = Math.min(2 * wait, RETRY_MS.most)
  }
}

interface Polling {
  readonly poll: () => Promise<void>
  readonly isUp: () => boolean
  /** Aborted when the line falls: then the feed is asked at once. */
  readonly hurry: () => AbortSignal
  readonly signal: AbortSignal
}

async function polling({ poll, isUp, hurry, signal }: Polling): Promise<void> {
  let wait: number = POLL_MS.least
  while (!signal.aborted) {
    const went = await poll().then(() => true, (why: unknown) => !isRefusal(why, 'line.none'))
    wait = went ? POLL_MS.least : Math.min(2 * wait, POLL_MS.most)
    await pause(isUp() ? CONFIRM_MS : wait + Math.random() * 1_000, signal, hurry())
  }
}

/** Also ends early when a signal says so, when the browser says that the line is back, or when somebody looks again. */
export function pause(ms: number, ...signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer)
      for (const sign of SIGNS) globalThis.removeEventListener?.(sign, end)
      for (const signal of signals) signal.removeEventListener('abort', end)
      done()
    }
    const timer = setTimeout(end, ms)
    for (const sign of SIGNS) globalThis.addEventListener?.(sign, end)
    for (const signal of signals) {
      if (signal.aborted) end()
      else signal.addEventListener('abort', end)
    }
  })
}

function orNull<Result>(attempt: () => Result): Result | null {
  try {
    return attempt()
  } catch {
    return null
  }
}
