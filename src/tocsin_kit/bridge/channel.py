"""What the carrier asks of every channel, and what it hands over."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Protocol


class Suppresses(StrEnum):
    """Who drops the second of two same messages."""

    READER = "reader"
    """Whatever reads it there knows an alert by its number: at least once, and twice harms nobody."""
    NOBODY = "nobody"
    """What is real is said at least once, perhaps twice under the same code; exercises at most once."""


class Outcome(StrEnum):
    ACCEPTED = "accepted"
    LATER = "later"
    REFUSED = "refused"
    """It will not be otherwise next time."""


@dataclass(frozen=True)
class Post:
    """A rendering: what one channel says. `cose`, `about`: the signed bytes and their twin, base64url and JSON, where
    programs listen.
    """

    title: str
    body: str
    cose: str = ""
    about: str = ""

    def write(self) -> bytes:
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @classmethod
    def read(cls, data: bytes) -> Post:
        return cls(**json.loads(data))


class Channel(Protocol):
    @property
    def suppresses(self) -> Suppresses: ...

    async def open(self) -> None:
        """Begins to listen, if it listens."""

    async def close(self) -> None: ...

    async def send(self, post: Post, *, to: str) -> Outcome:
        """`to`: of a contact; "" elsewhere. Never raises for what a network does."""
