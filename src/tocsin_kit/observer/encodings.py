"""The shapes in which a value can lie in a file, on a wire or in a process.

What ATTACKS lists, and nothing that a chance of bytes would match.
"""

from __future__ import annotations

import base64
import json
import struct
from hashlib import sha256
from urllib.parse import quote

Shapes = dict[str, bytes]
SHORTEST = 6


def of_text(text: str) -> Shapes:
    """In memory (UTF-8, UCS-2, UCS-4), on wires, and its hashes (the hash of a telephone number is the number)."""
    shapes = dict(of_bytes(text.encode(), called="utf-8"))
    for codec in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        shapes[codec] = text.encode(codec)
    shapes["percent"] = quote(text).encode()
    shapes["percent, every byte"] = "".join(f"%{byte:02X}" for byte in text.encode()).encode()
    shapes["percent, every byte, lower"] = "".join(f"%{byte:02x}" for byte in text.encode()).encode()
    shapes["percent, plus"] = quote(text).replace("%20", "+").encode()
    shapes["json escapes"] = json.dumps(text)[1:-1].encode()
    shapes["u escapes"] = "".join(f"\\u{unit:04x}" for unit in utf16_units(text)).encode()
    shapes["u escapes, upper"] = "".join(f"\\u{unit:04X}" for unit in utf16_units(text)).encode()
    for form in (text, text.lower(), text.upper(), text.replace(" ", "")):
        shapes |= hashes_of(form.encode(), called=f"sha-256 of {form!r}")
    if text.isascii():
        shapes["lower case"] = text.lower().encode()
        shapes["upper case"] = text.upper().encode()
    return kept(shapes)


def of_bytes(value: bytes, *, called: str = "raw") -> Shapes:
    shapes = {called: value, "hex": value.hex().encode(), "hex, upper": value.hex().upper().encode()}
    for alphabet, altchars in (("base64", b"+/"), ("base64url", b"-_")):
        for shift, text in enumerate(base64_alignments(value, altchars)):
            shapes[f"{alphabet}, {shift} on"] = text
    shapes["utf-16 of hex"] = value.hex().encode("utf-16-le")
    return kept(shapes)


def of_cell(cell: int) -> Shapes:
    """An H3 cell: as C holds it, as CPython does, as people write it, and the hash of any of these (a town has few)."""
    written = {"decimal": str(cell).encode(), "hex text": f"{cell:x}".encode(), "hex text, upper": f"{cell:X}".encode()}
    packed = {
        "u64 le": struct.pack("<Q", cell),
        "u64 be": struct.pack(">Q", cell),
        "30-bit digits": python_digits(cell),
        "f64 le": struct.pack("<d", cell),
        "f64 be": struct.pack(">d", cell),
    }
    shapes = written | packed
    for name, text in written.items():
        shapes |= {
            f"{name}, utf-16": text.decode().encode("utf-16-le"),
            f"{name}, utf-32": text.decode().encode("utf-32-le"),
        }
    for name, value in (written | {"u64 be": packed["u64 be"], "u64 le": packed["u64 le"]}).items():
        shapes |= hashes_of(value, called=f"sha-256 of {name}")
        for shift, aligned in enumerate(base64_alignments(value, b"-_")):
            shapes[f"base64url of {name}, {shift} on"] = aligned
            shapes[f"base64 of {name}, {shift} on"] = aligned.replace(b"-", b"+").replace(b"_", b"/")
    return kept(shapes)


def of_float(value: float) -> Shapes:
    """A coordinate as typed and packed. No four-byte floats: in a hundred megabytes chance alone makes one."""
    written = repr(value)
    return kept(of_text(written) | {"f64 le": struct.pack("<d", value), "f64 be": struct.pack(">d", value)})


def of_address(address: str) -> Shapes:
    """An IPv4 address: as text, and as it lies in a `sockaddr_in`, with the eight zeros after it."""
    return kept(of_text(address) | {"sockaddr_in": bytes(int(part) for part in address.split(".")) + bytes(8)})


def base64_alignments(value: bytes, altchars: bytes) -> list[bytes]:
    """The characters that are the same whatever stands before and after: one text per alignment."""
    found = []
    for shift in range(3):
        encoded = base64.b64encode(bytes(shift) + value, altchars)
        first = (shift * 8 + 5) // 6
        last = (shift + len(value)) * 8 // 6
        found.append(encoded[first:last])
    return found


def python_digits(number: int) -> bytes:
    """The 30-bit digits, least first, as CPython keeps a positive int."""
    digits = []
    while number:
        digits.append(number & (2**30 - 1))
        number >>= 30
    return b"".join(struct.pack("<I", digit) for digit in digits)


def hashes_of(value: bytes, *, called: str) -> Shapes:
    digest = sha256(value).digest()
    return {
        called: digest[:8],
        f"{called}, hex": digest.hex()[:16].encode(),
        f"{called}, base64url": base64_alignments(digest, b"-_")[0][:12],
        f"{called}, base64": base64_alignments(digest, b"+/")[0][:12],
    }


def utf16_units(text: str) -> tuple[int, ...]:
    raw = text.encode("utf-16-le")
    return struct.unpack(f"<{len(raw) // 2}H", raw)


def kept(shapes: Shapes) -> Shapes:
    """Distinct shapes, long enough that chance does not make them."""
    distinct: dict[bytes, str] = {}
    for name, shape in shapes.items():
        if len(shape) >= SHORTEST:
            distinct.setdefault(shape, name)
    return {name: shape for shape, name in distinct.items()}
