from tocsin.rails import Accepted, Channel
from tocsin.terms.refusal import Refusal
from tocsin.warn.needs import Feed

PAGE = 128


async def fan_out(channel: Channel, *, feed: Feed, after: int) -> int:
    """Hands the channel every item of the feed after that position; the position reached.

    Bears repetition: `position` is the channel's key against doubles. Refusal("channel.later") when it did not take
    them all; whoever called tries again from the same place.
    """
    while items := await feed.after(after, limit=PAGE):
        outcome = await channel.send(items)
        if not isinstance(outcome, Accepted):
            raise Refusal("channel.later", status=503)
        after = items[-1].position
    return after
