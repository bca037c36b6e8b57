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
    """A rendering: what one channel says. `texts`: short ones, where radios show them.

    Where programs listen: `cose` and `about`, the signed bytes and their twin (base64url, JSON), and what they are of.
    """

    title: str
    body: str
    texts: tuple[str, ...] = ()
    cose: str = ""
    about: str = ""
    incident: str = ""
    ends: int = 0

    def write(self) -> bytes:
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @classmethod
    def read(cls, data: bytes) -> Post:
        said = json.loads(data)
        return cls(**{**said, "texts": tuple(said["texts"])})


class Channel(Protocol):
    @property
    def suppresses(self) -> Suppresses: ...

    async def open(self) -> None:
        """Begins to listen, if it listens."""

    async def close(self) -> None: ...

    async def send(self, post: Post, *, to: str) -> Outcome:
        """`to`: of a contact; "" elsewhere. Never raises for what a network does."""
