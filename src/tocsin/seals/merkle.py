"""Merkle trees of RFC 9162 § 2.1, over leaf hashes that are already computed."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from tocsin.terms.ids import Hash


def root(leaf_hashes: Sequence[Hash]) -> Hash:
    """§ 2.1.1. O(n) time."""
    if not leaf_hashes:
        return Hash(sha256(b"").digest())
    if len(leaf_hashes) == 1:
        return leaf_hashes[0]
    split = _split(len(leaf_hashes))
    return _node(root(leaf_hashes[:split]), root(leaf_hashes[split:]))


def path(leaf_hashes: Sequence[Hash], *, index: int) -> tuple[Hash, ...]:
    """§ 2.1.3.1: the inclusion proof of the leaf at `index`."""
    if len(leaf_hashes) <= 1:
        return ()
    split = _split(len(leaf_hashes))
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
            node = _node(sibling, node)
            while not left & 1 and left:
                left, last = left >> 1, last >> 1
        else:
            node = _node(node, sibling)
        left, last = left >> 1, last >> 1
    return last == 0 and node == expected


def _split(size: int) -> int:
    """The largest power of two smaller than size."""
    return int(1 << (size - 1).bit_length() - 1)


def _node(left: bytes, right: bytes) -> Hash:
    return Hash(sha256(b"\x01" + left + right).digest())
