import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HouseClock } from '../../src/lines/clock.ts'
import { startLive } from '../../src/lines/live.ts'
import { b64u } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { Refusal } from '../../src/terms/refusal.ts'
import { NOW } from '../street.ts'

/** EventSource as far as a line needs it; the test is the house. */
class Source extends EventTarget {
  static readonly CLOSED = 2
  static all: Source[] = []
  readonly url: string
  readyState = 0
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null

  constructor(url: string) {
    super()
    this.url = url
    Source.all.push(this)
  }

  says(kind: string, data: string, lastEventId = ''): void {
    this.dispatchEvent(Object.assign(new Event(kind), { data, lastEventId }))
  }

  breaks(): void {
    this.readyState = Source.CLOSED
    this.onerror?.()
  }

  close(): void {
    this.readyState = Source.CLOSED
  }
}

interface Page {
  readonly events: string[]
  readonly up: boolean[]
  polls: number
  line: boolean
  stop: () => void
}

const pages: Page[] = []
let n = 0

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('EventSource', Source)
  vi.stubGlobal('navigator', { locks: locks() })
  Source.all = []
  n += 1
})

afterEach(() => {
  for (const page of pages.splice(0)) page.stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function locks(): unknown {
  const held = new Map<string, Promise<unknown>>()
  return {
    request: (name: string, { signal }: { signal: AbortSignal }, act: () => Promise<unknown>) => {
      const next = (held.get(name) ?? Promise.resolve()).then(() => (signal.aborted ? undefined : act()))
      held.set(name, next.catch(() => {}))
      return next
    },
  }
}

function page(): Page {
  const made: Page = { events: [], up: [], polls: 0, line: true, stop: () => {} }
  made.stop = startLive({
    name: `town${n}`,
    url: () => '/api/live?since=e1-7',
    onEvent: async (kind: string, body: Bytes, id: string | null) => {
      made.events.push(`${kind} ${b64u(body)} ${id ?? ''}`.trim())
    },
    poll: async () => {
      made.polls += 1
      if (!made.line) throw new Refusal('line.none')
    },
    onUp: (up) => made.up.push(up),
  })
  pages.push(made)
  return made
}

const settle = async (ms = 0): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await new Promise<void>((done) => setImmediate(done))
  await new Promise<void>((done) => setImmediate(done))
}

test('one line for all pages, and every page hears', async () => {
  const [first, second] = [page(), page()]
  await settle()
  expect(Source.all.map(({ url }) => url)).toEqual(['/api/live?since=e1-7'])
  Source.all[0]?.onopen?.()
  Source.all[0]?.says('alert', 'AAEC', 'e1-8')
  Source.all[0]?.says('beat', 'AA')
  await settle(5)
  expect(first.events).toEqual(['alert AAEC e1-8', 'beat AA'])
  expect(second.events).toEqual(first.events)
})

test('when the page that keeps the line closes, another takes over', async () => {
  const [first, second] = [page(), page()]
  await settle()
  first.stop()
  await settle(2_000)
  expect(Source.all.length).toBe(2)
  Source.all[1]?.says('alert', 'AA', 'e1-9')
  expect(second.events).toEqual(['alert AA e1-9'])
})

test('a line that gives up is made anew, and the feed is asked at once', async () => {
  const only = page()
  await settle()
  Source.all[0]?.onopen?.()
  const before = only.polls
  Source.all[0]?.breaks()
  await settle()
  expect(only.up.at(-1)).toBe(false)
  expect(only.polls).toBe(before + 1)
  await settle(1_100)
  expect(Source.all.length).toBe(2)
})

test('without a line the feed is asked, slower and slower', async () => {
  const only = page()
  only.line = false
  await settle(60_000)
  const early = only.polls
  await settle(300_000)
  expect(early).toBeGreaterThan(2)
  expect(only.polls - early).toBeLessThan(12)
})

test('what is no base64 is nothing', async () => {
  const only = page()
  await settle()
  Source.all[0]?.says('alert', '%%%', 'e1-8')
  expect(only.events).toEqual([])
})

test("a clock is moved by a signed word alone, and only forward", () => {
  let now = NOW
  const clock = new HouseClock(() => now)
  clock.hear({ at: NOW, houseAt: NOW + 86_400 })
  expect([clock.at, clock.isOff, clock.latest]).toEqual([NOW, true, NOW + 86_400])
  clock.prove(NOW + 600)
  clock.prove(NOW + 60)
  expect(clock.at).toBe(NOW + 600)
  now = NOW + 5_000
  expect(clock.at).toBe(NOW + 5_000)
})
