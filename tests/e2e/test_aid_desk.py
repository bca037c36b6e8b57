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

    await brings_a_spreadsheet(rosa)
    await town.has_offered("Omar", roles=1)
    await plans_many(rosa, "Omar")


async def brings_a_spreadsheet(page: Page) -> None:
    """What is not clear is corrected, who is there twice is left out, and only then are they brought."""
    table = "Name,Phone,People\nHodan,612 555 0161,1+1\nPaj,612 555 0162,5-6\nHodan A.,+1 612 555 0161,2\n"
    await page.get_by_test_id("aid-more").click()
    await page.get_by_test_id("aid-spreadsheet").click()
    await page.get_by_test_id("aid-file").set_input_files(
        {"name": "families.csv", "mimeType": "text/csv", "buffer": table.encode()}
    )
    paj = page.locator("[data-testid=aid-sheet-row][data-line='3']")
    await expect(paj).to_have_attribute("data-problems", "count_unclear")
    await paj.get_by_test_id("aid-row-correct").click()
    await paj.get_by_test_id("aid-correct-people").fill("five")
    await expect(paj).to_have_attribute("data-problems", "")
    await paj.get_by_test_id("aid-row-done").click()
    again = page.locator("[data-testid=aid-sheet-row][data-line='4']")
    await expect(again.get_by_test_id("aid-twin")).to_contain_text("Hodan")
    await again.get_by_test_id("aid-bring-row").uncheck()
    await page.get_by_test_id("aid-bring").click()
    await expect(page.get_by_test_id("aid-brought")).to_have_attribute("data-many", "2")


async def plans_many(page: Page, who: str) -> None:
    """What was brought and what came before goes to whoever offered; one press takes it back."""
    await page.get_by_test_id("aid-people").click()
    await page.get_by_test_id("aid-volunteer").filter(has_text=who).wait_for()
    await page.get_by_test_id("aid-more").click()
    await page.get_by_test_id("aid-many").click()
    await page.get_by_test_id("aid-many-role").select_option("1")
    await page.get_by_test_id("aid-many-suggest").click()
    way = page.get_by_test_id("aid-many-way").filter(has_text=who)
    doors = int(await way.get_attribute("data-doors") or "")
    assert doors >= 3
    await way.get_by_test_id("aid-many-given").first.select_option("")
    await expect(way).to_have_attribute("data-doors", str(doors - 1))
    await page.get_by_test_id("aid-many-ask").click()
    await expect(page.get_by_test_id("aid-many-asked")).to_have_attribute("data-doors", str(doors - 1))
    await page.get_by_test_id("aid-board").click()
    planned = page.get_by_test_id("aid-column-planned")
    await expect(planned).to_have_attribute("data-many", str(doors - 1))
    await page.get_by_test_id("aid-undo").click()
    await expect(planned).to_have_attribute("data-many", "0")
