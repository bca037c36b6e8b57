"""Into the trash, where it lies sealed for a day, and out of it. The same again changes nothing."""

from tocsin.aid.model import Record, State
from tocsin.aid.needs import Records
from tocsin.rails import Announce
from tocsin.terms.facts.aid import AidRecordChanged
from tocsin.terms.ids import RecordId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def trash(record_id: RecordId, *, version: int, records: Records, news: Announce, at: Instant) -> int:
    """The new version. Refusal("aid.unknown", "aid.changed", "aid.erased")."""
    record = await _of(record_id, records=records)
    if record.state is State.TRASH and record.version == version + 1:
        return record.version
    record.check_is(version)
    if record.state is State.TRASH:
        return record.version
    return await _saved(record.trashed(at=at), records=records, news=news, at=at)


async def restore(record_id: RecordId, *, version: int, records: Records, news: Announce, at: Instant) -> int:
    """As `trash`."""
    record = await _of(record_id, records=records)
    if record.state is State.KEPT and record.version == version + 1:
        return record.version
    record.check_is(version)
    if record.state is not State.TRASH:
        return record.version
    return await _saved(record.restored(), records=records, news=news, at=at)


async def _of(record_id: RecordId, *, records: Records) -> Record:
    record = await records.of(record_id)
    if record is None:
        raise Refusal("aid.unknown", safe="This is not here any more.", status=404)
    return record


async def _saved(record: Record, *, records: Records, news: Announce, at: Instant) -> int:
    await news(AidRecordChanged(await records.save(record, at=at)))
    return record.version
