from contextlib import suppress

from tocsin.rails import Announce
from tocsin.seals import relayed as relayeds
from tocsin.seals.hashes import hash_of
from tocsin.seals.relayed import VerifiedRelayed
from tocsin.terms.facts.warn import RelayedPublished
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin.warn.model import taken_over
from tocsin.warn.needs import Feed, Town


async def pass_on(signed: bytes, *, town: Town, feed: Feed, news: Announce, at: Instant) -> int:
    """What a relay says of an authority's feed goes to open apps, and there alone; its position.

    The newest word on a message takes the place of the one before, so that a relay fills no more of the feed than its
    share. The same again, the same answer. Refuses what `relayed.verify` and `taken_over` refuse.
    """
    roster = await town.roster(at=at)
    relayed = relayeds.verify(signed, roster=roster, at=at)
    living: dict[int, VerifiedRelayed] = {}
    for item in await feed.of_kind("relayed"):
        if item.body == signed:
            return item.position
        with suppress(Refusal):
            living[item.position] = relayeds.verify(item.body, roster=roster, at=at)
    before = taken_over(relayed, living=list(living.values()))
    for position, each in living.items():
        if each is before:
            await feed.take_out(position)
    dies = minutes_of(relayed.relayed.ends_at)
    position = await feed.append("relayed", signed, name=hash_of(b"relayed" + signed), dies=dies)
    await news(RelayedPublished(relayed.relayed.message))
    return position
