"""What somebody may do to a film's bundle who has it in her hands, and can write its lists anew so that they fit.

Each attack is the whole bundle as she hands it on. Lists that anybody can make (hashes.txt, the manifest) are made again
by her; what she cannot make is a signature of the log, of a cosigner, of a trustee, of a time authority, and two files
with one SHA-256.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from tests.keeping.authority import Authority
from tests.witness.court import HALFWAY, PARTS, Case, stamp, state
from tocsin.ledger import checkpoint, cosignature, note, policy, tlog_proof
from tocsin.ledger.checkpoint import Checkpoint
from tocsin.ledger.note import Note
from tocsin.ledger.policy import Policy, PolicyCosigner, PolicyLog
from tocsin.ledger.tlog_proof import TlogProof
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.seals import cose, merkle
from tocsin.seals import film_statement as statement
from tocsin.seals.hashes import leaf_hash
from tocsin.terms.ids import Hash, PublicKey, TownId
from tocsin.terms.instant import Instant
from tocsin_kit.keys import SigningKey
from tocsin_kit.witness import answer, receipt

Files = dict[str, bytes]
MANIFEST = "MANIFEST.sha256"


@dataclass(frozen=True)
class Attack:
    kind: str
    name: str
    files: Files


@dataclass(frozen=True)
class SomebodysKey:
    """Of nobody who is believed. `name`: whose she says it is."""

    key: SigningKey
    name: str

    @property
    def public(self) -> PublicKey:
        return self.key.public

    def sign(self, message: bytes) -> bytes:
        return self.key.sign(message)


def with_manifest(files: Files) -> Files:
    """As `film bundle` lists them."""
    rest = {name: data for name, data in files.items() if name != MANIFEST}
    lines = (f"{sha256(data).hexdigest()}  {name}\n" for name, data in sorted(rest.items()))
    return {**rest, MANIFEST: "".join(lines).encode()}


def with_hashes(files: Files) -> Files:
    parts = sorted(name for name in files if name.startswith("parts/"))
    listed = "".join(f"{sha256(files[name]).hexdigest()}  {name}\n" for name in parts)
    return with_manifest({**files, "hashes.txt": listed.encode()})


def flipped(data: bytes, at: int) -> bytes:
    changed = bytearray(data)
    changed[at] ^= 1
    return bytes(changed)


def without(files: Files, *names: str) -> Files:
    return {name: data for name, data in files.items() if name not in names}


def swapped(files: Files, one: str, other: str) -> Files:
    return {**files, one: files[other], other: files[one]}


async def attacks(one: Case, other: Case, *, files: Files, others: Files) -> list[Attack]:
    """`files`, `others`: the bundles of two films of one town, in one ledger or two."""
    found = [
        *_lists(files),
        *_parts(files, others),
        *_film(files, others),
        *_cover_and_statements(files, others, one),
        *_proofs(files),
        *_receipts(files, others),
        *_stamps(files, others),
        *_case(files, others, one),
        *(await _two_views(files, one)),
        *_made_up(files, one),
    ]
    assert len({(each.kind, each.name) for each in found}) == len(found)
    return found


def _lists(files: Files) -> Iterator[Attack]:
    """By somebody who does not write the manifest anew."""
    for name, data in files.items():
        if data and name != MANIFEST:
            yield Attack("file", f"flip {name}", {**files, name: flipped(data, len(data) // 2)})
    yield Attack("file", "delete policy.txt", without(files, "policy.txt"))
    yield Attack("file", "add a part", {**files, "parts/000042.age": files["parts/000000.age"]})
    yield Attack("file", "delete the manifest", without(files, MANIFEST))
    lines = files[MANIFEST].splitlines(keepends=True)
    yield Attack("file", "a line twice", {**files, MANIFEST: b"".join([*lines, lines[0]])})


def _parts(files: Files, others: Files) -> Iterator[Attack]:
    names = [f"parts/{number:06}.age" for number in range(PARTS)]
    places = {"share": 40, "wrapped key": 90, "mac": 140, "nonce": 190, "first byte": 201, "last byte": -1}
    for name in names:
        for what, at in places.items():
            yield Attack("part", f"flip the {what} of {name}", with_hashes({**files, name: flipped(files[name], at)}))
        yield Attack("part", f"delete {name}", with_manifest(without(files, name)))
        yield Attack("part", f"delete {name} and its hash", with_hashes(without(files, name)))
        yield Attack("part", f"another film's {name}", with_hashes({**files, name: others[name]}))
        yield Attack("part", f"shorten {name}", with_hashes({**files, name: files[name][:-1]}))
    for one, other in pairwise(names):
        yield Attack("order", f"{one} and {other}", with_hashes(swapped(files, one, other)))
    yield Attack(
        "order",
        "the whole film backwards",
        with_hashes({**files, **dict(zip(names, [files[each] for each in names[::-1]], strict=True))}),
    )
    yield Attack("part", "one more at the end", with_hashes({**files, "parts/000007.age": files[names[-1]]}))
    listed = files["hashes.txt"].splitlines(keepends=True)
    for number, line in enumerate(listed):
        rest = [*listed[:number], flipped(line, 5), *listed[number + 1 :]]
        yield Attack("order", f"flip hash {number}", with_manifest({**files, "hashes.txt": b"".join(rest)}))
    yield Attack("order", "hashes the other way round", with_manifest({**files, "hashes.txt": b"".join(listed[::-1])}))


def _film(files: Files, others: Files) -> Iterator[Attack]:
    plain = [name for name in files if name.startswith("plain/")]
    for name in plain:
        for what, data in {
            "flip": flipped(files[name], 0),
            "shorten": files[name][:-1],
            "lengthen": files[name] + b"!",
            "empty": b"",
        }.items():
            yield Attack("film", f"{what} {name}", with_manifest({**files, name: data}))
        yield Attack("film", f"delete {name}", with_manifest(without(files, name)))
    yield Attack(
        "film",
        "two files for each other",
        with_manifest(swapped(files, "plain/picture-0.webm", "plain/picture-1.webm")),
    )
    yield Attack("film", "a file that no part holds", with_manifest({**files, "plain/picture-9.webm": b"staged"}))
    yield Attack(
        "film", "one file twice", with_manifest({**files, "plain/picture-0.mp4": files["plain/picture-0.webm"]})
    )
    key = files["film.key"]
    yield Attack("key", "flip", with_manifest({**files, "film.key": flipped(key, 30)}))
    yield Attack("key", "another film's", with_manifest({**files, "film.key": others["film.key"]}))
    yield Attack("key", "delete", with_manifest(without(files, "film.key")))


def _cover_and_statements(files: Files, others: Files, one: Case) -> Iterator[Attack]:
    cover = files["cover.cbor"]
    for at in range(5, len(cover), len(cover) // 16):
        yield Attack("cover", f"flip byte {at}", with_manifest({**files, "cover.cbor": flipped(cover, at)}))
    yield Attack("cover", "another film's", with_manifest({**files, "cover.cbor": others["cover.cbor"]}))
    yield Attack("cover", "delete", with_manifest(without(files, "cover.cbor")))
    for upto in (HALFWAY, PARTS):
        name = f"statements/{upto}.cbor"
        said = statement.read(files[name])
        for what, changed in {
            "salt": replace(said, salt=bytes(32)),
            "film": replace(said, film=statement.read(others[name]).film),
            "cover": replace(said, cover_hash=Hash(bytes(32))),
            "count": replace(said, upto=upto - 1),
            "root": replace(said, root=Hash(bytes(32))),
        }.items():
            yield Attack("leaf", f"{what} of {name}", with_manifest({**files, name: statement.write(changed)}))
        yield Attack("leaf", f"another film's {name}", with_manifest({**files, name: others[name]}))
    yield Attack("leaf", "delete the last statement", with_manifest(without(files, f"statements/{PARTS}.cbor")))
    yield Attack(
        "leaf",
        "two statements for each other",
        with_manifest(swapped(files, f"statements/{HALFWAY}.cbor", f"statements/{PARTS}.cbor")),
    )
    staged = [*one.parts[:-1], one.parts[0]]
    yield Attack(
        "leaf",
        "a statement of other parts, with the parts",
        with_hashes({**files, "parts/000006.age": staged[-1], f"statements/{PARTS}.cbor": state(one.filming, staged)}),
    )


def _proofs(files: Files) -> Iterator[Attack]:
    names = sorted(name for name in files if name.startswith("proofs/"))
    for number, name in enumerate(names):
        proof = tlog_proof.read(files[name])
        for what, data in _changed_proofs(proof):
            yield Attack("proof", f"{what} of {name}", with_manifest({**files, name: data}))
        rest = names[(number + 1) % len(names)]
        yield Attack("proof", f"{rest} instead of {name}", with_manifest({**files, name: files[rest]}))
    for commitment in sorted({name[len("proofs/") :][:64] for name in names}):
        gone = [name for name in names if commitment in name]
        yield Attack("proof", f"delete all of {commitment}", with_manifest(without(files, *gone)))


def _changed_proofs(proof: TlogProof) -> Iterator[tuple[str, bytes]]:
    yield "index", tlog_proof.write(replace(proof, index=proof.index ^ 1))
    for level, node in enumerate(proof.path):
        path = (*proof.path[:level], Hash(flipped(node, 0)), *proof.path[level + 1 :])
        yield f"node {level}", tlog_proof.write(replace(proof, path=path))
    yield "one node less", tlog_proof.write(replace(proof, path=proof.path[:-1]))
    signed = checkpoint.read(proof.checkpoint)
    for what, text in {
        "root": checkpoint.write_text(replace(signed.checkpoint, root=Hash(flipped(signed.checkpoint.root, 0)))),
        "size": checkpoint.write_text(replace(signed.checkpoint, size=signed.checkpoint.size + 1)),
        "origin": checkpoint.write_text(replace(signed.checkpoint, origin="tocsin.log/another")),
    }.items():
        yield what, _with_note(proof, Note(text, signed.note.signatures))
    for number, line in enumerate(signed.note.signatures):
        others = [*signed.note.signatures[:number], *signed.note.signatures[number + 1 :]]
        yield (
            f"signature {number}",
            _with_note(proof, Note(signed.note.text, (*others, replace(line, signature=flipped(line.signature, -1))))),
        )
        yield f"without signature {number}", _with_note(proof, Note(signed.note.text, tuple(others)))
        if len(line.signature) > 64:
            early = (int.from_bytes(line.signature[:8], "big") - 86_400).to_bytes(8, "big") + line.signature[8:]
            yield (
                f"backdated cosignature {number}",
                _with_note(proof, Note(signed.note.text, (*others, replace(line, signature=early)))),
            )


def _with_note(proof: TlogProof, changed: Note) -> bytes:
    return tlog_proof.write(replace(proof, checkpoint=note.write(changed)))


def _receipts(files: Files, others: Files) -> Iterator[Attack]:
    for name in ("receipt.cbor", "receipts/3.cbor"):
        read = receipt.read(files[name])
        early = read.note.replace("\n1", "\n0", 1) if "\n1" in read.note else read.note
        lines = read.note.split("\n")
        lines[2] = str(int(lines[2]) - 86_400)
        for what, changed in {
            "town": replace(read, town=TownId(bytes(16))),
            "film": replace(read, film=receipt.read(others[name]).film),
            "cover": replace(read, cover_hash=Hash(bytes(32))),
            "count": replace(read, upto=read.upto - 1),
            "commitment": replace(read, commitment=Hash(bytes(32))),
            "backdated promise": replace(read, note="\n".join(lines)),
            "signature": replace(read, note=early[:-10] + ("B" if early[-10] == "A" else "A") + early[-9:]),
            "note": replace(read, note=receipt.read(others[name]).note),
        }.items():
            yield Attack("receipt", f"{what} of {name}", with_manifest({**files, name: receipt.write(changed)}))
        yield Attack("receipt", f"another film's {name}", with_manifest({**files, name: others[name]}))
    yield Attack("receipt", "delete both", with_manifest(without(files, "receipt.cbor", "receipts/3.cbor")))


def _stamps(files: Files, others: Files) -> Iterator[Attack]:
    (token,) = (name for name in files if name.endswith(".tsr"))
    (page,) = (name for name in files if name.endswith(".checkpoint"))
    data = files[token]
    stamped, when = sha256(checkpoint.read(files[page]).note.text.encode()).digest(), re.search(rb"\d{14}Z", data)
    assert when is not None
    places = {
        **{f"what is stamped, {n}": data.index(stamped) + n for n in (0, 15, 31)},
        **{f"the time, {n}": when.start() + n for n in (3, 5, 7, 9, 11, 13)},
        "the authority's name": data.index(b"Maple Street time"),
        "its key": data.index(b"Maple Street time", data.index(b"Maple Street time") + 1) + 60,
        **{f"its signature, {n}": -n for n in (1, 10, 30, 60)},
    }
    for what, at in places.items():
        yield Attack("stamp", f"flip {what}", with_manifest({**files, token: flipped(data, at)}))
    (theirs,) = (name for name in others if name.endswith(".tsr"))
    (their_page,) = (name for name in others if name.endswith(".checkpoint"))
    other_authority = by_another_authority(checkpoint.read(files[page]).note.text.encode())
    yield Attack("stamp", "by an authority that nobody believes", with_manifest({**files, **other_authority(token)}))
    yield Attack("stamp", "another film's", with_manifest({**files, token: others[theirs]}))
    yield Attack("stamp", "another log's checkpoint", with_manifest({**files, page: others[their_page]}))
    yield Attack("stamp", "without its checkpoint", with_manifest(without(files, page)))
    signed = checkpoint.read(files[page])
    changed = checkpoint.write_text(replace(signed.checkpoint, root=Hash(bytes(32))))
    yield Attack(
        "stamp", "changed checkpoint", with_manifest({**files, page: note.write(Note(changed, signed.note.signatures))})
    )


def by_another_authority(stamped: bytes) -> Callable[[str], Files]:
    """With a certificate of its own, which comes with the bundle."""
    with tempfile.TemporaryDirectory() as folder:
        another = Authority(Path(folder) / "another")
        reply, certificate = stamp(another, stamped), another.certificate.read_bytes()
    return lambda token: {token: reply, token.removesuffix(".tsr") + ".pem": certificate}


def policies(files: Files) -> Iterator[Attack]:
    """For a reader who brings no keys, and compares those that the bundle names with what the town publishes."""
    told = policy.read(files["policy.txt"])
    mine = SomebodysKey(SigningKey.make(), told.cosigners[0].key.name)
    as_cosigner = VerifierKey.of(mine, SignatureKind.cosignature_v1)
    log = SomebodysKey(SigningKey.make(), told.logs[0].key.name)
    one, two = told.cosigners
    for what, changed in {
        "another log's key": replace(told, logs=(PolicyLog(VerifierKey.of(log, SignatureKind.ed25519)),)),
        "a log more": replace(told, logs=(*told.logs, PolicyLog(VerifierKey.of(log, SignatureKind.ed25519)))),
        "no log": replace(told, logs=()),
        "a cosigner's key": replace(told, cosigners=(replace(one, key=as_cosigner), two)),
        "the cosigners' names exchanged": replace(
            told, cosigners=(replace(one, name=two.name), replace(two, name=one.name))
        ),
        "one of two is enough": replace(told, groups=(replace(told.groups[0], needed=1),)),
        "one alone is enough": replace(told, quorum=one.name),
        "nobody has to have seen it": replace(told, quorum=policy.NONE),
        "a cosigner less": replace(told, cosigners=(one,), groups=(), quorum=one.name),
    }.items():
        yield Attack("policy", what, with_manifest({**files, "policy.txt": policy.write(changed)}))
    for at in range(0, len(files["policy.txt"]), len(files["policy.txt"]) // 12):
        yield Attack(
            "policy", f"flip byte {at}", with_manifest({**files, "policy.txt": flipped(files["policy.txt"], at)})
        )
    yield Attack("policy", "delete", with_manifest(without(files, "policy.txt")))


def _case(files: Files, others: Files, one: Case) -> Iterator[Attack]:
    letter = files["case/case.cbor"]
    for what, at in {
        "film": 20,
        "why": letter.index(b"hearing"),
        "who": letter.index(b"Dana"),
        "recipient": -1,
    }.items():
        yield Attack("case", f"flip the {what}", with_manifest({**files, "case/case.cbor": flipped(letter, at)}))
    yield Attack("case", "another film's", with_manifest({**files, "case/case.cbor": others["case/case.cbor"]}))
    yield Attack("case", "delete", with_manifest(without(files, "case/case.cbor")))
    for number in range(3):
        name = f"case/openings/{number}.cose"
        signed = cose.parse(files[name])
        said = answer.read_opening(signed.payload)
        for what, changed in {
            "backdated": replace(said, at=type(said.at)(said.at - 1440)),
            "another share": replace(said, share_hash=Hash(bytes(32))),
            "declined": replace(said, share_hash=None),
            "another case": replace(said, case_hash=Hash(bytes(32))),
        }.items():
            forged = cose.write(cose.Signed(answer.write_opening(changed), signed.signatures))
            yield Attack("share", f"{what}: {name}", with_manifest({**files, name: forged}))
        by_another = answer.sign_opening(said, town=TownId(one.town), key=SigningKey.make())
        yield Attack("share", f"signed by nobody: {name}", with_manifest({**files, name: by_another}))
        yield Attack("share", f"another film's {name}", with_manifest({**files, name: others[name]}))
        yield Attack("share", f"delete {name}", with_manifest(without(files, name)))
        moved = {**without(files, name), "case/openings/4.cose": files[name]}
        yield Attack("share", f"at another seat: {name}", with_manifest(moved))
    yield Attack(
        "share",
        "one opening three times",
        with_manifest({**files, **{f"case/openings/{n}.cose": files["case/openings/0.cose"] for n in range(3)}}),
    )


async def _two_views(files: Files, one: Case) -> list[Attack]:
    """The log itself lies: it signs a second tree of the same size for one cosigner alone."""
    ledger = one.ledger
    real = checkpoint.read(await ledger.note())
    leaves = [*await ledger.log.leaves()]
    name = sorted(each for each in files if each.startswith("proofs/") and each.count(".") == 1)[0]
    commitment = bytes.fromhex(name[len("proofs/") :][:64])
    place = 0 if leaves[0] != commitment else 1
    leaves[place] = commitment
    forged = Checkpoint(real.checkpoint.origin, real.checkpoint.size, root_of_leaves(leaves))
    signed = checkpoint.sign(forged, ledger.log.signer)
    proof = TlogProof(index=place, path=path_of(leaves, place), checkpoint=note.write(signed))
    at = Instant(ledger.log.at - 86_400)
    by_west = cosignature.cosign(signed.text, ledger.west.cosigner, at=at)
    east = VerifierKey.of(ledger.east.cosigner, SignatureKind.cosignature_v1)
    moved = note.lines_of(real.note, east)
    views = {
        "no cosigner": signed,
        "one cosigner": Note(signed.text, (*signed.signatures, by_west)),
        "one cosigner, and the other's line of the first view": Note(
            signed.text, (*signed.signatures, by_west, *moved)
        ),
        "the first view's signatures": Note(signed.text, real.note.signatures),
    }
    found = [
        Attack(
            "two views",
            f"{what}, the proof under the second alone",
            with_manifest({**files, name: tlog_proof.write(replace(proof, checkpoint=note.write(view)))}),
        )
        for what, view in views.items()
    ]
    beside = f"proofs/{commitment.hex()}.{forged.size}.tlog-proof"
    found += [
        Attack(
            "two views",
            f"{what}, a proof under each",
            with_manifest({**files, beside: tlog_proof.write(replace(proof, checkpoint=note.write(view)))}),
        )
        for what, view in views.items()
    ]
    both = Note(
        signed.text, (*signed.signatures, by_west, cosignature.cosign(signed.text, ledger.east.cosigner, at=at))
    )
    found.append(
        Attack(
            "two views",
            "both cosigners signed both",
            with_manifest({**files, beside: tlog_proof.write(replace(proof, checkpoint=note.write(both)))}),
        )
    )
    return found


def _made_up(files: Files, one: Case) -> Iterator[Attack]:
    """A whole ledger of one's own, in which everything fits: what a reader finds who brings the keys she believes."""
    log = SomebodysKey(SigningKey.make(), one.ledger.log.key.name)
    cosigners = [SomebodysKey(SigningKey.make(), f"tocsin.cosigner/{name}") for name in ("east", "west")]
    commitments = sorted({bytes.fromhex(name[len("proofs/") :][:64]) for name in files if name.startswith("proofs/")})
    leaves = [*commitments]
    signed = checkpoint.sign(Checkpoint(log.name, len(leaves), root_of_leaves(leaves)), log)
    at = Instant(one.ledger.log.at - 86_400)
    lines = tuple(cosignature.cosign(signed.text, each, at=at) for each in cosigners)
    page = note.write(Note(signed.text, (*signed.signatures, *lines)))
    made = {name: data for name, data in files.items() if not name.startswith(("proofs/", "stamps/"))}
    for place, commitment in enumerate(leaves):
        proof = TlogProof(index=place, path=path_of(leaves, place), checkpoint=page)
        made[f"proofs/{commitment.hex()}.tlog-proof"] = tlog_proof.write(proof)
    named = tuple(
        PolicyCosigner(name, key=VerifierKey.of(each, SignatureKind.cosignature_v1))
        for name, each in zip((b"east", b"west"), cosigners, strict=True)
    )
    mine = Policy(logs=(PolicyLog(VerifierKey.of(log, SignatureKind.ed25519)),), cosigners=named, quorum=b"west")
    yield Attack(
        "made up", "a ledger and a policy of one's own", with_manifest({**made, "policy.txt": policy.write(mine)})
    )
    bare = note.write(signed)
    alone = {name: data for name, data in made.items() if not name.startswith("proofs/")}
    for place, commitment in enumerate(leaves):
        proof = TlogProof(index=place, path=path_of(leaves, place), checkpoint=bare)
        alone[f"proofs/{commitment.hex()}.tlog-proof"] = tlog_proof.write(proof)
    lone = replace(mine, cosigners=(), quorum=policy.NONE)
    yield Attack("made up", "a ledger that nobody cosigned", with_manifest({**alone, "policy.txt": policy.write(lone)}))


def root_of_leaves(leaves: list[bytes]) -> Hash:
    return merkle.root([leaf_hash(each) for each in leaves])


def path_of(leaves: list[bytes], place: int) -> tuple[Hash, ...]:
    return merkle.path([leaf_hash(each) for each in leaves], index=place)
