"""A film's parts opened and laid one behind the other, as files that play; what is missing is said, never mended."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tocsin.seals import film_statement as statements
from tocsin.seals.film_statement import FilmStatement
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import Hash
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import RecipientKey
from tocsin_kit.witness.case_folder import CaseFolder, part_name
from tocsin_kit.witness.chain import Chain, Link, Span, Stretch, assembled, link_of
from tocsin_kit.witness.codes import Lane
from tocsin_kit.witness.film_key import salt_key_of, salt_of
from tocsin_kit.witness.opener import Tell
from tocsin_kit.witness.part import Part, open_part
from tocsin_kit.witness.receipt import Receipt

_ENDINGS = {
    "video/webm": "webm",
    "video/mp4": "mp4",
    "audio/webm": "webm",
    "audio/mp4": "m4a",
    "audio/ogg": "ogg",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "text/plain": "txt",
}


@dataclass(frozen=True)
class Gap:
    """Of one lane: nothing of it is here between these milliseconds, where parts are missing."""

    begins_ms: int
    ends_ms: int


@dataclass(frozen=True)
class PutTogether:
    """`exchanged`: numbers whose file is not that part, by the refusal's code; they were left out. `files`: by name,
    what was written.
    """

    chain: Chain
    exchanged: Mapping[int, str]
    missing: tuple[Span, ...]
    gaps: Mapping[Lane, tuple[Gap, ...]]
    files: Mapping[str, Stretch]

    @property
    def is_whole(self) -> bool:
        return self.chain.is_whole and not (self.exchanged or self.missing)


@dataclass(frozen=True)
class ProvenReceipt:
    """`statement` none: the hash of the part `unknown` is not known, or what is here is not what was receipted."""

    receipt: Receipt
    statement: bytes | None
    unknown: int | None = None


def put_together(folder: CaseFolder, *, key: RecipientKey, tell: Tell) -> PutTogether:
    """In two walks over the parts, with one of them in memory; each is told from its beginning."""
    hashes, exchanged = folder.hashes(), dict[int, str]()
    links: dict[int, Link] = {}
    types: dict[tuple[Lane, int], str] = {}
    numbers = sorted(folder.parts_here() | hashes.keys())
    for done, number in enumerate(numbers, 1):
        try:
            opened = _opened(folder, number, key=key, part_hash=hashes.get(number))
        except Refusal as why:
            exchanged[number] = why.code
        else:
            if opened is not None:
                age_file, part = opened
                links[number] = link_of(age_file, part)
                types.setdefault((part.lane, part.stretch), part.type)
        tell(done, len(numbers))
    folder.keep_hashes(_named(hashes, links))
    chain = assembled(links.values(), film=folder.receipt.film)
    files, done = {}, 0
    for stretch in chain.stretches:
        if any(links[number].length for number in stretch.numbers):
            name = f"plain/{stretch.lane.name}-{stretch.stretch}.{_ending(types[stretch.lane, stretch.stretch])}"
            folder.write_pieces(name, _data(folder, stretch, links, key=key))
            files[name] = stretch
        done += len(stretch.numbers)
        tell(done, len(numbers))
    missing = missing_of(links, reaches=max([*numbers, *(each.upto - 1 for each in folder.receipts())], default=-1))
    found = PutTogether(chain, exchanged, missing, gaps_of(links, missing=missing), files)
    folder.write("plain/gaps.json", json.dumps(told(found), indent=1).encode())
    return found


def missing_of(links: Mapping[int, Link], *, reaches: int) -> tuple[Span, ...]:
    """Numbers that are not here, up to the highest that anybody has named."""
    spans: list[Span] = []
    for number in range(reaches + 1):
        if number not in links:
            if spans and spans[-1].past == number:
                spans[-1] = Span(spans[-1].first, number + 1)
            else:
                spans.append(Span(number, number + 1))
    return tuple(spans)


def gaps_of(links: Mapping[int, Link], *, missing: Sequence[Span]) -> dict[Lane, tuple[Gap, ...]]:
    """Where parts are missing: for each lane, from the end of what is here before to the begin of what is here after.

    Whose lane a missing part was, nobody can say; a lane that goes on without a gap has lost nothing.
    """
    found, firsts = {}, [span.first for span in missing]
    for lane in (Lane.picture, Lane.sound):
        ordered = [links[number] for number in sorted(links) if links[number].lane is lane]
        gaps = []
        for before, after in pairwise(ordered):
            lost = bisect_right(firsts, before.number) < bisect_right(firsts, after.number)
            if lost and after.begins_ms > before.ends_ms:
                gaps.append(Gap(before.ends_ms, after.begins_ms))
        if ordered and ordered[0].begins_ms and firsts and firsts[0] < ordered[0].number:
            gaps.insert(0, Gap(0, ordered[0].begins_ms))
        if gaps:
            found[lane] = tuple(gaps)
    return found


def told(found: PutTogether) -> dict[str, object]:
    """For other programs."""
    return {
        "parts": found.chain.parts,
        "missing": [[span.first, span.past] for span in found.missing],
        "exchanged": {str(number): code for number, code in found.exchanged.items()},
        "broken": list(found.chain.broken),
        "ended": found.chain.ending is not None,
        "lanes": {
            lane.name: {"gaps_ms": [[gap.begins_ms, gap.ends_ms] for gap in found.gaps.get(lane, ())]} for lane in Lane
        },
        "files": {
            name: {
                "begins_ms": stretch.begins_ms,
                "ends_ms": stretch.ends_ms,
                "parts": list(stretch.numbers),
                "holes": [[hole.first, hole.past] for hole in stretch.holes],
            }
            for name, stretch in found.files.items()
        },
    }


def prove(folder: CaseFolder, *, key: RecipientKey) -> list[ProvenReceipt]:
    """The statement behind each receipt at hand, written where it is what was receipted."""
    hashes, salt_key = folder.hashes(), salt_key_of(key)
    found = []
    for receipt in folder.receipts():
        unknown = next((number for number in range(receipt.upto) if number not in hashes), None)
        said = None
        if unknown is None:
            root = statements.parts_root([hashes[number] for number in range(receipt.upto)])
            salt = salt_of(salt_key, upto=receipt.upto)
            said = statements.write(FilmStatement(salt, receipt.film, receipt.cover_hash, receipt.upto, root))
            if statements.commitment_of(said) != receipt.commitment:
                said = None
            else:
                folder.write(f"statements/{receipt.upto}.cbor", said)
        found.append(ProvenReceipt(receipt, said, unknown))
    return found


def _opened(folder: CaseFolder, number: int, *, key: RecipientKey, part_hash: Hash | None) -> tuple[bytes, Part] | None:
    """None where there is none. Refusal("case.part_exchanged") for bytes that are not the listed ones, or are another
    number's, and what `open_part` refuses.
    """
    age_file = folder.part(number)
    if age_file is None:
        return None
    if part_hash is not None and hash_of(age_file) != part_hash:
        raise Refusal("case.part_exchanged", safe=f"{part_name(number)} is not the file that hashes.txt names.")
    part = open_part(age_file, key=key)
    if part.film != folder.receipt.film or part.number != number:
        raise Refusal("case.part_exchanged", safe=f"{part_name(number)} is another part, or another film's.")
    return age_file, part


def _data(folder: CaseFolder, stretch: Stretch, links: Mapping[int, Link], *, key: RecipientKey) -> Iterator[bytes]:
    for number in sorted(stretch.numbers, key=lambda number: links[number].offset):
        opened = _opened(folder, number, key=key, part_hash=links[number].file_hash)
        assert opened is not None
        yield opened[1].data


def _named(hashes: Mapping[int, Hash], links: Mapping[int, Link]) -> dict[int, Hash]:
    """With the hashes of parts that the part after them names: their bytes are gone, their place is not. Her phone's
    word goes before the house's.
    """
    before = {number - 1: link.previous for number, link in links.items() if link.previous is not None}
    return dict(hashes) | before | {number: link.file_hash for number, link in links.items()}


def _ending(media_type: str) -> str:
    return _ENDINGS.get(media_type.partition(";")[0].strip().lower(), "bin")
