"""The phrasebook and the playbooks, as the phone reads them.

    python tools/words.py FOLDER

writes FOLDER/<language>.ftl (all files of a language joined), FOLDER/playbooks.json and FOLDER/languages.json. Standard library only: `make run` needs it
before anything is installed. The output depends on nothing but its sources, so that the manifest of two builds is the same.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    languages = tomllib.loads((ROOT / "phrasebook/languages.toml").read_text("utf-8"))
    wanted = {"playbooks.json": compact(playbooks()), "languages.json": compact(languages)}
    for tag in languages:
        wanted[f"{tag}.ftl"] = joined(tag)
    for stale in folder.iterdir():
        if stale.name not in wanted:
            stale.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, "utf-8", newline="\n")


def joined(tag: str) -> str:
    """All Fluent files of one language in one text, by file name."""
    return "\n".join(
        path.read_text("utf-8").rstrip() + "\n" for path in sorted((ROOT / "phrasebook" / tag).glob("*.ftl"))
    )


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
    main(Path(sys.argv[1]))
