from collections.abc import Callable

from tocsin.aid.model import Session
from tocsin.aid.needs import Sessions, Town
from tocsin.aid.verbs.open_desk import device_cut
from tocsin.terms.facts.circles import RosterGrew
from tocsin.terms.instant import Instant


async def admit(token: bytes, *, town: Town, sessions: Sessions, at: Instant) -> Session:
    """Whose aid desk this is, if she is still on the list. Refusal("aid.desk_closed", "aid.device_cut")."""
    session = sessions.of(token, at=at)
    if session.device not in (await town.roster(at=at)).aid:
        sessions.close(session.device)
        raise device_cut()
    return session


async def close_cut_desks(
    fact: RosterGrew, *, town: Town, sessions: Sessions, hang_up: Callable[[], None], at: Instant
) -> None:
    """Whoever was taken off the list loses her desk at once; the others' lines come back by themselves."""
    listed = (await town.roster(at=at)).aid
    cut = [device for device in sessions.everybody() if device not in listed]
    for device in cut:
        sessions.close(device)
    if cut:
        hang_up()
