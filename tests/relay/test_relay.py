"""An authority's feed, from its own server to the town's feed: as theirs, in codes, once, and only where it touches the town."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import pytest_asyncio

from tests.street import TOWN_CELL, Street, open_street
from tocsin.seals import relayed
from tocsin.seals.relayed import LIVING_MOST, Relayed, VerifiedRelayed
from tocsin.seals.statement import Relay, Relays
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import RelayedId
from tocsin.terms.instant import minutes_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Certainty, Event, Preset, Severity
from tocsin_kit.actors.line import HouseLine, Refused
from tocsin_kit.actors.near import cell_at
from tocsin_kit.actors.phone import Phone
from tocsin_kit.keys import SigningKey, sign_relayed
from tocsin_kit.relay import command
from tocsin_kit.relay.clip import TownArea
from tocsin_kit.relay.config import Config, read_config
from tocsin_kit.relay.official import Area, read_cap, read_index

FEEDS = Path(__file__).parent / "feeds"
LATITUDE, LONGITUDE = 44.95, -93.27
OVER_TOWN = "44.80,-93.50 45.10,-93.50 45.10,-93.00 44.80,-93.00 44.80,-93.50"
ELSEWHERE = "34.0,-101.0 35.0,-101.0 35.0,-100.0 34.0,-100.0 34.0,-101.0"
EVENTS = (Event.storm, Event.extreme_heat)


def said_at(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat()


@dataclass
class Authority:
    """A web server that says what it is told to, and remembers what it was asked."""

    pages: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    base: str = ""

    def says(self, path: str, page: str | bytes, **values: str) -> None:
        if isinstance(page, str):
            text = (FEEDS / page).read_text("utf-8")
            for name, value in {"base": self.base, **values}.items():
                text = text.replace(f"{{{name}}}", value)
            page = text.encode()
        self.pages[path] = (page, f'"{len(self.asked)}-{hash(page)}"')


@pytest.fixture
def authority() -> Iterator[Authority]:
    one = Authority()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            one.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            page = one.pages.get(self.path)
            is_known = page is not None and self.headers.get("If-None-Match") == page[1]
            self.send_response(404 if page is None else 304 if is_known else 200)
            body = b"" if page is None or is_known else page[0]
            if page is not None:
                self.send_header("ETag", page[1])
                self.send_header("Last-Modified", format_datetime(datetime.now(UTC), usegmt=True))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Who hangs up in the middle of five megabytes is right to."""

    server = Server(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    one.base = f"http://127.0.0.1:{server.server_address[1]}"
    yield one
    server.shutdown()
    server.server_close()


class Rig:
    """A town that names a relay, the relay, and what the town's feed then holds."""

    def __init__(self, street: Street, authority: Authority, folder: Path) -> None:
        self.street, self.authority, self.folder = street, authority, folder
        self.key = SigningKey.make()
        self.relay: command.Relay | None = None

    async def named(self, *events: Event, key: SigningKey | None = None) -> None:
        body = Relays((Relay("Weather service", (key or self.key).public, events),))
        one, two = self.street.stewards
        await one.phone.sync()
        await one.state(body, keys=[one.secrets.key, two.secrets.key], at=self.street.clock())

    def config(self, path: str, more: str = "") -> Config:
        town = b64u(self.street.founder.town)
        return read_config(
            f'town = "{town}"\nhouse = "{self.street.house.address}"\nfeed = "{self.authority.base}{path}"\n{more}'
        )

    async def look(self, path: str = "/feed", more: str = "", *, anew: bool = False) -> bool:
        if self.relay is None or anew:
            if self.relay is not None:
                await self.relay.close()
            self.relay = command.Relay(self.folder, self.config(path, more), self.key, now=self.street.clock)
        return await self.relay.look()

    async def feed(self) -> list[VerifiedRelayed]:
        reader = self.street.phone(Phone, "reader")
        await reader.sync()
        page = (await reader.ask("GET", "/api/feed")).json()
        bodies = [from_b64u(each["body"]) for each in page["items"] if each["kind"] == "relayed"]
        return [relayed.verify(each, roster=reader.town_roster(), at=self.street.clock()) for each in bodies]

    async def says(self) -> list[tuple[str, bool]]:
        return [(Event(each.relayed.event).name, each.relayed.ends) for each in await self.feed()]

    def storm(self, number: str = "1", *, path: str = "/feed", minutes: int = 60, after: int = 0, **values: str) -> str:
        now = self.street.clock() + after
        self.authority.says(
            path,
            "nws_storm.xml",
            **{
                "identifier": f"urn:oid:2.49.0.1.840.0.1.001.{number}",
                "sent": said_at(now),
                "expires": said_at(now + minutes * 60),
                "status": "Actual",
                "kind": "Alert",
                "references": "",
                "event": "Severe Thunderstorm Warning",
                "polygon": OVER_TOWN,
                **values,
            },
        )
        return f"w-nws.webmaster@noaa.gov,urn:oid:2.49.0.1.840.0.1.001.{number},{said_at(now)}"


@pytest_asyncio.fixture
async def rig(tmp_path: Path, authority: Authority) -> AsyncIterator[Rig]:
    async with open_street(tmp_path / "street", preset=Preset.network) as street:
        one = Rig(street, authority, tmp_path / "relay")
        one.folder.mkdir()
        await one.named(*EVENTS)
        yield one
        if one.relay is not None:
            await one.relay.close()


async def test_a_storm_over_the_town_is_passed_on_as_theirs_and_without_their_words(rig: Rig) -> None:
    rig.storm()
    assert await rig.look()
    (one,) = await rig.feed()
    assert one.relay.name == "Weather service"
    assert (one.relayed.event, one.relayed.severity, one.relayed.certainty) == (
        Event.storm,
        Severity.Severe,
        Certainty.Observed,
    )
    assert 9_000 < one.relayed.radius_m < 12_000
    assert one.relayed.ends_at <= rig.street.clock() + 3_600
    assert b"GOLD" not in one.signed.payload
    assert len(one.signed.payload) < 60


async def test_an_index_is_read_politely_and_only_what_touches_the_town_goes_on(rig: Rig) -> None:
    now = rig.street.clock()
    times = {"sent": said_at(now), "expires": said_at(now + 7_200)}
    rig.authority.says("/feed", "nws_index.xml", **times)
    rig.storm(path="/alerts/urn:oid:2.49.0.1.840.0.1.001.1", polygon=ELSEWHERE)
    rig.authority.says("/alerts/urn:oid:2.49.0.1.840.0.1.002.1", "nws_heat.xml", area="MNC053", **times)
    assert await rig.look(more='areas = ["UGC:MNC053"]\ncontact = "cal@maple.example"')
    assert await rig.says() == [("extreme_heat", False)]
    asked = len(rig.authority.asked)
    assert asked == 3
    assert rig.authority.asked[0][1]["user-agent"] == "tocsin-kit relay cal@maple.example"
    assert await rig.look()
    assert [path for path, _ in rig.authority.asked[asked:]] == ["/feed"]
    last = rig.authority.asked[-1][1]
    assert "if-none-match" in last and "if-modified-since" in last


async def test_the_european_form(rig: Rig) -> None:
    now = rig.street.clock()
    times = {"sent": said_at(now), "expires": said_at(now + 7_200)}
    rig.authority.says("/api/v1/warnings/feeds-france", "meteoalarm_index.xml", **times)
    rig.authority.says("/api/v1/warnings/feeds-france/8f1c", "meteoalarm_wind.xml", **times)
    assert await rig.look("/api/v1/warnings/feeds-france", 'areas = ["EMMA_ID:FR029"]')
    assert await rig.says() == [("storm", False)]


async def test_a_relay_that_begins_anew_doubles_nothing(rig: Rig) -> None:
    rig.storm()
    assert await rig.look()
    before = await rig.feed()
    assert await rig.look(anew=True)
    (rig.folder / command.STATE).unlink()
    assert await rig.look(anew=True)
    (rig.folder / command.STATE).write_text('{"words": 5}', "utf-8")
    assert await rig.look(anew=True)
    assert await rig.feed() == before


async def test_what_a_full_disk_held_up_is_passed_on_although_the_feed_has_not_changed(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = rig.street.clock()
    times = {"sent": said_at(now), "expires": said_at(now + 7_200)}
    rig.authority.says("/feed", "nws_index.xml", **times)
    rig.storm(path="/alerts/urn:oid:2.49.0.1.840.0.1.001.1")
    rig.authority.says("/alerts/urn:oid:2.49.0.1.840.0.1.002.1", "nws_heat.xml", area="MNC053", **times)

    def full(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(command.Memory, "keep", full)
        assert not await rig.look(more='areas = ["UGC:MNC053"]')
    assert len(await rig.feed()) == 1
    assert await rig.look()
    assert sorted(await rig.says()) == [("extreme_heat", False), ("storm", False)]


async def test_what_came_early_or_was_not_its_to_say_is_said_when_it_may_be(rig: Rig) -> None:
    rig.storm(after=3_600)
    assert await rig.look()
    assert await rig.says() == []
    rig.street.clock.forward(minutes=60)
    assert await rig.look()
    assert await rig.says() == [("storm", False)]
    rig.storm("2", event="Flash Flood Warning")
    assert await rig.look()
    assert await rig.says() == [("storm", False)]
    await rig.named(*EVENTS, Event.flood)
    assert await rig.look()
    assert sorted(await rig.says()) == [("flood", False), ("storm", False)]


async def test_it_waits_longer_for_a_feed_that_is_away_and_not_for_one_bad_message(rig: Rig) -> None:
    now = rig.street.clock()
    assert not await rig.look("/feed", "every = 60")
    assert not await rig.look()
    assert rig.relay is not None and rig.relay.wait_s == 240
    rig.authority.says("/feed", "nws_index.xml", sent=said_at(now))
    rig.storm(path="/alerts/urn:oid:2.49.0.1.840.0.1.001.1")
    for _ in range(3):
        assert not await rig.look(), "the other message is missing"
        assert rig.relay.wait_s == 60
    assert await rig.says() == [("storm", False)]


async def test_an_update_takes_its_place_and_a_cancel_ends_it(rig: Rig) -> None:
    first = rig.storm(minutes=60)
    assert await rig.look()
    rig.street.clock.forward(minutes=5)
    second = rig.storm("2", kind="Update", references=first, minutes=120)
    assert await rig.look(anew=True)
    (one,) = await rig.feed()
    assert not one.relayed.ends
    assert one.relayed.ends_at > rig.street.clock() + 100 * 60
    rig.street.clock.forward(minutes=5)
    rig.storm("3", kind="Cancel", references=f"{first} {second}", polygon="")
    assert await rig.look()
    assert await rig.says() == [("storm", True)]
    assert await rig.look(anew=True)
    assert await rig.says() == [("storm", True)]


async def test_an_update_of_two_messages_goes_on_with_one_and_ends_the_other(rig: Rig) -> None:
    first = rig.storm("1")
    assert await rig.look()
    second = rig.storm("2")
    assert await rig.look()
    assert len(await rig.feed()) == 2
    rig.street.clock.forward(minutes=5)
    third = rig.storm("3", kind="Update", references=f"{first} {second}")
    assert await rig.look()
    assert sorted(await rig.says()) == [("storm", False), ("storm", True)]
    rig.street.clock.forward(minutes=5)
    rig.storm("4", kind="Cancel", references=third)
    assert await rig.look(anew=True)
    assert await rig.says() == [("storm", True), ("storm", True)]


async def test_an_update_that_moves_away_ends_it(rig: Rig) -> None:
    first = rig.storm()
    assert await rig.look()
    rig.street.clock.forward(minutes=5)
    rig.storm("2", kind="Update", references=first, polygon=ELSEWHERE)
    assert await rig.look()
    assert await rig.says() == [("storm", True)]


async def test_what_another_sender_says_changes_nothing(rig: Rig) -> None:
    first = rig.storm()
    assert await rig.look()
    rig.street.clock.forward(minutes=5)
    rig.storm("2", kind="Cancel", references=first.replace("w-nws.webmaster@noaa.gov", "somebody@example.com"))
    assert await rig.look()
    assert await rig.says() == [("storm", False)]


NOT_OURS: tuple[dict[str, str], ...] = (
    {"status": "Exercise"},
    {"status": "Test"},
    {"kind": "Ack"},
    {"polygon": ELSEWHERE},
    {"event": "Civil Emergency Message"},
    {"event": "Flash Flood Warning"},
    {"expires": said_at(0)},
    {"expires": "tomorrow"},
)
"""The flood: the town lets this relay speak of storm and heat alone."""


async def test_what_is_not_the_towns_is_not_said(rig: Rig) -> None:
    for otherwise in NOT_OURS:
        rig.storm(**otherwise)
        assert await rig.look()
        assert await rig.feed() == [], otherwise
    rig.storm()
    assert await rig.look()
    assert await rig.says() == [("storm", False)]


async def test_the_keepers_own_table_goes_first(rig: Rig) -> None:
    rig.storm(event="Civil Emergency Message")
    assert await rig.look(more='[events]\n"civil emergency message" = "storm"')
    assert await rig.says() == [("storm", False)]
    rig.storm("2")
    assert await rig.look(more='[events]\n"Severe Thunderstorm Warning" = ""', anew=True)
    assert await rig.says() == [("storm", False)]


LAUGHS = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><alert>&b;</alert>'
OTHER_FILE = b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><alert>&a;</alert>'


HOSTILE = (
    LAUGHS,
    OTHER_FILE,
    b"<alert>" + b"x" * (5 << 20) + b"</alert>",
    b"<alert><identifier>",
    b"",
    b"<html/>",
    b"\xff\xfe\x00",
    b'<?xml version="1.0" encoding="no-such-code"?><alert/>',
    b'<?xml version="1.0" encoding="UTF-8"?><alert>\xe9</alert>',
    b"<feed>" * 100_000,
    b'<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><status>Actual</status><scope>Public</scope>'
    b"<msgType>Alert</msgType></alert>",
)


async def test_a_hostile_feed_is_refused_and_the_next_good_one_is_read(
    rig: Rig, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, page in enumerate(HOSTILE):
        capsys.readouterr()
        rig.authority.says("/feed", page)
        assert not await rig.look(), page[:40]
        assert not await rig.look(), page[:40]
        assert capsys.readouterr().err.count("\n") == 1, "it is said once"
        assert len(await rig.feed()) == number
        rig.storm(str(number))
        assert await rig.look()
    assert await rig.says() == [("storm", False)] * len(HOSTILE)


async def test_a_lying_feed_sends_the_relay_nowhere(rig: Rig) -> None:
    now = rig.street.clock()
    rig.authority.says("/feed", "nws_index.xml", sent=said_at(now), base="http://127.0.0.1:9")
    assert not await rig.look()
    assert [path for path, _ in rig.authority.asked] == ["/feed"]


async def test_a_feed_that_cries_of_everything_fills_its_share_and_no_more(rig: Rig) -> None:
    at = minutes_of(rig.street.clock())
    reader = rig.street.phone(Phone, "reader")

    async def post(word: Relayed, *, key: SigningKey = rig.key) -> None:
        signed = sign_relayed(word, town=rig.street.founder.town, key=key)
        await reader.ask("POST", "/api/relayed", json_body={"relayed": b64u(signed)})

    def word(number: int, **change: object) -> Relayed:
        cell = cell_at(LATITUDE, LONGITUDE, at_resolution=8)
        plain = {
            "message": RelayedId(number.to_bytes(8, "big")), "event": Event.storm, "severity": Severity.Minor,
            "certainty": Certainty.Possible, "cell": cell, "radius_m": 500, "sent": at, "expires": 60, "ends": False,
        }  # fmt: skip
        return Relayed(**(plain | change))  # type: ignore[arg-type]

    async def refused(word: Relayed, code: str, *, key: SigningKey = rig.key) -> None:
        with pytest.raises(Refused) as why:
            await post(word, key=key)
        assert why.value.code == code

    for number in range(LIVING_MOST):
        await post(word(number))
    await refused(word(99), "relayed.too_many")
    await post(word(0, expires=90, sent=at + 1))
    await refused(word(0), "relayed.older")
    await post(word(0, sent=at + 1, expires=90, ends=True))
    await refused(word(99, ends=True), "relayed.nothing_to_end")
    await refused(word(0, event=Event.flood, sent=at + 2), "relayed.not_its_event")
    await refused(word(100), "cose.unknown_key", key=SigningKey.make())
    assert len(await rig.feed()) == LIVING_MOST
    rig.street.clock.forward(minutes=61)
    await post(word(200, sent=at + 61))
    await rig.named(*EVENTS, key=SigningKey.make())
    await refused(word(201, sent=at + 61), "cose.unknown_key")


async def test_it_is_in_no_feed_of_the_towns_own_and_rings_nobody(rig: Rig) -> None:
    """What came from a feed does not go out as another: no loops."""
    rig.storm()
    assert await rig.look()
    reader = rig.street.phone(Phone, "reader")
    await reader.sync()
    assert reader.word().open_here == 0
    for path in ("/feeds/en.atom", "/feeds/alerts.geojson", "/feeds/now.geojson", "/lite/en"):
        page = (await reader.ask("GET", path)).body
        assert b"Weather service" not in page
        assert b"torm" not in page


async def test_open_apps_have_it_at_once(rig: Rig) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()
    line = HouseLine(rig.street.house.address)
    live = await line.live("/api/live", hear=lambda spoken: heard.put_nowait(spoken.kind), lost=lambda: None)
    rig.storm()
    assert await rig.look()
    async with asyncio.timeout(20):
        while await heard.get() != "relayed":
            pass
    live.close()
    await line.close()


async def test_a_town_that_does_not_name_the_relay_hears_nothing(rig: Rig, capsys: pytest.CaptureFixture[str]) -> None:
    rig.key = SigningKey.make()
    rig.storm()
    assert not await rig.look()
    assert "relay.not_named" in capsys.readouterr().err
    assert await rig.feed() == []


@pytest.mark.parametrize(
    "text",
    [
        "nonsense",
        'town = "x"\nhouse = "https://a.example"\nfeed = "https://b.example"',
        'town = "{town}"\nhouse = "https://a.example"\nfeed = "http://b.example"',
        'town = "{town}"\nhouse = "https://a.example"\nfeed = "file:///etc/passwd"',
        'town = "{town}"\nhouse = "https://a.example"\nfeed = "https://b.example"\nevery = 5',
        'town = "{town}"\nhouse = "https://a.example"\nfeed = "https://b.example"\nwithin = 90000',
        'town = "{town}"\nhouse = "https://a.example"\nfeed = "https://b.example"\nareas = ["MNC053"]',
        'town = "{town}"\nhouse = "https://a.example"\nfeed = "https://b.example"\ncontact = "a\\nb"',
        'town = "{town}"\nhouse = "https://a.example"\nfeed = "https://b.example"\n[events]\nx = "raid!"',
        'town = "{town}"\nhouse = "https://a.example"\nfeed = "https://b.example"\n[events]\nx = "eviction"',
        'town = "{town}"\nhouse = "https://a.example"\nfeed = "https://b.example"\nevry = 90',
    ],
)
def test_a_file_that_makes_no_sense_says_so(text: str) -> None:
    with pytest.raises(Refusal) as why:
        read_config(text.replace("{town}", b64u(bytes(16))))
    assert why.value.code == "relay.config"


def test_an_area_is_cut_to_the_town() -> None:
    town = TownArea(TOWN_CELL, within_m=10_000, codes=frozenset({"UGC:MNC053"}))
    clip = partial(town.clip, event=Event.flood)
    corner = ((44.96, -93.26), (44.97, -93.26), (44.97, -93.25), (44.96, -93.25), (44.96, -93.26))
    assert clip(Area()) is None
    assert clip(Area(codes=frozenset({"UGC:MNC001"}))) is None
    everywhere = clip(Area(codes=frozenset({"UGC:MNC053"})))
    assert everywhere is not None and everywhere[1] > 9_000
    small = clip(Area(polygons=(corner,), codes=frozenset({"UGC:MNC053"})))
    assert small is not None and small[1] < 3_000, "what is drawn goes before what is named"
    assert clip(Area(circles=(((34.0, -100.0), 10.0),))) is None
    assert clip(Area(circles=(((44.95, -93.27), 500.0),))) == everywhere
    date_line = TownArea(cell_at(-17.0, 179.99, at_resolution=6), within_m=10_000, codes=frozenset())
    over_it = ((-18.0, 179.0), (-16.0, 179.0), (-16.0, -179.0), (-18.0, -179.0), (-18.0, 179.0))
    assert date_line.clip(Area(polygons=(over_it,)), event=Event.storm) is not None
    beside_it = ((-18.0, -179.5), (-16.0, -179.5), (-16.0, -178.0), (-18.0, -178.0), (-18.0, -179.5))
    assert date_line.clip(Area(polygons=(beside_it,)), event=Event.storm) is None


@pytest.mark.parametrize("reads", [read_cap, read_index])
@pytest.mark.parametrize("cut", range(0, 1_200, 120))
def test_a_torn_message_is_refused(reads: object, cut: int) -> None:
    with pytest.raises(Refusal):
        reads((FEEDS / "nws_storm.xml").read_bytes()[:cut])  # type: ignore[operator]


@pytest.mark.parametrize(
    "page", [LAUGHS, OTHER_FILE, LAUGHS.decode().encode("utf-16")], ids=["laughs", "file", "utf-16"]
)
def test_a_document_type_is_refused_before_an_entity_swells(page: bytes) -> None:
    with pytest.raises(Refusal) as why:
        read_cap(page)
    assert why.value.code == "feed.hostile"
