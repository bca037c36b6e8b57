"""`/feeds/…`: what other programs read of a real town, and what stays out of it."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from datetime import datetime

import httpx
import pytest
import pytest_asyncio

from tests.street import MAPLE, Street
from tocsin.phrases import feeds
from tocsin.phrases.feeds import Public
from tocsin.seals.alert import read_signed
from tocsin.terms.b64 import from_b64u
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Event, Finding
from tocsin.warn.door import telling
from tocsin.warn.model import Told


@pytest_asyncio.fixture
async def reader(street: Street) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=f"{street.house.address}/feeds/") as client:
        yield client


async def features(reader: httpx.AsyncClient, name: str = "alerts.geojson") -> list[dict[str, object]]:
    found: list[dict[str, object]] = (await reader.get(name)).json()["features"]
    return [each["properties"] for each in found]  # type: ignore[misc]


async def test_an_alarm_its_doubtful_end_and_its_end_are_read(street: Street, reader: httpx.AsyncClient) -> None:
    assert await features(reader) == []
    incident = await street.warned()
    street.clock.forward(seconds=6)
    (told,) = await features(reader)
    assert (told["event"], told["incident"], told["msgType"]) == ("checkpoint", incident.hex(), "Alert")
    alert = read_signed(from_b64u(str(told["cose"]))).alert
    assert alert.incident == incident
    assert "<msgType>Alert</msgType>" in (await reader.get(str(told["cap"]))).text
    assert f'href="{told["cap"]}"' in (await reader.get("so.atom")).text
    await street.reported_over("cal")
    street.clock.forward(seconds=6)
    assert [each["standing"] for each in await features(reader, "now.geojson")] == ["reported_over"]
    await street.made_final("ben")
    street.clock.forward(hours=26)
    assert await features(reader, "now.geojson") == []
    (over,) = await features(reader)
    assert over["responseType"] == "AllClear", "who comes once a day learns the end too"
    street.clock.forward(hours=24 * 7)
    assert await features(reader) == []


async def test_what_is_over_by_its_clock_leaves_the_map_of_now_though_nobody_says_a_word(
    street: Street, reader: httpx.AsyncClient
) -> None:
    await street.warned()
    street.clock.forward(seconds=6)
    assert await features(reader, "now.geojson") == await features(reader) != []
    (told,) = await features(reader)
    street.clock.forward(
        minutes=(datetime.fromisoformat(str(told["expires"])) - datetime.fromisoformat(str(told["sent"]))).seconds // 60
    )
    assert await features(reader, "now.geojson") == []
    assert await features(reader) == [told]


async def test_what_was_checked_is_read_in_every_language_and_painted_nowhere(
    street: Street, reader: httpx.AsyncClient
) -> None:
    await street.report("ana")
    await street.desk_opens("cal")
    case = await street.looks("ben")
    await street.watcher("ben").claim(case, eta=3)
    assert await street.watcher("ben").not_it(case, Finding.delivery)
    await street.settled()
    street.clock.forward(seconds=6)
    assert "<title>Checked: it was a delivery.</title>" in (await reader.get("en.atom")).text
    assert "<title>Comprobado: era un reparto.</title>" in (await reader.get("es.atom")).text
    assert await features(reader) == []


async def test_a_feed_reader_that_is_given_a_page_without_script_finds_the_feed(
    street: Street, reader: httpx.AsyncClient
) -> None:
    page = (await reader.get(f"{street.house.address}/lite/so")).text
    (named,) = re.findall(r'<link rel="alternate" type="application/atom\+xml" href="([^"]+)"', page)
    assert (await reader.get(street.house.address + named)).headers["content-type"].startswith("application/atom+xml")


async def test_the_house_and_whoever_verifies_write_the_same(street: Street, reader: httpx.AsyncClient) -> None:
    await street.warned()
    street.clock.forward(seconds=6)
    dana = street["dana"]
    name, at = dana.town_roster().founding.name, street.clock()
    seen = Public.at(at, town=dana.town, town_name=name, incidents=dana.incidents(), checked=())
    for name in feeds.names(seen):
        answer = await reader.get(name)
        assert answer.content == feeds.write(seen, name), name
        assert answer.headers["content-type"] == feeds.kind_of(name)


async def test_a_revoked_signature_is_published_no_more(street: Street, reader: httpx.AsyncClient) -> None:
    await street.warned()
    street.clock.forward(seconds=6)
    (told,) = await features(reader)
    await street.stewards[0].revoke("ben", at=street.clock())
    street.clock.forward(seconds=6)
    assert await features(reader) == []
    assert (await reader.get(str(told["cap"]))).status_code == 404


async def test_an_exercise_is_one_wherever_it_is_read(street: Street, reader: httpx.AsyncClient) -> None:
    drill = await street.watcher("ben").exercise(event=Event.fire, place=MAPLE)
    cal = street.watcher("cal")
    await cal.look()
    await cal.approve(cal.case(drill.incident))
    await street.settled()
    street.clock.forward(seconds=6)
    (told,) = await features(reader)
    assert told["status"] == "Exercise" and "SIMULACRO" in json.dumps(told["headline"])
    assert "<status>Exercise</status>" in (await reader.get(str(told["cap"]))).text
    assert "EXERCISE" in (await reader.get("en.atom")).text


async def test_it_is_kept_by_caches_and_asked_again_in_a_few_bytes(street: Street, reader: httpx.AsyncClient) -> None:
    await street.warned()
    street.clock.forward(seconds=6)
    for name in ("en.atom", "alerts.geojson", str((await features(reader))[0]["cap"])):
        first = await reader.get(name)
        assert first.headers["cache-control"] == "public, max-age=15" and "set-cookie" not in first.headers
        assert first.headers["access-control-allow-origin"] == "*"
        assert first.headers["content-security-policy"].startswith("default-src 'none'")
        held = {"if-none-match": f'"other", W/{first.headers["etag"]}'}
        again = await reader.get(name, headers=held)
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
        assert (await reader.head(name)).content == b""
    before = await reader.get("en.atom")
    await street.all_clear("cal", "ben")
    street.clock.forward(seconds=6)
    changed = await reader.get("en.atom", headers={"if-none-match": before.headers["etag"]})
    assert changed.status_code == 200 and changed.headers["etag"] != before.headers["etag"]


@pytest.mark.parametrize("path", ["", "xx.atom", "cap/", "cap/tocsin-0.xml", "%00", "en.atom/x", "cap/%2e%2e/en.atom"])
async def test_there_is_nothing_else(street: Street, reader: httpx.AsyncClient, path: str) -> None:
    assert (await reader.get(path)).status_code == 404
    assert (await reader.post("en.atom", content=b"x")).status_code == 405


async def test_a_crowd_makes_the_house_write_once(
    street: Street, reader: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    await street.warned()
    street.clock.forward(seconds=6)
    written, write = 0, feeds.write

    def counted(public: Public, name: str) -> bytes | None:
        nonlocal written
        written += 1
        return write(public, name)

    monkeypatch.setattr(feeds, "write", counted)
    await asyncio.gather(*(reader.get("en.atom") for _ in range(20)))
    assert written == 1
    street.clock.forward(seconds=60)
    await reader.get("en.atom")
    assert written == 1, "nothing was said meanwhile"


async def test_a_busy_house_does_not_say_that_there_is_nothing(
    street: Street, reader: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    await street.warned()
    street.clock.forward(seconds=6)
    (told,) = await features(reader)
    street.clock.forward(seconds=6)

    async def busy(**_: object) -> Told:
        raise Refusal("house.busy", safe="The house has too much to do just now. Try again.", status=503)

    monkeypatch.setattr(telling, "tell", busy)
    for name in ("alerts.geojson", str(told["cap"])):
        answer = await reader.get(name)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "15"), "a 404 would take it off a map"
    page = await reader.get(f"{street.house.address}/lite/en")
    assert page.status_code == 503 and "too much to do" in page.text and 'http-equiv="refresh"' in page.text
    assert "nothing here" not in page.text
