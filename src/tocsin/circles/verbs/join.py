from tocsin.circles.needs import Invites, Passes
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def join(pass_hash: Hash, *, invite_secret: bytes, invites: Invites, passes: Passes, at: Instant) -> None:
    """A phone becomes a member's. The same pass with the same invite again changes nothing.

    Refusal("invite.unknown"), "invite.closed" when it is cut, used up or over, "pass.exists" for another invite's.
    """
    invite_hash = hash_of(invite_secret)
    came_from = await passes.invite_of(pass_hash)
    if came_from == invite_hash:
        return
    if came_from is not None:
        raise Refusal("pass.exists", safe="This phone has a pass already.", status=409)
    invite = await invites.of(invite_hash)
    if invite is None:
        raise Refusal("invite.unknown", safe="This house does not know that invitation.", status=404)
    if not invite.is_open(at=at):
        raise Refusal("invite.closed", safe="This invitation is closed. Ask for a new one.", status=409)
    await invites.join(invite_hash)
    await passes.keep(pass_hash, invite_hash=invite_hash)
