"""What a relay's keeper has written down: `relay.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn
from urllib.parse import urlsplit

from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import TownId
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import EVENTS, Event
from tocsin_kit.relay.clip import WIDEST_M

LEAST_EVERY_S = 60
_KNOWN = {"town", "house", "feed", "every", "within", "areas", "contact", "events"}
_CODES = {kind.name: Event(code) for code, kind in EVENTS.items() if not kind.home}
_MEANT: tuple[tuple[str, Event], ...] = (
    (r"fire|red flag", Event.fire),
    (r"smoke|air quality|air stagnation|\bash\b|ashfall|dust", Event.smoke),
    (r"flood|storm surge|tsunami|seiche|dam break", Event.flood),
    (r"boil water|drinking water|water (supply|outage)", Event.water_outage),
    (r"power outage|blackout", Event.power_outage),
    (r"gas leak", Event.gas_leak),
    (r"heat|high.temperature", Event.extreme_heat),
    (r"cold|wind chill|freeze|frost|low.temperature", Event.extreme_cold),
    (
        r"storm|tornado|wind|hurricane|typhoon|cyclone|gale|squall|hail|lightning|blizzard|snow|\bice\b|rain",
        Event.storm,
    ),
)
"""The first that fits. What none fits is not passed on: the registry has no code, and so no words, for it."""


@dataclass(frozen=True)
class Config:
    """`areas`: geocodes, NAME:VALUE, that say all of the town. `contact`: told to the feed, if it asks for one."""

    town: TownId
    house: str
    feed: str
    every_s: int
    within_m: int
    areas: frozenset[str]
    contact: str
    events: Mapping[str, Event | None]

    def meant(self, event: str) -> Event | None:
        """By the keeper's own table, else by the words in it."""
        said = event.strip().lower()
        if said in self.events:
            return self.events[said]
        return next((code for words, code in _MEANT if re.search(words, said)), None)


def read_config(text: str) -> Config:
    """Refusal("relay.config")."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        raise Refusal("relay.config", safe=f"relay.toml: {why}.") from why
    if unknown := sorted(table.keys() - _KNOWN):
        _no(f"nobody reads `{unknown[0]}`; known are {', '.join(sorted(_KNOWN))}.")
    try:
        town = TownId(from_b64u(_text(table, "town"), length=16))
    except Refusal as why:
        raise Refusal("relay.config", safe="relay.toml: `town` is the town's id, 22 letters.") from why
    every, within = table.get("every", 120), table.get("within", 10_000)
    if type(every) is not int or not LEAST_EVERY_S <= every <= 86_400:
        _no(f"`every` is a number of seconds from {LEAST_EVERY_S}.")
    if type(within) is not int or not 1_000 <= within <= WIDEST_M:
        _no(f"`within` is a number of metres, 1000 to {WIDEST_M}.")
    areas, contact = table.get("areas", []), table.get("contact", "")
    if not isinstance(areas, list) or not all(isinstance(each, str) and ":" in each for each in areas):
        _no('`areas` are geocodes, "UGC:MNC053".')
    if not isinstance(contact, str) or not re.fullmatch(r"[ -~]{0,100}", contact):
        _no("`contact` is a text: a mail address, a page.")
    return Config(
        town=town,
        house=_address(table, "house"),
        feed=_address(table, "feed"),
        every_s=every,
        within_m=within,
        areas=frozenset(areas),
        contact=contact,
        events=_events(table.get("events", {})),
    )


def is_safe(url: str) -> bool:
    """By TLS, or on this very computer."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    is_here = parts.hostname in ("localhost", "127.0.0.1", "::1") or str(parts.hostname).endswith(".localhost")
    plain = re.fullmatch(r"[!-~]{1,500}", url) is not None and "@" not in parts.netloc
    return plain and (parts.scheme == "https" or (parts.scheme == "http" and is_here))


def _events(table: Any) -> Mapping[str, Event | None]:
    if not isinstance(table, dict):
        _no("[events] says which of the feed's events is which of the town's.")
    for said in table.values():
        if said != "" and said not in _CODES:
            _no(f'[events]: `{said}` is none of {", ".join(_CODES)}; "" passes it over.')
    return {name.strip().lower(): _CODES[said] if said else None for name, said in table.items()}


def _address(table: Mapping[str, Any], name: str) -> str:
    said = _text(table, name).rstrip("/")
    if not is_safe(said):
        _no(f"`{name}` is an address, https://…")
    return said


def _text(table: Mapping[str, Any], name: str) -> str:
    said = table.get(name)
    if not isinstance(said, str) or not said.strip():
        _no(f"`{name}` is missing.")
    return said.strip()


def _no(safe: str) -> NoReturn:
    raise Refusal("relay.config", safe=f"relay.toml: {safe}")
