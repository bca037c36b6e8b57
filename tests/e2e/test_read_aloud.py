"""Read aloud by the phone itself: these words, in that language, and never by a voice that lives on somebody's machine."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Locator, Page, expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.people import Town, speaks
from tests.e2e.test_voices import warns

# This machine's browser has no voice at all; these stand in for a phone's. Those of a cloud are better, and first.
VOICES = """
(() => {
  const far = (lang) => ({ lang, name: `Cloud ${lang}`, localService: false, default: true, voiceURI: `cloud:${lang}` });
  const near = (lang) => ({ ...far(lang), name: lang, localService: true, default: false, voiceURI: lang });
  const all = [far('en-US'), far('es-ES'), far('fr-FR'), far('so'), near('en_GB'), near('es-MX')];
  const said = (window.__said = []);
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => all, addEventListener() {}, cancel() { said.push('hush'); },
    speak(one) { said.push({ text: one.text, lang: one.lang, near: one.voice?.localService ?? null }); setTimeout(() => one.onend?.(), 50); },
  } });
})();
"""


async def said(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = await page.evaluate("window.__said.splice(0).filter((each) => each !== 'hush')")
    return found


def speakers(within: Page | Locator) -> Locator:
    return within.get_by_test_id("aloud")


async def test_what_stands_there_is_read_in_its_language_by_a_voice_of_the_phone(
    house: HouseProcess, town: Town, phones: Phones
) -> None:
    ana = await phones.new("ana", script=VOICES)
    await ana.goto(house.origin("ana"))

    # which language? Only where this phone can say its name by itself
    await ana.get_by_test_id("speak-es").wait_for()
    await expect(speakers(ana)).to_have_count(2)
    for tag in ("en", "es"):
        await speakers(ana.locator(".language-line", has=ana.get_by_test_id(f"speak-{tag}"))).click()
    assert await said(ana) == [
        {"text": "English", "lang": "en_GB", "near": True},
        {"text": "Español", "lang": "es-MX", "near": True},
    ]
    await ana.get_by_test_id("speak-es").click()
    await ana.get_by_test_id("quiet").wait_for()

    # what is chosen is heard before it is chosen
    await ana.get_by_test_id("see").click()
    box = ana.locator(".choice-box", has=ana.locator("[data-step=event] [data-value=fire], [data-value=fire]"))
    await speakers(box).click()
    assert await said(ana) == [{"text": "Incendio", "lang": "es-MX", "near": True}]

    # a cloud's voice alone is no voice: no icon, and nothing is said
    await speaks(ana, "fr")
    await ana.locator("[data-step=event] [data-value=fire]").wait_for()
    await expect(speakers(ana.locator("main"))).to_have_count(0)
    await speaks(ana, "es")

    # a warning, whole
    await ana.get_by_test_id("back").click()
    await warns(town)
    notice = ana.get_by_test_id("notice")
    await notice.wait_for()
    await said(ana)
    await notice.get_by_test_id("hear").click()
    await ana.wait_for_timeout(300)
    (spoken,) = await said(ana)
    assert (spoken["lang"], spoken["near"]) == ("es-MX", True)
    assert spoken["text"].startswith(await notice.get_by_test_id("headline").inner_text())
    assert "sin confirmar" in spoken["text"].lower()
    await speaks(ana, "fr")
    await ana.get_by_test_id("not-spoken").wait_for()
    await notice.get_by_test_id("hear").click()
    await ana.wait_for_timeout(4_500)
    assert await said(ana) == [], "whistled instead"
    assert not phones.wrong, phones.wrong
