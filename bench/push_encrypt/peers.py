"""Runs in an environment of its own (bench/peers.py): envelopes by pywebpush and by http_ece.

The first line on stdin is {"public", "auth", "payload"} (base64url). Each further line is "pywebpush N" or "http_ece N"; the answer
is the seconds that N envelopes took.
"""

import base64
import json
import os
import sys
import time

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from pywebpush import WebPusher


def main() -> None:
    said = json.loads(sys.stdin.readline())
    public, auth, payload = (
        base64.urlsafe_b64decode(said[name] + "=" * (-len(said[name]) % 4)) for name in ("public", "auth", "payload")
    )
    pusher = WebPusher({"endpoint": "https://push.example/p", "keys": {"p256dh": said["public"], "auth": said["auth"]}})

    def pywebpush() -> None:
        pusher.encode(payload, content_encoding="aes128gcm")

    def by_http_ece() -> None:
        own = ec.generate_private_key(ec.SECP256R1())
        http_ece.encrypt(
            payload, salt=os.urandom(16), private_key=own, dh=public, auth_secret=auth, version="aes128gcm"
        )

    peers = {"pywebpush": pywebpush, "http_ece": by_http_ece}
    for line in sys.stdin:
        name, times = line.split()
        began = time.perf_counter()
        for _ in range(int(times)):
            peers[name]()
        print(time.perf_counter() - began, flush=True)


if __name__ == "__main__":
    main()
