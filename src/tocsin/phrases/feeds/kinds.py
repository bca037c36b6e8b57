"""What the playbooks say of each kind of danger for CAP."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tocsin.terms.registry import EVENTS

PACKED = Path(__file__).parent / "playbooks"
CHECKOUT = Path(__file__).parents[4] / "playbooks"


@dataclass(frozen=True)
class CapKind:
    """`area`: the phrase that says where."""

    category: str
    scope: str
    area: str


NEW_KIND = CapKind("Other", "Public", "cap-area-around")


def kind_of(event: int) -> CapKind:
    """A kind of a newer registry has no playbook here."""
    return _kinds().get(EVENTS[event].name, NEW_KIND) if event in EVENTS else NEW_KIND


def playbooks_folder() -> Path:
    """Inside an installed wheel, or beside the sources."""
    return PACKED if PACKED.exists() else CHECKOUT


@cache
def _kinds() -> Mapping[str, CapKind]:
    books = [tomllib.loads(path.read_text("utf-8")) for path in sorted(playbooks_folder().glob("*.toml"))]
    return {
        event: CapKind(fields["cap_category"], fields["cap_scope"], fields["cap_area"])
        for book in books
        for event, fields in book["event"].items()
    }
