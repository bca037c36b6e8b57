"""Runs in an environment of its own: `cwt` reads our COSE_Sign, one key at a time (it is content with one good signature).

stdin: {"signed": hex, "external_aad": hex, "keys": [hex …]}; stdout: per key, true when that key's signature holds.
"""

import json
import sys

import cbor2
from cwt import COSE, COSEKey


def main() -> None:
    given = json.load(sys.stdin)
    signed = bytes.fromhex(given["signed"])
    tagged = cbor2.dumps(cbor2.CBORTag(98, cbor2.loads(signed)))
    found = []
    for key in given["keys"]:
        raw = bytes.fromhex(key)
        # 1: kty OKP, 3: alg Ed25519, -1: crv Ed25519, -2: x, 2: kid (RFC 9053 § 7.2)
        public = COSEKey.new({1: 1, 3: -19, -1: 6, -2: raw, 2: bytes.fromhex(given["kids"][key])})
        try:
            payload = COSE.new().decode(tagged, public, external_aad=bytes.fromhex(given["external_aad"]))
            found.append(bytes(payload).hex() == given["payload"])
        except Exception as why:
            found.append(False)
            print(type(why).__name__, why, file=sys.stderr)
    json.dump(found, sys.stdout)


main()
