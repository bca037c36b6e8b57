from collections.abc import Callable

from tocsin.aid.model import Session
from tocsin.aid.needs import Sessions, Town
from tocsin.aid.verbs.open_desk import device_cut
from tocsin.terms.instant import Instant


async def admit(token: bytes, *, town: Town, sessions: Sessions, at: Instant) -> Session:
    """Whose aid desk this is, if she is still on the list. Refusal("aid.desk_closed", "aid.device_cut")."""
    session = sessions.of(token, at=at)
    if session.device not in (await town.roster(at=at)).aid:
        sessions.close(session.device)
        raise device_cut()
    return session


async def close_cut_desks(*, town: Town, sessions: Sessions, hang_up: Callable[[], None], at: Instant) -> None:
    """Whoever is off the list, at once or since its 48 h are over, loses her desk; the others' lines come back by
    themselves.
    """
    open_now = sessions.everybody()
    listed = (await town.roster(at=at)).aid if open_now else ()
    cut = [device for device in open_now if device not in listed]
    for device in cut:
        sessions.close(device)
    if cut:
        hang_up()
