/** Pushes that come together, to the very worker. What a push says is put in place of what it would have to be signed for. */
import { afterEach, expect, test, vi } from 'vitest'
import type { Heard, PocketNeeds } from '../../src/warn/sw/pocket.ts'
import { takeTapped } from '../../src/shell/tapped.ts'
import { InTurn } from '../../src/warn/sw/in_turn.ts'

/** Not named to the compiler: what a worker's global is would then be so for every test. */
const WORKER: string = '../../src/shell/sw.ts'
const heard: { text: string; shown: readonly string[] }[] = []

vi.mock('../../src/warn/sw/pocket.ts', () => ({
  hearPush: async (text: string, { shown }: PocketNeeds): Promise<Heard> => {
    heard.push({ text, shown: [...shown] })
    if (text === 'hangs') await new Promise(() => {})
    const note = { title: text, body: '', tag: text, silent: false, name: text }
    return { note, language: 'en', direction: 'ltr', proof: null, counts: null }
  },
}))

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetModules()
  heard.length = 0
})

/** As the browser wakes it. */
async function worker(scope = 'https://town.example/') {
  const opened: string[] = []
  const hears = new Map<string, (event: unknown) => void>()
  const held = new Map<string, string>()
  const cache = {
    match: async (place: string) => (held.has(place) ? new Response(held.get(place)) : undefined),
    put: async (place: string, answer: Response) => void held.set(place, await answer.text()),
    delete: async (place: string) => held.delete(place),
  }
  vi.stubGlobal('caches', { open: async () => cache })
  vi.stubGlobal('self', {
    registration: { scope, showNotification: async () => {} },
    clients: { matchAll: async () => [], openWindow: async (address: string) => void opened.push(address) },
    addEventListener: (kind: string, act: (event: unknown) => void) => hears.set(kind, act),
  })
  await import(WORKER)
  const pushed = (text: string): Promise<unknown> => {
    let done: Promise<unknown> = Promise.resolve()
    hears.get('push')?.({ data: { text: () => text }, waitUntil: (until: Promise<unknown>) => (done = until) })
    return done
  }
  const tapped = (tag: string): Promise<unknown> => {
    let done: Promise<unknown> = Promise.resolve()
    hears.get('notificationclick')?.({ notification: { tag, close: () => {} }, waitUntil: (until: Promise<unknown>) => (done = until) })
    return done
  }
  return { pushed, tapped, opened, shown: () => JSON.parse(held.get('/shown') ?? '[]') as string[] }
}

test('the second of two that come together knows of the first, and both are written down', async () => {
  const { pushed, shown } = await worker()
  await Promise.all([pushed('ending'), pushed('alarm')])
  expect(heard).toEqual([{ text: 'ending', shown: [] }, { text: 'alarm', shown: ['ending'] }])
  expect(shown()).toEqual(['ending', 'alarm'])
})

test('one that hangs keeps the next waiting for some seconds and no longer', async () => {
  vi.useFakeTimers()
  const { pushed, shown } = await worker()
  void pushed('hangs')
  const next = pushed('alarm')
  await vi.advanceTimersByTimeAsync(6_000)
  await next
  expect(shown()).toEqual(['alarm'])
})

test.each(['keyholder', 'trustee', 'an alert'])('a tapped one (%s) opens an address that says nothing of it, and the page is told which once', async (tag) => {
  const { tapped, opened } = await worker()
  await tapped(tag)
  expect(opened).toEqual(['/?to=opened'])
  expect(await takeTapped()).toBe(tag)
  expect(await takeTapped()).toBeNull()
})

test('the desk’s bell opens the same address', async () => {
  const { tapped, opened } = await worker('https://town.example/bell/')
  await tapped('tocsin-bell')
  expect(opened).toEqual(['/?to=opened'])
  expect(await takeTapped()).toBe('tocsin-bell')
})

test('one that fails takes nobody with it', async () => {
  const turn = new InTurn()
  const failed = turn.act(() => Promise.reject(new Error('broken')))
  await expect(turn.act(async () => 'rung')).resolves.toBe('rung')
  await expect(failed).rejects.toThrow('broken')
})
