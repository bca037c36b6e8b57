from collections.abc import Sequence

from tocsin.circles.model import TICKET_HOURS, TICKETS_A_DAY
from tocsin.circles.needs import DayCounts, Passes, Tickets
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

DAY_S = 86_400


async def sell(
    hashes: Sequence[Hash], *, pass_secret: bytes, passes: Passes, tickets: Tickets, counts: DayCounts, at: Instant
) -> int:
    """Tickets for a pass; how many it may still buy today. Hashes that were sold already cost nothing again.

    Refusal("pass.unknown"), "ticket.enough" when this would be more than a day's.
    """
    pass_hash = hash_of(pass_secret)
    if await passes.invite_of(pass_hash) is None:
        raise Refusal("pass.unknown", safe="This phone is not a member's any more. Ask for an invitation.", status=401)
    day = at // DAY_S
    sold = await tickets.known(hashes)
    new = [each for each in dict.fromkeys(hashes) if each not in sold]
    left = TICKETS_A_DAY - counts.bought(pass_hash, day=day)
    if len(new) > left:
        raise Refusal("ticket.enough", safe="This phone has no more entries today.", status=429)
    await tickets.sell(new, ends_hour=at // 3600 + TICKET_HOURS + 1)
    counts.add(pass_hash, day=day, count=len(new))
    return left - len(new)
