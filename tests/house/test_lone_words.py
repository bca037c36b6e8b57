"""What one person alone may tell the town through a house."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from tests.flows.test_infiltrator import ben_signs, ending
from tests.street import Street
from tocsin.circles.verbs import inscribe
from tocsin.seals import beat as beats
from tocsin.seals.statement import Revocation, Statement, kind_of
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import IncidentId, Sequence
from tocsin.terms.instant import minutes_of, window_of
from tocsin.warn import model
from tocsin_kit.actors.line import Refused
from tocsin_kit.keys import SigningKey, sign_beat, sign_statement


async def test_one_person_ends_nothing_that_nobody_told(street: Street) -> None:
    await street.warned()
    with pytest.raises(Refused) as nothing:
        await ben_signs(street, ending(street, incident=IncidentId(os.urandom(8))))
    assert (nothing.value.code, nothing.value.status) == ("alert.nothing_to_end", 409)
    await ben_signs(street, ending(street))


async def test_one_person_alone_does_not_speak_without_end(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "ALONE_MOST", 3)
    await street.warned()
    over = ending(street)
    for n in range(3):
        await ben_signs(street, replace(over, sequence=Sequence(over.sequence + n)))
    with pytest.raises(Refused) as enough:
        await ben_signs(street, replace(over, sequence=Sequence(over.sequence + 3)))
    assert (enough.value.code, enough.value.status) == ("alert.too_many", 429)
    await ben_signs(street, over)
    await street.made_final("cal")
    assert street["dana"].open_incidents() == []


async def ben_beats(street: Street, **how: object) -> None:
    street.clock.forward(minutes=1)
    ben, at = street.watcher("ben"), street.clock()
    roster = ben.town_roster()
    head = roster.head[: beats.HEAD_BYTES]
    said = beats.Beat(at, window_of(at), roster.sequence, head, Sequence(0), 0, beats.open_hash(()), ())
    signed = sign_beat(replace(said, **how), town=street.founder.town, key=ben.keys_now().watch)  # type: ignore[arg-type]
    await ben.ask("POST", "/api/beats", json_body={"beat": b64u(signed)})


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({"roster_head": bytes(8)}, "beat.other_roster"),
        ({"roster_sequence": 4_000_000_000}, "beat.other_roster"),
        ({"roster_sequence": 0}, "beat.other_roster"),
        ({"open_count": 1}, "beat.too_many_open"),
    ],
)
async def test_one_desk_does_not_set_every_phone_against_its_house(
    street: Street, how: dict[str, object], code: str
) -> None:
    with pytest.raises(Refused) as untrue:
        await ben_beats(street, **how)
    assert (untrue.value.code, untrue.value.status) == (code, 409)
    await ben_beats(street)


async def test_a_beat_may_count_what_went_out(street: Street) -> None:
    await street.warned()
    await ben_beats(street, open_count=1)
    with pytest.raises(Refused):
        await ben_beats(street, open_count=2)
    await street.watcher("cal").beat()


async def test_a_long_book_is_written_on_by_the_root_alone(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    dana, steward = street["dana"], street.stewards[0]
    monkeypatch.setattr(inscribe, "STATEMENTS_MOST", len(dana.town_roster().heads) + 1)
    ben = street.watcher("ben").keys_now()

    async def revoke(key: SigningKey) -> None:
        await dana.sync()
        roster = dana.town_roster()
        body = Revocation(frozenset({(ben.window, ben.leaf.leaf_hash)}))
        number, minute = Sequence(roster.sequence + 1), minutes_of(street.clock())
        page = Statement(sequence=number, previous=roster.head, at=minute, kind=kind_of(body), body=body)
        signed = sign_statement(page, town=roster.town, keys=[key])
        await dana.ask("POST", "/api/roster", json_body={"statement": b64u(signed)})

    await revoke(steward.secrets.key)
    with pytest.raises(Refused) as full:
        await revoke(steward.secrets.key)
    assert (full.value.code, full.value.status) == ("roster.full", 409)
    await revoke(street.founder._root)
