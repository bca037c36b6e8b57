"""Messengers, text gateways and e-mail, by Apprise: whatever it has a plug-in for."""

from __future__ import annotations

import logging

import apprise
from apprise.common import PersistentStoreMode

from tocsin.terms.refusal import Refusal
from tocsin_kit.bridge.channel import Outcome, Post, Suppresses
from tocsin_kit.bridge.config import TO_CONTACTS, ChannelPlan, Contacts, address_of

ANSWER_S = 30.0
"""Apprise gives up after four. A provider that takes longer has the message all the same, and would get it again."""
logging.getLogger("apprise").addHandler(logging.NullHandler())


class ByApprise:
    """Nothing that Apprise learns is written to this disk, and no address stands in a log."""

    suppresses = Suppresses.NOBODY

    def __init__(self, plan: ChannelPlan, *, contacts: Contacts) -> None:
        self._asset = apprise.AppriseAsset(
            app_id="Tocsin",
            app_desc="Tocsin",
            app_url="",
            secure_logging=True,
            storage_mode=PersistentStoreMode.MEMORY,
            plugin_paths=[],
        )
        self._url = contacts.filled(str(plan.own["url"]), channel=plan.name)
        trial = address_of(self._url, to="+15550100000" if plan.kind == "sms" else "a@example.org")
        if apprise.Apprise.instantiate(trial, asset=self._asset, suppress_exceptions=True) is None:
            raise Refusal("bridge.address", safe=f"{plan.name}: Apprise knows no such address. Its own page says how.")
        self._one_by_one = plan.to == TO_CONTACTS
        self._titled = plan.kind != "sms"

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    async def send(self, post: Post, *, to: str) -> Outcome:
        way = apprise.Apprise(asset=self._asset)
        if not way.add(address_of(self._url, to=to)):
            return Outcome.REFUSED
        for each in way:
            each.socket_read_timeout = max(each.socket_read_timeout, ANSWER_S)
        try:
            said = await way.async_notify(
                body=post.body,
                title=post.title if self._titled else "",
                body_format=apprise.NotifyFormat.TEXT,
                interpret_escapes=False,
            )
        except Exception:  # a plug-in of somebody's
            return Outcome.LATER
        return Outcome.ACCEPTED if said else Outcome.LATER
