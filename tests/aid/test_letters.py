"""Letters that the house holds: between two minutes, for one phone, for four digits, until somebody stops them."""

import asyncio
import json
from typing import Any

from sqlalchemy import Row, insert, select

from tests.aid.room import Hidden, Room, code_of, entries, letter, some, stopping, words_of
from tocsin.aid.store import LETTER
from tocsin.terms.b64 import b64u
from tocsin_kit.actors.line import HouseLine, Refused

MANY = 40


async def test_a_letter_opens_at_its_minute_and_is_gone_after_it(room: Room) -> None:
    place = Hidden()
    await room.hold(place, opens=60, ends=120)
    assert await room.letters(place.id) == []
    assert await room.states(room.olga, place) == ["held"]
    room.street.clock.forward(minutes=59)
    assert await room.letters(place.id) == []
    room.street.clock.forward(minutes=1)
    assert await room.letters(place.id, some()) == [place.envelope]
    assert await room.states(room.olga, place, Hidden()) == ["open", "gone"]
    room.street.clock.forward(minutes=60)
    assert await room.letters(place.id) == []
    assert await room.states(room.olga, place) == ["gone"]


async def test_a_letter_that_was_due_while_the_house_was_down_opens_when_it_is_up(room: Room) -> None:
    release = Hidden()
    await room.hold(release, opens=60, ends=10_000)
    await room.street.house.stop()
    room.street.clock.forward(hours=7)
    await room.street.house.start()
    assert await room.letters(release.id) == [release.envelope]


async def test_where_the_houses_clock_steps_back_nothing_opens_early_and_nothing_is_lost(room: Room) -> None:
    release, early = Hidden(), Hidden()
    await room.hold(release, opens=60, ends=10_000)
    room.street.clock.forward(hours=2)
    assert await room.letters(release.id) == [release.envelope]
    room.street.clock.forward(hours=-4)
    await room.street.house.tick()
    assert await room.letters(release.id) == []
    room.street.clock.forward(hours=4)
    await room.street.house.tick()
    assert await room.letters(release.id) == [release.envelope]
    await room.hold(early, opens=120, ends=180)
    room.street.clock.forward(hours=1)
    assert await room.letters(early.id) == []


async def test_one_phone_alone_gets_an_address(room: Room) -> None:
    place, claim = Hidden(), some()
    await room.hold(place, once=True)
    lines = [HouseLine(room.street.house.address) for _ in range(MANY)]
    claims = [some() for _ in lines]
    asked = zip(claims, lines, strict=True)
    got = await asyncio.gather(*(room.letters(place.id, claim=claim, line=line) for claim, line in asked))
    won = [claim for claim, letters in zip(claims, got, strict=True) if letters == [place.envelope]]
    assert len(won) == 1 and sum(map(len, got)) == 1
    assert await room.letters(place.id, claim=won[0]) == [place.envelope], "the same phone may look again"
    assert await room.letters(place.id, claim=claim) == []
    assert await room.states(room.olga, place) == ["taken"]
    for line in lines:
        await line.close()


async def test_in_a_seized_house_nothing_says_that_two_letters_went_to_one_phone(room: Room) -> None:
    first, second, claim = Hidden(), Hidden(), some()
    for each in (first, second):
        await room.hold(each, once=True)
    assert len(await room.letters(first.id, second.id, claim=claim)) == 2
    taken = [row.taken for row in await _rows(room)]
    assert len(set(taken)) == 2 and None not in taken and claim not in taken


async def test_the_next_house_opens_to_who_says_the_households_digits(room: Room) -> None:
    stop, carrier = Hidden(), some()
    await room.hold(stop, digits="4071", once=True)
    assert await room.letters(stop.id, claim=carrier) == []
    assert await code_of(room.unlock(stop, "4070", claim=carrier)) == "aid.wrong_code"
    assert await room.unlock(stop, "4071", claim=carrier) == stop.envelope
    assert await room.unlock(stop, "4071", claim=carrier) == stop.envelope
    assert await code_of(room.unlock(stop, "4071")) == "aid.unknown", "it is on his phone"
    assert await code_of(room.unlock(Hidden(id=stop.id), "4071")) == "aid.unknown"
    not_yet = Hidden()
    await room.hold(not_yet, digits="4071", opens=5)
    assert await code_of(room.unlock(not_yet, "4071")) == "aid.unknown"
    plain = Hidden()
    await room.hold(plain)
    assert await code_of(room.unlock(plain, "4071")) == "aid.unknown"


async def test_five_wrong_digits_are_five_also_at_once_and_then_the_letter_is_gone(room: Room) -> None:
    stop = Hidden()
    await room.hold(stop, digits="4071")
    lines = [HouseLine(room.street.house.address) for _ in range(MANY)]

    async def guess(n: int) -> str:
        try:
            await room.unlock(stop, f"{n:04}", line=lines[n])
        except Refused as why:
            return why.code
        return "opened"

    said = await asyncio.gather(*(guess(n) for n in range(MANY)))
    assert sorted(said) == ["aid.locked"] * (MANY - 5) + ["aid.wrong_code"] * 5
    assert await code_of(room.unlock(stop, "4071")) == "aid.locked"
    await room.street.house.stop()
    await room.street.house.start()
    assert await code_of(room.unlock(stop, "4071")) == "aid.locked"
    assert await code_of(room.hold(stop, digits="4071")) == "aid.stopped"
    await room.street.house.tick()
    assert not room.on_disk(stop.envelope)
    for line in lines:
        await line.close()


async def test_she_is_back_and_stops_what_would_have_told_that_she_is_not(room: Room) -> None:
    release, back = Hidden(), Hidden()
    await room.hold(release, opens=60, ends=10_000)
    assert (await room.stop((release, back))).status == 200
    assert await room.letters(back.id) == [back.envelope]
    room.street.clock.forward(hours=2)
    assert await room.letters(release.id) == []
    assert await code_of(room.hold(release, opens=60, ends=10_000)) == "aid.stopped", "sent again from an old queue"
    await room.street.house.tick()
    assert not room.on_disk(release.envelope)


async def test_it_is_stopped_also_after_it_has_opened_and_asking_again_changes_nothing(room: Room) -> None:
    release, back = Hidden(), Hidden()
    await room.hold(release)
    assert await room.letters(release.id) == [release.envelope]
    for _ in range(2):
        assert (await room.stop((release, back))).body == b"{}"
    assert await room.letters(release.id) == []
    assert await room.letters(back.id) == [back.envelope]
    other = Hidden()
    assert (await room.stop((release, other))).body == b"{}"
    assert await room.letters(other.id) == [], "as much comes as went"


async def test_who_is_made_to_stop_it_sends_and_gets_the_same_as_who_is_back(room: Room) -> None:
    free, made = Hidden(), Hidden()
    for each in (free, made):
        await room.hold(each, opens=60, ends=10_000)
    i_am_back, help_me = Hidden(envelope=letter("back")), Hidden(envelope=letter("under duress"))
    sent = [json.dumps(stopping(pair)) for pair in ((free, i_am_back), (made, help_me))]
    assert len(sent[0]) == len(sent[1])
    answers = [await room.stop((free, i_am_back)), await room.stop((made, help_me))]
    assert answers[0].body == answers[1].body == b"{}"
    drop = {"date"}
    headers = [{key: value for key, value in each.headers.items() if key not in drop} for each in answers]
    assert headers[0] == headers[1]
    rows = [row._mapping for row in await _rows(room)]
    random = ("pigeonhole_id", "slot", "envelope")
    kinds = {tuple((key, value) for key, value in row.items() if key not in random) for row in rows}
    assert (len(rows), len(kinds)) == (4, 2), "one kind that is empty, one that came for it"
    assert {len(row["envelope"]) for row in rows} == {0, 4_096}
    assert words_of((await room.letters(help_me.id))[0]) == "under duress"


async def test_a_secret_that_is_not_its_own_stops_nothing_of_what_was_asked_with_it(room: Room) -> None:
    mine, hers = Hidden(), Hidden()
    for each in (mine, hers):
        await room.hold(each)
    forged = Hidden(id=hers.id, slot=hers.slot)
    answer = await room.stop((mine, Hidden()), (forged, Hidden()))
    assert (answer.status, answer.json()["code"]) == (403, "aid.wrong_secret")
    assert len(await room.letters(mine.id, hers.id)) == 2
    assert (await room.rows())["letters"] == 2
    large = Hidden(envelope=letter(large=True))
    assert (await room.stop((mine, large))).json()["code"] == "body.too_large"
    uneven = stopping((mine, Hidden()))
    uneven["letters"] = []
    assert await code_of(room.line.ask("POST", "/api/aid/letters/stop", json_body=uneven)) == "aid.malformed"
    assert len(await room.letters(mine.id)) == 1


async def test_a_full_house_still_lets_everybody_say_that_she_is_back(room: Room) -> None:
    release, back = Hidden(), Hidden()
    await room.hold(release, opens=60, ends=10_000)
    await _fill(room, 20_000)
    assert await code_of(room.hold(Hidden())) == "aid.full"
    assert (await room.stop((release, back))).status == 200
    assert await room.letters(back.id) == [back.envelope]


async def test_letters_have_bounds_and_guests_never_fill_the_house(room: Room) -> None:
    await _fill(room, 2_000, from_guest=True)
    async for entry in entries(room, 1):
        assert await code_of(room.hold(Hidden(), entry=entry)) == "lane.full"
    hole = some()
    for n in range(64):
        await room.hold(Hidden(id=hole), entry=room.olga.session, ends=100 + n)
    assert await code_of(room.hold(Hidden(id=hole), entry=room.olga.session)) == "pigeonhole.full"
    photos = some()
    pictures = [Hidden(id=photos, envelope=letter(large=True)) for _ in range(9)]
    for each in pictures[:8]:
        await room.hold(each, entry=room.olga.session)
    assert await code_of(room.hold(pictures[8], entry=room.olga.session)) == "pigeonhole.full"
    await room.hold(Hidden(id=photos), entry=room.olga.session)


async def test_nothing_is_held_for_ever_nor_for_no_time(room: Room) -> None:
    day = 24 * 60
    async def held(opens: int, ends: int) -> str:
        return await code_of(room.hold(Hidden(), opens=opens, ends=ends, entry=room.olga.session))

    assert await held(40 * day + 1, 40 * day + 2) == "aid.out_of_bounds"
    assert await held(5, 5) == "aid.out_of_bounds"
    assert await held(0, 31 * day + 1) == "aid.out_of_bounds"
    assert await held(-10, 0) == "aid.too_late"
    await room.hold(Hidden(), opens=40 * day, ends=71 * day, entry=room.olga.session)


async def test_a_letter_sent_twice_is_one_and_costs_one_entry(room: Room) -> None:
    place, entry = Hidden(), await room.street.member("ana").entry()
    for _ in range(2):
        await room.hold(place, entry=entry)
    assert await room.letters(place.id) == [place.envelope]
    other = Hidden(id=place.id, slot=place.slot, envelope=letter("other"))
    assert await code_of(room.hold(other)) == "aid.exists"
    assert await code_of(room.hold(Hidden(), entry=entry)) == "ticket.unknown"
    assert await code_of(room.hold(Hidden(), entry={"Authorization": f"Aid {b64u(some(32))}"})) == "aid.desk_closed"
    assert await code_of(room.hold(Hidden(), entry={"Authorization": f"Desk {room.olga.token}"})) == "aid.desk_closed"


async def test_something_goes_and_something_comes_for_it_in_one_step_or_not_at_all(room: Room) -> None:
    """There is no moment in which a house holds neither, or both."""
    release = Hidden()
    await room.hold(release, opens=60, ends=10_000)
    occupied = Hidden()
    await room.hold(occupied)
    answer = await room.stop((release, Hidden(id=occupied.id, slot=occupied.slot)))
    assert answer.json()["code"] == "aid.exists"
    assert await room.states(room.olga, release, occupied) == ["held", "open"]


async def test_the_row_of_a_stopped_letter_says_nothing_more_and_goes(room: Room) -> None:
    release, back = Hidden(), Hidden()
    await room.hold(release, opens=60, ends=10_000, once=True, digits="4071")
    await room.stop((release, back))
    (row,) = [row for row in await _rows(room) if row.is_empty]
    assert (row.opens_minute, row.is_once, row.stop_hash, row.lock_hash, row.envelope) == (0, False, None, None, b"")
    room.street.clock.forward(hours=49)
    await room.street.house.tick()
    assert await room.rows() == {"records": 0, "letters": 0}


async def _rows(room: Room) -> list[Row[Any]]:
    assert room.street.house.tocsin is not None
    async with room.street.house.tocsin.database.reading() as transaction:
        return list(await transaction.connection.execute(select(LETTER)))


async def _fill(room: Room, count: int, *, from_guest: bool = False) -> None:
    """Letters as a long month leaves them, without sealing thousands of envelopes."""
    assert room.street.house.tocsin is not None
    rows = [
        {"pigeonhole_id": some(), "slot": some(), "opens_minute": 0, "ends_minute": 2**31, "from_guest": from_guest,
         "is_once": False, "is_large": False, "is_empty": False, "wrong": 0, "rings": False, "taken": None, "stop_hash": None,
         "lock_hash": None, "envelope": b""}
        for _ in range(count)
    ]  # fmt: skip
    async with room.street.house.tocsin.database.writing() as transaction:
        await transaction.connection.execute(insert(LETTER), rows)
