from tocsin.seals.roster import Roster
from tocsin.seals.window import CertifiedWindow
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.watch.model import OnWatch
from tocsin.watch.needs import Desks, Town


async def admit(token: bytes, *, town: Town, desks: Desks, at: Instant) -> OnWatch:
    """Whose desk this is, if her key still counts. Refusal("desk.unknown")."""
    who = desks.of(token, at=at)
    roster = await town.roster(at=at)
    windows = await town.on_watch(who.window, roster=roster)
    if not is_on_watch(who, window=windows.get(who.window), roster=roster):
        desks.close(who.leaf_hash, window=who.window)
        raise Refusal("desk.unknown", safe="This desk is closed. Open it again.", status=401)
    return who


def is_on_watch(who: OnWatch, *, window: CertifiedWindow | None, roster: Roster) -> bool:
    """Certified or standing in, neither revoked nor slipped. Between a new batch and its leaves nobody can be judged
    but by revocation; desks stay open.
    """
    if window is None:
        return (who.window, who.leaf_hash) not in roster.revoked
    leaf = next((each for each in window.everyone if each.leaf_hash == who.leaf_hash), None)
    return leaf is not None and not window.is_void(leaf, roster=roster)
