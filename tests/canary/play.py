"""Every client flow, played by real browsers and the kit through the documented front, with marked strings.

Every phone has its service worker: the app is opened once, the worker takes and keeps the bundle, and only then are links followed. What the workers keep is
searched like the house.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import re
import secrets
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import h3
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.canary import search
from tests.canary.garden import Garden
from tests.canary.rig import ROOT, Rig
from tests.e2e.conftest import PATIENCE_MS
from tests.e2e.people import leaves, now, opens_incident, reports, starts_watch
from tests.e2e.test_closed import played
from tests.e2e.test_founding import asks_and_keeps_slip, cannot_watch, certifies, makes_link, makes_role_link, sets_lock
from tests.e2e.test_seized_phone import LISTEN
from tests.webpush.phone import pocket
from tests.webpush.test_envelopes import opened
from tests.witness.let_out import LetOut, release_of
from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.keyring import Stick
from tocsin.seals import aid_desk, cose, directory, film_statement, statement, trustee
from tocsin.seals.directory import Directory, Need, Place
from tocsin.seals.hashes import hash_of, key_id
from tocsin.seals.invite import read_link
from tocsin.seals.window import read_leaf
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.cell import Cell
from tocsin.terms.ids import CaseId, FilmId, Hash, PigeonholeId, Recipient, RecordId, TownId, Window
from tocsin.terms.instant import Instant, Minutes, minutes_of, window_of
from tocsin.terms.language import Language
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Activity, Event, Size
from tocsin_kit import letters, root, seal
from tocsin_kit.actors.founder import Founder
from tocsin_kit.actors.line import HouseLine, Refused
from tocsin_kit.actors.member import Guest, Member, find_work
from tocsin_kit.actors.near import cell_at
from tocsin_kit.actors.on_watch import Verifier
from tocsin_kit.aid import letters as aid_letters
from tocsin_kit.aid import record as aid_record
from tocsin_kit.aid import written as aid_written
from tocsin_kit.aid.codes import AnswerCode, BackHow, LegRole, NeedState, NeedUrgency, ReleaseReason
from tocsin_kit.aid.need import Answer, Coming, NeedWork
from tocsin_kit.bridge import command, take_in
from tocsin_kit.bridge.ledger import Ledger
from tocsin_kit.bridge.pass_on import pass_on
from tocsin_kit.keys import RecipientKey, SigningKey, sign
from tocsin_kit.witness import answer as answers
from tocsin_kit.witness import case as cases
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness import share as shares
from tocsin_kit.witness.codes import Reason
from tocsin_kit.witness.film_key import join, salt_key_of, salt_of
from tocsin_kit.witness.part import open_part
from tocsin_kit.witness.share import Share

K = TypeVar("K", bound=Guest)
SEEN_SIZE = 4096
ANAS_PLACE = (44.9533471, -93.2683219)
KEPT = """async () => {
  const text = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
  const held = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      held.push([name, request.url, text(await answer.arrayBuffer())]);
    }
  }
  return held;
}"""


MICROPHONE = """(() => {
  const sound = new Uint8Array(%s);
  if (!navigator.mediaDevices) return;
  navigator.mediaDevices.getUserMedia = async () => new MediaStream();
  const query = navigator.permissions.query.bind(navigator.permissions);
  navigator.permissions.query = async (asked) => (asked.name === "microphone" ? { state: "granted" } : query(asked));
  window.MediaRecorder = class {
    static isTypeSupported = () => true;
    state = "inactive";
    start() { this.state = "recording"; }
    stop() {
      this.state = "inactive";
      this.ondataavailable({ data: new Blob([sound]) });
      this.onstop();
    }
  };
})()"""
EAR = """(() => {
  const decode = BaseAudioContext.prototype.decodeAudioData;
  window.__played = [];
  BaseAudioContext.prototype.decodeAudioData = function (bytes, ...more) {
    window.__played.push([...new Uint8Array(bytes)]);
    return decode.call(this, bytes, ...more);
  };
})()"""
ALLOWED = "Object.defineProperty(Notification, 'permission', { get: () => 'granted' });"
SOUND_BEGINS = bytes.fromhex("1a45dfa3")


@dataclass
class AidDesk:
    """A coordinator with the kit's seals, and whoever she holds letters for."""

    line: HouseLine
    opens: RecipientKey
    signs: SigningKey
    token: str

    @property
    def session(self) -> dict[str, str]:
        return {"Authorization": f"Aid {self.token}"}

    async def reads_what_is_new(self) -> tuple[str, int, bytes]:
        """The one record that waits: its number, its version and what is in it."""
        async with asyncio.timeout(30):
            while True:
                listed = (await self.line.ask("GET", "/api/aid/desk/records", headers=self.session)).json()["records"]
                for head in listed:
                    if head["state"] == "new":
                        return head["id"], head["version"], await self.reads(head["id"])
                await asyncio.sleep(0.1)

    async def reads(self, record_id: str) -> bytes:
        asked = {"ids": [record_id]}
        said = await self.line.ask("POST", "/api/aid/desk/records/take", json_body=asked, headers=self.session)
        return seal.open_envelope(from_b64u(said.json()["records"][0]["envelope"]), with_any=[self.opens])

    async def writes(self, record_id: str, version: int, plaintext: bytes, *, also: Recipient) -> None:
        sealed = await asyncio.to_thread(seal.seal, plaintext, to=[self.opens.public, also])
        path = f"/api/aid/desk/records/{record_id}?version={version}&ends_h=48"
        await self.line.ask("PUT", path, raw=sealed, headers=self.session)

    async def holds(
        self, body: aid_letters.Body, *, to: Recipient, once: bool = False, opens_in: int = 0
    ) -> dict[str, str]:
        sealed = await asyncio.to_thread(seal.seal, aid_letters.write(aid_letters.AidLetter(now(), body)), to=[to])
        secret, minute = secrets.token_bytes(16), minutes_of(now()) + opens_in
        held = {"id": b64u(secrets.token_bytes(16)), "slot": b64u(secrets.token_bytes(16)), "secret": b64u(secret)}
        path = f"/api/aid/letters/{held['id']}/{held['slot']}?opens={minute}&ends={minute + 60}&once={int(once)}"
        await self.line.ask("PUT", path, raw=sealed, headers={**self.session, "Tocsin-Stop": b64u(hash_of(secret))})
        return held

    async def stops(self, held: dict[str, str], body: aid_letters.Body, *, to: Recipient) -> None:
        sealed = await asyncio.to_thread(seal.seal, aid_letters.write(aid_letters.AidLetter(now(), body)), to=[to])
        back = {"id": b64u(secrets.token_bytes(16)), "slot": b64u(secrets.token_bytes(16)), "envelope": b64u(sealed)}
        await self.line.ask("POST", "/api/aid/letters/stop", json_body={"held": [held], "letters": [back]})

    async def takes(self, held: dict[str, str], *, key: RecipientKey) -> aid_letters.Body:
        asked = {"ids": [held["id"]], "claim": b64u(secrets.token_bytes(16))}
        (one,) = (await self.line.ask("POST", "/api/aid/letters/take", json_body=asked)).json()["held"]
        return aid_letters.read(seal.open_envelope(from_b64u(one["envelope"]), with_any=[key])).body


@dataclass
class Play:
    """One performance. `telltale`: the twin's script for what is never sealed, since it never leaves; None for the honest client."""

    rig: Rig
    browser: Browser
    garden: Garden
    folder: Path
    telltale: str | None = None
    contexts: list[BrowserContext] = field(default_factory=list)
    pages: dict[str, Page] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    town: TownId | None = None
    kay: Verifier | None = None
    olga: AidDesk | None = None
    done: list[str] = field(default_factory=list)
    slips: dict[str, str] = field(default_factory=dict)
    since: dict[str, dict[str, int]] = field(default_factory=dict)
    """Canaries that are sealed once more on their way: from where on the twin has to leak them again."""

    async def all(self) -> None:
        for flow in FLOWS:
            started = time.monotonic()
            await flow(self)
            self.done.append(flow.__name__)
            print(
                f"{'twin' if self.telltale else 'honest'}: {flow.__name__.replace('_', ' ')} {time.monotonic() - started:.1f} s",
                flush=True,
            )

    async def phone(
        self,
        name: str,
        *,
        link: str = "",
        place: dict[str, float] | None = None,
        language: str = "en",
        voice: bytes | None = None,
        script: str = "",
    ) -> Page:
        """`voice`: what this phone's microphone gives, whatever is said into it. `script`: runs in every page before the app does."""
        lane = await self.rig.lane(name)
        self.garden.address(name, lane.source)
        settings: dict[str, object] = {
            "viewport": {"width": 360, "height": 740},
            "locale": language,
            "service_workers": "allow",
        }
        if place:
            settings |= {"geolocation": place, "permissions": ["geolocation"]}
        context = await self.browser.new_context(**settings)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        await context.add_init_script(LISTEN)
        if voice is not None:
            await context.add_init_script(MICROPHONE % json.dumps([*voice]))
        await context.add_init_script(EAR)
        if script:
            await context.add_init_script(script)
        if self.telltale:
            await context.add_init_script(self.telltale)
        self.contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda why: self.wrong.append(f"{name}: {why}"))
        await page.goto(f"{lane.origin}/?language={language}")
        await page.wait_for_function(
            "async () => !!navigator.serviceWorker.controller && await caches.has('tocsin-kept')"
        )
        await page.goto("about:blank")
        await page.goto(f"{lane.origin}/?language={language}{link}")
        await page.get_by_test_id("quiet").or_(page.locator("[data-screen]:not([data-screen=home])")).first.wait_for()
        self.pages[name] = page
        return page

    async def kit(self, kind: type[K], name: str, *, here: Cell | None) -> K:
        lane = await self.rig.lane(name)
        self.garden.address(name, lane.source)
        assert self.town is not None
        return kind(town=self.town, addresses=[lane.address], clock=now, language="en", here=here, clock_face=str)

    def again(self, name: str, value: str, *, flow: str) -> None:
        """The same words, sealed once more from here on: the twin has to leak them once more, whatever it leaked of them before."""
        self.garden.words(name, value, flow=flow)
        self.since[name] = self.rig.recorder.lengths()

    async def leak(self, page: Page, secret: bytes) -> None:
        """What the twin's browser does with a key that an honest one keeps."""
        if self.telltale:
            await page.evaluate(
                "(key) => fetch('/api/telltale', { method: 'POST', body: new Uint8Array(key) }).catch(() => {})",
                [*secret],
            )

    async def kept(self) -> list[tuple[str, bytes]]:
        """What the phones' service workers keep, file by file with its address."""
        return [
            (f"kept by {name}'s worker: {cache} {url}", url.encode() + base64.b64decode(body))
            for name, page in self.pages.items()
            for cache, url, body in await page.evaluate(KEPT)
        ]

    async def tell(self, secret: bytes) -> None:
        """What the twin's kit does with what an honest one keeps."""
        if self.telltale:
            line = HouseLine((await self.rig.lane("kay")).address)
            await line.exchange("POST", "/api/telltale", raw=secret)
            await line.close()

    async def close(self) -> None:
        if self.kay:
            await self.kay.close()
        if self.olga:
            await self.olga.line.close()
        for context in self.contexts:
            await context.close()


def marked(words: str) -> str:
    """Words that stand nowhere else in the world."""
    return f"{words} {secrets.token_hex(5)}"


async def founding(play: Play) -> None:
    """A town is founded in a browser on localhost: root, card, file words and lock stay with the founder; the town's name is public."""
    garden = play.garden
    name = garden.published("town name", f"Quill Street {secrets.token_hex(4)}", flow="founding", allowed=public_roster)
    page = await play.phone("founder", link=f"#setup={play.rig.setup}")
    await page.locator("[data-value=street]").click()
    await page.get_by_test_id("found-next").click()
    await page.get_by_test_id("town-name").fill(name)
    where = garden.place(
        "founder's place", 44.9501371 + secrets.randbelow(900) * 1e-7, -93.2702913, flow="founding", kept=True
    )
    await page.get_by_test_id("town-where").fill(f"{where['latitude']!r}, {where['longitude']!r}")
    await page.get_by_test_id("town-placed").wait_for()
    await page.get_by_test_id("found-next").click()
    await page.get_by_test_id("found-next").click()
    garden.words("founder's lock", await lock_words(page), flow="lock", kept=True)
    await sets_lock(page)
    await page.get_by_test_id("make-root").click()
    await page.get_by_test_id("card-words").wait_for()
    card = [text.strip() for text in await page.get_by_test_id("card-words").locator("li").all_inner_texts()]
    garden.words("root card", " ".join(card), flow="founding", kept=True)
    garden.words(
        "root file words", (await page.get_by_test_id("file-words").inner_text()).strip(), flow="founding", kept=True
    )
    async with page.expect_download() as coming:
        await page.get_by_test_id("root-file").click()
    await (await coming.value).save_as(play.folder / "root.age")
    await page.get_by_test_id("card-kept").set_checked(True)
    await page.get_by_test_id("root-kept").click()
    asked = page.locator("[data-testid^=card-word-]")
    await asked.first.wait_for()
    for blank in await asked.all():
        number = int((await blank.get_attribute("data-testid") or "").rsplit("-", 1)[1])
        await blank.fill(card[number - 1])
    await page.get_by_test_id("found").click()
    await page.get_by_test_id("found-on").click()
    await page.get_by_test_id("health").wait_for()
    line = HouseLine((await play.rig.lane("founder")).address)
    told = (await line.ask("GET", "/api/town")).json()
    await line.close()
    play.town = TownId(from_b64u(told["town"]))
    if told["name"] == name:
        garden.read("town name")


async def roles(play: Play) -> None:
    """Ben and Cal ask for roles: their names are for the steward's eyes, their lock words and slips for nobody's."""
    garden, steward = play.garden, play.pages["founder"]
    for person, dispatcher in (("ben", False), ("cal", True)):
        link = await makes_role_link(steward, dispatcher=dispatcher)
        garden.secret(
            f"member secret in {person}'s link", read_link(link).member_secret, flow="links"
        ) if person == "ben" else None
        page = await play.phone(person, link=link)
        await asks(play, person, page, name=f"{person.title()} Ödegård")
    here = cell_at(44.9568871, -93.2649873, at_resolution=12)
    kay = await play.kit(Verifier, "kay", here=here)
    await kay.sync()
    await kay.take_role(
        await makes_role_link(steward),
        name=garden.words("kay's name", marked("Kay Þorsdóttir"), flow="role request by kit"),
    )
    keys = kay.keys_now()
    for called, key in (
        ("watch key", keys.watch.seed),
        ("drill key", keys.drill.seed),
        ("age key", keys.opens.secret),
        ("slip", kay.slip_master),
    ):
        await play.tell(garden.secret(f"kay's {called}", key, flow="keys"))
    play.kay = kay
    await certifies(steward, people=3)
    for person in ("ben", "cal", "kay"):
        await expect(
            steward.get_by_test_id("person").filter(has_text=text_of(garden, f"{person}'s name"))
        ).to_be_visible()
        garden.read(f"{person}'s name")
    for person in ("ben", "cal"):
        await starts_watch(play.pages[person])


async def asks(play: Play, person: str, page: Page, *, name: str) -> None:
    """Sets the lock and asks for a role. The slip stays on paper: the phone forgets it."""
    garden = play.garden
    garden.words(f"{person}'s lock", await lock_words(page), flow="lock", kept=True)
    slip = await asks_and_keeps_slip(page, garden.words(f"{person}'s name", marked(name), flow="role request"))
    play.slips[person] = slip
    garden.secret(f"{person}'s slip", from_b64u(slip.rpartition(":")[2]), flow="slip on paper")


async def saved_place(play: Play) -> None:
    """Ana keeps her place on her phone, in Arabic, under a name of her own. Both are for that phone alone."""
    where = play.garden.place("ana's place", *ANAS_PLACE, flow="saved place", kept=True)
    ana = await play.phone("ana", language="ar", place=where)
    await ana.get_by_test_id("save-place").click()
    await ana.locator("[data-value=other]").click()
    name = play.garden.words("ana's name for it", marked("grandmother's kitchen"), flow="saved place", kept=True)
    await ana.get_by_test_id("place-name").fill(name)
    await ana.get_by_test_id("place-here").click()
    await ana.get_by_test_id("quiet").wait_for()


async def places_that_help(play: Play) -> None:
    """A directory of help is published: its names stand in the town's file and on their way there and back. What Ana looks for in it is told to nobody."""
    garden, steward, ana = play.garden, play.pages["founder"], play.pages["ana"]
    name = garden.published("a place that helps", marked("Quill Kitchen"), flow="places", allowed=public_file)
    place = Place(secrets.token_bytes(16), "Quill Kitchen", name, (Need.food,))
    listed = directory.write(Directory("America/Chicago", (place,)))
    await steward.get_by_test_id("edit-places-file").set_input_files(
        {"name": "places", "mimeType": "application/octet-stream", "buffer": listed}
    )
    await steward.get_by_test_id("edit-places-sure").check()
    await steward.get_by_test_id("edit-places-publish").click()
    await steward.locator("[data-testid=file][data-name=directory][data-at-house=true]").wait_for()
    await ana.get_by_test_id("go-help").click()
    await ana.get_by_test_id("help-places").click()
    await ana.get_by_test_id("places-needs").wait_for()
    looked = garden.words("what ana looks for", marked("a lawyer by tonight"), flow="places", kept=True)
    await ana.get_by_test_id("places-words").fill(looked)
    await ana.get_by_test_id("places-count").wait_for()
    await ana.get_by_test_id("places-words").fill("quill")
    await expect(ana.get_by_test_id("place")).to_contain_text(name)
    garden.read("a place that helps")
    for _ in range(2):
        await ana.get_by_test_id("back").click()


async def member_report(play: Play) -> None:
    """Dana joins by an invite and reports, with a place and words; Ben's desk reads both."""
    garden, steward = play.garden, play.pages["founder"]
    link = await makes_link(steward, "invite-one")
    where = garden.place("dana's place", 44.9537718, -93.2679964, flow="member report", read=True)
    dana = await play.phone("dana", link=link, place=where)
    await dana.get_by_test_id("join").click()
    await dana.get_by_test_id("join-done").click()
    words = garden.words("dana's words", marked("two vans at the corner 🦔"), flow="member report")
    await reports(dana, words=words, event="checkpoint")
    ben = play.pages["ben"]
    await opens_incident(ben, state="new")
    await expect(ben.get_by_test_id("sighting-words")).to_have_text(words)
    garden.read("dana's words")
    shown = await ben.get_by_test_id("sighting").inner_text()
    cell = next(canary for name, canary in garden.canaries.items() if name == "dana's place, cell 12")
    if cell.shapes["hex text"].decode() in shown:
        garden.read("dana's place, cell 12")


async def thread(play: Play) -> None:
    """A note in the incident's thread: written at one desk, read at another."""
    garden, ben, cal = play.garden, play.pages["ben"], play.pages["cal"]
    words = garden.words("ben's note", marked("parked on the north side"), flow="thread")
    await notes(ben, words)
    await opens_any(cal)
    await expect(cal.get_by_test_id("thread")).to_contain_text(words)
    garden.read("ben's note")


async def ask_back(play: Play) -> None:
    """The desk asks the reporter, who answers: both through pigeonholes."""
    garden, ben, dana = play.garden, play.pages["ben"], play.pages["dana"]
    question = garden.words("question", marked("which side please"), flow="ask back")
    await ben.get_by_test_id("ask").click()
    await ben.get_by_test_id("sighting").locator("input").last.fill(question)
    await ben.get_by_test_id("ask-which_side").click()
    await expect(dana.get_by_test_id("asked")).to_contain_text(question)
    garden.read("question")
    answer = garden.words("answer", marked("beside the bakery"), flow="ask back")
    await dana.get_by_test_id("asked").locator("input").fill(answer)
    await dana.get_by_test_id("asked").locator("[data-value=north]").click()
    await expect(ben.get_by_test_id("sighting")).to_contain_text(answer)
    garden.read("answer")


async def alarm(play: Play) -> None:
    """Confirmed, approved, shown in Arabic, ended. Nothing private is in it; its area, some 350 m wide, is published and stands only where alerts do."""
    area = h3.str_to_int(h3.latlng_to_cell(44.9537718, -93.2679964, 9))
    play.garden.published_cell("the alarm's area", area, flow="alarm", allowed=public_roster)
    ben, cal, ana = play.pages["ben"], play.pages["cal"], play.pages["ana"]
    await ben.get_by_test_id("claim").click()
    await ben.get_by_test_id("confirm").click()
    await opens_incident(cal, state="half")
    await cal.get_by_test_id("approve").click()
    notice = ana.get_by_test_id("notice")
    await expect(notice).to_have_attribute("data-look", "danger")
    await ana.get_by_test_id("alarm-off").click()
    play.garden.read("the alarm's area")
    await cal.get_by_test_id("all-clear").click()
    await expect(notice).to_have_attribute("data-ending", "reported")
    await opens_incident(ben, state="reported")
    await ben.get_by_test_id("all-clear").click()
    await expect(notice).to_have_attribute("data-ending", "final")


async def guest_report(play: Play) -> None:
    """Gus is nobody's member; his phone works for a second and his words reach the desk."""
    garden = play.garden
    where = garden.place("gus's place", 44.9552106, -93.2652583, flow="guest report")
    said = garden.words("gus's voice", marked("se oyen gritos detrás de la escuela"), flow="voice note")
    gus = await play.phone("gus", language="es", place=where, voice=SOUND_BEGINS + 400 * said.encode())
    words = garden.words("gus's words", marked("humo detrás de la escuela"), flow="guest report")
    await reports(gus, words=words, event="fire", voice=True)
    cal = play.pages["cal"]
    await closes(cal)
    await opens_incident(cal, state="new")
    await expect(cal.get_by_test_id("sighting-words")).to_have_text(words)
    garden.read("gus's words")
    await cal.get_by_test_id("sighting-voice").get_by_test_id("voice-play").click()
    heard = "(said) => window.__played.some((each) => new TextDecoder().decode(new Uint8Array(each)).includes(said))"
    await cal.wait_for_function(heard, arg=said)
    garden.read("gus's voice")


async def telephone(play: Play) -> None:
    """Somebody calls the desk; Cal types what she says; Ben's desk reads it."""
    garden, cal, ben = play.garden, play.pages["cal"], play.pages["ben"]
    words = garden.words("caller's words", marked("water in the cellar at 1407"), flow="telephone")
    await closes(cal)
    await cal.get_by_test_id("intake").click()
    await cal.get_by_test_id("intake-event").select_option("flood")
    await cal.get_by_test_id("intake-words").fill(words)
    await cal.get_by_test_id("intake-save").click()
    await finds(ben, words)
    garden.read("caller's words")


async def exercise(play: Play) -> None:
    """Cal composes an exercise and signs it with her drill key, Ben with his; Ana's phone shows it. Its area is published; what the two write to each other is not."""
    garden, ben, cal, ana = play.garden, play.pages["ben"], play.pages["cal"], play.pages["ana"]
    assert play.kay is not None
    await play.kay.sync()
    certified = {leaf.drill_key for leaf in (await play.kay.window(window_of(now()))).everyone}
    for person, page in (("ben", ben), ("cal", cal)):
        drill = next(seed for seed in await made_by(page) if SigningKey.of(seed).public in certified)
        await play.leak(page, garden.secret(f"{person}'s drill key", drill, flow="exercise"))
    await closes(cal)
    await cal.get_by_test_id("exercise").click()
    await cal.get_by_test_id("place-honeycomb").locator("summary").click()
    await cal.locator(".hexes polygon").first.wait_for()
    cells = await cal.locator(".hexes polygon").evaluate_all("(shown) => shown.map(({ dataset }) => dataset.cell)")
    area = min(cells, key=lambda cell: h3.great_circle_distance(h3.cell_to_latlng(cell), ANAS_PLACE))
    garden.published_cell("the exercise's area", h3.str_to_int(area), flow="exercise", allowed=public_roster)
    await cal.locator(f"[data-cell='{area}']").click()
    await cal.get_by_test_id("exercise-start").click()
    await opens_incident(cal, state="half")
    words = garden.words("cal's note on it", marked("watch who wakes first"), flow="exercise")
    await notes(cal, words)
    await closes(ben)
    await opens_incident(ben, state="half")
    await expect(ben.get_by_test_id("thread")).to_contain_text(words)
    garden.read("cal's note on it")
    await ben.get_by_test_id("approve").click()
    await expect(ana.locator("[data-testid=alarm][data-look=drill]")).to_be_visible()
    await ana.get_by_test_id("alarm-off").click()
    await expect(ana.locator("[data-testid=notice][data-look=drill]")).to_be_visible()
    garden.read("the exercise's area")


async def merging(play: Play) -> None:
    """Dana and Gus have seen one thing. Ben puts her incident into his: her letter is sealed again, and Cal reads it there."""
    garden, ben, cal = play.garden, play.pages["ben"], play.pages["cal"]
    both = {}
    for person, event, seen in (
        ("dana", "smoke", "smoke over the roofs"),
        ("gus", "storm", "a dark cloud from the west"),
    ):
        both[person] = garden.words(f"{person}'s second words", marked(seen), flow="merging")
        await play.pages[person].get_by_test_id("back").click()
        await reports(play.pages[person], words=both[person], event=event)
        for desk in (ben, cal):
            await finds(desk, both[person])
        garden.read(f"{person}'s second words")
    await finds(ben, both["dana"])
    await ben.get_by_text(english("desk-merge")).click()
    play.again("dana's words, merged", both["dana"], flow="merging")
    await ben.get_by_test_id("merge").filter(has_text=english("event-storm")).click()
    await finds(cal, both["gus"])
    await expect(cal.get_by_test_id("sighting-words").filter(has_text=both["dana"])).to_be_visible()
    garden.read("dana's words, merged")


async def stand_in(play: Play) -> None:
    """Fay has no certified key. Two who are on watch vouch for her, and she reads and writes what they do."""
    garden, steward, ben, cal = play.garden, play.pages["founder"], play.pages["ben"], play.pages["cal"]
    fay = await play.phone("fay", link=await makes_role_link(steward))
    await asks(play, "fay", fay, name="Fay Åkesdotter")
    await expect(steward.get_by_test_id("request").filter(has_text=text_of(garden, "fay's name"))).to_be_visible()
    garden.read("fay's name")
    await fay.get_by_test_id("go-desk").click()
    await fay.get_by_text(english("desk-vouch-ask")).click()
    await fay.get_by_test_id("stand-in").click()
    code = await fay.get_by_test_id("stand-in-code").inner_text()
    public = read_leaf(from_b64u(code.strip())).watch_key
    key = next(seed for seed in await made_by(fay) if SigningKey.of(seed).public == public)
    await play.leak(fay, garden.secret("fay's key", key, flow="stand-in"))
    for voucher in (ben, cal):
        await closes(voucher)
        await voucher.get_by_text(english("desk-vouch"), exact=True).click()
        await voucher.get_by_test_id("vouch-code").fill(code)
        await voucher.get_by_test_id("vouch").click()
        if voucher is ben:
            code = await ben.get_by_test_id("vouch-next").inner_text()
    await cal.get_by_test_id("vouched").wait_for()
    await fay.get_by_test_id("start-watch").click()
    await fay.get_by_test_id("who").wait_for()
    await expect(ben.get_by_test_id("who")).to_have_attribute("data-others", "2")
    await opens_any(ben)
    incident = await ben.locator("[data-testid=incident][aria-pressed=true]").get_attribute("data-incident")
    await fay.locator(f"[data-incident='{incident}']").click()
    for writer, reader, name, said in (
        (ben, fay, "ben's note for fay", "take the south side"),
        (fay, ben, "fay's note", "south side is empty"),
    ):
        words = garden.words(name, marked(said), flow="stand-in")
        await notes(writer, words)
        await expect(reader.get_by_test_id("thread")).to_contain_text(words)
        garden.read(name)


async def hand_over(play: Play) -> None:
    """Cal ends her watch with a summary; Kay, who is certified for the next window too, opens it and the open incidents' letters with that window's key."""
    garden, cal, kay = play.garden, play.pages["cal"], play.kay
    assert kay is not None
    words = garden.words("hand-over", marked("school fire still unchecked"), flow="hand-over")
    await closes(cal)
    await cal.get_by_role("button", name=english("desk-handover"), exact=True).click()
    await cal.locator("textarea").fill(words)
    called = text_of(garden, "caller's words")
    play.again("caller's words, handed over", called, flow="hand-over")
    await cal.get_by_role("button", name=english("desk-handover-send"), exact=True).last.click()
    await expect(cal.locator("textarea")).to_have_count(0)
    await kay.sync()
    await kay.start_shift()
    key = kay.keys[Window(window_of(now()) + 1)].opens
    for incident in (await kay._desk("GET", "/api/desk/incidents"))["incidents"]:
        for note_id in incident["notes"]:
            answer = await kay._ask_desk("GET", f"/api/desk/incidents/{incident['incident']}/notes/{note_id}")
            with suppress(Refusal):
                body = letters.read_note(seal.open_envelope(answer.body, with_any=[key])).body
                if isinstance(body, letters.HandOver) and words in str(body):
                    garden.read("hand-over")
                if (
                    isinstance(body, letters.SightingNote)
                    and letters.read_sighting(body.letter).sighting.words == called
                ):
                    garden.read("caller's words, handed over")


async def by_kit(play: Play) -> None:
    """The kit's phone joins and reports; a browser's desk reads it."""
    garden, steward = play.garden, play.pages["founder"]
    link = await makes_link(steward, "invite-one")
    here = cell_at(44.9560123, -93.2641234, at_resolution=12)
    garden.place("kim's place", 44.9560123, -93.2641234, flow="by kit", typed=False)
    kim = await play.kit(Member, "kim", here=here)
    try:
        await kim.sync()
        await kim.redeem(link)
        await kim.open()
        words = garden.words("kim's words", marked("smell of gas by the church"), flow="by kit")
        await kim.report(event=Event.gas_leak, place=here, size=Size.one, activity=Activity.other, words=words)
        await finds(play.pages["ben"], words)
        garden.read("kim's words")
    finally:
        await kim.close()


async def bridge(play: Play) -> None:
    """Somebody texts a captain, who passes it on by her own hand; a desk reads it. Who wrote, and whom she tells, stay on her computer."""
    garden, letters_only = play.garden, "".join(secrets.choice("bcdfghklmnprstvz") for _ in range(12))
    words = garden.words("texted words", f"smoke behind the school {letters_only}", flow="bridge")
    sender = garden.words("sender's number", f"+1612{secrets.randbelow(10**9):09}", flow="bridge", kept=True)
    contact = garden.words("contact's name", marked("Rosa Ñandú"), flow="bridge", kept=True)
    answers = iter(("yes", "fire", "", words, "yes"))
    captain = await play.kit(Guest, "captain", here=None)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / command.CONFIG).write_text(
            f'town = "{b64u(captain.town)}"\nhouse = "{captain.lines[0].address}"\n'
            '[channel.texts]\nkind = "sms"\nurl = "json://127.0.0.1:9/{to}"\n[channel.roof]\nkind = "loudspeaker"\n'
        )
        (folder / "contacts.toml").write_text(
            f'[[contact]]\nname = "{contact}"\nchannel = "texts"\nto = "{sender}"\nnear = "44.9533,-93.2683"\n'
        )
        command.seal(argparse.Namespace(folder=folder, contacts=folder / "contacts.toml"), words=marked("captain"))
        ledger = Ledger(folder / command.LEDGER)
        try:
            key = RecipientKey.make()
            ledger.keep(take_in.OPENS, key.public)
            take_in.take(ledger, f"{words} {sender}", at=now())
            await captain.sync()
            came = take_in.waiting(ledger, key=key)
            assert await pass_on(ledger, captain, came, ask=lambda question: next(answers), say=lambda said: None) == 1
        finally:
            ledger.close()
            await captain.close()
    for each in (sender, contact):
        await play.tell(each.encode())
    await finds(play.pages["ben"], words)
    garden.read("texted words")


async def closed_app(play: Play) -> None:
    """Pia asks to be rung while the app is closed. Where, the house knows: the named exception. It lies sealed in a file of its own, and stands nowhere else on the disk."""
    garden, service = play.garden, play.rig.push_service
    where = garden.exception("pia's endpoint", f"pia-{secrets.token_hex(12)}", flow="closed app", allowed=awake_house)
    hers = pocket(where, endpoint=service.endpoint(""))
    pia = await play.phone("pia", script=f"{ALLOWED}{played(hers)}")
    await pia.get_by_test_id("go-settings").click()
    await pia.get_by_test_id("settings-ringing").click()
    await pia.get_by_test_id("closed-ask").click()
    came = await service.next()
    said = json.loads((await asyncio.to_thread(opened, hers, [came.body]))[0] or b"{}")
    line = HouseLine((await play.rig.lane("pia")).address)
    await line.ask("POST", "/api/push/arrived", json_body={"proof": said["proof"]})
    await line.close()
    if came.path.endswith(where) and (play.telltale or where in await rung_by(play.rig)):
        garden.read("pia's endpoint")


async def doorbell(play: Play) -> None:
    """Ben, who is on watch, has his phone rung for the desk: the same exception, in the same file, where nothing tells it from a neighbour's."""
    garden, service, ben = play.garden, play.rig.push_service, play.pages["ben"]
    where = garden.exception("ben's doorbell", f"ben-{secrets.token_hex(12)}", flow="doorbell", allowed=awake_house)
    his = pocket(where, endpoint=service.endpoint(""))
    await ben.evaluate(f"() => {{ {ALLOWED} Notification.requestPermission = async () => 'granted'; {played(his)} }}")
    await leaves(ben)
    await ben.get_by_test_id("bell-ask").click()
    came = await service.next()
    said = json.loads((await asyncio.to_thread(opened, his, [came.body]))[0] or b"{}")
    line = HouseLine((await play.rig.lane("ben")).address)
    await line.ask("POST", "/api/push/arrived", json_body={"proof": said["proof"]})
    await line.close()
    if came.path.endswith(where) and (play.telltale or where in await rung_by(play.rig)):
        garden.read("ben's doorbell")


async def asking_for_help(play: Play) -> None:
    """Una, whom nobody knows, asks for groceries. Olga's aid desk reads who she is, where and what; Una reads who comes. Of what she said the house has one sealed record."""
    garden, olga = play.garden, await opens_aid_desk(play)
    said = {
        "name": garden.words("una's name", marked("Una Ødegaard"), flow="asking for help"),
        "address": garden.words("where una lives", marked("14 Quill Lane, second floor"), flow="asking for help"),
        "phone": garden.words("una's number", f"+1612{secrets.randbelow(10**9):09}", flow="asking for help"),
        "words": garden.words("una's words", marked("no onions, ring twice"), flow="asking for help"),
    }
    una = await play.phone("una")
    await una.get_by_test_id("go-help").click()
    await una.get_by_test_id("help-ask").click()
    await una.locator("[data-value=groceries]").click()
    await onward(una, from_step="household")
    await onward(una, from_step="diet")
    await una.locator("[data-step=when] [data-value=today]").click()
    await onward(una, from_step="when")
    await una.locator("[data-step=where] [data-value=address]").click()
    await una.get_by_test_id("ask-address").fill(said["address"])
    await onward(una, from_step="where")
    await una.get_by_test_id("ask-words").fill(said["words"])
    await onward(una, from_step="say")
    await una.get_by_test_id("ask-name").fill(said["name"])
    await una.get_by_test_id("ask-phone").fill(said["phone"])
    await una.get_by_test_id("ask-send").click()
    record_id, version, plaintext = await olga.reads_what_is_new()
    asked = aid_record.read(plaintext)
    assert isinstance(asked.body, aid_record.NeedRecord)
    need = asked.body.letter.inside
    called = {"name": "una's name", "address": "where una lives", "phone": "una's number", "words": "una's words"}
    for what, value in said.items():
        if getattr(need, what) == value:
            garden.read(called[what])
    assert need.answer_to is not None
    carrier = garden.words("who comes to una", marked("Bo Åkerlund"), flow="asking for help")
    answer = garden.words(
        "what the desk wrote to una", marked("Las naranjas llegan el viernes"), flow="asking for help"
    )
    minute = minutes_of(now())
    coming = Coming(
        leg=secrets.token_bytes(16), role=LegRole.carry, begins=minute, ends=Minutes(minute + 120), who=carrier,
        she_says="4071", you_say="1704", words="",
    )  # fmt: skip
    work = NeedWork(
        state=NeedState.planned, claimed=None, urgency=NeedUrgency.today, follow_up=None, notes="", merged_into=None,
        coming=(coming,), history=(), answers=(Answer(at=minute, device=0, code=AnswerCode.in_words, words=answer),),
    )  # fmt: skip
    planned = aid_record.AidRecord(
        aid_record.sealed_to([olga.opens.public]), aid_record.NeedRecord(asked.body.letter, work)
    )
    for what, value in said.items():
        play.again(f"{called[what]}, sealed by the desk", value, flow="asking for help")
    said_of = aid_written.Written(RecordId(from_b64u(record_id)), 1, planned)
    assert play.town is not None
    signed = aid_written.sign_written(said_of, town=play.town, key=olga.signs)
    await olga.writes(record_id, version, signed, also=need.answer_to.recipient)
    signer = [olga.signs.public]
    read_again = aid_written.verify(
        await olga.reads(record_id), record_id=said_of.record_id, town=play.town, devices=signer
    )
    again = read_again.written.record.body
    assert isinstance(again, aid_record.NeedRecord)
    for what, value in said.items():
        if getattr(again.letter.inside, what) == value:
            garden.read(f"{called[what]}, sealed by the desk")
    async with asyncio.timeout(30):
        while await una.get_by_text(carrier).count() == 0:
            await una.get_by_test_id("asked-look").click()
            await asyncio.sleep(0.2)
    garden.read("who comes to una")
    await una.get_by_test_id("answer").filter(has_text=answer).wait_for()
    garden.read("what the desk wrote to una")


async def held_for_a_time(play: Play) -> None:
    """An address in its window for one carrier, a timer that opened, and one that was stopped: that one nobody ever reads."""
    garden, olga, carrier, friend = play.garden, play.olga, RecipientKey.make(), RecipientKey.make()
    assert olga is not None
    minute = minutes_of(now())
    address = garden.words("address in the window", marked("31 Maple Court, blue door"), flow="held for a time")
    place = aid_letters.Place(
        leg=secrets.token_bytes(16), stop=1, stops=1, name="Una", address=address, place=None, phone="", she_says="4071",
        you_say="1704", to="", children=(), words="", until=Minutes(minute + 60), next_slot=None,
    )  # fmt: skip
    opened_words = garden.words("words that were released", marked("the dog is in the cellar"), flow="held for a time")
    stopped_words = marked("my sister has the key")
    garden.secret("words that were stopped", stopped_words.encode(), flow="held for a time")

    def timer(words: str) -> aid_letters.Released:
        return aid_letters.Released(
            about=secrets.token_bytes(16), reason=ReleaseReason.timer, name="Una", language=Language("en"), phone="",
            address="", words=words, set_at=minute,
        )  # fmt: skip

    in_window = await olga.holds(place, to=carrier.public, once=True)
    released = await olga.holds(timer(opened_words), to=friend.public)
    stopped = await olga.holds(timer(stopped_words), to=friend.public, opens_in=600)
    await olga.stops(stopped, aid_letters.Back(about=secrets.token_bytes(16), how=BackHow.back), to=friend.public)
    for held_letter, key, name, part in (
        (in_window, carrier, "address in the window", "address"),
        (released, friend, "words that were released", "words"),
    ):
        body = await olga.takes(held_letter, key=key)
        if getattr(body, part) == garden.canaries[name].shapes["utf-8"].decode():
            garden.read(name)


async def filmed_and_opened(play: Play) -> None:
    """Tess writes down what she saw, as a film; somebody asks for it, and says why. The house has all of it sealed; two trustees together open it for who asked.
    Her receipt tells nobody anything."""
    garden, keepers, flow = play.garden, (SigningKey.make(), SigningKey.make()), "filmed and opened"
    opens, asker = (RecipientKey.make(), RecipientKey.make()), RecipientKey.make()
    for called, its in (("first trustee", opens[0]), ("second trustee", opens[1]), ("who asks", asker)):
        await play.tell(garden.secret(f"age key of the {called}", its.secret, flow=flow))
    lane = await play.rig.lane("wes")
    garden.address("wes", lane.source)
    line = HouseLine(lane.address)
    trustees = tuple(statement.Trustee(box.public, key.public) for box, key in zip(opens, keepers, strict=True))
    await lists_by_root(play, statement.Trustees(trustees, needed=2, sound=False, hours=720), line=line)

    seen = garden.words("what was filmed", marked("no badge, no warrant, two at the gate"), flow=flow)
    tess = await play.phone("tess")
    film_id, receipt = await films_in_words(tess, seen)

    who = garden.words("who asks for the film", marked("Ada Kovačević"), flow=flow)
    why = garden.words("why the film is asked for", marked("the hearing is on Monday"), flow=flow)
    hole, case_id = PigeonholeId(secrets.token_bytes(16)), CaseId(secrets.token_bytes(16))
    asked = cases.write(cases.Case(case_id, film_id, now(), Reason.court, who, why, hole, asker.public))
    case = await asyncio.to_thread(seal.seal, asked, to=[each.public for each in opens])
    closes = {"Tocsin-Erase": b64u(hash_of(secrets.token_bytes(16)))}
    await line.ask(
        "PUT", f"/api/witness/cases/{b64u(case_id)}", raw=case, headers={**closes, **await guests_entry(line)}
    )
    for number, (box, key) in enumerate(zip(opens, keepers, strict=True)):
        letter, hers = await trustee_reads(play, line, number, opens=box, signs=key)
        if (cases.read(letter).who, cases.read(letter).why) == (who, why):
            garden.read("who asks for the film", "why the film is asked for")
        words = garden.words(f"share {number} of the film", hers.words, flow=flow)
        opening = answers.opening_of(
            hers, case_letter=letter, gives=True, at=minutes_of(now()), salt=secrets.token_bytes(32)
        )
        assert play.town is not None
        signed = answers.sign_opening(opening, town=play.town, key=key)
        said = answers.write(answers.Answer(signed, answers.Given(words, hers.salt), ""))
        answer = await asyncio.to_thread(seal.seal, said, to=[asker.public])
        slot = f"/api/pigeonholes/{b64u(hole)}/{b64u(secrets.token_bytes(16))}"
        await line.ask("PUT", slot, raw=answer, headers=await guests_entry(line))

    held_here = (await line.ask("POST", "/api/pigeonholes/take", json_body={"ids": [b64u(hole)]})).json()["held"]
    given = [
        answers.read(seal.open_envelope(from_b64u(each["envelope"]), with_any=[asker])).given for each in held_here
    ]
    for number in range(len(keepers)):
        if text_of(garden, f"share {number} of the film") in [each.words for each in given if each is not None]:
            garden.read(f"share {number} of the film")
    film_key = join([each.words for each in given if each is not None])
    await play.tell(garden.secret("age key of the film", film_key.secret, flow=flow))
    await play.tell(garden.secret("what blinds the film's leaves", salt_key_of(film_key), flow=flow))
    filmed = open_part((await line.ask("GET", f"/api/witness/films/{b64u(film_id)}/parts/0")).body, key=film_key).data
    if filmed.decode() == seen:
        garden.read("what was filmed")
    told = search.search([("her receipt", receipt)], garden.of("private"))
    play.wrong += [f"tess's receipt tells {each.canary}" for each in told]
    await shows_everybody(play, line, receipt=receipt, film_key=film_key, keepers=keepers)
    await line.close()


async def shows_everybody(
    play: Play, line: HouseLine, *, receipt: bytes, film_key: RecipientKey, keepers: Sequence[SigningKey]
) -> None:
    """The two let a film out: it stands where such films lie, on its way there and to who sees it, and nowhere else."""
    assert play.town is not None
    given = receipts.read(receipt)
    path = f"/api/witness/films/{b64u(given.film)}"
    listed = (await line.ask("GET", f"{path}/hashes?from=0")).json()["parts"][: given.upto]
    hashes = [Hash(from_b64u(each["hash"], length=32)) for each in listed]
    salt, root = salt_of(salt_key_of(film_key), upto=given.upto), film_statement.parts_root(hashes)
    said = film_statement.write(
        film_statement.FilmStatement(salt, given.film, given.cover_hash, given.upto, root)
    )
    assert film_statement.commitment_of(said) == given.commitment
    seen = play.garden.published(
        "what two trustees let out", marked("three cars, no number to be seen"), flow="let out", allowed=public_film
    )
    film = b"WEBM " + seen.encode()  # more than the marked words: the hash of the whole file is its number in the books
    let_out = LetOut(
        film=film,
        release=release_of(film, commitment=given.commitment, town=play.town, keys=keepers, at=now()),
        statement=said,
        proof=await proof_of(line, given.commitment),
        cover=(await line.ask("GET", f"{path}/cover")).body,
    )
    await let_out.put(line)
    shown = (await line.ask("GET", f"{let_out.page}/film.webm")).body
    page = (await line.ask("GET", f"{let_out.page}/en")).body
    if shown == film and let_out.film_hash.hex().encode() in page:
        play.garden.read("what two trustees let out")


async def proof_of(line: HouseLine, commitment: Hash) -> bytes:
    """Once the ledger has grown."""
    async with asyncio.timeout(120):
        while True:
            try:
                return (await line.ask("GET", f"/api/ledger/proof/{b64u(commitment)}?due={now()}")).body
            except Refused as why:
                if why.code != "ledger.not_yet":
                    raise
                await asyncio.sleep(1)


async def slip(play: Play) -> None:
    """Cal's phone is lost. Somebody types her slip into another phone: her keys end, window by window, and what is on the paper goes nowhere."""
    garden, cal = play.garden, play.pages["cal"]
    await cal.get_by_test_id("stop-watch").click()
    finder = await play.phone("finder")
    await finder.get_by_test_id("go-settings").click()
    await finder.get_by_test_id("settings-slip").click()
    typed = garden.words("what is typed from cal's paper", play.slips["cal"], flow="posting a slip", kept=True)
    play.since["what is typed from cal's paper"] = play.rig.recorder.lengths()
    await finder.get_by_test_id("slip-typed").fill(typed)
    await finder.get_by_test_id("slip-post").click()
    await finder.get_by_test_id("slip-posted").wait_for()
    await cannot_watch(cal)


async def held(play: Play) -> None:
    """The control: an envelope whose random fill is not random but marked. The house holds it as it came, and the search must find it."""
    value = play.garden.control("marked fill", f"held on purpose {secrets.token_hex(8)}")
    lane = await play.rig.lane("control")
    play.garden.address("control", lane.source)
    line = HouseLine(lane.address)
    envelope = await marked_envelope(value.encode())
    path = f"/api/sightings/{b64u(secrets.token_bytes(16))}"
    await line.ask("PUT", path, raw=envelope, headers=await guests_entry(line))
    await line.close()


FLOWS: tuple[Callable[[Play], Awaitable[None]], ...] = (
    founding,
    roles,
    saved_place,
    places_that_help,
    member_report,
    thread,
    ask_back,
    alarm,
    guest_report,
    telephone,
    exercise,
    merging,
    stand_in,
    hand_over,
    by_kit,
    bridge,
    closed_app,
    doorbell,
    asking_for_help,
    held_for_a_time,
    filmed_and_opened,
    slip,
    held,
)


def public_roster(where: str) -> bool:
    """Where a town's name may stand: on the wire and in memory (it is asked for and served), and in the tables of public statements."""
    return where.startswith(("wire", "memory", "core", "file town.sqlite3"))


def public_file(where: str) -> bool:
    """Where a name in a town's file may stand: on its way, in memory while it is read, and in the folder of the town's files."""
    return where.startswith(("wire", "memory", "core", "file files/"))


def public_film(where: str) -> bool:
    """Where what two trustees let out may stand: on its way, in memory while it is read, and in the folder of such films."""
    return where.startswith(("wire", "memory", "core", "file published/"))


def awake_house(where: str) -> bool:
    """Where an endpoint may stand: on its way in, and in the memory of a house that has its key. Its own file seals it."""
    return where.startswith(("wire", "memory", "core"))


async def rung_by(rig: Rig) -> str:
    """The endpoints of the house's own file, read with its key."""
    store = SealedEndpoints(rig.data / "push.sqlite3", holder=Stick(rig.stick), draw=secrets.token_bytes)
    await store.look()
    found = " ".join(each.endpoint for each in (*store.everybody(), *store.doorbells(at=Instant(0))))
    store.close()
    return found


async def marked_envelope(mark: bytes) -> bytes:
    """A sound envelope to nobody whose fill carries `mark`."""
    sealed = await asyncio.to_thread(seal.seal, b"", to=[RecipientKey.make(secrets.token_bytes).public])
    assert len(sealed) == SEEN_SIZE
    return sealed[: SEEN_SIZE - len(mark)] + mark


async def opens_aid_desk(play: Play) -> AidDesk:
    """The founder's root lists Olga's device; she opens the desk with it. Her keys are the flow's secrets."""
    garden = play.garden
    assert play.town is not None
    signs, opens = SigningKey.make(), RecipientKey.make()
    for called, key in (("signing key", signs.seed), ("age key", opens.secret)):
        await play.tell(garden.secret(f"olga's {called}", key, flow="asking for help"))
    lane = await play.rig.lane("olga")
    garden.address("olga", lane.source)
    line = HouseLine(lane.address)
    await lists_by_root(play, statement.AidDesk((statement.AidDevice(opens.public, signs.public),)), line=line)
    payload = aid_desk.write(aid_desk.AidDeskOpening(at=now(), nonce=secrets.token_bytes(16)))
    message = cose.to_be_signed(payload, kind=cose.Kind.AID_DESK, town=play.town)
    opening = cose.write(cose.Signed(payload, (cose.Signature(key_id(signs.public), signs.sign(message)),)))
    token = (await line.ask("POST", "/api/aid/desk", json_body={"open": b64u(opening)})).json()["token"]
    play.olga = AidDesk(line, opens, signs, token)
    return play.olga


async def films_in_words(page: Page, words: str) -> tuple[FilmId, bytes]:
    """(the film's number, its receipt), when the house has all of it."""
    await page.get_by_test_id("go-film").click()
    await page.get_by_test_id("film-words").click()
    await page.get_by_test_id("film-words-field").fill(words)
    await page.get_by_test_id("film-words-save").click()
    await page.get_by_test_id("film-finish").click()
    await expect(page.get_by_test_id("film-safe")).to_have_attribute("data-done", "true")
    async with page.expect_download() as coming:
        await page.get_by_test_id("film-receipt").click()
    receipt = (await (await coming.value).path()).read_bytes()
    return receipts.read(receipt).film, receipt


async def lists_by_root(play: Play, body: statement.Body, *, line: HouseLine) -> None:
    assert play.kay is not None
    seed, _ = root.open_root(play.folder / "root.age", words=text_of(play.garden, "root file words"))
    await play.kay.sync()
    said = Founder(seed=seed).state(play.kay.town_roster(), body, at=now())
    await line.ask("POST", "/api/roster", json_body={"statement": b64u(said)})


async def guests_entry(line: HouseLine) -> dict[str, str]:
    said = (await line.ask("GET", "/api/guest")).json()
    nonce = find_work(from_b64u(said["challenge"]), bits=said["bits"])
    return {"Tocsin-Guest": f"{said['challenge']}.{b64u(nonce)}"}


async def trustee_reads(
    play: Play, line: HouseLine, number: int, *, opens: RecipientKey, signs: SigningKey
) -> tuple[bytes, Share]:
    """(the one case's letter, her share of the film that it asks for)."""
    assert play.town is not None
    payload = trustee.write(trustee.TrusteeOpening(now(), secrets.token_bytes(16)))
    opening = {"open": b64u(sign(payload, kind=cose.Kind.TRUSTEE, town=play.town, keys=[signs]))}
    token = (await line.ask("POST", "/api/witness/trustee", json_body=opening)).json()["token"]
    listed = await line.ask("GET", "/api/witness/cases", headers={"Authorization": f"Trustee {token}"})
    letter = seal.open_envelope(from_b64u(listed.json()["cases"][0]["envelope"]), with_any=[opens])
    path = f"/api/witness/films/{b64u(cases.read(letter).film)}/shares/{number}/take"
    return letter, shares.read(seal.open_envelope((await line.ask("POST", path)).body, with_any=[opens]))


async def onward(page: Page, *, from_step: str) -> None:
    await page.locator(f"[data-step={from_step}]").get_by_test_id("ask-next").click()
    await page.locator(f"[data-step={from_step}]").wait_for(state="detached")


async def lock_words(page: Page) -> str:
    await expect(page.get_by_test_id("lock-words").locator("li")).to_have_count(5)
    return " ".join(text.strip() for text in await page.get_by_test_id("lock-words").locator("li").all_inner_texts())


async def made_by(page: Page) -> list[bytes]:
    """Every 32 random bytes of this page: all its secret keys are among them."""
    return [bytes(each) for each in await page.evaluate("globalThis.__made")]


async def notes(page: Page, words: str) -> None:
    """Writes into the thread of the incident that is open."""
    field = page.get_by_test_id("note")
    await field.fill(words)
    await field.locator("xpath=ancestor::div[contains(@class,'card')][1]").get_by_role("button").last.click()


async def opens_any(page: Page) -> None:
    await page.get_by_test_id("incident").first.wait_for(state="attached")
    if await page.get_by_test_id("incident-view").count() == 0:
        await closes(page)
        await page.get_by_test_id("incident").first.click()
    await page.get_by_test_id("incident-view").wait_for()


async def closes(page: Page) -> None:
    """Back to the queue: a phone shows one thing of the desk at a time."""
    if await page.get_by_test_id("beside-close").count():
        await page.get_by_test_id("beside-close").click()


async def finds(page: Page, words: str) -> None:
    """Looks into every incident of the queue until the words are there."""
    async with asyncio.timeout(60):
        while True:
            for number in range(await page.get_by_test_id("incident").count()):
                await closes(page)
                if await page.get_by_test_id("incident").count() <= number:
                    break
                await page.get_by_test_id("incident").nth(number).click()
                await page.get_by_test_id("incident-view").wait_for()
                for said in await page.get_by_test_id("sighting-words").all_inner_texts():
                    if said.strip() == words:
                        return
            await asyncio.sleep(0.5)


def english(name: str) -> str:
    """What a button says."""
    said = "\n".join(file.read_text("utf-8") for file in (ROOT / "phrasebook/en").glob("*.ftl"))
    found = re.search(rf"^{name} = (.+)$", said, re.MULTILINE)
    assert found, name
    return found[1].strip()


def text_of(garden: Garden, name: str) -> str:
    return garden.canaries[name].shapes["utf-8"].decode()


@asynccontextmanager
async def playing(rig: Rig, browser: Browser, *, telltale: str | None = None) -> AsyncIterator[Play]:
    play = Play(rig, browser, Garden(), rig.folder, telltale)
    try:
        yield play
    finally:
        await play.close()
