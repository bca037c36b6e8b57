"""Whatever is written into a record or a held letter of aid: a reader takes it and writes the same bytes, or refuses it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import cbor2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.seals import readers
from tocsin.seals import aid_desk
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import RecordId
from tocsin.terms.refusal import Refusal
from tocsin_kit.aid import calls, letters, link, need, offer, record, vetting, written
from tools.vectors import aid
from tools.vectors.worlds import cell_at

MANY = settings(max_examples=250, suppress_health_check=list(HealthCheck))
VECTORS: dict[str, Any] = json.loads((readers.FOLDER / "aid.json").read_text("utf-8"))

# What a field may hold, or just not: at the edges of the bounds, of another type, of another length.
LEAVES = (
    st.sampled_from([0, 1, 3, 4, 7, 11, 19, 20, 99, 100, 127, 128, 511, 512, 1_440, 1_441, 2**32 - 1, 2**32, 2**40, 2**64 - 1, -1])
    | st.sampled_from(["", "x" * 40, "x" * 41, "x" * 200, "x" * 201, "é" * 400, "0" * 8, "0" * 9, "٤", "\n", "en", "zh-Hant", "EN"])
    | st.sampled_from([b"", bytes(8), bytes(16), bytes(32), bytes(33), b"\xff", cbor2.dumps([1])])
    | st.sampled_from([None, True, False, [], {}])
    | st.sampled_from([cell_at(7), cell_at(8), cell_at(12), cell_at(13)])
    | st.text(max_size=45)
    | st.integers(0, 2**33)
)


@st.composite
def bent(draw: st.DrawFn, good: list[bytes]) -> bytes:
    """Something good with one field exchanged, doubled or left out, however deep, also inside a byte string that is CBOR."""
    return cbor2.dumps(_bend(cbor2.loads(draw(st.sampled_from(good))), draw))


def _bend(value: Any, draw: st.DrawFn) -> Any:
    if isinstance(value, bytes) and len(value) > 33 and draw(st.booleans()):
        try:
            return cbor2.dumps(_bend(cbor2.loads(value), draw))
        except cbor2.CBORDecodeError:
            return draw(LEAVES)
    if not isinstance(value, list) or not value:
        return draw(LEAVES)
    row, at = list(value), draw(st.integers(0, len(value) - 1))
    how = draw(st.sampled_from(["into", "into", "into", "into", "exchange", "double", "drop"]))
    if how == "into":
        row[at] = _bend(row[at], draw)
    elif how == "exchange":
        row[at] = draw(LEAVES)
    else:
        row[at : at + 1] = [row[at]] * (2 if how == "double" else 0)
    return row


def _good(part: str, field: str) -> list[bytes]:
    return [bytes.fromhex(each[field]) for each in VECTORS[part] if "refused" not in each["expect"] and "newer" not in each["name"]]


PAIRS: dict[str, tuple[Callable[[bytes], Any], Callable[[Any], bytes], list[bytes]]] = {
    "record": (record.read, record.write, _good("records", "record")),
    "letter": (letters.read, letters.write, _good("letters", "letter")),
    "need": (need.read, need.write, [need.write(aid.NEED), need.write(aid.BARE_NEED)]),
    "offer": (offer.read, offer.write, [offer.write(aid.OFFER)]),
    "calls": (calls.read, calls.write, [calls.write(aid.CALLS)]),
    "vetting": (vetting.read, vetting.write, [cbor2.dumps([1, bytes(32), 3, 1_000, 2_000])]),
    "written": (written.read, written.write, [written.write(written.Written(RecordId(bytes(16)), 7, record.read(aid.A_WORD)))]),
    "opening": (aid_desk.read, aid_desk.write, [cbor2.dumps([1, 1_000, bytes(16)])]),
}


@pytest.mark.parametrize("name", PAIRS)
@MANY
@given(data=st.data())
def test_a_reader_writes_the_same_or_refuses(name: str, data: st.DataObject) -> None:
    read, write, good = PAIRS[name]
    given_bytes = data.draw(bent(good))
    try:
        found = read(given_bytes)
    except Refusal as refusal:
        assert refusal.code.split(".")[0] in ("aid", "vetting", "wire") and refusal.safe.endswith(".")
        return
    inside = cbor2.loads(given_bytes)
    if inside[0] == 1 and (name != "written" or cbor2.loads(inside[3])[0] == 1):
        assert write(found) == cbor2.dumps(_with_answers(inside) if name == "record" else inside)


def _with_answers(inside: Any) -> Any:
    """What an older version of the app made of a need has no answers, and has an empty list of them from the next writing on."""
    version, kind, sealed_to, body = inside
    if kind == 1 and isinstance(body[1], list) and len(body[1]) == 9:
        body = [body[0], [*body[1], []]]
    return [version, kind, sealed_to, body]


def test_what_a_desk_made_of_a_need_before_it_could_answer_is_read() -> None:
    version, kind, sealed_to, [letter, work] = cbor2.loads(aid.A_KEPT_NEED)
    before = record.read(cbor2.dumps([version, kind, sealed_to, [letter, work[:9]]])).body
    now = record.read(aid.A_KEPT_NEED).body
    assert isinstance(before, record.NeedRecord) and isinstance(now, record.NeedRecord) and now.work is not None
    assert before.work == replace(now.work, answers=())


def test_one_flipped_bit_of_a_vetting_or_its_proof_is_refused() -> None:
    """Every bit, not a sample."""
    given_case = next(each for each in VECTORS["vettings"] if each["name"] == "vetted")
    roster, body = readers.roster_of(given_case), bytes.fromhex(given_case["offer"])
    letter = record.OwnLetter(inside=offer.read(body), body=body, mac=None, secret_number=None)
    good = record.Vetted(vetting=bytes.fromhex(given_case["vetting"]), proof=bytes.fromhex(given_case["proof"]))
    vetting.verify(good, letter, roster=roster, at=given_case["at"])
    for part in ("vetting", "proof"):
        data = getattr(good, part)
        for bit in range(8 * len(data)):
            flipped = bytearray(data)
            flipped[bit // 8] ^= 1 << bit % 8
            with pytest.raises(Refusal):
                vetting.verify(replace(good, **{part: bytes(flipped)}), letter, roster=roster, at=given_case["at"])


@MANY
@given(st.sampled_from([link.write(aid.LINK)]), st.integers(0, 80), st.text(max_size=3))
def test_a_link_is_read_in_one_way_or_refused(good: str, at: int, other: str) -> None:
    text = good[:at] + other + good[at + 1 :]
    try:
        read = link.write(link.read(text))
        assert read == text.strip().removeprefix("#") or from_b64u(read[2:])[2:] == from_b64u(text.strip().removeprefix("#")[2:])[2:], "but for a later version"
    except Refusal as refusal:
        assert refusal.code in ("aid.malformed", "wire.malformed", "wire.not_canonical", "wire.too_large")


def test_every_reader_of_aid_is_bent() -> None:
    modules = (record, letters, need, offer, calls, vetting, aid_desk, written)
    assert {module.read for module in modules} == {read for read, _, _ in PAIRS.values()}


def test_what_reads_a_letter_shows_none_of_it() -> None:
    """A log that prints a record, a letter or a refusal prints no name and no address."""
    for found in (record.read(aid.A_KEPT_NEED), record.read(aid.SOME_CALLS), letters.read(aid.LETTERS[aid.Place]), link.read(link.write(aid.LINK))):
        assert not any(told in repr(found) for told in ("Amina", "Maple", "Ruth", "Elm", "555", "4711", aid.LINK.identity.hex()))
