"""The closed registry: no code that names a person, a group, a vehicle or a target; no Execute; no code ever re-used.

`protocol/registry.ledger` remembers every code that was ever given, one `section name number` a line; lines are added, never changed or taken away.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from tools.lint.offence import Offence

RULE = "registry"
FILE = "protocol/registry.toml"
LEDGER = "protocol/registry.ledger"

RESPONSES = {"Avoid", "Shelter", "Evacuate", "Monitor", "AllClear"}
STATUSES = {"Actual", "Exercise", "Test"}
# Sections whose codes stand in public alerts. `uniform` and `equipment` exist only inside sealed sightings.
PUBLIC = {"event", "activity", "size", "checked", "response_type"}
PERSONS = {
    "person", "man", "men", "woman", "women", "child", "boy", "girl", "suspect", "suspects", "suspicious", "stranger", "strangers", "criminal", "criminals", "thief",
    "migrant", "migrants", "immigrant", "immigrants", "refugee", "refugees", "alien", "illegal", "undocumented", "homeless", "gang", "addict", "drunk",
    "black", "white", "brown", "muslim", "jewish", "christian", "arab", "latino", "roma", "gay", "trans",
    "officer", "officers", "agent", "agents", "soldier", "soldiers", "cop", "cops", "sheriff", "deputy", "ice", "cbp", "name", "names", "face", "faces", "plate", "plates", "licence", "license",
}  # fmt: skip
VEHICLES = {
    "car",
    "cars",
    "van",
    "vans",
    "suv",
    "truck",
    "trucks",
    "vehicle",
    "vehicles",
    "motorcycle",
    "bus",
    "convoy",
    "helicopter",
    "drone",
}
TARGETS = {
    "target",
    "targets",
    "address",
    "house",
    "home",
    "execute",
    "attack_here",
    "block",
    "blockade",
    "confront",
    "chase",
    "follow",
    "surround",
    "heading",
    "direction",
}
FORBIDDEN = PERSONS | VEHICLES | TARGETS


def look(root: Path) -> Iterator[Offence]:
    registry = tomllib.loads((root / FILE).read_text("utf-8"))
    codes = dict(codes_of(registry))
    for (section, name), number in codes.items():
        yield from name_offences(section, name)
        if not 0 <= number <= 255:
            yield offence(f"{section}.{name}: {number} is not a code (0 … 255).")
    for section in {section for section, _ in codes}:
        numbers = [number for (one, _), number in codes.items() if one == section]
        if len(numbers) != len(set(numbers)):
            yield offence(f"{section}: one number stands for two names.")
    for name, event in registry["event"].items():
        if event["home"] and event["resolution"] != 8:
            yield offence(f"event.{name} points at a home: resolution 8, always.")
        if event["resolution"] not in (8, 9, 10):
            yield offence(f"event.{name}: resolution {event['resolution']} is finer or coarser than 8 … 10.")
    yield from ledger_offences(root, codes)


def codes_of(registry: dict[str, dict[str, object]]) -> Iterator[tuple[tuple[str, str], int]]:
    for section, entries in registry.items():
        if not isinstance(entries, dict):
            continue
        for name, entry in entries.items():
            number = entry["code"] if isinstance(entry, dict) else entry
            assert isinstance(number, int), f"{section}.{name} has no number"
            yield (section, name), number


def name_offences(section: str, name: str) -> Iterator[Offence]:
    if section == "response_type" and name not in RESPONSES:
        yield offence(f"response_type.{name}: only {', '.join(sorted(RESPONSES))}; there is deliberately no Execute.")
    if section == "status" and name not in STATUSES:
        yield offence(f"status.{name}: only {', '.join(sorted(STATUSES))}.")
    if section in PUBLIC and (bad := FORBIDDEN.intersection(name.lower().split("_"))):
        yield offence(
            f"{section}.{name} speaks of {', '.join(sorted(bad))}: alerts are about events, never persons, vehicles or targets."
        )


def ledger_offences(root: Path, codes: dict[tuple[str, str], int]) -> Iterator[Offence]:
    given: dict[tuple[str, str], int] = {}
    by_number: dict[tuple[str, int], str] = {}
    for count, line in enumerate((root / LEDGER).read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        section, name, written = line.split()
        number = int(written)
        if by_number.get((section, number), name) != name:
            yield Offence(
                LEDGER,
                count,
                RULE,
                f"{section} {number} was given to {by_number[section, number]} before: codes are never re-used.",
            )
        given[section, name] = number
        by_number[section, number] = name
    for key, number in codes.items():
        if key not in given:
            yield offence(
                f"{key[0]}.{key[1]} = {number} is not in {LEDGER}: add the line `{key[0]} {key[1]} {number}`."
            )
        elif given[key] != number:
            yield offence(f"{key[0]}.{key[1]} was {given[key]} and is never re-numbered.")


def offence(say: str) -> Offence:
    return Offence(FILE, 1, RULE, say)
