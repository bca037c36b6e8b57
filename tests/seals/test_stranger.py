"""`cwt` reads our signatures, `cddl_verifier` our objects: see tests/strangers.py."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import strangers
from tests.seals import readers
from tocsin.seals import cbor, cose
from tocsin.seals.hashes import key_id
from tocsin.terms.b64 import from_b64u
from tocsin_kit.keys import SigningKey, sign_alert
from tools.vectors.alerts import CHECKPOINT
from tools.vectors.worlds import network

HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def stranger() -> Path:
    return strangers.python()


def test_a_stranger_reads_every_signature_with_its_own_key(stranger: Path) -> None:
    town = network()
    ana, ben, cal = (town.now[who].watch for who in ("ana", "ben", "cal"))
    good = sign_alert(CHECKPOINT, town=town.town, keys=[ana, ben])
    assert _read(stranger, good, keys=[ana, ben, cal]) == [True, True, False]


@pytest.mark.parametrize("place", [0, 1])
def test_and_sees_which_one_is_corrupt(stranger: Path, place: int) -> None:
    town = network()
    keys = [town.now[who].watch for who in ("ana", "ben")]
    signed = cose.parse(sign_alert(CHECKPOINT, town=town.town, keys=keys))
    signatures = list(signed.signatures)
    signatures[place] = cose.Signature(key_id=signatures[place].key_id, signature=bytes(64))
    corrupt = cose.write(cose.Signed(payload=signed.payload, signatures=tuple(signatures)))
    assert _read(stranger, corrupt, keys=keys) == [place != 0, place != 1]


def test_and_nothing_holds_in_another_town(stranger: Path) -> None:
    ana = network().now["ana"].watch
    good = sign_alert(CHECKPOINT, town=network().town, keys=[ana])
    assert _read(stranger, good, keys=[ana], town=bytes(16)) == [False]


# Readers of vectors → the rule of the signed object's payload.
RULES = {
    "alert": "alert",
    "checked": "checked",
    "relayed": "relayed",
    "attestation": "attestation",
    "beat": "beat",
    "desk": "desk-opening",
    "invite.grants": "invite-grant",
    "invite.cuts": "invite-cut",
    "aid.openings": "desk-opening",
    "aid.written": "aid-written",
    "witness.sessions": "desk-opening",
}
FILMS = {f"film-{kind}" for kind in readers.FILM_OBJECTS}
LETTERS = {"sighting": "sighting", "note": "note", "aid.letters": "aid-letter", "aid.records": "aid-record"}


def test_every_good_vector_fits_the_schema(stranger: Path) -> None:
    names, objects = zip(*_good_objects(), strict=True)
    misfits = {name: why for name, why in zip(names, _held(stranger, objects), strict=True) if why}
    assert misfits == {}
    assert {rule for rule, _ in objects} >= {*RULES.values(), *LETTERS.values(), "signed", "pushed", "roster-statement", "leaf", "vetting", "offer-proof", "trip-link", *FILMS}


def test_the_schema_is_not_content_with_anything(stranger: Path) -> None:
    """What the readers call malformed, the schema refuses too; it cannot know what only a signature or a clock says."""
    names, objects = [], []
    for reader, case in readers.every_case():
        refused = case["expect"].get("refused", "")
        if (
            isinstance(refused, str)
            and refused.endswith(".malformed")
            and reader in STRICT
        ):
            name = f"{reader}: {case['name']}"
            if name in ONLY_IN_WORDS or refused.startswith(("wire.", "cose.")):
                continue
            names.append(name)
            objects.append((_rule(reader, case), _payload(reader, case)))
    fits = {name for name, why in zip(names, _held(stranger, objects), strict=True) if why is None}
    assert fits == set()
    assert len(objects) > 20


STRICT = {"alert", "checked", "relayed", "beat", "note", "roster.fold", "aid.letters", "aid.records", "witness.objects"}
# The schema's comments say these; CDDL cannot.
ONLY_IN_WORDS = {
    "beat: a window that does not hold its second",
    "beat: shift not sorted",
    "beat: somebody twice on shift",
    "note: words of 401 letters",
    "note: a place of resolution 9",
    "roster.fold: a home cell finer than 7",
    "roster.fold: a name of 61 letters",
    "roster.fold: one steward twice",
    "roster.fold: one name twice",
    "roster.fold: town files of more than 128 MiB",
    "roster.fold: no previous",
    "roster.fold: two relays of one key",
    "roster.fold: a relay without a name",
    "roster.fold: a relay's name of 41 signs",
    "roster.fold: a mirror that is no address",
    "roster.fold: one key on two phones",
    "roster.fold: one recipient of two phones",
    "aid.records: a word, 401 letters",
    "aid.records: a need, a place of resolution 9",
    "aid.records: a need, an address of 201 letters",
    "aid.records: a need, a name of 41 letters",
    "aid.records: a need, one diet twice",
    "aid.records: a need, 601 letters",
    "aid.records: a need at the desk, an answer of nothing",
    "aid.records: a need at the desk, an answer of 401 letters",
    "aid.records: a need at the desk, notes of 1,001 letters",
    "aid.records: an offer, one kind twice",
    "aid.records: an offer, a place of resolution 9",
    "aid.records: a daily call, notes of 301 letters",
    "aid.records: a leg, 801 letters",
    "aid.letters: an ask finer than a region",
    "aid.letters: an ask, 801 letters of items",
    "aid.letters: a stop past the last",
    "aid.letters: a stop of resolution 9",
    "aid.letters: a stop that gives away what opens the next",
    "aid.letters: told in 401 letters",
    "aid.letters: released, an address of 201 letters",
    "roster.fold: more trustees needed than there are",
    "roster.fold: one key of two trustees",
    "roster.fold: one recipient of two trustees",
    "roster.fold: more cosigners needed than there are",
    "roster.fold: one cosigner twice",
    "roster.fold: a log that cosigns itself",
    "roster.fold: cosigners of no ledger",
    "witness.objects: cover: more needed than there are",
    "witness.objects: cover: one trustee twice",
    "witness.objects: part: over before it begins",
    "witness.objects: part: a type of 81 letters",
    "witness.objects: case: a name of 81 letters",
    "witness.objects: case: 501 letters",
    "witness.objects: answer: 401 letters",
    "witness.objects: receipt: a note of 1,025 letters",
}


def _good_objects() -> Iterator[tuple[str, tuple[str, str]]]:
    """(name, (rule, hex)) of version 1."""
    for reader, case in readers.every_case():
        name = f"{reader}: {case['name']}"
        if "refused" in case["expect"] or "newer" in case["name"]:
            continue
        if reader == "witness.objects":
            yield name, (_rule(reader, case), case["data"])
        elif reader == "witness.answers":
            for data in case["answers"]:
                signed = cbor.decode(bytes.fromhex(data))[1]
                yield name, ("signed", signed.hex())
                yield name, ("film-opening", cose.parse(signed).payload.hex())
        elif reader in RULES or reader in LETTERS:
            yield name, (_rule(reader, case), _payload(reader, case))
            if reader in RULES:
                yield name, ("signed", case["signed"])
        elif reader == "pushed":
            yield name, ("pushed", case["pushed"])
        elif reader == "directory.read":
            yield name, ("directory", case["file"])
        elif reader == "invite.links":
            rule = "role-link" if case["expect"]["is_role"] else "invite-link"
            yield name, (rule, from_b64u(case["fragment"].lstrip("#")[2:]).hex())
        elif reader == "aid.vettings":
            for part, rule in (("vetting", "vetting"), ("proof", "offer-proof")):
                yield name, ("signed", case[part])
                yield name, (rule, cose.parse(bytes.fromhex(case[part])).payload.hex())
        elif reader == "aid.links":
            yield name, ("trip-link", from_b64u(case["fragment"].lstrip("#")[2:]).hex())
        elif reader == "roster.fold":
            for statement in case["chain"]:
                yield name, ("roster-statement", cose.parse(bytes.fromhex(statement["statement"])).payload.hex())
        elif reader == "window.certify":
            yield name, ("window-statement", cose.parse(bytes.fromhex(case["statement"])).payload.hex())
            for leaf in case["leaves"]:
                yield name, ("leaf", leaf)
        elif reader == "stand_in":
            for data in case["stand_ins"]:
                yield name, ("stand-in", cose.parse(bytes.fromhex(data)).payload.hex())


def _rule(reader: str, case: readers.Json) -> str:
    if reader == "witness.objects":
        return f"film-{case['kind']}"
    return "roster-statement" if reader == "roster.fold" else {**RULES, **LETTERS}[reader]


def _payload(reader: str, case: readers.Json) -> str:
    if reader == "witness.objects":
        return str(case["data"])
    if reader in LETTERS:
        return str(case["record" if reader == "aid.records" else "letter"])
    signed = case["chain"][-1]["statement"] if reader == "roster.fold" else case["signed"]
    return cose.parse(bytes.fromhex(signed)).payload.hex()


def _held(python: Path, objects: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> list[str | None]:
    unique = list(dict.fromkeys(objects))
    schema = (readers.FOLDER.parent / "tocsin.cddl").read_text("utf-8")
    found = _ask(python, "stranger_cddl.py", {"cddl": schema, "objects": unique})
    by_object = dict(zip(unique, found, strict=True))
    return [by_object[each] for each in objects]


def _ask(python: Path, script: str, given: readers.Json) -> list[str | None]:
    done = subprocess.run([python, HERE / script], input=json.dumps(given), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[str | None] = json.loads(done.stdout)
    return found


def _read(python: Path, signed: bytes, *, keys: list[SigningKey], town: bytes | None = None) -> list[bool]:
    given = {
        "signed": signed.hex(),
        "payload": cose.parse(signed).payload.hex(),
        "external_aad": (b"tocsin/alert/v1" + (town or network().town)).hex(),
        "keys": [key.public.hex() for key in keys],
        "kids": {key.public.hex(): key_id(key.public).hex() for key in keys},
    }
    done = subprocess.run(
        [python, HERE / "stranger.py"], input=json.dumps(given), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    print(done.stderr, file=sys.stderr)
    found: list[bool] = json.loads(done.stdout)
    return found
