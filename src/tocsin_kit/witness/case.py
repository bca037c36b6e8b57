"""Somebody asks the trustees for a film: which, who, why; and where their answers go. Docs/protocol, section 26."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor
from tocsin.seals.film import MALFORMED
from tocsin.seals.hashes import hash_of
from tocsin.seals.row import Row
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import CaseId, FilmId, PigeonholeId, Recipient
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit.witness.codes import Reason
from tocsin_kit.witness.part import MOST_SECONDS

LIMIT = 3_068
"""What fits a small envelope."""
SEED_BYTES = 16
MOST_WHO = 80
MOST_WHY = 500


@dataclass(frozen=True, repr=False)
class Case:
    """`who` and `why` are her words and prove nothing: trustees ask her by another way before they answer."""

    case_id: CaseId
    film: FilmId
    asked_at: Instant
    reason: Reason
    who: str
    why: str
    pigeonhole: PigeonholeId
    recipient: Recipient


def is_drill(case: Case) -> bool:
    """Whether what calls itself a drill is one: of a film that was made for it, which its number tells."""
    if case.reason is not Reason.drill:
        return False
    try:
        return case.film == drill_film_of(from_b64u(case.why, length=SEED_BYTES))
    except Refusal:
        return False


def drill_film_of(seed: bytes) -> FilmId:
    """The seed stands, as b64u, where a reason would: so no film of anybody's can be called a drill's."""
    return FilmId(hash_of(b"tocsin/film-drill/v1" + seed)[:16])


def write(case: Case) -> bytes:
    return cbor.encode(
        [
            1,
            case.case_id,
            case.film,
            case.asked_at,
            int(case.reason),
            case.who,
            case.why,
            case.pigeonhole,
            case.recipient,
        ]
    )


def read(letter: bytes) -> Case:
    """Refusal("wire.*"), "witness.malformed", "witness.unknown_kind"."""
    row = Row.of(letter, code=MALFORMED, limit=LIMIT)
    case = Case(
        case_id=CaseId(row.raw(16)),
        film=FilmId(row.raw(16)),
        asked_at=Instant(row.uint(most=MOST_SECONDS)),
        reason=row.code(Reason, code="witness.unknown_kind"),
        who=row.text(most=MOST_WHO),
        why=row.text(most=MOST_WHY),
        pigeonhole=PigeonholeId(row.raw(16)),
        recipient=Recipient(row.raw(32)),
    )
    row.done()
    return case
