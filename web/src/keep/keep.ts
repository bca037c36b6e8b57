/** Everything a phone remembers of one town. */
import type { TownId } from '../terms/ids.ts'
import { Book } from './book.ts'
import { openDatabase } from './database.ts'
import type { Database } from './database.ts'
import { deviceBox } from './device.ts'
import type { SealedBox } from './device.ts'
import { Files } from './files.ts'
import { Lock } from './lock.ts'
import type { Stretch } from './lock.ts'
import { Locked } from './locked.ts'
import { Outbox } from './outbox.ts'
import { Own } from './own.ts'
import { Parcels } from './parcels.ts'
import { Sealed } from './sealed.ts'

export interface Keep {
  readonly town: TownId
  /** What the town has said. */
  readonly book: Book
  /** Private small things under the phone's own key. */
  readonly sealed: Sealed
  readonly outbox: Outbox
  /** What waits sealed. */
  readonly parcels: Parcels
  readonly lock: Lock
  /** What only an unlocked phone may read. */
  readonly locked: Locked
  /** What she asked for and whom she helps: under the lock where there is one. */
  readonly own: Own
  /** The town's map and voices. */
  readonly files: Files
  /** Whether something that was filmed lies here. */
  readonly holdsFilms: () => Promise<boolean>
  /** A store whose code comes only when it is needed (films.ts). */
  readonly room: <Room>(Made: new (database: Database, box: SealedBox) => Room) => Room
  readonly close: () => void
}

/** `stretch`: scrypt, where it runs in a worker. Refusal "keep.unavailable", "keep.busy". */
export async function openKeep(town: TownId, how: { readonly stretch?: Stretch; readonly cost?: number } = {}): Promise<Keep> {
  const database = await openDatabase(town)
  const box = await deviceBox(database)
  const lock = new Lock(database, how)
  const [sealed, locked] = [new Sealed(database, box), new Locked(database, lock)]
  return {
    town,
    book: new Book(database, town),
    sealed,
    outbox: new Outbox(database, box),
    parcels: new Parcels(sealed),
    lock,
    locked,
    own: new Own({ sealed, locked, lock }),
    files: new Files(database),
    holdsFilms: async () => (await database.keys('films')).length > 0,
    room: (Made) => new Made(database, box),
    close: () => {
      lock.shut()
      database.close()
    },
  }
}
