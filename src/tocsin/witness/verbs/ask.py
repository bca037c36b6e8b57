from collections.abc import Set

from tocsin.seals import envelope
from tocsin.seals.statement import Trustee
from tocsin.terms.ids import CaseId, Hash, PublicKey
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import CASE_BYTES, CASE_HOURS, CASES_MOST, Case, hour_of
from tocsin.witness.needs import Cases, Entry, Gate, Town


async def check_asks(sealed: bytes, *, case_id: CaseId, close_hash: Hash, entry: Entry, cases: Cases) -> int | None:
    """Of one that is here already the hour in which it is gone.

    Refusal("witness.exists") for another case under a known number, "envelope.*", "entry.missing".
    """
    if len(sealed) != CASE_BYTES:
        raise Refusal("envelope.wrong_size", safe="This message has the wrong size.")
    envelope.read(sealed)
    known = await cases.of(case_id)
    if known is None:
        entry.check_is_there()
        return None
    if known.close_hash != close_hash or await cases.envelope(case_id) != sealed:
        raise Refusal("witness.exists", safe="Another case has this number.", status=409)
    return known.ends_hour


async def ask(
    sealed: bytes, *, case_id: CaseId, close_hash: Hash, entry: Entry, gate: Gate, cases: Cases, at: Instant
) -> int:
    """Lays a case before the trustees; the hour in which it is gone. The same again costs no second entry.

    Their answers come by a pigeonhole that stands inside, so that no row says who has answered which case.
    Refuses as `check_asks` does; Refusal("witness.cases_full"), what the gate refuses.
    """
    ends = await check_asks(sealed, case_id=case_id, close_hash=close_hash, entry=entry, cases=cases)
    if ends is not None:
        return ends
    lane = await gate.enter(entry, at=at)
    if await cases.count(lane) >= CASES_MOST[lane]:
        raise Refusal("witness.cases_full", safe="Very many ask the trustees just now. Try again later.", status=429)
    case = Case(case_id, lane, hour_of(at, after_hours=CASE_HOURS), close_hash)
    await cases.add(case, envelope=sealed)
    return case.ends_hour


class Dismissed:
    """Which trustees say of a case that it is none. In memory only: no row says who has looked at one."""

    def __init__(self) -> None:
        self._by: dict[CaseId, tuple[int, set[PublicKey]]] = {}

    def by(self, case: Case, trustee: Trustee, *, at: Instant) -> Set[PublicKey]:
        """All who say so, and she."""
        self._by = {case_id: each for case_id, each in self._by.items() if each[0] > at // 3600}
        _, keys = self._by.setdefault(case.case_id, (case.ends_hour, set()))
        keys.add(trustee.key)
        return keys


async def dismiss(
    case_id: CaseId, *, trustee: Trustee, dismissed: Dismissed, town: Town, cases: Cases, at: Instant
) -> None:
    """A case goes when so many trustees say that it is none that those who are left could not open anything: they keep
    it shut by that already. Again changes nothing.
    """
    case = await cases.of(case_id)
    if case is None:
        return
    films = (await town.roster(at=at)).films
    say_so = dismissed.by(case, trustee, at=at) & {each.key for each in films.trustees}
    if len(say_so) > len(films.trustees) - films.needed:
        await cases.close(case_id)


async def check_closes(case_id: CaseId, *, secret: bytes, cases: Cases) -> bool:
    """Whether it is here; whoever asked may take it back. Refusal("witness.wrong_secret")."""
    case = await cases.of(case_id)
    if case is not None:
        case.check_closes(secret)
    return case is not None


async def close(case_id: CaseId, *, secret: bytes, cases: Cases) -> None:
    """Again changes nothing. Refusal("witness.wrong_secret")."""
    if await check_closes(case_id, secret=secret, cases=cases):
        await cases.close(case_id)
