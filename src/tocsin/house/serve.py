"""A house that listens until it is told to stop."""

import asyncio
import contextlib
import ctypes
import gc
import logging
import resource
import secrets
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from hashlib import sha256
from pathlib import Path

import uvicorn
from sqlalchemy.exc import DBAPIError

from tocsin.circles.store import Memory, SqlChain, SqlSetups
from tocsin.engines.sqlite import Sqlite
from tocsin.house import premises
from tocsin.house.config import Config
from tocsin.house.metrics import Metrics
from tocsin.house.migrate import NewerData, migrate
from tocsin.house.wiring import FACTS, Tocsin
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import Hash
from tocsin.terms.refusal import Refusal
from tocsin.warn.store import SqlFeed

SPARE_FILES = 256
_PR_SET_DUMPABLE = 4


def serve(config: Config, *, version: str) -> int:
    """Exit code: 0; 3 for data of a newer program; 4 when it cannot listen there, use the folder, or another house
    does. Prints one line when it listens, and the setup link of an empty house.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    if not config.test_profile:
        _close_to_onlookers()
    try:
        premises.make(config.data)
        with premises.alone(config.data):
            if premises.is_half_restored(config.data):
                print(f"tocsin: a restore was broken off in {config.data}: empty it and restore again", file=sys.stderr)
                return 4
            migrate(config.database)
            with _listen(config) as listening, asyncio.Runner(loop_factory=_new_loop) as runner:
                return runner.run(_serve(config, listening=listening, version=version))
    except NewerData as why:
        print(f"tocsin: {why}", file=sys.stderr)
        return 3
    except (Refusal, DBAPIError) as why:
        print(f"tocsin: {why.safe if isinstance(why, Refusal) else why.orig}: {config.data}", file=sys.stderr)
        return 4
    except OSError as why:
        print(f"tocsin: {why.strerror or why}: {why.filename or config.unix or config.port}", file=sys.stderr)
        return 4


async def _serve(config: Config, *, listening: socket.socket, version: str) -> int:
    epoch, setup = await prepare(config)
    house = Tocsin(config, epoch=epoch, version=version)
    server = _Server(
        uvicorn.Config(
            house.app,
            http=house.protocol(most_lines=_files_allowed() - SPARE_FILES),
            ws="none",
            lifespan="off",
            access_log=False,
            log_config=None,
            log_level="error",
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=5,
        ),
        house=house,
    )
    await house.start()
    gc.freeze()
    where = f"unix:{config.unix}" if config.unix else _url(config, listening)
    print(f"tocsin {version} listens on {where}", flush=True)
    if setup is not None:
        base = _url(config, listening) if config.unix is None else "http://localhost"
        print(
            f"\nThis house is empty. Whoever opens this link founds its one town:\n\n  {base}/#setup={setup}\n",
            flush=True,
        )
    async with _watched(config, house=house, version=version):
        await server.serve(sockets=[listening])
    return 0


@contextlib.asynccontextmanager
async def _watched(config: Config, *, house: Tocsin, version: str) -> AsyncIterator[None]:
    """A second listener, on a unix socket only: no front passes it on by mistake."""
    if config.metrics is None:
        yield
        return
    listening = _listen_at(config.metrics)
    server = _Beside(
        uvicorn.Config(
            Metrics(house, version=version), ws="none", lifespan="off", access_log=False, log_config=None,
            log_level="error", server_header=False, proxy_headers=False, timeout_graceful_shutdown=1,
        )
    )  # fmt: skip
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving


class _Beside(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are the house's own."""
        yield


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, *, house: Tocsin) -> None:
        super().__init__(config)
        self._house = house

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Ctrl-C and SIGTERM end it in order, with exit code 0; a second one does not wait."""
        loop, signals = asyncio.get_running_loop(), (signal.SIGINT, signal.SIGTERM)
        for each in signals:
            loop.add_signal_handler(each, self.handle_exit, each, None)
        try:
            yield
        finally:
            for each in signals:
                loop.remove_signal_handler(each)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._house.stop_lines()
        await super().shutdown(sockets)
        await self._house.stop()


async def prepare(config: Config) -> tuple[str, str | None]:
    """(the feed's epoch, a fresh setup secret when no town was founded here)."""
    database = Sqlite(config.database, facts=FACTS)
    setup = None
    async with database.writing() as transaction:
        epoch = await SqlFeed(transaction.connection).epoch(new_id=secrets.token_bytes)
        if not await SqlChain(transaction.connection, memory=Memory()).is_founded():
            secret = secrets.token_bytes(32)
            setup = b64u(secret)
            await SqlSetups(transaction.connection).renew(Hash(sha256(secret).digest()))
    await database.close()
    return epoch, setup


def _listen(config: Config) -> socket.socket:
    if config.unix is not None:
        return _listen_at(config.unix)
    family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((config.host, config.port))
    return _open(listening)


def _listen_at(path: Path) -> socket.socket:
    if path.is_socket():
        path.unlink()
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(path))
    path.chmod(0o660)
    return _open(listening)


def _open(listening: socket.socket) -> socket.socket:
    listening.listen(4096)
    listening.setblocking(False)
    return listening


def _url(config: Config, listening: socket.socket) -> str:
    port = listening.getsockname()[1]
    host = "localhost" if config.host in ("127.0.0.1", "::1", "0.0.0.0", "::") else config.host
    return f"http://{host}:{port}"


def _files_allowed() -> int:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard


def _close_to_onlookers() -> None:
    """No core dumps, and nobody but root reads this process's memory (prctl(2), PR_SET_DUMPABLE)."""
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _new_loop() -> asyncio.AbstractEventLoop:
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
