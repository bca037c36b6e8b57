"""What the clock does in circles."""

from tocsin.circles.model import INVITE_KEPT_MINUTES, oldest_window_kept
from tocsin.circles.needs import Books
from tocsin.rails import Files, Unit
from tocsin.terms.instant import Instant, Minutes, minutes_of


async def forget(books: Books, *, at: Instant) -> int:
    """Everything whose clock has ended; how many rows went."""
    gone = await books.windows.forget_before(oldest_window_kept(at=at))
    gone += await books.invites.forget_ended(before=Minutes(minutes_of(at) - INVITE_KEPT_MINUTES))
    gone += await books.tickets.forget_stale(hour=at // 3600)
    return gone


async def forget_files(files: Files, *, unit: Unit[Books], at: Instant) -> int:
    """Files that the book lists no longer; how many went. The book is read after the folder: what came is listed."""
    kept = await files.kept()
    if not kept:
        return 0
    async with unit.reading() as books:
        listed = {file.file_hash for file in (await books.chain.roster(at=at)).files}
    unlisted = [each for each in kept if each not in listed]
    for each in unlisted:
        await files.drop(each)
    return len(unlisted)
