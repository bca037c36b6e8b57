"""python -m tests.tamper: everything that somebody may do to a film's proof, and who finds it. The last line is JSON."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.street import open_street
from tests.tamper.drill import Drilled, drill
from tocsin.terms.registry import Preset


async def played(folder: Path) -> Drilled:
    async with open_street(folder / "town", preset=Preset.network) as street:
        return await drill(street, folder)


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="tocsin-tamper-") as folder:
        done = asyncio.run(played(Path(folder)))
    for each in done.missed:
        print(f"MISSED {each.kind}: {each.name}")
    for kind, count in Counter(each.kind for each in done.tried).items():
        print(f"{kind:<12}{count}")
    print(f"untouched: {', '.join(done.controls)}")
    print(json.dumps({"tried": len(done.tried), "detected": len(done.tried) - len(done.missed)}))
    return 1 if done.missed or set(done.controls) != {"proven"} else 0


if __name__ == "__main__":
    sys.exit(main())
