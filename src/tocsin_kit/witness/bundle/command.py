"""`tocsin-kit film bundle` and `tocsin-kit verify` of what it packed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from zipfile import is_zipfile

from tocsin_kit.witness.bundle import pages, verifier
from tocsin_kit.witness.bundle.packing import FILM_KEY, pack


def bundle(asked: argparse.Namespace) -> int:
    """A folder in which something is broken is not packed: what is wrong is said, and nothing is written."""
    folder, out = asked.folder, asked.out
    if out.exists():
        raise ValueError(f"{out} is there already.")
    report = verifier.verify(folder, tell=verifier.on_a_terminal())
    if report.verdict == "broken" or not report.film:
        print(report.as_text(), file=sys.stderr)
        return verifier.BROKEN_EXIT
    with_key = asked.with_key and (folder / FILM_KEY).is_file()
    packed = pack(folder, out, around=pages.pages(film=report.film, with_key=with_key), with_key=with_key)
    print(f"{out}: {len(packed.names)} files, {out.stat().st_size} bytes.")
    if with_key:
        print(
            "The film's key is in it: whoever gets this file can open the film, and can check that nothing was changed."
        )
    else:
        print("The film's key is not in it: nobody can check that the film is what the sealed parts hold.")
    if packed.left_out:
        print(f"Left out, because it proves nothing to others or is secret: {', '.join(packed.left_out)}.")
    print(f"SHA-256 of its {verifier.MANIFEST}: {packed.manifest_hash}")
    return 0


def is_bundle(path: Path) -> bool:
    return path.is_dir() or is_zipfile(path)


def verify(asked: argparse.Namespace) -> int:
    """By this kit's own verifier; the one inside may have been changed with the rest."""
    return verifier.show(asked.file, policy=asked.policy, authorities=asked.authorities, as_json=asked.json)
