"""From verified incidents to what each channel owes whom, and from there out, urgent first, as fast as each may."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import time
from collections.abc import Callable, Collection, Coroutine, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from tocsin.phrases.feeds import Message, Public
from tocsin.phrases.feeds.message import stamp
from tocsin.seals import cose
from tocsin.seals.alert import FUTURE_S, VerifiedAlert
from tocsin.seals.incident import Incident
from tocsin.terms.b64 import b64u
from tocsin.terms.instant import Instant
from tocsin.terms.registry import Status
from tocsin_kit.actors.near import is_near
from tocsin_kit.actors.screen import DAY_S, EXERCISES_A_DAY
from tocsin_kit.bridge import pace, wording
from tocsin_kit.bridge.channel import Channel, Outcome, Post, Suppresses
from tocsin_kit.bridge.config import TO_CONTACTS, ChannelPlan, Config, Contact, Contacts
from tocsin_kit.bridge.ledger import Due, Ledger, Row, State

ENDING_WORTH_S = 3_600
"""An ending is still said so long after its alarm's own end was near."""
EVERYBODY = b""
WRITTEN_AGAIN_S = 5.0
T = TypeVar("T")


@dataclass(frozen=True)
class Open:
    """A channel that works, beside what the captain wrote of it."""

    plan: ChannelPlan
    channel: Channel


class Carrier:
    """`salt`: under which the ledger names contacts; `fewest`: an alert with no more signatures than it needs, for
    radio; `say`: to the captain.
    """

    def __init__(
        self,
        *,
        config: Config,
        contacts: Contacts,
        salt: bytes,
        channels: Collection[Open],
        ledger: Ledger,
        fewest: Callable[[VerifiedAlert], bytes],
        say: Callable[[str], None],
        clock: Callable[[], Instant],
    ) -> None:
        self._fewest = fewest
        self._config = config
        self._channels = channels
        self._ledger = ledger
        self._say = say
        self._clock = clock
        self._people: Mapping[str, Mapping[bytes, Contact]] = {
            each.plan.name: {person.digest(salt): person for person in contacts.of(each.plan.name)} for each in channels
        }
        self._stirred = {each.plan.name: asyncio.Event() for each in channels}
        self._troubled: set[str] = set()

    # ── what is due ──

    def plan(self, incidents: Collection[Incident], *, town_name: str) -> int:
        """How much is new. On the disk when it returns."""
        at = self._clock()
        town = wording.Town(self._config.town, town_name, self._config.link)
        face = wording.ClockFaces(zone=self._config.zone, at=at)
        new = 0
        try:
            for incident in incidents:
                kind = wording.kind_of(incident, at=at)
                if kind is None or not _is_news(incident, at=at):
                    continue
                for each in self._channels:
                    if self._goes_there(each, incident, at=at):
                        new += self._ledger.plan(self._dues(each, incident, kind=kind, town=town, face=face), at=at)
            self._ledger.forget(at=at)
        finally:  # what was written before a disk was full is new only once
            if new:
                for event in self._stirred.values():
                    event.set()
        return new

    def _dues(
        self, one: Open, incident: Incident, *, kind: str, town: wording.Town, face: wording.ClockFaces
    ) -> Iterator[Due]:
        alert = incident.shown.alert
        for target, post in self._posts(one, incident, town=town, face=face):
            yield Due(
                channel=one.plan.name,
                target=target,
                actual=incident.is_actual,
                incident=incident.incident,
                face=wording.face_of(incident, kind=kind),
                ending=alert.is_ending,
                rank=pace.rank(incident, kind=kind),
                again=incident.is_actual or one.channel.suppresses is Suppresses.READER,
                post=post.write(),
                ends=_worth_until(incident),
            )

    def _goes_there(self, one: Open, incident: Incident, *, at: Instant) -> bool:
        """Not where it came from; an exercise where it was agreed, and no more a day than a phone lets sound."""
        name = one.plan.name
        if self._ledger.has_heard(name, said_name(incident.shown)):
            return False
        if incident.is_actual:
            return True
        since = Instant(at - DAY_S)
        others = self._ledger.exercises(name, besides=incident.incident, since=since) if one.plan.drills else 0
        return one.plan.drills and others < EXERCISES_A_DAY

    def _posts(
        self, one: Open, incident: Incident, *, town: wording.Town, face: wording.ClockFaces
    ) -> Iterator[tuple[bytes, Post]]:
        plan = one.plan
        if plan.to == TO_CONTACTS:
            said = dict[tuple[str, bool], Post]()
            for target, person in self._people[plan.name].items():
                if _is_near(person, incident) or self._ledger.was_told(plan.name, target, incident):
                    like = person.language, person.near is not None
                    if like not in said:
                        said[like] = self._for_one(*like, incident, kind=plan.kind, town=town, face=face)
                    yield target, said[like]
            return
        if plan.kind == "loudspeaker":
            words = (wording.aloud(incident, language=each, face=face) for each in plan.languages)
            yield EVERYBODY, Post("", "\n".join(words))
            return
        title, body = wording.post(incident, town=town, in_languages=plan.languages, face=face)
        if plan.kind in ("mqtt", "meshtastic"):
            radio = plan.kind == "meshtastic"
            texts = [wording.radio(incident, town=town, language=each, face=face) for each in plan.languages if radio]
            about = "" if radio else _twin(incident, town=town, plan=plan, face=face)
            signed = self._fewest(incident.shown) if radio else cose.write(incident.shown.signed)
            ends = int(_worth_until(incident))
            yield EVERYBODY, Post(title, body, tuple(texts), b64u(signed), about, incident.incident.hex(), ends)
            return
        yield EVERYBODY, Post(title, body)

    def _for_one(
        self, language: str, near: bool, incident: Incident, *, kind: str, town: wording.Town, face: wording.ClockFaces
    ) -> Post:
        """The same for everybody of one language of whom it is known, or not, that she is near."""
        if kind == "sms":
            return Post("", wording.text(incident, town=town, language=language, face=face, near=near))
        return Post(*wording.post(incident, town=town, in_languages=(language,), face=face))

    # ── out ──

    async def carry(self, *, once: bool = False) -> None:
        """All channels beside one another; `once`: until nothing is left that may be tried now."""
        await together(*(self._carry(each, once=once) for each in self._channels))

    async def _carry(self, one: Open, *, once: bool) -> None:
        """A disk that is full for a while holds a channel up and does not end it."""
        while True:
            try:
                await self._carry_on(one, once=once)
            except sqlite3.Error as why:
                if once:
                    raise
                await self._wait_for_disk(one.plan.name, why)
            else:
                return

    async def _carry_on(self, one: Open, *, once: bool) -> None:
        name = one.plan.name
        while True:
            _stop_if_stopped()
            self._stirred[name].clear()
            now = time.time()
            row = self._ledger.next(name, at=now)
            if row is None:
                if once:
                    return
                await self._stirred[name].wait()
                continue
            if once and row.not_before > now:
                return
            bucket = self._ledger.bucket(name) or pace.full(one.plan.pace, at=now)
            wait = max(row.not_before - now, pace.wait_s(bucket, pace=one.plan.pace, at=now))
            if wait > 0:
                await self._rest(name, wait)
                continue
            if row.due.ends <= self._clock():
                self._ledger.finish(row, State.LATE)
                continue
            if self._ledger.begin(row, bucket=pace.taken(bucket, pace=one.plan.pace, at=now)):
                await self._hand_over(one, row, once=once)

    async def _hand_over(self, one: Open, row: Row, *, once: bool) -> None:
        name, due = one.plan.name, row.due

        async def finish(state: State) -> None:
            await self._written(name, lambda: self._ledger.finish(row, state), once=once)

        person = self._people[name].get(due.target)
        if person is None and due.target != EVERYBODY:
            await finish(State.GIVEN_UP)
            return
        outcome = await one.channel.send(Post.read(due.post), to=person.to if person else "")
        match outcome:
            case Outcome.ACCEPTED:
                await finish(State.DONE)
                if name in self._troubled:
                    self._troubled.remove(name)
                    self._say(f"{name}: it works again.")
            case Outcome.LATER if due.again:
                wait = await self._written(name, lambda: self._ledger.later(row, at=time.time()), once=once)
                self._trouble(name, f"what is on its way was not taken. It is tried again, next in {wait:.0f} s.")
            case Outcome.LATER:
                await finish(State.UNKNOWN)
                self._trouble(name, "an exercise was not taken. It is not said again.")
            case Outcome.REFUSED:
                await finish(State.GIVEN_UP)
                self._trouble(name, "an address was refused. Look at its contact, or at `url`.")

    async def _written(self, name: str, write: Callable[[], T], *, once: bool) -> T:
        """What became of something that was handed over: written when the disk takes it, and nothing else before."""
        while True:
            try:
                return write()
            except sqlite3.Error as why:
                if once:
                    raise
                await self._wait_for_disk(name, why)

    async def _wait_for_disk(self, name: str, why: sqlite3.Error) -> None:
        self._trouble(name, f"what is on its way cannot be written ({why}). Is the disk full? It is tried again.")
        await asyncio.sleep(WRITTEN_AGAIN_S)

    def _trouble(self, name: str, what: str) -> None:
        """Once until it works again."""
        if name not in self._troubled:
            self._troubled.add(name)
            self._say(f"{name}: {what}")

    async def _rest(self, name: str, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stirred[name].wait()


async def together(*doing: Coroutine[Any, Any, None]) -> None:
    """Until all are done, or one fails: then the others end too, and its own exception is raised."""
    try:
        async with asyncio.TaskGroup() as going:
            for each in doing:
                going.create_task(each)
    except ExceptionGroup as several:
        raise several.exceptions[0] from None


def _stop_if_stopped() -> None:
    """CancelledError once more where a channel's library lost it: aiomqtt waits with the `asyncio.wait_for` of Python
    3.11, which forgets that its caller was stopped when that comes together with the answer.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


def _is_near(person: Contact, incident: Incident) -> bool:
    reach_m = incident.radius_m + person.within_m
    return person.near is None or is_near(incident.cell, radius_m=reach_m, here=person.near)


def said_name(alert: VerifiedAlert) -> bytes:
    """Of an alert as it stands: a second signature is news."""
    return alert.alert_id + str(alert.standing).encode()


def _is_news(incident: Incident, *, at: Instant) -> bool:
    """Neither a test, nor over, nor dated in a time to come."""
    alert = incident.shown.alert
    return alert.status is not Status.Test and alert.sent_at <= at + FUTURE_S and _worth_until(incident) > at


def _worth_until(incident: Incident) -> Instant:
    """An alarm until its end; an ending a while longer, for a channel that could not say it in time."""
    alert = incident.shown.alert
    if not alert.is_ending:
        return incident.ends_at
    return Instant(max(incident.ends_at, alert.sent_at + ENDING_WORTH_S))


def _twin(incident: Incident, *, town: wording.Town, plan: ChannelPlan, face: wording.ClockFaces) -> str:
    """The same for programs that read no COSE. It proves nothing."""
    message = Message(Public(town.town, town.name, [incident]), incident.shown, incident)
    alert = incident.shown.alert
    about = {
        "town": b64u(town.town),
        "alert": incident.shown.alert_id.hex(),
        "incident": incident.incident.hex(),
        "event": message.kind,
        "status": alert.status.name,
        "type": message.message_type.name,
        "standing": str(incident.standing),
        "ends": stamp(incident.ends_at, zone="Z"),
        "cell": f"{incident.cell:x}",
        "radius": incident.radius_m,
        "words": {each: wording.aloud(incident, language=each, face=face) for each in plan.languages},
    }
    return json.dumps(about, ensure_ascii=False)
