from tocsin.circles.needs import Chain, Invites
from tocsin.rails import Announce
from tocsin.seals.invite import verify_cut
from tocsin.terms.facts.circles import InviteCut
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def cut(signed: bytes, *, chain: Chain, invites: Invites, news: Announce, at: Instant) -> None:
    """A steward closes an invite and ends every pass that came from it. Refusal("invite.unknown")."""
    invite_hash = verify_cut(signed, roster=await chain.roster(at=at))
    if not await invites.cut(invite_hash):
        raise Refusal("invite.unknown", safe="This house does not know that invitation.", status=404)
    await news(InviteCut(invite_hash))
