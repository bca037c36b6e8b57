from tocsin.rails.push import Subscription
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.warn.needs import Gate, Pockets


async def subscribe(
    subscription: Subscription, *, ticket: str | None, guest: str | None, gate: Gate, pockets: Pockets, at: Instant
) -> None:
    """A phone that wants to be rung while its app is closed is tried out first; it is kept when that came back.

    What cannot be rung costs no entry. Refuses as `Pockets.try_out` and `Gate.enter`.
    """
    pockets.check(subscription)
    await gate.enter(ticket, guest, at=at)
    await pockets.try_out(subscription)


async def move(subscription: Subscription, *, endpoint: str, auth: bytes, pockets: Pockets) -> None:
    """A phone that is rung at `endpoint` is tried out anew, there or elsewhere; it pays no entry, since it has before.

    Refusal("push.not_known") for one that is not rung here. Refuses as `Pockets.try_out`.
    """
    pockets.check(subscription)
    if not pockets.knows(endpoint, auth=auth):
        raise Refusal("push.not_known", safe="This house does not ring this phone any more.", status=404)
    await pockets.try_out(subscription, instead_of=endpoint)
