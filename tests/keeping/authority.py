"""A time authority of RFC 3161 on this machine: `openssl ts -reply` behind a door of HTTP, under a certificate of its own."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

OPENSSL_S = 60
CONFIG = """
[tsa]
default_tsa = one
[one]
serial = {folder}/serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""


class Authority:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.certificate = folder / "authority.pem"
        self.asked = 0
        self.is_sulking = False
        folder.mkdir()
        (folder / "serial").write_text("01\n")
        (folder / "ts.cnf").write_text(CONFIG.format(folder=folder))
        self._openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-subj",
            "/CN=Maple Street time", "-addext", "extendedKeyUsage=critical,timeStamping", "-keyout",
            str(folder / "authority.key"), "-out", str(self.certificate),
        )  # fmt: skip
        self.url = ""

    def stamp(self, query: bytes) -> bytes:
        self.asked += 1
        (self.folder / "query").write_bytes(query)
        self._openssl(
            "ts", "-reply", "-config", str(self.folder / "ts.cnf"), "-section", "one", "-queryfile",
            str(self.folder / "query"), "-signer", str(self.certificate), "-inkey", str(self.folder / "authority.key"),
            "-out", str(self.folder / "reply"),
        )  # fmt: skip
        return (self.folder / "reply").read_bytes()

    def confirms(self, reply: bytes, data: bytes) -> bool:
        """As a stranger looks, with `openssl ts -verify`."""
        (self.folder / "told").write_bytes(reply)
        (self.folder / "data").write_bytes(data)
        done = subprocess.run(
            ["openssl", "ts", "-verify", "-data", "data", "-in", "told", "-CAfile", str(self.certificate)],
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=OPENSSL_S,
        )
        return done.returncode == 0 and "Verification: OK" in done.stdout + done.stderr

    def _openssl(self, *words: str) -> None:
        subprocess.run(["openssl", *words], check=True, capture_output=True, cwd=self.folder, timeout=OPENSSL_S)


@contextmanager
def authority(folder: Path) -> Iterator[Authority]:
    made = Authority(folder)

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            if made.is_sulking or self.headers["Content-Type"] != "application/timestamp-query":
                self.send_error(503)
                return
            reply = made.stamp(query)
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    made.url = f"http://127.0.0.1:{server.server_address[1]}/stamp"
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    yield made
    server.shutdown()
    serving.join()
    server.server_close()
