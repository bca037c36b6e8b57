"""Cells are H3 indexes, read here by their bits (H3 documentation, "H3Index bit layout"), without a geometry library.

bit 63 zero · 59–62 mode (1 = cell) · 56–58 zero · 52–55 resolution · 45–51 base cell · 15 digits of 3 bits
"""

from __future__ import annotations

from typing import NewType

Cell = NewType("Cell", int)
"""An H3 cell index, unsigned 64-bit."""

FINEST = 15
_PENTAGONS = frozenset((4, 14, 24, 38, 49, 58, 63, 72, 83, 97, 107, 117))
_LAST_BASE_CELL = 121
_UNUSED = 7
_DELETED = 1


def is_cell(number: int) -> bool:
    """Whether the number is the index of a cell that exists."""
    if not 0 <= number < 1 << 63 or number >> 59 != 1 or number >> 56 & 7:
        return False
    base = number >> 45 & 0x7F
    if base > _LAST_BASE_CELL:
        return False
    used = resolution(Cell(number))
    first = 0
    for step in range(1, FINEST + 1):
        digit = _digit(number, step)
        if (digit == _UNUSED) != (step > used):
            return False
        if not first and digit != _UNUSED:
            first = digit
    return not (base in _PENTAGONS and first == _DELETED)


def resolution(cell: Cell) -> int:
    """0 (coarsest) to 15."""
    return cell >> 52 & 0xF


def parent(cell: Cell, *, at_resolution: int) -> Cell:
    """The coarser cell that holds this one; itself at its own resolution. ValueError for a finer one."""
    if not 0 <= at_resolution <= resolution(cell):
        raise ValueError("a parent is not finer than its child")
    unused = (1 << 3 * (FINEST - at_resolution)) - 1
    return Cell(cell & ~(0xF << 52) | at_resolution << 52 | unused)


def _digit(number: int, step: int) -> int:
    return number >> 3 * (FINEST - step) & 7
