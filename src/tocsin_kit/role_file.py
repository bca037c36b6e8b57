"""A role-holder's own machine: her keys window by window, sealed by a passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tocsin.seals import cbor
from tocsin.terms.ids import TownId, Window
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.on_watch import OnWatch
from tocsin_kit.keys import RecipientKey, SigningKey, WatchKeys, watch_keys_of
from tocsin_kit.sealed_file import read_sealed, write_sealed

LIMIT = 1 << 20


@dataclass(repr=False)
class RoleFile:
    house: str
    town: TownId
    roles: int
    slip_master: bytes
    keys: dict[Window, WatchKeys]
    member_secrets: dict[int, bytes]

    @classmethod
    def of(cls, phone: OnWatch, *, house: str) -> RoleFile:
        return cls(house, phone.town, phone.roles, phone.slip_master, phone.keys, phone.member_secrets)

    def put_into(self, phone: OnWatch) -> None:
        phone.roles, phone.slip_master = self.roles, self.slip_master
        phone.keys, phone.member_secrets = self.keys, self.member_secrets


def keep(kept: RoleFile, *, file: Path, words: str) -> None:
    keys = [[n, each.watch.seed, each.drill.seed, each.opens.secret] for n, each in sorted(kept.keys.items())]
    member_secrets = [[number, secret] for number, secret in sorted(kept.member_secrets.items())]
    parts = [1, kept.house, kept.town, kept.roles, kept.slip_master, keys, member_secrets]
    write_sealed(cbor.encode(parts), file=file, words=words)


def open_kept(file: Path, *, words: str) -> RoleFile:
    """Raises Refusal("file.*")."""
    parts = cbor.decode(read_sealed(file, words=words), limit=LIMIT)
    if type(parts) is not list or len(parts) != 7 or parts[0] != 1:
        raise Refusal("file.not_a_role", safe="This file does not hold a role's keys.")
    _, house, town, roles, slip_master, rows, member_secrets = parts
    keys = {Window(n): _keys(Window(n), *row, roles=roles, slip_master=slip_master) for n, *row in rows}
    secrets = dict(member_secrets)
    return RoleFile(house, TownId(town), roles, slip_master, keys, secrets)


def _keys(
    window: Window, watch_seed: bytes, drill_seed: bytes, secret: bytes, *, roles: int, slip_master: bytes
) -> WatchKeys:
    keys = SigningKey.of(watch_seed), SigningKey.of(drill_seed), RecipientKey.of(secret)
    return watch_keys_of(window, *keys, roles=roles, slip_master=slip_master)
