"""Merkle trees of RFC 9162 § 2.1, over leaf hashes that are already computed."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from tocsin.terms.ids import Hash

EMPTY_ROOT = Hash(sha256(b"").digest())


def root(leaf_hashes: Sequence[Hash]) -> Hash:
    """§ 2.1.1. O(n) time."""
    if not leaf_hashes:
        return EMPTY_ROOT
    if len(leaf_hashes) == 1:
        return leaf_hashes[0]
    split = split_of(len(leaf_hashes))
    return node_of(root(leaf_hashes[:split]), root(leaf_hashes[split:]))


def path(leaf_hashes: Sequence[Hash], *, index: int) -> tuple[Hash, ...]:
    """§ 2.1.3.1: the inclusion proof of the leaf at `index`."""
    if len(leaf_hashes) <= 1:
        return ()
    split = split_of(len(leaf_hashes))
    if index < split:
        return (*path(leaf_hashes[:split], index=index), root(leaf_hashes[split:]))
    return (*path(leaf_hashes[split:], index=index - split), root(leaf_hashes[:split]))


def includes(expected: bytes, *, leaf_hash: bytes, index: int, size: int, path: Sequence[bytes]) -> bool:
    """§ 2.1.3.2: whether the tree of `size` leaves with root `expected` holds this leaf hash at `index`."""
    if not 0 <= index < size or len(leaf_hash) != 32:
        return False
    left, last, node = index, size - 1, leaf_hash
    for sibling in path:
        if last == 0:
            return False
        if left & 1 or left == last:
            node = node_of(sibling, node)
            while not left & 1 and left:
                left, last = left >> 1, last >> 1
        else:
            node = node_of(node, sibling)
        left, last = left >> 1, last >> 1
    return last == 0 and node == expected


def is_grown_from(root: bytes, *, size: int, old_root: bytes, old_size: int, proof: Sequence[bytes]) -> bool:
    """§ 2.1.4.2: whether the tree with this root begins with the tree of the old root; each does with the empty one."""
    if not 0 <= old_size <= size or len(root) != 32 or len(old_root) != 32:
        return False
    if old_size == size:
        return not proof and root == old_root
    if old_size == 0:
        return not proof and old_root == EMPTY_ROOT
    path = [old_root, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    if not path or any(len(node) != 32 for node in path):
        return False
    left, last = old_size - 1, size - 1
    while left & 1:
        left, last = left >> 1, last >> 1
    was = node = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if left & 1 or left == last:
            was, node = node_of(sibling, was), node_of(sibling, node)
            while not left & 1 and left:
                left, last = left >> 1, last >> 1
        else:
            node = node_of(node, sibling)
        left, last = left >> 1, last >> 1
    return last == 0 and was == old_root and node == root


def split_of(size: int) -> int:
    """The largest power of two smaller than size."""
    return int(1 << (size - 1).bit_length() - 1)


def node_of(left: bytes, right: bytes) -> Hash:
    return Hash(sha256(b"\x01" + left + right).digest())
