"""Founding a town: the root is made here, on the founder's own machine, and never travels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from tocsin.seals import roster as rosters
from tocsin.seals import statement
from tocsin.seals.hashes import town_id
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.cell import Cell
from tocsin.terms.ids import Recipient, TownId
from tocsin.terms.instant import Instant
from tocsin.terms.language import Language
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Preset
from tocsin_kit import chain
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.keys import SigningKey
from tocsin_kit.playbook import plays


@dataclass(frozen=True)
class Plan:
    """What a founder decides. `home_cell`: resolution 7 or coarser. `lone_watch`: one alone may say *unconfirmed*."""

    name: str
    preset: Preset
    home_cell: Cell
    languages: tuple[Language, ...]
    lone_watch: bool = False
    events: tuple[int, ...] | None = None
    """Kinds switched on; None: all that the playbooks know."""


class Founder:
    def __init__(self, *, seed: bytes) -> None:
        self._root = SigningKey.of(seed)
        self.town: TownId = town_id(self._root.public)

    @property
    def root_key(self) -> bytes:
        return self._root.public

    def first_statements(
        self, plan: Plan, *, stewards: Sequence[statement.Steward], desk: Sequence[Recipient] = (), at: Instant
    ) -> list[bytes]:
        """Founding, stewards, policy and (if there is one) the permanent desk, all signed by the root."""
        founding = statement.Founding(
            root_key=self._root.public,
            name=plan.name,
            preset=plan.preset,
            home_cell=plan.home_cell,
            languages=plan.languages,
        )
        book = [chain.first(founding, town=self.town, root=self._root, at=at)]
        roster = rosters.found(book[0], town=self.town)
        bodies: list[statement.Body] = [statement.Stewards(tuple(stewards)), _policy(plan)]
        if desk:
            bodies.append(statement.Desk(tuple(desk)))
        for body in bodies:
            book.append(self.state(roster, body, at=at))
            roster = rosters.grow(roster, book[-1], seen=at)
        return book

    def state(self, roster: rosters.Roster, body: statement.Body, *, at: Instant) -> bytes:
        """Anything the root may say next."""
        return chain.following(roster, body, keys=[self._root], at=at)

    async def found(self, book: Sequence[bytes], *, house: HouseLine, setup: bytes) -> None:
        """Hand the first statements to the empty house that printed `setup`. Raises Refused, NoLine."""
        statements = [b64u(each) for each in book]
        await house.ask("POST", "/api/found", json_body={"setup": b64u(setup), "statements": statements})


def read_setup_link(link: str) -> tuple[str, bytes]:
    """(house's address, setup secret) of the link that an empty house prints. Raises Refusal("setup.malformed")."""
    parts = urlsplit(link)
    name, equals, secret = parts.fragment.partition("=")
    if not parts.netloc or not equals or name not in ("setup", "s"):
        raise Refusal("setup.malformed", safe="This is not the setup link of an empty house.")
    return f"{parts.scheme}://{parts.netloc}", from_b64u(secret)


def _policy(plan: Plan) -> statement.Policy:
    wanted = [play for play in plays().values() if plan.events is None or play.event in plan.events]
    tunings = [statement.Tuning(play.event, play.radius_m, play.expires_min) for play in wanted]
    return statement.Policy(
        preset=plan.preset,
        lone_watch=plan.lone_watch,
        kinds=tuple(sorted(tunings, key=lambda tuning: tuning.event)),
    )
