"""Spoken in the booth, confirmed by another, signed by the stewards, and heard on a neighbour's phone that has no line: the very same tone."""

from __future__ import annotations

import hashlib
import math
import os
import struct
import wave
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import cbor2
import pytest
from playwright.async_api import Browser, Page, expect

from tests.e2e.conftest import CHROMIUM, FLAGS, HouseProcess, Phones
from tests.e2e.people import (
    MAPLE,
    Town,
    holds,
    mine_is,
    now,
    opens_incident,
    picks,
    speaks_a_note,
    starts_watch,
    takes_role,
)
from tests.e2e.test_founding import founds
from tests.e2e.test_lying_house import alarm
from tests.e2e.test_reporting import kept
from tocsin.terms.ids import IncidentId, Sequence
from tocsin.terms.registry import Role
from tocsin_kit.actors import compose
from tocsin_kit.actors.on_watch import Dispatcher
from tocsin_kit.keys import sign_alert

TONE_HZ = 620
EAR = """
(() => {
  const heard = (window.__heard = []);
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...how) {
    const samples = this.buffer.getChannelData(0), rate = this.buffer.sampleRate;
    const step = Math.floor(rate / 8000);  // each is heard at twice the highest tone at least
    const power = (hz) => {
      let re = 0, im = 0;
      for (let n = 0; n < samples.length; n += step) {
        re += samples[n] * Math.cos((2 * Math.PI * hz * n) / rate);
        im += samples[n] * Math.sin((2 * Math.PI * hz * n) / rate);
      }
      return re * re + im * im;
    };
    let best = 0, loudest = 0;
    for (let hz = 100; hz <= 2000; hz += 10) {
      const here = power(hz);
      if (here > loudest) [best, loudest] = [hz, here];
    }
    let peak = 0;
    for (const each of samples) peak = Math.max(peak, Math.abs(each));
    heard.push({ seconds: this.buffer.duration, hz: best, peak });
    return start.apply(this, how);
  };
})();
"""


def says_a_tone(file: Path) -> Path:
    """A second of quiet, a second of a voice-like tone, over and over: what the browser takes for its microphone."""
    rate, seconds = 16_000, 2
    samples = bytearray()
    for n in range(rate * seconds):
        t = n / rate
        swell = 0.55 + 0.45 * math.sin(2 * math.pi * 5 * t)
        loud = 0.25 * swell if t >= 1 else 0.0
        samples += struct.pack("<h", int(32_767 * loud * math.sin(2 * math.pi * TONE_HZ * t)))
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(bytes(samples))
    return file


@asynccontextmanager
async def with_a_microphone(browser: Browser, house: HouseProcess, folder: Path) -> AsyncIterator[Phones]:
    """Phones of another browser than the shared one: that has no microphone."""
    tone = says_a_tone(folder / "tone.wav")
    flags = [
        *FLAGS,
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-audio-capture={tone}",
        "--autoplay-policy=no-user-gesture-required",
    ]
    async with await browser.browser_type.launch(executable_path=CHROMIUM, args=flags) as listening:
        phones = Phones(listening, house)
        try:
            yield phones
        finally:
            await phones.close()


async def enters_the_booth(page: Page, tag: str) -> None:
    await page.get_by_test_id("go-settings").click()
    await page.get_by_test_id("settings-booth").click()
    await page.locator(f"[data-value={tag}]").click()
    await page.get_by_test_id("booth-speak").wait_for()


async def speaks(page: Page, phrase: str, *, seconds: float = 2.5) -> None:
    """Skips to the phrase, records it, waits until it is kept and heard back."""
    shown = page.get_by_test_id("booth-speak")
    while await shown.get_attribute("data-phrase") != phrase:
        await page.get_by_test_id("booth-skip").click()
    await page.get_by_test_id("booth-record").click()
    await page.wait_for_timeout(seconds * 1000)
    await page.get_by_test_id("booth-record").click()
    await expect(shown).to_have_attribute("data-kept", "true")


async def warns(town: Town, *times: int) -> None:
    """A dispatcher of the kit's, alone on watch, warns of a fire, unconfirmed; of another one for each further number."""
    eva = Dispatcher(
        town=town.founder.town, addresses=[town.address], clock=now, language="en", here=None, clock_face=str
    )
    await eva.sync()
    await eva.take_role(await town.steward.invite_to_role(eva.roles), name="Eva", windows=2)
    await town.certify(people=1, windows=2)
    await eva.sync()
    for number in times or (1,):
        fire = replace(compose.alone(alarm()), sequence=Sequence(number), incident=IncidentId(os.urandom(8)))
        await eva.issue(sign_alert(fire, town=eva.town, keys=[eva.keys_now().watch]))
    await eva.close()


async def heard(page: Page, *, many: int = 0) -> list[dict[str, Any]]:
    """What has been heard since it was asked last, once it is so many sounds."""
    await page.wait_for_function("(many) => window.__heard.length >= many", arg=many)
    found: list[dict[str, Any]] = await page.evaluate("window.__heard.splice(0)")
    return found


def is_the_tone(sound: dict[str, Any], *, levelled: bool = True) -> bool:
    """A clip is made as loud as the others; a note is as loud as the browser's own gain makes it."""
    return abs(sound["hz"] - TONE_HZ) <= 20 and 0.05 < sound["peak"] <= (1 if levelled else 2)


NOTICE = ["event-fire", "do-fire-evacuate", "unconfirmed", "until/0"]


@pytest.mark.slow
async def test_a_voice_is_recorded_confirmed_signed_and_heard_without_a_line(
    house: HouseProcess, town: Town, browser: Browser, tmp_path: Path
) -> None:
    async with with_a_microphone(browser, house, tmp_path) as phones:
        amina = await phones.open("amina", language="en")
        await enters_the_booth(amina, "so")
        order = sorted(NOTICE, key=["do-fire-evacuate", "unconfirmed", "until/0", "event-fire"].index)
        for phrase in order[:2]:
            await speaks(amina, phrase)
        # she is called away, and comes back another time
        await amina.reload()
        await enters_the_booth(amina, "so")
        await expect(amina.get_by_test_id("booth-progress")).to_have_attribute("data-recorded", "2")
        for phrase in order[2:]:
            await speaks(amina, phrase)

        # her aunt listens: three are right, one is not and is said again
        await amina.locator("[data-value=check]").click()
        await amina.get_by_test_id("booth-hear").click()
        await amina.get_by_test_id("booth-not-right").click()
        for _ in range(3):
            await amina.get_by_test_id("booth-exact").click()
        await amina.get_by_test_id("booth-check-none").wait_for()
        await amina.locator("[data-value=speak]").click()
        await amina.reload()
        await enters_the_booth(amina, "so")
        await speaks(amina, order[0])
        await amina.locator("[data-value=check]").click()
        await amina.get_by_test_id("booth-exact").click()
        await expect(amina.get_by_test_id("booth-progress")).to_have_attribute("data-confirmed", "4")

        await amina.locator("[data-value=finish]").click()
        async with amina.expect_download() as coming:
            await amina.get_by_test_id("booth-save").click()
        file = tmp_path / "so.tocsin-voice"
        await (await coming.value).save_as(file)
        version, language, clips = cbor2.loads(file.read_bytes())
        assert (version, language, [each[0] for each in clips]) == (1, "so", sorted(NOTICE))
        assert all(confirmed and 1_000 < len(sound) < 20_000 for _, _, confirmed, sound in clips)

        # before the town has it nothing speaks Somali here
        halima = await phones.open("halima", language="so", service_workers="allow")
        await halima.add_init_script(EAR)
        await halima.reload()
        await warns(town)
        await halima.get_by_test_id("notice").wait_for()
        await halima.get_by_test_id("not-spoken").wait_for()

        one, two = town.steward, town._second
        await one.list_file("voice-so", file.read_bytes(), with_steward=two, at=now())
        await expect(halima.get_by_test_id("not-spoken")).to_have_count(0)

        # another one: it whistles, and says by itself what it is
        await heard(halima)
        await warns(town, 2)
        await expect(halima.get_by_test_id("notice")).to_have_count(2)
        assert [is_the_tone(each) for each in await heard(halima, many=4)] == [True] * 4
        await house.stop()
        await heard(halima)
        await halima.get_by_test_id("hear").first.click()
        sounds = await heard(halima, many=4)
        assert len(sounds) == 4, sounds
        assert all(is_the_tone(each) and 0.5 < each["seconds"] < 3.5 for each in sounds), sounds

        # where the same words are chosen they are heard too, and only they: no voice of this phone speaks Somali
        await halima.get_by_test_id("see").click()
        await halima.locator("[data-step=event] [data-value=fire]").wait_for()
        await expect(halima.get_by_test_id("aloud")).to_have_count(1)
        await heard(halima)
        await halima.locator(".choice-box", has=halima.locator("[data-value=fire]")).get_by_test_id("aloud").click()
        assert [is_the_tone(each) for each in await heard(halima, many=1)] == [True]
        assert not phones.wrong, phones.wrong
        await house.start()


@pytest.mark.parametrize("what", ["not a voice", "a truncated sound", "another language"])
async def test_a_voice_that_is_none_is_passed_over(house: HouseProcess, town: Town, phones: Phones, what: str) -> None:
    webm = bytes.fromhex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d") + bytes(40)
    words = hashlib.sha256(b"Dab").digest()[:8]
    packs = {
        "not a voice": b"<html>no voice</html>",
        "a truncated sound": cbor2.dumps([1, "so", [["event-fire", words, True, webm]]]),
        "another language": cbor2.dumps([1, "ar", [["event-fire", words, True, webm]]]),
    }
    await town.steward.list_file("voice-so", packs[what], with_steward=town._second, at=now())
    halima = await phones.open("halima", language="so")
    await warns(town)
    await halima.get_by_test_id("notice").wait_for()
    await halima.get_by_test_id("hear").click()
    await expect(halima.get_by_test_id("notice")).to_be_visible()
    assert not phones.wrong, phones.wrong


@pytest.mark.slow
async def test_a_sighting_is_said_instead_of_typed_and_the_desk_hears_it(
    house: HouseProcess, town: Town, browser: Browser, tmp_path: Path
) -> None:
    async with with_a_microphone(browser, house, tmp_path) as phones:
        cal = await phones.open("cal", link=await town.role(int(Role.dispatcher)))
        await takes_role(cal, "Cal")
        await town.certify(people=1)
        await starts_watch(cal)

        dana = await phones.open("dana", geolocation=MAPLE, permissions=["geolocation", "microphone"])
        await dana.get_by_test_id("see").click()
        await picks(dana, event="fire", activity="other")
        await speaks_a_note(dana, seconds=2.5)
        # it survives a reload, is heard by herself, thrown away, and said again
        await kept(dana)
        await dana.reload()
        await dana.get_by_test_id("voice-play").wait_for()
        await dana.evaluate(EAR)
        await dana.get_by_test_id("voice-play").click()
        await expect(dana.get_by_text("larger than others")).to_be_visible()
        assert is_the_tone((await heard(dana, many=1))[0], levelled=False)
        await dana.get_by_test_id("voice-delete").click()
        await speaks_a_note(dana, seconds=2.5)
        await holds(dana)
        await mine_is(dana, "seen")

        await opens_incident(cal, state="new")
        await cal.evaluate(EAR)
        await cal.get_by_test_id("sighting-voice").get_by_test_id("voice-play").click()
        assert is_the_tone((await heard(cal, many=1))[0], levelled=False)
        assert not phones.wrong, phones.wrong


async def test_a_steward_adds_a_voice_on_her_phone_and_every_phone_can_speak(
    house: HouseProcess, phones: Phones, tmp_path: Path
) -> None:
    """In a street one steward suffices. What is neither map nor voice she cannot add."""
    founder = await phones.open("founder", link=f"#setup={house.setup}")
    await founds(founder, tmp_path)
    steward = founder.get_by_test_id("files")
    pack = tmp_path / "so.tocsin-voice"
    webm = bytes.fromhex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d") + bytes(40)
    pack.write_bytes(cbor2.dumps([1, "so", [["near-fire", bytes(8), True, webm]]]))
    page = tmp_path / "page.html"
    page.write_text("<html>")
    await founder.get_by_test_id("file-choose").set_input_files(page)
    await expect(steward).to_contain_text("neither a map nor a voice")
    await founder.get_by_test_id("file-choose").set_input_files(pack)
    await founder.get_by_test_id("file-add").click()
    listed = founder.locator("[data-testid=file][data-name=voice-so]")
    await expect(listed).to_have_attribute("data-at-house", "true")
    halima = await phones.open("halima", language="so")
    await holds_records(halima, 2)
    await founder.get_by_test_id("file-remove").click()
    await expect(listed).to_have_count(0)
    await holds_records(halima, 0)
    assert not [each for each in phones.wrong if "404" not in each], phones.wrong


async def holds_records(page: Page, count: int) -> None:
    """How many records of town files this phone's database holds: one for the file, one for each of its pieces."""
    script = """async () => {
      const [{ name } = {}] = (await indexedDB.databases()).filter((each) => each.name.startsWith("tocsin-town-"));
      if (!name) return -1;
      const opened = await new Promise((done) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
      });
      const all = opened.transaction("files").objectStore("files").count();
      const found = await new Promise((done) => (all.onsuccess = () => done(all.result)));
      opened.close();
      return found;
    }"""
    found = -1
    for _ in range(300):
        found = await page.evaluate(script)
        if found == count:
            return
        await page.wait_for_timeout(200)
    raise AssertionError(f"{found} records, not {count}")
