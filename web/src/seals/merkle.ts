/** Merkle trees of RFC 9162 § 2.1, over leaf hashes that are already computed. */
import { join, same } from '../terms/bytes.ts'
import type { Hash } from '../terms/ids.ts'
import { sha256 } from './hashes.ts'

export const EMPTY_ROOT: Hash = sha256(new Uint8Array(0))

/** § 2.1.1. O(n) time. */
export function root(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return EMPTY_ROOT
  if (leaves.length === 1) return leaves[0] as Hash
  const split = splitOf(leaves.length)
  return node(root(leaves.slice(0, split)), root(leaves.slice(split)))
}

/** § 2.1.3.1: the inclusion proof of the leaf at `index`. */
export function path(leaves: readonly Hash[], index: number): readonly Hash[] {
  if (leaves.length <= 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split ? [...path(left, index), root(right)] : [...path(right, index - split), root(left)]
}

/** § 2.1.3.2: whether the tree of `size` leaves with root `expected` holds this leaf hash at `index`. A ledger may be longer than 2^53. */
export function includes(
  expected: Hash,
  { leafHash, index, size, path }: { leafHash: Hash; index: number | bigint; size: number | bigint; path: readonly Hash[] },
): boolean {
  if (!(index >= 0 && index < size) || leafHash.length !== 32) return false
  let [left, last, made] = [BigInt(index), BigInt(size) - 1n, leafHash]
  for (const sibling of path) {
    if (last === 0n) return false
    if ((left & 1n) === 1n || left === last) {
      made = node(sibling, made)
      while ((left & 1n) === 0n && left !== 0n) [left, last] = [left >> 1n, last >> 1n]
    } else {
      made = node(made, sibling)
    }
    ;[left, last] = [left >> 1n, last >> 1n]
  }
  return last === 0n && same(made, expected)
}

export interface Tree {
  readonly size: bigint
  readonly root: Hash
}

/** § 2.1.4.2: whether a tree begins with an older one; each does with the empty one. */
export function isGrownFrom({ size, root }: Tree, old: Tree, proof: readonly Hash[]): boolean {
  if (old.size < 0n || old.size > size || root.length !== 32 || old.root.length !== 32) return false
  if (old.size === size) return proof.length === 0 && same(root, old.root)
  if (old.size === 0n) return proof.length === 0 && same(old.root, EMPTY_ROOT)
  const [first, ...rest] = (old.size & (old.size - 1n)) === 0n ? [old.root, ...proof] : proof
  if (first === undefined || [first, ...rest].some(({ length }) => length !== 32)) return false
  let [left, last, was, made] = [old.size - 1n, size - 1n, first, first]
  while ((left & 1n) === 1n) [left, last] = [left >> 1n, last >> 1n]
  for (const sibling of rest) {
    if (last === 0n) return false
    if ((left & 1n) === 1n || left === last) {
      ;[was, made] = [node(sibling, was), node(sibling, made)]
      while ((left & 1n) === 0n && left !== 0n) [left, last] = [left >> 1n, last >> 1n]
    } else {
      made = node(made, sibling)
    }
    ;[left, last] = [left >> 1n, last >> 1n]
  }
  return last === 0n && same(was, old.root) && same(made, root)
}

/** The largest power of two smaller than size. */
const splitOf = (size: number): number => 1 << (31 - Math.clz32(size - 1))

const node = (left: Hash, right: Hash): Hash => sha256(join(Uint8Array.of(1), left, right))
