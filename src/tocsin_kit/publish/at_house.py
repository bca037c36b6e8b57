"""A film that two trustees let out, at the house: put there, checked by strangers, taken down again."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tocsin.ledger import tlog_proof
from tocsin.ledger.policy import Policy
from tocsin.ledger.tlog_proof import VerifiedEntry
from tocsin.phrases import Words, film_page
from tocsin.phrases.film_page import FILM, PROOF, RELEASE, STATEMENT, STYLE, STYLE_NAME, TOPICS, Of, ShownFilm
from tocsin.seals import cose, film_statement, released
from tocsin.seals.film import Tombstone, write_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.seals.released import VerifiedRelease, Withdrawal
from tocsin.seals.roster import Roster
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import Hash, TownId
from tocsin.terms.instant import Instant, instant_of, midnight_of
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.member import Guest
from tocsin_kit.keys import sign
from tocsin_kit.one_line import one_line
from tocsin_kit.verify import roster_of
from tocsin_kit.witness import proofs, trustee_file
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness.command import read_slip
from tocsin_kit.witness.film_house import FilmHouse

RECEIPT = "receipt.cbor"
PREVIEW = "page.html"
FOR_EVER = "FOR EVER"
Now = Callable[[], Instant]


@dataclass(frozen=True)
class ProvenRelease:
    """What anybody can know of a film that was let out."""

    roster: Roster
    release: VerifiedRelease
    entry: VerifiedEntry
    parts: int


async def check(asked: argparse.Namespace, *, now: Now) -> int:
    """Who let it out, that these are the bytes, that its original was in the ledger."""
    async with _at(asked, now=now) as house:
        proven = await proven_at_house(asked.work, house, town=_town_of(asked), at=now())
    count = len(proven.release.trustees)
    print(f"{one_line(proven.roster.founding.name)}: {count} of its trustees have let out {asked.work / FILM}.")
    print(f"The film it was made of was in the ledger as entry {proven.entry.index}, with {proven.parts} parts.")
    print("That nothing but patches lies between the two, and nobody can be told, is those trustees' word.")
    return 0


async def put(asked: argparse.Namespace, *, now: Now) -> int:
    """Shows what everybody will see, asks once, and brings it. Again it goes on where it was broken off."""
    work = asked.work
    async with _at(asked, now=now) as house:
        proven = await proven_at_house(work, house, town=_town_of(asked), at=now())
        _write_preview(work, proven, language=asked.language)
        release = proven.release.release
        print(f"{work / PREVIEW} is the page as everybody will see it. Open it in a browser, and watch the film on it.")
        print("Everybody can read this, for ever: what was copied once cannot be called back.")
        if not asked.yes and await asyncio.to_thread(input, f"Type {FOR_EVER} to put it there: ") != FOR_EVER:
            print("Nothing was put anywhere.")
            return 1
        said = film_statement.read((work / STATEMENT).read_bytes())
        cover = await _cover(work, house, said=said)
        is_here = await house.let_out(
            release.file_hash,
            release=(work / RELEASE).read_bytes(),
            statement=(work / STATEMENT).read_bytes(),
            proof=(work / PROOF).read_bytes(),
            cover=cover,
        )
        if not is_here:
            await house.bring_film(release.file_hash, await asyncio.to_thread((work / FILM).read_bytes))
    print(f"Everybody sees it now: {asked.house}/films/{release.file_hash.hex()}")
    print("One trustee alone takes it down, or whoever filmed it: tocsin-kit publish withdraw.")
    return 0


async def withdraw(asked: argparse.Namespace, *, words: Callable[[], str], now: Now) -> int:
    """By one trustee's key, or by the slip with which whoever filmed can erase."""
    file_hash = _named(asked.work)
    async with _at(asked, now=now) as house:
        if asked.slip is not None:
            film, secret = read_slip(asked.slip.read_text("utf-8"))
            await house.withdraw(file_hash, tombstone=write_tombstone(Tombstone(film, secret, midnight_of(now()))))
        else:
            key = trustee_file.open_kept(asked.file, words=words()).signs
            said = released.write_withdrawal(Withdrawal(file_hash, midnight_of(now())))
            signed = sign(said, kind=cose.Kind.FILM_WITHDRAWAL, town=_town_of(asked), keys=[key])
            await house.withdraw(file_hash, withdrawal=signed)
    print("It is taken down, and the page says so. What somebody has copied meanwhile nobody can call back.")
    return 0


async def proven_at_house(work: Path, house: FilmHouse, *, town: TownId, at: Instant) -> ProvenRelease:
    """Refusal("publish.*", "cose.*", "ledger.*", "wire.*")."""
    roster, _ = roster_of(await house.statements(), town=town, at=at)
    believed: Policy = proofs.policy_of(roster, log=await house.log_key())
    verified = released.verify((work / RELEASE).read_bytes(), roster=roster)
    said, release = (work / STATEMENT).read_bytes(), verified.release
    if release.file_hash != hash_of_film(work) or release.size != (work / FILM).stat().st_size:
        raise Refusal("publish.other_film", safe="film.release is of another film.")
    if film_statement.commitment_of(said) != release.commitment:
        raise Refusal("publish.no_proof", safe="The statement is not the one that was let out with the film.")
    entry = tlog_proof.verify((work / PROOF).read_bytes(), entry=release.commitment, policy=believed)
    return ProvenRelease(roster, verified, entry, film_statement.read(said).upto)


async def _cover(work: Path, house: FilmHouse, *, said: film_statement.FilmStatement) -> bytes:
    """By it the house knows whoever filmed, when she takes the film back."""
    kept = work / "cover.cbor"
    cover = kept.read_bytes() if kept.exists() else await house.cover(said.film)
    if hash_of(cover) != said.cover_hash:
        raise Refusal("publish.no_proof", safe="This is not the cover of the film it was made of.")
    return cover


def _write_preview(work: Path, proven: ProvenRelease, *, language: str) -> None:
    """The house's own page, from the same code."""
    release = proven.release.release
    film = ShownFilm(
        file_hash=release.file_hash,
        size=release.size,
        let_out_at=instant_of(release.at),
        trustees=len(proven.release.trustees),
        entry=proven.entry.index,
        seen_at=tuple(sorted(proven.entry.checkpoint.cosigned.values())),
    )
    of = Of(proven.roster.town, proven.roster.founding.name)
    words = Words(language, clock_face=str, files=TOPICS)
    (work / PREVIEW).write_bytes(film_page.one(film, of, words, is_preview=True))
    (work / STYLE_NAME).write_bytes(STYLE)


def hash_of_film(work: Path) -> Hash:
    return Hash(sha256((work / FILM).read_bytes()).digest())


def _town_of(asked: argparse.Namespace) -> TownId:
    """As it was said, or as the receipt in the folder has it. Refusal("publish.no_town")."""
    if asked.town is not None:
        return TownId(from_b64u(asked.town, length=16))
    receipt = asked.work / RECEIPT
    if not receipt.exists():
        raise Refusal("publish.no_town", safe="Which town? --town, as people of the town give it to you.")
    return receipts.read(receipt.read_bytes()).town


def _named(film: Path) -> Hash:
    """By a folder with the film, or by the letters at the end of its page's address. Refusal("publish.other_film")."""
    if film.is_dir():
        return hash_of_film(film)
    try:
        found = bytes.fromhex(film.name)
    except ValueError:
        found = b""
    if len(found) != 32:
        raise Refusal("publish.other_film", safe="Which film? The folder with it, or the 64 letters of its address.")
    return Hash(found)


@asynccontextmanager
async def _at(asked: argparse.Namespace, *, now: Now) -> AsyncIterator[FilmHouse]:
    phone = Guest(town=_town_of(asked), addresses=[asked.house], clock=now, language="en", here=None, clock_face=str)
    house = FilmHouse(phone)
    try:
        yield house
    finally:
        await house.close()
