"""Where pushes go. What is here can name somebody: whoever runs a push service knows whose phone an endpoint is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

PUBLIC_KEY_BYTES = 65
AUTH_BYTES = 16
ENDPOINT_MOST = 1_024
PUSHED_MOST = 2_100
"""Bytes of an alert with its proof: in base64, with the words around it, they still are one envelope."""


@dataclass(frozen=True, slots=True, repr=False)
class Subscription:
    """What a browser gives for being rung: an address at its push service, and two values that only it can open with.

    public_key: an uncompressed point of P-256. auth: 16 random bytes. Neither is printed by accident.
    """

    endpoint: str
    public_key: bytes
    auth: bytes

    def __repr__(self) -> str:
        return "<Subscription>"


class Asleep(Exception):
    """The key to the endpoints is not here: this machine was started anew and nobody has unlocked them."""


class Endpoints(Protocol):
    """Subscriptions, in a place of their own that nothing joins.

    Everything but `is_awake` raises Asleep while the key is missing.
    """

    @property
    def is_awake(self) -> bool: ...

    async def keep(self, subscription: Subscription) -> bool:
        """False when there is no room. The same again is no error."""

    async def drop(self, endpoints: Sequence[str]) -> None:
        """One that is not here is no error."""

    def everybody(self) -> Iterator[Subscription]:
        """As they are kept now, in no order that tells anything."""

    def __len__(self) -> int: ...
