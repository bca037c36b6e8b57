"""What a steward's own machine keeps between two commands: one file sealed by a passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tocsin.seals import cbor
from tocsin.seals.window import read_leaf
from tocsin.terms.ids import PigeonholeId, TownId, Window
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.steward import Holder, Secrets
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.letters import RoleRequest
from tocsin_kit.sealed_file import read_sealed, write_sealed

LIMIT = 1 << 24


@dataclass(repr=False)
class StewardFile:
    house: str
    town: TownId
    secrets: Secrets


def keep(kept: StewardFile, *, file: Path, words: str) -> None:
    secrets = kept.secrets
    plaintext = cbor.encode(
        [
            1,
            kept.house,
            kept.town,
            secrets.key.seed,
            secrets.opens.secret,
            [[number, secret] for number, secret in sorted(secrets.member_secrets.items())],
            [[pigeonhole, roles] for pigeonhole, roles in secrets.offered.items()],
            sorted(secrets.read),
            [
                [hole, each.roles, each.name_for_steward, each.first_window, list(each.leaves)]
                for hole, each in secrets.requests
            ],
            [
                [hole, each.name, each.roles, [[window, leaf.encoded] for window, leaf in each.leaves.items()]]
                for hole, each in secrets.holders.items()
            ],
        ]
    )
    write_sealed(plaintext, file=file, words=words)


def open_kept(file: Path, *, words: str) -> StewardFile:
    """Raises Refusal("file.*")."""
    parts = cbor.decode(read_sealed(file, words=words), limit=LIMIT)
    if type(parts) is not list or len(parts) != 10 or parts[0] != 1:
        raise Refusal("file.not_a_steward", safe="This file does not hold a steward's keys.")
    _, house, town, seed, opens, member_secrets, offered, slots, requests, holders = parts
    secrets = Secrets(
        key=SigningKey.of(seed),
        opens=RecipientKey.of(opens),
        member_secrets=dict(member_secrets),
        offered={PigeonholeId(hole): roles for hole, roles in offered},
        read=set(slots),
        requests=[
            (PigeonholeId(hole), RoleRequest(roles, name, Window(first), tuple(leaves)))
            for hole, roles, name, first, leaves in requests
        ],
        holders={
            PigeonholeId(hole): Holder(name, roles, {Window(n): read_leaf(leaf) for n, leaf in leaves})
            for hole, name, roles, leaves in holders
        },
    )
    return StewardFile(house, TownId(town), secrets)
