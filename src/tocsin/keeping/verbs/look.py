"""What a phone asks once a day: whether the ledger goes on from what it saw, and what the town says stands in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.keeping.model import Kept, shown
from tocsin.keeping.needs import Books
from tocsin.keeping.verbs.prove import not_yet
from tocsin.keeping.verbs.shelf import NotThere, Shelf
from tocsin.rails import Unit
from tocsin.terms.ids import Hash


@dataclass(frozen=True)
class Place:
    leaf: int
    path: Sequence[Hash]


@dataclass(frozen=True)
class Look:
    """All of it leads to the newest checkpoint that is shown.

    growth: from the size that was asked for; nothing where the log is shorter. of_day: the last one of an earlier day,
    which is what everybody keeps who looks today, so that the next question tells nobody apart; and its growth.
    """

    newest: Kept
    growth: Sequence[Hash]
    of_day: Kept | None
    of_day_growth: Sequence[Hash]
    places: Sequence[Place | None]


async def look(size: int, said: Sequence[Hash], *, unit: Unit[Books], shelf: Shelf) -> Look:
    """`said`: hashes of what the town itself says; others have no place here. Refusal("ledger.not_yet")."""
    async with unit.reading() as books:
        newest = shown(await books.checkpoints.latest_two())
        if newest is None:
            raise not_yet()
        before, _ = await books.checkpoints.around(newest.day)
        of_day = await books.checkpoints.of(before) if before else None
        leaves = [await books.said.leaf_of(each) for each in said]
    try:
        return Look(
            newest=newest,
            growth=await shelf.consistency(size, size=newest.size) if size <= newest.size else (),
            of_day=of_day,
            of_day_growth=() if of_day is None else await shelf.consistency(of_day.size, size=newest.size),
            places=[await _place(each, newest.size, shelf=shelf) for each in leaves],
        )
    except NotThere as why:
        raise not_yet() from why


async def _place(leaf: int | None, size: int, *, shelf: Shelf) -> Place | None:
    return None if leaf is None or leaf >= size else Place(leaf, path=await shelf.inclusion(leaf, size=size))
