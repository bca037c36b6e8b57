"""A line to an MQTT broker that comes back by itself. What is handed over has been acknowledged by the broker."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
from collections.abc import Callable, Sequence
from urllib.parse import unquote, urlsplit

import aiomqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

from tocsin.terms.refusal import Refusal

AGAIN_FIRST_S, AGAIN_LAST_S = 0.2, 30.0
ANSWER_S = 10.0
MOST_BYTES = 64 * 1024
MOST_WAITING = 1_000
Heard = Callable[[str, bytes], None]
_LOG = logging.getLogger("tocsin.bridge.mqtt")
_LOG.addHandler(logging.NullHandler())
_LOG.propagate = False


class MqttLine:
    """`last_will`: (topic, what the broker says there when this line is gone, what is said there while it holds)."""

    def __init__(
        self,
        url: str,
        *,
        name: str,
        last_will: tuple[str, str, str] | None = None,
        topics: Sequence[str] = (),
        heard: Heard | None = None,
    ) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("mqtt", "mqtts") or not parts.hostname:
            raise Refusal("bridge.address", safe=f"{name}: `url` is mqtt://HOST or mqtts://HOST.")
        self.prefix = parts.path.strip("/")
        self._host = parts.hostname
        tls = parts.scheme == "mqtts"
        self._port = parts.port or (8883 if tls else 1883)
        self._tls = ssl.create_default_context() if tls else None
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._will = last_will
        self._topics = topics
        self._heard = heard
        self._client: aiomqtt.Client | None = None
        self._holds = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._closing = False

    async def open(self) -> None:
        """Begins; does not wait for the broker."""
        self._task = asyncio.ensure_future(self._keep())

    async def close(self) -> None:
        """A broker tells the last will of who vanishes, not of who takes leave."""
        if self._will is not None and self._client is not None:
            await self.publish(self._will[0], self._will[1], retain=True)
        self._closing = True
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def publish(
        self, topic: str, payload: bytes | str, *, retain: bool = False, for_s: int | None = None
    ) -> bool:
        """Whether the broker has it. `for_s`: how long it keeps it for whoever comes later."""
        properties = Properties(PacketTypes.PUBLISH)  # type: ignore[no-untyped-call]
        if for_s is not None:
            properties.MessageExpiryInterval = max(1, for_s)
        try:
            async with asyncio.timeout(ANSWER_S):
                await self._holds.wait()
            client = self._client
            if client is None:
                return False
            await client.publish(topic, payload, qos=1, retain=retain, properties=properties, timeout=ANSWER_S)
        except (TimeoutError, aiomqtt.MqttError, OSError):
            return False
        return True

    async def _keep(self) -> None:
        wait_s = AGAIN_FIRST_S
        # A client that is cancelled while it takes leave raises an error of its own instead, and one that is cancelled
        # together with the broker's answer goes on: the cancelling is lost.
        while not self._closing:
            try:
                async with self._connected() as client:
                    for topic in self._topics:
                        await client.subscribe(topic, qos=1, timeout=ANSWER_S)
                    if self._will is not None:
                        await client.publish(self._will[0], self._will[2], qos=1, retain=True, timeout=ANSWER_S)
                    if self._closing:
                        return
                    self._client = client
                    self._holds.set()
                    wait_s = AGAIN_FIRST_S
                    async for message in client.messages:
                        if self._heard and isinstance(message.payload, bytes) and len(message.payload) <= MOST_BYTES:
                            self._hear(str(message.topic), message.payload)
            except (aiomqtt.MqttError, OSError, TimeoutError):
                pass
            finally:
                self._client = None
                self._holds.clear()
            if not self._closing:
                await asyncio.sleep(wait_s)
            wait_s = min(wait_s * 2, AGAIN_LAST_S)

    def _hear(self, topic: str, payload: bytes) -> None:
        """A disk that is full just then, or words that nobody reads, end no line."""
        assert self._heard is not None
        try:
            self._heard(topic, payload)
        except Exception:
            _LOG.exception("what came in could not be taken")

    def _connected(self) -> aiomqtt.Client:
        will = None
        if self._will is not None:
            will = aiomqtt.Will(self._will[0], self._will[1], qos=1, retain=True)
        return aiomqtt.Client(
            self._host,
            self._port,
            username=self._user,
            password=self._password,
            tls_context=self._tls,
            will=will,
            protocol=aiomqtt.ProtocolVersion.V5,
            timeout=ANSWER_S,
            max_queued_incoming_messages=MOST_WAITING,
            logger=_LOG,
        )
