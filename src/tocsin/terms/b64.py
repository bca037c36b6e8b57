"""Bytes in JSON: base64url without padding (RFC 4648 § 5)."""

from __future__ import annotations

import base64
import binascii

from tocsin.terms.refusal import Refusal


def b64u(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_b64u(text: str, *, length: int | None = None) -> bytes:
    """Refusal("wire.malformed") unless the text is the one way to write those bytes, and `length` long if asked."""
    try:
        raw = text.encode("ascii")
        data = base64.b64decode(raw + b"=" * (-len(raw) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as why:
        raise Refusal("wire.malformed", safe="This is damaged or incomplete.") from why
    if b64u(data) != text or (length is not None and len(data) != length):
        raise Refusal("wire.malformed", safe="This is damaged or incomplete.")
    return data
