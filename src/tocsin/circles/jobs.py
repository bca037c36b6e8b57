"""What the clock does in circles."""

from tocsin.circles.model import INVITE_KEPT_MINUTES, oldest_window_kept
from tocsin.circles.needs import Books
from tocsin.terms.instant import Instant, Minutes, minutes_of


async def forget(books: Books, *, at: Instant) -> int:
    """Everything whose clock has ended; how many rows went."""
    gone = await books.windows.forget_before(oldest_window_kept(at=at))
    gone += await books.invites.forget_ended(before=Minutes(minutes_of(at) - INVITE_KEPT_MINUTES))
    gone += await books.tickets.forget_stale(hour=at // 3600)
    return gone
