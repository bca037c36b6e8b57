"""What somebody asks for lies sealed at the house, is worked on by the aid desk, and goes when it is over."""

import asyncio
from collections.abc import Callable

from sqlalchemy import insert, select

from tests.aid.room import Coordinator, Hidden, Room, code_of, entries, letter, signed, some
from tocsin.aid.model import ROOM_OF_DESK
from tocsin.aid.store import RECORD
from tocsin.engines.sqlite import Sqlite
from tocsin.seals import cose
from tocsin.seals.statement import AidDesk
from tocsin.terms.b64 import b64u
from tocsin_kit.actors.line import HouseLine, Refused, Spoken

MANY = 40


async def test_somebody_asks_the_desk_takes_it_and_answers_on_the_same_record(room: Room) -> None:
    need = Hidden()
    assert await room.ask(need) == await room.ask(need)
    head = (await room.heads(room.olga))[need.id]
    assert (head["state"], head["version"], head["bytes"]) == ("new", 1, 4_096)
    assert await room.take(room.ruth, need.id, some()) == {need.id: need.envelope}
    answered = letter("Ana comes at ten")
    assert await room.write(room.olga, need.id, answered, version=1) == 2
    assert (await room.heads(room.ruth))[need.id]["state"] == "kept"
    assert await room.own(need) == answered
    assert await room.ask(need), "her phone had no receipt and sends again"
    assert await room.own(need) == answered


async def test_a_desk_reads_only_what_is_new(room: Room) -> None:
    first, second = Hidden(), Hidden()
    await room.ask(first)
    page = await room.page(room.olga)
    assert (page["more"], len(page["records"])) == (False, 1)
    assert await room.heads(room.olga, since=page["next"]) == {}
    await room.ask(second)
    assert set(await room.heads(room.olga, since=page["next"])) == {second.id}
    await room.write(room.ruth, first.id, letter(), version=1)
    assert set(await room.heads(room.olga, since=page["next"])) == {first.id, second.id}


async def test_in_which_order_things_changed_is_forgotten_within_the_hour_and_nothing_is_missed(room: Room) -> None:
    """Or the rows of one trip would lie side by side in a seized house."""
    needs = [Hidden() for _ in range(4)]
    for each in needs[:3]:
        await room.ask(each)
    early = (await room.page(room.olga))["next"]
    await room.ask(needs[3])
    seen = (await room.page(room.olga))["next"]
    room.street.clock.forward(hours=1)
    await room.street.house.tick()
    assert len(await _changes(room)) == 1
    assert set(await room.heads(room.ruth, since=early)) == {each.id for each in needs}
    again = await room.page(room.olga, since=seen)
    assert again["next"] > seen
    await room.open_desk(room.olga)
    assert await room.heads(room.olga, since=again["next"]) == {}
    await room.write(room.olga, needs[0].id, letter(), version=1)
    assert set(await room.heads(room.olga, since=again["next"])) == {needs[0].id}


async def test_a_change_never_gets_a_number_that_was_given_before(room: Room) -> None:
    """Though the row that had the highest is gone, and also where the clock steps back."""
    need, other = Hidden(), Hidden()
    await room.write(room.olga, need.id, need.envelope, version=0, hours=1)
    seen = (await room.page(room.olga))["next"]
    room.street.clock.forward(hours=3)
    await room.street.house.tick()
    assert await room.rows() == {"records": 0, "letters": 0}
    await room.write(room.olga, other.id, other.envelope, version=0)
    assert set(await room.heads(room.olga, since=seen)) == {other.id}
    later = (await room.page(room.olga))["next"]
    room.street.clock.forward(hours=-1)
    await room.ask(need)
    assert set(await room.heads(room.olga, since=later)) == {need.id}


async def test_of_forty_who_write_at_once_one_wins_and_nobody_is_overwritten(room: Room) -> None:
    need = Hidden()
    await room.ask(need)
    lines = [HouseLine(room.street.house.address) for _ in range(MANY)]
    texts = [letter(f"claimed by {n}") for n in range(4)]

    async def write(n: int) -> int | None:
        try:
            return await room.write(room.olga, need.id, texts[n % 4], version=1, line=lines[n])
        except Refused as why:
            assert why.code == "aid.changed"
            return None

    won = [version for version in await asyncio.gather(*map(write, range(MANY))) if version is not None]
    # whoever sends the very bytes that won is told so again
    assert set(won) == {2} and len(won) == MANY // 4
    assert await room.own(need) in texts
    assert (await room.heads(room.ruth))[need.id]["version"] == 2
    for line in lines:
        await line.close()


async def test_what_is_sent_again_after_a_lost_answer_changes_nothing(room: Room) -> None:
    record, text = some(), letter()
    assert await room.write(room.olga, record, text, version=0) == 1
    assert await room.write(room.olga, record, text, version=0) == 1
    assert await code_of(room.write(room.ruth, record, letter("other"), version=0)) == "aid.changed"
    assert await room.move(room.olga, record, "trash", version=1) == 2
    assert await room.move(room.olga, record, "trash", version=1) == 2
    assert await code_of(room.write(room.ruth, record, letter("other"), version=1)) == "aid.changed"
    assert await room.move(room.olga, record, "restore", version=2) == 3
    assert await room.move(room.olga, record, "restore", version=2) == 3
    assert await code_of(room.move(room.olga, some(), "trash", version=1)) == "aid.unknown"
    assert await code_of(room.write(room.olga, some(), text, version=3)) == "aid.unknown"


async def test_the_trash_lies_sealed_for_a_day_and_comes_back_with_its_own_clock(room: Room) -> None:
    kept, thrown = some(), some()
    for record in (kept, thrown):
        await room.write(room.olga, record, letter(), version=0, hours=100)
        assert await room.move(room.olga, record, "trash", version=1) == 2
    ends = (await room.heads(room.olga))[kept]["ends"]
    assert ends - room.street.clock() // 3600 == 25
    room.street.clock.forward(hours=11)
    assert await room.move(room.ruth, kept, "restore", version=2) == 3
    assert (await room.heads(room.ruth))[kept]["ends"] - room.street.clock() // 3600 == 90
    room.street.clock.forward(hours=15)
    await room.street.house.tick()
    await room.open_desk(room.ruth)
    assert set(await room.heads(room.ruth)) == {kept}


async def test_whom_a_record_is_about_erases_it_at_once_and_every_desk_learns_it(room: Room) -> None:
    need = Hidden()
    await room.ask(need)
    await room.write(room.olga, need.id, letter("planned"), version=1)
    assert await code_of(room.erase(need, secret=some())) == "aid.wrong_secret"
    assert await code_of(room.erase(Hidden())) == "aid.unknown"
    await room.erase(need)
    await room.erase(need)
    assert await code_of(room.own(need)) == "aid.unknown"
    head = (await room.heads(room.ruth))[need.id]
    assert (head["state"], head["bytes"]) == ("erased", 0)
    assert await room.take(room.ruth, need.id) == {}
    assert await code_of(room.write(room.ruth, need.id, letter(), version=3)) == "aid.erased"
    assert await code_of(room.move(room.ruth, need.id, "restore", version=3)) == "aid.erased"
    assert await code_of(room.ask(need)) == "aid.erased"
    room.street.clock.forward(hours=50)
    await room.street.house.tick()
    assert await room.rows() == {"records": 0, "letters": 0}


async def test_what_a_liaison_wrote_at_the_desk_can_be_erased_by_whom_it_is_about(room: Room) -> None:
    hers = Hidden()
    await room.write(room.olga, hers.id, hers.envelope, version=0, erase_with=hers.secret)
    await room.write(room.olga, hers.id, letter(), version=1, erase_with=some())
    await room.erase(hers)
    assert (await room.heads(room.olga))[hers.id]["state"] == "erased"


async def test_what_was_erased_written_over_or_over_is_not_in_the_files(room: Room) -> None:
    erased, rewritten, over = Hidden(), Hidden(), Hidden()
    for each in (erased, rewritten, over):
        await room.ask(each)
    assert all(room.on_disk(each.envelope) for each in (erased, rewritten, over))
    await room.erase(erased)
    await room.write(room.olga, rewritten.id, letter("something else"), version=1, hours=1_500)
    await room.write(room.olga, over.id, over.envelope, version=1, hours=1)
    await room.street.house.tick()
    assert not room.on_disk(erased.envelope) and not room.on_disk(rewritten.envelope)
    assert room.on_disk(over.envelope)
    room.street.clock.forward(hours=3)
    await room.street.house.tick()
    assert not room.on_disk(over.envelope) and not room.on_disk(over.id)


async def test_a_guests_flood_fills_the_guests_lane_and_delays_no_member(room: Room) -> None:
    assert room.street.house.tocsin is not None
    flood = Hidden()
    await _fill(room.street.house.tocsin.database, lane="guest", count=200)
    async for entry in entries(room, 1):
        assert await code_of(room.ask(flood, entry=entry)) == "lane.full"
    need = Hidden()
    await room.ask(need)
    assert need.id in await room.heads(room.olga)


async def test_what_waits_has_bounds(room: Room) -> None:
    assert room.street.house.tocsin is not None
    await _fill(room.street.house.tocsin.database, lane="member", count=2_000)
    assert await code_of(room.ask(Hidden())) == "lane.full"
    await _fill(room.street.house.tocsin.database, lane=None, count=1_000, large=True)
    await room.write(room.olga, some(), letter(large=True), version=0)
    await _fill(room.street.house.tocsin.database, lane=None, count=ROOM_OF_DESK - 1, large=True)
    assert await code_of(room.write(room.olga, some(), letter(large=True), version=0)) == "aid.full"
    small = some()
    await room.write(room.olga, small, letter(), version=0)
    assert await code_of(room.write(room.olga, small, letter(large=True), version=1)) == "aid.full"


async def test_one_answer_is_no_larger_than_a_megabyte_and_says_what_is_left(room: Room) -> None:
    large, ids = letter(large=True), [some() for _ in range(20)]
    for record in ids:
        await room.write(room.olga, record, large, version=0)
    asked = [some(), *ids]
    body = {"ids": [b64u(each) for each in asked]}
    headers = room.olga.session
    said = (await room.line.ask("POST", "/api/aid/desk/records/take", json_body=body, headers=headers)).json()
    assert (len(said["records"]), said["asked"]) == (16, 17)
    assert set(await room.take(room.olga, *asked[said["asked"] :])) == set(ids[16:])


async def test_a_coordinator_who_was_taken_off_the_list_is_out_at_once(room: Room) -> None:
    heard: list[Spoken] = []
    lost: list[str] = []
    line = await room.line.live(
        "/api/aid/desk/live", hear=heard.append, lost=lambda: lost.append("ruth"), headers=room.ruth.session
    )
    need = Hidden()
    await room.ask(need)
    await room.street.house.heard_out()
    await _until(lambda: bool(heard))
    assert [each.kind for each in heard] == ["record"]
    await room.cut(room.olga)
    await _until(lambda: bool(lost))
    assert await code_of(room.heads(room.ruth)) == "aid.desk_closed"
    assert await code_of(room.open_desk(room.ruth)) == "aid.device_cut"
    assert await code_of(room.line.live("/api/aid/desk/live", hear=heard.append, lost=lambda: None,
                                        headers=room.ruth.session)) == "aid.desk_closed"  # fmt: skip
    assert need.id in await room.heads(room.olga)
    line.close()


async def test_a_phone_whose_list_ran_out_by_the_clock_hears_no_more(room: Room) -> None:
    """Two stewards changed the list two days ago; nothing is said in the town at the minute in which it takes force."""
    one, other = room.street.stewards
    await one.phone.sync()
    sam = Coordinator("sam")
    await one.state_with(other, AidDesk((room.olga.device, sam.device)), at=room.street.clock())
    room.street.clock.forward(hours=47, minutes=59)
    await room.open_desk(room.ruth)
    lost: list[str] = []
    await room.line.live(
        "/api/aid/desk/live", hear=lambda said: None, lost=lambda: lost.append("ruth"), headers=room.ruth.session
    )
    await room.street.house.tick()
    assert await room.heads(room.ruth) == {}
    room.street.clock.forward(minutes=2)
    await room.street.house.tick()
    await _until(lambda: lost == ["ruth"])
    assert await code_of(room.heads(room.ruth)) == "aid.desk_closed"
    await room.open_desk(sam)


async def test_a_cut_phone_is_out_though_the_news_of_it_has_not_gone_round(room: Room) -> None:
    """Every call looks at the list itself."""
    assert room.street.house.tocsin is not None
    desks = room.street.house.tocsin.aid_desks
    stranger = Coordinator("sam")
    token, _ = desks.open(stranger.device, nonce=some(), at=room.street.clock())
    stranger.token = b64u(token)
    assert await code_of(room.heads(stranger)) == "aid.device_cut"
    assert await code_of(room.heads(stranger)) == "aid.desk_closed"


async def test_an_opening_counts_once_soon_and_from_one_phone_of_the_list(room: Room) -> None:
    async def opened(opening: bytes) -> str:
        return await code_of(room.line.ask("POST", "/api/aid/desk", json_body={"open": b64u(opening)}))

    opening = room.opening(room.olga)
    await room.line.ask("POST", "/api/aid/desk", json_body={"open": b64u(opening)})
    assert await opened(opening) == "aid.replayed"
    assert await opened(room.opening(room.olga, seconds=301)) == "aid.stale"
    assert await opened(room.opening(room.olga, seconds=-301)) == "aid.stale"
    assert await opened(room.opening(Coordinator("sam"))) == "aid.device_cut"
    payload = cose.parse(room.opening(room.olga)).payload
    town = room.street.founder.town
    assert await opened(signed(payload, room.olga.key, room.ruth.key, town=town)) == "aid.one_signer"
    assert await opened(signed(payload, room.olga.key, town=town, kind=cose.Kind.DESK)) == "cose.bad_signature"
    assert await opened(signed(payload, room.olga.key, town=some())) == "cose.bad_signature"
    room.street.clock.forward(hours=12)
    assert await code_of(room.heads(room.olga)) == "aid.desk_closed"


async def _changes(room: Room) -> set[int]:
    assert room.street.house.tocsin is not None
    async with room.street.house.tocsin.database.reading() as transaction:
        return set((await transaction.connection.execute(select(RECORD.c.change))).scalars())


async def _fill(database: Sqlite, *, lane: str | None, count: int, large: bool = False) -> None:
    """Rows as a long week leaves them, without sealing thousands of envelopes."""
    rows = [
        {"record_id": some(), "change": n + 1, "version": 1, "state": "kept" if lane is None else "new", "lane": lane,
         "is_large": large, "erase_hash": None, "ends_hour": 600_000, "trash_hour": None, "envelope": b""}
        for n in range(count)
    ]  # fmt: skip
    async with database.writing() as transaction:
        await transaction.connection.execute(insert(RECORD), rows)


async def _until(happened: Callable[[], bool]) -> None:
    for _ in range(1_000):
        if happened():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("it never came")
