from tocsin.seals import beat as beats
from tocsin.seals import cose
from tocsin.seals.alert import read_signed
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin.watch.model import check_can_be
from tocsin.watch.needs import Airwaves, Alarms, Beats, Town


async def beat(signed: bytes, *, town: Town, alarms: Alarms, book: Beats, air: Airwaves, at: Instant) -> None:
    """The open desk's word, to every line. One that was said already is not said again.

    Refusal("beat.too_many") for more than a few of one person in a minute, "beat.stale" for an old one or one before
    the last of the same person, what verification refuses, and what `check_can_be` refuses.
    """
    unproven = beats.read(cose.parse(signed).payload)
    roster = await town.roster(at=at)
    windows = await town.on_watch(unproven.window, roster=roster)
    verified = beats.verify(signed, roster=roster, windows=windows, at=at)
    last = book.latest_of(verified.signer, window=unproven.window)
    if last == unproven.sent:
        return
    if not verified.is_fresh(at=at) or (last is not None and last > unproven.sent):
        raise Refusal("beat.stale", safe="This word of the watch is too old.", status=409)
    running = await alarms.running(since=minutes_of(Instant(at - beats.FRESH_S)))
    check_can_be(verified.beat, heads=roster.heads, running=[read_signed(each).alert for each in running])
    book.count(verified.signer, at=at)
    book.keep(signed, leaf_hash=verified.signer, window=unproven.window, sent=unproven.sent)
    await air.say_beat(signed)
