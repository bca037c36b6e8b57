"""`tocsin-kit publish`: what needs the extra `publish` is imported only here, when the command is used."""

from __future__ import annotations

import argparse
import hmac
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tocsin.phrases.film_page import FILM, PROOF, RELEASE, STATEMENT
from tocsin.seals import cose, released
from tocsin.seals import film_statement as statement
from tocsin.seals.hashes import key_id
from tocsin.seals.released import Release
from tocsin.terms.instant import Instant, midnight_of
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import SigningKey, sign
from tocsin_kit.publish import boxes, pictures, sheets
from tocsin_kit.publish.at_house import RECEIPT, hash_of_film
from tocsin_kit.publish.faces import Faces
from tocsin_kit.publish.sheets import Sheet
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness import trustee_file
from tocsin_kit.witness.case_folder import CaseFolder
from tocsin_kit.witness.receipt import Receipt

REVIEW, COVER = "review", "cover.cbor"
AROUND_MS = 500
SAY_EVERY = 100
Ask = Callable[[str], str]
DRAW = Path(__file__).with_name("draw.html")
"""A page on which boxes are drawn with a finger, beside the film; it stands alone, and asks nobody anything."""


def make(asked: argparse.Namespace) -> int:
    """From an opened film's folder to one that can be let out."""
    case, work = CaseFolder(asked.folder), asked.work
    drawn = boxes.read(asked.boxes.read_text("utf-8")) if asked.boxes else ()
    proven = _proven(case)
    files = sorted((asked.folder / "plain").glob("picture-*.*"), key=lambda file: int(file.stem.split("-")[1]))
    if not files:
        raise Refusal("publish.unreadable", safe=f"There is no film in {asked.folder}/plain.")
    work.mkdir(parents=True, exist_ok=True)
    for gone in (work / RELEASE, *work.glob(f"{REVIEW}/*")):
        gone.unlink(missing_ok=True)

    finder, at_ms, found = Faces(), [], []
    for shown in pictures.pictures(files):
        at_ms.append(shown.at_ms)
        found.append(finder.find(shown.picture))
        _progress("pictures looked through for faces")(len(found))
    hidden = boxes.hidden(found, at_ms=at_ms, drawn=drawn, around_ms=AROUND_MS)
    pictures.write(
        files, work / FILM, hidden=hidden, sound=asked.sound == "keep", tell=_progress("pictures covered and written")
    )
    size = (work / FILM).stat().st_size
    if size > released.MOST_BYTES:
        raise Refusal("publish.too_long", safe=f"It has {size >> 20} MiB; {released.MOST_BYTES >> 20} can be let out.")
    for name, data in proven.items():
        (work / name).write_bytes(data)
    shutil.copyfile(DRAW, work / DRAW.name)
    made = sheets.write(
        pictures.pictures([work / FILM]),
        work / REVIEW,
        film_hash=hash_of_film(work).hex(),
        tell=_progress("pictures put on sheets"),
    )
    seen = sum(len(each) > 0 for each in found)
    print(f"{work / FILM}: {len(at_ms)} pictures, {size / 1e6:.1f} MB, sound: {asked.sound}.")
    print(f"Something like a face was found in {seen} of them and is covered, and {len(drawn)} boxes drawn by hand.")
    print("A face that turns away, a reflection, a plate, a name on a shirt, a house: no program sees those. You do.")
    print(f"Next, each of two trustees: tocsin-kit publish release {work} TRUSTEE_FILE ({len(made)} sheets).")
    return 0


def release(asked: argparse.Namespace, *, words: str, at: Instant) -> int:
    return let_out(asked.work, by=trustee_file.open_kept(asked.file, words=words).signs, at=at, ask=input)


def let_out(work: Path, *, by: SigningKey, at: Instant, ask: Ask) -> int:
    """She looks at every sheet, and then signs. What she has looked at is remembered: it can be done in pieces."""
    file_hash = hash_of_film(work)
    given = _receipt(work)
    made = sheets.read(work / REVIEW, film_hash=file_hash.hex())
    sheets.check(made, work / REVIEW, shown=pictures.pictures([work / FILM]))
    if not _looked_at(made, work / REVIEW, by=by, ask=ask):
        return 1
    said = (work / RELEASE).read_bytes() if (work / RELEASE).exists() else None
    hers = Release(file_hash, (work / FILM).stat().st_size, given.commitment, midnight_of(at))
    if said is None:
        payload = released.write(hers)
    else:
        payload = cose.parse(said).payload
        if replace(released.read(payload), at=hers.at) != hers:
            raise Refusal("publish.other_film", safe="film.release is of another film. Remove it, and begin again.")
    mine = sign(payload, kind=cose.Kind.FILM_RELEASE, town=given.town, keys=[by])
    both = mine if said is None else cose.write(cose.merge(cose.parse(said), cose.parse(mine)))
    (work / RELEASE).write_bytes(both)
    count = len(cose.parse(both).signatures)
    if count < released.NEEDED:
        print(f"You have let it out. One more trustee is needed: give her {work}.")
    else:
        print(f"{count} trustees have let it out: {work / RELEASE}")
        print(f"Next, when everybody may see it: tocsin-kit publish put {work} --house ADDRESS")
    return 0


def _looked_at(made: Sequence[Sheet], folder: Path, *, by: SigningKey, ask: Ask) -> bool:
    """Every sheet, by these eyes. Ends at the first on which somebody can be told."""
    record = folder / f"seen-{key_id(by.public).hex()}.json"
    seen = _seen(record, by=by)
    print(f"Open {folder / sheets.PAGE} in a browser, or the pictures one by one.")
    print("For each sheet: nobody can be told by anything on it? Type its letters. Else type the picture's number.")
    for sheet in sheets.in_order(made, seen=seen):
        while True:
            typed = ask(f"{sheet.name} (pictures {sheet.first} to {sheet.past - 1}): ").strip()
            if sheet.is_opened_by(typed):
                break
            if typed.isdecimal() and sheet.first <= int(typed) < sheet.past:
                around = f"{sheet.begins_ms} and {sheet.ends_ms} ms"
                print(f"It is shown between {around}: draw a box there, in {DRAW.name},")
                print("and make the film again with --boxes. Nothing was let out.")
                return False
            print("Those are not its letters.")
        seen.append(sheet.digest)
        record.write_text(json.dumps({"seen": seen, "hers": _hers(seen, by=by)}), "utf-8")
    return True


def _seen(record: Path, *, by: SigningKey) -> list[str]:
    """What she herself wrote down: the folder was in others' hands."""
    try:
        said = json.loads(record.read_text("utf-8"))
        seen = [str(each) for each in said["seen"]]
        return seen if hmac.compare_digest(str(said["hers"]), _hers(seen, by=by)) else []
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _hers(seen: Sequence[str], *, by: SigningKey) -> str:
    return hmac.digest(by.seed, f"tocsin/publish-seen/v1 {' '.join(seen)}".encode(), "sha256").hex()


def _proven(case: CaseFolder) -> dict[str, bytes]:
    """What lets a stranger see that the film it is made of was in the ledger, and when. Refusal("publish.no_proof")."""
    for given in case.receipts():
        said = case.read_if_there(f"statements/{given.upto}.cbor")
        proof = case.read_if_there(f"proofs/{given.commitment.hex()}.tlog-proof")
        if said is not None and proof is not None and statement.commitment_of(said) == given.commitment:
            cover = case.read_if_there(COVER)
            kept = {RECEIPT: receipts.write(given), STATEMENT: said, PROOF: proof}
            return kept if cover is None else {**kept, COVER: cover}
    raise Refusal(
        "publish.no_proof",
        safe="There is no proof in this folder that the film is in the ledger: `tocsin-kit film proofs` fetches it.",
    )


def _receipt(work: Path) -> Receipt:
    return receipts.read((work / RECEIPT).read_bytes())


def _progress(what: str) -> Callable[[int], None]:
    def tell(count: int) -> None:
        if count % SAY_EVERY == 0:
            print(f"{count} {what}", flush=True)

    return tell
