"""Invites: what stewards sign, and what stands behind `#` in a link. Docs/protocol, section 10."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.seals import cbor, cose
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.window import MOST_ROLES
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Hash, PigeonholeId, Recipient, TownId
from tocsin.terms.instant import Instant, Minutes, instant_of
from tocsin.terms.refusal import Refusal

LIMIT = 512
MOST_USES = 500
MEETING_MINUTES = 120
LONGEST_MINUTES = 90 * 24 * 60


@dataclass(frozen=True, repr=False)
class Invite:
    """Behind `#i=`. `secret_number` names the member secret, which stewards rotate."""

    town: TownId
    invite_secret: bytes
    secret_number: int
    member_secret: bytes

    @property
    def invite_hash(self) -> Hash:
        return hash_of(self.invite_secret)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


@dataclass(frozen=True, repr=False)
class RoleInvite(Invite):
    """Behind `#r=`: as an invite, and where the phone's role request goes."""

    roles: int
    pigeonhole: PigeonholeId
    steward_recipient: Recipient


@dataclass(frozen=True)
class Grant:
    """What a steward lets an invite do."""

    invite_hash: Hash
    uses: int
    expires: Minutes

    @property
    def ends_at(self) -> Instant:
        return instant_of(self.expires)


def write_link(invite: Invite) -> str:
    """The fragment without its `#`: `i=…` or `r=…`."""
    fields: list[cbor.Value] = [
        1,
        invite.town,
        invite.invite_secret,
        invite.secret_number,
        invite.member_secret,
    ]
    if isinstance(invite, RoleInvite):
        fields += [int(invite.roles), invite.pigeonhole, invite.steward_recipient]
        return "r=" + b64u(cbor.encode(fields))
    return "i=" + b64u(cbor.encode(fields))


def read_link(fragment: str) -> Invite:
    """With or without the `#`. Refusal("invite.malformed"), "wire.*"."""
    letter, _, text = fragment.removeprefix("#").partition("=")
    if letter not in ("i", "r"):
        raise Refusal("invite.malformed", safe="This is not an invitation.")
    row = Row.of(from_b64u(text), code="invite.malformed", limit=LIMIT)
    town, secret = TownId(row.raw(16)), row.raw(16)
    number, member = row.uint(most=2**32 - 1), row.raw(32)
    invite = Invite(town=town, invite_secret=secret, secret_number=number, member_secret=member)
    if letter == "r":
        invite = RoleInvite(
            town=town,
            invite_secret=secret,
            secret_number=number,
            member_secret=member,
            roles=row.uint(most=MOST_ROLES),
            pigeonhole=PigeonholeId(row.raw(16)),
            steward_recipient=Recipient(row.raw(32)),
        )
    row.done()
    return invite


def write_grant(grant: Grant) -> bytes:
    return cbor.encode([1, grant.invite_hash, grant.uses, grant.expires])


def read_grant(payload: bytes) -> Grant:
    """Refusal("wire.*"), "invite.malformed"."""
    row = Row.of(payload, code="invite.malformed", limit=LIMIT)
    grant = Grant(
        invite_hash=Hash(row.raw(32)),
        uses=row.uint(least=1, most=MOST_USES),
        expires=Minutes(row.uint(most=2**32 - 1)),
    )
    row.done()
    return grant


def write_cut(invite_hash: Hash) -> bytes:
    return cbor.encode([1, invite_hash])


def read_cut(payload: bytes) -> Hash:
    """The invite hash. Refusal("wire.*"), "invite.malformed"."""
    row = Row.of(payload, code="invite.malformed", limit=LIMIT)
    invite_hash = Hash(row.raw(32))
    row.done()
    return invite_hash


def verify_grant(data: bytes, *, roster: Roster, at: Instant) -> Grant:
    """One steward's word. Refusal("wire.*"), "cose.*", "invite.malformed", "invite.expired", "invite.too_long" for many
    uses (a meeting) and more than two hours, or one and more than ninety days.
    """
    signed = cose.parse(data, limit=LIMIT)
    grant = read_grant(signed.payload)
    cose.check(signed, kind=cose.Kind.INVITE, town=roster.town, keys=roster.key_of_stewards())
    if grant.ends_at <= at:
        raise Refusal("invite.expired", safe="This invitation is over.")
    if grant.uses > 1 and grant.ends_at > at + (MEETING_MINUTES + 1) * 60:
        raise Refusal("invite.too_long", safe="An invitation for many is open for two hours at most.")
    if grant.ends_at > at + (LONGEST_MINUTES + 1) * 60:
        raise Refusal("invite.too_long", safe="An invitation is open for ninety days at most.")
    return grant


def verify_cut(data: bytes, *, roster: Roster) -> Hash:
    """The hash of the invite that one steward closes. Refusal("wire.*"), "cose.*", "invite.malformed"."""
    signed = cose.parse(data, limit=LIMIT)
    invite_hash = read_cut(signed.payload)
    cose.check(signed, kind=cose.Kind.CUT, town=roster.town, keys=roster.key_of_stewards())
    return invite_hash
