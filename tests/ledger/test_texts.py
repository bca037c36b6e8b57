"""The ledger's texts: whatever bytes come, a reader refuses or would write exactly these; and what is signed stays signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.ledger.people import NOW, Log, Somebody
from tests.seals import readers
from tocsin.ledger import checkpoint as checkpoints
from tocsin.ledger import cosignature, cosigner, note, policy, receipt, tiles, tlog_proof, vkey
from tocsin.ledger.checkpoint import Checkpoint
from tocsin.ledger.cosigner import Cosign, Refused
from tocsin.ledger.lines import MOST_NUMBER, SPACES, b64, decimal, from_b64
from tocsin.ledger.note import Note, NoteSignature
from tocsin.ledger.policy import Group, Policy, PolicyCosigner, PolicyLog
from tocsin.ledger.receipt import Receipt
from tocsin.ledger.tlog_proof import TlogProof
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.seals.merkle import EMPTY_ROOT
from tocsin.terms.ids import Hash, PublicKey
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

MANY = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
READERS: dict[str, Callable[[bytes], bytes]] = {
    "vkey": lambda data: vkey.write(vkey.read(data.decode("utf-8", "surrogateescape"))).encode(),
    "note": lambda data: note.write(note.read(data)),
    "checkpoint": lambda data: _checkpoint_again(data),
    "receipt": lambda data: receipt.write_text(receipt.read_text(data.decode("utf-8", "surrogateescape"))).encode(),
    "proof": lambda data: tlog_proof.write(tlog_proof.read(data)),
    "request": lambda data: _request_again(data),
    "bundle": lambda data: _bundle_again(data),
    "path": lambda data: tiles.write_path(tiles.read_path(data.decode("utf-8", "surrogateescape"))).encode(),
}
"""Each reads and writes again."""


@cache
def good_texts() -> list[bytes]:
    """Whatever the vectors hold that can be read, and what stands inside it."""
    texts = [b"tile/0/x001/x234/067.p/12", tiles.write_bundle([b"", b"x", bytes(300)])]
    for reader, case in readers.every_case():
        if (
            reader.startswith("ledger.")
            and "refused" not in case["expect"]
            and len(case.get("text", "")) in range(1, 4_000)
        ):
            texts.append(case["text"].encode())
            texts.append(case["text"].split("\n\n")[0].encode() + b"\n")
        elif reader == "ledger.keys":
            texts.append(case["vkey"].encode())
    return texts


PIECES = st.sampled_from(
    ["\n", "\n\n", " ", "  ", "+", "=", "— ", "0", "\u2003", "\x85", "\r", "\x00", "\x7f", "Ā"]
).map(str.encode)


@st.composite
def bent(draw: st.DrawFn) -> bytes:
    """A good text with something taken out of it and something put in."""
    text = draw(st.sampled_from(good_texts()))
    at = draw(st.integers(0, len(text)))
    put = draw(st.just(b"") | PIECES | st.binary(max_size=3))
    return text[:at] + put + text[at + draw(st.integers(0, 8)) :]


@pytest.mark.parametrize("reader", READERS)
@MANY
@given(data=st.binary(max_size=80) | bent())
@example(data=b"")
def test_a_reader_refuses_or_would_write_the_same(reader: str, data: bytes) -> None:
    try:
        again = READERS[reader](data)
    except Refusal as refusal:
        assert refusal.code == "ledger.malformed"
    else:
        assert again == data


@pytest.mark.parametrize("reader", READERS)
def test_each_reader_reads_something_of_it(reader: str) -> None:
    """Else the test above would hold for a reader that refuses everything."""
    read = 0
    for text in good_texts():
        try:
            read += READERS[reader](text) == text
        except Refusal:
            continue
    assert read


@MANY
@given(data=st.binary(max_size=80) | bent())
def test_a_policy_is_refused_or_says_the_same_when_it_is_written(data: bytes) -> None:
    try:
        found = policy.read(data)
    except Refusal as refusal:
        assert refusal.code == "ledger.malformed"
    else:
        assert policy.read(policy.write(found)) == found


@MANY
@given(data=st.binary(max_size=80) | bent())
def test_what_a_cosigner_answers_is_refused_or_true(data: bytes) -> None:
    oak, log = Somebody.called("oak"), Log()
    asked = log.signed()
    try:
        found = cosignature.with_cosignatures(asked, data, keys=[oak.as_cosigner])
    except Refusal as refusal:
        assert refusal.code in {"ledger.malformed", "ledger.unsigned"}
    else:
        raise AssertionError(f"nobody signed {found}")
    try:
        assert b"%d\n" % cosigner.read_size(data) == data
    except Refusal as refusal:
        assert refusal.code == "ledger.malformed"


NAMES = st.text(min_size=1, max_size=12).filter(lambda name: vkey.is_name(name) and "\x7f" not in name)
"""Of keys; a note may hold DEL, a policy may not."""
HASHES = st.binary(min_size=32, max_size=32).map(Hash)
SIZES = st.integers(1, MOST_NUMBER)
LINES = st.text(max_size=20).filter(lambda text: text.isprintable() or not text)
SIGNATURES = st.builds(NoteSignature, NAMES, st.binary(min_size=4, max_size=4), st.binary(min_size=1, max_size=100))
NOTES = st.builds(
    Note,
    st.lists(LINES, min_size=1).map(lambda lines: "".join(f"{line}\n" for line in lines)),
    st.lists(SIGNATURES, min_size=1, max_size=5).map(tuple),
)
CHECKPOINTS = st.builds(
    Checkpoint, LINES.filter(bool), SIZES, HASHES, st.lists(LINES.filter(bool), max_size=3).map(tuple)
)


@MANY
@given(NOTES)
def test_any_note(signed: Note) -> None:
    assert note.read(note.write(signed)) == signed


@MANY
@given(
    CHECKPOINTS,
    st.lists(SIGNATURES, min_size=1, max_size=3).map(tuple),
    SIZES,
    st.lists(HASHES, max_size=63).map(tuple),
    st.none() | st.binary(min_size=1),
)
def test_any_checkpoint_and_any_proof_and_request_with_it(
    said: Checkpoint, signatures: tuple[NoteSignature, ...], number: int, hashes: tuple[Hash, ...], extra: bytes | None
) -> None:
    text = checkpoints.write_text(said)
    assert checkpoints.read_text(text) == said
    signed = Note(text, signatures)
    proof = TlogProof(number, hashes, note.write(signed), extra)
    assert tlog_proof.read(tlog_proof.write(proof)) == proof
    request = cosigner.read_request(cosigner.write_request(number, proof=hashes, signed=signed))
    assert (request.old, request.proof, request.signed.note) == (number, hashes, signed)


@MANY
@given(st.lists(st.tuples(NAMES, st.none() | NAMES), max_size=6, unique_by=lambda one: one[0]), st.data())
def test_any_policy(named: list[tuple[str, str | None]], data: st.DataObject) -> None:
    people = [(name.encode(), url and url.encode(), Somebody.called(name)) for name, url in named if name != "none"]
    cosigners = tuple(PolicyCosigner(name, who.as_cosigner, url) for name, url, who in people)
    free, groups = [each.name for each in cosigners], []
    for number in range(data.draw(st.integers(0, 3)) if free else 0):
        members = data.draw(st.lists(st.sampled_from(free), min_size=1, unique=True))
        free = [name for name in free if name not in members] + [b"group %d" % number]
        free[-1] = free[-1].replace(b" ", b"-")
        groups.append(Group(free[-1], data.draw(st.integers(1, len(members))), tuple(members)))
    logs = tuple(PolicyLog(who.as_log, url) for _, url, who in people)
    given_ = Policy(logs, cosigners, tuple(groups), data.draw(st.sampled_from([policy.NONE, *free])))
    assert policy.read(policy.write(given_)) == given_


@MANY
@given(NAMES, st.sampled_from(SignatureKind), st.binary(min_size=32, max_size=32))
def test_any_key(name: str, kind: SignatureKind, key: bytes) -> None:
    found = VerifierKey(name, kind, PublicKey(key))
    assert vkey.read(vkey.write(found)) == found


@given(st.integers(0, MOST_NUMBER), st.binary(max_size=20))
def test_any_number_and_any_base64(number: int, data: bytes) -> None:
    assert decimal(str(number)) == number
    assert from_b64(b64(data)) == data


def test_spaces_are_those_of_unicode() -> None:
    """Python calls four control characters spaces as well, which no note may hold anyway."""
    assert {char for char in map(chr, range(0x110000)) if char.isspace()} - SPACES == set("\x1c\x1d\x1e\x1f")
    assert all(char.isspace() for char in SPACES)


def test_bounds() -> None:
    line = note.sign("x\n", Somebody.called("log"))
    for reader, most, text in (
        (note.read, note.MOST_BYTES, lambda filled: f"{filled}\n\n{line.line}"),
        (policy.read, policy.MOST_BYTES, lambda filled: f"#{filled}\nquorum none\n"),
    ):
        room = most - len(text("").encode())
        reader(text("x" * room).encode())
        with pytest.raises(Refusal):
            reader(text("x" * (room + 1)).encode())


@pytest.mark.parametrize(
    "wrong",
    [
        Note("no newline", (note.sign("x\n", Somebody.called("log")),)),
        Note("a text\n", ()),
        Note("a tab\t\n", (note.sign("x\n", Somebody.called("log")),)),
        Note("a text\n", (NoteSignature("two words", b"four", b"signature"),)),
        Note("a text\n", (NoteSignature("name", b"three", b""),)),
    ],
)
def test_nobody_writes_what_nobody_could_read(wrong: Note) -> None:
    with pytest.raises(Refusal, match=r"ledger\.malformed"):
        note.write(wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        Checkpoint("", 1, Hash(bytes(32))),
        Checkpoint("two\nlines", 1, Hash(bytes(32))),
        Checkpoint("log", -1, Hash(bytes(32))),
        Checkpoint("log", MOST_NUMBER + 1, Hash(bytes(32))),
        Checkpoint("log", 0, Hash(bytes(32))),
        Checkpoint("log", 1, Hash(bytes(31))),
        Checkpoint("log", 1, Hash(bytes(32)), ("",)),
    ],
)
def test_nobody_signs_what_nobody_could_read(wrong: Checkpoint) -> None:
    with pytest.raises(Refusal, match=r"ledger\.malformed"):
        checkpoints.sign(wrong, Somebody.called("log"))


def test_no_policy_and_no_proof_is_written_that_nobody_could_read() -> None:
    log, oak = Log(), Somebody.called("oak")
    key = PolicyLog(oak.as_log)
    for wrong in (
        Policy(quorum=b"oak"),
        Policy(logs=(key, key)),
        Policy(logs=(replace(key, url=b"two words"),)),
        Policy(cosigners=(PolicyCosigner(b"", oak.as_cosigner),)),
    ):
        with pytest.raises(Refusal):
            policy.write(wrong)
    for proof in (
        TlogProof(-1, (), note.write(log.signed())),
        TlogProof(0, (), b""),
        TlogProof(0, (Hash(bytes(32)),) * 64, note.write(log.signed())),
        TlogProof(0, (), note.write(log.signed()), b""),
    ):
        with pytest.raises(Refusal):
            tlog_proof.write(proof)
    with pytest.raises(Refusal):
        receipt.write_text(Receipt("two\nlines", NOW, Hash(bytes(32))))
    for at in (-1, MOST_NUMBER + 1):
        with pytest.raises(Refusal):
            cosignature.cosign("x\n", oak, at=Instant(at))


def test_a_log_and_a_cosigner_for_a_day() -> None:
    """As they meet: asked, judged, kept, answered, put below, verified under a policy, and proven to who was not there."""
    log, oak = Log(), Somebody.called("oak.example/cosigner")
    believed = Policy(
        logs=(PolicyLog(log.who.as_log),), cosigners=(PolicyCosigner(b"oak", oak.as_cosigner),), quorum=b"oak"
    )
    latest: Checkpoint | None = None
    for hour, count in enumerate((0, 8, 8, 300, 8)):
        old, at = (latest.size if latest else 0), Instant(NOW + 3_600 * hour)
        log.grow(count)
        body = cosigner.write_request(old, proof=log.since(old), signed=log.signed())
        judged = cosigner.judge(cosigner.read_request(body), keys=[log.who.as_log], latest=latest)
        assert isinstance(judged, Cosign)
        latest = judged.checkpoint
        signed = cosignature.with_cosignatures(
            log.signed(), cosigner.answer(judged, oak, at=at), keys=[oak.as_cosigner]
        )
        verified = policy.verify(note.write(signed), policy=believed)
        assert verified.checkpoint == log.checkpoint
        assert verified.cosigned == {oak.as_cosigner: at}
    index = 17
    proof = tlog_proof.write(TlogProof(index, log.path(index), note.write(signed)))
    assert tlog_proof.verify(proof, entry=log.entries[index], policy=believed).index == index
    with pytest.raises(Refusal, match=r"ledger\.not_included"):
        tlog_proof.verify(proof, entry=log.entries[index + 1], policy=believed)


def test_a_log_that_shows_two_trees_is_found_out() -> None:
    one, other = Log(), Log()
    one.grow(300)
    other.grow(299)
    other.grow(1, of="another entry")
    judged = _ask(other, old=300, proof=(), latest=one.checkpoint)
    assert judged == Refused(409, b"another tree of that size was cosigned here\n", is_split=True)
    other.grow(8)
    judged = _ask(other, old=300, proof=other.since(300), latest=one.checkpoint)
    assert isinstance(judged, Refused)
    assert judged.status == 422
    assert Log().grown.root == EMPTY_ROOT


def _ask(log: Log, *, old: int, proof: tuple[Hash, ...], latest: Checkpoint) -> Cosign | Refused:
    request = cosigner.read_request(cosigner.write_request(old, proof=proof, signed=log.signed()))
    return cosigner.judge(request, keys=[log.who.as_log], latest=latest)


def _checkpoint_again(data: bytes) -> bytes:
    found = checkpoints.read(data)
    return note.write(Note(checkpoints.write_text(found.checkpoint), found.note.signatures))


def _request_again(data: bytes) -> bytes:
    found = cosigner.read_request(data)
    return cosigner.write_request(found.old, proof=found.proof, signed=found.signed.note)


def _bundle_again(data: bytes) -> bytes:
    return tiles.write_bundle(tiles.read_bundle(data, width=len(_entries(data))))


def _entries(data: bytes) -> list[int]:
    """Where entries begin, if this is a bundle."""
    found, at = [], 0
    while at < len(data):
        found.append(at)
        at += 2 + int.from_bytes(data[at : at + 2], "big")
    return found
