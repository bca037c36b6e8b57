"""make map: docs/map.txt, the rooms, what each imports and which third-party packages it uses. A test compares, so growth is seen in review."""

from __future__ import annotations

import ast
import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/map.txt"

IMPORT = re.compile(r"(?:^(?:import|export)\s(?:[^;\"']*?\bfrom\s*)?|\bimport\(\s*)[\"']([^\"']+)[\"']", re.MULTILINE)
"""A statement, or a view that is loaded late: no words that a page says."""


def main() -> None:
    PAGE.write_text(drawn(), "utf-8")


def drawn() -> str:
    lines = ["The rooms of Tocsin. `make map` writes this page; a test compares it.", ""]
    for package in ("tocsin", "tocsin_kit"):
        lines += [*python_rooms(ROOT / "src" / package, package), ""]
    lines += phone_rooms(ROOT / "web/src")
    return "\n".join(lines).rstrip() + "\n"


def python_rooms(folder: Path, package: str) -> list[str]:
    """One entry a room: rooms it imports, third-party packages."""
    seen: set[str] = set()
    rooms: dict[str, set[str]] = defaultdict(set)
    strangers: dict[str, set[str]] = defaultdict(set)
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).parts
        room = f"{package}.{parts[0]}" if len(parts) > 1 else package
        seen.add(room)
        for name in imports_of(path):
            first, *rest = name.split(".")
            if first in ("tocsin", "tocsin_kit"):
                other = f"{first}.{rest[0]}" if rest and (ROOT / "src" / first / rest[0]).is_dir() else first
                if other not in (room, package):
                    rooms[room].add(other)
            elif first not in sys.stdlib_module_names:
                strangers[room].add(first)
    return [entry(room, rooms[room], strangers[room]) for room in sorted(seen)]


def phone_rooms(folder: Path) -> list[str]:
    seen: set[str] = set()
    rooms: dict[str, set[str]] = defaultdict(set)
    strangers: dict[str, set[str]] = defaultdict(set)
    for path in sorted((*folder.rglob("*.ts"), *folder.rglob("*.tsx"))):
        parts = path.relative_to(folder).parts
        room = "/".join(("web", *parts[:2])) if len(parts) > 2 else f"web/{parts[0]}"
        seen.add(room)
        for name in IMPORT.findall(path.read_text("utf-8")):
            if name.startswith("."):
                target = (path.parent / name).resolve()
                if not target.is_relative_to(folder):
                    continue
                there = target.relative_to(folder).parts
                other = "/".join(("web", *there[:2])) if len(there) > 2 else f"web/{there[0]}"
                if other != room:
                    rooms[room].add(other)
            else:
                strangers[room].add("/".join(name.split("/")[: 2 if name.startswith("@") else 1]))
    return [entry(room, rooms[room], strangers[room]) for room in sorted(seen)]


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def entry(room: str, rooms: set[str], strangers: set[str]) -> str:
    line = room
    if rooms:
        line += f"\n{'':<8}rooms:    {' '.join(sorted(rooms))}"
    if strangers:
        line += f"\n{'':<8}packages: {' '.join(sorted(strangers))}"
    return line


if __name__ == "__main__":
    main()
