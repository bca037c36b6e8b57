/** Sealed parts of films that somebody opens here: age files as the house has them, so they need no other cover. Where there is no room they are fetched again. */
import type { Bytes } from '../terms/bytes.ts'
import { isRefusal } from '../terms/refusal.ts'
import { under } from './database.ts'
import type { Database } from './database.ts'

const PREFIX = 'opened/'

export class OpenedParts {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async get(film: string, number: number): Promise<Bytes | null> {
    return (await this.#database.get<Bytes>('films', keyOf(film, number))) ?? null
  }

  async put(film: string, number: number, file: Bytes): Promise<void> {
    await this.#database.write('films', [[keyOf(film, number), file]]).catch((why: unknown) => {
      if (!isRefusal(why, 'keep.unavailable')) throw why
    })
  }

  async forget(film: string): Promise<void> {
    await this.#database.write('films', [], await this.#database.keys('films', under(`${PREFIX}${film}/`)))
  }
}

const keyOf = (film: string, number: number): string => `${PREFIX}${film}/${String(number).padStart(6, '0')}`
