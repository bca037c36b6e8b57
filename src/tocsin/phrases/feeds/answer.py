"""*Checked: it was …*, for feed readers. It is no message of CAP and on no map: docs/decisions/0016."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.phrases.words import Words
from tocsin.seals import cose
from tocsin.seals.checked import VerifiedChecked
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import TownId
from tocsin.terms.instant import Instant
from tocsin.terms.registry import Finding, Status


@dataclass(frozen=True)
class Answer:
    """What people found who looked."""

    town: TownId
    verified: VerifiedChecked

    @property
    def identifier(self) -> str:
        return f"tocsin-{self.town.hex()}-checked-{hash_of(self.verified.signed.payload)[:8].hex()}"

    @property
    def sent_at(self) -> Instant:
        return self.verified.checked.sent_at

    @property
    def event(self) -> int:
        return self.verified.checked.event

    @property
    def status(self) -> Status:
        return self.verified.checked.status

    @property
    def finding(self) -> str:
        """Its name in the registry, or its number when it is of a newer one."""
        code = self.verified.checked.finding
        return Finding(code).name if code in set(Finding) else str(code)

    @property
    def signed(self) -> bytes:
        """The bytes that prove it."""
        return cose.write(self.verified.signed)

    def headline(self, words: Words) -> str:
        return words.checked(self.verified.checked.finding, status=self.status)
