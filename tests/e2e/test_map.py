"""The map in the hand: got once and whole, gone on with after it was killed, read without a line, looked at by finger, wheel and keys."""

from __future__ import annotations

import os
import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.judged import complaints
from tests.e2e.people import MAPLE, Town
from tests.e2e.test_ring import Watch, lives_here, street, watch
from tests.e2e.test_without_a_line import controlled
from tocsin_kit.practice.town import MAP

assert street and watch
SLOW_BYTES_PER_S = 400_000
STREET = {"light": (255, 255, 255), "dark": (54, 65, 74)}
WATER = (188, 216, 230)
OWN_PLACE = (10, 88, 202)
TOO_LARGE_TO_COME_BY_ITSELF = MAP.read_bytes() + os.urandom(3 << 20)
"""What a map's head does not name is never read: a larger file is the same map."""
SIZE = re.compile(r"3\.2\W+MB")
PART = re.compile(r"[12]\.\d\W+of\W+3\.2\W+MB are here")
STILL: dict[str, Any] = {"reduced_motion": "reduce"}

PIXELS = """([red, green, blue]) => {
  const sheet = document.querySelector("[data-testid=map] canvas");
  const canvas = Object.assign(document.createElement("canvas"), { width: sheet.width, height: sheet.height });
  const pen = canvas.getContext("2d");
  pen.drawImage(sheet, 0, 0);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) found += 1;
  return found / (data.length / 4);
}"""


async def shows(page: Page, colour: tuple[int, int, int], *, part: float = 0.01) -> None:
    """That much of the map has this colour, before long."""
    for _ in range(600):
        if await page.evaluate(PIXELS, list(colour)) > part:
            return
        await page.wait_for_timeout(100)
    raise AssertionError(f"no {colour} on the map")


async def scale(page: Page) -> str:
    return (await page.locator(".map-scale").get_attribute("aria-label")) or ""


async def middle_of(page: Page, key: str) -> tuple[float, float]:
    box = await page.locator(f"[data-marker^='{key}']").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


async def test_a_map_is_got_once_and_whole_also_when_it_was_killed_half_way(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    await town.gives_file("map.pmtiles", TOO_LARGE_TO_COME_BY_ITSELF)
    dana = await phones.open("dana", service_workers="allow", **STILL)
    await controlled(dana)
    await dana.get_by_test_id("go-map").click()
    offered = dana.get_by_test_id("map-offer")
    await expect(offered).to_contain_text(SIZE)
    await expect(offered).to_contain_text("nobody can see where you look")
    await expect(dana.get_by_test_id("map")).to_have_attribute("data-map", "rings")

    line = await dana.context.new_cdp_session(dana)
    await line.send("Network.enable")
    slow = {"offline": False, "latency": 0, "downloadThroughput": SLOW_BYTES_PER_S, "uploadThroughput": -1}
    await line.send("Network.emulateNetworkConditions", slow)
    await dana.get_by_test_id("map-get").click()
    await expect(offered).to_have_attribute("data-state", "loading")
    while await offered.locator("progress").evaluate("(bar) => bar.value") <= 1 << 20:
        await dana.wait_for_timeout(100)
    context, address = dana.context, dana.url
    await dana.close()

    dana = await context.new_page()
    phones.watch(dana, "dana")
    ranges: list[str] = []
    dana.on("request", lambda asked: "/api/files/" in asked.url and ranges.append(asked.headers.get("range", "")))
    await dana.goto(address)
    await dana.get_by_test_id("go-map").click()
    await expect(offered_of(dana)).to_contain_text(PART)
    await dana.get_by_test_id("map-get").click()
    await expect(dana.get_by_test_id("map")).to_have_attribute("data-map", "ground")
    assert (
        len(ranges) == 1
        and ranges[0].startswith("bytes=")
        and int(ranges[0][6:-1]) % (1 << 20) == 0 < int(ranges[0][6:-1])
    )
    await shows(dana, STREET["light"])

    await house.stop()
    await dana.reload()
    await dana.get_by_test_id("go-map").click()
    await expect(dana.get_by_test_id("map")).to_have_attribute("data-map", "ground")
    await shows(dana, STREET["light"])
    await expect(dana.locator(".map-credit")).to_have_text("An invented town, for practice")
    before = await scale(dana)
    for _ in range(3):
        await dana.get_by_test_id("map-further").click()
    assert await scale(dana) != before
    await shows(dana, WATER, part=0.001)

    await expect(dana.get_by_test_id("map-kept")).to_contain_text(SIZE)
    await dana.get_by_test_id("map-forget").click()
    await expect(dana.get_by_test_id("map")).to_have_attribute("data-map", "rings")
    await expect(offered_of(dana)).to_contain_text(SIZE)
    assert phones.wrong == []


def offered_of(page: Page) -> Any:
    return page.get_by_test_id("map-offer")


async def test_another_file_than_the_one_the_town_signed_is_thrown_away(town: Town, phones: Phones) -> None:
    await town.gives_file("map.pmtiles", TOO_LARGE_TO_COME_BY_ITSELF)
    other = bytearray(TOO_LARGE_TO_COME_BY_ITSELF)
    other[-1] ^= 1
    dana = await phones.open("dana", **STILL)
    await dana.route(
        "**/api/files/**", lambda route: route.fulfill(body=bytes(other), content_type="application/octet-stream")
    )
    await dana.get_by_test_id("go-map").click()
    await dana.get_by_test_id("map-get").click()
    await expect(offered_of(dana)).to_have_attribute("data-state", "other-file")
    await expect(offered_of(dana).get_by_role("alert")).to_contain_text("another file than the one the town signed")
    await expect(dana.get_by_test_id("map")).to_have_attribute("data-map", "rings")
    await dana.unroute("**/api/files/**")
    await dana.get_by_test_id("map-get").click()
    await expect(dana.get_by_test_id("map")).to_have_attribute("data-map", "ground")


@pytest.mark.parametrize("language, scheme, width", [("en", "light", 360), ("ar", "dark", 320)])
async def test_what_is_near_is_looked_at_by_finger_wheel_and_keys(
    language: str, scheme: str, width: int, street: Town, watch: Watch, phones: Phones
) -> None:
    await street.gives_file("map.pmtiles", MAP.read_bytes())
    where: dict[str, Any] = {"permissions": ["geolocation"], "geolocation": MAPLE, "color_scheme": scheme, **STILL}
    ana = await phones.open("ana", language=language, viewport={"width": width, "height": 740}, **where)
    await lives_here(ana)
    await watch.warns()
    await ana.get_by_test_id("alarm").wait_for()
    await ana.keyboard.press("Escape")
    await ana.get_by_test_id("go-map").click()
    await expect(ana.get_by_test_id("map")).to_have_attribute("data-map", "ground")
    assert await complaints(ana) == []

    await expect(ana.locator(".map-marker")).to_have_count(2)
    headline = await ana.locator(".map-marker.danger").get_attribute("aria-label")
    await ana.locator(".map-marker.danger").press("Enter")
    await expect(ana.get_by_test_id("map-notice")).to_contain_text(str(headline))

    box = await ana.get_by_test_id("map").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] - 90
    before = await middle_of(ana, "place-")
    await ana.mouse.move(x, y)
    await ana.mouse.down()
    await ana.mouse.move(x - 20, y - 20)
    await ana.mouse.move(x - 40, y - 30)
    await ana.mouse.up()
    after = await middle_of(ana, "place-")
    assert (round(after[0] - before[0]), round(after[1] - before[1])) == (-40, -30), "the map follows the finger"

    wide = await scale(ana)
    await ana.keyboard.down("Control")
    await ana.mouse.wheel(0, -700)
    await ana.keyboard.up("Control")
    await expect(ana.locator(".map-scale")).not_to_have_attribute("aria-label", wide)

    keys = ana.locator("[data-map-keys]")
    await keys.focus()
    near = await scale(ana)
    for _ in range(3):
        await ana.keyboard.press("-")
    await expect(ana.locator(".map-scale")).not_to_have_attribute("aria-label", near)
    await shows(ana, STREET[scheme], part=0.001)
    before = await middle_of(ana, "place-")
    await ana.keyboard.press("ArrowRight")
    await ana.wait_for_timeout(300)
    assert (await middle_of(ana, "place-"))[0] < before[0]
    await expect(ana.locator(".stack > [role=status].away")).not_to_be_empty()

    await ana.get_by_test_id("map-here").click()
    await expect(ana.get_by_test_id("map-here")).to_have_attribute("aria-pressed", "true")
    if scheme == "light":
        await shows(ana, OWN_PLACE, part=0.0001)
    sideways = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not await ana.evaluate(sideways)
    assert phones.wrong == []
    hosts = {urlsplit(address).hostname for address in phones.asked}
    assert hosts == {"ana.localhost"}, "nobody else is asked while one looks"


async def test_the_wheel_scrolls_the_page_and_is_the_maps_where_there_is_nothing_to_scroll(
    town: Town, phones: Phones
) -> None:
    await town.gives_file("map.pmtiles", MAP.read_bytes())
    ana = await phones.open("ana", viewport={"width": 800, "height": 600}, **STILL)
    await ana.get_by_test_id("go-map").click()
    await expect(ana.get_by_test_id("map")).to_have_attribute("data-map", "ground")
    await expect(ana.get_by_test_id("map")).to_have_attribute("data-painted", re.compile(r"\d"))
    before = await scale(ana)
    await ana.get_by_test_id("map").hover()
    await ana.mouse.wheel(0, 400)
    await expect(ana.get_by_test_id("map-wheel")).to_contain_text("Ctrl")
    await expect(ana.locator("h1")).not_to_be_in_viewport()
    assert await scale(ana) == before
    assert await complaints(ana) == []
    await expect(ana.get_by_test_id("map-wheel")).to_be_hidden()

    await ana.set_viewport_size({"width": 800, "height": 2400})
    await ana.get_by_test_id("map").hover()
    await ana.mouse.wheel(0, -120)
    await expect(ana.locator(".map-scale")).not_to_have_attribute("aria-label", before)


async def test_where_no_worker_starts_the_map_is_painted_all_the_same(town: Town, phones: Phones) -> None:
    await town.gives_file("map.pmtiles", MAP.read_bytes())
    ana = await phones.open("ana", **STILL)
    await ana.add_init_script("delete window.Worker; delete window.OffscreenCanvas")
    asked: list[str] = []
    ana.on("request", lambda request: asked.append(request.url))
    await ana.reload()
    await ana.get_by_test_id("go-map").click()
    await expect(ana.get_by_test_id("map")).to_have_attribute("data-map", "ground")
    await shows(ana, STREET["light"])
    assert any("/painter-" in address for address in asked) and not any(
        "painter_worker" in address for address in asked
    )
    await ana.locator("[data-map-keys]").focus()
    await ana.keyboard.press("ArrowRight")
    await expect(ana.locator(".stack > [role=status].away")).not_to_be_empty()
    assert phones.wrong == []


async def test_a_worker_that_cannot_draw_leaves_the_map_to_the_page(town: Town, phones: Phones) -> None:
    await town.gives_file("map.pmtiles", MAP.read_bytes())
    ana = await phones.open("ana", **STILL)
    await ana.route(
        "**/assets/painter_worker-*.js",
        lambda route: route.fulfill(body="throw new Error('no')", content_type="text/javascript"),
    )
    await ana.get_by_test_id("go-map").click()
    await expect(ana.get_by_test_id("map")).to_have_attribute("data-map", "ground")
    await shows(ana, STREET["light"])


async def test_a_full_phone_is_told_what_to_do_before_anything_is_asked_for(town: Town, phones: Phones) -> None:
    """Chromium says of no phone that it is full: it is told to. With room again the map comes."""
    await town.gives_file("map.pmtiles", TOO_LARGE_TO_COME_BY_ITSELF)
    dana = await phones.open("dana", **STILL)
    await dana.evaluate(f"navigator.storage.estimate = async () => ({{ quota: {6 << 20}, usage: 0 }})")
    ranges: list[str] = []
    dana.on("request", lambda asked: "/api/files/" in asked.url and ranges.append(asked.url))
    await dana.get_by_test_id("go-map").click()
    await dana.get_by_test_id("map-get").click()
    await expect(offered_of(dana)).to_have_attribute("data-state", "no-room")
    await expect(offered_of(dana)).to_contain_text("Delete pictures, films or apps")
    assert ranges == [], "what has no room is not asked for: a report still finds some"

    await dana.reload()
    await dana.get_by_test_id("go-map").click()
    await dana.get_by_test_id("map-get").click()
    await expect(dana.get_by_test_id("map")).to_have_attribute("data-map", "ground")
    await shows(dana, STREET["light"])
    assert phones.wrong == []


async def test_two_fingers_bring_the_map_nearer(town: Town, phones: Phones) -> None:
    await town.gives_file("map.pmtiles", MAP.read_bytes())
    ana = await phones.open("ana", has_touch=True, is_mobile=True, **STILL)
    await ana.get_by_test_id("go-map").click()
    await expect(ana.get_by_test_id("map")).to_have_attribute("data-map", "ground")
    box = await ana.get_by_test_id("map").bounding_box()
    assert box is not None
    x, y, before = box["x"] + 150, box["y"] + 300, await scale(ana)
    line = await ana.context.new_cdp_session(ana)

    async def fingers(kind: str, *apart: float) -> None:
        points = [{"x": x + side * part, "y": y, "id": number} for part in apart for number, side in enumerate((-1, 1))]
        await line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    await fingers("touchStart", 20)
    for apart in (30, 50, 80, 110):
        await fingers("touchMove", apart)
    await fingers("touchEnd")
    await expect(ana.locator(".map-scale")).not_to_have_attribute("aria-label", before)
    assert await ana.evaluate("visualViewport.scale") == 1, "the page itself stays as it is"


async def test_a_place_is_tapped_on_the_map_or_taken_with_keys(town: Town, phones: Phones) -> None:
    await town.gives_file("map.pmtiles", MAP.read_bytes())
    ana = await phones.open("ana", **STILL)
    await ana.get_by_test_id("save-place").click()
    found = ana.get_by_test_id("map")
    await expect(found).to_have_attribute("data-map", "ground")
    await expect(ana.get_by_test_id("place-save")).to_be_disabled()
    await found.scroll_into_view_if_needed()
    await found.click(position={"x": 120, "y": 200})
    await expect(ana.locator("[data-marker=chosen]")).to_be_visible()
    await expect(ana.get_by_test_id("place-save")).to_be_enabled()
    tapped = await middle_of(ana, "chosen")
    box = await found.bounding_box()
    assert box is not None
    assert abs(tapped[0] - box["x"] - 120) < 40 and abs(tapped[1] - box["y"] - 200) < 40, "in the field that was tapped"
    await ana.locator("[data-map-keys]").focus()
    await ana.keyboard.press("ArrowLeft")
    await ana.keyboard.press("Enter")
    await ana.wait_for_timeout(300)
    taken = await middle_of(ana, "chosen")
    assert abs(taken[0] - box["x"] - box["width"] / 2) < 40, "Enter takes the middle"
    await ana.get_by_test_id("place-save").click()
    await ana.locator("[data-screen=home]").wait_for()
    await ana.get_by_test_id("go-map").click()
    await expect(ana.locator("[data-marker^=place-]")).to_have_count(1)
