"""The numbers of aid on the wire. Docs/protocol, section 20."""

from __future__ import annotations

from enum import IntEnum


class NeedKind(IntEnum):
    groceries = 1
    lift = 2
    accompaniment = 3
    school_run = 4
    medicine = 5
    rent = 6
    legal = 7
    medical = 8
    child_care = 9
    translation = 10
    other = 11


class NeedUrgency(IntEnum):
    week = 0
    two_days = 1
    today = 2


class Diet(IntEnum):
    vegetarian = 1
    vegan = 2
    halal = 3
    kosher = 4
    no_pork = 5
    no_gluten = 6
    no_dairy = 7
    no_nuts = 8
    baby_food = 9
    diabetic = 10


class Seat(IntEnum):
    none = 0
    booster = 1
    child = 2
    baby = 3


class LegRole(IntEnum):
    """Bits in an offer, one of them in a leg. To receive is a leg's alone: the person's own part."""

    shop = 1
    pack = 2
    carry = 4
    drive = 8
    accompany = 16
    school = 32
    call = 64
    mind = 128
    translate = 256
    receive = 512


class Duty(IntEnum):
    """Bits: for what a steward has vouched for somebody."""

    people = 1
    children = 2
    medicine = 4
    homes = 8
    calls = 16


class NeedState(IntEnum):
    """`brought` is the carrier's word, `received` hers, `done` both. Of a recurring need: its next occasion's."""

    asked = 0
    claimed = 1
    planned = 2
    under_way = 3
    brought = 4
    received = 5
    done = 6
    cancelled = 7
    could_not = 8
    merged = 9


class OfferState(IntEnum):
    fresh = 0
    active = 1
    resting = 2
    left = 3
    cut_off = 4


class TripState(IntEnum):
    planned = 0
    under_way = 1
    done = 2
    cancelled = 3


class LegState(IntEnum):
    planned = 0
    asked = 1
    accepted = 2
    declined = 3
    under_way = 4
    handed_over = 5
    nobody_home = 6
    no_show = 7
    wrong_items = 8
    followed = 9
    cancelled = 10
    done = 11


class CallsState(IntEnum):
    asked = 0
    running = 1
    resting = 2
    ended = 3


class CallDayState(IntEnum):
    """What became of one day's call."""

    planned = 0
    answered = 1
    unanswered = 2
    stopped = 3


class RungKind(IntEnum):
    """What happens next when a call is not answered; the authorities only where she wrote so."""

    phone = 1
    keyholder = 2
    circle = 3
    authorities = 4


class WordCode(IntEnum):
    """What somebody tells the desk."""

    accept = 1
    decline = 2
    started = 3
    handed_over = 4
    nobody_home = 5
    no_show = 6
    wrong_items = 7
    followed = 8
    received = 9
    amend = 10
    withdraw = 11
    answered = 12
    unanswered = 13
    question = 14
    pledge = 15
    receipt = 16
    stopped = 17
    child_with_me = 18
    child_handed_over = 19
    under_duress = 20


class AnswerCode(IntEnum):
    """What the desk says to whoever asked, in her own language on her phone.

    `in_words`: only what is written beside it.
    """

    in_words = 0
    looking_into_it = 1
    takes_longer = 2
    comes_again = 3


class ToldCode(IntEnum):
    """What the desk tells a volunteer."""

    taken_by_another = 1
    cancelled = 2
    thanks = 3
    changed = 4
    taken_over = 5


class ReleaseReason(IntEnum):
    """`under_duress`: not due yet, but she has said the word that means she is not free."""

    timer = 1
    call = 2
    under_duress = 3


class BackHow(IntEnum):
    back = 1
    under_duress = 2
    by_caller = 3
