"""What is wrong with a house, in words."""

import asyncio
import ctypes
import http.client
import json
import shutil
import socket
import sqlite3
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from tocsin.circles.store import Memory, SqlChain, SqlWindows
from tocsin.engines.clock import SystemClock
from tocsin.engines.sqlite import Sqlite
from tocsin.house.chosen import endpoints_of
from tocsin.house.config import Config
from tocsin.house.migrate import REVISIONS, revision_of
from tocsin.house.mirroring import is_late
from tocsin.house.statics import phone_folder
from tocsin.house.troubles import (
    CLOCK_BEHIND,
    CLOCK_STEPPED,
    DISK_FULL,
    FILMS_MISSING,
    LEDGER_ROLLED_BACK,
    LEDGER_SPLIT,
    LEDGER_UNPROVEN,
    LEDGER_UNSEEN,
    MIRROR_FULL,
    MIRROR_LATE,
    MIRROR_LYING,
    MIRROR_SILENT,
    MIRROR_UNPROVEN,
    PUSH_UNDELIVERED,
)
from tocsin.house.wiring import FACTS
from tocsin.seals import beat, cose
from tocsin.seals.roster import Roster
from tocsin.seals.statement import read
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import Window
from tocsin.terms.instant import WINDOW_S, Instant, instant_of, window_of
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import Reader
from tocsin.witness.store import SqlReaders

LITTLE_DISK_BYTES = 1 << 30
BATCHES_SHORT_DAYS = 21
DAY_S = 86_400
PATIENCE_S = 5.0
BEAT_MINUTES = 5
_TIME_ERROR = 5
_TROUBLES = {
    DISK_FULL: "The running house found no room on its disk: make room. Phones keep what they could not hand in.",
    CLOCK_STEPPED: "The machine's clock jumped while the house ran. Set it right; for an hour nothing ends.",
    CLOCK_BEHIND: "The machine's clock is behind the last time at which this house worked. Set it right.",
    PUSH_UNDELIVERED: "Push services did not take much of the last alert: look at the machine's way out.",
    LEDGER_ROLLED_BACK: "The ledger stands still: this copy of the town is older than what its log has signed. "
    "See docs/operate/ledger.md.",
    LEDGER_SPLIT: "A log that this house cosigns has signed two histories. Tell its town; the proof is at "
    "/api/ledger/evidence.",
    LEDGER_UNPROVEN: "A log that this house cosigns does not show how its pages belong together. Ask who runs it.",
    MIRROR_SILENT: "A house whose films are kept here as well does not answer. Ask who runs it.",
    MIRROR_LYING: "A house whose films are kept here as well sent something else than it said. Ask who runs it, by "
    "another way.",
    MIRROR_FULL: "There is no more room for another house's films here: TOCSIN_MIRROR_MIB.",
    MIRROR_LATE: "A house that keeps a second copy of this one's films did not come for a day. Ask who runs it.",
    MIRROR_UNPROVEN: "A house that keeps a second copy has not shown for a day that an erased film is gone there.",
    FILMS_MISSING: "Parts of films are not on the disk any more, or damaged. They are fetched from whoever keeps a "
    "second copy; see docs/operate/ledger.md.",
    LEDGER_UNSEEN: "A cosigner of this town's ledger does not answer, or did not sign. Ask who runs it.",
}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. `is_well` False: somebody has to do what `words` says.

    breaks_house: if it is not well, the house cannot do its work.
    """

    is_well: bool
    words: str
    breaks_house: bool = False


def examine(config: Config, *, say: Callable[[str], None]) -> int:
    """Says every finding. 0: all is well. 1: somebody has to do something. 2: the house does not work."""
    at = SystemClock(offset_s=config.clock_offset_s).now()
    findings: list[Finding] = []
    try:
        findings += [*_folder(config), *_clock()]
        findings += asyncio.run(_push(config))
        if config.database.is_file() and revision_of(config.database) in REVISIONS:
            findings += asyncio.run(_town(config, at=at))
            findings += _beats(config, at=at)
    except (sqlite3.DatabaseError, DBAPIError) as why:
        findings.append(Finding(False, f"The database cannot be read ({why}): restore a copy.", True))
    for finding in findings:
        say(f"{'well ' if finding.is_well else 'LOOK '} {finding.words}")
    wrong = [finding for finding in findings if not finding.is_well]
    return 0 if not wrong else 2 if any(finding.breaks_house for finding in wrong) else 1


def _folder(config: Config) -> Iterator[Finding]:
    if not config.data.is_dir():
        yield Finding(False, f"There is no folder {config.data}. `tocsin serve --data {config.data}` makes it.")
        return
    mode = stat.S_IMODE(config.data.stat().st_mode)
    yield Finding(mode == 0o700, f"The folder is open to {'its owner only' if mode == 0o700 else 'others: chmod 700'}.")
    free = shutil.disk_usage(config.data).free
    much = f"{free / (1 << 30):.1f} GiB of disk are free"
    yield Finding(free >= LITTLE_DISK_BYTES, f"{much}." if free >= LITTLE_DISK_BYTES else f"Only {much}: make room.")
    if not config.database.is_file():
        yield Finding(False, "There is no town in this folder yet. Start the house and open the setup link.")
        return
    revision = revision_of(config.database)
    if revision is None:
        yield Finding(False, "The database was begun and not finished. Make room, then start the house again.")
        return
    if revision not in REVISIONS:
        yield Finding(False, f"The data is of revision {revision}, newer than this program. Upgrade the program.", True)
        return
    with sqlite3.connect(f"file:{config.database}?mode=ro", uri=True) as connection:
        sound = connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
    connection.close()
    yield Finding(sound, "The database is sound." if sound else "The database is damaged: restore a copy.", True)
    built = phone_folder() is not None
    yield Finding(
        built, "The phone app is here." if built else "The phone app is not built: `make web`, or the wheel.", True
    )


async def _push(config: Config) -> list[Finding]:
    """Whether the key to the endpoints is where the house looks for it."""
    endpoints = endpoints_of(config)
    if endpoints is None:
        return []
    try:
        is_awake = await endpoints.look()
    except OSError as why:
        return [Finding(False, f"The key to the endpoints cannot be looked for: {why.strerror or why}.")]
    finally:
        endpoints.close()
    asleep = "Closed apps are NOT rung: push is asleep. Give the key: `tocsin push wake`."
    return [Finding(is_awake, "Closed apps are rung: push is awake." if is_awake else asleep)]


def _clock() -> Iterator[Finding]:
    """adjtimex(2) tells whether anything keeps the machine's clock right."""
    state = ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(512))
    kept = state not in (-1, _TIME_ERROR)
    yield Finding(kept, "The clock is kept right." if kept else "Nothing keeps this machine's clock right: set up NTP.")


async def _town(config: Config, *, at: Instant) -> list[Finding]:
    database, memory = Sqlite(config.database, facts=FACTS), Memory()
    try:
        async with database.reading() as transaction:
            chain = SqlChain(transaction.connection, memory=memory)
            windows = SqlWindows(transaction.connection, memory=memory)
            if not await chain.is_founded():
                return [Finding(False, "No town was founded yet. Restart the house for a setup link and open it.")]
            roster = await chain.roster(at=at)
            running = await windows.certified(window_of(at), roster=roster)
            missing = [each for each in roster.batches if each >= window_of(at) and await windows.of(each) is None]
            copies = [*_copies(await SqlReaders(transaction.connection).all(), at=at)]
            latest = cose.parse((await chain.statements(since=roster.sequence))[-1]).payload
    finally:
        await database.close()
    findings = [Finding(True, f"The town is {roster.founding.name}, its book has {roster.sequence + 1} pages.")]
    findings.append(_not_before(latest, at=at))
    findings.append(_batches(roster, at=at))
    if missing:
        findings.append(Finding(False, f"{len(missing)} windows are certified, but their lists were not handed in."))
    on_watch = 0 if running is None else running.count
    words = f"{on_watch} people are certified for the watch now."
    findings.append(
        Finding(on_watch > 0, words if on_watch else "Nobody is certified for the watch now: ask a steward.")
    )
    absent = [file.name for file in roster.files if not (config.files / file.file_hash.hex()).is_file()]
    if absent:
        findings.append(Finding(False, f"Town files that have not come: {', '.join(absent)}. Ask a steward."))
    if roster.pending:
        findings.append(Finding(True, f"{len(roster.pending)} changes of the town wait for their 48 hours."))
    return [*findings, *copies]


def _copies(readers: Sequence[Reader], *, at: Instant) -> Iterator[Finding]:
    """Where else this house's films are."""
    for each in readers:
        hours = max(0, at // 3600 - each.hour)
        lacks = f"{each.lacks} parts behind" if each.lacks else "nothing is missing there"
        yield Finding(
            not is_late(each, hour=at // 3600),
            f"A second copy of the films is at {each.name}: it came {hours} hours ago, {lacks}.",
        )


def _not_before(payload: bytes, *, at: Instant) -> Finding:
    wrote = instant_of(read(payload).at)
    is_well = wrote <= at + 600
    return Finding(
        is_well, "The clock is not behind the town's book." if is_well else "This machine's clock is behind."
    )


def _batches(roster: Roster, *, at: Instant) -> Finding:
    last = max(roster.batches, default=Window(0))
    days = ((last + 1) * WINDOW_S - at) / DAY_S
    if days <= 0:
        return Finding(False, "Nobody is certified for any watch to come: a steward has to certify now.")
    words = f"The watch is certified for {days:.0f} more days"
    return Finding(
        days >= BATCHES_SHORT_DAYS, f"{words}." if days >= BATCHES_SHORT_DAYS else f"{words} only: ask a steward soon."
    )


def _beats(config: Config, *, at: Instant) -> Iterator[Finding]:
    host = "127.0.0.1" if config.host in ("0.0.0.0", "::") else config.host
    where = str(config.unix) if config.unix else f"{host}:{config.port}"
    line = _OverUnix(config.unix) if config.unix else http.client.HTTPConnection(host, config.port, timeout=PATIENCE_S)
    try:
        line.request("GET", "/healthz")
        troubles = json.load(line.getresponse())["troubles"]
        line.request("GET", "/api/feed")
        told = [from_b64u(each) for each in json.load(line.getresponse())["beats"]]
        sent = max((beat.read(cose.parse(each).payload).sent for each in told), default=None)
    except (OSError, http.client.HTTPException, ValueError, KeyError, Refusal):
        yield Finding(False, f"No house answers on {where}; is it running?", True)
        return
    finally:
        line.close()
    for code in troubles:
        yield Finding(False, _TROUBLES.get(code, f"The running house says {code}: this program is older than it."))
    if sent is None:
        yield Finding(False, "The watch has not given its word since the house was started.")
    else:
        minutes = max(0, at - sent) // 60
        yield Finding(minutes <= BEAT_MINUTES, f"The watch gave its word {minutes} minutes ago.")


class _OverUnix(http.client.HTTPConnection):
    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=PATIENCE_S)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(PATIENCE_S)
        self.sock.connect(str(self._path))
