"""Writing the town's book: the next statement of a roster, signed by whoever may."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.seals import statement
from tocsin.seals.roster import Roster
from tocsin.terms.ids import Sequence, TownId
from tocsin.terms.instant import Instant, minutes_of
from tocsin_kit.keys import SigningKey, sign_statement


def first(body: statement.Founding, *, town: TownId, root: SigningKey, at: Instant) -> bytes:
    unsigned = statement.Statement(
        sequence=Sequence(0), previous=None, at=minutes_of(at), kind=statement.StatementKind.founding, body=body
    )
    return sign_statement(unsigned, town=town, keys=[root])


def following(roster: Roster, body: statement.Body, *, keys: Iterable[SigningKey], at: Instant) -> bytes:
    """The statement that comes after the roster's head."""
    unsigned = statement.Statement(
        sequence=Sequence(roster.sequence + 1),
        previous=roster.head,
        at=minutes_of(at),
        kind=statement.kind_of(body),
        body=body,
    )
    return sign_statement(unsigned, town=roster.town, keys=keys)
