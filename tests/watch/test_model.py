"""What a verdict is worth, and what an incident may become. At breakfast: no house, no clock."""

import pytest

from tocsin.terms.ids import Hash, IncidentId
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status, Verdict
from tocsin.watch.model import LEASE_S, MAY_BECOME, Incident, KeptAttestation, Standing, State, standing

AT = Instant(1_799_046_000)
MINE, HERS = b"m" * 16, b"h" * 16
NEW = Incident(incident_id=IncidentId(b"i" * 8), status=Status.Actual)


def words(*verdicts: Verdict) -> list[KeptAttestation]:
    return [KeptAttestation(Hash(bytes([n]) * 32), verdict, Minutes(0), b"") for n, verdict in enumerate(verdicts)]


@pytest.mark.parametrize(
    ("verdicts", "reports", "lone", "expected"),
    [
        ((), 1, False, Standing.UNCONFIRMED),
        ((Verdict.cannot_tell,), 1, False, Standing.UNCONFIRMED),
        ((Verdict.confirmed,), 2, False, Standing.CONFIRMED),
        ((Verdict.not_it,), 1, False, Standing.DISMISSED),
        ((Verdict.not_it,), 2, False, Standing.UNCONFIRMED),
        ((Verdict.not_it, Verdict.cannot_tell), 2, False, Standing.UNCONFIRMED),
        ((Verdict.not_it, Verdict.not_it), 2, False, Standing.DISMISSED),
        ((Verdict.not_it,), 2, True, Standing.DISMISSED),
        ((Verdict.not_it, Verdict.not_it, Verdict.confirmed), 2, False, Standing.CONFIRMED),
    ],
)
def test_standing(verdicts: tuple[Verdict, ...], reports: int, lone: bool, expected: Standing) -> None:
    assert standing(words(*verdicts), reports=reports, one_is_enough=lone) is expected


def test_every_state_says_what_it_may_become() -> None:
    assert set(MAY_BECOME) == set(State)


@pytest.mark.parametrize("state", [each for each in State if each is not State.MERGED])
def test_a_danger_that_is_true_after_all_is_taken_up_again(state: State) -> None:
    assert State.CONFIRMED in MAY_BECOME[state]


def test_a_lease_is_one_persons_for_five_minutes() -> None:
    claimed = NEW.claimed(MINE, at=AT)
    assert claimed.state is State.CLAIMED
    assert claimed.lease is not None and AT + LEASE_S <= claimed.lease.until * 60 < AT + LEASE_S + 60
    with pytest.raises(Refusal, match=r"incident\.claimed"):
        claimed.claimed(HERS, at=Instant(AT + LEASE_S - 1))
    later = Instant(AT + LEASE_S + 60)
    assert claimed.state_at(later) is State.NEW
    assert claimed.claimed(HERS, at=later).lease_at(later) is not None


def test_who_renews_stays_on_her_way() -> None:
    going = NEW.checking(MINE, eta=4, at=AT)
    renewed = going.claimed(MINE, at=Instant(AT + 120))
    assert (renewed.state, renewed.eta) == (State.CHECKING, 4)
    assert renewed.lease is not None and going.lease is not None and renewed.lease.until > going.lease.until


def test_a_lapsed_journey_begins_anew() -> None:
    later = Instant(AT + LEASE_S + 60)
    claimed = NEW.checking(MINE, eta=4, at=AT).claimed(HERS, at=later)
    assert (claimed.state, claimed.eta) == (State.CLAIMED, None)


@pytest.mark.parametrize("state", [State.CONFIRMED, State.MERGED, State.EXPIRED])
def test_what_is_closed_is_not_claimed(state: State) -> None:
    with pytest.raises(Refusal, match=r"incident\.closed"):
        NEW.becomes(state, at=AT).claimed(MINE, at=AT)


def test_a_release_gives_it_back() -> None:
    released = NEW.checking(MINE, eta=4, at=AT).released(MINE, at=AT)
    assert (released.state, released.lease, released.eta) == (State.NEW, None, None)
    with pytest.raises(Refusal, match=r"incident\.claimed"):
        NEW.claimed(MINE, at=AT).released(HERS, at=AT)
