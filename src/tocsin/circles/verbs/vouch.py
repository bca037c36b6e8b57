from tocsin.circles.needs import Chain, Windows
from tocsin.rails import Announce
from tocsin.seals import cose
from tocsin.seals.window import read_stand_in, with_stand_in
from tocsin.terms.facts.circles import StandInVouched
from tocsin.terms.instant import Instant, window_of
from tocsin.terms.refusal import Refusal


async def vouch(stand_in: bytes, *, chain: Chain, windows: Windows, news: Announce, at: Instant) -> None:
    """Two certified people on watch take in a third for the running window. The same again changes nothing.

    Refusal("stand_in.other_window") for any but the running one, "window.unknown", and what stand-ins refuse.
    """
    roster = await chain.roster(at=at)
    window, leaf = read_stand_in(cose.parse(stand_in).payload)
    if window != window_of(at):
        raise Refusal("stand_in.other_window", safe="A stand-in is for the watch that is running now.")
    certified = await windows.certified(window, roster=roster)
    if certified is None:
        raise Refusal("window.unknown", safe="This house does not know who is on watch now.", status=404)
    grown = with_stand_in(certified, stand_in, roster=roster)
    if grown is certified:
        return
    await windows.vouch(window, leaf_hash=leaf.leaf_hash, number=len(grown.stand_ins), stand_in=stand_in)
    await news(StandInVouched(window, leaf.leaf_hash))
