"""A browser's half of a subscription."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tocsin.channels.webpush import scalar_of
from tocsin.rails.push import WAKE_BYTES, WAKES, Subscription
from tocsin.seals.hashes import wake_of
from tocsin.terms.ids import PigeonholeId


@dataclass(frozen=True)
class Pocket:
    private: int
    subscription: Subscription


def open_envelope(pocket: Pocket, body: bytes) -> bytes:
    """RFC 8291, a browser's half, as bare as it can be written. InvalidTag for what is another's."""
    salt, public = body[:16], body[21:86]
    own = ec.derive_private_key(pocket.private, ec.SECP256R1())
    shared = own.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), public))
    info = b"WebPush: info\x00" + pocket.subscription.public_key + public
    secret = HKDF(SHA256(), 32, pocket.subscription.auth, info).derive(shared)
    key = HKDF(SHA256(), 16, salt, b"Content-Encoding: aes128gcm\x00").derive(secret)
    nonce = HKDF(SHA256(), 12, salt, b"Content-Encoding: nonce\x00").derive(secret)
    return AESGCM(key).decrypt(nonce, body[86:], None).rstrip(b"\x00")[:-1]


def pocket(name: str, *, endpoint: str = "https://push.example/p/") -> Pocket:
    private = int.from_bytes(scalar_of(sha256(name.encode()).digest()), "big")
    public = ec.derive_private_key(private, ec.SECP256R1()).public_key()
    point = public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    auth = sha256(b"auth" + name.encode()).digest()[:16]
    return Pocket(private, Subscription(endpoint + name, point, auth, wakes=wakes_of(name)))


def wakes_of(name: str, *letters: bytes) -> bytes:
    """24 numbers: the first ones for letters in these pigeonholes, the others for none."""
    drawn = [sha256(f"{name} {n}".encode()).digest()[:WAKE_BYTES] for n in range(WAKES)]
    return b"".join([*map(wake_of, map(PigeonholeId, letters)), *drawn][:WAKES])
