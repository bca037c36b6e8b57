"""Hatch build hook: a released wheel carries the built phone, the words and the playbooks; an editable one carries none of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CarryThePhone(BuildHookInterface[Any]):
    """`web/dist` becomes `tocsin/house/phone`; `phrasebook` and `playbooks` go to `tocsin/phrases`, the registry to `tocsin_kit/data`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        if not (root / "web/dist/index.html").is_file():
            raise FileNotFoundError("web/dist is not built: run `make dist`, which builds the phone first.")
        build_data["force_include"].update(
            {
                str(root / "web/dist"): "tocsin/house/phone",
                str(root / "phrasebook"): "tocsin/phrases/phrasebook",
                str(root / "playbooks"): "tocsin/phrases/feeds/playbooks",
                str(root / "web/stage"): "tocsin_kit/data/stage",
                str(root / "protocol/registry.toml"): "tocsin_kit/data/registry.toml",
            }
        )
