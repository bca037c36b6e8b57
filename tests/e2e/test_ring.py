"""The ring on a real phone: near and far, the whole screen, quiet hours, several places, notifications, cards, and what is passed on."""

from __future__ import annotations

import base64
import cmath
import hashlib
import os
import re
import struct
import wave
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import cbor2
import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.judged import complaints
from tests.e2e.people import MAPLE, Town, now, picks
from tests.e2e.test_founding import found_a_network
from tests.e2e.test_without_a_line import controlled
from tocsin.seals.alert import Alert
from tocsin.terms.cell import Cell
from tocsin.terms.ids import AlertId, IncidentId
from tocsin.terms.instant import minutes_of
from tocsin.terms.registry import (
    Certainty,
    Event,
    MessageType,
    Preset,
    ResponseType,
    Severity,
    Status,
    Urgency,
)
from tocsin_kit.actors.case import danger_cell
from tocsin_kit.actors.near import cell_at
from tocsin_kit.actors.on_watch import Dispatcher
from tocsin_kit.keys import sign_alert
from tocsin_kit.practice.places import maple_places

HOME = cell_at(44.9500, -93.2700, at_resolution=12)
ACROSS_TOWN = cell_at(44.9900, -93.2000, at_resolution=12)
AT_WORK: Any = {"latitude": 44.9900, "longitude": -93.2000}
AT_HOME: dict[str, Any] = {"permissions": ["geolocation"], "geolocation": MAPLE}

LISTEN = """
window.heard = [];
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...at) {
  if (this.type === "triangle") window.heard.push(Math.round(this.frequency.value));
  return start.apply(this, at);
};
window.shaken = [];
navigator.vibrate = (pattern) => window.shaken.push(pattern);
window.said = [];
new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    const live = (target.nodeType === 1 ? target : target.parentElement)?.closest("[aria-live=assertive]");
    if (live && live.textContent.trim()) window.said.push(live.textContent.trim());
    for (const each of addedNodes) if (each.nodeName === "DIALOG") window.said.push(each.querySelector("h1").textContent);
  }
}).observe(document, { subtree: true, childList: true, characterData: true });
"""


class Watch:
    """One certified person in a Street of one: her signature is enough."""

    def __init__(self, phone: Dispatcher) -> None:
        self.phone = phone

    def composed(
        self,
        event: Event = Event.checkpoint,
        place: Cell = HOME,
        *,
        status: Status = Status.Actual,
        minutes: int = 60,
        urgency: Urgency = Urgency.Immediate,
    ) -> Alert:
        return Alert(
            sequence=self.phone.next_sequence(status), predecessor=None, incident=IncidentId(os.urandom(8)), status=status,
            message_type=MessageType.Alert, response_type=ResponseType.Avoid, event=event, urgency=urgency,
            severity=Severity.Severe, certainty=Certainty.Observed, cell=danger_cell(place, event=event),
            radius_m=500, sent=minutes_of(now()), onset=0, expires=minutes, size=None, activity=None,
        )  # fmt: skip

    async def warns(self, event: Event = Event.checkpoint, place: Cell = HOME, **how: Any) -> IncidentId:
        alert = self.composed(event, place, **how)
        keys = self.phone.keys_now()
        key = keys.watch if alert.status is Status.Actual else keys.drill
        await self.phone.issue(sign_alert(alert, town=self.phone.town, keys=[key]))
        return alert.incident

    async def ends(self, incident: IncidentId) -> AlertId:
        await self.phone.sync()
        return await self.phone.all_clear(incident)


@pytest_asyncio.fixture(loop_scope="session")
async def street(house: HouseProcess) -> AsyncIterator[Town]:
    assert house.setup is not None
    town = Town(house.address, preset=Preset.street)
    await town.found(house.setup)
    try:
        yield town
    finally:
        await town.close()


@pytest_asyncio.fixture(loop_scope="session")
async def watch(street: Town) -> Watch:
    return Watch(await street.has_a_dispatcher())


async def lives_here(page: Page) -> None:
    """Saves this place as her home; afterwards the phone was touched."""
    await page.get_by_test_id("save-place").click()
    await page.get_by_test_id("place-here").click()
    await page.locator("[data-screen=home]").wait_for()


async def heard(page: Page) -> list[int]:
    return list(await page.evaluate("window.heard"))


async def test_danger_now_takes_the_screen_until_it_is_put_off(phones: Phones, street: Town, watch: Watch) -> None:
    ana = await phones.open("ana", script=LISTEN, **AT_HOME)
    await expect(ana.get_by_test_id("tap-once")).to_be_visible()
    await lives_here(ana)
    await expect(ana.get_by_test_id("tap-once")).to_have_count(0)

    await watch.warns(Event.checkpoint, ACROSS_TOWN)
    await expect(ana.locator("[data-testid=notice]")).to_have_count(1)
    assert await heard(ana) == [] and await ana.get_by_test_id("alarm").count() == 0, "a far alert never rings"

    incident = await watch.warns(Event.checkpoint)
    alarm = ana.get_by_test_id("alarm")
    await expect(alarm).to_be_visible()
    await expect(alarm.get_by_test_id("alarm-headline")).to_have_text("Checkpoint nearby.")
    await expect(alarm.get_by_test_id("alarm-act")).to_have_text("Avoid the area.")
    await expect(alarm.get_by_test_id("alarm-until")).to_contain_text("Until")
    await expect(alarm.get_by_test_id("alarm-far")).to_contain_text("Home")
    tones = await heard(ana)
    assert len(tones) > 6 and set(tones) == {3000} and len(tones) % 3 == 0, "three short, again and again"
    assert await ana.evaluate("window.shaken.at(-1)") == [250, 150, 250, 150, 250, 150]
    box = await alarm.bounding_box()
    assert box is not None and box["width"] >= 360 and box["height"] >= 740
    for _ in range(6):
        await ana.keyboard.press("Tab")
        assert await ana.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )

    await ana.reload()
    await expect(alarm).to_be_visible()
    await ana.keyboard.press("Escape")
    await expect(alarm).to_have_count(0)
    await ana.wait_for_timeout(2_000)  # it is written to the disk
    await ana.reload()
    await ana.get_by_test_id("notice").first.wait_for()
    await ana.wait_for_timeout(1_500)
    assert await alarm.count() == 0 and await ana.evaluate("window.said") == [], (
        "put off stays put off, and nothing is said twice"
    )

    await watch.ends(incident)
    await expect(ana.locator("[data-testid=notice][data-ending=reported]")).to_have_count(1)
    assert await alarm.count() == 0
    assert not phones.wrong, phones.wrong


async def test_it_is_said_once_and_its_end_is_said_where_it_stood(phones: Phones, street: Town, watch: Watch) -> None:
    ana = await phones.open("ana", script=LISTEN, **AT_HOME)
    await lives_here(ana)
    incident = await watch.warns(Event.raid)
    alarm = ana.get_by_test_id("alarm")
    await expect(alarm).to_be_visible()
    await expect(ana.locator("main")).to_be_hidden()
    await ana.wait_for_timeout(3_000)
    assert await ana.evaluate("window.said") == ["Raid nearby."]
    assert await alarm.get_attribute("data-rings") == "true"
    await watch.ends(incident)
    await expect(alarm).to_have_attribute("data-ending", "reported")
    await expect(alarm.get_by_test_id("alarm-headline")).to_contain_text("Reported over")
    await expect(alarm).to_have_attribute("data-rings", "false")
    await alarm.get_by_test_id("alarm-off").click()
    await expect(alarm).to_have_count(0)
    await expect(ana.locator("main")).to_be_visible()


async def test_an_exercise_looks_and_sounds_like_none_of_it(phones: Phones, street: Town, watch: Watch) -> None:
    ana = await phones.open("ana", script=LISTEN, **AT_HOME)
    await lives_here(ana)
    await watch.warns(Event.fire, status=Status.Exercise)
    alarm = ana.get_by_test_id("alarm")
    await expect(alarm).to_have_attribute("data-look", "drill")
    await expect(alarm).to_contain_text("EXERCISE")
    assert await heard(ana) == [660, 520]
    await alarm.get_by_test_id("alarm-off").click()
    await watch.warns(Event.flood, status=Status.Exercise)
    await alarm.get_by_test_id("alarm-off").click()
    await watch.warns(Event.storm, status=Status.Exercise)
    await expect(ana.locator("[data-testid=notice][data-look=drill]")).to_have_count(3)
    assert await alarm.count() == 0 and len(await heard(ana)) == 4, "a phone rings for two exercises a day"
    await expect(ana.get_by_test_id("note")).to_contain_text("More exercises today")


async def test_quiet_hours_several_places_and_nothing_of_it_leaves(phones: Phones, street: Town, watch: Watch) -> None:
    ana = await phones.open("ana", script=LISTEN, permissions=["geolocation"], geolocation=AT_WORK)
    sent: list[str] = []
    ana.on("request", lambda request: sent.append(f"{request.url} {request.post_data_buffer or b''!r}"))
    await ana.get_by_test_id("go-settings").click()
    await ana.get_by_test_id("settings-place").click()
    await ana.locator("[data-value=other]").click()
    await ana.get_by_test_id("place-name").fill("Zuzana's bakery")
    await ana.get_by_test_id("place-within").select_option("2000")
    await ana.get_by_test_id("place-here").click()
    await ana.get_by_test_id("settings-place").click()
    await ana.get_by_test_id("place-add").click()
    await ana.get_by_test_id("place-honeycomb").locator("summary").click()
    for _ in range(2):
        await ana.locator(".hexes polygon").first.click()
    await ana.get_by_test_id("place-save").click()
    await expect(ana.get_by_text("places are saved")).to_be_visible()
    await ana.get_by_test_id("settings-ringing").click()
    await ana.get_by_test_id("quiet-hours").check()
    await ana.get_by_test_id("quiet-from").fill("00:00")
    await ana.get_by_test_id("quiet-to").fill("23:59")
    await ana.wait_for_timeout(1_500)  # what is being written is on the disk
    await ana.reload()
    await ana.get_by_test_id("quiet").wait_for()
    await ana.get_by_test_id("go-settings").click()

    await watch.warns(Event.flood, ACROSS_TOWN, urgency=Urgency.Expected)
    await expect(ana.get_by_test_id("spoken")).to_contain_text("Flood nearby.")
    assert await heard(ana) == [], "what is not now waits until her quiet hours are over"
    await watch.warns(Event.checkpoint, cell_at(44.9930, -93.2080, at_resolution=12))
    alarm = ana.get_by_test_id("alarm")
    await expect(alarm).to_be_visible()
    await expect(alarm.get_by_test_id("alarm-far")).to_contain_text("Zuzana's bakery")
    assert 3000 in await heard(ana), "danger now at a place breaks them"
    everything = " ".join(sent)
    assert "Zuzana" not in everything and "bakery" not in everything
    assert f"{ACROSS_TOWN:x}" not in everything and "44.99" not in everything
    assert not phones.wrong, phones.wrong


async def test_rights_without_a_line(phones: Phones, house: HouseProcess, street: Town, watch: Watch) -> None:
    ana = await phones.open("ana", language="es", script=LISTEN, **AT_HOME)
    await lives_here(ana)
    await watch.warns(Event.raid)
    await ana.get_by_test_id("alarm-rights").click()
    cards = ana.get_by_test_id("right")
    await expect(cards.first).to_have_attribute("data-card", "rights-door")
    assert await cards.count() == 7
    await expect(ana.get_by_test_id("rights-act")).to_contain_text("Evite la zona.")
    assert await ana.get_by_test_id("alarm").count() == 0


@pytest.mark.parametrize("language, scheme, width", [("ar", "dark", 360), ("en", "light", 320)])
async def test_what_must_be_read_can_be_read(
    language: str, scheme: str, width: int, phones: Phones, street: Town, watch: Watch
) -> None:
    look = {"color_scheme": scheme, "reduced_motion": "reduce", "viewport": {"width": width, "height": 740}}
    page = await phones.open("ana", language=language, script=LISTEN, **(AT_HOME | look))
    found = await complaints(page)
    await lives_here(page)
    await page.get_by_test_id("go-settings").click()
    for step in ("settings-ringing", "settings-place", "settings-rights"):
        await page.get_by_test_id(step).click()
        await page.locator("h1:not(.away)").wait_for()
        found += await complaints(page)
        await page.get_by_test_id("back").click()
    await page.get_by_test_id("back").click()
    for status in (Status.Actual, Status.Exercise):
        await watch.warns(Event.taking, status=status)
        alarm = page.get_by_test_id("alarm")
        await alarm.wait_for()
        found += await complaints(page)
        assert not await alarm.evaluate("(it) => it.scrollWidth > it.clientWidth")
        await page.get_by_test_id("alarm-off").click()
    await page.get_by_test_id("share").first.click()
    await page.get_by_test_id("picture").wait_for()
    found += await complaints(page)
    assert not found, found


A_DAY_AHEAD = """const Right = Date;
window.Date = class extends Right {
  constructor(...at) { if (at.length === 0) super(Right.now() + 86_400_000); else super(...at); }
  static now() { return Right.now() + 86_400_000; }
};"""


async def test_a_phone_that_runs_ahead_lists_the_warning_and_says_why_it_looks_old(
    phones: Phones, street: Town, watch: Watch
) -> None:
    await watch.warns()
    ana = await phones.open("ana", script=A_DAY_AHEAD)
    await expect(ana.get_by_text("This phone's clock is wrong")).to_be_visible()
    await expect(ana.get_by_role("article", name="Checkpoint")).to_be_visible()


@pytest.mark.parametrize("width, height, text", [(360, 740, 32), (740, 360, 16)], ids=["twice the size", "on its side"])
async def test_the_one_act_is_in_reach(
    width: int, height: int, text: int, phones: Phones, street: Town, watch: Watch
) -> None:
    """Large letters or little height: who hardly reads does not scroll to report, nor to stop the sound."""
    mum = await phones.open("mum", language="so", **(AT_HOME | {"viewport": {"width": width, "height": height}}))
    await lives_here(mum)
    devtools = await mum.context.new_cdp_session(mum)
    await devtools.send("Page.setFontSizes", {"fontSizes": {"standard": text, "fixed": text}})
    see = mum.get_by_test_id("see")
    await expect(see).to_be_in_viewport(ratio=1)
    await watch.warns()
    off = mum.get_by_test_id("alarm-off")
    await expect(off).to_be_in_viewport(ratio=1)
    await mum.get_by_test_id("alarm").evaluate("(it) => it.scrollTo(0, it.scrollHeight)")
    leave, above = await mum.get_by_test_id("alarm-leave").bounding_box(), await off.bounding_box()
    assert leave and above and leave["y"] + leave["height"] <= height, "all of it can be reached"
    assert above["y"] + above["height"] <= leave["y"], "and nothing lies over it"
    await off.click()
    await expect(see).to_be_in_viewport(ratio=1)
    await see.click()
    await picks(mum, event="checkpoint", activity="stopping_people")
    await expect(mum.get_by_test_id("send")).to_be_in_viewport(ratio=1)


HIDE = "Object.defineProperty(document, 'visibilityState', { get: () => (window.away ? 'hidden' : 'visible') });"


async def test_a_notification_is_ticked_once_one_has_arrived(
    phones_with_windows: Phones, street: Town, watch: Watch
) -> None:
    where = {**AT_HOME, "permissions": ["geolocation", "notifications"], "service_workers": "allow"}
    ana = await phones_with_windows.open("ana", script=LISTEN + HIDE, **where)
    await lives_here(ana)
    await controlled(ana)
    await ana.get_by_test_id("go-settings").click()
    await ana.get_by_test_id("settings-ringing").click()
    await expect(ana.get_by_test_id("notify-on")).to_have_count(0)
    await ana.get_by_test_id("notify-test").click()
    await ana.get_by_test_id("notify-not").click()
    await expect(ana.get_by_test_id("notify-failed")).to_be_visible()
    await expect(ana.get_by_test_id("notify-on")).to_have_count(0)
    await ana.get_by_test_id("notify-test").click()
    await ana.get_by_test_id("notify-arrived").click()
    await expect(ana.get_by_test_id("notify-on")).to_be_visible()

    await ana.evaluate("window.away = true")
    await watch.warns(Event.checkpoint)
    await expect(ana.get_by_test_id("alarm")).to_be_visible()
    shown = "navigator.serviceWorker.getRegistration().then((it) => it.getNotifications()).then((all) => all.map((each) => each.body))"
    # nothing of it on the lock screen
    await ana.wait_for_function(f"{shown}.then((all) => all.includes('There is news. Open the app to read it.'))")
    await ana.get_by_test_id("alarm-off").click()
    await ana.evaluate(
        "ServiceWorkerRegistration.prototype.showNotification = () => Promise.reject(new TypeError('no')); 0"
    )
    await watch.warns(Event.fire)
    await expect(ana.get_by_test_id("alarm")).to_be_visible()
    assert not phones_with_windows.wrong, "a refused notification is nobody's trouble"


async def test_a_refusal_blocks_nothing(phones: Phones, street: Town, watch: Watch) -> None:
    ana = await phones.open("ana", script=LISTEN, **AT_HOME)
    await lives_here(ana)
    await ana.get_by_test_id("go-settings").click()
    await ana.get_by_test_id("settings-ringing").click()
    await expect(ana.get_by_test_id("notifications")).to_have_attribute("data-permission", "denied")
    await ana.get_by_test_id("test-alarm").click()
    await expect(ana.get_by_test_id("voice")).to_have_attribute("data-voice", "awake")
    assert await heard(ana) == [3000] * 3
    await watch.warns(Event.raid)
    await expect(ana.get_by_test_id("alarm")).to_be_visible()


FIND = """async ([png, words, font, colour]) => {
  const picture = await createImageBitmap(await (await fetch('data:image/png;base64,' + png)).blob());
  const inkOf = (canvas, on) => {
    const { data } = on.getImageData(0, 0, canvas.width, canvas.height);
    const near = (at) => Math.abs(data[at] - colour[0]) + Math.abs(data[at + 1] - colour[1]) + Math.abs(data[at + 2] - colour[2]) < 200;
    return Uint8Array.from({ length: canvas.width * canvas.height }, (_, n) => (data[n * 4 + 3] > 128 && near(n * 4) ? 1 : 0));
  };
  const whole = new OffscreenCanvas(picture.width, picture.height);
  const on = whole.getContext('2d');
  on.drawImage(picture, 0, 0);
  const ink = inkOf(whole, on);
  const found = {};
  for (const word of words) {
    const strip = new OffscreenCanvas(1000, 130);
    const pen = strip.getContext('2d');
    pen.font = font;
    pen.fillStyle = `rgb(${colour})`;
    pen.fillText(word, 20, 95);
    const mark = inkOf(strip, pen);
    const points = [];
    for (let n = 0; n < mark.length; n += 1) if (mark[n]) points.push([n % 1000, Math.floor(n / 1000)]);
    const [left, right, top, bottom] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
    const wide = right - left + 1;
    const high = bottom - top + 1;
    const fits = (x, y, step) => {
      let wrong = 0;
      const most = (points.length * 0.12) / (step * step);
      for (let row = 0; row < high; row += step)
        for (let column = 0; column < wide; column += step)
          if (ink[(y + row) * whole.width + x + column] !== mark[(top + row) * 1000 + left + column] && (wrong += 1) > most) return false;
      return true;
    };
    found[word] = false;
    for (let y = 0; y + high <= whole.height && !found[word]; y += 1)
      for (let x = 0; x + wide <= whole.width && !found[word]; x += 1) if (fits(x, y, 4) && fits(x, y, 1)) found[word] = [x, y];
  }
  return found;
}"""


@pytest.mark.parametrize("language, words", [("en", ["Valid", "until"]), ("ar", ["صالح", "حتى"])])
async def test_the_end_is_burnt_into_the_picture(
    language: str, words: list[str], phones: Phones, street: Town, watch: Watch
) -> None:
    """The picture is decoded, and the very words are looked for in it, as this browser writes them; another time is not there."""
    ana = await phones.open("ana", language=language, script=LISTEN, timezone_id="UTC", **AT_HOME)
    await lives_here(ana)
    incident = await watch.warns(Event.checkpoint, minutes=47)
    end = minutes_of(now()) + 47
    await ana.get_by_test_id("alarm-off").click()
    await ana.get_by_test_id("share").click()
    await ana.get_by_test_id("picture").wait_for()
    told = await ana.get_by_test_id("picture").get_attribute("aria-label") or ""
    assert "Maple Street" in told and "500" in told
    assert not any(own in told for own in ("Home", "البيت", "right at", "قد يكون")), "nothing of her goes with it"
    async with ana.expect_download() as coming:
        await ana.get_by_test_id("share-save").click()
    data = (await (await coming.value).path()).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and data[16:24] == (1080).to_bytes(4, "big") + (1350).to_bytes(4, "big")
    blank = await ana.context.new_page()
    clock = f"{end // 60 % 24:02}:{end % 60:02}"
    later = f"{(end + 13) // 60 % 24:02}:{(end + 13) % 60:02}"
    font = '800 72px system-ui, "Noto Sans", "Noto Sans Arabic", "Segoe UI", sans-serif'
    png = base64.b64encode(data).decode()
    found = await blank.evaluate(FIND, [png, [*words, clock, later], font, [0x8A, 0x15, 0x0F]])
    assert all(found[each] for each in (*words, clock)) and not found[later], found
    await blank.close()
    await watch.ends(incident)
    over = {"en": "Reported over", "ar": "يقال إنه انتهى"}[language]
    await expect(ana.get_by_test_id("picture")).to_have_attribute("aria-label", re.compile(over))


@pytest.mark.slow
async def test_two_stewards_publish_the_numbers_and_the_places_and_they_are_there_without_a_line(
    house: HouseProcess, phones: Phones, tmp_path: Path
) -> None:
    first, second = await found_a_network(house, phones, tmp_path)

    await first.get_by_test_id("number-hotline").fill("call us")
    await expect(first.get_by_test_id("numbers-publish")).to_be_disabled()
    await first.get_by_test_id("number-hotline").fill("+1 (612) 555-0134")
    await expect(first.get_by_test_id("numbers-preview")).to_contain_text("+16125550134")
    await expect(first.get_by_test_id("numbers-publish")).to_be_disabled()
    await first.get_by_test_id("numbers-sure").check()
    await first.get_by_test_id("numbers-publish").click()
    await first.get_by_test_id("numbers-asked").wait_for()

    told = second.get_by_test_id("same-numbers")
    await told.get_by_test_id("number-hotline").fill("+1 612 555 0135")
    await expect(told).to_have_attribute("data-same", "false")
    await told.get_by_test_id("number-hotline").fill("+1 612 555 0134")
    await expect(told).to_have_attribute("data-same", "true")
    await second.get_by_test_id("co-sign-do").click()
    await told.wait_for(state="detached")
    await publish_the_places(first, second)

    ana = await phones.open("ana", service_workers="allow")
    await controlled(ana)
    await ana.get_by_test_id("go-settings").click()
    await ana.get_by_test_id("settings-rights").click()
    call = ana.get_by_test_id("call-hotline")
    await expect(call).to_have_attribute("href", "tel:+16125550134")
    await ana.emulate_media(media="print")
    for card in await ana.get_by_test_id("right").all():
        await expect(card.get_by_text("+1 612 555 0134")).to_be_visible()
    await expect(call).to_be_hidden()
    await ana.emulate_media(media="screen")
    await back(ana, steps=2)
    await finds_a_dentist(ana)
    await house.stop()
    await ana.reload()
    await ana.get_by_test_id("go-settings").click()
    await ana.get_by_test_id("settings-rights").click()
    await expect(call).to_have_attribute("href", "tel:+16125550134")
    assert await ana.get_by_test_id("right").count() == 7
    await back(ana, steps=2)
    await finds_a_dentist(ana)


async def publish_the_places(first: Page, second: Page) -> None:
    """From a spreadsheet and a file, one of them changed by hand; what is signed is what the second one has been given and
    has read. A column that everybody would read stays out, and another street asks for the pin.
    """
    theirs = {"name": "places", "mimeType": "application/octet-stream", "buffer": maple_places(today=now() // 86_400)}
    table = b"Agency,Service,Category,Who told us\nSt. Mark,Coats,clothes,Ana at number 5\n"
    await first.get_by_test_id("edit-places-zone").fill("America/Chicago")
    await first.get_by_test_id("edit-places-file").set_input_files(
        {"name": "list.csv", "mimeType": "text/csv", "buffer": table}
    )
    await expect(first.get_by_test_id("places-first")).to_contain_text("Coats · St. Mark")
    await expect(first.get_by_test_id("places-column-3")).to_have_value("")
    await first.get_by_test_id("places-table-take").click()
    await first.get_by_test_id("edit-places-more").set_input_files(theirs)
    await expect(first.get_by_test_id("edit-places-count")).to_contain_text("22")
    await first.get_by_test_id("edit-places-words").fill("teeth")
    await first.get_by_test_id("edit-place-change").click()
    await first.get_by_test_id("edit-street").fill("73 Linden Street")
    await expect(first.get_by_test_id("edit-keep")).to_be_disabled()
    await first.get_by_test_id("edit-pin-right").click()
    await first.get_by_test_id("edit-hours").fill("whenever")
    await expect(first.get_by_test_id("edit-wrong")).to_contain_text("Hours")
    await first.get_by_test_id("edit-hours").fill("Mon-Sun 00:00-24:00")
    await first.get_by_test_id("edit-name").fill("Dentist")
    await first.get_by_test_id("edit-keep").click()
    await expect(first.get_by_test_id("edit-places-publish")).to_be_disabled()
    await expect(first.get_by_test_id("edit-places-preview")).to_contain_text("for ever")
    async with first.expect_download() as coming:
        await first.get_by_test_id("edit-places-save").click()
    given = (await (await coming.value).path()).read_bytes()
    await first.get_by_test_id("edit-places-sure").check()
    await first.get_by_test_id("edit-places-publish").click()
    await first.get_by_test_id("edit-places-asked").wait_for()

    told = second.get_by_test_id("same-places")
    await second.get_by_test_id("same-places-file").set_input_files(theirs)
    await expect(told).to_contain_text("Do not sign")
    await second.get_by_test_id("same-places-file").set_input_files(theirs | {"buffer": given})
    await expect(told).to_have_attribute("data-same", "true")
    await told.get_by_test_id("edit-places-read").locator("summary").click()
    await expect(told.get_by_text("Dentist")).to_be_visible()
    await second.get_by_test_id("co-sign-do").click()
    await told.wait_for(state="detached")


async def finds_a_dentist(ana: Page) -> None:
    await ana.get_by_test_id("go-help").click()
    await ana.get_by_test_id("help-places").click()
    await ana.locator("[data-testid=places-needs] [data-value=medical]").click()
    await ana.get_by_test_id("places-narrow").locator("summary").click()
    await ana.get_by_test_id("places-no-papers").check()
    await ana.get_by_test_id("places-words").fill("dentist")
    await expect(ana.get_by_test_id("place")).to_have_count(1)
    await ana.emulate_media(media="print")
    await expect(ana.get_by_test_id("places-sheet").get_by_text("+16125550172")).to_be_visible()
    await expect(ana.get_by_test_id("places-sheet").get_by_text("Closed for now")).to_be_visible()
    await expect(ana.get_by_test_id("places-words")).to_be_hidden()
    await ana.emulate_media(media="screen")
    await ana.get_by_test_id("place").click()
    await expect(ana.get_by_test_id("place-call").first).to_have_attribute("href", "tel:+16125550172")
    await expect(ana.get_by_test_id("place-papers")).to_contain_text("do not ask")
    await back(ana, steps=3)


async def back(page: Page, *, steps: int) -> None:
    for _ in range(steps):
        await page.get_by_test_id("back").click()


SHARES = """
window.passedOn = [];
navigator.canShare = () => true;
navigator.share = async ({ files }) => files.forEach(({ type, size }) => window.passedOn.push({ type, size }));
"""
TONES = {"event-checkpoint": 500, "do-avoid": 700, "until/0": 900, "hour": 1100, "minute": 1300}
SPEAK = """async (tones) => {
  const on = new AudioContext();
  const clips = {};
  for (const [phrase, hertz] of Object.entries(tones)) {
    const into = new MediaStreamAudioDestinationNode(on);
    const tone = new OscillatorNode(on, { frequency: hertz });
    tone.connect(new GainNode(on, { gain: 0.5 })).connect(into);
    const recorder = new MediaRecorder(into.stream, { mimeType: 'audio/webm;codecs=opus' });
    const slices = [];
    recorder.ondataavailable = ({ data }) => slices.push(data);
    const over = new Promise((done) => (recorder.onstop = done));
    tone.start();
    recorder.start();
    await new Promise((go) => setTimeout(go, 700));
    recorder.stop();
    await over;
    tone.stop();
    clips[phrase] = Array.from(new Uint8Array(await new Blob(slices).arrayBuffer()));
  }
  return clips;
}"""


async def test_a_voice_note_goes_with_it_and_says_its_end(
    phones: Phones, street: Town, watch: Watch, tmp_path: Path
) -> None:
    """The clips that the town has signed become one file: what, what to do, until, the hour and the minute, in this order."""
    ana = await phones.open("ana", script=LISTEN + SHARES, timezone_id="UTC", **AT_HOME)
    await lives_here(ana)
    await watch.warns(Event.checkpoint)
    await ana.get_by_test_id("alarm-off").click()
    await ana.get_by_test_id("share").click()
    await expect(ana.get_by_test_id("share-voice-none")).to_be_visible()

    clips = await ana.evaluate(SPEAK, TONES)
    words = {"event-checkpoint": "Checkpoint", "do-avoid": "Avoid the area.", "until/0": "Until"}
    words |= {f"hour-{hour}": f"{hour}:00" for hour in range(24)}
    words |= {f"minute-{minute}": f":{minute:02}" for minute in range(5, 60, 5)}
    rows = [
        [
            phrase,
            hashlib.sha256(said.encode()).digest()[:8],
            True,
            bytes(clips.get(phrase) or clips[phrase.split("-")[0]]),
        ]
        for phrase, said in sorted(words.items())
    ]
    await street.steward.list_file("voice-en", cbor2.dumps([1, "en", rows]), at=now())
    await ana.reload()  # a house that had not got the voice when it was listed is asked again only after a while
    save = ana.get_by_test_id("share-voice-save")
    await ana.get_by_test_id("share").click()
    await expect(save).to_be_visible()
    await ana.get_by_test_id("back").click()
    await ana.get_by_test_id("share").click()  # back leads home, though the screen was the same before the reload
    await ana.get_by_test_id("share-send").click()
    await ana.get_by_test_id("share-voice-send").click()
    passed_on = await ana.evaluate("window.passedOn")
    assert [each["type"] for each in passed_on] == ["image/png", "audio/wav"] and all(
        each["size"] > 10_000 for each in passed_on
    )
    async with ana.expect_download() as coming:
        await save.click()
    with wave.open(str(await (await coming.value).path())) as note:
        assert (note.getnchannels(), note.getsampwidth(), note.getframerate()) == (1, 2, 16_000)
        data = note.readframes(note.getnframes())
    samples = [value / 32_768 for (value,) in struct.iter_unpack("<h", data)]
    assert [loudest(samples, begins) for begins in speech(samples)][:4] == [500, 700, 900, 1100]


def speech(samples: list[float]) -> list[int]:
    """Where in the middle of each stretch of sound to listen; a clip is at least 0.3 s long."""
    step = 800
    loud = [max(map(abs, samples[at : at + step])) > 0.05 for at in range(0, len(samples), step)]
    found, begins = [], None
    for n, on in enumerate([*loud, False]):
        if on and begins is None:
            begins = n
        if not on and begins is not None:
            if n - begins >= 6:
                found.append((begins + n) // 2 * step)
            begins = None
    return found


def loudest(samples: list[float], begins: int) -> int:
    part = samples[begins : begins + 1600]
    return max(
        TONES.values(),
        key=lambda hertz: abs(
            sum(each * cmath.exp(-2j * cmath.pi * hertz * n / 16_000) for n, each in enumerate(part))
        ),
    )
