"""The practice town: the tour checks itself, and a visitor can be one of its people."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import pytest_asyncio

from tests.children import all_said
from tests.street import MAPLE, RunningClock, RunningHouse, clock_face
from tocsin.terms.b64 import from_b64u
from tocsin.terms.instant import window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Event
from tocsin_kit.actors.case import Case
from tocsin_kit.actors.line import HouseLine, Refused, Spoken
from tocsin_kit.actors.on_watch import Dispatcher, OnWatch, Verifier
from tocsin_kit.aid.cases import DeskKeys
from tocsin_kit.book import aid_desk_code
from tocsin_kit.practice.knows import what_the_house_knows
from tocsin_kit.practice.play import Play
from tocsin_kit.practice.stage import Stage
from tocsin_kit.practice.town import SITE

FEW = 12
FILM = ["films", "safe", "receipt", "proven", "asks", "asked", "agrees", "agrees", "agrees", "opened", "logged"]


@pytest_asyncio.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    house = RunningHouse(tmp_path / "house", clock=RunningClock(), ledger_every_s=1)
    await house.start()
    assert house.setup is not None
    playing = Play(house=house.address, data=house.data, pause_s=0.0)
    await playing.begin(from_b64u(house.setup), neighbours=FEW)
    yield playing
    await playing.end()
    await house.stop()


async def test_every_claim_of_the_tour_holds(play: Play) -> None:
    assert await play.check_once() == 0
    told = [each["step"] for each in play.told]
    assert told[:4] == ["ready", "sees", "sends", "opens"]
    assert told[told.index("end") :] == ["end", *FILM]


async def test_it_can_be_played_again(play: Play) -> None:
    first, second = await play.play(), await play.play()
    assert first is not None and second is not None and first != second
    assert play.crowd.twice(second) == 0


async def test_what_says_no_place_is_told_once_and_holds_nothing_up(play: Play) -> None:
    await play.town.ana.report(place=None, event=Event.fire)
    assert not await play._is_news_at_the_desk() and not await play._is_news_at_the_desk()
    assert [each["step"] for each in play.told].count("placeless") == 1
    assert await play.play() is not None


async def test_a_claim_that_does_not_hold_is_said(play: Play) -> None:
    incident = await play.play()
    assert incident is not None
    play.town.private.append(b"SQLite format 3")
    claims = await play._claims(incident)
    assert not claims["nothing private lies in the house's files"]


async def test_a_visitor_is_ben(play: Play) -> None:
    visitor = await moved_in(play, "ben", kind=Verifier)
    playing = asyncio.create_task(play.play())
    case = await sees_a_case(visitor, look=visitor.read_desk)
    await visitor.claim(case, eta=1)
    await visitor.confirm(case)
    await visitor.until(lambda: play.town.knows_the_end(visitor, case.incident_id))
    await visitor.make_final(case.incident_id)
    assert await playing == case.incident_id
    assert [each["step"] for each in play.told].count("goes_on") == 0
    assert visitor.rings
    await visitor.close()


async def test_a_visitor_is_cal(play: Play) -> None:
    visitor = await moved_in(play, "cal", kind=Dispatcher)
    playing = asyncio.create_task(play.play())
    case = await sees_a_case(visitor, look=visitor.look)
    await visitor.until(lambda: visitor.stirred > 0)
    for _ in range(100):
        await visitor.read_desk()
        if case.alerts:
            break
        await asyncio.sleep(0.05)
    await visitor.approve(case)
    await visitor.until(lambda: any(each.incident == case.incident_id for each in visitor.incidents()))
    await visitor.all_clear(case.incident_id)
    assert await playing == case.incident_id
    assert [each["step"] for each in play.told].count("goes_on") == 0
    await visitor.close()


async def test_nobody_else_is_taken_over(play: Play) -> None:
    assert await play.town.take_over("ben", windows=2) is not None
    assert await play.town.take_over("ben", windows=2) is None
    assert await play.town.take_over("mallory", windows=2) is None


async def moved_in(play: Play, person: str, *, kind: type[OnWatch]) -> OnWatch:
    """A visitor's phone that came by the link, certified and on shift."""
    address = await play.town.take_over(person, windows=2)
    assert address is not None
    assert urlsplit(address).hostname == f"{person}-{play.town.founder.town[:4].hex()}.{SITE}", "of this town alone"
    visitor = kind(
        town=play.town.founder.town,
        addresses=[play.town.house],
        clock=RunningClock(),
        language="en",
        here=MAPLE,
        clock_face=clock_face,
    )
    await visitor.sync()
    await visitor.open()
    await visitor.take_role(urlsplit(address).fragment, name="a visitor", windows=2)
    before = visitor.town_roster().sequence
    await visitor.until(lambda: visitor.town_roster().sequence > before)
    await start_when_certified(visitor)
    await visitor.open_desk_line()
    return visitor


async def sees_a_case(visitor: OnWatch, *, look: Callable[[], Awaitable[object]]) -> Case:
    await visitor.until(lambda: visitor.stirred > 0)
    for _ in range(200):
        await look()
        for case in visitor.open_cases():
            if case.sightings:
                return case
        await asyncio.sleep(0.05)
    raise AssertionError("nothing came to the desk")


async def start_when_certified(visitor: OnWatch) -> None:
    """The batch is told before its windows are: a moment later they are there."""
    for _ in range(100):
        try:
            window = await visitor.window(window_of(visitor.clock()))
            if visitor.keys_now().leaf in window.leaves:
                break
        except Refusal:
            pass
        await asyncio.sleep(0.05)
    await visitor.start_shift()


async def test_the_stage_speaks_to_its_own_page_only(play: Play) -> None:
    stage = Stage(
        statics=Path(__file__).parents[2] / "web" / "stage",
        state=play.state,
        play=play.start_playing,
        play_film=play.start_filming,
        take_over=lambda person: play.town.take_over(person, windows=2),
        take_into_aid_desk=play.town.take_into_aid_desk,
    )
    play.stage = stage
    line = HouseLine(f"http://127.0.0.1:{await stage.start()}")
    page = await line.ask("GET", "/")
    assert "frame-src http://*.maple.localhost:*" in page.headers["content-security-policy"]
    state = (await line.ask("GET", "/stage.json")).json()
    assert [phone["person"] for phone in state["phones"]] == ["ana", "ben", "cal", "dana"]
    assert state["neighbours"] == FEW
    with pytest.raises(Refused) as foreign:
        await line.ask("POST", "/play", headers={"Origin": "http://elsewhere.example"})
    assert foreign.value.status == 403
    with pytest.raises(Refused):
        await line.ask("GET", "/../town.py")
    with pytest.raises(Refused) as no_code:
        await line.ask("POST", "/aid-desk", json_body={"code": "what is this"})
    assert no_code.value.code == "aid.no_code"
    device = DeskKeys.make().device
    await line.ask("POST", "/aid-desk", json_body={"code": aid_desk_code(device)})
    await play.town.ana.sync()
    assert play.town.ana.town_roster().aid == (device,)
    heard: list[Spoken] = []
    ended = asyncio.Event()

    def hear(spoken: Spoken) -> None:
        heard.append(spoken)
        if spoken.kind == "playing" and spoken.data == "false":
            ended.set()

    live = await line.live("/events", hear=hear, lost=lambda: None)
    await line.ask("POST", "/play")
    with pytest.raises(Refused) as busy:
        await line.ask("POST", "/play")
    assert busy.value.status == 409
    async with asyncio.timeout(30):
        await ended.wait()
    steps = [json.loads(each.data)["step"] for each in heard if each.kind == "story"]
    assert steps[-1] == "end"
    live.close()
    await line.close()


async def test_what_is_shown_of_the_house_is_its_whole_database(play: Play) -> None:
    assert play._data is not None
    tables = {table["table"]: table for table in what_the_house_knows(play._data)}
    assert {"sighting", "alert", "pass", "ticket", "roster", "window"} <= set(tables)
    assert tables["pass"]["count"] == 4
    assert all(len(row) == len(table["columns"]) for table in tables.values() for row in table["rows"])


async def test_make_tour_ends_by_itself() -> None:
    root = Path(__file__).parents[2]
    tour = await asyncio.create_subprocess_exec(
        sys.executable, "tools/practice.py", "--once", "--neighbours", "20", "--port", "8930", "--stage-port", "8980",
        cwd=root, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await all_said(tour, within_s=90)
    assert tour.returncode == 0, said.decode()
    assert "19 of 19 claims hold" in said.decode()
