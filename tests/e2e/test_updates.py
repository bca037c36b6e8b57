"""What is newer than this phone: an app that comes while a report is half filled, and a warning of a kind and of a wire that it does not know."""

from __future__ import annotations

import asyncio
import hashlib
import json
from dataclasses import replace

from playwright.async_api import Page, expect

from tests.e2e.conftest import BUILT, HouseProcess, Phones
from tests.e2e.people import MAPLE, Town, picks, speaks
from tests.e2e.test_lying_house import Door
from tests.e2e.test_ring import Watch, lives_here, street, watch
from tests.e2e.test_without_a_line import controlled, pins
from tocsin.seals import alert as alerts
from tocsin.seals import cbor, cose
from tocsin.seals.hashes import hash_of
from tocsin_kit.actors.hostile import LyingHouse
from tocsin_kit.keys import sign

assert street and watch
NEWER_WORDS = "es.ftl"


async def bundle(page: Page) -> str | None:
    kept = "caches.open('tocsin-kept').then((held) => held.match('/kept')).then((found) => found && found.json())"
    return (await page.evaluate(kept) or {}).get("bundle")


async def test_a_newer_app_waits_until_a_half_filled_report_is_done(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    front = LyingHouse(house.address)
    visitors = Phones(phones._browser, Door(await front.start()))  # type: ignore[arg-type]
    try:
        served = (BUILT.parent / "manifest.tocsin.json").read_bytes()
        await pins(town, hash_of(served))
        ana = await visitors.open("ana", service_workers="allow", permissions=["geolocation"], geolocation=MAPLE)
        await controlled(ana)
        await ana.get_by_test_id("see").click()
        await picks(ana, event="flood", activity="road_closed")
        await ana.get_by_test_id("say-more").click()
        await ana.get_by_test_id("words").fill("The bridge is under water")
        await ana.evaluate("window.sameTab = true")

        words = (BUILT.parent / "words" / NEWER_WORDS).read_bytes() + b"\nbrand-new = nuevo\n"
        front.lies.files[f"/words/{NEWER_WORDS}"] = words
        listed = json.loads(served)["files"] | {f"/words/{NEWER_WORDS}": hashlib.sha256(words).hexdigest()}
        newer = json.dumps({"files": listed, "version": 1}, separators=(",", ":")).encode()
        front.lies.files["/manifest.tocsin.json"] = newer
        await pins(town, hash_of(newer))
        async with asyncio.timeout(60):
            while await bundle(ana) != hash_of(newer).hex():
                await ana.wait_for_timeout(200)
        await expect(ana.get_by_test_id("words")).to_have_value("The bridge is under water")
        await speaks(ana, "es")  # the tab that was open has its own time's words
        await expect(ana.get_by_test_id("words")).to_have_value("The bridge is under water")
        assert await ana.get_by_test_id("newer").count() == 0, "nobody is asked in the middle of a report"
        await ana.wait_for_timeout(1_500)  # what is being written is on the disk
        await ana.get_by_test_id("back").click()
        assert await ana.evaluate("window.sameTab")
        async with ana.expect_navigation():
            await ana.get_by_test_id("newer-open").click()
        assert not await ana.evaluate("window.sameTab")
        await ana.get_by_test_id("see").click()
        await expect(ana.get_by_test_id("words")).to_have_value("The bridge is under water")
        await ana.get_by_test_id("back").click()
        await expect(ana.get_by_test_id("newer")).to_have_count(0)
        assert not visitors.wrong, visitors.wrong
    finally:
        await visitors.close()
        await front.stop()


async def test_a_warning_of_a_newer_kind_and_wire_is_shown(phones: Phones, street: Town, watch: Watch) -> None:
    ana = await phones.open("ana", permissions=["geolocation"], geolocation=MAPLE)
    await lives_here(ana)
    fields = cbor.decode(alerts.write(replace(watch.composed(), event=77)))
    newer = cbor.encode([2, *fields[1:], "something new"])
    await watch.phone.issue(
        sign(newer, kind=cose.Kind.ALERT, town=street.founder.town, keys=[watch.phone.keys_now().watch])
    )
    await expect(ana.get_by_test_id("alarm-headline")).to_have_text("Warning nearby (new kind).")
    assert not phones.wrong, phones.wrong
