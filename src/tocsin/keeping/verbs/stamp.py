"""Once a day the time authorities that the town chose say of a checkpoint that it was there (RFC 3161)."""

from collections.abc import Sequence

from tocsin.keeping.model import Kept
from tocsin.keeping.needs import Books, Outside, TimeStamps
from tocsin.ledger import note
from tocsin.rails import Unit

QUERY = "application/timestamp-query"


async def stamp(
    kept: Kept, *, authorities: Sequence[str], unit: Unit[Books], outside: Outside, stamps: TimeStamps
) -> bool:
    """Whether every one of them did. Stamped is the text of the note: origin, size and root, which no cosignature
    changes. A checkpoint that was stamped stays.
    """
    text = note.read(kept.note).text.encode()
    given = [(each, await _token(each, text, outside=outside, stamps=stamps)) for each in authorities]
    async with unit.writing() as books:
        if any(token for _, token in given) and await books.checkpoints.of(kept.size) is None:
            await books.checkpoints.add(kept)
        there = {authority for authority, _ in await books.stamps.of(kept.size)}
        for authority, token in given:
            if token is not None and authority not in there:
                await books.stamps.add(kept.size, authority=authority, token=token)
    return all(token is not None for _, token in given)


async def _token(authority: str, text: bytes, *, outside: Outside, stamps: TimeStamps) -> bytes | None:
    try:
        answer = await outside.post(authority, await stamps.query(text), media=QUERY)
    except OSError:
        return None
    well = answer.status == 200 and await stamps.grants(answer.body, data=text)
    return answer.body if well else None
