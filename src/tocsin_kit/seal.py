"""Seals with the `age` binary, since pyrage adds a grease stanza when it does; opens with pyrage."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Sequence

import pyrage
from pyrage import x25519

from tocsin.seals import envelope
from tocsin.terms.ids import Recipient
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import Fill, RecipientKey

SMALL, LARGE = sorted(envelope.PLAINTEXT_BYTES)
_LENGTH = 4


def seal(letter: bytes, *, to: Sequence[Recipient], fill: Fill = os.urandom) -> bytes:
    """An envelope of 4,096 bytes, or 65,536 if the letter needs it, for one to eight recipients.

    Unused slots go to keys that nobody has. ValueError for too many recipients or too long a letter, OSError
    without age.
    """
    wanted = list(dict.fromkeys(to))
    if not 1 <= len(wanted) <= envelope.SLOTS:
        raise ValueError("one to eight recipients")
    size = size_for(letter)
    dummies = [RecipientKey.make(fill).public for _ in range(envelope.SLOTS - len(wanted))]
    age_file = age(pad(letter, size=size), to=_shuffled([*wanted, *dummies], fill=fill))
    sealed = len(age_file).to_bytes(_LENGTH, "big") + age_file
    whole = sealed + fill(size - len(sealed))
    envelope.read(whole)
    return whole


def open_envelope(data: bytes, *, with_any: Iterable[RecipientKey]) -> bytes:
    """The letter. Refusal("envelope.*") for the outside, "envelope.not_for_us" when none of the keys opens it,
    "envelope.malformed" when what is inside is not a letter.
    """
    outside = envelope.read(data)
    identities = [x25519.Identity.from_str(secret_text(key)) for key in with_any]
    try:
        plaintext = pyrage.decrypt(outside.age_file, identities)
    except (pyrage.DecryptError, ValueError) as why:
        raise Refusal("envelope.not_for_us", safe="This is sealed for somebody else.") from why
    return unpad(plaintext)


def size_for(letter: bytes) -> int:
    """The smaller envelope that holds it. ValueError if none does."""
    for size in (SMALL, LARGE):
        if len(letter) + _LENGTH <= envelope.PLAINTEXT_BYTES[size]:
            return size
    raise ValueError("this letter fits into no envelope")


def pad(letter: bytes, *, size: int) -> bytes:
    """`u32be length || letter || zeros`, as long as an envelope of that size asks."""
    return (len(letter).to_bytes(_LENGTH, "big") + letter).ljust(envelope.PLAINTEXT_BYTES[size], b"\0")


def unpad(plaintext: bytes) -> bytes:
    """Refusal("envelope.malformed") unless it is padded as `pad` does."""
    length = int.from_bytes(plaintext[:_LENGTH], "big")
    letter, rest = plaintext[_LENGTH : _LENGTH + length], plaintext[_LENGTH + length :]
    if len(plaintext) not in envelope.PLAINTEXT_BYTES.values() or len(letter) != length or rest.strip(b"\0"):
        raise Refusal("envelope.malformed", safe="This message is not sealed as it should be.")
    return letter


def recipient_text(recipient: Recipient) -> str:
    """age1…: Bech32 (BIP 173) of the 32 raw bytes."""
    return _bech32("age", recipient)


def secret_text(key: RecipientKey) -> str:
    """AGE-SECRET-KEY-1…"""
    return _bech32("age-secret-key-", key.secret).upper()


def read_secret(text: str) -> RecipientKey:
    """Of a file as `age-keygen` writes it: one key, comments around it. Refusal("envelope.no_key")."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    letters = lines[0].lower().removeprefix("age-secret-key-1")[:_SECRET_LETTERS] if len(lines) == 1 else ""
    if len(letters) == _SECRET_LETTERS and set(letters) <= set(_ALPHABET):
        number = 0
        for letter in letters:
            number = number << 5 | _ALPHABET.index(letter)
        key = RecipientKey.of((number >> 4).to_bytes(32, "big"))
        if secret_text(key) == lines[0].upper():
            return key
    raise Refusal("envelope.no_key", safe="This is not a key of age.")


def age(plaintext: bytes, *, to: Sequence[Recipient]) -> bytes:
    """An age file, as the program writes it. OSError without it."""
    command = ["age", "--encrypt"]
    for recipient in to:
        command += ["-r", recipient_text(recipient)]
    done = subprocess.run(command, input=plaintext, capture_output=True, check=False)
    if done.returncode:
        raise OSError("age did not seal: " + done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


def _shuffled(recipients: list[Recipient], *, fill: Fill) -> list[Recipient]:
    return sorted(recipients, key=lambda _: fill(8))


_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_SECRET_LETTERS = 52
"""32 bytes, five bits a letter."""
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def _bech32(prefix: str, data: bytes) -> str:
    number, bits = int.from_bytes(data, "big"), 8 * len(data)
    spare = -bits % 5
    words = [(number << spare) >> shift & 31 for shift in range(bits + spare - 5, -1, -5)]
    expanded = [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]
    checksum = _polymod([*expanded, *words, *[0] * 6]) ^ 1
    words += [checksum >> 5 * (5 - place) & 31 for place in range(6)]
    return prefix + "1" + "".join(_ALPHABET[word] for word in words)


def _polymod(values: Sequence[int]) -> int:
    state = 1
    for value in values:
        top = state >> 25
        state = (state & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATOR):
            if top >> place & 1:
                state ^= generator
    return state
