"""The tree over its tiles: what is appended in whatever steps is one tree, and each proof of it holds and no other."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.people import Log, entry
from tests.seals.readers import FOLDER
from tocsin.ledger import sequencer, tiles, tree
from tocsin.ledger.tiles import ENTRIES, WIDTH, Tile
from tocsin.seals import merkle
from tocsin.seals.hashes import leaf_hash
from tocsin.terms.refusal import Refusal

EDGES = (1, 2, 3, 255, 256, 257, 511, 512, 700, 1_023)
"""Sizes about which a mistake by one would show."""


def test_consistency_proofs_of_others() -> None:
    ran = Counter[bool]()
    for path in sorted((FOLDER / "others" / "merkle" / "consistency").rglob("*.json")):
        case = json.loads(path.read_text("utf-8"))
        old, new = (base64.b64decode(case[part] or "") for part in ("root1", "root2"))
        proof = [base64.b64decode(each) for each in case["proof"] or ()]
        ok = merkle.is_grown_from(new, size=case["size2"], old_root=old, old_size=case["size1"], proof=proof)
        assert ok != case["wantErr"], path
        ran[ok] += 1
    assert ran == {True: 3, False: 40}


def test_the_printed_tree_of_seven_entries() -> None:
    """C2SP merkle-tree, "Example"."""
    entries = [b"d%d" % n for n in range(7)]
    a, b, c, d, e, f, g = leaves = [leaf_hash(each) for each in entries]
    h, i, j = (merkle.root(pair) for pair in ([a, b], [c, d], [e, f]))
    k, last = merkle.root([a, b, c, d]), merkle.root([e, f, g])
    step = sequencer.sequence(sequencer.Grown(), entries)
    assert step.grown.root == merkle.root(leaves) == merkle.root([k, last])
    printed = {0: (b, i, last), 3: (c, h, last), 4: (f, g, k), 6: (j, k)}
    for index, path in printed.items():
        assert tree.inclusion(index, size=7, tiles=step.files.__getitem__) == path
    for old, proof in {3: (c, d, h, last), 4: (last,), 6: (j, g, k)}.items():
        assert tree.consistency(old, size=7, tiles=step.files.__getitem__) == proof


@pytest.fixture(scope="module")
def grown() -> Log:
    """Three levels of tiles, in steps that end on every side of an edge."""
    log = Log()
    for before, size in pairwise((0, *EDGES, 65_535, 65_536, 66_000)):
        log.grow(size - before)
    return log


def test_one_tree_comes_of_any_steps(grown: Log) -> None:
    at_once = Log()
    at_once.grow(66_000)
    assert at_once.grown == grown.grown
    leaves = [leaf_hash(each) for each in grown.entries]
    assert grown.grown.root == merkle.root(leaves)
    for tile in tiles.tiles_of(66_000):
        assert grown.files[tile] == at_once.files[tile]


def test_a_log_goes_on_from_its_files(grown: Log) -> None:
    again = Log()
    for size in EDGES:
        again.grow(size - again.grown.size)
        assert sequencer.resumed(size, again.files.__getitem__) == again.grown
        assert all(tile in again.files for tile in tiles.tiles_of(size))
    assert sequencer.resumed(66_000, grown.files.__getitem__) == grown.grown
    assert sequencer.resumed(0, {}.__getitem__) == sequencer.Grown()


def test_every_leaf_is_proven_and_is_nowhere_else(grown: Log) -> None:
    size, root = grown.grown.size, grown.grown.root
    for index in (*range(0, size, 1_999), 255, 256, 65_535, 65_536, size - 1):
        path = grown.path(index)
        shape = {"leaf_hash": leaf_hash(grown.entries[index]), "size": size, "path": path}
        assert merkle.includes(root, index=index, **shape)
        assert not merkle.includes(root, index=index ^ 1, **shape)
        assert set(tree.tiles_for_inclusion(index, size=size)) == _read(
            partial(tree.inclusion, index, size=size), grown
        )


def test_every_older_tree_is_a_beginning(grown: Log) -> None:
    size, root = grown.grown.size, grown.grown.root
    leaves = [leaf_hash(each) for each in grown.entries]
    for old in (*EDGES, 4_096, 65_535, 65_536, 65_999):
        was, proof = merkle.root(leaves[:old]), grown.since(old)
        assert merkle.is_grown_from(root, size=size, old_root=was, old_size=old, proof=proof)
        assert not merkle.is_grown_from(root, size=size, old_root=leaves[0] if old > 1 else root, old_size=old, proof=proof)
        assert not merkle.is_grown_from(root, size=size, old_root=was, old_size=old, proof=proof[:-1])
        assert not merkle.is_grown_from(root, size=size, old_root=was, old_size=old, proof=(*proof, root))
        assert set(tree.tiles_for_consistency(old, size=size)) == _read(
            partial(tree.consistency, old, size=size), grown
        )
    assert grown.since(0) == grown.since(size) == ()


def test_whoever_proves_often_reads_each_tile_once(grown: Log) -> None:
    seen: list[Tile] = []

    def read(tile: Tile) -> bytes:
        seen.append(tile)
        return grown.read(tile)

    prover = tree.Prover(read)
    for index in (0, 255, 65_535, 65_999) * 2:
        assert prover.inclusion(index, size=66_000) == grown.path(index)
    assert prover.consistency(65_999, size=66_000) == grown.since(65_999)
    assert len(seen) == len(set(seen))


def test_an_older_proof_is_read_from_younger_tiles() -> None:
    log = Log()
    log.grow(300)
    root, path = log.grown.root, log.path(299)
    log.grow(1_000)
    later = tree.inclusion(299, size=300, tiles=lambda tile: log.read(tile))
    assert later == path
    assert merkle.includes(root, leaf_hash=leaf_hash(log.entries[299]), index=299, size=300, path=later)


def test_what_a_tree_does_not_have_is_not_proven() -> None:
    log = Log()
    log.grow(3)
    for index in (-1, 3):
        with pytest.raises(ValueError):
            log.path(index)
    with pytest.raises(ValueError):
        log.since(4)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 600), max_size=6), st.data())
def test_any_growth(steps: list[int], data: st.DataObject) -> None:
    log, sizes = Log(), []
    for count in steps:
        log.grow(count)
        sizes.append((log.grown.size, log.grown.root))
    size = log.grown.size
    for old, root in sizes:
        assert merkle.is_grown_from(log.grown.root, size=size, old_root=root, old_size=old, proof=log.since(old))
    if size:
        index = data.draw(st.integers(0, size - 1))
        assert merkle.includes(
            log.grown.root, leaf_hash=leaf_hash(log.entries[index]), index=index, size=size, path=log.path(index)
        )


def test_paths_as_they_are_printed() -> None:
    """C2SP tlog-tiles."""
    assert tiles.write_path(Tile(0, 1_234_067)) == "tile/0/x001/x234/067"
    assert tiles.write_path(Tile(ENTRIES, 5, 12)) == "tile/entries/005.p/12"
    at_70_000 = Counter((tile.level, tile.width) for tile in tiles.tiles_of(70_000))
    assert at_70_000 == {(0, 256): 273, (0, 112): 1, (1, 256): 1, (1, 17): 1, (2, 1): 1, (-1, 256): 273, (-1, 112): 1}
    assert {tile for tile in tiles.tiles_of(256) if tile.level >= 0} == {Tile(0, 0), Tile(1, 0, 1)}


@pytest.mark.parametrize(
    "path",
    [
        *("tile/0", "tile/0/1", "tile/0/0001", "tile/0/x000/001", "tile/00/001", "tile/64/001", "tile/-1/001"),
        *("tile/0/001.p/0", "tile/0/001.p/256", "tile/0/001.p/01", "tile/0/001.p", "tile/0/001/", "/tile/0/001"),
        *("tile/0/x001", "tile/0/001/002", "tile/entries", "tile/data/001", "tile/0/001.p/12/x", "tile/0/٠٠١"),
        *("tile/0/..", "checkpoint", "", "tile/0/" + "x999/" * 12 + "999", "tile/0/x040/x000/x000/x000/x000/x000/000"),
    ],
)
def test_nothing_else_is_a_path(path: str) -> None:
    with pytest.raises(Refusal, match=r"ledger\.malformed"):
        tiles.read_path(path)


@given(st.integers(-1, 63), st.integers(0, 2**55 - 1), st.integers(1, 256))
def test_any_path(level: int, index: int, width: int) -> None:
    tile = Tile(level, index, width)
    assert tiles.read_path(tiles.write_path(tile)) == tile


def test_a_bundle_holds_what_two_bytes_can_say() -> None:
    entries = (b"", b"x", bytes(65_535))
    assert tiles.read_bundle(tiles.write_bundle(entries), width=3) == entries
    assert tiles.read_bundle(tiles.write_bundle(entries), width=2) == entries[:2]
    for wrong in ((), (bytes(65_536),), (b"x",) * 257):
        with pytest.raises(Refusal):
            tiles.write_bundle(wrong)
    for damaged, width in ((b"\x00", 1), (b"\x00\x02x", 1), (b"", 1), (b"\x00\x01x", 2), (b"\x00\x00" * 257, 1)):
        with pytest.raises(Refusal):
            tiles.read_bundle(damaged, width=width)
    assert tiles.write_bundle([entry(0)])[:2] == b"\x00\x20"


def test_a_tile_of_another_length_is_no_tile() -> None:
    for length in (0, 31, 33, WIDTH * 32 + 32):
        with pytest.raises(Refusal):
            tiles.whole_hashes(bytes(length), width=1)


def _read(prove: Callable[..., object], log: Log) -> set[Tile]:
    """Which tiles a proof asks for."""
    seen: set[Tile] = set()

    def read(tile: Tile) -> bytes:
        seen.add(tile)
        return log.read(tile)

    prove(tiles=read)
    return seen
