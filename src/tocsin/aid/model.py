"""Records, held letters, their states and clocks. No clock, no I/O."""

from dataclasses import dataclass, replace
from enum import StrEnum

from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import AidDevice
from tocsin.terms.ids import Hash, PigeonholeId, RecordId
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.refusal import Refusal

SMALL_BYTES, LARGE_BYTES = 4_096, 65_536
SESSION_S = 12 * 3600
NEW_KEPT_HOURS = 14 * 24
"""A record that no desk has taken."""
RECORD_KEPT_HOURS_MOST = 1_500
TRASH_HOURS = 24
ERASED_KEPT_HOURS = 48
"""So long every desk has time to learn it."""
WAITING_MOST = {"member": 2_000, "guest": 200}
"""New records of a lane."""
RECORDS_MOST, LARGE_RECORDS_MOST = 20_000, 1_000
ROOM_OF_DESK = 1_000
"""So many more records, large ones and letters a desk may write than strangers can fill the house with: what lies there
must still be planned.
"""

HOUR_CHANGES = 1 << 20
"""Numbers of changes that one hour has: the number of a change says in which hour it was, and is never given twice."""

OPENS_MINUTES_MOST = 40 * 24 * 60
OPEN_MINUTES_MOST = 31 * 24 * 60
STOPPED_KEPT_MINUTES = 48 * 60
"""An empty row stays, so that what was stopped does not come back by a phone that had no receipt; likewise the letter
that says so."""
LETTERS_MOST, LARGE_LETTERS_MOST = 64, 8
"""In one pigeonhole; of those the larger size."""
LYING_MOST, LYING_FROM_GUESTS_MOST, LYING_LARGE_MOST = 20_000, 2_000, 1_000
WRONG_MOST = 5
CLAIM_BYTES = 16
RINGS_OF_ONE, RINGS_WITHIN_S, RINGS_AGAIN_S = 4, 24 * 3600, 3600
"""For one pigeonhole: so many in a day at their minute, after that once an hour for all that have opened since. Whoever
has somebody's code can neither wake her all the time nor keep others from waking her, under this code or another.
"""


class Lane(StrEnum):
    MEMBER = "member"
    GUEST = "guest"


class State(StrEnum):
    NEW = "new"
    KEPT = "kept"
    TRASH = "trash"
    ERASED = "erased"


class LetterState(StrEnum):
    HELD = "held"
    OPEN = "open"
    TAKEN = "taken"
    GONE = "gone"


@dataclass(frozen=True)
class Session:
    """An open aid desk: which device of the roster's list, and till when."""

    device: AidDevice
    until: Instant


@dataclass(frozen=True)
class Record:
    """Without its envelope. lane: while it is new. trash_hour: when it is gone for good, while it is in the trash."""

    record_id: RecordId
    change: int
    version: int
    state: State
    lane: Lane | None
    is_large: bool
    erase_hash: Hash | None
    ends_hour: int
    trash_hour: int | None = None

    @property
    def bytes(self) -> int:
        return 0 if self.state is State.ERASED else LARGE_BYTES if self.is_large else SMALL_BYTES

    @property
    def gone_hour(self) -> int:
        return self.ends_hour if self.trash_hour is None else min(self.ends_hour, self.trash_hour)

    def check_is(self, version: int) -> None:
        """Refusal("aid.erased", "aid.changed")."""
        if self.state is State.ERASED:
            raise Refusal("aid.erased", safe="The person it was about has erased this.", status=410)
        if self.version != version:
            raise Refusal("aid.changed", safe="Somebody changed this meanwhile.", status=409)

    def rewritten(self, *, is_large: bool, ends_hour: int) -> "Record":
        return replace(
            self,
            version=self.version + 1,
            state=State.KEPT,
            lane=None,
            is_large=is_large,
            ends_hour=ends_hour,
            trash_hour=None,
        )

    def trashed(self, *, at: Instant) -> "Record":
        trash_hour = hour_of(at, after_hours=TRASH_HOURS)
        return replace(self, version=self.version + 1, state=State.TRASH, lane=None, trash_hour=trash_hour)

    def restored(self) -> "Record":
        return replace(self, version=self.version + 1, state=State.KEPT, lane=None, trash_hour=None)

    def erased(self, *, at: Instant) -> "Record":
        return replace(
            self,
            version=self.version + 1,
            state=State.ERASED,
            lane=None,
            is_large=False,
            erase_hash=None,
            ends_hour=hour_of(at, after_hours=ERASED_KEPT_HOURS),
            trash_hour=None,
        )


@dataclass(frozen=True)
class Held:
    """A letter without its envelope. is_empty: stopped, or locked for good. taken: by which claim, as `kept_of` has it.

    wrong: how often wrong digits were said. rings: it was laid ahead, and nobody has been rung since it opened.
    """

    pigeonhole: PigeonholeId
    slot: bytes
    opens: Minutes
    ends: Minutes
    is_once: bool = False
    is_large: bool = False
    is_empty: bool = False
    from_guest: bool = False
    stop_hash: Hash | None = None
    lock_hash: Hash | None = None
    taken: bytes | None = None
    wrong: int = 0
    rings: bool = False

    def is_open(self, *, at: Instant) -> bool:
        return not self.is_empty and self.opens <= at // 60 < self.ends

    def is_for(self, claim: bytes) -> bool:
        return self.taken is None or self.taken == self.kept_of(claim)

    def kept_of(self, claim: bytes) -> bytes:
        """Another on every letter, so that no two rows say that one phone took both."""
        return hash_of(b"tocsin/aid-claim/v1" + self.pigeonhole + self.slot + claim)[:CLAIM_BYTES]

    def state(self, *, at: Instant) -> LetterState:
        if self.is_empty or self.ends <= at // 60:
            return LetterState.GONE
        if self.opens > at // 60:
            return LetterState.HELD
        return LetterState.OPEN if self.taken is None else LetterState.TAKEN

    def emptied(self, *, ends: Minutes) -> "Held":
        """What stays of one that was stopped or locked for good: that its number was used."""
        return Held(self.pigeonhole, self.slot, opens=Minutes(0), ends=ends, is_empty=True)


def rings_when_open(letter: Held, *, at: Instant) -> bool:
    """One that is laid for later. What is laid open at once, as what ends a timer is, wakes nobody, whichever word
    ended it; nor does one that only digits open.
    """
    return letter.opens > at // 60 and letter.lock_hash is None


def check_clock(opens: Minutes, ends: Minutes, *, at: Instant) -> None:
    """Refusal("aid.out_of_bounds"), "aid.too_late" for one that is over already."""
    if not opens < ends <= opens + OPEN_MINUTES_MOST or opens > at // 60 + OPENS_MINUTES_MOST:
        raise Refusal("aid.out_of_bounds", safe="This cannot be held for so long.")
    if ends <= at // 60:
        raise Refusal("aid.too_late", safe="Its time is over.", status=409)


def next_change(last: int, *, at: Instant) -> int:
    """Higher than every number before, though the row that had the last one may be gone."""
    return max(last, at // 3600 * HOUR_CHANGES) + 1


def hour_of(at: Instant, *, after_hours: int) -> int:
    """The hour in which something that comes now has ended, at least `after_hours` from now."""
    return at // 3600 + after_hours + 1


def minute_of(at: Instant, *, after_minutes: int) -> Minutes:
    return Minutes(at // 60 + after_minutes + 1)
