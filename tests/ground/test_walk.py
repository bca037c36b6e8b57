"""docs/walk/main.md is true: its program runs, line by line, on the street."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from types import FunctionType

from tests.street import Street
from tocsin_kit.letters import Told

PAGE = Path(__file__).parents[2] / "docs/walk/main.md"


async def test_the_walk_runs(street: Street) -> None:
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert len(blocks) >= 6
    place: dict[str, object] = {"street": street, "Told": Told}
    for block in blocks:
        program = compile(block, str(PAGE), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        done = FunctionType(program, place)()
        if done is not None:
            await done
