"""Who asks the trustees for a film: lays the case, fetches what is sealed, collects answers, joins the key.

All of it is kept in the case's folder as it comes, and begun again where it broke off.
"""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from tocsin.seals import cose
from tocsin.seals.film import SECRET_BYTES, check_part
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Roster
from tocsin.terms.ids import CaseId, FilmId, Hash, PigeonholeId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.line import NoLine, Refused
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import open_envelope, seal
from tocsin_kit.verify import roster_of
from tocsin_kit.witness import answer as answers
from tocsin_kit.witness import case as cases
from tocsin_kit.witness.answer import VerifiedAnswer, join_film_key
from tocsin_kit.witness.case import Case
from tocsin_kit.witness.case_folder import SECRET, CaseFolder
from tocsin_kit.witness.codes import Reason
from tocsin_kit.witness.film_house import FilmHouse

LAID_IN = "case/laid-in.txt"
LAID_FOR_S = 14 * 24 * 3_600
AT_ONCE = 3
TRIES = 3
Tell = Callable[[int, int], None]
"""(done, of how many)."""


@dataclass(frozen=True)
class Standing:
    """`by_seat`: the best that each trustee has said. `refused`: by code, what lay there and counts for nothing."""

    needed: int
    by_seat: dict[int, VerifiedAnswer]
    refused: Counter[str]

    @property
    def fitting(self) -> int:
        return sum(_rank(each) == 2 for each in self.by_seat.values())

    @property
    def is_enough(self) -> bool:
        return self.fitting >= self.needed


@dataclass
class Fetched:
    """`exchanged`: the house gave or listed other bytes than were listed before, and none of them was taken. `lost`: it
    lists them and does not have them.
    """

    listed: int = 0
    new: int = 0
    exchanged: list[int] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)


def roster_at(folder: CaseFolder, *, at: Instant) -> Roster:
    """The town of the receipt, as the folder's copy of its book tells it. Refusal("roster.*")."""
    roster, _ = roster_of(folder.roster(), town=folder.receipt.town, at=at)
    return roster


async def read_book(folder: CaseFolder, house: FilmHouse, *, at: Instant) -> Roster:
    """The newest book that goes on from the one in the folder. Refusal("case.other_book")."""
    said = await house.statements()
    kept = folder.roster() if folder.has("roster.cbor") else []
    if said[: len(kept)] != kept:
        raise Refusal("case.other_book", safe="The house shows another history of its town than it did before.")
    roster, _ = roster_of(said, town=folder.receipt.town, at=at)
    folder.keep_roster(said)
    return roster


def write_case(folder: CaseFolder, *, roster: Roster, reason: Reason, who: str, why: str, at: Instant) -> Case:
    """Sealed to everybody who holds a share. One that is there is not written anew: answers are on their way to it."""
    if folder.has("case/case.cbor"):
        return cases.read(folder.case_letter)
    holders = {each.key: each.recipient for each in roster.trustees_named}
    known = [holders[seat.trustee] for seat in folder.cover.seats if seat.trustee in holders]
    if len(known) < folder.cover.needed:
        raise Refusal("case.no_trustees", safe="Too few of those who hold this film's key stand in the town's book.")
    key = RecipientKey.make()
    case = Case(
        case_id=CaseId(os.urandom(16)),
        film=folder.receipt.film,
        asked_at=at,
        reason=reason,
        who=who,
        why=why,
        pigeonhole=PigeonholeId(os.urandom(16)),
        recipient=key.public,
    )
    if reason is Reason.drill and not cases.is_drill(case):
        raise Refusal("case.false_drill", safe="A drill is of a film made for one; --why is what its phone showed.")
    letter = cases.write(case)
    cases.read(letter)
    folder.keep_key("case/case.key", key)
    folder.write("case/close.key", os.urandom(SECRET_BYTES), mode=SECRET)
    folder.write("case/asked.envelope", seal(letter, to=known))
    folder.write("case/case.cbor", letter)
    return case


async def lay_case(folder: CaseFolder, house: FilmHouse) -> int:
    """The hour in which the house forgets it. Again changes nothing."""
    case = cases.read(folder.case_letter)
    envelope, secret = folder.read_if_there("case/asked.envelope"), folder.read_if_there("case/close.key")
    if envelope is None or secret is None:
        raise Refusal("case.incomplete", safe="The case's envelope is gone from the folder. Begin in a new one.")
    epoch = await house.epoch()
    ends = await house.lay(case.case_id, envelope, close_secret=secret)
    folder.write(LAID_IN, epoch.encode())
    return ends


async def lay_case_again(folder: CaseFolder, house: FilmHouse, *, at: Instant) -> bool:
    """Whether it was: a house that was lost and made again does not know who asks. Not when its time is over."""
    is_asked = at < cases.read(folder.case_letter).asked_at + LAID_FOR_S
    if not is_asked or folder.read_if_there(LAID_IN) == (await house.epoch()).encode():
        return False
    await lay_case(folder, house)
    return True


async def take_case_back(folder: CaseFolder, house: FilmHouse) -> None:
    secret = folder.read_if_there("case/close.key")
    if secret is not None:
        await house.take_back(cases.read(folder.case_letter).case_id, close_secret=secret)


async def fetch_parts(folder: CaseFolder, house: FilmHouse, *, tell: Tell) -> Fetched:
    """What the folder lacks, or has otherwise than it was listed. A hash that was written down once stays."""
    film, done = folder.receipt.film, Fetched()
    known = folder.hashes()
    wanted = []
    async for each in house.listed(film):
        done.listed += 1
        if known.setdefault(each.number, each.part_hash) != each.part_hash:
            done.exchanged.append(each.number)
        elif folder.hash_of_part(each.number) == each.part_hash:
            continue
        else:
            wanted.append(each.number)
    folder.keep_hashes(known)
    waiting = iter(wanted)

    async def fetch() -> None:
        for number in waiting:
            await _fetch_one(folder, house, number, known[number], done)
            tell(done.new, len(wanted))

    fetching = [asyncio.create_task(fetch()) for _ in range(min(AT_ONCE, len(wanted)))]
    try:
        await asyncio.gather(*fetching)
    finally:
        for task in fetching:
            task.cancel()
    return done


async def _fetch_one(folder: CaseFolder, house: FilmHouse, number: int, part_hash: Hash, done: Fetched) -> None:
    try:
        age_file = await _asked_again(house, folder.receipt.film, number)
        check_part(age_file)
    except Refused as why:
        if why.status != 404:
            raise
        done.lost.append(number)
        return
    except Refusal:
        age_file = b""
    if hash_of(age_file) != part_hash:
        done.exchanged.append(number)
        return
    folder.keep_part(number, age_file)
    done.new += 1


async def _asked_again(house: FilmHouse, film: FilmId, number: int) -> bytes:
    """Among very many questions one is lost on a bad line, and the others need not stop for that."""
    for _ in range(TRIES - 1):
        try:
            return await house.part(film, number)
        except NoLine:
            continue
    return await house.part(film, number)


async def collect(folder: CaseFolder, house: FilmHouse, *, roster: Roster) -> Standing:
    """Whatever lies in the case's pigeonhole. Refusal("case.no_key")."""
    key, letter = folder.opens_answers, folder.case_letter
    refused: Counter[str] = Counter()
    best = standing(folder, roster=roster).by_seat
    for envelope in await house.in_the_hole(cases.read(letter).pigeonhole):
        try:
            said = open_envelope(envelope, with_any=[key])
            one = answers.verify(said, roster=roster, cover=folder.cover, case_letter=letter)
        except Refusal as why:
            refused[why.code] += 1
            continue
        seat = one.opening.number
        if seat not in best or _rank(one) > _rank(best[seat]):
            best[seat] = one
            folder.keep_answer(seat, said, opening=answers.read(said).opening)
    return Standing(folder.cover.needed, best, refused)


def standing(folder: CaseFolder, *, roster: Roster) -> Standing:
    """What the folder holds already, checked anew."""
    by_seat, refused = {}, Counter[str]()
    for seat, said in folder.answers().items():
        try:
            one = answers.verify(said, roster=roster, cover=folder.cover, case_letter=folder.case_letter)
        except Refusal as why:
            refused[why.code] += 1
            continue
        if one.opening.number == seat:
            by_seat[seat] = one
    return Standing(folder.cover.needed, by_seat, refused)


def join(folder: CaseFolder, *, roster: Roster) -> RecipientKey:
    """Kept in the folder. Refusal("witness.shares_few"), "witness.shares", "case.no_key"."""
    kept = folder.film_key
    if kept is not None:
        if not folder.cover.is_of(kept.public):
            raise Refusal("witness.shares", safe="film.key is another film's key.")
        return kept
    key = join_film_key(standing(folder, roster=roster).by_seat.values(), cover=folder.cover)
    folder.keep_key("film.key", key)
    return key


def signed_openings(folder: CaseFolder) -> dict[int, bytes]:
    """By seat, the statement that its trustee signed: its SHA-256 is the ledger's leaf."""
    return {seat: cose.parse(opening).payload for seat, opening in folder.openings().items()}


def _rank(said: VerifiedAnswer) -> int:
    """One that fits counts most; then one that does not, since it names somebody; then a refusal."""
    if said.given is None:
        return 0
    return 2 if said.fits else 1
