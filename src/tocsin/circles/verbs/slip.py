from tocsin.circles.needs import Chain, Windows
from tocsin.rails import Announce
from tocsin.seals.hashes import hash_of
from tocsin.seals.window import with_slip
from tocsin.terms.facts.circles import SlipPosted
from tocsin.terms.ids import Window
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def slip(window: Window, *, secret: bytes, chain: Chain, windows: Windows, news: Announce, at: Instant) -> None:
    """Somebody gives up her leaf of that window. Refusal("window.unknown"), "slip.unknown"."""
    certified = await windows.certified(window, roster=await chain.roster(at=at))
    if certified is None:
        raise Refusal("window.unknown", safe="This house does not know who was on watch then.", status=404)
    with_slip(certified, secret)
    slip_hash = hash_of(secret)
    if await windows.slip(window, slip_hash=slip_hash, secret=secret):
        await news(SlipPosted(window, slip_hash))
