from tocsin.rails import Announce
from tocsin.seals import cose, relayed
from tocsin.seals.hashes import hash_of
from tocsin.seals.relayed import Relayed
from tocsin.terms.facts.warn import RelayedPublished
from tocsin.terms.instant import Instant, minutes_of
from tocsin.warn.model import taken_over
from tocsin.warn.needs import Feed, Town


async def pass_on(signed: bytes, *, town: Town, feed: Feed, news: Announce, at: Instant) -> int:
    """What a relay says of an authority's feed goes to open apps, and there alone; its position.

    The newest word on a message takes the place of the one before, so that a relay fills no more of the feed than its
    share. The same again, the same answer. Refuses what `relayed.verify` and `taken_over` refuse.
    """
    roster = await town.roster(at=at)
    given = relayed.verify(signed, roster=roster, at=at)
    living: dict[int, Relayed] = {}
    for item in await feed.of_kind("relayed"):
        if item.body == signed:
            return item.position
        # What lies in the feed was verified when it came; here it is only told apart, by whose key, and counted.
        held = cose.parse(item.body)
        word = relayed.read(held.payload)
        if held.signatures[0].key_id == given.signed.signatures[0].key_id and word.ends_at > at:
            living[item.position] = word
    before = taken_over(given.relayed, living=list(living.values()))
    for position, word in living.items():
        if word is before:
            await feed.take_out(position)
    dies = minutes_of(given.relayed.ends_at)
    position = await feed.append("relayed", signed, name=hash_of(b"relayed" + signed), dies=dies)
    await news(RelayedPublished(given.relayed.message))
    return position
