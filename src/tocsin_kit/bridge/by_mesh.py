"""Radio: the signed alert in one packet, by way of MQTT and a Meshtastic gateway; and what comes back."""

from __future__ import annotations

import os
from collections.abc import Callable

from tocsin.terms.b64 import from_b64u
from tocsin.terms.refusal import Refusal
from tocsin_kit.bridge import mesh_packet
from tocsin_kit.bridge.channel import Outcome, Post, Suppresses
from tocsin_kit.bridge.config import ChannelPlan, Contacts
from tocsin_kit.bridge.mqtt_line import MqttLine

ROOT = "msh"
NODE_BYTES = 4


class ByMesh:
    """`hear` is given the bytes of what may be an alert, `take` a text that asks to be taken; neither is proven."""

    suppresses = Suppresses.READER

    def __init__(
        self,
        plan: ChannelPlan,
        *,
        contacts: Contacts,
        node: int,
        hear: Callable[[bytes], object],
        take: Callable[[str], object],
    ) -> None:
        key = contacts.filled(str(plan.own.get("key", "AQ==")), channel=plan.name)
        self._channel = mesh_packet.Channel(str(plan.own["channel"]), mesh_packet.read_key(key))
        self._node = node
        self._gateway = f"!{node:08x}"
        self._says_words = bool(plan.own.get("words", False))
        self._takes = str(plan.own.get("takes", "")).strip().casefold()
        self._hear = hear
        self._take = take
        where = f"{plan.own.get('root', ROOT)}/2/e/{self._channel.name}"
        self._topic = f"{where}/{self._gateway}"
        url = contacts.filled(str(plan.own["url"]), channel=plan.name)
        self._line = MqttLine(url, name=plan.name, topics=[f"{where}/+"], heard=self._heard)

    async def open(self) -> None:
        await self._line.open()

    async def close(self) -> None:
        await self._line.close()

    async def send(self, post: Post, *, to: str) -> Outcome:
        parts = [(mesh_packet.ALERT_PORT, from_b64u(post.cose))] if post.cose else []
        if self._says_words or not parts:
            parts += [(mesh_packet.TEXT_PORT, each.encode()) for each in post.texts]
        for port, payload in parts:
            try:
                packet = mesh_packet.pack(
                    payload, port=port, sender=self._node, channel=self._channel, gateway=self._gateway
                )
            except ValueError:
                return Outcome.REFUSED
            if not await self._line.publish(self._topic, packet):
                return Outcome.LATER
        return Outcome.ACCEPTED

    def _heard(self, topic: str, envelope: bytes) -> None:
        """Whatever is not for us, or is not anything, is passed over: a mesh is full of it."""
        if topic == self._topic:
            return
        try:
            heard = mesh_packet.unpack(envelope, channel=self._channel)
        except Refusal:
            return
        if heard.port == mesh_packet.ALERT_PORT:
            self._hear(heard.payload)
        elif heard.port == mesh_packet.TEXT_PORT and self._takes:
            said = heard.payload.decode("utf-8", "replace").strip()
            if said.casefold().startswith(self._takes):
                self._take(said[len(self._takes) :].strip(" :,."))


def new_node() -> bytes:
    """A number that no other node is likely to have; the first ones are kept for nobody."""
    while True:
        node = os.urandom(NODE_BYTES)
        if 0xFF < int.from_bytes(node, "big") < mesh_packet.EVERYBODY:
            return node
