/** The second registration is never left hanging while the desk says that the bell is off. The browser's part is stood in for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Doorbell } from '../../src/watch/page/at_desk/doorbell.ts'
import type { Instant } from '../../src/terms/instant.ts'

const NOW = 1_800_000_000 as Instant
const LATER = (NOW + 3_600) as Instant
let hangs: boolean
let subscribes: () => Promise<unknown>
let noted: Map<string, string>

beforeEach(() => {
  hangs = false
  subscribes = () => Promise.reject(new Error('no service'))
  noted = new Map()
  const registration = {
    scope: 'https://town.example/bell/',
    active: {},
    getNotifications: async () => [],
    unregister: async () => (hangs = false),
    pushManager: { getSubscription: async () => null, subscribe: () => subscribes() },
  }
  const serviceWorker = {
    register: async () => ((hangs = true), registration),
    getRegistration: async () => (hangs ? registration : undefined),
    addEventListener: () => {},
    removeEventListener: () => {},
  }
  vi.stubGlobal('navigator', { serviceWorker })
  vi.stubGlobal('PushManager', class {})
  vi.stubGlobal('Notification', { requestPermission: async () => 'granted' })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => noted.get(key) ?? null,
    setItem: (key: string, value: string) => noted.set(key, value),
    removeItem: (key: string) => noted.delete(key),
  })
})

afterEach(() => vi.unstubAllGlobals())

const doorbell = (): Doorbell =>
  new Doorbell({ state: async () => ({ state: 'awake', key: 'AAAA' }), hang: async () => {}, stop: async () => {}, at: () => NOW })

test('one that hangs though this browser knows of no shift is put away', async () => {
  hangs = true
  await doorbell().look()
  expect(hangs).toBe(false)
})

test('one of the running shift stays, also where another page has hung it', async () => {
  hangs = true
  const bell = doorbell()
  noted.set('bell-until', String(LATER))
  await bell.look()
  expect(hangs).toBe(true)
  expect(bell.until.value).toBe(LATER)
})

test('one that is being tried out is left alone', async () => {
  const bell = doorbell()
  let refuse: (why: Error) => void = () => {}
  subscribes = () => new Promise((_, failed) => (refuse = failed))
  const trying = bell.hang(LATER)
  trying.catch(() => {})
  await vi.waitFor(() => expect(hangs).toBe(true))
  await bell.look()
  expect(hangs).toBe(true)
  await vi.waitFor(async () => {
    refuse(new Error('no service'))
    await expect(trying).rejects.toMatchObject({ code: 'push.no_service' })
  })
})

test('one that cannot be hung anew for the next shift is off, and the desk says so', async () => {
  noted.set('bell-until', String(LATER))
  const bell = doorbell()
  expect(bell.until.value).toBe(LATER)
  await expect(bell.goOn(LATER, (LATER + 21_600) as Instant)).rejects.toMatchObject({ code: 'push.no_service' })
  expect(bell.until.value).toBe(null)
  expect(hangs).toBe(false)
  expect(noted.size).toBe(0)
})
