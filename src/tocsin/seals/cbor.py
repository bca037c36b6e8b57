"""Deterministic CBOR (RFC 8949 § 4.2.1) and nothing else: no floats, no tags, no `undefined`, no indefinite lengths.

Reading accepts only the one way to write a value, so bytes and meaning cannot drift apart and a hash of the bytes is a
hash of the meaning. Written by hand instead of decoding and comparing with a general library: such libraries build
dates, patterns and shared references from tags before anybody can refuse them.
"""

from __future__ import annotations

from typing import Any

import cbor2

from tocsin.terms.refusal import Refusal

LIMIT = 16_384
DEPTH = 6

Value = Any
"""int (64-bit), bytes, str, bool, None, list or dict of these."""

_UINT, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG, _OTHER = range(8)
_PLAIN = {20: False, 21: True, 22: None}
_INDEFINITE = 31


def encode(value: Value) -> bytes:
    return cbor2.dumps(_in_order(value))


def decode(data: bytes, *, limit: int = LIMIT) -> Value:
    """The value that these bytes write.

    Refusal("wire.too_large") past `limit` bytes, "wire.malformed" for what is not CBOR or not of our types,
    "wire.not_canonical" for another way to write the same (long integers, indefinite lengths, unsorted or repeated
    keys, bytes that follow).
    """
    if len(data) > limit:
        raise Refusal("wire.too_large", safe="This is larger than it may be.", status=413)
    value, end = _read(data, 0, DEPTH)
    if end != len(data):
        raise _not_canonical()
    return value


def _in_order(value: Value) -> Value:
    """Keys bytewise: what the library calls canonical sorts them by length first (RFC 7049)."""
    if isinstance(value, list):
        return [_in_order(each) for each in value]
    if isinstance(value, dict):
        return {key: _in_order(value[key]) for key in sorted(value, key=cbor2.dumps)}
    return value


def _read(data: bytes, at: int, depth: int) -> tuple[Value, int]:
    if depth < 0:
        raise _malformed()
    major, argument, at = _head(data, at)
    if major == _UINT:
        return argument, at
    if major == _NEGATIVE:
        return -1 - argument, at
    if major in (_BYTES, _TEXT):
        end = at + argument
        if end > len(data):
            raise _malformed()
        return _text(data[at:end]) if major == _TEXT else data[at:end], end
    if major == _ARRAY:
        return _array(data, at, argument, depth)
    if major == _MAP:
        return _map(data, at, argument, depth)
    if major == _OTHER and argument in _PLAIN:
        return _PLAIN[argument], at
    raise _malformed()


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """(major type, argument, where the content begins); RFC 8949 § 3."""
    if at >= len(data):
        raise _malformed()
    major, low = data[at] >> 5, data[at] & 31
    at += 1
    if low < 24:
        return major, low, at
    if low == _INDEFINITE and major in (_BYTES, _TEXT, _ARRAY, _MAP):
        raise _not_canonical()
    if low > 27 or major == _OTHER:
        raise _malformed()
    size = 1 << (low - 24)
    if at + size > len(data):
        raise _malformed()
    argument = int.from_bytes(data[at : at + size], "big")
    if major != _TAG and argument < (24 if size == 1 else 1 << (4 * size)):
        raise _not_canonical()
    return major, argument, at + size


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as why:
        raise Refusal("wire.malformed", safe=_DAMAGED) from why


def _array(data: bytes, at: int, count: int, depth: int) -> tuple[list[Value], int]:
    if count > len(data) - at:
        raise _malformed()
    items = []
    for _ in range(count):
        item, at = _read(data, at, depth - 1)
        items.append(item)
    return items, at


def _map(data: bytes, at: int, count: int, depth: int) -> tuple[dict[Value, Value], int]:
    if count > len(data) - at:
        raise _malformed()
    items: dict[Value, Value] = {}
    last = b""
    for _ in range(count):
        begin = at
        key, at = _read(data, at, depth - 1)
        if isinstance(key, bool) or not isinstance(key, int | bytes | str):
            raise _malformed()
        if not last < data[begin:at]:
            raise _not_canonical()
        last = data[begin:at]
        items[key], at = _read(data, at, depth - 1)
    return items, at


_DAMAGED = "This is damaged or incomplete."


def _malformed() -> Refusal:
    return Refusal("wire.malformed", safe=_DAMAGED)


def _not_canonical() -> Refusal:
    return Refusal("wire.not_canonical", safe=_DAMAGED)
