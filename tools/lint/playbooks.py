"""Playbooks choose among what is registered; they invent nothing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tocsin_kit.translating.book import ENGLISH, phrases
from tools.lint.offence import Offence

RULE = "playbooks"
FIELDS: dict[str, type] = {
    "whistle": str,
    "response": str,
    "urgency": str,
    "severity": str,
    "radius_m": int,
    "expires_min": int,
    "observer_cap": int,
    "lone_radius_m": int,
    "cap_category": str,
    "cap_scope": str,
    "cap_area": str,
    "activities": list,
    "checklist": list,
    "rights_cards": list,
}
WHISTLES = {"three_short", "one_long", "none"}
CAP_CATEGORIES = {
    "Geo",
    "Met",
    "Safety",
    "Security",
    "Rescue",
    "Fire",
    "Health",
    "Env",
    "Transport",
    "Infra",
    "CBRNE",
    "Other",
}


def look(root: Path) -> Iterator[Offence]:
    registry = tomllib.loads((root / "protocol/registry.toml").read_text("utf-8"))
    pictures = set(re.findall(r"^  (\w+): \"", (root / "web/src/ui/icon.tsx").read_text("utf-8"), re.MULTILINE))
    said = set(phrases(root / "phrasebook", ENGLISH))
    seen: dict[str, str] = {}
    for path in sorted((root / "playbooks").glob("*.toml")):
        name = str(path.relative_to(root))
        playbook = tomllib.loads(path.read_text("utf-8"))
        if playbook.get("name") != path.stem:
            yield Offence(name, 1, RULE, f"calls itself {playbook.get('name')!r}.")
        if f"playbook-{path.stem.replace('_', '-')}" not in said:
            yield Offence(name, 1, RULE, "has no name in the phrasebook.")
        for unknown in set(playbook) - {"name", "event"}:
            yield Offence(name, 1, RULE, f"`{unknown}` is no field of a playbook.")
        for event, fields in playbook.get("event", {}).items():
            line = line_of(path, f"[event.{event}]")
            if event in seen:
                yield Offence(name, line, RULE, f"{event} stands in {seen[event]} already.")
            seen[event] = name
            for say in event_offences(event, fields, registry=registry, pictures=pictures, phrases=said):
                yield Offence(name, line, RULE, f"{event}: {say}")
    for event in set(registry["event"]) - set(seen):
        yield Offence("playbooks", 1, RULE, f"{event} is registered and stands in no playbook.")


def event_offences(
    event: str, fields: dict[str, Any], *, registry: dict[str, Any], pictures: set[str], phrases: set[str]
) -> Iterator[str]:
    if event not in registry["event"]:
        yield "is not registered; a playbook cannot invent an event."
        return
    home = registry["event"][event]["home"]
    if wrong := [f"{key}" for key in set(FIELDS) ^ set(fields)] + [
        key for key, kind in FIELDS.items() if key in fields and type(fields[key]) is not kind
    ]:
        yield f"these fields are missing, unknown or of another type: {', '.join(sorted(wrong))}."
        return
    for key, section in (("response", "response_type"), ("urgency", "urgency"), ("severity", "severity")):
        if fields[key] not in registry[section]:
            yield f"{key} {fields[key]!r} is not registered."
    if fields["response"] == "AllClear":
        yield "an alarm cannot begin as an all clear."
    if event not in pictures:
        yield "has no picture of its name in web/src/ui/icon.tsx."
    if fields["whistle"] not in WHISTLES:
        yield f"whistle {fields['whistle']!r} is none of {', '.join(sorted(WHISTLES))}."
    if not (500 if home else 50) <= fields["radius_m"] <= 20_000:
        yield f"radius_m {fields['radius_m']} is out of bounds{' for a kind that points at a home' if home else ''}."
    if not (fields["lone_radius_m"] == 500 if home else 50 <= fields["lone_radius_m"] <= 500):
        yield f"lone_radius_m {fields['lone_radius_m']}: home kinds exactly 500, others at most 500."
    if not 1 <= fields["expires_min"] <= 4_320:
        yield f"expires_min {fields['expires_min']} is out of 1 … 4,320."
    if not 0 <= fields["observer_cap"] <= 20:
        yield f"observer_cap {fields['observer_cap']}: enough, and no more (at most 20)."
    if fields["cap_category"] not in CAP_CATEGORIES:
        yield f"CAP knows no category {fields['cap_category']!r}."
    if fields["cap_scope"] != "Public":
        yield "cap_scope is Public: the feed is public."
    for phrase in (fields["cap_area"], *fields["checklist"], *fields["rights_cards"]):
        if phrase not in phrases:
            yield f"the phrasebook does not say `{phrase}`."
    for activity in fields["activities"]:
        if activity not in registry["activity"]:
            yield f"activity {activity!r} is not registered."
    if not fields["activities"] or len(set(fields["activities"])) < len(fields["activities"]):
        yield "activities: at least one, and none twice."
    if not fields["checklist"]:
        yield "has no checklist."


def line_of(path: Path, text: str) -> int:
    return next(
        (number for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if line.strip() == text), 1
    )
