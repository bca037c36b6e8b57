"""Who is asked first: the suggestions of a desk's phone, the best first; here nobody overrules them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from tocsin_kit.aid.cases import Case, Hours, Offering
from tocsin_kit.aid.codes import LegRole, Seat
from tocsin_kit.aid.parts import When
from tocsin_kit.aid.suggest import Circumstances, OpenNeed, OpenOffer, centre_of, suggest


def choose(
    sought: Sequence[tuple[Case, LegRole]], offers: Iterable[Offering], hours: Hours, *, busy: Collection[bytes]
) -> Sequence[Sequence[bytes]]:
    free = [_open_offer(each) for each in offers if each.name not in busy]
    needs = [_open_need(case, role, hours) for case, role in sought]
    found = suggest(needs, free, Circumstances(now=hours.begins))
    return [[bytes.fromhex(each.offer) for each in suggested.best] for suggested in found]


def _open_need(case: Case, role: LegRole, hours: Hours) -> OpenNeed:
    """For these very hours, though it was wanted sooner or recurs."""
    need = case.need
    return OpenNeed(
        need=case.name.hex(),
        kind=need.kind,
        role=role,
        urgency=case.urgency,
        asked_at=need.asked_at,
        place=None if need.place is None else centre_of(need.place),
        language=need.language,
        people=need.household.adults + need.household.children + need.household.babies,
        children=len(need.children),
        child_seats=sum(child.seat is not Seat.none for child in need.children),
        when=When(0, hours.begins_at, hours.ends_at, first_day=hours.day, every_weeks=0),
        not_by=tuple(sorted(each.hex() for each in case.turned_down)),
    )


def _open_offer(offering: Offering) -> OpenOffer:
    offer, work, vetted = offering.offer, offering.work, offering.vetted
    return OpenOffer(
        offer=offering.name.hex(),
        kinds=offer.kinds,
        roles=offer.roles,
        place=None if offer.place is None else centre_of(offer.place),
        reach_m=offer.reach_m,
        languages=offer.languages,
        when=offer.when,
        seats=offer.seats,
        car_seats=offer.car_seats,
        quiet=offer.quiet,
        most_a_week=offer.most_a_week,
        state=work.state,
        trips_this_week=work.trips_this_week,
        last_trip=work.last_trip,
        duties=0 if vetted is None else vetted.duties,
        vetted_until=0 if vetted is None else vetted.expires,
    )
