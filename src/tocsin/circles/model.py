"""What a town's book can say. No clock, no I/O."""

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


def town_of(statement: bytes) -> TownId:
    """Of a founding statement. Refusal("roster.out_of_place", "wire.*", "cose.*", "roster.malformed")."""
    body = read(cose.parse(statement).payload).body
    if not isinstance(body, Founding):
        raise Refusal("roster.out_of_place", safe="This town's book does not begin where it should.")
    return town_id(body.root_key)
