"""Each refusal has its code and its status, and says nothing of what was sent."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.street import MAPLE, Street, open_street
from tocsin.seals.hashes import hash_of
from tocsin.seals.invite import read_link
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.registry import Event, Preset
from tocsin_kit.actors.line import HouseLine, Refused
from tocsin_kit.actors.member import find_work

SECRET = b"a word that must never come back"


def some(length: int) -> str:
    return b64u(os.urandom(length))


async def refused(line: Any, method: str, path: str, **how: Any) -> tuple[int, str]:
    with pytest.raises(Refused) as caught:
        await line.ask(method, path, **how)
    return caught.value.status, caught.value.code


async def test_an_entry_that_does_not_count(street: Street) -> None:
    line = HouseLine(street.house.address)
    envelope = await an_envelope(street)
    path = f"/api/sightings/{some(16)}"
    assert await refused(line, "PUT", path, raw=envelope) == (401, "entry.missing")
    ticket = {"Tocsin-Ticket": some(16)}
    assert await refused(line, "PUT", path, raw=envelope, headers=ticket) == (401, "ticket.unknown")
    guest = {"Tocsin-Guest": f"{some(32)}.{some(8)}"}
    assert await refused(line, "PUT", path, raw=envelope, headers=guest) == (401, "guest.not_accepted")
    assert await refused(line, "PUT", path, raw=b"x" * 4096, headers=ticket) == (400, "envelope.malformed")
    assert await refused(line, "PUT", path, raw=b"x" * 4095, headers=ticket) == (400, "envelope.wrong_size")
    assert await refused(line, "PUT", path, raw=b"x" * 65_537, headers=ticket) == (413, "body.too_large")
    assert await refused(line, "PUT", "/api/sightings/short", raw=envelope) == (400, "http.malformed")
    await line.close()


async def test_a_ticket_is_good_once_and_a_sighting_is_itself_again(street: Street) -> None:
    ana, line = street.member("ana"), HouseLine(street.house.address)
    envelope, other = await an_envelope(street), await an_envelope(street)
    entry, path = await ana.entry(), f"/api/sightings/{some(16)}"
    first = (await line.ask("PUT", path, raw=envelope, headers=entry)).json()
    again = (await line.ask("PUT", path, raw=envelope, headers=entry)).json()
    assert first == again == {"receipt": path.rpartition("/")[2]}
    assert await refused(line, "PUT", path, raw=other, headers=await ana.entry()) == (409, "sighting.exists")
    elsewhere = f"/api/sightings/{some(16)}"
    assert await refused(line, "PUT", elsewhere, raw=envelope, headers=entry) == (401, "ticket.unknown")
    assert (await line.ask("GET", path)).json() == {"state": "waiting"}
    assert (await line.ask("GET", elsewhere)).json() == {"state": "gone"}
    await line.close()


async def test_a_guests_work_is_good_once_and_ten_minutes(street: Street) -> None:
    line = HouseLine(street.house.address)
    envelope = await an_envelope(street)

    async def work() -> dict[str, str]:
        said = (await line.ask("GET", "/api/guest")).json()
        nonce = find_work(from_b64u(said["challenge"]), bits=said["bits"])
        return {"Tocsin-Guest": f"{said['challenge']}.{b64u(nonce)}"}

    good = await work()
    await line.ask("PUT", f"/api/sightings/{some(16)}", raw=envelope, headers=good)
    path = f"/api/sightings/{some(16)}"
    assert await refused(line, "PUT", path, raw=envelope, headers=good) == (401, "guest.not_accepted")
    late = await work()
    street.clock.forward(minutes=11)
    assert await refused(line, "PUT", path, raw=envelope, headers=late) == (401, "guest.not_accepted")
    await line.close()


async def test_pigeonholes(street: Street) -> None:
    ana, line = street.member("ana"), HouseLine(street.house.address)
    envelope, other, hole, slot = await an_envelope(street), await an_envelope(street), some(16), some(16)
    path = f"/api/pigeonholes/{hole}/{slot}"
    assert await refused(line, "PUT", path, raw=envelope) == (401, "entry.missing")
    entry = await ana.entry()
    for _ in range(2):
        await line.ask("PUT", path, raw=envelope, headers=entry)
    assert await refused(line, "PUT", path, raw=other, headers=entry) == (409, "pigeonhole.exists")
    desk = street.watcher("cal").session()
    await line.ask("PUT", f"/api/pigeonholes/{hole}/{some(16)}", raw=other, headers=desk)
    held = (await line.ask("POST", "/api/pigeonholes/take", json_body={"ids": [hole, some(16)]})).json()["held"]
    assert {each["envelope"] for each in held} == {b64u(envelope), b64u(other)}
    assert await refused(line, "POST", "/api/pigeonholes/take", json_body={"ids": [some(16)] * 9}) == (
        400,
        "http.malformed",
    )
    for _ in range(14):
        await line.ask("PUT", f"/api/pigeonholes/{hole}/{some(16)}", raw=other, headers=desk)
    assert await refused(line, "PUT", f"/api/pigeonholes/{hole}/{some(16)}", raw=other, headers=desk) == (
        429,
        "pigeonhole.full",
    )
    await line.close()


async def test_nothing_of_the_desk_without_a_desk(street: Street) -> None:
    line, incident = HouseLine(street.house.address), some(8)
    base = f"/api/desk/incidents/{incident}"
    calls: list[tuple[str, str, Any]] = [
        ("GET", "/api/desk/sightings", None),
        ("GET", f"/api/desk/sightings/{some(16)}", None),
        ("POST", f"/api/desk/sightings/{some(16)}/opened", None),
        ("GET", "/api/desk/incidents", None),
        ("POST", "/api/desk/incidents", {"incident": incident, "reports": 1, "status": 0}),
        ("POST", f"{base}/claim", {"claim": some(16)}),
        ("POST", f"{base}/release", {"claim": some(16)}),
        ("POST", f"{base}/checking", {"claim": some(16), "eta": 3}),
        ("POST", f"{base}/reports", {"reports": 2}),
        ("POST", f"{base}/close", {"as": "merged"}),
        ("GET", f"{base}/notes/{some(16)}", None),
        ("POST", "/api/attestations", {"attestation": "AAAA"}),
    ]
    for headers in (
        {},
        {"Authorization": f"Desk {some(32)}"},
        {"Authorization": "Desk x"},
        {"Authorization": "Bearer"},
    ):
        for method, path, body in calls:
            how = {"json_body": body} if body else {}
            assert await refused(line, method, path, headers=headers, **how) == (401, "desk.unknown"), path
    await line.close()


async def test_a_desk_ends_with_its_window_and_with_its_key(street: Street) -> None:
    cal, line = street.watcher("cal"), HouseLine(street.house.address)
    desk = cal.session()
    await line.ask("GET", "/api/desk/sightings", headers=desk)
    await street.stewards[0].revoke("cal", at=street.clock())
    await street.settled()
    assert await refused(line, "GET", "/api/desk/sightings", headers=desk) == (401, "desk.unknown")
    ben = street.watcher("ben").session()
    await line.ask("GET", "/api/desk/sightings", headers=ben)
    street.clock.forward(hours=6)
    assert await refused(line, "GET", "/api/desk/sightings", headers=ben) == (401, "desk.unknown")
    await line.close()


async def test_incidents_refuse_by_their_state(street: Street) -> None:
    cal, line, incident = street.watcher("cal"), HouseLine(street.house.address), some(8)
    desk, mine, hers = cal.session(), some(16), some(16)
    base = f"/api/desk/incidents/{incident}"

    async def ask(path: str, body: dict[str, Any]) -> None:
        await line.ask("POST", path, json_body=body, headers=desk)

    assert await refused(line, "POST", f"{base}/claim", json_body={"claim": mine}, headers=desk) == (
        404,
        "incident.unknown",
    )
    await ask("/api/desk/incidents", {"incident": incident, "reports": 1, "status": 0})
    await ask("/api/desk/incidents", {"incident": incident, "reports": 1, "status": 0})
    assert await refused(
        line, "POST", "/api/desk/incidents", json_body={"incident": incident, "reports": 1, "status": 1}, headers=desk
    ) == (409, "incident.exists")
    await ask(f"{base}/claim", {"claim": mine})
    await ask(f"{base}/claim", {"claim": mine})
    for path, body in ((f"{base}/claim", {"claim": hers}), (f"{base}/release", {"claim": hers})):
        assert await refused(line, "POST", path, json_body=body, headers=desk) == (409, "incident.claimed")
    await ask(f"{base}/checking", {"claim": mine, "eta": 4})
    assert await state(line, desk, incident) == ("checking", 4)
    street.clock.forward(minutes=6)
    assert await state(line, desk, incident) == ("new", None)
    await ask(f"{base}/claim", {"claim": hers})
    await ask(f"{base}/release", {"claim": hers})
    await ask(f"{base}/close", {"as": "merged"})
    await ask(f"{base}/close", {"as": "merged"})
    assert await refused(line, "POST", f"{base}/claim", json_body={"claim": mine}, headers=desk) == (
        409,
        "incident.closed",
    )
    assert await refused(line, "PUT", f"{base}/notes/{some(16)}", raw=b"x" * 4096, headers=desk) == (
        400,
        "envelope.malformed",
    )
    note, envelope = f"{base}/notes/{some(16)}", await an_envelope(street)
    for _ in range(2):
        await line.ask("PUT", note, raw=envelope, headers=desk)
    assert (await line.ask("GET", note, headers=desk)).body == envelope
    assert await refused(line, "PUT", note, raw=await an_envelope(street), headers=desk) == (409, "note.exists")
    await line.close()


async def test_invites_passes_and_tickets(street: Street) -> None:
    line = HouseLine(street.house.address)
    invite = read_link(await street.stewards[0].invite(uses=2))
    secret, pass_secret = b64u(invite.invite_secret), os.urandom(16)
    body = {"invite": secret, "pass": b64u(hash_of(pass_secret))}
    for _ in range(2):
        await line.ask("POST", "/api/passes", json_body=body)
    name = b64u(invite.invite_hash)
    assert (await line.ask("GET", f"/api/invites/{name}")).json() == {"uses_left": 1, "joined": 1, "open": True}
    stranger = {"invite": some(16), "pass": some(32)}
    assert await refused(line, "POST", "/api/passes", json_body=stranger) == (404, "invite.unknown")
    other = {"invite": b64u(read_link(await street.stewards[0].invite()).invite_secret), "pass": body["pass"]}
    assert await refused(line, "POST", "/api/passes", json_body=other) == (409, "pass.exists")

    async def buy(count: int, *, secret: bytes = pass_secret) -> int:
        wanted = {"pass": b64u(secret), "tickets": [some(32) for _ in range(count)]}
        left: int = (await line.ask("POST", "/api/tickets", json_body=wanted)).json()["left_today"]
        return left

    wanted = {"pass": b64u(pass_secret), "tickets": [some(32)]}
    for _ in range(2):
        assert (await line.ask("POST", "/api/tickets", json_body=wanted)).json() == {"left_today": 23}
    assert [await buy(8), await buy(8), await buy(7)] == [15, 7, 0]
    too_many = {"pass": b64u(pass_secret), "tickets": [some(32)]}
    assert await refused(line, "POST", "/api/tickets", json_body=too_many) == (429, "ticket.enough")
    street.clock.forward(hours=24)
    assert await buy(1) == 23
    await street.stewards[0].cut(invite.invite_hash)
    assert await refused(line, "POST", "/api/tickets", json_body=too_many) == (401, "pass.unknown")
    again = {"invite": secret, "pass": some(32)}
    assert await refused(line, "POST", "/api/passes", json_body=again) == (409, "invite.closed")
    await line.close()


async def test_a_town_is_founded_once(tmp_path: Path) -> None:
    async with open_street(tmp_path / "town", preset=Preset.street) as street:
        line = HouseLine(street.house.address)
        statements = (await line.ask("GET", "/api/roster")).json()["statements"]
        body = {"setup": street.house.setup or some(32), "statements": statements[:1]}
        assert await refused(line, "POST", "/api/found", json_body=body) == (409, "town.founded")
        await line.close()


async def test_signed_things_of_another_town_are_refused(street: Street, tmp_path: Path) -> None:
    async with open_street(tmp_path / "other", preset=Preset.street) as other:
        await other.warned()
        there, here = HouseLine(other.house.address), HouseLine(street.house.address)
        items = (await there.ask("GET", "/api/feed")).json()["items"]
        alert = next(item["body"] for item in items if item["kind"] == "alert")
        status, code = await refused(here, "POST", "/api/alerts", json_body={"alert": alert})
        assert (status, code) in {(400, "cose.unknown_key"), (400, "cose.bad_signature")}
        beats = (await there.ask("GET", "/api/feed")).json()["beats"]
        assert (await refused(here, "POST", "/api/beats", json_body={"beat": beats[0]}))[0] == 400
        for line in (there, here):
            await line.close()


async def test_an_answer_never_repeats_what_was_sent(street: Street) -> None:
    line = HouseLine(street.house.address)
    wrong: list[tuple[str, str, dict[str, Any]]] = [
        ("POST", "/api/alerts", {"json_body": {"alert": SECRET.decode()}}),
        ("POST", "/api/alerts", {"json_body": {SECRET.decode(): 1}}),
        ("POST", "/api/alerts", {"raw": b'{"alert": "' + SECRET}),
        ("GET", f"/api/sightings/{SECRET.decode().replace(' ', '-')}", {}),
        ("GET", f"/api/{SECRET.decode().replace(' ', '-')}", {}),
        ("GET", f"/{SECRET.decode().replace(' ', '-')}", {}),
        ("PUT", f"/api/sightings/{some(16)}", {"raw": SECRET, "headers": {"Tocsin-Ticket": SECRET.decode()}}),
        ("GET", f"/api/feed?since={SECRET.decode().replace(' ', '+')}", {}),
    ]
    for method, path, how in wrong:
        answer = await line.exchange(method, path, **how)
        assert SECRET not in answer.body and SECRET.replace(b" ", b"-") not in answer.body, path
    await line.close()


async def test_every_answer_is_kept_by_nobody(street: Street) -> None:
    line = HouseLine(street.house.address)
    for path in ("/healthz", "/api/town", "/api/feed", "/api/nothing", "/api/desk/sightings", "/"):
        answer = await line.exchange("GET", path)
        headers = {name.lower(): value for name, value in answer.headers.items()}
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "set-cookie" not in headers
        if path.startswith("/api") or path == "/healthz":
            assert headers["cache-control"] == "no-store"
    await line.close()


async def state(line: HouseLine, desk: dict[str, str], incident: str) -> tuple[str, int | None]:
    threads = (await line.ask("GET", "/api/desk/incidents", headers=desk)).json()["incidents"]
    thread = next(each for each in threads if each["incident"] == incident)
    return thread["state"], thread["eta"]


async def an_envelope(street: Street) -> bytes:
    """A sealed one, as a phone makes it, taken from the house that got it."""
    draft = await street.report("dana", event=Event.fire, place=MAPLE)
    line = HouseLine(street.house.address)
    path = f"/api/desk/sightings/{b64u(draft.sighting_id)}"
    envelope = (await line.ask("GET", path, headers=street.watcher("ben").session())).body
    await line.close()
    return envelope
