"""Bytes that were made to break a house, at its door: each is refused by name, and what is here stays as it is."""

import os
import random
from typing import Any

from tests.aid.room import some
from tests.seals.age_vectors import vectors
from tests.witness.room import Filming, Room, letter, some_part
from tocsin.seals import cbor
from tocsin.seals.envelope import header_bytes
from tocsin.seals.film import PART_SIZES, Tombstone, write_cover, write_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u
from tocsin.terms.instant import Minutes
from tocsin_kit.actors.line import Refused

HEADER = header_bytes(slots=1)
SOUND = {"envelope.malformed", "envelope.wrong_slots", "envelope.wrong_size", "witness.wrong_size", "witness.malformed"}
ONLY_A_KEY_TELLS = {"x25519_identity", "x25519_low_order", "stream_no_nonce", "stream_short_nonce"}
"""A share that is a bad point; and what was cut behind its header, filled up here to a part's size."""
STRANGE: list[Any] = [None, -1, 2**64 - 1, "a", b"", [], [[]], {}]
DEEP = b"\x81" * 900 + b"\x00"
NO_CBOR = [
    b"",
    b"\xff",
    b"\x9f\x01\xff",
    b"\xf9\x7e\x00",
    b"\xc2\x41\x01",
    b"\x9b" + b"\xff" * 8,
    b"\x5b" + b"\xff" * 8,
    DEEP,
]


async def said(room: Room, method: str, path: str, **how: Any) -> str:
    """The code of a refusal; nothing for what was taken. A house that breaks is an error here."""
    try:
        await room.line.ask(method, path, **how)
    except Refused as why:
        assert 400 <= why.status < 500, (why.status, why.code, path)
        return why.code
    return ""


async def brings(room: Room, filming: Filming, number: int, part: bytes) -> str:
    path = f"{filming.path}/parts/{number}?hash={b64u(hash_of(part))}"
    return await said(room, "PUT", path, raw=part, headers=filming.writes)


async def test_of_the_age_vectors_none_with_a_false_header_is_taken_for_a_part(room: Room) -> None:
    filming, refused = await room.has_begun(), 0
    taken: dict[int, str] = {}
    for number, (name, meta, body) in enumerate(vectors()):
        size = next((each for each in PART_SIZES if each >= len(body)), PART_SIZES[-1])
        code = await brings(room, filming, number, body[:size] + os.urandom(size - len(body[:size])))
        if code:
            assert code in SOUND, (name, code)
            refused += 1
        else:
            assert meta["expect"] != "header failure" or name in ONLY_A_KEY_TELLS, name
            assert body.count(b"\n-> X25519 ") == 1, name
            taken[number] = name
    assert refused > 100 and len(taken) > 30
    assert (await room.held(filming))[1] == set(taken)


async def test_no_change_of_a_header_breaks_the_house(room: Room) -> None:
    chance, filming = random.Random(7), await room.has_begun()
    for number in range(150):
        part = bytearray(some_part())
        for _ in range(chance.randrange(1, 4)):
            at, until = sorted(chance.randrange(HEADER + 2) for _ in range(2))
            match chance.randrange(4):
                case 0:
                    part[at] = chance.randrange(256)
                case 1:
                    del part[at:until]
                case 2:
                    part[at:at] = chance.randbytes(until - at)
                case _:
                    part[at:at] = part[at:until] * chance.randrange(1, 9)
        whole = bytes(part[: PART_SIZES[0]]).ljust(PART_SIZES[0], b"\0")
        assert await brings(room, filming, number, whole) in {"", *SOUND}


async def test_no_other_cover_share_case_or_tombstone_does(room: Room) -> None:
    filming = await room.has_begun()
    cover, entry = filming.covered.cover, await room.street.member("ana").entry()
    whole, seats = write_cover(cover), [[each.trustee, each.share_hash, each.envelope_hash] for each in cover.seats]
    other = room.films().film
    row = [1, other, cover.recipient_hash, cover.erase_hash, 3, seats]
    covers = [
        *(
            cbor.encode([*row[:place], value, *row[place + 1 :]])
            for place in range(1, 6)
            for value in STRANGE
        )
    ]
    covers += [whole[:end] for end in range(0, len(whole), 7)] + [whole + b"\0", *NO_CBOR]
    covers += [cbor.encode([*row[:4], needed, seats]) for needed in (0, 1, 6)]
    covers += [cbor.encode([*row[:5], others]) for others in (seats[:1], [*seats, *seats], [seats[0]] * 3, seats * 9)]
    path = f"/api/witness/films/{b64u(other)}?hours=3"
    for each in covers:
        headers = {"Tocsin-Write": b64u(hash_of(some())), **entry}
        assert await said(room, "PUT", path, raw=each, headers=headers), each.hex()
    for sealed in (b"", letter()[:-1], letter()[1:] + b"\0", bytes(4_096), os.urandom(4_096), b"\xff" * 4_096):
        assert await said(room, "PUT", f"{filming.path}/shares/0", raw=sealed, headers=filming.writes)
        headers = {"Tocsin-Erase": b64u(some(32)), **entry}
        assert await said(room, "PUT", f"/api/witness/cases/{b64u(some())}", raw=sealed, headers=headers)
    stone = write_tombstone(Tombstone(filming.film, some(), at=Minutes(1)))
    for each in (*NO_CBOR[1:6], *(stone[:end] for end in range(1, len(stone))), stone + b"\0", stone):
        assert await said(room, "POST", f"{filming.path}/erase", json_body={"tombstone": b64u(each[:96])})
    assert await room.held(filming) == (0, set())
    await room.begin(room.films(), entry=entry)
