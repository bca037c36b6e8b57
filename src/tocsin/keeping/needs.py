"""What keeping asks for, in keeping's words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from tocsin.keeping.model import Cosigned, Evidence, Kept, Lane
from tocsin.ledger.vkey import VerifierKey
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant


class Waiting(Protocol):
    """Commitments that are promised and not yet in the log."""

    async def count(self, *, before: int) -> int:
        """Of those that were brought before that turn."""

    async def count_of(self, *lanes: Lane) -> int: ...

    async def turn_of(self, commitment: Hash) -> int | None: ...

    async def add(self, commitment: Hash, *, turn: int, lane: Lane) -> None: ...

    async def make_the_towns(self, commitment: Hash) -> None: ...

    async def take(self, most: int) -> Mapping[Hash, Lane]:
        """The oldest; they wait no longer."""


class Entries(Protocol):
    """The leaves of the log in their places, which never change."""

    async def size(self) -> int: ...

    async def add(self, size: int, commitments: Sequence[Hash]) -> None:
        """Behind the others, of which there are so many."""

    async def between(self, first: int, end: int) -> Sequence[Hash]: ...

    async def find(self, commitment: Hash, *, first: int, end: int) -> int | None: ...


class Said(Protocol):
    """Where in the log stands what the town itself says."""

    async def leaf_of(self, commitment: Hash) -> int | None: ...

    async def add(self, places: Mapping[Hash, int]) -> None: ...


class Checkpoints(Protocol):
    async def latest(self) -> Kept | None: ...

    async def of(self, size: int) -> Kept | None: ...

    async def first(self, *, least: int) -> Kept | None:
        """The smallest that has so many leaves."""

    async def latest_two(self) -> Sequence[Kept]:
        """In their order; fewer where there are not so many."""

    async def around(self, day: int) -> tuple[int, int | None]:
        """Sizes: of the last checkpoint before that day, and of the first of a later one."""

    async def since(self, day: int) -> Sequence[Kept]:
        """In their order."""

    async def add(self, kept: Kept) -> None: ...

    async def replace(self, size: int, note: bytes) -> None: ...

    async def forget(self, sizes: Collection[int]) -> None: ...


class CosignedLogs(Protocol):
    """What this house cosigned of other houses' logs: of each the last."""

    async def of(self, origin: str) -> Cosigned | None: ...

    async def put(self, cosigned: Cosigned) -> None: ...


class Evidences(Protocol):
    async def all(self) -> Sequence[Evidence]: ...

    async def add(self, evidence: Evidence) -> None:
        """The first of a log stays."""

    async def drop(self, code: str) -> None: ...


class Stamps(Protocol):
    """What authorities said about checkpoints (RFC 3161), as they said it."""

    async def of(self, size: int) -> Sequence[tuple[str, bytes]]: ...

    async def sizes(self) -> Sequence[int]:
        """In their order."""

    async def add(self, size: int, *, authority: str, token: bytes) -> None: ...


@dataclass(frozen=True)
class Books:
    waiting: Waiting
    entries: Entries
    said: Said
    checkpoints: Checkpoints
    cosigned: CosignedLogs
    evidence: Evidences
    stamps: Stamps


class ListedCosigner(NamedTuple):
    """Whom the log asks. `prefix`: below it stands `/add-checkpoint`."""

    key: VerifierKey
    prefix: str


class CosignedLog(NamedTuple):
    """Whose checkpoints this house cosigns. `house`: where its tiles are read; empty where the operator named none."""

    key: VerifierKey
    house: str


class Trusted(Protocol):
    """What the town's book says of its ledger."""

    async def is_founded(self) -> bool: ...

    async def cosigners(self, *, at: Instant) -> Sequence[ListedCosigner]: ...

    async def needed(self, *, at: Instant) -> int:
        """So many of them."""

    async def authorities(self, *, at: Instant) -> Sequence[str]: ...


class TimeStamps(Protocol):
    """The bytes of RFC 3161. OSError where they cannot be made."""

    async def query(self, data: bytes) -> bytes: ...

    async def grants(self, reply: bytes, *, data: bytes) -> bool: ...


class Answer(NamedTuple):
    status: int
    media: str
    body: bytes


class Answered(Protocol):
    @property
    def status(self) -> int: ...

    @property
    def media(self) -> str: ...

    @property
    def body(self) -> bytes: ...


class Outside(Protocol):
    """HTTP to where the town's book says, and nowhere else that only the house can see."""

    async def post(self, url: str, body: bytes, *, media: str) -> Answered:
        """OSError when nobody answers in time."""

    async def get(self, url: str) -> Answered: ...
