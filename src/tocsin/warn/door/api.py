"""HTTP for programs. Anybody may read; signatures alone let anybody speak."""

import re
from typing import Annotated

from litestar import Router, get, post
from litestar.params import JSONBody, QueryParameter
from msgspec import UNSET, Meta, Struct, UnsetType

from tocsin.rails import Clock, Unit
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.warn.needs import Beats, Books
from tocsin.warn.verbs.issue import issue
from tocsin.warn.verbs.pass_on import pass_on
from tocsin.warn.verbs.publish import publish

PAGE = 1_000
_CURSOR = re.compile(r"([0-9a-f]{16})-([0-9]{1,15})")

B64 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]+$")]
Since = Annotated[str, QueryParameter(name="since", max_length=40, description="EPOCH-POSITION, as `next` said")]


class SignedAlert(Struct):
    """ring_closed: false for an exercise that leaves closed apps alone."""

    alert: B64
    ring_closed: bool = True


class SignedChecked(Struct):
    checked: B64


class Issued(Struct):
    alert_id: str
    position: int


class SignedRelayed(Struct):
    relayed: B64


class Place(Struct):
    position: int


class Item(Struct):
    position: int
    kind: str
    body: str


class Page(Struct, omit_defaults=True):
    epoch: str
    next: str
    items: list[Item]
    beats: list[str]
    restarted: bool | UnsetType = UNSET


def door(*, unit: Unit[Books], clock: Clock, beats: Beats, epoch: str) -> Router:
    @post("/api/alerts", status_code=200, opt={"refuses": (404, 409, 429)})
    async def issue_alert(data: JSONBody[SignedAlert]) -> Issued:
        async with unit.writing() as books:
            issued = await issue(
                from_b64u(data.alert),
                rings_closed=data.ring_closed,
                town=books.town,
                alerts=books.alerts,
                feed=books.feed,
                news=books.news,
                at=clock.now(),
            )
        return Issued(alert_id=b64u(issued.alert_id), position=issued.position)

    @post("/api/checked", status_code=200, opt={"refuses": (404, 409)})
    async def publish_checked(data: JSONBody[SignedChecked]) -> Issued:
        async with unit.writing() as books:
            issued = await publish(
                from_b64u(data.checked),
                town=books.town,
                checkeds=books.checkeds,
                feed=books.feed,
                news=books.news,
                at=clock.now(),
            )
        return Issued(alert_id=b64u(issued.alert_id), position=issued.position)

    @post("/api/relayed", status_code=200, opt={"refuses": (403, 404, 409, 429)})
    async def publish_relayed(data: JSONBody[SignedRelayed]) -> Place:
        async with unit.writing() as books:
            position = await pass_on(
                from_b64u(data.relayed), town=books.town, feed=books.feed, news=books.news, at=clock.now()
            )
        return Place(position=position)

    @get("/api/feed")
    async def feed(since: Since = "") -> Page:
        cursor = _CURSOR.fullmatch(since)
        is_ours = cursor is not None and cursor[1] == epoch
        async with unit.reading() as books:
            last = await books.feed.last()
            after = int(cursor[2]) if cursor is not None and is_ours else 0
            restarted = bool(since) and (not is_ours or after > last)
            after = 0 if restarted else after
            items = await books.feed.after(after, limit=PAGE)
        reached = items[-1].position if items else max(after, last)
        return Page(
            epoch=epoch,
            next=f"{epoch}-{reached}",
            items=[Item(position=each.position, kind=each.kind, body=b64u(each.body)) for each in items],
            beats=[b64u(beat) for beat in beats.latest()],
            restarted=True if restarted else UNSET,
        )

    return Router(path="/", route_handlers=[issue_alert, publish_checked, publish_relayed, feed], tags=["warn"])
