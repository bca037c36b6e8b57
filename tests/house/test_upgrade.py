"""A newer program is tried on the town before anybody meets it; what does not do is undone."""

import itertools
import multiprocessing
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tocsin.house.backup import write_copy
from tocsin.house.cli import main
from tocsin.house.config import Config
from tocsin.house.migrate import REVISIONS, migrate, revision_of
from tocsin.terms.instant import Instant

AT = Instant(1_799_046_000)
OURS, NEXT = REVISIONS[-1], "9000"
NEWER = f"""
import sqlite3, sys
from pathlib import Path
from tocsin.house import cli, doctor, migrate, subpoena
for each in (migrate, doctor, subpoena):
    each.REVISIONS = (*each.REVISIONS, "{NEXT}")
def upgrade(database):
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '{NEXT}'")
        connection.execute("DELETE FROM feed")
    connection.close()
old = migrate.migrate
def newer(database):
    if migrate.revision_of(database) != "{NEXT}":
        upgrade(database)
    return True
from tocsin.house import serve
serve.migrate = newer
"""
FAILS = {
    "it does not start": "raise SystemExit('no such thing')",
    "its doctor finds a house that does not work": ("doctor.phone_folder = lambda: None"),
    "it damages the data": (
        "serve.migrate = lambda database: (newer(database), database.write_bytes(b'SQLite format 3' + bytes(9000)))"
    ),
}


def program(folder: Path, *, more: str = "") -> Path:
    """An installed newer program: this one, with a further step of its data."""
    (folder / "bin").mkdir(parents=True)
    script = folder / "bin/tocsin"
    script.write_text(f"#!{sys.executable}\n{NEWER}\n{more}\nsys.exit(cli.main())\n")
    script.chmod(0o755)
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = tmp_path / "town"
    migrate(data / "town.sqlite3")
    with sqlite3.connect(data / "town.sqlite3") as connection:
        connection.execute("INSERT INTO feed (kind, name, body) VALUES ('alert', ?, ?)", (os.urandom(32), b"danger"))
        connection.execute("INSERT INTO epoch VALUES ('0123456789abcdef')")
    connection.close()
    return data


@pytest.fixture
def link(tmp_path: Path) -> Path:
    programs = tmp_path / "programs"
    (programs / "old/bin").mkdir(parents=True)
    (programs / "current").symlink_to("old")
    return programs / "current"


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What systemctl was told, in order."""
    told, shim = tmp_path / "told", tmp_path / "bin/systemctl"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\necho "$@ $(readlink {tmp_path}/programs/current)" >> {told}\n')
    shim.chmod(shim.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{shim.parent}:{os.environ['PATH']}")
    return told


def words(*more: object, data: Path, link: Path) -> list[str]:
    return ["upgrade", *map(str, more), "--service", "tocsin", "--current", str(link), "--data", str(data)]


def feed(data: Path) -> list[bytes]:
    connection = sqlite3.connect(data / "town.sqlite3")
    try:
        return [row[0] for row in connection.execute("SELECT body FROM feed")]
    finally:
        connection.close()


def test_a_program_that_does_is_led_to(data: Path, link: Path, service: Path, tmp_path: Path) -> None:
    new = program(tmp_path / "programs/new")
    assert main(words(new, data=data, link=link)) == 0
    assert link.resolve() == new
    assert (link.parent / "previous").resolve() == link.parent / "old"
    assert revision_of(data / "town.sqlite3") == NEXT
    assert not (link.parent / "before-upgrade.tar").exists()
    assert [line.split()[0] for line in service.read_text().splitlines()] == ["stop", "start"]
    assert service.read_text().split()[-1] == str(new), "started only when the link leads to the newer one"


@pytest.mark.parametrize("how", FAILS)
def test_a_program_that_does_not_is_undone(
    data: Path, link: Path, service: Path, tmp_path: Path, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    new = program(tmp_path / "programs/new", more=FAILS[how])
    assert main(words(new, data=data, link=link)) == 1
    assert "the old program goes on" in capsys.readouterr().err
    assert (link.resolve(), feed(data)) == (link.parent / "old", [b"danger"])
    assert revision_of(data / "town.sqlite3") == OURS
    assert not (link.parent / "before-upgrade.tar").exists()
    assert service.read_text().split()[-3:] == ["start", "tocsin", str(link.parent / "old")]


def test_one_that_was_broken_off_is_undone_when_asked(
    data: Path, link: Path, service: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_copy(Config(data=data), to=link.parent / "before-upgrade.tar", version="1", at=AT)
    with sqlite3.connect(data / "town.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (NEXT,))
        connection.execute("DELETE FROM feed")
    connection.close()
    (link.parent / "previous").symlink_to(link.parent / "old")
    new = program(tmp_path / "programs/new")
    assert main(words(new, data=data, link=link)) == 1
    assert "--back" in capsys.readouterr().err
    assert main(words("--back", data=data, link=link)) == 0
    assert (link.resolve(), feed(data), revision_of(data / "town.sqlite3")) == (
        link.parent / "old",
        [b"danger"],
        OURS,
    )
    assert main(words("--back", data=data, link=link)) == 1
    assert "nothing to go back to" in capsys.readouterr().err


def killed(step: int, *more: object, data: Path, link: Path) -> bool:
    """The program in a process of its own, killed before that step of what it does with files."""
    begun = multiprocessing.get_context("fork").Process(target=dying, args=(step, words(*more, data=data, link=link)))
    begun.start()
    begun.join(60)
    if begun.exitcode is None:
        begun.kill()
        pytest.fail("it neither died nor ended")
    return begun.exitcode == -signal.SIGKILL


def dying(left: int, said: list[str]) -> None:
    me, steps = os.getpid(), itertools.count()

    def dies(act: Callable[..., object]) -> Callable[..., object]:
        def acts(*given: object, **more: object) -> object:
            if os.getpid() == me and next(steps) == left:
                os.kill(me, signal.SIGKILL)
            return act(*given, **more)

        return acts

    for name in ("rename", "unlink", "symlink_to"):
        setattr(Path, name, dies(getattr(Path, name)))
    sys.exit(main(said))


@pytest.mark.slow
def test_killed_at_any_step_it_leaves_a_town_that_the_program_in_use_or_the_one_before_serves(
    data: Path, link: Path, service: Path, tmp_path: Path
) -> None:
    """One that was as good as done keeps what came since; one that was not is undone by --back, however often that is killed itself."""
    new, ends = program(tmp_path / "programs/new"), set()
    (link.parent / "older/bin").mkdir(parents=True)
    (link.parent / "previous").symlink_to("older")  # of the upgrade before this one
    shutil.copytree(tmp_path, tmp_path.with_name("before"), symlinks=True)
    step = 0
    while killed(step, new, data=data, link=link):
        back = 0
        if link.resolve() == new:
            assert revision_of(data / "town.sqlite3") == NEXT
            assert main(words(link.parent / "old", data=data, link=link)) == 1, "that program is too old for it"
            assert revision_of(data / "town.sqlite3") == NEXT, "nothing goes back by itself"
            assert not (link.parent / "before-upgrade.tar").exists(), "nobody is told to go back to it"
            ends.add("done")
        elif (link.parent / "before-upgrade.tar").exists():
            while killed(back, "--back", data=data, link=link):
                back += 1
            assert (link.resolve(), revision_of(data / "town.sqlite3")) == (link.parent / "old", OURS)
            assert feed(data) == [b"danger"]
            ends.add("undone")
        else:
            assert (link.resolve(), revision_of(data / "town.sqlite3")) == (link.parent / "old", OURS)
            assert feed(data) == [b"danger"]
            ends.add("not begun")
        shutil.rmtree(tmp_path)
        shutil.copytree(tmp_path.with_name("before"), tmp_path, symlinks=True)
        step += 1
    assert ends == {"not begun", "undone", "done"}


def test_a_wheel_gets_a_folder_of_its_own(
    data: Path, link: Path, service: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    inner = program(tmp_path / "inner")
    wheel = tmp_path / "tocsin-9.9.9-py3-none-any.whl"
    about = "tocsin-9.9.9.dist-info"
    with zipfile.ZipFile(wheel, "w") as packed:
        packed.writestr(
            "newer.py", f"import os, sys\ndef main():\n    os.execv({str(inner / 'bin/tocsin')!r}, sys.argv)\n"
        )
        packed.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: tocsin\nVersion: 9.9.9\n")
        packed.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        packed.writestr(f"{about}/entry_points.txt", "[console_scripts]\ntocsin = newer:main\n")
        packed.writestr(f"{about}/RECORD", "")
    assert main(words(wheel, data=data, link=link)) == 0
    assert link.resolve() == link.parent / "9.9.9"
    assert revision_of(data / "town.sqlite3") == NEXT


def test_what_is_no_program_touches_nothing(
    data: Path, link: Path, service: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words(tmp_path, data=data, link=link)) == 1
    assert "neither a wheel" in capsys.readouterr().err
    before = sorted(link.parent.iterdir())
    broken = tmp_path / "tocsin-9.9.9-py3-none-any.whl"
    broken.write_bytes(b"no wheel")
    assert main(words(broken, data=data, link=link)) == 1
    assert sorted(link.parent.iterdir()) == before
    assert subprocess.run([sys.executable, "-m", "tocsin.house.cli", "upgrade"], capture_output=True).returncode == 2
