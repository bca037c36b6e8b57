"""Packs a case's folder into one zip: what belongs to the proof, and nothing else.

The same folder gives the same bytes. A film of hours goes through in pieces; nothing is compressed, since sealed parts
cannot be, and so that a court's own tools find each file as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tocsin_kit.witness.bundle.verifier import BELONGS, MANIFEST, VERIFIER

FILM_KEY = "film.key"
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first one a zip can name."""
_MODE = 0o100644 << 16
_PIECE = 1 << 20


@dataclass(frozen=True)
class Packed:
    """`left_out`: what lay in the folder and belongs to nobody's proof, or is secret."""

    names: tuple[str, ...]
    left_out: tuple[str, ...]
    manifest: bytes

    @property
    def manifest_hash(self) -> str:
        return hashlib.sha256(self.manifest).hexdigest()


def pack(folder: Path, out: Path, *, around: Mapping[str, bytes], with_key: bool) -> Packed:
    """`around`: pages that are added by their names. OSError; nothing is left half written."""
    there = sorted(_files(folder))
    taken = [name for name in there if BELONGS.fullmatch(name) and (with_key or name != FILM_KEY)]
    added = {**around, VERIFIER: Path(__file__).with_name("verifier.py").read_bytes()}
    beside = out.with_name(out.name + ".new")
    lines = []
    try:
        with ZipFile(beside, "x", ZIP_STORED) as packed:
            for name in sorted((*taken, *added)):
                digest = _add(packed, name, added[name] if name in added else folder / name)
                lines.append(f"{digest}  {name}\n")
            manifest = "".join(lines).encode("ascii")
            _add(packed, MANIFEST, manifest)
        beside.replace(out)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return Packed(tuple(taken), tuple(sorted(set(there) - set(taken))), manifest)


def _files(folder: Path) -> Iterator[str]:
    """No link is followed: what it leads to is not the case's."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix()


def _add(packed: ZipFile, name: str, what: bytes | Path) -> str:
    """Its SHA-256, of the bytes that went in."""
    info = ZipInfo(name, _DAY)
    info.external_attr, info.create_system = _MODE, 3
    info.file_size = len(what) if isinstance(what, bytes) else what.stat().st_size
    found = hashlib.sha256()
    with packed.open(info, "w") as file:
        for piece in (what,) if isinstance(what, bytes) else _pieces(what):
            found.update(piece)
            file.write(piece)
    return found.hexdigest()


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece
