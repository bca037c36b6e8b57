"""Every code of the wire. Written by tools/registry.py from protocol/registry.toml: change that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, IntFlag

VERSION = 1


class Status(IntEnum):
    """CAP 1.2 status. Drill keys can never make an Actual."""

    Actual = 0
    Exercise = 1
    Test = 3


class MessageType(IntEnum):
    """CAP 1.2 msgType."""

    Alert = 0
    Update = 1
    Cancel = 2


class ResponseType(IntEnum):
    """CAP 1.2 responseType; there is deliberately no Execute."""

    Avoid = 1
    Shelter = 2
    Evacuate = 3
    Monitor = 4
    AllClear = 5


class Urgency(IntEnum):
    """CAP 1.2 urgency."""

    Immediate = 1
    Expected = 2
    Future = 3
    Past = 4
    Unknown = 5


class Severity(IntEnum):
    """CAP 1.2 severity; the lower number is the graver."""

    Extreme = 1
    Severe = 2
    Moderate = 3
    Minor = 4
    Unknown = 5


class Certainty(IntEnum):
    """CAP 1.2 certainty; Possible is unconfirmed, Observed is confirmed."""

    Observed = 1
    Possible = 3


class Verdict(IntEnum):
    """A verifier's signed word on an incident."""

    confirmed = 0
    not_it = 1
    cannot_tell = 2


class Role(IntFlag):
    """Bits of a leaf's roles."""

    verifier = 1
    dispatcher = 2
    legal_observer = 4


class Preset(IntEnum):
    """How large a town is, chosen at founding."""

    street = 1
    network = 2
    city = 3


class Size(IntEnum):
    """How many, of whatever was seen."""

    one = 1
    few = 2
    several = 3
    many = 4


class Activity(IntEnum):
    """What was going on."""

    standing_by = 1
    stopping_people = 2
    knocking_on_doors = 3
    entering = 4
    taking_someone = 5
    spreading = 6
    road_closed = 7
    damage = 8
    leaving = 9
    other = 10


class Uniform(IntEnum):
    """Only inside a sealed sighting, never in an alert."""

    plain = 1
    police = 2
    marked_vest = 3
    military = 4
    work_clothes = 5
    not_seen = 6


class Equipment(IntEnum):
    """Only inside a sealed sighting, never in an alert."""

    vehicles = 1
    breaching = 2
    dogs = 3
    aircraft = 4
    flames_or_smoke = 5
    water = 6
    none_seen = 7


class Finding(IntEnum):
    """What an incident turned out to be: "checked: it was …"."""

    delivery = 1
    ordinary_patrol = 2
    work_crew = 3
    ambulance_or_fire_crew = 4
    private_security = 5
    nothing_there = 6
    neighbours_own_event = 7
    drill = 8
    already_reported = 9


class Question(IntEnum):
    """A coded question that a desk asks back."""

    still_there = 1
    which_side = 2
    seen_by_you = 3
    how_many_now = 4
    can_you_be_called_on = 5
    are_you_safe = 6


class Answer(IntEnum):
    """A coded answer to a question."""

    yes = 1
    no = 2
    not_any_more = 3
    north = 4
    east = 5
    south = 6
    west = 7
    more = 8
    fewer = 9
    same = 10
    i_do_not_know = 11


class Event(IntEnum):
    """CAP event: the kind of danger."""

    checkpoint = 1
    raid = 2
    taking = 3
    eviction = 4
    hate_attack = 5
    fire = 6
    flood = 7
    extreme_cold = 8
    extreme_heat = 9
    storm = 10
    smoke = 11
    power_outage = 12
    water_outage = 13
    gas_leak = 14
    network_outage = 15


@dataclass(frozen=True)
class EventKind:
    """What the registry fixes for an event: the resolution of its area; `home`: it points at a home."""

    name: str
    resolution: int
    home: bool


EVENTS: dict[int, EventKind] = {
    1: EventKind(name="checkpoint", resolution=9, home=False),
    2: EventKind(name="raid", resolution=9, home=False),
    3: EventKind(name="taking", resolution=8, home=True),
    4: EventKind(name="eviction", resolution=8, home=True),
    5: EventKind(name="hate_attack", resolution=8, home=True),
    6: EventKind(name="fire", resolution=9, home=False),
    7: EventKind(name="flood", resolution=8, home=False),
    8: EventKind(name="extreme_cold", resolution=8, home=False),
    9: EventKind(name="extreme_heat", resolution=8, home=False),
    10: EventKind(name="storm", resolution=8, home=False),
    11: EventKind(name="smoke", resolution=8, home=False),
    12: EventKind(name="power_outage", resolution=8, home=False),
    13: EventKind(name="water_outage", resolution=8, home=False),
    14: EventKind(name="gas_leak", resolution=9, home=False),
    15: EventKind(name="network_outage", resolution=8, home=False),
}
