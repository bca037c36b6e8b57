"""How the ledger grows: how often, by how much, what is promised. Pure."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from tocsin.ledger import note
from tocsin.ledger import receipt as receipts
from tocsin.ledger.checkpoint import Checkpoint
from tocsin.ledger.receipt import Receipt
from tocsin.ledger.vkey import Signer
from tocsin.terms.ids import Hash, PublicKey
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

EVERY_S = 10
LEAST = 4
"""Leaves in each batch, whether anything happened or not; what nobody brought is made up."""
DRAINS_IN = 3
"""Batches until what waits is in: so twelve at once look like none."""
DUE_S = 60
MOST_WAITING = 4_096
"""Of people. What the town itself says waits beside them and is bounded by its book and its feed."""
GUESTS_PART = 4
"""Guests have one place of so many."""
LEAF_BYTES = 32
DAY_S = 86_400
HALTED = "ledger.halted"
BUSY = "ledger.busy"
ROLLED_BACK = "ledger.rolled_back"
SPLIT = "ledger.split"
CAUSES = (ROLLED_BACK, SPLIT)
"""What anybody may see the evidence of."""
RESTORED = "ledger.restored"
STANDS_STILL = (ROLLED_BACK, RESTORED)
"""With these nothing is promised and nothing signed."""


class Lane(StrEnum):
    TOWN = "town"
    MEMBER = "member"
    GUEST = "guest"


@dataclass(frozen=True)
class Kept:
    """A checkpoint as the house keeps it. `day`: in which it was signed."""

    size: int
    root: Hash
    note: bytes
    day: int


@dataclass(frozen=True)
class Cosigned:
    """The last of somebody's log that this house cosigned. `note`: as it came, with the log's own signature."""

    origin: str
    size: int
    root: Hash
    note: bytes


@dataclass(frozen=True)
class Evidence:
    """Two notes with signatures of one log that cannot both be true. `code`: what follows from it."""

    code: str
    origin: str
    one: bytes
    other: bytes


def turn_of(at: Instant) -> int:
    """When something was brought, in tens of seconds: no exact time is kept."""
    return at // EVERY_S


def due_of(turn: int) -> Instant:
    return Instant(turn * EVERY_S + DUE_S)


def has_room(*, is_guest: bool, people: int, guests: int) -> bool:
    """Whether one more may wait beside these. `people`: guests among them."""
    return people < MOST_WAITING and not (is_guest and guests >= MOST_WAITING // GUESTS_PART)


def batch_size(waiting: int, *, late: int) -> int:
    """How many leaves the next batch has. `late`: of those waiting, how many have seen DRAINS_IN batches go."""
    wanted = max(-(-waiting // DRAINS_IN), late)
    return max(LEAST, 1 << max(wanted - 1, 0).bit_length())


def name_of(role: str, public: PublicKey) -> str:
    """A house knows no address of its own, so a log is called after its key: another key is another log."""
    return f"tocsin.{role}/{sha256(public).hexdigest()[:32]}"


def receipt(commitment: Hash, *, turn: int, log: Signer) -> bytes:
    return note.write(receipts.sign(Receipt(origin=log.name, due=due_of(turn), commitment=commitment), log))


def contradicts(one: Kept | Cosigned, other: Checkpoint) -> bool:
    """Of one log. Trees of different sizes may both be true."""
    return one.size == other.size and one.root != other.root


def shown(latest_two: Sequence[Kept]) -> Kept | None:
    """The newest, but for the few seconds in which fewer have cosigned it than the one before."""
    if not latest_two:
        return None
    lines = [len(note.read(each.note).signatures) for each in latest_two]
    return latest_two[-1] if lines[-1] >= lines[0] else latest_two[0]


def to_forget(kept: Sequence[Kept], *, stamped: Set[int]) -> Iterable[int]:
    """Sizes, of `kept` in their order. Of each day the last stays, and what was stamped, and the latest two."""
    last_of_day = {each.day: each.size for each in kept}
    latest = {each.size for each in kept[-2:]}
    return [each.size for each in kept if each.size not in {*last_of_day.values(), *latest, *stamped}]


def halted() -> Refusal:
    return Refusal(HALTED, safe="This house's ledger stands still until its operator has looked at it.", status=503)


def busy() -> Refusal:
    return Refusal(BUSY, safe="The ledger has too much to do just now. Try again in a minute.", status=503)
