from tocsin.seals import trustee
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.witness.model import Session
from tocsin.witness.needs import Sessions, Town


async def begin_session(signed: bytes, *, town: Town, sessions: Sessions, at: Instant) -> tuple[bytes, Instant]:
    """(token, until) for a trustee in force. Refusal("witness.no_trustee", "witness.*", "cose.*")."""
    roster = await town.roster(at=at)
    try:
        verified = trustee.verify(signed, roster=roster, at=at)
    except Refusal as why:
        if why.code == "cose.unknown_key":
            raise _no_trustee() from why
        raise
    return sessions.open(verified.trustee, nonce=verified.opening.nonce, at=at)


async def admit(token: bytes, *, town: Town, sessions: Sessions, at: Instant) -> Session:
    """Whose session this is, if she still is a trustee. Refusal("witness.closed", "witness.no_trustee")."""
    session = sessions.of(token, at=at)
    if session.trustee not in (await town.roster(at=at)).trustees:
        sessions.close(session.trustee)
        raise _no_trustee()
    return session


def _no_trustee() -> Refusal:
    return Refusal("witness.no_trustee", safe="This phone is no trustee's.", status=401)
