"""The one way in for time."""

from typing import Protocol

from tocsin.terms.instant import Instant


class Clock(Protocol):
    def now(self) -> Instant:
        """The present moment in whole unix seconds, UTC."""
