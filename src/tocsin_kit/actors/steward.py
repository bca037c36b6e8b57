"""The steward: certifies who may be on watch, without names, and forgets who had which key."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from tocsin.seals import cose, statement
from tocsin.seals.cose import Kind
from tocsin.seals.hashes import hash_of
from tocsin.seals.invite import MEETING_MINUTES, Grant, Invite, RoleInvite, write_link
from tocsin.seals.window import Leaf
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Hash, PigeonholeId, Recipient, TownId, Window
from tocsin.terms.instant import Instant, Minutes, minutes_of, window_of
from tocsin.terms.refusal import Refusal
from tocsin_kit import chain, letters
from tocsin_kit.actors.line import Refused
from tocsin_kit.actors.member import find_work
from tocsin_kit.actors.phone import Phone
from tocsin_kit.batch import WINDOWS_AHEAD, Plan, is_this_plan, leaves_of, plan_batch
from tocsin_kit.keys import RecipientKey, SigningKey, sign, sign_also, sign_cut, sign_grant
from tocsin_kit.seal import open_envelope, seal

DAY_MINUTES = 24 * 60
TAKEN_AT_ONCE = 8
MOST_REVOKED = 256
READ_AND_SIGNED = (
    *(statement.Stewards, statement.Policy, statement.Desk, statement.Mirrors, statement.Relays),
    *(statement.AidDesk, statement.Trustees, statement.Cosigners),
)
FILE_TIMEOUT_S = 3600.0


@dataclass
class Holder:
    """Somebody with a role, as this steward's own device knows her until the windows are over."""

    name: str
    roles: int
    leaves: dict[Window, Leaf]


@dataclass(repr=False)
class Secrets:
    """What a steward's device keeps, sealed; nothing of it ever reaches a house.

    `offered`: the pigeonholes of role links → the roles they offer. `read`: slots of letters that were read.
    """

    key: SigningKey
    opens: RecipientKey
    member_secrets: dict[int, bytes]
    offered: dict[PigeonholeId, int] = field(default_factory=dict)
    read: set[bytes] = field(default_factory=set)
    requests: list[tuple[PigeonholeId, letters.RoleRequest]] = field(default_factory=list)
    holders: dict[PigeonholeId, Holder] = field(default_factory=dict)


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
        self.secrets.offered[pigeonhole] = roles
        number, member_secret = self._member_secret()
        recipient = self.secrets.opens.public
        return write_link(RoleInvite(self._town(), secret, number, member_secret, roles, pigeonhole, recipient))

    async def cut(self, invite_hash: Hash) -> None:
        """Close an invite and end every pass that came from it: the only way to expel somebody."""
        signed = sign_cut(invite_hash, town=self._town(), key=self.secrets.key)
        await self.phone.ask("POST", "/api/invites/cut", json_body={"cut": b64u(signed)})

    # ── windows ──

    async def collect(self) -> list[letters.RoleRequest]:
        """New role requests that lie in the pigeonholes of the links this steward gave out; renewals come there too."""
        new = []
        for pigeonhole, slot, envelope in await self._take(list(self.secrets.offered)):
            if slot in self.secrets.read:
                continue
            self.secrets.read.add(slot)
            with suppress(Refusal):
                note = letters.read_note(open_envelope(envelope, with_any=[self.secrets.opens]))
                if isinstance(note.body, letters.RoleRequest):
                    leaves_of(note.body, offered=self.secrets.offered[pigeonhole])
                    self.secrets.requests.append((pigeonhole, note.body))
                    new.append(note.body)
        return new

    async def certify(self, *, with_steward: Steward | None = None, windows: int = WINDOWS_AHEAD, at: Instant) -> Plan:
        """State who may be on watch from the running window on, and hand the windows to the house.

        Two stewards sign where the town asks for two: `with_steward`, sitting beside, or else the others are asked by
        letter and hand it in themselves (`cosign`). `windows`: at most so many; by letter always all.
        """
        await self.phone.sync()
        await self._remember_who_was_cosigned(first=window_of(at))
        await self._revoke_what_is_replaced(at=at)
        requests = [(request, self.secrets.offered[hole]) for hole, request in self.secrets.requests]
        signers = [self.secrets.key, *([with_steward.secrets.key] if with_steward is not None else [])]
        by_letter = len(signers) < self.phone.town_roster().stewards_needed
        most = WINDOWS_AHEAD if by_letter else windows
        plan = await self._plan(requests, first=window_of(at), most=most)
        objects = self._signed(plan, keys=signers, at=at)
        if by_letter:
            await self._ask_the_others(objects, [request for request, _ in requests], at=at)
        else:
            await self._hand_in(plan, objects)
            self._remember([request for request, _ in requests])
        return plan

    async def cosign(self, *, at: Instant) -> Plan | None:
        """What another steward asks for by letter: rebuilt from what people asked, compared, signed and handed in.

        None when nothing waits. Refusal("cosign.not_the_same") when it is not what was asked for.
        """
        await self.phone.sync()
        roster = self.phone.town_roster()
        asked, waiting = await self._letters_of_stewards()
        for sent, objects in waiting:
            written = statement.read(cose.parse(objects[0]).payload)
            if not self._follows(written) or not isinstance(written.body, statement.Batch):
                continue
            requests = [(each, each.roles) for each in asked.get(sent, [])]
            plan = await self._plan(requests, first=written.body.first_window, most=WINDOWS_AHEAD)
            if not is_this_plan(objects, plan, roster=roster):
                raise Refusal("cosign.not_the_same", safe="What was sent is not what was asked for.")
            await self._hand_in(plan, self._also_signed(objects))
            return plan
        return None

    async def asked_to_sign(
        self, kinds: tuple[type[statement.Body], ...] = READ_AND_SIGNED
    ) -> list[tuple[statement.Body, bytes]]:
        """Pages that others have signed and that would come next. Nothing of them can be rebuilt: they are read."""
        await self.phone.sync()
        _, waiting = await self._letters_of_stewards()
        found: dict[bytes, tuple[statement.Body, bytes]] = {}
        for _, objects in waiting:
            signed = cose.parse(objects[0])
            written = statement.read(signed.payload)
            if self._follows(written) and isinstance(written.body, kinds) and len(objects) == 1:
                found[signed.payload] = (written.body, objects[0])
        return list(found.values())

    async def sign_too(self, asked: bytes) -> None:
        """One of `asked_to_sign`, with this steward's signature, handed to the house."""
        await self._say(sign_also(asked, kind=Kind.ROSTER, town=self._town(), key=self.secrets.key))

    async def revoke(self, name: str, *, at: Instant) -> None:
        """Make somebody's certified leaves void at once: one steward suffices."""
        named = {hole: holder for hole, holder in self.secrets.holders.items() if holder.name == name}
        await self._revoke([holder.leaves for holder in named.values()], at=at)
        for hole in named:
            del self.secrets.holders[hole]
            self.secrets.offered.pop(hole, None)

    def forget(self, *, at: Instant) -> None:
        """Who had which key of windows that are over."""
        now = window_of(at)
        for holder in self.secrets.holders.values():
            holder.leaves = {window: leaf for window, leaf in holder.leaves.items() if window >= now}

    def holders(self) -> Sequence[Holder]:
        return list(self.secrets.holders.values())

    # ── town files ──

    async def list_file(self, name: str, data: bytes, *, with_steward: Steward | None = None, at: Instant) -> bool:
        """Put a file into the book and bring it to the house; it replaces one of that name. Listed: only brought.

        False when the other stewards were asked by letter: they bring it (`cosign_files`).
        """
        await self.phone.sync()
        listed = self.phone.town_roster().files
        file = statement.TownFile(name, len(data), hash_of(data))
        if file not in listed:
            others = tuple(each for each in listed if each.name != name)
            if not await self._state_files((*others, file), with_steward=with_steward, at=at):
                return False
        await self._bring(data)
        return True

    async def unlist_file(self, name: str, *, with_steward: Steward | None = None, at: Instant) -> bool:
        """Take a file out of the book; the house drops it. False when the others were asked by letter.

        Refusal("file.unknown").
        """
        await self.phone.sync()
        listed = self.phone.town_roster().files
        others = tuple(each for each in listed if each.name != name)
        if others == listed:
            raise Refusal("file.unknown", safe="This town lists no such file.")
        return await self._state_files(others, with_steward=with_steward, at=at)

    async def cosign_files(
        self, own: Sequence[bytes], *, gone: Collection[str] = (), at: Instant
    ) -> Sequence[statement.TownFile] | None:
        """Sign another steward's list of files and bring what is new; the new list, or None when nothing waits.

        `own`: the files that this steward has looked at; `gone`: the names that she too wants taken out.
        Refusal("cosign.not_the_same") when the list has a new file that is not among them, "cosign.takes_away" when it
        lacks another one.
        """
        await self.phone.sync()
        roster = self.phone.town_roster()
        looked_at = {hash_of(data): data for data in own}
        for _, objects in (await self._letters_of_stewards())[1]:
            written = statement.read(cose.parse(objects[0]).payload)
            if not self._follows(written) or not isinstance(written.body, statement.Files):
                continue
            new = [each for each in written.body.files if each not in roster.files]
            held = {file.file_hash for file in roster.files}
            if any(each.file_hash not in looked_at and each.file_hash not in held for each in new):
                raise Refusal("cosign.not_the_same", safe="The list has a file that you did not show.")
            taken_out = {each.name for each in roster.files} - {each.name for each in written.body.files} - set(gone)
            if taken_out:
                named = " ".join(f"--removed {name}" for name in sorted(taken_out))
                raise Refusal(
                    "cosign.takes_away",
                    safe=f"The list takes files away. If that is what you both want, add: {named}",
                )
            await self._say(sign_also(objects[0], kind=Kind.ROSTER, town=self._town(), key=self.secrets.key))
            for each in new:
                if each.file_hash in looked_at:
                    await self._bring(looked_at[each.file_hash])
            return written.body.files
        return None

    # ── the book ──

    async def state(self, body: statement.Body, *, keys: Iterable[SigningKey] | None = None, at: Instant) -> bytes:
        """Add a statement to the roster, signed by `keys` (this steward's alone by default)."""
        signed = chain.following(self.phone.town_roster(), body, keys=keys or [self.secrets.key], at=at)
        await self._say(signed)
        return signed

    async def state_by_letter(self, body: statement.Body, *, at: Instant) -> None:
        """Sign it and ask the other stewards to sign too (`asked_to_sign`). Refusal("steward.alone")."""
        await self.phone.sync()
        signed = chain.following(self.phone.town_roster(), body, keys=[self.secrets.key], at=at)
        await self._ask_the_others([signed], [], at=at)

    async def state_with(self, other: Steward, body: statement.Body, *, at: Instant) -> bytes:
        return await self.state(body, keys=[self.secrets.key, other.secrets.key], at=at)

    # ── inside ──

    def _follows(self, written: statement.Statement) -> bool:
        roster = self.phone.town_roster()
        return written.sequence == roster.sequence + 1 and written.previous == roster.head

    async def _letters_of_stewards(
        self,
    ) -> tuple[dict[Instant, list[letters.RoleRequest]], list[tuple[Instant, tuple[bytes, ...]]]]:
        """(role requests, signed objects) by the instant of their letter: what belongs together was sent at one.

        What is no statement is left out: nobody's letter keeps the others from being read.
        """
        asked: dict[Instant, list[letters.RoleRequest]] = {}
        waiting: list[tuple[Instant, tuple[bytes, ...]]] = []
        for _, _, envelope in await self._take([self._between(each) for each in self._others()]):
            with suppress(Refusal):
                note = letters.read_note(open_envelope(envelope, with_any=[self.secrets.opens]))
                if isinstance(note.body, letters.RoleRequest):
                    asked.setdefault(note.at, []).append(note.body)
                elif isinstance(note.body, letters.ToCoSign) and note.body.objects:
                    statement.read(cose.parse(note.body.objects[0]).payload)
                    waiting.append((note.at, note.body.objects))
        return asked, waiting

    async def _say(self, signed: bytes) -> None:
        await self.phone.ask("POST", "/api/roster", json_body={"statement": b64u(signed)})
        await self.phone.sync()

    async def _state_files(
        self, files: tuple[statement.TownFile, ...], *, with_steward: Steward | None, at: Instant
    ) -> bool:
        """False when the others were asked. Refusal("roster.malformed") before anything is sent."""
        body = statement.Files(files)
        keys = [self.secrets.key, *([with_steward.secrets.key] if with_steward is not None else [])]
        signed = chain.following(self.phone.town_roster(), body, keys=keys, at=at)
        statement.read(cose.parse(signed).payload)
        if len(keys) < self.phone.town_roster().stewards_needed:
            await self._ask_the_others([signed], [], at=at)
            return False
        await self._say(signed)
        return True

    async def _bring(self, data: bytes) -> None:
        path = f"/api/files/{b64u(hash_of(data))}"
        try:
            await self.phone.ask("GET", path, headers={"Range": "bytes=0-0"})
        except Refused as why:
            if why.code != "file.not_here":
                raise
            await self.phone.ask("PUT", path, raw=data, timeout_s=FILE_TIMEOUT_S)

    async def _plan(self, requests: Sequence[tuple[letters.RoleRequest, int]], *, first: Window, most: int) -> Plan:
        certified = await self._certified(first)
        return plan_batch(requests, certified=certified, roster=self.phone.town_roster(), first=first, most=most)

    async def _certified(self, first: Window) -> Mapping[Window, Sequence[Leaf]]:
        """Who is certified from `first` on, whichever steward did it."""
        numbers = [number for number in self.phone.town_roster().batches if number >= first]
        return {number: (await self.phone.window(number)).leaves for number in numbers}

    def _signed(self, plan: Plan, *, keys: Sequence[SigningKey], at: Instant) -> list[bytes]:
        """The batch statement, then the window statements in order."""
        windows = [sign(each.payload, kind=Kind.WINDOW, town=self._town(), keys=keys) for each in plan.windows]
        return [chain.following(self.phone.town_roster(), plan.body, keys=keys, at=at), *windows]

    def _also_signed(self, objects: Sequence[bytes]) -> list[bytes]:
        town, key = self._town(), self.secrets.key
        first, *windows = objects
        signed = [sign_also(each, kind=Kind.WINDOW, town=town, key=key) for each in windows]
        return [sign_also(first, kind=Kind.ROSTER, town=town, key=key), *signed]

    async def _hand_in(self, plan: Plan, objects: Sequence[bytes]) -> None:
        batch, *windows = objects
        await self._say(batch)
        for each, signed in zip(plan.windows, windows, strict=True):
            body = {"statement": b64u(signed), "leaves": [b64u(leaf.encoded) for leaf in each.leaves]}
            await self.phone.ask("PUT", f"/api/windows/{each.window}", json_body=body)

    async def _ask_the_others(
        self, objects: Sequence[bytes], requests: Sequence[letters.RoleRequest], *, at: Instant
    ) -> None:
        others = self._others()
        if not others:
            raise Refusal("steward.alone", safe="This needs a second steward.")
        for recipient in others:
            bodies: list[letters.Body] = [*requests, letters.ToCoSign(tuple(objects))]
            for body in bodies:
                letter = letters.write_note(letters.Note(at, None, body))
                envelope = await asyncio.to_thread(seal, letter, to=[recipient])
                path = f"/api/pigeonholes/{b64u(self._between(recipient))}/{b64u(os.urandom(16))}"
                await self.phone.ask("PUT", path, raw=envelope, headers=await self._entry())

    def _others(self) -> list[Recipient]:
        mine = self.secrets.key.public
        return [each.recipient for each in self.phone.town_roster().stewards if each.key != mine]

    def _between(self, theirs: Recipient) -> PigeonholeId:
        """Where two stewards write to each other: both can work it out, the house cannot."""
        shared = X25519PrivateKey.from_private_bytes(self.secrets.opens.secret).exchange(
            X25519PublicKey.from_public_bytes(theirs)
        )
        return PigeonholeId(sha256(b"tocsin/stewards/v1" + self._town() + shared).digest()[:16])

    async def _entry(self) -> dict[str, str]:
        """A steward's machine has no pass; it works like a guest's."""
        said = (await self.phone.ask("GET", "/api/guest")).json()
        challenge = from_b64u(said["challenge"])
        nonce = await asyncio.to_thread(find_work, challenge, bits=said["bits"])
        return {"Tocsin-Guest": f"{b64u(challenge)}.{b64u(nonce)}"}

    async def _take(self, holes: Sequence[PigeonholeId]) -> list[tuple[PigeonholeId, bytes, bytes]]:
        """(pigeonhole, slot, envelope) of everything that lies there."""
        found = []
        for start in range(0, len(holes), TAKEN_AT_ONCE):
            body = {"ids": [b64u(each) for each in holes[start : start + TAKEN_AT_ONCE]]}
            held = (await self.phone.ask("POST", "/api/pigeonholes/take", json_body=body)).json()["held"]
            for each in held:
                slot, envelope = from_b64u(each["slot"]), from_b64u(each["envelope"])
                found.append((PigeonholeId(from_b64u(each["id"])), slot, envelope))
        return found

    async def _revoke_what_is_replaced(self, *, at: Instant) -> None:
        """Who asks again for windows that she has keys for (a phone that was reinstalled) never has two leaves."""
        replaced = []
        for hole, request in self.secrets.requests:
            before, last = self.secrets.holders.get(hole), request.first_window + len(request.leaves)
            if before is not None:
                replaced.append({n: leaf for n, leaf in before.leaves.items() if request.first_window <= n < last})
        if any(replaced):
            await self._revoke(replaced, at=at)

    async def _revoke(self, leaves: Iterable[Mapping[Window, Leaf]], *, at: Instant) -> None:
        void = sorted((n, leaf.leaf_hash) for each in leaves for n, leaf in each.items() if n >= window_of(at))
        for start in range(0, len(void), MOST_REVOKED):
            await self.state(statement.Revocation(frozenset(void[start : start + MOST_REVOKED])), at=at)

    async def _remember_who_was_cosigned(self, *, first: Window) -> None:
        """Requests that went to another steward by letter are certified once she has handed them in."""
        if self.secrets.requests:
            certified = {leaf.encoded for leaves in (await self._certified(first)).values() for leaf in leaves}
            self._remember([each for _, each in self.secrets.requests if certified.intersection(each.leaves)])

    def _remember(self, certified: Sequence[letters.RoleRequest]) -> None:
        for hole, request in self.secrets.requests:
            if request in certified:
                before = self.secrets.holders.get(hole)
                leaves = {**(before.leaves if before else {}), **leaves_of(request, offered=self.secrets.offered[hole])}
                self.secrets.holders[hole] = Holder(request.name_for_steward, request.roles, leaves)
        self.secrets.requests = [each for each in self.secrets.requests if each[1] not in certified]

    async def _grant(self, *, uses: int, minutes: int) -> bytes:
        secret = os.urandom(16)
        expires = Minutes(minutes_of(self.phone.clock()) + minutes)
        signed = sign_grant(Grant(hash_of(secret), uses, expires), town=self._town(), key=self.secrets.key)
        await self.phone.ask("POST", "/api/invites", json_body={"grant": b64u(signed)})
        return secret

    def _member_secret(self) -> tuple[int, bytes]:
        newest = max(self.secrets.member_secrets)
        return newest, self.secrets.member_secrets[newest]

    def _town(self) -> TownId:
        return self.phone.town
