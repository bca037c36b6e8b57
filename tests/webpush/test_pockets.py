"""The whole channel against a real push service on loopback, friendly and hostile."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.street import MovedClock
from tests.webpush.phone import Pocket, pocket
from tests.webpush.service import Came, PushService, reply, until
from tests.webpush.test_envelopes import opened as open_envelopes
from tocsin.channels.webpush import ENVELOPE_BYTES, Guard, Pockets, Postman
from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.keyring import Stick
from tocsin.rails.push import Pace, Ring, Secret, Tally
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

SECRETS = {Secret.SEED: b"s" * 32, Secret.CONTACT: b"https://maple.example"}
CLOCK = MovedClock()
TOWNSPEOPLE = [f"p{n}" for n in range(40)]


def fire(*, number: int = 1, ends_in_s: int = 3_600) -> Ring:
    return Ring(key=bytes([number]) * 32, about=bytes([number]) * 8, topic=b"t" * 24, pushed=b"said", ends=Instant(CLOCK.now() + ends_in_s))


@asynccontextmanager
async def house(folder: Path, service: PushService, *people: Pocket) -> AsyncIterator[tuple[Pockets, SealedEndpoints]]:
    store = SealedEndpoints(folder / "push.sqlite3", holder=Stick(folder / "stick"), draw=secrets.token_bytes)
    if not store.is_locked:
        store.lock(SECRETS)
    await store.look()
    for each in people:
        await store.keep(each.subscription)
    pockets = Pockets(
        store,
        guard=Guard(also=[service.origin]),
        postman=Postman(ticks=time.monotonic),
        clock=CLOCK,
        ticks=time.monotonic,
        draw=secrets.token_bytes,
    )
    await pockets.start()
    try:
        yield pockets, store
    finally:
        await pockets.stop()
        store.close()


def people(service: PushService, *names: str) -> list[Pocket]:
    return [pocket(name, endpoint=service.endpoint("")) for name in names or TOWNSPEOPLE]


async def test_everybody_is_rung_with_what_a_push_service_needs_to_know_and_no_more(tmp_path: Path) -> None:
    async with PushService() as service:
        ana, *others = people(service, "ana", *TOWNSPEOPLE)
        async with house(tmp_path, service, ana, *others) as (pockets, store):
            await pockets.ring(fire())
            await pockets.ring(fire())
            async with asyncio.timeout(20):
                await pockets.quiet()
            assert [each.tally for each in await store.outcomes()] == [Tally(accepted=41)]
        assert Counter(each.path for each in service.came) == {f"/p/{name}": 1 for name in ("ana", *TOWNSPEOPLE)}
        assert {len(each.body) for each in service.came} == {ENVELOPE_BYTES}
        hers = next(each for each in service.came if each.path == "/p/ana")
        said = open_envelopes(ana, [hers.body])[0]
        assert said is not None and from_b64u(json.loads(said)["alert"]) == b"said"
        assert json.loads(said)["notification"]["body"] == "Open Tocsin"
        told = hers.headers
        assert told.pop("authorization").startswith("vapid t=")
        assert told.pop("host") == service.origin.removeprefix("http://")
        topics = {each.headers["topic"] for each in service.came}
        assert len(topics) == 1 and topics != {b64u(b"t" * 24)}, "one, and not the one that whoever read the feed can make"
        assert re.fullmatch(r"[\w-]{32}", told.pop("topic"))
        assert told == {
            "content-type": "application/octet-stream",
            "content-encoding": "aes128gcm",
            "content-length": str(ENVELOPE_BYTES),
            "ttl": "3600",
            "urgency": "high",
        }


async def test_who_carries_a_trial_cannot_say_that_it_arrived(tmp_path: Path) -> None:
    async with PushService() as service:
        ana = people(service, "ana")[0]
        async with house(tmp_path, service) as (pockets, store):
            await pockets.try_out(ana.subscription)
            await until(lambda: bool(service.came))
            (came,) = service.came
            proof = json.loads(open_envelopes(ana, [came.body])[0] or b"")["proof"]
            assert not any(proof in each for each in (came.path, *came.headers.values()))
            await pockets.arrived(from_b64u(proof))
            assert store.everybody() == (ana.subscription,)


async def test_whoever_is_gone_is_forgotten(tmp_path: Path) -> None:
    def answer(came: Came, before: int) -> bytes | None:
        return reply(410 if came.path == "/p/ana" else 404 if came.path == "/p/ben" else 201)

    async with PushService(answer) as service:
        three = people(service, "ana", "ben", "cal")
        async with house(tmp_path, service, *three) as (pockets, store):
            await pockets.ring(fire())
            async with asyncio.timeout(20):
                await pockets.quiet()
            assert [each.tally for each in await store.outcomes()] == [Tally(accepted=1, gone=2)]
            assert [each.endpoint for each in store.everybody()] == [service.endpoint("cal")]


async def test_a_hostile_service_loses_nobody(tmp_path: Path) -> None:
    """First it is busy, then it breaks, then it cuts the line; and the same bytes come again every time."""

    def answer(came: Came, before: int) -> bytes | None:
        number = int(came.path.removeprefix("/p/p"))
        if before == 0 and number % 4 == 0:
            return reply(429, Retry_After="1")
        if before == 0 and number % 4 == 1:
            return reply(503)
        if before == 0 and number % 4 == 2:
            return None
        return reply(201)

    async with PushService(answer) as service:
        async with house(tmp_path, service, *people(service)) as (pockets, store):
            await pockets.ring(fire())
            async with asyncio.timeout(60):
                await pockets.quiet()
            assert [each.tally for each in await store.outcomes()] == [Tally(accepted=len(TOWNSPEOPLE))]
        bodies: dict[str, set[bytes]] = {}
        for each in service.came:
            bodies.setdefault(each.path, set()).add(each.body)
        assert len(bodies) == len(TOWNSPEOPLE)
        assert {len(each) for each in bodies.values()} == {1}, "a retry was sealed anew"


async def test_one_that_does_not_answer_holds_up_nobody_elses(tmp_path: Path) -> None:
    async with PushService(delay_s=60) as silent, PushService() as service:
        stuck = people(silent, "ana")[0]
        async with house(tmp_path, service, *people(service)) as (pockets, store):
            pockets._guard = Guard(also=[service.origin, silent.origin])
            await store.keep(stuck.subscription)
            await pockets.ring(fire())
            for _ in range(200):
                if len(service.came) == len(TOWNSPEOPLE):
                    break
                await asyncio.sleep(0.05)
            assert len(service.came) == len(TOWNSPEOPLE)
            assert await store.outcomes() == []


async def test_a_house_that_died_rings_again_and_one_that_is_over_does_not(tmp_path: Path) -> None:
    async with PushService(delay_s=60) as service:
        async with house(tmp_path, service, *people(service, "ana")) as (pockets, _):
            await pockets.ring(fire())
            await asyncio.sleep(0.2)
        service.delay_s = 0
        async with house(tmp_path, service) as (pockets, store):
            async with asyncio.timeout(20):
                await pockets.quiet()
            assert [each.tally for each in await store.outcomes()] == [Tally(accepted=1)]
            assert [each.path for each in service.came] == ["/p/ana"]
            await pockets.ring(fire(number=2, ends_in_s=-60))
            async with asyncio.timeout(20):
                await pockets.quiet()
            assert len(service.came) == 1
            assert await store.due() == []


async def test_an_ending_takes_the_place_of_what_has_not_gone_out(tmp_path: Path) -> None:
    def answer(came: Came, before: int) -> bytes | None:
        return reply(429, Retry_After="1") if len(service.came) <= 1 else reply(201)

    async with PushService(answer) as service:
        ana = people(service, "ana")[0]
        async with house(tmp_path, service, ana) as (pockets, _store):
            await pockets.ring(fire())
            for _ in range(100):
                if service.came:
                    break
                await asyncio.sleep(0.02)
            ending = fire(number=2)
            await pockets.ring(Ring(ending.key, ending.about, ending.topic, b"over", ending.ends))
            async with asyncio.timeout(20):
                await pockets.quiet()
        said = [
            json.loads(each or b"{}")["alert"] for each in open_envelopes(ana, [each.body for each in service.came])
        ]
        assert said == [b64u(b"said"), b64u(b"over")]


async def test_an_ending_overtakes_an_alarm_whose_service_was_not_found_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with PushService() as service:
        ana = people(service, "ana")[0]
        async with house(tmp_path, service, ana) as (pockets, store):
            looked_up, address = asyncio.Event(), pockets._guard.address

            async def slow(endpoint: str) -> str:
                await looked_up.wait()
                return await address(endpoint)

            monkeypatch.setattr(pockets._guard, "address", slow)
            await pockets.ring(fire())
            await pockets.ring(replace(fire(number=2), pushed=b"over"))
            looked_up.set()
            async with asyncio.timeout(20):
                await pockets.quiet()
            tallies = {each.about[0]: each.tally for each in await store.outcomes()}
            assert tallies == {1: Tally(replaced=1), 2: Tally(accepted=1)}
        said = [json.loads(each or b"{}")["alert"] for each in open_envelopes(ana, [one.body for one in service.came])]
        assert said == [b64u(b"over")]


async def test_of_an_alarm_and_its_ending_that_were_due_together_only_the_ending_goes_out(tmp_path: Path) -> None:
    async with PushService() as service:
        async with house(tmp_path, service, *people(service)) as (_, store):
            await store.begin(fire())
            await store.begin(replace(fire(number=2), pushed=b"over"))
        async with house(tmp_path, service) as (pockets, store):
            async with asyncio.timeout(20):
                await pockets.quiet()
            assert await store.due() == []
        assert Counter(each.path for each in service.came) == {f"/p/{name}": 1 for name in TOWNSPEOPLE}


async def test_a_file_that_fails_for_a_while_silences_nobody_and_is_written_when_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with PushService() as service, house(tmp_path, service, *people(service)) as (pockets, store):
        begin, done, refused = store.begin, store.done, Counter[str]()

        async def not_begun(ring: Ring) -> bool:
            refused["begin"] += 1
            if refused["begin"] == 1:
                raise OSError(28, "no room")
            return await begin(ring)

        async def not_done(ring: Ring, tally: Tally, *, pace: Pace) -> None:
            refused["done"] += 1
            if refused["done"] <= 2:
                raise OSError(28, "no room")
            await done(ring, tally, pace=pace)

        monkeypatch.setattr(store, "begin", not_begun)
        monkeypatch.setattr(store, "done", not_done)
        with pytest.raises(OSError, match="no room"):
            await pockets.ring(fire())
        await pockets.ring(fire())
        async with asyncio.timeout(20):
            await pockets.quiet()
        assert [each.tally for each in await store.outcomes()] == [Tally(accepted=len(TOWNSPEOPLE))]
        assert await store.due() == []
    assert len(service.came) == len(TOWNSPEOPLE)


async def test_letters_that_nobody_takes_are_counted_and_trouble_the_house_until_it_goes_better(tmp_path: Path) -> None:
    status = 400
    async with PushService(lambda came, before: reply(status)) as service:
        async with house(tmp_path, service, *people(service)) as (pockets, _):
            await pockets.ring(fire())
            async with asyncio.timeout(20):
                await pockets.quiet()
            assert pockets.is_troubled and pockets.dead == len(TOWNSPEOPLE)
        async with house(tmp_path, service) as (pockets, _):
            assert pockets.is_troubled, "also after a restart"
            status = 201
            await pockets.ring(fire(number=2))
            async with asyncio.timeout(20):
                await pockets.quiet()
            assert not pockets.is_troubled and pockets.dead == 0


async def test_while_it_goes_out_one_sees_how_far_it_is(tmp_path: Path) -> None:
    breaks = True

    def answer(came: Came, before: int) -> bytes | None:
        return reply(503) if breaks and int(came.path.removeprefix("/p/p")) >= 30 else reply(201)

    async with PushService(answer) as service, house(tmp_path, service, *people(service)) as (pockets, _):
        await pockets.ring(fire())
        await until(lambda: len(service.came) >= len(TOWNSPEOPLE))
        under_way = (await pockets.outcomes())[0]
        assert under_way.about == fire().about
        assert under_way.waiting + under_way.tally.accepted == len(TOWNSPEOPLE) and under_way.waiting >= 10
        breaks = False
        async with asyncio.timeout(60):
            await pockets.quiet()
        over = (await pockets.outcomes())[0]
        assert (over.waiting, over.tally) == (0, Tally(accepted=len(TOWNSPEOPLE)))
        assert 1 <= over.pace.half_s <= over.pace.most_s and over.pace.most_s >= 2


async def test_nobody_is_kept_who_was_not_rung_first(tmp_path: Path) -> None:
    async with PushService() as service, house(tmp_path, service) as (pockets, store):
        ana = people(service, "ana")[0]
        await pockets.try_out(ana.subscription)
        for _ in range(200):
            if service.came:
                break
            await asyncio.sleep(0.02)
        assert store.everybody() == ()
        with pytest.raises(Refusal, match=r"push\.not_tried"):
            await pockets.arrived(bytes(16))
        said = json.loads(open_envelopes(ana, [service.came[0].body])[0] or b"{}")
        await pockets.arrived(from_b64u(said["proof"]))
        assert store.everybody() == (ana.subscription,)
        with pytest.raises(Refusal, match=r"push\.not_tried"):
            await pockets.arrived(from_b64u(said["proof"]))
        await pockets.forget(ana.subscription.endpoint, auth=bytes(16))
        assert store.everybody() == (ana.subscription,)
        await pockets.forget(ana.subscription.endpoint, auth=ana.subscription.auth)
        assert store.everybody() == ()
