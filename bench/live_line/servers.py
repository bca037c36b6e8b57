"""What the live line is measured beside: a C epoll floor and nginx with nchan, writing frames of the same length."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bench.builds import built
from bench.children import child, free_port, wait_for_port

FLOOR = Path(__file__).with_name("floor.c")
NCHAN_MODULE = Path("/usr/lib/nginx/modules/ngx_nchan_module.so")
MARKER = "round-%08d-of-the-bell"


@dataclass(frozen=True)
class Order:
    """One thing to publish: the request's exact bytes, and what a line must have read."""

    marker: str
    request: bytes


class Server(Protocol):
    """`pids`: the processes that together are this server."""

    @property
    def name(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def publish_target(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def pids(self) -> tuple[int, ...]: ...

    def order(self, number: int, *, frame_bytes: int) -> Order:
        """A new message whose frame on the line has this length (the house's own length is what it is)."""


@dataclass
class Floor:
    name: str
    target: str
    pids: tuple[int, ...]
    path: str = "/"

    @property
    def publish_target(self) -> str:
        return self.target

    def order(self, number: int, *, frame_bytes: int) -> Order:
        return padded(b"id: 00000000-0\nevent: alert\ndata: %s\n\n", number, path=self.path, frame_bytes=frame_bytes)


@dataclass
class Nchan:
    """nchan frames a message itself; `framing` is the length it adds, learned in the first round."""

    name: str
    target: str
    publish_target: str
    pids: tuple[int, ...]
    path: str = "/live"
    framing: int = 0

    def order(self, number: int, *, frame_bytes: int) -> Order:
        return padded(b"%s", number, path="/publish", frame_bytes=frame_bytes - self.framing)


@contextmanager
def floor() -> Iterator[Floor]:
    with child([built(FLOOR), "0"]) as process:
        assert process.stdout is not None
        port = json.loads(process.stdout.readline())["port"]
        yield Floor(name="c_floor", target=f"tcp:127.0.0.1:{port}", pids=(process.pid,))


@contextmanager
def nchan(folder: Path, *, tls: Certificate | None = None) -> Iterator[Nchan]:
    """nginx with one worker and nchan, its files in `folder`; with a certificate the lines speak TLS.

    Raises RuntimeError when nginx or the module is not installed.
    """
    port, line_port = free_port(), free_port()
    listen = f"listen 127.0.0.1:{port} backlog=4096;"
    if tls is not None:
        listen += f"listen 127.0.0.1:{line_port} ssl backlog=4096;"
        listen += f"ssl_certificate {tls.chain}; ssl_certificate_key {tls.key};"
    http = f"""
        nchan_shared_memory_size 128m;
        server {{
            {listen}
            nchan_channel_id bell;
            location = /publish {{ nchan_publisher; nchan_message_buffer_length 16; }}
            location = /live {{ nchan_subscriber eventsource; nchan_subscriber_first_message newest; }}
        }}"""
    with nginx(folder, http, modules=(NCHAN_MODULE,)) as process:
        target = f"tcp:127.0.0.1:{port}"
        lines = target if tls is None else f"tls:127.0.0.1:{line_port}"
        wait_for_port(port)
        yield Nchan(name="nginx_nchan", target=lines, publish_target=target, pids=(process.pid,))


@dataclass(frozen=True)
class Certificate:
    chain: Path
    key: Path


def self_signed(folder: Path) -> Certificate:
    """A throw-away P-256 certificate for the TLS rounds."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Certificate(chain=folder / "chain.pem", key=folder / "key.pem")
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost"
    subprocess.run(
        ["openssl", *words.split(), "-keyout", made.key, "-out", made.chain], check=True, capture_output=True
    )
    return made


@contextmanager
def nginx(folder: Path, http: str, *, modules: tuple[Path, ...] = ()) -> Iterator[subprocess.Popen[str]]:
    """nginx with one worker, no logs, and this http block."""
    folder.mkdir(parents=True, exist_ok=True)
    for module in modules:
        if not module.exists():
            raise RuntimeError(f"{module.name} is not installed (Debian: libnginx-mod-nchan)")
    loads = "".join(f"load_module {module};\n" for module in modules)
    configuration = folder / "nginx.conf"
    configuration.write_text(f"""{loads}
        daemon off;
        worker_processes 1;
        worker_rlimit_nofile 20000;
        pid {folder}/nginx.pid;
        error_log {folder}/error.log error;
        events {{ worker_connections 19900; }}
        http {{
            access_log off;
            tcp_nodelay on;
            keepalive_timeout 1h;
            send_timeout 1h;
            client_body_temp_path {folder}/body;
            proxy_temp_path {folder}/proxy;
            fastcgi_temp_path {folder}/fastcgi;
            uwsgi_temp_path {folder}/uwsgi;
            scgi_temp_path {folder}/scgi;
            {http}
        }}
    """)
    with child(["nginx", "-p", folder, "-e", folder / "error.log", "-c", configuration]) as process:
        yield process


def padded(form: bytes, number: int, *, path: str, frame_bytes: int) -> Order:
    """A publishing request whose body, put into `form`, has exactly `frame_bytes`. The marker is at its end."""
    marker = MARKER % number
    room = max(0, frame_bytes - len(form % b"") - len(marker))
    body = form % (b"A" * room + marker.encode())
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n"
    return Order(marker=marker, request=head.encode() + body)
