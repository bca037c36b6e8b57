from tocsin.circles.needs import Chain
from tocsin.rails import Announce
from tocsin.seals import cose
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import grow
from tocsin.terms.facts.circles import RosterGrew
from tocsin.terms.ids import Sequence
from tocsin.terms.instant import Instant, minutes_of


async def inscribe(statement: bytes, *, chain: Chain, news: Announce, at: Instant) -> Sequence:
    """One more page of the town's book; one that is in it already keeps its place. Refuses what the roster refuses."""
    roster = await chain.roster(at=at)
    grown = grow(roster, statement, seen=at)
    hashed = hash_of(cose.parse(statement).payload)
    if grown.sequence == roster.sequence:
        return Sequence(roster.heads.index(hashed))
    seen = minutes_of(at)
    await chain.append(statement, sequence=grown.sequence, payload_hash=hashed, seen=seen)
    await news(RosterGrew(grown.sequence))
    return grown.sequence
