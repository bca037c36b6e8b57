"""The steward: certifies who may be on watch, without names, and forgets who had which key."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tocsin.seals import roster as rosters
from tocsin.seals import statement
from tocsin.seals.cose import Kind
from tocsin.seals.hashes import hash_of
from tocsin.seals.invite import MEETING_MINUTES, Grant, Invite, RoleInvite, write_link
from tocsin.seals.window import Leaf, read_leaf, statement_of, write_statement
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Hash, PigeonholeId, TownId, Window
from tocsin.terms.instant import Instant, Minutes, minutes_of, window_of
from tocsin.terms.refusal import Refusal
from tocsin_kit import chain, letters
from tocsin_kit.actors.phone import Phone
from tocsin_kit.keys import RecipientKey, SigningKey, sign, sign_cut, sign_grant
from tocsin_kit.seal import open_envelope

WEEKS_AHEAD = 6
WINDOWS_AHEAD = WEEKS_AHEAD * 7 * 4
DAY_MINUTES = 24 * 60
TAKEN_AT_ONCE = 8


@dataclass
class Holder:
    """Somebody with a role, as this steward's own device knows her until the windows are over."""

    name: str
    roles: int
    leaves: dict[Window, Leaf]


@dataclass(repr=False)
class Secrets:
    """What a steward's device keeps, sealed; nothing of it ever reaches a house."""

    key: SigningKey
    opens: RecipientKey
    member_secrets: dict[int, bytes]
    waiting: dict[PigeonholeId, int] = field(default_factory=dict)
    """Pigeonholes of role links that were given out → the roles they offer."""
    holders: list[Holder] = field(default_factory=list)


def make_secrets(*, member_secret: bytes) -> Secrets:
    return Secrets(SigningKey.make(), RecipientKey.make(), member_secrets={1: member_secret})


class Steward:
    """Speaks through `phone`, whose roster it has verified itself."""

    def __init__(self, phone: Phone, *, secrets: Secrets) -> None:
        self.phone = phone
        self.secrets = secrets

    @property
    def as_stated(self) -> statement.Steward:
        return statement.Steward(key=self.secrets.key.public, recipient=self.secrets.opens.public)

    # ── invites ──

    async def invite(self, *, uses: int = 1, minutes: int | None = None) -> str:
        """The fragment of an invite link. Many uses: a meeting, open for two hours at most."""
        expires = minutes or (MEETING_MINUTES if uses > 1 else 7 * DAY_MINUTES)
        secret = await self._grant(uses=uses, minutes=expires)
        number, member_secret = self._member_secret()
        return write_link(Invite(self._town(), secret, number, member_secret))

    async def invite_to_role(self, roles: int) -> str:
        """The fragment of a role link: an invite, and where the phone's role request goes."""
        secret = await self._grant(uses=1, minutes=7 * DAY_MINUTES)
        pigeonhole = PigeonholeId(os.urandom(16))
        self.secrets.waiting[pigeonhole] = roles
        number, member_secret = self._member_secret()
        recipient = self.secrets.opens.public
        return write_link(
            RoleInvite(self._town(), secret, number, member_secret, roles, pigeonhole, recipient)
        )

    async def cut(self, invite_hash: Hash) -> None:
        """Close an invite and end every pass that came from it: the only way to expel somebody."""
        signed = sign_cut(invite_hash, town=self._town(), key=self.secrets.key)
        await self.phone.ask("POST", "/api/invites/cut", json_body={"cut": b64u(signed)})

    # ── windows ──

    async def collect(self) -> list[Holder]:
        """Role requests that lie in the pigeonholes of the links this steward gave out; those are new holders now."""
        new: list[Holder] = []
        ids = list(self.secrets.waiting)
        for start in range(0, len(ids), TAKEN_AT_ONCE):
            asked = [b64u(each) for each in ids[start : start + TAKEN_AT_ONCE]]
            answer = await self.phone.ask("POST", "/api/pigeonholes/take", json_body={"ids": asked})
            for held in answer.json()["held"]:
                holder = self._request(PigeonholeId(from_b64u(held["id"])), from_b64u(held["envelope"]))
                if holder is not None:
                    new.append(holder)
        self.secrets.holders += new
        return new

    async def certify(
        self, *, with_steward: Steward | None = None, windows: int = WINDOWS_AHEAD, at: Instant
    ) -> range:
        """State who may be on watch from the running window on, hand the windows to the house, and return them.

        Two stewards sign (one in Street, or when `with_steward` is None); leaves are sorted by their hashes, which
        shuffles people.
        """
        await self.phone.sync()
        roster = self._roster()
        signers = [self.secrets.key, *([with_steward.secrets.key] if with_steward is not None else [])]
        first = window_of(at)
        span = range(first, first + windows)
        certified: list[tuple[bytes, list[Leaf]]] = []
        for number in span:
            leaves = sorted(self._leaves(Window(number), roster=roster), key=lambda leaf: leaf.leaf_hash)
            payload = write_statement(statement_of(leaves, window=Window(number)))
            certified.append((payload, leaves))
        batch = statement.Batch(Window(first), tuple(hash_of(payload) for payload, _ in certified))
        await self.state(batch, keys=signers, at=at)
        for number, (payload, leaves) in zip(span, certified, strict=True):
            signed = sign(payload, kind=Kind.WINDOW, town=self._town(), keys=signers)
            body = {"statement": b64u(signed), "leaves": [b64u(leaf.encoded) for leaf in leaves]}
            await self.phone.ask("PUT", f"/api/windows/{number}", json_body=body)
        return span

    async def revoke(self, name: str, *, at: Instant) -> None:
        """Make somebody's certified leaves void at once: one steward suffices."""
        leaves = {
            (window, leaf.leaf_hash)
            for holder in self.secrets.holders
            if holder.name == name
            for window, leaf in holder.leaves.items()
            if window >= window_of(at)
        }
        self.secrets.holders = [holder for holder in self.secrets.holders if holder.name != name]
        await self.state(statement.Revocation(frozenset(leaves)), keys=[self.secrets.key], at=at)

    def forget(self, *, at: Instant) -> None:
        """Who had which key of windows that are over."""
        now = window_of(at)
        for holder in self.secrets.holders:
            holder.leaves = {window: leaf for window, leaf in holder.leaves.items() if window >= now}

    # ── the book ──

    async def state(self, body: statement.Body, *, keys: Iterable[SigningKey] | None = None, at: Instant) -> bytes:
        """Add a statement to the roster, signed by `keys` (this steward's alone by default)."""
        signed = chain.following(self._roster(), body, keys=keys or [self.secrets.key], at=at)
        await self.phone.ask("POST", "/api/roster", json_body={"statement": b64u(signed)})
        await self.phone.sync()
        return signed

    async def state_with(self, other: Steward, body: statement.Body, *, at: Instant) -> bytes:
        return await self.state(body, keys=[self.secrets.key, other.secrets.key], at=at)

    def holders(self) -> Sequence[Holder]:
        return self.secrets.holders

    def _request(self, pigeonhole: PigeonholeId, envelope: bytes) -> Holder | None:
        try:
            note = letters.read_note(open_envelope(envelope, with_any=[self.secrets.opens]))
        except Refusal:
            return None
        offered = self.secrets.waiting.pop(pigeonhole, None)
        if offered is None or not isinstance(note.body, letters.RoleRequest) or note.body.roles != offered:
            return None
        leaves = [read_leaf(leaf) for leaf in note.body.leaves]
        if any(leaf.roles != offered for leaf in leaves):
            return None
        first = note.body.first_window
        return Holder(note.body.name_for_steward, offered, {Window(first + n): leaf for n, leaf in enumerate(leaves)})

    def _leaves(self, window: Window, *, roster: rosters.Roster) -> list[Leaf]:
        leaves = [holder.leaves[window] for holder in self.secrets.holders if window in holder.leaves]
        return [leaf for leaf in leaves if (window, leaf.leaf_hash) not in roster.revoked]

    async def _grant(self, *, uses: int, minutes: int) -> bytes:
        secret = os.urandom(16)
        expires = Minutes(minutes_of(self.phone.clock()) + minutes)
        signed = sign_grant(Grant(hash_of(secret), uses, expires), town=self._town(), key=self.secrets.key)
        await self.phone.ask("POST", "/api/invites", json_body={"grant": b64u(signed)})
        return secret

    def _member_secret(self) -> tuple[int, bytes]:
        newest = max(self.secrets.member_secrets)
        return newest, self.secrets.member_secrets[newest]

    def _roster(self) -> rosters.Roster:
        if self.phone.roster is None:
            raise Refusal("roster.empty", safe="This phone has not met its town yet.")
        return self.phone.roster

    def _town(self) -> TownId:
        return self.phone.town
