"""The numbers that a town has published for everybody: its hotline, its lawyers. Docs/protocol, section 14."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

NAME = "numbers"
LIMIT = 1_024
WHOSE = ("hotline", "lawyers")
_NUMBER = re.compile(r"\+?[0-9]{3,15}")


def read(data: bytes) -> Mapping[str, str]:
    """Whose → the number, as a phone dials it; what is not a number is left out."""
    try:
        held = json.loads(data) if len(data) <= LIMIT else {}
    except (ValueError, RecursionError):
        return {}
    said = held if isinstance(held, dict) else {}
    return {
        whose: said[whose] for whose in WHOSE if isinstance(said.get(whose), str) and _NUMBER.fullmatch(said[whose])
    }
