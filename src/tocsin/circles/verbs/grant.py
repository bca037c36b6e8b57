from tocsin.circles.needs import Chain, Invites
from tocsin.seals.invite import verify_grant
from tocsin.terms.instant import Instant


async def grant(signed: bytes, *, chain: Chain, invites: Invites, at: Instant) -> None:
    """An invite that a steward signed may be used from now on. Refuses what the seal of an invite refuses."""
    granted = verify_grant(signed, roster=await chain.roster(at=at), at=at)
    await invites.grant(granted.invite_hash, uses=granted.uses, expires=granted.expires)
