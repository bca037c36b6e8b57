"""A way to reach people. Its audience is a topic; where anyone is, is never asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Protocol


class Dedupe(Enum):
    """Who throws a second copy away."""

    PHONE = "phone"
    PROVIDER = "provider"
    NONE = "none"


class Carried(NamedTuple):
    """One public item of the feed as channels carry it. `body` is signed (or slips) and readable by all."""

    position: int
    kind: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Accepted:
    pass


@dataclass(frozen=True, slots=True)
class Later:
    retry_after_s: int


@dataclass(frozen=True, slots=True)
class Refused:
    code: str


Outcome = Accepted | Later | Refused


class Channel(Protocol):
    """Items may be handed over again after an unanswered attempt; `position` is the idempotency key.

    On every line items appear in the order of their positions, none twice, none left out.
    """

    @property
    def dedupe(self) -> Dedupe: ...

    async def send(self, items: Sequence[Carried]) -> Outcome: ...


class Doorbell(Protocol):
    """A ring without content for open desks: which kind of thing stirs, and its random id."""

    async def ring(self, kind: str, subject: bytes) -> None: ...
