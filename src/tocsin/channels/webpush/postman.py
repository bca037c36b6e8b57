"""Carries letters over HTTP/2, many at once, in a thread of its own: libcurl, several connections to each push service.

[Note: Pinned]
A name is looked up and judged by tocsin.channels.webpush.guard, and what was judged is what is dialled: curl is told
the address, follows no redirection, asks no proxy, and speaks nothing but the endpoint's own scheme.

[Note: Kept handles]
All that is the same for every letter to one push service is told to a handle of curl's once, and the handle is kept for
that service at that address: a letter then costs three words. Of an answer its status and Retry-After are read.
"""

import contextlib
import queue
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import pycurl

from tocsin.channels.webpush.flow import Flow, Letter
from tocsin.channels.webpush.vapid import origin_of

CONNECTIONS = 4
STREAMS = 100
ANSWER_S = 20.0
CONNECT_S = 8
ANSWER_MOST = 16 << 10
ASKS_TO_WAIT = 400
ORIGINS_MOST = 64
"""Push services whose flow is remembered while nothing goes there; a browser's maker may have hundreds of names."""
SPARE_MOST = 256
"""Handles that wait for each push service."""
IDLE_S = 0.2
BUSY_S = 0.02

Ticks = Callable[[], float]
_Job = Callable[[], None]
_Where = tuple[str, str]
"""An origin, and the address that was judged for it."""


class Postman:
    """`ticks`: seconds of a clock that only goes forward. `trusted`: certificates instead of the machine's own.

    `answer_s`: so long an answer may take, from the first byte that is sent to the last that comes.
    """

    def __init__(self, *, ticks: Ticks, trusted: Path | None = None, answer_s: float = ANSWER_S) -> None:
        self._ticks = ticks
        self._answer_ms = round(answer_s * 1000)
        self._trusted = trusted
        self._jobs: queue.SimpleQueue[_Job] = queue.SimpleQueue()
        self._flows: dict[str, Flow] = {}
        self._addresses: dict[str, str] = {}
        self._spare: dict[_Where, list[pycurl.Curl]] = {}
        self._out: dict[pycurl.Curl, tuple[Letter, _Where]] = {}
        self._is_over = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._run, name="postman", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._is_over.set()
        if self._thread is not None:
            self._thread.join(timeout=5)

    def send(self, letters: Sequence[Letter], *, address: str) -> None:
        """All of them to one origin, which is at this address. Fates are told in the postman's thread."""

        def put() -> None:
            origin = origin_of(letters[0].endpoint)
            self._addresses[origin] = address
            flow = self._flows.setdefault(origin, Flow())
            for letter in letters:
                flow.put(letter)
            self._forget_origins()

        self._jobs.put(put)

    def drop(self, topic: bytes) -> None:
        def drop() -> None:
            for flow in self._flows.values():
                flow.drop(topic)

        self._jobs.put(drop)

    def _forget_origins(self) -> None:
        """Those that have nothing to do, once there are many."""
        if len(self._flows) <= ORIGINS_MOST:
            return
        at = self._ticks()
        for origin in [origin for origin, flow in self._flows.items() if flow.is_forgettable(at=at)]:
            del self._flows[origin], self._addresses[origin]
        for where in [where for where in self._spare if where[0] not in self._flows]:
            del self._spare[where]

    def _run(self) -> None:
        multi = pycurl.CurlMulti()
        multi.setopt(pycurl.M_PIPELINING, pycurl.PIPE_MULTIPLEX)
        multi.setopt(pycurl.M_MAX_HOST_CONNECTIONS, CONNECTIONS)
        multi.setopt(pycurl.M_MAX_CONCURRENT_STREAMS, STREAMS)
        has_collected = False
        while not self._is_over.is_set():
            self._take_jobs(wait=not self._out and not has_collected)
            self._send_what_may_go(multi)
            multi.perform()
            has_collected = self._collect(multi)
            if self._out:
                multi.select(BUSY_S)
        for handle in self._out:
            multi.remove_handle(handle)
            handle.close()
        multi.close()

    def _take_jobs(self, *, wait: bool) -> None:
        """`wait`: for one, since nothing else is to do just now."""
        patience = 0.0 if not wait else IDLE_S if all(flow.is_idle for flow in self._flows.values()) else BUSY_S
        with contextlib.suppress(queue.Empty):
            self._jobs.get(timeout=patience)() if patience else self._jobs.get_nowait()()
            while True:
                self._jobs.get_nowait()()

    def _send_what_may_go(self, multi: pycurl.CurlMulti) -> None:
        at = self._ticks()
        for origin, flow in self._flows.items():
            where = (origin, self._addresses[origin])
            while (letter := flow.take(at=at)) is not None:
                if letter.body is None:
                    letter.body = letter.make()
                spare = self._spare.get(where)
                handle = spare.pop() if spare else self._handle(where)
                handle.setopt(pycurl.URL, letter.endpoint)
                handle.setopt(pycurl.POSTFIELDS, letter.body)
                if handle.told is not letter.headers:
                    handle.told = letter.headers
                    handle.setopt(pycurl.HTTPHEADER, ["Expect:", "Accept:", *letter.headers])
                self._out[handle] = (letter, where)
                multi.add_handle(handle)

    def _handle(self, where: _Where) -> pycurl.Curl:
        origin, address = where
        parts, handle = urlsplit(origin), pycurl.Curl()
        is_tls = parts.scheme == "https"
        port = parts.port or (443 if is_tls else 80)
        handle.setopt(pycurl.RESOLVE, [f"{parts.hostname}:{port}:{address}"])
        handle.setopt(pycurl.PROTOCOLS, pycurl.PROTO_HTTPS if is_tls else pycurl.PROTO_HTTP)
        handle.setopt(pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_2TLS)
        handle.setopt(pycurl.FOLLOWLOCATION, 0)
        handle.setopt(pycurl.PROXY, "")
        handle.setopt(pycurl.USERAGENT, "")
        handle.setopt(pycurl.PIPEWAIT, 1)
        handle.setopt(pycurl.TCP_NODELAY, 0)  # letters that go out together share packets
        handle.setopt(pycurl.NOSIGNAL, 1)
        handle.told = None
        handle.setopt(pycurl.CONNECTTIMEOUT, CONNECT_S)
        handle.setopt(pycurl.TIMEOUT_MS, self._answer_ms)
        handle.setopt(pycurl.POST, 1)
        handle.setopt(pycurl.MAXFILESIZE, ANSWER_MOST)
        handle.setopt(pycurl.WRITEFUNCTION, len)  # taken and dropped
        if self._trusted is not None:
            handle.setopt(pycurl.CAINFO, str(self._trusted))
        return handle

    def _collect(self, multi: pycurl.CurlMulti) -> bool:
        """Whether any came back: then the next may go at once."""
        has_any = False
        while True:
            left, well, failed = multi.info_read()
            has_any = has_any or bool(well or failed)
            for handle in well:
                self._back(multi, handle, status=int(handle.getinfo(pycurl.RESPONSE_CODE)))
            for handle, *_ in failed:
                self._back(multi, handle, status=0)
            if left == 0:
                return has_any

    def _back(self, multi: pycurl.CurlMulti, handle: pycurl.Curl, *, status: int) -> None:
        multi.remove_handle(handle)
        letter, where = self._out.pop(handle)
        wait = float(handle.getinfo(pycurl.RETRY_AFTER)) or None if status >= ASKS_TO_WAIT else None
        self._flows[where[0]].answered(letter, status, retry_after_s=wait, at=self._ticks())
        spare = self._spare.setdefault(where, [])
        if len(spare) < SPARE_MOST:
            spare.append(handle)
