from tocsin.aid.model import (
    LARGE_BYTES,
    LARGE_RECORDS_MOST,
    NEW_KEPT_HOURS,
    RECORDS_MOST,
    ROOM_OF_DESK,
    WAITING_MOST,
    Record,
    State,
    hour_of,
)
from tocsin.aid.needs import Entry, Gate, Records
from tocsin.rails import Announce
from tocsin.seals import envelope
from tocsin.terms.facts.aid import AidRecordChanged
from tocsin.terms.ids import Hash, RecordId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def ask(
    sealed: bytes,
    *,
    record_id: RecordId,
    erase_hash: Hash,
    entry: Entry,
    gate: Gate,
    records: Records,
    news: Announce,
    at: Instant,
) -> None:
    """Takes somebody's sealed record in. The same again costs no second entry and gets the same receipt, also after a
    desk has sealed it anew: whoever knows the number and the erase hash is she who sent it.

    Refusal("aid.exists") for other bytes under a known number, "aid.erased", "envelope.*", what the gate refuses,
    "lane.full" when too many of that lane wait, "aid.full".
    """
    envelope.read(sealed)
    known = await records.of(record_id)
    if known is not None:
        if known.state is State.ERASED:
            raise Refusal("aid.erased", safe="This was erased.", status=410)
        is_same = known.state is not State.NEW or await records.envelope(record_id) == sealed
        if known.erase_hash != erase_hash or not is_same:
            raise Refusal("aid.exists", safe="Another message has this number.", status=409)
        return
    lane = await gate.enter(entry, at=at)
    if await records.waiting(lane) >= WAITING_MOST[lane]:
        raise Refusal("lane.full", safe="Very many are waiting to be read. It goes out again later.", status=429)
    is_large = len(sealed) == LARGE_BYTES
    await check_room(records, is_large=is_large)
    record = Record(
        record_id=record_id,
        change=0,
        version=1,
        state=State.NEW,
        lane=lane,
        is_large=is_large,
        erase_hash=erase_hash,
        ends_hour=hour_of(at, after_hours=NEW_KEPT_HOURS),
    )
    await news(AidRecordChanged(await records.add(record, envelope=sealed, at=at)))


async def check_room(records: Records, *, is_large: bool, is_more: bool = True, is_desk: bool = False) -> None:
    """Refusal("aid.full"). is_more: one that was not here."""
    room = ROOM_OF_DESK if is_desk else 0
    too_many = is_more and await records.count() >= RECORDS_MOST + room
    if too_many or (is_large and await records.count(large_only=True) >= LARGE_RECORDS_MOST + room):
        raise Refusal("aid.full", safe="The house has no room for more just now.", status=429)
