"""A private key that the house has for itself: of its log, and for cosigning others' logs. It speaks for nothing else.

[Note: Why on the disk]
A log that could not sign after a power cut at night would keep nobody's promise. Whoever takes the machine can sign a
second history with it; what was cosigned elsewhere and stamped before stays true, and a second history shows.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tocsin.terms.ids import NewId, PublicKey

SEED_BYTES = 32
_OWNER_READS = 0o400


class KeyFile:
    """Ed25519. `name`: what its signatures are known by, from the public key. Made where there is none.

    OSError for a file that holds no key: another one in its place would be another log.
    """

    def __init__(self, path: Path, *, name: Callable[[PublicKey], str], draw: NewId) -> None:
        if not path.exists():
            _make(path, draw(SEED_BYTES))
        seed = path.read_bytes()
        if len(seed) != SEED_BYTES:
            raise OSError(0, "this file holds no key", str(path))
        self._key = Ed25519PrivateKey.from_private_bytes(seed)  # lint: allow can-opener: signs, and opens nothing
        self.public = PublicKey(self._key.public_key().public_bytes_raw())
        self.name = name(self.public)

    def __repr__(self) -> str:
        return f"<KeyFile {self.name}>"

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


def _make(path: Path, seed: bytes) -> None:
    """On the disk, name and all, before anything is signed with it; of two at once one is kept."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    coming = path.with_name(f".{path.name}.{token_hex(8)}")
    handle = os.open(coming, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_READS)
    try:
        os.write(handle, seed)
        os.fsync(handle)
    finally:
        os.close(handle)
    with suppress(FileExistsError):
        path.hardlink_to(coming)
    coming.unlink()
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
