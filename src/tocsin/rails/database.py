"""One transaction's worth of books, whatever keeps them."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

C_co = TypeVar("C_co", covariant=True)
B_co = TypeVar("B_co", covariant=True)


class Announce(Protocol):
    async def __call__(self, fact: object, /) -> None:
        """Tell `fact` (a type of tocsin.terms.facts) if, and only if, the running transaction is committed."""


class Transaction(Protocol[C_co]):
    """What a store is built from: the connection it speaks through and the way to tell news."""

    @property
    def connection(self) -> C_co: ...

    @property
    def announce(self) -> Announce: ...


class Database(Protocol[C_co]):
    """Durable books.

    `writing` gives transactions that see each other's results, one after the other; leaving the block without an
    error returns only after the bytes are on the disk. An error inside leaves no trace, facts included.
    `reading` sees one consistent moment and can change nothing.
    """

    def writing(self) -> AbstractAsyncContextManager[Transaction[C_co]]: ...

    def reading(self) -> AbstractAsyncContextManager[Transaction[C_co]]: ...


class Unit(Protocol[B_co]):
    """The same for one slice: `async with unit.writing() as books`, books being what that slice's needs.py asks for."""

    def writing(self) -> AbstractAsyncContextManager[B_co]: ...

    def reading(self) -> AbstractAsyncContextManager[B_co]: ...
