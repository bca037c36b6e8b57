"""The manifest: every file of the app, the words and the playbooks by its hash; its own hash stands in the roster."""

from __future__ import annotations

import json
from collections.abc import Mapping

from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import Hash
from tocsin.terms.refusal import Refusal

PATH = "/manifest.tocsin.json"
LIMIT = 1 << 20
_SAFE = "The app that this house serves is not the one that the stewards signed."


def write(files: Mapping[str, bytes]) -> bytes:
    """From path → content to the exact bytes: sorted keys, no spaces, UTF-8."""
    return _bytes({path: hash_of(content).hex() for path, content in files.items()})


def read(data: bytes, *, expected: Hash | None = None) -> dict[str, str]:
    """Path → SHA-256 in hex. Refusal("manifest.other_hash") when it is not the one that the roster names,
    "manifest.malformed" when it is not written the one way.
    """
    if expected is not None and hash_of(data) != expected:
        raise Refusal("manifest.other_hash", safe=_SAFE)
    try:
        if len(data) > LIMIT:
            raise ValueError("too long")
        document = json.loads(data)
        files = dict(document["files"])
        well_written = document["version"] == 1 and data == _bytes(files)
    except (ValueError, KeyError, TypeError, RecursionError) as why:
        raise Refusal("manifest.malformed", safe=_SAFE) from why
    named = all(type(path) is str and path.startswith("/") and _is_hash(value) for path, value in files.items())
    if not well_written or not named:
        raise Refusal("manifest.malformed", safe=_SAFE)
    return files


def _bytes(files: Mapping[str, str]) -> bytes:
    document = {"version": 1, "files": dict(files)}
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def _is_hash(value: object) -> bool:
    return type(value) is str and len(value) == 64 and all(letter in "0123456789abcdef" for letter in value)
