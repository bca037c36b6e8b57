"""HTTP for how far an alert has come: what phones say, and what the desk may know."""

from typing import Annotated

from litestar import Router, get, post
from litestar.params import HeaderParameter, JSONBody
from msgspec import Meta, Struct

from tocsin.rails import Clock
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import AlertId
from tocsin.warn.model import Way
from tocsin.warn.needs import Counts, Pockets, Watch
from tocsin.warn.verbs.reach import reach

Desk = Annotated[str | None, HeaderParameter(name="Authorization", description="Desk <token>", max_length=64)]
Id8 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]$", description="8 bytes")]


class Shown(Struct):
    alert: Id8
    way: Way


class FarCome(Struct):
    """Counts. half_s, most_s: seconds until half and 19 of 20 were handed over; 0: nobody can say."""

    alert: str
    way: Way
    living: int
    handed_over: int
    waiting: int
    undelivered: int
    shown: int
    half_s: int
    most_s: int


class Figures(Struct):
    reach: list[FarCome]


class Done(Struct):
    """Done."""


def reach_door(*, watch: Watch, pockets: Pockets | None, counts: Counts, clock: Clock) -> Router:
    """`pockets`: None at a house that was not made ready for push."""

    @post("/api/shown", status_code=200)
    async def it_was_shown(data: JSONBody[Shown]) -> Done:
        counts.count(AlertId(from_b64u(data.alert, length=8)), data.way)
        return Done()

    @get("/api/desk/reach", opt={"refuses": (401,)})
    async def how_far(authorization: Desk = None) -> Figures:
        await watch.admit(authorization, at=clock.now())
        return Figures(
            reach=[
                FarCome(
                    alert=b64u(each.alert_id),
                    way=each.way,
                    living=each.living,
                    handed_over=each.handed_over,
                    waiting=each.waiting,
                    undelivered=each.undelivered,
                    shown=each.shown,
                    half_s=each.half_s,
                    most_s=each.most_s,
                )
                for each in await reach(pockets=pockets, counts=counts)
            ]
        )

    return Router(path="/", route_handlers=[it_was_shown, how_far], tags=["warn"])
