"""For programs: the signed bytes and their twin in JSON, retained under the town's topic until the alarm is over."""

from __future__ import annotations

import time

from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import TownId
from tocsin_kit.bridge.channel import Outcome, Post, Suppresses
from tocsin_kit.bridge.config import ChannelPlan, Contacts
from tocsin_kit.bridge.mqtt_line import MqttLine

PREFIX = "tocsin"
KEPT_AFTER_S = 86_400
HERE, GONE = "here", "gone"


class ByMqtt:
    """PREFIX/TOWN/alert/INCIDENT (COSE) and …/json; PREFIX/TOWN/bridge says whether a bridge is there, …/test a test.

    Who reads knows an alert by its number, so what is said twice is heard once. `is_test`: it says nothing of whether a
    bridge is there, for another may be.
    """

    suppresses = Suppresses.READER

    def __init__(self, plan: ChannelPlan, *, contacts: Contacts, town: TownId, is_test: bool) -> None:
        url = contacts.filled(str(plan.own["url"]), channel=plan.name)
        where = f"{MqttLine(url, name=plan.name).prefix or PREFIX}/{town.hex()}"
        self._where = where
        last_will = None if is_test else (f"{where}/bridge", GONE, HERE)
        self._line = MqttLine(url, name=plan.name, last_will=last_will)

    async def open(self) -> None:
        await self._line.open()

    async def close(self) -> None:
        await self._line.close()

    async def send(self, post: Post, *, to: str) -> Outcome:
        if not post.cose:
            said = await self._line.publish(f"{self._where}/test", post.body)
            return Outcome.ACCEPTED if said else Outcome.LATER
        kept_s = int(post.ends - time.time()) + KEPT_AFTER_S
        topic = f"{self._where}/alert/{post.incident}"
        signed = await self._line.publish(topic, from_b64u(post.cose), retain=True, for_s=kept_s)
        twin = signed and await self._line.publish(f"{topic}/json", post.about, retain=True, for_s=kept_s)
        return Outcome.ACCEPTED if twin else Outcome.LATER
