"""Whoever may not is told so without keeping anybody waiting who may."""

import asyncio
from typing import Any

from tests.aid.room import some
from tests.witness.let_out import LetOut, release_of, withdrawal_of
from tests.witness.room import Room, letter, some_part
from tocsin.seals import mirror
from tocsin.seals.film import Tombstone, write_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u
from tocsin.terms.instant import minutes_of
from tocsin_kit.actors.line import Refused
from tocsin_kit.keys import SigningKey

LONG_S = 20


async def test_no_stranger_holds_the_pen_of_the_house(room: Room) -> None:
    """While somebody writes, each of these is refused and none waits."""
    filming, case, secret = await room.has_begun(), some(), some()
    await room.bring(filming, 0, some_part())
    await room.ask(case, letter(), secret=secret)
    at, town = room.street.clock.now(), room.street.founder.town
    house = {"Authorization": f"Mirror {b64u(mirror.sign_opening(at=at, town=town, signer=SigningKey.make()))}"}
    session = {"Authorization": f"Trustee {b64u(some() + some())}"}
    not_hers = {"Tocsin-Film": b64u(some())}
    stone = b64u(write_tombstone(Tombstone(filming.film, some(), minutes_of(at))))
    leaf = {"commitment": b64u(some() + some())}
    strange = SigningKey.make()
    release = release_of(b"film", commitment=hash_of(b"leaf"), town=town, keys=[strange], at=at)
    word = withdrawal_of(b"film", town=town, key=strange, at=at)
    published = LetOut(b"film", release, b"statement", b"proof", b"cover")
    let_out = {each: b64u(getattr(published, each)) for each in ("release", "statement", "proof", "cover")}
    closes = {"Tocsin-Erase": b64u(some() + some())}
    asked: list[tuple[str, str, dict[str, Any]]] = [
        ("GET", "/api/witness/mirror/films", {}),
        ("GET", "/api/witness/mirror/films", {"headers": house}),
        ("POST", "/api/witness/mirror/gone", {"headers": house, "json_body": {"gone": "AAAA"}}),
        ("POST", "/api/witness/commit", {"json_body": leaf}),
        ("POST", "/api/witness/commit", {"headers": session, "json_body": leaf}),
        ("POST", f"/api/witness/cases/{b64u(case)}/dismiss", {"headers": session, "json_body": {}}),
        ("POST", f"/api/witness/cases/{b64u(case)}/close", {"json_body": {"secret": b64u(some())}}),
        ("PUT", f"{filming.path}/shares/0", {"headers": not_hers, "raw": filming.covered.envelopes[0]}),
        ("POST", f"{filming.path}/clock", {"headers": not_hers, "json_body": {"hours": 5}}),
        ("POST", f"{filming.path}/commit", {"headers": not_hers, "json_body": leaf}),
        ("POST", f"{filming.path}/erase", {"json_body": {"tombstone": stone}}),
        ("POST", f"/api/witness/films/{b64u(some())}/shares/0/take", {}),
        ("POST", f"{filming.path}/shares/7/take", {}),
        ("PUT", published.api, {"json_body": let_out}),
        ("POST", f"{published.api}/withdraw", {"json_body": {"withdrawal": b64u(word)}}),
        ("POST", f"{published.api}/withdraw", {"json_body": {"tombstone": stone}}),
        ("PUT", f"/api/witness/cases/{b64u(some())}", {"headers": closes, "raw": letter()}),
    ]
    assert room.street.house.tocsin is not None
    async with room.street.house.tocsin.database.writing():
        for method, path, how in asked:
            try:
                async with asyncio.timeout(LONG_S):
                    await room.line.ask(method, path, **how)
            except Refused as why:
                assert why.status in (400, 401, 403, 404), (path, why.code)
            else:
                raise AssertionError(path)
    assert (await room.held(filming)) == (1, {0})


async def test_who_floods_guesses_or_replays_gets_nothing_and_changes_nothing(room: Room) -> None:
    """With a film of her own, a session of her own and every number that she could have learnt."""
    hers, filming = await room.has_begun(), await room.has_begun()
    part, envelope = some_part(), filming.covered.envelopes[0]
    await room.bring(filming, 0, part)
    await room.bring_share(filming, 0)
    case, secret = some(), some()
    await room.ask(case, letter(), secret=secret)

    async def refused(*asked: Any, **how: Any) -> str:
        try:
            await room.line.ask(*asked, **how)
        except Refused as why:
            assert not any(each in why.say for each in (b64u(filming.film), "127.0.0.1", "/"))
            return why.code
        return ""

    path = f"{filming.path}/parts/0?hash={b64u(hash_of(part))}"
    assert await refused("PUT", path, raw=part, headers=hers.writes) == "witness.wrong_secret"
    other = some_part()
    path = f"{filming.path}/parts/1?hash={b64u(hash_of(other))}"
    assert await refused("PUT", path, raw=other, headers=hers.writes) == "witness.wrong_secret"
    path = f"{hers.path}/shares/0"
    assert await refused("PUT", path, raw=envelope, headers=hers.writes) == "witness.other_share"
    for about in (hers, filming):
        stone = b64u(write_tombstone(Tombstone(about.film, hers.erase_secret, minutes_of(room.street.clock()))))
        code = await refused("POST", f"{filming.path}/erase", json_body={"tombstone": stone})
        assert code == ("witness.malformed" if about is hers else "witness.wrong_secret")
    taken = await refused(
        "PUT", f"/api/witness/cases/{b64u(case)}", raw=letter(), headers={"Tocsin-Erase": b64u(some() + some())}
    )
    assert taken == "witness.exists"
    no_case = f"/api/witness/cases/{b64u(some())}/close"
    assert await refused("POST", no_case, json_body={"secret": b64u(some())}) == "", "no word whether it was here"

    await room.open_session(room.keepers[0])
    await room.commit_opening(room.keepers[0], some() + some())
    session = room.keepers[0].session
    at_once = await refused(
        "POST", "/api/witness/commit", headers=session, json_body={"commitment": b64u(some() + some())}
    )
    assert at_once == "witness.busy", "one in four seconds"
    for _ in range(5):
        await room.dismiss(room.keepers[0], case)
    await room.open_session(room.keepers[1])
    assert case in await room.cases(room.keepers[1]), "one trustee's word is one, however often"

    erasing = await room.erase(filming)
    assert (await room.erase(filming)).json()["tombstone"] == erasing.json()["tombstone"]
    assert await refused("GET", f"{filming.path}/cover") == "witness.gone"
    assert (await room.held(hers)) == (0, set())
