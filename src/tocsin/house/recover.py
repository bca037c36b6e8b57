"""A town's films fetched back from whoever keeps a second copy, after its house was lost. The house is stopped then."""

import asyncio
import sys
from collections.abc import Callable, Sequence

from tocsin.channels.peers import OneLine
from tocsin.house import premises
from tocsin.house.chosen import Space
from tocsin.house.config import Config
from tocsin.house.ledger import TownsLedger
from tocsin.house.migrate import REVISIONS, revision_of
from tocsin.house.mirroring import COSIGNER
from tocsin.house.other_house import HouseOverHttp
from tocsin.house.wiring import Tocsin
from tocsin.ledger import vkey
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.terms.refusal import Refusal
from tocsin.witness.verbs.bring_part import Coming
from tocsin.witness.verbs.fetch import Found
from tocsin.witness.verbs.have_back import HavingBack

Say = Callable[[str], None]
TOLD_EVERY = 64
"""Turns: about half a GiB."""


def recover(config: Config, *, url: str | None, version: str, say: Say) -> int:
    """Exit code; 1 where something is missing still. Bears being broken off: what is here is not fetched again."""
    if not config.database.is_file() or revision_of(config.database) != REVISIONS[-1]:
        print(f"tocsin: there is no town in {config.data} that this program can read", file=sys.stderr)
        return 1
    try:
        with premises.alone(config.data):
            return asyncio.run(_recover(config, url=url, version=version, say=say))
    except Refusal as why:
        print(f"tocsin: {why.safe}", file=sys.stderr)
        return 1
    except OSError as why:
        print(f"tocsin: {why.strerror or why}: {why.filename or config.data}", file=sys.stderr)
        return 4


async def _recover(config: Config, *, url: str | None, version: str, say: Say) -> int:
    house = Tocsin(config, epoch="", version=version)
    try:
        where = [url.rstrip("/")] if url else await _listed(house)
        if not where:
            say("The town's book lists no other house: name one with --from.")
            return 1
        codes = [await _from(each, house=house, say=say) for each in where]
        return min(codes)
    finally:
        await house.stop()


async def _listed(house: Tocsin) -> Sequence[str]:
    cosigners = await TownsLedger(house.circles).cosigners(at=house.clock.now())
    return [each.prefix.removesuffix(COSIGNER) for each in cosigners]


async def _from(url: str, *, house: Tocsin, say: Say) -> int:
    async with house.circles.reading() as books:
        town = (await books.chain.roster(at=house.clock.now())).town
    line, log = OneLine(inside=house.config.test_profile), house.ledger.log
    other = HouseOverHttp(line, url=url, town=town, signer=log, clock=house.clock)
    having_back = HavingBack(
        room=house.config.film_mib << 20,
        unit=house.witness,
        blobs=house.films,
        coming=Coming(),
        space=Space(house.config),
    )
    came, turns, found = 0, 0, Found()
    try:
        while turns == 0 or found.came:
            found = await having_back.turn(other, at=house.clock.now())
            came, turns = came + found.came, turns + 1
            if turns % TOLD_EVERY == 0:
                say(f"{came} parts are here, {found.lacks} to come.")
    except OSError as why:
        say(f"{url} does not give the films: {why.strerror or why}.")
        say("Its operator sets, in TOCSIN_MIRRORS, the log key that this house has now:")
        say(f"  {vkey.write(VerifierKey.of(log, SignatureKind.ed25519))}")
        return 1
    say(f"{came} parts of films came from {url}.")
    if found.is_full:
        say("There is no more room for them here: make room, or TOCSIN_FILM_MIB, and do it again.")
    if found.is_lied_to or having_back.is_wary:
        say("Some of what it sent is not what it says, and was dropped: ask its operator, by another way.")
    if found.lacks:
        say(f"{found.lacks} parts are not there either.")
    return 1 if found.lacks or found.is_full or found.is_lied_to else 0
