/**
 * What the ledger's blinded leaves are about: so many parts of a film were there, unchanged. A leaf is the SHA-256 of a
 * statement, which nobody can guess for its salt; who shows the statement proves it. Docs/protocol, section 25.
 */
import { join } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { FilmId, Hash } from '../../terms/ids.ts'
import { encode } from '../cbor.ts'
import { leafHashOf, sha256 } from '../hashes.ts'
import { Row } from '../row.ts'
import { LedgerStatement, MALFORMED, MOST_PARTS, SALT_BYTES } from './codes.ts'

const LIMIT = 512

/** `root`: over the first `upto` parts (`PartsTree`). `coverHash`: SHA-256 of the cover, so that it says the shares too. */
export interface FilmStatement {
  readonly salt: Bytes
  readonly film: FilmId
  readonly coverHash: Hash
  readonly upto: number
  readonly root: Hash
}

export const writeFilmStatement = ({ salt, film, coverHash, upto, root }: FilmStatement): Bytes =>
  encode([1, LedgerStatement.film, salt, film, coverHash, upto, root])

/** Refusal "wire.*", "witness.malformed". */
export function readFilmStatement(data: Bytes): FilmStatement {
  const row = Row.of(data, MALFORMED, LIMIT)
  if (row.uint() !== LedgerStatement.film) row.refuse()
  const statement = {
    salt: row.raw(SALT_BYTES), film: row.raw(16), coverHash: row.raw(32), upto: row.uint({ least: 1, most: MOST_PARTS }), root: row.raw(32),
  }
  row.done()
  return statement
}

/** What a house gets to see and puts into its ledger. */
export const commitmentOf = (statement: Bytes): Hash => sha256(statement)

/**
 * The Merkle tree (RFC 9162 § 2.1) over a film's parts, in the order of their numbers: it grows by their hashes and keeps the
 * full subtrees' roots alone, so that the thousandth root costs no more than the first.
 */
export class PartsTree {
  #edge: readonly { readonly size: number; readonly root: Hash }[] = []

  static of(fileHashes: Iterable<Hash>): PartsTree {
    const tree = new PartsTree()
    for (const each of fileHashes) tree.add(each)
    return tree
  }

  get size(): number {
    return this.#edge.reduce((sum, { size }) => sum + size, 0)
  }

  /** `fileHash`: SHA-256 of the next part's age file. */
  add(fileHash: Hash): void {
    const edge = [...this.#edge]
    let last = { size: 1, root: leafHashOf(fileHash) }
    for (let before = edge.at(-1); before?.size === last.size; before = edge.at(-1)) {
      edge.pop()
      last = { size: 2 * last.size, root: node(before.root, last.root) }
    }
    this.#edge = [...edge, last]
  }

  /** RangeError before the first part. */
  root(): Hash {
    const last = this.#edge.at(-1)
    if (last === undefined) throw new RangeError('no part yet')
    return this.#edge.slice(0, -1).reduceRight((right, { root }) => node(root, right), last.root)
  }
}

const node = (left: Hash, right: Hash): Hash => sha256(join(Uint8Array.of(1), left, right))
