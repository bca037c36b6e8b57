/** Everything a phone remembers of one town. */
import type { TownId } from '../terms/ids.ts'
import { Book } from './book.ts'
import { openDatabase } from './database.ts'
import { deviceBox } from './device.ts'
import { Files } from './files.ts'
import { Lock } from './lock.ts'
import type { Stretch } from './lock.ts'
import { Locked } from './locked.ts'
import { Outbox } from './outbox.ts'
import { Sealed } from './sealed.ts'

export interface Keep {
  readonly town: TownId
  /** What the town has said. */
  readonly book: Book
  /** Private small things under the phone's own key. */
  readonly sealed: Sealed
  readonly outbox: Outbox
  readonly lock: Lock
  /** What only an unlocked phone may read. */
  readonly locked: Locked
  /** The town's map and voices. */
  readonly files: Files
  readonly close: () => void
}

/** `stretch`: scrypt, where it runs in a worker. Refusal "keep.unavailable", "keep.busy". */
export async function openKeep(town: TownId, how: { readonly stretch?: Stretch; readonly cost?: number } = {}): Promise<Keep> {
  const database = await openDatabase(town)
  const box = await deviceBox(database)
  const lock = new Lock(database, how)
  return {
    town,
    book: new Book(database, town),
    sealed: new Sealed(database, box),
    outbox: new Outbox(database, box),
    lock,
    locked: new Locked(database, lock),
    files: new Files(database),
    close: () => {
      lock.shut()
      database.close()
    },
  }
}
