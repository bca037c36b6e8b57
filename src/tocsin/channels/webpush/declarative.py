"""Declarative Web Push: what a phone's system shows by itself when the app's own worker cannot run (Apple's, for one).

The house could put any words here, so they are fixed, and say nothing but to open the app; a test holds them. What the
app's worker says instead comes from the signed alert beside them.
"""

import msgspec

from tocsin.terms.b64 import b64u

TITLE = "Tocsin"
WORDS = "Open Tocsin"


def declarative(*, town: str, pushed: bytes = b"", proof: bytes = b"", has_letter: bool = False) -> bytes:
    """`town`: what the notice opens. `pushed`: an alert with its proof. `proof`: a phone that is tried returns it.
    `has_letter`: a letter that was held for this phone has opened.
    """
    notification = {"title": TITLE, "body": WORDS, "navigate": town, "tag": "tocsin"}
    said: dict[str, object] = {"web_push": 8030, "mutable": True, "notification": notification}
    if pushed:
        said["alert"] = b64u(pushed)
    if proof:
        said["proof"] = b64u(proof)
    if has_letter:
        said["letter"] = True
    return msgspec.json.encode(said)
