"""Whatever a stranger sends by the schema, the house answers as the schema says, and never breaks."""

import asyncio
import contextlib
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from tests.aid.room import Room
from tests.street import MovedClock, RunningHouse, Street
from tests.witness.room import Room as FilmRoom
from tocsin.terms.registry import Preset

EXAMPLES = 6
FRONT = Path(__file__).parents[2] / "docs/operate/nginx.conf"
CHECKS = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    unsupported_method,
    allow_header_conformance,
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """The address of a founded house that answers from a thread of its own, an open desk, an open aid desk and a trustee."""
    ready, over = threading.Event(), threading.Event()
    known: list[str] = []
    data = tmp_path_factory.mktemp("town")
    thread = threading.Thread(target=lambda: asyncio.run(_serve(data, known, ready, over)), daemon=True)
    thread.start()
    try:
        assert ready.wait(60)
        yield known
    finally:
        over.set()
        thread.join(20)


async def _serve(data: Path, known: list[str], ready: threading.Event, over: threading.Event) -> None:
    clock = MovedClock()
    house = RunningHouse(data, clock=clock)
    await house.start()
    street = Street(house, clock=clock, preset=Preset.network)
    try:
        await street.found()
        await street.move_in()
        await street.on_shift()
        room = Room(street)
        await room.list_desk(room.olga)
        await room.open_desk(room.olga)
        known.extend(
            (house.address, street.watcher("cal").session()["Authorization"], room.olga.session["Authorization"])
        )
        films = FilmRoom(street)
        await films.list_trustees()
        await films.open_session(films.keepers[0])
        known.append(films.keepers[0].session["Authorization"])
        for each in (room, films):
            await each.line.close()
        ready.set()
        await asyncio.to_thread(over.wait)
    finally:
        await street.close()


@pytest.mark.slow
def test_every_call_answers_as_the_schema_says(house: list[str]) -> None:
    address, desk, aid_desk, trustee = house
    schema = schemathesis.openapi.from_url(f"{address}/api/openapi.json").exclude(path_regex="live$")
    operations = [result.ok() for result in schema.get_all_operations()]
    assert len(operations) > 30
    for operation in operations:
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            _ask(operation, mode, desk=None)
        if operation.path.startswith("/api/aid/"):
            _ask(operation, GenerationMode.POSITIVE, desk=aid_desk)
        elif operation.path.startswith("/api/witness/cases"):
            _ask(operation, GenerationMode.POSITIVE, desk=trustee)
        elif "/desk/" in operation.path or "pigeonholes/{" in operation.path or "attestations" in operation.path:
            _ask(operation, GenerationMode.POSITIVE, desk=desk)


def test_the_front_lets_every_header_through_that_a_call_asks_for_and_holds_no_live_line_back(house: list[str]) -> None:
    schema = httpx.get(f"{house[0]}/api/openapi.json").json()
    asked = {
        each["name"].lower()
        for item in schema["paths"].values()
        for call in item.values()
        for each in call.get("parameters", ())
        if each["in"] == "header"
    }
    front = FRONT.read_text("utf-8")
    rules = re.findall(r"proxy_set_header (\S+) \$http_", front)
    assert asked - {"range"} <= {name.lower() for name in rules}
    (lines,) = re.findall(r"location ~ (\^/api/\S*live\$) ", front)
    live = [path for path in schema["paths"] if path.endswith("/live")]
    assert len(live) == 3 and all(re.match(lines, path) for path in live)


def _ask(operation: Any, mode: GenerationMode, *, desk: str | None) -> None:
    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(case: Case) -> None:
        headers = {"Authorization": desk} if desk else None
        case.call_and_validate(checks=CHECKS, timeout=10, headers=headers)

    with contextlib.suppress(Unsatisfiable):
        ask()
