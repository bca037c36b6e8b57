"""*Relayed*: what an authority's feed says, as one of the town's relays passes it on; never an alarm.

In codes alone, so that nobody can put words into the town's mouth. Docs/protocol, section 19.
"""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.alert import RADIUS_M, check_area, check_clock
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.statement import Relay
from tocsin.terms.cell import Cell
from tocsin.terms.ids import RelayedId
from tocsin.terms.instant import Instant, Minutes, instant_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import EVENTS, Certainty, Severity

LIMIT = 512
LONGEST = 4_320
LIVING_MOST = 60
"""Of one relay, at once."""


@dataclass(frozen=True)
class Relayed:
    """`message`: of the feed's own identifier, the same for whoever reads it again. `expires`: minutes after `sent`.

    `ends`: the authority took it back. `event`: perhaps of a newer registry.
    """

    message: RelayedId
    event: int
    severity: Severity
    certainty: Certainty
    cell: Cell
    radius_m: int
    sent: Minutes
    expires: int
    ends: bool

    @property
    def sent_at(self) -> Instant:
        return instant_of(self.sent)

    @property
    def ends_at(self) -> Instant:
        return instant_of(self.sent + self.expires)

    def is_newer(self, other: Relayed) -> bool:
        """Of two words of one relay on one message. Of two at one minute, the end."""
        return (self.sent, self.ends) > (other.sent, other.ends)


@dataclass(frozen=True)
class VerifiedRelayed:
    """`relay`: who passes it on, under the name that the town's book gives."""

    relayed: Relayed
    relay: Relay
    signed: cose.Signed


def write(relayed: Relayed) -> bytes:
    return cbor.encode(
        [
            1,
            relayed.message,
            int(relayed.event),
            int(relayed.severity),
            int(relayed.certainty),
            relayed.cell,
            relayed.radius_m,
            relayed.sent,
            relayed.expires,
            relayed.ends,
        ]
    )


def read(payload: bytes) -> Relayed:
    """Refusal("wire.*"), "relayed.malformed", "relayed.out_of_bounds", "relayed.area_too_fine"."""
    row = Row.of(payload, code="relayed.malformed", limit=LIMIT)
    bounds = "relayed.out_of_bounds"
    relayed = Relayed(
        message=RelayedId(row.raw(8)),
        event=row.uint(least=1, most=2**16 - 1, code=bounds),
        severity=row.code(Severity),
        certainty=row.code(Certainty),
        cell=row.cell(code=bounds),
        radius_m=row.uint(least=RADIUS_M[0], most=RADIUS_M[1], code=bounds),
        sent=Minutes(row.uint(most=2**32 - 1, code=bounds)),
        expires=row.uint(least=1, most=LONGEST, code=bounds),
        ends=row.flag(),
    )
    row.done()
    check_area(relayed.event, cell=relayed.cell, radius_m=relayed.radius_m, room="relayed")
    return relayed


def verify(data: bytes, *, roster: Roster, at: Instant) -> VerifiedRelayed:
    """As the roster in force stands, and while it lasts.

    Refusal("wire.*"), "cose.*", what `read` refuses, "relayed.from_the_future", "relayed.expired",
    "relayed.one_signer", "relayed.not_its_event".
    """
    signed = cose.parse(data, limit=LIMIT)
    relayed = read(signed.payload)
    check_clock(relayed.sent_at, ends_at=relayed.ends_at, at=at, room="relayed")
    keys = [relay.key for relay in roster.relays]
    signer, *others = cose.check(signed, kind=cose.Kind.RELAYED, town=roster.town, keys=keys)
    if others:
        raise Refusal("relayed.one_signer", safe="This is damaged or incomplete.")
    relay = next(each for each in roster.relays if each.key == signer)
    kind = EVENTS.get(relayed.event)
    if relayed.event not in relay.events or (kind is not None and kind.home):
        raise Refusal("relayed.not_its_event", safe="This relay may not speak of that in this town.", status=403)
    return VerifiedRelayed(relayed=relayed, relay=relay, signed=signed)
