"""Facts that were committed and wait for whoever listens."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Pending(NamedTuple):
    fact_id: int
    fact: object


class Outbox(Protocol):
    """Committed facts in the order of their transactions. One stays until it is settled: it is heard at least once."""

    async def pending(self, *, limit: int) -> Sequence[Pending]: ...

    async def settle(self, fact_ids: Sequence[int]) -> None:
        """These were heard by all. Settling twice is no error."""

    async def stirred(self) -> None:
        """Return soon after a transaction with facts was committed since the last call; may return for nothing."""
