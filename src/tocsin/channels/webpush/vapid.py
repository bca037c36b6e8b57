"""RFC 8292: the house says to a push service which house it is, so that nobody else can ring with its subscriptions."""

import re
from hashlib import sha256

import msgspec
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tocsin.terms.b64 import b64u
from tocsin.terms.instant import Instant

GOOD_FOR_S = 12 * 3600
RENEW_S = 2 * 3600

_AUTHORITY_ENDS = re.compile("[/?#]")
_HEADER = b64u(b'{"typ":"JWT","alg":"ES256"}')


class Vapid:
    """`scalar`: the private key (`scalar_of`). `contact`: the town's address, never a person's.

    One signature is good for every push to the same push service for hours, so an alarm waits for none.
    """

    def __init__(self, scalar: bytes, *, contact: str) -> None:
        self._key = ec.derive_private_key(int.from_bytes(scalar, "big"), ec.SECP256R1())
        self._contact = contact
        self._said: dict[str, tuple[Instant, str]] = {}
        self.public_key = self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def authorization(self, endpoint: str, *, at: Instant) -> str:
        """The value of the header for a push to this endpoint."""
        origin = origin_of(endpoint)
        until, said = self._said.get(origin, (Instant(0), ""))
        if until - at < RENEW_S:
            self._said = {name: each for name, each in self._said.items() if each[0] > at}
            until = Instant(at + GOOD_FOR_S)
            said = f"vapid t={self._token(origin, until=until)}, k={b64u(self.public_key)}"
            self._said[origin] = (until, said)
        return said

    def _token(self, origin: str, *, until: Instant) -> str:
        claims = msgspec.json.encode({"aud": origin, "exp": int(until), "sub": self._contact})
        signing = f"{_HEADER}.{b64u(claims)}"
        r, s = decode_dss_signature(self._key.sign(signing.encode("ascii"), ec.ECDSA(hashes.SHA256())))
        return f"{signing}.{b64u(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def scalar_of(seed: bytes) -> bytes:
    """A private key from 32 random bytes; the rare ones outside the order of the curve are hashed until they fit."""
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    while not 0 < int.from_bytes(seed, "big") < order:
        seed = sha256(seed).digest()
    return seed


def origin_of(endpoint: str) -> str:
    """Of what the guard has let through."""
    scheme, _, rest = endpoint.partition("://")
    return f"{scheme.lower()}://{_AUTHORITY_ENDS.split(rest, maxsplit=1)[0]}"
