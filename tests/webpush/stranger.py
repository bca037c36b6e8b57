"""Runs in an environment of its own: `http_ece` opens envelopes as a browser would.

stdin: {"private": hex, "auth": hex, "envelopes": [hex …]}; stdout: what is inside each, as hex, null for one that does not open.
"""

import json
import sys

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec


def main() -> None:
    given = json.load(sys.stdin)
    private = ec.derive_private_key(int(given["private"], 16), ec.SECP256R1())
    found = []
    for envelope in given["envelopes"]:
        try:
            inside = http_ece.decrypt(
                bytes.fromhex(envelope),
                private_key=private,
                auth_secret=bytes.fromhex(given["auth"]),
                version="aes128gcm",
            )
            found.append(inside.hex())
        except Exception as why:
            found.append(None)
            print(type(why).__name__, why, file=sys.stderr)
    json.dump(found, sys.stdout)


main()
