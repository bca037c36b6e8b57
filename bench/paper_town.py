"""A small town made on paper: root, two stewards, a verifier and a dispatcher, certified for two windows."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

import h3

from tocsin.seals import roster as rosters
from tocsin.seals import statement
from tocsin.seals.alert import Alert
from tocsin.seals.hashes import hash_of
from tocsin.seals.window import CertifiedWindow, certify, statement_of, write_statement
from tocsin.terms.cell import Cell
from tocsin.terms.ids import IncidentId, Sequence, TownId, Window
from tocsin.terms.instant import Instant, minutes_of, window_of
from tocsin.terms.language import Language
from tocsin.terms.registry import (
    Certainty,
    MessageType,
    Preset,
    ResponseType,
    Role,
    Severity,
    Status,
    Urgency,
)
from tocsin_kit.actors.founder import Founder, Plan
from tocsin_kit.keys import RecipientKey, SigningKey, WatchKeys, make_watch_keys, sign_alert, sign_window

PLACE = (44.9632, -93.2674)
FIRE = 6


@dataclass(frozen=True)
class WindowPage:
    """What a steward hands in for one window: the signed statement, and its leaves in order."""

    window: Window
    statement: bytes
    leaves: tuple[bytes, ...]


@dataclass(frozen=True)
class PaperTown:
    """Everything is signed already; nothing of it was asked from a house."""

    town: TownId
    founding: tuple[bytes, ...]
    batch: bytes
    pages: tuple[WindowPage, ...]
    watch: dict[Window, tuple[WatchKeys, WatchKeys]]
    place: tuple[float, float]
    files: Mapping[str, bytes]
    made_at: Instant
    founder: Founder
    listing: bytes | None = None

    @cached_property
    def roster(self) -> rosters.Roster:
        book = ((each, self.made_at) for each in (*self.founding, self.batch))
        return rosters.fold(book, town=self.town, at=self.made_at)

    @cached_property
    def windows(self) -> dict[Window, CertifiedWindow]:
        return {page.window: certify(page.statement, leaves=page.leaves, roster=self.roster) for page in self.pages}

    def alert(self, *, at: Instant, sequence: int = 1, incident: bytes | None = None) -> bytes:
        """A fire, confirmed, signed by verifier and dispatcher: a new incident each time."""
        unsigned = Alert(
            sequence=Sequence(sequence),
            predecessor=None,
            incident=IncidentId(incident or os.urandom(8)),
            status=Status.Actual,
            message_type=MessageType.Alert,
            response_type=ResponseType.Avoid,
            event=FIRE,
            urgency=Urgency.Immediate,
            severity=Severity.Severe,
            certainty=Certainty.Observed,
            cell=Cell(h3.str_to_int(h3.latlng_to_cell(*self.place, 9))),
            radius_m=800,
            sent=minutes_of(at),
            onset=0,
            expires=120,
            size=2,
            activity=5,
        )
        return sign_alert(unsigned, town=self.town, keys=[keys.watch for keys in self.watch[window_of(at)]])


def make_town(
    *, at: Instant, place: tuple[float, float] = PLACE, files: Mapping[str, bytes] = MappingProxyType({})
) -> PaperTown:
    founder, stewards = Founder(seed=os.urandom(32)), (SigningKey.make(), SigningKey.make())
    plan = Plan(
        name="Bench Street",
        preset=Preset.network,
        home_cell=Cell(h3.str_to_int(h3.latlng_to_cell(*place, 7))),
        languages=(Language("en"),),
    )
    named = [statement.Steward(key=key.public, recipient=RecipientKey.make().public) for key in stewards]
    founding = founder.first_statements(plan, stewards=named, at=at)
    first = window_of(at)
    slips = os.urandom(16), os.urandom(16)
    watch = {
        Window(window): (
            make_watch_keys(Window(window), roles=Role.verifier, slip_master=slips[0]),
            make_watch_keys(Window(window), roles=Role.dispatcher, slip_master=slips[1]),
        )
        for window in (first, first + 1)
    }
    pages = []
    for window, people in watch.items():
        leaves = sorted((keys.leaf for keys in people), key=lambda leaf: leaf.leaf_hash)
        signed = sign_window(statement_of(leaves, window=window), town=founder.town, keys=stewards)
        pages.append(WindowPage(window, signed, tuple(leaf.encoded for leaf in leaves)))
    hashes = tuple(
        hash_of(write_statement(statement_of([keys.leaf for keys in people], window=window)))
        for window, people in watch.items()
    )
    roster = rosters.fold(((each, at) for each in founding), town=founder.town, at=at)
    batch = founder.state(roster, statement.Batch(first, hashes), at=at)
    town = PaperTown(founder.town, tuple(founding), batch, tuple(pages), watch, place, files, at, founder)
    if not files:
        return town
    listed = tuple(statement.TownFile(name, len(data), hash_of(data)) for name, data in files.items())
    return replace(town, listing=founder.state(town.roster, statement.Files(listed), at=at))
