"""Everybody's pocket: who is tried out, who is rung, what became of it.

[Note: At least once]
A ring is written down before anything is sent and forgotten when its tally is written. A house that dies in between
sends it again, to everybody, when it is back. Doubles are thrown away by the phone (`dedupe`): its worker remembers
which alert, how sure, it has shown, and a notice of the same incident takes the place of the former. A newer ring of
the same incident takes the place of what has not gone out yet (tocsin.channels.webpush.flow). Where the file cannot be
written, everybody is rung all the same, and whoever brought the news hears of it and brings it again.

[Note: Tried out first]
A subscription is kept only after a random number that was pushed to it has come back. So nobody fills the store with
addresses that are not hers, and a phone that says it can be rung has been rung. Until then it lives in memory.

[Note: In place of another]
Browsers change an endpoint whenever they like. A phone that knows the old one with its secret is the phone that was
rung there, so it pays no entry; the old one goes when the new one has been rung. Of one old endpoint one is tried out
at a time, so that nobody fills the memory with them.
"""

import asyncio
import hmac
import logging
import math
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import replace
from functools import partial
from hashlib import sha256
from itertools import count, groupby
from typing import NamedTuple

from tocsin.channels.webpush.declarative import Kind, declarative
from tocsin.channels.webpush.envelopes import Envelopes, check
from tocsin.channels.webpush.flow import Fate, Letter
from tocsin.channels.webpush.guard import Guard
from tocsin.channels.webpush.postman import Postman, Ticks
from tocsin.channels.webpush.vapid import Vapid, origin_of, scalar_of
from tocsin.rails import Clock, Dedupe
from tocsin.rails.push import FOR_ALARMS, WAKE_BYTES, Endpoints, Haste, Outcome, Pace, Ring, Secret, Subscription, Tally
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import NewId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

LOG = logging.getLogger("tocsin")
PROOF_BYTES = 16
TOPIC_BYTES = 24
"""In base64url the 32 signs that RFC 8030 § 5.4 allows."""
MOST_TRIED = 512
TRIED_FOR_S = 10 * 60
ARMED_AT_ONCE = 256
DOORBELL_LIVES_S = 10 * 60
LISTENED_MOST = 8
"""Changes of one phone's numbers between two ticks of the clock."""
LOOKED_UP_AFTER_S = (0.0, 2.0, 10.0, 60.0)
"""Pauses until a push service's name is known; the last one again and again, for as long as what is said holds."""
WRITTEN_TRIES_S = (0.2, 1.0, 5.0, 20.0)
"""Pauses until a tally is written; the last one again and again."""


class _Tried(NamedTuple):
    """ends: when nobody waits for it any more. until: as `keep` has it."""

    ends: int
    subscription: Subscription
    instead_of: str | None
    until: Instant


class Pockets:
    """`start()` in a running loop, `stop()` after the last ring; `look()` whenever the endpoints may have woken up."""

    dedupe = Dedupe.PHONE

    def __init__(
        self, endpoints: Endpoints, *, guard: Guard, postman: Postman, clock: Clock, ticks: Ticks, draw: NewId
    ) -> None:
        self._endpoints = endpoints
        self._guard = guard
        self._postman = postman
        self._clock = clock
        self._ticks = ticks
        self._draw = draw
        self._envelopes = Envelopes(draw=draw)
        self._vapid: Vapid | None = None
        self._contact = ""
        self._topics = b""
        self._tried: dict[bytes, _Tried] = {}
        self._gone: list[str] = []
        self._listened: Counter[str] = Counter()
        self._beside: set[asyncio.Task[None]] = set()
        self._running: dict[bytes, _Run] = {}
        self._has_taken_up = False
        self._dead = 0
        self._is_troubled = False
        self._turn = asyncio.Lock()
        self._arming: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._postman.start()
        await self.look()

    async def stop(self) -> None:
        tasks = [
            *(run.task for run in self._running.values()),
            *self._beside,
            *([self._arming] if self._arming else []),
        ]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.to_thread(self._postman.stop)

    async def look(self) -> None:
        """Once the key is here: makes ready what the house is known by, and sends what became due meanwhile."""
        if not self._endpoints.is_awake or self._has_taken_up:
            return
        if self._vapid is None:
            self._contact = self._endpoints.secret(Secret.CONTACT).decode()
            seed = self._endpoints.secret(Secret.SEED)
            self._topics = hmac.digest(seed, b"tocsin/topics/v1", sha256)
            self._numbers = hmac.digest(seed, b"tocsin/numbers/v1", sha256)
            self._vapid = Vapid(scalar_of(seed), contact=self._contact)
        self._arm()
        await self._take_up()
        self._is_troubled = any(each.tally.is_troubling for each in (await self._endpoints.outcomes())[:1])
        self._has_taken_up = True

    @property
    def is_awake(self) -> bool:
        return self._vapid is not None

    @property
    def public_key(self) -> bytes:
        """What browsers are told when they subscribe; empty while asleep."""
        return b"" if self._vapid is None else self._vapid.public_key

    def check(self, subscription: Subscription) -> None:
        """Refusal("push.unknown_service"), "push.bad_key", "push.asleep"."""
        self._guard.check(subscription.endpoint)
        check(subscription)
        if not self.is_awake:
            raise Refusal("push.asleep", safe="Alarms to closed apps are asleep at this house just now.", status=503)

    def knows(self, endpoint: str, *, auth: bytes) -> bool:
        """Whoever knows both is the phone itself."""
        return self._held(endpoint, auth=auth) is not None

    async def try_out(
        self, subscription: Subscription, *, instead_of: str | None = None, until: Instant = FOR_ALARMS
    ) -> None:
        """Pushes a random number to it, which `arrived` waits for. Refuses as `check`; Refusal("push.busy").

        instead_of: an endpoint that goes when this one is kept. until: when a doorbell's shift is over.
        """
        self.check(subscription)
        at = self._clock.now()
        for proof, each in [*self._tried.items()]:
            is_replaced = instead_of is not None and each.instead_of == instead_of
            if is_replaced or each.ends <= at:
                del self._tried[proof]
                self._postman.drop(proof)
        if len(self._tried) >= MOST_TRIED:
            raise Refusal("push.busy", safe="Many phones are being tried out. Try again in some minutes.", status=429)
        proof = self._draw(PROOF_BYTES)
        self._tried[proof] = _Tried(at + TRIED_FOR_S, subscription, instead_of, until)
        letters = self._letters(
            [subscription],
            payload=declarative(town=self._contact, proof=proof),
            topic=proof,
            lives_s=TRIED_FOR_S,
            haste=Haste.HIGH,
            tell=lambda letter, fate: None,
            is_trial=True,
        )
        await self._hand_over(letters, is_replaced=lambda: proof not in self._tried)

    async def arrived(self, proof: bytes) -> None:
        """From now on it is rung. Refusal("push.not_tried"), "push.full"."""
        tried = self._tried.pop(proof, None)
        if tried is None:
            raise Refusal("push.not_tried", safe="This came too late. Turn it on again.", status=404)
        old = None if tried.instead_of is None else self._endpoints.of(tried.instead_of)
        if not await self._endpoints.keep(tried.subscription, instead_of=tried.instead_of, until=tried.until):
            raise Refusal("push.full", safe="This house cannot take more phones just now.", status=503)
        if old is not None:
            self._envelopes.disarm(old)
        self._arm()

    async def forget(self, endpoint: str, *, auth: bytes) -> None:
        """One that is not here is no error."""
        if (held := self._held(endpoint, auth=auth)) is not None:
            await self._endpoints.drop([endpoint])
            self._envelopes.disarm(held)
        for each in self._endpoints.doorbells(at=FOR_ALARMS):
            if each.is_hers(endpoint, auth=auth):
                await self._endpoints.drop([endpoint])

    def _held(self, endpoint: str, *, auth: bytes) -> Subscription | None:
        held = self._endpoints.of(endpoint)
        return held if held is not None and held.is_hers(endpoint, auth=auth) else None

    async def ring(self, ring: Ring) -> None:
        """Written down when this returns; the sending goes on beside. The same again does nothing.

        What the store raises is raised once everybody is being rung.
        """
        try:
            await self._endpoints.begin(ring)
        except Exception:
            await self._take_up([ring], new=ring.key)
            raise
        await self._take_up(new=ring.key)

    def ring_doorbells(self) -> int:
        """To everybody on shift, without a word; how many. Goes on beside, and is not written down: what still waits is
        rung for again. Nobody is while the key is away.
        """
        if not self.is_awake:
            return 0
        subscriptions = self._endpoints.doorbells(at=self._clock.now())
        payload, topic = declarative(town=self._contact), self._draw(24)

        def tell(letter: Letter, fate: Fate) -> None:
            if fate is Fate.GONE:
                self._gone.append(letter.endpoint)

        letters = self._letters(
            subscriptions, payload=payload, topic=topic, lives_s=DOORBELL_LIVES_S, haste=Haste.HIGH, tell=tell
        )
        self._go_on_beside(self._hand_over(letters, is_replaced=lambda: False))
        return len(letters)

    async def listen(self, endpoint: str, *, auth: bytes, wakes: bytes) -> None:
        """From now on this phone is rung for these numbers and no others.

        Refusal("push.not_known"), "push.busy" for one that changes them all the time: no alarm waits for its writing.
        """
        held = self._held(endpoint, auth=auth)
        tried = [proof for proof, each in self._tried.items() if each.subscription.is_hers(endpoint, auth=auth)]
        for proof in tried:
            each = self._tried[proof]
            self._tried[proof] = each._replace(subscription=replace(each.subscription, wakes=wakes))
        if held is None and not tried:
            raise Refusal("push.not_known", safe="This house does not ring this phone any more.", status=404)
        if held is None or held.wakes == wakes:
            return
        if self._listened[endpoint] >= LISTENED_MOST:
            raise Refusal("push.busy", safe="Many phones are being tried out. Try again in some minutes.", status=429)
        self._listened[endpoint] += 1
        await self._endpoints.keep(replace(held, wakes=wakes))

    def number(self, name: bytes) -> bytes:
        """WAKE_BYTES, under a secret of the house: for one name the same as long as the endpoints last. While awake."""
        return hmac.digest(self._numbers, name, sha256)[:WAKE_BYTES]

    async def waiting_for(self, wakes: Set[bytes]) -> Mapping[bytes, Sequence[Subscription]]:
        return await self._endpoints.waiting_for(wakes)

    def ring_for_letter(
        self, phones: Sequence[Subscription], *, ends: Instant, told: Callable[[], Awaitable[None]]
    ) -> Callable[[], None]:
        """Somebody laid a letter ahead for them, and it has opened: `_ring_for`."""
        return self._ring_for(phones, Kind.LETTER, ends=ends, told=told)

    def ring_for_case(
        self, phones: Sequence[Subscription], *, ends: Instant, told: Callable[[], Awaitable[None]]
    ) -> Callable[[], None]:
        """Somebody asks trustees for a film: `_ring_for`."""
        return self._ring_for(phones, Kind.CASE, ends=ends, told=told)

    def _ring_for(
        self, phones: Sequence[Subscription], kind: Kind, *, ends: Instant, told: Callable[[], Awaitable[None]]
    ) -> Callable[[], None]:
        """Rings them, without a word of whom or why. What is given back calls it off.

        Goes on beside until `ends`, and is not written down: `told` runs when the push services have answered, and
        whoever asks keeps until then that somebody is to be rung.
        """
        topic, left = self._draw(TOPIC_BYTES), count(len(phones) - 1, -1)
        all_told, is_off = asyncio.Event(), asyncio.Event()
        loop = asyncio.get_running_loop()

        def tell(letter: Letter, fate: Fate) -> None:
            if fate is Fate.GONE:
                self._gone.append(letter.endpoint)
            if next(left) == 0:
                loop.call_soon_threadsafe(all_told.set)

        letters = self._letters(
            phones,
            payload=declarative(town=self._contact, kind=kind),
            topic=topic,
            lives_s=ends - self._clock.now(),
            haste=Haste.HIGH,
            tell=tell,
        )

        async def hand_over() -> None:
            await self._hand_over(letters, is_replaced=is_off.is_set)
            await all_told.wait()
            await told()

        def call_off() -> None:
            is_off.set()
            self._postman.drop(topic)

        self._go_on_beside(hand_over())
        return call_off

    def _go_on_beside(self, work: Coroutine[None, None, None]) -> None:
        going_on = asyncio.get_running_loop().create_task(work)
        self._beside.add(going_on)
        going_on.add_done_callback(self._beside.discard)
        going_on.add_done_callback(_said_if_failed)

    async def forget_doorbells(self) -> int:
        """Those whose shift is over, and those whose phone is gone. Whoever often changed her numbers may again."""
        self._listened.clear()
        gone, self._gone = self._gone, []
        await self._endpoints.drop(gone)
        return len(gone) + await self._endpoints.drop_over(at=self._clock.now())

    async def outcomes(self) -> Sequence[Outcome]:
        """Newest first; those that are on their way before all others."""
        running = [run.outcome() for run in reversed(self._running.values()) if not run.is_replaced]
        return [*running, *await self._endpoints.outcomes()]

    @property
    def dead(self) -> int:
        """Letters since the start that nobody could be brought to take."""
        return self._dead

    @property
    def is_troubled(self) -> bool:
        """Whether too many of the last ring's were such."""
        return self._is_troubled

    async def quiet(self) -> None:
        """When everything that was due has ended."""
        while self._running:
            await asyncio.gather(*(run.task for run in self._running.values()), return_exceptions=True)

    async def _take_up(self, unwritten: Sequence[Ring] = (), *, new: bytes = b"") -> None:
        """Under `_turn`, so that no ring is begun again between its end and its being forgotten."""
        async with self._turn:
            if not self.is_awake:
                return
            due = unwritten or await self._endpoints.due()
            newest = {ring.topic: ring for ring in due}
            for ring in due:
                if ring.key not in self._running:
                    self._replace(ring.topic)
                    everybody = [each for each in self._endpoints.everybody() if ring.concerns(each)]
                    run = _Run(ring, everybody, at=self._clock.now(), ticks=self._ticks)
                    run.is_timed = ring.key == new
                    run.is_replaced = ring is not newest[ring.topic]
                    self._running[ring.key] = run
                    run.begin(self._ring_everybody(run))

    def _replace(self, topic: bytes) -> None:
        """What runs of this topic is not sent any more; letters that nobody has handed over yet are not either."""
        for run in self._running.values():
            run.is_replaced |= run.ring.topic == topic
        self._postman.drop(topic)

    async def _ring_everybody(self, run: "_Run") -> None:
        try:
            await self._send_to_everybody(run)
        except Exception:
            self._running.pop(run.ring.key, None)
            self._has_taken_up = False  # so that the next `look` takes it up again
            raise

    async def _send_to_everybody(self, run: "_Run") -> None:
        payload = declarative(town=self._contact, pushed=run.ring.pushed)
        await self._hand_over(
            self._letters(
                run.everybody,
                payload=payload,
                topic=run.ring.topic,
                lives_s=run.lives_s,
                haste=run.ring.haste,
                tell=run.tell,
            ),
            is_replaced=lambda: run.is_replaced,
        )
        await run.all_told.wait()
        tally = run.tally()
        self._dead += tally.dead
        self._is_troubled = tally.is_troubling
        for each in run.gone:
            self._envelopes.disarm(each)
        await self._until_written(lambda: self._endpoints.drop([each.endpoint for each in run.gone]))
        await self._until_written(lambda: self._end(run, tally))
        self._arm()

    async def _end(self, run: "_Run", tally: Tally) -> None:
        async with self._turn:
            await self._endpoints.done(run.ring, tally, pace=run.pace())
            del self._running[run.ring.key]

    async def _until_written(self, write: Callable[[], Awaitable[None]]) -> None:
        """A disk that fails for a while costs no ring twice: what is left to do is to write."""
        for tries in count():
            try:
                await write()
                return
            except Exception as why:
                LOG.error("what became of a ring could not be written: %s", type(why).__name__)
                await asyncio.sleep(WRITTEN_TRIES_S[min(tries, len(WRITTEN_TRIES_S) - 1)])

    async def _hand_over(self, letters: Sequence[Letter], *, is_replaced: Callable[[], bool]) -> None:
        """By push service: one whose name cannot be looked up holds up nobody else's."""
        in_order = sorted(letters, key=lambda letter: origin_of(letter.endpoint))
        by_origin = [list(each) for _, each in groupby(in_order, key=lambda letter: origin_of(letter.endpoint))]
        await asyncio.gather(*(self._hand_over_to_one(each, is_replaced=is_replaced) for each in by_origin))

    async def _hand_over_to_one(self, letters: Sequence[Letter], *, is_replaced: Callable[[], bool]) -> None:
        """Nothing is awaited between the last look whether it was replaced and the handing over."""
        for tries in count():
            await asyncio.sleep(LOOKED_UP_AFTER_S[min(tries, len(LOOKED_UP_AFTER_S) - 1)])
            if is_replaced() or self._ticks() >= letters[0].ends:
                break
            with suppress(OSError):
                address = await self._guard.address(letters[0].endpoint)
                if not is_replaced():
                    self._postman.send(letters, address=address)
                    return
        for letter in letters:
            letter.tell(letter, Fate.REPLACED if is_replaced() else Fate.GIVEN_UP)

    def _letters(
        self,
        everybody: Sequence[Subscription],
        *,
        payload: bytes,
        topic: bytes,
        lives_s: int,
        haste: Haste,
        tell: Callable[[Letter, Fate], None],
        is_trial: bool = False,
    ) -> list[Letter]:
        """One for each. What a push service is told beside is the same for all of its own, and made once.

        The topic under a secret of the house: what it is of is public, and who carries it needs not look it up.
        """
        assert self._vapid is not None
        at, ends = self._clock.now(), self._ticks() + lives_s
        said_topic = b64u(hmac.digest(self._topics, topic, sha256)[:TOPIC_BYTES])
        told: dict[str, tuple[str, ...]] = {}
        letters = []
        for each in everybody:
            origin = origin_of(each.endpoint)
            if origin not in told:
                told[origin] = (
                    "Content-Type: application/octet-stream",
                    "Content-Encoding: aes128gcm",
                    f"TTL: {lives_s}",
                    f"Urgency: {haste}",
                    f"Topic: {said_topic}",
                    f"Authorization: {self._vapid.authorization(each.endpoint, at=at)}",
                )
            make = partial(self._envelopes.envelope_for, each, payload)
            letters.append(Letter(each.endpoint, topic, told[origin], make, ends, tell, is_trial=is_trial))
        return letters

    def _arm(self) -> None:
        if self._arming is None or self._arming.done():
            self._arming = asyncio.get_running_loop().create_task(self._arm_all(self._endpoints.everybody()))

    async def _arm_all(self, everybody: Sequence[Subscription]) -> None:
        """A few at a time, so that an alarm in between waits for few."""
        for first in range(0, len(everybody), ARMED_AT_ONCE):
            await asyncio.to_thread(self._envelopes.arm, everybody[first : first + ARMED_AT_ONCE])
            await asyncio.sleep(0)


class _Run:
    """One ring on its way, and what became of its letters: told in the postman's thread, or by whoever could not hand
    them to it.
    """

    def __init__(self, ring: Ring, everybody: Sequence[Subscription], *, at: Instant, ticks: Ticks) -> None:
        self.ring = ring
        self.lives_s = ring.ends - at
        self.everybody = everybody if self.lives_s > 0 else ()
        self.is_replaced = False
        self.is_timed = True
        self.all_told = asyncio.Event()
        self.task: asyncio.Task[None]
        self._gone: set[str] = set()
        self._counts: Counter[Fate] = Counter()
        self._accepted_after: list[float] = []
        self._ticks = ticks
        self._began = ticks()
        self._loop = asyncio.get_running_loop()
        self._turn = threading.Lock()
        if not self.everybody:
            self.all_told.set()

    def begin(self, work: Coroutine[None, None, None]) -> None:
        self.task = self._loop.create_task(work)
        self.task.add_done_callback(_said_if_failed)

    def tell(self, letter: Letter, fate: Fate) -> None:
        with self._turn:
            self._counts[fate] += 1
            if fate is Fate.GONE:
                self._gone.add(letter.endpoint)
            if fate is Fate.ACCEPTED:
                self._accepted_after.append(self._ticks() - self._began)
            if self._counts.total() == len(self.everybody):
                self._loop.call_soon_threadsafe(self.all_told.set)

    @property
    def gone(self) -> Sequence[Subscription]:
        return [each for each in self.everybody if each.endpoint in self._gone]

    def tally(self) -> Tally:
        return Tally(*(self._counts[fate] for fate in Fate))

    def outcome(self) -> Outcome:
        """Those of whom nothing is known yet are among the living, and have not been handed over."""
        with self._turn:
            tally = self.tally()
            waiting = len(self.everybody) - self._counts.total()
        return Outcome(self.ring.about, tally, self.pace(), waiting=waiting)

    def pace(self) -> Pace:
        """Nothing of one that was taken up after the house had died: since when, it does not know."""
        with self._turn:
            after = sorted(self._accepted_after)
        if not after or not self.is_timed:
            return Pace()
        return Pace(*(math.ceil(after[math.ceil(share * len(after)) - 1]) for share in (0.5, 0.95)))


def _said_if_failed(done: asyncio.Task[None]) -> None:
    if not done.cancelled() and (why := done.exception()) is not None:
        LOG.error("ringing failed: %s", type(why).__name__)
