from tocsin.seals import envelope
from tocsin.terms.ids import CaseId, Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import CASE_BYTES, CASE_HOURS, CASES_MOST, Case, hour_of
from tocsin.witness.needs import Cases, Entry, Gate


async def ask(
    sealed: bytes, *, case_id: CaseId, close_hash: Hash, entry: Entry, gate: Gate, cases: Cases, at: Instant
) -> int:
    """Lays a case before the trustees; the hour in which it is gone. The same again costs no second entry.

    Their answers come by a pigeonhole that stands inside, so that no row says who has answered which case.
    Refusal("witness.exists") for another case under a known number, "witness.cases_full", "envelope.*", what the gate
    refuses.
    """
    if len(sealed) != CASE_BYTES:
        raise Refusal("envelope.wrong_size", safe="This message has the wrong size.")
    envelope.read(sealed)
    known = await cases.of(case_id)
    if known is not None:
        if known.close_hash != close_hash or await cases.envelope(case_id) != sealed:
            raise Refusal("witness.exists", safe="Another case has this number.", status=409)
        return known.ends_hour
    lane = await gate.enter(entry, at=at)
    if await cases.count(lane) >= CASES_MOST[lane]:
        raise Refusal("witness.cases_full", safe="Very many ask the trustees just now. Try again later.", status=429)
    case = Case(case_id, lane, hour_of(at, after_hours=CASE_HOURS), close_hash)
    await cases.add(case, envelope=sealed)
    return case.ends_hour


async def close(case_id: CaseId, *, secret: bytes, cases: Cases) -> None:
    """Whoever asked takes it back. Again changes nothing. Refusal("witness.wrong_secret")."""
    case = await cases.of(case_id)
    if case is not None:
        case.check_closes(secret)
        await cases.close(case_id)
