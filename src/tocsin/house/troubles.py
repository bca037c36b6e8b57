"""What is wrong with the machine under a running house, as codes that anybody may hear."""

import os
from collections.abc import Callable, Sequence, Set
from pathlib import Path
from tempfile import TemporaryFile

from tocsin.rails import Clock
from tocsin.terms.instant import Instant

STEP_S = 120
HELD_S = 3600.0
PROBE_BYTES = 256 << 10
DISK_FULL = "disk.full"
CLOCK_STEPPED = "clock.stepped"
CLOCK_BEHIND = "clock.behind"
PUSH_UNDELIVERED = "push.undelivered"
LEDGER_ROLLED_BACK = "ledger.rolled_back"
LEDGER_SPLIT = "ledger.split"
LEDGER_UNPROVEN = "ledger.unproven"
LEDGER_UNSEEN = "ledger.unseen"
OF_LEDGER = (LEDGER_ROLLED_BACK, LEDGER_SPLIT, LEDGER_UNPROVEN, LEDGER_UNSEEN)
MIRROR_SILENT = "mirror.silent"
MIRROR_LYING = "mirror.lying"
MIRROR_FULL = "mirror.full"
MIRROR_LATE = "mirror.late"
MIRROR_UNPROVEN = "mirror.unproven"
FILMS_MISSING = "films.missing"
OF_FILMS = (MIRROR_SILENT, MIRROR_LYING, MIRROR_FULL, MIRROR_LATE, MIRROR_UNPROVEN, FILMS_MISSING)
CODES = (DISK_FULL, CLOCK_STEPPED, CLOCK_BEHIND, PUSH_UNDELIVERED, *OF_LEDGER, *OF_FILMS)


class Steadiness:
    """Whether the machine's clock goes on as time does.

    [Note: A clock that steps]
    A board without a clock of its own guesses the time until somebody tells it, and a wrong server may tell it
    anything. A step of hours ahead would end and delete at once what people still need. So after a step the house goes
    by the new time, but deletes nothing and ends nothing for an hour, unless the clock is set back before. After that
    hour the new time counts: what dies has to die also where nobody keeps the clock right.
    """

    def __init__(self, clock: Clock, *, steady: Callable[[], float]) -> None:
        self._clock = clock
        self._steady = steady
        self._origin = clock.now() - steady()
        self._stepped: float | None = None

    def is_in_doubt(self) -> bool:
        ahead = self._clock.now() - self._steady() - self._origin
        if abs(ahead) <= STEP_S:
            self._stepped = None
            return False
        if self._stepped is None:
            self._stepped = self._steady()
        if self._steady() - self._stepped < HELD_S:
            return True
        self._origin += ahead
        self._stepped = None
        return False


class LastSeen:
    """The latest time at which a house worked in this folder, kept as the time of its lock file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._latest = file.stat().st_mtime if file.exists() else 0.0

    def is_before(self, at: Instant) -> bool:
        return self._latest <= at + STEP_S

    def note(self, at: Instant) -> None:
        if at > self._latest and self._file.exists():
            os.utime(self._file, (at, at))
            self._latest = at


def has_room(folder: Path) -> bool:
    """Asked of the disk itself: what a file system says is free may not be to be had."""
    try:
        with TemporaryFile(dir=folder, buffering=0) as probe:
            probe.write(bytes(PROBE_BYTES))
            os.fsync(probe.fileno())
    except OSError:
        return False
    return True


class Troubles:
    """Gathered for `/healthz`, and asked before anything is forgotten.

    undelivered: whether push services did not take too much of what was said last. ledger: which of OF_LEDGER hold.
    films: which of OF_FILMS.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        steadiness: Steadiness,
        last_seen: LastSeen,
        folder: Path,
        undelivered: Callable[[], bool],
        ledger: Callable[[], Set[str]],
        films: Callable[[], Set[str]],
    ) -> None:
        self._films = films
        self._undelivered = undelivered
        self._ledger = ledger
        self._clock = clock
        self._steadiness = steadiness
        self._last_seen = last_seen
        self._folder = folder
        self._is_full = False

    def found_no_room(self) -> None:
        self._is_full = True

    def look_again(self) -> None:
        self._is_full = self._is_full and not has_room(self._folder)
        if not self.is_clock_in_doubt():
            self._last_seen.note(self._clock.now())

    def is_clock_in_doubt(self) -> bool:
        return self._steadiness.is_in_doubt()

    def codes(self) -> Sequence[str]:
        is_behind = not self._last_seen.is_before(self._clock.now())
        known = (
            (DISK_FULL, self._is_full),
            (CLOCK_STEPPED, self.is_clock_in_doubt()),
            (CLOCK_BEHIND, is_behind),
            (PUSH_UNDELIVERED, self._undelivered()),
            *((code, code in self._ledger()) for code in OF_LEDGER),
            *((code, code in self._films()) for code in OF_FILMS),
        )
        return [code for code, holds in known if holds]
