"""What was carried, what is due, what came in: one SQLite file, on the disk before anything is sent.

It holds public words and, of contacts, digests under a salt that is sealed elsewhere: who opens it learns no number.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from tocsin.seals.incident import Incident
from tocsin.terms.instant import Instant
from tocsin_kit.bridge.pace import Bucket, back_off_s

KEPT_S = 7 * 86_400
_SCHEMA = """
CREATE TABLE IF NOT EXISTS due (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL, target BLOB NOT NULL, actual INTEGER NOT NULL, incident BLOB NOT NULL, face TEXT NOT NULL,
    ending INTEGER NOT NULL, rank INTEGER NOT NULL, again INTEGER NOT NULL, post BLOB NOT NULL, ends INTEGER NOT NULL,
    made INTEGER NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, not_before REAL NOT NULL DEFAULT 0,
    UNIQUE (channel, target, actual, incident, face)
);
CREATE TABLE IF NOT EXISTS bucket (channel TEXT PRIMARY KEY, tokens REAL NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS heard (
    channel TEXT NOT NULL, said BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (channel, said)
);
CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS taken (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, sealed BLOB NOT NULL);
"""
_SAME = "channel = ? AND target = ? AND actual = ? AND incident = ?"
_NEWER = (
    "EXISTS (SELECT 1 FROM due AS newer WHERE newer.channel = due.channel AND newer.target = due.target "
    "AND newer.actual = due.actual AND newer.incident = due.incident AND newer.id > due.id)"
)


class State(StrEnum):
    DUE = "due"
    BEGUN = "begun"
    """It was about to be handed over; a bridge that died then does not know whether it was."""
    DONE = "done"
    REPLACED = "replaced"
    """By newer news of the same incident, before it was tried."""
    UNKNOWN = "unknown"
    """Begun, never answered, and not worth saying twice."""
    LATE = "late"
    """It ended before it could be handed over."""
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class Due:
    """One thing for one target. `again`: said at least once, be it twice; else at most once. `ends`: worth it until."""

    channel: str
    target: bytes
    actual: bool
    incident: bytes
    face: str
    ending: bool
    rank: int
    again: bool
    post: bytes
    ends: Instant


@dataclass(frozen=True)
class Row:
    """A due thing, under its number. `tries`: those before."""

    id: int
    due: Due
    tries: int
    not_before: float


class Ledger:
    """Every call that changes something is one transaction, on the disk when it returns."""

    def __init__(self, file: Path) -> None:
        self._db = sqlite3.connect(file, isolation_level=None, timeout=10)
        file.chmod(0o600)
        self._db.executescript(f"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {_SCHEMA}")

    def close(self) -> None:
        self._db.close()

    # ── what is due ──

    def resume(self) -> None:
        """After a death: what was begun is due again if it may be said twice and is still the news, else unknown."""
        with self._whole():
            self._db.execute(
                f"UPDATE due SET state = CASE WHEN again AND NOT {_NEWER} THEN ? ELSE ? END WHERE state = ?",
                (State.DUE, State.UNKNOWN, State.BEGUN),
            )

    def plan(self, dues: Iterable[Due], *, at: Instant) -> int:
        """How many are new. Newer news takes the place of what was not tried yet; an ending is for whom its alarm was
        tried, and takes its place for everybody else.
        """
        new = 0
        with self._whole():
            for due in dues:
                key = (due.channel, due.target, due.actual, due.incident)
                if self._one(f"SELECT 1 FROM due WHERE {_SAME} AND face = ?", *key, due.face):
                    continue
                told = self._one(f"SELECT 1 FROM due WHERE {_SAME} AND tries > 0", *key)
                self._db.execute(
                    f"UPDATE due SET state = ? WHERE {_SAME} AND state = ?", (State.REPLACED, *key, State.DUE)
                )
                state = State.DUE if told or not due.ending else State.REPLACED
                self._insert(due, state=state, at=at)
                new += state is State.DUE
        return new

    def was_told(self, channel: str, target: bytes, incident: Incident) -> bool:
        """Whether anything of it was tried: perhaps it was heard."""
        key = (channel, target, incident.is_actual, incident.incident)
        return self._one(f"SELECT 1 FROM due WHERE {_SAME} AND tries > 0", *key) is not None

    def exercises(self, channel: str, *, besides: bytes, since: Instant) -> int:
        """How many others went there."""
        query = (
            "SELECT count(DISTINCT incident) FROM due WHERE channel = ? AND NOT actual AND incident != ? AND made > ?"
        )
        (count,) = self._db.execute(query, (channel, besides, since)).fetchone()
        return int(count)

    def next(self, channel: str, *, at: float) -> Row | None:
        """Of what is due there: what may be tried now goes by rank; what waits after a failure, by when."""
        found = self._one(
            "SELECT id, target, actual, incident, face, ending, rank, again, post, ends, tries, not_before FROM due "
            "WHERE channel = ? AND state = ? ORDER BY max(not_before - ?, 0), rank, id",
            channel,
            State.DUE,
            at,
        )
        if found is None:
            return None
        number, target, actual, incident, face, ending, rank, again, post, ends, tries, not_before = found
        due = Due(channel, target, bool(actual), incident, face, bool(ending), rank, bool(again), post, Instant(ends))
        return Row(number, due, tries, not_before)

    def begin(self, row: Row, *, bucket: Bucket) -> bool:
        """False when something newer has taken its place."""
        with self._whole():
            change = "UPDATE due SET state = ?, tries = tries + 1 WHERE id = ? AND state = ?"
            begun = self._db.execute(change, (State.BEGUN, row.id, State.DUE))
            self._db.execute(
                "INSERT OR REPLACE INTO bucket VALUES (?, ?, ?)", (row.due.channel, bucket.tokens, bucket.at)
            )
            return begun.rowcount == 1

    def finish(self, row: Row, state: State) -> None:
        with self._whole():
            self._db.execute("UPDATE due SET state = ?, not_before = 0 WHERE id = ?", (state, row.id))

    def later(self, row: Row, *, at: float) -> float:
        """Due again after a while, which is told; unless newer news has come meanwhile."""
        wait = back_off_s(row.tries + 1)
        with self._whole():
            self._db.execute(
                f"UPDATE due SET state = CASE WHEN {_NEWER} THEN ? ELSE ? END, not_before = ? WHERE id = ?",
                (State.REPLACED, State.DUE, at + wait, row.id),
            )
        return wait

    def bucket(self, channel: str) -> Bucket | None:
        found = self._one("SELECT tokens, at FROM bucket WHERE channel = ?", channel)
        return None if found is None else Bucket(*found)

    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many in which state, by channel."""
        counted: dict[str, dict[str, int]] = {}
        query = "SELECT channel, state, count(*) FROM due GROUP BY channel, state"
        for channel, state, count in self._db.execute(query):
            counted.setdefault(channel, {})[state] = count
        return counted

    def forget(self, *, at: Instant) -> None:
        """Whom it told of what is over for a week."""
        with self._whole():
            self._db.execute("DELETE FROM due WHERE ends < ?", (at - KEPT_S,))
            self._db.execute("DELETE FROM heard WHERE at < ?", (at - KEPT_S,))

    # ── what came over a channel, and needs not go back there ──

    def hear(self, channel: str, said: bytes, *, at: Instant) -> None:
        if not self.has_heard(channel, said):
            with self._whole():
                self._db.execute("INSERT INTO heard VALUES (?, ?, ?)", (channel, said, at))

    def has_heard(self, channel: str, said: bytes) -> bool:
        return self._one("SELECT 1 FROM heard WHERE channel = ? AND said = ?", channel, said) is not None

    # ── a few things of its own ──

    def kept(self, name: str) -> bytes | None:
        found = self._one("SELECT value FROM kept WHERE name = ?", name)
        return None if found is None else bytes(found[0])

    def keep(self, name: str, value: bytes) -> None:
        with self._whole():
            self._db.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (name, value))

    # ── what came in ──

    def take(self, sealed: bytes, *, at: Instant, most: int) -> bool:
        """False when so many wait already that one more would be too many."""
        with self._whole():
            (waiting,) = self._db.execute("SELECT count(*) FROM taken").fetchone()
            if waiting < most:
                self._db.execute("INSERT INTO taken (at, sealed) VALUES (?, ?)", (at, sealed))
            return bool(waiting < most)

    def taken(self) -> list[tuple[int, Instant, bytes]]:
        """(number, when it came, sealed), the oldest first."""
        query = "SELECT id, at, sealed FROM taken ORDER BY id"
        return [(number, Instant(at), sealed) for number, at, sealed in self._db.execute(query)]

    def drop(self, number: int) -> None:
        with self._whole():
            self._db.execute("DELETE FROM taken WHERE id = ?", (number,))

    def _insert(self, due: Due, *, state: State, at: Instant) -> None:
        self._db.execute(
            "INSERT INTO due (channel, target, actual, incident, face, ending, rank, again, post, ends, made, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                due.channel,
                due.target,
                due.actual,
                due.incident,
                due.face,
                due.ending,
                due.rank,
                due.again,
                due.post,
                due.ends,
                at,
                state,
            ),
        )

    def _one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        with closing(self._db.execute(f"{query} LIMIT 1", values)) as found:
            row: tuple[Any, ...] | None = found.fetchone()
            return row

    def _whole(self) -> _Transaction:
        return _Transaction(self._db)


class _Transaction:
    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __enter__(self) -> None:
        self._db.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, *_: object) -> None:
        """A disk that is full may have ended it already, or leave it open: the next one begins from nothing."""
        try:
            if kind is None:
                self._db.execute("COMMIT")
        finally:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
