"""A house that was started anew without its key rings no closed app. Whoever watches over the town is told so that nobody overlooks it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.e2e.conftest import HouseProcess, Phones
from tests.e2e.judged import complaints, misfits
from tests.e2e.people import takes_role
from tests.e2e.test_closed import rings_closed_apps
from tests.e2e.test_founding import broken, founds, makes_role_link
from tests.webpush.service import PushService
from tocsin.house.config import Config
from tocsin.house.push import wake
from tocsin.terms.b64 import b64u

READ_FROM_ACROSS_A_ROOM_PX = 32


@pytest.mark.browser
@pytest.mark.slow
async def test_the_desk_and_town_health_shout_until_somebody_gives_the_key(
    house: HouseProcess, phones: Phones, tmp_path: Path
) -> None:
    founder = await phones.open("founder", link=f"#setup={house.setup}")
    await founds(founder, tmp_path)
    ben = await phones.open("ben", link=await makes_role_link(founder))
    await takes_role(ben, "Ben")
    async with PushService() as service, rings_closed_apps(house, service):
        await ben.get_by_test_id("go-desk").click()
        health, shout = founder.get_by_test_id("health-push"), ben.get_by_test_id("push-asleep")
        await expect(health).to_have_attribute("data-fine", "true")
        await expect(shout).to_have_count(0)

        stick = house.data.with_name("stick")
        key = b64u(stick.read_bytes())
        await house.stop()
        stick.unlink()
        await house.start()
        await expect(shout).to_be_visible()
        size = await shout.locator("p").first.evaluate("(words) => parseFloat(getComputedStyle(words).fontSize)")
        assert size >= READ_FROM_ACROSS_A_ROOM_PX
        await expect(shout).to_contain_text("tocsin push wake")
        await expect(health).to_have_attribute("data-fine", "false")
        await expect(health).to_contain_text("tocsin push wake")
        for page in (ben, founder):
            wrong = [*await complaints(page), *await misfits(page)]
            assert not wrong, wrong

        config = Config(data=house.data, push_key=stick)
        assert await asyncio.to_thread(wake, config, key=f"{key}\n", say=lambda line: None) == 0
        await expect(shout).to_have_count(0)
        await expect(health).to_have_attribute("data-fine", "true")
    assert not broken(phones), broken(phones)
