"""A copy of a town's public words in a folder that any web server can give out: book, windows, feed, files.

The house is asked and never believed. What stands in the folder is read again first, so that a house which forgets
takes nothing out of it, and one that shows another history changes nothing. Phones check everything anew: a mirror
needs no trust.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from tocsin.phrases import feeds
from tocsin.seals import alert as alerts
from tocsin.seals import beat as beats
from tocsin.seals import checked as checkeds
from tocsin.seals import cose
from tocsin.seals import roster as rosters
from tocsin.seals import statement as statements
from tocsin.seals import window as windows
from tocsin.seals.hashes import hash_of
from tocsin.seals.incident import Incident, fold_all
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import AlertId, TownId, Window
from tocsin.terms.instant import Instant, window_of
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.line import HouseLine, Refused, Ways
from tocsin_kit.actors.near import metres_between

KEPT_S = 7 * 86_400
AHEAD = 4
"""Windows that a phone may ask for a day early."""
MOST_PAGES = 64
MOST_ITEMS = 1_000
"""Alerts, and *checked*, the newest: phones read no more than both together of a mirror."""
MOST_SLIPS = 4_000
PIECE = 1 << 20
_COMING = ".coming"
_PLACE = re.compile(r"([0-9a-f]{16}-[0-9]{1,15})?")
"""Of a feed. It is asked for by it again, of the house and of its copies."""
Json = Mapping[str, Any]


class Mirror:
    """Of one town, known by its root. `follow` asks the house once; `write` makes the folder say what was verified.

    `ahead`: how many windows to come it keeps.
    """

    def __init__(self, folder: Path, *, town: TownId, line: HouseLine | Ways, ahead: int = AHEAD) -> None:
        self._folder = folder
        self._town = town
        self._line = line
        self._ahead = ahead
        self._roster: rosters.Roster | None = None
        self._statements: list[tuple[bytes, Instant]] = []
        self._slips: set[tuple[Window, bytes]] = set()
        self._windows: dict[Window, Json] = {}
        self._certified: dict[Window, windows.CertifiedWindow] = {}
        self._alerts: dict[AlertId, alerts.VerifiedAlert] = {}
        self._checked: dict[bytes, checkeds.VerifiedChecked] = {}
        self._beats: dict[bytes, beats.VerifiedBeat] = {}
        self._next = ""
        self.refused = 0

    @property
    def roster(self) -> rosters.Roster:
        if self._roster is None:
            raise Refusal("roster.empty", safe="This house shows no town.")
        return self._roster

    @property
    def has_book(self) -> bool:
        return self._roster is not None

    @property
    def place(self) -> str:
        """How far the house's feed was read."""
        return self._next

    def incidents(self) -> tuple[Incident, ...]:
        """What the town said, verified as of when it was sent; whether it still counts is the reader's to ask."""
        return fold_all(self._alerts.values(), metres_between=metres_between)

    def proven(self, signed: bytes, *, at: Instant) -> alerts.VerifiedAlert | None:
        """Whether it counts then by what is held here."""
        try:
            return alerts.verify(signed, roster=self.roster, windows=self._certified, at=at)
        except Refusal:
            self.refused += 1
            return None

    def hear(self, proven: alerts.VerifiedAlert) -> bool:
        """Keep an alert that came another way; whether it says more than what is held."""
        held = self._alerts.get(proven.alert_id)
        if held is not None and len(held.signers) >= len(proven.signers):
            return False
        self._alerts[proven.alert_id] = proven
        return True

    def resume(self, *, at: Instant) -> None:
        """What the folder holds, verified like anything else; a folder that holds something else begins anew."""
        for left_behind in self._folder.rglob(f"*{_COMING}"):
            if left_behind.parent.name != "files":
                left_behind.unlink()
        with suppress(FileNotFoundError, ValueError, KeyError, TypeError, OverflowError, RecursionError, Refusal):
            book, feed = self._read("api/roster"), self._read("api/feed")
            self._take_book(book, at=at, seen=[Instant(min(int(each), at)) for each in book["seen"]])
            for path in (self._folder / "api/windows").iterdir():
                self._take_window(Window(int(path.name)), json.loads(path.read_bytes()))
            self._take_slips(book)
            self._take_feed(feed, at=at)

    async def follow(self, *, at: Instant) -> None:
        """Raises NoLine, Refused; Refusal("roster.fork"), "roster.step_back" for a house that shows another history,
        "mirror.odd_answer" for one that answers what nobody can read.
        """
        try:
            await self._follow(at=at)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as why:
            raise Refusal("mirror.odd_answer", safe="The house answered something that nobody can read.") from why

    async def _follow(self, *, at: Instant) -> None:
        since = self._roster.sequence if self._roster else 0
        book = await self._ask(f"/api/roster?since={since}")
        self._take_book(book, at=at)
        await self._fetch_windows(at=at)
        self._take_slips(book)
        for _ in range(MOST_PAGES):
            page = await self._ask(f"/api/feed?since={self._next}" if self._next else "/api/feed")
            place = self._next
            self._take_feed(page, at=at)
            if self._line.is_copy:
                self._next = place
                break
            if not page["items"]:
                break

    async def fetch_files(self) -> None:
        """The town's files, each going on where it was broken off; one whose bytes are others goes."""
        folder = self._folder / "api/files"
        folder.mkdir(parents=True, exist_ok=True)
        for file in self.roster.files:
            path = folder / b64u(file.file_hash)
            if not path.exists():
                with suppress(Refused):
                    await self._fetch_file(file, path)

    def write(self, *, at: Instant) -> None:
        """Each file whole or as it was; what others name comes first, and what nobody names any more goes last."""
        self._forget(at=at)
        for number, window in self._windows.items():
            self._put(f"api/windows/{number}", _written(window))
        slips = [{"window": window, "secret": b64u(secret)} for window, secret in sorted(self._slips)]
        statements, seen = [b64u(each) for each, _ in self._statements], [since for _, since in self._statements]
        self._put("api/roster", _written({"statements": statements, "slips": slips, "seen": seen}))
        epoch = self._next.partition("-")[0]
        named = {"town": b64u(self._town), "name": self.roster.founding.name, "epoch": epoch, "founded": True}
        self._put("api/town", _written(named))
        self._put("api/feed", _written({"epoch": epoch, "next": self._next} | self._said()))
        public = feeds.Public.at(
            at,
            town=self._town,
            town_name=self.roster.founding.name,
            incidents=self.incidents(),
            checked=tuple(self._checked.values()),
        )
        names = feeds.names(public)
        for name in reversed(names):
            body = feeds.write(public, name)
            if body is not None:
                self._put(f"feeds/{name}", body)
        self._sweep("feeds/cap", {Path(name).name for name in names})
        self._sweep("api/windows", {str(number) for number in self._windows})
        self._sweep("api/files", {b64u(file.file_hash) for file in self.roster.files})

    def _said(self) -> dict[str, Any]:
        said = [("alert", each.alert.sent, each.signed) for each in self._alerts.values()]
        said += [("checked", each.checked.sent, each.signed) for each in self._checked.values()]
        said.sort(key=lambda each: each[1])
        items = [
            {"position": place, "kind": kind, "body": b64u(cose.write(signed))}
            for place, (kind, _, signed) in enumerate(said, start=1)
        ]
        return {"items": items, "beats": [b64u(cose.write(each.signed)) for each in self._beats.values()]}

    # ── believed ──

    def _take_book(self, book: Json, *, at: Instant, seen: Sequence[Instant] = ()) -> None:
        """As far as it goes: what follows a page that nobody may rely on yet waits. `seen`: when each first came."""
        served = [from_b64u(each) for each in book["statements"]]
        if self._roster is not None and not served:
            raise Refusal("roster.step_back", safe="This house shows an older state of the town than before.")
        for number, data in enumerate(served):
            before, since = self._roster, seen[number] if number < len(seen) else at
            try:
                grown = rosters.grow(before, data, seen=since) if before else rosters.found(data, town=self._town)
            except Refusal as why:
                if why.code == "roster.not_yet":
                    break
                raise
            if before is None or grown.sequence > before.sequence:
                self._statements.append((data, since))
            self._roster = grown
        self._roster = rosters.settled(self.roster, at=at)

    def _take_slips(self, book: Json) -> None:
        """Each that opens a leaf; the house names all of them every time."""
        for each in book["slips"][:MOST_SLIPS]:
            number, secret = Window(int(each["window"])), from_b64u(each["secret"])
            held = self._certified.get(number)
            if held is not None:
                with suppress(Refusal):
                    self._certified[number] = windows.with_slip(held, secret)
                    self._slips.add((number, secret))

    def _take_window(self, number: Window, answer: Json) -> None:
        statement, leaves = from_b64u(answer["statement"]), [from_b64u(each) for each in answer["leaves"]]
        certified = windows.certify(statement, leaves=leaves, roster=self.roster)
        if certified.window != number:
            raise Refusal("window.unknown", safe="This is another window.")
        vouched = []
        for each in answer["stand_ins"]:
            with suppress(Refusal):
                certified = windows.with_stand_in(certified, from_b64u(each), roster=self.roster)
                vouched.append(each)
        for window, secret in self._slips:
            if window == number:
                certified = windows.with_slip(certified, secret)
        self._certified[number] = certified
        self._windows[number] = {"statement": answer["statement"], "leaves": answer["leaves"], "stand_ins": vouched}

    def _take_feed(self, page: Json, *, at: Instant) -> None:
        for each in page["items"]:
            self._take(str(each["kind"]), from_b64u(each["body"]), at=at)
        for each in page["beats"]:
            self._take("beat", from_b64u(each), at=at)
        place = str(page["next"])
        if not _PLACE.fullmatch(place):
            raise ValueError(place)
        self._next = place

    def _take(self, kind: str, body: bytes, *, at: Instant) -> None:
        try:
            match kind:
                case "alert":
                    self._take_alert(body)
                case "checked":
                    self._take_checked(body)
                case "beat":
                    beat = beats.verify(body, roster=self.roster, windows=self._certified, at=at)
                    held = self._beats.get(beat.signer)
                    if held is None or held.beat.sent < beat.beat.sent:
                        self._beats[beat.signer] = beat
        except Refusal:
            self.refused += 1

    def _take_alert(self, body: bytes) -> None:
        sent_at = alerts.read_signed(body).alert.sent_at
        given = alerts.verify(body, roster=self.roster, windows=self._certified, at=sent_at)
        held = self._alerts.get(given.alert_id)
        if held is None or len(held.signers) < len(given.signers):
            self._alerts[given.alert_id] = given

    def _take_checked(self, body: bytes) -> None:
        sent_at = checkeds.read(cose.parse(body).payload).sent_at
        given = checkeds.verify(body, roster=self.roster, windows=self._certified, at=sent_at)
        held = self._checked.get(given.signed.payload)
        if held is None or len(held.signers) < len(given.signers):
            self._checked[given.signed.payload] = given

    def _forget(self, *, at: Instant) -> None:
        """What is over for a week, what was signed by who counts no more, and whatever is beyond the bound."""
        running = {key: each for key, each in self._alerts.items() if each.alert.ends_at > at - KEPT_S}
        said, self._alerts = sorted(running.values(), key=lambda each: each.alert.sent)[-MOST_ITEMS:], {}
        for alert in said:
            self._take("alert", cose.write(alert.signed), at=at)
        checked = [each for each in self._checked.values() if each.checked.ends_at > at - KEPT_S]
        checked, self._checked = sorted(checked, key=lambda each: each.checked.sent)[-MOST_ITEMS:], {}
        for finding in checked:
            self._take("checked", cose.write(finding.signed), at=at)
        wanted = {*self._wanted(at), *(window_of(each.alert.sent_at) for each in self._alerts.values())}
        self._windows = {number: each for number, each in self._windows.items() if number in wanted}
        self._slips = {each for each in self._slips if each[0] in wanted}
        beaten, self._beats = [each for each in self._beats.values() if each.beat.sent > at - 86_400], {}
        for beat in beaten:
            self._take("beat", cose.write(beat.signed), at=at)

    # ── asked for ──

    async def _ask(self, path: str) -> Json:
        answer = (await self._line.ask("GET", path)).json()
        if not isinstance(answer, dict):
            raise TypeError(path)
        return answer

    async def _fetch_windows(self, *, at: Instant) -> None:
        """Those not held as the book lists them, and those in which somebody may just have been vouched for."""
        now = window_of(at)
        for number in self._wanted(at):
            batched, held = self.roster.batches.get(number), self._certified.get(number)
            if batched is None:
                continue
            stale = held is None or held.statement_hash != batched.statement_hash
            if stale or number in (now, now - 1):
                with suppress(Refused, Refusal):
                    self._take_window(number, await self._ask(f"/api/windows/{number}"))

    def _wanted(self, at: Instant) -> Sequence[Window]:
        return [Window(each) for each in range(window_of(Instant(at - KEPT_S)), window_of(at) + self._ahead + 1)]

    async def _fetch_file(self, file: statements.TownFile, path: Path) -> None:
        coming = path.with_name(path.name + _COMING)
        with coming.open("ab") as kept:
            while (here := kept.tell()) < file.size:
                end = min(here + PIECE, file.size) - 1
                asked = {"Range": f"bytes={here}-{end}"}
                answer = await self._line.ask("GET", f"/api/files/{path.name}", headers=asked)
                if answer.status != 206 or len(answer.body) != end + 1 - here:
                    break
                kept.write(answer.body)
                kept.flush()
            os.fsync(kept.fileno())
        if hash_of(coming.read_bytes()) == file.file_hash:
            coming.replace(path)
        elif coming.stat().st_size >= file.size:
            coming.unlink()

    # ── on the disk ──

    def _read(self, name: str) -> Json:
        found = json.loads((self._folder / name).read_bytes())
        if not isinstance(found, dict):
            raise ValueError(name)
        return found

    def _put(self, name: str, body: bytes) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.read_bytes() == body:
            return
        with NamedTemporaryFile(dir=path.parent, suffix=_COMING, delete=False) as coming:
            coming.write(body)
            coming.flush()
            os.fsync(coming.fileno())
        made = Path(coming.name)
        made.chmod(0o644)
        made.replace(path)

    def _sweep(self, name: str, wanted: Iterable[str]) -> None:
        kept = {*wanted}
        for path in (self._folder / name).glob("*"):
            if path.name.removesuffix(_COMING) not in kept:
                path.unlink()


def _written(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
