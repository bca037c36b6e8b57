"""The house of a bench: `tocsin serve` as a child process, a town founded in it over HTTP, alerts really issued."""

from __future__ import annotations

import http.client
import json
import os
import re
import select
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.children import SERVER_CORE, child, free_port
from bench.nginx import Certificate, nginx
from bench.paper_town import PaperTown, make_town
from tocsin.seals.hashes import hash_of
from tocsin.terms.b64 import b64u
from tocsin.terms.instant import Instant

SETUP = re.compile(r"#(?:setup|s)=([A-Za-z0-9_-]+)")
LOOKED_INTO = {"TOCSIN_TEST_PROFILE": "1"}  # else nobody but root may read how much memory it holds


@dataclass
class House:
    """A running house with a founded town. `target`: where phones go; `publish_target`: the house itself."""

    name: str
    town: PaperTown
    port: int | None
    socket: Path | None
    target: str
    publish_target: str
    pids: tuple[int, ...]

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        return ask(method, path, body, port=self.port, path_of_socket=self.socket)


def serve_command(data: Path, *, port: int | None = None, path_of_socket: Path | None = None) -> list[str]:
    place = ["--port", str(port)] if path_of_socket is None else ["--unix", str(path_of_socket)]
    return [str(Path(sys.executable).with_name("tocsin")), "serve", "--data", str(data), *place]


@dataclass(frozen=True)
class Empty:
    """A running house in which nobody has founded anything yet."""

    pid: int
    setup: str
    port: int | None
    socket: Path | None

    @property
    def target(self) -> str:
        return f"unix:{self.socket}" if self.socket is not None else f"tcp:127.0.0.1:{self.port}"


@contextmanager
def empty_house(data: Path, *, on_a_socket: bool = False, core: int | None = SERVER_CORE) -> Iterator[Empty]:
    port = None if on_a_socket else free_port()
    path_of_socket = data.parent / "house.sock" if on_a_socket else None
    command = serve_command(data, port=port, path_of_socket=path_of_socket)
    with child(command, core=core, environment=LOOKED_INTO, stderr=subprocess.STDOUT) as process:
        yield Empty(process.pid, setup_secret(process), port, path_of_socket)


@contextmanager
def house(data: Path, *, front: Certificate | None = None, town: PaperTown | None = None) -> Iterator[House]:
    """A house with a founded town; with a certificate, a unix socket behind an nginx that speaks TLS."""
    town = town or make_town(at=now())
    with ExitStack() as stack:
        empty = stack.enter_context(empty_house(data, on_a_socket=front is not None))
        settle(town, secret=empty.setup, port=empty.port, path_of_socket=empty.socket)
        if front is None or empty.socket is None:
            yield House("house", town, empty.port, empty.socket, empty.target, empty.target, (empty.pid,))
            return
        port = free_port()
        proxy = stack.enter_context(nginx(data.parent / "front", front_of(empty.socket, port, front)))
        lines = f"tls:127.0.0.1:{port}"
        yield House("house_behind_nginx", town, None, empty.socket, lines, empty.target, (empty.pid, proxy.pid))


def found(data: Path) -> PaperTown:
    """Founds a town in an empty folder and stops the house again."""
    with house(data) as served:
        return served.town


def settle(town: PaperTown, *, secret: str, port: int | None = None, path_of_socket: Path | None = None) -> None:
    """Everything a founder and a steward hand in before the first watch."""

    def tell(method: str, path: str, body: Any) -> None:
        ask(method, path, body, port=port, path_of_socket=path_of_socket)

    tell("POST", "/api/found", {"setup": secret, "statements": [b64u(each) for each in town.founding]})
    tell("POST", "/api/roster", {"statement": b64u(town.batch)})
    for page in town.pages:
        leaves = [b64u(leaf) for leaf in page.leaves]
        tell("PUT", f"/api/windows/{page.window}", {"statement": b64u(page.statement), "leaves": leaves})
    if town.listing is not None:
        tell("POST", "/api/roster", {"statement": b64u(town.listing)})
        for file in town.files.values():
            tell("PUT", f"/api/files/{b64u(hash_of(file))}", file)


def ask(
    method: str, path: str, body: Any = None, *, port: int | None = None, path_of_socket: Path | None = None
) -> Any:
    """One request; the JSON answer. Raises RuntimeError with the house's words when it refuses."""
    line = http.client.HTTPConnection("localhost", port, timeout=20)
    if path_of_socket is not None:
        line.sock = socket.socket(socket.AF_UNIX)
        line.sock.connect(str(path_of_socket))
    try:
        kind = "application/octet-stream" if isinstance(body, bytes) else "application/json"
        sent = body if body is None or isinstance(body, bytes) else json.dumps(body)
        line.request(method, path, sent, {"Content-Type": kind})
        answer = line.getresponse()
        said = answer.read()
        if answer.status >= 300:
            raise RuntimeError(f"{method} {path}: {answer.status} {said.decode(errors='replace')}")
        return json.loads(said) if said else None
    finally:
        line.close()


def setup_secret(process: subprocess.Popen[str], *, seconds: float = 20) -> str:
    """Reads what an empty house prints until its setup link. Raises RuntimeError."""
    assert process.stdout is not None
    said, end = "", time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        if select.select([process.stdout], [], [], 0.1)[0]:
            said += os.read(process.stdout.fileno(), 65536).decode()
            if (link := SETUP.search(said)) and said.endswith("\n"):
                return link[1]
    raise RuntimeError(f"the house printed no setup link:\n{said}")


def front_of(path_of_socket: Path, port: int, certificate: Certificate) -> str:
    return f"""
        upstream house {{ server unix:{path_of_socket}; keepalive 8; }}
        server {{
            listen 127.0.0.1:{port} ssl backlog=4096;
            ssl_certificate {certificate.chain};
            ssl_certificate_key {certificate.key};
            location / {{
                proxy_pass http://house;
                proxy_http_version 1.1;
                proxy_set_header Host localhost;
                proxy_set_header Connection "";
                proxy_buffering off;
                proxy_read_timeout 1h;
            }}
        }}"""


def now() -> Instant:
    return Instant(int(time.time()))
