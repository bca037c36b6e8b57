from tocsin.aid.model import LARGE_BYTES, Record, State, hour_of
from tocsin.aid.needs import Records
from tocsin.aid.verbs.ask import check_room
from tocsin.rails import Announce
from tocsin.seals import envelope
from tocsin.terms.facts.aid import AidRecordChanged
from tocsin.terms.ids import Hash, RecordId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def write_record(
    sealed: bytes,
    *,
    record_id: RecordId,
    version: int,
    hours: int,
    erase_hash: Hash | None,
    records: Records,
    news: Announce,
    at: Instant,
) -> int:
    """A desk's word in the place of `version` (0: there is none yet), kept for so many hours; the new version.

    The same again changes nothing. `erase_hash` counts with a new one: whom a record is about can erase it, whoever
    wrote it first. Refusal("aid.changed", "aid.erased", "aid.unknown", "aid.full", "envelope.*").
    """
    envelope.read(sealed)
    is_large, ends_hour = len(sealed) == LARGE_BYTES, hour_of(at, after_hours=hours)
    known = await records.of(record_id)
    if known is None:
        if version != 0:
            raise Refusal("aid.unknown", safe="This is not here any more.", status=404)
        await check_room(records, is_large=is_large, is_desk=True)
        fresh = Record(
            record_id=record_id,
            change=0,
            version=1,
            state=State.KEPT,
            lane=None,
            is_large=is_large,
            erase_hash=erase_hash,
            ends_hour=ends_hour,
        )
        await news(AidRecordChanged(await records.add(fresh, envelope=sealed, at=at)))
        return 1
    is_next = known.state is State.KEPT and known.version == version + 1
    if is_next and await records.envelope(record_id) == sealed:
        return known.version
    known.check_is(version)
    if is_large and not known.is_large:
        await check_room(records, is_large=True, is_more=False, is_desk=True)
    later = known.rewritten(is_large=is_large, ends_hour=ends_hour)
    await news(AidRecordChanged(await records.save(later, envelope=sealed, at=at)))
    return later.version
