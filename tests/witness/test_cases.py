"""Who may ask the trustees, who reads what is asked, and who takes it back."""

import pytest

from tests.aid.room import code_of, some
from tests.witness.room import Keeper, Room, letter, trustees_of
from tocsin.terms.b64 import b64u
from tocsin.witness import model


async def test_trustees_read_what_is_asked_and_nobody_else(room: Room) -> None:
    first, second = room.keepers[:2]
    case, envelope, secret = some(), letter(), some()
    await room.open_session(first)
    assert await code_of(room.cases(second)) == "witness.closed"
    assert await room.cases(first) == {}
    ends = await room.ask(case, envelope, secret=secret)
    assert await room.ask(case, envelope, secret=secret, entry={}) == ends, "the same again needs no entry"
    assert await code_of(room.ask(case, letter(), secret=secret)) == "witness.exists"
    assert await code_of(room.ask(case, envelope, secret=some())) == "witness.exists"
    assert await code_of(room.ask(some(), envelope, secret=secret, entry={})) == "entry.missing"
    assert await code_of(room.ask(some(), envelope[:-1], secret=secret)) == "envelope.wrong_size"
    assert await room.cases(first) == {case: envelope}
    assert await code_of(room.close(case, secret=some())) == "witness.wrong_secret"
    for _ in range(2):
        await room.close(case, secret=secret)
    assert await room.cases(first) == {}
    await room.street.house.tick()
    assert not room.on_disk(case)


async def test_what_is_no_case_goes_when_so_many_trustees_say_so_that_it_could_not_be_opened(room: Room) -> None:
    """Three of five open; so three who do not are what keeps it shut anyway."""
    case, stays = some(), some()
    for each in (case, stays):
        await room.ask(each, letter(), secret=some())
    for keeper in room.keepers:
        await room.open_session(keeper)
    assert await code_of(room.dismiss(Keeper(), case)) == "witness.closed"
    for keeper in (room.keepers[0], room.keepers[0], room.keepers[0], room.keepers[1]):
        await room.dismiss(keeper, case)
        await room.dismiss(room.keepers[3], some())
    assert set(await room.cases(room.keepers[2])) == {case, stays}
    await room.dismiss(room.keepers[4], case)
    assert set(await room.cases(room.keepers[2])) == {stays}
    await room.dismiss(room.keepers[4], case)
    await room.street.house.tick()
    assert not room.on_disk(case)


async def test_a_trustee_who_left_has_no_say_in_what_is_dismissed(room: Room) -> None:
    case, leaves = some(), room.keepers[:2]
    await room.ask(case, letter(), secret=some())
    for keeper in room.keepers:
        await room.open_session(keeper)
    for keeper in leaves:
        await room.dismiss(keeper, case)
    await room.list_trustees(trustees_of(*room.keepers[2:], needed=2))
    await room.dismiss(room.keepers[2], case)
    assert set(await room.cases(room.keepers[3])) == {case}
    await room.dismiss(room.keepers[3], case)
    assert await room.cases(room.keepers[3]) == {}


async def test_a_case_ends_by_itself(room: Room) -> None:
    case = some()
    ends = await room.ask(case, letter(), secret=some())
    assert ends == room.street.clock() // 3600 + 14 * 24 + 1
    room.street.clock.forward(hours=14 * 24 + 1)
    await room.open_session(room.keepers[0])
    assert await room.cases(room.keepers[0]) == {}
    await room.street.house.tick()
    assert not room.on_disk(case)


async def test_a_trustee_who_is_off_the_list_is_out_at_once_and_a_signature_is_good_once(room: Room) -> None:
    leaves, stays, stranger = room.keepers[0], room.keepers[1], Keeper()
    for keeper in (leaves, stays):
        await room.open_session(keeper)
    assert await code_of(room.open_session(stranger)) == "witness.no_trustee"
    await room.list_trustees(trustees_of(*room.keepers[1:]))
    assert await code_of(room.cases(leaves)) == "witness.no_trustee"
    assert await code_of(room.cases(leaves)) == "witness.closed"
    assert await code_of(room.open_session(leaves)) == "witness.no_trustee"
    assert await room.cases(stays) == {}
    nonce = some()
    body = {"open": b64u(room.opening(stays, nonce=nonce))}
    await room.line.ask("POST", "/api/witness/trustee", json_body=body)
    assert await code_of(room.line.ask("POST", "/api/witness/trustee", json_body=body)) == "witness.replayed"
    late = {"open": b64u(room.opening(stays, seconds=-301))}
    assert await code_of(room.line.ask("POST", "/api/witness/trustee", json_body=late)) == "witness.stale"
    room.street.clock.forward(hours=12)
    assert await code_of(room.cases(stays)) == "witness.closed"


@pytest.mark.parametrize("token", ["", "Trustee", "Trustee x", "Desk " + b64u(bytes(32)), "Trustee " + b64u(bytes(32))])
async def test_without_a_session_nothing_is_read(room: Room, token: str) -> None:
    assert await code_of(room.line.ask("GET", "/api/witness/cases", headers={"Authorization": token})) == (
        "witness.closed"
    )


async def test_there_are_so_many_cases_that_trustees_can_read_them(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(model.CASES_MOST, "member", 1)
    case, secret = some(), some()
    await room.ask(case, letter(), secret=secret)
    assert await code_of(room.ask(some(), letter(), secret=secret)) == "witness.cases_full"
    await room.close(case, secret=secret)
    await room.ask(some(), letter(), secret=secret)
