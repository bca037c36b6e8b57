/**
 * The town's files (map, voices), in pieces, so that half of one survives a restart and a map is read here and there without
 * being held whole. All of it is public; it lies in clear. What counts as here was hashed whole by whoever brought it.
 */
import { hex } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash } from '../terms/ids.ts'
import type { Database } from './database.ts'

export const PIECE_BYTES = 2 ** 20

interface FileRecord {
  readonly size: number
  readonly whole: boolean
  /** This phone brings it to the house as soon as the town lists it. */
  readonly own?: boolean
}

const pieceKey = (name: string, n: number): string => `${name}/${n}`

export class Files {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Whether the whole file is here. */
  async has(file: Hash): Promise<boolean> {
    return (await this.#database.get<FileRecord>('files', hex(file)))?.whole === true
  }

  /** The bytes from `start` up to `end`; null when a piece is not here. */
  async read(file: Hash, start: number, end: number): Promise<Bytes | null> {
    const found = new Uint8Array(Math.max(0, end - start))
    for (let n = Math.floor(start / PIECE_BYTES); n * PIECE_BYTES < end; n += 1) {
      const piece = await this.piece(file, n)
      if (piece === null) return null
      const from = n * PIECE_BYTES
      found.set(piece.subarray(Math.max(0, start - from), end - from), Math.max(0, from - start))
    }
    return found
  }

  async piece(file: Hash, n: number): Promise<Bytes | null> {
    return (await this.#database.get<Bytes>('files', pieceKey(hex(file), n))) ?? null
  }

  /** How many pieces are here, from the first on without a gap. */
  async pieces(file: Hash): Promise<number> {
    const keys = new Set(await this.#database.keys('files'))
    let n = 0
    while (keys.has(pieceKey(hex(file), n))) n += 1
    return n
  }

  async putPiece(file: Hash, n: number, piece: Bytes): Promise<void> {
    await this.#database.write('files', [[pieceKey(hex(file), n), piece]])
  }

  async dropPiece(file: Hash, n: number): Promise<void> {
    await this.#database.write('files', [], [pieceKey(hex(file), n)])
  }

  /** From now on the whole file is here: its pieces were hashed. */
  async settle(file: Hash, size: number): Promise<void> {
    await this.#database.write('files', [[hex(file), { size, whole: true } satisfies FileRecord]])
  }

  /** A file that was made or chosen on this phone. It stays until the house has it (`settle`), listed or not. */
  async putOwn(file: Hash, bytes: Bytes): Promise<void> {
    const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, n) => bytes.slice(n * PIECE_BYTES, (n + 1) * PIECE_BYTES))
    await this.#database.write('files', [
      ...pieces.map((piece, n) => [pieceKey(hex(file), n), piece] as const),
      [hex(file), { size: bytes.length, whole: true, own: true } satisfies FileRecord],
    ])
  }

  /** Whether this phone has still to bring it to the house. */
  async isOwn(file: Hash): Promise<boolean> {
    return (await this.#database.get<FileRecord>('files', hex(file)))?.own === true
  }

  async drop(file: Hash): Promise<void> {
    const name = hex(file)
    await this.#dropWhere((key) => key.split('/')[0] === name)
  }

  /** Everything of other files goes. */
  async keepOnly(files: readonly Hash[]): Promise<void> {
    const names = new Set(files.map(hex))
    for (const key of await this.#database.keys('files')) {
      const name = String(key)
      if (!name.includes('/') && (await this.#database.get<FileRecord>('files', name))?.own === true) names.add(name)
    }
    await this.#dropWhere((key) => !names.has(key.split('/')[0] as string))
  }

  async #dropWhere(goes: (key: string) => boolean): Promise<void> {
    const keys = (await this.#database.keys('files')).filter((key) => goes(String(key)))
    if (keys.length > 0) await this.#database.write('files', [], keys)
  }
}
