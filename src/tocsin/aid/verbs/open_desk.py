from tocsin.aid.needs import Sessions, Town
from tocsin.seals import aid_desk
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def open_desk(signed: bytes, *, town: Town, sessions: Sessions, at: Instant) -> tuple[bytes, Instant]:
    """(token, until) for a device on the list in force. Refusal("aid.device_cut"), "aid.*", "cose.*"."""
    roster = await town.roster(at=at)
    try:
        verified = aid_desk.verify(signed, roster=roster, at=at)
    except Refusal as why:
        if why.code == "cose.unknown_key":
            raise device_cut() from why
        raise
    return sessions.open(verified.device, nonce=verified.opening.nonce, at=at)


def device_cut() -> Refusal:
    return Refusal("aid.device_cut", safe="This phone is not on the aid desk.", status=401)
