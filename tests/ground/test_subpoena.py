"""What a house can be made to tell, pinned: a column or a row that was not there before is seen in review as a changed golden file."""

from __future__ import annotations

import re
from pathlib import Path

from tests.ground.subpoena import told

GOLDEN = Path(__file__).parents[1] / "golden/subpoena.txt"


async def test_a_known_day_tells_what_the_golden_file_says() -> None:
    lines: list[str] = []
    await told(shapes=True, say=lines.append)
    said = re.sub(r"epoch=\('[0-9a-f]{16}'\)", "epoch=(a random word)", "\n".join(lines)) + "\n"
    assert said == GOLDEN.read_text("utf-8"), (
        "The house tells something else than before. If it should: python -m tests.ground.subpoena --shapes, and a line in THREATS.md."
    )


async def test_nothing_of_what_was_said_is_in_the_whole_print() -> None:
    lines: list[str] = []
    await told(shapes=False, say=lines.append)
    said = "\n".join(lines)
    for word in ("two vans", "smoke behind", "ana", "dana", "44.95", "127.0.0.1"):
        assert not re.search(rf"\b{re.escape(word)}\b", said), word
    assert "looked for in every column" in said
