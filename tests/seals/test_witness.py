"""Films: whatever is written, a reader takes it and writes the same bytes, or refuses it; and strangers open what is sealed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2
import pyrage
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyrage import x25519
from shamir_mnemonic import combine_mnemonics

from tests.seals import age_vectors, readers
from tocsin.seals import envelope, film, trustee
from tocsin.seals import film_statement as statement
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import Trustee, Trustees
from tocsin.terms.refusal import Refusal
from tocsin_kit import seal
from tocsin_kit.keys import RecipientKey, SigningKey
from tocsin_kit.witness import answer, case, film_key, part, receipt, share
from tools.vectors import films
from tools.vectors.worlds import NOW

MANY = settings(max_examples=max(200, settings().max_examples), suppress_health_check=list(HealthCheck), deadline=None)
VECTORS: dict[str, Any] = json.loads((readers.FOLDER / "witness.json").read_text("utf-8"))

# What a field may hold, or just not: at the edges of the bounds, of another type, of another length.
LEAVES = (
    st.sampled_from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 99_999, 100_000, 100_001, 2**32 - 1, 2**32, 2**40, 2**40 + 1, 2**64 - 1, -1])
    | st.sampled_from(["", "x" * 80, "x" * 81, "x" * 400, "x" * 401, "é" * 500, "x" * 1_025, films.WORDS[0], films.WORDS[0] + "\n"])
    | st.sampled_from([b"", bytes(4), bytes(16), bytes(32), bytes(33), b"\xff", cbor2.dumps([1])])
    | st.sampled_from([None, True, False, [], {}])
    | st.text(max_size=85)
)


@st.composite
def bent(draw: st.DrawFn, good: list[bytes]) -> bytes:
    """Something good with one field exchanged, doubled or left out, however deep."""
    return cbor2.dumps(_bend(cbor2.loads(draw(st.sampled_from(good))), draw))


def _bend(value: Any, draw: st.DrawFn) -> Any:
    if not isinstance(value, list) or not value:
        return draw(LEAVES)
    row, at = list(value), draw(st.integers(0, len(value) - 1))
    how = draw(st.sampled_from(["into", "into", "into", "exchange", "double", "drop"]))
    if how == "into":
        row[at] = _bend(row[at], draw)
    elif how == "exchange":
        row[at] = draw(LEAVES)
    else:
        row[at : at + 1] = [row[at]] * (2 if how == "double" else 0)
    return row


Pair = tuple[Callable[[bytes], Any], Callable[[Any], bytes]]
PAIRS: dict[str, Pair] = {**readers.FILM_OBJECTS, "session": (trustee.read, trustee.write)}


def _good(kind: str) -> list[bytes]:
    if kind == "session":
        return [cbor2.dumps([1, NOW, bytes(16)])]
    cases = [each for each in VECTORS["objects"] if each["kind"] == kind]
    return [bytes.fromhex(each["data"]) for each in cases if "refused" not in each["expect"] and "newer" not in each["name"]]


@pytest.mark.parametrize("kind", PAIRS)
@MANY
@given(data=st.data())
def test_a_reader_writes_the_same_or_refuses(kind: str, data: st.DataObject) -> None:
    read, write = PAIRS[kind]
    given_bytes = data.draw(bent(_good(kind)))
    try:
        found = read(given_bytes)
    except Refusal as refusal:
        assert refusal.code.split(".")[0] in ("witness", "wire") and refusal.safe.endswith(".")
        return
    if cbor2.loads(given_bytes)[0] == 1:
        assert write(found) == given_bytes


@pytest.mark.parametrize("kind", PAIRS)
@MANY
@given(st.binary(max_size=400))
def test_whatever_bytes_come_nothing_but_a_refusal(kind: str, data: bytes) -> None:
    try:
        PAIRS[kind][0](data)
    except Refusal as refusal:
        assert refusal.code.split(".")[0] in ("witness", "wire")


def test_every_reader_of_films_is_bent() -> None:
    wanted = {film.read_cover, film.read_tombstone, part.read, share.read, case.read, answer.read, answer.read_opening}
    assert {read for read, _ in PAIRS.values()} == wanted | {statement.read, receipt.read, trustee.read}


def test_what_reads_a_film_shows_none_of_it() -> None:
    """A log that prints a part, a share, a case or an answer prints no word and no key."""
    found = [*films.SHARES, films.FIRST, films.CASE, films.OPENING, answer.read(_good("answer")[0])]
    for each in found:
        assert not any(told in repr(each) for told in ("unusual", "first second", "Ruth", "hearing", films.SALTS[2].hex()))


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return part.seal_part(films.FIRST, to=films.KEY.public)


def test_one_flipped_bit_of_a_part_is_refused(sealed: bytes) -> None:
    """Every bit of its header, and a sample of what follows."""
    for bit in [*range(8 * envelope.header_bytes(slots=1)), *range(8 * envelope.header_bytes(slots=1), 8 * len(sealed), 1_009)]:
        flipped = bytearray(sealed)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(Refusal):
            part.open_part(bytes(flipped), key=films.KEY)


def test_debians_age_opens_a_part_and_a_share(tmp_path: Path, sealed: bytes) -> None:
    opens = [RecipientKey.make() for _ in range(3)]
    people = tuple(Trustee(each.public, SigningKey.make().public) for each in opens)
    rules = Trustees(trustees=people, needed=2, sound=False, hours=72)
    erased_by = hash_of(films.ERASE_SECRET)
    covered = share.cover_film(films.FILM, key=films.KEY, trustees=rules, begun_at=NOW, erase_hash=erased_by)
    words = []
    for each, shut in zip(opens[:2], covered.envelopes, strict=False):
        words.append(share.read(seal.unpad(_age(tmp_path, envelope.read(shut).age_file, each))).words)
    assert bytes(combine_mnemonics(words)) == films.KEY.secret
    assert part.read(part.unpad(_age(tmp_path, sealed, films.KEY))) == films.FIRST


def _age(folder: Path, age_file: bytes, key: RecipientKey) -> bytes:
    (folder / "key.txt").write_text(seal.secret_text(key), "ascii")
    return subprocess.run(["age", "-d", "-i", folder / "key.txt"], input=age_file, capture_output=True, check=True).stdout


def test_every_share_but_too_few_bring_the_key_back() -> None:
    for needed, among in ((2, 3), (3, 5)):
        shares = film_key.split(films.KEY, needed=needed, among=among)
        assert film_key.join(shares[-needed:]).secret == films.KEY.secret
        with pytest.raises(Refusal, match=r"witness\.shares"):
            film_key.join(shares[: needed - 1])


def test_the_age_vectors_of_c2sp() -> None:
    """Those that seal to such keys: what opens here is what they say, and what is malformed never does."""
    opened, refused, strict = 0, 0, 0
    for name, meta, body in age_vectors.vectors():
        if "passphrase" in meta or meta.get("armored") == "yes" or not meta.get("identity", "").startswith("AGE-SECRET-KEY-1"):
            continue
        payload = _opened(body, meta["identity"])
        if payload is not None:
            assert (meta["expect"], sha256(payload).hexdigest()) == ("success", meta["payload"]), name
            opened += 1
        elif meta["expect"] == "success":
            # a stanza that is nobody's: an envelope and a part have none
            assert body.count(b"\n-> ") > body.count(b"\n-> X25519 "), name
            strict += 1
        else:
            refused += 1
    assert opened > 5 and refused > 40 and strict > 2


def _opened(body: bytes, identity: str) -> bytes | None:
    """As a part and an envelope are opened: the strict outside first, then the library."""
    try:
        envelope.check_header(body, slots=body.count(b"\n-> "))
        return bytes(pyrage.decrypt(body, [x25519.Identity.from_str(identity)]))
    except (Refusal, pyrage.DecryptError, ValueError):
        return None
