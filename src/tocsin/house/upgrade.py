"""A newer program for a town, tried before anybody meets it, and the old one back when it does not do.

[Note: How it is tried]
The house is stopped, the town copied, and the newer program started on the town's folder behind a socket that nobody
knows. It brings the data forward; then its own doctor looks. Only if that finds a house that works does the link
`current` lead to it. Otherwise, and after `--back`, the databases come back from the copy, the link stays or returns,
and the feed counts anew.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tocsin.house import premises
from tocsin.house.backup import NoCopy, forget_epoch, unpack, write_copy
from tocsin.house.config import Config
from tocsin.terms.instant import Instant

COPY = "before-upgrade.tar"
PREVIOUS = "previous"
PATIENCE_S = 120.0
_WHEEL = re.compile(r"tocsin-(?P<version>[0-9A-Za-z.+!]+)-[^/]*\.whl")
Say = Callable[[str], None]


class NoUpgrade(Exception):
    """Why not, as a sentence for the operator."""


def upgrade(
    config: Config, *, new: Path | None, link: Path, service: str | None, version: str, at: Instant, say: Say
) -> int:
    """Exit code: 0; 1 when the old program goes on. `new`: a wheel, or a folder with bin/tocsin; None: only back."""
    try:
        program = None if new is None else _ready(new, link=link)
        with _stopped(service):
            if program is None:
                _back(config, link=link)
                say("The town is as it was before the upgrade.")
            else:
                _upgrade(config, program=program, link=link, version=version, at=at, say=say)
    except (NoUpgrade, NoCopy) as why:
        print(f"tocsin: {why}", file=sys.stderr)
        return 1
    except OSError as why:
        print(f"tocsin: {why.strerror or why}: {why.filename or link}", file=sys.stderr)
        return 4
    return 0


def _ready(new: Path, *, link: Path) -> Path:
    """The newer program, installed while the old one still works."""
    if not link.is_symlink():
        raise NoUpgrade(f"{link} is no link to the program in use: see docs/operate/machine.md")
    copy, previous = link.parent / COPY, link.parent / PREVIOUS
    if copy.exists():
        if link.resolve() == previous.resolve():
            raise NoUpgrade(f"an upgrade was broken off ({copy} is there): `tocsin upgrade --back` first")
        copy.unlink()  # that one was done, only the copy had not gone yet; the town has lived on since
    return _installed(new, beside=link)


def _upgrade(config: Config, *, program: Path, link: Path, version: str, at: Instant, say: Say) -> None:
    copy = link.parent / COPY
    _lead(link.parent / PREVIOUS, to=link.resolve())
    with premises.alone(config.data):
        write_copy(config, to=copy, version=version, at=at)
    try:
        _try_out(program, config.data)
        _lead(link, to=program)
    except BaseException as why:
        _back(config, link=link)
        raise NoUpgrade(f"{why}. The town is as it was, and the old program goes on") from why
    copy.unlink()
    say(f"{link} leads to {program}. The program before it stays in {link.parent / PREVIOUS}: delete it when you like.")


def _back(config: Config, *, link: Path) -> None:
    """Bears being broken off and repeated: the copy goes last."""
    copy, previous = link.parent / COPY, link.parent / PREVIOUS
    if not copy.exists():
        raise NoUpgrade(f"there is nothing to go back to: {copy} is not there")
    with premises.alone(config.data), TemporaryDirectory(dir=link.parent) as folder:
        with copy.open("rb") as archive:
            manifest = unpack(archive, into=Path(folder))
        forget_epoch(Path(folder) / config.database.name)
        for name in (each.name for each in manifest.members if each.name.endswith(".sqlite3")):
            _replace(config.data / name, Path(folder) / name)
    if previous.is_symlink():
        _lead(link, to=previous.resolve())
    copy.unlink()


def _replace(database: Path, old: Path) -> None:
    """The log beside a database belongs to that database alone: it goes before the other one comes."""
    coming = database.with_name(f".{database.name}.back")
    shutil.copyfile(old, coming)
    coming.chmod(0o600)
    if os.geteuid() == 0:
        os.chown(coming, *_owner(database.parent))
    premises.flush(coming)
    for beside in ("-wal", "-shm"):
        database.with_name(database.name + beside).unlink(missing_ok=True)
    coming.rename(database)
    premises.flush(database.parent)


def _lead(link: Path, *, to: Path) -> None:
    coming = link.with_name(f".{link.name}.coming")
    coming.unlink(missing_ok=True)
    coming.symlink_to(to)
    coming.rename(link)
    premises.flush(link.parent)


def _installed(new: Path, *, beside: Path) -> Path:
    if (new / "bin/tocsin").is_file():
        return new.resolve()
    wheel = _WHEEL.fullmatch(new.name)
    if wheel is None or not new.is_file():
        raise NoUpgrade(f"{new} is neither a wheel of tocsin nor a folder with bin/tocsin in it")
    program = beside.parent / wheel["version"]
    if program.exists():
        raise NoUpgrade(f"{program} is there already: name that folder, or delete it")
    try:
        _run([sys.executable, "-m", "venv", str(program)])
        _run([str(program / "bin/pip"), "install", "--quiet", "--disable-pip-version-check", str(new.resolve())])
    except BaseException:
        shutil.rmtree(program, ignore_errors=True)
        raise
    return program.resolve()


def _try_out(program: Path, data: Path) -> None:
    owner = _as_owner(data)
    with TemporaryDirectory(prefix="tocsin-") as folder:
        if owner:
            os.chown(folder, *_owner(data))
        where = ["--data", str(data), "--unix", str(Path(folder) / "trial")]
        command = [str(program / "bin/tocsin"), "serve", *where]
        still = {**os.environ, "TOCSIN_LEDGER_EVERY_S": "0"}  # what it signed could not be taken back
        with subprocess.Popen(
            command, env=still, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **owner
        ) as house:
            try:
                _wait_for(Path(folder) / "trial", house)
                doctor = [str(program / "bin/tocsin"), "doctor", *where]
                done = subprocess.run(doctor, capture_output=True, text=True, timeout=PATIENCE_S, check=False, **owner)
                if done.returncode not in (0, 1) or done.stderr or house.poll() is not None:
                    found = [line for line in done.stdout.splitlines() if line.startswith("LOOK")]
                    raise NoUpgrade(f"the newer program does not work here: {' '.join(found) or done.stderr.strip()}")
            finally:
                house.terminate()


def _wait_for(socket: Path, house: "subprocess.Popen[str]") -> None:
    until = time.monotonic() + PATIENCE_S
    while not socket.is_socket():
        if house.poll() is not None:
            said = house.stderr.read().strip().splitlines() if house.stderr else []
            raise NoUpgrade(f"the newer program did not start: {said[-1] if said else house.returncode}")
        if time.monotonic() > until:
            raise NoUpgrade("the newer program did not start in time")
        time.sleep(0.05)


def _as_owner(data: Path) -> dict[str, Any]:
    """Root does not leave files in the folder that the house's own user could not open."""
    user, group = _owner(data)
    return {"user": user, "group": group} if os.geteuid() == 0 != user else {}


def _owner(data: Path) -> tuple[int, int]:
    status = data.stat()
    return status.st_uid, status.st_gid


@contextmanager
def _stopped(service: str | None) -> Iterator[None]:
    if service is None:
        yield
        return
    _run(["systemctl", "stop", service])
    try:
        yield
    finally:
        _run(["systemctl", "start", service])


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        words = (done.stderr or done.stdout).strip().splitlines()
        raise NoUpgrade(f"`{' '.join(command)}` failed: {words[-1] if words else done.returncode}")
