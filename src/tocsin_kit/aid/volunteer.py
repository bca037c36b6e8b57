"""A volunteer: offers, says yes or no, and knows of each trip one leg, of each trip's stops one address at a time."""

from __future__ import annotations

from typing import Any

from tocsin.terms.ids import SlotId
from tocsin.terms.refusal import Refusal
from tocsin_kit.aid import letters, link
from tocsin_kit.aid.codes import ToldCode, WordCode
from tocsin_kit.aid.house import AidHouse, OpenLetter
from tocsin_kit.aid.letters import Ask, Place, ToldLeg
from tocsin_kit.aid.offer import Offer
from tocsin_kit.aid.person import Person, Pigeonhole
from tocsin_kit.aid.record import OfferRecord, Vetted, offer_letter
from tocsin_kit.aid.store import Store
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import open_envelope


class Volunteer(Person):
    """`store`: what her phone keeps. `place`: the one address that she has now. Her way is known by its first leg."""

    def __init__(self, *person: Any, store: Store, **more: Any) -> None:
        super().__init__(*person, **more)
        self.store = store
        self.hole = Pigeonhole()
        self.offer: Offer | None = None
        self.asks: list[Ask] = []
        self.told: list[ToldLeg] = []
        self.place: Place | None = None
        self._holes: dict[bytes, Pigeonhole] = {}
        self._ends: dict[bytes, int] = {}
        self._read: set[SlotId] = set()

    async def offer_help(self, offer: Offer, *, vetted: Vetted | None) -> None:
        """`offer` names her `hole`; `vetted`: a steward's word, which her phone alone carries, and that it is hers."""
        secret, number = self.mac_secret()
        letter = offer_letter(offer, member_secret=secret, number=number)
        self.offer = offer
        await self.send(OfferRecord(letter=letter, vetted=vetted, work=None), own=self.hole.opens.public)

    async def look(self) -> None:
        """Take what has come: whether she would, where to go, that somebody else went."""
        holes = {hole.name: hole for hole in (self.hole, *self._holes.values())}
        for each in await self.house.take_letters(list(holes), claim=self.hole.claim):
            self._open(each, holes[each.pigeonhole])

    async def answer(self, ask: Ask, *, yes: bool) -> None:
        """With yes goes a fresh pigeonhole, where the address will come and nothing else."""
        self.asks.remove(ask)
        if not yes:
            self.store.forget(_name("ask", ask.leg))
            await self.say(ask.leg, WordCode.decline)
            return
        hole = Pigeonhole()
        self._holes[ask.leg] = hole
        await self.say(ask.leg, WordCode.accept, answer_to=hole.address)

    async def hand_over(self, *, heard: str) -> None:
        """At the door she has heard these digits. Children she names one by one, as they come with her and as they are
        there. This address goes before the next one comes; the digits open it.
        """
        place = self._leave()
        for code in (WordCode.child_with_me, WordCode.child_handed_over):
            for child in place.children:
                await self.say(place.leg, code, words=child.name)
        await self.say(place.leg, WordCode.handed_over, digits=heard, words=str(place.stop))
        if place.next_slot is not None:
            hole = self._holes[place.leg]
            opened = await self.house.unlock_letter(hole.name, place.next_slot, digits=heard, claim=self.hole.claim)
            self._open(opened, hole)

    async def bring_to_depot(self, leg: bytes) -> None:
        """What was bought lies where the carriers fetch it: no household is near."""
        self.store.forget(_name("ask", leg))
        await self.say(leg, WordCode.handed_over)

    async def turn_back(self, code: WordCode) -> None:
        """Nobody is home, or she thinks that she is followed: she learns of no other door by that."""
        place = self._leave()
        await self.say(place.leg, code, words=str(place.stop))

    def put_away(self, *, minute: int) -> None:
        """What is over goes: an address after its hours, whether she went there or not."""
        if self.place is not None and self.place.until <= minute:
            self._leave()
        for leg, ends in list(self._ends.items()):
            if ends <= minute:
                self._forget_leg(leg)

    def _forget_leg(self, leg: bytes) -> None:
        self.store.forget(_name("ask", leg))
        self._ends.pop(leg, None)
        self._holes.pop(leg, None)

    async def stop_helping(self) -> None:
        assert self.offer is not None
        await self.say(self.offer.nonce, WordCode.withdraw)

    def when_read(self, letter: bytes) -> None:
        """Called with every letter as it was opened; whoever was sent to find out keeps it here."""

    def _is_called_off(self, leg: bytes) -> None:
        if self.place is not None and self.place.leg == leg:
            self._leave()
        self._forget_leg(leg)

    def _leave(self) -> Place:
        if self.place is None:
            raise Refusal("aid.unknown", safe="There is no address here.")
        place, self.place = self.place, None
        self.store.forget(_name("place", place.leg))
        return place

    def _open(self, held: OpenLetter, hole: Pigeonhole) -> None:
        if held.slot in self._read:
            return
        self._read.add(held.slot)
        plaintext = open_envelope(held.envelope, with_any=[hole.opens])
        self.when_read(plaintext)
        self._take(letters.read(plaintext).body, hole, plaintext=plaintext)

    def _take(self, body: letters.Body, hole: Pigeonhole, *, plaintext: bytes) -> None:
        match body:
            case Ask() as ask:
                self.asks.append(ask)
                self._ends[ask.leg] = ask.ends
                self.store.keep(_name("ask", ask.leg), plaintext)
            case Place() as place:
                self.place = place
                self.store.keep(_name("place", place.leg), plaintext)
            case ToldLeg() as told:
                self.told.append(told)
                if told.code is not ToldCode.changed:
                    self._is_called_off(told.leg)


class LinkBearer:
    """Somebody with a driver's link and no app: a browser that shows one address, for two hours."""

    def __init__(self, fragment: str, *, house: AidHouse, store: Store, claim: bytes) -> None:
        self._link = link.read(fragment)
        self._house = house
        self._claim = claim
        self.store = store

    async def open(self) -> Place | None:
        """None when it was opened on another phone before, or is over."""
        for each in await self._house.take_letters([self._link.pigeonhole], claim=self._claim):
            if each.slot == self._link.slot:
                plaintext = open_envelope(each.envelope, with_any=[RecipientKey.of(self._link.identity)])
                self.store.keep("page", plaintext)
                body = letters.read(plaintext).body
                return body if isinstance(body, Place) else None
        return None

    def close(self) -> None:
        self.store.forget("page")


def _name(kind: str, leg: bytes) -> str:
    return f"{kind}-{leg.hex()}"
