/** Merkle trees of RFC 9162 § 2.1, over leaf hashes that are already computed. */
import { join, same } from '../terms/bytes.ts'
import type { Hash } from '../terms/ids.ts'
import { sha256 } from './hashes.ts'

/** § 2.1.1. O(n) time. */
export function root(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha256(new Uint8Array(0))
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

/** § 2.1.3.2: whether the tree of `size` leaves with root `expected` holds this leaf hash at `index`. */
export function includes(
  expected: Hash,
  { leafHash, index, size, path }: { leafHash: Hash; index: number; size: number; path: readonly Hash[] },
): boolean {
  if (!(index >= 0 && index < size) || leafHash.length !== 32) return false
  let [left, last, made] = [index, size - 1, leafHash]
  for (const sibling of path) {
    if (last === 0) return false
    if ((left & 1) === 1 || left === last) {
      made = node(sibling, made)
      while ((left & 1) === 0 && left !== 0) [left, last] = [left >> 1, last >> 1]
    } else {
      made = node(made, sibling)
    }
    ;[left, last] = [left >> 1, last >> 1]
  }
  return last === 0 && same(made, expected)
}

/** The largest power of two smaller than size. */
const splitOf = (size: number): number => 1 << (31 - Math.clz32(size - 1))

const node = (left: Hash, right: Hash): Hash => sha256(join(Uint8Array.of(1), left, right))
