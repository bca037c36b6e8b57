from collections.abc import Sequence
from dataclasses import dataclass, replace

from tocsin.aid.model import Held
from tocsin.aid.needs import Letters
from tocsin.terms.ids import PigeonholeId
from tocsin.terms.instant import Instant


@dataclass(frozen=True)
class Open:
    """letters: each with its envelope. is_hers_to_be: some are for one phone, and nobody has taken them yet."""

    letters: Sequence[tuple[Held, bytes]]
    is_hers_to_be: bool


async def look(pigeonholes: Sequence[PigeonholeId], *, claim: bytes, letters: Letters, at: Instant) -> Open:
    """What is open now to whoever knows the pigeonholes; of letters for one phone those that she took before."""
    shown: list[tuple[Held, bytes]] = []
    is_hers_to_be = False
    for letter in await letters.open(pigeonholes, at=at):
        if letter.is_once and letter.taken is None:
            is_hers_to_be = True
        elif letter.is_for(claim):
            shown.append((letter, await letters.envelope(letter.pigeonhole, slot=letter.slot) or b""))
    return Open(shown, is_hers_to_be)


async def take(pigeonholes: Sequence[PigeonholeId], *, claim: bytes, letters: Letters, at: Instant) -> Open:
    """As `look`, and what is for one phone is hers from now on who asks first."""
    for letter in await letters.open(pigeonholes, at=at):
        if letter.is_once and letter.taken is None:
            await letters.save(replace(letter, taken=letter.kept_of(claim)))
    return await look(pigeonholes, claim=claim, letters=letters, at=at)
