"""The built phone, served as files. The only part of the house that a browser may keep."""

import hashlib
import mimetypes
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

PACKED = Path(__file__).parent / "phone"
CHECKOUT = Path(__file__).parents[3] / "web" / "dist"
_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".webmanifest": "application/manifest+json",
    ".ftl": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
    ".css": "text/css",
    ".json": "application/json",
}
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
Headers = list[tuple[bytes, bytes]]


def phone_folder() -> Path | None:
    """Where the built phone is: inside the wheel, or beside a checkout; None when it was not built."""
    return next((folder for folder in (PACKED, CHECKOUT) if (folder / "index.html").is_file()), None)


@dataclass(frozen=True, slots=True)
class _File:
    modified_ns: int
    body: bytes
    etag: bytes
    content_type: bytes
    encoding: bytes


class Phone:
    """GET and HEAD of the files in `folder`; `policy` gives the Content-Security-Policy of the moment."""

    def __init__(self, folder: Path | None, *, policy: Callable[[], str]) -> None:
        self._folder = folder.resolve() if folder else None
        self._policy = policy
        self._files: dict[Path, _File] = {}

    async def __call__(self, scope: Scope, send: Send) -> None:
        headers: Headers = [(b"content-security-policy", self._policy().encode())]
        if scope["method"] not in ("GET", "HEAD"):
            await _answer(send, 405, [*headers, (b"allow", b"GET, HEAD")], b"")
            return
        asked = {name: value for name, value in scope["headers"] if name in (b"accept-encoding", b"if-none-match")}
        try:
            file = self._find(scope["path"], accepted=asked.get(b"accept-encoding", b"").decode("latin-1"))
        except (OSError, ValueError):
            file = None
        if file is None:
            words = (
                b"Not here." if self._folder else b"The phone app was not built. Run `make web`, or install the wheel."
            )
            await _answer(send, 404, [*headers, (b"content-type", b"text/plain; charset=utf-8")], words)
            return
        headers += [(b"content-type", file.content_type), (b"etag", file.etag), (b"vary", b"accept-encoding")]
        headers += _keeping(scope["path"])
        if file.encoding:
            headers.append((b"content-encoding", file.encoding))
        if file.etag in [tag.strip() for tag in asked.get(b"if-none-match", b"").split(b",")]:
            await _answer(send, 304, headers, b"")
            return
        length = (b"content-length", str(len(file.body)).encode())
        await _answer(send, 200, [*headers, length], b"" if scope["method"] == "HEAD" else file.body)

    def _find(self, path: str, *, accepted: str) -> _File | None:
        """OSError, ValueError for paths that no file can have."""
        if self._folder is None:
            return None
        target = (self._folder / path.lstrip("/")).resolve()
        if not target.is_relative_to(self._folder):
            return None
        if path.endswith("/"):
            target = target / "index.html"
        elif not target.suffix and not target.is_file():
            target = target.with_suffix(".html")
        if target.suffix in (".br", ".gz") or not target.is_file():
            return None
        for name, suffix in _ENCODINGS:
            packed = target.with_name(target.name + suffix)
            if name in accepted and packed.is_file():
                return self._read(packed, like=target, encoding=name.encode())
        return self._read(target, like=target, encoding=b"")

    def _read(self, file: Path, *, like: Path, encoding: bytes) -> _File:
        modified_ns = file.stat().st_mtime_ns
        known = self._files.get(file)
        if known is None or known.modified_ns != modified_ns:
            body = file.read_bytes()
            kind = _TYPES.get(like.suffix) or mimetypes.guess_type(like.name)[0] or "application/octet-stream"
            etag = b'"%s"' % hashlib.sha256(body).hexdigest()[:24].encode()
            known = self._files[file] = _File(modified_ns, body, etag, kind.encode(), encoding)
        return known


def content_security_policy(*, mirrors: Sequence[str], stage: str | None) -> str:
    """Nothing but the house itself, the town's signed mirrors, and (practice only) one stage that may frame the app."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            " ".join(("connect-src 'self'", *mirrors)),
            "img-src 'self'",
            "media-src 'self' blob:",
            "font-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            f"frame-ancestors {stage or chr(39) + 'none' + chr(39)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _keeping(path: str) -> Headers:
    if path.startswith("/assets/"):
        return [(b"cache-control", b"public, max-age=31536000, immutable")]
    kept: Headers = [(b"cache-control", b"no-cache")]
    if path == "/sw.js":
        kept.append((b"service-worker-allowed", b"/"))
    return kept


async def _answer(send: Send, status: int, headers: Headers, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def origin_of(url: str) -> str:
    """For the policy; empty for an address that is none, so that one bad word in the book breaks no page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    host = "".join(each for each in parts.netloc if each.isalnum() or each in ".-:[]")
    return f"{parts.scheme}://{host}" if host else ""
