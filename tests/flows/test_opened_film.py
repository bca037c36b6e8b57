"""From filming to the opened film: five trustees, three of whom open, and one who gives what is not her share."""

from __future__ import annotations

import os

import pytest

from tests.aid.room import some
from tests.street import Street
from tests.witness.room import Filming, Keeper, Room
from tocsin.seals.film import Cover, read_cover
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import CaseId, PigeonholeId
from tocsin.terms.instant import minutes_of
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import open_envelope, seal
from tocsin_kit.witness import answer, case, chain, share
from tocsin_kit.witness.answer import Answer, Given, VerifiedAnswer
from tocsin_kit.witness.case import Case
from tocsin_kit.witness.codes import Reason
from tocsin_kit.witness.film_key import split
from tocsin_kit.witness.part import open_part
from tocsin_kit.witness.share import Share

SEEN = [f"second {n} of what was seen".encode() for n in range(6)]
LOST = 3


class Opener:
    """Who asks for a film. She knows its number; the house gives her what is sealed, the trustees what opens it."""

    def __init__(self, room: Room, filming: Filming) -> None:
        self._room = room
        self._opens = RecipientKey.make()
        self.secret = some()
        self.path = filming.path
        self.asks = Case(
            case_id=CaseId(some()),
            film=filming.film,
            asked_at=room.street.clock(),
            reason=Reason.court,
            who="Dana",
            why="The hearing is on Monday",
            pigeonhole=PigeonholeId(some()),
            recipient=self._opens.public,
        )

    async def ask(self) -> None:
        envelope = seal(case.write(self.asks), to=[keeper.opens.public for keeper in self._room.keepers])
        await self._room.ask(self.asks.case_id, envelope, secret=self.secret)

    async def cover(self) -> Cover:
        return read_cover((await self._room.line.ask("GET", f"{self.path}/cover")).body)

    async def letters(self) -> list[bytes]:
        body = {"ids": [b64u(self.asks.pigeonhole)]}
        held = (await self._room.line.ask("POST", "/api/pigeonholes/take", json_body=body)).json()["held"]
        return [open_envelope(from_b64u(each["envelope"]), with_any=[self._opens]) for each in held]

    async def answers(self) -> list[VerifiedAnswer]:
        letters = await self.letters()
        steward = self._room.street.stewards[0]
        await steward.phone.sync()
        return [
            answer.verify(
                each,
                roster=steward.phone.town_roster(),
                cover=await self.cover(),
                case_letter=case.write(self.asks),
            )
            for each in letters
        ]

    async def film(self, key: RecipientKey) -> tuple[chain.Chain, list[bytes]]:
        """(what of it is there, what was filmed), checked against the hashes that the house lists."""
        links, filmed = [], []
        for each in (await self._room.line.ask("GET", f"{self.path}/hashes")).json()["parts"]:
            sealed = (await self._room.line.ask("GET", f"{self.path}/parts/{each['number']}")).body
            assert b64u(hash_of(sealed)) == each["hash"]
            part = open_part(sealed, key=key)
            links.append(chain.link_of(sealed, part))
            filmed.append(part.data)
        return chain.assembled(links, film=self.asks.film), filmed


async def finds_her_share(room: Room, keeper: Keeper) -> tuple[Case, bytes, Share]:
    """(the case, its letter, the share of hers): what a trustee's phone has before it shows her anything."""
    await room.open_session(keeper)
    (envelope,) = (await room.cases(keeper)).values()
    letter = open_envelope(envelope, with_any=[keeper.opens])
    asked, number = case.read(letter), room.keepers.index(keeper)
    path = f"/api/witness/films/{b64u(asked.film)}/shares/{number}/take"
    hers = share.read(open_envelope((await room.line.ask("POST", path)).body, with_any=[keeper.opens]))
    return asked, letter, hers


async def answers(
    room: Room,
    keeper: Keeper,
    *,
    gives: bool = True,
    instead: str | None = None,
    note: str = "",
    entry: dict[str, str] | None = None,
) -> None:
    """`instead`: words that she gives for her own."""
    asked, letter, hers = await finds_her_share(room, keeper)
    said = Share(hers.film, hers.number, hers.needed, hers.begun_at, instead or hers.words, hers.salt)
    opening = answer.opening_of(
        said, case_letter=letter, gives=gives, at=minutes_of(room.street.clock()), salt=os.urandom(32)
    )
    await room.commit_opening(keeper, hash_of(answer.write_opening(opening)))
    signed = answer.sign_opening(opening, town=room.street.founder.town, key=keeper.key)
    written = answer.write(Answer(signed, Given(said.words, said.salt) if gives else None, note))
    path = f"/api/pigeonholes/{b64u(asked.pigeonhole)}/{b64u(some())}"
    headers = await room.street.member("dana").entry() if entry is None else entry
    await room.line.ask("PUT", path, raw=seal(written, to=[asked.recipient]), headers=headers)


async def test_three_of_five_open_a_film_and_who_gives_a_false_share_is_named(street: Street) -> None:
    room = Room(street)
    await room.list_trustees()
    filming = await room.has_begun()
    for number in range(5):
        await room.bring_share(filming, number)
    for number, seen in enumerate(SEEN):
        part = filming.next_part(seen)
        if number != LOST:
            await room.bring(filming, number, part)
    opener = Opener(room, filming)
    await opener.ask()

    honest, liar, unwilling = room.keepers[:2], room.keepers[2], room.keepers[3]
    for keeper in honest:
        await answers(room, keeper)
    await answers(room, liar, instead=split(RecipientKey.make(), needed=3, among=5)[2])
    await answers(room, unwilling, gives=False, note="Ask her first")
    heard = await opener.answers()
    assert {each.trustee for each in heard if not each.fits and each.given} == {liar.listed}
    assert {each.trustee for each in heard if each.given is None} == {unwilling.listed}
    with pytest.raises(Refusal) as few:
        answer.join_film_key(heard, cover=await opener.cover())
    assert few.value.code == "witness.shares_few"

    await answers(room, room.keepers[4])
    key = answer.join_film_key(await opener.answers(), cover=await opener.cover())
    put_together, filmed = await opener.film(key)
    assert filmed == [seen for number, seen in enumerate(SEEN) if number != LOST]
    assert put_together.missing == (chain.Span(LOST, LOST + 1),) and not put_together.broken
    assert (await room.state(filming))["asked"] == 5, "and whoever filmed sees that her shares were asked for"

    await room.close(opener.asks.case_id, secret=opener.secret)
    assert await room.cases(liar) == {}
    await room.line.close()


async def test_the_house_that_kept_it_all_has_nothing_that_opens_it(street: Street) -> None:
    """Neither the film, nor who asks, nor why, nor which film: only that there is a case."""
    room = Room(street)
    await room.list_trustees()
    filming = await room.has_begun()
    for number in range(5):
        await room.bring_share(filming, number)
    await room.bring(filming, 0, filming.next_part(SEEN[0]))
    opener = Opener(room, filming)
    await opener.ask()
    for keeper in room.keepers[:3]:
        await answers(room, keeper)
    key = answer.join_film_key(await opener.answers(), cover=await opener.cover())
    await street.settled()
    for told in (SEEN[0], b"hearing", b"Dana", key.secret, *(keeper.opens.secret for keeper in room.keepers)):
        assert not room.on_disk(told), told
    await room.line.close()
