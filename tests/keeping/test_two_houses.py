"""Two houses on one machine, as two towns run them: each asks the other, over HTTP, to look at its ledger."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import delete

from tests.keeping.room import some, written_down
from tests.street import Street, open_street
from tocsin.house.books import promises
from tocsin.house.troubles import LEDGER_SPLIT, LEDGER_UNSEEN
from tocsin.keeping.model import LEAST, SPLIT, Evidence
from tocsin.keeping.store import WAITING
from tocsin.keeping.verbs.ask_cosigners import PATIENCE
from tocsin.ledger import checkpoint, cosigner, note, policy, receipt, tlog_proof, vkey
from tocsin.ledger.policy import Policy, PolicyCosigner, PolicyLog
from tocsin.ledger.tiles import ENTRIES, read_bundle, tiles_of, write_path
from tocsin.seals import cose, merkle
from tocsin.seals.hashes import hash_of, leaf_hash
from tocsin.seals.statement import Cosigner, Cosigners
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Minutes
from tocsin.terms.registry import Preset
from tocsin_kit.actors.line import HouseLine


async def asked(address: str, path: str) -> tuple[dict[str, str], bytes]:
    line = HouseLine(address)
    answer = await line.ask("GET", path)
    await line.close()
    return dict(answer.headers), answer.body


async def keys_of(street: Street) -> dict[str, Any]:
    _, body = await asked(street.house.address, "/api/ledger/keys")
    found: dict[str, Any] = json.loads(body)
    return found


async def moved_apart(street: Street) -> None:
    """The practice streets are copies of one town: this one gets keys of its own."""
    await street.house.stop()
    for name in ("ledger.key", "cosigner.key"):
        (street.house.data / name).unlink()
    await street.house.start()


async def befriended(here: Street, there: Street) -> None:
    """Both of the operator's steps, and the stewards' page."""
    theirs = await keys_of(there)
    here.house._settings["cosigns"] = (theirs["log"], there.house.address)
    await here.house.stop()
    await here.house.start()
    mine = await keys_of(here)
    other = Cosigner(theirs["cosigner"], f"{there.house.address}/cosigner")
    page = Cosigners(log=mine["log"], needed=1, cosigners=(other,), authorities=())
    await here.stewards[0].state_with(here.stewards[1], page, at=here.clock())


async def test_what_was_left_out_is_written_down_after_the_next_start(tmp_path: Path) -> None:
    async with open_street(tmp_path / "town", preset=Preset.network) as street:
        await street.warned(words="two vans at the corner")
        await street.house.heard_out()
        assert street.house.tocsin is not None
        async with street.house.tocsin.database.writing() as transaction:
            await transaction.connection.execute(delete(WAITING))
        await street.house.stop()
        await street.house.start()
        await street.house.tick()
        assert street.house.tocsin is not None
        await written_down(street.house.tocsin)
        async with street.house.tocsin.warn.reading() as public, street.house.tocsin.circles.reading() as books:
            pages, alerts = await books.chain.statements(since=0), await public.alerts.running(since=Minutes(0))
        assert pages and alerts
        async with street.house.tocsin.keeping.reading() as kept:
            for each in (*pages, *alerts):
                assert await kept.said.leaf_of(hash_of(cose.parse(each).payload)) is not None


def trust(log: dict[str, Any], by: dict[str, Any]) -> Policy:
    other = PolicyCosigner(b"other", key=vkey.read(by["cosigner"]))
    return Policy(logs=(PolicyLog(vkey.read(log["log"])),), cosigners=(other,), quorum=b"other")


async def test_two_towns_look_at_each_other(tmp_path: Path) -> None:
    quiet = {"test_profile": True}
    async with (
        open_street(tmp_path / "one", preset=Preset.network, **quiet) as one,
        open_street(tmp_path / "two", preset=Preset.network, **quiet) as two,
    ):
        await moved_apart(two)
        await befriended(one, two)
        await befriended(two, one)
        for here, there in ((one, two), (two, one)):
            house = here.house.tocsin
            assert house is not None
            await here.house.heard_out()
            kept = await written_down(house)
            assert house.troubles.codes() == []
            headers, shown = await asked(here.house.address, "/ledger/checkpoint")
            assert headers["content-type"] == "text/plain; charset=utf-8" and headers["cache-control"] == "public, max-age=2"
            seen = policy.verify(shown, policy=trust(await keys_of(here), await keys_of(there)))
            assert seen.checkpoint.size == kept.size

            leaves: list[bytes] = []
            for tile in tiles_of(kept.size):
                headers, file = await asked(here.house.address, f"/ledger/{write_path(tile)}")
                assert "immutable" in headers["cache-control"] and headers["content-type"] == "application/octet-stream"
                leaves += read_bundle(file, width=tile.width) if tile.level == ENTRIES else ()
            assert merkle.root([leaf_hash(each) for each in leaves]) == seen.checkpoint.root
            async with house.circles.reading() as books:
                last = (await books.chain.statements(since=0))[-1]
            assert hash_of(cose.parse(last).payload) in leaves, "the page that lists the cosigner is written down itself"

            line = HouseLine(there.house.address)
            old = cosigner.write_request(0, proof=(), signed=note.read(shown))
            answer = await line.exchange("POST", "/cosigner/add-checkpoint", raw=old)
            await line.close()
            assert (answer.status, answer.body) == (409, b"%d\n" % kept.size)
            assert answer.headers["content-type"] == "text/x.tlog.size"

        assert one.house.tocsin is not None and two.house.tocsin is not None
        async with one.house.tocsin.database.writing() as transaction:
            ledger = promises(transaction, log=one.house.tocsin.ledger.log)
            promised = await ledger.promise(Hash(some(1)), at=one.clock())
        one.clock.forward(seconds=10)
        await one.house.tocsin.ledger.beat()
        due = receipt.verify(promised, keys=[vkey.read((await keys_of(one))["log"])]).receipt.due
        _, proof = await asked(one.house.address, f"/api/ledger/proof/{b64u(some(1))}?due={due}")
        trusted = trust(await keys_of(one), await keys_of(two))
        assert tlog_proof.verify(proof, entry=some(1), policy=trusted).index >= LEAST

        await two.house.stop()
        await one.house.tocsin.ledger.beat()
        assert one.house.tocsin.troubles.codes() == [LEDGER_UNSEEN]
        async with one.house.tocsin.keeping.writing() as books:
            await books.evidence.add(Evidence(SPLIT, "tocsin.log/x", one=shown, other=shown))
        await one.house.tocsin.ledger.beat()
        assert one.house.tocsin.troubles.codes() == [LEDGER_SPLIT, LEDGER_UNSEEN]
        _, told = await asked(one.house.address, "/api/ledger/evidence")
        assert json.loads(told)["evidence"][0]["one"].encode() == shown

        await two.house.start()
        _, seen_last = await asked(two.house.address, f"/cosigner/checkpoint?origin={quote(one.house.tocsin.ledger.log.name)}")
        _, newest = await asked(one.house.address, "/ledger/checkpoint")
        spoilt = cosigner.write_request(checkpoint.read(seen_last).checkpoint.size, proof=(), signed=note.read(newest))
        line = HouseLine(two.house.address)
        assert (await line.exchange("POST", "/cosigner/add-checkpoint", raw=spoilt)).status == 422
        await line.close()
        assert two.house.tocsin is not None
        watching = two.house.tocsin.ledger
        for _ in range(PATIENCE):
            await watching.comparing.compare([*watching.logs.values()], ())
        assert not watching.comparing.unproven, "the log's own house shows by its tiles that the page goes on from the last"
