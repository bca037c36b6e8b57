"""The person who holds the phone: she leaves at once, the screen empties itself, the lock shuts by itself, the app goes by another name."""

from __future__ import annotations

from pathlib import Path

from playwright.async_api import Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import Town, mine_is, reports, sets_lock
from tests.e2e.test_without_a_line import controlled
from tocsin.terms.b64 import b64u

NOTES = "/notes.html"


async def steps(page: Page) -> list[str]:
    """The browser's own list of steps of this tab, by path."""
    return await page.evaluate("navigation.entries().map(({url}) => url && new URL(url).pathname)")


async def goes_to_settings(page: Page) -> None:
    await page.get_by_test_id("go-settings").click()
    await page.get_by_test_id("settings-honest").wait_for()


async def test_leaving_keeps_the_report_and_leaves_nothing_to_go_back_to(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    ana = await phones.open("ana", language="es", service_workers="allow")
    await controlled(ana)
    await goes_to_settings(ana)
    await ana.get_by_test_id("settings-honest").click()
    await ana.get_by_test_id("cannot-hide").first.wait_for()
    await ana.get_by_test_id("back").click()
    await ana.get_by_test_id("back").click()
    await ana.get_by_test_id("see").click()
    await ana.locator("[data-step=event] [data-value=fire]").click()
    await house.stop()
    await ana.get_by_test_id("leave").click()
    await ana.wait_for_url(f"**{NOTES}")
    await expect(ana).to_have_title("Notas")
    assert await ana.locator("textarea").input_value() == ""
    assert set(await steps(ana)) == {NOTES}
    await ana.go_back()
    assert ana.url.endswith(NOTES)
    await ana.reload()
    await expect(ana).to_have_title("Notas")

    await house.start()
    await ana.goto(house.origin("ana"))
    await ana.get_by_test_id("see").click()
    await expect(ana.locator("[data-step=activity]")).to_be_visible()


async def test_three_times_shift_leaves_but_capitals_do_not(house: HouseProcess, town: Town, phones: Phones) -> None:
    ana = await phones.open("ana")
    for letter in "ABC":
        await ana.keyboard.press(f"Shift+{letter}")
    await expect(ana.get_by_test_id("see")).to_be_visible()
    for _ in range(3):
        await ana.keyboard.press("Shift")
    await ana.wait_for_url(f"**{NOTES}")
    assert set(await steps(ana)) == {NOTES}


async def test_an_older_page_of_the_app_in_the_same_tab_leaves_too(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    ana = await phones.open("ana")
    await goes_to_settings(ana)
    await ana.goto(f"{house.origin('ana')}/?language=en")
    await goes_to_settings(ana)
    await ana.get_by_test_id("leave").click()
    await ana.wait_for_url(f"**{NOTES}")
    assert set(await steps(ana)) == {NOTES}


async def test_the_screen_is_empty_before_the_phone_takes_its_picture(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    ana = await phones.open("ana", has_touch=True, is_mobile=True)
    seen = ana.locator(".page")
    await goes_to_settings(ana)
    await ana.evaluate("document.hasFocus = () => false; dispatchEvent(new Event('blur'))")
    await expect(seen).to_have_css("opacity", "0")
    await ana.evaluate("document.hasFocus = () => true; dispatchEvent(new Event('focus'))")
    await expect(seen).to_have_css("opacity", "1")
    await ana.get_by_test_id("back").click()
    await ana.evaluate("document.hasFocus = () => false; dispatchEvent(new Event('blur'))")
    await expect(seen).to_have_css("opacity", "1"), "a danger is still seen beside another app"
    await ana.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    await expect(seen).to_have_css("opacity", "0")


async def test_the_lock_shuts_by_itself_and_blocks_neither_reading_nor_reporting(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    ana = await phones.open("ana")
    await ana.clock.install()
    await goes_to_settings(ana)
    await ana.get_by_test_id("settings-lock").click()
    await sets_lock(ana)
    await ana.get_by_test_id("lock-now").wait_for()
    await ana.clock.fast_forward(4 * 60_000)
    await expect(ana.get_by_test_id("lock-now")).to_be_visible()
    await ana.get_by_test_id("lock-after").select_option("1")
    await ana.clock.fast_forward(70_000)
    await expect(ana.get_by_test_id("lock-now")).to_have_count(0)
    await ana.get_by_test_id("back").click()
    await ana.get_by_test_id("see").click()
    await expect(ana.locator("[data-step=event]")).to_be_visible()


async def test_another_name_and_picture_before_the_app_is_installed(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    ana = await phones.open("ana", language="ar")
    await goes_to_settings(ana)
    await ana.get_by_test_id("settings-disguise").click()
    await ana.locator("[data-screen=disguise] [data-value=weather]").click()
    await expect(ana).to_have_title("الطقس")
    href = await ana.locator("link[rel=manifest]").get_attribute("href")
    manifest = await (await ana.request.get(f"{house.address}{href}")).json()
    assert (manifest["name"], manifest["dir"], manifest["start_url"]) == ("الطقس", "rtl", "/?face=weather")
    for icon in [*manifest["icons"], {"src": await ana.locator("link[rel=apple-touch-icon]").get_attribute("href")}]:
        assert "tocsin" not in icon["src"]
        assert (await ana.request.get(f"{house.address}{icon['src']}")).ok
    assert "ocsin" not in str(manifest)

    installed = await phones.open("eva", link="&face=radio")
    await expect(installed).to_have_title("Radio")
    assert installed.url == f"{house.origin('eva')}/"


async def joins(page: Page) -> None:
    await page.get_by_test_id("join").click()
    await page.get_by_test_id("join-done").click()
    await page.get_by_test_id("see").wait_for()


async def is_member(page: Page) -> None:
    await goes_to_settings(page)
    await expect(page.get_by_text("You are a member here.")).to_be_visible()


async def test_a_second_phone_becomes_the_same_member_and_the_house_hears_nothing_of_it(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    dana = await phones.open("dana", link=await town.invite())
    await dana.get_by_test_id("join").click()
    await dana.get_by_test_id("join-spare").click()
    await dana.get_by_test_id("second-make").wait_for()
    told: list[str] = []
    dana.on("request", lambda asked: told.append(asked.url) if asked.method != "GET" else None)
    await dana.get_by_test_id("second-make").click()
    await dana.get_by_test_id("second-words").wait_for()
    words = " ".join(await dana.get_by_test_id("second-words").locator("li").all_inner_texts())
    await dana.evaluate("navigator.clipboard.writeText = async (text) => { globalThis.copied = text }")
    await dana.get_by_test_id("second-text").click()
    link = await dana.evaluate("globalThis.copied")
    assert not told, told

    tablet = await phones.open("tablet", link=link[link.index("#") :])
    await tablet.get_by_test_id("second-typed").fill("acid academic acne acquire acrobat activity")
    await tablet.get_by_test_id("second-open").click()
    await expect(tablet.get_by_role("alert")).to_contain_text("These words do not open it.")
    await tablet.get_by_test_id("second-typed").fill(words)
    await tablet.get_by_test_id("second-open").click()
    await tablet.get_by_test_id("second-taken").wait_for()
    assert "#" not in tablet.url
    await tablet.get_by_test_id("second-home").click()
    await is_member(tablet)

    eva = await phones.open("eva", link=await town.invite())
    await joins(eva)
    await eva.goto(f"{house.origin('eva')}/{link[link.index('#') :]}")
    await eva.get_by_test_id("second-typed").fill(words)
    await eva.get_by_test_id("second-open").click()
    await expect(eva.get_by_role("alert")).to_contain_text("This phone is another member here.")


async def databases(page: Page) -> list[str]:
    return await page.evaluate("indexedDB.databases().then((all) => all.map(({name}) => name))")


async def test_another_town_at_the_same_address_is_neither_mixed_nor_overwritten(
    house: HouseProcess, town: Town, phones: Phones, tmp_path: Path
) -> None:
    dana = await phones.open("dana", link=await town.invite())
    await joins(dana)
    await house.stop()
    other = HouseProcess(tmp_path / "another")
    other.port = house.port
    await other.start()
    assert other.setup is not None
    elsewhere = Town(other.address)
    try:
        await elsewhere.found(other.setup)
        invite = await elsewhere.invite()
        await dana.goto(f"{house.origin('dana')}/?language=en")
        trouble = dana.locator("[data-trouble=other_town]")
        await expect(trouble).to_contain_text("This phone keeps yours")
        await dana.get_by_test_id("see").click()
        await expect(trouble).to_contain_text("Do not report here until you know why.")
        await dana.get_by_test_id("back").click()
        sent: list[str] = []
        dana.on("request", lambda asked: sent.append(asked.url) if asked.method != "GET" else None)
        await reports(dana, place=False)
        await dana.wait_for_timeout(8_000)
        await mine_is(dana, "saved")
        assert not sent, f"a house of another town is given nothing: {sent}"
        await dana.get_by_test_id("leave").click()
        await dana.wait_for_url(f"**{NOTES}")

        await dana.goto(f"{house.origin('dana')}/?language=en{invite}")
        await expect(dana.get_by_test_id("other-town")).to_contain_text("The invitation is to another town.")
        assert await databases(dana) == [f"tocsin-town-{town.founder.town.hex()}"]
        await dana.goto(f"{house.origin('dana')}/?language=en")
        await is_member(dana)
        assert await dana.evaluate("localStorage.getItem('town')") == b64u(town.founder.town)
    finally:
        await elsewhere.close()
        await other.stop()
