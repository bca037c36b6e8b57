"""Every vector, good and poisoned; the files are current; and others' vectors for the parts below."""

from __future__ import annotations

import base64
import json
from collections import Counter

import pytest
from shamir_mnemonic import MnemonicError, combine_mnemonics

from tests.seals import readers
from tocsin.seals import ed25519, merkle
from tocsin.terms.refusal import Refusal
from tools import registry
from tools.vectors import __main__ as vectors

CASES = [
    pytest.param(reader, case, id=f"{reader}: {case['name']}".encode("ascii", "replace").decode())
    for reader, case in readers.every_case()
]


@pytest.mark.parametrize(("reader", "case"), CASES)
def test_a_vector_is_read_as_it_says(reader: str, case: readers.Json) -> None:
    expect = dict(case["expect"])
    index = expect.pop("index", None)
    try:
        found = readers.READERS[reader](case)
    except Refusal as refusal:
        found = {"refused": refusal.code}
    assert found == expect
    if index is not None:
        assert readers.refused_at(case) == index


def test_every_file_is_read_and_has_both_kinds_of_cases() -> None:
    seen: Counter[tuple[str, bool]] = Counter()
    for reader, case in readers.every_case():
        seen[reader, "refused" in case["expect"]] += 1
    assert {reader for reader, _ in seen} == set(readers.READERS)
    one_sided = {"sighting.incidents", "window.merkle", "quiet", "slots", "incident", "missing", "guest"}
    one_sided |= {"directory.hsds", "aid.codes", "aid.members", "aid.locks", "aid.wakes", "aid.doors", "aid.devices", "aid.lists"}
    one_sided |= {"witness.codes", "witness.sizes", "witness.derived", "witness.roots", "witness.covers"}
    one_sided |= {"witness.drills"}
    one_sided |= {"aid_states.words", "aid_states.settled", "aid_states.tables", "aid_suggestions", "aid_rota"}
    one_sided |= {"ledger.quorums", "ledger.files"}
    for reader in set(readers.READERS) - one_sided:
        assert seen[reader, True] and seen[reader, False], reader


def test_files_are_what_the_tool_writes() -> None:
    assert vectors.main(["--check"]) == 0


def test_the_registry_is_what_the_tool_writes() -> None:
    assert registry.main(["--check"]) == 0


def test_wycheproof_ed25519() -> None:
    document = json.loads((readers.FOLDER / "others" / "wycheproof_ed25519.json").read_text("utf-8"))
    ran = 0
    for group in document["testGroups"]:
        key = bytes.fromhex(group["publicKey"]["pk"])
        for each in group["tests"]:
            ok = ed25519.verifies(bytes.fromhex(each["sig"]), bytes.fromhex(each["msg"]), key=key)
            assert ok == (each["result"] == "valid"), each["tcId"]
            ran += 1
    assert ran == document["numberOfTests"]


def test_merkle_inclusion_proofs() -> None:
    ran = Counter[bool]()
    for path in sorted((readers.FOLDER / "others" / "merkle" / "inclusion").rglob("*.json")):
        given = json.loads(path.read_text("utf-8"))
        leaf, root = (base64.b64decode(given[part] or "") for part in ("leafHash", "root"))
        proof = [base64.b64decode(each) for each in given["proof"] or ()]
        ok = merkle.includes(root, leaf_hash=leaf, index=given["leafIdx"], size=given["treeSize"], path=proof)
        assert ok != given["wantErr"], path.name
        ran[ok] += 1
    assert ran[True] and ran[False]


def test_slip39() -> None:
    cases = json.loads((readers.FOLDER / "others" / "slip39_vectors.json").read_text("utf-8"))
    for name, mnemonics, secret, _ in cases:
        if secret:
            assert combine_mnemonics(mnemonics, b"TREZOR").hex() == secret, name
        else:
            with pytest.raises(MnemonicError):
                combine_mnemonics(mnemonics, b"TREZOR")
    assert len(cases) == 45
