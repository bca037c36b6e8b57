"""HTTP for phones that want to be rung while their app is closed."""

from typing import Annotated, Literal

from litestar import Router, get, post
from litestar.params import HeaderParameter, JSONBody
from msgspec import Meta, Struct

from tocsin.rails import Clock
from tocsin.rails.push import AUTH_BYTES, ENDPOINT_MOST, PUBLIC_KEY_BYTES, Subscription
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.refusal import Refusal
from tocsin.warn.needs import Gate, Pockets
from tocsin.warn.verbs.subscribe import subscribe

PROOF_BYTES = 16

Ticket = Annotated[str | None, HeaderParameter(name="Tocsin-Ticket", description="one-use, 16 bytes", max_length=22)]
Guest = Annotated[str | None, HeaderParameter(name="Tocsin-Guest", description="<challenge>.<nonce>", max_length=64)]
Endpoint = Annotated[str, Meta(min_length=1, max_length=ENDPOINT_MOST)]
Point = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{87}$", description="an uncompressed point of P-256")]
Sixteen = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{22}$", description="16 bytes")]


class PushState(Struct):
    """key: what a browser is told when it subscribes; empty unless awake."""

    state: Literal["off", "asleep", "awake"]
    key: str


class NewSubscription(Struct):
    endpoint: Endpoint
    key: Point
    auth: Sixteen


class OldSubscription(Struct):
    endpoint: Endpoint
    auth: Sixteen


class Arrived(Struct):
    proof: Sixteen


class Done(Struct):
    """Done."""


def push_door(*, gate: Gate, pockets: Pockets | None, clock: Clock) -> Router:
    """`pockets`: None at a house that was not made ready for push."""

    def ready() -> Pockets:
        if pockets is None:
            raise Refusal("push.off", safe="This house does not ring closed apps.", status=404)
        return pockets

    @get("/api/push")
    async def push_state() -> PushState:
        if pockets is None:
            return PushState(state="off", key="")
        return PushState(state="awake" if pockets.is_awake else "asleep", key=b64u(pockets.public_key))

    @post("/api/push", status_code=200, opt={"refuses": (401, 404, 429, 503)})
    async def ask_to_be_rung(data: JSONBody[NewSubscription], ticket: Ticket = None, guest: Guest = None) -> Done:
        await subscribe(
            Subscription(
                endpoint=data.endpoint,
                public_key=from_b64u(data.key, length=PUBLIC_KEY_BYTES),
                auth=from_b64u(data.auth, length=AUTH_BYTES),
            ),
            ticket=ticket,
            guest=guest,
            gate=gate,
            pockets=ready(),
            at=clock.now(),
        )
        return Done()

    @post("/api/push/arrived", status_code=200, opt={"refuses": (404, 503)})
    async def it_arrived(data: JSONBody[Arrived]) -> Done:
        await ready().arrived(from_b64u(data.proof, length=PROOF_BYTES))
        return Done()

    @post("/api/push/off", status_code=200, opt={"refuses": (404,)})
    async def ring_no_more(data: JSONBody[OldSubscription]) -> Done:
        await ready().forget(data.endpoint, auth=from_b64u(data.auth, length=AUTH_BYTES))
        return Done()

    return Router(path="/", route_handlers=[push_state, ask_to_be_rung, it_arrived, ring_no_more], tags=["warn"])
