"""A phone that only listens: it knows a town by its root, believes nothing else, and says what it found in words."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from collections.abc import Sequence as Row
from contextlib import suppress
from typing import Any

from tocsin.phrases import ClockFace
from tocsin.seals import alert as alerts
from tocsin.seals import beat as beats
from tocsin.seals import cbor, cose, quiet
from tocsin.seals import checked as checkeds
from tocsin.seals import roster as rosters
from tocsin.seals import window as windows
from tocsin.seals.incident import Incident, fold_all, missing, open_alerts
from tocsin.terms.b64 import from_b64u
from tocsin.terms.cell import Cell
from tocsin.terms.ids import AlertId, Sequence, TownId, Window
from tocsin.terms.instant import Instant, window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status
from tocsin_kit.actors.line import PLACE, Answer, HouseLine, LiveLine, NoLine, Refused, Spoken
from tocsin_kit.actors.near import metres_between
from tocsin_kit.actors.screen import Notice, Screen

Clock = Callable[[], Instant]
CLOCK_IS_WRONG_S = 5 * 60
MOST_WAITING = 64
MOST_PAGES = 64
RETRY_FIRST_S, RETRY_LAST_S = 0.05, 5.0


class Phone:
    """One town on one phone. `here` is where it is; it stays on its screen.

    `addresses`: the house and its mirrors. `clock` is the phone's own and may be wrong. Nothing here sleeps: `sync`,
    `open`, `tick` are called by whoever drives it, `until` waits for the next change.
    """

    def __init__(
        self,
        *,
        town: TownId,
        addresses: Row[str],
        clock: Clock,
        language: str,
        here: Cell | None,
        clock_face: ClockFace,
    ) -> None:
        self.town = town
        self.screen = Screen(language=language, here=here, clock_face=clock_face)
        self.clock = clock
        self.roster: rosters.Roster | None = None
        self.windows: dict[Window, windows.CertifiedWindow] = {}
        self.alerts: dict[AlertId, alerts.VerifiedAlert] = {}
        self.warnings: dict[str, str] = {}
        self.refused: Counter[str] = Counter()
        self.clock_is_off_by_s = 0
        self.lines = [HouseLine(address) for address in addresses]
        self._mirrors: dict[str, HouseLine] = {}
        self._position = ""
        self._by_mirror = False
        self.beats: dict[bytes, beats.VerifiedBeat] = {}
        self._checked: set[bytes] = set()
        self._waiting: list[tuple[str, bytes]] = []
        self._last_news: Instant | None = None
        self._since: int | None = None
        self.house_said: Instant | None = None
        self._sequences: set[int] = set()
        self._slips: dict[Window, set[bytes]] = {}
        self._live: LiveLine | None = None
        self._wants_live = False
        self._changed: asyncio.Event = asyncio.Event()
        self._errands: set[asyncio.Task[None]] = set()

    # ── carried: what comes over the line ──

    async def sync(self) -> None:
        """Roster, windows, feed and beats, once. Raises NoLine when no address answers."""
        await self._sync_roster()
        for _ in range(MOST_PAGES):
            path = f"/api/feed?since={self._position}" if self._position else "/api/feed"
            answer = await self.ask("GET", path)
            self._mind_the_clock(answer.date)
            said = answer.json()
            for item in said["items"]:
                await self._take_patiently(item["kind"], from_b64u(item["body"]))
            if self._by_mirror:
                break  # it gives all it has, and says nothing about where the house is to go on
            self._position = said["next"]
            if not said["items"]:
                break
        for beat in said["beats"]:
            await self._take_patiently("beat", from_b64u(beat))
        if self._since is None:
            self._since = max(self._sequences, default=0)
        self._look_again()

    async def open(self) -> None:
        """Hang on the live line from where the feed ended; after a loss it comes back by itself."""
        self._wants_live = True
        await self._open_line()

    async def close(self) -> None:
        self._wants_live = False
        if self._live is not None:
            self._live.close()
            self._live = None
        for errand in list(self._errands):
            errand.cancel()
            with suppress(asyncio.CancelledError):
                await errand
        for line in (*self.lines, *self._mirrors.values()):
            await line.close()

    @property
    def position(self) -> str:
        """How far this phone has heard: EPOCH-POSITION of the house, never called sequence."""
        return self._position

    @property
    def is_listening(self) -> bool:
        return self._live is not None

    async def until(self, happened: Callable[[], bool], *, seconds: float = 10.0) -> None:
        """Wait for a change that makes `happened` true. TimeoutError otherwise; no polling."""
        async with asyncio.timeout(seconds):
            while not happened():
                self._changed.clear()
                await self._changed.wait()

    async def errands(self) -> None:
        """Wait until everything that was sent for has come."""
        while self._errands:
            await asyncio.wait(set(self._errands))

    async def move_to(self, addresses: Row[str]) -> None:
        """The same phone, at another address of its town: a mirror, or somebody who claims to be one."""
        was_listening = self._wants_live
        await self.close()
        self.lines = [HouseLine(address) for address in addresses]
        if was_listening:
            self._wants_live = True
            try:
                await self._open_line()
            except NoLine:
                self._send_for(self._come_back())

    def tick(self) -> None:
        """What the phone's own clock does: alarms end, pending statements take force, what waited is tried again."""
        if self.roster is not None:
            self.roster = rosters.settled(self.roster, at=self.clock())
        self._look_again()

    # ── shown ──

    @property
    def notices(self) -> list[Notice]:
        """Everything that was shown, oldest first."""
        return self.screen.notices

    @property
    def rings(self) -> list[str]:
        """What sounded, in this phone's language, oldest first."""
        return [notice.text for notice in self.screen.notices if notice.sounds]

    @property
    def shown(self) -> list[str]:
        """Everything that was shown, sounding or silent."""
        return [notice.text for notice in self.screen.notices]

    def incidents(self) -> tuple[Incident, ...]:
        return fold_all(self.alerts.values(), metres_between=metres_between)

    def open_incidents(self) -> list[Incident]:
        """Actual incidents that are not over, as far as this phone knows."""
        return [each for each in self.incidents() if each.is_actual and each.is_open(at=self.clock())]

    def word(self) -> quiet.WatchWord:
        """The one sentence about the whole town. Raises Refusal("roster.empty")."""
        at = self.clock()
        return quiet.judge(
            self.beats.values(),
            roster=self.town_roster(),
            open_here=open_alerts(self.incidents(), at=at),
            highest_here=max(self._sequences, default=0),
            last_news=self._last_news,
            at=at,
        )

    def withheld(self) -> tuple[tuple[int, int], ...]:
        """Gaps (first, last) in the numbers of Actual alerts since this phone's first sync: withheld, or lost."""
        highest = max((each.beat.highest for each in self.beats.values()), default=0)
        return missing((Sequence(each) for each in self._sequences), since=self._since or 0, highest=highest)

    # ── believed: only what this phone has checked itself ──

    async def window(self, number: Window) -> windows.CertifiedWindow:
        """Who is on watch then. Raises Refusal("window.unknown"), NoLine."""
        held, roster = self.windows.get(number), self.town_roster()
        batched = roster.batches.get(number)
        if held is not None and batched is not None and held.statement_hash == batched.statement_hash:
            return held
        return await self._fetch_window(number)

    def _take(self, kind: str, body: bytes) -> None:
        """Believe one item, or remember why not. Raises Refusal for what may be believed after an errand."""
        roster = self.town_roster()
        at = self.clock()
        match kind:
            case "roster":
                self.roster = rosters.grow(roster, body, seen=at)
            case "window":
                self.windows.pop(Window(cbor.decode(body)), None)
            case "stand-in":
                number, _ = windows.read_stand_in(cose.parse(body).payload)
                if number in self.windows:
                    self.windows[number] = windows.with_stand_in(self.windows[number], body, roster=roster)
            case "slip":
                number, secret = cbor.decode(body)
                self._slip(number, secret)
            case "alert":
                self._take_alert(body, roster=roster, at=at)
            case "checked":
                self._take_checked(body, roster=roster, at=at)
            case "beat":
                beat = beats.verify(body, roster=roster, windows=self.windows, at=at)
                held = self.beats.get(beat.signer)
                if held is None or held.beat.sent < beat.beat.sent:
                    self.beats[beat.signer] = beat

    def _take_alert(self, body: bytes, *, roster: rosters.Roster, at: Instant) -> None:
        try:
            proven = alerts.verify(body, roster=roster, windows=self.windows, at=at)
        except Refusal as why:
            if why.code == "alert.expired":
                self._count_what_is_over(body, roster=roster)
            raise
        held = self.alerts.get(proven.alert_id)
        if held is not None and len(held.signers) >= len(proven.signers):
            return
        self.alerts[proven.alert_id] = proven
        self._number_seen(proven.alert)
        if proven.alert.status is Status.Actual:
            news = min(at, Instant(proven.alert.sent_at + alerts.ISSUE_WITHIN_S))
            self._last_news = news if self._last_news is None else max(news, self._last_news)

    def _count_what_is_over(self, body: bytes, *, roster: rosters.Roster) -> None:
        """An alert that came after its end is not shown, but its number is not missing."""
        with suppress(Refusal):
            sent_at = alerts.read_signed(body).alert.sent_at
            self._number_seen(alerts.verify(body, roster=roster, windows=self.windows, at=sent_at).alert)

    def _number_seen(self, alert: alerts.Alert) -> None:
        if alert.status is Status.Actual:
            self._sequences.add(alert.sequence)

    def _take_checked(self, body: bytes, *, roster: rosters.Roster, at: Instant) -> None:
        proven = checkeds.verify(body, roster=roster, windows=self.windows, at=at)
        if proven.signed.payload in self._checked:
            return
        self._checked.add(proven.signed.payload)
        self.screen.show_checked(proven.checked)

    def _take_or_remember(self, kind: str, body: bytes) -> str | None:
        """The refusal's code, or None when it was believed."""
        try:
            self._take(kind, body)
        except Refusal as why:
            self.refused[why.code] += 1
            if why.code.endswith((".from_the_future", ".expired")):
                self._suspect_the_clock()
            if why.code in ("roster.fork", "roster.step_back"):
                self.warnings[why.code] = why.safe
            if why.code in AFTER_AN_ERRAND and len(self._waiting) < MOST_WAITING:
                self._waiting.append((kind, body))
            return why.code
        return None

    def _slip(self, number: Window, secret: bytes) -> None:
        self._slips.setdefault(number, set()).add(secret)
        if number in self.windows:
            with suppress(Refusal):
                self.windows[number] = windows.with_slip(self.windows[number], secret)

    # ── said ──

    def _look_again(self) -> None:
        """Try what was waiting, then show what has changed."""
        waiting, self._waiting = self._waiting, []
        for kind, body in waiting:
            self._take_or_remember(kind, body)
        self.screen.show_changes(self.incidents(), at=self.clock())
        self._changed.set()

    def town_roster(self) -> rosters.Roster:
        if self.roster is None:
            raise Refusal("roster.empty", safe="This phone has not met its town yet.")
        return self.roster

    # ── the clock ──

    def _mind_the_clock(self, house_says: float | None) -> None:
        if house_says is not None:
            self.house_said = Instant(int(house_says))
            self.clock_is_off_by_s = self.clock() - self.house_said
            if abs(self.clock_is_off_by_s) <= CLOCK_IS_WRONG_S:
                self.warnings.pop("clock.wrong", None)

    def _suspect_the_clock(self) -> None:
        """Never dismiss silently: if the house's clock differs too, the person is told that hers may be wrong."""
        if abs(self.clock_is_off_by_s) > CLOCK_IS_WRONG_S:
            self.warnings["clock.wrong"] = "This phone's clock is wrong. Set it, or warnings may not show."

    # ── carried ──

    async def ask(self, method: str, path: str, **body: Any) -> Answer:
        """One request to the first address that answers; mirrors are only read from."""
        last: NoLine | None = None
        for line in self._ways(reading=method == "GET"):
            try:
                answer = await line.ask(method, path, **body)
                self._by_mirror = line not in self.lines
                return answer
            except NoLine as why:
                last = why
        raise last or NoLine("no address")

    def _ways(self, *, reading: bool) -> list[HouseLine]:
        """The addresses that were given, then the mirrors that the town's book names."""
        if not reading or self.roster is None:
            return self.lines
        for url in self.roster.mirrors:
            self._mirrors.setdefault(url, HouseLine(url))
        return [*self.lines, *(self._mirrors[url] for url in self.roster.mirrors)]

    async def _sync_roster(self) -> None:
        since = self.roster.sequence if self.roster is not None else 0
        answer = await self.ask("GET", f"/api/roster?since={since}")
        self._mind_the_clock(answer.date)
        said = answer.json()
        served = [from_b64u(each) for each in said["statements"]]
        try:
            if self.roster is None:
                if not served:
                    raise Refusal("roster.empty", safe="This house shows no town.")
                self.roster = rosters.found(served[0], town=self.town)
            self.roster = rosters.catch_up(self.roster, served, seen=self.clock())
        except Refusal as why:
            self.refused[why.code] += 1
            self.warnings[why.code] = why.safe
            if self.roster is None:
                raise
        for slip in said["slips"]:
            self._slip(Window(slip["window"]), from_b64u(slip["secret"]))

    async def _fetch_window(self, number: Window) -> windows.CertifiedWindow:
        try:
            said = (await self.ask("GET", f"/api/windows/{number}")).json()
        except Refused as why:
            raise Refusal(why.code, safe=why.say, status=why.status) from why
        roster = self.town_roster()
        leaves = [from_b64u(leaf) for leaf in said["leaves"]]
        window = windows.certify(from_b64u(said["statement"]), leaves=leaves, roster=roster)
        for stand_in in said["stand_ins"]:
            with suppress(Refusal):
                window = windows.with_stand_in(window, from_b64u(stand_in), roster=roster)
        for secret in self._slips.get(number, ()):
            with suppress(Refusal):
                window = windows.with_slip(window, secret)
        self.windows[number] = window
        return window

    async def _take_patiently(self, kind: str, body: bytes) -> None:
        """Believe an item of the feed; fetch what it needs. Nothing is shown before all is read."""
        code = self._take_or_remember(kind, body)
        if code in AFTER_AN_ERRAND:
            await self._fetch_for(kind, body, code)

    async def _fetch_for(self, kind: str, body: bytes, code: str) -> None:
        with suppress(Refusal, NoLine, Refused):
            if code in ("roster.gap", "roster.not_yet"):
                await self._sync_roster()
            elif (number := _window_of(kind, body)) is not None:
                try:
                    await self._fetch_window(number)
                except Refusal:
                    await self._sync_roster()
                    await self._fetch_window(number)

    async def _run_errand(self, kind: str, body: bytes, code: str) -> None:
        await self._fetch_for(kind, body, code)
        self._look_again()

    def _hear(self, spoken: Spoken) -> None:
        """One event of the live line. What it needs first is fetched by an errand; no line waits for another."""
        if spoken.position:
            self._position = spoken.position
        if spoken.kind == PLACE:
            self._changed.set()
            return
        body = from_b64u(spoken.data)
        code = self._take_or_remember(spoken.kind, body)
        if code in AFTER_AN_ERRAND:
            self._send_for(self._run_errand(spoken.kind, body, code))
        elif spoken.kind == "window" and self._waiting:
            self._send_for(self._fetch_and_look(Window(cbor.decode(body))))
        self._look_again()

    async def _fetch_and_look(self, number: Window) -> None:
        with suppress(Refusal, NoLine, Refused):
            await self._fetch_window(number)
        self._look_again()

    def _send_for(self, errand: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(errand)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _open_line(self) -> None:
        last: NoLine | None = None
        since = f"?since={self._position}" if self._position else ""
        for line in self._ways(reading=True):
            try:
                self._live = await line.live(f"/api/live{since}", hear=self._hear, lost=self._lost)
                self._mind_the_clock(self._live.date)
                self._changed.set()
                return
            except NoLine as why:
                last = why
            except Refused as why:
                if line in self.lines:
                    raise
                last = NoLine(f"a mirror of plain files has no live line: {why}")
        raise last or NoLine("no address")

    def _lost(self) -> None:
        self._live = None
        self._changed.set()
        if self._wants_live:
            self._send_for(self._come_back())

    async def _come_back(self) -> None:
        wait_s = RETRY_FIRST_S
        while self._wants_live and self._live is None:
            try:
                await self._open_line()
                await self.sync()
            except (NoLine, Refused, Refusal):
                with suppress(NoLine, Refused, Refusal):
                    await self.sync()
                await asyncio.sleep(wait_s)
                wait_s = min(wait_s * 2, RETRY_LAST_S)


def _window_of(kind: str, body: bytes) -> Window | None:
    """The window that an item was signed in."""
    try:
        payload = cose.parse(body).payload
        if kind == "alert":
            return window_of(alerts.read(payload).sent_at)
        if kind == "checked":
            return window_of(checkeds.read(payload).sent_at)
        return beats.read(payload).window if kind == "beat" else None
    except Refusal:
        return None


AFTER_AN_ERRAND = frozenset(
    {"window.unknown", "roster.gap", "alert.from_the_future", "roster.not_yet", "cose.unknown_key"}
)
