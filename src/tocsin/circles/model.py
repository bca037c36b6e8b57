"""What a town's book can say. No clock, no I/O."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.hashes import town_id
from tocsin.seals.roster import Roster
from tocsin.seals.statement import Founding, TownFile, read
from tocsin.seals.window import CertifiedWindow, certify, with_slip, with_stand_in
from tocsin.terms.ids import Hash, TownId, Window
from tocsin.terms.instant import Instant, Minutes, instant_of, window_of
from tocsin.terms.refusal import Refusal

TICKETS_A_DAY = 24
TICKET_HOURS = 7 * 24
WINDOW_KEPT_S = 18 * 24 * 3600
"""No alert lives longer than 24,480 minutes after it was sent."""
INVITE_KEPT_MINUTES = 7 * 24 * 60
LEAVES_LIMIT = 4 << 20
PATIENCE_S = 30
SLOWEST_BYTES_A_S = 16 << 10

_RANGE = re.compile("bytes=([0-9]{0,12})-([0-9]{0,12})")


class NotFounded(Refusal):
    def __init__(self) -> None:
        super().__init__("town.not_founded", safe="No town was founded here yet.", status=404)


@dataclass(frozen=True)
class KeptWindow:
    """A window as it was handed in: proven then, proven again by everybody who reads it."""

    statement: bytes
    leaves: tuple[bytes, ...]
    stand_ins: tuple[bytes, ...] = ()
    slips: tuple[bytes, ...] = ()

    @staticmethod
    def pack(leaves: Sequence[bytes]) -> bytes:
        return cbor.encode(list(leaves))

    @staticmethod
    def unpack(packed: bytes) -> tuple[bytes, ...]:
        return tuple(cbor.decode(packed, limit=LEAVES_LIMIT))

    def certified(self, *, roster: Roster) -> CertifiedWindow | None:
        """None when the roster's latest batch lists another statement for this window."""
        try:
            window = certify(self.statement, leaves=self.leaves, roster=roster)
        except Refusal:
            return None
        for stand_in in self.stand_ins:
            try:
                window = with_stand_in(window, stand_in, roster=roster)
            except Refusal:
                continue
        for secret in self.slips:
            try:
                window = with_slip(window, secret)
            except Refusal:
                continue
        return window


@dataclass(frozen=True)
class Invite:
    uses: int
    joined: int
    is_cut: bool
    expires: Minutes

    @property
    def uses_left(self) -> int:
        return max(0, self.uses - self.joined)

    def is_open(self, *, at: Instant) -> bool:
        return not self.is_cut and self.uses_left > 0 and instant_of(self.expires) > at


def oldest_window_kept(*, at: Instant) -> Window:
    return window_of(Instant(at - WINDOW_KEPT_S))


def listed_file(file_hash: Hash, *, roster: Roster) -> TownFile:
    """The town file with these bytes. Refusal("file.unknown") when no statement in force lists it."""
    listed = next((file for file in roster.files if file.file_hash == file_hash), None)
    if listed is None:
        raise Refusal("file.unknown", safe="This town lists no such file.", status=404)
    return listed


def patience_s(size: int) -> int:
    """How long a file of that size may take to come, so that nobody holds a place for ever."""
    return PATIENCE_S + size // SLOWEST_BYTES_A_S


def asked_bytes(header: str | None, *, size: int) -> tuple[int, int] | None:
    """From where up to where a `Range` header asks; None for the whole, as for everything but one plain range.

    Refusal("file.no_such_range") when it begins behind the end.
    """
    match = _RANGE.fullmatch(header or "")
    if match is None or match[1] == match[2] == "":
        return None
    if match[1] == "":
        start, end = max(0, size - int(match[2])), size
    else:
        start, end = int(match[1]), min(size, int(match[2]) + 1 if match[2] else size)
    if start >= size:
        raise Refusal("file.no_such_range", safe="The file is shorter than that.", status=416)
    return (start, end) if start < end else None


def town_of(statement: bytes) -> TownId:
    """Of a founding statement. Refusal("roster.out_of_place", "wire.*", "cose.*", "roster.malformed")."""
    body = read(cose.parse(statement).payload).body
    if not isinstance(body, Founding):
        raise Refusal("roster.out_of_place", safe="This town's book does not begin where it should.")
    return town_id(body.root_key)
