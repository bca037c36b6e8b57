"""A film that two trustees let out is put where everybody sees it; one trustee, or whoever filmed, takes it back.

Who puts it there proves nothing about herself: the two signatures are all the right there is, and over the very bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from hmac import compare_digest

from tocsin.ledger import tlog_proof, vkey
from tocsin.ledger.policy import Policy, PolicyCosigner, PolicyLog
from tocsin.ledger.tlog_proof import VerifiedEntry
from tocsin.ledger.vkey import VerifierKey
from tocsin.rails import Files
from tocsin.seals import cose, film_statement, released
from tocsin.seals.film import SECRET_BYTES, Tombstone, read_cover, read_tombstone, write_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Roster
from tocsin.terms.ids import FilmId, Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import (
    WITHDRAWN_UNSEEN_MOST,
    WITHDRAWN_UNSEEN_OF_ONE,
    Published,
    Withdrawn,
    check_room_to_show,
    wrong_secret,
)
from tocsin.witness.needs import Books, Space


@dataclass(frozen=True)
class Put:
    """What comes with a film: signed, or proven by its hash. `cover`: of the film it was made of."""

    release: bytes
    statement: bytes
    proof: bytes
    cover: bytes


async def check_announces(
    put: Put, *, file_hash: Hash, log: VerifierKey, space: Space, books: Books, at: Instant
) -> tuple[Published, bool]:
    """What may be shown, and whether that is new.

    Refusal("publish.one_release", "publish.other_film", "publish.no_proof", "publish.withdrawn", "publish.full",
    "witness.gone", "witness.malformed", "cose.*", "wire.*", "ledger.*").
    """
    roster = await books.town.roster(at=at)
    release = released.verify(put.release, roster=roster).release
    if release.file_hash != file_hash:
        raise Refusal("publish.other_film", safe="This release is of another film.")
    said = film_statement.read(put.statement)
    if film_statement.commitment_of(put.statement) != release.commitment or said.cover_hash != hash_of(put.cover):
        raise Refusal("publish.no_proof", safe="The statement is not the one that was let out with the film.")
    tlog_proof.verify(put.proof, entry=release.commitment, policy=believed(roster, log=log))
    match await books.published.of(file_hash):
        case Withdrawn():
            raise withdrawn()
        case Published() as found:
            return found, False
    if await books.films.tombstone(said.film) is not None or await _was_taken_back(said.film, books=books):
        raise Refusal("witness.gone", safe="Whoever filmed this has taken it back.", status=410)
    check_room_to_show(release.size, shown=await books.published.shown(), is_spare=space.is_spare())
    erase_hash = read_cover(put.cover).erase_hash
    return Published(file_hash, release.size, said.film, erase_hash, put.release, put.statement, put.proof), True


async def announce(put: Put, *, file_hash: Hash, log: VerifierKey, space: Space, books: Books, at: Instant) -> None:
    """From now on it can be withdrawn, and is shown as soon as its bytes are here. The same again changes nothing. That
    it was let out is written down. Refuses as `check_announces` does.
    """
    film, is_new = await check_announces(put, file_hash=file_hash, log=log, space=space, books=books, at=at)
    if is_new:
        await books.published.add(film)
        await books.ledger.keep(hash_of(cose.parse(put.release).payload), at=at)


async def bring_film(film: Published, chunks: AsyncIterator[bytes], *, files: Files, space: Space) -> None:
    """Its bytes. The same again is not read. Refusal("publish.other_film", "publish.full")."""
    if await files.size_of(film.file_hash) == film.size:
        return
    check_room_to_show(film.size, shown=(), is_spare=space.is_spare())
    if not await files.keep(film.file_hash, chunks, size=film.size):
        raise Refusal("publish.other_film", safe="These are not the bytes that were let out.", status=409)


async def shows_any(*, books: Books, files: Files) -> bool:
    """Whether anybody could look at one now."""
    return any([await files.size_of(film.file_hash) == film.size for film in await books.published.shown()])


async def check_withdraws(word: bytes, *, file_hash: Hash, books: Books, at: Instant) -> bool:
    """Whether it is withdrawn by that and was not before: by one trustee in force, also before anybody has put it here.

    Refusal("publish.other_film", "publish.full", "cose.*", "wire.*", "witness.malformed").
    """
    said = released.verify_withdrawal(word, roster=await books.town.roster(at=at))
    if said.file_hash != file_hash:
        raise Refusal("publish.other_film", safe="This is about another film.")
    film = await books.published.of(file_hash)
    if film is None:
        words = [each.word for each in await books.published.withdrawn()]
        by = Counter(signer for each in words if tombstone_in(each) is None for signer in _signers(each))
        if len(words) >= WITHDRAWN_UNSEEN_MOST or any(by[each] >= WITHDRAWN_UNSEEN_OF_ONE for each in _signers(word)):
            raise Refusal("publish.full", safe="Too many films that were never here were withdrawn.", status=429)
    return not isinstance(film, Withdrawn)


async def withdraw(word: bytes, *, file_hash: Hash, books: Books, at: Instant) -> None:
    """It is written down; again changes nothing. Refuses as `check_withdraws` does."""
    if await check_withdraws(word, file_hash=file_hash, books=books, at=at):
        await books.published.withdraw(Withdrawn(file_hash, word))
        await books.ledger.keep(hash_of(cose.parse(word).payload), at=at)


def _signers(word: bytes) -> set[bytes]:
    return {each.key_id for each in cose.parse(word).signatures}


async def check_withdraws_hers(tombstone: bytes, *, file_hash: Hash, books: Books) -> bool:
    """Whether it is withdrawn by that and was not before: by the secret that erases the film it was made of, whether
    that is still here or not.

    Refusal("publish.unknown", "witness.wrong_secret", "wire.*", "witness.malformed").
    """
    film = await books.published.of(file_hash)
    if film is None:
        raise unknown()
    if isinstance(film, Published):
        said = read_tombstone(tombstone)
        if said.film != film.film_id or not compare_digest(hash_of(said.secret), film.erase_hash):
            raise wrong_secret()
    return isinstance(film, Published)


async def withdraw_by_filmer(tombstone: bytes, *, file_hash: Hash, books: Books, at: Instant) -> None:
    """It is written down; again changes nothing. Refuses as `check_withdraws_hers` does."""
    if await check_withdraws_hers(tombstone, file_hash=file_hash, books=books):
        await books.published.withdraw(Withdrawn(file_hash, _without_secret(read_tombstone(tombstone))))
        await books.ledger.keep(hash_of(tombstone), at=at)


async def withdraw_all_of(film_id: FilmId, tombstone: bytes, *, books: Books, at: Instant) -> None:
    """What was let out of a film goes with it, when whoever filmed it takes that back."""
    said = read_tombstone(tombstone)
    hers = await made_of(film_id, secret=said.secret, books=books)
    for film in hers:
        await books.published.withdraw(Withdrawn(film.file_hash, _without_secret(said)))
    if hers:
        await books.ledger.keep(hash_of(tombstone), at=at)


async def made_of(film_id: FilmId, *, secret: bytes, books: Books) -> Sequence[Published]:
    """What is shown of a film, to who has the secret that erases it."""
    shown = [film for film in await books.published.shown() if film.film_id == film_id]
    return [film for film in shown if compare_digest(hash_of(secret), film.erase_hash)]


def _without_secret(said: Tombstone) -> bytes:
    """The film itself may still be here, and at another house: whoever had the secret could erase it."""
    return write_tombstone(replace(said, secret=bytes(SECRET_BYTES)))


async def _was_taken_back(film_id: FilmId, *, books: Books) -> bool:
    """Another file that was made of it went by whoever filmed it, however long ago."""
    words = [each.word for each in await books.published.withdrawn()]
    return any((stone := tombstone_in(word)) is not None and stone.film == film_id for word in words)


def proven_by(film: Published, *, roster: Roster, log: VerifierKey) -> VerifiedEntry:
    """Where the film it was made of stands in the ledger, and who has seen that page of it."""
    commitment = film_statement.commitment_of(film.statement)
    return tlog_proof.verify(film.proof, entry=commitment, policy=believed(roster, log=log))


def believed(roster: Roster, *, log: VerifierKey) -> Policy:
    """This town's log, and whoever of its cosigners has seen a page: how many are needed is the reader's to say."""
    book = roster.ledger
    cosigners = tuple(
        PolicyCosigner(b"cosigner-%d" % number, vkey.read(each.verifier_key))
        for number, each in enumerate(book.cosigners, 1)
    )
    return Policy((PolicyLog(vkey.read(book.log) if book.log else log),), cosigners)


def tombstone_in(word: bytes) -> Tombstone | None:
    """Of what took a film back; None for a trustee's word, which was verified when it came."""
    try:
        return read_tombstone(word)
    except Refusal:
        return None


def unknown() -> Refusal:
    return Refusal("publish.unknown", safe="Two trustees have not let this film out here.", status=404)


def withdrawn() -> Refusal:
    return Refusal("publish.withdrawn", safe="This film was withdrawn. It is not shown again.", status=410)
