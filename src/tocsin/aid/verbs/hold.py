from dataclasses import replace

from tocsin.aid.model import (
    LARGE_BYTES,
    LARGE_LETTERS_MOST,
    LETTERS_MOST,
    LYING_FROM_GUESTS_MOST,
    LYING_LARGE_MOST,
    LYING_MOST,
    ROOM_OF_DESK,
    Held,
    Lane,
    Session,
    check_clock,
    rings_when_open,
)
from tocsin.aid.needs import Entry, Gate, Letters
from tocsin.seals import envelope
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def hold(
    sealed: bytes, *, letter: Held, entry: Entry | Session, gate: Gate, letters: Letters, at: Instant
) -> None:
    """Takes a sealed letter into a pigeonhole, for its time; an aid desk needs no entry. The same bytes again change
    nothing, whatever became of the letter.

    Refusal("aid.exists") for other bytes under its number, "aid.stopped", "aid.out_of_bounds", "aid.too_late",
    "pigeonhole.full", "lane.full", "aid.full", "envelope.*", what the gate refuses.
    """
    envelope.read(sealed)
    known = await letters.of(letter.pigeonhole, slot=letter.slot)
    if known is not None:
        if known.is_empty:
            raise Refusal("aid.stopped", safe="This was stopped already.", status=410)
        if await letters.envelope(letter.pigeonhole, slot=letter.slot) != sealed:
            raise Refusal("aid.exists", safe="Another letter lies there.", status=409)
        return
    check_clock(letter.opens, letter.ends, at=at)
    is_large = len(sealed) == LARGE_BYTES
    here, large_here = await letters.count(letter.pigeonhole)
    if here >= LETTERS_MOST or (is_large and large_here >= LARGE_LETTERS_MOST):
        raise Refusal("pigeonhole.full", safe="This pigeonhole is full.", status=429)
    from_guest = isinstance(entry, Entry) and await gate.enter(entry, at=at) is Lane.GUEST
    if from_guest and await letters.lying(from_guest=True) >= LYING_FROM_GUESTS_MOST:
        raise Refusal("lane.full", safe="Very many letters lie here. It goes out again later.", status=429)
    room = 0 if isinstance(entry, Entry) else ROOM_OF_DESK
    too_many = await letters.lying() >= LYING_MOST + room
    if too_many or (is_large and await letters.lying(large_only=True) >= LYING_LARGE_MOST + room):
        raise Refusal("aid.full", safe="The house has no room for more just now.", status=429)
    laid = replace(letter, is_large=is_large, from_guest=from_guest, rings=rings_when_open(letter, at=at))
    await letters.lay(laid, envelope=sealed)
