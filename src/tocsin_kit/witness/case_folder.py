"""What an opener has of one film, as plain files: `age`, `sha256sum`, `openssl` and `shamir` read them too.

receipt.cbor                 as the filmer gave it; `receipts/<upto>.cbor`: earlier ones
cover.cbor · roster.cbor     as the house gave them; roster.cbor: [1, statements …]
house.txt                    where the house is
hashes.txt · parts/N.age     in the form of `sha256sum`; ciphertext
case/case.cbor · case.key    the letter to the trustees; the key that opens their answers
case/asked.envelope · close.key   what was sent, to send it again; the secret that takes it back
case/answers/N.cbor          letters, with words in them; N: the trustee's seat
case/openings/N.cose         what she signed, without words
film.key                     once enough have answered
plain/ · statements/         what plays; what the ledger's leaves are the hashes of
proofs/ · stamps/ · policy.txt    that they are in the ledger, and when
evidence/                    two notes of one log that cannot both be true

Each file is written beside and then renamed, so that whatever breaks off leaves none that is half one; what
cannot be had again is on the disk before anything goes on.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tocsin.seals import cbor
from tocsin.seals.film import MOST_TRUSTEES, Cover, read_cover
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import Hash
from tocsin.terms.refusal import Refusal
from tocsin_kit import seal
from tocsin_kit.keys import RecipientKey
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness.receipt import Receipt

_HASHED = re.compile(r"([0-9a-f]{64})  parts/([0-9]{6})\.age")
OPEN, SECRET = 0o644, 0o600


class CaseFolder:
    """Every reader takes the files for a stranger's. Refusal("case.incomplete") for one that is not there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._hashed: dict[int, tuple[tuple[int, int, int], Hash]] = {}

    @classmethod
    def begin(cls, root: Path, *, receipt: bytes, cover: bytes, house: str) -> CaseFolder:
        """Refusal("case.other_film") in a folder of another film; in the same film's nothing is lost."""
        folder, new = cls(root), receipts.read(receipt)
        kept = folder.receipts()
        if kept and kept[0].film != new.film:
            raise Refusal("case.other_film", safe=f"{root} is another film's folder.")
        if hash_of(cover) != new.cover_hash:
            raise Refusal("case.other_cover", safe="The house shows another cover than the receipt names.")
        if kept and kept[0].upto != new.upto:
            older = min(kept[0], new, key=lambda each: each.upto)
            folder.write(f"receipts/{older.upto}.cbor", receipts.write(older))
        if not kept or kept[0].upto < new.upto:
            folder.write("receipt.cbor", receipt)
        folder.write("cover.cbor", cover)
        folder.write("house.txt", f"{house}\n".encode())
        return folder

    @property
    def receipt(self) -> Receipt:
        return receipts.read(self._read("receipt.cbor"))

    def receipts(self) -> list[Receipt]:
        """The one that reaches farthest first."""
        files = [self.root / "receipt.cbor", *self.root.glob("receipts/*.cbor")]
        found = [receipts.read(file.read_bytes()) for file in files if file.exists()]
        return sorted(found, key=lambda each: each.upto, reverse=True)

    @property
    def cover(self) -> Cover:
        """The one that the receipt names."""
        data = self._read("cover.cbor")
        if hash_of(data) != self.receipt.cover_hash:
            raise Refusal("case.other_cover", safe="cover.cbor is not the cover that the receipt names.")
        return read_cover(data)

    @property
    def house(self) -> str:
        return self._read("house.txt").decode("utf-8").strip()

    # ── the town's book ──

    def keep_roster(self, statements: Sequence[bytes]) -> None:
        self.write("roster.cbor", cbor.encode([1, *statements]))

    def roster(self) -> list[bytes]:
        """Refusal("wire.*"), "case.malformed"."""
        match cbor.decode(self._read("roster.cbor"), limit=1 << 24):
            case [1, *statements] if all(type(each) is bytes for each in statements):
                return statements
            case _:
                raise Refusal("case.malformed", safe="roster.cbor holds no book of a town.")

    # ── parts ──

    def hashes(self) -> dict[int, Hash]:
        """Of every part that the house has, or that the one after it names. Refusal("case.malformed")."""
        if not (self.root / "hashes.txt").exists():
            return {}
        found = {}
        for line in self._read("hashes.txt").decode("ascii", "replace").splitlines():
            match = _HASHED.fullmatch(line)
            if match is None:
                raise Refusal("case.malformed", safe="hashes.txt is not as sha256sum writes it.")
            found[int(match[2])] = Hash(bytes.fromhex(match[1]))
        return found

    def keep_hashes(self, hashes: Mapping[int, Hash]) -> None:
        lines = [f"{hashes[number].hex()}  {part_name(number)}\n" for number in sorted(hashes)]
        self.write("hashes.txt", "".join(lines).encode("ascii"))

    def part(self, number: int) -> bytes | None:
        return self.read_if_there(part_name(number))

    def hash_of_part(self, number: int) -> Hash | None:
        """Whoever waits for days looks often: a file is read again only where it has changed."""
        try:
            at = (self.root / part_name(number)).stat()
        except FileNotFoundError:
            return None
        face = (at.st_ino, at.st_size, at.st_mtime_ns)
        known = self._hashed.get(number)
        if known is None or known[0] != face:
            data = self.part(number)
            if data is None:
                return None
            known = self._hashed[number] = (face, hash_of(data))
        return known[1]

    def keep_part(self, number: int, age_file: bytes) -> None:
        self.write(part_name(number), age_file)

    def parts_here(self) -> set[int]:
        return {int(file.stem) for file in self.root.glob("parts/*.age") if file.stem.isdecimal()}

    # ── the case ──

    @property
    def case_letter(self) -> bytes:
        return self._read("case/case.cbor")

    @property
    def opens_answers(self) -> RecipientKey:
        """Refusal("case.no_key"): what was answered to it is lost."""
        return self._key("case/case.key")

    def answers(self) -> dict[int, bytes]:
        """By seat."""
        files = [file for file in sorted(self.root.glob("case/answers/*.cbor")) if file.stem.isdecimal()]
        return {int(file.stem): file.read_bytes() for file in files if int(file.stem) < MOST_TRUSTEES}

    def keep_answer(self, seat: int, letter: bytes, *, opening: bytes) -> None:
        self.write(f"case/answers/{seat}.cbor", letter, mode=SECRET)
        self.write(f"case/openings/{seat}.cose", opening)

    def openings(self) -> dict[int, bytes]:
        files = [file for file in sorted(self.root.glob("case/openings/*.cose")) if file.stem.isdecimal()]
        return {int(file.stem): file.read_bytes() for file in files if int(file.stem) < MOST_TRUSTEES}

    @property
    def film_key(self) -> RecipientKey | None:
        """None before enough have answered. Refusal("case.no_key") for a file that holds none."""
        return self._key("film.key") if (self.root / "film.key").exists() else None

    def keep_key(self, name: str, key: RecipientKey) -> None:
        """As `age-keygen` would."""
        self.write(name, f"{seal.secret_text(key)}\n".encode("ascii"), mode=SECRET)

    # ── files ──

    def has(self, name: str) -> bool:
        return (self.root / name).exists()

    def read_if_there(self, name: str) -> bytes | None:
        file = self.root / name
        return file.read_bytes() if file.exists() else None

    def write(self, name: str, data: bytes, *, mode: int = OPEN) -> None:
        """The same again is not written again."""
        if self.read_if_there(name) != data:
            self.write_pieces(name, [data], mode=mode)

    def write_pieces(self, name: str, pieces: Iterable[bytes], *, mode: int = OPEN) -> None:
        """For what is too long to be in memory."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f".{file.name}.new")
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as out:
            for piece in pieces:
                out.write(piece)
            out.flush()
            if mode == SECRET:
                os.fsync(out.fileno())
        beside.replace(file)

    def _read(self, name: str) -> bytes:
        file = self.root / name
        if not file.exists():
            raise Refusal("case.incomplete", safe=f"There is no {name} in {self.root}.")
        return file.read_bytes()

    def _key(self, name: str) -> RecipientKey:
        if not self.has(name):
            raise Refusal("case.no_key", safe=f"{name} is gone; {_NO_KEY}")
        try:
            return seal.read_secret(self._read(name).decode("ascii", "replace"))
        except Refusal as why:
            raise Refusal("case.no_key", safe=f"{name} holds no key; {_NO_KEY}") from why


_NO_KEY = "nobody can open what was sealed to it. Ask the trustees again, from a new folder."


def part_name(number: int) -> str:
    return f"parts/{number:06}.age"
