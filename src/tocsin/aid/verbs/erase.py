from hmac import compare_digest

from tocsin.aid.model import State
from tocsin.aid.needs import Records
from tocsin.rails import Announce
from tocsin.seals.hashes import hash_of
from tocsin.terms.facts.aid import AidRecordChanged
from tocsin.terms.ids import RecordId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def erase(record_id: RecordId, *, secret: bytes, records: Records, news: Announce, at: Instant) -> None:
    """What is about her goes at once; an empty row tells the desks. Again changes nothing.

    Refusal("aid.unknown", "aid.wrong_secret").
    """
    record = await records.of(record_id)
    if record is None:
        raise Refusal("aid.unknown", safe="This is not here.", status=404)
    if record.state is State.ERASED:
        return
    if record.erase_hash is None or not compare_digest(record.erase_hash, hash_of(secret)):
        raise Refusal("aid.wrong_secret", safe="This phone cannot take that away.", status=403)
    await news(AidRecordChanged(await records.save(record.erased(at=at), envelope=b"", at=at)))
