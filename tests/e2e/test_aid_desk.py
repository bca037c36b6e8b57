"""Two coordinators at the aid desk, in real browsers: what is told by telephone, who takes it, what is undone, what a lost line keeps."""

from __future__ import annotations

import base64
import os

from playwright.async_api import Page, expect

from tests.e2e.conftest import Phones
from tests.e2e.people import Town, now, opens_aid_desk
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.actors.member import Member
from tocsin_kit.aid import record
from tocsin_kit.aid.codes import NeedKind, NeedUrgency, WordCode
from tocsin_kit.aid.house import AidHouse
from tocsin_kit.aid.household import Household
from tocsin_kit.aid.need import Need
from tocsin_kit.aid.parts import Household as People
from tocsin_kit.aid.parts import When
from tocsin_kit.aid.person import Pigeonhole

A_PICTURE = """async () => {
  const canvas = new OffscreenCanvas(640, 480);
  canvas.getContext("2d").fillRect(0, 0, 320, 480);
  const drawn = await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer();
  return btoa(String.fromCharCode(...new Uint8Array(drawn)));
}"""


async def tells_by_telephone(page: Page, name: str, words: str = "") -> None:
    """Her name and Enter: everything else stands as it usually is."""
    await page.get_by_test_id("aid-inbox").click()
    await page.get_by_test_id("aid-telephone").click()
    field = page.get_by_test_id("aid-telephone-name")
    await expect(field).to_be_focused()
    if words:
        await page.get_by_test_id("aid-telephone-words").fill(words)
    await field.fill(name)
    await field.press("Enter")
    await page.get_by_test_id("aid-telephone-saved").wait_for()
    await page.get_by_test_id("aid-inbox").click()


async def asks(town: Town, name: str, *pictures: bytes) -> bytes:
    """From a phone of her own, with pictures. Gives the number that she names when she has more to say."""
    hole = Pigeonhole()
    phone = Member(
        town=town.founder.town, addresses=[town.address], clock=now, language="en", here=None, clock_face=str
    )
    await phone.sync()
    await phone.redeem(await town.invite())
    need = Need(
        nonce=os.urandom(16),
        asked_at=now(),
        town=phone.town,
        kind=NeedKind.groceries,
        urgency=NeedUrgency.today,
        place=None,
        address="",
        name=name,
        phone="*21*555#",
        language="en",
        household=People(1, 0, 0),
        diet=(),
        words="",
        when=When(0, 600, 720, None, 0),
        children=(),
        to="",
        amount="",
        by_liaison=False,
        answer_to=hole.address,
        pictures=pictures,
        voice=None,
    )
    line = HouseLine(town.address)
    await Household(phone, house=AidHouse(line)).ask(need, hole=hole)
    await line.close()
    await phone.close()
    return need.nonce


async def test_two_coordinators_share_one_desk(town: Town, phones: Phones) -> None:
    rosa = await phones.open("rosa")
    hers = await opens_aid_desk(rosa, town)
    ben = await phones.open("ben")
    await opens_aid_desk(ben, town, hers)

    await tells_by_telephone(rosa, "Ana", "No onions")
    row = ben.get_by_test_id("aid-row").filter(has_text="Ana")
    await row.wait_for()  # over the live line, sealed to both
    await rosa.get_by_test_id("aid-claim").first.click()
    await expect(row).to_have_count(0)

    await ben.get_by_test_id("aid-board").click()
    await expect(ben.get_by_test_id("aid-column-claimed")).to_have_attribute("data-many", "1")
    await ben.get_by_test_id("aid-row").click()
    await expect(ben.get_by_test_id("aid-facts")).to_contain_text("No onions")
    await ben.get_by_test_id("aid-notes").fill("Two flights of stairs")
    await ben.get_by_test_id("aid-notes-save").click()
    await rosa.get_by_test_id("aid-list").click()
    await rosa.get_by_test_id("aid-search").fill("stairs")
    await expect(rosa.get_by_test_id("aid-found")).to_have_attribute("data-many", "1")

    await rosa.get_by_test_id("aid-row").click()
    await rosa.get_by_test_id("aid-trash-ask").click()
    await rosa.get_by_test_id("aid-trash").click()
    await expect(ben.get_by_test_id("aid-need")).to_have_count(0)
    await rosa.get_by_test_id("aid-undo").click()
    await ben.get_by_test_id("aid-board").click()
    await expect(ben.get_by_test_id("aid-column-claimed")).to_have_attribute("data-many", "1")

    await ben.get_by_test_id("aid-inbox").click()
    await ben.get_by_test_id("aid-telephone").click()
    await ben.get_by_test_id("aid-telephone-name").wait_for()
    await ben.context.set_offline(True)
    await tells_by_telephone(ben, "Dana")
    await ben.get_by_test_id("aid-no-line").wait_for()
    await ben.get_by_test_id("aid-row").filter(has_text="Dana").wait_for()
    await ben.context.set_offline(False)
    await rosa.get_by_test_id("aid-inbox").click()
    await rosa.get_by_test_id("aid-row").filter(has_text="Dana").wait_for()

    picture = base64.b64decode(await rosa.evaluate(A_PICTURE))
    frame = picture.index(b"\xff\xc0")
    enormous = picture[: frame + 5] + b"\xff\xdc\xff\xdc" + picture[frame + 9 :]
    about = await asks(town, "Sara", picture, enormous)
    await rosa.get_by_test_id("aid-row").filter(has_text="Sara").click()
    await rosa.get_by_test_id("aid-facts").wait_for()
    seen = rosa.locator("[data-testid=aid-need] canvas")
    await expect(seen).to_have_count(1)
    await rosa.wait_for_function("() => document.querySelector('[data-testid=aid-need] canvas')?.width === 640")
    await expect(rosa.locator("[data-testid=aid-need] .error")).to_have_count(1)
    await expect(rosa.locator("[data-testid=aid-need] a[href^='tel:']")).to_have_count(0)

    wrong = record.Word(os.urandom(16), now(), about, WordCode.wrong_items, "", "Not what I asked", None, picture)
    await town.sends_to_the_aid_desk(wrong)
    said = rosa.get_by_test_id("aid-need").get_by_test_id("aid-told")
    await expect(said).to_contain_text("Not what I asked")
    await expect(said.get_by_role("img", name="Wrong")).to_have_count(1)
    await rosa.get_by_test_id("aid-inbox").click()
    await rosa.get_by_test_id("aid-told-picture").click()
    await rosa.wait_for_function("() => document.querySelector('[data-testid=aid-told] canvas')?.width === 640")
