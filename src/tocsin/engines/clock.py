"""The machine's clock."""

import time

from tocsin.terms.instant import Instant


class SystemClock:
    """Unix seconds; `offset_s` moves the clock for tests. It follows the machine, also when that is set back."""

    def __init__(self, *, offset_s: int = 0) -> None:
        self._offset_s = offset_s

    def now(self) -> Instant:
        return Instant(int(time.time()) + self._offset_s)

    @staticmethod
    def steady() -> float:
        """Seconds that only go forward, also while the machine sleeps, whatever the clock is set to."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)
