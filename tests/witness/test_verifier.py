"""The verifier inside a bundle: alone on a stranger's Python, by the same vectors as everybody, and whatever comes."""

from __future__ import annotations

import ast
import base64
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.seals import readers
from tocsin.seals import merkle
from tocsin.terms.ids import Hash
from tocsin_kit import seal
from tocsin_kit.keys import RecipientKey
from tocsin_kit.witness import answer
from tocsin_kit.witness.bundle import verifier
from tocsin_kit.witness.bundle.verifier import Bad

SOURCE = Path(verifier.__file__)
OLDEST = (3, 9)
YOUNGER = {"file_digest", "removeprefix_", "pairwise", "UTC", "StrEnum", "batched", "bit_count", "TaskGroup"}
FOLDER = readers.FOLDER


def vectors(name: str, *kinds: str) -> list[Any]:
    held = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return [pytest.param(kind, case, id=f"{kind}: {case['name']!a}") for kind in kinds for case in held[kind]]


def of_text(case: Any) -> bytes:
    return bytes.fromhex(case["bytes"]) if "bytes" in case else case["text"].encode("utf-8", "surrogatepass")


def keys(case: Any) -> list[verifier.Key]:
    return [verifier.read_key(each) for each in case["keys"]]


def found_key(case: Any) -> Any:
    key = verifier.read_key(case["vkey"])
    return {"name": key.name, "kind": key.kind, "key_id": key.key_id.hex(), "key": key.key.hex()}


def found_note(case: Any) -> Any:
    note = verifier.read_note(of_text(case))
    lines = [[line.name, line.key_id.hex(), line.signature.hex()] for line in note.lines]
    return {"text": note.text, "lines": lines}


def found_signed(case: Any) -> Any:
    return {"signed_by": sorted(key.vkey for key in verifier.signed_by(verifier.read_note(of_text(case)), keys(case)))}


def found_checkpoint(case: Any) -> Any:
    found = verifier.read_checkpoint(verifier.read_note(of_text(case)).text)
    root, more = found.root.hex(), list(found.extensions)
    return {"origin": found.origin, "size": str(found.size), "root": root, "extensions": more}


def found_receipt(case: Any) -> Any:
    found = verifier.verify_promise(of_text(case), keys(case))
    return {"origin": found.origin, "due": found.due, "commitment": found.commitment.hex()}


def found_policy(case: Any) -> Any:
    verifier.read_policy(of_text(case))
    return {"again": case["expect"].get("again")}


def found_quorum(case: Any) -> Any:
    cosigned = [verifier.read_key(each) for each in case["cosigned"]]
    return {"enough": verifier.read_policy(of_text(case)).is_seen_by_enough(cosigned)}


def found_verified(case: Any) -> Any:
    seen = verifier.verify_checkpoint(of_text(case), verifier.read_policy(case["policy"].encode()))
    times = sorted([key.vkey, at] for key, at in seen.times.items())
    return {"size": str(seen.checkpoint.size), "cosigned": times}


def found_proof(case: Any) -> Any:
    policy = verifier.read_policy(case["policy"].encode())
    proof, seen = verifier.verify_proof(of_text(case), bytes.fromhex(case["entry"]), policy)
    return {"at": str(proof.place), "size": str(seen.checkpoint.size)}


LEDGER: dict[str, Callable[[Any], Any]] = {
    "keys": found_key,
    "notes": found_note,
    "signed": found_signed,
    "checkpoints": found_checkpoint,
    "receipts": found_receipt,
    "policies": found_policy,
    "quorums": found_quorum,
    "verified": found_verified,
    "proofs": found_proof,
}


@pytest.mark.parametrize(("kind", "case"), vectors("ledger", *LEDGER))
def test_the_ledgers_vectors(kind: str, case: Any) -> None:
    try:
        found = LEDGER[kind](case)
    except Bad as why:
        found = {"refused": why.code}
    assert found == case["expect"]


OBJECTS: dict[str, Callable[[bytes], Any]] = {
    "cover": verifier.read_cover,
    "part": verifier.read_part,
    "case": verifier.read_case,
    "opening": verifier.read_opening,
    "statement": verifier.read_statement,
    "receipt": verifier.read_receipt,
}


@pytest.mark.parametrize(("kind", "case"), vectors("witness", "objects"))
def test_the_films_objects(kind: str, case: Any) -> None:
    read = OBJECTS.get(case["kind"])
    if read is None:
        assert case["kind"] in {"share", "answer", "tombstone", "erasure"}, "of which a bundle has none"
        return
    try:
        found = read(bytes.fromhex(case["data"]))
    except Bad as why:
        assert case["expect"] == {"refused": why.code}
    else:
        for name in set(found._fields) & set(case["expect"]) - {"seats"}:
            assert readers.plain(getattr(found, name)) == case["expect"][name], name
        assert "refused" not in case["expect"]


@pytest.mark.parametrize(("kind", "case"), vectors("witness", "sealed"))
def test_the_films_sealed_parts(kind: str, case: Any) -> None:
    file = bytearray.fromhex(json.loads((FOLDER / "witness.json").read_text("utf-8"))["files"][case["of"]])
    for place, byte in case.get("changed", []):
        file[place] = byte
    data, secret = bytes(file[: case.get("cut", len(file))]), bytes.fromhex(case["secret"])
    try:
        part = verifier.read_part(
            verifier.unpad(verifier.open_age(data, secret, verifier.x25519(secret, verifier._NINE)))
        )
    except Bad as why:
        refused = case["expect"]["refused"]
        assert why.code == refused or {why.code, refused} == {"envelope.malformed", "envelope.wrong_slots"}
    else:
        assert part.data.hex() == case["expect"]["part"]["data"]
        assert verifier.sha256(data).hex() == case["expect"]["hash"]


@pytest.mark.parametrize(("kind", "case"), vectors("witness", "roots"))
def test_the_films_trees(kind: str, case: Any) -> None:
    tree = verifier.Tree()
    for each in case["file_hashes"]:
        tree.add(bytes.fromhex(each))
    assert tree.root.hex() == case["expect"]["root"]


@pytest.mark.parametrize(("kind", "case"), vectors("witness", "answers"))
def test_what_trustees_signed(kind: str, case: Any) -> None:
    """As far as a bundle holds it: the signed opening, without the share."""
    cover, town = verifier.read_cover(bytes.fromhex(case["cover"])), readers.roster_of(case).town
    try:
        openings = [answer.read(bytes.fromhex(each)).opening for each in case["answers"]]
        signed = [verifier.verify_opening(each, town=town, cover=cover)[0] for each in openings]
    except Exception:  # of either reader
        assert "refused" in case["expect"] or case["expect"].get("key", "").startswith("witness."), case["name"]
        return
    if "answers" in case["expect"]:
        assert [each.number for each in signed] == [number for number, *_ in case["expect"]["answers"]]
        gave = [each.share_hash is not None for each in signed]
        assert gave == [given for _, _, given, _ in case["expect"]["answers"]]


def test_wycheproof() -> None:
    held = json.loads((FOLDER / "others/wycheproof_ed25519.json").read_text("utf-8"))
    for group in held["testGroups"]:
        key = bytes.fromhex(group["publicKey"]["pk"])
        for each in group["tests"]:
            holds = verifier.ed25519_verifies(bytes.fromhex(each["sig"]), bytes.fromhex(each["msg"]), key)
            assert holds == (each["result"] == "valid"), each["tcId"]


def test_inclusion_proofs_of_others() -> None:
    ran = 0
    for path in sorted((FOLDER / "others/merkle/inclusion").rglob("*.json")):
        one = json.loads(path.read_text("utf-8"))
        leaf, root = (base64.b64decode(one[part] or "") for part in ("leafHash", "root"))
        proof = [base64.b64decode(each) for each in one["proof"] or ()]
        holds = verifier.includes(root, leaf=leaf, index=one["leafIdx"], size=one["treeSize"], path=proof)
        assert holds != one["wantErr"], path.name
        ran += 1
    assert ran


@given(st.integers(1, 70), st.data())
def test_what_a_proof_says_of_the_inside_is_so_in_every_later_tree(size: int, data: st.DataObject) -> None:
    leaves = [verifier.leaf_hash(b"%d" % (number % 7)) for number in range(70)]
    index = data.draw(st.integers(0, size - 1))
    path = merkle.path([Hash(leaf) for leaf in leaves[:size]], index=index)
    found = dict(verifier.nodes_of(leaf=leaves[index], index=index, size=size, path=path))
    for (level, place), node in found.items():
        assert node == merkle.root([Hash(leaf) for leaf in leaves[place << level : place + 1 << level]])
    siblings = [place for place, node in found.items() if node in path]
    assert len(siblings) >= len(path) - 1, "all but one that ends the tree"



@settings(max_examples=30, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=300), st.binary(max_size=40), st.integers(0, 2**20))
def test_ciphers_as_a_library_has_them(key: bytes, told: bytes, added: bytes, at: int) -> None:
    nonce = at.to_bytes(12, "big")
    sealed = ChaCha20Poly1305(key).encrypt(nonce, told, added)
    assert verifier.chacha20_poly1305_opens(key, nonce, sealed, added) == told
    changed = bytearray(sealed)
    changed[at % len(sealed)] ^= 1
    assert verifier.chacha20_poly1305_opens(key, nonce, bytes(changed), added) is None
    private = X25519PrivateKey.from_private_bytes(key)
    other = X25519PrivateKey.generate().public_key()
    assert verifier.x25519(key, other.public_bytes_raw()) == private.exchange(
        X25519PublicKey.from_public_bytes(other.public_bytes_raw())
    )


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 200_000])
def test_age_files_of_every_length_of_chunk(size: int) -> None:
    key = RecipientKey.make()
    told = bytes(size)
    sealed = seal.age(told, to=[key.public])
    header = len(sealed) - len(told) - 16 * max(1, -(-size // 65_536)) - 16
    assert header == 168
    verifier.PART_SIZES, were = frozenset([len(sealed)]), verifier.PART_SIZES
    try:
        assert verifier.open_age(sealed, key.secret, key.public) == told
    finally:
        verifier.PART_SIZES = were


def test_identities() -> None:
    for _ in range(20):
        key = RecipientKey.make()
        text = seal.secret_text(key)
        assert verifier.read_identity(f"# created: today\n{text}\n") == key.secret
        wrong = text[:-1] + ("Q" if text[-1] != "Q" else "P")
        for bad in (wrong, text[:-1], "", text + "\n" + text):
            with pytest.raises(Bad):
                verifier.read_identity(bad)


READERS: list[Callable[[bytes], Any]] = [
    verifier.read_note,
    verifier.read_policy,
    verifier.read_proof,
    verifier.read_header,
    verifier.cose_payload,
    *OBJECTS.values(),
    lambda data: verifier.cbor(data, limit=1 << 20),
    lambda data: verifier.read_key(data.decode("utf-8", "replace")),
    lambda data: verifier.read_checkpoint(data.decode("utf-8", "replace")),
    lambda data: verifier.read_identity(data.decode("utf-8", "replace")),
]


def good_ones() -> list[bytes]:
    held = json.loads((FOLDER / "witness.json").read_text("utf-8"))
    ledger = json.loads((FOLDER / "ledger.json").read_text("utf-8"))
    texts = [
        case["text"].encode()
        for kind in ("notes", "policies", "proofs")
        for case in ledger[kind]
        if "text" in case
        and len(case["text"]) < 4_000
        and case["text"].isprintable() is not None
        and "refused" not in case["expect"]
    ]
    return [bytes.fromhex(case["data"]) for case in held["objects"]] + texts


GOOD = good_ones()


@settings(max_examples=max(300, settings().max_examples), deadline=None)
@given(st.one_of(st.binary(max_size=400), st.sampled_from(GOOD)), st.data())
def test_a_reader_refuses_or_reads_and_never_breaks(data: bytes, draw: st.DataObject) -> None:
    changed = bytearray(data)
    for _ in range(draw.draw(st.integers(0, 3))):
        if changed:
            changed[draw.draw(st.integers(0, len(changed) - 1))] = draw.draw(st.integers(0, 255))
    for read in READERS:
        try:
            read(bytes(changed))
        except Bad:
            pass


def test_it_stands_alone() -> None:
    """Nothing but the standard library, in the grammar of Python 3.9, run where nothing else can be imported."""
    tree = ast.parse(SOURCE.read_text("utf-8"), feature_version=OLDEST)
    imported = {
        alias.name.partition(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {(node.module or "").partition(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= sys.stdlib_module_names
    assert not {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & YOUNGER
    assert not any(
        isinstance(node, ast.keyword) and node.arg in {"strict", "slots", "kw_only"} for node in ast.walk(tree)
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(SOURCE), "--self-test"], capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr


def test_a_wrong_cipher_is_noticed_by_its_own_test(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(verifier, "poly1305", lambda key, message: bytes(16))
    assert not verifier.self_test()
    assert verifier.verify(tmp_path).codes(verifier.BROKEN) == ["verifier.fails"]


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    source = SOURCE.read_text("utf-8")
    for code in verifier.SENTENCES:
        assert source.count(f'"{code}"') >= 2 or code.startswith("never."), code
