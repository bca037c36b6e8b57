"""*Checked: it was …*: the signed, forwardable end of nine incidents of ten. Docs/protocol, section 6."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.alert import LIMIT, RADIUS_M, check_area, check_clock
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.signers import Windows, certified_window, leaves_that_signed, one_is_enough, still_valid
from tocsin.seals.window import Leaf
from tocsin.terms.cell import Cell
from tocsin.terms.ids import Hash, IncidentId
from tocsin.terms.instant import Instant, Minutes, instant_of, window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status

LONGEST = 1_440


@dataclass(frozen=True)
class Checked:
    """`finding`: a code of `Finding`, perhaps of a newer registry. `expires`: minutes after `sent`.

    `reports`: 1, or 2 for two or more independent sightings, which one person cannot close.
    """

    incident: IncidentId
    status: Status
    event: int
    finding: int
    cell: Cell
    radius_m: int
    sent: Minutes
    expires: int
    reports: int

    @property
    def sent_at(self) -> Instant:
        return instant_of(self.sent)

    @property
    def ends_at(self) -> Instant:
        return instant_of(self.sent + self.expires)


@dataclass(frozen=True)
class HalfSignedChecked:
    """Every signature is of a different person on watch; whether they are enough is not asked."""

    checked: Checked
    signed: cose.Signed
    signers: tuple[Leaf, ...]


@dataclass(frozen=True)
class VerifiedChecked:
    checked: Checked
    signed: cose.Signed
    signers: tuple[Hash, ...]


def write(checked: Checked) -> bytes:
    return cbor.encode(
        [
            1,
            checked.incident,
            int(checked.status),
            int(checked.event),
            int(checked.finding),
            checked.cell,
            checked.radius_m,
            checked.sent,
            checked.expires,
            checked.reports,
        ]
    )


def read(payload: bytes) -> Checked:
    """Refusal("wire.*"), "checked.malformed", "checked.unknown_status", "checked.out_of_bounds",
    "checked.area_too_fine".
    """
    row = Row.of(payload, code="checked.malformed", limit=LIMIT)
    bounds = "checked.out_of_bounds"
    checked = Checked(
        incident=IncidentId(row.raw(8)),
        status=row.code(Status, code="checked.unknown_status"),
        event=row.uint(least=1, most=2**16 - 1, code=bounds),
        finding=row.uint(least=1, most=255, code=bounds),
        cell=row.cell(code=bounds),
        radius_m=row.uint(least=RADIUS_M[0], most=RADIUS_M[1], code=bounds),
        sent=Minutes(row.uint(most=2**32 - 1, code=bounds)),
        expires=row.uint(least=1, most=LONGEST, code=bounds),
        reports=row.uint(least=1, most=2, code=bounds),
    )
    row.done()
    check_area(checked.event, cell=checked.cell, radius_m=checked.radius_m, room="checked")
    return checked


def half_verify(data: bytes, *, roster: Roster, windows: Windows, at: Instant) -> HalfSignedChecked:
    """As `verify`, without asking whether they are enough."""
    signed = cose.parse(data, limit=LIMIT)
    checked = read(signed.payload)
    check_clock(checked.sent_at, ends_at=checked.ends_at, at=at, room="checked")
    window = certified_window(windows, window=window_of(checked.sent_at), roster=roster)
    signers = leaves_that_signed(
        signed, kind=cose.Kind.CHECKED, status=checked.status, window=window, roster=roster, room="checked"
    )
    return HalfSignedChecked(checked=checked, signed=signed, signers=signers)


def verify(data: bytes, *, roster: Roster, windows: Windows, at: Instant) -> VerifiedChecked:
    """In the order of an alert's verification.

    Refusal("wire.*"), "cose.*", what `read` refuses, "checked.from_the_future", "checked.expired", "window.unknown",
    "checked.wrong_key_kind", "checked.same_person", "checked.revoked_key", "checked.not_enough_signatures".
    """
    half = half_verify(data, roster=roster, windows=windows, at=at)
    window = windows[window_of(half.checked.sent_at)]
    needed = 1 if one_is_enough(window, roster=roster) else half.checked.reports
    valid = still_valid(half.signers, window=window, roster=roster)
    counting = [leaf for leaf in valid if leaf.is_watch]
    if len(counting) < needed:
        if len([leaf for leaf in half.signers if leaf.is_watch]) >= needed:
            raise Refusal("checked.revoked_key", safe="This was signed with a key that counts no more.")
        raise Refusal("checked.not_enough_signatures", safe="Two people have to look before this can be closed.")
    return VerifiedChecked(checked=half.checked, signed=half.signed, signers=tuple(leaf.leaf_hash for leaf in counting))
