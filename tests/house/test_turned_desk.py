"""A role-holder who turned cannot fill the house, nor speak without end through it; nor can whoever signs the book."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

import pytest

from tests.street import Street
from tocsin.aid.store import OpenAidDesks
from tocsin.house.statics import origin_of
from tocsin.seals import beat as beats
from tocsin.seals.attestation import Attestation
from tocsin.seals.statement import AidDevice, Trustee
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import Hash, PublicKey, Recipient, Sequence, Window
from tocsin.terms.instant import Instant, minutes_of, window_end, window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status, Verdict
from tocsin.watch import model
from tocsin.watch.model import OnWatch
from tocsin.watch.store import OpenDesks
from tocsin.watch.verbs import open_incident, write_note
from tocsin.witness.store import TrusteesAtWork
from tocsin_kit.actors import compose
from tocsin_kit.actors.line import HouseLine, Refused
from tocsin_kit.keys import sign_alert, sign_attestation, sign_beat


async def until_refused(line: HouseLine, *asked: tuple[str, str, dict[str, Any]]) -> tuple[int, str, int]:
    for n, (method, path, how) in enumerate(asked):
        try:
            await line.ask(method, path, **how)
        except Refused as why:
            return n, why.code, why.status
    return len(asked), "", 0


async def test_one_person_beats_six_times_a_minute(street: Street) -> None:
    ben, at, line = street.watcher("ben"), street.clock(), HouseLine(street.house.address)
    roster = ben.town_roster()

    def at_second(n: int) -> tuple[str, str, dict[str, Any]]:
        head = roster.head[: beats.HEAD_BYTES]
        said = beats.Beat(
            Instant(at + n), window_of(at), roster.sequence, head, Sequence(0), 0, beats.open_hash(()), ()
        )
        signed = sign_beat(said, town=street.founder.town, key=ben.keys_now().watch)
        return "POST", "/api/beats", {"json_body": {"beat": b64u(signed)}}

    taken, code, status = await until_refused(line, *(at_second(n) for n in range(1, 20)))
    assert (code, status) == ("beat.too_many", 429) and taken <= model.BEATS_A_MINUTE
    street.clock.forward(minutes=1)
    await street.watcher("ben").beat()
    await line.close()


async def test_incidents_and_notes_have_an_end(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_incident, "INCIDENTS_MOST", 5)
    monkeypatch.setattr(write_note, "ALL_NOTES_MOST", 3)
    line, desk = HouseLine(street.house.address), street.watcher("ben").session()
    names = [b64u(os.urandom(8)) for _ in range(9)]
    opening = [("POST", "/api/desk/incidents", {"json_body": {"incident": each}, "headers": desk}) for each in names]
    taken, code, status = await until_refused(line, *opening)
    assert (taken, code, status) == (5, "incident.too_many", 429)
    await line.ask("POST", "/api/desk/incidents", json_body={"incident": names[0]}, headers=desk)
    draft = await street.report("ana")
    assert draft.sighting_id is not None
    sealed = (await line.ask("GET", f"/api/desk/sightings/{b64u(draft.sighting_id)}", headers=desk)).body
    path = "/api/desk/incidents/{}/notes/{}"
    notes = [
        ("PUT", path.format(each, b64u(os.urandom(16))), {"raw": sealed, "headers": desk}) for each in names[:5] * 2
    ]
    assert await until_refused(line, *notes) == (3, "note.too_many", 429)
    await line.close()


async def test_one_persons_texts_do_not_pile_up(street: Street) -> None:
    await street.report("ana")
    case = await street.desk_opens()
    ben, line, at = street.watcher("ben"), HouseLine(street.house.address), street.clock()
    word = Attestation(case.incident_id, Status.Actual, Verdict.confirmed, None, minutes_of(at))
    town, key = street.founder.town, ben.keys_now().watch
    alarm = compose.alarm(case, roster=ben.town_roster(), sequence=1, at=at)
    for n in range(4):
        alert = sign_alert(replace(alarm, sequence=Sequence(n + 1)), town=town, keys=[key])
        said = {"attestation": b64u(sign_attestation(word, town=town, key=key)), "alert": b64u(alert)}
        await line.ask("POST", "/api/attestations", json_body=said, headers=ben.session())
    threads = (await line.ask("GET", "/api/desk/incidents", headers=ben.session())).json()["incidents"]
    (thread,) = [each for each in threads if each["incident"] == b64u(case.incident_id)]
    assert thread["alerts"] == [b64u(alert)]
    await line.close()


def test_eight_desks_of_one_person() -> None:
    desks, at = OpenDesks(new_id=os.urandom), Instant(1_799_046_000)
    who = OnWatch(Hash(bytes(32)), Window(window_of(at)), 1)
    tokens = [desks.open(who, nonce=os.urandom(16), at=at) for _ in range(12)]
    for gone in tokens[:-8]:
        with pytest.raises(Refusal, match=r"desk\.unknown"):
            desks.of(gone, at=at)
    assert {desks.of(token, at=at) for token in tokens[-8:]} == {who}


@pytest.mark.parametrize(
    "desks, who, replayed, closed",
    [
        (OpenDesks, OnWatch(Hash(bytes(32)), Window(1), 1), "desk.replayed", "desk.unknown"),
        (OpenAidDesks, AidDevice(Recipient(bytes(32)), PublicKey(bytes(32))), "aid.replayed", "aid.desk_closed"),
        (TrusteesAtWork, Trustee(Recipient(bytes(32)), PublicKey(bytes(32))), "witness.replayed", "witness.closed"),
    ],
)
def test_what_opened_a_desk_opens_it_once_and_for_a_time(desks: Any, who: Any, replayed: str, closed: str) -> None:
    open_now, at = desks(new_id=os.urandom), Instant(window_end(Window(1)) - 3600)
    opened = open_now.open(who, nonce=bytes(16), at=at)
    token = opened[0] if isinstance(opened, tuple) else opened
    until = open_now.of(token, at=at).until
    with pytest.raises(Refusal, match=replayed.replace(".", r"\.")):
        open_now.open(who, nonce=bytes(16), at=at)
    assert open_now.of(token, at=Instant(until - 1))
    with pytest.raises(Refusal, match=closed.replace(".", r"\.")):
        open_now.of(token, at=until)


async def test_json_inside_json_without_end_is_a_bad_request(street: Street) -> None:
    line = HouseLine(street.house.address)
    answer = await line.exchange(
        "POST", "/api/beats", raw=b'{"beat":' + b"[" * 60_000, headers={"Content-Type": "application/json"}
    )
    assert (answer.status, answer.json()["code"]) == (400, "http.malformed")
    await line.close()


@pytest.mark.parametrize("address", ["http://[", "https://", "https://*", "http://[::1", "https:///x;script-src *"])
def test_a_mirror_that_is_no_address_breaks_no_page(address: str) -> None:
    assert origin_of(address) == ""
    assert origin_of("https://maple.example:8443/feed;x") == "https://maple.example:8443"
