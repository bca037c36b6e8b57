"""A trustee on her own machine: who asks for which film, and why; and her answer, signed and logged before it goes."""

from __future__ import annotations

import hmac
import os
from dataclasses import dataclass

from tocsin.ledger import receipt as promises
from tocsin.ledger.vkey import VerifierKey
from tocsin.seals.film import Cover, read_cover
from tocsin.seals.film_statement import SALT_BYTES
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import CaseId, TownId
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.line import Refused
from tocsin_kit.seal import open_envelope, seal
from tocsin_kit.witness import answer, share
from tocsin_kit.witness import case as cases
from tocsin_kit.witness.answer import Answer, Given
from tocsin_kit.witness.case import Case
from tocsin_kit.witness.codes import Reason
from tocsin_kit.witness.film_house import FilmHouse
from tocsin_kit.witness.share import Share
from tocsin_kit.witness.trustee_file import TrusteeKeys


@dataclass(frozen=True)
class AskedCase:
    """`share` none, and a refusal's code says why: she cannot give what is not there, or what is not hers."""

    case: Case
    letter: bytes
    share: Share | None
    code: str = ""

    def letters(self, keys: TrusteeKeys) -> str:
        """By which she names it on the command line: of all that it says, and of a secret of hers, so that nobody can
        write two cases that have the same.
        """
        return hmac.digest(keys.opens.secret, b"tocsin/case-letters/v1" + self.letter, "sha256")[:5].hex()

    @property
    def is_false_drill(self) -> bool:
        return self.case.reason is Reason.drill and not cases.is_drill(self.case)


async def asked(house: FilmHouse, keys: TrusteeKeys) -> tuple[list[AskedCase], list[CaseId]]:
    """(what is asked of her, what she could not read, or says another number inside). No share is taken yet."""
    found, unread = [], []
    for case_id, envelope in (await house.cases()).items():
        try:
            letter = open_envelope(envelope, with_any=[keys.opens])
            one = AskedCase(cases.read(letter), letter, None)
        except Refusal:
            unread.append(case_id)
        else:
            found.append(one) if one.case.case_id == case_id else unread.append(case_id)
    return found, unread


async def with_share(one: AskedCase, house: FilmHouse, keys: TrusteeKeys) -> AskedCase:
    """Her share, held against the film's cover: whoever gives one that does not fit is named as a liar."""
    try:
        if one.is_false_drill:
            raise Refusal("case.false_drill", safe="This calls itself a drill, and the film was made for none.")
        cover = read_cover(await house.cover(one.case.film))
        if cover.film != one.case.film:
            raise Refusal("witness.other_film", safe="This is about another film.")
        return AskedCase(one.case, one.letter, await _share(cover, house, keys))
    except (Refusal, Refused) as why:
        return AskedCase(one.case, one.letter, None, code=why.code)


async def _share(cover: Cover, house: FilmHouse, keys: TrusteeKeys) -> Share:
    seat = next((n for n, each in enumerate(cover.seats) if each.trustee == keys.signs.public), None)
    if seat is None:
        raise Refusal("case.not_hers", safe="This film was not entrusted to you.")
    envelope = await house.take_share(cover.film, seat)
    hers = share.read(open_envelope(envelope, with_any=[keys.opens]))
    hashed = share.share_hash(hers.film, number=hers.number, words=hers.words, salt=hers.salt)
    if not cover.holds(number=seat, share_envelope=envelope) or hashed != cover.seats[seat].share_hash:
        raise Refusal("case.share_swapped", safe="The house gives another share than the film's cover names.")
    if (hers.film, hers.number) != (cover.film, seat):
        raise Refusal("witness.other_film", safe="Under this film's cover lies a share of another film.")
    return hers


async def give(
    one: AskedCase,
    house: FilmHouse,
    keys: TrusteeKeys,
    *,
    town: TownId,
    gives: bool,
    note: str,
    log: VerifierKey | None,
    at: Instant,
) -> None:
    """Logged, then laid into the hole of who asks. Nothing is given where anything is refused.

    `log`: whose promise it has to be, where the town's book says.
    """
    hers = one.share
    if hers is None:
        raise Refusal(one.code, safe="There is no share of yours to answer with.")
    if len(note) > answer.MOST_NOTE:
        raise Refusal("case.too_long", safe=f"A note has at most {answer.MOST_NOTE} signs.")
    opening = answer.opening_of(
        hers, case_letter=one.letter, gives=gives, at=minutes_of(at), salt=os.urandom(SALT_BYTES)
    )
    signed = answer.sign_opening(opening, town=town, key=keys.signs)
    commitment = hash_of(answer.write_opening(opening))
    promised = await house.write_down(commitment)
    if log is not None:
        said = promises.verify(promised.encode(), keys=[log]).receipt
        if said.commitment != commitment:
            raise Refusal("ledger.unsigned", safe="The ledger promised something else. Nothing was given.")
    written = answer.write(Answer(signed, Given(hers.words, hers.salt) if gives else None, note))
    await house.lay_into(one.case.pigeonhole, seal(written, to=[one.case.recipient]))
