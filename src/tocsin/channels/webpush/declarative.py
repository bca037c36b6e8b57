"""Declarative Web Push: what a phone's system shows by itself when the app's own worker cannot run (Apple's, for one).

The house could put any words here, so they are fixed, and say nothing but to open the app; a test holds them. What the
app's worker says instead comes from the signed alert beside them.
"""

from enum import StrEnum

import msgspec

from tocsin.terms.b64 import b64u

TITLE = "Tocsin"
WORDS = "Open Tocsin"


class Kind(StrEnum):
    """What has no words of its own: a letter that was held for this phone, or a case that waits for trustees."""

    LETTER = "letter"
    CASE = "case"


def declarative(*, town: str, pushed: bytes = b"", proof: bytes = b"", kind: Kind | None = None) -> bytes:
    """`town`: what the notice opens. `pushed`: an alert with its proof. `proof`: a phone that is tried returns it."""
    notification = {"title": TITLE, "body": WORDS, "navigate": town, "tag": "tocsin"}
    said: dict[str, object] = {"web_push": 8030, "mutable": True, "notification": notification}
    if pushed:
        said["alert"] = b64u(pushed)
    if proof:
        said["proof"] = b64u(proof)
    if kind is not None:
        said[kind] = True
    return msgspec.json.encode(said)
