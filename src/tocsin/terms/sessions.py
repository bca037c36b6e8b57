"""Who is let in by a random token because she has shown a key: in memory only, and gone with the process."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable
from typing import Generic, Protocol, TypeVar

from tocsin.terms.b64 import from_b64u
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

NONCE_REMEMBERED_S = 900
MOST_OF_ONE = 8
TOKEN_BYTES = 32


class Session(Protocol):
    @property
    def until(self) -> Instant: ...


S = TypeVar("S", bound=Session)


class Sessions(ABC, Generic[S]):
    """Whoever opens more than `MOST_OF_ONE` loses her oldest."""

    def __init__(self, *, new_id: Callable[[int], bytes]) -> None:
        self._new_id = new_id
        self._open: dict[bytes, S] = {}
        self._nonces: dict[bytes, Instant] = {}

    @abstractmethod
    def whose(self, session: S) -> Hashable: ...

    @abstractmethod
    def replayed(self) -> Refusal: ...

    @abstractmethod
    def closed(self) -> Refusal: ...

    def of(self, token: bytes, *, at: Instant) -> S:
        session = self._open.get(token)
        if session is None or session.until <= at:
            raise self.closed()
        return session

    def _begin(self, session: S, *, nonce: bytes, at: Instant) -> bytes:
        self._nonces = {used: then for used, then in self._nonces.items() if at - then < NONCE_REMEMBERED_S}
        if nonce in self._nonces:
            raise self.replayed()
        self._nonces[nonce] = at
        self._open = {token: each for token, each in self._open.items() if each.until > at}
        hers = [token for token, each in self._open.items() if self.whose(each) == self.whose(session)]
        for oldest in hers[: max(0, len(hers) + 1 - MOST_OF_ONE)]:
            del self._open[oldest]
        token = self._new_id(TOKEN_BYTES)
        self._open[token] = session
        return token

    def _end(self, whose: Hashable) -> None:
        self._open = {token: each for token, each in self._open.items() if self.whose(each) != whose}


def token_in(authorization: str | None, *, scheme: str) -> bytes | None:
    """Of `Authorization: <scheme> <token>`; None for whatever is none."""
    said, _, token = (authorization or "").partition(" ")
    try:
        return from_b64u(token, length=TOKEN_BYTES) if said == scheme else None
    except Refusal:
        return None
