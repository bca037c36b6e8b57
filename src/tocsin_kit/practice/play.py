"""The play: once through the loop, each claim of the narrator measured and checked."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from tocsin.seals import cose
from tocsin.seals.quiet import Word
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import IncidentId
from tocsin.terms.refusal import Refusal
from tocsin_kit import verify
from tocsin_kit.actors.alert_file import save_alert
from tocsin_kit.actors.founder import read_setup_link
from tocsin_kit.actors.line import NoLine, Refused
from tocsin_kit.actors.on_watch import OnWatch
from tocsin_kit.actors.phone import Phone
from tocsin_kit.batch import WINDOWS_AHEAD
from tocsin_kit.data import stage_folder
from tocsin_kit.letters import Told
from tocsin_kit.practice.crowd import Crowd
from tocsin_kit.practice.film import SECONDS, Film, Seen
from tocsin_kit.practice.knows import what_the_house_knows
from tocsin_kit.practice.stage import Busy, Stage
from tocsin_kit.practice.town import (
    LANGUAGES,
    MAPLE,
    PEOPLE,
    SITE,
    SPREAD_M,
    TOWN_NAME,
    Town,
    newest,
    now,
    opened_by_anybody,
    placeless,
)

WINDOWS = WINDOWS_AHEAD
"""Six weeks, as any town is advised: its desk says that all is well."""
READING_S = 2.5
PATIENCE_S = 120.0
MOST_SECONDS_TO_LAST = 10.0
LOOK_EVERY_S = 0.4
A_DAY_S = 86_400
ANA_IS_TOLD = [Told.seen, Told.being_checked, Told.alert_sent]
A_SECOND_LATER_S = 1.1
"""A beat of the same second as the news would not be known to have heard of it."""


async def practise(*, setup_link: str, data: Path | None, port: int, neighbours: int, once: bool) -> int:
    """Found the practice town, show the stage, play; with `once` headless and without pauses. The exit code."""
    house, setup = read_setup_link(setup_link)
    play = Play(house=house, data=data, pause_s=0.0 if once else READING_S)
    try:
        await play.begin(setup, neighbours=neighbours)
        if once:
            return await play.check_once()
        await play.show(port=port)
        return 0
    except asyncio.CancelledError:
        return 0
    finally:
        await play.end()


class Play:
    def __init__(self, *, house: str, data: Path | None, pause_s: float) -> None:
        self.town = Town(house=house, tell=self.tell)
        self.crowd = Crowd()
        self.told: list[dict[str, Any]] = []
        self.stage: Stage | None = None
        self._house = house
        self._data = data
        self._pause_s = pause_s
        self._playing = asyncio.Lock()
        self._placeless: set[IncidentId] = set()
        self._tasks: set[asyncio.Task[Any]] = set()

    # ── beginning, showing, ending ──

    async def begin(self, setup: bytes, *, neighbours: int) -> None:
        started = time.monotonic()
        await self.crowd.wake()
        await self.town.found(setup, windows=WINDOWS)
        await self.crowd.gather(
            {
                "house": self._house,
                "town": b64u(self.town.founder.town),
                "count": neighbours,
                "around": MAPLE,
                "spread_m": SPREAD_M,
                "languages": LANGUAGES,
            }
        )
        took_s = time.monotonic() - started
        self.tell(
            "ready", None, f"A practice town is founded, and {self.crowd.listening} phones listen. ({took_s:.1f} s)"
        )

    async def show(self, *, port: int) -> None:
        """Serve the stage until somebody ends it."""
        self.stage = Stage(
            statics=stage_folder(),
            state=self.state,
            play=self.start_playing,
            play_film=self.start_filming,
            take_over=lambda person: self.town.take_over(person, windows=WINDOWS),
            take_into_aid_desk=self.town.take_into_aid_desk,
        )
        port = await self.stage.start(port=port)
        print(f"\n  The stage:  http://stage.{SITE}:{port}/\n\n  Ctrl-C stops everything.\n", flush=True)
        open_browser(f"http://stage.{SITE}:{port}/")
        self._task(self._look_at_the_house())
        self._task(self._answer_visitors())
        self._task(self.town.trustees.keep_looking())
        ended = asyncio.Event()
        for each in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(each, ended.set)
        await ended.wait()

    async def end(self) -> None:
        for task in list(self._tasks):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        if self.stage is not None:
            await self.stage.stop()
        await self.crowd.leave()
        await self.town.close()

    def state(self) -> dict[str, Any]:
        return {
            "town": TOWN_NAME,
            "phones": [
                {
                    "person": person,
                    "role": role,
                    "language": language,
                    "address": f"{self.town.origin_of(person)}/?language={language}",
                }
                for person, role, language in PEOPLE
            ],
            "neighbours": self.crowd.listening,
            "playing": self._playing.locked(),
            "taken": sorted(self.town.taken),
        }

    def tell(self, step: str, person: str | None, say: str) -> None:
        self.told.append({"step": step, "person": person, "say": say})
        print(f"  {say}", flush=True)
        if self.stage is not None:
            self.stage.tell("story", self.told[-1])

    # ── playing ──

    async def start_playing(self) -> None:
        if self._playing.locked():
            raise Busy
        self._task(self.play())

    async def start_filming(self) -> None:
        if self._playing.locked():
            raise Busy
        self._task(self.film())

    async def film(self) -> Seen:
        """From the first second that Ana films to the trustees' answers in the ledger, or to where it broke off."""
        film = Film(self.town.ana, self.town.trustees, tell=self.tell, pause_s=self._pause_s)
        async with self._playing:
            self._say_playing(True)
            try:
                return await film.play()
            except (NoLine, Refused, Refusal, TimeoutError, OSError) as why:
                self.tell("stopped", None, f"The play stopped: {why}.")
                return film.seen
            finally:
                self._say_playing(False)
                self.town.private += film.seen.private

    async def play(self) -> IncidentId | None:
        """Once through the loop, from Ana's eyes to the all clear. None when it broke off."""
        async with self._playing:
            self._say_playing(True)
            try:
                await self.town.sees()
                return await self._from_the_desk_on()
            except (NoLine, Refused, Refusal) as why:
                self.tell("stopped", None, f"The play stopped: {why}.")
                return None
            finally:
                self._say_playing(False)

    async def _from_the_desk_on(self) -> IncidentId | None:
        await asyncio.sleep(self._pause_s)
        case = await self.town.opens(pause_s=self._pause_s, patience_s=PATIENCE_S)
        if case is None:
            self.tell("joined", None, "It joins an incident that is open already.")
            return None
        incident = case.incident_id
        await asyncio.sleep(self._pause_s)
        await self.town.confirms(incident, pause_s=self._pause_s, patience_s=PATIENCE_S)
        await asyncio.sleep(self._pause_s)
        at = await self.town.approves(incident, patience_s=PATIENCE_S)
        await self._rings(incident, since=at)
        await asyncio.sleep(2 * self._pause_s)
        at = await self.town.over(incident, patience_s=PATIENCE_S)
        stopped = await self.crowd.all_of(incident, "reported_over", count=self.crowd.rang(incident))
        later_s = stopped.last_at - at
        self.tell("stopped_ringing", None, f"{stopped.shown} phones are silent again, {later_s:.1f} s later.")
        await asyncio.sleep(self._pause_s)
        await self.town.clear(incident, patience_s=PATIENCE_S)
        await self.crowd.all_of(incident, "all_clear", count=self.crowd.rang(incident))
        await asyncio.sleep(A_SECOND_LATER_S)
        for watcher in self.town.watchers().values():
            with suppress(Refusal, Refused):
                await watcher.beat()
        self.tell("end", None, "All clear on every phone. The house carried it all and could read none of it.")
        return incident

    async def _rings(self, incident: IncidentId, *, since: float) -> None:
        seconds = await self.crowd.everybody_heard(incident) - since
        near, far = self.crowd.rang(incident), self.crowd.shown(incident, "elsewhere")
        self.tell(
            "rings",
            "dana",
            f"{near + far} phones checked both signatures themselves: {near} near it ring, {far} others show one quiet "
            f"line. The last after {seconds:.1f} s.",
        )
        for person, phone in (("ana", self.town.ana), ("dana", self.town.dana)):
            await heard(phone)
            self.tell("reads", person, f"With a saved place near it {person.title()} would read: {phone.rings[-1]}")

    async def _answer_visitors(self) -> None:
        """A visitor's own sighting is treated like Ana's."""
        while True:
            await self._stirred()
            if self._playing.locked():
                continue
            with suppress(NoLine, Refused, Refusal):
                if not await self._is_news_at_the_desk():
                    continue
                async with self._playing:
                    self._say_playing(True)
                    try:
                        await self._from_the_desk_on()
                    finally:
                        self._say_playing(False)

    async def _is_news_at_the_desk(self) -> bool:
        """A sighting that nobody played: for Cal as soon as it comes, for a visitor as Cal once she has opened it."""
        if "cal" in self.town.taken:
            await self.town.ben.read_desk()
            self._say_placeless(self.town.ben)
            return opened_by_anybody(self.town.ben) is not None
        await self.town.cal.look()
        self._say_placeless(self.town.cal)
        return newest(self.town.cal) is not None

    def _say_placeless(self, watcher: OnWatch) -> None:
        """Once of each: no alert says "somewhere"."""
        for case in placeless(watcher):
            if case.incident_id not in self._placeless:
                self._placeless.add(case.incident_id)
                self.tell(
                    "placeless",
                    "cal",
                    "Somebody reports something and not where: nobody can be warned of it yet. A dispatcher asks back. "
                    "Take over Cal to do so, or report it once more with a place.",
                )

    async def _stirred(self) -> None:
        cal, before = self.town.cal, self.town.cal.stirred
        await cal.until(lambda: cal.stirred > before, seconds=A_DAY_S)

    def _say_playing(self, playing: bool) -> None:
        if self.stage is not None:
            self.stage.tell("playing", playing)

    async def _look_at_the_house(self) -> None:
        shown = ""
        while self._data is not None and self.stage is not None:
            tables = await asyncio.to_thread(what_the_house_knows, self._data)
            if (now_shown := json.dumps(tables)) != shown:
                shown = now_shown
                self.stage.tell("house", tables)
            await asyncio.sleep(LOOK_EVERY_S)

    # ── checking ──

    async def check_once(self) -> int:
        """Play, then ask whether everything that was told is true. 0 when it is."""
        started = time.monotonic()
        incident, film = await self.play(), await self.film()
        claims = await self._claims(incident) if incident is not None else {"the play came to its end": False}
        claims = film_claims(film, needed=self.town.trustees.listed.needed) | claims
        failed = [claim for claim, holds in claims.items() if not holds]
        print()
        for claim, holds in claims.items():
            print(f"  {'ok' if holds else 'NOT SO':7} {claim}")
        took_s = time.monotonic() - started
        print(f"\n  {len(claims) - len(failed)} of {len(claims)} claims hold; played in {took_s:.1f} s.")
        return 1 if failed else 0

    async def _claims(self, incident: IncidentId) -> dict[str, bool]:
        town, crowd = self.town, self.crowd
        await town.ana.collect()
        told = [note.body.state for note in town.ana.drafts[-1].told if hasattr(note.body, "state")]
        alarm = next(each for each in town.dana.alerts.values() if not each.alert.is_ending)
        file = await save_alert(town.dana, alarm.alert_id)
        near, far = crowd.rang(incident), crowd.shown(incident, "elsewhere")
        seconds_to_last = await crowd.everybody_heard(incident) - town.approved_at
        for phone in (town.ana, town.dana):
            await phone.sync()
        return {
            "every phone that listens heard of it": near + far == crowd.listening,
            "some were near, some far": near > 0 and far > 0,
            "no phone showed anything twice": crowd.twice(incident) == 0,
            "the last phone knew within ten seconds": seconds_to_last < MOST_SECONDS_TO_LAST,
            "Ana was told: seen, being checked, alert sent": sorted(told) == ANA_IS_TOLD,
            "Ana read it in Spanish": town.ana.rings[-1].startswith("Retén cerca. Evite la zona. Hasta las "),
            "Dana read it in Arabic": town.dana.rings[-1].startswith("حاجز تفتيش قريب. تجنّب المنطقة."),
            "each rang once": len(town.ana.rings) == len(town.dana.rings) == 1,
            "the end came to every phone that rang": crowd.shown(incident, "all_clear") == near,
            "the signed alert has at most 230 bytes": len(cose.write(alarm.signed)) <= 230,
            "all is quiet under a fresh signed word": is_quiet(town.dana),
            "a saved alert is proven to a stranger": proves(file),
            "with one bit flipped it is refused": not any(proves(flipped(file, bit)) for bit in range(0, 800, 7)),
            "nothing private lies in the house's files": self._data is None or not self._found_in_files(),
        }

    def _found_in_files(self) -> list[bytes]:
        assert self._data is not None
        contents = [file.read_bytes() for file in self._data.rglob("*") if file.is_file()]
        return [mark for mark in self.town.private for content in contents if mark in content]

    def _task(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def film_claims(seen: Seen, *, needed: int) -> dict[str, bool]:
    return {
        "each second of the film was at the house before the next": seen.safe == list(range(1, SECONDS + 1)),
        "its receipt is proven in the ledger, under the town's own key": seen.proven,
        "fewer trustees than are needed open nothing": bool(seen.safe) and not seen.opened_by_fewer,
        "enough of them open what was filmed, to the byte": seen.same,
        "who opened it stands in the ledger": seen.openings_proven == needed,
    }


async def heard(phone: Phone) -> None:
    await phone.until(lambda: bool(phone.rings))


def is_quiet(phone: Phone) -> bool:
    return phone.word().word is Word.QUIET


def proves(file: bytes) -> bool:
    try:
        verify.prove(verify.read(file), at=now())
    except Refusal:
        return False
    return True


def flipped(file: bytes, bit: int) -> bytes:
    """One bit of the alert inside the file is another."""
    return bytes([*file[: bit // 8], file[bit // 8] ^ 1 << bit % 8, *file[bit // 8 + 1 :]])


def open_browser(address: str) -> None:
    """Only where there is a display; the terminal tells the same story."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin":
        import webbrowser

        webbrowser.open(address)
