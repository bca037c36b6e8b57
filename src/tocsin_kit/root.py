"""A town's root: one sealed file and one printed card at first, shares of several keepers later (SLIP-39)."""

from __future__ import annotations

import html
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import segno
from shamir_mnemonic import MnemonicError, combine_mnemonics, generate_mnemonics
from shamir_mnemonic.constants import RADIX_BITS
from shamir_mnemonic.share import Share
from shamir_mnemonic.wordlist import WORDLIST

from tocsin.seals import cbor
from tocsin.terms.ids import TownId
from tocsin.terms.refusal import Refusal
from tocsin_kit.sealed_file import read_sealed, write_sealed

SEED_BYTES = 32
FINGERPRINT_WORDS = 8


@dataclass(frozen=True)
class Split:
    """How many cards there are, and how many of them suffice."""

    needed: int
    of: int


FEW, MANY = Split(needed=2, of=3), Split(needed=3, of=5)
"""For a street, and for everybody else."""


def make_seed() -> bytes:
    return secrets.token_bytes(SEED_BYTES)


def keep_root(seed: bytes, *, file: Path, town_name: str, words: str) -> None:
    """The sealed file: an age file under `words` over CBOR `[1, seed, town name]`."""
    write_sealed(cbor.encode([1, seed, town_name]), file=file, words=words)


def open_root(file: Path, *, words: str) -> tuple[bytes, str]:
    """(seed, town name). Raises Refusal("file.*")."""
    match cbor.decode(read_sealed(file, words=words)):
        case [1, bytes() as seed, str() as town_name] if len(seed) == SEED_BYTES:
            return seed, town_name
        case _:
            raise Refusal("file.not_a_root", safe="This file does not hold a town's root.")


def card(seed: bytes, *, town: TownId, town_name: str) -> str:
    """A page to print: the whole root as 33 words (SLIP-39, one of one), and the town's fingerprint."""
    (words,) = generate_mnemonics(1, [(1, 1)], seed)[0]
    return _page(
        f"{town_name}: the root",
        "Whoever holds this card can speak for the town. Keep it where you keep your passport, and split the root "
        "among keepers at your first meeting.",
        words,
        town=town,
    )


def share_card(share: str, *, number: int, split: Split, town: TownId, town_name: str) -> str:
    return _page(
        f"{town_name}: share {number} of {split.of}",
        f"Any {split.needed} of the {split.of} shares together are the root of the town; fewer tell nothing.",
        share,
        town=town,
    )


def split(seed: bytes, into: Split = MANY) -> list[str]:
    """Shares of 33 words each."""
    return list(generate_mnemonics(1, [(into.needed, into.of)], seed)[0])


def needed(share: str) -> int:
    """How many shares recover the root, as one of them says. Raises Refusal("root.shares")."""
    try:
        return int(Share.from_mnemonic(" ".join(share.lower().split())).member_threshold)
    except MnemonicError as why:
        raise Refusal("root.shares", safe="There is a typing error in this share.") from why


def recover(shares: Sequence[str]) -> bytes:
    """Raises Refusal("root.shares")."""
    try:
        seed = combine_mnemonics([" ".join(share.lower().split()) for share in shares])
    except (MnemonicError, ValueError) as why:
        raise Refusal("root.shares", safe="These shares do not fit together, or are too few.") from why
    if len(seed) != SEED_BYTES:
        raise Refusal("root.shares", safe="These shares belong to something else.")
    return bytes(seed)


def fingerprint(town: TownId) -> str:
    """Eight words to compare by voice: the first 80 bits of the town id, ten bits a word, in SLIP-39's list."""
    bits = int.from_bytes(town, "big") >> (8 * len(town) - FINGERPRINT_WORDS * RADIX_BITS)
    places = range((FINGERPRINT_WORDS - 1) * RADIX_BITS, -1, -RADIX_BITS)
    return " ".join(WORDLIST[bits >> place & (1 << RADIX_BITS) - 1] for place in places)


def _page(title: str, advice: str, words: str, *, town: TownId) -> str:
    numbered = "".join(f"<li>{html.escape(word)}</li>" for word in words.split())
    qr = segno.make(words, error="m").svg_inline(scale=3)
    return f"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>{html.escape(title)}</title>
<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto}}
ol{{columns:3;font-size:1.1rem}}svg{{max-width:14rem}}</style>
<h1>{html.escape(title)}</h1><p>{html.escape(advice)}</p><ol>{numbered}</ol>{qr}
<p>Town: <b>{html.escape(fingerprint(town))}</b></p></html>
"""
