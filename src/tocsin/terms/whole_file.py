"""What holds of every file on a line: how long it may take to come, and which piece of it is asked for."""

import re

from tocsin.terms.refusal import Refusal

PATIENCE_S = 30
SLOWEST_BYTES_A_S = 16 << 10
_RANGE = re.compile("bytes=([0-9]{0,12})-([0-9]{0,12})")


def patience_s(size: int) -> int:
    """How long a file of that size may take to come, so that nobody holds a place for ever."""
    return PATIENCE_S + size // SLOWEST_BYTES_A_S


def asked_bytes(header: str | None, *, size: int) -> tuple[int, int] | None:
    """From where up to where a `Range` header asks; None for the whole, as for everything but one plain range.

    Refusal("file.no_such_range") when it begins behind the end.
    """
    match = _RANGE.fullmatch(header or "")
    if match is None or match[1] == match[2] == "":
        return None
    if match[1] == "":
        start, end = max(0, size - int(match[2])), size
    else:
        start, end = int(match[1]), min(size, int(match[2]) + 1 if match[2] else size)
    if start >= size:
        raise Refusal("file.no_such_range", safe="The file is shorter than that.", status=416)
    return (start, end) if start < end else None
