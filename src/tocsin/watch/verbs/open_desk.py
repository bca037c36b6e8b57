from tocsin.seals import desk
from tocsin.terms.instant import Instant, window_of
from tocsin.watch.model import OnWatch
from tocsin.watch.needs import Desks, Town


async def open_desk(signed: bytes, *, town: Town, desks: Desks, at: Instant) -> tuple[bytes, Instant]:
    """(token, until) for somebody on watch now. Refusal("desk.*"), "window.unknown", "cose.*"."""
    roster = await town.roster(at=at)
    window = window_of(at)
    windows = await town.on_watch(window, roster=roster)
    verified = desk.verify(signed, roster=roster, windows=windows, at=at)
    who = OnWatch(leaf_hash=verified.leaf.leaf_hash, window=window, roles=verified.leaf.roles)
    return desks.open(who, nonce=verified.opening.nonce, at=at), who.until
