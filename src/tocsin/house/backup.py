"""A copy of a town that can be carried away while its house runs, and a town made again from such a copy.

[Note: What a copy is]
One tar: a manifest with the size and SHA-256 of everything that follows, each database as it was at one moment, the
town's files, and the operator's settings if they were named. It opens nothing and names nobody, and it forgets nothing:
what the house deletes tomorrow stays in it. It is sealed by Debian's `age`, a program of its own, so that the
house still has nothing in it that could open anything (the contract *no-can-opener*).
"""

import errno
import fcntl
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from hashlib import file_digest, sha256
from io import BufferedRandom, BufferedReader, BytesIO
from pathlib import Path
from typing import IO, cast

import msgspec
from sqlalchemy import create_engine, delete, insert, inspect, select, update
from sqlalchemy.exc import DBAPIError

from tocsin.house import premises
from tocsin.house.config import Config
from tocsin.house.migrate import REVISIONS, revision_of
from tocsin.keeping.model import RESTORED
from tocsin.keeping.store import CHECKPOINT, EVIDENCE
from tocsin.terms.instant import Instant
from tocsin.warn.store import EPOCH
from tocsin.witness.store import FILM, PART

FORM = "tocsin-backup/1"
MANIFEST = "manifest.json"
SETTINGS = "settings.env"
MOST_MANIFEST_BYTES = 4 << 20
MOST_SETTINGS_BYTES = 64 << 10
PIECE = 1 << 20
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,31}\.sqlite3|(files|published)/[0-9a-f]{64}|ledger\.key|settings\.env")
_SEALED = b"age-encryption.org/"
Say = Callable[[str], None]


class Member(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, forbid_unknown_fields=True):
    """made: UTC, to the minute. version: of the program. revision: of the data."""

    form: str
    made: str
    version: str
    revision: str
    members: list[Member]


class NoCopy(Exception):
    """Why there is none, as a sentence for the operator."""


@dataclass(frozen=True)
class _Source:
    member: Member
    content: IO[bytes]


# ── the copy ──


def back_up(
    config: Config,
    *,
    to: Path,
    recipients: Sequence[str] = (),
    settings: Path | None = None,
    version: str,
    at: Instant,
    say: Say,
) -> int:
    """Exit code. `to` gets its name only when all of it is on the disk; what has that name is never written over."""
    try:
        manifest = write_copy(config, to=to, recipients=recipients, settings=settings, version=version, at=at)
        with to.open("rb") as written:
            digest = file_digest(written, "sha256").hexdigest()
    except NoCopy as why:
        print(f"tocsin: {why}", file=sys.stderr)
        return 1
    except OSError as why:
        print(f"tocsin: {why.strerror or why}: {why.filename or to}: nothing was kept", file=sys.stderr)
        return 4
    for line in _told(manifest, to=to, digest=digest, is_sealed=bool(recipients)):
        say(line)
    return 0


def write_copy(
    config: Config, *, to: Path, recipients: Sequence[str] = (), settings: Path | None = None, version: str, at: Instant
) -> Manifest:
    """NoCopy, OSError: nothing of it is left."""
    _refuse_to_overwrite(to)
    if not config.database.is_file() or premises.is_half_restored(config.data):
        raise NoCopy(f"there is no town in {config.data}")
    revision = revision_of(config.database)
    if revision not in REVISIONS:
        raise NoCopy(f"the data is of revision {revision}, which this program does not know")
    coming = to.with_name(f"{to.name}.coming")
    with ExitStack() as stack:
        out = stack.enter_context(_only_writer(coming))
        try:
            kept = [
                *_databases(config, stack),
                *_log_key(config),
                *_files(config.files, stack),
                *_files(config.published, stack),
            ]
            sources = [*kept, *_settings(settings)]
            members = [source.member for source in sources]
            made = time.strftime("%Y-%m-%dT%H:%MZ", time.gmtime(at))
            manifest = Manifest(FORM, made=made, version=version, revision=revision, members=members)
            with _sealing(out, recipients=recipients) as archive:
                _write(archive, manifest, sources)
            os.fsync(out.fileno())
            _refuse_to_overwrite(to)
            coming.rename(to)
        except BaseException:
            coming.unlink(missing_ok=True)
            raise
    premises.flush(to.parent)
    return manifest


def _refuse_to_overwrite(to: Path) -> None:
    if to.exists() or to.is_symlink():
        raise NoCopy(f"there is already something called {to}: name another file")


@contextmanager
def _only_writer(coming: Path) -> Iterator[IO[bytes]]:
    """What a copy that was killed has left under this name is written anew."""
    with os.fdopen(os.open(coming, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600), "r+b") as out:
        try:
            fcntl.flock(out, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as why:
            raise NoCopy(f"another copy is being written to {coming}") from why
        out.truncate(0)
        yield out


def _databases(config: Config, stack: ExitStack) -> Iterator[_Source]:
    """But for the parts of films, which are as large as the disk."""
    for database in sorted({*config.data.glob("*.sqlite3")} - {config.films}):
        copy = stack.enter_context(_moment_of(database))
        digest = file_digest(copy, "sha256").hexdigest()
        yield _Source(Member(database.name, copy.seek(0, os.SEEK_END), digest), copy)


@contextmanager
def _moment_of(database: Path) -> Iterator[BufferedRandom]:
    """One moment of a database that is being written to. The copy lies on the same disk as the original and loses its
    name at once, so that nothing of it is found however this ends.
    """
    path = database.with_name(f".{database.name}.copy")
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "r+b") as copy:
        try:
            with closing(sqlite3.connect(path)) as target:
                for pragma in ("journal_mode=OFF", "synchronous=OFF", "user_version"):
                    target.execute(f"PRAGMA {pragma}").fetchall()
                path.unlink()
                with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, isolation_level=None)) as source:
                    source.execute("BEGIN")
                    sound = source.execute("PRAGMA quick_check").fetchone()[0] == "ok"
                    source.backup(target)
        except sqlite3.Error as why:
            raise NoCopy(f"{database} cannot be copied: {why}") from why
        finally:
            path.unlink(missing_ok=True)
        if not sound:
            raise NoCopy(f"{database} is damaged: restore an earlier copy")
        yield copy


def _files(folder: Path, stack: ExitStack) -> Iterator[_Source]:
    """A town's file, or a film that was let out, never changes, and is read to its end though it is dropped."""
    for path in sorted(folder.glob("*")) if folder.is_dir() else ():
        if _NAME.fullmatch(f"{folder.name}/{path.name}"):
            content = stack.enter_context(path.open("rb"))
            digest = file_digest(content, "sha256").hexdigest()
            if digest != path.name:
                raise NoCopy(f"{path} is not what its name says: delete it, whoever has it brings it again")
            yield _Source(Member(f"{folder.name}/{path.name}", content.seek(0, os.SEEK_END), digest), content)


def _log_key(config: Config) -> Iterator[_Source]:
    """Without it the town's log could never go on. The key for cosigning stays here: beside an older memory of what it
    cosigned it would sign for a second history.
    """
    path = config.ledger_key
    if path.exists():
        seed = path.read_bytes()
        yield _Source(Member(path.name, len(seed), sha256(seed).hexdigest()), BytesIO(seed))


def _settings(path: Path | None) -> Iterator[_Source]:
    if path is not None:
        content = path.read_bytes()
        if len(content) > MOST_SETTINGS_BYTES:
            raise NoCopy(f"{path} is too long to be settings")
        yield _Source(Member(SETTINGS, len(content), sha256(content).hexdigest()), BytesIO(content))


@contextmanager
def _sealing(out: IO[bytes], *, recipients: Sequence[str]) -> Iterator[IO[bytes]]:
    if not recipients:
        yield out
        out.flush()
        return
    age = shutil.which("age")
    if age is None:
        raise NoCopy("`age` is not installed, so nothing can be sealed")
    command = [age, "--encrypt", *(word for each in recipients for word in ("--recipient", each))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.PIPE) as sealing:
        assert sealing.stdin is not None and sealing.stderr is not None
        try:
            yield sealing.stdin
            sealing.stdin.close()
        except BrokenPipeError:
            pass
        except BaseException:
            sealing.kill()
            raise
        why = sealing.stderr.read().decode(errors="replace").strip().partition("\n")[0]
        if sealing.wait() != 0:
            raise NoCopy(f"it was not sealed: {why}")


def _write(archive: IO[bytes], manifest: Manifest, sources: Sequence[_Source]) -> None:
    listed = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    with tarfile.open(fileobj=archive, mode="w|") as tar:
        tar.addfile(_entry(MANIFEST, len(listed)), BytesIO(listed))
        for source in sources:
            source.content.seek(0)
            tar.addfile(_entry(source.member.name, source.member.size), source.content)


def _entry(name: str, size: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    return entry


def _told(manifest: Manifest, *, to: Path, digest: str, is_sealed: bool) -> Iterator[str]:
    files = sum(each.name.startswith("files/") for each in manifest.members)
    films = sum(each.name.startswith("published/") for each in manifest.members)
    databases = [each.name for each in manifest.members if each.name.endswith(".sqlite3")]
    size = sum(each.size for each in manifest.members)
    named, mebibytes = ", ".join(databases), size / (1 << 20)
    yield f"{to} is written: {named}, {files} town files, {films} films let out, {mebibytes:.1f} MiB."
    yield f"As of {manifest.made}. SHA-256 {digest}"
    yield "In it: the town's book and feed, which are public; sealed envelopes, which nobody here can open; hashes of"
    yield "passes, tickets and invites. `tocsin subpoena` prints the same. It names nobody, and it can be seized like"
    yield "the house: what the house forgets tomorrow stays in it. Keep few, and delete the old ones."
    if "push.sqlite3" in databases:
        yield "push.sqlite3 holds the addresses of phones at their push services, sealed under the key you wrote down."
    if any(each.name == "ledger.key" for each in manifest.members):
        yield "ledger.key signs for the town's log, and for nothing else: whoever has it can write a second history."
    if not is_sealed:
        yield "It is not sealed. `--to age1…` seals it to a key that is not on this machine (`age-keygen` makes one)."


# ── the town made again ──


def restore(archive: IO[bytes], *, data: Path, say: Say) -> int:
    """Exit code; 3 for data of a newer program. Only into an empty folder, which stays empty if anything is wrong."""
    try:
        premises.make(data)
        with premises.alone(data):
            if [each for each in data.iterdir() if each.name != premises.LOCK]:
                raise NoCopy(f"{data} is not empty: a town is made again in an empty folder only")
            coming = data / premises.COMING
            coming.mkdir(mode=0o700)
            try:
                manifest = unpack(archive, into=coming)
                forget_epoch(coming / "town.sqlite3")
                forget_parts(coming / "town.sqlite3")
                mind_the_ledger(coming / "town.sqlite3")
            except BaseException:
                shutil.rmtree(coming)
                raise
            _move_in(coming, data=data)
    except NoCopy as why:
        print(f"tocsin: {why}", file=sys.stderr)
        return 3 if isinstance(why, NewerCopy) else 1
    except OSError as why:
        print(f"tocsin: {why.strerror or why}: {why.filename or data}", file=sys.stderr)
        return 4
    say(f"The town is in {data} as it was at {manifest.made}, every hash is right, and its feed begins a new count.")
    say("What came later is not here: stewards make pages of the book, cuts of invites and slips since then anew.")
    if films := sum(each.name.startswith("published/") for each in manifest.members):
        say(f"{films} films that were let out are shown again; what was withdrawn since has to be withdrawn anew.")
    if (data / "ledger.key").exists():
        say("cosigner.key is made anew at the start: give `cosigner` of /api/ledger/keys to the towns that list it.")
    if (data / SETTINGS).exists():
        say(f"Your settings lie in {data / SETTINGS}: put them where your service reads them.")
    return 0


class NewerCopy(NoCopy):
    """The copy was written by a newer program."""


def unpack(archive: IO[bytes], *, into: Path) -> Manifest:
    """Everything that the manifest lists and nothing else, each byte checked. NoCopy otherwise."""
    peeked = cast(BufferedReader, archive if hasattr(archive, "peek") else BufferedReader(archive))
    if peeked.peek(len(_SEALED)).startswith(_SEALED):
        raise NoCopy("this copy is sealed: `age --decrypt -i KEY FILE | tocsin restore - --data DIR`")
    try:
        with tarfile.open(fileobj=peeked, mode="r|") as tar:
            manifest = _manifest(tar)
            for member in manifest.members:
                _take(tar, member, into=into)
            if tar.next() is not None:
                raise NoCopy("this copy has more in it than its manifest lists")
    except (tarfile.TarError, EOFError) as why:
        raise NoCopy("this copy is damaged, or it is none") from why
    if revision_of(into / "town.sqlite3") != manifest.revision:
        raise NoCopy("this copy is damaged: its data is not of the revision that it says")
    premises.flush(*(path for path in (*into.rglob("*"), into)))
    return manifest


def _manifest(tar: tarfile.TarFile) -> Manifest:
    first = tar.next()
    content = None if first is None or first.size > MOST_MANIFEST_BYTES else tar.extractfile(first)
    if first is None or first.name != MANIFEST or content is None:
        raise NoCopy("this copy is damaged, or it is none: no manifest")
    try:
        manifest = msgspec.json.decode(content.read(), type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError) as why:
        raise NoCopy("this copy is damaged: its manifest cannot be read") from why
    names = [member.name for member in manifest.members]
    if manifest.form != FORM or manifest.revision not in REVISIONS:
        raise NewerCopy(f"this copy was made by a newer program ({manifest.version}): upgrade this one first")
    if len(set(names)) != len(names) or "town.sqlite3" not in names or not all(map(_NAME.fullmatch, names)):
        raise NoCopy("this copy is damaged: its manifest lists what no town has")
    return manifest


def _take(tar: tarfile.TarFile, member: Member, *, into: Path) -> None:
    entry = tar.next()
    content = None if entry is None or not entry.isreg() else tar.extractfile(entry)
    if entry is None or content is None or (entry.name, entry.size) != (member.name, member.size):
        raise NoCopy(f"this copy is damaged: {member.name} is missing or cut")
    path = into / member.name
    path.parent.mkdir(mode=0o700, exist_ok=True)
    hashed = sha256()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        while piece := content.read(PIECE):
            hashed.update(piece)
            out.write(piece)
    if hashed.hexdigest() != member.sha256:
        raise NoCopy(f"this copy is damaged: {member.name} is not what its manifest says")


def forget_epoch(database: Path) -> None:
    """The house makes another at its start. Positions that this feed gave out after the copy was made will be given out
    again for other items; a reader who comes with a place of the old count is sent everything from the beginning.
    """
    engine = create_engine(f"sqlite:///{database}")
    try:
        with engine.begin() as connection:
            connection.execute(delete(EPOCH))
    except DBAPIError as why:
        raise OSError(errno.EIO, str(why.orig), str(database)) from why
    finally:
        engine.dispose()


def forget_parts(database: Path) -> None:
    """A copy has no parts of films: they are as large as the house. So the house says that they are not here, until it
    has seen which are (as in an object store that outlived it), and a phone that has others still sends them again,
    whatever it was told before.
    """
    engine = create_engine(f"sqlite:///{database}")
    try:
        with engine.begin() as connection:
            if inspect(connection).has_table(PART.name):
                connection.execute(delete(PART))
                connection.execute(update(FILM).values(parts=0, size=0, safe=0))
    except DBAPIError as why:
        raise OSError(errno.EIO, str(why.orig), str(database)) from why
    finally:
        engine.dispose()


def mind_the_ledger(database: Path) -> None:
    """Its log may have signed more since: before it signs again, one of its cosigners says how far it was."""
    engine = create_engine(f"sqlite:///{database}")
    try:
        with engine.begin() as connection:
            has_ledger = inspect(connection).has_table(EVIDENCE.name)
            if has_ledger and connection.execute(select(CHECKPOINT.c.size).limit(1)).first() is not None:
                connection.execute(delete(EVIDENCE).where(EVIDENCE.c.code == RESTORED))
                connection.execute(insert(EVIDENCE).values(code=RESTORED, origin="", one=b"", other=b""))
    except DBAPIError as why:
        raise OSError(errno.EIO, str(why.orig), str(database)) from why
    finally:
        engine.dispose()


def _move_in(coming: Path, *, data: Path) -> None:
    """The town's own database last. Until the folder `restoring` is gone no house starts here."""
    for path in sorted(coming.iterdir(), key=lambda path: path.name == "town.sqlite3"):
        path.rename(data / path.name)
    premises.flush(data)
    coming.rmdir()
    premises.flush(data)
