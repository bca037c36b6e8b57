"""docs/walk/open-a-film.md is run as it stands there, with the programs that it names and none of Tocsin's."""

from __future__ import annotations

import asyncio
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from tests.children import kill_family
from tests.keeping.authority import Authority, authority
from tests.kit import Kit
from tests.street import open_street
from tests.witness.filmed import WORDS, Filmed, Opening, filmed, trustee_file
from tests.witness.room import Room
from tocsin.keeping.model import EVERY_S
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import Cosigners
from tocsin.terms.b64 import b64u
from tocsin.terms.registry import Preset
from tocsin_kit import cli
from tocsin_kit.witness.case_folder import CaseFolder, part_name
from tocsin_kit.witness.part import open_part, seal_part

PAGE = Path(__file__).resolve().parents[2] / "docs/walk/open-a-film.md"
BLOCK = re.compile(r"^```bash\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PROGRAMS = ("age", "shamir", "sha256sum", "openssl", "xxd", "grep", "bash")
COREUTILS = ("base64", "basename", "cat", "cut", "head", "mkdir", "rm", "tail", "tr")
WITHIN_S = 240
"""On a machine with much else to do: three passphrases, and some hundred small programs."""


@pytest_asyncio.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with open_street(tmp_path / "town", preset=Preset.street, test_profile=True) as street:
        ready = Room(street)
        await ready.list_trustees()
        yield ready
        await ready.line.close()


@pytest.fixture
def stamps(tmp_path: Path) -> Iterator[Authority]:
    with authority(tmp_path / "authority") as ready:
        yield ready


@pytest.fixture
def kit(tmp_path: Path, capsys: pytest.CaptureFixture[str], room: Room, monkeypatch: pytest.MonkeyPatch) -> Kit:
    monkeypatch.setattr(cli, "_now", room.street.clock)
    words = tmp_path / "words"
    words.write_text(f"{WORDS}\n", "utf-8")
    return Kit(words, capsys)


class Walk:
    """A folder, and a shell in it that has nothing but the programs of the page."""

    def __init__(self, folder: Path, *, programs: Path) -> None:
        self.folder, self._programs = folder, programs
        programs.mkdir()
        for name in (*PROGRAMS, *COREUTILS):
            found = shutil.which(name, path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
            assert found, f"{name} is not on this machine"
            (programs / name).symlink_to(found)

    async def go(self) -> tuple[int, str]:
        """(exit code, all that was said). age asks a person at a terminal, so there is one."""
        (self.folder / "walk.sh").write_text("\n".join(BLOCK.findall(PAGE.read_text("utf-8"))), "utf-8")
        return await asyncio.to_thread(self._go)

    def _go(self) -> tuple[int, str]:
        ours, theirs = pty.openpty()
        running = subprocess.Popen(
            ["setsid", "--ctty", "--wait", self._programs / "bash", "walk.sh"],
            cwd=self.folder,
            env={"PATH": f"{self._programs}"},
            executable=shutil.which("setsid"),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        said, asked, until = b"", 0, time.monotonic() + WITHIN_S
        try:
            while time.monotonic() < until and (piece := _next_of(ours)) is not None:
                said += piece
                while said.count(b"passphrase:") > asked:
                    os.write(ours, f"{WORDS}\n".encode())
                    asked += 1
            return running.wait(timeout=max(1, until - time.monotonic())), said.decode("utf-8", "replace")
        finally:
            kill_family(running.pid)
            os.close(ours)


def _next_of(terminal: int) -> bytes | None:
    """Nothing for now is b""; None when nobody holds the other end any more."""
    if not select.select([terminal], [], [], 1)[0]:
        return b""
    try:
        return os.read(terminal, 65_536) or None
    except OSError:
        return None


async def grows(room: Room, *, times: int) -> None:
    for _ in range(times):
        room.street.clock.forward(seconds=EVERY_S)
        await room.street.house.tick()


async def ready_folder(room: Room, kit: Kit, tmp_path: Path, *, stamps: Authority, film: Filmed) -> Walk:
    """As the page says it: ciphertext, envelopes, three trustees' files, proofs and a stamp; no key, and nothing open."""
    own = (await room.line.ask("GET", "/api/ledger/keys")).json()["log"]
    await grows(room, times=6)
    steward = room.street.stewards[0]
    await steward.phone.sync()
    book = room.street.founder.state(
        steward.phone.town_roster(), Cosigners(own, 0, (), (stamps.url,)), at=room.street.clock()
    )
    await room.line.ask("POST", "/api/roster", json_body={"statement": b64u(book)})
    await room.street.settled()
    await grows(room, times=1)

    opening = Opening(film, kit, tmp_path / "case")
    await opening.opens()
    await opening.waits(exits=1)
    await kit("film", "proofs", opening.folder)
    for name in ("shares", "trustees"):
        (opening.folder / name).mkdir()
    for seat in (0, 2, 4):
        envelope = await room.take_share(film.filming, seat)
        (opening.folder / f"shares/{seat}.envelope").write_bytes(envelope)
        trustee_file(room.keepers[seat], file=opening.folder / f"trustees/{seat}.tocsin-trustee")
    shutil.copy(stamps.certificate, opening.folder / "authority.pem")
    return Walk(opening.folder, programs=tmp_path / "programs")


def played(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (folder / "played").iterdir()}


async def test_a_film_is_opened_and_proven_with_what_debian_has(
    room: Room, kit: Kit, tmp_path: Path, stamps: Authority
) -> None:
    """First without a part that the house never got; then whole; then with what somebody exchanged."""
    film = await filmed(room, kept_back={4})
    walk = await ready_folder(room, kit, tmp_path, stamps=stamps, film=film)
    code, said = await walk.go()
    assert code == 0, said
    assert "MISSING: parts 4 to 4" in said
    for proven in ("statement.cbor: OK", "Signature Verified Successfully", "Verification: OK", "Time stamp:"):
        assert proven in said

    for seat in (2, 4):  # who have given their words by now; a passphrase takes a second each time
        (walk.folder / f"trustees/{seat}.tocsin-trustee").unlink()
    folder = CaseFolder(walk.folder)
    hashes = folder.hashes()
    folder.keep_part(4, film.parts[4])
    code, said = await walk.go()
    assert code == 0 and "MISSING" not in said, said
    assert played(walk.folder) == {name.partition(".")[0]: data for name, data in film.played.items()}
    assert "AGE-SECRET" not in said

    part = open_part(film.parts[5], key=film.filming.key)
    forged = seal_part(replace(part, data=b"what nobody filmed"), to=film.filming.key.public)
    folder.keep_part(5, forged)
    code, said = await walk.go()
    assert code == 1 and f"{part_name(5)}: FAILED" in said, "by anybody"
    folder.keep_hashes(hashes | {5: hash_of(forged)})
    code, said = await walk.go()
    assert code == 1 and f"NOT CHAINED: {part_name(6)}" in said, "by who has the film's recipient"
    folder.keep_hashes(hashes)
    folder.keep_part(5, film.parts[5])
    shutil.copy(walk.folder / "shares/2.envelope", walk.folder / "shares/0.envelope")
    code, said = await walk.go()
    assert code == 1 and "shares/0.envelope: FAILED" in said
