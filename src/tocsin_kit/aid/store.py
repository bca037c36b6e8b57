"""Where an actor's phone keeps what it must: a folder, one file for each thing; what is over is overwritten first.

A phone keeps such things under its own key, and under its lock where it has one. `Store` is the phone in the hand of
whoever can use it, so everything lies open; `LockedStore` is what lies in the phone of whoever has a lock.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyrage
from pyrage import x25519

from tocsin_kit.sealed_file import write_sealed


class Store:
    """`changed`: called after every change, for whoever watches the folder from outside."""

    def __init__(self, folder: Path, *, changed: Callable[[Path], object] = lambda folder: None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._changed = changed

    def keep(self, name: str, data: bytes) -> None:
        self._write(name, data)
        self._changed(self.folder)

    def forget(self, name: str) -> None:
        """Overwritten, then deleted; nothing happens when it is not there."""
        file = self.folder / name
        if file.exists():
            with file.open("r+b") as kept:
                kept.write(bytes(file.stat().st_size))
            file.unlink()
            self._changed(self.folder)

    def names(self) -> list[str]:
        return sorted(file.name for file in self.folder.iterdir())

    def _write(self, name: str, data: bytes) -> None:
        (self.folder / name).write_bytes(data)


class LockedStore(Store):
    """Everything is sealed to one key; that key lies in the folder too, under the words of the lock."""

    KEY = "key.age"

    def __init__(self, folder: Path, *, words: str) -> None:
        super().__init__(folder)
        identity = x25519.Identity.generate()
        self.unlocked_by = str(identity)
        """What an unlocked phone has in its memory."""
        self._recipient = identity.to_public()
        write_sealed(self.unlocked_by.encode(), file=folder / self.KEY, words=words)

    def _write(self, name: str, data: bytes) -> None:
        super()._write(name, pyrage.encrypt(data, [self._recipient]))


def open_folder(folder: Path, *, unlocked_by: str) -> list[tuple[str, bytes]]:
    """What somebody reads who has the folder and the key out of an unlocked phone's memory."""
    identity = x25519.Identity.from_str(unlocked_by)
    files = sorted(each for each in folder.iterdir() if each.name != LockedStore.KEY)
    return [(file.name, bytes(pyrage.decrypt(file.read_bytes(), [identity]))) for file in files]
