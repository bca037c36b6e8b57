"""The one way in for what the town's ledger is to hold."""

from typing import Protocol

from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant


class Ledger(Protocol):
    """Part of the running transaction: what it promises is promised only if that is committed."""

    async def promise(self, commitment: Hash, *, at: Instant, is_guest: bool = False) -> bytes:
        """A receipt to give out after the commit: a note, signed by the log, by when these 32 bytes are in the log.

        The same again while it waits is promised for the same time. Of the room there is, guests have a part.
        Refusal("ledger.busy", "ledger.halted"): nothing is promised.
        """

    async def again(self, commitment: Hash, *, at: Instant) -> bytes | None:
        """The receipt of what waits already. None for what does not, or while the ledger stands still."""

    async def keep(self, commitment: Hash, *, at: Instant) -> None:
        """The town's own: never refused. It waits as long as the ledger stands still; nobody is given a receipt."""
