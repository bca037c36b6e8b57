"""What a saved alert proves to somebody who has only the town id. Needs no network. Docs/protocol, section 13."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.seals import alert as alerts
from tocsin.seals import cbor, cose
from tocsin.seals import roster as rosters
from tocsin.seals import statement as statements
from tocsin.seals import window as windows
from tocsin.seals.hashes import town_id
from tocsin.terms.ids import TownId
from tocsin.terms.instant import Instant, instant_of, window_of
from tocsin.terms.refusal import Refusal

LIMIT = 1 << 20


@dataclass(frozen=True)
class AlertFile:
    """The parts of a `.tocsin` file, each as the house gave it. Nothing is proven about them."""

    alert: bytes
    window_statement: bytes
    leaves: tuple[bytes, ...]
    stand_ins: tuple[bytes, ...]
    statements: tuple[bytes, ...]
    slips: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class ProvenAlert:
    """The alert counted when it was sent. `rests_on_delay`: stewards that no root signed had a hand in it, and whether
    everybody could watch them for 48 hours cannot be seen from a file.
    """

    alert: alerts.VerifiedAlert
    roster: rosters.Roster
    roles: tuple[int, ...]
    hidden_among: int
    rests_on_delay: bool


def write(file: AlertFile) -> bytes:
    return cbor.encode(
        [
            1,
            file.alert,
            file.window_statement,
            list(file.leaves),
            list(file.stand_ins),
            list(file.statements),
            list(file.slips),
        ]
    )


def read(data: bytes) -> AlertFile:
    """Raises Refusal("wire.*"), Refusal("file.malformed")."""
    parts = cbor.decode(data, limit=LIMIT)
    match parts:
        case [1, bytes() as alert, bytes() as window, list(), list(), list(), list()]:
            lists: list[tuple[bytes, ...]] = [tuple(each) for each in parts[3:]]
        case _:
            raise Refusal("file.malformed", safe="This is not a saved alert.")
    if any(type(item) is not bytes for items in lists for item in items):
        raise Refusal("file.malformed", safe="This is not a saved alert.")
    return AlertFile(alert, window, *lists)


def prove(file: AlertFile, *, town: TownId | None = None, at: Instant) -> ProvenAlert:
    """Everything a phone checks, from the founding statement on. `town` None: the town that the file names, whose
    fingerprint the reader has to compare. Raises the Refusals of roster, window and alert.
    """
    if not file.statements:
        raise Refusal("roster.empty", safe="This file holds no town.")
    if town is None:
        founding = statements.read(cose.parse(file.statements[0]).payload).body
        if not isinstance(founding, statements.Founding):
            raise Refusal("roster.out_of_place", safe="This town's book does not begin where it should.")
        town = town_id(founding.root_key)
    roster, rests_on_delay = roster_of(file.statements, town=town, at=at)
    window = windows.certify(file.window_statement, leaves=file.leaves, roster=roster)
    for stand_in in file.stand_ins:
        window = windows.with_stand_in(window, stand_in, roster=roster)
    for secret in file.slips:
        window = windows.with_slip(window, secret)
    sent_at = alerts.read_signed(file.alert).alert.sent_at
    if window.window != window_of(sent_at):
        raise Refusal("window.unknown", safe="The file's window is not the one in which the alert was sent.")
    verified = alerts.verify(file.alert, roster=roster, windows={window.window: window}, at=sent_at)
    roles = [leaf.roles for leaf in window.everyone if leaf.leaf_hash in verified.signers]
    return ProvenAlert(verified, roster, tuple(roles), hidden_among=window.count, rests_on_delay=rests_on_delay)


def roster_of(book: Sequence[bytes], *, town: TownId, at: Instant) -> tuple[rosters.Roster, bool]:
    """The roster as one sees it who reads it now for the first time; else, as it dates itself."""
    try:
        return rosters.fold(((each, at) for each in book), town=town, at=at), False
    except Refusal as why:
        if why.code not in ("roster.not_yet", "roster.not_authorised"):
            raise
    dated = [(each, instant_of(statements.read(cose.parse(each).payload).at)) for each in book]
    return rosters.fold(dated, town=town, at=at), True
