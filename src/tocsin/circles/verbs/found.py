from collections.abc import Sequence as Several

from tocsin.circles.model import town_of
from tocsin.circles.needs import Chain, Setups
from tocsin.rails import Announce
from tocsin.seals import cose
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import found as begin
from tocsin.seals.roster import grow
from tocsin.terms.facts.circles import RosterGrew, TownFounded
from tocsin.terms.ids import Sequence, TownId
from tocsin.terms.instant import Instant, instant_of, minutes_of
from tocsin.terms.refusal import Refusal


async def found(
    statements: Several[bytes], *, setup: bytes, setups: Setups, chain: Chain, news: Announce, at: Instant
) -> TownId:
    """The one town of this house, with its first statements in order.

    Refusal("town.founded") when there is one, "setup.unknown", "roster.empty", and what the roster refuses.
    """
    if await chain.is_founded():
        raise Refusal("town.founded", safe="A town was founded here already.", status=409)
    if not await setups.holds(hash_of(setup)):
        raise Refusal("setup.unknown", safe="This setup link is not the one that the house printed.", status=401)
    if not statements:
        raise Refusal("roster.empty", safe="A town begins with its founding.")
    seen = minutes_of(at)
    town = town_of(statements[0])
    roster = begin(statements[0], town=town)
    for statement in statements[1:]:
        before = roster.sequence
        roster = grow(roster, statement, seen=instant_of(seen))
        if roster.sequence == before:
            raise Refusal("roster.out_of_place", safe="A page of the town's book came twice.")
    for sequence, statement in enumerate(statements):
        hashed = hash_of(cose.parse(statement).payload)
        await chain.append(statement, sequence=sequence, payload_hash=hashed, seen=seen)
        await news(RosterGrew(Sequence(sequence)))
    await setups.end()
    await news(TownFounded(town))
    return town
