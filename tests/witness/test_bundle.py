"""The court bundle of a real town's film: what is in it, what is not, and what its verifier says."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from zipfile import ZipFile

import pytest
import pytest_asyncio

from tests.street import Street
from tests.witness.court import Case, a_ledger, write_case
from tocsin.phrases import languages
from tocsin_kit import cli
from tocsin_kit.witness.bundle import verifier


@pytest_asyncio.fixture
async def opened(street: Street, tmp_path: Path) -> AsyncIterator[Case]:
    async with a_ledger(tmp_path / "ledger") as ledger:
        yield await write_case(street, tmp_path / "case", ledger=ledger)


def bundled(opened: Case, name: str = "bundle.zip", *words: str) -> Path:
    out = opened.folder.parent / name
    assert cli.main(["film", "bundle", str(opened.folder), str(out), *words]) == 0
    return out


async def test_case_is_proven(opened: Case) -> None:
    report = verifier.verify(bundled(opened))
    print(report.as_text())
    assert report.verdict == "proven"
