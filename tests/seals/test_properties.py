"""What holds for everything: what is written is read again, one flipped bit is refused, and arbitrary bytes raise nothing
but a Refusal, from every reader.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cbor2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tocsin.seals import (
    aid_desk,
    alert,
    attestation,
    beat,
    cbor,
    checked,
    cose,
    desk,
    envelope,
    invite,
    manifest,
    merkle,
    pushed,
    relayed,
    roster,
    statement,
    window,
)
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import (
    EVENTS,
    Certainty,
    MessageType,
    ResponseType,
    Severity,
    Status,
    Urgency,
)
from tocsin_kit import letters, seal, verify
from tocsin_kit.aid import letters as aid_letters
from tocsin_kit.aid import link, record, vetting
from tocsin_kit.keys import sign_alert, sign_attestation, sign_beat, sign_checked
from tools.vectors.aid import A_KEPT_NEED, LETTERS
from tools.vectors.alerts import CHECKPOINT
from tools.vectors.beats import quiet_beat
from tools.vectors.envelopes import enclosed
from tools.vectors.letters import BARE, FULL
from tools.vectors.words import CONFIRMED, DELIVERY
from tools.vectors.worlds import NOW, WINDOW, cell_at, network

FEW = settings(max_examples=150, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=250, suppress_health_check=list(HealthCheck))

UINT = st.integers(0, 2**64 - 1)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**64), 2**64 - 1) | st.binary(max_size=40) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=5) | st.dictionaries(st.integers(-5, 300) | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


def cells(resolution: int) -> st.SearchStrategy[int]:
    return st.integers(-20, 20).map(lambda n: cell_at(resolution, north_m=700.0 * n))


@st.composite
def alerts(draw: st.DrawFn) -> alert.Alert:
    """Any alert that may be written."""
    event = draw(st.sampled_from(sorted(EVENTS)) | st.integers(100, 65_535))
    kind = EVENTS.get(event)
    message = draw(st.sampled_from(MessageType))
    response = {
        MessageType.Cancel: st.just(ResponseType.Monitor),
        MessageType.Update: st.sampled_from(ResponseType),
    }.get(message, st.sampled_from([each for each in ResponseType if each is not ResponseType.AllClear]))
    onset = draw(st.integers(0, alert.LATEST_ONSET))
    return alert.Alert(
        sequence=draw(st.integers(1, 2**32 - 1)),
        predecessor=None if message is MessageType.Alert else draw(st.binary(min_size=4, max_size=4)),
        incident=draw(st.binary(min_size=8, max_size=8)),
        status=draw(st.sampled_from(Status)),
        message_type=message,
        response_type=draw(response),
        event=event,
        urgency=draw(st.sampled_from(Urgency)),
        severity=draw(st.sampled_from(Severity)),
        certainty=draw(st.sampled_from(Certainty)),
        cell=draw(cells(kind.resolution if kind else draw(st.integers(8, 10)))),
        radius_m=draw(st.integers(500 if kind and kind.home else 50, 20_000)),
        sent=draw(st.integers(0, 2**32 - 1)),
        onset=onset,
        expires=draw(st.integers(onset + 1, min(onset + alert.LONGEST, alert.LATEST_EXPIRY))),
        size=draw(st.none() | st.integers(1, 255)),
        activity=draw(st.none() | st.integers(1, 255)),
    )


@MANY
@given(VALUES)
def test_cbor_is_read_as_it_was_written(value: Any) -> None:
    try:
        assert cbor.decode(cbor.encode(value)) == value
    except Refusal as refusal:
        assert refusal.code == "wire.malformed" and _depth(value) > cbor.DEPTH


@MANY
@given(st.binary(max_size=60) | VALUES.map(cbor2.dumps) | st.floats().map(cbor2.dumps))
def test_only_the_one_way_to_write_a_value_is_read(data: bytes) -> None:
    """Against another decoder: what we accept, it accepts, reads alike, and writes in the same bytes."""
    try:
        value = cbor.decode(data)
    except Refusal as refusal:
        assert refusal.code in ("wire.malformed", "wire.not_canonical")
        return
    assert cbor2.loads(data) == value
    assert cbor2.dumps(value) == data
    assert cbor.encode(value) == data


@FEW
@given(alerts())
def test_an_alert_is_read_as_it_was_written(one: alert.Alert) -> None:
    assert alert.read(alert.write(one)) == one


@FEW
@given(alerts())
def test_every_alert_there_is_fits_its_budget(one: alert.Alert) -> None:
    keys = [network().now[who].watch for who in ("ana", "ben")]
    assert len(sign_alert(one, town=network().town, keys=keys)) <= 230


@FEW
@given(
    st.builds(
        letters.Sighting,
        nonce=st.binary(min_size=16, max_size=16),
        observed_at=st.integers(0, 2**40),
        town=st.just(network().town),
        place=st.none() | cells(12),
        size=st.none() | st.integers(1, 9),
        activity=st.none() | st.integers(1, 99),
        uniform=st.none() | st.integers(1, 99),
        equipment=st.none() | st.integers(1, 99),
        event=st.none() | st.integers(1, 999),
        seen_by_me=st.booleans(),
        past=st.booleans(),
        source=st.sampled_from(letters.Source),
        words=st.text(st.characters(exclude_categories=["Cs"]), max_size=400),
        language=st.sampled_from(["en", "ar", "zh-Hant", "pt-BR"]),
        pigeonhole=st.just(None),
        answer_recipient=st.just(None),
        voice=st.none() | st.binary(max_size=100),
    )
)
def test_a_sighting_is_read_as_it_was_written_and_fits_a_small_envelope(one: letters.Sighting) -> None:
    written = letters.write_sighting(one, member_secret=bytes(32), secret_number=1)
    read = letters.read_sighting(written)
    assert read.sighting == one
    assert letters.is_from_a_member(read, member_secrets={1: bytes(32)})
    assert seal.size_for(written) == seal.SMALL
    assert seal.unpad(seal.pad(written, size=seal.SMALL)) == written


@FEW
@given(st.binary(max_size=60))
def test_base64url_has_one_spelling(data: bytes) -> None:
    assert from_b64u(b64u(data)) == data


@FEW
@given(st.text(max_size=20))
def test_base64url_reads_nothing_else(text: str) -> None:
    try:
        assert b64u(from_b64u(text)) == text
    except Refusal as refusal:
        assert refusal.code == "wire.malformed"


@FEW
@given(st.lists(st.binary(max_size=4), min_size=1, max_size=40), st.data())
def test_every_leaf_is_in_its_tree_and_no_other(values: list[bytes], data: st.DataObject) -> None:
    hashes = [hash_of(each) for each in values]
    index = data.draw(st.integers(0, len(hashes) - 1))
    root, path = merkle.root(hashes), merkle.path(hashes, index=index)
    shape = {"index": index, "size": len(hashes), "path": path}
    assert merkle.includes(root, leaf_hash=hashes[index], **shape)
    assert not merkle.includes(root, leaf_hash=hash_of(b"another"), **shape)
    assert not merkle.includes(root, leaf_hash=hashes[index], index=index, size=len(hashes), path=[*path, root])


def _town() -> dict[str, Any]:
    return {"roster": network().roster, "windows": network().windows, "at": NOW}


KEYS = {who: network().now[who].watch for who in ("ana", "ben")}
SIGNED: dict[str, tuple[bytes, Callable[[bytes], object]]] = {
    "alert": (
        sign_alert(CHECKPOINT, town=network().town, keys=KEYS.values()),
        lambda data: alert.verify(data, **CONTEXT),
    ),
    "checked": (
        sign_checked(DELIVERY, town=network().town, keys=[KEYS["ana"]]),
        lambda data: checked.verify(data, **CONTEXT),
    ),
    "attestation": (
        sign_attestation(CONFIRMED, town=network().town, key=KEYS["ana"]),
        lambda data: attestation.verify(data, **CONTEXT),
    ),
    "beat": (
        sign_beat(quiet_beat(network()), town=network().town, key=KEYS["ana"]),
        lambda data: beat.verify(data, **CONTEXT),
    ),
    "roster": (
        network().chain[-1][0],
        lambda data: roster.fold([*network().chain[:-1], (data, NOW)], town=network().town, at=NOW),
    ),
    "window": (
        bytes.fromhex(network().signed_windows()[0]["statement"]),
        lambda data: window.certify(
            data, leaves=[leaf.encoded for leaf in network().certified[0]], roster=CONTEXT["roster"]
        ),
    ),
}
CONTEXT = _town()


@pytest.mark.parametrize("kind", SIGNED)
def test_one_flipped_bit_is_refused(kind: str) -> None:
    """Every bit, not a sample."""
    data, verify = SIGNED[kind]
    verify(data)
    for bit in range(8 * len(data)):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(Refusal):
            verify(bytes(flipped))


GOOD_BYTES = [
    *(data for data, _ in SIGNED.values()),
    *(cose.parse(data).payload for data, _ in SIGNED.values()),
    network().certified[0][0].encoded,
    letters.write_sighting(FULL, member_secret=bytes(32), secret_number=1),
    letters.write_note(letters.Note(at=NOW, author=None, body=letters.WordsNote("x"))),
    letters.write_sighting_body(BARE),
    manifest.write({"/a": b"x"}),
    A_KEPT_NEED,
    *LETTERS.values(),
    verify.write(
        verify.AlertFile(
            alert=SIGNED["alert"][0],
            window_statement=SIGNED["window"][0],
            leaves=tuple(leaf.encoded for leaf in network().certified[0]),
            stand_ins=tuple(network().stand_ins),
            statements=tuple(data for data, _ in network().chain),
            slips=tuple(secret for _, secret in network().slips),
        )
    ),
]
PARSERS: dict[str, Callable[[bytes], object]] = {
    "cbor": cbor.decode,
    "cose": cose.parse,
    "alert": alert.read,
    "signed alert": alert.read_signed,
    "checked": checked.read,
    "relayed": relayed.read,
    "attestation": attestation.read,
    "beat": beat.read,
    "desk": desk.read,
    "aid desk": aid_desk.read,
    "aid record": record.read,
    "aid letter": aid_letters.read,
    "vetting": vetting.read,
    "link of a trip": lambda data: link.read("t=" + b64u(data)),
    "statement": statement.read,
    "window statement": window.read_statement,
    "leaf": window.read_leaf,
    "stand-in": window.read_stand_in,
    "grant": invite.read_grant,
    "cut": invite.read_cut,
    "invite link": lambda data: invite.read_link("i=" + b64u(data)),
    "role link": lambda data: invite.read_link("r=" + b64u(data)),
    "envelope": envelope.read,
    "a whole envelope": lambda data: envelope.read(enclosed(data, size=4_096)[:4_096]),
    "padding": seal.unpad,
    "manifest": manifest.read,
    "sighting": letters.read_sighting,
    "sighting body": letters.read_sighting_body,
    "note": letters.read_note,
    "alert file": verify.read,
    "alert file, proven": lambda data: verify.prove(verify.read(data), at=NOW),
    "alert, verified": lambda data: alert.verify(data, **CONTEXT),
    "beat, verified": lambda data: beat.verify(data, **CONTEXT),
    "pushed": pushed.read,
    "pushed, verified": lambda data: pushed.verify(data, roster=CONTEXT["roster"], at=NOW),
    "aid desk, verified": lambda data: aid_desk.verify(data, roster=CONTEXT["roster"], at=NOW),
    "desk, verified": lambda data: desk.verify(data, **CONTEXT),
    "founding": lambda data: roster.found(data, town=network().town),
    "roster": lambda data: roster.grow(CONTEXT["roster"], data, seen=NOW),
    "stand-in, verified": lambda data: window.with_stand_in(CONTEXT["windows"][WINDOW], data, roster=CONTEXT["roster"]),
    "slip": lambda data: window.with_slip(CONTEXT["windows"][WINDOW], data),
}


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Something good, with a few bytes changed, cut out or put in; or CBOR of any shape; or any bytes at all."""
    source = draw(st.sampled_from(["good", "value", "row", "bytes"]))
    if source == "bytes":
        return draw(st.binary(max_size=200))
    if source == "value":
        return cbor2.dumps(draw(VALUES))
    if source == "row":
        known = [each for each in GOOD_BYTES if each[:1] >= b"\x80" and each[:1] < b"\xa0"]
        fields = cbor2.loads(draw(st.sampled_from(known)))
        fields[draw(st.integers(0, len(fields) - 1))] = draw(VALUES)
        return cbor2.dumps(fields)
    data = bytearray(draw(st.sampled_from(GOOD_BYTES)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        data[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(data)


@pytest.mark.parametrize("name", PARSERS)
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(data=mutated())
def test_a_reader_raises_nothing_but_refusals(name: str, data: bytes) -> None:
    try:
        PARSERS[name](data)
    except Refusal as refusal:
        assert "." in refusal.code and refusal.safe.endswith((".", "?"))
        assert repr(refusal) == f"Refusal('{refusal.code}')" and str(refusal) == refusal.code


def test_every_reader_of_the_page_is_fuzzed() -> None:
    """A module that reads bytes and is not among the targets above would be forgotten silently."""
    modules = (alert, attestation, beat, checked, desk, envelope, relayed, invite, manifest, statement, window, letters)
    named = {
        name for module in modules for name in vars(module) if name.startswith("read") and callable(vars(module)[name])
    }
    assert named == {
        "read",
        "read_signed",
        "read_statement",
        "read_leaf",
        "read_stand_in",
        "read_grant",
        "read_cut",
        "read_link",
        "read_sighting",
        "read_sighting_body",
        "read_note",
    }


def _depth(value: Any) -> int:
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    return 0
