"""What a captain has written down: `bridge.toml`, which names channels, and the contacts, which are sealed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from hmac import digest
from string import Template
from typing import Any, NoReturn
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tocsin.phrases import languages
from tocsin.terms.b64 import from_b64u
from tocsin.terms.cell import Cell
from tocsin.terms.ids import TownId
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.near import cell_at
from tocsin_kit.bridge.pace import Pace

CONTACT_RESOLUTION = 12
DEFAULT_WITHIN_M = 1_000
MOST_CONTACTS = 2_000
TO_GROUP, TO_CONTACTS, TO_ALL = "group", "contacts", "all"


@dataclass(frozen=True)
class Kind:
    """`to`: one post for a group, one for each contact, or one for whoever listens. `pace`: what providers let pass."""

    to: str
    pace: Pace


KINDS: Mapping[str, Kind] = {
    "signal": Kind(TO_GROUP, Pace(burst=1, every_s=2)),
    "telegram": Kind(TO_GROUP, Pace(burst=1, every_s=3)),
    "matrix": Kind(TO_GROUP, Pace(burst=5, every_s=5)),
    "group": Kind(TO_GROUP, Pace(burst=1, every_s=2)),
    "sms": Kind(TO_CONTACTS, Pace(burst=1, every_s=1)),
    "email": Kind(TO_CONTACTS, Pace(burst=10, every_s=2)),
    "mqtt": Kind(TO_ALL, Pace(burst=100, every_s=0.05)),
    "meshtastic": Kind(TO_ALL, Pace(burst=2, every_s=30)),
    "loudspeaker": Kind(TO_ALL, Pace(burst=1, every_s=15)),
}
"""Docs/organise/bridge.md says where each pace comes from."""
_OWN = {
    "signal": {"url"},
    "telegram": {"url"},
    "matrix": {"url"},
    "group": {"url"},
    "sms": {"url"},
    "email": {"url"},
    "mqtt": {"url"},
    "meshtastic": {"url", "root", "channel", "key", "words", "takes"},
    "loudspeaker": {"command", "clip"},
}
_OF_ALL = {"kind", "languages", "drills", "burst", "every_seconds"}


@dataclass(frozen=True)
class ChannelPlan:
    """`languages`: in which it is said, in this order. `drills`: whether exercises go there. `own`: by its kind."""

    name: str
    kind: str
    languages: tuple[str, ...]
    drills: bool
    pace: Pace
    own: Mapping[str, Any]

    @property
    def to(self) -> str:
        return KINDS[self.kind].to


@dataclass(frozen=True)
class Config:
    """`link`: by which readers reach the town. `zone` None: the computer's own."""

    town: TownId
    house: str
    link: str
    zone: ZoneInfo | None
    channels: tuple[ChannelPlan, ...]


@dataclass(frozen=True, repr=False)
class Contact:
    """`channel` None: only on the phone tree. `near` None: whatever the town says."""

    name: str
    channel: str | None
    to: str
    language: str
    near: Cell | None
    within_m: int
    tree: bool

    def digest(self, salt: bytes) -> bytes:
        """By which the ledger knows whom it told; without the salt, which is sealed, it tells nobody."""
        return digest(salt, f"{self.channel}\0{self.to}".encode(), sha256)[:16]


@dataclass(frozen=True, repr=False)
class Contacts:
    people: tuple[Contact, ...] = ()
    secrets: Mapping[str, str] | None = None

    def of(self, channel: str) -> tuple[Contact, ...]:
        return tuple(each for each in self.people if each.channel == channel)

    def filled(self, text: str, *, channel: str) -> str:
        """With what `${name}` stands for. Refusal("bridge.secret")."""
        try:
            return Template(text).substitute(self.secrets or {})
        except (KeyError, ValueError) as why:
            raise Refusal("bridge.secret", safe=f"{channel}: the contacts' [secrets] lack {why}.") from why


def read_config(text: str) -> Config:
    """Refusal("bridge.config") says which line of a captain's makes no sense."""
    table = _table(text, "bridge.toml")
    _known(table, {"town", "house", "link", "zone", "channel"}, "bridge.toml")
    try:
        town = TownId(from_b64u(_text(table, "town", "bridge.toml"), length=16))
    except Refusal as why:
        raise _bad("bridge.toml: `town` is the town's id, 22 letters.") from why
    house = _text(table, "house", "bridge.toml").rstrip("/")
    if urlsplit(house).scheme not in ("http", "https", "unix"):
        _no("bridge.toml: `house` is an address, https://…")
    channels = table.get("channel", {})
    if not isinstance(channels, dict) or not all(isinstance(each, dict) for each in channels.values()):
        _no("bridge.toml: a channel is written [channel.NAME].")
    return Config(
        town=town,
        house=house,
        link=str(table.get("link", house)).rstrip("/"),
        zone=_zone(table.get("zone")),
        channels=tuple(_channel(name, each) for name, each in channels.items()),
    )


def read_contacts(text: str, *, config: Config) -> Contacts:
    """Refusal("bridge.contacts"), whose sentence counts contacts and names nobody."""
    table = _table(text, "the contacts")
    _known(table, {"secrets", "contact"}, "the contacts")
    secrets, rows = table.get("secrets", {}), table.get("contact", [])
    if not isinstance(secrets, dict) or not all(isinstance(each, str) for each in secrets.values()):
        _no("the contacts: [secrets] holds texts.")
    if not isinstance(rows, list) or len(rows) > MOST_CONTACTS:
        _no(f"the contacts: at most {MOST_CONTACTS}, each written [[contact]].")
    kinds = {each.name: each for each in config.channels}
    people = tuple(_contact(row, f"contact {number}", kinds) for number, row in enumerate(rows, start=1))
    return Contacts(people, secrets)


def _channel(name: str, table: Mapping[str, Any]) -> ChannelPlan:
    where = f"bridge.toml, channel {name}"
    kind = _text(table, "kind", where)
    if kind not in KINDS:
        _no(f"{where}: `kind` is one of {', '.join(KINDS)}.")
    _known(table, _OF_ALL | _OWN[kind], where)
    needs = {"meshtastic": ("url", "channel"), "loudspeaker": ()}.get(kind, ("url",))
    for each in needs:
        _text(table, each, where)
    if KINDS[kind].to == TO_CONTACTS and "{to}" not in table["url"]:
        _no(f"{where}: its `url` says {{to}} where a contact's number or address goes.")
    said = table.get("languages", ["en"])
    if not isinstance(said, list) or not said or not all(each in languages() for each in said):
        _no(f"{where}: `languages` are some of {', '.join(languages())}.")
    pace = KINDS[kind].pace
    burst, every_s = table.get("burst", pace.burst), table.get("every_seconds", pace.every_s)
    if type(burst) is not int or not 1 <= burst <= 1_000 or not isinstance(every_s, int | float) or every_s < 0:
        _no(f"{where}: `burst` is a number from 1, `every_seconds` one from 0.")
    drills = table.get("drills", False)
    if type(drills) is not bool:
        _no(f"{where}: `drills` is true or false.")
    own = {each: table[each] for each in _OWN[kind] if each in table}
    return ChannelPlan(name, kind, tuple(said), drills, Pace(burst, float(every_s)), own)


def _contact(row: Any, where: str, channels: Mapping[str, ChannelPlan]) -> Contact:
    if not isinstance(row, dict):
        _no(f"{where}: is written [[contact]].")
    _known(row, {"name", "channel", "to", "language", "near", "within", "tree"}, where)
    channel = row.get("channel")
    if channel is not None and (channel not in channels or channels[channel].to != TO_CONTACTS):
        _no(f"{where}: `channel` is one of kind sms or email; nobody is written to one by one in a messenger.")
    language = row.get("language", "en")
    if language not in languages():
        _no(f"{where}: `language` is one of {', '.join(languages())}.")
    within = row.get("within", DEFAULT_WITHIN_M)
    if type(within) is not int or not 0 <= within <= 100_000:
        _no(f"{where}: `within` is a number of metres.")
    tree = row.get("tree", channel is None)
    return Contact(
        name=_text(row, "name", where),
        channel=channel,
        to=_text(row, "to", where),
        language=language,
        near=_near(row.get("near"), where),
        within_m=within,
        tree=tree is True,
    )


def address_of(url: str, *, to: str) -> str:
    """A channel's address for one contact."""
    return url.replace("{to}", quote(to, safe="+@"))


def _near(said: Any, where: str) -> Cell | None:
    if said is None:
        return None
    try:
        latitude, longitude = (float(each) for each in str(said).split(","))
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise ValueError(said)
    except ValueError as why:
        raise _bad(f'{where}: `near` is "LATITUDE,LONGITUDE".') from why
    return cell_at(latitude, longitude, at_resolution=CONTACT_RESOLUTION)


def _zone(said: Any) -> ZoneInfo | None:
    if said is None:
        return None
    try:
        return ZoneInfo(str(said))
    except (ZoneInfoNotFoundError, ValueError) as why:
        raise _bad("bridge.toml: `zone` is a name such as America/Chicago.") from why


def _table(text: str, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        raise _bad(f"{where}: {why}.") from why


def _known(table: Mapping[str, Any], known: set[str], where: str) -> None:
    if unknown := sorted(table.keys() - known):
        _no(f"{where}: nobody reads `{unknown[0]}`; known are {', '.join(sorted(known))}.")


def _text(table: Mapping[str, Any], name: str, where: str) -> str:
    said = table.get(name)
    if not isinstance(said, str) or not said.strip():
        _no(f"{where}: `{name}` is missing.")
    return said.strip()


def _bad(safe: str) -> Refusal:
    return Refusal("bridge.config", safe=safe)


def _no(safe: str) -> NoReturn:
    raise _bad(safe)
