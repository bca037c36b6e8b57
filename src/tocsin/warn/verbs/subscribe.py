from tocsin.rails.push import Subscription
from tocsin.terms.instant import Instant
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
