"""`/lite`: what a feature phone, or Tor at its safest, reads of the same day."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import pytest_asyncio

from tests.house.test_town_files import lists, path_of
from tests.street import MAPLE, Street
from tocsin.phrases import ALL, Words, languages
from tocsin.seals import numbers
from tocsin.seals.quiet import WatchWord, Word
from tocsin.terms.ids import TownId
from tocsin.terms.instant import Instant
from tocsin.terms.registry import Event
from tocsin.warn.door import lite, pages, telling
from tocsin.warn.model import Told
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.practice.places import maple_places

Read = Callable[[str], Awaitable[str]]


@pytest_asyncio.fixture
async def read(street: Street) -> Read:
    async def get(path: str) -> str:
        async with httpx.AsyncClient(base_url=street.house.address) as client:
            answer = await client.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
        page = Page()
        page.feed(answer.text)
        assert not page.open, page.open
        assert page.tags.isdisjoint({"script", "form", "img", "iframe"})
        return re.sub(r"\s+", " ", " ".join(page.text))

    return get


class Page(HTMLParser):
    """Everything is closed that was opened; what a person reads."""

    ENDLESS = {"meta", "link", "br"}

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag not in self.ENDLESS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data.strip())


async def test_each_language_is_offered_in_its_own_script(read: Read) -> None:
    offered = await read("/lite")
    assert all(each.name in offered for each in languages().values())


async def test_an_alarm_and_its_end_are_told(street: Street, read: Read) -> None:
    assert "All quiet." in await read("/lite/en")
    incident = await street.warned()
    street.clock.forward(seconds=6)
    told = await read("/lite/es")
    assert "Retén" in told and "Evite la zona." in told
    detail = await read(f"/lite/ar/{incident.hex()}")
    assert "حاجز تفتيش" in detail and "شخصان من الحراسة" in detail
    await street.all_clear("cal", "ben")
    street.clock.forward(seconds=6)
    assert "All clear. Checkpoint: it is over." in await read("/lite/en")


async def test_nobody_vouches_for_silence_when_the_watch_is_silent(street: Street, read: Read) -> None:
    assert "All quiet." in await read("/lite/en")
    street.clock.forward(minutes=6)
    told = await read("/lite/en")
    assert "All quiet." not in told and "No signed word from the watch since" in told


async def test_a_revoked_signature_is_told_no_more(street: Street, read: Read) -> None:
    await street.warned()
    street.clock.forward(seconds=6)
    assert "Checkpoint" in await read("/lite/en")
    await street.stewards[0].revoke("ben", at=street.clock())
    street.clock.forward(seconds=6)
    assert "Checkpoint" not in await read("/lite/en")


async def test_an_exercise_says_so_first(street: Street, read: Read) -> None:
    ben, cal = street.watcher("ben"), street.watcher("cal")
    drill = await ben.exercise(event=Event.fire, place=MAPLE)
    await cal.look()
    await cal.approve(cal.case(drill.incident))
    await street.settled()
    street.clock.forward(seconds=6)
    told = await read("/lite/en")
    assert "EXERCISE. This is practice. Nothing is happening." in told


async def test_it_says_that_nothing_here_can_report(read: Read) -> None:
    for tag in languages():
        assert Words(tag, clock_face=str, files=ALL).say("lite-cannot-report") in await read(f"/lite/{tag}")
    assert "You cannot report from this page" in await read("/lite/en/rights")
    assert "You may stay silent." in await read("/lite/en/rights")


async def test_it_says_whom_to_call_once_the_town_has_published_it(street: Street, read: Read) -> None:
    published = b'{"hotline": "+16125550134", "lawyers": "<b>", "ana": "+16125550199"}'
    await lists(street, numbers=published)
    street.clock.forward(seconds=6)
    assert "Hotline" not in await read("/lite/en"), "the file has not come yet"
    line = HouseLine(street.house.address)
    await line.ask("PUT", path_of(published), raw=published)
    await line.close()
    street.clock.forward(seconds=6)
    told = await read("/lite/es/rights")
    assert "+16125550134" in told and "+16125550199" not in told and "<b>" not in told


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"[" * 5_000, b'{"hotline": 3}', b'{"hotline": "911; rm"}', b"\xff", b"null"]
)
def test_what_is_no_list_of_numbers_is_none(data: bytes) -> None:
    assert numbers.read(data) == {}


@pytest.mark.parametrize(
    "path", ["/lite/xx", "/lite/en/0000000000000000", "/lite/en/rights/more", "/lite/en/%00", "/lite/%3Cscript%3E"]
)
async def test_what_is_not_there_is_said_kindly(street: Street, path: str) -> None:
    async with httpx.AsyncClient(base_url=street.house.address) as client:
        answer = await client.get(path)
    assert answer.status_code == 404
    assert "There is nothing here any more." in answer.text and "<script" not in answer.text


async def test_nothing_can_be_sent_to_it(street: Street) -> None:
    async with httpx.AsyncClient(base_url=street.house.address) as client:
        assert (await client.post("/lite/en", content=b"hello")).status_code == 405
        assert (await client.head("/lite/en")).content == b""


def test_a_towns_name_is_never_markup() -> None:
    told = Told(
        TownId(bytes(16)), "<script>alert(1)</script>", (), (), WatchWord(Word.NO_WORD, None, 0, None), numbers={}
    )
    assert b"<script" not in pages.choice(told)


async def test_a_page_changes_by_itself_only_for_who_asked(street: Street) -> None:
    incident = await street.warned()
    async with httpx.AsyncClient(base_url=street.house.address) as client:
        for path in ("/lite/en", f"/lite/en/{incident.hex()}"):
            plain, again = (await client.get(path)).text, (await client.get(f"{path}?again")).text
            assert 'http-equiv="refresh"' not in plain and 'href="?again"' in plain
            assert 'http-equiv="refresh"' in again and 'href="?again"' not in again


async def test_a_crowd_that_comes_at_once_makes_the_house_verify_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told = 0

    async def slowly(**_: object) -> Told:
        nonlocal told
        told += 1
        await asyncio.sleep(0.01)
        return Told(TownId(bytes(16)), "Maple Street", (), (), WatchWord(Word.NO_WORD, None, 0, None), {})

    class Books:
        town = alerts = checkeds = None

        @asynccontextmanager
        async def reading(self) -> AsyncIterator[Books]:
            yield self

    async def send(_: object) -> None: ...

    async def no_films() -> bool:
        return False

    monkeypatch.setattr(telling, "tell", slowly)
    clock = SimpleNamespace(now=lambda: Instant(1_800_000_000))
    held: Any = telling.Telling
    reader = lite.Lite(held(unit=Books(), clock=clock, beats=None, files=None, last_news=lambda: None, has_films=no_films, after_end_s=0))
    await asyncio.gather(*(reader({"method": "GET", "path": "/lite/en"}, send) for _ in range(50)))
    assert told == 1


async def test_the_places_that_help_can_be_read_without_the_app(street: Street, read: Read) -> None:
    assert "has not published a list of places yet" in await read("/lite/en/places")
    published = maple_places(today=street.clock() // 86_400)
    await lists(street, directory=published)
    assert "has not published a list of places yet" in await read("/lite/en/places"), "the file has not come yet"
    line = HouseLine(street.house.address)
    await line.ask("PUT", path_of(published), raw=published)
    await line.close()
    assert "Legal help: 4 places" in await read("/lite/en/places")
    told = await read("/lite/es/places/legal/1")
    assert "Lawyers' evening" in told and "+16125550160" in told and "58 Linden Street" in told
    assert "cada mes, primer jueves, tercer jueves: de 17:30 a 20:30" in told
    assert "No piden papeles." in told and "Comprobado hace 12 días" in told
    async with httpx.AsyncClient(base_url=street.house.address) as client:
        for path in (
            "places/legal/2",
            "places/legal/0",
            "places/legal/x",
            "places/nothing/1",
            "places/legal",
            "places/legal/1/1",
        ):
            assert (await client.get(f"/lite/en/{path}")).status_code == 404, path


async def test_what_is_no_directory_is_none(street: Street, read: Read) -> None:
    published = b"\x83\x01cUTC\x81\x80"
    await lists(street, directory=published)
    line = HouseLine(street.house.address)
    await line.ask("PUT", path_of(published), raw=published)
    await line.close()
    assert "has not published a list of places yet" in await read("/lite/en/places")
