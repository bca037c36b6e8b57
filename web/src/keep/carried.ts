/**
 * What may leave the phone while no page is open. The keeper of the bundle opens nothing and seals nothing: it hands over, byte for byte,
 * what a page had sealed to the watch of that moment and paid for with a ticket before the line went. If the watch has changed meanwhile,
 * the next page seals again, as with everything that nobody could open.
 */
import type { Bytes } from '../terms/bytes.ts'
import type { SightingId } from '../terms/ids.ts'
import { databaseNames, flushLock, openNamed } from './database.ts'

export interface Carried {
  readonly sightingId: SightingId
  readonly envelope: Bytes
  readonly ticket: Bytes
}

interface Waiting {
  readonly key: string
  readonly state: string
  readonly posted: Partial<Carried> | null
}

/** `put` answers whether the house has it; whatever it refused is left to the next page. Throws where there is no line. Gives how many went. */
export async function handOver(put: (carried: Carried) => Promise<boolean>): Promise<number> {
  let went = 0
  for (const name of await databaseNames()) {
    await alone(flushLock(name), async () => {
      const database = await openNamed(name)
      try {
        for (const { key, state, posted } of await database.all<Waiting>('outbox')) {
          const { sightingId, envelope, ticket } = posted ?? {}
          if (state !== 'posting' || !sightingId || !envelope || !ticket || !(await put({ sightingId, envelope, ticket }))) continue
          await database.change<Waiting>('outbox', key, (held) => (held?.state === 'posting' ? { ...held, state: 'sent' } : held))
          went += 1
        }
      } finally {
        database.close()
      }
    })
  }
  return went
}

/** Where a page flushes, it carries all of it itself. */
async function alone(lock: string, act: () => Promise<void>): Promise<void> {
  const { locks } = globalThis.navigator ?? {}
  if (locks === undefined) return act()
  await locks.request(lock, { ifAvailable: true }, (held) => (held === null ? undefined : act()))
}
