"""What the clock does in aid. Letters open without it."""

from tocsin.aid.needs import Books
from tocsin.terms.instant import Instant


async def forget(books: Books, *, at: Instant) -> int:
    """Everything whose clock has ended, and in which order things changed; how many rows went."""
    gone = await books.records.forget(hour=at // 3600)
    gone += await books.letters.forget(minute=at // 60)
    await books.records.forget_order(hour=at // 3600)
    return gone
