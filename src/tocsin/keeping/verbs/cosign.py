"""C2SP tlog-witness, answered: this house says of another's log how far it saw it grow."""

from collections.abc import Callable, Mapping

from tocsin.keeping.model import SPLIT, Cosigned, Evidence, contradicts
from tocsin.keeping.needs import Answer, Books, CosignedLog
from tocsin.ledger import cosigner, note
from tocsin.ledger.checkpoint import Checkpoint, SignedCheckpoint
from tocsin.ledger.cosigner import Cosign, Request
from tocsin.ledger.vkey import Signer
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def cosign(
    body: bytes,
    *,
    logs: Mapping[str, CosignedLog],
    books: Books,
    cosigner_key: Signer,
    doubt: Callable[[SignedCheckpoint], None],
    at: Instant,
) -> Answer:
    """What to answer once the transaction is committed: what was cosigned last is kept before anybody is told.

    `logs`: by origin, whose checkpoints this house cosigns. `doubt` hears of a page that one of them did sign, with a
    proof that does not hold.
    """
    try:
        request = cosigner.read_request(body)
    except Refusal:
        return Answer(400, cosigner.TEXT, b"this is not what add-checkpoint takes\n")
    origin = request.signed.checkpoint.origin
    known = await books.cosigned.of(origin)
    latest = None if known is None else Checkpoint(origin=origin, size=known.size, root=known.root)
    log = logs.get(origin)
    judged = cosigner.judge(request, keys=() if log is None else (log.key,), latest=latest)
    if isinstance(judged, Cosign):
        asked = judged.checkpoint
        await books.cosigned.put(Cosigned(origin, asked.size, root=asked.root, note=note.write(judged.note)))
        return Answer(200, cosigner.TEXT, cosigner.answer(judged, cosigner_key, at=at))
    if known is not None and judged.status in (409, 422):
        await _look_closer(request, known=known, books=books)
    if judged.status == 422:
        doubt(request.signed)
    return Answer(judged.status, judged.content_type, judged.body)


async def _look_closer(request: Request, *, known: Cosigned, books: Books) -> None:
    """Whoever may replay an old checkpoint proves nothing; two trees of one size, both signed, prove everything."""
    if contradicts(known, request.signed.checkpoint):
        other = note.write(request.signed.note)
        await books.evidence.add(Evidence(SPLIT, known.origin, one=known.note, other=other))
