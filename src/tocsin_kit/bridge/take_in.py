"""A text, a mail, a message by radio: it waits, sealed, until the captain has read it. Nothing goes on by itself.

Who sent it is forgotten at the door: only words come in, without what looks like a number or an address of somebody.
"""

from __future__ import annotations

import email.policy
import re
import unicodedata
from dataclasses import dataclass
from email import message_from_bytes
from hashlib import sha256

import pyrage
from pyrage import x25519

from tocsin.terms.ids import Recipient
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit.bridge.ledger import Ledger
from tocsin_kit.keys import RecipientKey
from tocsin_kit.seal import recipient_text, secret_text

OPENS = "opens"
"""Under which the ledger keeps the key that what comes in is sealed to."""
MOST_WAITING = 200
MOST_BYTES = 256 * 1024
MOST_WORDS = 2_000
LEFT_OUT = "…"
_MAIL = re.compile(r"[^\s<>\"]+@[^\s<>\"]+")
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_BESIDE_DIGITS = re.compile(rf"(?<=\d)[{_JOINERS}]+|[{_JOINERS}]+(?=\d)")
_TIME = r"(?<!\d)(?<!\d:)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!:?\d)"
_TIME_OR_NUMBER = re.compile(rf"({_TIME})|[+(]{{0,3}}\d(?:[\W_]{{0,3}}(?!{_TIME})\d){{6,}}")


@dataclass(frozen=True, repr=False)
class Waiting:
    """`nonce`: the same for as long as it waits, so that a desk that is given it twice sees one."""

    number: int
    came: Instant
    words: str
    nonce: bytes


def without_numbers(words: str) -> str:
    """Seven digits and more are a number, whatever signs stand between them; what has an @ is an address. A time of day
    is no part of a number: when something was seen is what the captain needs.
    """
    return _TIME_OR_NUMBER.sub(lambda found: found[1] or LEFT_OUT, _MAIL.sub(LEFT_OUT, words))


def only_signs(words: str) -> str:
    """Without what nobody sees: it could move a captain's terminal, turn words round, or stand between the digits of a
    number. Spaces stay, and what the letters of some scripts are joined by.
    """
    signs = "".join(
        each for each in words if each.isspace() or each in _JOINERS or unicodedata.category(each) not in ("Cc", "Cf")
    )
    return _BESIDE_DIGITS.sub("", signs)


def words_of_mail(mail: bytes) -> str:
    """What somebody wrote, without what she quotes; no header, no signature. Refusal("bridge.no_words")."""
    try:
        part = message_from_bytes(mail, policy=email.policy.default).get_body(("plain",))
        said = None if part is None else part.get_content()
    except (ValueError, LookupError, TypeError, AttributeError) as why:  # what the library says of a broken mail
        raise Refusal("bridge.no_words", safe="This mail cannot be read.") from why
    if not isinstance(said, str):
        raise Refusal("bridge.no_words", safe="This mail has no plain text.")
    own = said.replace("\r\n", "\n").partition("\n-- \n")[0]
    return "\n".join(line for line in own.splitlines() if not line.startswith(">"))


def take(ledger: Ledger, words: str, *, at: Instant) -> None:
    """Refusal("bridge.no_words"), "bridge.no_contacts", "bridge.too_many_wait"."""
    said = " ".join(without_numbers(only_signs(words)).split())[:MOST_WORDS]
    opens = ledger.kept(OPENS)
    if opens is None:
        raise Refusal("bridge.no_contacts", safe="Seal a contacts file first: what comes in is sealed to it.")
    if not said:
        raise Refusal("bridge.no_words", safe="There are no words in it.")
    sealed = pyrage.encrypt(said.encode(), [x25519.Recipient.from_str(recipient_text(Recipient(opens)))])
    if not ledger.take(sealed, at=at, most=MOST_WAITING):
        raise Refusal("bridge.too_many_wait", safe=f"{MOST_WAITING} messages wait already. Read those first.")


def waiting(ledger: Ledger, *, key: RecipientKey) -> list[Waiting]:
    """The oldest first."""
    opens = [x25519.Identity.from_str(secret_text(key))]
    return [
        Waiting(number, came, pyrage.decrypt(sealed, opens).decode(), sha256(sealed).digest()[:16])
        for number, came, sealed in ledger.taken()
    ]
