"""What every answer has in common: error words, headers, limits, the schema. Nobody's address is ever asked for."""

import logging
import traceback
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from functools import partial
from typing import Any

from litestar import Litestar, Request, Response, Router, get
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from msgspec import Struct

from tocsin.engines.room import NO_ROOM
from tocsin.house.statics import Phone
from tocsin.house.troubles import Troubles
from tocsin.terms.refusal import Refusal

LOG = logging.getLogger("tocsin")
JSON_LIMIT = 64 << 10
RETRY_AFTER_S = {
    "lane.full": 60,
    "aid.full": 3600,
    "witness.full": 600,
    "witness.busy": 2,
    "ticket.enough": 3600,
    "pigeonhole.full": 3600,
    "live.full": 30,
    "push.busy": 300,
    "file.busy": 60,
    "house.busy": 5,
    "ledger.busy": 60,
    "ledger.halted": 3600,
    "house.full": 60,
}
_ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(self), microphone=(self), geolocation=(self), interest-cohort=()"),
)
_FRAMEWORK = ("/api/", "/ledger/", "/cosigner/")
_API = ((b"cache-control", b"no-store"), (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"))

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Page = Callable[[Scope, Send], Awaitable[None]]


class Problem(Struct):
    """Why something was refused: `code` for programs, `say` for the person."""

    code: str
    say: str


class House:
    """The whole ASGI application: API and health by the framework, pages without script, files for
    other programs, else one of the phone.
    """

    def __init__(self, api: Litestar, phone: Phone, *, lite: Page, feeds: Page, films: Page) -> None:
        self._api = api
        self._phone = phone
        self._lite = lite
        self._feeds = feeds
        self._films = films

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._api(scope, receive, send)  # type: ignore[arg-type]
            return
        is_api = scope["path"] == "/healthz" or scope["path"].startswith(_FRAMEWORK)
        added = [*_ALWAYS, *_API] if is_api else [*_ALWAYS]

        async def send_with_headers(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                own = list(message.get("headers", ()))
                said = {name for name, _ in own}
                message["headers"] = [*own, *(each for each in added if each[0] not in said)]
            await send(message)

        if is_api:
            await self._api(scope, receive, send_with_headers)  # type: ignore[arg-type]
        elif scope["path"] == "/lite" or scope["path"].startswith("/lite/"):
            await self._lite(scope, send_with_headers)
        elif scope["path"].startswith("/feeds/"):
            await self._feeds(scope, send_with_headers)
        elif scope["path"] == "/films" or scope["path"].startswith("/films/"):
            await self._films(scope, send_with_headers)
        else:
            await self._phone(scope, send_with_headers)


def application(
    doors: Sequence[Router],
    *,
    version: str,
    troubles: Troubles,
    on_startup: Sequence[Any] = (),
    on_shutdown: Sequence[Any] = (),
) -> Litestar:
    """The API. Doors say in `opt["refuses"]` with which statuses beside 400 they refuse; the schema tells it."""
    return Litestar(
        route_handlers=[*doors],
        exception_handlers={
            Refusal: partial(_refused, troubles=troubles),
            HTTPException: _malformed,
            RecursionError: _too_deep,
            Exception: _trouble,
        },
        openapi_config=OpenAPIConfig(
            title="Tocsin house",
            version=version,
            path="/api",
            description="docs/protocol is the contract; this is its HTTP table.",
            render_plugins=[Schema(path="/openapi.json")],
        ),
        request_max_body_size=JSON_LIMIT,
        on_startup=list(on_startup),
        on_shutdown=list(on_shutdown),
        logging_config=None,
        debug=False,
    )


class Schema(JsonRenderPlugin):
    """The generated schema, completed with what doors refuse and what raw bodies are."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        return super().render(request, completed(openapi_schema, app=request.app))


def completed(schema: dict[str, Any], *, app: Litestar) -> dict[str, Any]:
    schema.setdefault("components", {}).setdefault("schemas", {})["Problem"] = {
        "type": "object",
        "title": "Problem",
        "required": ["code", "say"],
        "properties": {"code": {"type": "string"}, "say": {"type": "string"}},
    }
    refused = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    handlers = {
        (route.path_format, method.lower()): handler
        for route in app.routes
        if hasattr(route, "route_handler_map")
        for method, (handler, _) in route.route_handler_map.items()
    }
    for path, item in schema.get("paths", {}).items():
        for method, operation in item.items():
            handler = handlers.get((path, method))
            if handler is None or not isinstance(operation, dict):
                continue
            sizes = handler.opt.get("raw")
            if sizes:
                operation["requestBody"] = {
                    "required": True,
                    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
                }
            statuses = {400, 503, *handler.opt.get("refuses", ())} | ({413} if "requestBody" in operation else set())
            for status in sorted(statuses):
                answer: dict[str, Any] = {"description": _MEANING[status], "content": refused}
                if status in (429, 503):
                    answer["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "description": "seconds"}}
                operation["responses"][str(status)] = answer
    return schema


_MEANING = {
    400: "Malformed, or not to be accepted",
    401: "This entry does not count",
    403: "Not authorised by the town",
    404: "Not known here",
    408: "Too slow",
    409: "In conflict with what is here",
    410: "Gone, and not to come back",
    413: "Too large",
    416: "Not that long",
    429: "Too many just now",
    503: "Not now",
}
_HTTP_CODES = {
    400: ("http.malformed", "This cannot be read."),
    404: ("http.not_found", "There is nothing here."),
    405: ("http.method", "This cannot be done here."),
    413: ("body.too_large", "This is larger than it may be."),
}


def _refused(request: Request[Any, Any, Any], refusal: Refusal, *, troubles: Troubles) -> Response[Problem]:
    if refusal.code == NO_ROOM:
        troubles.found_no_room()
    headers = {"Retry-After": str(RETRY_AFTER_S.get(refusal.code, 60))} if refusal.status in (429, 503) else {}
    return Response(Problem(refusal.code, refusal.safe), status_code=refusal.status, headers=headers)


def _malformed(request: Request[Any, Any, Any], why: HTTPException) -> Response[Problem]:
    """The framework's own refusals; its words could repeat what was sent, so they stay here."""
    status = why.status_code
    code, say = _HTTP_CODES.get(status, ("http.refused", "This cannot be accepted."))
    if status >= 500:
        return _trouble(request, why)
    headers = {"Allow": (why.headers or {}).get("Allow", "")} if status == 405 else {}
    return Response(Problem(code, say), status_code=status, headers=headers)


def _too_deep(request: Request[Any, Any, Any], why: RecursionError) -> Response[Problem]:
    """JSON inside JSON inside JSON."""
    code, say = _HTTP_CODES[400]
    return Response(Problem(code, say), status_code=400)


def _trouble(request: Request[Any, Any, Any], why: Exception) -> Response[Problem]:
    """Says where in the code it broke, never what was in the request."""
    frames = traceback.extract_tb(why.__traceback__)[-4:]
    LOG.error("%s in %s", type(why).__name__, " < ".join(f"{f.name}:{f.lineno}" for f in reversed(frames)))
    return Response(Problem("house.trouble", "The house has a fault. Try again."), status_code=500)


class Health(Struct):
    """push: "off", "asleep" (the key to the endpoints is not here: nobody is rung), "awake". troubles: what is wrong
    with the machine under the house; `tocsin doctor` says what to do.
    """

    ok: bool
    founded: bool
    push: str
    troubles: list[str]


def health_door(*, is_founded: Callable[[], Awaitable[bool]], push: Callable[[], str], troubles: Troubles) -> Router:
    @get("/healthz")
    async def healthz() -> Health:
        codes = list(troubles.codes())
        return Health(ok=not codes, founded=await is_founded(), push=push(), troubles=codes)

    return Router(path="/", route_handlers=[healthz], tags=["house"])


def live_door() -> Router:
    """Live lines are taken over before they get here (tocsin.channels.live_line); these only stand in the schema."""

    @get("/api/live", media_type="text/event-stream", opt={"refuses": (503,)})
    async def live() -> Response[bytes]:
        raise _not_on_this_line()

    @get("/api/desk/live", media_type="text/event-stream", opt={"refuses": (401, 503)})
    async def desk_live() -> Response[bytes]:
        raise _not_on_this_line()

    @get("/api/aid/desk/live", media_type="text/event-stream", opt={"refuses": (401, 503)})
    async def aid_desk_live() -> Response[bytes]:
        raise _not_on_this_line()

    return Router(path="/", route_handlers=[live, desk_live, aid_desk_live], tags=["live"])


def _not_on_this_line() -> Refusal:
    return Refusal("live.unavailable", safe="Ask again on a new connection.", status=503)
