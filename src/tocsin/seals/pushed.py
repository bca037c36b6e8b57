"""An alert that carries its own proof, small enough for a push: a phone that holds nothing but its town's book, as it
was when it was last opened, checks it alone, with no line.

`[1, alert, [+ [index, leaf, [* hash]]], window statement, stewards statement or null]`

The chain goes alert ← leaves of who signed ← the window statement ← stewards ← the root that the phone pinned. The
batch of the book that lists the window is left out: it is as long as all its windows together.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from tocsin.seals import alert as alerts
from tocsin.seals import cbor, cose, merkle
from tocsin.seals.alert import VerifiedAlert
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Batched, Roster
from tocsin.seals.row import Row
from tocsin.seals.statement import Stewards
from tocsin.seals.statement import read as read_page
from tocsin.seals.window import CertifiedWindow, ProvenLeaf, certify_part, read_statement
from tocsin.terms.ids import Hash, PublicKey
from tocsin.terms.instant import Instant, window_of
from tocsin.terms.refusal import Refusal

MOST_PROVEN = 4
DEEPEST = 12
"""Of a tree of 4,096 leaves."""
_CODE = "pushed.malformed"


@dataclass(frozen=True)
class PushedAlert:
    """The shape; nothing is proven. `stewards`: the page of the book that names who signed the window statement."""

    alert: bytes
    proven: tuple[ProvenLeaf, ...]
    window: bytes
    stewards: bytes | None


def write(pushed: PushedAlert) -> bytes:
    proven: list[cbor.Value] = [[each.index, each.leaf, list(each.path)] for each in pushed.proven]
    return cbor.encode([1, pushed.alert, proven, pushed.window, pushed.stewards])


def read(data: bytes) -> PushedAlert:
    """Refusal("wire.*"), "pushed.malformed"."""
    row = Row.of(data, code=_CODE)
    alert = row.raw()
    proven = []
    for each in row.rows(most=MOST_PROVEN):
        index, leaf, path = each.uint(), each.raw(), each.row()
        hashes = []
        while path.more():
            hashes.append(Hash(path.raw(32)))
        each.done()
        if len(hashes) > DEEPEST:
            row.refuse()
        proven.append(ProvenLeaf(index=index, leaf=leaf, path=tuple(hashes)))
    pushed = PushedAlert(alert=alert, proven=tuple(proven), window=row.raw(), stewards=row.raw_or_null())
    row.done()
    return pushed


def prove(
    signed: bytes, *, window: CertifiedWindow, statement: bytes, book: Sequence[bytes], roster: Roster
) -> PushedAlert | None:
    """The alert with the proof of who signed it. `window` has all its leaves; `statement` is its statement as signed;
    `book`: the pages of the roster.

    None for one that somebody signed who stands in: she is in no tree.
    """
    places = {key: n for n, leaf in enumerate(window.leaves) for key in (leaf.watch_key, leaf.drill_key)}
    signers = cose.check(cose.parse(signed), kind=cose.Kind.ALERT, town=roster.town, keys=window.keyring)
    if any(key not in places for key in signers):
        return None
    hashes = [leaf.leaf_hash for leaf in window.leaves]
    proven = tuple(
        ProvenLeaf(index=n, leaf=window.leaves[n].encoded, path=merkle.path(hashes, index=n))
        for n in (places[key] for key in signers)
    )
    return PushedAlert(
        alert=signed, proven=proven, window=statement, stewards=_page_of(book, statement=statement, roster=roster)
    )


def verify(data: bytes, *, roster: Roster, at: Instant) -> VerifiedAlert:
    """The alert, if it counts now by the book that is held here, which may be an older one.

    A newer page about stewards counts only if the root signed it: the 48 hours of any other were not watched here.
    Refuses what `alert.verify` and `certify_part` refuse, and "pushed.needs_the_book".
    """
    pushed = read(data)
    window = window_of(alerts.read_signed(pushed.alert).alert.sent_at)
    signed = cose.parse(pushed.window)
    statement = read_statement(signed.payload)
    if statement.window != window:
        raise Refusal(_CODE)
    if window not in roster.batches:
        may_sign = _stewards(pushed.stewards, roster=roster) | {roster.founding.root_key}
        listed = Batched(hash_of(signed.payload), stewards=frozenset(may_sign), needed=roster.stewards_needed)
        roster = replace(roster, batches={**roster.batches, window: listed})
    certified = certify_part(pushed.window, proven=pushed.proven, roster=roster)
    return alerts.verify(pushed.alert, roster=roster, windows={window: certified}, at=at)


def _stewards(data: bytes | None, *, roster: Roster) -> frozenset[PublicKey]:
    """Those whom a newer page names, else those in force here."""
    if data is None:
        return roster.key_of_stewards()
    page = read_page(cose.parse(data).payload)
    if page.sequence <= roster.sequence:
        return roster.key_of_stewards()
    if not isinstance(page.body, Stewards):
        raise Refusal(_CODE)
    named = [steward.key for steward in page.body.stewards]
    _check_by_root(data, named=named, roster=roster)
    return frozenset(named)


def _page_of(book: Sequence[bytes], *, statement: bytes, roster: Roster) -> bytes | None:
    """The youngest page, signed by the root, that names whoever signed this window statement."""
    signed = cose.parse(statement)
    for data in reversed(book):
        body = read_page(cose.parse(data).payload).body
        if isinstance(body, Stewards):
            named = [steward.key for steward in body.stewards]
            with suppress(Refusal):
                _check_by_root(data, named=named, roster=roster)
                keys = [roster.founding.root_key, *named]
                cose.check(signed, kind=cose.Kind.WINDOW, town=roster.town, keys=keys)
                return data
    return None


def _check_by_root(data: bytes, *, named: Sequence[PublicKey], roster: Roster) -> None:
    root = roster.founding.root_key
    keys = [root, *named, *roster.key_of_stewards()]
    if root not in cose.check(cose.parse(data), kind=cose.Kind.ROSTER, town=roster.town, keys=keys):
        raise Refusal("pushed.needs_the_book", safe="Open Tocsin to check this.", status=409)
