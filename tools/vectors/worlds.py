"""Towns whose every key is known: the ground that the cases stand on. Seeds are fixed, so that the files are too."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from functools import cache
from hashlib import sha256
from typing import Any

import h3

from tocsin.seals import cose
from tocsin.seals.hashes import hash_of, town_id
from tocsin.seals.roster import Roster, fold
from tocsin.seals.statement import (
    Batch,
    Body,
    Founding,
    Policy,
    Revocation,
    Statement,
    Steward,
    Stewards,
    Tuning,
    kind_of,
)
from tocsin.seals.window import CertifiedWindow, Leaf, certify, statement_of, with_slip, with_stand_in, write_statement
from tocsin.terms import ids
from tocsin.terms.cell import Cell
from tocsin.terms.ids import Hash, Window
from tocsin.terms.instant import Instant, Minutes, window_of
from tocsin.terms.language import Language
from tocsin.terms.registry import Event, Preset, Role
from tocsin_kit.keys import (
    RecipientKey,
    SigningKey,
    WatchKeys,
    make_watch_keys,
    sign_stand_in,
    sign_statement,
    sign_window,
    slip_secret,
)

Json = dict[str, Any]

NOW = Instant(1_800_000_000)
"""Two hours into its window."""
WINDOW = window_of(NOW)
BOTH = Role.verifier | Role.dispatcher
_SPOT = (44.9778, -93.2650)


class Seed:
    """Bytes that look random and are always the same."""

    def __init__(self, name: str) -> None:
        self._name = name.encode()
        self._drawn = 0

    def again(self, more: str) -> Seed:
        """Other bytes, that do not depend on what was drawn before."""
        return Seed(self._name.decode() + "/" + more)

    def __call__(self, length: int) -> bytes:
        out = b""
        while len(out) < length:
            out += sha256(self._name + self._drawn.to_bytes(8, "big")).digest()
            self._drawn += 1
        return out[:length]


def cell_at(resolution: int, *, north_m: float = 0.0) -> Cell:
    return Cell(int(h3.latlng_to_cell(_SPOT[0] + north_m / 111_195, _SPOT[1], resolution), 16))


class Town:
    """A founded town with stewards, and people certified for this window and the next."""

    def __init__(
        self,
        name: str,
        *,
        preset: Preset,
        lone_watch: bool,
        people: dict[str, int],
        stewards: int = 2,
        revoked: Sequence[str] = (),
        slipped: Sequence[str] = (),
        stand_ins: dict[str, tuple[int, str, str]] | None = None,
        twins: tuple[str, str] | None = None,
    ) -> None:
        self.name = name
        self.fill = Seed(name)
        self.root = SigningKey.make(self.fill)
        self.town = town_id(self.root.public)
        self.stewards = [SigningKey.make(self.fill) for _ in range(stewards)]
        self.steward_opens = [RecipientKey.make(self.fill) for _ in range(stewards)]
        self.outsider = SigningKey.make(self.fill)
        self.chain: list[tuple[bytes, Instant]] = []
        self.payloads: list[bytes] = []
        self._masters = {who: self.fill(16) for who in [*people, *(stand_ins or {})]}
        self.now = self._keys(people, window=WINDOW, twins=twins)
        self.next = self._keys(people, window=Window(WINDOW + 1), twins=twins)
        self.add(
            Founding(
                root_key=self.root.public,
                name=name.title(),
                preset=preset,
                home_cell=cell_at(7),
                languages=(Language("en"), Language("es"), Language("ar")),
            ),
            keys=[self.root],
        )
        self.add(
            Stewards(
                tuple(
                    Steward(key=key.public, recipient=opens.public)
                    for key, opens in zip(self.stewards, self.steward_opens, strict=True)
                )
            ),
            keys=[self.root],
        )
        kinds = tuple(Tuning(event=event, radius_m=800, expires_min=90) for event in Event)
        self.add(Policy(preset=preset, lone_watch=lone_watch, kinds=kinds), keys=[self.root])
        self.certified = [_by_hash(self.now), _by_hash(self.next)]
        self.statements = [statement_of(leaves, window=Window(WINDOW + n)) for n, leaves in enumerate(self.certified)]
        self.add(Batch(WINDOW, tuple(hash_of(write_statement(each)) for each in self.statements)), keys=self.certifiers)
        if revoked:
            gone = frozenset((WINDOW, self.now[who].leaf.leaf_hash) for who in revoked)
            self.add(Revocation(gone), keys=self.stewards[:1])
        self.slips = [(WINDOW, slip_secret(self._masters[who], window=WINDOW)) for who in slipped]
        self.stand_ins: list[bytes] = []
        for who, (roles, one, other) in (stand_ins or {}).items():
            keys = make_watch_keys(WINDOW, roles=roles, slip_master=self._masters[who], fill=self.fill)
            vouchers = [self.now[one].watch, self.now[other].watch]
            self.stand_ins.append(sign_stand_in(keys.leaf, window=WINDOW, town=self.town, keys=vouchers))
            self.now[who] = keys

    @property
    def certifiers(self) -> list[SigningKey]:
        return self.stewards[:2]

    def add(self, body: Body, *, keys: Sequence[SigningKey], seen: Instant = NOW) -> bytes:
        """Appends a statement to the chain and returns it signed."""
        data = self.statement(body, keys=keys)
        self.chain.append((data, seen))
        self.payloads.append(cose.parse(data).payload)
        return data

    def statement(
        self, body: Body, *, keys: Sequence[SigningKey], sequence: int | None = None, previous: Hash | None = None
    ) -> bytes:
        """The next statement, signed and not appended."""
        unsigned = Statement(
            sequence=ids.Sequence(len(self.payloads) if sequence is None else sequence),
            previous=previous or (hash_of(self.payloads[-1]) if self.payloads else None),
            at=Minutes(NOW // 60),
            kind=kind_of(body),
            body=body,
        )
        return sign_statement(unsigned, town=self.town, keys=keys)

    def extended(self, data: bytes, *, seen: Instant = NOW) -> Town:
        """The same town with one more statement in its chain."""
        longer = copy(self)
        longer.chain = [*self.chain, (data, seen)]
        longer.payloads = [*self.payloads, cose.parse(data).payload]
        return longer

    @property
    def roster(self) -> Roster:
        return fold(self.chain, town=self.town, at=NOW)

    @property
    def windows(self) -> dict[Window, CertifiedWindow]:
        roster = self.roster
        return {Window(WINDOW + n): self._window(n, roster=roster) for n in range(2)}

    def signed_windows(self) -> list[Json]:
        shown = []
        for n, statement in enumerate(self.statements):
            window = WINDOW + n
            shown.append(
                {
                    "statement": sign_window(statement, town=self.town, keys=self.certifiers).hex(),
                    "leaves": [leaf.encoded.hex() for leaf in self.certified[n]],
                    "stand_ins": [each.hex() for each in self.stand_ins] if n == 0 else [],
                    "slips": [secret.hex() for of, secret in self.slips if of == window],
                }
            )
        return shown

    def as_json(self) -> Json:
        return {
            "town": self.town.hex(),
            "chain": [{"statement": data.hex(), "seen": seen} for data, seen in self.chain],
            "windows": self.signed_windows(),
            "people": {who: keys.leaf.leaf_hash.hex() for who, keys in self.now.items()},
        }

    def _window(self, n: int, *, roster: Roster) -> CertifiedWindow:
        shown = self.signed_windows()[n]
        leaves = [bytes.fromhex(leaf) for leaf in shown["leaves"]]
        window = certify(bytes.fromhex(shown["statement"]), leaves=leaves, roster=roster)
        for data in shown["stand_ins"]:
            window = with_stand_in(window, bytes.fromhex(data), roster=roster)
        for secret in shown["slips"]:
            window = with_slip(window, bytes.fromhex(secret))
        return window

    def _keys(self, people: dict[str, int], *, window: Window, twins: tuple[str, str] | None) -> dict[str, WatchKeys]:
        made = {
            who: make_watch_keys(window, roles=roles, slip_master=self._masters[who], fill=self.fill)
            for who, roles in people.items()
        }
        if twins:
            one, other = (made[who] for who in twins)
            shared = Leaf(
                roles=other.leaf.roles,
                watch_key=other.leaf.watch_key,
                drill_key=other.leaf.drill_key,
                age_recipient=one.leaf.age_recipient,
                slip_hash=other.leaf.slip_hash,
            )
            made[twins[1]] = WatchKeys(
                window=window, watch=other.watch, drill=other.drill, opens=one.opens, leaf=shared
            )
        return made


def _by_hash(keys: dict[str, WatchKeys]) -> list[Leaf]:
    return sorted((each.leaf for each in keys.values()), key=lambda leaf: leaf.leaf_hash)


@cache
def network() -> Town:
    """A town of many: two confirm, one of them a dispatcher; one may warn alone within bounds."""
    return Town(
        "network",
        preset=Preset.network,
        lone_watch=True,
        people={
            "ana": Role.verifier,
            "ben": Role.dispatcher,
            "cal": BOTH,
            "dee": Role.verifier,
            "ola": Role.legal_observer,
            "rex": Role.dispatcher,
            "sam": Role.dispatcher,
            "tia": Role.verifier,
            "tio": Role.dispatcher,
        },
        revoked=["rex"],
        slipped=["sam"],
        stand_ins={"una": (BOTH, "ana", "ben"), "uri": (Role.verifier, "ben", "cal")},
        twins=("tia", "tio"),
    )


@cache
def strict() -> Town:
    """As network, and nobody may warn alone."""
    return Town(
        "strict",
        preset=Preset.network,
        lone_watch=False,
        people={"ana": Role.verifier, "ben": Role.dispatcher, "cal": BOTH, "sam": Role.dispatcher},
        slipped=["sam"],
    )


@cache
def alley() -> Town:
    """A street with two role-holders: one is enough."""
    return Town("alley", preset=Preset.street, lone_watch=True, people={"ana": BOTH, "ben": BOTH}, stewards=1)


@cache
def maple() -> Town:
    """A street with four role-holders: any two confirm."""
    return Town(
        "maple",
        preset=Preset.street,
        lone_watch=True,
        people={"ana": Role.verifier, "ben": Role.verifier, "cal": BOTH, "ola": Role.legal_observer},
        stewards=1,
    )


ALL = (network, strict, alley, maple)


def as_json() -> Json:
    return {
        "about": "Towns that the other files' cases name as their world: the chain with the second at which each statement "
        "was first seen, windows with leaves, stand-ins and slips, and whose leaf hash is whose.",
        "now": NOW,
        "worlds": {make.__name__: make().as_json() for make in ALL},
    }
