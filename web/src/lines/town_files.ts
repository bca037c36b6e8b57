/**
 * Files that belong to the town: its map, its voices. The town's book lists them; the house gives bytes that nobody believes;
 * nothing of a file is shown before the whole of it has the hash that the book names. Kept here it needs no line.
 */
import { sha256 as hasher } from '@noble/hashes/sha2.js'
import { PIECE_BYTES } from '../keep/files.ts'
import type { Files } from '../keep/files.ts'
import type { TownFile } from '../seals/statement.ts'
import type { Roster } from '../seals/roster.ts'
import { hex, same } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import { isRefusal, Refusal } from '../terms/refusal.ts'
import type { House } from './house.ts'

interface Needs {
  readonly files: Files
  readonly house: House
  /** Who is asked when there is no line to the house. */
  readonly mirrors?: () => readonly House[]
  /** As verified; null before the town's book was seen. */
  readonly roster: () => Roster | null
}

export class TownFiles {
  readonly #needs: Needs
  /** by hash: another file of the same name is another file */
  readonly #coming = new Map<string, Promise<void>>()

  constructor(needs: Needs) {
    this.#needs = needs
  }

  get listed(): readonly TownFile[] {
    return this.#needs.roster()?.files ?? []
  }

  named(name: string): TownFile | null {
    return this.listed.find((file) => file.name === name) ?? null
  }

  isHere(file: TownFile): Promise<boolean> {
    return this.#needs.files.has(file.fileHash)
  }

  /** How much of it has come. */
  async bytesHere(file: TownFile): Promise<number> {
    return Math.min((await this.#needs.files.pieces(file.fileHash)) * PIECE_BYTES, file.size)
  }

  /** From this phone only. */
  async drop(file: TownFile): Promise<void> {
    await this.#needs.files.drop(file.fileHash)
  }

  /**
   * Gets it from the house, or from a mirror while there is no line to it, goes on where it was broken off, and keeps it. `onProgress`: bytes that are here, at least once a
   * piece. Asked twice at once it comes once. Refusal "line.none" (what has come stays: ask again), "file.other_bytes" when the
   * house gave something else (nothing stays), "file.not_here" when the house does not have it yet, "keep.unavailable" when there is no
   * room (what has come stays, but for the last piece).
   */
  async bring(file: TownFile, onProgress: (bytes: number) => void = () => {}, signal?: AbortSignal): Promise<void> {
    const hash = hex(file.fileHash)
    const coming = this.#coming.get(hash)
    if (coming !== undefined) return coming
    const bringing = this.#bring(file, onProgress, signal).finally(() => this.#coming.delete(hash))
    this.#coming.set(hash, bringing)
    return bringing
  }

  /** The bytes from `start` up to `end` of a file that is here. Refusal "file.not_here". */
  async read(file: TownFile, start = 0, end = file.size): Promise<Bytes> {
    const found = (await this.isHere(file)) ? await this.#needs.files.read(file.fileHash, start, Math.min(end, file.size)) : null
    if (found === null) throw new Refusal('file.not_here', 'This file is not on this phone.')
    return found
  }

  /** What the town lists no longer goes; `but`: what is shown until its successor is here. */
  async sweep(but: TownFile | null = null): Promise<void> {
    if (this.#needs.roster() !== null) await this.#needs.files.keepOnly([...this.listed, ...(but ? [but] : [])].map(({ fileHash }) => fileHash))
  }

  async #bring(file: TownFile, onProgress: (bytes: number) => void, signal: AbortSignal | undefined): Promise<void> {
    const { files, house, mirrors = () => [] } = this.#needs
    if (await files.has(file.fileHash)) return
    try {
      return await this.#bringFrom(house, file, onProgress, signal)
    } catch (away) {
      if (!isRefusal(away, 'line.none')) throw away
      for (const mirror of mirrors()) {
        if (signal?.aborted) break
        const brought = await this.#bringFrom(mirror, file, onProgress, signal).then(() => true, (why: unknown) => {
          if (isRefusal(why)) return false
          throw why
        })
        if (brought) return
      }
      throw away
    }
  }

  async #bringFrom(house: House, file: TownFile, onProgress: (bytes: number) => void, signal: AbortSignal | undefined): Promise<void> {
    let here = await this.bytesHere(file)
    onProgress(here)
    if (here < file.size) {
      let piece = new Uint8Array(Math.min(PIECE_BYTES, file.size - here))
      let filled = 0
      const take = async (bytes: Uint8Array): Promise<void> => {
        for (let at = 0; at < bytes.length; ) {
          if (piece.length === 0) throw await this.#otherBytes(file)
          const part = bytes.subarray(at, at + piece.length - filled)
          piece.set(part, filled)
          filled += part.length
          at += part.length
          if (filled < piece.length) continue
          await this.#keep(file, Math.floor(here / PIECE_BYTES), piece)
          here += filled
          filled = 0
          piece = new Uint8Array(Math.min(PIECE_BYTES, file.size - here))
        }
        onProgress(here + filled)
      }
      await house.townFile(file.fileHash, here, take, signal)
    }
    if (here < file.size) throw new Refusal('line.none', 'The line broke off. What has come stays.')
    await this.#prove(file)
  }

  /** Where there is no room for this piece the one before goes as well: a phone must never be so full of a map that a report finds no room. */
  async #keep(file: TownFile, n: number, piece: Bytes): Promise<void> {
    const { files } = this.#needs
    try {
      await files.putPiece(file.fileHash, n, piece)
    } catch (why) {
      if (n > 0) await files.dropPiece(file.fileHash, n - 1).catch(() => {})
      throw why
    }
  }

  async #prove(file: TownFile): Promise<void> {
    const { files } = this.#needs
    const hash = hasher.create()
    for (let n = 0; n * PIECE_BYTES < file.size; n += 1) hash.update((await files.piece(file.fileHash, n)) ?? new Uint8Array())
    if (!same(hash.digest() as Bytes, file.fileHash)) throw await this.#otherBytes(file)
    await files.settle(file.fileHash, file.size)
  }

  async #otherBytes(file: TownFile): Promise<Refusal> {
    await this.#needs.files.drop(file.fileHash)
    return new Refusal('file.other_bytes', "This is not the file that the town's book lists.")
  }
}
