"""The playbooks as data: how each registered kind is usually told. They tune; they invent nothing."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tocsin.phrases.feeds.kinds import playbooks_folder
from tocsin.terms.registry import EVENTS, ResponseType, Severity, Urgency


@dataclass(frozen=True)
class Play:
    """What a playbook says of one event: metres, minutes, codes, phrases of the checklist."""

    event: int
    playbook: str
    response_type: ResponseType
    urgency: Urgency
    severity: Severity
    radius_m: int
    expires_min: int
    lone_radius_m: int
    observer_cap: int
    whistle: str
    checklist: tuple[str, ...]


def plays() -> dict[int, Play]:
    """By event code."""
    return _read(playbooks_folder())


@cache
def _read(folder: Path) -> dict[int, Play]:
    codes = {kind.name: code for code, kind in EVENTS.items()}
    found: dict[int, Play] = {}
    for file in sorted(folder.glob("*.toml")):
        book = tomllib.loads(file.read_text("utf-8"))
        for name, fields in book["event"].items():
            found[codes[name]] = Play(
                event=codes[name],
                playbook=book["name"],
                response_type=ResponseType[fields["response"]],
                urgency=Urgency[fields["urgency"]],
                severity=Severity[fields["severity"]],
                radius_m=fields["radius_m"],
                expires_min=fields["expires_min"],
                lone_radius_m=fields["lone_radius_m"],
                observer_cap=fields["observer_cap"],
                whistle=fields["whistle"],
                checklist=tuple(fields["checklist"]),
            )
    return found
