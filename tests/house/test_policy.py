"""What a browser is told that the house's pages may do: the house's own and the signed mirrors, nothing else; and no page needs more."""

from __future__ import annotations

from collections.abc import Iterable
from html.parser import HTMLParser
from urllib.parse import urlsplit

import httpx
import pytest

from tests.street import Street
from tocsin.house.statics import CHECKOUT
from tocsin.phrases import languages
from tocsin.seals.statement import Mirrors
from tocsin_kit.practice.stage import CSP

MIRROR, OTHER = "https://mirror.example", "https://second.example:8443"
APP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "connect-src": ["'self'"],
    "img-src": ["'self'"],
    "media-src": ["'self'", "blob:"],
    "font-src": ["'self'"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
}
LITE = {name: APP[name] for name in ("default-src", "style-src", "base-uri", "form-action", "frame-ancestors")}
API = {name: APP[name] for name in ("default-src", "frame-ancestors")}


def allowed(policy: str) -> dict[str, list[str]]:
    directives = [each.split() for each in policy.split(";")]
    names = [name for name, *_ in directives]
    assert len(names) == len(set(names)), "a browser heeds only the first of two"
    return {name: sources for name, *sources in directives}


async def policies(street: Street, *paths: str) -> list[dict[str, list[str]]]:
    async with httpx.AsyncClient(base_url=street.house.address) as house:
        answers = [await house.get(path) for path in paths]
    return [allowed(answer.headers["content-security-policy"]) for answer in answers]


async def test_pages_may_use_the_house_and_nothing_else(street: Street) -> None:
    assert await policies(street, "/", "/notes", "/index.html", "/sw.js", "/not-there") == [APP] * 5
    assert await policies(street, "/lite", "/lite/ar", "/lite/en/rights", "/lite/not-there") == [LITE] * 4
    assert await policies(street, "/api/feed", "/api/not-there") == [API] * 2


async def test_a_mirror_may_be_asked_once_two_stewards_have_signed_it_and_no_longer(street: Street) -> None:
    first, second = street.stewards
    await first.state_with(second, Mirrors((f"{MIRROR}/feed", OTHER)), at=street.clock())
    await street.house.heard_out()
    assert await policies(street, "/", "/notes") == [APP | {"connect-src": ["'self'", MIRROR, OTHER]}] * 2
    assert await policies(street, "/lite/en", "/api/feed") == [LITE, API], "they ask nobody"
    await first.state_with(second, Mirrors(()), at=street.clock())
    await street.house.heard_out()
    assert await policies(street, "/") == [APP]


def test_the_stage_frames_the_practice_phones_and_nothing_else() -> None:
    own = {name: APP[name] for name in ("default-src", "script-src", "style-src", "img-src", "connect-src")}
    assert allowed(CSP) == own | {"frame-src": ["http://*.maple.localhost:*"]}


class Workarounds(HTMLParser):
    """What a page carries that the policy would refuse or that asks another host."""

    FETCHED = {"src", "srcset", "data", "poster", "action", "formaction", "manifest", "ping"}

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._inside = tag if tag in ("script", "style") else ""
        if tag in ("style", "base", "iframe", "object", "embed", "form"):
            self.found.append(f"<{tag}>")
        if tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            self.found.append("a policy of its own")
        for name, value in given.items():
            if name == "style" or name.startswith("on"):
                self.found.append(f"{tag} {name}")
            if (name in self.FETCHED or (tag == "link" and name == "href")) and _is_elsewhere(value):
                self.found.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        if self._inside and data.strip():
            self.found.append(f"<{self._inside}> {data.strip()[:40]}")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


def _is_elsewhere(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def workarounds(page: str) -> list[str]:
    reader = Workarounds()
    reader.feed(page)
    reader.close()
    return reader.found


@pytest.mark.parametrize(
    "page",
    [
        "<script>1</script>", "<style>p{}</style>", "<p style='color:red'>", "<p onclick=x()>", "<base href=/x>",
        "<script src=//other.example/x.js></script>", "<link rel=icon href=https://other.example/x>", "<img src=data:,x>",
        "<meta http-equiv=Content-Security-Policy content='script-src *'>", "<iframe src=/x></iframe>",
    ],
)  # fmt: skip
def test_a_way_around_the_policy_is_seen(page: str) -> None:
    assert workarounds(page)


async def test_no_page_works_around_its_policy(street: Street) -> None:
    incident = await street.warned()
    street.clock.forward(seconds=6)
    tags = list(languages())
    paths = ["/", "/notes", "/lite", *(f"/lite/{tag}" for tag in tags), *(f"/lite/{tag}/rights" for tag in tags)]
    async with httpx.AsyncClient(base_url=street.house.address) as house:
        for path in [*paths, f"/lite/en/{incident.hex()}", "/lite/not-there"]:
            page = (await house.get(path)).text
            assert page.startswith("<!doctype html>") and workarounds(page) == [], path
    built = {each.name for each in CHECKOUT.glob("**/*.html")}
    assert built == {"index.html", "notes.html"}, "a page that this test does not read"
    stage = (CHECKOUT.parent / "stage" / "index.html").read_text("utf-8")
    assert workarounds(stage) == []
