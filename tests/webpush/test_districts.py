"""Who is rung for what in a large town, how soon, and that what a phone said of itself lies sealed."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import replace
from pathlib import Path

import pytest

from tests.webpush.phone import pocket
from tests.webpush.service import PushService
from tests.webpush.test_house import as_json, street_with_push, subscribe, until
from tests.webpush.test_pockets import CLOCK, house
from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.keyring import Stick
from tocsin.rails.push import DISTRICT_RESOLUTION, Haste, Ring, Secret
from tocsin.seals.alert import Alert
from tocsin.terms.cell import Cell, parent
from tocsin.terms.instant import Instant
from tocsin.terms.registry import MessageType, Status
from tocsin.warn.model import MOST_NEAR_M, districts_of, haste_of
from tocsin_kit.actors.line import Refused
from tocsin_kit.actors.near import cell_at
from tools.vectors.alerts import CHECKPOINT

HERE = parent(CHECKPOINT.cell, at_resolution=DISTRICT_RESOLUTION)
THERE = parent(cell_at(45.2, -93.9, at_resolution=9), at_resolution=DISTRICT_RESOLUTION)
SECRETS = {Secret.SEED: b"s" * 32, Secret.CONTACT: b"https://maple.example"}
CANCEL = replace(CHECKPOINT, message_type=MessageType.Cancel)
DRILL = replace(CHECKPOINT, status=Status.Exercise)


@pytest.mark.parametrize(
    ("alert", "haste"),
    [
        (CHECKPOINT, Haste.HIGH),
        (CANCEL, Haste.NORMAL),
        (DRILL, Haste.NORMAL),
        (replace(CANCEL, status=Status.Exercise), Haste.LOW),
    ],
)
def test_a_danger_is_in_more_haste_than_its_end_and_than_an_exercise(alert: Alert, haste: Haste) -> None:
    assert haste_of(alert) is haste


def test_an_incident_concerns_every_district_that_anything_of_it_was_in() -> None:
    moved = replace(CHECKPOINT, cell=cell_at(45.2, -93.9, at_resolution=9))
    assert districts_of([CHECKPOINT]) == (HERE,)
    assert set(districts_of([CHECKPOINT, moved, CANCEL])) == {HERE, THERE}
    assert districts_of([DRILL]) == (), "an exercise shows everybody that she can be rung"
    assert districts_of([replace(CHECKPOINT, radius_m=MOST_NEAR_M + 1)]) == ()


async def test_whoever_chose_a_district_is_rung_for_that_and_the_others_for_everything(tmp_path: Path) -> None:
    async with PushService() as service:
        ana, ben, cal = (pocket(name, endpoint=service.endpoint("")).subscription for name in ("ana", "ben", "cal"))
        async with house(tmp_path, service) as (pockets, store):
            for each in (replace(ana, districts=(HERE,)), replace(ben, districts=(THERE,)), cal):
                await store.keep(each)
            ends = Instant(CLOCK.now() + 3_600)
            for number, where in enumerate(((HERE,), (), (THERE,))):
                haste = (Haste.HIGH, Haste.NORMAL, Haste.LOW)[number]
                await pockets.ring(
                    Ring(bytes([number]) * 32, bytes(8), bytes([number]) * 24, b"said", ends, haste, where)
                )
            async with asyncio.timeout(20):
                await pockets.quiet()
    rung = sorted((each.path.rpartition("/")[2], each.headers["urgency"]) for each in service.came)
    assert rung == [
        ("ana", "high"), ("ana", "normal"), ("ben", "low"), ("ben", "normal"),
        ("cal", "high"), ("cal", "low"), ("cal", "normal"),
    ]  # fmt: skip


async def test_what_she_chose_lies_sealed_and_outlives_the_house(tmp_path: Path) -> None:
    def opened() -> SealedEndpoints:
        return SealedEndpoints(tmp_path / "push.sqlite3", holder=Stick(tmp_path / "stick"), draw=secrets.token_bytes)

    store = opened()
    store.lock(SECRETS)
    await store.look()
    ana = replace(pocket("ana").subscription, districts=(HERE, THERE))
    await store.keep(ana)
    on_disk = b"".join(each.read_bytes() for each in tmp_path.glob("push.sqlite3*"))
    for cell in (HERE, THERE):
        for order in ("big", "little"):
            assert cell.to_bytes(8, order) not in on_disk  # type: ignore[arg-type]
    store.close()
    again = opened()
    await again.look()
    assert again.everybody() == (ana,)
    again.close()


async def test_districts_are_taken_where_the_house_offers_them_and_nothing_finer(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service, push_districts=True) as (street, _):
        assert (await street["ana"].ask("GET", "/api/push")).json()["districts"] is True
        await street.join("ana")
        ana = street.member("ana")
        body = as_json(pocket("ana", endpoint=service.endpoint("")).subscription)
        fine = f"{CHECKPOINT.cell:x}"
        for districts, code in (([fine], "push.no_district"), (["f" * 15], "push.no_district")):
            with pytest.raises(Refused) as refused:
                await ana.ask("POST", "/api/push", json_body={**body, "districts": districts})
            assert refused.value.code == code
        await subscribe(street, "ana", service, districts=[f"{THERE:x}"])
        service.came.clear()
        assert street.house.tocsin is not None and street.house.tocsin.endpoints is not None
        (kept,) = street.house.tocsin.endpoints.everybody()
        assert kept.districts == (Cell(THERE),)
        await street.warned()
        await until(lambda: street.house.tocsin is not None and not street.house.tocsin.pockets._running)  # type: ignore[union-attr]
        assert service.came == [], "it is elsewhere"


async def test_a_house_that_offers_none_takes_none(tmp_path: Path) -> None:
    async with PushService() as service, street_with_push(tmp_path, service) as (street, _):
        body = as_json(pocket("ana", endpoint=service.endpoint("")).subscription) | {"districts": [f"{HERE:x}"]}
        with pytest.raises(Refused, match=r"push\.no_districts"):
            await street["ana"].ask("POST", "/api/push", json_body=body)
