"""What the vectors of the roster say, said once more in words, so that no rule stands only on what the fold returns."""

from __future__ import annotations

import pytest

from tocsin.seals.roster import AUTHORITY, DELAY_S, Roster, catch_up, fold, grow, settled
from tocsin.seals.statement import (
    MOST_AUTHORITIES,
    MOST_COSIGNERS,
    MOST_RELAYED_EVENTS,
    MOST_RELAYS,
    MOST_TRUSTEES,
    NEW_KIND_BYTES,
    AidDesk,
    AidDevice,
    Batch,
    Body,
    Cosigner,
    Cosigners,
    Desk,
    Files,
    Manifest,
    Mirrors,
    Policy,
    Relay,
    Relays,
    Revocation,
    Statement,
    StatementKind,
    Steward,
    Stewards,
    TownFile,
    Trustee,
    Trustees,
    write,
)
from tocsin.terms.ids import Hash, PublicKey, Recipient, Sequence, Window
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Preset
from tocsin_kit.keys import SigningKey
from tools.vectors.worlds import NOW, WINDOW, Town, alley, network

NEW = SigningKey.of(bytes([9]) * 32)
NARROW = {
    "manifest": Manifest(Hash(bytes(32))),
    "batch": Batch(Window(WINDOW + 5), (Hash(bytes(32)),)),
    "mirrors": Mirrors(("https://mirror.example",)),
    "relays": Relays((Relay("Weather service", NEW.public, (7, 10)),)),
    "files": Files((TownFile("voice-so", 400_000, Hash(bytes(32))),)),
    "cosigners": Cosigners("log.example+00000000+" + "A" * 44, 0, (), ("https://stamps.example",)),
}
WIDE = {
    "stewards": Stewards((Steward(key=NEW.public, recipient=Recipient(bytes(32))),)),
    "policy": Policy(preset=Preset.city, lone_watch=False, kinds=()),
    "desk": Desk((Recipient(bytes(32)),)),
    "aid": AidDesk((AidDevice(Recipient(bytes(32)), NEW.public),)),
    "trustees": Trustees(tuple(Trustee(Recipient(bytes([n]) * 32), PublicKey(bytes([n]) * 32)) for n in range(3)), 2, True, 72),
}
REVOKE = Revocation(frozenset({(WINDOW, Hash(bytes(32)))}))


def _after(town: Town, body: Body, *keys: SigningKey, seen: Instant = NOW) -> Roster:
    return grow(town.roster, town.statement(body, keys=keys), seen=seen)


def _has(roster: Roster, body: Body) -> bool:
    match body:
        case Manifest(manifest_hash):
            return roster.manifest == manifest_hash
        case Batch(first, hashes):
            return first in roster.batches and roster.batches[first].statement_hash == hashes[0]
        case Mirrors(urls):
            return roster.mirrors == urls
        case Files(files):
            return roster.files == files
        case Relays(relays):
            return roster.relays == relays
        case Stewards(stewards):
            return roster.stewards == stewards
        case Policy():
            return roster.policy == body
        case Desk(recipients):
            return roster.desk == recipients
        case AidDesk(devices):
            return roster.aid == devices
        case Trustees():
            return roster.films == body
        case Cosigners():
            return roster.ledger == body
        case Revocation(leaves):
            return leaves <= roster.revoked
    raise AssertionError(body)


def test_every_kind_of_statement_has_its_row() -> None:
    assert set(AUTHORITY) == set(StatementKind)


@pytest.mark.parametrize("body", [*NARROW.values(), *WIDE.values(), REVOKE], ids=[*NARROW, *WIDE, "revoke"])
def test_root_alone_suffices_at_once(body: Body) -> None:
    assert not _has(network().roster, body)
    assert _has(_after(network(), body, network().root), body)


@pytest.mark.parametrize("body", NARROW.values(), ids=NARROW)
def test_two_stewards_certify_one_does_not_except_in_a_street(body: Body) -> None:
    one, two = network().stewards
    assert _has(_after(network(), body, one, two), body)
    with pytest.raises(Refusal, match=r"roster\.not_authorised"):
        _after(network(), body, one)
    assert _has(_after(alley(), body, alley().stewards[0]), body)


@pytest.mark.parametrize("body", WIDE.values(), ids=WIDE)
def test_what_widens_power_waits_48_hours_on_this_very_phone(body: Body) -> None:
    one, two = network().stewards
    seen = Instant(NOW + 1_000)
    after = _after(network(), body, one, two, seen=seen)
    assert not _has(after, body)
    assert [each.in_force_at for each in after.pending] == [seen + DELAY_S]
    assert not _has(settled(after, at=Instant(seen + DELAY_S - 1)), body)
    assert _has(settled(after, at=Instant(seen + DELAY_S)), body)
    with pytest.raises(Refusal, match=r"roster\.not_authorised"):
        _after(network(), body, one)
    with pytest.raises(Refusal, match=r"roster\.not_authorised"):
        _after(alley(), body, alley().stewards[0])


def test_one_steward_revokes_at_once_and_an_outsider_does_not() -> None:
    assert _has(_after(network(), REVOKE, network().stewards[1]), REVOKE)
    with pytest.raises(Refusal, match=r"cose\.unknown_key"):
        _after(network(), REVOKE, network().outsider)


def test_usurpers_cannot_act_before_their_time_and_the_root_stops_them() -> None:
    one, two = network().stewards
    coup = network().statement(WIDE["stewards"], keys=[one, two])
    town = network().extended(coup)
    act = town.statement(REVOKE, keys=[NEW])
    with pytest.raises(Refusal, match=r"roster\.not_yet"):
        grow(town.roster, act, seen=Instant(NOW + DELAY_S - 1))
    assert _has(grow(town.roster, act, seen=Instant(NOW + DELAY_S)), REVOKE)
    rescued = town.extended(town.statement(Stewards(network().roster.stewards), keys=[town.root]))
    later = settled(rescued.roster, at=Instant(NOW + 10 * DELAY_S))
    assert later.stewards == network().roster.stewards and not later.pending


def test_a_house_cannot_rewind_or_rewrite_what_a_phone_has_seen() -> None:
    town, chain = network(), [data for data, _ in network().chain]
    assert catch_up(town.roster, chain, seen=NOW) == town.roster
    with pytest.raises(Refusal, match=r"roster\.step_back"):
        catch_up(town.roster, chain[:-1], seen=NOW)
    other = Town("network", preset=Preset.network, lone_watch=False, people={"ana": 1})
    assert other.town == town.town
    with pytest.raises(Refusal, match=r"roster\.fork"):
        catch_up(town.roster, [data for data, _ in other.chain], seen=NOW)


def test_the_whole_fold_is_the_same_as_step_by_step() -> None:
    roster = fold(network().chain[:1], town=network().town, at=NOW)
    for data, seen in network().chain[1:]:
        roster = grow(roster, data, seen=seen)
    assert roster == network().roster


def test_the_largest_list_of_relays_is_taken_by_programs_that_do_not_know_this_kind() -> None:
    """They refuse a page of an unknown kind that is larger, and with it all of the book."""
    events = tuple(range(65_535 - MOST_RELAYED_EVENTS, 65_535))
    relays = tuple(Relay("\N{BELL}" * 40, PublicKey(bytes([n]) * 32), events) for n in range(MOST_RELAYS))
    page = Statement(Sequence(2**32 - 1), Hash(bytes(32)), Minutes(2**32 - 1), StatementKind.relays, Relays(relays))
    assert len(write(page)) <= NEW_KIND_BYTES


def test_a_full_list_of_trustees_or_cosigners_fits_there_too() -> None:
    key = "x" * 80 + "+00000000+" + "A" * 44
    people = tuple(Trustee(Recipient(bytes(32)), PublicKey(bytes(32))) for _ in range(MOST_TRUSTEES))
    houses = (Cosigner(key, "https://" + "x" * 92),) * MOST_COSIGNERS
    ledger = Cosigners(key, MOST_COSIGNERS, houses, ("https://" + "x" * 92,) * MOST_AUTHORITIES)
    for kind, body in ((StatementKind.trustees, Trustees(people, 8, True, 8_760)), (StatementKind.cosigners, ledger)):
        page = Statement(Sequence(2**32 - 1), Hash(bytes(32)), Minutes(2**32 - 1), kind, body)
        assert len(write(page)) <= NEW_KIND_BYTES


OLGA, RUTH, SAM = (AidDevice(Recipient(bytes([n]) * 32), SigningKey.of(bytes([n]) * 32).public) for n in (1, 2, 3))


def _aid(*devices: AidDevice) -> AidDesk:
    return AidDesk(devices)


def _extended(town: Town, body: Body, *keys: SigningKey) -> Town:
    return town.extended(town.statement(body, keys=keys))


def test_one_steward_takes_a_lost_phone_off_the_aid_desk_at_once_and_puts_none_on() -> None:
    one, two = network().stewards
    town = _extended(network(), _aid(OLGA, RUTH), network().root)
    assert _after(town, _aid(RUTH), two).aid == (RUTH,)
    with pytest.raises(Refusal, match=r"roster\.not_authorised"):
        _after(town, _aid(RUTH, SAM), one)
    cut = _extended(town, _aid(RUTH), two)
    with pytest.raises(Refusal, match=r"roster\.not_authorised"):
        _after(cut, _aid(OLGA, RUTH), one)
    back = _after(cut, _aid(OLGA, RUTH), one, two)
    assert back.aid == (RUTH,)
    assert settled(back, at=Instant(NOW + DELAY_S)).aid == (OLGA, RUTH)


def test_whoever_is_taken_off_does_not_come_in_by_a_list_that_was_on_its_way() -> None:
    one, two = network().stewards
    town = _extended(network(), _aid(OLGA, RUTH), network().root)
    town = _extended(town, _aid(OLGA, RUTH, SAM), one, two)
    stopped = _after(town, _aid(RUTH), one)
    assert stopped.aid == (RUTH,) and not stopped.pending
    kept = _after(town, _aid(RUTH, SAM), one)
    assert kept.aid == (RUTH,)
    assert settled(kept, at=Instant(NOW + DELAY_S)).aid == (RUTH, SAM)


def test_a_phone_that_comes_new_takes_the_same_pages_as_one_that_watched_for_days() -> None:
    """It has seen no two days pass, so no list of two stewards is in force there; it must not refuse the book."""
    one, two = network().stewards
    pages = [(_aid(OLGA, RUTH), (one, two)), (_aid(OLGA, RUTH, SAM), (one, two)), (_aid(RUTH, SAM), (two,))]
    old = new = network()
    roster = old.roster
    for n, (body, keys) in enumerate(pages):
        page = new.statement(body, keys=keys)
        new = new.extended(page)
        roster = grow(roster, page, seen=Instant(NOW + n * DELAY_S))
    assert roster.aid == (RUTH, SAM)
    assert new.roster.aid == ()
    later = settled(new.roster, at=Instant(NOW + DELAY_S))
    assert (later.aid, later.head) == (roster.aid, roster.head)


def test_a_phone_stands_on_the_aid_desk_once() -> None:
    twice = AidDevice(OLGA.recipient, SAM.key)
    with pytest.raises(Refusal, match=r"roster\.malformed"):
        _after(network(), _aid(OLGA, twice), network().root)
