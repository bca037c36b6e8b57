"""The phrasebook and the playbooks, as the phone reads them.

    python tools/words.py

writes web/public/words/<language>.ftl (all files of a language joined, without the comments that only translators read),
web/public/words/playbooks.json, and web/src/ui/languages.ts. The output depends on nothing but its sources, so that the
manifest of two builds is the same.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from tocsin.phrases import languages
from tocsin_kit.translating.book import all_checked

ROOT = Path(__file__).resolve().parent.parent
PHRASEBOOK = ROOT / "phrasebook"


def main() -> None:
    folder = ROOT / "web/public/words"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {"playbooks.json": compact(playbooks())}
    for tag in languages():
        wanted[f"{tag}.ftl"] = joined(tag)
    for stale in folder.iterdir():
        if stale.name not in wanted:
            stale.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
    (ROOT / "web/src/ui/languages.ts").write_text(as_typescript(), "utf-8", newline="\n")


def joined(tag: str) -> str:
    """All Fluent files of one language in one text, by file name."""
    lines = [line for path in sorted((PHRASEBOOK / tag).glob("*.ftl")) for line in path.read_text("utf-8").split("\n")]
    return "".join(f"{line}\n" for line in lines if not line.startswith("#"))


def as_typescript() -> str:
    """The list of languages. `checked`: a speaker has read every phrase as it is today."""
    rows = [
        {"tag": each.tag, "name": each.name, "direction": each.direction, "checked": all_checked(PHRASEBOOK, each.tag)}
        | ({"numbersAs": each.numbers_as} if each.numbers_as else {})
        for each in languages().values()
    ]
    listed = "".join(f"  {json.dumps(row, ensure_ascii=False)},\n" for row in rows)
    return f"// Written by tools/words.py from phrasebook/languages.toml; change that, not this.\nexport const LANGUAGES = [\n{listed}] as const;\n"


def playbooks() -> dict[str, Any]:
    """`{"playbooks": {name: [event, …]}, "events": {event: {"code", "resolution", "home", …the playbook's fields}}}`, by registered code."""
    registry = tomllib.loads((ROOT / "protocol/registry.toml").read_text("utf-8"))["event"]
    events: dict[str, Any] = {}
    names: dict[str, list[str]] = {}
    for path in sorted((ROOT / "playbooks").glob("*.toml")):
        playbook = tomllib.loads(path.read_text("utf-8"))
        names[playbook["name"]] = list(playbook["event"])
        for event, fields in playbook["event"].items():
            events[event] = registry[event] | fields
    return {"playbooks": names, "events": dict(sorted(events.items(), key=lambda item: item[1]["code"]))}


def compact(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    main()
