"""A town that begins in a browser: founded on localhost, people let in, certified, put out; two stewards; a lost phone's paper."""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, Request, expect

from tests.e2e.conftest import BUILT, CHROMIUM, FLAGS, HouseProcess, Phones
from tests.e2e.people import MAPLE, mine_is, now, opens_incident, reports, sets_lock, starts_watch, takes_role
from tests.e2e.test_lying_house import Door
from tocsin.seals.hashes import town_id
from tocsin.seals.statement import Desk, Mirrors, Stewards
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import TownId
from tocsin.terms.instant import window_of
from tocsin_kit import root
from tocsin_kit.actors.hostile import LyingHouse
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.actors.on_watch import Dispatcher, Verifier
from tocsin_kit.actors.phone import Phone as KitPhone
from tocsin_kit.actors.steward import Steward, make_secrets
from tocsin_kit.book import steward_id
from tocsin_kit.keys import SigningKey

SIX_WEEKS_DAYS = 42


@dataclass
class Kept:
    """What a founder carries away: on paper, as a file, and in her head."""

    lock: str
    card: str
    file_words: str
    file: Path


async def founds(page: Page, folder: Path, *, preset: str = "street", name: str = "Maple Street") -> Kept:
    """From the setup link, that is open on the page, to the steward's screen."""
    await page.locator(f"[data-value={preset}]").click()
    await page.get_by_test_id("found-next").click()
    await page.get_by_test_id("town-name").fill(name)
    await page.get_by_test_id("town-where").fill("Maple Street 12")
    await expect(page.get_by_test_id("town-unplaced")).to_contain_text("60.17, 24.94")
    await page.get_by_test_id("town-where").fill("44,95 -93,27")
    await page.get_by_test_id("town-placed").wait_for()
    await expect(page.get_by_test_id("town-unplaced")).to_have_count(0)
    await page.get_by_test_id("found-next").click()
    await page.get_by_test_id("kind-eviction").set_checked(False)
    await page.get_by_test_id("found-next").click()
    lock = await sets_lock(page)
    await page.get_by_test_id("make-root").click()
    await page.get_by_test_id("card-words").wait_for()
    words = [text.strip() for text in await page.get_by_test_id("card-words").locator("li").all_inner_texts()]
    file_words = (await page.get_by_test_id("file-words").inner_text()).strip()
    async with page.expect_download() as coming:
        await page.get_by_test_id("root-file").click()
    file = folder / "town-root.age"
    await (await coming.value).save_as(file)
    await page.get_by_test_id("card-kept").set_checked(True)
    await page.get_by_test_id("root-kept").click()
    asked = page.locator("[data-testid^=card-word-]")
    await asked.first.wait_for()
    for field in await asked.all():
        place = int((await field.get_attribute("data-testid") or "").rsplit("-", 1)[1])
        await field.fill(words[place - 1])
    await page.get_by_test_id("found").click()
    await page.get_by_test_id("found-on").click()
    await page.get_by_test_id("health").wait_for()
    return Kept(lock=lock, card=" ".join(words), file_words=file_words, file=file)


def broken(phones: Phones) -> list[str]:
    """What phones complained of; asking for what is not there yet is no complaint."""
    return [said for said in phones.wrong if "status of 404" not in said]


async def makes_link(steward: Page, button: str) -> str:
    """The fragment of a new link, its `#` included."""
    shown = steward.get_by_test_id("link")
    before = await shown.inner_text() if await shown.count() else ""
    await steward.get_by_test_id(button).click()
    await expect(shown).not_to_have_text(before)
    return "#" + (await shown.inner_text()).strip().split("#", 1)[1]


async def makes_role_link(steward: Page, *, dispatcher: bool = False) -> str:
    await steward.get_by_test_id("tick-verifier").set_checked(not dispatcher)
    await steward.get_by_test_id("tick-dispatcher").set_checked(dispatcher)
    return await makes_link(steward, "role-link")


async def certifies(steward: Page, *, people: int) -> None:
    """Waits for the letters of that many people and certifies them all."""
    await expect(steward.get_by_test_id("request")).to_have_count(people)
    await steward.get_by_test_id("certify").click()


async def town_at(house: HouseProcess) -> TownId:
    line = HouseLine(house.address)
    town = (await line.ask("GET", "/api/town")).json()["town"]
    await line.close()
    return TownId(from_b64u(town))


@pytest.mark.slow
async def test_a_street_is_founded_and_begins_to_watch(house: HouseProcess, phones: Phones, tmp_path: Path) -> None:
    founder = await phones.open("founder", link=f"#setup={house.setup}")
    assert "setup" not in founder.url
    kept = await founds(founder, tmp_path)

    town = await town_at(house)
    seed, name = root.open_root(kept.file, words=kept.file_words)
    assert (town_id(SigningKey.of(seed).public), name) == (town, "Maple Street")
    assert root.recover([kept.card]) == seed
    shown = (await founder.get_by_test_id("fingerprint").inner_text()).replace(" · ", " ")
    assert shown == root.fingerprint(town)
    await expect(founder.get_by_test_id("health-app")).to_have_attribute("data-fine", "true")
    await expect(founder.get_by_test_id("health-horizon")).to_have_attribute("data-fine", "false")

    ben = await phones.open("ben", link=await makes_role_link(founder))
    await takes_role(ben, "Ben")
    await makes_role_link(founder, dispatcher=True)
    await founder.get_by_test_id("take-here").click()
    await founder.get_by_test_id("role-name").fill("Fay")
    await founder.get_by_test_id("role-request").click()
    await founder.get_by_test_id("slip-done").click()
    await founder.get_by_test_id("go-steward").click()
    await certifies(founder, people=2)
    await expect(founder.get_by_test_id("person")).to_have_count(2)
    await expect(founder.get_by_test_id("health")).to_have_attribute(
        "data-days", re.compile(f"{SIX_WEEKS_DAYS - 1}|{SIX_WEEKS_DAYS}")
    )
    ana = await phones.open("ana", geolocation=MAPLE, permissions=["geolocation"])
    await reports(ana, words="Nobody is on watch yet")
    await mine_is(ana, "sent")
    await starts_watch(ben)
    await opens_incident(ben, state="new")
    await expect(ben.get_by_test_id("sighting-words")).to_have_text("Nobody is on watch yet")
    await founder.get_by_test_id("back").click()
    await starts_watch(founder)
    again = await phones.open("again", link=f"#setup={house.setup}")
    await again.get_by_test_id("found-spent").wait_for()
    assert not broken(phones), broken(phones)
    assert all(f"localhost:{house.port}/" in url for url in phones.asked if not url.startswith("blob:")), phones.asked


@pytest.mark.slow
async def test_a_meeting_a_lost_phone_and_somebody_put_out(house: HouseProcess, phones: Phones, tmp_path: Path) -> None:
    steward = await phones.open("founder", link=f"#setup={house.setup}")
    await founds(steward, tmp_path)
    await steward.get_by_test_id("meeting-uses").fill("3")
    wall = await makes_link(steward, "invite-meeting")
    for name in ("ana", "dana"):
        phone = await phones.open(name, link=wall)
        await phone.get_by_test_id("join").click()
        await phone.get_by_test_id("join-done").click()
    meeting = steward.locator("[data-testid=invite][data-kind=meeting]")
    await expect(meeting.get_by_test_id("joined")).to_have_attribute("data-joined", "2")
    await meeting.get_by_test_id("close-invite").click()
    await expect(meeting).to_have_attribute("data-open", "false")
    late = await phones.open("late", link=wall)
    await late.get_by_test_id("join").click()
    await expect(late.get_by_role("alert")).to_be_visible()
    await meeting.get_by_test_id("cut").click()
    await expect(meeting.get_by_role("alert")).to_have_count(0)

    ben = await phones.open("ben", link=await makes_role_link(steward))
    await takes_role(ben, "Ben")
    cal = await phones.open("cal", link=await makes_role_link(steward, dispatcher=True))
    slip = await asks_and_keeps_slip(cal, "Cal")
    await certifies(steward, people=2)
    await expect(steward.get_by_test_id("person")).to_have_count(2)
    await starts_watch(cal)

    row = steward.get_by_test_id("person").filter(has_text="Ben")
    await row.get_by_test_id("revoke").click()
    await row.get_by_test_id("revoke-sure").click()
    await expect(steward.get_by_test_id("person")).to_have_count(1)
    await cannot_watch(ben)

    await cal.get_by_test_id("stop-watch").click()
    finder = await phones.open("finder")
    await finder.get_by_test_id("go-settings").click()
    await finder.get_by_test_id("settings-slip").click()
    await finder.get_by_test_id("slip-typed").fill(slip)
    await finder.get_by_test_id("slip-post").click()
    await expect(finder.get_by_test_id("slip-posted")).to_have_attribute("data-windows", "168")
    await cannot_watch(cal)


async def asks_and_keeps_slip(page: Page, name: str) -> str:
    await sets_lock(page)
    return await asks_for_role(page, name)


async def asks_for_role(page: Page, name: str) -> str:
    """Gives what is to be kept on paper."""
    await page.get_by_test_id("role-name").fill(name)
    await page.get_by_test_id("role-request").click()
    slip = await page.get_by_test_id("slip").inner_text()
    await page.get_by_test_id("slip-done").click()
    return slip.strip()


async def cannot_watch(page: Page) -> None:
    if await page.get_by_test_id("start-watch").count() == 0:
        await page.get_by_test_id("go-desk").click()
    await page.get_by_test_id("start-watch").click()
    await expect(page.get_by_test_id("no-keys").or_(page.get_by_role("alert")).first).to_be_visible()
    assert await page.get_by_test_id("who").count() == 0


async def found_a_network(house: HouseProcess, phones: Phones, folder: Path) -> tuple[Page, Page]:
    """A town with two stewards: the founder's phone and Eve's."""
    first = await phones.open("founder", link=f"#setup={house.setup}")
    kept = await founds(first, folder, preset="network")
    second = await phones.open("eve")
    await second.get_by_test_id("go-settings").click()
    await second.get_by_test_id("settings-steward").click()
    await sets_lock(second)
    await second.get_by_test_id("make-steward-keys").click()
    code = (await second.get_by_test_id("steward-code").inner_text()).strip()
    await adds_steward(first, kept, code)
    await second.get_by_test_id("health").wait_for()
    return first, second


@pytest.mark.slow
async def test_in_a_network_the_second_steward_signs_what_her_own_phone_worked_out(
    house: HouseProcess, phones: Phones, tmp_path: Path
) -> None:
    first, second = await found_a_network(house, phones, tmp_path)

    ben = Verifier(**await around(house))
    await ben.sync()
    await ben.take_role((await makes_role_link(first)).removeprefix("#"), name="Ben", windows=3)
    await certifies(first, people=1)
    await first.get_by_test_id("waits-second").wait_for()
    await expect(first.get_by_test_id("person")).to_have_count(0)
    await expect(second.get_by_test_id("co-sign")).to_have_attribute("data-sound", "true")
    await expect(second.get_by_test_id("co-sign")).to_contain_text("Ben")
    await second.get_by_test_id("co-sign-do").click()
    await expect(first.get_by_test_id("person")).to_contain_text("Ben")
    await ben.close()
    assert not broken(phones), broken(phones)


async def around(house: HouseProcess) -> dict[str, Any]:
    """What the kit's phones need to know."""
    town = await town_at(house)
    return {"town": town, "addresses": [house.address], "clock": now, "language": "en", "here": None, "clock_face": str}


async def test_the_kit_and_a_browser_sign_for_each_other(house: HouseProcess, phones: Phones, tmp_path: Path) -> None:
    founder = await phones.open("founder", link=f"#setup={house.setup}")
    kept = await founds(founder, tmp_path, preset="network")
    known = await around(house)
    eve = Steward(KitPhone(**known), secrets=make_secrets(member_secret=os.urandom(32)))
    ben, cal = Verifier(**known), Dispatcher(**known)
    try:
        await adds_steward(founder, kept, b64u(eve.as_stated.key + eve.as_stated.recipient))
        for each in (eve.phone, ben, cal):
            await each.sync()

        link = await makes_role_link(founder)
        await ben.take_role(link.removeprefix("#"), name="Ben", windows=3)
        await certifies(founder, people=1)
        await founder.get_by_test_id("waits-second").wait_for()
        assert await eve.cosign(at=now()) is not None
        await expect(founder.get_by_test_id("person")).to_contain_text("Ben")

        await cal.take_role(await eve.invite_to_role(2), name="Cal", windows=3)
        assert len(await eve.collect()) == 1
        await eve.certify(at=now())
        task = founder.get_by_test_id("co-sign")
        await expect(task).to_have_attribute("data-sound", "true")
        await expect(task).to_contain_text("Cal")
        await founder.get_by_test_id("co-sign-do").click()
        await expect(task).to_have_count(0)
        await cal.sync()
        assert len((await cal.window(window_of(now()))).leaves) == 2
        assert not broken(phones), broken(phones)
    finally:
        for each in (eve.phone, ben, cal):
            await each.close()


async def adds_steward(founder: Page, kept: Kept, code: str) -> None:
    """The founder brings the root's card and names a second steward."""
    await founder.get_by_test_id("rules").click()
    await founder.get_by_test_id("new-steward").fill(f"tocsin-steward:{code.removeprefix('tocsin-steward:')}")
    await founder.get_by_test_id("add-steward-root").locator("summary").click()
    await founder.get_by_test_id("add-steward-words").fill(kept.card)
    await founder.get_by_test_id("add-steward-by-root").click()
    await expect(founder.get_by_test_id("health-stewards")).to_have_attribute("data-fine", "true")


async def test_the_root_is_split_among_keepers_and_two_of_three_bring_it_back(
    house: HouseProcess, phones: Phones, tmp_path: Path
) -> None:
    founder = await phones.open("founder", link=f"#setup={house.setup}")
    kept = await founds(founder, tmp_path)
    seed, _ = root.open_root(kept.file, words=kept.file_words)
    await expect(founder.get_by_test_id("health-root")).to_have_attribute("data-fine", "false")
    await founder.get_by_test_id("split-root").click()
    await founder.get_by_test_id("keepers-words").fill(kept.card.replace(kept.card.split()[9], "tocsin"))
    await founder.get_by_test_id("keepers-by-root").click()
    await expect(founder.get_by_role("alert")).to_contain_text("typing error")
    await founder.get_by_test_id("keepers-words").fill(kept.file_words)
    await founder.get_by_test_id("keepers-file").set_input_files(kept.file)
    await founder.get_by_test_id("keepers-by-root").click()
    await founder.get_by_test_id("keepers-split").click()
    shares = [await takes_share(founder, number) for number in range(3)]
    await founder.get_by_test_id("keepers-done").wait_for()
    assert root.recover(shares[1:]) == seed, "the kit reads what the browser wrote"
    await founder.get_by_test_id("keepers-leave").click()
    await expect(founder.get_by_test_id("health-root")).to_have_attribute("data-fine", "true")

    known = await around(house)
    eve = Steward(KitPhone(**known), secrets=make_secrets(member_secret=os.urandom(32)))
    code = b64u(eve.as_stated.key + eve.as_stated.recipient)
    await founder.get_by_test_id("rules").click()
    await founder.get_by_test_id("new-steward").fill(f"tocsin-steward:{code}")
    await founder.get_by_test_id("add-steward-root").locator("summary").click()
    for few, why in (([shares[0]], "too few"), ([shares[0], shares[0]], "twice")):
        await founder.get_by_test_id("add-steward-words").fill("\n\n".join(few))
        await founder.get_by_test_id("add-steward-by-root").click()
        await expect(founder.get_by_role("alert")).to_contain_text(why)
    await founder.get_by_test_id("add-steward-words").fill("\n\n".join((shares[2], shares[0])))
    await founder.get_by_test_id("add-steward-by-root").click()
    await expect(founder.get_by_test_id("health-stewards")).to_have_attribute("data-fine", "true")

    await founder.get_by_test_id("split-root").click()
    await founder.get_by_test_id("keepers-words").fill("\n".join(root.split(seed)[2:]))
    await founder.get_by_test_id("keepers-by-root").click()
    async with founder.expect_download() as coming:
        await founder.get_by_test_id("keepers-again").click()
        await founder.get_by_test_id("root-file").click()
    await (await coming.value).save_as(tmp_path / "again.age")
    words = (await founder.get_by_test_id("file-words").inner_text()).strip()
    assert root.open_root(tmp_path / "again.age", words=words) == (seed, "Maple Street")
    await eve.phone.close()
    assert not broken(phones), broken(phones)


async def test_the_lists_of_a_town_are_changed_and_the_delay_is_said(
    house: HouseProcess, phones: Phones, tmp_path: Path
) -> None:
    founder = await phones.open("founder", link=f"#setup={house.setup}")
    kept = await founds(founder, tmp_path, preset="network")
    known = await around(house)
    eve = Steward(KitPhone(**known), secrets=make_secrets(member_secret=os.urandom(32)))
    await adds_steward(founder, kept, b64u(eve.as_stated.key + eve.as_stated.recipient))

    await founder.get_by_test_id("mirrors-add").locator("> summary").click()
    await founder.get_by_test_id("mirrors-typed").fill("https://mirror.example")
    await founder.get_by_test_id("mirrors-add-now").click()
    await founder.get_by_test_id("mirrors-said").wait_for()
    await also_signs(eve, Mirrors)
    await expect(founder.get_by_test_id("mirrors-row")).to_contain_text("mirror.example")

    mine = founder.get_by_test_id("desk-row")
    await expect(mine).to_contain_text("This phone")
    await mine.get_by_test_id("desk-remove").click()
    await expect(mine.get_by_test_id("desk-sure")).to_contain_text("48 hours")
    await founder.get_by_test_id("desk-remove-now").click()
    await founder.get_by_test_id("desk-said").wait_for()
    await also_signs(eve, Desk)
    await founder.get_by_test_id("desk-coming").wait_for()
    await expect(mine).to_have_count(1)

    other = founder.get_by_test_id("stewards-row").filter(has_text="Another steward")
    await expect(other).to_contain_text(steward_id(eve.as_stated))
    await other.get_by_test_id("stewards-remove").click()
    sure = founder.get_by_test_id("stewards-sure")
    await expect(sure).to_contain_text("48 hours")
    await expect(sure).to_contain_text("use the root")
    await founder.get_by_test_id("stewards-remove-now").click()
    await founder.get_by_test_id("stewards-said").wait_for()
    await also_signs(eve, Stewards)
    await founder.get_by_test_id("stewards-coming").wait_for()
    await expect(other).to_have_count(1)
    await other.get_by_test_id("stewards-remove").click()
    await founder.get_by_test_id("stewards-remove-now-root").locator("summary").click()
    await founder.get_by_test_id("stewards-remove-now-words").fill(kept.card)
    await founder.get_by_test_id("stewards-remove-now-by-root").click()
    await expect(founder.get_by_test_id("stewards-row")).to_have_count(1)
    assert await founder.get_by_test_id("stewards-remove").count() == 0, "the last one stays"
    await expect(founder.get_by_test_id("stewards-coming")).to_have_count(0)
    await expect(founder.get_by_test_id("health-stewards")).to_have_attribute("data-fine", "false")
    await eve.phone.close()
    assert not broken(phones), broken(phones)


async def also_signs(steward: Steward, kind: type) -> None:
    """What another steward's browser sent to her kit."""
    asked = await steward.asked_to_sign()
    (signed,) = [signed for body, signed in asked if isinstance(body, kind)]
    await steward.sign_too(signed)


async def takes_share(page: Page, number: int) -> str:
    """What the keeper carries away on paper; one word of it is asked back."""
    await expect(page.get_by_test_id("share-card")).to_contain_text(re.compile(rf"share \W*{number + 1}\W* of \W*3"))
    words = [text.strip() for text in await page.get_by_test_id("share-words").locator("li").all_inner_texts()]
    assert len(words) == 33
    await page.get_by_test_id("share-printed").click()
    asked = page.locator("[data-testid^=share-word-]")
    place = int((await asked.get_attribute("data-testid") or "").rsplit("-", 1)[1])
    await asked.fill(words[place - 1])
    await page.get_by_test_id("share-given").click()
    return " ".join(words)


async def test_another_app_is_seen_and_becomes_the_towns_when_the_steward_signs_it(
    house: HouseProcess, phones: Phones, tmp_path: Path
) -> None:
    front = LyingHouse(house.address)
    visitors = Phones(phones._browser, Door(await front.start()))  # type: ignore[arg-type]
    try:
        page = await visitors.open("founder", link=f"#setup={house.setup}", service_workers="allow")
        await founds(page, tmp_path)
        app = page.get_by_test_id("app")
        await expect(app).to_have_attribute("data-pinned", "true")

        files = json.loads((BUILT.parent / "manifest.tocsin.json").read_bytes())["files"]
        icon = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
        front.lies.files["/icon.svg"] = icon
        front.lies.files["/manifest.tocsin.json"] = json.dumps(
            {"files": files | {"/icon.svg": hashlib.sha256(icon).hexdigest()}, "version": 1}, separators=(",", ":")
        ).encode()
        await expect(app).to_have_attribute("data-pinned", "false")
        await expect(page.get_by_test_id("health-app")).to_have_attribute("data-fine", "false")
        await page.get_by_test_id("mend-app").click()
        await expect(app).to_be_focused()
        await expect(app).to_be_in_viewport()
        await page.get_by_test_id("pin").click()
        await expect(app).to_have_attribute("data-pinned", "true")
        await expect(page.get_by_test_id("health-app")).to_have_attribute("data-fine", "true")
        await page.reload()
        await page.get_by_test_id("go-settings").click()
        await expect(page.get_by_test_id("bundle")).to_have_attribute("data-bundle", "pinned")
        assert not broken(visitors), broken(visitors)
    finally:
        await visitors.close()
        await front.stop()


async def test_a_page_from_the_network_says_its_risk_first(
    house: HouseProcess, browser: Browser, tmp_path: Path
) -> None:
    """Without TLS a browser makes no keys; with it (this browser takes the address for such a one) the risk is said, and taken."""
    site = f"http://bell.example:{house.port}"
    rules = [f"--host-resolver-rules=MAP bell.example 127.0.0.1:{house.port}"]
    sent: list[bytes] = []

    def note(asked: Request) -> None:
        sent.append(asked.post_data_buffer or b"")

    for safe in ([], [f"--unsafely-treat-insecure-origin-as-secure={site}"]):
        async with await browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, *rules, *safe]) as other:
            context = await other.new_context(service_workers="block", accept_downloads=True)
            page = await context.new_page()
            page.on("request", note)
            await page.goto(f"{site}/?language=en#setup={house.setup}")
            await page.get_by_test_id("found-not-here").wait_for()
            await expect(page.get_by_test_id("kit-command")).to_contain_text("tocsin-kit found")
            await expect(page.get_by_test_id("tunnel")).to_contain_text(f"{house.port}:localhost:{house.port}")
            await expect(page.get_by_test_id("tunnel-link")).to_have_text(
                f"http://localhost:{house.port}/#setup={house.setup}"
            )
            assert await page.get_by_test_id("found-next").count() == 0
            if safe:
                await expect(page.get_by_test_id("found-risk-go")).to_be_disabled()
                await page.get_by_test_id("found-risk-know").set_checked(True)
                await page.get_by_test_id("found-risk-go").click()
                kept = await founds(page, tmp_path)
                assert (await town_at(house)) == town_id(
                    SigningKey.of(root.open_root(kept.file, words=kept.file_words)[0]).public
                )
                assert sent and not any(
                    words.encode() in body for body in sent for words in (kept.card, kept.file_words)
                )
            else:
                await page.get_by_test_id("found-not-secure").wait_for()


TEN_MINUTES_S, SECONDS_A_TAP, SECONDS_A_WORD = 600, 4, 3


@pytest.mark.slow
async def test_from_the_setup_link_to_the_first_exercise_and_ten_posters(
    house: HouseProcess, phones: Phones, tmp_path: Path
) -> None:
    """The first evening. Counted in taps and typed words at a calm person's pace, since the machine's own time says little."""
    founder = await phones.open("founder", link=f"#setup={house.setup}", geolocation=MAPLE, permissions=["geolocation"])
    await founder.evaluate(
        """() => { window.taps = 0; window.typed = 0;
          addEventListener('click', () => (window.taps += 1), true);
          addEventListener('change', ({target}) => (window.typed += target.type === 'text' ? target.value.split(/ +/).length : 0), true); }"""
    )
    began = time.monotonic()
    await founds(founder, tmp_path)
    evening = founder.get_by_test_id("evening")
    await expect(evening).to_have_attribute("data-done", "0")
    await expect(founder.get_by_test_id("evening-do-split")).to_be_visible()
    await founder.get_by_test_id("evening-do-invite").click()
    for _ in range(2):
        await founder.get_by_test_id("invite-one").click()
        await expect(founder.get_by_test_id("link-card")).to_be_focused()
        await expect(founder.get_by_role("heading", name="Your link")).to_be_in_viewport()
    await expect(founder.get_by_test_id("address")).to_be_visible()  # nobody else can follow localhost
    await founder.get_by_test_id("evening-do-role").click()
    await founder.get_by_test_id("role-name").fill("Fay")
    await founder.get_by_test_id("role-request").click()
    await founder.get_by_test_id("slip-done").click()
    await expect(founder.get_by_test_id("quiet")).not_to_have_attribute("data-word", "no_town")
    await founder.get_by_test_id("go-steward").click()
    await founder.get_by_test_id("evening-do-certify").click()
    await expect(founder.get_by_test_id("certify")).to_be_in_viewport()
    await certifies(founder, people=1)
    await expect(founder.get_by_test_id("person")).to_have_count(1)
    await founder.get_by_test_id("evening-do-drill").click()
    await founder.get_by_test_id("start-watch").click()
    await founder.get_by_test_id("who").wait_for()
    await founder.get_by_test_id("exercise").click()
    await founder.get_by_test_id("place-honeycomb").locator("summary").click()
    await founder.locator(".hexes polygon").nth(30).click()
    if await founder.get_by_test_id("exercise-start").is_disabled():
        await founder.locator(".hexes polygon").first.click()
    await founder.get_by_test_id("exercise-start").click()
    ana = await phones.open("ana")
    await expect(ana.locator("[data-look=drill]")).to_contain_text("EXERCISE")
    await founder.get_by_test_id("back").click()
    await expect(founder.get_by_test_id("evening-drill")).to_have_attribute("data-done", "true")

    await founder.get_by_test_id("evening-do-posters").click()
    await expect(founder.get_by_test_id("poster-sheet")).to_have_count(10)
    first = founder.get_by_test_id("poster-sheet").first
    await expect(first.locator("[lang=ar]")).to_contain_text("جيران")
    await expect(first.locator("[lang=so] , [lang=hmn]")).to_have_count(2)
    await founder.evaluate("window.print = () => {}")  # the browser prints below, once
    await founder.get_by_test_id("poster-print").click()
    pdf = await founder.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 10, "ten posters, a page each"
    await founder.get_by_test_id("poster-close").click()
    await expect(founder.get_by_test_id("evening-posters")).to_have_attribute("data-done", "true")
    took = time.monotonic() - began
    taps, typed = await founder.evaluate("[window.taps, window.typed]")
    calm = taps * SECONDS_A_TAP + typed * SECONDS_A_WORD
    print(
        f"founding to the first exercise and ten posters: {taps} taps, {typed} words, {took:.0f} s of machine; {calm / 60:.1f} min at a calm pace"
    )
    assert calm < TEN_MINUTES_S
    await founder.reload()
    await founder.get_by_test_id("quiet").wait_for()
    assert not broken(phones), broken(phones)
