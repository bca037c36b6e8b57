"""A payload's positions, read one after the other, each with its type and bounds."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NoReturn, TypeVar

from tocsin.seals import cbor
from tocsin.terms.cell import Cell, is_cell
from tocsin.terms.refusal import Refusal

VERSION = 1
MOST_UINT = 2**64 - 1

Code = TypeVar("Code", bound=IntEnum)


class Row:
    """Each reader takes the next position or raises Refusal(`code`)."""

    def __init__(self, items: cbor.Value, *, code: str, safe: str = "This is damaged or incomplete.") -> None:
        self._code = code
        self._safe = safe
        self._next = 0
        self._items: Sequence[cbor.Value] = self._sequence(items)

    @classmethod
    def of(cls, payload: bytes, *, code: str, limit: int = cbor.LIMIT) -> Row:
        """The row in a payload of version 1 or newer; its version is read already."""
        row = cls(cbor.decode(payload, limit=limit), code=code)
        row.version = row.uint(least=1)
        return row

    version = VERSION

    def done(self) -> None:
        """With version 1 nothing may follow; a newer version may have appended what this reader does not know."""
        if self.version == VERSION and self._next != len(self._items):
            self.refuse()

    def uint(self, *, least: int = 0, most: int = MOST_UINT, code: str | None = None) -> int:
        """An integer; outside `least … most` it is refused with `code` when one is given."""
        value = self._take()
        if type(value) is not int:
            self.refuse()
        if not least <= value <= most:
            self.refuse(code)
        return value

    def uint_or_null(self, *, least: int = 0, most: int = MOST_UINT) -> int | None:
        return None if self._null() else self.uint(least=least, most=most)

    def code(self, codes: type[Code], *, code: str | None = None) -> Code:
        value = self.uint()
        if value not in codes._value2member_map_:
            self.refuse(code)
        return codes(value)

    def code_or_null(self, codes: type[Code], *, code: str | None = None) -> Code | None:
        return None if self._null() else self.code(codes, code=code)

    def cell(self, *, code: str | None = None) -> Cell:
        value = self.uint()
        if not is_cell(value):
            self.refuse(code)
        return Cell(value)

    def cell_or_null(self) -> Cell | None:
        return None if self._null() else self.cell()

    def raw(self, length: int | None = None, *, most: int = cbor.LIMIT) -> bytes:
        value = self._take()
        if type(value) is not bytes or len(value) > most or (length is not None and len(value) != length):
            self.refuse()
        return value

    def raw_or_null(self, length: int | None = None, *, most: int = cbor.LIMIT) -> bytes | None:
        return None if self._null() else self.raw(length, most=most)

    def text(self, *, most: int) -> str:
        """At most that many Unicode code points."""
        value = self._take()
        if type(value) is not str or len(value) > most:
            self.refuse()
        return value

    def flag(self) -> bool:
        value = self._take()
        if type(value) is not bool:
            self.refuse()
        return value

    def row(self) -> Row:
        """A nested array, exact in length whatever the version."""
        return Row(self._take(), code=self._code, safe=self._safe)

    def row_or_null(self) -> Row | None:
        return None if self._null() else self.row()

    def rows(self, *, most: int) -> list[Row]:
        """A nested array of arrays."""
        return [Row(items, code=self._code, safe=self._safe) for items in self.several(most=most)]

    def several(self, *, most: int) -> Sequence[cbor.Value]:
        items = self._sequence(self._take())
        if len(items) > most:
            self.refuse()
        return items

    def more(self) -> bool:
        return self._next < len(self._items)

    def refuse(self, code: str | None = None) -> NoReturn:
        raise Refusal(code or self._code, safe=self._safe)

    def _null(self) -> bool:
        if self.more() and self._items[self._next] is None:
            self._next += 1
            return True
        return False

    def _take(self) -> cbor.Value:
        if not self.more():
            self.refuse()
        self._next += 1
        return self._items[self._next - 1]

    def _sequence(self, items: cbor.Value) -> Sequence[cbor.Value]:
        if type(items) is not list:
            self.refuse()
        return list(items)
