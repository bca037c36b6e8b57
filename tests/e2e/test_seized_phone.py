"""A seized role phone: nothing of her keys lies in the browser's folder in clear, nor what its fingerprint gives; holding the button makes it forget, and leaves."""

from __future__ import annotations

from collections.abc import Awaitable
from pathlib import Path

from playwright.async_api import Browser, BrowserContext, expect

from tests.e2e.conftest import CHROMIUM, FLAGS, HouseProcess, Phones
from tests.e2e.people import Town, has_finger, takes_role
from tests.e2e.test_without_a_line import controlled
from tocsin.terms.b64 import b64u

# Every 32 random bytes that the page makes: each of its secret keys is among them.
LISTEN = """
const original = crypto.getRandomValues.bind(crypto);
globalThis.__made = [];
crypto.getRandomValues = (into) => {
  const out = original(into);
  if (out.byteLength === 32) globalThis.__made.push(Array.from(out));
  return out;
};
// And what the phone's own lock gives: it opens the app lock.
if (navigator.credentials) {
  const { create, get } = navigator.credentials;
  const listening = (ask) => async function (how) {
    const got = await ask.call(navigator.credentials, how);
    const first = got?.getClientExtensionResults().prf?.results?.first;
    if (first) (globalThis.__touched ??= []).push(Array.from(new Uint8Array(first)));
    return got;
  };
  navigator.credentials.create = listening(create);
  navigator.credentials.get = listening(get);
}
"""

# Everything that a page of this address can find of what was kept for it.
LEFT_OVER = """(async () => {
  const files = []
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name)
  return {
    databases: (await indexedDB.databases()).map(({name}) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    files,
  }
})()"""


def contents(folder: Path) -> list[bytes]:
    """Of everything that can be read; sockets and dangling locks hold nothing."""
    return [file.read_bytes() for file in folder.rglob("*") if file.is_file()]


def lies_in(files: list[bytes], wanted: bytes) -> bool:
    return any(wanted in file for file in files)


async def test_keys_are_not_on_the_disk_in_clear(
    house: HouseProcess, town: Town, browser: Browser, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"

    def her_phone() -> Awaitable[BrowserContext]:
        return browser.browser_type.launch_persistent_context(
            str(profile), executable_path=CHROMIUM, args=FLAGS, viewport={"width": 360, "height": 740}
        )

    async with await her_phone() as context:
        await context.add_init_script(LISTEN)
        page = await context.new_page()
        Phones.__init__(phones := Phones.__new__(Phones), context.browser, house)  # type: ignore[arg-type]
        phones.watch(page, "ben")
        await has_finger(page)
        await page.goto(f"{house.origin('ben')}/?language=en{await town.role(1)}")
        words = await takes_role(page, "Ben", touch=True)
        made = [bytes(each) for each in await page.evaluate("globalThis.__made")]
        assert len(made) > 3 * 160
        made += [bytes(each) for each in await page.evaluate("globalThis.__touched")]
        await page.wait_for_timeout(500)
    secrets = [*made, words.encode(), words.encode("utf-16-le")]
    files = contents(profile)
    found = [secret for secret in secrets if lies_in(files, secret)]
    assert lies_in(files, b64u(town.founder.town).encode()), "the search finds what is there in clear"
    assert not found, f"{len(found)} of {len(secrets)} secrets lie in the profile"

    async with await her_phone() as context:
        page = await context.new_page()
        await page.goto(f"{house.origin('ben')}/?language=en")
        await controlled(page)
        await page.evaluate(
            "navigator.storage.getDirectory().then((folder) => folder.getFileHandle('a voice', {create: true}))"
        )
        await page.get_by_test_id("go-settings").click()
        box = await page.get_by_test_id("wipe").bounding_box()
        assert box is not None
        await page.get_by_test_id("wipe").scroll_into_view_if_needed()
        await page.get_by_test_id("wipe").hover()
        await page.mouse.down()
        await page.wait_for_timeout(3_300)
        await page.mouse.up()
        await page.wait_for_url("**/notes.html")
        assert await page.evaluate(LEFT_OVER) == {
            "databases": [],
            "caches": [],
            "workers": 0,
            "storage": [],
            "files": [],
        }
    still = [secret for secret in secrets if lies_in(contents(profile), secret)]
    assert not still, f"{len(still)} of {len(secrets)} secrets lie in the profile after forgetting"

    async with await her_phone() as context:
        page = await context.new_page()
        await page.goto(f"{house.origin('ben')}/?language=en")
        await page.get_by_test_id("see").wait_for()
        assert await page.get_by_test_id("go-desk").count() == 0
        await page.get_by_test_id("go-settings").click()
        await expect(page.get_by_test_id("settings-lock")).to_have_text("Set a lock")
        await expect(page.get_by_text("You are a guest here")).to_be_visible()
