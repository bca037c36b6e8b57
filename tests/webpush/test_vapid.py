"""RFC 8292: what a push service is told, and that anybody can check it."""

from __future__ import annotations

import json

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from hypothesis import given
from hypothesis import strategies as st

from tocsin.channels.webpush import Vapid, scalar_of
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.instant import Instant

AT = Instant(1_800_000_000)


def house() -> Vapid:
    return Vapid(scalar_of(bytes(range(32))), contact="https://maple.example")


def test_a_push_service_can_check_who_sends() -> None:
    vapid = house()
    scheme, token, key = vapid.authorization("https://push.example:8443/p/ana?x=1", at=AT).split(" ")
    assert scheme == "vapid"
    header, claims, signature = token.removeprefix("t=").removesuffix(",").split(".")
    point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_b64u(key.removeprefix("k=")))
    raw = from_b64u(signature, length=64)
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    point.verify(der, f"{header}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
    assert json.loads(from_b64u(header)) == {"typ": "JWT", "alg": "ES256"}
    said = json.loads(from_b64u(claims))
    assert said == {"aud": "https://push.example:8443", "exp": AT + 12 * 3600, "sub": "https://maple.example"}
    assert b64u(vapid.public_key) == key.removeprefix("k=")


def test_one_signature_serves_a_push_service_for_hours_and_then_a_new_one() -> None:
    vapid = house()
    first = vapid.authorization("https://push.example/p/ana", at=AT)
    assert vapid.authorization("https://push.example/p/ben", at=Instant(AT + 9 * 3600)) == first
    assert vapid.authorization("https://other.example/p/ben", at=AT) != first
    assert vapid.authorization("https://push.example/p/ben", at=Instant(AT + 11 * 3600)) != first


@given(seed=st.binary(min_size=32, max_size=32))
def test_every_seed_makes_a_key(seed: bytes) -> None:
    assert Vapid(scalar_of(seed), contact="https://maple.example").public_key[0] == 4


@pytest.mark.parametrize("seed", [bytes(32), b"\xff" * 32])
def test_even_one_that_is_none_itself(seed: bytes) -> None:
    assert Vapid(scalar_of(seed), contact="https://maple.example").public_key[0] == 4
