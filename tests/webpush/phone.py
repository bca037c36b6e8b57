"""A browser's half of a subscription."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tocsin.channels.webpush import scalar_of
from tocsin.rails.push import Subscription


@dataclass(frozen=True)
class Pocket:
    private: int
    subscription: Subscription


def pocket(name: str, *, endpoint: str = "https://push.example/p/") -> Pocket:
    private = int.from_bytes(scalar_of(sha256(name.encode()).digest()), "big")
    public = ec.derive_private_key(private, ec.SECP256R1()).public_key()
    point = public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return Pocket(private, Subscription(endpoint + name, point, sha256(b"auth" + name.encode()).digest()[:16]))
