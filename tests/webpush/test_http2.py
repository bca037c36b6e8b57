"""As a real push service is spoken to: TLS, HTTP/2, several connections, many requests on each. nginx answers."""

from __future__ import annotations

import asyncio
import socket
import time
from pathlib import Path

from bench.nginx import nginx, self_signed
from tocsin.channels.webpush import Postman
from tocsin.channels.webpush.flow import Fate, Letter
from tocsin.channels.webpush.postman import CONNECTIONS

LETTERS = 400


async def test_many_letters_share_few_connections(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    made, log = self_signed(tmp_path / "tls"), tmp_path / "access.log"
    told: list[Fate] = []
    with nginx(
        tmp_path / "nginx",
        f"""
        log_format how '$server_protocol $connection $status';
        server {{
            listen 127.0.0.1:{port} ssl http2;
            ssl_certificate {made.chain};
            ssl_certificate_key {made.key};
            access_log {log} how;
            location / {{ return 201; }}
        }}""",
    ):
        for _ in range(200):
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            await asyncio.sleep(0.05)
        postman = Postman(ticks=time.monotonic, trusted=made.chain)
        postman.start()
        ends = time.monotonic() + 60
        letters = [
            Letter(
                endpoint=f"https://localhost:{port}/p/{n}",
                topic=b"t",
                headers=("TTL: 60",),
                make=lambda: bytes(3_174),
                ends=ends,
                tell=lambda letter, fate: told.append(fate),
            )
            for n in range(LETTERS)
        ]
        postman.send(letters, address="127.0.0.1")
        for _ in range(600):
            if len(told) == LETTERS:
                break
            await asyncio.sleep(0.05)
        await asyncio.to_thread(postman.stop)
        lines = [each.split(" ") for each in log.read_text("utf-8").splitlines()]
    assert set(told) == {Fate.ACCEPTED} and len(told) == LETTERS
    assert {protocol for protocol, _, _ in lines} == {"HTTP/2.0"}
    assert len({connection for _, connection, _ in lines}) <= CONNECTIONS


async def test_a_certificate_of_nobody_is_no_push_service(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    made, log, told = self_signed(tmp_path / "tls"), tmp_path / "access.log", []
    with nginx(
        tmp_path / "nginx",
        f"""server {{
            listen 127.0.0.1:{port} ssl http2;
            ssl_certificate {made.chain};
            ssl_certificate_key {made.key};
            access_log {log};
            location / {{ return 201; }}
        }}""",
    ):
        postman = Postman(ticks=time.monotonic)
        postman.start()
        letter = Letter(
            endpoint=f"https://localhost:{port}/p/ana",
            topic=b"t",
            headers=(),
            make=lambda: b"secret",
            ends=time.monotonic() + 2,
            tell=lambda letter, fate: told.append(fate),
        )
        postman.send([letter], address="127.0.0.1")
        for _ in range(200):
            if told:
                break
            await asyncio.sleep(0.05)
        await asyncio.to_thread(postman.stop)
    assert told == [Fate.GIVEN_UP]
    assert not log.exists() or log.read_text("utf-8") == ""
