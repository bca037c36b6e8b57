"""What circles asks for, in circles' words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tocsin.circles.model import Invite, KeptWindow
from tocsin.rails import Announce
from tocsin.seals.roster import Roster
from tocsin.seals.window import CertifiedWindow
from tocsin.terms.ids import Hash, Window
from tocsin.terms.instant import Instant, Minutes


class Setups(Protocol):
    async def holds(self, secret_hash: Hash) -> bool: ...

    async def renew(self, secret_hash: Hash) -> None:
        """Only this setup link counts from now on."""

    async def end(self) -> None: ...


class Chain(Protocol):
    async def is_founded(self) -> bool: ...

    async def roster(self, *, at: Instant) -> Roster:
        """Folded, verified, as in force. Refusal("town.not_founded")."""

    async def statements(self, *, since: int) -> Sequence[bytes]: ...

    async def append(self, statement: bytes, *, sequence: int, payload_hash: Hash, seen: Minutes) -> None: ...


class Windows(Protocol):
    async def of(self, window: Window) -> KeptWindow | None: ...

    async def certified(self, window: Window, *, roster: Roster) -> CertifiedWindow | None: ...

    async def keep(self, window: Window, *, statement: bytes, leaves: Sequence[bytes]) -> None:
        """Replaces what an older batch had certified."""

    async def vouch(self, window: Window, *, leaf_hash: Hash, number: int, stand_in: bytes) -> None: ...

    async def slip(self, window: Window, *, slip_hash: Hash, secret: bytes) -> bool:
        """False when it was there already."""

    async def slips(self) -> Sequence[tuple[Window, bytes]]: ...

    async def forget_before(self, window: Window) -> int: ...


class Invites(Protocol):
    async def of(self, invite_hash: Hash) -> Invite | None: ...

    async def grant(self, invite_hash: Hash, *, uses: int, expires: Minutes) -> None:
        """Granting again only narrows: fewer uses, an earlier end. It opens nothing that was closed or cut."""

    async def join(self, invite_hash: Hash) -> None: ...

    async def cut(self, invite_hash: Hash) -> bool:
        """Ends every pass that came from it. False when there was nothing to cut."""

    async def forget_ended(self, *, before: Minutes) -> int: ...


class Passes(Protocol):
    async def invite_of(self, pass_hash: Hash) -> Hash | None: ...

    async def keep(self, pass_hash: Hash, *, invite_hash: Hash) -> None: ...


class Tickets(Protocol):
    async def known(self, hashes: Sequence[Hash]) -> frozenset[Hash]: ...

    async def sell(self, hashes: Sequence[Hash], *, ends_hour: int) -> None: ...

    async def forget_stale(self, *, hour: int) -> int: ...


class DayCounts(Protocol):
    """How many tickets a pass bought today; in memory, under a key that dies with the process."""

    def bought(self, pass_hash: Hash, *, day: int) -> int: ...

    def add(self, pass_hash: Hash, *, day: int, count: int) -> None: ...


@dataclass(frozen=True)
class Books:
    """What one transaction of circles may touch."""

    setups: Setups
    chain: Chain
    windows: Windows
    invites: Invites
    passes: Passes
    tickets: Tickets
    news: Announce
