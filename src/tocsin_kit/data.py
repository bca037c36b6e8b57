"""Where the stage and the registry lie: beside the sources, or inside an installed wheel."""

from __future__ import annotations

from pathlib import Path

PACKED = Path(__file__).parent / "data"
CHECKOUT = Path(__file__).parents[2]


def stage_folder() -> Path:
    return _found("stage", "web/stage")


def _found(packed: str, checked_out: str) -> Path:
    for path in (PACKED / packed, CHECKOUT / checked_out):
        if path.exists():
            return path
    raise FileNotFoundError(f"The kit was installed without its {packed}.")
