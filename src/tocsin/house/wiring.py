"""The house on one page: what is built from what, and who hears which news."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from math import ceil
from secrets import token_bytes
from time import monotonic
from typing import Any, TypeVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from tocsin.aid import jobs as aid_jobs
from tocsin.aid.door import door as aid_door
from tocsin.aid.store import OpenAidDesks
from tocsin.aid.verbs.admit import close_cut_desks
from tocsin.aid.verbs.ring import Ringing
from tocsin.aid.verbs.ring import ring as ring_for_letters
from tocsin.aid.verbs.wake import wake as wake_aid_desks
from tocsin.channels.live_line import DeskLine, LiveLine
from tocsin.channels.peers import Peers
from tocsin.channels.webpush import Guard, Pockets, Postman
from tocsin.circles import jobs as circles_jobs
from tocsin.circles.door import door as circles_door
from tocsin.circles.store import (
    DailyCounts,
)
from tocsin.engines.blob_file import BlobFile
from tocsin.engines.clock import SystemClock
from tocsin.engines.endpoints import SealedEndpoints
from tocsin.engines.folder import Folder
from tocsin.engines.openssl import OpenSsl
from tocsin.engines.sqlite import Sqlite
from tocsin.house.books import SliceBooks, UnitOf, keeping_books, lanes_of
from tocsin.house.chosen import Space, blobs_of, endpoints_of
from tocsin.house.config import Config
from tocsin.house.http import House, application, health_door, live_door
from tocsin.house.ledger import LedgerAtWork, TownsLedger
from tocsin.house.lines import lines_of
from tocsin.house.mirroring import CopiesAtWork
from tocsin.house.premises import LOCK
from tocsin.house.statics import Phone, content_security_policy, origin_of, phone_folder
from tocsin.house.troubles import LastSeen, Steadiness, Troubles
from tocsin.house.worker import Clockwork, Nerves
from tocsin.keeping.door import door as keeping_door
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.rails import Clock
from tocsin.seals import cose
from tocsin.seals.hashes import alert_id, hash_of
from tocsin.terms.facts import aid, circles, warn, watch
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status
from tocsin.warn import jobs as warn_jobs
from tocsin.warn.door import Feeds, Lite, Telling, push_door, reach_door
from tocsin.warn.door import door as warn_door
from tocsin.warn.model import PUBLISHED_AFTER_END_S, SHOWN_AFTER_END_S
from tocsin.warn.store import ReachCounts
from tocsin.warn.verbs.carry import carry_slip, carry_stand_in, carry_statement, carry_window
from tocsin.warn.verbs.fan_out import fan_out
from tocsin.warn.verbs.ring_pockets import ring_pockets
from tocsin.watch import jobs as watch_jobs
from tocsin.watch.door import door as watch_door
from tocsin.watch.door import entry_of, token_of
from tocsin.watch.model import Patience, Waiting
from tocsin.watch.needs import InMemory
from tocsin.watch.store import (
    BeatBook,
    Challenges,
    HungBells,
    OpenDesks,
)
from tocsin.watch.verbs.admit import admit
from tocsin.watch.verbs.call_to_desk import call_to_desk
from tocsin.watch.verbs.enter import enter
from tocsin.watch.verbs.settle import close_void_desks, settle_alert, settle_checked
from tocsin.watch.verbs.wake import wake, wake_for_incident, wake_for_note
from tocsin.witness import jobs as witness_jobs
from tocsin.witness.door import Films, mirror_door, published_door
from tocsin.witness.door import door as witness_door
from tocsin.witness.model import Mirrored
from tocsin.witness.store import (
    TrusteesAtWork,
)
from tocsin.witness.verbs.bring_part import Coming
from tocsin.witness.verbs.publish import shows_any
from tocsin.witness.verbs.ring import Ringing as CaseRinging
from tocsin.witness.verbs.ring import ring as ring_for_cases

FACTS: tuple[type, ...] = (
    circles.TownFounded,
    circles.RosterGrew,
    circles.WindowCertified,
    circles.StandInVouched,
    circles.SlipPosted,
    circles.InviteCut,
    watch.SightingReported,
    watch.SightingOpened,
    watch.IncidentOpened,
    watch.IncidentChanged,
    watch.IncidentConfirmed,
    watch.IncidentDismissed,
    watch.NotePosted,
    warn.AlertIssued,
    warn.AlertExpired,
    warn.CheckedPublished,
    warn.RelayedPublished,
    aid.AidRecordChanged,
)
B = TypeVar("B")


class Tocsin:
    """One house, built, not yet listening. `await start()` before the first request, `await stop()` after the last."""

    def __init__(
        self,
        config: Config,
        *,
        epoch: str,
        version: str,
        clock: Clock | None = None,
        steady: Callable[[], float] | None = None,
    ) -> None:
        self.config = config
        self.epoch = epoch
        self.clock: Clock = clock or SystemClock(offset_s=config.clock_offset_s)
        self.troubles = Troubles(
            clock=self.clock,
            steadiness=Steadiness(self.clock, steady=steady or (self.clock.now if clock else SystemClock.steady)),
            last_seen=LastSeen(config.data / LOCK),
            folder=config.data,
            undelivered=lambda: self.pockets is not None and self.pockets.is_troubled,
            ledger=lambda: self.ledger.codes(),
            films=lambda: self.mirror.codes(),
        )
        self.database = Sqlite(config.database, facts=FACTS)
        self.files = Folder(config.files)
        self.published = Folder(config.published)
        self.blobs, self.films = blobs_of(config)
        self._tasks: list[asyncio.Task[None]] = []

        self.beats = beats = BeatBook()
        self.memory = InMemory(
            lanes=lanes_of(config),
            guests=Challenges(bits=config.guest_bits, new_id=token_bytes),
            desks=OpenDesks(new_id=token_bytes),
            beats=beats,
            hung=HungBells(),
        )
        books = SliceBooks(config, memory=self.memory, log=lambda: self.ledger.log)
        self.circles = UnitOf(self.database, books=books.circles)
        self.watch = UnitOf(self.database, books=books.watch)
        self.warn = UnitOf(self.database, books=books.warn)
        self.aid = UnitOf(self.database, books=books.aid)
        self.witness = UnitOf(self.database, books=books.witness)
        self.keeping = UnitOf(self.database, books=keeping_books)

        self.live = LiveLine(backlog=self._backlog, beats=beats.latest)
        self.desk_line = DeskLine()
        self.aid_line = DeskLine()
        self.aid_desks = OpenAidDesks(new_id=token_bytes)
        self.reach = ReachCounts()
        self._waiting: Mapping[Waiting, Patience] = {}
        self._ringing = Ringing()
        self._case_ringing = CaseRinging()
        self.endpoints = endpoints_of(config)
        self.pockets = None if self.endpoints is None else self._pockets(self.endpoints)
        self._carried = 0
        self._is_all_written_down = False
        self._films_coming = Coming()
        self._are_films_counted = False
        self._strays_from: Instant | None = Instant(self.clock.now() + witness_jobs.STRAYS_KEPT_S)
        self._last_news: Instant | None = None
        self._mirrors: tuple[str, ...] = ()
        self.ledger = LedgerAtWork(
            config,
            unit=self.keeping,
            blobs=self.blobs,
            clock=self.clock,
            trusted=TownsLedger(self.circles),
            outside=Peers(inside=config.test_profile),
            time_stamps=OpenSsl(),
            found_no_room=self.troubles.found_no_room,
        )
        self.mirror = CopiesAtWork(
            config,
            unit=self.witness,
            blobs=self.films,
            coming=self._films_coming,
            space=Space(config),
            clock=self.clock,
            signer=self.ledger.cosigner,
            trusted=TownsLedger(self.circles),
        )
        self.nerves = Nerves(self.database.outbox, reactions=self.reactions())
        self.clockwork = Clockwork(
            self.clock,
            jobs=(
                self._end_desks,
                self._look_for_the_key,
                self._call_to_desk,
                self._ring_for_letters,
                self._ring_for_cases,
                self._forget_doorbells,
                self._turn_figures,
                self._sweep_films,
                self._sweep_published,
                self._write_down_missed,
            ),
            endings=(
                partial(self._job, self.circles, circles_jobs.forget),
                partial(self._job, self.watch, watch_jobs.expire),
                partial(self._job, self.watch, watch_jobs.forget),
                partial(self._job, self.warn, warn_jobs.expire),
                partial(self._job, self.warn, warn_jobs.forget),
                partial(self._job, self.aid, aid_jobs.forget),
                partial(self._job, self.witness, witness_jobs.forget),
                self._end_films,
                self._forget_files,
            ),
            troubles=self.troubles,
            forget_traces=self._forget_traces,
        )
        api = application(
            (
                circles_door(
                    unit=self.circles,
                    clock=self.clock,
                    counts=DailyCounts(new_id=token_bytes),
                    files=self.files,
                    epoch=epoch,
                ),
                watch_door(unit=self.watch, clock=self.clock, memory=self.memory, air=self, closed_desks=self.pockets),
                warn_door(unit=self.warn, clock=self.clock, beats=beats, epoch=epoch),
                aid_door(unit=self.aid, clock=self.clock, sessions=self.aid_desks, epoch=epoch),
                witness_door(
                    unit=self.witness,
                    blobs=self.films,
                    space=Space(config),
                    clock=self.clock,
                    sessions=TrusteesAtWork(new_id=token_bytes),
                    coming=self._films_coming,
                    pockets=self.pockets,
                    lost=self.mirror.lost,
                ),
                mirror_door(
                    unit=self.witness,
                    clock=self.clock,
                    mirrored=[Mirrored(each.town, each.log) for each in config.mirrors],
                ),
                published_door(
                    unit=self.witness,
                    clock=self.clock,
                    files=self.published,
                    space=Space(config),
                    log=VerifierKey.of(self.ledger.log, SignatureKind.ed25519),
                ),
                keeping_door(
                    unit=self.keeping,
                    clock=self.clock,
                    shelf=self.ledger.shelf,
                    log=self.ledger.log,
                    cosigner=self.ledger.cosigner,
                    logs=lambda: self.ledger.logs,
                    doubt=self.ledger.comparing.doubt,
                    stamp_now=self.ledger.stamp_now,
                ),
                push_door(gate=self, pockets=self.pockets, clock=self.clock, districts=config.push_districts),
                reach_door(watch=self, pockets=self.pockets, counts=self.reach, clock=self.clock),
                health_door(is_founded=self._is_founded, push=self._push_state, troubles=self.troubles),
                live_door(),
            ),
            version=version,
            troubles=self.troubles,
        )
        telling = partial(
            Telling,
            unit=self.warn,
            clock=self.clock,
            beats=beats,
            files=self.files,
            last_news=lambda: self._last_news,
            has_films=self._has_films,
        )
        self.app = House(
            api,
            Phone(phone_folder(), policy=self._policy),
            lite=Lite(telling(after_end_s=SHOWN_AFTER_END_S)),
            feeds=Feeds(telling(after_end_s=PUBLISHED_AFTER_END_S)),
            films=Films(
                unit=self.witness,
                files=self.published,
                clock=self.clock,
                log=VerifierKey.of(self.ledger.log, SignatureKind.ed25519),
            ),
        )

    def reactions(self) -> Sequence[tuple[type, Callable[[Any], Awaitable[None]]]]:
        """The nervous system: who hears which news, in this order."""
        ring = partial(wake_for_incident, bells=self.desk_line)
        return (
            (circles.RosterGrew, self._carry(carry_statement)),
            (circles.WindowCertified, self._carry(carry_window)),
            (circles.StandInVouched, self._carry(carry_stand_in)),
            (circles.SlipPosted, self._carry(carry_slip)),
            (circles.RosterGrew, self._note_mirrors),
            (circles.RosterGrew, self._close_void_desks),
            (circles.SlipPosted, self._close_void_desks),
            (circles.RosterGrew, self._close_cut_aid_desks),
            (circles.RosterGrew, self._fan_out),
            (circles.WindowCertified, self._fan_out),
            (circles.StandInVouched, self._fan_out),
            (circles.SlipPosted, self._fan_out),
            (warn.AlertIssued, self._note_news),
            (warn.AlertIssued, self._fan_out_alert),
            (warn.CheckedPublished, self._fan_out),
            (warn.RelayedPublished, self._fan_out),
            (warn.AlertIssued, self._settle_alert),
            (warn.CheckedPublished, self._settle_checked),
            (watch.SightingReported, partial(wake, bells=self.desk_line)),
            (watch.SightingReported, self._call_closed_desks),
            (watch.SightingOpened, partial(wake, bells=self.desk_line)),
            (watch.NotePosted, partial(wake_for_note, bells=self.desk_line)),
            (watch.IncidentOpened, ring),
            (watch.IncidentChanged, ring),
            (watch.IncidentConfirmed, ring),
            (watch.IncidentDismissed, ring),
            (warn.AlertIssued, ring),
            (warn.AlertExpired, ring),
            (warn.CheckedPublished, ring),
            (aid.AidRecordChanged, partial(wake_aid_desks, bells=self.aid_line)),
            (circles.RosterGrew, self._write_down_statement),
            (warn.AlertIssued, self._write_down_alert),
            # last: where its own file fails, incidents are settled and desks are rung all the same
            (warn.AlertIssued, self._ring_pockets),
        )

    async def start(self) -> None:
        async with self.warn.reading() as books:
            self._carried = await books.feed.last()
        await self._note_mirrors()
        self.live.begin(epoch=self.epoch, position=self._carried)
        self.desk_line.start()
        self.aid_line.start()
        if self.endpoints is not None and self.pockets is not None:
            await self.endpoints.look()
            await self.pockets.start()
        loop = asyncio.get_running_loop()
        self._tasks = [loop.create_task(self.nerves.run()), loop.create_task(self.clockwork.run())]
        self._tasks += [loop.create_task(self.ledger.run()), loop.create_task(self.mirror.run())]

    async def stop_lines(self) -> None:
        await self.live.stop()
        await self.desk_line.stop()
        await self.aid_line.stop()

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.stop_lines()
        if self.endpoints is not None and self.pockets is not None:
            await self.pockets.stop()
            self.endpoints.close()
        if isinstance(self.films, BlobFile):
            await self.films.close()
        await self.database.close()

    def protocol(self, *, most_lines: int) -> type[HttpToolsProtocol]:
        return lines_of(
            self.live,
            self.desk_line,
            self.aid_line,
            desks=self.memory.desks,
            aid_desks=self.aid_desks,
            clock=self.clock,
            most_lines=most_lines,
        )

    async def say_beat(self, beat: bytes) -> None:
        await self.live.say_beat(beat)
        await self.desk_line.ring("beat", beat)

    async def enter(self, ticket: str | None, guest: str | None, *, at: Instant) -> None:
        """The gate of other rooms: what lets a report in lets a phone in that wants to be rung."""
        async with self.watch.writing() as books:
            await enter(
                entry_of(ticket, guest),
                tickets=books.tickets,
                guests=self.memory.guests,
                lanes=self.memory.lanes,
                at=at,
            )

    async def admit(self, authorization: str | None, *, at: Instant) -> None:
        """The watch's door to other rooms: who has an open desk."""
        async with self.watch.reading() as books:
            await admit(token_of(authorization), town=books.town, desks=self.memory.desks, at=at)

    def _carry(self, verb: Callable[..., Awaitable[None]]) -> Callable[[Any], Awaitable[None]]:
        async def carry(fact: Any) -> None:
            async with self.warn.writing() as books:
                await verb(fact, town=books.town, feed=books.feed)

        return carry

    async def _fan_out(self, fact: object) -> None:
        async with self.warn.reading() as books:
            self._carried = await fan_out(self.live, feed=books.feed, after=self._carried)

    async def _fan_out_alert(self, fact: warn.AlertIssued) -> None:
        began = monotonic()
        await self._fan_out(fact)
        self.reach.went_out(fact.alert_id, lines=len(self.live), seconds=ceil(monotonic() - began))

    async def _ring_pockets(self, fact: warn.AlertIssued) -> None:
        if self.pockets is not None:
            async with self.warn.reading() as books:
                await ring_pockets(
                    fact, town=books.town, alerts=books.alerts, pockets=self.pockets, at=self.clock.now()
                )

    async def _write_down_statement(self, fact: circles.RosterGrew) -> None:
        """What the town says of itself is public, so its hash goes into the ledger as it is."""
        async with self.warn.reading() as books:
            statement = await books.town.statement(fact.sequence)
        if statement is not None:
            await self.ledger.write_down(hash_of(cose.parse(statement).payload))

    async def _write_down_alert(self, fact: warn.AlertIssued) -> None:
        async with self.warn.reading() as books:
            issued = [each.signed for each in await books.alerts.of_incident(fact.incident_id)]
        for payload in (cose.parse(signed).payload for signed in issued):
            if alert_id(payload) == fact.alert_id:
                await self.ledger.write_down(hash_of(payload))

    async def _write_down_missed(self, at: Instant) -> int:
        """Once after each start: what news that was given up, or a program older than the ledger, has left out."""
        if not self._is_all_written_down:
            async with self.circles.reading() as books:
                said = await books.chain.statements(since=0)
            async with self.warn.reading() as public:
                said = [*said, *await public.alerts.running(since=Minutes(0))]
            await self.ledger.write_down(*(hash_of(cose.parse(each).payload) for each in said))
            self._is_all_written_down = True
        return 0

    def _pockets(self, endpoints: SealedEndpoints) -> Pockets:
        return Pockets(
            endpoints,
            guard=Guard(also=self.config.push_also),
            postman=Postman(ticks=monotonic),
            clock=self.clock,
            ticks=monotonic,
            draw=token_bytes,
        )

    async def _look_for_the_key(self, at: Instant) -> int:
        """Somebody may have unlocked the endpoints meanwhile; or what was due could not be read."""
        if self.endpoints is not None and self.pockets is not None:
            await self.endpoints.look()
            await self.pockets.look()
        return 0

    async def _turn_figures(self, at: Instant) -> int:
        self.reach.turn()
        return 0

    async def _call_closed_desks(self, fact: watch.SightingReported) -> None:
        """At once where nobody has a desk open; else the clock looks whether somebody took it."""
        if len(self.desk_line) == 0:
            await self._call_to_desk(self.clock.now())

    async def _call_to_desk(self, at: Instant) -> int:
        if self.pockets is None:
            return 0
        async with self.watch.reading() as books:
            self._waiting = await call_to_desk(
                self._waiting,
                sightings=books.sightings,
                incidents=books.incidents,
                closed_desks=self.pockets,
                is_attended=len(self.desk_line) > 0,
                at=at,
            )
        return 0

    async def _ring_for_letters(self, at: Instant) -> int:
        if self.pockets is not None:
            await ring_for_letters(unit=self.aid, pockets=self.pockets, ringing=self._ringing, at=at)
        return 0

    async def _ring_for_cases(self, at: Instant) -> int:
        if self.pockets is not None:
            await ring_for_cases(unit=self.witness, pockets=self.pockets, ringing=self._case_ringing, at=at)
        return 0

    async def _forget_doorbells(self, at: Instant) -> int:
        return 0 if self.pockets is None else await self.pockets.forget_doorbells()

    async def _forget_traces(self) -> None:
        await self.database.forget_traces()
        if self.endpoints is not None:
            await self.endpoints.forget_traces()
        if isinstance(self.films, BlobFile):
            await self.films.forget_traces()

    def _push_state(self) -> str:
        return "off" if self.pockets is None else "awake" if self.pockets.is_awake else "asleep"

    async def _note_news(self, fact: warn.AlertIssued) -> None:
        """In memory only, like the beats with which it is compared."""
        if fact.status is Status.Actual:
            self._last_news = self.clock.now()

    async def _settle_alert(self, fact: warn.AlertIssued) -> None:
        async with self.watch.writing() as books:
            await settle_alert(fact, incidents=books.incidents, alarms=books.alarms)

    async def _settle_checked(self, fact: warn.CheckedPublished) -> None:
        async with self.watch.writing() as books:
            await settle_checked(fact, incidents=books.incidents)

    async def _close_void_desks(self, fact: circles.RosterGrew | circles.SlipPosted) -> None:
        async with self.watch.reading() as books:
            await close_void_desks(
                fact,
                town=books.town,
                desks=self.memory.desks,
                hang_up=self.desk_line.close_all,
                at=self.clock.now(),
            )

    async def _close_cut_aid_desks(self, _fact: object = None) -> None:
        async with self.aid.reading() as books:
            await close_cut_desks(
                town=books.town,
                sessions=self.aid_desks,
                hang_up=self.aid_line.close_all,
                at=self.clock.now(),
            )

    async def _job(self, unit: UnitOf[B], job: Callable[..., Awaitable[int]], at: Instant) -> int:
        async with unit.writing() as books:
            return await job(books, at=at)

    async def _forget_files(self, at: Instant) -> int:
        return await circles_jobs.forget_files(self.files, unit=self.circles, at=at)

    async def _sweep_films(self, at: Instant) -> int:
        if not self._are_films_counted:
            await witness_jobs.recount(unit=self.witness, blobs=self.films, coming=self._films_coming)
            self._are_films_counted = True
        if self._strays_from is not None and at >= self._strays_from:
            await witness_jobs.drop_strays(unit=self.witness, blobs=self.films)
            self._strays_from = None
        return await witness_jobs.sweep(unit=self.witness, blobs=self.films)

    async def _sweep_published(self, at: Instant) -> int:
        return await witness_jobs.sweep_published(self.published, unit=self.witness)

    async def _has_films(self) -> bool:
        async with self.witness.reading() as books:
            return await shows_any(books=books, files=self.published)

    async def _end_films(self, at: Instant) -> int:
        ended = await witness_jobs.end(unit=self.witness, blobs=self.films, at=at)
        return ended + await witness_jobs.sweep(unit=self.witness, blobs=self.films)

    async def _end_desks(self, at: Instant) -> int:
        self.desk_line.close_ended(at=at)
        self.aid_line.close_ended(at=at)
        await self._close_cut_aid_desks()
        return 0

    async def _backlog(self, after: int, limit: int) -> Sequence[Any]:
        async with self.warn.reading() as books:
            return await books.feed.after(after, limit=limit)

    async def _is_founded(self) -> bool:
        async with self.circles.reading() as books:
            return await books.chain.is_founded()

    async def _note_mirrors(self, _fact: object = None) -> None:
        """The book as it is now, so that no page waits for somebody else's request to learn what it may ask."""
        with suppress(Refusal):
            async with self.warn.reading() as books:
                roster = await books.town.roster(at=self.clock.now())
            self._mirrors = tuple(filter(None, map(origin_of, roster.mirrors)))

    def _policy(self) -> str:
        return content_security_policy(mirrors=self._mirrors, stage=self.config.stage)
