from tocsin.circles.needs import Chain
from tocsin.rails import Announce
from tocsin.seals import cose
from tocsin.seals.hashes import hash_of, key_id
from tocsin.seals.roster import grow
from tocsin.terms.facts.circles import RosterGrew
from tocsin.terms.ids import Sequence
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal

STATEMENTS_MOST = 4_000
"""Every phone reads the whole book; with a batch a week it would last for decades."""


async def inscribe(statement: bytes, *, chain: Chain, news: Announce, at: Instant) -> Sequence:
    """One more page of the town's book; one that is in it already keeps its place. Refuses what the roster refuses,
    and Refusal("roster.full") for what the root has not signed once the book is long.
    """
    roster = await chain.roster(at=at)
    grown = grow(roster, statement, seen=at)
    signed = cose.parse(statement)
    hashed = hash_of(signed.payload)
    if grown.sequence == roster.sequence:
        return Sequence(roster.heads.index(hashed))
    root = key_id(roster.founding.root_key)
    if len(roster.heads) >= STATEMENTS_MOST and all(each.key_id != root for each in signed.signatures):
        raise Refusal("roster.full", safe="The town's book is full. Only the founder's key writes on.", status=409)
    seen = minutes_of(at)
    await chain.append(statement, sequence=grown.sequence, payload_hash=hashed, seen=seen)
    await news(RosterGrew(grown.sequence))
    return grown.sequence
