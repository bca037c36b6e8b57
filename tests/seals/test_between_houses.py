"""What two trustees let out, what two houses tell each other, what a part looks like from outside: whoever writes it, a
reader says the same or refuses it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import cbor2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.seals.test_witness import bent
from tocsin.channels.peers import Answered, OneLine
from tocsin.engines.clock import SystemClock
from tocsin.house.other_house import HouseOverHttp
from tocsin.seals import cose, film, mirror, released
from tocsin.seals.hashes import hash_of
from tocsin.seals.mirror import Gone
from tocsin.seals.released import Release, Withdrawal
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import FilmId, TownId
from tocsin.terms.instant import Minutes
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import SigningKey
from tocsin_kit.witness import part
from tools.vectors import films
from tools.vectors.worlds import NOW

MANY = settings(suppress_health_check=list(HealthCheck), deadline=None)
TOWN, KEY, FILM = TownId(bytes(16)), SigningKey.make(), FilmId(bytes(range(16)))
RELEASE = Release(hash_of(b"film"), 40_000, hash_of(b"leaf"), Minutes(NOW // 60))
WITHDRAWAL = Withdrawal(hash_of(b"film"), Minutes(NOW // 60))
GONE = Gone(FILM, hash_of(b"tombstone"), Minutes(NOW // 60))
PAIRS: dict[str, tuple[Callable[[bytes], Any], Callable[[Any], bytes], bytes]] = {
    "release": (released.read, released.write, released.write(RELEASE)),
    "withdrawal": (released.read_withdrawal, released.write_withdrawal, released.write_withdrawal(WITHDRAWAL)),
}
SIGNED: dict[str, tuple[Callable[[bytes], Any], bytes, cose.Kind]] = {
    "opening": (
        lambda data: mirror.verify_opening(data, town=TOWN, keys=[KEY.public], at=NOW),
        mirror.sign_opening(at=NOW, town=TOWN, signer=KEY),
        cose.Kind.MIRROR,
    ),
    "gone": (
        lambda data: mirror.verify_gone(data, town=TOWN, keys=[KEY.public]),
        mirror.sign_gone(GONE, town=TOWN, signer=KEY),
        cose.Kind.MIRROR_GONE,
    ),
}


@pytest.mark.parametrize("kind", PAIRS)
@MANY
@given(data=st.data())
def test_a_reader_writes_the_same_or_refuses(kind: str, data: st.DataObject) -> None:
    read, write, good = PAIRS[kind]
    assert write(read(good)) == good
    given_bytes = data.draw(bent([good]) | st.binary(max_size=120))
    try:
        found = read(given_bytes)
    except Refusal as refusal:
        assert refusal.code.split(".")[0] in ("witness", "wire")
        return
    assert cbor2.loads(given_bytes)[0] > 1 or write(found) == given_bytes


@pytest.mark.parametrize("kind", SIGNED)
def test_one_flipped_bit_of_what_a_house_signed_is_refused(kind: str) -> None:
    verify, data, _ = SIGNED[kind]
    verify(data)
    for bit in range(8 * len(data)):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(Refusal):
            verify(bytes(flipped))


@pytest.mark.parametrize("kind", SIGNED)
@MANY
@given(data=st.data())
def test_whatever_a_house_signs_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    """By a house that may write what it likes: its signature is good."""
    verify, good, what = SIGNED[kind]
    payload = data.draw(bent([cose.parse(good).payload]) | st.binary(max_size=80))
    for signed in (mirror._signed(payload, kind=what, town=TOWN, signer=KEY), data.draw(bent([good])), payload):
        try:
            verify(signed)
        except Refusal as refusal:
            assert refusal.code.split(".")[0] in ("mirror", "cose", "wire")


class Says(OneLine):
    """A house that answers everything with this."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    async def ask(self, url: str, *, authorization: str = "", body: bytes | None = None) -> Answered:
        return Answered(200, "application/json", self._body)


ID, HASH = b64u(FILM), b64u(bytes(32))
LISTED = {"film": ID, "ends": 500_000, "parts": 3, "shares": 5, "write": HASH, "tombstone": None}
ODD = (
    st.sampled_from(
        [None, True, -1, 0, 1.5, 2**31, 2**64, "", "=", "é", "A", ID, ID + "A", HASH, HASH[:-1] + "B", [], {}]
    )
    | st.text(max_size=50)
    | st.integers()
)


@st.composite
def bent_json(draw: st.DrawFn, name: str, one: dict[str, Any]) -> bytes:
    rows = []
    for _ in range(draw(st.integers(0, 3))):
        row: Any = dict(one)
        for _ in range(draw(st.integers(0, 2))):
            row[draw(st.sampled_from([*one, "more"]))] = draw(ODD)
        rows.append(draw(st.just(row) | ODD) if draw(st.booleans()) else row)
    return json.dumps(draw(st.sampled_from([{name: rows}, {name: rows, "more": 1}, rows, {}]))).encode()


@MANY
@given(
    bent_json("films", LISTED) | st.binary(max_size=40),
    bent_json("parts", {"number": 7, "bytes": 16_384, "hash": HASH}),
)
def test_what_another_house_lists_is_read_or_refused(films_said: bytes, parts_said: bytes) -> None:
    async def ask() -> None:
        for said in (films_said, parts_said):
            house = HouseOverHttp(Says(said), url="http://other", town=TOWN, signer=KEY, clock=SystemClock())
            try:
                for each in await house.films(None, lacks=0):
                    assert len(each.film_id) == 16 and each.parts <= film.MOST_PARTS
            except Refusal as refusal:
                assert refusal.code in ("mirror.malformed", "wire.malformed")
            try:
                for each in await house.hashes(FILM, start=0):
                    assert len(each.part_hash) == 32 and 0 <= each.number < film.MOST_PARTS
            except Refusal as refusal:
                assert refusal.code in ("mirror.malformed", "wire.malformed")

    asyncio.run(ask())


SEALED = part.seal_part(films.FIRST, to=films.KEY.public)
HEADER = SEALED.index(b"\n---") + 48


@MANY
@given(st.data())
def test_the_outside_of_a_part_has_one_way_to_be_written(data: st.DataObject) -> None:
    """What is taken has the length of its size, one stanza, and canonical base64; nothing else is."""
    at = data.draw(st.integers(0, HEADER))
    cut = data.draw(st.integers(0, 3))
    put = data.draw(
        st.binary(max_size=3) | st.sampled_from([b"\n", b"\r\n", b" ", b"=", b"-> X25519 ", b"-> grease\n"])
    )
    changed = SEALED[:at] + put + SEALED[at + cut :]
    changed = changed[: len(SEALED)].ljust(len(SEALED), b"\0") if data.draw(st.booleans()) else changed
    try:
        film.check_part(changed)
    except Refusal as refusal:
        assert refusal.code in ("witness.wrong_size", "envelope.malformed", "envelope.wrong_slots")
        return
    head = changed[:HEADER].split(b"\n")
    assert len(changed) in film.PART_SIZES
    assert [len(line) for line in head] == [len(line) for line in SEALED[:HEADER].split(b"\n")]
