"""A push service as Firefox knows one, on loopback: browsers hold a WebSocket to it (RFC 6455) and speak Mozilla's push protocol,
houses POST to its endpoints (RFC 8030). What comes while a browser is away waits; of one Topic the last; for as long as its TTL says.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import re
import secrets
import struct
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tests.webpush.service import head, reply
from tocsin.terms.b64 import b64u

ACCEPTS = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, CLOSE, PING, PONG = 1, 8, 9, 10


@dataclass
class Message:
    version: str
    body: bytes
    encoding: str
    until: float


@dataclass
class Channel:
    """key: of the house that may push to it, as the browser was told."""

    channel_id: str
    token: str
    key: str
    waiting: dict[str, Message] = field(default_factory=dict)
    """By topic, else by version."""


@dataclass
class Browser:
    channels: dict[str, Channel] = field(default_factory=dict)
    line: asyncio.StreamWriter | None = None


@dataclass
class Mozilla:
    """acked: versions that a browser has taken. refused: statuses that houses were given."""

    browsers: dict[str, Browser] = field(default_factory=dict)
    acked: list[str] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    origin: str = ""

    async def __aenter__(self) -> Mozilla:
        self._lines: set[asyncio.Task[None]] = set()
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.origin = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for line in self._lines:
            line.cancel()

    @property
    def socket(self) -> str:
        return self.origin.replace("http://", "ws://") + "/"

    @property
    def channels(self) -> list[Channel]:
        return [each for browser in self.browsers.values() for each in browser.channels.values()]

    def forget_channels(self) -> None:
        """As a push service does that has lost its memory: what was subscribed is gone, and browsers are told when they come."""
        for uaid, browser in list(self.browsers.items()):
            del self.browsers[uaid]
            if browser.line is not None:
                browser.line.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._lines.add(task)
        try:
            while (asked := await head(reader)) is not None:
                method, path, headers = asked
                if headers.get("upgrade", "").lower() == "websocket":
                    await self._speak(headers, reader, writer)
                    return
                body = await reader.readexactly(int(headers.get("content-length", "0")))
                writer.write(await self._take(method, path, headers, body))
                await writer.drain()
        except (asyncio.CancelledError, asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()
            self._lines.discard(task)

    # ── houses ──

    async def _take(self, method: str, path: str, headers: dict[str, str], body: bytes) -> bytes:
        status = self._judge(method, path, headers)
        if status != 201:
            self.refused.append(status)
            return reply(status)
        browser, channel = self._at(path) or (Browser(), Channel("", "", ""))
        version = secrets.token_hex(8)
        message = Message(version, body, headers["content-encoding"], time.monotonic() + int(headers["ttl"]))
        channel.waiting[headers.get("topic", version)] = message
        await self._deliver(browser, channel, [message])
        return reply(201, Location=f"{self.origin}/m/{version}")

    def _judge(self, method: str, path: str, headers: dict[str, str]) -> int:
        """RFC 8030 §§ 5, 5.2, 5.4; RFC 8292 § 4.2."""
        found = self._at(path)
        said = re.fullmatch(r"vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=([\w-]+)", headers.get("authorization", ""))
        if method != "POST":
            return 405
        if found is None:
            return 410
        if said is None or said[1] != found[1].key:
            return 403
        if not headers.get("ttl", "").isdigit() or headers.get("content-encoding") != "aes128gcm":
            return 400
        return 201 if re.fullmatch(r"[\w-]{0,32}", headers.get("topic", "")) else 400

    def _at(self, path: str) -> tuple[Browser, Channel] | None:
        for browser in self.browsers.values():
            for channel in browser.channels.values():
                if path == f"/wpush/v2/{channel.token}":
                    return browser, channel
        return None

    # ── browsers ──

    async def _speak(self, headers: dict[str, str], reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        proof = base64.b64encode(hashlib.sha1((headers["sec-websocket-key"] + ACCEPTS).encode()).digest()).decode()
        spoken = headers.get("sec-websocket-protocol")
        writer.write(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + f"Sec-WebSocket-Accept: {proof}\r\n".encode()
            + (f"Sec-WebSocket-Protocol: {spoken}\r\n".encode() if spoken else b"")
            + b"\r\n"
        )
        browser = Browser()
        while True:
            kind, text = await _frame(reader)
            if kind == CLOSE:
                return
            if kind == PING:
                _say(writer, PONG, text)
            elif kind == TEXT:
                browser = await self._hear(json.loads(text), browser, writer)
            await writer.drain()

    async def _hear(self, said: dict[str, Any], browser: Browser, writer: asyncio.StreamWriter) -> Browser:
        """Who speaks on this line from now on."""
        kind = said.get("messageType")
        if kind == "hello":
            uaid = said.get("uaid") or ""
            if uaid not in self.browsers:
                uaid = secrets.token_hex(16)
                self.browsers[uaid] = Browser()
            browser = self.browsers[uaid]
            browser.line = writer
            self._tell(writer, messageType="hello", uaid=uaid, status=200, use_webpush=True, broadcasts={})
            for each in browser.channels.values():
                await self._deliver(browser, each, [*each.waiting.values()])
        elif kind == "register":
            channel = Channel(said["channelID"], secrets.token_urlsafe(32), said.get("key", "").rstrip("="))
            browser.channels[channel.channel_id] = channel
            at = f"{self.origin}/wpush/v2/{channel.token}"
            self._tell(writer, messageType=kind, channelID=channel.channel_id, status=200, pushEndpoint=at)
        elif kind == "unregister":
            browser.channels.pop(said["channelID"], None)
            self._tell(writer, messageType=kind, channelID=said["channelID"], status=200)
        elif kind == "ack":
            for each in said["updates"]:
                self.acked.append(each["version"])
                channel = browser.channels.get(each["channelID"], Channel("", "", ""))
                channel.waiting = {name: one for name, one in channel.waiting.items() if one.version != each["version"]}
        elif kind == "broadcast_subscribe":
            self._tell(writer, messageType="broadcast", broadcasts={})
        elif kind in (None, "ping"):
            _say(writer, TEXT, b"{}")
        return browser

    async def _deliver(self, browser: Browser, channel: Channel, messages: list[Message]) -> None:
        if browser.line is None or browser.line.is_closing():
            return
        for message in messages:
            if message.until > time.monotonic():
                self._tell(
                    browser.line,
                    messageType="notification",
                    channelID=channel.channel_id,
                    version=message.version,
                    data=b64u(message.body),
                    headers={"encoding": message.encoding},
                )
        with suppress(ConnectionError):
            await browser.line.drain()

    @staticmethod
    def _tell(writer: asyncio.StreamWriter, **said: Any) -> None:
        _say(writer, TEXT, json.dumps(said).encode())


def _say(writer: asyncio.StreamWriter, kind: int, text: bytes) -> None:
    length = len(text)
    size = (
        bytes((length,))
        if length < 126
        else b"\x7e" + struct.pack(">H", length)
        if length < 1 << 16
        else b"\x7f" + struct.pack(">Q", length)
    )
    writer.write(bytes((0x80 | kind,)) + size + text)


async def _frame(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    """One whole message of a browser, unmasked; its pieces joined."""
    kind, text = 0, b""
    while True:
        first, second = await reader.readexactly(2)
        length = second & 0x7F
        if length == 126:
            (length,) = struct.unpack(">H", await reader.readexactly(2))
        elif length == 127:
            (length,) = struct.unpack(">Q", await reader.readexactly(8))
        mask = await reader.readexactly(4)
        piece = await reader.readexactly(length)
        text += bytes(each ^ mask[at % 4] for at, each in enumerate(piece))
        kind = first & 0xF or kind
        if first & 0x80:
            return kind, text
