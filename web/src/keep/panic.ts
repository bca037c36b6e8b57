/**
 * Hold three seconds: keys, databases, caches, files, notifications, subscriptions, service worker, all towns. Everything is tried, whatever fails;
 * the answer names what could not be removed. A browser's profile folder may keep deleted bytes for a while: what matters lies
 * there only under the app lock.
 */
import { databaseNames, deleteDatabase } from './database.ts'

export type Remains = 'notifications' | 'subscriptions' | 'worker' | 'databases' | 'caches' | 'files' | 'storage'

export async function panic(): Promise<readonly Remains[]> {
  const remains: Remains[] = []
  const attempt = async (what: Remains, act: () => Promise<void>): Promise<void> => {
    try {
      await act()
    } catch {
      remains.push(what)
    }
  }
  await attempt('notifications', unnotify)
  await attempt('subscriptions', unsubscribe)
  // Before the caches: it fills them.
  await attempt('worker', async () => {
    const registrations = await workers()?.getRegistrations()
    await Promise.all((registrations ?? []).map((each) => each.unregister()))
  })
  await attempt('databases', async () => {
    await Promise.all((await databaseNames()).map(deleteDatabase))
  })
  await attempt('caches', async () => {
    if ('caches' in globalThis) await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  })
  await attempt('files', async () => {
    const folder = await privateFolder()
    for await (const name of folder?.keys() ?? []) await folder?.removeEntry(name, { recursive: true })
  })
  await attempt('storage', async () => {
    for (const name of ['localStorage', 'sessionStorage']) (globalThis as unknown as Record<string, { clear(): void } | undefined>)[name]?.clear()
  })
  return remains
}

async function unnotify(): Promise<void> {
  const registrations = await workers()?.getRegistrations()
  for (const each of registrations ?? []) for (const shown of (await each.getNotifications?.()) ?? []) shown.close()
}

/** The browser's file system for this address, where it has one. */
const privateFolder = async (): Promise<FileSystemDirectoryHandle | undefined> =>
  (globalThis as { navigator?: { storage?: Partial<StorageManager> } }).navigator?.storage?.getDirectory?.()

async function unsubscribe(): Promise<void> {
  const registrations = await workers()?.getRegistrations()
  for (const each of registrations ?? []) await (await each.pushManager?.getSubscription())?.unsubscribe()
}

const workers = (): ServiceWorkerContainer | undefined =>
  (globalThis as { navigator?: { serviceWorker?: ServiceWorkerContainer } }).navigator?.serviceWorker
