"""The ledger: texts as C2SP prints them, ours, and what nobody may read or believe. Texts stand as text, where they are some."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

from tocsin.ledger import checkpoint as checkpoints
from tocsin.ledger import cosigner, note, policy, receipt, sequencer, tlog_proof, tree, vkey
from tocsin.ledger.checkpoint import Checkpoint
from tocsin.ledger.cosignature import cosign, with_cosignatures
from tocsin.ledger.lines import b64
from tocsin.ledger.note import Note, NoteSignature
from tocsin.ledger.policy import Group, Policy, PolicyCosigner, PolicyLog
from tocsin.ledger.receipt import Receipt
from tocsin.ledger.sequencer import Grown
from tocsin.ledger.tiles import tiles_of, write_path
from tocsin.ledger.tlog_proof import TlogProof
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.seals import merkle
from tocsin.terms.ids import Hash, PublicKey
from tocsin.terms.instant import Instant
from tocsin_kit.keys import SigningKey
from tools.vectors.case import Json, case
from tools.vectors.worlds import NOW, Seed

_FILL = Seed("ledger")
_AT = Instant(NOW)
_MALFORMED, _FALSE, _UNSIGNED = "ledger.malformed", "ledger.bad_signature", "ledger.unsigned"

PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PETERS_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
PETERS_NOTE = f"{PETERS_TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
"""The reference implementation's own (Go, sumdb/note)."""
QUASIMODO = """Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
"""
SOFA = """example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
"""
COSIGNED_SOFA = (
    SOFA
    + "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
)
ASKED = (
    """old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

"""
    + SOFA
    + "— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n"
)
FANCY = """c2sp.org/tlog-proof@v1
extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6kYXJ3aW4tYXJ
index 73894
gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

example.com/fancylog
109482
sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

— example.com/fancylog hI2DJw[...]1roloI=
— witness1.example mJirIklj[...]qY9v2B/5bg==
— witness2.example TnKKVHLX[...]xwYwrSjgow==
— witness3.example S4X82uH5[...]3oEcROGLFQ==
"""
"""Shortened where it is printed, so that nobody can read it."""


@dataclass(frozen=True)
class Somebody:
    name: str
    key: SigningKey

    @property
    def public(self) -> PublicKey:
        return self.key.public

    def sign(self, message: bytes) -> bytes:
        return self.key.sign(message)

    @property
    def vkey(self) -> str:
        return vkey.write(VerifierKey.of(self, SignatureKind.ed25519))

    @property
    def cosigner(self) -> VerifierKey:
        return VerifierKey.of(self, SignatureKind.cosignature_v1)

    @property
    def cosigner_vkey(self) -> str:
        return vkey.write(self.cosigner)


def _somebody(name: str) -> Somebody:
    return Somebody(name, SigningKey.of(_FILL(32)))


LOG, STRANGER = _somebody("ledger.example/maple"), _somebody("stranger.example")
OAK, ELM, ASH = (_somebody(f"{name}.example/cosigner") for name in ("oak", "elm", "ash"))
ENTRIES = [sha256(b"entry %d" % n).digest() for n in range(700)]
AT_300, AT_700 = sequencer.sequence(Grown(), ENTRIES[:300]), sequencer.sequence(Grown(), ENTRIES)


def cases() -> Json:
    return {
        "about": "Texts as text; `bytes` in hex where they are none. Keys are vkeys, sizes and indexes decimal text.",
        "keys": _keys(),
        "notes": _notes(),
        "signed": _signed(),
        "checkpoints": _checkpoints(),
        "receipts": _receipts(),
        "policies": _policies(),
        "quorums": _quorums(),
        "verified": _verified(),
        "proofs": _proofs(),
        "answers": _answers(),
        "requests": _requests(),
        "files": _files(),
    }


def found_in_key(given: Json) -> Json:
    key = vkey.read(given["vkey"])
    return {"name": key.name, "kind": int(key.kind), "key_id": key.key_id.hex(), "key": key.key.hex()}


def found_in_note(given: Json) -> Json:
    data = bytes_of(given)
    found = note.read(data)
    assert note.write(found) == data
    return {
        "text": found.text,
        "lines": [[each.name, each.key_id.hex(), each.signature.hex()] for each in found.signatures],
    }


def found_signed(given: Json) -> Json:
    keys = [vkey.read(each) for each in given["keys"]]
    return {"signed_by": sorted(vkey.write(key) for key in note.verified(note.read(bytes_of(given)), keys))}


def found_in_checkpoint(given: Json) -> Json:
    found = checkpoints.read(bytes_of(given)).checkpoint
    return {
        "origin": found.origin,
        "size": str(found.size),
        "root": found.root.hex(),
        "extensions": list(found.extensions),
    }


def found_in_receipt(given: Json) -> Json:
    found = receipt.verify(bytes_of(given), keys=[vkey.read(each) for each in given["keys"]]).receipt
    return {"origin": found.origin, "due": found.due, "commitment": found.commitment.hex()}


def found_in_policy(given: Json) -> Json:
    return {"again": policy.write(policy.read(bytes_of(given))).decode("latin-1")}


def found_quorum(given: Json) -> Json:
    cosigned = [vkey.read(each) for each in given["cosigned"]]
    return {"enough": policy.read(bytes_of(given)).is_seen_by_enough(cosigned)}


def found_verified(given: Json) -> Json:
    found = policy.verify(bytes_of(given), policy=policy.read(given["policy"].encode()))
    return {
        "size": str(found.checkpoint.size),
        "cosigned": sorted([vkey.write(key), at] for key, at in found.cosigned.items()),
    }


def found_proven(given: Json) -> Json:
    data = bytes_of(given)
    assert tlog_proof.write(tlog_proof.read(data)) == data
    found = tlog_proof.verify(data, entry=bytes.fromhex(given["entry"]), policy=policy.read(given["policy"].encode()))
    return {"at": str(found.index), "size": str(found.checkpoint.checkpoint.size)}


def found_answer(given: Json) -> Json:
    keys = [vkey.read(each) for each in given["keys"]]
    return {
        "note": note.write(with_cosignatures(note.read(bytes_of(given)), given["body"].encode(), keys=keys)).decode()
    }


def found_judged(given: Json) -> Json:
    latest = given["latest"]
    request = cosigner.read_request(bytes_of(given))
    asked = request.signed
    assert cosigner.write_request(request.old, proof=request.proof, signed=asked.note) == bytes_of(given)
    held = latest and Checkpoint(
        origin=asked.checkpoint.origin, size=int(latest["size"]), root=Hash(bytes.fromhex(latest["root"]))
    )
    found = cosigner.judge(request, keys=[vkey.read(each) for each in given["keys"]], latest=held or None)
    if isinstance(found, cosigner.Cosign):
        return {"cosign": str(found.checkpoint.size)}
    return {"status": found.status, "body": found.body.decode(), "type": found.content_type, "split": found.is_split}


def _one(name: str, given: Json, expect: Json | str, found: Callable[[Json], Json]) -> Json:
    return case(name, given=given, expect=expect, run=partial(found, given))


def _all(found: Callable[[Json], Json], *rows: tuple[str, Json, Json | str]) -> list[Json]:
    return [_one(name, given, expect, found) for name, given, expect in rows]


def _text(text: str | bytes, **more: object) -> Json:
    """As text where it is UTF-8."""
    if isinstance(text, str):
        return {"text": text, **more}
    return {"bytes": text.hex(), **more}


def bytes_of(given: Json) -> bytes:
    return bytes.fromhex(given["bytes"]) if "bytes" in given else given["text"].encode()


def _keys() -> list[Json]:
    name, key_id, encoded = LOG.vkey.split("+", 2)
    peter = {
        "name": "PeterNeumann",
        "kind": 1,
        "key_id": "c74f20a3",
        "key": "1a5cd907143c384c41e830c5bce12aa8817ec5649aaabf2c31388b35b2d744d6",
    }
    unknown = sha256(f"{name}\n".encode() + b"\x06" + LOG.public).digest()[:4].hex()
    short = sha256(f"{name}\n".encode() + b"\x01" + LOG.public[:31]).digest()[:4].hex()
    wrong = [
        ("another key id", f"{name}+00000000+{encoded}"),
        ("a key id in capitals", f"PeterNeumann+C74F20A3+{PETER.split('+', 2)[2]}"),
        ("another name", LOG.vkey.replace("maple", "birch")),
        ("no name", f"+{key_id}+{encoded}"),
        ("a space in the name", LOG.vkey.replace("/", " ")),
        ("a space of Unicode in the name", LOG.vkey.replace("/", "\u2003")),
        ("two parts", f"{name}+{key_id}"),
        ("base64 that is not canonical", f"{name}+{key_id}+{encoded[:-1]}" + ("=" if encoded[-1] != "=" else "")),
        ("a kind that is not known here", "+".join((name, unknown, b64(b"\x06" + LOG.public)))),
        ("a key of 31 bytes", "+".join((name, short, b64(b"\x01" + LOG.public[:31])))),
        ("nothing", ""),
    ]
    return _all(
        found_in_key,
        ("the reference implementation's", {"vkey": PETER}, peter),
        ("a log's", {"vkey": LOG.vkey}, _key_of(LOG, 1)),
        ("a cosigner's", {"vkey": OAK.cosigner_vkey}, _key_of(OAK, 4)),
        ("the same key of the other kind", {"vkey": OAK.vkey}, _key_of(OAK, 1)),
        *((name, {"vkey": text}, _MALFORMED) for name, text in wrong),
    )


def _key_of(who: Somebody, kind: int) -> Json:
    key_id = sha256(who.name.encode() + b"\n" + bytes([kind]) + who.public).digest()[:4]
    return {"name": who.name, "kind": kind, "key_id": key_id.hex(), "key": who.public.hex()}


def _notes() -> list[Json]:
    head, line = PETERS_NOTE.split("\n\n")
    blob = line.split(" ")[2].strip()
    good = [
        ("printed in signed-note", QUASIMODO),
        ("printed in tlog-checkpoint", SOFA),
        ("printed in tlog-cosignature", COSIGNED_SOFA),
        ("the reference implementation's", PETERS_NOTE),
        ("empty lines in the text", f"\n\na\n\n\n{line}"),
        ("a text that is one empty line", f"\n\n{line}"),
        ("a line of signature in the text", f"{line}\n{line}"),
        ("the same line twice", f"{head}\n\n{line}{line}"),
        ("a name outside ASCII", f"{head}\n\n— Świątek {blob}\n"),
        ("a byte order mark", f"\ufeff{PETERS_NOTE}"),
        ("a signature of five kilobytes", f"{head}\n\n— long {b64(bytes(5_004))}\n"),
        ("sixty-four lines", f"{head}\n\n" + line * 64),
        ("delete is no control character here", f"\x7f{PETERS_NOTE}"),
    ]
    bad: list[tuple[str, str | bytes]] = [
        ("nothing", ""),
        ("no signature", f"{head}\n\n"),
        ("no empty line", f"{head}\n{line}"),
        ("no newline at the end", PETERS_NOTE[:-1]),
        ("an empty line behind the signatures", PETERS_NOTE + "\n"),
        ("something behind the signatures", PETERS_NOTE + "x"),
        ("a text without a newline", f"\n{line}"),
        ("a carriage return", PETERS_NOTE.replace("\n", "\r\n")),
        ("a tab", PETERS_NOTE.replace(" ", "\t", 1)),
        ("a null", "\x00" + PETERS_NOTE),
        ("a hyphen", PETERS_NOTE.replace("— ", "- ")),
        ("no space behind the dash", PETERS_NOTE.replace("— ", "—")),
        ("two spaces", PETERS_NOTE.replace("— ", "—  ")),
        ("a space behind the line", PETERS_NOTE[:-1] + " \n"),
        ("a plus in the name", PETERS_NOTE.replace("PeterNeumann", "Peter+Neumann")),
        ("a next line of Unicode in the name", PETERS_NOTE.replace("PeterNeumann", "Peter\x85Neumann")),
        ("a space of Unicode in the name", PETERS_NOTE.replace("PeterNeumann", "Peter\u00a0Neumann")),
        ("no name", PETERS_NOTE.replace("PeterNeumann", "")),
        ("a key id alone", f"{head}\n\n— PeterNeumann {b64(b'four')}\n"),
        ("base64 without its end", PETERS_NOTE.replace("nAM=", "nAM")),
        ("base64 with bits too many", PETERS_NOTE.replace("nAM=", "nAN=")),
        ("base64url", PETERS_NOTE.replace("/", "_")),
        ("65 lines", f"{head}\n\n" + line * 65),
        ("not UTF-8", PETERS_NOTE.encode().replace(b"think", b"th\xffnk")),
        ("a surrogate", PETERS_NOTE.encode().replace(b"think", b"\xed\xa0\x80")),
    ]
    return _all(
        found_in_note,
        *((name, _text(text), found_in_note(_text(text))) for name, text in good),
        *((name, _text(text), _MALFORMED) for name, text in bad),
    )


def _note(text: str, *lines: NoteSignature) -> str:
    return text + "\n" + "".join(each.line for each in lines)


def _flipped(line: NoteSignature, at: int = -1) -> NoteSignature:
    raw = bytearray(line.signature)
    raw[at] ^= 1
    return replace(line, signature=bytes(raw))


def _signed() -> list[Json]:
    text = "A text.\n"
    log, oak, elm = note.sign(text, LOG), cosign(text, OAK, at=_AT), cosign(text, ELM, at=_AT)
    late = NoteSignature(
        OAK.name, OAK.cosigner.key_id, vkey.pack(2**63, OAK.sign(vkey.cosigned_message(text, at=2**63)))
    )
    posing = replace(note.sign(text, STRANGER), name=LOG.name)
    nobody = VerifierKey("nobody", SignatureKind.ed25519, PublicKey(b"\x01" + bytes(31)))
    by_nobody = NoteSignature(nobody.name, nobody.key_id, nobody.key + bytes(32))
    both = [LOG.vkey, OAK.cosigner_vkey]

    def signed(*who: str) -> Json:
        return {"signed_by": sorted(who)}

    return _all(
        found_signed,
        ("the reference implementation's", _text(PETERS_NOTE, keys=[PETER]), signed(PETER)),
        ("of two keys one signed", _text(_note(text, log), keys=both), signed(LOG.vkey)),
        ("both signed, and somebody else", _text(_note(text, elm, oak, log), keys=both), signed(*both)),
        ("the same line twice", _text(_note(text, log, log), keys=both), signed(LOG.vkey)),
        ("somebody else under the log's name", _text(_note(text, posing, log), keys=both), signed(LOG.vkey)),
        (
            "the very first second",
            _text(_note(text, cosign(text, OAK, at=Instant(0))), keys=both),
            signed(OAK.cosigner_vkey),
        ),
        ("nobody who is known", _text(_note(text, elm), keys=both), _UNSIGNED),
        ("nobody is known", _text(_note(text, log), keys=[]), _UNSIGNED),
        ("the key as another kind", _text(_note(text, oak), keys=[OAK.vkey]), _UNSIGNED),
        ("another text", _text(_note("Another text.\n", log), keys=both), _FALSE),
        ("one bit of the signature", _text(_note(text, _flipped(log)), keys=both), _FALSE),
        ("a true line and a false one", _text(_note(text, log, _flipped(oak)), keys=both), _FALSE),
        ("a true line and a false one of the same key", _text(_note(text, log, _flipped(log)), keys=both), _FALSE),
        ("a key of small order", _text(_note(text, by_nobody), keys=[vkey.write(nobody)]), _FALSE),
        ("another time", _text(_note(text, _flipped(oak, 7)), keys=both), _FALSE),
        ("a time past 2^63", _text(_note(text, late), keys=both), _FALSE),
        ("a cosignature cut off", _text(_note(text, replace(oak, signature=oak.signature[:-1])), keys=both), _FALSE),
        ("a cosignature of five bytes", _text(_note(text, replace(oak, signature=b"five!")), keys=both), _FALSE),
        (
            "a signature with a byte too many",
            _text(_note(text, replace(log, signature=log.signature + b"\0")), keys=both),
            _FALSE,
        ),
        (
            "a cosigner's bare signature of the text",
            _text(_note(text, replace(note.sign(text, OAK), key_id=OAK.cosigner.key_id)), keys=both),
            _FALSE,
        ),
    )


def _checkpoint(step: sequencer.Step, origin: str = LOG.name) -> Checkpoint:
    return Checkpoint(origin=origin, size=step.grown.size, root=step.grown.root)


def _checkpoints() -> list[Json]:
    def said(origin: str, size: str, root: str, *extensions: str) -> Json:
        return {"origin": origin, "size": size, "root": root, "extensions": list(extensions)}

    sofa = "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62"
    root, empty = b64(AT_300.grown.root), merkle.EMPTY_ROOT
    line = note.sign("x\n", LOG)

    def text(*lines: str) -> Json:
        return _text(_note("".join(f"{each}\n" for each in lines), line))

    return _all(
        found_in_checkpoint,
        ("printed in tlog-checkpoint", _text(SOFA), said("example.com/behind-the-sofa", "20852163", sofa)),
        ("printed in tlog-cosignature", _text(COSIGNED_SOFA), said("example.com/behind-the-sofa", "20852163", sofa)),
        ("an empty tree", text("log", "0", b64(empty)), said("log", "0", empty.hex())),
        (
            "the largest tree",
            text("log", "9223372036854775807", root),
            said("log", "9223372036854775807", AT_300.grown.root.hex()),
        ),
        (
            "an origin of any kind",
            text("a log + more", "300", root),
            said("a log + more", "300", AT_300.grown.root.hex()),
        ),
        (
            "lines that say more",
            text("log", "300", root, "one", "— two"),
            said("log", "300", AT_300.grown.root.hex(), "one", "— two"),
        ),
        ("a tree that is larger", text("log", "9223372036854775808", root), _MALFORMED),
        ("an empty tree with another root", text("log", "0", root), _MALFORMED),
        ("a leading zero", text("log", "0300", root), _MALFORMED),
        ("a sign", text("log", "+300", root), _MALFORMED),
        ("digits of another script", text("log", "٣٠٠", root), _MALFORMED),
        ("no size", text("log", root), _MALFORMED),
        ("no root", text("log", "300"), _MALFORMED),
        ("no origin", text("", "300", root), _MALFORMED),
        ("an empty line at the end", text("log", "300", root, ""), _MALFORMED),
        ("an empty line that says more", text("log", "300", root, "", "more"), _MALFORMED),
        ("a root of 31 bytes", text("log", "300", b64(AT_300.grown.root[:31])), _MALFORMED),
        ("a root in hex", text("log", "300", AT_300.grown.root.hex()), _MALFORMED),
        ("a space behind the size", text("log", "300 ", root), _MALFORMED),
        ("no note", _text(SOFA.split("\n\n")[0] + "\n"), _MALFORMED),
    )


def _receipts() -> list[Json]:
    promise = Receipt(origin=LOG.name, due=Instant(NOW + 60), commitment=Hash(ENTRIES[0]))
    good = receipt.write_text(promise)
    by_oak = cosign(good, OAK, at=_AT)
    posing = NoteSignature(LOG.name, _cosigning_log().key_id, by_oak.signature)

    def signed(text: str, **more: object) -> Json:
        return _text(_note(text, note.sign(text, LOG)), keys=[LOG.vkey], **more)

    other = replace(promise, origin=STRANGER.name)
    return _all(
        found_in_receipt,
        ("a promise", signed(good), {"origin": LOG.name, "due": NOW + 60, "commitment": ENTRIES[0].hex()}),
        ("of a log that is not known", _text(_note(good, note.sign(good, LOG)), keys=[STRANGER.vkey]), _UNSIGNED),
        ("by a known log for another", signed(receipt.write_text(other)), _UNSIGNED),
        ("by a cosigner", _text(_note(good, posing), keys=[vkey.write(_cosigning_log())]), _UNSIGNED),
        (
            "another minute",
            _text(_note(good.replace(str(NOW + 60), str(NOW + 120)), note.sign(good, LOG)), keys=[LOG.vkey]),
            _FALSE,
        ),
        ("a checkpoint", signed(checkpoints.write_text(_checkpoint(AT_300))), _MALFORMED),
        ("another version", signed(good.replace("/v1", "/v2")), _MALFORMED),
        ("a line more", signed(good + "more\n"), _MALFORMED),
        ("a line less", signed(good[: good[:-1].rindex("\n") + 1]), _MALFORMED),
        ("a commitment of 31 bytes", signed(good.replace(b64(ENTRIES[0]), b64(ENTRIES[0][:31]))), _MALFORMED),
        ("no origin", signed(good.replace(LOG.name, "")), _MALFORMED),
    )


def _cosigning_log() -> VerifierKey:
    """Oak's key as a cosigner that has the log's name."""
    return VerifierKey(LOG.name, SignatureKind.cosignature_v1, OAK.public)


_TWO_OF_THREE = Policy(
    logs=(PolicyLog(VerifierKey.of(LOG, SignatureKind.ed25519), b"https://ledger.example/maple/"),),
    cosigners=(
        PolicyCosigner(b"oak", OAK.cosigner, b"https://oak.example/"),
        PolicyCosigner(b"elm", ELM.cosigner),
        PolicyCosigner(b"ash", ASH.cosigner),
    ),
    groups=(Group(b"neighbours", 2, (b"oak", b"elm", b"ash")),),
    quorum=b"neighbours",
)


def _lines(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def _printed(*members: Somebody) -> str:
    """The policy that tlog-policy prints, with keys where it says <vkey>."""
    names = ("X1", "X2", "X3", "Y1", "Y2", "Y3")
    first, second = (
        _lines(*(f"witness {name} {who.cosigner_vkey}" for name, who in some))
        for some in (zip(names[:3], members[:3], strict=True), zip(names[3:], members[3:], strict=True))
    )
    return (
        f"log {LOG.vkey}\n\n{first}group X-witnesses 2 X1 X2 X3\n\n{second}group Y-witnesses any Y1 Y2 Y3\n\n"
        "group X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n"
    )


SIX = [_somebody(f"w{n}.example") for n in range(6)]


def _policies() -> list[Json]:
    oak, elm = f"witness oak {OAK.cosigner_vkey}", f"witness elm {ELM.cosigner_vkey}"
    written = policy.write(_TWO_OF_THREE).decode()
    printed = _printed(*SIX)
    plain = printed.replace("\n\n", "\n").replace(" any ", " 1 ").replace(" all ", " 2 ")
    untidy = f"# ours\n\n \t{oak}\t \n  #quorum none\nquorum\t oak \n"
    kelvin = "witness \u212a " + OAK.cosigner_vkey
    many = [_somebody(f"many{n}.example") for n in range(33)]
    log_lines = [f"log {each.vkey}" for each in many]
    witness_lines = [f"witness w{n} {each.cosigner_vkey}" for n, each in enumerate(many)]
    groups = [oak, "group g0 1 oak", *(f"group g{n} 1 g{n - 1}" for n in range(1, 33))]

    def again(text: str, as_written: str | None = None) -> tuple[Json, Json]:
        said = text if as_written is None else as_written
        return _text(text), {"again": said.encode().decode("latin-1")}

    good: list[tuple[str, tuple[Json, Json]]] = [
        ("as we write it", again(written)),
        ("printed in tlog-policy", again(printed, _reordered(plain))),
        ("nobody else needed", again("quorum none\n")),
        ("one cosigner", again(_lines(oak, "quorum oak"))),
        ("comments, empty lines, spaces, tabs", again(untidy, _lines(oak, "quorum oak"))),
        (
            "logs may come last",
            again(_lines("quorum none", f"log {LOG.vkey}"), _lines(f"log {LOG.vkey}", "quorum none")),
        ),
        ("two names that look alike are two", again(_lines(kelvin, f"witness K {ELM.cosigner_vkey}", "quorum K"))),
        ("the same key as a log and a cosigner", again(_lines(f"log {OAK.vkey}", oak, "quorum oak"))),
        ("a group in the name of a keyword", again(_lines(oak, "group any 1 oak", "quorum any"))),
        (
            "thirty-two logs, cosigners and groups",
            again(_lines(*log_lines[:32], *witness_lines[:32], "group g0 1 w0", *groups[2:33], "quorum g31")),
        ),
    ]
    bad: list[tuple[str, str | bytes]] = [
        ("nothing", ""),
        ("no quorum", _lines(oak)),
        ("two quorums", _lines(oak, "quorum oak", "quorum oak")),
        ("a quorum of nobody", _lines(oak, "quorum elm")),
        ("a quorum of whom the next line names", _lines("quorum oak", oak)),
        ("a quorum of two", _lines(oak, elm, "quorum oak elm")),
        ("a group of whom the next line names", _lines(oak, "group g all oak elm", elm, "quorum g")),
        ("a group of itself", _lines(oak, "group g any oak g", "quorum g")),
        ("a group of nobody", _lines("group g all", "quorum none")),
        ("a group of none", _lines(oak, "group g any oak none", "quorum g")),
        ("a member twice", _lines(oak, "group g 2 oak oak", "quorum g")),
        ("a member of two groups", _lines(oak, elm, "group g all oak elm", "group h any oak", "quorum g")),
        (
            "a member of a group and of its group",
            _lines(oak, elm, "group g all oak elm", "group h any g oak", "quorum h"),
        ),
        ("more than there are", _lines(oak, "group g 2 oak", "quorum g")),
        ("fewer than one", _lines(oak, "group g 0 oak", "quorum g")),
        ("a leading zero", _lines(oak, "group g 01 oak", "quorum g")),
        ("a number in words", _lines(oak, "group g one oak", "quorum g")),
        ("a cosigner called none", _lines(oak.replace("oak", "none", 1), "quorum none")),
        ("a name twice", _lines(oak, elm.replace("elm", "oak", 1), "quorum oak")),
        ("a group with a cosigner's name", _lines(oak, elm, "group oak any elm", "quorum oak")),
        ("a log's key twice", _lines(f"log {LOG.vkey}", f"log {LOG.vkey}", "quorum none")),
        (
            "a log's key under two names",
            _lines(
                f"log {LOG.vkey}",
                f"log {vkey.write(VerifierKey('other', SignatureKind.ed25519, LOG.public))}",
                "quorum none",
            ),
        ),
        ("a cosigner's key twice", _lines(oak, oak.replace("oak", "elm", 1), "quorum oak")),
        ("a log with a cosigner's key", _lines(f"log {OAK.cosigner_vkey}", "quorum none")),
        ("a cosigner with a log's key", _lines(f"witness oak {OAK.vkey}", "quorum oak")),
        ("a key that is none", _lines("log key", "quorum none")),
        ("a word too many", _lines(f"log {LOG.vkey} https://x/ more", "quorum none")),
        ("an unknown line", _lines("quorum none", "believe everybody")),
        ("a keyword in capitals", _lines("QUORUM none")),
        ("no newline at the end", "quorum none"),
        ("a carriage return", "quorum none\r\n"),
        ("a null", "quorum none\x00\n"),
        ("a space of Unicode", "quorum\u00a0none\n"),
        ("delete", "# \x7f\nquorum none\n"),
        ("33 logs", _lines(*log_lines, "quorum none")),
        ("33 cosigners", _lines(*witness_lines, "quorum none")),
        ("33 groups", _lines(*groups, "quorum none")),
    ]
    latin = b"# caf\xe9\nwitness caf\xe9 " + OAK.cosigner_vkey.encode() + b"\nquorum caf\xe9\n"
    return _all(
        found_in_policy,
        *((name, given, expect) for name, (given, expect) in good),
        ("bytes that are no UTF-8", _text(latin), {"again": latin[7:].decode("latin-1")}),
        *((name, _text(text), _MALFORMED) for name, text in bad),
    )


def _reordered(text: str) -> str:
    """As it is written: logs, cosigners, groups, quorum."""
    kinds = ["log", "witness", "group", "quorum"]
    return _lines(*sorted(text.splitlines(), key=lambda line: kinds.index(line.split(" ")[0])))


def _quorums() -> list[Json]:
    printed, ours = _printed(*SIX), policy.write(_TWO_OF_THREE).decode()

    def by(*places: int) -> list[str]:
        return [SIX[place].cosigner_vkey for place in places]

    rows: Sequence[tuple[str, str, list[str], bool]] = (
        ("printed: two of X and one of Y", printed, by(0, 2, 5), True),
        ("printed: all", printed, by(0, 1, 2, 3, 4, 5), True),
        ("printed: one of X and all of Y", printed, by(1, 3, 4, 5), False),
        ("printed: all of X", printed, by(0, 1, 2), False),
        ("printed: nobody", printed, [], False),
        ("two of three", ours, [OAK.cosigner_vkey, ASH.cosigner_vkey], True),
        ("one of three", ours, [OAK.cosigner_vkey], False),
        ("one of three and a stranger", ours, [OAK.cosigner_vkey, STRANGER.cosigner_vkey], False),
        ("the log twice over", ours, [LOG.vkey, LOG.cosigner_vkey], False),
        ("keys of the other kind", ours, [OAK.vkey, ELM.vkey], False),
        ("nobody needed", "quorum none\n", [], True),
    )
    return _all(
        found_quorum,
        *((name, _text(text, cosigned=cosigned), {"enough": enough}) for name, text, cosigned, enough in rows),
    )


def _verified() -> list[Json]:
    ours = policy.write(_TWO_OF_THREE).decode()
    text = checkpoints.write_text(_checkpoint(AT_700))
    log = note.sign(text, LOG)
    oak, elm, later = (
        cosign(text, OAK, at=_AT),
        cosign(text, ELM, at=Instant(NOW + 5)),
        cosign(text, ELM, at=Instant(NOW + 9)),
    )
    other = checkpoints.write_text(_checkpoint(AT_700, origin="ledger.example/birch"))
    stranger = note.sign(text, STRANGER)

    def seen(*lines: NoteSignature, text: str = text, policy: str = ours) -> Json:
        return _text(_note(text, *lines), policy=policy)

    def by(*who: tuple[Somebody, int]) -> Json:
        return {"size": "700", "cosigned": sorted([each.cosigner_vkey, at] for each, at in who)}

    few = "ledger.not_cosigned"
    return _all(
        found_verified,
        ("the log and two cosigners", seen(log, oak, elm), by((OAK, NOW), (ELM, NOW + 5))),
        ("a cosigner twice: her later word", seen(log, oak, elm, later), by((OAK, NOW), (ELM, NOW + 9))),
        ("somebody else as well", seen(stranger, elm, oak, log), by((OAK, NOW), (ELM, NOW + 5))),
        ("nobody else needed", seen(log, policy=_lines(f"log {LOG.vkey}", "quorum none")), by()),
        ("one cosigner of two", seen(log, oak), few),
        ("one cosigner twice", seen(log, elm, later), few),
        ("no log", seen(oak, elm), _UNSIGNED),
        ("another log", seen(stranger, oak, elm), _UNSIGNED),
        (
            "a known log for another origin",
            seen(note.sign(other, LOG), cosign(other, OAK, at=_AT), cosign(other, ELM, at=_AT), text=other),
            _UNSIGNED,
        ),
        ("cosignatures of another tree", seen(log, oak, cosign(other, ELM, at=_AT)), _FALSE),
        ("a log's signature that is false", seen(_flipped(log), oak, elm), _FALSE),
        (
            "a policy without logs",
            seen(log, oak, policy=_lines(f"witness oak {OAK.cosigner_vkey}", "quorum oak")),
            _UNSIGNED,
        ),
        ("no checkpoint", _text(PETERS_NOTE, policy=ours), _MALFORMED),
    )


def _proofs() -> list[Json]:
    ours = policy.write(_TWO_OF_THREE).decode()
    text = checkpoints.write_text(_checkpoint(AT_700))
    signed = Note(text, (note.sign(text, LOG), cosign(text, OAK, at=_AT), cosign(text, ASH, at=_AT)))

    def of(index: int, *, at: int | None = None, signed: Note = signed, extra: bytes | None = None) -> str:
        path = tree.inclusion(index, size=700, tiles=AT_700.files.__getitem__)
        return tlog_proof.write(TlogProof(index if at is None else at, path, note.write(signed), extra)).decode()

    def given(proof: str | bytes, index: int) -> Json:
        return _text(proof, entry=ENTRIES[index].hex(), policy=ours)

    good = of(431)
    hashes = good.split("\n\n")[0].split("\n")[2:]
    alone = sequencer.sequence(Grown(), ENTRIES[:1])
    alone_text = checkpoints.write_text(_checkpoint(alone))
    alone_note = Note(
        alone_text, (note.sign(alone_text, LOG), cosign(alone_text, OAK, at=_AT), cosign(alone_text, ASH, at=_AT))
    )
    only = tlog_proof.write(TlogProof(0, (), note.write(alone_note))).decode()
    lone = Note(text, signed.signatures[:2])
    outside, wrong = "ledger.not_included", _MALFORMED
    return _all(
        found_proven,
        ("an entry", given(good, 431), {"at": "431", "size": "700"}),
        ("the first", given(of(0), 0), {"at": "0", "size": "700"}),
        ("the last", given(of(699), 699), {"at": "699", "size": "700"}),
        ("with more beside it", given(of(431, extra=b"more"), 431), {"at": "431", "size": "700"}),
        ("the only entry", given(only, 0), {"at": "0", "size": "1"}),
        ("another entry", given(good, 430), outside),
        ("another place", given(of(431, at=430), 431), outside),
        ("a place past the end", given(of(431, at=700), 431), outside),
        ("a place past 2^53", given(of(431, at=431 + 2**53), 431), outside),
        ("a place past 2^32", given(of(431, at=431 + 2**32), 431), outside),
        ("a hash less", given(good.replace(hashes[-1] + "\n", ""), 431), outside),
        ("a hash more", given(good.replace(hashes[-1], f"{hashes[-1]}\n{hashes[-1]}"), 431), outside),
        (
            "two hashes in the other order",
            given(good.replace(f"{hashes[0]}\n{hashes[1]}", f"{hashes[1]}\n{hashes[0]}"), 431),
            outside,
        ),
        ("too few have seen it", given(of(431, signed=lone), 431), "ledger.not_cosigned"),
        ("printed in tlog-proof, shortened", given(FANCY, 0), wrong),
        ("another version", given(good.replace("@v1", "@v2"), 431), wrong),
        ("nothing beside it, and said so", given(good.replace("index", "extra \nindex"), 431), wrong),
        ("more beside it, twice", given(of(431, extra=b"more").replace("index", "extra bW9yZQ==\nindex"), 431), wrong),
        ("more behind the place", given(good.replace("index 431\n", "index 431\nextra bW9yZQ==\n"), 431), wrong),
        (
            "more beside it than 16 KiB",
            given(good.replace("index", f"extra {b64(bytes((16 << 10) + 1))}\nindex"), 431),
            wrong,
        ),
        ("no place", given(good.replace("index 431\n", ""), 431), wrong),
        ("a leading zero", given(good.replace("index 431", "index 0431"), 431), wrong),
        ("a place below nothing", given(good.replace("index 431", "index -1"), 431), wrong),
        ("64 hashes", given(good.replace(hashes[0], "\n".join([hashes[0]] * (65 - len(hashes)))), 431), wrong),
        ("a hash of 31 bytes", given(good.replace(hashes[0], b64(bytes(31))), 431), wrong),
        ("no empty line", given(good.replace("\n\n", "\n", 1), 431), wrong),
        ("no checkpoint", given(good.split("\n\n")[0] + "\n\n", 431), wrong),
        ("a note that is no checkpoint", given(good.split("\n\n")[0] + "\n\n" + PETERS_NOTE, 431), wrong),
        ("a carriage return", given(good.replace("\n", "\r\n"), 431), wrong),
        ("not UTF-8", given(good.encode().replace(b"index", b"\xffndex"), 431), wrong),
        ("nothing", given("", 431), wrong),
    )


def _answers() -> list[Json]:
    """What a cosigner answered, put below the checkpoint that was asked about."""
    text = checkpoints.write_text(_checkpoint(AT_700))
    log, oak, elm = note.sign(text, LOG), cosign(text, OAK, at=_AT), cosign(text, ELM, at=_AT)
    earlier = cosign(text, OAK, at=Instant(NOW - 60))
    keys = [OAK.cosigner_vkey]

    def asked(body: str, *held: NoteSignature) -> Json:
        return _text(_note(text, log, *held), body=body, keys=keys)

    return _all(
        found_answer,
        ("one line", asked(oak.line), {"note": _note(text, log, oak)}),
        ("with lines of others", asked(elm.line + oak.line), {"note": _note(text, log, oak)}),
        ("beside another's", asked(oak.line, elm), {"note": _note(text, log, elm, oak)}),
        ("in the place of an earlier one", asked(oak.line, earlier, elm), {"note": _note(text, log, elm, oak)}),
        ("twice", asked(oak.line * 2), {"note": _note(text, log, oak)}),
        ("another's alone", asked(elm.line), _UNSIGNED),
        ("of another time", asked(_flipped(oak, 7).line), _FALSE),
        ("of another checkpoint", asked(cosign(text + "more\n", OAK, at=_AT).line), _FALSE),
        ("nothing", asked(""), _MALFORMED),
        ("a size", asked("700\n"), _MALFORMED),
        ("a whole note", asked(_note(text, log, oak)), _MALFORMED),
        ("no newline", asked(oak.line[:-1]), _MALFORMED),
    )


def _requests() -> list[Json]:
    """`add-checkpoint` as a cosigner judges it. `latest`: what it cosigned last of that log."""
    at_300 = {"size": "300", "root": AT_300.grown.root.hex()}
    proof = tree.consistency(300, size=700, tiles=AT_700.files.__getitem__)
    young, grown = (checkpoints.sign(_checkpoint(step), LOG) for step in (AT_300, AT_700))
    split = checkpoints.sign(replace(_checkpoint(AT_300), root=Hash(_FILL(32))), LOG)
    empty = checkpoints.sign(Checkpoint(LOG.name, 0, merkle.EMPTY_ROOT), LOG)
    stranger = checkpoints.sign(_checkpoint(AT_700), Somebody(LOG.name, STRANGER.key))
    keys = [LOG.vkey]

    def asked(
        old: int, proof: Sequence[Hash], signed: Note, *, latest: Json | None, keys: Sequence[str] = keys
    ) -> Json:
        return _text(cosigner.write_request(old, proof=proof, signed=signed).decode(), keys=list(keys), latest=latest)

    def refused(status: int, body: str, kind: str = cosigner.TEXT, *, split: bool = False) -> Json:
        return {"status": status, "body": body, "type": kind, "split": split}

    good = asked(300, proof, grown, latest=at_300)["text"]
    unknown = refused(404, "no log of that origin is known here\n")
    unsigned = refused(403, "no key that is known here signed this\n")
    no_proof = refused(422, "the proof does not hold\n")
    two = refused(409, "another tree of that size was cosigned here\n", split=True)

    def text(text: str) -> Json:
        return _text(text, keys=keys, latest=at_300)

    return _all(
        found_judged,
        ("printed in tlog-witness, by a log that is not known", _text(ASKED, keys=[], latest=None), unknown),
        ("printed in tlog-witness, by another key", _text(ASKED, keys=keys, latest=None), unsigned),
        ("the first time", asked(0, (), young, latest=None), {"cosign": "300"}),
        ("an empty tree the first time", asked(0, (), empty, latest=None), {"cosign": "0"}),
        ("grown", asked(300, proof, grown, latest=at_300), {"cosign": "700"}),
        (
            "grown, with lines of others",
            asked(300, proof, Note(grown.text, (*stranger.signatures, *grown.signatures)), latest=at_300),
            {"cosign": "700"},
        ),
        ("the same again", asked(300, (), young, latest=at_300), {"cosign": "300"}),
        ("a log that is not known", asked(300, proof, grown, latest=None, keys=()), unknown),
        ("another's signature", asked(300, proof, stranger, latest=at_300), unsigned),
        (
            "a false signature",
            asked(300, proof, Note(grown.text, (_flipped(grown.signatures[0]),)), latest=at_300),
            unsigned,
        ),
        (
            "an old tree that is larger",
            asked(701, (), grown, latest=at_300),
            refused(400, "the old tree is larger than the new one\n"),
        ),
        ("behind", asked(0, (), grown, latest=at_300), refused(409, "300\n", cosigner.SIZE)),
        (
            "rolled back",
            asked(0, (), young, latest={"size": "700", "root": AT_700.grown.root.hex()}),
            refused(409, "700\n", cosigner.SIZE),
        ),
        ("ahead of what is known", asked(300, proof, grown, latest=None), refused(409, "0\n", cosigner.SIZE)),
        ("another tree of that size", asked(300, (), split, latest=at_300), two),
        ("a proof of the same tree", asked(300, proof[:1], young, latest=at_300), no_proof),
        ("a proof from nothing", asked(0, proof[:1], young, latest=None), no_proof),
        ("no proof", asked(300, (), grown, latest=at_300), no_proof),
        ("a proof that lacks a hash", asked(300, proof[:-1], grown, latest=at_300), no_proof),
        ("a proof in another order", asked(300, proof[::-1], grown, latest=at_300), no_proof),
        ("from another tree", asked(300, proof, grown, latest={**at_300, "root": _FILL(32).hex()}), no_proof),
        (
            "64 hashes",
            text(good.replace("\n\n", "\n" + f"{b64(bytes(32))}\n" * (64 - len(proof)) + "\n", 1)),
            _MALFORMED,
        ),
        ("no old size", text(good.split("\n", 1)[1]), _MALFORMED),
        ("an old size with a leading zero", text(good.replace("old 300", "old 0300")), _MALFORMED),
        ("an old size below nothing", text(good.replace("old 300", "old -1")), _MALFORMED),
        ("a hash of 31 bytes", text(good.replace(b64(proof[0]), b64(bytes(31)))), _MALFORMED),
        ("no empty line", text(good.replace("\n\n", "\n", 1)), _MALFORMED),
        ("no checkpoint", text(good.split("\n\n")[0] + "\n\n"), _MALFORMED),
        ("nothing", text(""), _MALFORMED),
    )


def _files() -> list[Json]:
    """Which files the tree of 700 entries has, and the SHA-256 of each."""
    files = {write_path(tile): sha256(AT_700.files[tile]).hexdigest() for tile in tiles_of(700)}
    return [
        _one(
            "700 entries: SHA-256 of the ASCII text `entry 0` and so on",
            {"entries": 700},
            {"root": AT_700.grown.root.hex(), "files": files},
            found_files,
        )
    ]


def found_files(given: Json) -> Json:
    step = sequencer.sequence(Grown(), [sha256(b"entry %d" % n).digest() for n in range(given["entries"])])
    return {
        "root": step.grown.root.hex(),
        "files": {write_path(tile): sha256(data).hexdigest() for tile, data in sorted(step.files.items())},
    }
