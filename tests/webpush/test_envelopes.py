"""RFC 8291: the official vector, a stranger that opens, and what must hold for every envelope."""

from __future__ import annotations

import json
import secrets
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import strangers
from tests.webpush.phone import Pocket, pocket
from tocsin.channels.webpush import ENVELOPE_BYTES, PAYLOAD_MOST, Envelopes
from tocsin.channels.webpush.envelopes import _derived, _sealed
from tocsin.rails.push import Subscription
from tocsin.terms.b64 import from_b64u
from tocsin.terms.refusal import Refusal

HERE = Path(__file__).resolve().parent
VECTOR = HERE.parents[1] / "protocol/vectors/others/rfc8291.json"
ANA = pocket("ana")


def test_the_vector_of_the_rfc() -> None:
    vector = json.loads(VECTOR.read_text("utf-8"))
    phone = Subscription("", from_b64u(vector["ua_public"]), from_b64u(vector["auth"]))
    own = ec.derive_private_key(int.from_bytes(from_b64u(vector["as_private"]), "big"), ec.SECP256R1())
    armed = _derived(phone, own=own, salt=from_b64u(vector["salt"]))
    assert _sealed(armed, vector["plaintext"].encode() + b"\x02") == from_b64u(vector["body"])


def test_a_stranger_opens_what_was_armed_and_what_was_not() -> None:
    envelopes = Envelopes(draw=secrets.token_bytes)
    envelopes.arm([ANA.subscription])
    said = [b"armed", b"plain", b"", b"x" * PAYLOAD_MOST]
    sealed = [envelopes.envelope_for(ANA.subscription, each) for each in said]
    assert opened(ANA, sealed) == said
    assert opened(pocket("mallory"), sealed) == [None] * 4


@settings(max_examples=40)
@given(said=st.lists(st.binary(max_size=PAYLOAD_MOST), min_size=1, max_size=3), armed=st.booleans())
def test_every_envelope_is_as_long_as_every_other_and_shares_nothing_with_it(said: list[bytes], armed: bool) -> None:
    envelopes = Envelopes(draw=secrets.token_bytes)
    if armed:
        envelopes.arm([ANA.subscription])
    sealed = [envelopes.envelope_for(ANA.subscription, each) for each in said for _ in range(2)]
    assert {len(each) for each in sealed} == {ENVELOPE_BYTES}
    headers = [each[:86] for each in sealed]
    assert len({each[:16] for each in headers}) == len(sealed), "a salt came twice"
    assert len({each[21:] for each in headers}) == len(sealed), "an ephemeral key came twice"


def test_an_armed_envelope_is_used_once_and_only_for_whom_it_was_made() -> None:
    envelopes = Envelopes(draw=secrets.token_bytes)
    envelopes.arm([ANA.subscription])
    envelopes.arm([ANA.subscription])
    assert len(envelopes) == 1
    ben = pocket("ben")
    assert opened(ben, [envelopes.envelope_for(ben.subscription, b"for ben")]) == [b"for ben"]
    assert len(envelopes) == 1
    envelopes.envelope_for(ANA.subscription, b"for ana")
    assert len(envelopes) == 0
    envelopes.arm([ANA.subscription])
    envelopes.disarm(ANA.subscription)
    assert len(envelopes) == 0


@pytest.mark.parametrize("key", [b"", b"\x04" + bytes(64), bytes(65), ANA.subscription.public_key[:64] + b"\x00"])
def test_a_key_that_is_no_point_is_refused(key: bytes) -> None:
    with pytest.raises(Refusal, match=r"push\.bad_key"):
        Envelopes(draw=secrets.token_bytes).envelope_for(Subscription("", key, bytes(16)), b"")


def test_more_than_an_envelope_holds_is_a_fault() -> None:
    with pytest.raises(ValueError, match="more than"):
        Envelopes(draw=secrets.token_bytes).envelope_for(ANA.subscription, bytes(PAYLOAD_MOST + 1))


def test_nobody_prints_a_subscription() -> None:
    assert repr(pocket(sha256(b"somebody").hexdigest()).subscription) == "<Subscription>"


def opened(who: Pocket, envelopes: list[bytes]) -> list[bytes | None]:
    given = {
        "private": f"{who.private:x}",
        "auth": who.subscription.auth.hex(),
        "envelopes": [each.hex() for each in envelopes],
    }
    done = subprocess.run(
        [strangers.python(), HERE / "stranger.py"], input=json.dumps(given), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return [None if each is None else bytes.fromhex(each) for each in json.loads(done.stdout)]
