"""Invites, roles, and what happens when somebody is lost, turned or gone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.street import MovedClock, RunningHouse, Street
from tocsin.seals.hashes import hash_of
from tocsin.seals.invite import RoleInvite, read_link, write_link
from tocsin.seals.statement import Batch
from tocsin.terms.ids import PigeonholeId, Window
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Preset, Role
from tocsin_kit.actors.line import Refused
from tocsin_kit.actors.member import Guest, Member
from tocsin_kit.actors.on_watch import Dispatcher, Verifier
from tocsin_kit.actors.steward import make_secrets
from tocsin_kit.letters import Note, RoleRequest, Told, WordsNote


async def test_a_meeting_invite_lets_many_in_and_no_more(street: Street) -> None:
    link = await street.stewards[0].invite(uses=3)
    for name in ("eve", "fay", "gil"):
        street.phone(Member, name)
        await street.join(name, link=link)
    street.phone(Member, "hal")
    with pytest.raises(Refused) as full:
        await street.join("hal", link=link)
    assert full.value.code.startswith("invite.")


async def test_a_meeting_is_over_after_two_hours(street: Street) -> None:
    link = await street.stewards[0].invite(uses=60)
    street.clock.forward(hours=2, minutes=1)
    street.phone(Member, "eve")
    with pytest.raises(Refused):
        await street.join("eve", link=link)


async def test_a_member_is_expelled_by_cutting_her_invite(street: Street) -> None:
    link = await street.stewards[0].invite()
    street.phone(Member, "eve")
    await street.join("eve", link=link)
    eve = street.member("eve")
    eve.tickets.clear()
    await street.stewards[0].cut(read_link(link).invite_hash)
    with pytest.raises(Refused) as ended:
        await eve.stock_tickets()
    assert ended.value.code.startswith("pass.")
    with pytest.raises(Refused):
        await street.join("eve", link=link)
    await street.member("dana").stock_tickets()


async def test_nobody_else_can_cut_an_invite(street: Street) -> None:
    link = await street.stewards[0].invite()
    mallory = type(street.stewards[0])(street["mallory"], secrets=make_secrets(member_secret=bytes(32)))
    with pytest.raises(Refused):
        await mallory.cut(read_link(link).invite_hash)


async def test_a_guest_reports_without_being_invited(street: Street) -> None:
    await street.report("mallory", words="I live at the corner")
    case = await street.desk_opens("cal")
    assert next(iter(case.sightings.values())).mac is None
    mallory = street["mallory"]
    assert isinstance(mallory, Guest)
    assert await street.told("mallory") == [Told.seen]


async def test_a_forged_member_is_dropped_at_the_desk(street: Street) -> None:
    """Mallory has a ticket's worth of work but not the town's member secret."""
    liar = street.phone(Member, "liar")
    await liar.sync()
    await liar.redeem(await street.stewards[0].invite())
    liar.member_secrets = {1: bytes(32)}
    await street.report("liar")
    await street.watcher("cal").look()
    assert street.watcher("cal").dropped == ["sighting.forged"]
    assert street.watcher("cal").open_cases() == []


async def test_a_lost_role_phone_is_revoked_by_one_steward_at_once(street: Street) -> None:
    await street.report()
    await street.desk_opens("cal")
    await street.stewards[0].revoke("ben", at=street.clock())
    await street.settled()
    with pytest.raises((Refused, Refusal)):
        await street.confirms("ben")
    await street.hire("eve", Verifier)
    await street.watcher("cal").sync()
    case = await street.looks("cal")
    await street.watcher("cal").note(case, WordsNote("Eve takes over"))
    await street.watcher("cal").share_sightings(case)
    assert (await street.looks("eve")).words() == ["Eve takes over"]
    await street.confirms("eve")
    await street.approves("cal")
    await street.settled()
    assert len(street.rings("dana")) == 1


async def test_what_a_revoked_key_signs_rings_nowhere(street: Street) -> None:
    await street.report()
    case = await street.desk_opens("cal")
    await street.confirms("ben")
    await street.stewards[0].revoke("ben", at=street.clock())
    await street.settled()
    with pytest.raises((Refused, Refusal)):
        await street.approves("cal")
    await street.settled()
    assert street.rings("dana") == []
    assert case.incident_id not in [each.incident for each in street["dana"].incidents()]


async def test_the_paper_slip_needs_no_steward(street: Street) -> None:
    ben = street.watcher("ben")
    number = ben.keys_now().window
    await ben.post_slip(number)
    await street.settled()
    window = await street["dana"].window(number)
    assert window.is_void(ben.keys_now().leaf, roster=street["dana"].town_roster())
    with pytest.raises(Refused):
        await ben.open_desk()


async def test_the_house_cannot_invent_a_slip(street: Street) -> None:
    with pytest.raises(Refused):
        body = {"window": street.watcher("ben").keys_now().window, "secret": "A" * 43}
        await street["mallory"].ask("POST", "/api/slips", json_body=body)


async def test_two_on_watch_let_a_third_stand_in_for_one_window(street: Street) -> None:
    """The batch of a reinstalled phone is gone and the steward sleeps."""
    eve = street.phone(Dispatcher, "eve")
    await eve.sync()
    await eve.redeem(await street.stewards[0].invite())
    await street.watcher("cal").vouch(eve, with_other=street.watcher("ben"))
    await street.settled()
    await eve.start_shift()
    await street.report()
    case = await street.desk_opens("eve")
    await street.confirms("ben")
    await street.approves("eve")
    await street.settled()
    assert len(street.rings("dana")) == 1
    assert case.state in ("new", "confirmed", "checking")
    street.clock.forward(hours=6)
    with pytest.raises(Refusal, match=r"watch\.no_keys"):
        eve.keys_now()


async def test_a_stand_in_vouches_for_nobody(street: Street) -> None:
    eve, fay = street.phone(Dispatcher, "eve"), street.phone(Dispatcher, "fay")
    for each in (eve, fay):
        await each.sync()
    await street.watcher("cal").vouch(eve, with_other=street.watcher("ben"))
    with pytest.raises(Refused):
        await street.watcher("cal").vouch(fay, with_other=eve)


async def test_at_most_two_stand_in(street: Street) -> None:
    for name in ("eve", "fay"):
        await street.phone(Dispatcher, name).sync()
        await street.watcher("cal").vouch(street.watcher(name), with_other=street.watcher("ben"))
    await street.phone(Dispatcher, "gil").sync()
    with pytest.raises(Refused) as many:
        await street.watcher("cal").vouch(street.watcher("gil"), with_other=street.watcher("ben"))
    assert many.value.code == "stand_in.too_many"


async def test_a_street_of_two_role_holders_lets_one_confirm(small_street: Street) -> None:
    street = small_street
    await street.report()
    case = await street.desk_opens("cal")
    await street.watcher("cal").confirm(case)
    await street.watcher("cal").issue(case.alerts[-1])
    await street.settled()
    assert street.rings("dana") == ["Checkpoint nearby. Avoid the area. Until 08:00."]


async def test_a_role_asked_for_is_the_role_offered(street: Street) -> None:
    eve = street.phone(Verifier, "eve")
    await eve.sync()
    link = await street.stewards[0].invite_to_role(int(Role.verifier))
    await eve.take_role(link, name="eve", windows=2)
    (request,) = await street.stewards[0].collect()
    assert (request.name_for_steward, request.roles) == ("eve", Role.verifier)
    assert await street.stewards[0].collect() == [], "a letter is read once"


async def test_nobody_gets_more_than_the_link_offers(street: Street) -> None:
    """A phone that turns a verifier's link into a dispatcher's request gets nothing."""
    eve = street.phone(Verifier, "eve")
    await eve.sync()
    fragment = await street.stewards[0].invite_to_role(int(Role.verifier))
    invite = read_link(fragment)
    assert isinstance(invite, RoleInvite)
    await eve.take_role(write_link(replace(invite, roles=int(Role.dispatcher))), name="eve", windows=2)
    assert await street.stewards[0].collect() == []


async def test_who_asks_again_never_has_two_leaves(street: Street) -> None:
    """Ben's phone was reinstalled: the same link's pigeonhole, new keys. The old ones count no more."""
    ben = street.watcher("ben")
    before = ben.keys_now().leaf
    again = street.phone(Verifier, "ben again")
    await street.join("ben again")
    (hole, _), *_ = (each for each in street.stewards[0].secrets.holders.items() if each[1].name == "ben")
    first = ben.keys_now().window
    again.roles = ben.roles
    leaves = tuple(again.make_keys(Window(first + n)).leaf.encoded for n in range(3))
    note = Note(street.clock(), None, RoleRequest(ben.roles, "ben", first, leaves))
    await again.post(note, pigeonhole=hole, to=[street.stewards[0].secrets.opens.public])
    assert len(await street.stewards[0].collect()) == 1
    await street.stewards[0].certify(with_steward=street.stewards[1], windows=6, at=street.clock())
    await again.sync()
    window = await again.window(first)
    assert before not in window.leaves
    assert again.keys_now().leaf in window.leaves
    assert len(window.leaves) == 2


async def test_a_second_steward_far_away_rebuilds_what_she_signs(street: Street) -> None:
    eve = street.phone(Verifier, "eve")
    await eve.sync()
    await eve.take_role(await street.stewards[0].invite_to_role(eve.roles), name="eve", windows=4)
    first, second = street.stewards
    await first.collect()
    plan = await first.certify(at=street.clock())
    await eve.sync()
    assert eve.keys_now().leaf not in (await eve.window(plan.windows[0].window)).leaves
    signed = await second.cosign(at=street.clock())
    assert signed is not None
    assert [each.payload for each in signed.windows] == [each.payload for each in plan.windows]
    await eve.sync()
    await eve.start_shift()
    assert eve.keys_now().leaf in (await eve.window(plan.windows[0].window)).leaves
    assert await second.cosign(at=street.clock()) is None
    await first.certify(with_steward=second, windows=4, at=street.clock())
    assert {holder.name for holder in first.holders()} == {"ben", "cal", "eve"}


async def test_a_second_steward_signs_nothing_that_was_slipped_in(street: Street) -> None:
    """The first steward is turned: his batch holds a leaf that nobody asked for."""
    first, second = street.stewards
    sock_puppet = street.phone(Dispatcher, "sock puppet")
    number = street.watcher("cal").keys_now().window
    request = RoleRequest(sock_puppet.roles, "nobody", number, (sock_puppet.make_keys(number).leaf.encoded,))
    hole = PigeonholeId(bytes(16))
    first.secrets.offered[hole] = sock_puppet.roles
    first.secrets.requests.append((hole, request))
    hidden = first._ask_the_others

    async def without_the_request(objects: list[bytes], requests: object, *, at: Instant) -> None:
        await hidden(objects, [], at=at)

    first._ask_the_others = without_the_request  # type: ignore[method-assign, assignment]
    await first.certify(windows=2, at=street.clock())
    with pytest.raises(Refusal, match=r"cosign\.not_the_same"):
        await second.cosign(at=street.clock())


async def test_the_steward_forgets_who_had_which_key(street: Street) -> None:
    steward = street.stewards[0]
    assert all(len(holder.leaves) == 6 for holder in steward.holders())
    street.clock.forward(hours=12)
    steward.forget(at=street.clock())
    assert all(len(holder.leaves) == 4 for holder in steward.holders())


async def test_one_steward_alone_certifies_nobody_in_a_network(street: Street) -> None:
    before = street["dana"].town_roster().head
    await street.stewards[0].certify(windows=1, at=street.clock())
    await street["dana"].sync()
    assert street["dana"].town_roster().head == before
    body = Batch(street.watcher("cal").keys_now().window, (hash_of(b"anything"),))
    with pytest.raises(Refused) as alone:
        await street.stewards[0].state(body, at=street.clock())
    assert alone.value.code == "roster.not_authorised"


async def test_the_setup_link_founds_one_town_only(tmp_path: Path) -> None:
    house = RunningHouse(tmp_path / "town", clock=MovedClock())
    await house.start()
    first, second = (Street(house, clock=MovedClock(), preset=Preset.street) for _ in range(2))
    await first.found()
    with pytest.raises(Refused):
        await second.found()
    await first.close()


async def test_tickets_are_good_for_one_entry(street: Street) -> None:
    ana = street.member("ana")
    ticket = ana.tickets[0]
    await street.report("ana")
    ana.tickets.insert(0, ticket)
    with pytest.raises(Refused) as used:
        await street.report("ana")
    assert used.value.code.startswith("ticket.")
    assert hash_of(ticket)
