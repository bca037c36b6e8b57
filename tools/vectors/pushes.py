"""Alerts that carry their own proof, for a phone that was opened before the window was certified."""

from __future__ import annotations

from dataclasses import replace

from tocsin.seals import pushed
from tocsin.seals.alert import Alert, Standing
from tocsin.seals.pushed import PushedAlert
from tocsin.seals.roster import fold
from tocsin.seals.statement import Steward, Stewards
from tocsin.seals.window import statement_of
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin_kit.keys import RecipientKey, SigningKey, WatchKeys, sign_alert, sign_window
from tools.vectors.alerts import ALL_CLEAR, CHECKPOINT, EXERCISE, LONE
from tools.vectors.case import Json, case
from tools.vectors.worlds import NOW, WINDOW, Town, alley, network, strict

Book = list[tuple[bytes, Instant]]

FOUNDED = 3
"""Founding, stewards, policy: what a phone holds that was opened once and never again."""


def cases() -> Json:
    town = network()
    ana, ben, cal, ola, sam = (town.now[who] for who in ("ana", "ben", "cal", "ola", "sam"))
    both = carried(town, CHECKPOINT, by=[ana, ben])
    old = town.chain[:FOUNDED]
    root_named, stewards_named = (renewed(town, both, by_root=by_root) for by_root in (True, False))
    confirmed = Standing.CONFIRMED
    return {
        "about": "verify(pushed, chain, at): the alert and its standing by the book that the phone holds (`chain`), "
        "which may end before the window was certified; or the refusal's code.",
        "cases": [
            accept("by a book that ends before the window", both, town, book=old, standing=confirmed),
            accept("by the whole book", both, town, book=town.chain, standing=confirmed),
            accept("one alone", carried(town, LONE, by=[ana]), town, book=old, standing=Standing.UNCONFIRMED),
            accept("an exercise", carried(town, EXERCISE, by=[ana, ben]), town, book=old, standing=confirmed),
            accept(
                "reported over", carried(town, ALL_CLEAR, by=[cal]), town, book=old, standing=Standing.REPORTED_OVER
            ),
            accept(
                "two role-holders on a street",
                carried(alley(), CHECKPOINT, by=[alley().now["ana"]]),
                alley(),
                book=alley().chain[:FOUNDED],
                standing=confirmed,
            ),
            accept(
                "stewards whom the root named since",
                root_named,
                town,
                book=old,
                standing=confirmed,
            ),
            refuse(
                "stewards whom the root did not name",
                stewards_named,
                town,
                book=old,
                why="pushed.needs_the_book",
            ),
            refuse(
                "stewards of whom nothing is said",
                replace(root_named, stewards=None),
                town,
                book=old,
                why="cose.unknown_key",
            ),
            refuse(
                "a page that is not about stewards",
                replace(both, stewards=town.chain[-1][0]),
                town,
                book=old,
                why="pushed.malformed",
            ),
            refuse(
                "somebody revoked, by the whole book",
                carried(town, CHECKPOINT, by=[ana, town.now["rex"]]),
                town,
                book=town.chain,
                why="alert.revoked_key",
            ),
            refuse(
                "an observer and a verifier",
                carried(town, CHECKPOINT, by=[ana, ola]),
                town,
                book=old,
                why="alert.not_enough_signatures",
            ),
            refuse(
                "another window than the book lists",
                replace(both, window=smaller_window(town)),
                town,
                book=town.chain,
                why="window.unknown",
            ),
            refuse("another town", both, strict(), book=strict().chain[:FOUNDED], why="cose.unknown_key"),
            refuse("over", both, town, book=old, at=NOW + 90 * 60, why="alert.expired"),
            refuse("a leaf at another place", misplaced(both), town, book=old, why="window.wrong_leaves"),
            refuse("a path that was bent", bent(both), town, book=old, why="window.wrong_leaves"),
            refuse("one leaf too few", replace(both, proven=both.proven[:1]), town, book=old, why="cose.unknown_key"),
            refuse(
                "the window statement of the next window",
                replace(both, window=statement(town, 1)),
                town,
                book=old,
                why="pushed.malformed",
            ),
            refuse(
                "five leaves",
                replace(both, proven=(*both.proven, *both.proven, *both.proven[:1])),
                town,
                book=old,
                why="pushed.malformed",
            ),
            refuse(
                "thirteen steps",
                replace(both, proven=(replace(both.proven[0], path=(Hash(bytes(32)),) * 13),)),
                town,
                book=old,
                why="pushed.malformed",
            ),
            accept(
                "somebody slipped, which the book does not tell",
                carried(town, CHECKPOINT, by=[ana, sam]),
                town,
                book=old,
                standing=confirmed,
            ),
        ],
    }


def carried(town: Town, alert: Alert, *, by: list[WatchKeys]) -> PushedAlert:
    """As a house of this town pushes it."""
    keys = [each.watch if alert.status == CHECKPOINT.status else each.drill for each in by]
    found = pushed.prove(
        sign_alert(alert, town=town.town, keys=keys),
        window=town.windows[WINDOW],
        statement=statement(town, 0),
        book=[data for data, _ in town.chain],
        roster=town.roster,
    )
    assert found is not None
    return found


def renewed(town: Town, good: PushedAlert, *, by_root: bool) -> PushedAlert:
    """The same from a house whose stewards changed since, and certified this window anew."""
    fill = town.fill.again("new stewards")
    new, opens = [SigningKey.make(fill) for _ in range(2)], RecipientKey.make(fill)
    body = Stewards(tuple(Steward(key=key.public, recipient=opens.public) for key in new))
    page = town.statement(body, keys=[town.root] if by_root else town.stewards[:2])
    return replace(good, window=sign_window(town.statements[0], town=town.town, keys=new), stewards=page)


def statement(town: Town, n: int) -> bytes:
    return sign_window(town.statements[n], town=town.town, keys=town.certifiers)


def smaller_window(town: Town) -> bytes:
    """Of the same six hours, with somebody less."""
    return sign_window(statement_of(town.certified[0][1:], window=WINDOW), town=town.town, keys=town.certifiers)


def misplaced(good: PushedAlert) -> PushedAlert:
    first, *rest = good.proven
    return replace(good, proven=(replace(first, index=first.index ^ 1), *rest))


def bent(good: PushedAlert) -> PushedAlert:
    first, *rest = good.proven
    return replace(good, proven=(replace(first, path=(Hash(bytes(32)), *first.path[1:])), *rest))


def accept(name: str, good: PushedAlert, town: Town, *, book: Book, standing: Standing, at: int = NOW) -> Json:
    return _case(name, good, town, book=book, at=at, expect={"standing": standing.value})


def refuse(name: str, poisoned: PushedAlert, town: Town, *, book: Book, why: str, at: int = NOW) -> Json:
    return _case(name, poisoned, town, book=book, at=at, expect=why)


def _case(name: str, given: PushedAlert, town: Town, *, book: Book, at: int, expect: Json | str) -> Json:
    data = pushed.write(given)

    def run() -> Json:
        held = fold(book, town=town.town, at=NOW)
        return {"standing": pushed.verify(data, roster=held, at=Instant(at)).standing.value}

    chain = [{"statement": page.hex(), "seen": seen} for page, seen in book]
    return case(
        name, given={"world": town.name, "chain": chain, "pushed": data.hex(), "at": at}, expect=expect, run=run
    )
