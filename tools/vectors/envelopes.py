"""Envelopes: the outside that a house looks at, and one that can be opened.

The age file is made here by hand from age-encryption.org/v1 with fixed ephemeral keys, so that it is the same each time;
that our sealers agree with it is what the tests of both languages say.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tocsin.seals import envelope
from tocsin.terms.ids import Recipient
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import open_envelope, pad, recipient_text, secret_text
from tools.vectors.case import Json, case
from tools.vectors.worlds import Seed

SMALL, LARGE = 4_096, 65_536


def cases() -> Json:
    fill = Seed("envelopes")
    keys = [RecipientKey.make(fill) for _ in range(9)]
    letter = b"a letter of some bytes"
    eight = [key.public for key in keys[:8]]
    file = age_file(pad(letter, size=SMALL), to=eight, fill=fill)
    good = enclosed(file, size=SMALL)
    head, body = file[: envelope.header_bytes()], file[envelope.header_bytes() :]
    lines = head.split(b"\n")
    seven = age_file(pad(letter, size=SMALL), to=eight[:7], fill=fill)
    nine = age_file(pad(letter, size=SMALL), to=[key.public for key in keys], fill=fill)
    short = age_file(letter, to=eight, fill=fill)
    large = age_file(pad(letter, size=LARGE), to=eight, fill=fill)
    grease = b"\n".join([lines[0], b"-> X-grease abc", b"", *lines[1:]]) + body
    scrypt = b"\n".join([lines[0], b"-> scrypt " + b"A" * 22 + b" 10", *lines[2:]]) + body
    malformed, slots, size = "envelope.malformed", "envelope.wrong_slots", "envelope.wrong_size"

    def outside(name: str, begin: bytes, *, of: int = SMALL, expect: Json | str) -> Json:
        """The envelope is `begin`, filled with zeros to `of` bytes."""

        def run() -> Json:
            return {"age_file_bytes": len(envelope.read(begin.ljust(of, b"\0")).age_file)}

        # Only as much as the outside needs: what is sealed may be zeros, nobody looks there.
        shown = begin[: 4 + envelope.header_bytes() + 120].rstrip(b"\0") if begin[4:].startswith(b"age") else begin
        if isinstance(expect, dict):
            envelope.read(shown.ljust(of, b"\0"))
        return case(name, given={"begin": shown.hex(), "bytes": of}, expect=expect, run=run)

    def opened(name: str, data: bytes, key: RecipientKey, expect: Json | str) -> Json:
        def run() -> Json:
            return {"letter": open_envelope(data, with_any=[key]).hex()}

        shown = {"envelope": data.hex(), "secret": secret_text(key), "recipient": recipient_text(key.public)}
        return case(name, given=shown, expect=expect, run=run)

    length = {"age_file_bytes": envelope.age_file_bytes(SMALL)}
    longer = (len(file) + 1).to_bytes(4, "big") + file + b"\0"
    no_mac = b"\n".join([*lines[:17], b"--- ", b""]) + body
    flipped = good[:3000] + bytes([good[3000] ^ 1]) + good[3001:]
    return {
        "about": "`outside`: what a house checks; the envelope is `begin` filled with zeros to `bytes`. `inside`: open with "
        "this secret, take off the padding.",
        "outside": [
            outside("a small one", good, expect=length),
            outside(
                "a large one",
                enclosed(large, size=LARGE),
                of=LARGE,
                expect={"age_file_bytes": envelope.age_file_bytes(LARGE)},
            ),
            outside("a byte too many", good, of=SMALL + 1, expect=size),
            outside("empty", b"", of=0, expect=size),
            outside("a large one in a small envelope's clothes", good, of=LARGE, expect=malformed),
            outside("zeros", b"", expect=malformed),
            outside("a length past the end", b"\xff" * 4 + file[:200], expect=malformed),
            outside("a length one too long", longer, expect=malformed),
            outside("an age file not padded", enclosed(short, size=SMALL), expect=malformed),
            outside("seven slots", enclosed(seven, size=SMALL), expect=slots),
            outside("nine slots", enclosed(nine, size=SMALL), expect=slots),
            outside("a grease stanza", enclosed(grease, size=SMALL), expect=slots),
            outside("a passphrase", enclosed(scrypt, size=SMALL), expect=slots),
            outside("another version", enclosed(file.replace(b"/v1", b"/v2", 1), size=SMALL), expect=malformed),
            outside("a share that is not base64", enclosed(file[:40] + b"!" + file[41:], size=SMALL), expect=malformed),
            outside("no MAC", enclosed(no_mac, size=SMALL), expect=malformed),
            outside("CR LF", enclosed(file.replace(b"\n", b"\r\n", 3), size=SMALL), expect=malformed),
        ],
        "inside": [
            opened("the first of eight", good, keys[0], {"letter": letter.hex()}),
            opened("the last of eight", good, keys[7], {"letter": letter.hex()}),
            opened("somebody else", good, keys[8], "envelope.not_for_us"),
            opened("a bit flipped", flipped, keys[0], "envelope.not_for_us"),
        ],
    }


def enclosed(file: bytes, *, size: int) -> bytes:
    return (len(file).to_bytes(4, "big") + file).ljust(size, b"\0")


def age_file(plaintext: bytes, *, to: Sequence[Recipient], fill: Seed) -> bytes:
    """age-encryption.org/v1: X25519 stanzas, header MAC, one STREAM chunk."""
    file_key = fill(16)
    header = b"age-encryption.org/v1\n"
    for recipient in to:
        ephemeral = X25519PrivateKey.from_private_bytes(fill(32))
        share = ephemeral.public_key().public_bytes_raw()
        shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient))
        wrap = _hkdf(shared, salt=share + recipient, info=b"age-encryption.org/v1/X25519")
        wrapped = ChaCha20Poly1305(wrap).encrypt(bytes(12), file_key, None)
        header += b"-> X25519 " + _b64(share) + b"\n" + _b64(wrapped) + b"\n"
    header += b"---"
    mac = hmac.digest(_hkdf(file_key, salt=b"", info=b"header"), header, "sha256")
    nonce = fill(16)
    payload = ChaCha20Poly1305(_hkdf(file_key, salt=nonce, info=b"payload"))
    return header + b" " + _b64(mac) + b"\n" + nonce + payload.encrypt(bytes(11) + b"\1", plaintext, None)


def _hkdf(secret: bytes, *, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt or None, info).derive(secret)


def _b64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")
