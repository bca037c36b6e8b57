"""The kit seals with Debian's `age` and opens with pyrage; the outside is what a house accepts, and nothing more shows."""

from __future__ import annotations

import base64
import subprocess
from itertools import count

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tocsin.seals import envelope
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import LARGE, SMALL, open_envelope, seal, secret_text
from tools.vectors.worlds import Seed


def test_every_recipient_opens_and_nobody_else() -> None:
    keys = [RecipientKey.make() for _ in range(8)]
    data = seal(b"letter", to=[key.public for key in keys])
    assert len(data) == SMALL
    assert all(open_envelope(data, with_any=[key]) == b"letter" for key in keys)
    assert open_envelope(data, with_any=[RecipientKey.make(), keys[3]]) == b"letter"
    with pytest.raises(Refusal, match=r"envelope\.not_for_us"):
        open_envelope(data, with_any=[RecipientKey.make()])


@pytest.mark.parametrize("recipients", [1, 3, 8])
def test_how_many_can_open_does_not_show(recipients: int) -> None:
    data = seal(b"", to=[RecipientKey.make().public for _ in range(recipients)])
    age_file = envelope.read(data).age_file
    assert age_file.count(b"\n-> X25519 ") == envelope.SLOTS
    assert len(age_file) == envelope.age_file_bytes(SMALL)


@pytest.mark.parametrize(("letter", "size"), [(0, SMALL), (3_068, SMALL), (3_069, LARGE), (64_508, LARGE)])
def test_two_sizes_and_no_other(letter: int, size: int) -> None:
    key = RecipientKey.make()
    data = seal(bytes(letter), to=[key.public])
    assert len(data) == size
    assert open_envelope(data, with_any=[key]) == bytes(letter)


def test_too_long_a_letter_and_too_many_recipients() -> None:
    key = RecipientKey.make().public
    with pytest.raises(ValueError, match="fits into no envelope"):
        seal(bytes(64_509), to=[key])
    with pytest.raises(ValueError, match="one to eight"):
        seal(b"", to=[])
    with pytest.raises(ValueError, match="one to eight"):
        seal(b"", to=[RecipientKey.make().public for _ in range(9)])


def test_slots_are_shuffled() -> None:
    """The real recipient is not always in the same place: dummies come before and after it."""
    places = set()
    for n in count():
        key, fill = RecipientKey.make(), Seed(f"shuffle {n}")
        data = seal(b"", to=[key.public], fill=fill)
        places.add(_place_of(key, envelope.read(data).age_file))
        if len(places) > 3:
            return
        assert n < 40


def test_the_age_program_opens_it_too() -> None:
    key = RecipientKey.make()
    age_file = envelope.read(seal(b"letter", to=[key.public])).age_file
    opened = subprocess.run(
        ["bash", "-c", 'age --decrypt -i <(printf "%s\n" "$KEY") -'],
        input=age_file,
        capture_output=True,
        check=True,
        env={"KEY": secret_text(key), "PATH": "/usr/bin:/bin:/usr/local/bin"},
    )
    assert opened.stdout[4:10] == b"letter"


def _place_of(key: RecipientKey, age_file: bytes) -> int:
    """Which stanza this key unwraps (age-encryption.org/v1, the X25519 recipient type)."""
    lines = age_file[: envelope.header_bytes()].decode("ascii").splitlines()
    for place in range(envelope.SLOTS):
        share = base64.b64decode(lines[1 + 2 * place].removeprefix("-> X25519 ") + "=")
        wrapped = base64.b64decode(lines[2 + 2 * place] + "=")
        shared = X25519PrivateKey.from_private_bytes(key.secret).exchange(X25519PublicKey.from_public_bytes(share))
        wrap = HKDF(SHA256(), 32, share + key.public, b"age-encryption.org/v1/X25519").derive(shared)
        try:
            ChaCha20Poly1305(wrap).decrypt(bytes(12), wrapped, None)
        except InvalidTag:
            continue
        return place
    raise AssertionError("nobody's")
