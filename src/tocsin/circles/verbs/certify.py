from collections.abc import Sequence

from tocsin.circles.model import oldest_window_kept
from tocsin.circles.needs import Chain, Windows
from tocsin.rails import Announce
from tocsin.seals.window import certify as check
from tocsin.terms.facts.circles import WindowCertified
from tocsin.terms.ids import Window
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def certify(
    window: Window,
    *,
    statement: bytes,
    leaves: Sequence[bytes],
    chain: Chain,
    windows: Windows,
    news: Announce,
    at: Instant,
) -> None:
    """Who is on watch in that window, if the roster's latest batch lists it. The same again changes nothing.

    Refusal("window.unknown") when no batch lists it, "window.other" for another window's statement, "window.too_old",
    and what certifying refuses.
    """
    if window < oldest_window_kept(at=at):
        raise Refusal("window.too_old", safe="That watch is long over.")
    certified = check(statement, leaves=leaves, roster=await chain.roster(at=at))
    if certified.window != window:
        raise Refusal("window.other", safe="This is the list of another watch.")
    kept = await windows.of(window)
    if kept is not None and kept.statement == statement and kept.leaves == tuple(leaves):
        return
    await windows.keep(window, statement=statement, leaves=leaves)
    await news(WindowCertified(window))
