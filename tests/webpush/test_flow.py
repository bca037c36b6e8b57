"""What goes to a push service next, decided without a clock or a line."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.channels.webpush.flow import (
    BREAKS_AFTER,
    LONGEST_PAUSE_S,
    TRIAL_TRIES,
    TRIALS_IN_FLIGHT,
    Fate,
    Flow,
    Letter,
)

Told = list[tuple[str, Fate]]


def letters(told: Told, *names: str, topic: bytes = b"fire", ends: float = 1_000.0) -> list[Letter]:
    def tell(letter: Letter, fate: Fate) -> None:
        told.append((letter.endpoint, fate))

    return [Letter(endpoint=name, topic=topic, headers=(), make=lambda: b"", ends=ends, tell=tell) for name in names]


def flowing(told: Told, *names: str, **more: object) -> Flow:
    flow = Flow()
    for letter in letters(told, *names, **more):  # type: ignore[arg-type]
        flow.put(letter)
    return flow


@pytest.mark.parametrize(
    ("status", "fate"),
    [
        (201, Fate.ACCEPTED),
        (200, Fate.ACCEPTED),
        (404, Fate.GONE),
        (410, Fate.GONE),
        (400, Fate.REFUSED),
        (413, Fate.REFUSED),
        (403, Fate.REFUSED),
        (301, Fate.REFUSED),
    ],
)
def test_an_answer_that_settles_it(status: int, fate: Fate) -> None:
    told: Told = []
    flow = flowing(told, "ana")
    letter = flow.take(at=0)
    assert letter is not None
    flow.answered(letter, status, retry_after_s=None, at=0)
    assert told == [("ana", fate)]
    assert flow.is_idle


def test_a_busy_service_is_left_alone_for_as_long_as_it_asks() -> None:
    told: Told = []
    flow = flowing(told, "ana", "ben")
    letter = flow.take(at=0)
    assert letter is not None
    flow.answered(letter, 429, retry_after_s=30, at=0)
    assert flow.take(at=29.9) is None
    assert {flow.take(at=30).endpoint, flow.take(at=30).endpoint} == {"ana", "ben"}  # type: ignore[union-attr]
    assert told == []


def test_being_busy_uses_up_no_try_and_the_end_of_the_alert_ends_it() -> None:
    told: Told = []
    flow = flowing(told, "ana", ends=100)
    for at in range(0, 90, 10):
        letter = flow.take(at=at)
        assert letter is not None and letter.tries == 1
        flow.answered(letter, 429, retry_after_s=10, at=at)
    assert told == []
    letter = flow.take(at=90)
    assert letter is not None
    flow.answered(letter, 429, retry_after_s=10, at=90)
    assert told == [("ana", Fate.GIVEN_UP)]


def test_a_failing_service_is_asked_less_and_less_for_as_long_as_the_alert_holds() -> None:
    told: Told = []
    flow = flowing(told, "ana", ends=7_200)
    asked, at = [], 0.0
    while not told:
        letter = flow.take(at=at)
        if letter is None:
            at += 0.5
            continue
        asked.append(at)
        flow.answered(letter, 503, retry_after_s=None, at=at)
    pauses = [later - earlier for earlier, later in itertools.pairwise(asked)]
    assert pauses[:5] == [1, 2, 4, 8, 16] and max(pauses) == LONGEST_PAUSE_S
    assert 7_200 - LONGEST_PAUSE_S <= asked[-1] < 7_200
    assert told == [("ana", Fate.GIVEN_UP)]


def test_a_broken_service_is_tried_with_one_and_trusted_again() -> None:
    told: Told = []
    flow = flowing(told, *[f"p{n}" for n in range(BREAKS_AFTER + 4)])
    for _ in range(BREAKS_AFTER):
        letter = flow.take(at=0)
        assert letter is not None
        flow.answered(letter, 0, retry_after_s=None, at=0)
    assert flow.is_broken
    assert flow.take(at=0.5) is None
    probe = flow.take(at=1)
    assert probe is not None
    assert flow.take(at=1) is None, "only one"
    flow.answered(probe, 201, retry_after_s=None, at=1)
    assert not flow.is_broken
    assert flow.take(at=1) is not None and flow.take(at=1) is not None


def test_a_line_that_is_cut_under_hundreds_pauses_for_a_second_and_not_for_minutes() -> None:
    told: Told = []
    flow = flowing(told, *[f"p{n}" for n in range(200)])
    under_way = [letter for _ in range(200) if (letter := flow.take(at=0)) is not None]
    for letter in under_way:
        flow.answered(letter, 0, retry_after_s=None, at=0)
    probe = flow.take(at=1)
    assert probe is not None
    flow.answered(probe, 0, retry_after_s=None, at=1)
    assert flow.take(at=2.9) is None and flow.take(at=3) is not None, "twice as long after the next"


def test_something_newer_takes_the_place_of_what_waits() -> None:
    told: Told = []
    flow = flowing(told, "ana", "ben", "cal")
    under_way = flow.take(at=0)
    retried = flow.take(at=0)
    assert under_way is not None and retried is not None
    flow.answered(retried, 500, retry_after_s=None, at=0)
    flow.drop(b"fire")
    assert sorted(told) == [("ben", Fate.REPLACED), ("cal", Fate.REPLACED)]
    flow.answered(under_way, 201, retry_after_s=None, at=0)
    assert flow.is_idle


@pytest.mark.parametrize(("status", "fate"), [(503, Fate.REPLACED), (429, Fate.REPLACED), (201, Fate.ACCEPTED)])
def test_an_ending_goes_after_its_alarm_was_answered_and_the_alarm_is_not_tried_again(status: int, fate: Fate) -> None:
    told: Told = []
    flow = flowing(told, "ana")
    alarm = flow.take(at=0)
    assert alarm is not None
    flow.drop(b"fire")
    update, ending = letters(told, "ana", "ana")
    other = letters(told, "ana", topic=b"flood")[0]
    for letter in (update, ending, other):
        flow.put(letter)
    assert flow.take(at=0) is other, "only what is said of the same thing waits"
    assert told == [("ana", Fate.REPLACED)], "of two that wait the newer"
    flow.answered(alarm, status, retry_after_s=None, at=0)
    assert told[1:] == [("ana", fate)]
    assert flow.take(at=1) is ending


def test_an_idle_service_is_forgotten_but_not_one_that_asked_for_time() -> None:
    told: Told = []
    flow = flowing(told, "ana")
    assert not flow.is_forgettable(at=0)
    letter = flow.take(at=0)
    assert letter is not None
    flow.answered(letter, 429, retry_after_s=50, at=0)
    flow.drop(b"fire")
    assert flow.is_idle and not flow.is_forgettable(at=49) and flow.is_forgettable(at=50)


@given(
    statuses=st.lists(st.sampled_from([0, 200, 201, 400, 404, 410, 429, 500, 503]), max_size=200),
    after=st.lists(st.one_of(st.none(), st.floats(0, 10_000)), min_size=200, max_size=200),
)
def test_whatever_is_answered_every_letter_has_one_fate(statuses: list[int], after: list[float | None]) -> None:
    told: Told = []
    names = [f"p{n}" for n in range(7)]
    flow, at, answers = flowing(told, *names, ends=5_000), 0.0, iter(zip(statuses, after, strict=False))
    for _ in range(20_000):
        if flow.is_idle:
            break
        letter = flow.take(at=at)
        if letter is None:
            at += 7.0
            continue
        status, wait = next(answers, (201, None))
        flow.answered(letter, status, retry_after_s=wait, at=at)
    assert sorted(name for name, _ in told) == names


def trials(told: Told, *names: str) -> list[Letter]:
    made = letters(told, *names, topic=b"trial")
    for letter in made:
        letter.is_trial = True
    return made


def test_a_trial_is_given_up_after_a_few_tries() -> None:
    told: Told = []
    flow = Flow()
    for each in trials(told, "ana"):
        flow.put(each)
    tries = 0
    for at in range(600):
        if (letter := flow.take(at=at)) is not None:
            tries += 1
            flow.answered(letter, 500, retry_after_s=None, at=at)
    assert (tries, told) == (TRIAL_TRIES, [("ana", Fate.GIVEN_UP)])


@pytest.mark.parametrize("status", [0, 500, 429])
def test_a_stranger_who_names_addresses_that_fail_keeps_no_alarm_waiting(status: int) -> None:
    told: Told = []
    flow = Flow()
    for letter in trials(told, *(f"x{n}" for n in range(4 * BREAKS_AFTER))):
        flow.put(letter)
    at = 0.0
    while (letter := flow.take(at=at)) is not None:
        flow.answered(letter, status, retry_after_s=3_600, at=at)
    assert not flow.is_broken
    for alarm in letters(told, "ana", "ben"):
        flow.put(alarm)
    assert [letter.endpoint for letter in (flow.take(at=at), flow.take(at=at)) if letter] == ["ana", "ben"]


def test_alarms_go_before_trials_and_are_not_counted_with_them() -> None:
    told: Told = []
    flow = Flow(most=2)
    for letter in (*trials(told, *(f"x{n}" for n in range(100))), *letters(told, "ana", "ben")):
        flow.put(letter)
    assert [letter.endpoint for letter in (flow.take(at=0), flow.take(at=0)) if letter] == ["ana", "ben"]
    trying = list(iter(lambda: flow.take(at=0), None))
    assert len(trying) == TRIALS_IN_FLIGHT and all(letter.is_trial for letter in trying)
    flow.drop(b"trial")
    assert sum(fate is Fate.REPLACED for _, fate in told) == 100 - TRIALS_IN_FLIGHT
