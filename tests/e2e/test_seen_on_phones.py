"""What is found wrong with a town's ledger and its films is on a neighbour's screen, in words: a history that became shorter, another history,
parts that a house has lost, second copies that are gone and one that nobody has shown to be.
"""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Route, expect

from tests.e2e.conftest import Phones
from tests.e2e.people import HOLD_MS, Town, now
from tests.e2e.safety import Trusted
from tocsin.keeping.model import name_of
from tocsin.ledger import checkpoint, note, vkey
from tocsin.ledger.checkpoint import Checkpoint
from tocsin.seals import mirror
from tocsin.seals.film import read_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.seals.mirror import Gone
from tocsin.seals.statement import Cosigner, Cosigners
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Hash, PublicKey
from tocsin.terms.instant import minutes_of
from tocsin_kit.keys import SigningKey

NOTED = """async () => {
  for (const { name } of await indexedDB.databases()) {
    const all = await new Promise((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result); });
    try {
      if (!all.objectStoreNames.contains("settings")) continue;
      const asked = all.transaction("settings").objectStore("settings").get("ledger");
      if (await new Promise((done) => { asked.onsuccess = () => done((asked.result?.lookAt ?? 0) * 1000 > Date.now()); })) return true;
    } finally { all.close(); }
  }
  return false;
}"""
"""Whether the phone has noted when it looks at the ledger next."""
QUARTER_S, DAY_S = 900, 90_000


@dataclass(frozen=True)
class Named:
    role: str
    key: SigningKey = field(default_factory=SigningKey.make)

    @property
    def public(self) -> PublicKey:
        return self.key.public

    @property
    def name(self) -> str:
        return name_of(self.role, self.public)

    def sign(self, message: bytes) -> bytes:
        return self.key.sign(message)

    def listed(self, kind: vkey.SignatureKind) -> str:
        return vkey.write(vkey.VerifierKey.of(self, kind))


def book(log: Named, *cosigners: Named) -> Cosigners:
    kind = vkey.SignatureKind.cosignature_v1
    houses = [
        Cosigner(each.listed(kind), f"https://{number}.house.example/cosigner")
        for number, each in enumerate(cosigners, 1)
    ]
    return Cosigners(log.listed(vkey.SignatureKind.ed25519), needed=0, cosigners=tuple(houses), authorities=())


async def test_a_ledger_that_became_shorter_or_another_one_is_seen_on_a_phone(town: Town, phones: Phones) -> None:
    log = Named("log")
    await town.states(book(log))
    shown = Checkpoint(origin=log.name, size=8, root=Hash(bytes(32)))

    async def look(route: Route) -> None:
        said = json.loads(route.request.post_data or "{}")["said"]
        page = note.write(checkpoint.sign(shown, log)).decode()
        await route.fulfill(json={"checkpoint": page, "growth": [], "of_day": None, "places": [None for _ in said]})

    ana = await phones.open("ana")
    await ana.route("**/api/ledger/look", look)

    async def later(seconds: int) -> None:
        """From now on, as her phone has it."""
        await ana.add_init_script(f"{{ const now = Date.now; Date.now = () => now() + {seconds * 1000}; }}")
        async with ana.expect_response("**/api/ledger/look"):
            await ana.reload()
        await noted()

    async def noted() -> None:
        async with asyncio.timeout(60):
            while True:
                if await ana.evaluate(NOTED):
                    return
                await asyncio.sleep(0.1)

    await noted()
    await later(QUARTER_S)
    await expect(ana.get_by_test_id("quiet")).to_be_visible()
    await expect(ana.locator("[data-trouble^=ledger]")).to_have_count(0)
    shown = Checkpoint(origin=log.name, size=4, root=Hash(bytes(32)))
    await later(DAY_S)
    await expect(ana.locator("[data-trouble=ledger_shrunken]")).to_contain_text("shorter")
    shown = Checkpoint(origin=log.name, size=8, root=Hash(b"\1" * 32))
    await later(DAY_S)
    await expect(ana.locator("[data-trouble=ledger_split]")).to_contain_text("not the one that this phone saw")
    assert not phones.wrong, phones.wrong


async def test_what_a_house_lost_and_where_an_erased_film_is_gone_is_seen_on_a_phone(
    town: Town, phones: Phones
) -> None:
    gone, silent = Named("cosigner"), Named("cosigner")
    await town.states(Trusted().stated(sound=False))
    await town.states(book(Named("log"), gone, silent))
    lost = 2

    async def state(route: Route) -> None:
        if route.request.method != "GET":
            await route.continue_()
            return
        answer = await route.fetch(url=route.request.url.replace("ana.localhost", "127.0.0.1"))
        said: dict[str, Any] = await answer.json()
        await route.fulfill(response=answer, json={**said, "lost": lost} if answer.ok else said)

    async def copies(route: Route) -> None:
        answer = await route.fetch(url=route.request.url.replace("ana.localhost", "127.0.0.1"))
        said: dict[str, Any] = await answer.json()
        stone = from_b64u(said["tombstone"])
        word = Gone(read_tombstone(stone).film, hash_of(stone), minutes_of(now()))
        proof = b64u(mirror.sign_gone(word, town=town.founder.town, signer=gone))
        proofs = [{"mirror": each.name, "proof": proof} for each in (gone, silent)]
        await route.fulfill(json={**said, "mirrors": [gone.name, silent.name], "proofs": proofs})

    ana = await phones.open("ana")
    await ana.route(lambda url: len(urlsplit(url).path.split("/")) == 5 and "/api/witness/films/" in url, state)
    await ana.route("**/api/witness/films/*/gone", copies)
    await ana.get_by_test_id("go-film").click()
    await ana.get_by_test_id("film-words").click()
    await ana.get_by_test_id("film-words-field").fill("A van stood before number 12.")
    await ana.get_by_test_id("film-words-save").click()
    await ana.get_by_test_id("film-finish").click()
    await expect(ana.get_by_test_id("film-safe")).to_have_attribute("data-done", "true")

    await ana.reload()
    mine = ana.get_by_test_id("my-film")
    await expect(mine.get_by_test_id("film-lost-there")).to_contain_text(re.compile("lost parts of this film: .?2"))
    await expect(mine.get_by_test_id("film-safe")).to_have_count(0)

    await mine.get_by_test_id("film-erase").click()
    await mine.get_by_test_id("film-erase-hold").click(delay=2 * HOLD_MS + 500)
    shown = mine.get_by_test_id("film-copies").get_by_role("listitem")
    await expect(shown).to_have_count(2)
    await expect(shown.nth(0)).to_contain_text(re.compile("Gone at .?1.house.example.? too: that house signed so"))
    await expect(shown.nth(1)).to_contain_text(
        re.compile("2.house.example.? has a copy and has not yet shown that it is gone there. Waiting since")
    )
    assert not phones.wrong, phones.wrong
