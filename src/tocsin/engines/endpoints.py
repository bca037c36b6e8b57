"""The one place of the house that can name somebody, in a file of its own: endpoints, each sealed.

[Note: The named exception]
Apple, Google and Mozilla can tell whose phone an endpoint is. So the house seals every one of them under a key that is
not on its disk (tocsin.engines.keyring), in a file that no other table is beside. A row's name is a keyed hash, so
that the same phone takes one row and the file tells nobody's address; the rows lie in the order of these names, which
is none. This module alone opens anything in the house, and only what the house itself has sealed.
"""

import asyncio
import hmac
import sqlite3
from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import closing
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table, create_engine

from tocsin.engines.keyring import SECRET_BYTES, Holder
from tocsin.rails.push import (
    DOORBELLS_MOST,
    FOR_ALARMS,
    WAKE_BYTES,
    WAKES,
    Haste,
    Outcome,
    Pace,
    Ring,
    Secret,
    Subscription,
    Tally,
)
from tocsin.terms.cell import Cell
from tocsin.terms.ids import NewId
from tocsin.terms.instant import Instant

MOST = 100_000
"""Subscriptions; about 600 bytes of memory each."""
KEPT_TALLIES = 512
FILLED_BYTES = 1_280
"""What is sealed is as long as this, or twice as long for an endpoint such as no browser's maker gives: a row's length
tells neither whose browser it is nor whether she chose districts.
"""
PAGE_BYTES = 8_192
"""So that a row fits into its page."""
VERSION = 3
T = TypeVar("T")

METADATA = MetaData()
_SEALED = "sealed under a key that is not on this disk"
_PHONE = "when the push service says that it is gone, or the phone takes it back"
_PUBLIC = "public, stands in the alert"
_RING = "as soon as it went to everybody, or the alert is over"
_TALLY = f"when {KEPT_TALLIES} newer ones are here"

ENDPOINT = Table(
    "endpoint",
    METADATA,
    Column(
        "name", LargeBinary(32), primary_key=True, info={"kept": "keyed hash: no phone takes two rows", "dies": _PHONE}
    ),
    Column("sealed", LargeBinary, nullable=False, info={"kept": f"where to ring, {_SEALED}", "dies": _PHONE}),
    sqlite_with_rowid=False,
)
SECRET = Table(
    "secret",
    METADATA,
    Column("name", String(16), primary_key=True, info={"kept": "which one", "dies": "with the endpoints"}),
    Column(
        "sealed",
        LargeBinary,
        nullable=False,
        info={"kept": f"what push services know this house by, {_SEALED}", "dies": "with the endpoints"},
    ),
)
RING = Table(
    "ring",
    METADATA,
    Column("key", LargeBinary(32), primary_key=True, info={"kept": "which alert is on its way", "dies": _RING}),
    Column("about", LargeBinary(8), nullable=False, info={"kept": _PUBLIC, "dies": _RING}),
    Column("topic", LargeBinary(24), nullable=False, info={"kept": "of its incident", "dies": _RING}),
    Column("pushed", LargeBinary, nullable=False, info={"kept": _PUBLIC, "dies": _RING}),
    Column("ends_minute", Integer, nullable=False, info={"kept": _PUBLIC, "dies": _RING}),
    Column("number", Integer, nullable=False, info={"kept": "order of the rings", "dies": _RING}),
    Column("haste", String(8), nullable=False, info={"kept": "how soon: a danger, an end, an exercise", "dies": _RING}),
    Column("districts", LargeBinary, nullable=False, info={"kept": _PUBLIC, "dies": _RING}),
)
TALLY = Table(
    "tally",
    METADATA,
    Column("number", Integer, primary_key=True, info={"kept": "order of the tallies", "dies": _TALLY}),
    Column("key", LargeBinary(32), nullable=False, unique=True, info={"kept": "which alert, public", "dies": _TALLY}),
    Column("about", LargeBinary(8), nullable=False, info={"kept": _PUBLIC, "dies": _TALLY}),
    Column("accepted", Integer, nullable=False, info={"kept": "how many were handed over", "dies": _TALLY}),
    Column("gone", Integer, nullable=False, info={"kept": "how many phones were gone", "dies": _TALLY}),
    Column("refused", Integer, nullable=False, info={"kept": "how many were not taken", "dies": _TALLY}),
    Column("given_up", Integer, nullable=False, info={"kept": "how many nobody answered for", "dies": _TALLY}),
    Column("replaced", Integer, nullable=False, info={"kept": "for how many something newer came", "dies": _TALLY}),
    Column("half_s", Integer, nullable=False, info={"kept": "seconds until half were handed over", "dies": _TALLY}),
    Column("most_s", Integer, nullable=False, info={"kept": "seconds until 19 of 20 were", "dies": _TALLY}),
)


def make(path: Path) -> None:
    """The tables, in a file that only its owner reads. OSError for a file of a newer program."""
    path.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise OSError(0, f"written by a newer program ({version}, this one speaks {VERSION})", str(path))
    if version < VERSION:
        engine = create_engine(f"sqlite:///{path}")
        with engine.begin() as opened:
            opened.exec_driver_sql(f"PRAGMA page_size={PAGE_BYTES}")
            if version:  # 1 and 2 were never in a release; endpoints are as they were
                for table in (RING, TALLY):
                    table.drop(opened)
            METADATA.create_all(opened)
            opened.exec_driver_sql(f"PRAGMA user_version={VERSION}")
        engine.dispose()


class _Kept(msgspec.Struct, array_like=True):
    """A subscription as it lies sealed. What lay there before had no districts, or no wakes.

    until: four bytes whatever it is, so that a doorbell's row is as long as a neighbour's. filling: nothing. wakes: of
    whoever gave none, numbers that nobody waits for, so that a doorbell and an older phone have as many as all others.
    """

    endpoint: str
    public_key: bytes
    auth: bytes
    districts: tuple[int, ...] = ()
    until: bytes = bytes(4)
    filling: bytes = b""
    wakes: bytes = b""


class SealedEndpoints:
    """`look` whether the key has come: at the start, whenever the clock ticks. One thread at a time has the file."""

    def __init__(self, path: Path, *, holder: Holder, draw: NewId) -> None:
        make(path)
        self._holder = holder
        self._draw = draw
        self._turn = asyncio.Lock()
        self._file = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "busy_timeout=10000"):
            self._file.execute(f"PRAGMA {pragma}")
        self._key: bytes | None = None
        self._open: dict[str, Subscription] = {}
        self._doorbells: dict[str, tuple[Instant, Subscription]] = {}
        self._secrets: dict[Secret, bytes] = {}

    @property
    def is_awake(self) -> bool:
        return self._key is not None

    def lock(self, secrets: dict[Secret, bytes]) -> bytes:
        """The first time: what the house keeps here, under a key that is made now and held.

        The key is the caller's to show once and forget.
        """
        key = self._draw(SECRET_BYTES)
        rows = [(name.value, self._seal(value, key=key, beside=name.value.encode())) for name, value in secrets.items()]
        self._file.executemany("INSERT INTO secret (name, sealed) VALUES (?, ?)", rows)
        self._holder.put(key)
        return key

    @property
    def is_locked(self) -> bool:
        """Whether there is anything here that a key opens."""
        return self._file.execute("SELECT 1 FROM secret LIMIT 1").fetchone() is not None

    def unlock(self, key: bytes) -> bool:
        """Whether it is the right one; then it is held."""
        if not self._fits(key):
            return False
        self._holder.put(key)
        return True

    async def look(self) -> bool:
        """Whether this woke it up."""
        if self.is_awake:
            return False
        key = self._holder.get()
        if key is None or not self._fits(key):
            return False
        async with self._turn:
            await asyncio.to_thread(self._wake, key)
        return True

    def secret(self, name: Secret) -> bytes:
        return self._secrets[name]

    def everybody(self) -> Sequence[Subscription]:
        return tuple(self._open.values())

    def of(self, endpoint: str) -> Subscription | None:
        return self._open.get(endpoint)

    async def waiting_for(self, wakes: Set[bytes]) -> Mapping[bytes, Sequence[Subscription]]:
        return await asyncio.to_thread(_who_waits, self.everybody(), wakes)

    def doorbells(self, *, at: Instant) -> Sequence[Subscription]:
        return tuple(each for until, each in self._doorbells.values() if until > at)

    async def keep(
        self, subscription: Subscription, *, instead_of: str | None = None, until: Instant = FOR_ALARMS
    ) -> bool:
        key, endpoint = self._key, subscription.endpoint
        old = [] if instead_of is None or instead_of == endpoint else [instead_of]
        rest, most = (self._open, MOST) if until == FOR_ALARMS else (self._doorbells, DOORBELLS_MOST)
        if key is None or (len(rest) >= most and rest.keys().isdisjoint((endpoint, *old))):
            return False
        name = self._name(endpoint, key=key)
        body = _filled(
            _Kept(
                endpoint,
                subscription.public_key,
                subscription.auth,
                subscription.districts,
                _four(until),
                wakes=subscription.wakes or self._draw(WAKES * WAKE_BYTES),
            )
        )
        row = (name, self._seal(body, key=key, beside=name))
        gone = [(self._name(each, key=key),) for each in old]

        def write(file: sqlite3.Connection) -> None:
            file.execute("INSERT OR REPLACE INTO endpoint (name, sealed) VALUES (?, ?)", row)
            file.executemany("DELETE FROM endpoint WHERE name = ?", gone)

        await self._change(write)
        self._remember(subscription, until=until)
        for each in old:
            self._open.pop(each, None)
        return True

    async def drop_over(self, *, at: Instant) -> int:
        over = [endpoint for endpoint, (until, _) in self._doorbells.items() if until <= at]
        await self.drop(over)
        return len(over)

    async def drop(self, endpoints: Sequence[str]) -> None:
        if self._key is None or not endpoints:
            return
        names = [(self._name(each, key=self._key),) for each in endpoints]
        await self._change(lambda file: file.executemany("DELETE FROM endpoint WHERE name = ?", names))
        for each in endpoints:
            self._open.pop(each, None)
            self._doorbells.pop(each, None)

    async def begin(self, ring: Ring) -> bool:
        row = (
            ring.key,
            ring.about,
            ring.topic,
            ring.pushed,
            ring.ends // 60,
            ring.haste.value,
            _packed(ring.districts),
        )

        def write(file: sqlite3.Connection) -> bool:
            known = "SELECT 1 FROM tally WHERE key = ?1 UNION SELECT 1 FROM ring WHERE key = ?1"
            if file.execute(known, (ring.key,)).fetchone():
                return False
            file.execute(
                "INSERT INTO ring (key, about, topic, pushed, ends_minute, haste, districts, number) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM ring))",
                row,
            )
            return True

        return await self._change(write)

    async def due(self) -> Sequence[Ring]:
        query = "SELECT key, about, topic, pushed, ends_minute, haste, districts FROM ring ORDER BY number"
        rows = await self._visit(lambda file: file.execute(query).fetchall())
        return [
            Ring(key, about, topic, pushed, Instant(ends * 60), Haste(haste), _unpacked(districts))
            for key, about, topic, pushed, ends, haste, districts in rows
        ]

    async def done(self, ring: Ring, tally: Tally, *, pace: Pace) -> None:
        row = (ring.key, ring.about, *astuple(tally), *pace)

        def write(file: sqlite3.Connection) -> None:
            file.execute("DELETE FROM ring WHERE key = ?", (ring.key,))
            file.execute(
                "INSERT OR IGNORE INTO tally "
                "(key, about, accepted, gone, refused, given_up, replaced, half_s, most_s) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            )
            file.execute("DELETE FROM tally WHERE number <= (SELECT MAX(number) FROM tally) - ?", (KEPT_TALLIES,))

        await self._change(write)

    async def outcomes(self) -> Sequence[Outcome]:
        query = (
            "SELECT about, accepted, gone, refused, given_up, replaced, half_s, most_s FROM tally ORDER BY number DESC"
        )
        rows = await self._visit(lambda file: file.execute(query).fetchall())
        return [Outcome(about, Tally(*counts), Pace(half_s, most_s)) for about, *counts, half_s, most_s in rows]

    async def forget_traces(self) -> None:
        await self._visit(lambda file: file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())

    def close(self) -> None:
        self._file.close()

    async def _change(self, act: Callable[[sqlite3.Connection], T]) -> T:
        def change(file: sqlite3.Connection) -> T:
            file.execute("BEGIN IMMEDIATE")
            try:
                done = act(file)
            except BaseException:
                file.execute("ROLLBACK")
                raise
            file.execute("COMMIT")
            return done

        return await self._visit(change)

    async def _visit(self, act: Callable[[sqlite3.Connection], T]) -> T:
        async with self._turn:
            return await asyncio.to_thread(act, self._file)

    def _wake(self, key: bytes) -> None:
        for name, sealed in self._file.execute("SELECT name, sealed FROM secret").fetchall():
            self._secrets[Secret(name)] = self._unsealed(sealed, key=key, beside=name.encode())
        for name, sealed in self._file.execute("SELECT name, sealed FROM endpoint").fetchall():
            kept = msgspec.msgpack.decode(self._unsealed(sealed, key=key, beside=name), type=_Kept)
            districts = tuple(Cell(each) for each in kept.districts)
            subscription = Subscription(kept.endpoint, kept.public_key, kept.auth, districts, kept.wakes)
            self._remember(subscription, until=Instant(int.from_bytes(kept.until, "big")))
        self._key = key

    def _remember(self, subscription: Subscription, *, until: Instant) -> None:
        if until == FOR_ALARMS:
            self._open[subscription.endpoint] = subscription
        else:
            self._doorbells[subscription.endpoint] = (until, subscription)

    def _fits(self, key: bytes) -> bool:
        row = self._file.execute("SELECT name, sealed FROM secret LIMIT 1").fetchone()
        if row is None or len(key) != SECRET_BYTES:
            return False
        try:
            self._unsealed(row[1], key=key, beside=row[0].encode())
        except InvalidTag:
            return False
        return True

    def _seal(self, body: bytes, *, key: bytes, beside: bytes) -> bytes:
        nonce = self._draw(12)
        return nonce + _cipher(key).encrypt(nonce, body, beside)

    @staticmethod
    def _unsealed(sealed: bytes, *, key: bytes, beside: bytes) -> bytes:
        nonce, body = sealed[:12], sealed[12:]
        return _cipher(key).decrypt(nonce, body, beside)  # lint: allow can-opener: the house's own, not a phone's

    @staticmethod
    def _name(endpoint: str, *, key: bytes) -> bytes:
        return hmac.digest(_derived(key, "name"), endpoint.encode(), sha256)


def _who_waits(everybody: Sequence[Subscription], wakes: Set[bytes]) -> Mapping[bytes, Sequence[Subscription]]:
    found: dict[bytes, list[Subscription]] = {}
    for each in everybody:
        for wake in wakes & frozenset(each.waits_for()):
            found.setdefault(wake, []).append(each)
    return found


def _filled(kept: _Kept) -> bytes:
    """A filling of 256 bytes or more, whose own length is always written alike."""
    bare = len(msgspec.msgpack.encode(msgspec.structs.replace(kept, filling=bytes(256))))
    return msgspec.msgpack.encode(msgspec.structs.replace(kept, filling=bytes(256 + -bare % FILLED_BYTES)))


def _packed(districts: Sequence[Cell]) -> bytes:
    return b"".join(each.to_bytes(8, "big") for each in districts)


def _unpacked(packed: bytes) -> tuple[Cell, ...]:
    return tuple(Cell(int.from_bytes(packed[at : at + 8], "big")) for at in range(0, len(packed), 8))


def _four(at: Instant) -> bytes:
    return int(at).to_bytes(4, "big")


def _cipher(key: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(_derived(key, "seal"))


def _derived(key: bytes, use: str) -> bytes:
    return hmac.digest(key, f"tocsin/endpoints/{use}/v1".encode(), sha256)
