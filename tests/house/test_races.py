"""Of many at once exactly as many win as may."""

import asyncio
import os
from pathlib import Path

from sqlalchemy import Column, Integer, MetaData, Table, insert, select, update

from tests.street import Street
from tocsin.engines.sqlite import OUTBOX_METADATA, Sqlite
from tocsin.terms.b64 import b64u
from tocsin_kit.actors.line import HouseLine, Refused

MANY = 40
COUNTER = Table("counter", MetaData(), Column("value", Integer))


async def test_of_forty_claims_one_wins(street: Street) -> None:
    cal = street.watcher("cal")
    incident = b64u(os.urandom(8))
    await cal.ask("POST", "/api/desk/incidents", json_body={"incident": incident, "reports": 1, "status": 0},
                  headers=cal.session())  # fmt: skip
    lines = [HouseLine(street.house.address) for _ in range(MANY)]

    async def claim(line: HouseLine) -> bool:
        try:
            await line.ask("POST", f"/api/desk/incidents/{incident}/claim",
                           json_body={"claim": b64u(os.urandom(16))}, headers=cal.session())  # fmt: skip
        except Refused as why:
            assert why.code == "incident.claimed"
            return False
        return True

    won = await asyncio.gather(*(claim(line) for line in lines))
    assert sum(won) == 1
    for line in lines:
        await line.close()


async def test_an_invite_for_five_lets_five_in(street: Street) -> None:
    link = await street.stewards[0].invite(uses=5)
    from tocsin.seals.invite import read_link

    secret = b64u(read_link(link).invite_secret)
    lines = [HouseLine(street.house.address) for _ in range(MANY)]

    async def join(line: HouseLine) -> bool:
        try:
            await line.ask("POST", "/api/passes", json_body={"invite": secret, "pass": b64u(os.urandom(32))})
        except Refused as why:
            assert why.code == "invite.closed"
            return False
        return True

    assert sum(await asyncio.gather(*(join(line) for line in lines))) == 5
    for line in lines:
        await line.close()


async def test_no_update_is_lost_between_two_engines(tmp_path: Path) -> None:
    """Two engines on one file share no lock of this process: only BEGIN IMMEDIATE keeps their verbs apart."""
    engines = [Sqlite(tmp_path / "race.sqlite3", facts=()) for _ in range(2)]
    async with engines[0].writing() as transaction:
        await transaction.connection.run_sync(COUNTER.metadata.create_all)
        await transaction.connection.run_sync(OUTBOX_METADATA.create_all)
        await transaction.connection.execute(insert(COUNTER).values(value=0))

    async def add_one(engine: Sqlite) -> None:
        async with engine.writing() as transaction:
            value = (await transaction.connection.execute(select(COUNTER.c.value))).scalar_one()
            await asyncio.sleep(0.001)
            await transaction.connection.execute(update(COUNTER).values(value=value + 1))

    await asyncio.gather(*(add_one(engines[number % 2]) for number in range(MANY)))
    async with engines[0].reading() as transaction:
        assert (await transaction.connection.execute(select(COUNTER.c.value))).scalar_one() == MANY
    for engine in engines:
        await engine.close()
