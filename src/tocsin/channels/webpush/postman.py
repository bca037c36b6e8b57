"""Carries letters over HTTP/2, many at once, in a thread of its own: libcurl, several connections to each push service.

[Note: Pinned]
A name is looked up and judged by tocsin.channels.webpush.guard, and what was judged is what is dialled: curl is told
the address, follows no redirection, asks no proxy, and speaks nothing but the endpoint's own scheme.
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
ORIGINS_MOST = 64
"""Push services whose flow is remembered while nothing goes there; a browser's maker may have hundreds of names."""
SPARE_MOST = 1_024
IDLE_S = 0.2
BUSY_S = 0.02

Ticks = Callable[[], float]
_Job = Callable[[], None]


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
        self._spare: list[pycurl.Curl] = []
        self._out: dict[pycurl.Curl, _Trip] = {}
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
            for letter in letters:
                origin = origin_of(letter.endpoint)
                self._addresses[origin] = address
                self._flows.setdefault(origin, Flow()).put(letter)
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

    def _run(self) -> None:
        multi = pycurl.CurlMulti()
        multi.setopt(pycurl.M_PIPELINING, pycurl.PIPE_MULTIPLEX)
        multi.setopt(pycurl.M_MAX_HOST_CONNECTIONS, CONNECTIONS)
        multi.setopt(pycurl.M_MAX_CONCURRENT_STREAMS, STREAMS)
        while not self._is_over.is_set():
            self._take_jobs()
            self._send_what_may_go(multi)
            multi.perform()
            self._collect(multi)
            if self._out:
                multi.select(BUSY_S)
        for handle in self._out:
            multi.remove_handle(handle)
            handle.close()
        multi.close()

    def _take_jobs(self) -> None:
        """Waits for one where nothing else is to do."""
        patience = 0.0 if self._out else (IDLE_S if all(flow.is_idle for flow in self._flows.values()) else BUSY_S)
        with contextlib.suppress(queue.Empty):
            self._jobs.get(timeout=patience)() if patience else self._jobs.get_nowait()()
            while True:
                self._jobs.get_nowait()()

    def _send_what_may_go(self, multi: pycurl.CurlMulti) -> None:
        for origin, flow in self._flows.items():
            while (letter := flow.take(at=self._ticks())) is not None:
                if letter.body is None:
                    letter.body = letter.make()
                handle = self._spare.pop() if self._spare else pycurl.Curl()
                self._out[handle] = _Trip(letter, origin)
                self._address(handle, letter, origin=origin)
                multi.add_handle(handle)

    def _address(self, handle: pycurl.Curl, letter: Letter, *, origin: str) -> None:
        parts, trip = urlsplit(letter.endpoint), self._out[handle]
        is_tls = parts.scheme == "https"
        port = parts.port or (443 if is_tls else 80)
        handle.setopt(pycurl.URL, letter.endpoint)
        handle.setopt(pycurl.RESOLVE, [f"{parts.hostname}:{port}:{self._addresses[origin]}"])
        handle.setopt(pycurl.PROTOCOLS, pycurl.PROTO_HTTPS if is_tls else pycurl.PROTO_HTTP)
        handle.setopt(pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_2TLS)
        handle.setopt(pycurl.FOLLOWLOCATION, 0)
        handle.setopt(pycurl.PROXY, "")
        handle.setopt(pycurl.USERAGENT, "")
        handle.setopt(pycurl.PIPEWAIT, 1)
        handle.setopt(pycurl.NOSIGNAL, 1)
        handle.setopt(pycurl.CONNECTTIMEOUT, CONNECT_S)
        handle.setopt(pycurl.TIMEOUT_MS, self._answer_ms)
        handle.setopt(pycurl.POST, 1)
        handle.setopt(pycurl.POSTFIELDS, letter.body)
        handle.setopt(pycurl.HTTPHEADER, ["Expect:", "Accept:", *letter.headers])
        handle.setopt(pycurl.HEADERFUNCTION, trip.hear)
        handle.setopt(pycurl.WRITEFUNCTION, trip.swallow)
        if self._trusted is not None:
            handle.setopt(pycurl.CAINFO, str(self._trusted))

    def _collect(self, multi: pycurl.CurlMulti) -> None:
        while True:
            left, well, failed = multi.info_read()
            for handle in well:
                self._back(multi, handle, status=int(handle.getinfo(pycurl.RESPONSE_CODE)))
            for handle, *_ in failed:
                self._back(multi, handle, status=0)
            if left == 0:
                return

    def _back(self, multi: pycurl.CurlMulti, handle: pycurl.Curl, *, status: int) -> None:
        multi.remove_handle(handle)
        trip = self._out.pop(handle)
        self._flows[trip.origin].answered(trip.letter, status, retry_after_s=trip.retry_after_s, at=self._ticks())
        if len(self._spare) >= SPARE_MOST:
            handle.close()
            return
        handle.reset()
        self._spare.append(handle)


class _Trip:
    """What is heard of an answer: its Retry-After in seconds; of the rest nothing is kept."""

    __slots__ = ("_came", "letter", "origin", "retry_after_s")

    def __init__(self, letter: Letter, origin: str) -> None:
        self.letter = letter
        self.origin = origin
        self.retry_after_s: float | None = None
        self._came = 0

    def hear(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"retry-after" and value.strip().isdigit():
            self.retry_after_s = float(min(int(value), 1 << 20))

    def swallow(self, piece: bytes) -> int:
        """Fewer than came ends the transfer: an answer has nothing to say at length."""
        self._came += len(piece)
        return len(piece) if self._came <= ANSWER_MOST else 0
