"""The observer of the month: who holds which bytes, looked at in the moments in which they could be taken."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from tocsin.seals.envelope import PLAINTEXT_BYTES
from tocsin.terms.refusal import Refusal
from tocsin_kit.aid.store import LockedStore, open_folder
from tocsin_kit.keys import RecipientKey
from tocsin_kit.month.exposure import Marks, Party
from tocsin_kit.month.house import House
from tocsin_kit.observer import held
from tocsin_kit.seal import open_envelope


class Observer:
    """`marks`: where people live; `all_marks`: their telephone numbers too, for who is to know neither."""

    def __init__(self, marks: Marks, *, all_marks: Marks, folder: Path) -> None:
        self.house = Party(all_marks)
        self.desk_locked = Party(all_marks)
        self.desk_unlocked = Party(marks)
        self.house_and_desk = Party(marks)
        self.house_and_cut_desk = Party(marks)
        self.house_and_keyholder = Party(marks)
        self.infiltrator = Party(marks)
        self.link = Party(marks)
        self.used_link = Party(marks)
        self.spreadsheet = Party(marks)
        self.searched = 0
        self.memory_read = 0
        self._folder = folder

    async def seize_house(
        self, house: House, *, desk: RecipientKey, cut_desk: RecipientKey | None, keyring: Sequence[RecipientKey]
    ) -> None:
        """A copy of its whole folder, its memory, and everything that ever went over its wires. Then what that copy is
        to who has a coordinator's key as well, the key of a device that was cut off, or one keyholder's.
        """
        copy = self._folder / "seized"
        shutil.copytree(house.data, copy)
        envelopes = list(_envelopes(copy))
        self.house_and_desk.look(_opened(envelopes, by=[desk]))
        self.house_and_keyholder.look(_opened(envelopes, by=keyring))
        if cut_desk is not None:
            self.house_and_cut_desk.look(_opened(envelopes, by=[cut_desk]))
        memory = await house.memory(self._folder)
        self.memory_read += bool(memory)
        blobs = [*held.files(copy), *memory, *house.doorstep.heard(), ("printed", house.log.read_bytes())]
        self.searched += sum(len(blob) for _, blob in blobs)
        self.house.look(blobs)
        shutil.rmtree(copy)

    def look_at_the_wires(self, house: House) -> None:
        blobs = [*held.files(house.data), *house.doorstep.heard()]
        self.searched += sum(len(blob) for _, blob in blobs)
        self.house.look(blobs)

    def look_at_desk(self, store: LockedStore) -> None:
        """The phone of a coordinator as it lies there, and as it lies in the hand of whoever holds it unlocked."""
        self.desk_locked.look_into(store.folder)
        self.desk_unlocked.look(open_folder(store.folder, unlocked_by=store.unlocked_by))


def _envelopes(folder: Path) -> Iterator[bytes]:
    """Whatever in any table has the size of one."""
    for file in sorted(folder.rglob("*.sqlite3")):
        with sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True) as copied:
            tables = copied.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (table,) in tables:
                quoted = '"' + table.replace('"', '""') + '"'
                for row in copied.execute(f"SELECT * FROM {quoted}"):
                    yield from (value for value in row if isinstance(value, bytes) and len(value) in PLAINTEXT_BYTES)


def _opened(envelopes: Iterable[bytes], *, by: Sequence[RecipientKey]) -> Iterator[tuple[str, bytes]]:
    for envelope in envelopes:
        try:
            yield "opened", open_envelope(envelope, with_any=by)
        except Refusal:
            continue
