"""A long film, played as its phone, its openers, a court and the second house meet it: programs of their own, over HTTP.

Each step is one line: how long it took, how much processor and memory it needed at most, here and in the houses.
"""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from hmac import digest
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bench.children import cpu_us
from tests.house.process import process
from tests.keeping.test_two_houses import keys_of
from tests.witness.filmed import WORDS, Filmed, receipted, trustee_file
from tests.witness.houses import two_houses
from tests.witness.room import Filming, Room
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import Hash
from tocsin_kit.actors.line import HouseLine, NoLine, Refused
from tocsin_kit.witness.bundle import verifier
from tocsin_kit.witness.codes import Ending, Lane
from tocsin_kit.witness.part import Part, pad, write

AT_ONCE = 3
TRIES = 10
"""As a phone does: this machine may have other things to do for a while."""
STRETCH_S = 10
LOOKS_EVERY_S = 0.02
_KIT = "import sys, time; from tocsin_kit import cli; cli._now = lambda: int(time.time()) + int(sys.argv[1]); sys.exit(cli.main(sys.argv[2:]))"
Say = Callable[[str], None]


@dataclass(frozen=True)
class Plan:
    """Of so many seconds in slices of so many; `bits`: a second, of each lane."""

    name: str
    seconds: int
    slice_s: int
    bits: dict[Lane, int]

    @property
    def parts(self) -> int:
        return self.seconds // self.slice_s * len(self.bits)


TWO_HOURS = Plan("two_hours", seconds=7_200, slice_s=2, bits={Lane.picture: 500_000, Lane.sound: 24_000})
MANY_PARTS = Plan("100,000 parts", seconds=50_000, slice_s=1, bits={Lane.picture: 8_000, Lane.sound: 8_000})


@dataclass(frozen=True)
class Step:
    """Seconds and MiB. `house`, `second`: what the two houses needed meanwhile, and their most memory until its end."""

    step: str
    took_s: float
    processor_s: float = 0.0
    memory_mib: float = 0.0
    house_processor_s: float = 0.0
    house_memory_mib: float = 0.0
    second_processor_s: float = 0.0
    second_memory_mib: float = 0.0


@dataclass
class Played:
    steps: list[Step] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)


@dataclass
class Watch:
    """Looks at both houses' processes around each step."""

    houses: Sequence[int]
    say: Say
    done: Played = field(default_factory=Played)

    async def __call__(self, step: str, doing: Awaitable[tuple[float, float, str] | None]) -> str:
        for pid in self.houses:
            Path(f"/proc/{pid}/clear_refs").write_text("5")
        began, before = time.monotonic(), [cpu_us(pid) for pid in self.houses]
        processor_s, memory_mib, said = await doing or (0.0, 0.0, "")
        took_s = time.monotonic() - began
        used = [(cpu_us(pid) - was) / 1e6 for pid, was in zip(self.houses, before, strict=True)]
        most = [peak_mib(pid) for pid in self.houses]
        figures = (took_s, processor_s, memory_mib, used[0], most[0], used[1], most[1])
        self.done.steps.append(Step(step, *(round(each, 2) for each in figures)))
        self.done.said[step] = said
        self.say(json.dumps(asdict(self.done.steps[-1])))
        return said


def peak_mib(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


async def play(plan: Plan, folder: Path, *, say: Say = print) -> Played:
    async with _houses(folder) as (here, there, offset, pids):
        watch = Watch(pids, say)
        kit = _Kit(folder, offset)
        filming = await here.has_begun()
        film = Filmed(here, filming)
        await watch("film", _brought(film, plan))
        assert await here.state(filming) | {"parts": plan.parts, "safe": plan.parts} == await here.state(filming)
        await watch("mirror", _copied(there, filming, plan.parts))
        house, case, out = here.street.house.address, folder / "case", folder / "bundle.zip"
        await watch(
            "case open",
            kit("case", "open", film.receipt_path, "--house", house, "--folder", case, "--who", "Dana", "--why",
                "The hearing is on Monday", "--reason", "court"),
        )  # fmt: skip
        for number in range(3):
            keys = trustee_file(here.keepers[number], file=folder / f"{number}.tocsin-trustee")
            shown = await watch(f"trustee {number + 1} looks", kit("trustee", "answer", keys, "--house", house))
            letters = next(line.split()[0] for line in shown.splitlines() if "  film " in line)
            await watch(
                f"trustee {number + 1} gives", kit("trustee", "answer", keys, "--house", house, "--give", letters)
            )
        await watch("case wait", kit("case", "wait", case, "--once"))
        await watch("film assemble", kit("film", "assemble", case))
        await watch("film proofs", kit("film", "proofs", case, exits=(0, 1)))
        assert await asyncio.to_thread(_plays, case, plan) == _filmed(plan)
        await watch("film bundle", kit("film", "bundle", case, out))
        said = await watch("verify", kit("verify", out, exits=(0, 3)))
        assert f"The film is whole: each of its {plan.parts} parts" in said, said
        await watch("verify by Python alone", _python_alone(folder, out))
        slip = folder / "slip"
        slip.write_text(f"tocsin-erase {b64u(filming.film)} {b64u(filming.erase_secret)}\n", "utf-8")
        await watch("film erase", kit("film", "erase", slip, "--house", house, "--yes"))
        await watch("gone here", _gone(here, filming))
        await watch("gone there", _gone(there, filming))
        return watch.done


@asynccontextmanager
async def _houses(folder: Path) -> AsyncIterator[tuple[Room, Room, int, list[int]]]:
    async with two_houses(folder) as (here, there):
        one, two = here.street.house, there.street.house
        offset = here.street.clock() - int(time.time())
        settings = {"TOCSIN_CLOCK_OFFSET_S": str(offset), "TOCSIN_LEDGER_EVERY_S": "1", "TOCSIN_GUEST_BITS": "4"}
        log = (await keys_of(here.street))["log"]
        first_log, second_log = log, (await keys_of(there.street))["log"]
        mirrors = f"{b64u(here.street.founder.town)} {first_log} {one.address}"
        cosigns = {one: f"{second_log} {two.address}", two: f"{first_log} {one.address}"}
        for room in (here, there):
            await room.line.close()
            await room.street.house.stop()
        port = {house: house.address.rpartition(":")[2] for house in (one, two)}
        async with (
            process(one.data, "--port", port[one], TOCSIN_COSIGNS=cosigns[one], **settings) as first,
            process(
                two.data, "--port", port[two], TOCSIN_COSIGNS=cosigns[two], TOCSIN_MIRRORS=mirrors, **settings
            ) as second,
        ):
            here.line, there.line = HouseLine(one.address), HouseLine(two.address)
            yield here, there, offset, [first.child.pid, second.child.pid]
            await here.line.close()
            await there.line.close()
            await first.end()
            await second.end()


# ── the phone ──


def slices(plan: Plan) -> Iterator[tuple[Lane, int, int, bytes]]:
    """(lane, stretch, second, what was recorded)."""
    for second in range(0, plan.seconds, plan.slice_s):
        for lane, bits in plan.bits.items():
            size = bits // 8 * plan.slice_s
            seed = sha256(b"%d %d" % (lane, second)).digest()
            yield (
                lane,
                second // STRETCH_S if plan is TWO_HOURS else second // 500,
                second,
                (seed * -(-size // 32))[:size],
            )


async def _brought(film: Filmed, plan: Plan) -> None:
    """Three parts at once on lines of their own, as a phone sends them; then the receipt."""
    filming = film.filming
    for number in range(5):
        await film.room.bring_share(filming, number)
    lines = [HouseLine(film.room.street.house.address) for _ in range(AT_ONCE)]
    coming: asyncio.Queue[tuple[int, bytes] | None] = asyncio.Queue(maxsize=4 * AT_ONCE)
    hashes: list[Hash] = []

    async def bring(line: HouseLine) -> None:
        while (each := await coming.get()) is not None:
            for _ in range(TRIES):
                with suppress(NoLine):
                    await film.room.bring(filming, each[0], each[1], line=line)
                    break

    async with asyncio.TaskGroup() as group:
        for line in lines:
            group.create_task(bring(line))
        for part in _sealed(filming, plan):
            hashes.append(hash_of(part))
            await coming.put((len(hashes) - 1, part))
        for _ in lines:
            await coming.put(None)
    for line in lines:
        await line.close()
    await receipted(film, hashes=hashes)


def _sealed(filming: Filming, plan: Plan) -> Iterator[bytes]:
    before: Hash | None = None
    reached: dict[tuple[Lane, int], int] = {}
    for number, (lane, stretch, second, data) in enumerate(slices(plan)):
        offset = reached.get((lane, stretch), 0)
        reached[lane, stretch] = offset + len(data)
        letter = write(
            Part(
                film=filming.film,
                number=number,
                previous=before,
                lane=lane,
                stretch=stretch,
                offset=offset,
                begun_at=filming.begun_at,
                begins_ms=second * 1000,
                ends_ms=(second + plan.slice_s) * 1000,
                type="video/webm" if lane is Lane.picture else "audio/webm",
                end=Ending.sealed_only if number == plan.parts - 1 else None,
                data=data,
            )
        )
        part = _age(pad(letter), to=filming.key.public)
        before = hash_of(part)
        yield part


def _age(plaintext: bytes, *, to: bytes) -> bytes:
    """age-encryption.org/v1 to one X25519 recipient: the program itself would take longer to start than all the rest."""
    share_key, file_key = X25519PrivateKey.generate(), os.urandom(16)
    share = share_key.public_key().public_bytes_raw()
    shared = share_key.exchange(X25519PublicKey.from_public_bytes(to))
    wrap = _hkdf(shared, salt=share + to, info=b"age-encryption.org/v1/X25519")
    wrapped = ChaCha20Poly1305(wrap).encrypt(bytes(12), file_key, None)
    head = b"age-encryption.org/v1\n-> X25519 %b\n%b\n---" % (_b64(share), _b64(wrapped))
    mac = digest(_hkdf(file_key, salt=b"", info=b"header"), head, "sha256")
    nonce = os.urandom(16)
    cipher = ChaCha20Poly1305(_hkdf(file_key, salt=nonce, info=b"payload"))
    chunks = [plaintext[at : at + 65_536] for at in range(0, len(plaintext), 65_536)]
    sealed = (
        cipher.encrypt(number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), chunk, None)
        for number, chunk in enumerate(chunks)
    )
    return b"%b %b\n%b%b" % (head, _b64(mac), nonce, b"".join(sealed))


def _hkdf(secret: bytes, *, salt: bytes, info: bytes) -> bytes:
    return digest(digest(salt or bytes(32), secret, "sha256"), info + b"\1", "sha256")


def _b64(data: bytes) -> bytes:
    return b64encode(data).rstrip(b"=")


# ── who opens it ──


class _Kit:
    """Its commands, as programs of their own: what they said, how much processor and memory they needed."""

    def __init__(self, folder: Path, offset: int) -> None:
        self._words = folder / "words"
        self._words.write_text(f"{WORDS}\n", "utf-8")
        self._offset = offset

    async def __call__(self, *words: object, exits: Sequence[int] = (0,)) -> tuple[float, float, str]:
        asked = [sys.executable, "-c", _KIT, str(self._offset), "--words-file", str(self._words), *map(str, words)]
        return await asyncio.to_thread(measured, asked, exits=exits)


async def _python_alone(folder: Path, out: Path) -> tuple[float, float, str]:
    asked = [sys.executable, "-I", str(verifier.__file__), str(out)]
    return await asyncio.to_thread(measured, asked, exits=(0, 3))


def measured(asked: Sequence[str], *, exits: Sequence[int]) -> tuple[float, float, str]:
    """(seconds of processor, most MiB, what it said)."""
    with tempfile.TemporaryFile() as out, subprocess.Popen(asked, stdout=out, stderr=subprocess.STDOUT) as child:
        most, done, status, used = 0.0, 0, 0, None
        while not done:  # what a fork inherits would count in `ru_maxrss`
            with suppress(OSError, StopIteration):
                most = max(most, peak_mib(child.pid))
            time.sleep(LOOKS_EVERY_S)
            done, status, used = os.wait4(child.pid, os.WNOHANG)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode()
    assert used is not None and child.returncode in exits, (asked[5:], child.returncode, said[-4_000:])
    return used.ru_utime + used.ru_stime, most, said


def _filmed(plan: Plan) -> dict[str, str]:
    found: defaultdict[str, Any] = defaultdict(sha256)
    for lane, stretch, _, data in slices(plan):
        found[f"{lane.name}-{stretch}.webm"].update(data)
    return {name: each.hexdigest() for name, each in found.items()}


def _plays(case: Path, plan: Plan) -> dict[str, str]:
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in case.glob("plain/*.webm")}


# ── the houses ──


async def _copied(there: Room, filming: Filming, parts: int) -> None:
    await _until(there, filming, lambda state: state is not None and state["parts"] == parts)


async def _gone(room: Room, filming: Filming) -> None:
    books = room.street.house.data / "town.sqlite3"
    await _until(room, filming, lambda state: state is None and not _parts_in(books))


def _parts_in(file: Path) -> int:
    with closing(sqlite3.connect(file)) as books:
        return int(books.execute("SELECT count(*) FROM film_part").fetchone()[0])


async def _until(room: Room, filming: Filming, is_so: Callable[[dict[str, int] | None], bool]) -> None:
    async with asyncio.timeout(7_200):
        while True:
            try:
                state: dict[str, int] | None = await room.state(filming)
            except (Refused, NoLine):
                state = None
            if is_so(state):
                return
            await asyncio.sleep(0.5)


def main() -> None:
    for plan in (TWO_HOURS, MANY_PARTS):
        if len(sys.argv) > 1 and plan.name not in sys.argv[1:]:
            continue
        with tempfile.TemporaryDirectory(prefix="tocsin-scale-", dir=os.environ.get("SCALE_DIR")) as folder:
            asyncio.run(play(plan, Path(folder), say=lambda line: print(line, flush=True)))


if __name__ == "__main__":
    main()
