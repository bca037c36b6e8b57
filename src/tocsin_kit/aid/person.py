"""What everybody's phone does in aid: seal to the desk that the town's book names, and send it by her own way in."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence

from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import PigeonholeId, Recipient, RecordId
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.line import Refused
from tocsin_kit.actors.member import Member
from tocsin_kit.aid import record, written
from tocsin_kit.aid.codes import WordCode
from tocsin_kit.aid.house import AidHouse, Entry
from tocsin_kit.aid.parts import AnswerTo
from tocsin_kit.aid.record import AidRecord, Body, Word
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import open_envelope, seal

Sealing = Callable[[bytes, Sequence[Recipient]], Awaitable[bytes]]


async def sealed(letter: bytes, to: Sequence[Recipient]) -> bytes:
    return await asyncio.to_thread(seal, letter, to=to)


class Pigeonhole:
    """A pigeonhole and the key of what comes there. Whoever takes letters says the same claim every time."""

    def __init__(self) -> None:
        self.name = PigeonholeId(os.urandom(16))
        self.opens = RecipientKey.make()
        self.claim = os.urandom(16)

    @property
    def address(self) -> AnswerTo:
        return AnswerTo(pigeonhole=self.name, recipient=self.opens.public)


class Person:
    """`phone` has checked the town's book; `seal` is how this phone seals."""

    def __init__(self, phone: Member, *, house: AidHouse, seal: Sealing = sealed) -> None:
        self.phone = phone
        self.house = house
        self.seal = seal

    async def say(
        self, about: bytes, code: WordCode, *, digits: str = "", words: str = "", answer_to: AnswerTo | None = None
    ) -> None:
        """A word to the desk about a leg, or about what she herself has sent."""
        word = Word(
            nonce=os.urandom(16),
            at=self.phone.clock(),
            about=about,
            code=code,
            digits=digits,
            words=words,
            answer_to=answer_to,
            picture=None,
        )
        await self.send(word)

    async def send(self, body: Body, *, own: Recipient | None = None) -> tuple[RecordId, bytes]:
        """Seal it to the desk, and to herself if she is to read it again: its name at the house, and what erases it.

        Refusal("aid.no_desk").
        """
        desk = [device.recipient for device in self.phone.town_roster().aid]
        if not desk:
            raise Refusal("aid.no_desk", safe="This town has no aid desk.")
        to = desk if own is None else [*desk, own]
        envelope = await self.seal(record.write(AidRecord(sealed_to=None, body=body)), to)
        record_id, erase = RecordId(os.urandom(16)), os.urandom(16)
        await self.let_in(
            lambda entry: self.house.put_record(record_id, envelope, erase_hash=hash_of(erase), entry=entry)
        )
        return record_id, erase

    async def written_about(self, record_id: RecordId, *, opens: RecipientKey) -> Body:
        """What the desk, or she herself, has written last. Refused("aid.unknown") once it is gone."""
        plaintext = open_envelope(await self.house.record(record_id), with_any=[opens])
        if not written.is_signed(plaintext):
            return record.read(plaintext).body
        devices = [device.key for device in self.phone.town_roster().aid]
        found = written.verify(plaintext, record_id=record_id, town=self.phone.town, devices=devices)
        return found.written.record.body

    async def let_in(self, ask: Callable[[Entry], Awaitable[None]]) -> None:
        """Tickets that were bought too long ago are no way in any more: then fresh ones."""
        try:
            await ask(await self.phone.entry())
        except Refused as why:
            if not why.code.startswith("ticket."):
                raise
            self.phone.tickets.clear()
            await ask(await self.phone.entry())

    def mac_secret(self) -> tuple[bytes | None, int | None]:
        """Her town's member secret, and its number; a guest has none."""
        if not self.phone.member_secrets:
            return None, None
        number = max(self.phone.member_secrets)
        return self.phone.member_secrets[number], number
