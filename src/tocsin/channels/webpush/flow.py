"""What goes to one push service next, and when: back-off, Retry-After, a circuit breaker. No clock, no I/O.

[Note: An ending is never behind its alarm]
Two letters of one topic never travel to one endpoint at the same time: the newer waits until the older was answered,
and one that was replaced meanwhile is not tried again. So what a push service hears last of an incident is the last
that was said of it. Owned by `Flow`.

[Note: A stranger's address stops no alarm]
A trial goes to an address that a stranger named and nobody has proven. It waits behind everything else, a few at a
time, and that it fails, or is told to wait, says nothing about the service: else somebody who names addresses that
fail could have a push service left alone for minutes, and an alarm with it. Owned by `Flow`.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

MOST_IN_FLIGHT = 256
TRIALS_IN_FLIGHT = 16
TRIAL_TRIES = 6
FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 300.0
LONGEST_RETRY_AFTER_S = 3_600.0
BREAKS_AFTER = 16
"""Failures in a row after which a push service is left alone for a while, and then tried with one push."""

_GONE = (404, 410)
_BUSY = 429


class Fate(Enum):
    ACCEPTED = "accepted"
    GONE = "gone"
    REFUSED = "refused"
    GIVEN_UP = "given up"
    REPLACED = "replaced"


@dataclass(eq=False, slots=True)
class Letter:
    """One push on its way. `make` seals it when its turn comes; a retry sends the same bytes. `ends`: when it is no use
    any more. `tell` hears its fate, once.
    """

    endpoint: str
    topic: bytes
    headers: tuple[str, ...]
    make: Callable[[], bytes]
    ends: float
    tell: Callable[[Letter, Fate], None]
    tries: int = 0
    body: bytes | None = None
    is_replaced: bool = False
    is_trial: bool = False

    @property
    def place(self) -> tuple[str, bytes]:
        return self.endpoint, self.topic


@dataclass
class Flow:
    """One push service's. Times are seconds of any clock that only goes forward."""

    most: int = MOST_IN_FLIGHT
    _out: dict[tuple[str, bytes], Letter] = field(default_factory=dict)
    _behind: dict[tuple[str, bytes], Letter] = field(default_factory=dict)
    _waiting: deque[Letter] = field(default_factory=deque)
    _trials: deque[Letter] = field(default_factory=deque)
    _trying: int = 0
    _later: list[tuple[float, int, Letter]] = field(default_factory=list)
    _not_before: float = 0.0
    _failures: int = 0
    _pause: float = FIRST_PAUSE_S
    _number: int = 0

    def put(self, letter: Letter) -> None:
        (self._trials if letter.is_trial else self._waiting).append(letter)

    def take(self, *, at: float) -> Letter | None:
        """The next one that may go now."""
        while self._later and self._later[0][0] <= at:
            self.put(heapq.heappop(self._later)[2])
        if at < self._not_before:
            return None
        letter = None
        if self.in_flight - self._trying < (1 if self.is_broken else self.most):
            letter = self._first_of(self._waiting, at=at)
        if letter is None and self._trying < TRIALS_IN_FLIGHT and not self._waiting:
            letter = self._first_of(self._trials, at=at)
        if letter is not None:
            letter.tries += 1
            self._trying += letter.is_trial
            self._out[letter.place] = letter
        return letter

    def answered(self, letter: Letter, status: int, *, retry_after_s: float | None, at: float) -> None:
        """What came back; 0 for no answer at all."""
        del self._out[letter.place]
        self._trying -= letter.is_trial
        if (next_one := self._behind.pop(letter.place, None)) is not None:
            self._waiting.appendleft(next_one)
        if 200 <= status < 300:
            self._failures, self._pause = 0, FIRST_PAUSE_S
            letter.tell(letter, Fate.ACCEPTED)
        elif status in _GONE:
            self._failures = 0
            letter.tell(letter, Fate.GONE)
        elif status == _BUSY:
            wait = min(FIRST_PAUSE_S if retry_after_s is None else retry_after_s, LONGEST_RETRY_AFTER_S)
            if not letter.is_trial:
                self._hold(wait, at=at)
            letter.tries -= 1
            self._again(letter, at=max(self._not_before, at + wait))
        elif status == 0 or status >= 500:
            if not letter.is_trial:
                self._failed(retry_after_s, at=at)
            self._again(letter, at=at + min(FIRST_PAUSE_S * 2 ** min(letter.tries - 1, 16), LONGEST_PAUSE_S))
        else:
            self._failures = 0
            letter.tell(letter, Fate.REFUSED)

    def drop(self, topic: bytes) -> None:
        """Something newer takes the place of those of this topic; of one that is under way, if it comes to nothing."""
        for letter in (*self._waiting, *self._trials, *self._behind.values(), *(each[2] for each in self._later)):
            if letter.topic == topic:
                letter.tell(letter, Fate.REPLACED)
        self._waiting = deque(each for each in self._waiting if each.topic != topic)
        self._trials = deque(each for each in self._trials if each.topic != topic)
        self._behind = {place: each for place, each in self._behind.items() if each.topic != topic}
        self._later = [each for each in self._later if each[2].topic != topic]
        heapq.heapify(self._later)
        for letter in self._out.values():
            letter.is_replaced |= letter.topic == topic

    @property
    def is_broken(self) -> bool:
        return self._failures >= BREAKS_AFTER

    @property
    def is_idle(self) -> bool:
        """`_behind` waits for something in flight."""
        return not (self._waiting or self._trials or self._later or self._out)

    def is_forgettable(self, *, at: float) -> bool:
        """Nothing is on its way, and it is not being left alone."""
        return self.is_idle and self._not_before <= at

    @property
    def in_flight(self) -> int:
        return len(self._out)

    def _first_of(self, queue: deque[Letter], *, at: float) -> Letter | None:
        while queue:
            letter = queue.popleft()
            if letter.ends <= at:
                letter.tell(letter, Fate.GIVEN_UP)
            elif letter.place in self._out:
                self._wait_behind(letter)
            else:
                return letter
        return None

    def _wait_behind(self, letter: Letter) -> None:
        older = self._behind.get(letter.place)
        self._behind[letter.place] = letter
        if older is not None:
            older.tell(older, Fate.REPLACED)

    def _failed(self, retry_after_s: float | None, *, at: float) -> None:
        """What was under way when it broke fails with it: only a try after the pause lengthens the pause."""
        self._failures += 1
        if self.is_broken and at >= self._not_before:
            self._hold(self._pause, at=at)
            self._pause = min(self._pause * 2, LONGEST_PAUSE_S)
        if retry_after_s is not None:
            self._hold(min(retry_after_s, LONGEST_RETRY_AFTER_S), at=at)

    def _hold(self, seconds: float, *, at: float) -> None:
        self._not_before = max(self._not_before, at + seconds)

    def _again(self, letter: Letter, *, at: float) -> None:
        if letter.is_replaced:
            letter.tell(letter, Fate.REPLACED)
            return
        if at >= letter.ends or (letter.is_trial and letter.tries >= TRIAL_TRIES):
            letter.tell(letter, Fate.GIVEN_UP)
            return
        self._number += 1
        heapq.heappush(self._later, (at, self._number, letter))
