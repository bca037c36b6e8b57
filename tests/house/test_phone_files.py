"""The built phone as files: strict policy, nothing outside the folder, what may be kept."""

import gzip
from pathlib import Path
from typing import Any

import pytest

from tocsin.house.statics import Phone, content_security_policy

POLICY = content_security_policy(mirrors=(), stage=None)


@pytest.fixture
def phone(tmp_path: Path) -> Phone:
    folder = tmp_path / "phone"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html>phone")
    (folder / "stage.html").write_text("<!doctype html>stage")
    (folder / "sw.js").write_text("self.x = 1")
    (folder / "manifest.webmanifest").write_text("{}")
    (folder / "assets" / "app-1a2b3c.js").write_text("export {}")
    (folder / "assets" / "app-1a2b3c.js.gz").write_bytes(gzip.compress(b"export {}"))
    (tmp_path / "secret.txt").write_text("not for you")
    (folder / "out").symlink_to(tmp_path / "secret.txt")
    return Phone(folder, policy=lambda: POLICY)


async def get(phone: Phone, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    return await ask(phone, "GET", path, **headers)


async def ask(phone: Phone, method: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    said: list[Any] = []

    async def send(message: Any) -> None:
        said.append(message)

    wire = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    await phone({"type": "http", "method": method, "path": path, "headers": wire}, send)
    answered = {name.decode(): value.decode() for name, value in said[0]["headers"]}
    return said[0]["status"], answered, said[1]["body"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/stage", "text/html; charset=utf-8"),
        ("/sw.js", "text/javascript"),
        ("/manifest.webmanifest", "application/manifest+json"),
        ("/assets/app-1a2b3c.js", "text/javascript"),
    ],
)
async def test_files_have_their_kind_and_the_policy(phone: Phone, path: str, kind: str) -> None:
    status, headers, body = await get(phone, path)
    assert (status, headers["content-type"]) == (200, kind)
    assert headers["content-security-policy"] == POLICY
    assert body


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "//../secret.txt", "/assets/../../secret.txt", "/out", "/nothing", "/assets/", "/a\x00b",
        "/assets/app-1a2b3c.js.gz", "/..", "/.", "/" + "x" * 5_000,
    ],
)  # fmt: skip
async def test_nothing_else_is_served(phone: Phone, path: str) -> None:
    status, headers, body = await get(phone, path)
    assert status == 404
    assert b"not for you" not in body
    assert headers["content-security-policy"] == POLICY


async def test_hashed_files_are_kept_and_the_worker_never(phone: Phone) -> None:
    assert "immutable" in (await get(phone, "/assets/app-1a2b3c.js"))[1]["cache-control"]
    worker = (await get(phone, "/sw.js"))[1]
    assert (worker["cache-control"], worker["service-worker-allowed"]) == ("no-cache", "/")
    assert (await get(phone, "/"))[1]["cache-control"] == "no-cache"


async def test_a_known_file_is_not_sent_again(phone: Phone) -> None:
    etag = (await get(phone, "/sw.js"))[1]["etag"]
    status, headers, body = await get(phone, "/sw.js", if_none_match=f'"other", {etag}')
    assert (status, body, headers["etag"]) == (304, b"", etag)


async def test_packed_files_are_sent_to_who_reads_them(phone: Phone) -> None:
    status, headers, body = await get(phone, "/assets/app-1a2b3c.js", accept_encoding="gzip, br")
    assert (status, headers["content-encoding"], headers["content-type"]) == (200, "gzip", "text/javascript")
    assert gzip.decompress(body) == b"export {}"


async def test_files_are_only_read(phone: Phone) -> None:
    assert (await ask(phone, "POST", "/"))[0] == 405
    status, headers, body = await ask(phone, "HEAD", "/")
    assert (status, body) == (200, b"") and int(headers["content-length"]) > 0


async def test_a_house_without_the_phone_says_so() -> None:
    status, _, body = await get(Phone(None, policy=lambda: POLICY), "/")
    assert status == 404 and b"make web" in body


def test_the_policy_allows_the_town_its_mirrors_and_practice_its_stage() -> None:
    assert "frame-ancestors 'none'" in POLICY and "unsafe" not in POLICY and "*" not in POLICY
    wider = content_security_policy(mirrors=("https://mirror.example",), stage="http://localhost:8500")
    assert "connect-src 'self' https://mirror.example;" in wider
    assert "frame-ancestors http://localhost:8500" in wider
