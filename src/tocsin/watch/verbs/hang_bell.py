from tocsin.rails.push import Subscription
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.watch.model import OnWatch
from tocsin.watch.needs import ClosedDesks, Hung


async def hang_bell(
    subscription: Subscription, *, who: OnWatch, hung: Hung, closed_desks: ClosedDesks, at: Instant
) -> None:
    """Until her shift is over, this phone hears that something waits, though its app is closed.

    Who asked is forgotten with the request; how often she did is counted, and what could not be tried out does not
    count as one. Refusal("bell.too_many"), "push.*".
    """
    hung.count(who, at=at)
    try:
        await closed_desks.try_out(subscription, until=who.until)
    except Refusal:
        hung.give_back(who)
        raise
