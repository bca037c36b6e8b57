"""A trustee answers a case: her share, or that she does not give it; and the opening that she signs and has logged.

She signs the hash of the share she gives, so a share that does not fit the cover names its trustee to anybody.
Docs/protocol, section 26.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.film import MALFORMED, MOST_TRUSTEES, Cover
from tocsin.seals.film_statement import SALT_BYTES
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.statement import Trustee
from tocsin.terms.ids import FilmId, Hash, TownId
from tocsin.terms.instant import Minutes
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import RecipientKey, SigningKey, sign
from tocsin_kit.witness import case as cases
from tocsin_kit.witness.film_key import join
from tocsin_kit.witness.share import Share, read_words, share_hash

OPENING = 2
"""Among the statements of the ledger; section 25."""
LIMIT = 3_068
OPENING_LIMIT = 512
MOST_NOTE = 400


@dataclass(frozen=True, repr=False)
class Opening:
    """`case_hash`: SHA-256 of the case's letter. `share_hash`: of the share that is given, none when it is refused.

    Its own SHA-256 is the leaf that its trustee has the ledger take before she answers; `salt` keeps it blind.
    """

    salt: bytes
    film: FilmId
    case_hash: Hash
    number: int
    share_hash: Hash | None
    at: Minutes


@dataclass(frozen=True, repr=False)
class Given:
    words: str
    salt: bytes


@dataclass(frozen=True, repr=False)
class Answer:
    """`opening`: the signed object's bytes."""

    opening: bytes
    given: Given | None
    note: str


@dataclass(frozen=True, repr=False)
class VerifiedAnswer:
    """By this trustee, to this case. `given` is none when she declined; `fits`: whether it is what the cover says."""

    opening: Opening
    trustee: Trustee
    given: Given | None
    fits: bool
    note: str


def write_opening(opening: Opening) -> bytes:
    return cbor.encode(
        [
            1,
            OPENING,
            opening.salt,
            opening.film,
            opening.case_hash,
            opening.number,
            opening.share_hash,
            opening.at,
        ]
    )


def read_opening(payload: bytes) -> Opening:
    """Refusal("wire.*"), "witness.malformed"."""
    row = Row.of(payload, code=MALFORMED, limit=OPENING_LIMIT)
    if row.uint() != OPENING:
        row.refuse()
    salt, film, case_hash = row.raw(SALT_BYTES), FilmId(row.raw(16)), Hash(row.raw(32))
    number, given = row.uint(most=MOST_TRUSTEES - 1), row.raw_or_null(32)
    opening = Opening(
        salt=salt,
        film=film,
        case_hash=case_hash,
        number=number,
        share_hash=None if given is None else Hash(given),
        at=Minutes(row.uint(most=2**32 - 1)),
    )
    row.done()
    return opening


def opening_of(share: Share, *, case_letter: bytes, gives: bool, at: Minutes, salt: bytes) -> Opening:
    given = share_hash(share.film, number=share.number, words=share.words, salt=share.salt)
    return Opening(
        salt=salt,
        film=share.film,
        case_hash=hash_of(case_letter),
        number=share.number,
        share_hash=given if gives else None,
        at=at,
    )


def sign_opening(opening: Opening, *, town: TownId, key: SigningKey) -> bytes:
    return sign(write_opening(opening), kind=cose.Kind.FILM_OPENING, town=town, keys=[key])


def write(answer: Answer) -> bytes:
    given = answer.given and [answer.given.words, answer.given.salt]
    return cbor.encode([1, answer.opening, given, answer.note])


def read(letter: bytes) -> Answer:
    """Refusal("wire.*"), "witness.malformed". Nothing is proven: `verify`."""
    row = Row.of(letter, code=MALFORMED, limit=LIMIT)
    opening, inner = row.raw(most=OPENING_LIMIT), row.row_or_null()
    given = None
    if inner is not None:
        given = Given(words=read_words(inner), salt=inner.raw(SALT_BYTES))
        inner.done()
    answer = Answer(opening=opening, given=given, note=row.text(most=MOST_NOTE))
    row.done()
    return answer


def verify(letter: bytes, *, roster: Roster, cover: Cover, case_letter: bytes) -> VerifiedAnswer:
    """Refusal("wire.*"), "cose.*" (who was never a trustee is "cose.unknown_key"), "witness.malformed",
    "witness.one_signer", "witness.other_film", "witness.other_case", "witness.other_seat" for one who signs at
    another's place or gives what she did not sign for.
    """
    answer = read(letter)
    signed = cose.parse(answer.opening, limit=OPENING_LIMIT)
    opening = read_opening(signed.payload)
    trustees = {trustee.key: trustee for trustee in roster.trustees_named}
    signers = cose.check(signed, kind=cose.Kind.FILM_OPENING, town=roster.town, keys=trustees)
    if len(signers) != 1:
        raise Refusal("witness.one_signer", safe="This is one trustee's word.")
    asked = cases.read(case_letter)
    if not opening.film == cover.film == asked.film:
        raise Refusal("witness.other_film", safe="This is about another film.")
    if opening.case_hash != hash_of(case_letter):
        raise Refusal("witness.other_case", safe="This answers somebody else.")
    if opening.number >= len(cover.seats) or cover.seats[opening.number].trustee != signers[0]:
        raise Refusal("witness.other_seat", safe="This share is another trustee's.")
    given = answer.given
    hashed = given and share_hash(opening.film, number=opening.number, words=given.words, salt=given.salt)
    if hashed != opening.share_hash:
        raise Refusal("witness.other_seat", safe="This share is not the one that its trustee signed for.")
    fits = hashed == cover.seats[opening.number].share_hash
    return VerifiedAnswer(opening, trustees[signers[0]], given, fits, answer.note)


def join_film_key(answers: Iterable[VerifiedAnswer], *, cover: Cover) -> RecipientKey:
    """The film's key. Refusal("witness.shares_few"), "witness.shares" for what is not this film's key after all."""
    fitting = {each.opening.number: each.given.words for each in answers if each.given is not None and each.fits}
    if len(fitting) < cover.needed:
        raise Refusal("witness.shares_few", safe="These shares are too few.")
    key = join([fitting[number] for number in sorted(fitting)[: cover.needed]])
    if not cover.is_of(key.public):
        raise Refusal("witness.shares", safe="These shares are of another film.")
    return key
