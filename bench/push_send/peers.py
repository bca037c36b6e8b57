"""Runs in an environment of its own (bench/peers.py): pushes sent by pywebpush with a session, and by httpx over HTTP/2.

The first line on stdin is {"public", "auth", "payload", "body", "scalar" (base64url), "url", "trusted"}. Each further line is
"pywebpush N" or "httpx N"; the answer is the seconds that N pushes took, all of them answered with 201.
"""

import asyncio
import base64
import json
import ssl
import sys
import time

import httpx
import requests
from py_vapid import Vapid02
from pywebpush import webpush

AT_ONCE = 100


def bytes_of(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class ByPywebpush:
    """One after the other, on one connection that is kept: it has no other way."""

    def __init__(self, said: dict[str, str]) -> None:
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = said["trusted"]
        self._where = {"endpoint": said["url"], "keys": {"p256dh": said["public"], "auth": said["auth"]}}
        self._payload = bytes_of(said["payload"])
        self._key = Vapid02.from_raw(said["scalar"].encode())

    def send(self, many: int) -> None:
        for _ in range(many):
            answer = webpush(
                self._where,
                data=self._payload,
                vapid_private_key=self._key,
                vapid_claims={"sub": "https://maple.example"},
                ttl=3_600,
                requests_session=self._session,
            )
            assert answer.status_code == 201


class ByHttpx:
    """What it sends was sealed before: this is the way alone."""

    def __init__(self, said: dict[str, str]) -> None:
        self._url, self._body = said["url"], bytes_of(said["body"])
        self._trusted = said["trusted"]

    def send(self, many: int) -> None:
        asyncio.run(self._send(many))

    async def _send(self, many: int) -> None:
        context = ssl.create_default_context(cafile=self._trusted)
        headers = {"TTL": "3600", "Content-Encoding": "aes128gcm", "Urgency": "high"}
        left = many
        async with httpx.AsyncClient(http1=False, http2=True, verify=context, trust_env=False) as client:

            async def one_after_the_other() -> None:
                nonlocal left
                while left > 0:
                    left -= 1
                    answer = await client.post(self._url, content=self._body, headers=headers)
                    assert answer.status_code == 201

            await asyncio.gather(*(one_after_the_other() for _ in range(min(AT_ONCE, many))))


def main() -> None:
    said = json.loads(sys.stdin.readline())
    peers = {"pywebpush": ByPywebpush(said), "httpx": ByHttpx(said)}
    for line in sys.stdin:
        name, times = line.split()
        began = time.perf_counter()
        peers[name].send(int(times))
        print(time.perf_counter() - began, flush=True)


if __name__ == "__main__":
    main()
