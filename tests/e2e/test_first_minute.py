"""The first minute: language first, then what is near; windows that forget; an iPhone that has to install first; one alert by its link."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import segno
from playwright.async_api import Browser, Page, expect

from tests.e2e.conftest import CHROMIUM, FLAGS, HouseProcess, Phones
from tests.e2e.judged import complaints
from tests.e2e.people import MAPLE, Town, reports, speaks

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1"
INSIDE = {
    "WhatsApp": "Mozilla/5.0 (Linux; Android 12; SM-A125F Build/SP1A.210812.016; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/122.0.6261.119 Mobile Safari/537.36 WhatsApp/2.24.5.76",
    "Facebook": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21E236 [FBAN/FBIOS;FBAV/462.0.0.37.105;FBBV/592388437;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.4.1;FBSS/3]",
    "Telegram": "Mozilla/5.0 (Linux; Android 13; M2101K6G Build/TKQ1.221013.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.135 Mobile Safari/537.36 Telegram-Android/11.5.3 (Xiaomi M2101K6G; Android 13; SDK 33; HIGH)",
}


async def test_language_is_asked_once_and_changeable_ever_after(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    made = await phones._browser.new_context(
        viewport={"width": 360, "height": 740}, locale="fr", reduced_motion="reduce"
    )
    phones.contexts.append(made)
    page = await made.new_page()
    phones.watch(page, "new")
    await page.goto(f"{house.origin('new')}/")
    shown = page.locator("[data-screen=language]")
    await expect(shown.get_by_role("button").first).to_have_text(
        "Français"
    )  # what the phone itself speaks stands first
    await expect(shown.locator("[lang=ar]")).to_have_text("العربية")
    assert not await complaints(page)
    await page.get_by_test_id("speak-so").click()
    await page.get_by_test_id("quiet").wait_for()
    await expect(page.get_by_test_id("what")).to_be_visible()
    await page.get_by_test_id("what-read").click()
    await page.reload()
    await page.get_by_test_id("quiet").wait_for()
    assert await page.evaluate("document.documentElement.lang") == "so"
    await expect(page.get_by_test_id("what")).to_have_count(0)
    await page.get_by_test_id("see").click()
    await speaks(page, "ar")
    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert not phones.wrong, phones.wrong


SLOW_TO_OPEN = """{
  const make = SubtleCrypto.prototype.generateKey;
  SubtleCrypto.prototype.generateKey = async function (...asked) {
    await new Promise((go) => setTimeout(go, 3_000));
    return make.apply(this, asked);
  };
}"""
"""A phone that takes its time until it can keep anything: its key is made with the first visit."""


async def test_whoever_presses_sooner_than_the_phone_is_ready_waits(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    dana = await phones.open("dana", script=SLOW_TO_OPEN, link=await town.invite())
    await dana.get_by_test_id("join").click()
    await dana.get_by_test_id("join-done").click()
    assert not phones.wrong, phones.wrong


@pytest.mark.parametrize("app", INSIDE)
async def test_inside_another_app_an_invite_is_carried_out_and_not_spent(
    app: str, house: HouseProcess, town: Town, phones: Phones
) -> None:
    link = await town.invite()
    inside = await phones.open("dana", link=link, user_agent=INSIDE[app])
    await expect(inside.get_by_role("heading")).to_contain_text(app)
    assert inside.url.endswith(link), "the address keeps it: opening in the browser takes it along"
    assert await inside.get_by_test_id("join").count() == 0
    assert await inside.get_by_test_id("carry-step").count() == 2
    address = inside.url
    await inside.get_by_test_id("carry-read").click()
    await inside.get_by_test_id("quiet").wait_for()
    await expect(inside.get_by_test_id("waits")).to_be_visible()
    await reports(inside, place=False)  # nobody is asked who she is, here either

    outside = await phones._browser.new_context(locale="en", service_workers="block")
    phones.contexts.append(outside)
    page = await outside.new_page()
    phones.watch(page, "outside")
    await page.goto(address)
    await page.get_by_test_id("speak-en").click()
    await page.get_by_test_id("join").click()
    await page.get_by_test_id("join-done").click()
    assert "#" not in page.url
    assert not phones.wrong, phones.wrong


async def test_an_iphone_installs_first_and_brings_its_invite_along(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    link = await town.invite()
    iphone: dict[str, Any] = {"user_agent": IPHONE, "has_touch": True, "is_mobile": True, "reduced_motion": "reduce"}
    tab = await phones.open("dana", link=link, permissions=["clipboard-read", "clipboard-write"], **iphone)
    await expect(tab.get_by_test_id("carry-step")).to_have_count(4)
    assert not await complaints(tab)
    assert link not in tab.url, "what the address says goes to other machines"
    assert await tab.get_by_test_id("join").count() == 0
    await tab.reload()
    await tab.get_by_test_id("carry-copy").click()
    await expect(tab.get_by_test_id("carry-copy")).to_contain_text("Copied")
    copied = await tab.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(link)

    app = await phones._browser.new_context(locale="en", service_workers="block", **iphone)
    phones.contexts.append(app)
    await app.add_init_script("Object.defineProperty(navigator, 'standalone', {value: true})")
    page = await app.new_page()
    phones.watch(page, "app")
    await page.goto(f"{house.origin('dana')}/")
    await page.get_by_test_id("speak-en").click()
    await page.get_by_test_id("go-bring").click()
    assert not await complaints(page)
    await page.get_by_test_id("bring-typed").fill("no invitation at all")
    await page.get_by_test_id("bring-take").click()
    await expect(page.get_by_role("alert")).to_have_text("This is not an invitation.")
    await page.get_by_test_id("bring-typed").fill(copied)
    await page.get_by_test_id("bring-take").click()
    await page.get_by_test_id("join").click()
    await page.get_by_test_id("join-done").click()
    assert not phones.wrong, phones.wrong


async def at(page: Page) -> str | None:
    return await page.locator("main").get_attribute("data-screen")


async def test_a_link_to_one_alert_says_honestly_that_it_is_over(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    page = await phones.open("ana", link="#a=0123456789abcdef", geolocation=MAPLE)
    assert await at(page) == "alert"
    await expect(page.locator("main")).to_contain_text("over")


def seen_by_the_camera(text: str, file: Path) -> None:
    """One second of film in which nothing is seen but a QR code: Y4M, as Chromium's stand-in for a camera reads it."""
    width, height, scale = 640, 480, 6
    matrix = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    left, top = (width - len(matrix) * scale) // 2, (height - len(matrix) * scale) // 2
    luma = bytearray(b"\xeb" * (width * height))
    for y, row in enumerate(matrix):
        line = b"".join((b"\x10" if dark else b"\xeb") * scale for dark in row)
        for step in range(scale):
            at = (top + y * scale + step) * width + left
            luma[at : at + len(line)] = line
    frame = b"FRAME\n" + bytes(luma) + b"\x80" * (width * height // 2)
    file.write_bytes(b"YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420\n" + frame * 10)


async def test_an_invite_is_scanned(house: HouseProcess, town: Town, browser: Browser, tmp_path: Path) -> None:
    film = tmp_path / "code.y4m"
    seen_by_the_camera(f"https://bell.example.org/{await town.invite()}", film)
    camera = [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    ]
    async with await browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, *camera]) as seeing:
        phones = Phones(seeing, house)
        page = await phones.open("dana", permissions=["camera"])
        await page.get_by_test_id("go-settings").click()
        await page.get_by_test_id("settings-bring").click()
        await page.get_by_test_id("bring-scan").click()
        await page.get_by_test_id("join").click()
        await page.get_by_test_id("join-done").click()
        assert not phones.wrong, phones.wrong
