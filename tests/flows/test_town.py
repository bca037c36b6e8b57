"""The town's book grows: policies with their two days, kinds switched off, keys renewed, a phone opened once a month."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.street import Street, open_street
from tocsin.seals.quiet import Word
from tocsin.seals.statement import Desk, Policy, Stewards, Tuning
from tocsin.terms.b64 import b64u
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Event, Preset
from tocsin_kit.actors.line import Refused
from tocsin_kit.actors.phone import Phone
from tocsin_kit.actors.steward import make_secrets
from tocsin_kit.keys import RecipientKey
from tocsin_kit.letters import Told
from tocsin_kit.seal import open_envelope

DAY_S = 86_400


async def test_two_stewards_change_the_policy_and_every_phone_watches_it_for_two_days(street: Street) -> None:
    narrow = Policy(Preset.network, lone_watch=False, kinds=(Tuning(Event.checkpoint, 300, 30),))
    await street.stewards[0].state_with(street.stewards[1], narrow, at=street.clock())
    await street.settled()
    dana = street["dana"].town_roster()
    assert dana.policy.lone_watch
    assert [each.body for each in dana.pending] == [narrow]
    street.clock.forward(hours=47)
    street["dana"].tick()
    assert street["dana"].town_roster().policy.lone_watch
    street.clock.forward(hours=1)
    street["dana"].tick()
    assert street["dana"].town_roster().policy == narrow


async def test_a_phone_that_came_later_counts_its_own_two_days(street: Street) -> None:
    narrow = Policy(Preset.network, lone_watch=False, kinds=())
    await street.stewards[0].state_with(street.stewards[1], narrow, at=street.clock())
    street.clock.forward(hours=47)
    late = street.phone(Phone, "late")
    await late.sync()
    street.clock.forward(hours=2)
    late.tick()
    assert late.town_roster().policy.lone_watch
    street.clock.forward(hours=46)
    late.tick()
    assert not late.town_roster().policy.lone_watch


async def test_the_root_needs_no_two_days(street: Street) -> None:
    narrow = Policy(Preset.network, lone_watch=False, kinds=())
    signed = street.founder.state(street["dana"].town_roster(), narrow, at=street.clock())
    await street["dana"].ask("POST", "/api/roster", json_body={"statement": b64u(signed)})
    await street.settled()
    assert street["dana"].town_roster().policy == narrow
    await street.report()
    await street.desk_opens("cal")
    with pytest.raises(Refusal, match=r"compose\.switched_off"):
        await street.confirms("ben")


async def test_one_turned_steward_cannot_swap_the_others(street: Street) -> None:
    mallory = make_secrets(member_secret=bytes(32))
    coup = Stewards(
        (street.stewards[0].as_stated, type(street.stewards[0])(street["mallory"], secrets=mallory).as_stated)
    )
    with pytest.raises(Refused) as refused:
        await street.stewards[0].state(coup, at=street.clock())
    assert refused.value.code == "roster.not_authorised"


async def test_without_a_policy_of_lone_watch_one_person_warns_nobody(tmp_path: Path) -> None:
    async with open_street(tmp_path / "town", preset=Preset.network, lone_watch=False) as street:
        await street.report()
        case = await street.desk_opens("cal")
        with pytest.raises(Refused) as refused:
            await street.watcher("cal").warn_alone(case)
        assert refused.value.code == "alert.not_enough_signatures"
        assert street.rings("dana") == []


async def test_the_permanent_desk_opens_what_came_at_night(street: Street) -> None:
    """Standing devices of the roster are among the recipients when nobody's word is fresh."""
    standing = RecipientKey.make()
    signed = street.founder.state(street["ana"].town_roster(), Desk((standing.public,)), at=street.clock())
    await street["ana"].ask("POST", "/api/roster", json_body={"statement": b64u(signed)})
    await street.settled()
    street.clock.forward(hours=1)
    draft = await street.report("ana")
    assert draft.sealed is not None
    assert open_envelope(draft.sealed, with_any=[standing])


async def test_keys_are_renewed_and_the_app_is_opened_once_a_month(street: Street) -> None:
    """Thirty days later: the watch has new keys through the same links, and an old phone finds its way."""
    monthly = street.phone(Phone, "monthly")
    await monthly.sync()
    await monthly.close()
    street.clock.forward(seconds=30 * DAY_S)
    for name in ("ben", "cal"):
        watcher = street.watcher(name)
        watcher.keys.clear()
        await watcher.sync()
        watcher.tickets.clear()
        await watcher.renew(windows=2)
    assert len(await street.stewards[0].collect()) == 2
    street.stewards[0].forget(at=street.clock())
    await street.stewards[0].certify(with_steward=street.stewards[1], windows=2, at=street.clock())
    await street.on_shift()
    await monthly.sync()
    assert monthly.word().word is Word.QUIET
    street.member("ana").tickets.clear()
    await street.warned()
    assert Told.alert_sent in await street.told("ana")
    await monthly.sync()
    assert len(monthly.rings) == 1


async def test_the_house_shows_no_second_history(street: Street) -> None:
    """Another chain of the same root: a phone that holds the first refuses the second."""
    other = street.founder.state(
        street["cal"].town_roster(), Policy(Preset.network, lone_watch=True, kinds=()), at=street.clock()
    )
    await street.stewards[0].revoke("ben", at=street.clock())
    await street.settled()
    liar = await street.lie_to("dana")
    liar.inject("roster", other)
    await street["dana"].until(lambda: "roster.fork" in street["dana"].warnings)
    assert street["dana"].town_roster().head == street["cal"].town_roster().head
