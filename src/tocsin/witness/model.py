"""Films, their parts, their bounds and clocks. No clock, no I/O."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from hmac import compare_digest

from tocsin.seals import film
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import Trustee
from tocsin.terms.ids import CaseId, FilmId, Hash, PublicKey, TownId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

SHARE_BYTES = CASE_BYTES = 4_096
FILM_BYTES_MOST = {"member": 4 << 30, "guest": 512 << 20, "mirror": 4 << 30}
GUESTS_PART = 4
"""Films of guests have at most one byte of so many that the house has room for."""
FILMS_MOST = {"member": 2_000, "guest": 200, "mirror": 2_200}
"""Of films that are kept for another house: of each town so many."""
FILMS = "films"
"""The folder of all parts' bytes."""
_NAME = re.compile(rf"{FILMS}/([0-9a-f]{{32}})/(0|[1-9][0-9]{{0,4}})-([0-9a-f]{{64}})-([1-9][0-9]{{0,5}})")
SPARE_BYTES = 256 << 20
"""So much of the disk is left to everything else: no film keeps an alarm from being written down."""
GONE_KEPT_HOURS = 60 * 24
"""So long other houses have time to learn it, and a phone without a receipt cannot bring it back."""
READER_KEPT_HOURS = 30 * 24
PUBLISHED_MOST = 64
PUBLISHED_BYTES_MOST = 1 << 30
"""Of all films that are shown at once."""
WITHDRAWN_UNSEEN_MOST, WITHDRAWN_UNSEEN_OF_ONE = 1_024, 64
"""Behind so many withdrawals in all, or by one trustee, none is taken of a film that was never here; of one that is
shown always.
"""
CASES_MOST = {"member": 48, "guest": 16}
"""Trustees read every one of them."""
CASE_HOURS = 14 * 24
SESSION_S = 12 * 3600
RINGS_A_DAY, RINGS_WITHIN_S, RINGS_APART_S, RINGS_AGAIN_S = 4, 24 * 3600, 600, 6 * 3600
"""For all cases together: so many in a day, ten minutes apart, and after that one in six hours for all that came since.
"""
RINGS_FOR_S = 2 * 24 * 3600
"""So long a push waits for a phone that is off."""
NUMBER_S = 90 * 24 * 3600
"""So often the number changes for which trustees are rung; the one before still rings."""


class Lane(StrEnum):
    """By which a film came; mirror: it is another house's, and a second copy of it is kept here."""

    MEMBER = "member"
    GUEST = "guest"
    MIRROR = "mirror"


@dataclass(frozen=True)
class Film:
    """Without its cover and its parts. safe: parts 0 … safe - 1 are here. asked: how often a share was given out.

    is_gone: erased, or over.
    """

    film_id: FilmId
    lane: Lane
    ends_hour: int
    write_hash: Hash | None
    parts: int = 0
    size: int = 0
    safe: int = 0
    asked: int = 0
    is_gone: bool = False

    def check_writes(self, secret: bytes) -> None:
        """Refusal("witness.wrong_secret")."""
        if self.write_hash is None or not compare_digest(self.write_hash, hash_of(secret)):
            raise wrong_secret()

    def check_is_here(self, *, at: Instant) -> None:
        """Refusal("witness.gone"). Its hour counts, whether or not it was swept away already."""
        if self.is_gone or self.ends_hour <= at // 3600:
            raise Refusal("witness.gone", safe="This film is not kept any longer.", status=410)

    def grown(self, *, parts: int = 1, by: int, safe: int) -> "Film":
        return replace(self, parts=self.parts + parts, size=self.size + by, safe=safe)

    def gone(self, *, at: Instant) -> "Film":
        """What stays of one that was erased or is over: that its number was used."""
        ends_hour = hour_of(at, after_hours=GONE_KEPT_HOURS)
        return Film(self.film_id, self.lane, ends_hour, write_hash=None, is_gone=True)


@dataclass(frozen=True)
class Part:
    film_id: FilmId
    number: int
    part_hash: Hash
    size: int

    @property
    def name(self) -> str:
        """Of its bytes. The hash is in it, so that what a crash left half done stands in nobody's way, and the size, so
        that the name says all that a row says.
        """
        return f"{folder_of(self.film_id)}/{self.number}-{self.part_hash.hex()}-{self.size}"


@dataclass(frozen=True)
class Case:
    """Somebody asks the trustees for a film; without its envelope, in which it says which, who and why."""

    case_id: CaseId
    lane: Lane
    ends_hour: int
    close_hash: Hash

    def check_closes(self, secret: bytes) -> None:
        """Refusal("witness.wrong_secret")."""
        if not compare_digest(self.close_hash, hash_of(secret)):
            raise wrong_secret()


@dataclass(frozen=True)
class Session:
    """A trustee at work, and till when."""

    trustee: Trustee
    until: Instant


@dataclass(frozen=True)
class Listed:
    """What a house says that it has of a film; so much of it has to be fetched by whoever keeps a second copy.

    shares: how many. tombstone: with which it was erased; nothing else is here then.
    """

    film_id: FilmId
    ends_hour: int
    parts: int
    shares: int
    write_hash: Hash | None
    tombstone: bytes | None


@dataclass(frozen=True)
class Copy:
    """Whose a film is that is kept here for another house. tombstone: its house said that it is erased, and has not
    been shown `proof` yet that it is gone here as well.
    """

    film_id: FilmId
    town: TownId
    write_hash: Hash | None
    tombstone: bytes | None = None
    proof: bytes | None = None


@dataclass(frozen=True)
class Mirrored:
    """A town whose films are kept here as well; its house signs with `key` when it wants them back."""

    town: TownId
    key: PublicKey


@dataclass(frozen=True)
class Reader:
    """A house that keeps a second copy of this one's films. lacks: parts that it had not fetched yet, by its own word,
    when it was last here.
    """

    name: str
    lacks: int
    hour: int


@dataclass(frozen=True)
class Published:
    """A film that two trustees let out, for everybody. `film_id`, `erase_hash`: of the one that it was made of, and of
    what lets whoever filmed it take this one back as well.
    """

    file_hash: Hash
    size: int
    film_id: FilmId
    erase_hash: Hash
    release: bytes
    statement: bytes
    proof: bytes


@dataclass(frozen=True)
class Withdrawn:
    """Not to be shown. `word`: a trustee's signed withdrawal, or the tombstone of whoever filmed without its secret."""

    file_hash: Hash
    word: bytes


def folder_of(film_id: FilmId) -> str:
    return f"{FILMS}/{film_id.hex()}"


def part_of(name: str) -> Part | None:
    """Of which part bytes of that name are. None for a name that no part has."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    film_id, number, part_hash, size = found.groups()
    return Part(FilmId(bytes.fromhex(film_id)), int(number), Hash(bytes.fromhex(part_hash)), int(size))


def check_part(data: bytes, *, part_hash: Hash) -> None:
    """That it is what was announced, and sealed as far as that can be seen from outside: nothing else stays here.

    Refusal("witness.wrong_hash", "witness.wrong_size", "envelope.malformed", "envelope.wrong_slots").
    """
    if hash_of(data) != part_hash:
        raise Refusal("witness.wrong_hash", safe="This part is not what it says.")
    film.check_part(data)


def check_room(into: Film, *, by: int, of_all: int, of_guests: int, room: int, is_spare: bool) -> None:
    """Refusal("witness.full") where so much more does not fit: into the film, among the guests', into the house.

    of_all, of_guests: of all films that are here. room: what the house gives to films. is_spare: whether the disk
    has enough left for everything else.
    """
    is_guest = into.lane is Lane.GUEST
    fits = into.size + by <= FILM_BYTES_MOST[into.lane] and of_all + by <= room and is_spare
    if not fits or (is_guest and of_guests + by > room // GUESTS_PART):
        raise full()


def check_room_to_show(size: int, *, shown: "Iterable[Published]", is_spare: bool) -> None:
    """Refusal("publish.full")."""
    sizes = [each.size for each in shown]
    if len(sizes) >= PUBLISHED_MOST or sum(sizes) + size > PUBLISHED_BYTES_MOST or not is_spare:
        raise Refusal("publish.full", safe="The house shows as many films as it has room for.", status=429)


def bitmap(numbers: Iterable[int]) -> bytes:
    """Number n is bit n & 7 of byte n >> 3."""
    bits = bytearray()
    for number in numbers:
        if number >> 3 >= len(bits):
            bits.extend(bytes((number >> 3) + 1 - len(bits)))
        bits[number >> 3] |= 1 << (number & 7)
    return bytes(bits)


def hour_of(at: Instant, *, after_hours: int) -> int:
    """The hour in which something that comes now has ended, at least `after_hours` from now."""
    return at // 3600 + after_hours + 1


def full() -> Refusal:
    return Refusal("witness.full", safe="The house has no room for more film just now.", status=429)


def unknown() -> Refusal:
    return Refusal("witness.unknown", safe="This film is not here.", status=404)


def wrong_secret() -> Refusal:
    return Refusal("witness.wrong_secret", safe="This phone cannot do that with this film.", status=403)
