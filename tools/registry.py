"""Writes the closed registry's nouns for both languages from protocol/registry.toml.

python tools/registry.py           writes src/tocsin/terms/registry.py and web/src/terms/registry.ts
python tools/registry.py --check   exits 1 when a checked-in file differs from what would be written
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
SOURCE = HERE / "protocol" / "registry.toml"
PYTHON = HERE / "src" / "tocsin" / "terms" / "registry.py"
TYPESCRIPT = HERE / "web" / "src" / "terms" / "registry.ts"

# section of the registry → the noun, and what it is
NOUNS = {
    "status": ("Status", "CAP 1.2 status. Drill keys can never make an Actual."),
    "message_type": ("MessageType", "CAP 1.2 msgType."),
    "response_type": ("ResponseType", "CAP 1.2 responseType; there is deliberately no Execute."),
    "urgency": ("Urgency", "CAP 1.2 urgency."),
    "severity": ("Severity", "CAP 1.2 severity; the lower number is the graver."),
    "certainty": ("Certainty", "CAP 1.2 certainty; Possible is unconfirmed, Observed is confirmed."),
    "verdict": ("Verdict", "A verifier's signed word on an incident."),
    "role": ("Role", "Bits of a leaf's roles."),
    "preset": ("Preset", "How large a town is, chosen at founding."),
    "size": ("Size", "How many, of whatever was seen."),
    "activity": ("Activity", "What was going on."),
    "uniform": ("Uniform", "Only inside a sealed sighting, never in an alert."),
    "equipment": ("Equipment", "Only inside a sealed sighting, never in an alert."),
    "checked": ("Finding", 'What an incident turned out to be: "checked: it was …".'),
    "question": ("Question", "A coded question that a desk asks back."),
    "answer": ("Answer", "A coded answer to a question."),
}
FLAGS = {"role"}

Registry = Mapping[str, Any]


def main(arguments: list[str]) -> int:
    registry = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    written = {PYTHON: as_python(registry), TYPESCRIPT: as_typescript(registry)}
    if "--check" in arguments:
        stale = [path for path, text in written.items() if not path.exists() or path.read_text("utf-8") != text]
        for path in stale:
            print(f"{path.relative_to(HERE)} is not what tools/registry.py writes", file=sys.stderr)
        return 1 if stale else 0
    for path, text in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


def as_python(registry: Registry) -> str:
    lines = [
        '"""Every code of the wire. Written by tools/registry.py from protocol/registry.toml: change that."""',
        "",
        "from __future__ import annotations",
        "",
        "from dataclasses import dataclass",
        "from enum import IntEnum, IntFlag",
        "",
        f"VERSION = {registry['version']}",
        "",
    ]
    for section, (noun, meaning) in NOUNS.items():
        base = "IntFlag" if section in FLAGS else "IntEnum"
        lines += ["", f"class {noun}({base}):", f'    """{meaning}"""', ""]
        lines += [f"    {name} = {code}" for name, code in registry[section].items()]
        lines += [""]
    lines += ["", "class Event(IntEnum):", '    """CAP event: the kind of danger."""', ""]
    lines += [f"    {name} = {event['code']}" for name, event in registry["event"].items()]
    lines += [
        "",
        "",
        "@dataclass(frozen=True)",
        "class EventKind:",
        '    """What the registry fixes for an event: the resolution of its area; `home`: it points at a home."""',
        "",
        "    name: str",
        "    resolution: int",
        "    home: bool",
        "",
        "",
        "EVENTS: dict[int, EventKind] = {",
    ]
    for name, event in registry["event"].items():
        lines.append(
            f'    {event["code"]}: EventKind(name="{name}", resolution={event["resolution"]}, home={event["home"]}),'
        )
    return "\n".join([*lines, "}", ""])


def as_typescript(registry: Registry) -> str:
    lines = [
        "// Every code of the wire. Written by tools/registry.py from protocol/registry.toml; change that, not this.",
        "",
        f"export const VERSION = {registry['version']};",
    ]
    for section, (noun, meaning) in NOUNS.items():
        lines += ["", f"/** {meaning} */", f"export const {noun} = {{"]
        lines += [f"  {name}: {code}," for name, code in registry[section].items()]
        lines += ["} as const;", f"export type {noun} = (typeof {noun})[keyof typeof {noun}];"]
    lines += ["", "/** CAP event: the kind of danger. */", "export const Event = {"]
    lines += [f"  {name}: {event['code']}," for name, event in registry["event"].items()]
    lines += ["} as const;", "export type Event = (typeof Event)[keyof typeof Event];", ""]
    lines += [
        "/** What the registry fixes for an event: the resolution of its area; `home`: it points at a home. */",
        "export interface EventKind {",
        "  readonly name: keyof typeof Event;",
        "  readonly resolution: number;",
        "  readonly home: boolean;",
        "}",
        "",
        "export const EVENTS: ReadonlyMap<number, EventKind> = new Map<number, EventKind>([",
    ]
    for name, event in registry["event"].items():
        home = "true" if event["home"] else "false"
        lines.append(f'  [{event["code"]}, {{ name: "{name}", resolution: {event["resolution"]}, home: {home} }}],')
    return "\n".join([*lines, "]);", ""])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
