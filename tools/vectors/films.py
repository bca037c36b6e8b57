"""Films: what a house sees of them, what stands in parts, shares, cases and answers, and how a film comes back together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

import cbor2

from tocsin.seals import cose, film, trustee
from tocsin.seals import film_statement as statement
from tocsin.seals.film import Cover, Seat, Tombstone
from tocsin.seals.film_statement import FilmStatement
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import fold
from tocsin.seals.statement import Trustee, Trustees
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import CaseId, FilmId, Hash, PigeonholeId, Recipient
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import RecipientKey, SigningKey, sign
from tocsin_kit.witness import answer, case, film_key, part, receipt, share
from tocsin_kit.witness.answer import Answer, Given, Opening
from tocsin_kit.witness.case import Case
from tocsin_kit.witness.chain import Link, assembled
from tocsin_kit.witness.codes import Ending, Lane, Reason
from tocsin_kit.witness.part import Part
from tocsin_kit.witness.receipt import Receipt
from tocsin_kit.witness.share import Share
from tools.vectors.case import Json, as_json
from tools.vectors.case import case as one_case
from tools.vectors.envelopes import age_file
from tools.vectors.worlds import NOW, Seed, network, strict

_FILL = Seed("films")
KEY, OTHER_KEY = RecipientKey.make(_FILL), RecipientKey.make(_FILL)
FILM, OTHER_FILM = FilmId(_FILL(16)), FilmId(_FILL(16))
ERASE_SECRET = Seed("erase")(16)
# Made once with shamir-mnemonic, three of five of each key: splitting draws, and a vector has to stay as it is.
WORDS = (
    "unusual describe academic acne agree inherit scene spray clay dance alive analysis mule recall havoc bulb pancake "
    "diagnose animal library detailed hearing clinic mother detailed worthy traffic hairy nail daughter clothes grief "
    "domestic",
    "unusual describe academic agree agency fumes fraction epidemic acne fancy symbolic similar smirk fake disease depend "
    "manager ending clothes spirit cover national gums chemical suitable crazy imply enjoy hamster wine branch pink "
    "eclipse",
    "unusual describe academic amazing admit rhythm main describe yield shame task vanish mixture impact graduate survive "
    "physics analysis fused human wireless inherit crystal beyond segment loud survive twin activity agency apart numb "
    "nervous",
    "unusual describe academic arcade adjust mountain blessing pitch surface railroad aircraft deal silver morning "
    "diagnose violence marvel judicial impact dismiss toxic lyrics genius perfect cradle eyebrow ending scholar yoga smug "
    "deliver fawn texture",
    "unusual describe academic axle already amuse unknown program short either headset identify realize saver trash "
    "building priest deadline observe equation voice fraction excuse paces artist carbon type reward spark puny terminal "
    "mayor eraser",
)
OTHER_WORDS = (
    "webcam clay academic acne aircraft elbow bracelet coding fragment thank tracks froth resident company source negative "
    "purchase equation capital talent debut pajamas have again jump yield axis wealthy gather coal network mason bundle",
    "webcam clay academic agree aide equation prayer indicate terminal sweater ecology violence tactics recover race "
    "premium emerald shelter mule camera dismiss hesitate platform together replace damage genre should cover category "
    "making else inherit",
    "webcam clay academic amazing antenna detailed dance emphasis calcium switch shadow fishing temple mineral skin robin "
    "hobo arcade diminish epidemic superior divorce course cage beam manual glasses priority garbage bishop lips traffic "
    "ceiling",
)
SALTS = tuple(_FILL(32) for _ in WORDS)
TRUSTEE_KEYS = tuple(SigningKey.make(_FILL) for _ in range(6))
TRUSTEES = Trustees(
    trustees=tuple(Trustee(Recipient(_FILL(32)), key.public) for key in TRUSTEE_KEYS[:5]),
    needed=3,
    sound=True,
    hours=720,
)
SHARES = tuple(
    Share(film=FILM, number=number, needed=3, begun_at=NOW, words=words, salt=salt)
    for number, (words, salt) in enumerate(zip(WORDS, SALTS, strict=True))
)
COVER = Cover(
    film=FILM,
    recipient_hash=hash_of(KEY.public),
    erase_hash=hash_of(ERASE_SECRET),
    needed=3,
    seats=tuple(
        Seat(
            trustee=each.key,
            share_hash=share.share_hash(FILM, number=number, words=WORDS[number], salt=SALTS[number]),
            envelope_hash=Hash(_FILL(32)),
        )
        for number, each in enumerate(TRUSTEES.trustees)
    ),
)
COVER_HASH = hash_of(film.write_cover(COVER))
FIRST = Part(
    film=FILM,
    number=0,
    previous=None,
    lane=Lane.picture,
    stretch=0,
    offset=0,
    begun_at=NOW,
    begins_ms=0,
    ends_ms=1_004,
    type='video/webm;codecs="vp8"',
    end=None,
    data=b"the first second",
)
LAST = replace(
    FIRST,
    number=film.MOST_PARTS - 1,
    previous=Hash(_FILL(32)),
    lane=Lane.words,
    stretch=7,
    offset=65_536,
    begins_ms=7_199_000,
    ends_ms=7_199_000,
    type="text/plain",
    end=Ending.copy_stays,
    data="Two men and a van. 👋 من فضلك".encode(),
)
CASE = Case(
    case_id=CaseId(_FILL(16)),
    film=FILM,
    asked_at=NOW,
    reason=Reason.court,
    who="Ruth, lawyer of Amina's family",
    why="The hearing is on Monday. 👋 من فضلك",
    pigeonhole=PigeonholeId(_FILL(16)),
    recipient=Recipient(_FILL(32)),
)
CASE_LETTER = case.write(CASE)
OPENING = answer.opening_of(
    SHARES[2], case_letter=CASE_LETTER, gives=True, at=minutes_of(Instant(NOW)), salt=Seed("opening")(32)
)
STATEMENT = FilmStatement(
    salt=film_key.salt_of(film_key.salt_key_of(KEY), upto=42),
    film=FILM,
    cover_hash=COVER_HASH,
    upto=42,
    root=Hash(_FILL(32)),
)
TOMBSTONE = Tombstone(film=FILM, secret=ERASE_SECRET, at=minutes_of(Instant(NOW)))
RECEIPT = Receipt(
    town=network().town,
    film=FILM,
    cover_hash=COVER_HASH,
    upto=42,
    commitment=statement.commitment_of(statement.write(STATEMENT)),
    note="tocsin.receipt/v1\ntocsin.log/00\n1790000000\nAAAA\n\n— tocsin.log/00 AAAA\n",
)
_BAD, _NEW = "witness.malformed", "witness.unknown_kind"


@dataclass(frozen=True)
class Codec:
    read: Callable[[bytes], Any]
    write: Callable[[Any], bytes]


CODECS: dict[str, Codec] = {
    "cover": Codec(film.read_cover, film.write_cover),
    "part": Codec(part.read, part.write),
    "share": Codec(share.read, share.write),
    "case": Codec(case.read, case.write),
    "opening": Codec(answer.read_opening, answer.write_opening),
    "answer": Codec(answer.read, answer.write),
    "statement": Codec(statement.read, statement.write),
    "tombstone": Codec(film.read_tombstone, film.write_tombstone),
    "receipt": Codec(receipt.read, receipt.write),
}
"""By the name of their rule in tocsin.cddl, after `film-`."""


def cases() -> Json:
    return {
        "about": "`codes`: names and numbers. `objects`: read as what `kind` says, and written again in the same bytes. "
        "`sizes`: what an age file of that size holds. `padded`: a letter's padding; `zeros` follow. `sealed`: the file of "
        "that name, opened with this secret; `changed`: [place, byte] put in. `derived`: what is got from a film's key. `roots`: over parts by the "
        "SHA-256 of their age files. `covers`: what a cover says of others' bytes. `chains`: parts put together. `joined`: "
        "shares put together. `answers`: judged under cover, case and book, then `joined` with others. `sessions`: a "
        "trustee's. `receipts`: as a fragment. `drills`: whether a case is one, of a film that was made for it.",
        "codes": [_codes(each) for each in (Lane, Ending, Reason)],
        "objects": _objects(),
        "sizes": [_size(each) for each in film.PART_SIZES],
        "padded": _padded(),
        "files": {name: file.hex() for name, file in _files().items()},
        "sealed": _sealed(),
        "derived": [_derived("a film's key", KEY), _derived("another's", OTHER_KEY)],
        "roots": [_root(count) for count in (1, 2, 3, 4, 7, 8, 9)],
        "covers": _covers(),
        "chains": _chains(),
        "joined": _joined(),
        "answers": _answers(),
        "sessions": _sessions(),
        "receipts": _receipts(),
        "drills": _drills(),
    }


def _codes(of: type[IntEnum]) -> Json:
    numbers = {each.name: each.value for each in of}
    return one_case(of.__name__, given={}, expect=numbers, run=lambda: numbers)


def _object(name: str, kind: str, data: bytes, expect: str | None = None) -> Json:
    def run() -> Json:
        found: Json = as_json(CODECS[kind].read(data))
        return found

    said = expect or as_json(CODECS[kind].read(data))
    return one_case(f"{kind}: {name}", given={"kind": kind, "data": data.hex()}, expect=said, run=run)


def _objects() -> list[Json]:
    declined = replace(OPENING, share_hash=None)
    good: dict[str, list[tuple[str, Any]]] = {
        "cover": [("three of five", COVER), ("two of three", replace(COVER, needed=2, seats=COVER.seats[:3]))],
        "part": [("the first", FIRST), ("the last there can be", LAST), ("nothing in it", replace(FIRST, data=b""))],
        "share": [("of the first trustee", SHARES[0]), ("of the last", SHARES[4])],
        "case": [("a lawyer asks", CASE), ("nothing said", replace(CASE, reason=Reason.drill, who="", why=""))],
        "opening": [("a share is given", OPENING), ("declined", declined)],
        "answer": [("a share", _answer(2)), ("declined", Answer(_signed(declined, 2), None, "Please call me first."))],
        "statement": [("forty-two parts", STATEMENT), ("all there can be", replace(STATEMENT, upto=100_000))],
        "tombstone": [("taken back", TOMBSTONE)],
        "receipt": [("forty-two parts", RECEIPT)],
    }
    poisons: list[tuple[str, str, Any, tuple[int, ...], Any, str]] = [
        ("half a film number", "cover", COVER, (1,), bytes(8), _BAD),
        ("one suffices", "cover", COVER, (4,), 1, _BAD),
        ("more needed than there are", "cover", COVER, (4,), 6, _BAD),
        ("one trustee twice", "cover", COVER, (5, 1, 0), COVER.seats[0].trustee, _BAD),
        ("nine seats", "cover", COVER, (5,), [[bytes([n]) * 32, bytes(32), bytes(32)] for n in range(9)], _BAD),
        ("half a hash", "cover", COVER, (5, 0, 1), bytes(16), _BAD),
        ("a number past the last", "part", FIRST, (2,), film.MOST_PARTS, _BAD),
        ("the first after another", "part", FIRST, (3,), bytes(32), _BAD),
        ("a later one after none", "part", LAST, (3,), None, _BAD),
        ("a lane of a newer version", "part", FIRST, (4,), 4, _NEW),
        ("over before it begins", "part", FIRST, (8,), 2_000, _BAD),
        ("a type of 81 letters", "part", FIRST, (10,), "x" * 81, _BAD),
        ("an ending of a newer version", "part", LAST, (11,), 2, _NEW),
        ("an ending in words", "part", LAST, (11,), "end", _BAD),
        ("text for data", "part", FIRST, (12,), "text", _BAD),
        ("a number past the eighth", "share", SHARES[0], (2,), 8, _BAD),
        ("one suffices", "share", SHARES[0], (3,), 1, _BAD),
        ("32 words", "share", SHARES[0], (5,), WORDS[0].rpartition(" ")[0], _BAD),
        ("34 words", "share", SHARES[0], (5,), WORDS[0] + " acne", _BAD),
        ("words in capitals", "share", SHARES[0], (5,), WORDS[0].upper(), _BAD),
        ("two spaces", "share", SHARES[0], (5,), WORDS[0].replace(" ", "  ", 1), _BAD),
        ("words that end their line", "share", SHARES[0], (5,), WORDS[0] + "\n", _BAD),
        ("half a salt", "share", SHARES[0], (6,), bytes(16), _BAD),
        ("no reason", "case", CASE, (4,), 0, _NEW),
        ("a reason of a newer version", "case", CASE, (4,), 6, _NEW),
        ("a name of 81 letters", "case", CASE, (5,), "x" * 81, _BAD),
        ("501 letters", "case", CASE, (6,), "x" * 501, _BAD),
        ("no recipient", "case", CASE, (8,), None, _BAD),
        ("another statement", "opening", OPENING, (1,), 1, _BAD),
        ("half a salt", "opening", OPENING, (2,), bytes(16), _BAD),
        ("a number past the eighth", "opening", OPENING, (5,), 8, _BAD),
        ("half a hash", "opening", OPENING, (6,), bytes(16), _BAD),
        ("an opening of nothing", "answer", _answer(2), (1,), None, _BAD),
        ("an opening that is too long", "answer", _answer(2), (1,), bytes(513), _BAD),
        ("words without a salt", "answer", _answer(2), (2,), [WORDS[2]], _BAD),
        ("401 letters", "answer", _answer(2), (3,), "x" * 401, _BAD),
        ("another statement", "statement", STATEMENT, (1,), 2, _BAD),
        ("of no part", "statement", STATEMENT, (5,), 0, _BAD),
        ("of more than there can be", "statement", STATEMENT, (5,), 100_001, _BAD),
        ("half a root", "statement", STATEMENT, (6,), bytes(16), _BAD),
        ("another statement", "tombstone", TOMBSTONE, (1,), 1, _BAD),
        ("half a secret", "tombstone", TOMBSTONE, (3,), bytes(8), _BAD),
        ("of no part", "receipt", RECEIPT, (4,), 0, _BAD),
        ("a note of 1,025 letters", "receipt", RECEIPT, (6,), "x" * 1_025, _BAD),
    ]
    return [
        *(_object(name, kind, CODECS[kind].write(value)) for kind, list_ in good.items() for name, value in list_),
        *(_object("as a newer version writes it", kind, _appended(kind, some[0][1])) for kind, some in good.items()),
        *(
            _object(name, kind, _bent(CODECS[kind].write(value), place, to), code)
            for name, kind, value, place, to, code in poisons
        ),
        *(_object("a field too many", kind, _longer(kind, some[0][1]), _BAD) for kind, some in good.items()),
        *(_object("no array", kind, cbor2.dumps({}), _BAD) for kind in good),
        *(
            _object("version 0", kind, _bent(CODECS[kind].write(some[0][1]), (0,), 0), _BAD)
            for kind, some in good.items()
        ),
        *(
            _object("cut off", kind, CODECS[kind].write(some[0][1])[:-1], "wire.malformed")
            for kind, some in good.items()
        ),
        _object("larger than it may be", "cover", bytes(film.LIMIT + 1), "wire.too_large"),
    ]


def _appended(kind: str, value: Any) -> bytes:
    return cbor2.dumps([2, *cbor2.loads(CODECS[kind].write(value))[1:], "more"])


def _longer(kind: str, value: Any) -> bytes:
    return cbor2.dumps([*cbor2.loads(CODECS[kind].write(value)), 0])


def _bent(data: bytes, place: Sequence[int], to: Any) -> bytes:
    whole = row = cbor2.loads(data)
    for step in place[:-1]:
        row = row[step]
    row[place[-1]] = to
    return cbor2.dumps(whole)


def _size(size: int) -> Json:
    holds = {"plaintext": film.plaintext_bytes(size)}
    return one_case(f"{size} bytes", given={"size": size}, expect=holds, run=lambda: holds)


def _padded() -> list[Json]:
    def one(name: str, begin: bytes, zeros: int, expect: Json | str) -> Json:
        def run() -> Json:
            letter = part.unpad(begin + bytes(zeros))
            return {"letter": letter.hex()}

        return one_case(name, given={"begin": begin.hex(), "zeros": zeros}, expect=expect, run=run)

    small = film.plaintext_bytes(film.PART_SIZES[0])
    letter = {"letter": b"letter".hex()}
    return [
        one("a letter", b"letter\x80", small - 7, letter),
        one("a letter that ends like padding", b"letter\x80\x00\x80", small - 9, {"letter": b"letter\x80\x00".hex()}),
        one("nothing", b"\x80", small - 1, {"letter": ""}),
        one("no mark", b"letter", small - 6, _BAD),
        one("all zeros", b"", small, _BAD),
        one("empty", b"", 0, _BAD),
        one("a byte too long", b"letter\x80", small - 6, _BAD),
        one("larger than it need be", b"letter\x80", film.plaintext_bytes(film.PART_SIZES[1]) - 7, _BAD),
    ]


def _files() -> dict[str, bytes]:
    fill = _FILL.again("sealed")
    letter = part.pad(part.write(FIRST))
    return {
        "good": age_file(letter, to=[KEY.public], fill=fill),
        "two": age_file(letter[:-98], to=[KEY.public, OTHER_KEY.public], fill=fill),
        "slack": age_file(bytes(len(letter)), to=[KEY.public], fill=fill),
    }


def _sealed() -> list[Json]:
    files = _files()
    good = files["good"]

    def one(name: str, expect: Json | str, *, key: RecipientKey = KEY, of: str = "good", **changes: Any) -> Json:
        file = bytearray(files[of])
        for place, byte in changes.get("changed", []):
            file[place] = byte
        data = bytes(file[: changes.get("cut", len(file))])

        def run() -> Json:
            return {"part": as_json(part.open_part(data, key=key)), "hash": hash_of(data).hex()}

        given = {"of": of, "secret": key.secret.hex(), **changes}
        return one_case(name, given=given, expect=expect, run=run)

    whole: Json = {"part": as_json(FIRST), "hash": hash_of(good).hex()}
    not_ours = "envelope.not_for_us"
    return [
        one("a part", whole),
        one("another film's key", not_ours, key=OTHER_KEY),
        one("a bit of the picture", not_ours, changed=[[9_000, good[9_000] ^ 1]]),
        one("a bit of the last byte", not_ours, changed=[[len(good) - 1, good[-1] ^ 1]]),
        one("a bit of the nonce", not_ours, changed=[[170, good[170] ^ 1]]),
        one("another MAC", not_ours, changed=[[125, ord("A") if good[125] != ord("A") else ord("B")]]),
        one("a share that is not base64", "envelope.malformed", changed=[[40, ord("!")]]),
        one("another version", "envelope.malformed", changed=[[20, ord("2")]]),
        one("two slots", "envelope.wrong_slots", of="two"),
        one("no letter", _BAD, of="slack"),
        one("a byte too few", "witness.wrong_size", cut=len(good) - 1),
        one("nothing", "witness.wrong_size", cut=0),
    ]


def _drills() -> list[Json]:
    seed = bytes(range(16))
    drill = replace(CASE, reason=Reason.drill, film=case.drill_film_of(seed), why=b64u(seed))

    def one(name: str, asked: Case) -> Json:
        data = case.write(asked)

        def run() -> Json:
            return {"is_drill": case.is_drill(case.read(data))}

        return one_case(name, given={"case": data.hex()}, expect=run(), run=run)

    return [
        one("a drill of its own film", drill),
        one("a real film that is called a drill", replace(drill, film=CASE.film)),
        one("another's seed", replace(drill, why=b64u(bytes(16)))),
        one("words for a seed", replace(drill, why="Only a drill, please answer")),
        one("its film, asked for by a court", replace(drill, reason=Reason.court)),
    ]


def _derived(name: str, key: RecipientKey) -> Json:
    salt_key = film_key.salt_key_of(key)
    got = {
        "recipient": key.public.hex(),
        "salt_key": salt_key.hex(),
        "salts": [[upto, film_key.salt_of(salt_key, upto=upto).hex()] for upto in (1, 42, 100_000)],
    }
    return one_case(name, given={"key": key.secret.hex()}, expect=got, run=lambda: got)


def _root(count: int) -> Json:
    hashes = [hash_of(bytes([n])) for n in range(count)]
    found = {"root": statement.parts_root(hashes).hex()}
    given = {"file_hashes": [each.hex() for each in hashes]}
    return one_case(f"{count} parts", given=given, expect=found, run=lambda: found)


def _covers() -> list[Json]:
    envelope = b"a sealed share"
    held = replace(COVER, seats=(replace(COVER.seats[0], envelope_hash=hash_of(envelope)), *COVER.seats[1:]))

    def one(name: str, number: int, data: bytes, key: Recipient, secret: bytes) -> Json:
        said = {
            "holds": held.holds(number=number, share_envelope=data),
            "is_of": held.is_of(key),
            "erased_by": held.erased_by(secret),
        }
        given = {
            "cover": film.write_cover(held).hex(),
            "number": number,
            "envelope": data.hex(),
            "recipient": key.hex(),
            "secret": secret.hex(),
        }
        return one_case(name, given=given, expect=said, run=lambda: said)

    return [
        one("all as it should be", 0, envelope, KEY.public, ERASE_SECRET),
        one("another's place, another's key, another's secret", 1, envelope, OTHER_KEY.public, bytes(16)),
        one("past the last", 5, envelope, KEY.public, ERASE_SECRET),
        one("one bit", 0, b"a sealed sharf", KEY.public, ERASE_SECRET[:15]),
    ]


def link(number: int, **changes: Any) -> Link:
    """A part of a film of three, chained to the one before."""
    before = None if number == 0 else hash_of(bytes([number - 1]))
    good = Link(
        file_hash=hash_of(bytes([number])),
        film=FILM,
        number=number,
        previous=before,
        lane=Lane.picture,
        stretch=0,
        offset=100 * number,
        length=100,
        begins_ms=1_000 * number,
        ends_ms=1_000 * number + 1_000,
        end=None,
    )
    return replace(good, **changes)


def _chains() -> list[Json]:
    def one(name: str, links: Sequence[Link], expect: str | None = None) -> Json:
        def run() -> Json:
            found = assembled(links, film=FILM)
            return {**as_json(found), "is_whole": found.is_whole}

        given = {"film": FILM.hex(), "links": [as_json(each) for each in links]}
        return one_case(name, given=given, expect=expect or run(), run=run)

    whole = [link(0), link(1), link(2, end=Ending.sealed_only)]
    sound = link(1, lane=Lane.sound, offset=0)
    return [
        one("whole", whole),
        one("in any order, one twice", [whole[2], whole[0], whole[1], whole[0]]),
        one("broken off", whole[:2]),
        one("one missing", [whole[0], whole[2]]),
        one("the first missing", whole[1:]),
        one("nothing", []),
        one(
            "two lanes",
            [
                whole[0],
                sound,
                link(2, offset=100, end=Ending.copy_stays),
                link(3, lane=Lane.sound, stretch=1, offset=0),
            ],
        ),
        one("a false one in between", [whole[0], link(1, previous=bytes(32)), whole[2]]),
        one("one that was put in another's place", [whole[0], link(1, file_hash=hash_of(b"other")), whole[2]]),
        one("something after the end", [whole[0], link(1, end=Ending.sealed_only), link(2)]),
        one("two of one number", [whole[0], link(0, length=99, file_hash=hash_of(b"other"))], "witness.part_twice"),
        one("another film's", [whole[0], link(1, film=OTHER_FILM)], "witness.other_film"),
    ]


def _joined() -> list[Json]:
    def one(name: str, words: Sequence[str], expect: Json | str) -> Json:
        def run() -> Json:
            return {"key": film_key.join(words).secret.hex()}

        return one_case(name, given={"shares": list(words)}, expect=expect, run=run)

    key, no = {"key": KEY.secret.hex()}, "witness.shares"
    mistyped = WORDS[1].replace("describe", "academic", 1)
    return [
        one("the first three", WORDS[:3], key),
        one("the last three, in another order", WORDS[4:1:-1], key),
        one("another film's", OTHER_WORDS, {"key": OTHER_KEY.secret.hex()}),
        one("two", WORDS[:2], no),
        one("none", [], no),
        one("one twice", [WORDS[0], WORDS[1], WORDS[1]], no),
        one("one of another film", [WORDS[0], WORDS[1], OTHER_WORDS[2]], no),
        one("a mistyped one", [WORDS[0], mistyped, WORDS[2]], no),
    ]


def _signed(opening: Opening, number: int, *, kind: cose.Kind = cose.Kind.FILM_OPENING, **changes: Any) -> bytes:
    keys = changes.get("keys", [TRUSTEE_KEYS[number]])
    return sign(answer.write_opening(opening), kind=kind, town=changes.get("town", network().town), keys=keys)


def _answer(number: int, **changes: Any) -> Answer:
    given = Given(words=changes.pop("words", WORDS[number]), salt=changes.pop("salt", SALTS[number]))
    film_id = changes.get("film", FILM)
    hashed = share.share_hash(film_id, number=number, words=given.words, salt=given.salt)
    opening = replace(OPENING, number=number, share_hash=hashed, **changes)
    return Answer(_signed(opening, number), given, "")


def _answers() -> list[Json]:
    town = network()
    left = replace(TRUSTEES, trustees=TRUSTEES.trustees[:4])
    first = (town.statement(TRUSTEES, keys=[town.root]), int(NOW))
    then = (town.extended(first[0]).statement(left, keys=[town.root]), int(NOW))
    book = [*town.chain, first, then]
    roster = fold([(data, Instant(seen)) for data, seen in book], town=town.town, at=NOW)

    def one(name: str, answers: Sequence[Answer], expect: Json | str, *, cover: Cover = COVER, of: Case = CASE) -> Json:
        letters = [answer.write(each) for each in answers]
        letter = case.write(of)

        def run() -> Json:
            found = [answer.verify(each, roster=roster, cover=cover, case_letter=letter) for each in letters]
            said = [[each.opening.number, each.trustee.key.hex(), each.given is not None, each.fits] for each in found]
            try:
                key = answer.join_film_key(found, cover=cover).secret.hex()
            except Refusal as refusal:
                key = refusal.code
            return {"answers": said, "key": key}

        given = {
            "world": town.name,
            "chain": [{"statement": data.hex(), "seen": seen} for data, seen in book],
            "cover": film.write_cover(cover).hex(),
            "case": letter.hex(),
            "answers": [each.hex() for each in letters],
        }
        return one_case(name, given=given, expect=expect, run=run)

    def said(*numbers: int, fits: Sequence[bool] = (), gave: Sequence[bool] = ()) -> list[Any]:
        return [
            [number, TRUSTEES.trustees[number].key.hex(), gave[n] if gave else True, fits[n] if fits else True]
            for n, number in enumerate(numbers)
        ]

    three = [_answer(0), _answer(2), _answer(4)]
    declines = Answer(_signed(replace(OPENING, number=1, share_hash=None), 1), None, "No.")
    false_share = _answer(1, words=OTHER_WORDS[1])
    other_salt = _answer(1, salt=bytes(32))
    seat = "witness.other_seat"
    wrong_key = replace(COVER, recipient_hash=hash_of(OTHER_KEY.public))
    few = "witness.shares_few"
    return [
        one("three of five, one of whom has left", three, {"answers": said(0, 2, 4), "key": KEY.secret.hex()}),
        one("four", [*three, _answer(3)], {"answers": said(0, 2, 4, 3), "key": KEY.secret.hex()}),
        one("two", three[:2], {"answers": said(0, 2), "key": few}),
        one("one three times", [three[0]] * 3, {"answers": said(0, 0, 0), "key": few}),
        one(
            "two and one who declines",
            [*three[:2], declines],
            {"answers": said(0, 2, 1, gave=(True, True, False), fits=(True, True, False)), "key": few},
        ),
        one(
            "a false share names its trustee",
            [*three[:2], false_share],
            {"answers": said(0, 2, 1, fits=(True, True, False)), "key": few},
        ),
        one(
            "and does no harm beside three good ones",
            [*three, false_share],
            {"answers": said(0, 2, 4, 1, fits=(True, True, True, False)), "key": KEY.secret.hex()},
        ),
        one("another salt", [other_salt], {"answers": said(1, fits=(False,)), "key": few}),
        one("a cover of another key", three, {"answers": said(0, 2, 4), "key": "witness.shares"}, cover=wrong_key),
        one("at another's place", [replace(_answer(0), opening=_signed(replace(OPENING, number=0), 1))], seat),
        one("a place that is not there", [_answer(4)], seat, cover=replace(COVER, seats=COVER.seats[:4])),
        one("not what she signed for", [replace(_answer(0), given=_answer(1).given)], seat),
        one("signed for and not given", [replace(_answer(0), given=None)], seat),
        one("given and signed as declined", [replace(declines, given=_answer(1).given)], seat),
        one("by somebody else", [replace(_answer(0), opening=_signed(OPENING, 5))], "cose.unknown_key"),
        one(
            "by two",
            [replace(_answer(0), opening=_signed(OPENING, 0, keys=TRUSTEE_KEYS[:2]))],
            "witness.one_signer",
        ),
        one(
            "signed for a session",
            [replace(_answer(0), opening=_signed(OPENING, 0, kind=cose.Kind.TRUSTEE))],
            "cose.bad_signature",
        ),
        one(
            "of another town",
            [replace(_answer(0), opening=_signed(OPENING, 0, town=strict().town))],
            "cose.bad_signature",
        ),
        one("of another film", [_answer(0, film=OTHER_FILM)], "witness.other_film"),
        one("under another film's cover", [_answer(0)], "witness.other_film", cover=replace(COVER, film=OTHER_FILM)),
        one("to another case", [_answer(0)], "witness.other_case", of=replace(CASE, why="")),
    ]


def _sessions() -> list[Json]:
    town = network()
    fill = _FILL.again("sessions")
    nonce = fill(16)
    left = replace(TRUSTEES, trustees=TRUSTEES.trustees[:4])
    first = (town.statement(TRUSTEES, keys=[town.root]), int(NOW))
    then = (town.extended(first[0]).statement(left, keys=[town.root]), int(NOW))
    book = [*town.chain, first, then]
    roster = fold([(data, Instant(seen)) for data, seen in book], town=town.town, at=NOW)
    opening = trustee.TrusteeOpening(at=NOW, nonce=nonce)
    payload = trustee.write(opening)

    def one(name: str, data: bytes, expect: Json | str, *, secret: SigningKey | None = None, at: int = NOW) -> Json:
        def run() -> Json:
            found = trustee.verify(data, roster=roster, at=Instant(at))
            return {"opening": as_json(found.opening), "trustee": as_json(found.trustee)}

        given = {
            "world": town.name,
            "chain": [{"statement": each.hex(), "seen": seen} for each, seen in book],
            "at": at,
            **({"secret": secret.seed.hex()} if secret else {}),
            "signed": data.hex(),
        }
        return one_case(name, given=given, expect=expect, run=run)

    def signed(*keys: SigningKey, kind: cose.Kind = cose.Kind.TRUSTEE, of: bytes = payload) -> bytes:
        return sign(of, kind=kind, town=town.town, keys=keys)

    her = TRUSTEE_KEYS[1]
    opened = {"opening": as_json(opening), "trustee": as_json(TRUSTEES.trustees[1])}
    return [
        one("a trustee", signed(her), opened, secret=her),
        one("five minutes ago", signed(her), opened, secret=her, at=NOW + 300),
        one("longer ago", signed(her), "witness.stale", at=NOW + 301),
        one("one who has left", signed(TRUSTEE_KEYS[4]), "cose.unknown_key"),
        one("a steward", signed(town.stewards[0]), "cose.unknown_key"),
        one("two trustees", signed(*TRUSTEE_KEYS[:2]), "witness.one_signer"),
        one("signed for the aid desk", signed(her, kind=cose.Kind.AID_DESK), "cose.bad_signature"),
        one("half a nonce", signed(her, of=cbor2.dumps([1, NOW, bytes(8)])), _BAD),
    ]


def _receipts() -> list[Json]:
    def one(name: str, fragment: str, expect: Json | str) -> Json:
        def run() -> Json:
            return {"receipt": as_json(receipt.read_link(fragment))}

        return one_case(name, given={"fragment": fragment}, expect=expect, run=run)

    good, said = receipt.write_link(RECEIPT), {"receipt": as_json(RECEIPT)}
    return [
        one("a receipt", good, said),
        one("with its mark", "#" + good, said),
        one("another link", "t" + good[1:], _BAD),
        one("cut off", good[:-8], "wire.malformed"),
        one("not base64", "w=!", "wire.malformed"),
    ]
