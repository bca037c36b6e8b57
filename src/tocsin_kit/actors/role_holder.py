"""Somebody with a role: her keys window by window, how she gets them and how she gives them up."""

from __future__ import annotations

import os
from typing import Any

from tocsin.seals.invite import RoleInvite, read_link
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import LeafId, Window
from tocsin.terms.instant import window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status
from tocsin_kit import letters
from tocsin_kit.actors.member import Member
from tocsin_kit.keys import (
    SLIP_MASTER_BYTES,
    RecipientKey,
    SigningKey,
    WatchKeys,
    make_watch_keys,
    sign_stand_in,
    slip_secret,
)

WINDOWS_AHEAD = 168


class RoleHolder(Member):
    """A member whose phone makes keys. `roles` are the bits of her leaves."""

    roles = 0

    def __init__(self, **phone: Any) -> None:
        super().__init__(**phone)
        self.keys: dict[Window, WatchKeys] = {}
        self.slip_master = os.urandom(SLIP_MASTER_BYTES)
        self.role_invite: RoleInvite | None = None
        self.name_for_steward = ""

    async def take_role(self, fragment: str, *, name: str, windows: int = WINDOWS_AHEAD) -> None:
        """Redeem a role link: become a member, make keys for the windows ahead, ask the steward to certify them."""
        invite = read_link(fragment)
        if not isinstance(invite, RoleInvite):
            raise Refusal("invite.no_role", safe="This invitation offers no role.")
        await self.redeem(fragment)
        self.roles, self.role_invite, self.name_for_steward = invite.roles, invite, name
        await self._ask_for(range(window_of(self.clock()), window_of(self.clock()) + windows))

    async def renew(self, *, windows: int = WINDOWS_AHEAD) -> None:
        """Keys for the windows after the last ones, through the same pigeonhole."""
        first = max([*self.keys, Window(window_of(self.clock()) - 1)]) + 1
        await self._ask_for(range(first, window_of(self.clock()) + windows))

    async def _ask_for(self, numbers: range) -> None:
        if self.role_invite is None:
            raise Refusal("invite.no_role", safe="This phone was never offered a role.")
        leaves = tuple(self.make_keys(Window(number)).leaf.encoded for number in numbers)
        request = letters.RoleRequest(self.roles, self.name_for_steward, Window(numbers.start), leaves)
        note = letters.Note(self.clock(), None, request)
        await self.post(note, pigeonhole=self.role_invite.pigeonhole, to=[self.role_invite.steward_recipient])

    def make_keys(self, number: Window) -> WatchKeys:
        """Keys of one window; uncertified until a steward or two colleagues have signed their leaf."""
        self.keys[number] = make_watch_keys(number, roles=self.roles, slip_master=self.slip_master)
        return self.keys[number]

    def keys_now(self) -> WatchKeys:
        """Raises Refusal("watch.no_keys")."""
        keys = self.keys.get(window_of(self.clock()))
        if keys is None:
            raise Refusal("watch.no_keys", safe="This phone has no certified keys for this window.")
        return keys

    @property
    def leaf_id(self) -> LeafId:
        return self.keys_now().leaf.leaf_id

    async def post_slip(self, number: Window) -> None:
        """The paper slip: give up one window's leaf at once, without any steward."""
        secret = slip_secret(self.slip_master, window=number)
        await self.ask("POST", "/api/slips", json_body={"window": number, "secret": b64u(secret)})

    async def vouch(self, colleague: RoleHolder, *, with_other: RoleHolder) -> None:
        """Two certified people on watch let a third stand in for the running window."""
        number = window_of(self.clock())
        leaf = colleague.make_keys(number).leaf
        signers = [self.keys_now().watch, with_other.keys_now().watch]
        signed = sign_stand_in(leaf, window=number, town=self.town, keys=signers)
        await self.ask("POST", "/api/stand-ins", json_body={"stand_in": b64u(signed)})

    def _identities(self) -> list[RecipientKey]:
        return [keys.opens for keys in self.keys.values()]

    def _key(self, status: Status, *, window: Window | None = None) -> SigningKey:
        """Of the running window, or of the one in which a colleague has signed. Raises Refusal("watch.no_keys")."""
        keys = self.keys.get(window) if window is not None else self.keys_now()
        if keys is None:
            raise Refusal("watch.no_keys", safe="This phone has no certified keys for that window.")
        return keys.watch if status is Status.Actual else keys.drill
