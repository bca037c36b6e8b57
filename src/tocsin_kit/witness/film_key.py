"""The key of one film, and all that is got from it: shares and salts. Docs/protocol, section 24.

Salts are derived, not kept: a smashed phone takes none with it, and the quorum that has put the key together can prove
every commitment. What erases is not got from it: who may open may not take back.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence

from shamir_mnemonic import MnemonicError, combine_mnemonics, generate_mnemonics

from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import RecipientKey


def salt_key_of(key: RecipientKey) -> bytes:
    """Opens nothing: a phone that was killed and has no film key any more still has what the rest is committed with."""
    return hmac.digest(key.secret, b"tocsin/film-salts/v1", "sha256")


def salt_of(salt_key: bytes, *, upto: int) -> bytes:
    """Of the statement about the first `upto` parts."""
    return hmac.digest(salt_key, upto.to_bytes(4, "big"), "sha256")


def split(key: RecipientKey, *, needed: int, among: int) -> tuple[str, ...]:
    """Shares of 33 words (SLIP-39). The key is random already: stretching it would only cost time."""
    (words,) = generate_mnemonics(1, [(needed, among)], key.secret, iteration_exponent=0)
    return tuple(words)


def join(shares: Sequence[str]) -> RecipientKey:
    """Of exactly as many shares as are needed. Refusal("witness.shares")."""
    try:
        secret = combine_mnemonics(list(shares))
    except (MnemonicError, ValueError) as why:
        raise Refusal("witness.shares", safe="These shares do not fit together, or are too few.") from why
    if len(secret) != 32:
        raise Refusal("witness.shares", safe="These shares belong to something else.")
    return RecipientKey.of(bytes(secret))
