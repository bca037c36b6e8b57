"""What this house lets another one read, so that a second copy of a town's films is somewhere else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tocsin.ledger import vkey
from tocsin.seals import mirror
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Roster
from tocsin.terms.ids import FilmId, PublicKey, TownId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import Listed, Mirrored, Reader, unknown
from tocsin.witness.needs import Books, Films, Readers, Town

PAGE = 500


@dataclass(frozen=True)
class Caller:
    """A house. reader: a cosigner of this town, by the name that the book gives it; it reads this town's films. town:
    its own, of which copies are kept here; it has those back.
    """

    reader: str | None = None
    town: TownId | None = None


async def admit_house(signed: bytes, *, town: Town, mirrored: Iterable[Mirrored], at: Instant) -> Caller:
    """Refusal("mirror.unknown", "mirror.*", "cose.*", "town.not_founded")."""
    roster = await town.roster(at=at)
    names = _cosigners(roster)
    try:
        key = mirror.verify_opening(signed, town=roster.town, keys=names, at=at)
        return Caller(reader=names[key])
    except Refusal as why:
        if why.code not in _OTHERS:
            raise
    for each in mirrored:
        try:
            mirror.verify_opening(signed, town=each.town, keys=(each.key,), at=at)
            return Caller(town=each.town)
        except Refusal as why:
            if why.code not in _OTHERS:
                raise
    raise Refusal("mirror.unknown", safe="This house is not known here.", status=401)


_OTHERS = ("cose.unknown_key", "cose.bad_signature")


async def show_films(caller: Caller, *, after: FilmId | None, films: Films) -> Sequence[Listed]:
    """A page."""
    return await films.listed(after, limit=PAGE, of=caller.town)


async def news_of(caller: Caller, *, after: FilmId | None, lacks: int, readers: Readers, at: Instant) -> Reader | None:
    """Who begins anew says how much is still to be fetched, and the operator sees it. None where that is known."""
    if caller.reader is None or after is not None:
        return None
    now = Reader(caller.reader, lacks, at // 3600)
    return None if now in await readers.all() else now


async def hear_gone(proof: bytes, *, books: Books, at: Instant) -> None:
    """That an erased film is gone there as well. Refusal("witness.unknown", "mirror.other_tombstone", "mirror.*",
    "cose.*").
    """
    roster = await books.town.roster(at=at)
    names = _cosigners(roster)
    verified = mirror.verify_gone(proof, town=roster.town, keys=names)
    tombstone = await books.films.tombstone(verified.gone.film)
    if tombstone is None:
        raise unknown()
    if hash_of(tombstone) != verified.gone.tombstone:
        raise Refusal("mirror.other_tombstone", safe="This film was erased by another word.", status=409)
    await books.readers.prove(verified.gone.film, reader=names[verified.key], proof=proof)


def _cosigners(roster: Roster) -> dict[PublicKey, str]:
    """Names by their keys. The book has none that cannot be read."""
    listed = [vkey.read(each.verifier_key) for each in roster.ledger.cosigners]
    return {each.key: each.name for each in listed}
