from tocsin.seals.hashes import hash_of
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.watch.model import Entry, Lane, MemberEntry
from tocsin.watch.needs import Guests, Lanes, Tickets


async def enter(entry: Entry, *, tickets: Tickets, guests: Guests, lanes: Lanes, at: Instant) -> Lane:
    """Lets one message in and takes the entry for it. An entry that does not count fills no lane.

    Refusal("ticket.unknown"), "guest.not_accepted", "lane.full" (the entry is kept for the next try).
    """
    if isinstance(entry, MemberEntry):
        lanes.check(Lane.MEMBER, at=at)
        if not await tickets.spend(hash_of(entry.ticket)):
            raise Refusal("ticket.unknown", safe="This entry was used already.", status=401)
        lanes.count(Lane.MEMBER, at=at)
        return Lane.MEMBER
    guests.check(entry, at=at)
    lanes.check(Lane.GUEST, at=at)
    guests.use(entry, at=at)
    lanes.count(Lane.GUEST, at=at)
    return Lane.GUEST
