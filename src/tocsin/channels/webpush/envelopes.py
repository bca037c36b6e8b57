"""RFC 8291 over RFC 8188: what leaves for a push service, which sees one size and nothing else.

[Note: Armed]
Nearly all the work of an envelope – an ephemeral key, the exchange, two derivations – does not depend on what is
said. So it is done ahead, and at the alarm one AES-GCM call is left. An armed envelope is taken out before it is used,
so that no key ever encrypts twice; it lives in memory only; a retry sends the same bytes again and never comes here.
Where none is armed the same steps are taken at once. Owned by `Envelopes`; nobody else holds a content key.
"""

import hmac
from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tocsin.rails.push import AUTH_BYTES, PUBLIC_KEY_BYTES, Subscription
from tocsin.terms.ids import NewId
from tocsin.terms.refusal import Refusal

PADDED_BYTES = 3_072
"""Of every plaintext, the delimiter counted: an alarm, a drill and a test are as long as each other."""
PAYLOAD_MOST = PADDED_BYTES - 1
SALT_BYTES = 16
RECORD_SIZE = 4_096
CIPHERS_MOST = 20_000
ENVELOPE_BYTES = SALT_BYTES + 4 + 1 + PUBLIC_KEY_BYTES + PADDED_BYTES + 16

_CURVE = ec.SECP256R1()
_LAST_RECORD = b"\x02"


class _Armed(NamedTuple):
    """Content key and nonce of one envelope, with the header that lets its reader derive them.

    cipher: made of the key ahead, for as many as there is memory for (two kilobytes each).
    """

    header: bytes
    key: bytes
    nonce: bytes
    cipher: AESGCM | None = None


class Envelopes:
    """`draw`: random bytes, for salts."""

    def __init__(self, *, draw: NewId) -> None:
        self._draw = draw
        self._armed: dict[bytes, _Armed] = {}
        self._last = (b"", _padded(b""))

    def envelope_for(self, subscription: Subscription, payload: bytes) -> bytes:
        """ENVELOPE_BYTES long, whatever is said. ValueError for more than PAYLOAD_MOST bytes.

        Refusal("push.bad_key") for a subscription whose key is no point of the curve.
        """
        last, record = self._last
        if payload is not last:  # an alarm says the same to everybody
            record = _padded(payload)
            self._last = (payload, record)
        armed = self._armed.pop(subscription.public_key + subscription.auth, None) or self._arm(subscription)
        return _sealed(armed, record)

    def arm(self, subscriptions: Iterable[Subscription]) -> None:
        """Does ahead what can be done; one that is armed stays as it is. Blocks: call it beside the loop."""
        for each in subscriptions:
            if _name(each) not in self._armed:
                armed = self._arm(each)
                has_room = len(self._armed) < CIPHERS_MOST
                self._armed[_name(each)] = armed._replace(cipher=AESGCM(armed.key)) if has_room else armed

    def disarm(self, subscription: Subscription) -> None:
        self._armed.pop(_name(subscription), None)

    def __len__(self) -> int:
        """How many are armed."""
        return len(self._armed)

    def _arm(self, subscription: Subscription) -> _Armed:
        return _derived(subscription, own=ec.generate_private_key(_CURVE), salt=self._draw(SALT_BYTES))


def check(subscription: Subscription) -> None:
    """Refusal("push.bad_key")."""
    _point(subscription)


def _derived(subscription: Subscription, *, own: ec.EllipticCurvePrivateKey, salt: bytes) -> _Armed:
    """RFC 8291 § 3.4, RFC 8188 §§ 2.2, 2.3."""
    own_public = own.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = own.exchange(ec.ECDH(), _point(subscription))  # lint: allow can-opener: it closes; its private half dies
    info = b"WebPush: info\x00" + subscription.public_key + own_public
    secret = _expand(_extract(subscription.auth, shared), info, length=32)
    root = _extract(salt, secret)
    return _Armed(
        header=salt + RECORD_SIZE.to_bytes(4, "big") + bytes((len(own_public),)) + own_public,
        key=_expand(root, b"Content-Encoding: aes128gcm\x00", length=16),
        nonce=_expand(root, b"Content-Encoding: nonce\x00", length=12),
    )


def _sealed(armed: _Armed, record: bytes) -> bytes:
    header, key, nonce, cipher = armed
    return header + (cipher or AESGCM(key)).encrypt(nonce, record, None)


def _padded(payload: bytes) -> bytes:
    """ValueError for more than PAYLOAD_MOST bytes."""
    if len(payload) > PAYLOAD_MOST:
        raise ValueError("more than an envelope holds")
    return payload + _LAST_RECORD + bytes(PADDED_BYTES - len(payload) - len(_LAST_RECORD))


def _point(subscription: Subscription) -> ec.EllipticCurvePublicKey:
    if len(subscription.public_key) != PUBLIC_KEY_BYTES or len(subscription.auth) != AUTH_BYTES:
        raise _bad_key()
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, subscription.public_key)
    except ValueError as why:
        raise _bad_key() from why


def _bad_key() -> Refusal:
    return Refusal("push.bad_key", safe="This phone gave a key that cannot be used.")


def _extract(salt: bytes, secret: bytes) -> bytes:
    """HKDF-Extract of RFC 5869."""
    return hmac.digest(salt, secret, sha256)


def _expand(root: bytes, info: bytes, *, length: int) -> bytes:
    """HKDF-Expand of RFC 5869, for one block or less."""
    return hmac.digest(root, info + b"\x01", sha256)[:length]


def _name(subscription: Subscription) -> bytes:
    return subscription.public_key + subscription.auth
