"""A house that is killed, full or flooded: what was receipted is there, and nothing is half done."""

import asyncio
import os
import time
from contextlib import suppress
from pathlib import Path

from tests.aid.room import Hidden, Room, code_of, entries, letter, stopping
from tests.house.preload import preloaded
from tests.house.process import process
from tests.street import Street, open_street
from tocsin.house.cli import main
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.registry import Event, Preset
from tocsin_kit.actors.line import HouseLine, NoLine, Refused
from tocsin_kit.actors.member import find_work

FULL_DISK = Path(__file__).parents[1] / "house" / "full_disk.c"


class Stranger:
    """Somebody without a pass at a house in a process of its own, by the machine's clock."""

    def __init__(self, line: HouseLine) -> None:
        self.line = line

    async def entry(self) -> dict[str, str]:
        said = (await self.line.ask("GET", "/api/guest")).json()
        nonce = find_work(from_b64u(said["challenge"]), bits=said["bits"])
        return {"Tocsin-Guest": f"{said['challenge']}.{b64u(nonce)}"}

    async def hold(self, hidden: Hidden) -> None:
        minute = int(time.time()) // 60
        path = f"/api/aid/letters/{b64u(hidden.id)}/{b64u(hidden.slot)}?opens={minute - 1}&ends={minute + 900}"
        headers = {"Tocsin-Stop": b64u(hash_of(hidden.secret)), **await self.entry()}
        await self.line.ask("PUT", path, raw=hidden.envelope, headers=headers)

    async def stop(self, held: Hidden, back: Hidden) -> None:
        await self.line.ask("POST", "/api/aid/letters/stop", json_body=stopping((held, back)))

    async def lies(self, hidden: Hidden) -> bool:
        body = {"ids": [b64u(hidden.id)], "claim": b64u(os.urandom(16))}
        said = (await self.line.ask("POST", "/api/aid/letters/take", json_body=body)).json()
        return [from_b64u(each["envelope"]) for each in said["held"]] == [hidden.envelope]

    async def ask(self, hidden: Hidden) -> None:
        headers = {"Tocsin-Erase": b64u(hash_of(hidden.secret)), **await self.entry()}
        await self.line.ask("PUT", f"/api/aid/records/{b64u(hidden.id)}", raw=hidden.envelope, headers=headers)

    async def erase(self, hidden: Hidden) -> None:
        body = {"id": b64u(hidden.id), "secret": b64u(hidden.secret)}
        await self.line.ask("POST", "/api/aid/records/erase", json_body=body)

    async def can_read(self, hidden: Hidden) -> bool:
        try:
            return (await self.line.ask("GET", f"/api/aid/records/{b64u(hidden.id)}")).body == hidden.envelope
        except Refused as why:
            assert why.code == "aid.unknown"
            return False


async def test_killed_while_people_stop_and_erase_it_has_done_each_wholly_or_not_at_all(tmp_path: Path) -> None:
    data, text = tmp_path / "town", letter()
    timers, backs, needs = ([Hidden(envelope=text) for _ in range(10)] for _ in range(3))
    answered: list[int] = []
    enough, few_at_once = asyncio.Event(), asyncio.Semaphore(2)
    async with process(data, TOCSIN_GUEST_LANE="1000") as house:
        she = Stranger(HouseLine(house.address))
        for timer, need in zip(timers, needs, strict=True):
            await she.hold(timer)
            await she.ask(need)

        async def goes_home(n: int) -> None:
            her = Stranger(HouseLine(house.address))
            async with few_at_once:
                with suppress(NoLine):
                    await her.stop(timers[n], backs[n])
                    await her.erase(needs[n])
                    answered.append(n)
            if len(answered) == 3:
                enough.set()
            await her.line.close()

        going = [asyncio.create_task(goes_home(n)) for n in range(len(timers))]
        async with asyncio.timeout(20):
            await enough.wait()
        house.child.kill()
        await asyncio.gather(*going)
        await she.line.close()
    assert 3 <= len(answered) < len(timers), "it was killed in the middle"
    async with process(data) as house:
        she = Stranger(HouseLine(house.address))
        for n, (timer, back, need) in enumerate(zip(timers, backs, needs, strict=True)):
            is_stopped = not await she.lies(timer)
            assert await she.lies(back) is is_stopped
            if n in answered:
                assert is_stopped and not await she.can_read(need)
            await she.stop(timer, back)
            await she.erase(need)
            assert await she.lies(back) and not await she.lies(timer) and not await she.can_read(need)
        await she.line.close()
        await house.end()


async def test_on_a_full_disk_nothing_is_half_stopped_and_with_room_again_it_is(tmp_path: Path) -> None:
    gate = tmp_path / "room left"
    full = {"LD_PRELOAD": preloaded(FULL_DISK, into=tmp_path), "FULL_DISK": str(gate)}
    timer, back, need = Hidden(), Hidden(), Hidden()
    async with process(tmp_path / "town", TOCSIN_GUEST_LANE="1000", **full) as house:
        she = Stranger(HouseLine(house.address))
        await she.hold(timer)
        await she.ask(need)
        gate.write_text("0")
        for doing in (she.stop(timer, back), she.erase(need), she.ask(Hidden()), she.hold(Hidden())):
            assert await code_of(doing) == "house.full"
        assert await she.lies(timer) and not await she.lies(back) and await she.can_read(need)
        gate.unlink()
        await she.stop(timer, back)
        await she.erase(need)
        assert not await she.lies(timer) and await she.lies(back) and not await she.can_read(need)
        await she.line.close()
        await house.end()


async def test_a_flood_of_guests_who_ask_for_help_delays_no_member_and_no_report_of_a_guest(tmp_path: Path) -> None:
    async with open_street(tmp_path / "town", preset=Preset.network, guest_lane_per_min=3) as street:
        room = Room(street)
        text, flood = letter(), 0
        async for entry in entries(room, 8):
            try:
                await room.ask(Hidden(envelope=text), entry=entry)
            except Refused as why:
                assert (why.code, why.status) == ("lane.full", 429)
                flood += 1
        assert flood == 5
        await room.ask(Hidden(envelope=text))
        draft = await street.report("mallory", event=Event.fire)
        assert (await room.line.ask("GET", f"/api/sightings/{b64u(draft.sighting_id)}")).json()["state"] == "waiting"
        await room.line.close()


async def test_a_copy_of_the_house_has_them_and_a_restored_one_counts_on(street: Street, tmp_path: Path) -> None:
    room = Room(street)
    await room.list_desk(room.olga)
    await room.open_desk(room.olga)
    need, timer = Hidden(), Hidden()
    await room.ask(need)
    await room.hold(timer)
    seen = (await room.page(room.olga))["next"]
    copy, again = tmp_path / "copy.tar", tmp_path / "again"
    said = await asyncio.to_thread(main, ["backup", "--data", str(street.house.data), str(copy)])
    assert said == 0
    await street.house.stop()
    assert await asyncio.to_thread(main, ["restore", str(copy), "--data", str(again)]) == 0
    street.house.data = again
    street.clock.forward(hours=1)
    await street.house.start()
    await room.open_desk(room.olga)
    assert await room.own(need) == need.envelope
    assert await room.letters(timer.id) == [timer.envelope]
    await room.write(room.olga, need.id, letter(), version=1)
    assert set(await room.heads(room.olga, since=seen)) == {need.id}
    await room.line.close()
