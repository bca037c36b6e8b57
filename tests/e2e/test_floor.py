"""The loop in a browser as old as the oldest that is served (docs/operate/browsers.md): what is younger is taken away before the app starts."""

from __future__ import annotations

from playwright.async_api import expect

from tests.e2e.conftest import Phones
from tests.e2e.people import MAPLE, Town, mine_is, reports
from tests.e2e.test_ring import Watch, lives_here, street, watch
from tocsin.terms.registry import Event

assert street and watch
YOUNGER = """
for (const [where, names] of [
  [globalThis, ['structuredClone', 'SyncManager', 'BarcodeDetector', 'showSaveFilePicker', 'showOpenFilePicker', 'scheduler', 'NavigationPreloadManager', 'CompressionStream', 'DecompressionStream', 'OffscreenCanvas']],
  [Array.prototype, ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
  [Navigator.prototype, ['locks', 'userActivation', 'share', 'canShare', 'wakeLock', 'setAppBadge', 'clearAppBadge']],
  [StorageManager.prototype, ['getDirectory']],
  [Crypto.prototype, ['randomUUID']],
  [AbortSignal, ['timeout', 'any']],
  [Promise, ['withResolvers', 'try']],
  [Object, ['groupBy']],
  [Map, ['groupBy']],
  [Response, ['json']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
  [Element.prototype, ['checkVisibility', 'setHTML']],
  [Uint8Array, ['fromBase64', 'fromHex']],
  [Uint8Array.prototype, ['toBase64', 'toHex']],
]) for (const name of names) if (where) delete where[name];
for (const name of ['generateKey', 'importKey', 'deriveBits', 'deriveKey', 'sign', 'verify']) {
  const made = SubtleCrypto.prototype[name];
  SubtleCrypto.prototype[name] = function (...given) {
    return /25519|X448|ML-/.test(JSON.stringify(given)) ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')) : made.apply(this, given);
  };
}
"""


async def test_the_loop_in_the_oldest_browser(phones: Phones, street: Town, watch: Watch) -> None:
    await watch.phone.start_shift()
    ana = await phones.open("ana", script=YOUNGER, permissions=["geolocation"], geolocation=MAPLE)
    assert await ana.evaluate(
        "!navigator.locks && !crypto.randomUUID && ![].findLast && !('structuredClone' in window)"
    )
    await lives_here(ana)
    await reports(ana, words="Smoke behind the school")
    await mine_is(ana, "sent")
    await watch.phone.look()
    (case,) = watch.phone.open_cases()
    assert [each.sighting.words for each in case.sightings.values()] == ["Smoke behind the school"]
    await ana.get_by_test_id("back").click()
    incident = await watch.warns(Event.fire)
    alarm = ana.get_by_test_id("alarm")
    await expect(alarm).to_have_attribute("data-look", "danger")
    await watch.ends(incident)
    await expect(alarm).to_have_attribute("data-ending", "reported")
    await alarm.get_by_test_id("alarm-off").click()
    await expect(ana.get_by_test_id("notice").first).to_be_visible()
    assert not phones.wrong, phones.wrong
