"""Maple Street: Ana, Ben, Cal, Dana and Mallory, a real house, and a clock that somebody else moves."""

from __future__ import annotations

import asyncio
import atexit
import copy
import os
import shutil
import socket
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import uvicorn

from tocsin.house.config import Config
from tocsin.house.migrate import migrate
from tocsin.house.serve import prepare
from tocsin.house.wiring import Tocsin
from tocsin.seals.statement import Steward as StatedSteward
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import IncidentId
from tocsin.terms.instant import Instant
from tocsin.terms.language import Language
from tocsin.terms.registry import Activity, Event, Preset, Size
from tocsin_kit import letters, root
from tocsin_kit.actors.case import Case
from tocsin_kit.actors.founder import Founder, Plan
from tocsin_kit.actors.hostile import LyingHouse
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.actors.member import Draft, Guest, Member
from tocsin_kit.actors.near import cell_at
from tocsin_kit.actors.on_watch import Dispatcher, OnWatch, Verifier
from tocsin_kit.actors.phone import Phone
from tocsin_kit.actors.steward import Secrets, Steward, make_secrets

MORNING = Instant(1_799_046_000)
"""2027-01-04 07:00 UTC, one hour into a window."""
MAPLE = cell_at(44.9500, -93.2700, at_resolution=12)
NEXT_DOOR = cell_at(44.9503, -93.2702, at_resolution=12)
FAR_AWAY = cell_at(45.0300, -93.1000, at_resolution=12)
TOWN_CELL = cell_at(44.95, -93.27, at_resolution=6)
FEW_WINDOWS = 6
P = TypeVar("P", bound=Phone)


class MovedClock:
    """The house's and everybody's clock; moves only when a test says so."""

    def __init__(self, at: Instant = MORNING) -> None:
        self._at = at

    def now(self) -> Instant:
        return self._at

    __call__ = now

    def forward(self, *, seconds: int = 0, minutes: int = 0, hours: int = 0) -> None:
        self._at = Instant(self._at + seconds + 60 * minutes + 3600 * hours)


class RunningClock:
    """The machine's own, for what runs by it: the commands, a house in a process of its own."""

    def now(self) -> Instant:
        return Instant(int(time.time()))

    __call__ = now


def clock_face(at: Instant) -> str:
    return time.strftime("%H:%M", time.gmtime(at))


class RunningHouse:
    """A real house, answered by uvicorn in this process on a loopback port, over a folder that outlives it."""

    def __init__(self, data: Path, *, clock: MovedClock | RunningClock, **settings: Any) -> None:
        self.data = data
        self.address = ""
        self._clock = clock
        self._settings = settings
        self._server: uvicorn.Server | None = None
        self._serving: asyncio.Task[None] | None = None
        self.tocsin: Tocsin | None = None
        self.setup: str | None = None

    async def start(self) -> None:
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        port = int(self.address.rpartition(":")[2]) if self.address else 0
        listening.bind(("127.0.0.1", port))
        self.address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        self.tocsin, self.setup = await build_house(self.data, clock=self._clock, **self._settings)
        config = uvicorn.Config(
            self.tocsin.app,
            http=self.tocsin.protocol(most_lines=4000),
            lifespan="off",
            log_level="error",
            access_log=False,
            date_header=False,
        )
        self._server = uvicorn.Server(config)
        self._server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
        self._serving = asyncio.create_task(self._server.serve(sockets=[listening]))
        for _ in range(2000):
            if self._server.started:
                break
            await asyncio.sleep(0.005)

    async def stop(self) -> None:
        if self._server is None or self._serving is None or self.tocsin is None:
            return
        await self.tocsin.stop_lines()
        self._server.should_exit = True
        self._server.force_exit = True
        await self._serving
        await self.tocsin.stop()
        self._server = self._serving = self.tocsin = None

    async def heard_out(self) -> None:
        """Every fact has been heard by everybody inside the house who listens."""
        assert self.tocsin is not None
        for _ in range(1000):
            if not await self.tocsin.database.outbox.pending(limit=1):
                return
            await asyncio.sleep(0.005)

    async def tick(self) -> None:
        """What the house's own clockwork does, now."""
        assert self.tocsin is not None
        await self.tocsin.clockwork.tick()
        await self.tocsin.ledger.beat()


async def build_house(data: Path, *, clock: MovedClock | RunningClock, **settings: Any) -> tuple[Tocsin, str | None]:
    """(the house, the setup secret of an empty one)."""
    config = Config(data=data, port=0, guest_bits=4, **{"ledger_every_s": 0, **settings})
    migrate(config.database)
    epoch, setup = await prepare(config)
    house = Tocsin(config, epoch=epoch, version="test", clock=clock)
    await house.start()
    return house, setup


class Street:
    """The street speaks: each verb is one thing that somebody does or that a phone shows."""

    def __init__(self, house: RunningHouse, *, clock: MovedClock, preset: Preset) -> None:
        self.house = house
        self.clock = clock
        self.preset = preset
        self.people: dict[str, Phone] = {}
        self._how: dict[str, dict[str, Any]] = {}
        self.stewards: list[Steward] = []
        self.founder = Founder(seed=root.make_seed())
        self.draft: Draft | None = None
        self.incident: IncidentId | None = None
        self._lying: list[LyingHouse] = []

    # ── the town ──

    async def found(self, *, lone_watch: bool = True, windows: int = FEW_WINDOWS) -> None:
        member_secret = os.urandom(32)
        secrets = [make_secrets(member_secret=member_secret) for _ in range(1 if self.preset is Preset.street else 2)]
        plan = Plan("Maple Street", self.preset, TOWN_CELL, (Language("en"), Language("es")), lone_watch=lone_watch)
        stated = [StatedSteward(each.key.public, each.opens.public) for each in secrets]
        book = self.founder.first_statements(plan, stewards=stated, at=self.clock())
        line = HouseLine(self.house.address)
        assert self.house.setup is not None
        await self.founder.found(book, house=line, setup=from_b64u(self.house.setup))
        await line.close()
        for number, each in enumerate(secrets):
            phone = self.phone(Phone, f"steward{number}")
            await phone.sync()
            self.stewards.append(Steward(phone, secrets=each))

    async def move_in(self, *, windows: int = FEW_WINDOWS) -> None:
        """Ana and Dana are members, Ben verifies, Cal dispatches; Mallory is nobody."""
        self.phone(Member, "ana", language="es")
        self.phone(Member, "dana", language="en", here=NEXT_DOOR)
        self.phone(Guest, "mallory")
        self.phone(Verifier, "ben")
        self.phone(Dispatcher, "cal")
        for name in ("ana", "dana"):
            await self.join(name)
        await self.take_roles("ben", "cal", windows=windows)
        for name in self.people:
            await self[name].sync()
            await self[name].open()

    async def join(self, name: str, *, link: str | None = None) -> None:
        await self[name].sync()
        await self.member(name).redeem(link or await self.stewards[0].invite())

    async def take_roles(self, *names: str, windows: int = FEW_WINDOWS) -> None:
        steward = self.stewards[0]
        for name in names:
            watcher = self.watcher(name)
            await watcher.sync()
            await watcher.take_role(await steward.invite_to_role(watcher.roles), name=name, windows=windows)
        await steward.collect()
        other = self.stewards[1] if len(self.stewards) > 1 else None
        await steward.certify(with_steward=other, windows=windows, at=self.clock())
        for name in names:
            await self[name].sync()

    async def hire(self, name: str, kind: type[OnWatch] = Verifier, **how: Any) -> OnWatch:
        """One more role-holder, certified and on shift. The steward's certificates cover the others again."""
        watcher = self.phone(kind, name, **how)
        await self.take_roles(name)
        await watcher.open()
        await watcher.start_shift()
        return watcher

    async def on_shift(self, *names: str) -> None:
        for name in names or ("ben", "cal"):
            await self.watcher(name).start_shift()
        for phone in self.people.values():
            if phone.roster is not None:
                await phone.sync()

    def phone(self, kind: type[P], name: str, **how: Any) -> P:
        """A phone of its own for somebody, standing on Maple Street unless `here` says otherwise."""
        settings: dict[str, Any] = {
            "town": self.founder.town,
            "addresses": [self.house.address],
            "clock": self.clock,
            "language": "en",
            "here": MAPLE,
            "clock_face": clock_face,
        }
        phone = kind(**(settings | how))
        self.people[name] = phone
        self._how[name] = how
        return phone

    def as_it_is(self, name: str) -> tuple[type[Phone], dict[str, Any], dict[str, Any]]:
        phone = self.people[name]
        state = {each: getattr(phone, each) for each in _OF_A_PHONE if hasattr(phone, each)}
        return type(phone), self._how[name], copy.deepcopy(state)

    def move_into_a_copy(self, town: Founded) -> None:
        shutil.copytree(town.folder, self.house.data, dirs_exist_ok=True)
        self.founder = town.founder
        for name, (kind, how, state) in town.people.items():
            phone = self.phone(kind, name, **how)
            for each, value in copy.deepcopy(state).items():
                setattr(phone, each, value)
        for number, secrets in enumerate(copy.deepcopy(town.stewards)):
            self.stewards.append(Steward(self.people[f"steward{number}"], secrets=secrets))

    # ── see ──

    async def report(self, name: str = "ana", *, event: int = Event.checkpoint, **seen: Any) -> Draft:
        seen = {"place": MAPLE, "size": Size.few, "activity": Activity.stopping_people} | seen
        reporter = self.people[name]
        assert isinstance(reporter, Guest)
        self.draft = await reporter.report(event=event, **seen)
        return self.draft

    async def told(self, name: str = "ana") -> list[letters.Told]:
        reporter = self.people[name]
        assert isinstance(reporter, Guest)
        await reporter.collect()
        assert self.draft is not None
        return [note.body.state for note in self.draft.told if isinstance(note.body, letters.Telling)]

    # ── check ──

    async def desk_opens(self, name: str = "cal") -> Case:
        """The desk looks; returns the newest open case."""
        await self.watcher(name).look()
        case = self.watcher(name).open_cases()[-1]
        self.incident = case.incident_id
        return case

    async def confirms(self, name: str = "ben", *, eta: int = 4) -> None:
        watcher = self.watcher(name)
        await watcher.look()
        case = watcher.case(self._incident())
        await watcher.claim(case, eta=eta)
        await watcher.confirm(case)

    async def approves(self, name: str = "cal") -> None:
        watcher = self.watcher(name)
        await watcher.look()
        await watcher.approve(watcher.case(self._incident()))

    async def warned(self, **report: Any) -> IncidentId:
        """The whole way up to a confirmed alarm on every phone."""
        await self.warned_without_waiting(**report)
        await self.settled()
        return self._incident()

    async def warned_without_waiting(self, **report: Any) -> IncidentId:
        await self.report(**report)
        await self.desk_opens()
        await self.confirms()
        await self.approves()
        return self._incident()

    async def looks(self, name: str = "ben") -> Case:
        """This watcher's view of the incident at hand."""
        await self.watcher(name).look()
        return self.watcher(name).case(self._incident())

    # ── end ──

    async def reported_over(self, name: str = "cal") -> None:
        await self.watcher(name).all_clear(self._incident())
        await self.settled()

    async def made_final(self, name: str = "ben") -> None:
        await self.watcher(name).make_final(self._incident())
        await self.settled()

    async def all_clear(self, first: str = "cal", second: str = "ben") -> None:
        await self.reported_over(first)
        await self.made_final(second)

    # ── shown ──

    def rings(self, name: str, *, lang: str | None = None) -> list[str]:
        phone = self[name]
        return phone.rings if lang is None else phone.screen.rings_in(lang)

    def shown(self, name: str) -> list[str]:
        return self[name].shown

    async def settled(self) -> None:
        """Every listening phone has heard everything that the house has said so far."""
        await self.house.heard_out()
        line = HouseLine(self.house.address)
        said = (await line.ask("GET", "/api/feed")).json()
        await line.close()
        for phone in self.people.values():
            if phone.is_listening:
                await self._caught_up(phone, to=said["next"])

    async def _caught_up(self, phone: Phone, *, to: str) -> None:
        """A phone that somebody lies to may never hear the last item: it has the time the others needed."""
        patience_s = 0.3 if any(liar.address in self.addresses(phone) for liar in self._lying) else 10.0
        with suppress(*([TimeoutError] if patience_s < 1 else [])):
            await phone.until(lambda: reached(phone.position, to), seconds=patience_s)
        await phone.errands()
        phone.tick()

    def addresses(self, phone: Phone) -> list[str]:
        return [line.address for line in phone.lines]

    # ── people ──

    def __getitem__(self, name: str) -> Phone:
        return self.people[name]

    def member(self, name: str) -> Member:
        phone = self.people[name]
        assert isinstance(phone, Member)
        return phone

    def watcher(self, name: str) -> OnWatch:
        phone = self.people[name]
        assert isinstance(phone, OnWatch)
        return phone

    async def lie_to(self, name: str) -> LyingHouse:
        """From now on a lying house stands between this phone and the honest one."""
        liar = LyingHouse(self.house.address)
        await liar.start()
        self._lying.append(liar)
        phone = self.people[name]
        await phone.move_to([liar.address])
        return liar

    async def close(self) -> None:
        for phone in self.people.values():
            await phone.close()
        for liar in self._lying:
            await liar.stop()
        await self.house.stop()

    def _incident(self) -> IncidentId:
        assert self.incident is not None
        return self.incident


def reached(position: str, wanted: str) -> bool:
    epoch, _, number = position.rpartition("-")
    wanted_epoch, _, wanted_number = wanted.rpartition("-")
    return epoch == wanted_epoch and int(number) >= int(wanted_number)


@dataclass(frozen=True)
class Founded:
    """A town as it was before anybody's shift began: the house's folder, and what each phone had by then."""

    folder: Path
    founder: Founder
    stewards: list[Secrets]
    people: dict[str, tuple[type[Phone], dict[str, Any], dict[str, Any]]]


_FOUNDED: dict[tuple[Preset, int, bool], Founded] = {}
_OF_A_PHONE = (
    *("roster", "windows", "tickets", "member_secrets", "_pass", "_position", "_since"),
    *("keys", "slip_master", "roles", "role_invite", "name_for_steward"),
)


async def founded(preset: Preset, *, windows: int, lone_watch: bool) -> Founded:
    """Founded once for all tests; each lives in a copy of its own."""
    key = (preset, windows, lone_watch)
    if key not in _FOUNDED:
        folder = Path(tempfile.mkdtemp(prefix="tocsin-street-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        house = RunningHouse(folder / "town", clock=MovedClock())
        await house.start()
        street = Street(house, clock=MovedClock(), preset=preset)
        await street.found(lone_watch=lone_watch)
        await street.move_in(windows=windows)
        await street.settled()
        people = {name: street.as_it_is(name) for name in street.people}
        await street.close()
        secrets = [steward.secrets for steward in street.stewards]
        _FOUNDED[key] = Founded(folder / "town", street.founder, secrets, people)
    return _FOUNDED[key]


@asynccontextmanager
async def open_street(
    data: Path, *, preset: Preset, windows: int = FEW_WINDOWS, lone_watch: bool = True, **settings: Any
) -> AsyncIterator[Street]:
    """A founded town with everybody moved in, and Ben and Cal on shift."""
    clock = MovedClock()
    house = RunningHouse(data, clock=clock, **settings)
    street = Street(house, clock=clock, preset=preset)
    street.move_into_a_copy(await founded(preset, windows=windows, lone_watch=lone_watch))
    await house.start()
    try:
        for phone in street.people.values():
            await phone.move_to([house.address])
            await phone.sync()
            await phone.open()
        await street.on_shift()
        await street.settled()
        yield street
    finally:
        await street.close()
