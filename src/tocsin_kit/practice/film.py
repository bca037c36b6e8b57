"""One film of the practice town: sent while it is made, promised and proven by the ledger, opened by the trustees."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tocsin.seals import film_statement as statements
from tocsin.seals.film import write_cover
from tocsin.seals.film_statement import FilmStatement
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Roster
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import FilmId
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.member import Member
from tocsin_kit.keys import RecipientKey
from tocsin_kit.practice.trustees import Trustees
from tocsin_kit.witness import assemble, opener, proofs
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness.case_folder import CaseFolder
from tocsin_kit.witness.codes import Ending, Lane, Reason
from tocsin_kit.witness.film_house import FilmHouse
from tocsin_kit.witness.film_key import salt_key_of, salt_of
from tocsin_kit.witness.part import Part, seal_part
from tocsin_kit.witness.receipt import Receipt
from tocsin_kit.witness.share import cover_film

SECONDS = 6
HOURS = 24
WHO, WHY = "Ana", "My lawyer needs it for the hearing on Monday"
LOOK_EVERY_S = 0.25
PATIENCE_S = 90.0
Tell = Callable[[str, str | None, str], None]


@dataclass
class Seen:
    """What the play was seen to do; each is a claim of the tour. `private`: what the house may hold nowhere."""

    safe: list[int] = field(default_factory=list)
    proven: bool = False
    opened_by_fewer: bool = False
    same: bool = False
    openings_proven: int = 0
    private: list[bytes] = field(default_factory=list)


class Film:
    def __init__(self, ana: Member, trustees: Trustees, *, tell: Tell, pause_s: float) -> None:
        self.seen = Seen()
        self._ana = ana
        self._house = FilmHouse(ana)
        self._trustees = trustees
        self._tell = tell
        self._pause_s = pause_s
        self._made = [f"second {n} of what Ana filmed, {os.urandom(8).hex()}".encode() for n in range(SECONDS)]

    async def play(self) -> Seen:
        with tempfile.TemporaryDirectory(prefix="tocsin-practice-film-") as root:
            receipt = await self._films()
            cover = await self._house.cover(receipt.film)
            folder = CaseFolder.begin(
                Path(root), receipt=receipts.write(receipt), cover=cover, house=self._ana.lines[0].address
            )
            await self._proves(folder)
            await self._asks(folder)
            await self._opens(folder)
        return self.seen

    async def _films(self) -> Receipt:
        """As her phone does it: the key exists while it films, and nowhere else."""
        now = self._ana.clock()
        key, write, erase = RecipientKey.make(), os.urandom(16), os.urandom(16)
        roster = self._ana.town_roster()
        covered = cover_film(
            FilmId(os.urandom(16)), key=key, trustees=roster.films, begun_at=now, erase_hash=hash_of(erase)
        )
        of, needed = len(covered.cover.seats), covered.cover.needed
        self.seen.private += [key.secret, *self._made, WHY.encode()]
        await self._say(
            "films",
            "ana",
            f"Ana films. Her phone makes a key for this film alone, splits it among {of} trustees and keeps none: "
            f"{needed} of them open it together.",
        )
        path, writes = f"/api/witness/films/{b64u(covered.cover.film)}", {"Tocsin-Film": b64u(write)}
        begins = {"Tocsin-Write": b64u(hash_of(write)), **await self._ana.entry()}
        cover = write_cover(covered.cover)
        await self._ana.ask("PUT", f"{path}?hours={HOURS}", raw=cover, headers=begins)
        for number, envelope in enumerate(covered.envelopes):
            await self._ana.ask("PUT", f"{path}/shares/{number}", raw=envelope, headers=writes)
        sealed: list[bytes] = []
        for number, data in enumerate(self._made):
            part = Part(
                film=covered.cover.film,
                number=number,
                previous=hash_of(sealed[-1]) if sealed else None,
                lane=Lane.words,
                stretch=0,
                offset=sum(map(len, self._made[:number])),
                begun_at=now,
                begins_ms=number * 1_000,
                ends_ms=number * 1_000 + 1_000,
                type="text/plain",
                end=Ending.sealed_only if number == SECONDS - 1 else None,
                data=data,
            )
            sealed.append(seal_part(part, to=key.public))
            there = f"{path}/parts/{number}?hash={b64u(hash_of(sealed[-1]))}"
            answer = await self._ana.ask("PUT", there, raw=sealed[-1], headers=writes)
            self.seen.safe.append(int(answer.json()["safe"]))
        await self._say(
            "safe",
            "ana",
            f"Each second leaves sealed while the next is filmed: safe up to 0:0{self.seen.safe[-1]}. Her phone may "
            "be smashed now. (She is an actor without a camera: these seconds are made up. On Dana's phone you film "
            "yourself.)",
        )
        root = statements.parts_root([hash_of(each) for each in sealed])
        said = FilmStatement(salt_of(salt_key_of(key), upto=SECONDS), covered.cover.film, hash_of(cover), SECONDS, root)
        commitment = statements.commitment_of(statements.write(said))
        answer = await self._ana.ask(
            "POST", f"{path}/commit", json_body={"commitment": b64u(commitment)}, headers=writes
        )
        return Receipt(
            self._ana.town, covered.cover.film, hash_of(cover), SECONDS, commitment, str(answer.json()["receipt"])
        )

    async def _proves(self, folder: CaseFolder) -> None:
        await self._say(
            "receipt",
            "ana",
            "The house signs a receipt: within a minute 32 bytes stand in its ledger that fit these seconds and say "
            "nothing of them. The receipt opens nothing.",
        )
        began = time.monotonic()
        (index,) = await self._in_the_ledger(folder)
        self.seen.proven = True
        await self._say(
            "proven",
            "ana",
            f"Line {index} of the ledger, after {time.monotonic() - began:.1f} s. Ana's phone has checked the proof: "
            "nobody takes it out or changes it unseen.",
        )

    async def _asks(self, folder: CaseFolder) -> None:
        roster = await opener.read_book(folder, self._house, at=self._ana.clock())
        opener.write_case(folder, roster=roster, reason=Reason.court, who=WHO, why=WHY, at=self._ana.clock())
        await opener.lay_case(folder, self._house)
        await self._say("asks", "ana", "Ana asks the trustees to open it. The house has a sealed letter more.")

        async def given(number: int) -> None:
            standing = await opener.collect(folder, self._house, roster=roster)
            if number < standing.needed:
                self.seen.opened_by_fewer = self.seen.opened_by_fewer or standing.is_enough or _opens(folder, roster)

        await self._trustees.look(pause_s=self._pause_s, given=given)

    async def _opens(self, folder: CaseFolder) -> None:
        roster = await opener.read_book(folder, self._house, at=self._ana.clock())
        standing = await opener.collect(folder, self._house, roster=roster)
        fetched = await opener.fetch_parts(folder, self._house, tell=lambda done, of: None)
        key = opener.join(folder, roster=roster)
        await opener.take_case_back(folder, self._house)
        found = assemble.put_together(folder, key=key, tell=lambda done, of: None)
        played = b"".join((folder.root / name).read_bytes() for name in found.files)
        self.seen.same = found.is_whole and played == b"".join(self._made)
        await self._say(
            "opened",
            "ana",
            f"{standing.fitting} shares are the key: the film opens on Ana's phone, {fetched.new} of {SECONDS} seconds"
            f"{', nothing missing' if found.is_whole else ''}. With {standing.needed - 1} shares nothing opened.",
        )
        lines = await self._in_the_ledger(folder)
        self.seen.openings_proven = len(lines) - 1
        await self._say(
            "logged",
            None,
            f"That it was opened stands in the ledger too, by {self.seen.openings_proven} trustees' signatures: no "
            "film is opened in secret.",
        )

    async def _in_the_ledger(self, folder: CaseFolder) -> list[int]:
        """Where each thing that was promised stands, once all of it does. TimeoutError."""
        roster = self._ana.town_roster()
        believed = proofs.policy_of(roster, log=roster.ledger.log)
        found: list[int] = []
        async with asyncio.timeout(PATIENCE_S):
            for each in proofs.wanted(folder, log=believed.logs[0].key):
                while True:
                    one = await proofs.fetch(folder, self._house, each=each, believed=believed)
                    if one.index is not None:
                        found.append(one.index)
                        break
                    await asyncio.sleep(LOOK_EVERY_S)
        return found

    async def _say(self, step: str, person: str | None, say: str) -> None:
        self._tell(step, person, say)
        await asyncio.sleep(self._pause_s)


def _opens(folder: CaseFolder, roster: Roster) -> bool:
    try:
        opener.join(folder, roster=roster)
    except Refusal:
        return False
    return True
