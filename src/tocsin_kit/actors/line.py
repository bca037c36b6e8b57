"""The kit's line to a house: plain requests and the live line, light enough to hold thousands in one process."""

from __future__ import annotations

import asyncio
import json
import re
import ssl
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import unquote, urlsplit

ANSWER_LIMIT = 64 * 1024 * 1024
FRAME_LIMIT = 1 << 20
"""What a live line may say without ending its sentence."""
REQUEST_TIMEOUT_S = 20.0
SAY_MOST = 1_000
_CODE = re.compile(r"[a-z0-9_.]{1,64}")
PLACE = "place"
"""The kind of an event that says only where the line is."""


class NoLine(Exception):
    """The house could not be reached, or the answer broke off: nobody knows whether the request was done."""


class Refused(Exception):
    """The house answered with a refusal. `code` is `room.reason`, `status` the HTTP status."""

    def __init__(self, code: str, *, say: str, status: int, retry_after_s: int | None = None) -> None:
        super().__init__(f"{code}: {say}")
        self.code = code
        self.say = say
        self.status = status
        self.retry_after_s = retry_after_s


@dataclass(frozen=True)
class Answer:
    """One answer: status, lower-case headers, body bytes."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def date(self) -> float | None:
        """The house's clock in unix seconds, from its `Date` header."""
        said = self.headers.get("date")
        return parsedate_to_datetime(said).timestamp() if said else None


@dataclass(frozen=True)
class Spoken:
    """One event of a live line: its kind, its `EPOCH-POSITION` (or "") and its data line."""

    kind: str
    position: str
    data: str


class HouseLine:
    """Requests to one house. `address` is `http://host:port`, `https://host` or `unix:/path`.

    `most`: bytes of an answer; a longer one is none.
    """

    is_copy = False
    """Whether the last answer came from a copy of plain files, which gives all it has and no place to go on from."""

    def __init__(self, address: str, *, most: int = ANSWER_LIMIT) -> None:
        self._most = most
        self.address = address.rstrip("/")
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
        parts = urlsplit(self.address)
        self._socket_path = unquote(parts.path) if parts.scheme == "unix" else None
        self._tls = ssl.create_default_context() if parts.scheme == "https" else None
        self._host = parts.hostname or "localhost"
        self._port = parts.port or (443 if self._tls else 80)
        self._host_header = "localhost" if self._socket_path else parts.netloc
        # [Note: Names under .localhost] Resolvers may not know them; RFC 6761 says they are the loopback.
        self._connect_host = "127.0.0.1" if self._host.endswith("localhost") else self._host

    async def ask(
        self,
        method: str,
        path: str,
        *,
        json_body: Any = None,
        raw: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        timeout_s: float = REQUEST_TIMEOUT_S,
    ) -> Answer:
        """One request, one answer of status < 400. Raises Refused, or NoLine when nothing certain came back."""
        answer = await self.exchange(method, path, json_body=json_body, raw=raw, headers=headers, timeout_s=timeout_s)
        if answer.status >= 400:
            raise _refusal(answer)
        return answer

    async def exchange(
        self,
        method: str,
        path: str,
        *,
        json_body: Any = None,
        raw: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        timeout_s: float = REQUEST_TIMEOUT_S,
    ) -> Answer:
        """One request and whatever answer came, refusals too. Raises NoLine."""
        body = raw if raw is not None else (json.dumps(json_body).encode() if json_body is not None else None)
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self._host_header}"]
        if body is not None:
            kind = "application/octet-stream" if raw is not None else "application/json"
            lines += [f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
        elif method in ("POST", "PUT"):
            lines.append("Content-Length: 0")
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        wire = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + (body or b"")
        try:
            async with asyncio.timeout(timeout_s):
                return await self._exchange(wire)
        except (TimeoutError, OSError, EOFError, ValueError, IndexError, asyncio.LimitOverrunError) as why:
            raise NoLine(str(why)) from why

    async def close(self) -> None:
        while self._idle:
            _, writer = self._idle.pop()
            writer.close()

    async def live(
        self,
        path: str,
        *,
        hear: Callable[[Spoken], None],
        lost: Callable[[], None],
        headers: Mapping[str, str] | None = None,
    ) -> LiveLine:
        """Open a live line; `hear` is called for each event, `lost` once when it ends. Raises NoLine, Refused."""
        loop = asyncio.get_running_loop()
        lines = [f"GET {path} HTTP/1.1", f"Host: {self._host_header}", "Accept: text/event-stream"]
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        line = LiveLine(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"), hear=hear, lost=lost)
        try:
            if self._socket_path:
                await loop.create_unix_connection(lambda: line, self._socket_path)
            else:
                await loop.create_connection(lambda: line, self._connect_host, self._port, ssl=self._tls)
            async with asyncio.timeout(REQUEST_TIMEOUT_S):
                await asyncio.shield(line.opened)
        except (TimeoutError, OSError) as why:
            line.close()
            raise NoLine(str(why)) from why
        return line

    async def _exchange(self, wire: bytes) -> Answer:
        while self._idle:
            reader, writer = self._idle.pop()
            if writer.is_closing() or reader.at_eof():
                writer.close()
                continue
            try:
                return await self._over(reader, writer, wire)
            except _NothingCame:
                continue
        reader, writer = await self._connect()
        try:
            return await self._over(reader, writer, wire)
        except _NothingCame as why:
            raise EOFError("the house closed the line") from why

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._socket_path:
            return await asyncio.open_unix_connection(self._socket_path, limit=1 << 20)
        return await asyncio.open_connection(self._connect_host, self._port, ssl=self._tls, limit=1 << 20)

    async def _over(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, wire: bytes) -> Answer:
        keep = False
        try:
            try:
                writer.write(wire)
                await writer.drain()
                head = await reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError as why:
                if why.partial:
                    raise EOFError("the answer broke off") from why
                raise _NothingCame from why
            except ConnectionError as why:
                raise _NothingCame from why
            status, headers = _parse_head(head)
            if "chunked" in headers.get("transfer-encoding", ""):
                body = await _read_chunks(reader, most=self._most)
            elif "content-length" in headers:
                length = int(headers["content-length"])
                if length > self._most:
                    raise ValueError("answer too long")
                body = await reader.readexactly(length)
            elif status in (204, 304):
                body = b""
            else:
                body = await _read_to_the_end(reader, most=self._most)
                headers["connection"] = "close"
            keep = headers.get("connection", "").lower() != "close"
            return Answer(status, headers, body)
        finally:
            if keep:
                self._idle.append((reader, writer))
            else:
                writer.close()


class Ways:
    """A house to read, and its copies while it does not answer."""

    def __init__(self, house: HouseLine) -> None:
        self._house = house
        self._lines: dict[str, HouseLine] = {}
        self.copies: Sequence[str] = ()
        self.is_away = False
        """Whether the house is not asked at all."""
        self.is_copy = False

    async def ask(self, method: str, path: str, *, headers: Mapping[str, str] | None = None) -> Answer:
        """Raises NoLine when nobody answers, Refused."""
        house = [] if self.is_away else [self._house]
        for line in (*house, *(self._lines.setdefault(url, HouseLine(url)) for url in self.copies)):
            try:
                answer = await line.ask(method, path, headers=headers)
            except NoLine:
                continue
            self.is_copy = line is not self._house
            return answer
        raise NoLine("no address")

    async def close(self) -> None:
        for line in (self._house, *self._lines.values()):
            await line.close()


class LiveLine(asyncio.Protocol):
    """One open server-sent-events line; no task, no queue, only a buffer."""

    __slots__ = ("_buffer", "_chunk_left", "_hear", "_lost", "_state", "_text", "_transport", "_wire", "date", "opened")

    def __init__(self, wire: bytes, *, hear: Callable[[Spoken], None], lost: Callable[[], None]) -> None:
        self._wire = wire
        self._hear = hear
        self._lost: Callable[[], None] | None = lost
        self._buffer = b""
        self._text = b""
        self._state = "head"
        self._chunk_left = 0
        self._transport: asyncio.Transport | None = None
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.date: float | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(self._wire)

    def data_received(self, data: bytes) -> None:
        if len(self._buffer) + len(self._text) > FRAME_LIMIT:
            if self._transport is not None:
                self._transport.abort()
            return
        self._buffer += data
        if self._state == "head":
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            status, headers = _parse_head(self._buffer[: end + 4])
            self._buffer = self._buffer[end + 4 :]
            if status != 200:
                if not self.opened.done():
                    self.opened.set_exception(_refusal(Answer(status, headers, self._buffer)))
                self.close()
                return
            said = headers.get("date")
            self.date = parsedate_to_datetime(said).timestamp() if said else None
            self._state = "chunks" if "chunked" in headers.get("transfer-encoding", "") else "plain"
            if not self.opened.done():
                self.opened.set_result(None)
        if self._state == "plain":
            self._text += self._buffer
            self._buffer = b""
        elif self._state == "chunks":
            self._unchunk()
        while (end := self._text.find(b"\n\n")) >= 0:
            frame, self._text = self._text[:end], self._text[end + 2 :]
            spoken = _parse_frame(frame)
            if spoken is not None and not self._is_closed():
                self._hear(spoken)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.opened.done():
            self.opened.set_exception(NoLine("the line closed before it opened"))
            self.opened.exception()
        self._transport = None
        lost, self._lost = self._lost, None
        if lost is not None:
            lost()

    def close(self) -> None:
        """Hang up; `lost` is not called for a line one closes oneself."""
        self._lost = None
        if self._transport is not None:
            self._transport.abort()

    def _is_closed(self) -> bool:
        return self._lost is None

    def _unchunk(self) -> None:
        while self._buffer:
            if self._chunk_left:
                take = self._buffer[: self._chunk_left]
                self._buffer = self._buffer[len(take) :]
                self._chunk_left -= len(take)
                self._text += take
                continue
            stripped = self._buffer[2:] if self._buffer[:2] == b"\r\n" else self._buffer
            size, newline, rest = stripped.partition(b"\r\n")
            if not newline:
                return
            self._chunk_left = int(size.split(b";")[0], 16)
            self._buffer = rest
            if self._chunk_left == 0:
                self._buffer = b""


class _NothingCame(Exception):
    """A kept connection had been closed before any byte of the answer."""


def _refusal(answer: Answer) -> Refused:
    """Its words may be read on a terminal: they are short, and move nothing there."""
    try:
        said = answer.json()
        code, say = str(said["code"]), str(said["say"])
    except (ValueError, KeyError, TypeError, RecursionError):
        code = say = ""
    if not _CODE.fullmatch(code) or len(say) > SAY_MOST or not say.isprintable():
        code, say = f"http.{answer.status}", "The house refused."
    retry = answer.headers.get("retry-after", "")
    return Refused(code, say=say, status=answer.status, retry_after_s=int(retry) if retry.isdigit() else None)


def _parse_head(head: bytes) -> tuple[int, dict[str, str]]:
    first, *rest = head.decode("latin-1").split("\r\n")
    headers: dict[str, str] = {}
    for line in rest:
        name, colon, value = line.partition(":")
        if colon:
            headers[name.strip().lower()] = value.strip()
    return int(first.split(" ", 2)[1]), headers


async def _read_to_the_end(reader: asyncio.StreamReader, *, most: int) -> bytes:
    whole = b""
    while piece := await reader.read(1 << 16):
        whole += piece
        if len(whole) > most:
            raise ValueError("answer too long")
    return whole


async def _read_chunks(reader: asyncio.StreamReader, *, most: int) -> bytes:
    whole = b""
    while True:
        size = int((await reader.readline()).split(b";")[0].strip(), 16)
        if size == 0:
            await reader.readline()
            return whole
        if len(whole) + size > most:
            raise ValueError("answer too long")
        whole += await reader.readexactly(size)
        await reader.readexactly(2)


def _parse_frame(frame: bytes) -> Spoken | None:
    kind, position, data = "message", "", None
    for line in frame.decode("utf-8", "replace").splitlines():
        if line.startswith(":"):
            continue
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "event":
            kind = value
        elif field == "id":
            position = value
        elif field == "data":
            data = value if data is None else data + "\n" + value
    if data is None:
        return Spoken(PLACE, position, "") if position else None
    return Spoken(kind, position, data)
