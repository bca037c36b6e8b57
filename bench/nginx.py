"""nginx for a bench: one worker, no logs, its files in a folder of their own."""

from __future__ import annotations

import getpass
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.children import child

CONNECTIONS = 22_000
"""More than the files it may open: with less than a sixteenth of them free, nginx closes lines that are quiet."""


@contextmanager
def nginx(folder: Path, http: str, *, modules: tuple[Path, ...] = ()) -> Iterator[subprocess.Popen[str]]:
    """nginx with one worker, no logs, and this http block."""
    folder.mkdir(parents=True, exist_ok=True)
    for module in modules:
        if not module.exists():
            raise RuntimeError(f"{module.name} is not installed (Debian: libnginx-mod-nchan)")
    loads = "".join(f"load_module {module};\n" for module in modules)
    user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""  # so that it may use the house's socket
    configuration = folder / "nginx.conf"
    configuration.write_text(f"""{loads}
        daemon off;
        {user}
        worker_processes 1;
        worker_rlimit_nofile 20000;
        pid {folder}/nginx.pid;
        error_log {folder}/error.log error;
        events {{ worker_connections {CONNECTIONS}; }}
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


@dataclass(frozen=True)
class Certificate:
    chain: Path
    key: Path


def self_signed(folder: Path) -> Certificate:
    """A throw-away P-256 certificate for the TLS rounds."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Certificate(chain=folder / "chain.pem", key=folder / "key.pem")
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    subprocess.run(
        ["openssl", *words.split(), "-keyout", made.key, "-out", made.chain], check=True, capture_output=True
    )
    return made
