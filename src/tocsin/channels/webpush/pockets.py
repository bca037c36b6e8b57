"""Everybody's pocket: who is tried out, who is rung, what became of it.

[Note: At least once]
A ring is written down before anything is sent and forgotten when its tally is written. A house that dies in between
sends it again, to everybody, when it is back; a phone knows an alert by its number and shows it once (`dedupe`). A
newer ring of the same incident takes the place of what has not gone out yet: an ending never waits behind its alarm.

[Note: Tried out first]
A subscription is kept only after a random number that was pushed to it has come back. So nobody fills the store with
addresses that are not hers, and a phone that says it can be rung has been rung. Until then it lives in memory.
"""

import asyncio
import hmac
import logging
import threading
from collections import Counter
from collections.abc import Callable, Coroutine, Sequence
from itertools import groupby

from tocsin.channels.webpush.declarative import declarative
from tocsin.channels.webpush.envelopes import Envelopes, check
from tocsin.channels.webpush.flow import Fate, Letter
from tocsin.channels.webpush.guard import Guard
from tocsin.channels.webpush.postman import Postman, Ticks
from tocsin.channels.webpush.vapid import Vapid, origin_of, scalar_of
from tocsin.rails import Clock, Dedupe
from tocsin.rails.push import Endpoints, Ring, Secret, Subscription, Tally
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import NewId
from tocsin.terms.refusal import Refusal

LOG = logging.getLogger("tocsin")
PROOF_BYTES = 16
MOST_TRIED = 512
TRIED_FOR_S = 10 * 60
ARMED_AT_ONCE = 256
LOOKED_UP_TRIES = (0.0, 2.0, 10.0, 60.0)


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
        self._tried: dict[bytes, tuple[int, Subscription]] = {}
        self._running: dict[bytes, asyncio.Task[None]] = {}
        self._turn = asyncio.Lock()
        self._arming: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._postman.start()
        await self.look()

    async def stop(self) -> None:
        tasks = [*self._running.values(), *([self._arming] if self._arming else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.to_thread(self._postman.stop)

    async def look(self) -> None:
        """Once the key is here: makes ready what the house is known by, and sends what became due meanwhile."""
        if not self._endpoints.is_awake:
            return
        if self._vapid is None:
            self._contact = self._endpoints.secret(Secret.CONTACT).decode()
            self._vapid = Vapid(scalar_of(self._endpoints.secret(Secret.SEED)), contact=self._contact)
        self._arm()
        await self._take_up()

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

    async def try_out(self, subscription: Subscription) -> None:
        """Pushes a random number to it, which `arrived` waits for. Refuses as `check`; Refusal("push.busy")."""
        self.check(subscription)
        at = self._clock.now()
        self._tried = {proof: each for proof, each in self._tried.items() if each[0] > at}
        if len(self._tried) >= MOST_TRIED:
            raise Refusal("push.busy", safe="Many phones are being tried out. Try again in some minutes.", status=429)
        proof = self._draw(PROOF_BYTES)
        self._tried[proof] = (at + TRIED_FOR_S, subscription)
        letter = self._letter(
            subscription,
            payload=declarative(town=self._contact, proof=proof),
            topic=proof,
            lives_s=TRIED_FOR_S,
            tell=lambda letter, fate: None,
        )
        await self._hand_over([letter])

    async def arrived(self, proof: bytes) -> None:
        """From now on it is rung. Refusal("push.not_tried"), "push.full"."""
        _, subscription = self._tried.pop(proof, (0, None))
        if subscription is None:
            raise Refusal("push.not_tried", safe="This came too late. Turn it on again.", status=404)
        if not await self._endpoints.keep(subscription):
            raise Refusal("push.full", safe="This house cannot take more phones just now.", status=503)
        self._arm()

    async def forget(self, endpoint: str, *, auth: bytes) -> None:
        """Whoever knows both is the phone itself. One that is not here is no error."""
        for each in self._endpoints.everybody():
            if each.endpoint == endpoint and hmac.compare_digest(each.auth, auth):
                await self._endpoints.drop([endpoint])
                self._envelopes.disarm(each)

    async def ring(self, ring: Ring) -> None:
        """Written down when this returns; the sending goes on beside. The same again does nothing."""
        if await self._endpoints.begin(ring):
            self._postman.drop(ring.topic)
        await self._take_up()

    async def quiet(self) -> None:
        """When everything that was due has ended."""
        while self._running:
            await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def _take_up(self) -> None:
        """Under `_turn`, so that no ring is begun again between its end and its being forgotten."""
        async with self._turn:
            for ring in await self._endpoints.due() if self.is_awake else ():
                if ring.key not in self._running:
                    self._running[ring.key] = self._begin(self._ring_everybody(ring))

    async def _ring_everybody(self, ring: Ring) -> None:
        lives_s = ring.ends - self._clock.now()
        everybody = self._endpoints.everybody() if lives_s > 0 else ()
        fates = _Fates(len(everybody))
        payload = declarative(town=self._contact, pushed=ring.pushed)
        await self._hand_over(
            [
                self._letter(each, payload=payload, topic=ring.topic, lives_s=lives_s, tell=fates.tell)
                for each in everybody
            ]
        )
        await fates.all_told.wait()
        gone = [each for each in everybody if each.endpoint in fates.gone]
        await self._endpoints.drop([each.endpoint for each in gone])
        for each in gone:
            self._envelopes.disarm(each)
        async with self._turn:
            await self._endpoints.done(ring.key, fates.tally())
            del self._running[ring.key]
        self._arm()

    @staticmethod
    def _begin(work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)

        def over(done: asyncio.Task[None]) -> None:
            if not done.cancelled() and (why := done.exception()) is not None:
                LOG.error("ringing failed: %s", type(why).__name__)

        task.add_done_callback(over)
        return task

    async def _hand_over(self, letters: Sequence[Letter]) -> None:
        """By push service: one whose name cannot be looked up holds up nobody else's."""
        in_order = sorted(letters, key=lambda letter: origin_of(letter.endpoint))
        by_origin = [list(each) for _, each in groupby(in_order, key=lambda letter: origin_of(letter.endpoint))]
        await asyncio.gather(*(self._hand_over_to_one(each) for each in by_origin))

    async def _hand_over_to_one(self, letters: Sequence[Letter]) -> None:
        for wait in LOOKED_UP_TRIES:
            await asyncio.sleep(wait)
            try:
                self._postman.send(letters, address=await self._guard.address(letters[0].endpoint))
                return
            except OSError:
                continue
        for letter in letters:
            letter.tell(letter, Fate.GIVEN_UP)

    def _letter(
        self,
        subscription: Subscription,
        *,
        payload: bytes,
        topic: bytes,
        lives_s: int,
        tell: Callable[[Letter, Fate], None],
    ) -> Letter:
        assert self._vapid is not None
        return Letter(
            endpoint=subscription.endpoint,
            topic=topic,
            headers=(
                "Content-Type: application/octet-stream",
                "Content-Encoding: aes128gcm",
                f"TTL: {lives_s}",
                "Urgency: high",
                f"Topic: {b64u(topic)[:32]}",
                f"Authorization: {self._vapid.authorization(subscription.endpoint, at=self._clock.now())}",
            ),
            make=lambda: self._envelopes.envelope_for(subscription, payload),
            ends=self._ticks() + lives_s,
            tell=tell,
        )

    def _arm(self) -> None:
        if self._arming is None or self._arming.done():
            self._arming = asyncio.get_running_loop().create_task(self._arm_all(self._endpoints.everybody()))

    async def _arm_all(self, everybody: Sequence[Subscription]) -> None:
        """A few at a time, so that an alarm in between waits for few."""
        for first in range(0, len(everybody), ARMED_AT_ONCE):
            await asyncio.to_thread(self._envelopes.arm, everybody[first : first + ARMED_AT_ONCE])
            await asyncio.sleep(0)


class _Fates:
    """Of one ring's letters. Told in the postman's thread, or by whoever could not hand them to it."""

    def __init__(self, letters: int) -> None:
        self.gone: set[str] = set()
        self.all_told = asyncio.Event()
        self._counts: Counter[Fate] = Counter()
        self._letters = letters
        self._loop = asyncio.get_running_loop()
        self._turn = threading.Lock()
        if not letters:
            self.all_told.set()

    def tell(self, letter: Letter, fate: Fate) -> None:
        with self._turn:
            self._counts[fate] += 1
            if fate is Fate.GONE:
                self.gone.add(letter.endpoint)
            if self._counts.total() == self._letters:
                self._loop.call_soon_threadsafe(self.all_told.set)

    def tally(self) -> Tally:
        accepted, gone, refused, given_up = (self._counts[fate] for fate in Fate)
        return Tally(accepted, gone, refused, given_up)
