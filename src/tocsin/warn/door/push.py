"""HTTP for phones that want to be rung while their app is closed."""

from typing import Annotated, Literal

from litestar import Router, get, post
from litestar.params import HeaderParameter, JSONBody
from msgspec import Meta, Struct

from tocsin.rails import Clock
from tocsin.rails.push import (
    AUTH_BYTES,
    DISTRICT_RESOLUTION,
    ENDPOINT_MOST,
    MOST_DISTRICTS,
    PUBLIC_KEY_BYTES,
    WAKE_BYTES,
    WAKES,
    Subscription,
)
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.cell import Cell, is_cell, resolution
from tocsin.terms.refusal import Refusal
from tocsin.warn.needs import Gate, Pockets
from tocsin.warn.verbs.subscribe import move, subscribe

PROOF_BYTES = 16

Ticket = Annotated[str | None, HeaderParameter(name="Tocsin-Ticket", description="one-use, 16 bytes", max_length=22)]
Guest = Annotated[str | None, HeaderParameter(name="Tocsin-Guest", description="<challenge>.<nonce>", max_length=64)]
Endpoint = Annotated[str, Meta(min_length=1, max_length=ENDPOINT_MOST)]
Point = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{87}$", description="an uncompressed point of P-256")]
Sixteen = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{22}$", description="16 bytes")]
District = Annotated[str, Meta(pattern="^[0-9a-f]{15}$", description="an H3 cell of resolution 6")]
Districts = Annotated[list[District], Meta(max_length=MOST_DISTRICTS)]


Wakes = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{256}$", description="24 numbers of 8 bytes, in a row")]


class PushState(Struct):
    """key: what a browser is told when it subscribes; empty unless awake. districts: whether phones may choose some."""

    state: Literal["off", "asleep", "awake"]
    key: str
    districts: bool


class NewSubscription(Struct):
    """districts: where she wants to be rung for; none: for everything. wakes: for whose letters; all say 24 numbers."""

    endpoint: Endpoint
    key: Point
    auth: Sixteen
    districts: Districts = []
    wakes: Wakes | None = None


class OldSubscription(Struct):
    endpoint: Endpoint
    auth: Sixteen


class MovedSubscription(Struct):
    old: OldSubscription
    new: NewSubscription


class Listening(Struct):
    endpoint: Endpoint
    auth: Sixteen
    wakes: Wakes


class Arrived(Struct):
    proof: Sixteen


class Done(Struct):
    """Done."""


def push_door(*, gate: Gate, pockets: Pockets | None, clock: Clock, districts: bool) -> Router:
    """`pockets`: None at a house that was not made ready for push. `districts`: whether phones may choose some."""

    def ready() -> Pockets:
        if pockets is None:
            raise Refusal("push.off", safe="This house does not ring closed apps.", status=404)
        return pockets

    def read(said: NewSubscription) -> Subscription:
        if said.districts and not districts:
            raise Refusal("push.no_districts", safe="This house rings everybody for everything.")
        return Subscription(
            endpoint=said.endpoint,
            public_key=from_b64u(said.key, length=PUBLIC_KEY_BYTES),
            auth=from_b64u(said.auth, length=AUTH_BYTES),
            districts=tuple(sorted({_district(each) for each in said.districts})),
            wakes=b"" if said.wakes is None else from_b64u(said.wakes, length=WAKES * WAKE_BYTES),
        )

    @get("/api/push")
    async def push_state() -> PushState:
        if pockets is None:
            return PushState(state="off", key="", districts=False)
        state: Literal["awake", "asleep"] = "awake" if pockets.is_awake else "asleep"
        return PushState(state=state, key=b64u(pockets.public_key), districts=districts)

    @post("/api/push", status_code=200, opt={"refuses": (401, 404, 429, 503)})
    async def ask_to_be_rung(data: JSONBody[NewSubscription], ticket: Ticket = None, guest: Guest = None) -> Done:
        pockets = ready()
        await subscribe(read(data), ticket=ticket, guest=guest, gate=gate, pockets=pockets, at=clock.now())
        return Done()

    @post("/api/push/moved", status_code=200, opt={"refuses": (404, 429, 503)})
    async def ring_me_there(data: JSONBody[MovedSubscription]) -> Done:
        auth = from_b64u(data.old.auth, length=AUTH_BYTES)
        await move(read(data.new), endpoint=data.old.endpoint, auth=auth, pockets=ready())
        return Done()

    @post("/api/push/arrived", status_code=200, opt={"refuses": (404, 503)})
    async def it_arrived(data: JSONBody[Arrived]) -> Done:
        await ready().arrived(from_b64u(data.proof, length=PROOF_BYTES))
        return Done()

    @post("/api/push/off", status_code=200, opt={"refuses": (404,)})
    async def ring_no_more(data: JSONBody[OldSubscription]) -> Done:
        await ready().forget(data.endpoint, auth=from_b64u(data.auth, length=AUTH_BYTES))
        return Done()

    @post("/api/push/wakes", status_code=200, opt={"refuses": (404, 429)})
    async def ring_me_for(data: JSONBody[Listening]) -> Done:
        auth, wakes = from_b64u(data.auth, length=AUTH_BYTES), from_b64u(data.wakes, length=WAKES * WAKE_BYTES)
        await ready().listen(data.endpoint, auth=auth, wakes=wakes)
        return Done()

    handlers = [push_state, ask_to_be_rung, ring_me_there, it_arrived, ring_no_more, ring_me_for]
    return Router(path="/", route_handlers=handlers, tags=["warn"])


def _district(text: str) -> Cell:
    number = int(text, 16)
    if not is_cell(number) or resolution(Cell(number)) != DISTRICT_RESOLUTION:
        raise Refusal("push.no_district", safe="This is no district.")
    return Cell(number)
