from tocsin.seals import envelope
from tocsin.terms.ids import PigeonholeId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.watch.model import (
    LETTER_KEPT_HOURS,
    LETTERS_MOST,
    LYING_FROM_GUESTS_MOST,
    LYING_MOST,
    Entry,
    GuestEntry,
    OnWatch,
    hour_of,
)
from tocsin.watch.needs import Guests, Lanes, Letters, Tickets
from tocsin.watch.verbs.enter import enter


async def answer(
    sealed: bytes,
    *,
    pigeonhole: PigeonholeId,
    slot: bytes,
    entry: Entry | OnWatch,
    tickets: Tickets,
    guests: Guests,
    lanes: Lanes,
    letters: Letters,
    at: Instant,
) -> None:
    """Puts a sealed letter into a pigeonhole; a desk needs no entry. The same slot and bytes again change nothing.

    Refusal("pigeonhole.exists") for other bytes in a slot, "pigeonhole.full", "lane.full", "envelope.*", what
    `enter` refuses.
    """
    envelope.read(sealed)
    kept = await letters.envelope(pigeonhole, slot=slot)
    if kept is not None:
        if kept != sealed:
            raise Refusal("pigeonhole.exists", safe="Another letter lies there.", status=409)
        return
    if await letters.count(pigeonhole) >= LETTERS_MOST:
        raise Refusal("pigeonhole.full", safe="This pigeonhole is full.", status=429)
    from_guest = isinstance(entry, GuestEntry)
    if not isinstance(entry, OnWatch):
        await enter(entry, tickets=tickets, guests=guests, lanes=lanes, at=at)
    if await letters.lying(from_guest=from_guest) >= (LYING_FROM_GUESTS_MOST if from_guest else LYING_MOST):
        raise Refusal("lane.full", safe="Very many letters lie here. It goes out again later.", status=429)
    await letters.keep(
        pigeonhole,
        slot=slot,
        from_guest=from_guest,
        envelope=sealed,
        ends_hour=hour_of(at, after_hours=LETTER_KEPT_HOURS),
    )
