#!/usr/bin/env python3
"""Says line by line what a film's bundle proves and what it does not.

    python3 -I verify.py              beside the unpacked bundle
    python3 -I verify.py BUNDLE.zip   the packed one

Needs Python 3.9 or newer and nothing else; `openssl`, where it is installed, checks the time stamps. No network.

Inside a bundle this file is `verify.py`; in Tocsin's sources it is src/tocsin_kit/witness/bundle/verifier.py. What it
reads is described in docs/protocol, sections 24 to 28, and in C2SP's pages on signed-note, tlog-checkpoint,
tlog-cosignature, tlog-proof and tlog-policy. Every signature and cipher is written out here after its RFC, so that
nobody has to trust a library; `--self-test` tries them with the RFCs' own examples. Nothing here guards a secret: slow
or guessable timing is no harm, since all keys are in the bundle.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import contextlib
import datetime
import hashlib
import hmac
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, NoReturn, TypeVar, cast

_T = TypeVar("_T")

# --- What may go wrong -----------------------------------------------------------------------------------------------


class Bad(Exception):
    """Something is not what it should be. `code` is stable."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _bad(code: str) -> NoReturn:
    raise Bad(code)


# --- Ed25519, RFC 8032 section 6 -------------------------------------------------------------------------------------

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, _P - 2, _P) % _P
_ROOT_OF_MINUS_ONE = pow(2, (_P - 1) // 4, _P)
_Point = tuple[int, ...]
"""x, y, z, t: extended coordinates, x = x/z, y = y/z, x*y = t/z."""
_SMALL_ORDER_Y = frozenset(
    (
        0,
        1,
        _P - 1,
        2707385501144840649318225287225658788936804267575313519463743609750303402022,
        55188659117513257062467267217118295137698188065244968500265048394206261417927,
    )
)


def _add(p: Sequence[int], q: Sequence[int]) -> _Point:
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % _P, (p[1] + p[0]) * (q[1] + q[0]) % _P
    c, d = 2 * p[3] * q[3] * _D % _P, 2 * p[2] * q[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _times(number: int, point: Sequence[int]) -> _Point:
    found: _Point = (0, 1, 1, 0)
    adding = tuple(point)
    while number > 0:
        if number & 1:
            found = _add(found, adding)
        adding = _add(adding, adding)
        number >>= 1
    return found


def _is_same(p: Sequence[int], q: Sequence[int]) -> bool:
    return (p[0] * q[2] - q[0] * p[2]) % _P == 0 and (p[1] * q[2] - q[1] * p[2]) % _P == 0


def _recover_x(y: int, sign: int) -> int | None:
    if y >= _P:
        return None
    x2 = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (_P + 3) // 8, _P)
    if (x * x - x2) % _P != 0:
        x = x * _ROOT_OF_MINUS_ONE % _P
    if (x * x - x2) % _P != 0:
        return None
    return _P - x if (x & 1) != sign else x


def _decompress(data: bytes) -> _Point | None:
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = _recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % _P)


_BASE_Y = 4 * pow(5, _P - 2, _P) % _P
_BASE_X = _recover_x(_BASE_Y, 0) or 0
_BASE = (_BASE_X, _BASE_Y, 1, _BASE_X * _BASE_Y % _P)


@lru_cache(maxsize=4096)
def ed25519_verifies(signature: bytes, message: bytes, key: bytes) -> bool:
    """Strictly: S below the order, canonical encodings, no key of small order."""
    if len(key) != 32 or len(signature) != 64:
        return False
    y = int.from_bytes(key, "little") & ((1 << 255) - 1)
    if y >= _P or y in _SMALL_ORDER_Y:
        return False
    point, commitment = _decompress(key), _decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if point is None or commitment is None or s >= _L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % _L
    return _is_same(_times(s, _BASE), _add(commitment, _times(h, point)))


# --- X25519, RFC 7748 ------------------------------------------------------------------------------------------------

_NINE = (9).to_bytes(32, "little")


def x25519(scalar: bytes, u: bytes) -> bytes:
    k = int.from_bytes(scalar, "little")
    k = (k & ~7 & ~(128 << 8 * 31)) | (64 << 8 * 31)
    x1 = int.from_bytes(u, "little") & ((1 << 255) - 1)
    x2, z2, x3, z3, swap = 1, 0, x1, 1, 0
    for t in range(254, -1, -1):
        bit = k >> t & 1
        if swap ^ bit:
            x2, x3, z2, z3 = x3, x2, z3, z2
        swap = bit
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        aa, bb, da, cb = a * a % _P, b * b % _P, d * a % _P, c * b % _P
        e = aa - bb
        x3, z3 = (da + cb) ** 2 % _P, x1 * (da - cb) ** 2 % _P
        x2, z2 = aa * bb % _P, e * (aa + 121665 * e) % _P
    if swap:
        x2, z2 = x3, z3
    return (x2 * pow(z2, _P - 2, _P) % _P).to_bytes(32, "little")


# --- ChaCha20-Poly1305, RFC 8439; many blocks side by side in one long integer, so that a film is read in minutes ----

_SIGMA = struct.unpack("<4I", b"expand 32-byte k")
_QUARTERS = (
    (0, 4, 8, 12),
    (1, 5, 9, 13),
    (2, 6, 10, 14),
    (3, 7, 11, 15),
    (0, 5, 10, 15),
    (1, 6, 11, 12),
    (2, 7, 8, 13),
    (3, 4, 9, 14),
)


@lru_cache(maxsize=8)
def _ones(blocks: int) -> int:
    return int.from_bytes(b"\1\0\0\0\0\0\0\0" * blocks, "little")


def _key_stream(key: bytes, nonce: bytes, first: int, blocks: int) -> bytes:
    ones = _ones(blocks)
    mask = ones * 0xFFFFFFFF
    counters = int.from_bytes(struct.pack(f"<{blocks}Q", *range(first, first + blocks)), "little")
    words = [*_SIGMA, *struct.unpack("<8I", key)]
    begin = [word * ones for word in words] + [counters] + [word * ones for word in struct.unpack("<3I", nonce)]
    state = list(begin)
    for _ in range(10):
        for a, b, c, d in _QUARTERS:
            for one, two, three, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
                state[one] = (state[one] + state[two]) & mask
                turned = state[three] ^ state[one]
                state[three] = (turned << turn | turned >> (32 - turn)) & mask
    out = bytearray(64 * blocks)
    for place, (word, was) in enumerate(zip(state, begin)):
        lanes = ((word + was) & mask).to_bytes(8 * blocks, "little")
        for byte in range(4):
            out[4 * place + byte :: 64] = lanes[byte::8]
    return bytes(out)


def poly1305(key: bytes, message: bytes) -> bytes:
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    s, sum_, prime = int.from_bytes(key[16:], "little"), 0, (1 << 130) - 5
    for at in range(0, len(message), 16):
        block = message[at : at + 16]
        sum_ = (sum_ + int.from_bytes(block, "little") + (1 << 8 * len(block))) * r % prime
    return ((sum_ + s) & ((1 << 128) - 1)).to_bytes(16, "little")


def chacha20_poly1305_opens(key: bytes, nonce: bytes, sealed: bytes, added: bytes = b"") -> bytes | None:
    """What was sealed, or None for what was changed."""
    if len(sealed) < 16:
        return None
    data, tag = sealed[:-16], sealed[-16:]
    stream = _key_stream(key, nonce, 0, 1 + -(-len(data) // 64))
    padded = added + bytes(-len(added) % 16) + data + bytes(-len(data) % 16)
    if poly1305(stream[:32], padded + struct.pack("<QQ", len(added), len(data))) != tag:
        return None
    pad = stream[64 : 64 + len(data)]
    return (int.from_bytes(data, "little") ^ int.from_bytes(pad, "little")).to_bytes(len(data), "little")


def hkdf(secret: bytes, *, salt: bytes, info: bytes) -> bytes:
    """RFC 5869, 32 bytes."""
    first = hmac.new(salt or bytes(32), secret, hashlib.sha256).digest()
    return hmac.new(first, info + b"\1", hashlib.sha256).digest()


# --- Hashes and trees, RFC 9162 section 2.1 --------------------------------------------------------------------------


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def leaf_hash(leaf: bytes) -> bytes:
    return sha256(b"\0" + leaf)


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\1" + left + right)


class Tree:
    """Grows leaf by leaf; knows its root at every size."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []

    def add(self, leaf: bytes) -> None:
        node, size = leaf_hash(leaf), self.size
        while size & 1:
            node, size = _node(self._peaks.pop(), node), size >> 1
        self._peaks.append(node)
        self.size += 1

    @property
    def root(self) -> bytes:
        if not self._peaks:
            return sha256(b"")
        found = self._peaks[-1]
        for peak in self._peaks[-2::-1]:
            found = _node(peak, found)
        return found


def includes(root: bytes, *, leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bool:
    """Section 2.1.3.2; `leaf` is a leaf hash."""
    if not 0 <= index < size or len(leaf) != 32:
        return False
    left, last, node = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return False
        if left & 1 or left == last:
            node = _node(sibling, node)
            while not left & 1 and left:
                left, last = left >> 1, last >> 1
        else:
            node = _node(node, sibling)
        left, last = left >> 1, last >> 1
    return last == 0 and node == root


def nodes_of(*, leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> Iterator[tuple[tuple[int, int], bytes]]:
    """What a true inclusion proof says of the tree's inside: ((level, place), hash) of subtrees that are full, and so
    are the same in every later tree of that log."""
    level, left, last, node = 0, index, size - 1, leaf
    found = [((0, index), leaf)]
    for sibling in path:
        if left & 1 or left == last:
            while not left & 1 and left:
                level, left, last = level + 1, left >> 1, last >> 1
            found.append(((level, left - 1), sibling))
            node = _node(sibling, node)
        else:
            found.append(((level, left + 1), sibling))
            node = _node(node, sibling)
        level, left, last = level + 1, left >> 1, last >> 1
        found.append(((level, left), node))
    return (((level, place), node) for (level, place), node in found if place + 1 << level <= size)


# --- CBOR, RFC 8949 section 4.2.1: only the one way to write each value ----------------------------------------------


def cbor(data: bytes, *, limit: int) -> Any:
    """Bad("wire.too_large"), "wire.malformed", "wire.not_canonical"."""
    if len(data) > limit:
        _bad("wire.too_large")
    value, end = _cbor_at(data, 0, 6)
    if end != len(data):
        _bad("wire.not_canonical")
    return value


def _cbor_at(data: bytes, at: int, depth: int) -> tuple[Any, int]:
    if depth < 0:
        _bad("wire.malformed")
    major, argument, at = _cbor_head(data, at)
    if major == 0:
        return argument, at
    if major == 1:
        return -1 - argument, at
    if major in (2, 3):
        end = at + argument
        if end > len(data):
            _bad("wire.malformed")
        if major == 2:
            return data[at:end], end
        try:
            return data[at:end].decode("utf-8"), end
        except UnicodeDecodeError:
            _bad("wire.malformed")
    if major == 4:
        if argument > len(data) - at:
            _bad("wire.malformed")
        items = []
        for _ in range(argument):
            item, at = _cbor_at(data, at, depth - 1)
            items.append(item)
        return items, at
    if major == 5:
        return _cbor_map(data, at, argument, depth)
    plain = {20: False, 21: True, 22: None}
    if major == 7 and argument in plain:
        return plain[argument], at
    return _bad("wire.malformed")


def _cbor_map(data: bytes, at: int, count: int, depth: int) -> tuple[dict[Any, Any], int]:
    if count > len(data) - at:
        _bad("wire.malformed")
    found: dict[Any, Any] = {}
    last = b""
    for _ in range(count):
        begin = at
        key, at = _cbor_at(data, at, depth - 1)
        if isinstance(key, bool) or not isinstance(key, (int, bytes, str)):
            _bad("wire.malformed")
        if not last < data[begin:at]:
            _bad("wire.not_canonical")
        last = data[begin:at]
        found[key], at = _cbor_at(data, at, depth - 1)
    return found, at


def _cbor_head(data: bytes, at: int) -> tuple[int, int, int]:
    if at >= len(data):
        _bad("wire.malformed")
    major, low = data[at] >> 5, data[at] & 31
    at += 1
    if low < 24:
        return major, low, at
    if low == 31 and major in (2, 3, 4, 5):
        _bad("wire.not_canonical")
    if low > 27 or major == 7:
        _bad("wire.malformed")
    size = 1 << (low - 24)
    if at + size > len(data):
        _bad("wire.malformed")
    argument = int.from_bytes(data[at : at + size], "big")
    if major != 6 and argument < (24 if size == 1 else 1 << (4 * size)):
        _bad("wire.not_canonical")
    return major, argument, at + size


def _bstr(data: bytes) -> bytes:
    """As `cbor` reads it: what COSE signs is written out with this and `_tstr`."""
    return _cbor_head_of(2, len(data)) + data


def _tstr(data: bytes) -> bytes:
    return _cbor_head_of(3, len(data)) + data


def _cbor_head_of(major: int, argument: int) -> bytes:
    if argument < 24:
        return bytes([major << 5 | argument])
    size = next(size for size in (1, 2, 4, 8) if argument < 1 << 8 * size)
    return bytes([major << 5 | 23 + size.bit_length()]) + argument.to_bytes(size, "big")


class Row:
    """An array's positions, one after the other, each of its type and in its bounds, or Bad("witness.malformed")."""

    MALFORMED = "witness.malformed"

    def __init__(self, items: Any) -> None:
        if type(items) is not list:
            _bad(self.MALFORMED)
        self._items = items
        self._next = 0
        self._is_newer = False

    @classmethod
    def of(cls, data: bytes, *, limit: int) -> Row:
        """Of version 1; a newer one may have appended what this reader does not know."""
        row = cls(cbor(data, limit=limit))
        row._is_newer = row.uint(least=1, most=2**64 - 1) > 1
        return row

    def take(self) -> Any:
        if self._next >= len(self._items):
            _bad(self.MALFORMED)
        self._next += 1
        return self._items[self._next - 1]

    def uint(self, *, most: int, least: int = 0) -> int:
        value = self.take()
        if type(value) is not int or not least <= value <= most:
            _bad(self.MALFORMED)
        return int(value)

    def raw(self, length: int | None = None, *, most: int = 1 << 20) -> bytes:
        value = self.take()
        if type(value) is not bytes or len(value) > most or (length is not None and len(value) != length):
            _bad(self.MALFORMED)
        return bytes(value)

    def raw_or_null(self, length: int) -> bytes | None:
        if self._next < len(self._items) and self._items[self._next] is None:
            self._next += 1
            return None
        return self.raw(length)

    def code(self, known: Collection[int]) -> int:
        value = self.uint(most=2**64 - 1)
        if value not in known:
            _bad("witness.unknown_kind")
        return value

    def code_or_null(self, known: Collection[int]) -> int | None:
        if self._next < len(self._items) and self._items[self._next] is None:
            self._next += 1
            return None
        return self.code(known)

    def text(self, *, most: int) -> str:
        value = self.take()
        if type(value) is not str or len(value) > most:
            _bad(self.MALFORMED)
        return str(value)

    def done(self) -> None:
        if self._next != len(self._items) and not self._is_newer:
            _bad(self.MALFORMED)


# --- Notes, checkpoints, cosignatures, policies, proofs: C2SP --------------------------------------------------------

MOST_NUMBER = 2**63 - 1
MOST_NOTE_BYTES, MOST_SIGNATURES = 128 << 10, 64
MOST_POLICY_BYTES, MOST_OF_A_KIND = 64 << 10, 32
MOST_PROOF_BYTES, MOST_EXTRA_BYTES, LONGEST_PATH = (128 + 32) << 10, 16 << 10, 63
LOG, COSIGNER = 1, 4
_SPACES = frozenset(
    "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_DECIMAL = re.compile("0|[1-9][0-9]{0,18}", re.ASCII)


def _decimal(text: str) -> int:
    if not _DECIMAL.fullmatch(text) or int(text) > MOST_NUMBER:
        _bad("ledger.malformed")
    return int(text)


def _from_b64(text: str, *, length: int | None = None) -> bytes:
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, ValueError):
        _bad("ledger.malformed")
    if base64.b64encode(data).decode() != text or (length is not None and len(data) != length):
        _bad("ledger.malformed")
    return data


def _utf8(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        _bad("ledger.malformed")
    if not _is_clean(text):
        _bad("ledger.malformed")
    return text


def _is_clean(text: str) -> bool:
    return not any((char < " " and char != "\n") or "\ud800" <= char <= "\udfff" for char in text)


class Key(NamedTuple):
    """A verifier key: whose signatures are known. `kind`: LOG or COSIGNER."""

    name: str
    kind: int
    key: bytes

    @property
    def key_id(self) -> bytes:
        return sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.key)[:4]

    @property
    def vkey(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{base64.b64encode(bytes([self.kind]) + self.key).decode()}"

    def verifies(self, signature: bytes, text: str) -> bool:
        if self.kind == LOG:
            return ed25519_verifies(signature, text.encode(), self.key)
        at = int.from_bytes(signature[:8], "big")
        return at <= MOST_NUMBER and ed25519_verifies(
            signature[8:], f"cosignature/v1\ntime {at}\n{text}".encode(), self.key
        )


def read_key(text: str) -> Key:
    name, first, rest = text.partition("+")
    key_id, second, encoded = rest.partition("+")
    if not first or not second or not _is_name(name):
        _bad("ledger.malformed")
    raw = _from_b64(encoded, length=33)
    key = Key(name, raw[0], raw[1:])
    if key.kind not in (LOG, COSIGNER) or key.key_id.hex() != key_id:
        _bad("ledger.malformed")
    return key


def _is_name(name: str) -> bool:
    return bool(name) and "+" not in name and _SPACES.isdisjoint(name) and _is_clean(name)


class Line(NamedTuple):
    name: str
    key_id: bytes
    signature: bytes


class Note(NamedTuple):
    text: str
    lines: tuple[Line, ...]

    def of(self, key: Key) -> list[Line]:
        return [line for line in self.lines if line.name == key.name and line.key_id == key.key_id]


def read_note(data: bytes) -> Note:
    if len(data) > MOST_NOTE_BYTES:
        _bad("ledger.malformed")
    text, empty, below = _utf8(data).rpartition("\n\n")
    *lines, rest = below.split("\n")
    if not empty or rest or not 0 < len(lines) <= MOST_SIGNATURES:
        _bad("ledger.malformed")
    return Note(text + "\n", tuple(_read_line(line) for line in lines))


def _read_line(line: str) -> Line:
    name, space, encoded = line[2:].partition(" ")
    if not line.startswith("— ") or not space or not _is_name(name):
        _bad("ledger.malformed")
    raw = _from_b64(encoded)
    if len(raw) <= 4:
        _bad("ledger.malformed")
    return Line(name, raw[:4], raw[4:])


def signed_by(note: Note, keys: Iterable[Key]) -> frozenset[Key]:
    """Which of these keys signed. A false line of any of them spoils the note."""
    known = [(key, line) for key in frozenset(keys) for line in note.of(key)]
    if not all(key.verifies(line.signature, note.text) for key, line in known):
        _bad("ledger.bad_signature")
    if not known:
        _bad("ledger.unsigned")
    return frozenset(key for key, _ in known)


class Checkpoint(NamedTuple):
    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...]


def read_checkpoint(text: str) -> Checkpoint:
    *lines, rest = text.split("\n")
    if rest or len(lines) < 3 or not all(lines):
        _bad("ledger.malformed")
    found = Checkpoint(lines[0], _decimal(lines[1]), _from_b64(lines[2], length=32), tuple(lines[3:]))
    if found.size == 0 and found.root != sha256(b""):
        _bad("ledger.malformed")
    return found


class Group(NamedTuple):
    name: bytes
    needed: int
    members: tuple[bytes, ...]


class Policy(NamedTuple):
    """Which logs are believed, and which of their cosigners have to have seen a checkpoint."""

    logs: tuple[Key, ...]
    cosigners: tuple[tuple[bytes, Key], ...]
    groups: tuple[Group, ...]
    quorum: bytes

    def is_seen_by_enough(self, cosigned: Iterable[Key]) -> bool:
        keys = frozenset(cosigned)
        seen = {name for name, key in self.cosigners if key in keys} | {b"none"}
        for group in self.groups:
            if len(seen.intersection(group.members)) >= group.needed:
                seen.add(group.name)
        return self.quorum in seen

    def name_of(self, key: Key) -> str:
        return next(name.decode("utf-8", "replace") for name, each in self.cosigners if each == key)

    @property
    def needs(self) -> str:
        """Its quorum in words: `2 of (cosigner-1, cosigner-2)`."""
        said = {b"none": "none"}
        for name, key in self.cosigners:
            said[name] = quoted(key.name)
        for group in self.groups:
            said[group.name] = f"{group.needed} of ({', '.join(said[each] for each in group.members)})"
        return said[self.quorum]


def read_policy(data: bytes) -> Policy:
    if (
        len(data) > MOST_POLICY_BYTES
        or not re.fullmatch(rb"[\t\n\x20-\x7e\x80-\xff]*", data)
        or not data.endswith(b"\n")
    ):
        _bad("ledger.malformed")
    logs: list[Key] = []
    cosigners: list[tuple[bytes, Key]] = []
    groups: list[Group] = []
    free: set[bytes] = set()
    named: set[bytes] = {b"none"}
    quorum: bytes | None = None
    for line in data[:-1].split(b"\n"):
        words = re.findall(rb"[^\t ]+", line)
        if not words or words[0].startswith(b"#"):
            continue
        what, rest = words[0], words[1:]
        if what == b"quorum" and len(rest) == 1 and quorum is None and rest[0] in named:
            quorum = rest[0]
            continue
        if what == b"log" and 1 <= len(rest) <= 2:
            logs.append(_key_of_kind(rest[0], LOG))
            _distinct(logs)
            continue
        if what == b"witness" and 2 <= len(rest) <= 3:
            cosigners.append((rest[0], _key_of_kind(rest[1], COSIGNER)))
            _distinct([key for _, key in cosigners])
        elif what == b"group" and len(rest) >= 3:
            groups.append(_read_group(rest, free))
            if len(groups) > MOST_OF_A_KIND:
                _bad("ledger.malformed")
        else:
            _bad("ledger.malformed")
        if rest[0] in named:
            _bad("ledger.malformed")
        named.add(rest[0])
        free.add(rest[0])
    if quorum is None:
        _bad("ledger.malformed")
    return Policy(tuple(logs), tuple(cosigners), tuple(groups), quorum)


def _read_group(words: Sequence[bytes], free: set[bytes]) -> Group:
    name, needed, members = words[0], words[1], tuple(words[2:])
    number = {b"any": 1, b"all": len(members)}.get(needed)
    if number is None:
        number = int(needed) if re.fullmatch(rb"[1-9][0-9]?", needed) else 0
    if not 1 <= number <= len(members) or len(set(members)) != len(members) or not free.issuperset(members):
        _bad("ledger.malformed")
    free.difference_update(members)
    return Group(name, number, members)


def _key_of_kind(word: bytes, kind: int) -> Key:
    try:
        key = read_key(word.decode())
    except UnicodeDecodeError:
        _bad("ledger.malformed")
    if key.kind != kind:
        _bad("ledger.malformed")
    return key


def _distinct(keys: Sequence[Key]) -> None:
    if len(keys) > MOST_OF_A_KIND or len({key.key for key in keys}) != len(keys):
        _bad("ledger.malformed")


class Seen(NamedTuple):
    """A checkpoint that a log of the policy signed, and enough of its cosigners; `times`: when they say they did."""

    checkpoint: Checkpoint
    note: Note
    times: dict[Key, int]

    def existed_by(self, policy: Policy) -> int | None:
        """The earliest second by which enough cosigners had seen it; None where the policy asks for none."""
        if policy.quorum == b"none":
            return None
        for at in sorted(self.times.values()):
            if policy.is_seen_by_enough(key for key, seen in self.times.items() if seen <= at):
                return at
        return None


def verify_checkpoint(data: bytes, policy: Policy) -> Seen:
    note = read_note(data)
    checkpoint = read_checkpoint(note.text)
    logs = {key for key in policy.logs if key.name == checkpoint.origin}
    cosigners = {key for _, key in policy.cosigners}
    found = signed_by(note, logs | cosigners)
    if found.isdisjoint(logs):
        _bad("ledger.unsigned")
    if not policy.is_seen_by_enough(found & cosigners):
        _bad("ledger.not_cosigned")
    times = {key: max(int.from_bytes(line.signature[:8], "big") for line in note.of(key)) for key in found & cosigners}
    return Seen(checkpoint, note, times)


class Proof(NamedTuple):
    place: int
    path: tuple[bytes, ...]
    checkpoint: bytes


def read_proof(data: bytes) -> Proof:
    if len(data) > MOST_PROOF_BYTES:
        _bad("ledger.malformed")
    head, empty, checkpoint = data.partition(b"\n\n")
    header, *lines = _utf8(head).split("\n")
    extra = _from_b64(lines.pop(0)[6:]) if lines and lines[0].startswith("extra ") else None
    if extra is not None and not 0 < len(extra) <= MOST_EXTRA_BYTES:
        _bad("ledger.malformed")
    if not empty or header != "c2sp.org/tlog-proof@v1" or not lines or not lines[0].startswith("index "):
        _bad("ledger.malformed")
    if len(lines) - 1 > LONGEST_PATH:
        _bad("ledger.malformed")
    read_checkpoint(read_note(checkpoint).text)
    return Proof(_decimal(lines[0][6:]), tuple(_from_b64(line, length=32) for line in lines[1:]), checkpoint)


def verify_proof(data: bytes, entry: bytes, policy: Policy) -> tuple[Proof, Seen]:
    proof = read_proof(data)
    seen = verify_checkpoint(proof.checkpoint, policy)
    tree = seen.checkpoint
    if not includes(tree.root, leaf=leaf_hash(entry), index=proof.place, size=tree.size, path=proof.path):
        _bad("ledger.not_included")
    return proof, seen


class Promise(NamedTuple):
    origin: str
    due: int
    commitment: bytes


def verify_promise(data: bytes, keys: Iterable[Key]) -> Promise:
    """A house's receipt: its log promises an entry by a second."""
    note = read_note(data)
    header, *rest = note.text.split("\n")
    if header != "tocsin.receipt/v1" or len(rest) != 4 or rest[3] or not rest[0]:
        _bad("ledger.malformed")
    found = Promise(rest[0], _decimal(rest[1]), _from_b64(rest[2], length=32))
    signed_by(note, [key for key in keys if key.name == found.origin and key.kind == LOG])
    return found


# --- age, age-encryption.org/v1, with one X25519 stanza --------------------------------------------------------------

PART_SIZES = frozenset(16_384 * n for n in range(1, 17))
_HEADER = re.compile(
    rb"age-encryption\.org/v1\n-> X25519 ([A-Za-z0-9+/]{43})\n([A-Za-z0-9+/]{43})\n--- ([A-Za-z0-9+/]{43})\n"
)
_CHUNK = 65_536
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


class Header(NamedTuple):
    share: bytes
    wrapped: bytes
    mac: bytes
    signed: bytes
    end: int


def read_header(age_file: bytes) -> Header:
    if len(age_file) not in PART_SIZES:
        _bad("witness.wrong_size")
    found = _HEADER.match(age_file)
    if found is None:
        _bad("envelope.malformed")
    fields = []
    for text in found.groups():
        data = base64.b64decode(text + b"=")
        if base64.b64encode(data).rstrip(b"=") != text:
            _bad("envelope.malformed")
        fields.append(data)
    return Header(fields[0], fields[1], fields[2], age_file[: found.end() - 45], found.end())


def open_age(age_file: bytes, secret: bytes, recipient: bytes) -> bytes:
    """Bad("envelope.not_for_us") for another key's file and for one that was changed."""
    header = read_header(age_file)
    shared = x25519(secret, header.share)
    if shared == bytes(32):
        _bad("envelope.not_for_us")
    wrap = hkdf(shared, salt=header.share + recipient, info=b"age-encryption.org/v1/X25519")
    file_key = chacha20_poly1305_opens(wrap, bytes(12), header.wrapped)
    if file_key is None:
        _bad("envelope.not_for_us")
    mac = hmac.new(hkdf(file_key, salt=b"", info=b"header"), header.signed, hashlib.sha256).digest()
    if mac != header.mac:
        _bad("envelope.not_for_us")
    nonce, payload = age_file[header.end : header.end + 16], age_file[header.end + 16 :]
    key = hkdf(file_key, salt=nonce, info=b"payload")
    found = []
    for number, at in enumerate(range(0, len(payload), _CHUNK + 16)):
        chunk = payload[at : at + _CHUNK + 16]
        is_last = at + len(chunk) == len(payload)
        plain = chacha20_poly1305_opens(key, number.to_bytes(11, "big") + bytes([is_last]), chunk)
        if plain is None or (not plain and number):
            _bad("envelope.not_for_us")
        found.append(plain)
    return b"".join(found)


def read_identity(text: str) -> bytes:
    """`AGE-SECRET-KEY-1…` among comments, as age-keygen writes it: BIP 173's bech32. Bad("key.malformed")."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if len(lines) != 1 or not lines[0].startswith("AGE-SECRET-KEY-1"):
        _bad("key.malformed")
    values = [_BECH32.find(char) for char in lines[0][16:].lower()]
    name = "age-secret-key-"
    spread = [ord(char) >> 5 for char in name] + [0] + [ord(char) & 31 for char in name]
    if -1 in values or len(values) != 58 or _bech32_sum(spread + values) != 1:
        _bad("key.malformed")
    bits = 0
    for value in values[:-6]:
        bits = bits << 5 | value
    if bits & 15:
        _bad("key.malformed")
    return (bits >> 4).to_bytes(32, "big")


def _bech32_sum(values: Iterable[int]) -> int:
    found = 1
    for value in values:
        top = found >> 25
        found = (found & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            found ^= generator if top >> bit & 1 else 0
    return found


# --- What a film is made of: docs/protocol, sections 24 to 26 --------------------------------------------------------

MOST_PARTS = 100_000
MOST_SECONDS = 60 * 2**32 - 1
LANES = ("picture", "sound", "file", "words")
REASONS = {1: "the one who filmed", 2: "a court", 3: "publishing", 4: "a rescue", 5: "the yearly drill"}


class Seat(NamedTuple):
    trustee: bytes
    share_hash: bytes


class Cover(NamedTuple):
    film: bytes
    recipient_hash: bytes
    needed: int
    seats: tuple[Seat, ...]


def read_cover(data: bytes) -> Cover:
    row = Row.of(data, limit=1_024)
    film, recipient_hash, _ = row.raw(16), row.raw(32), row.raw(32)
    needed, seats, rows = row.uint(least=2, most=8), [], row.take()
    if type(rows) is not list or len(rows) > 8:
        _bad(Row.MALFORMED)
    for each in map(Row, rows):
        seats.append(Seat(each.raw(32), each.raw(32)))
        each.raw(32)
        each.done()
    row.done()
    if needed > len(seats) or len({seat.trustee for seat in seats}) != len(seats):
        _bad(Row.MALFORMED)
    return Cover(film, recipient_hash, needed, tuple(seats))


class Statement(NamedTuple):
    film: bytes
    cover_hash: bytes
    upto: int
    root: bytes


def read_statement(data: bytes) -> Statement:
    row = Row.of(data, limit=512)
    row.uint(least=1, most=1)
    row.raw(32)
    found = Statement(row.raw(16), row.raw(32), row.uint(least=1, most=MOST_PARTS), row.raw(32))
    row.done()
    return found


class Receipt(NamedTuple):
    town: bytes
    film: bytes
    cover_hash: bytes
    upto: int
    commitment: bytes
    note: str


def read_receipt(data: bytes) -> Receipt:
    row = Row.of(data, limit=4_608)
    town, film, cover_hash = row.raw(16), row.raw(16), row.raw(32)
    found = Receipt(town, film, cover_hash, row.uint(least=1, most=MOST_PARTS), row.raw(32), row.text(most=1_024))
    row.done()
    return found


class Part(NamedTuple):
    film: bytes
    number: int
    previous: bytes | None
    lane: int
    stretch: int
    offset: int
    begun_at: int
    begins_ms: int
    ends_ms: int
    type: str
    end: int | None
    data: bytes


def unpad(plaintext: bytes) -> bytes:
    """Bad("witness.malformed") unless it is padded to the smallest size that holds it."""
    letter = plaintext.rstrip(b"\0")
    fits = (size for size in sorted(map(plaintext_bytes, PART_SIZES)) if len(letter) <= size)
    if not letter.endswith(b"\x80") or len(plaintext) != next(fits, None):
        _bad(Row.MALFORMED)
    return letter[:-1]


def plaintext_bytes(size: int) -> int:
    """What an age file of that size holds, with one X25519 stanza."""
    sealed = size - 184
    return sealed - 16 * -(-sealed // (_CHUNK + 16))


def read_part(letter: bytes) -> Part:
    row = Row.of(letter, limit=262_144)
    film, number, previous = row.raw(16), row.uint(most=MOST_PARTS - 1), row.raw_or_null(32)
    lane = row.code(range(len(LANES)))
    rest = (
        row.uint(most=2**32 - 1),
        row.uint(most=2**40),
        row.uint(most=MOST_SECONDS),
        row.uint(most=2**40),
        row.uint(most=2**40),
        row.text(most=80),
    )
    end = row.code_or_null((0, 1))
    part = Part(film, number, previous, lane, *rest, end, row.raw(most=262_144))
    row.done()
    if (part.previous is None) != (number == 0) or part.ends_ms < part.begins_ms:
        _bad(Row.MALFORMED)
    return part


class Case(NamedTuple):
    film: bytes
    asked_at: int
    reason: int
    who: str
    why: str


def read_case(data: bytes) -> Case:
    row = Row.of(data, limit=3_068)
    row.raw(16)
    film, asked_at, reason = row.raw(16), row.uint(most=MOST_SECONDS), row.code(REASONS)
    found = Case(film, asked_at, reason, row.text(most=80), row.text(most=500))
    row.raw(16)
    row.raw(32)
    row.done()
    return found


class Opening(NamedTuple):
    film: bytes
    case_hash: bytes
    number: int
    share_hash: bytes | None
    at: int


def read_opening(payload: bytes) -> Opening:
    row = Row.of(payload, limit=512)
    row.uint(least=2, most=2)
    row.raw(32)
    found = Opening(row.raw(16), row.raw(32), row.uint(most=7), row.raw_or_null(32), row.uint(most=2**32 - 1))
    row.done()
    return found


def cose_payload(data: bytes) -> tuple[bytes, bytes, bytes]:
    """(payload, key id, signature) of a COSE_Sign object with one signature by Ed25519 (RFC 9052 section 4.1)."""
    outer = cbor(data, limit=512)
    if type(outer) is not list or len(outer) != 4 or outer[0] != b"" or outer[1] != {}:
        _bad("cose.malformed")
    payload, signatures = outer[2], outer[3]
    if type(payload) is not bytes or type(signatures) is not list:
        _bad("cose.malformed")
    if len(signatures) != 1:
        _bad("witness.one_signer")
    entry = signatures[0]
    if type(entry) is not list or len(entry) != 3 or entry[0] != b"\xa1\x01\x32" or type(entry[1]) is not dict:
        _bad("cose.malformed")
    hint = entry[1].get(4)
    if len(entry[1]) != 1 or type(hint) is not bytes or type(entry[2]) is not bytes:
        _bad("cose.malformed")
    return payload, hint, entry[2]


def verify_opening(data: bytes, *, town: bytes, cover: Cover) -> tuple[Opening, bytes]:
    """(what a trustee of the cover signed, its payload). The seat's whole key decides."""
    payload, hint, signature = cose_payload(data)
    opening = read_opening(payload)
    if opening.number >= len(cover.seats):
        _bad("witness.other_seat")
    key = cover.seats[opening.number].trustee
    message = (
        b"\x85" + _tstr(b"Signature") + _bstr(b"") + _bstr(b"\xa1\x01\x32")
        + _bstr(b"tocsin/film-opening/v1" + town) + _bstr(payload)
    )  # fmt: skip
    if hint != sha256(key)[:4]:
        _bad("witness.other_seat")
    if not ed25519_verifies(signature, message, key):
        _bad("cose.bad_signature")
    return opening, payload


# --- The bundle, packed or not ---------------------------------------------------------------------------------------

MANIFEST, VERIFIER = "MANIFEST.sha256", "verify.py"
BELONGS = re.compile(
    r"cover\.cbor|hashes\.txt|policy\.txt|film\.key|receipt\.cbor|receipts/[0-9]{1,6}\.cbor|parts/[0-9]{6}\.age"
    r"|case/case\.cbor|case/openings/[0-7]\.cose|plain/(?:picture|sound|file|words)-[0-9]{1,10}\.[a-z0-9]{1,8}"
    r"|statements/[0-9]{1,6}\.cbor|proofs/[0-9a-f]{64}(?:\.[0-9]{1,19})?\.tlog-proof"
    r"|stamps/[0-9]{1,19}(?:\.checkpoint|\.txt|-[0-9]{1,2}\.(?:tsr|tsq|pem))",
    re.ASCII,
)
"""What of a case's folder is taken into a bundle, and nothing else: no share, no answer, no key but the film's."""
MOST_FILES = 350_000
MOST_STATEMENTS, MOST_RECEIPTS, MOST_PROOFS, MOST_STAMPS = 256, 256, 512, 64
"""A film has a few of each; each costs signatures, and a stamp whole programs."""
MOST_GROWTH, ALWAYS_FITS = 16, 64 << 20
"""Sealed parts do not shrink: a zip of which so much more comes out than is in it was made to keep somebody busy."""
_MANIFEST_LINE = re.compile(r"([0-9a-f]{64})  ([A-Za-z0-9._/-]{1,200})", re.ASCII)
_PART_LINE = re.compile(r"([0-9a-f]{64})  parts/([0-9]{6})\.age", re.ASCII)
_STEP = 1 << 20
SAY_EVERY_S = 2.0
_UNREADABLE = (
    OSError, EOFError, RuntimeError, ValueError, KeyError, OverflowError, struct.error, zipfile.BadZipFile, zlib.error
)  # fmt: skip


class Source:
    """Files by name, in a folder or a zip. Nothing is ever unpacked. Bad("file.unreadable"), "file.too_large"."""

    def __init__(self, path: Path) -> None:
        self.is_packed = not path.is_dir()
        self._folder = path
        try:
            self._zip = zipfile.ZipFile(path) if self.is_packed else None
            names = self._zip.namelist() if self._zip else list(self._walk(path))
            held = sum(each.file_size for each in self._zip.infolist()) if self._zip else 0
            if self._zip and held > MOST_GROWTH * path.stat().st_size + ALWAYS_FITS:
                _bad("file.too_large")
        except _UNREADABLE:
            _bad("file.unreadable")
        if len(names) > MOST_FILES or len(set(names)) != len(names):
            _bad("file.unreadable")
        self.names = frozenset(names)

    @staticmethod
    def _walk(folder: Path) -> Iterator[str]:
        """No link is followed: what it leads to is not of this bundle. A pipe is no file: nothing is waited for."""
        for at, _, files in os.walk(folder):
            for name in files:
                if not (Path(at) / name).is_symlink() and (Path(at) / name).is_file():
                    yield (Path(at) / name).relative_to(folder).as_posix()

    def open(self, name: str) -> BinaryIO:
        if self._zip is None:
            return (self._folder / name).open("rb")
        return cast(BinaryIO, self._zip.open(name))

    def read(self, name: str, *, limit: int) -> bytes:
        if name not in self.names:
            _bad("file.missing")
        try:
            with self.open(name) as file:
                data = file.read(limit + 1)
        except _UNREADABLE:
            _bad("file.unreadable")
        if len(data) > limit:
            _bad("file.too_large")
        return data

    def text(self, name: str, *, limit: int) -> str:
        try:
            return self.read(name, limit=limit).decode("ascii")
        except UnicodeDecodeError:
            _bad("file.unreadable")

    def hash_of(self, name: str) -> bytes:
        found = hashlib.sha256()
        try:
            with self.open(name) as file:
                while piece := file.read(_STEP):
                    found.update(piece)
        except _UNREADABLE:
            _bad("file.unreadable")
        return found.digest()

    def close(self) -> None:
        if self._zip is not None:
            self._zip.close()


# --- What is found ---------------------------------------------------------------------------------------------------

PROVEN, MISSING, BROKEN, SAID, NEVER = "proven", "not proven", "broken", "said", "never proven"
WHOLE_EXIT, BROKEN_EXIT, USAGE_EXIT, MISSING_EXIT = 0, 1, 2, 3
_EXITS = {"proven": WHOLE_EXIT, "broken": BROKEN_EXIT, "incomplete": MISSING_EXIT}
_LAST = {
    "proven": "Everything that such a bundle can prove by itself is proven. Whose keys these are, and a time stamp"
    " whose authority you have not brought, is only SAID; what it never proves stands above too.",
    "incomplete": "Nothing here is false, and not everything is proven: see NOT PROVEN above.",
    "broken": "Something here is not what it should be: see BROKEN above. Do not rely on this bundle.",
}
SENTENCES = {
    "verifier.fails": "This verifier does not work on this machine: it fails the RFCs' own examples.",
    "file.unreadable": "This cannot be read: it is no bundle, or it is damaged.",
    "check.ended": "The check of {step} could not be done: {why}.",
    "check.many": "There are {count} {kind} here; none but the first {most} was looked at. No film needs so many.",
    "manifest.none": "There is no MANIFEST.sha256: whether files are missing or were added is not known.",
    "manifest.changed": "Files that are not as MANIFEST.sha256 lists them: {files}.",
    "manifest.gone": "Files that MANIFEST.sha256 lists and that are not here: {files}.",
    "manifest.added": "Files that MANIFEST.sha256 does not list: {files}.",
    "manifest.whole": "The {count} files are those that MANIFEST.sha256 lists. Its own SHA-256 is {sha256}.",
    "cover.film": "This is film {film}, which {needed} of {of} trustees open together.",
    "policy.none": "There is no policy: nobody says which log and which cosigners to believe.",
    "policy.theirs": "The keys to believe come with the bundle. Compare them with what the town publishes: {keys}; and"
    " of these cosigners have to have seen a page: {needed}.",
    "policy.yours": "The ledger's and the cosigners' signatures are judged by the keys that you brought.",
    "parts.here": "{count} sealed parts are here, each an age file of its own.",
    "parts.none": "No part of the film is here.",
    "parts.changed": "Sealed parts that are not those that hashes.txt names: {parts}.",
    "parts.gone": "Of {of} parts these are not here: {parts}.",
    "statement.other_film": "{file} is about another film, or is not named after its parts.",
    "statement.unknown_parts": "{file} is about parts whose hashes are not here.",
    "statement.other_parts": "{file} is about other parts than these.",
    "proof.false": "{file} does not prove what it should: {why}.",
    "proof.unseen": "{file} is under a page of the log that too few of its cosigners have seen.",
    "ledger.none": "That these parts stand in a ledger is not shown.",
    "ledger.included": "Parts 0 to {last}{but} are unchanged since they became leaf {leaf} of {size} in the log {log}.",
    "ledger.beyond": "Parts that no entry of the ledger here is about: {parts}.",
    "ledger.split": "The log {log} has signed two histories that cannot both be true; one has {size} leaves.",
    "ledger.twice": "One entry is leaf {leaves} of the log {log}: handed in more than once. The earliest counts.",
    "time.cosigned": "Parts 0 to {last}{but} existed by {by}: so say cosigners ({who}).",
    "time.stamped": "Parts 0 to {last}{but} existed by {by}: so says the time authority {who} (RFC 3161; {whose}).",
    "time.none": "When the parts became part of the ledger, only the log itself says.",
    "receipt.none": "There is no receipt of the house.",
    "receipt.other_film": "{file} is about another film or town.",
    "receipt.other_parts": "{file} is about other parts than these.",
    "receipt.false": "{file} was not signed by the log: {why}.",
    "receipt.alone": "{file} is here, and what it is about is not.",
    "receipt.kept": "The log promised to have parts 0 to {last} by {due}, and it has them.",
    "receipt.open": "The log promised to have parts 0 to {last} by {due}; that it has them is not shown here.",
    "stamp.unchecked": "{file} was not checked: {why}.",
    "stamp.false": "{file} is not a time stamp of that checkpoint by an authority whose certificate is here.",
    "stamp.alone": "{file} is true, and no proof under the checkpoint that it stamps is here.",
    "film.sealed": "The film is not opened here.",
    "film.no_key": "The film's key is not here, so nothing shows that plain/ is what the sealed parts hold, or whole.",
    "film.other_key": "film.key is not the key that the cover names.",
    "film.other_parts": "Parts that the film's key does not open, or that are another film's: {parts}.",
    "film.out_of_order": "Parts that do not follow the one before: {parts}.",
    "film.whole": "The film is whole: each of its {count} parts names the one before, up to the one that ended it.",
    "film.cut": "The film broke off, or its end is not here: no part says that it is the last.",
    "film.gaps": "The film has gaps: parts are missing between others.",
    "film.begun": "By the phone's own clock it was begun at {begun}; it runs to second {seconds}.",
    "film.other_files": "Files in plain/ that no part of the film holds: {files}.",
    "film.other_bytes": "Files in plain/ that are not what the sealed parts hold: {files}.",
    "film.holes": "Files in plain/ of which bytes are missing: {files}.",
    "film.not_plain": "What is here only sealed: {files}.",
    "film.plain": "The {count} files in plain/ are, byte for byte, what the sealed parts hold.",
    "case.none": "Who opened the film, and for what, is not shown.",
    "case.other_film": "The case is about another film.",
    "case.asked": "Who asked for it, in their own words: {who}, for {reason}, because {why}; on {at}.",
    "case.quorum": "The film was opened by {count} of its trustees, where {needed} are needed (places {places}).",
    "case.few": "Only {count} of its trustees are shown to have opened the film, where {needed} are needed.",
    "case.before": "Parts 0 to {last} were in the ledger before enough trustees had given their shares.",
    "case.after": "Parts that whoever had the film's key could have made, by their places in the ledger: {parts}.",
    "opening.false": "{file} is not what a trustee of this film signed: {why}.",
    "opening.other_case": "{file} is about another case, film or trustee.",
    "opening.declined": "The trustee at place {place} declined on {at}.",
    "opening.false_share": "The trustee at place {place} signed on {at} for a share that is not this film's.",
    "opening.logged": "The trustee at place {place} signed on {at} that she gave her share: leaf {leaf} of {log}.",
    "opening.unlogged": "The trustee at place {place} signed on {at} that she gave her share; no ledger here has it.",
    "never.scene": "That what is seen is what happened: that it was not staged, and is no picture of a screen.",
    "never.person": "Who filmed.",
    "never.place": "Where it was filmed.",
    "never.begin": "When it was filmed, but for this: not after the times above. The phone's clock proves nothing.",
    "never.around": "What happened before, after or beside what was filmed.",
    "never.keys": "Whose the keys are: compare them, or bring your own (--policy, --authorities).",
}
"""Every code that is found. Codes are stable; sentences may be said better."""


@dataclass(frozen=True)
class Finding:
    """`state`: PROVEN; MISSING: a bundle could prove it, this one does not; BROKEN: rely on none of it; SAID: it stands
    in the bundle, and nobody vouches for it; NEVER: no bundle proves it."""

    state: str
    code: str
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def says(self) -> str:
        return SENTENCES[self.code].format(**{name: _said(fact) for name, fact in self.facts.items()})


@dataclass
class Report:
    findings: list[Finding] = field(default_factory=list)
    film: str = ""

    def add(self, state: str, code: str, **facts: Any) -> None:
        self.findings.append(Finding(state, code, facts))

    @property
    def verdict(self) -> str:
        states = {each.state for each in self.findings}
        return "broken" if BROKEN in states else "incomplete" if MISSING in states else "proven"

    @property
    def exit_code(self) -> int:
        return _EXITS[self.verdict]

    def codes(self, state: str) -> list[str]:
        return [each.code for each in self.findings if each.state == state]

    def as_json(self) -> str:
        findings = [
            {"state": each.state, "code": each.code, "says": each.says, "facts": each.facts} for each in self.findings
        ]
        said = {"version": 1, "film": self.film, "verdict": self.verdict, "findings": findings}
        return json.dumps(said, indent=1, sort_keys=True)

    def as_text(self) -> str:
        lines = [f"{each.state.upper():<14}{each.says} [{each.code}]" for each in self.findings]
        return "\n".join([*lines, "", _LAST[self.verdict]])


def _said(fact: Any) -> str:
    """A list of numbers as `3, 7 to 9`; of many things the first ten."""
    if not isinstance(fact, list):
        return str(fact)
    if not all(isinstance(each, int) for each in fact):
        said = [str(each) for each in fact]
    else:
        spans: list[list[int]] = []
        for number in fact:
            if spans and spans[-1][1] == number - 1:
                spans[-1][1] = number
            else:
                spans.append([number, number])
        said = [str(first) if first == last else f"{first} to {last}" for first, last in spans]
    return ", ".join(said[:10]) + (f" and {len(said) - 10} more" if len(said) > 10 else "")


def utc(seconds: int) -> str:
    try:
        return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S UTC")
    except (OverflowError, ValueError, OSError):
        return f"second {seconds}"


def quoted(text: str) -> str:
    """Somebody else's words, which may not move a terminal's cursor or turn its line around."""
    return '"' + "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text) + '"'


# --- Checking ---------------------------------------------------------------------------------------------------------


class Link(NamedTuple):
    """A part without what was filmed."""

    file_hash: bytes
    previous: bytes | None
    lane: int
    stretch: int
    offset: int
    length: int
    data_hash: bytes
    begun_at: int
    ends_ms: int
    end: int | None

    @property
    def file(self) -> str:
        return f"{LANES[self.lane]}-{self.stretch}"


class Entry(NamedTuple):
    """A leaf that some checkpoint of the policy holds."""

    place: int
    seen: Seen


class Checking:
    """`policy`: the reader's own; else the bundle's is used, whose keys the reader has to compare. `authorities`: a
    file of certificates whose time stamps the reader believes; else those of the bundle. `tell`: how far it is.
    """

    def __init__(self, source: Source, *, policy: Policy | None, authorities: Path | None, tell: Tell) -> None:
        self.report = Report()
        self._source = source
        self._tell = tell
        self._in_folder: dict[str, list[str]] = {}
        for name in sorted(source.names):
            self._in_folder.setdefault(name.rpartition("/")[0], []).append(name)
        self._own_policy = policy
        self._authorities = authorities
        self._policy: Policy | None = policy
        self._cover: Cover | None = None
        self._cover_hash = b""
        self._town: bytes | None = None
        self._hashes: dict[int, bytes] = {}
        self._held: list[int] = []
        self._lacks = 0
        self._statements: dict[int, bytes] = {}
        self._covered: dict[int, list[Entry]] = {}
        self._trees: dict[tuple[str, int], bytes] = {}
        self._nodes: dict[tuple[str, tuple[int, int]], bytes] = {}
        self._proofs: dict[str, list[tuple[str, str | None]]] = {}

    def run(self) -> Report:
        for step, name in (
            (self._manifest, "the files"),
            (self._about, "the cover"),
            (self._keys, "the policy"),
            (self._parts, "the sealed parts"),
            (self._ledger, "the ledger"),
            (self._receipts, "the receipts"),
            (self._stamps, "the time stamps"),
            (self._film, "what was filmed"),
            (self._opened, "the case"),
        ):
            try:
                step()
            except Bad as why:
                self.report.add(BROKEN, "check.ended", step=name, why=why.code)
        for code in ("scene", "person", "place", "begin", "around"):
            self.report.add(NEVER, f"never.{code}")
        if self._own_policy is None or self._authorities is None:
            self.report.add(NEVER, "never.keys")
        return self.report

    def _named(self, folder: str, pattern: str, *, most: int = MOST_FILES, kind: str = "") -> list[tuple[str, Any]]:
        """Of its files those that are called so, and no more than `most` of them."""
        compiled = re.compile(pattern, re.ASCII)
        names = ((name, compiled.fullmatch(name.rpartition("/")[2])) for name in self._in_folder.get(folder, ()))
        found = [(name, match) for name, match in names if match]
        if len(found) > most:
            self.report.add(MISSING, "check.many", count=len(found), kind=kind, most=most)
        return found[:most]

    def _each(self, of: Collection[_T], what: str) -> Iterator[_T]:
        for done, one in enumerate(of):
            self._tell(what, done, len(of))
            yield one

    def _lines(self, name: str, *, limit: int) -> list[str]:
        text = self._source.text(name, limit=limit)
        if not text.endswith("\n"):
            _bad("file.malformed")
        return text[:-1].split("\n")

    def _add_if(self, state: str, code: str, names: list[Any], kind: str) -> None:
        if names:
            self.report.add(state, code, **{kind: sorted(names)})

    # - the files, the cover, the policy, the parts -

    def _manifest(self) -> None:
        source = self._source
        if MANIFEST not in source.names:
            self.report.add(MISSING, "manifest.none")
            return
        listed: dict[str, bytes] = {}
        for line in self._lines(MANIFEST, limit=MOST_FILES * 300):
            found = _MANIFEST_LINE.fullmatch(line)
            if found is None or found[2] in listed:
                _bad("file.malformed")
            listed[found[2]] = bytes.fromhex(found[1])
        there = [name for name in listed if name in source.names]
        changed = [name for name in self._each(there, "files hashed") if self._hash_or_none(name) != listed[name]]
        gone = [name for name in listed if name not in source.names]
        others = source.names - set(listed) - {MANIFEST}
        added = [name for name in others if source.is_packed or BELONGS.fullmatch(name)]
        self._add_if(BROKEN, "manifest.changed", changed, "files")
        self._add_if(BROKEN, "manifest.gone", gone, "files")
        self._add_if(BROKEN, "manifest.added", added, "files")
        if not (changed or gone or added):
            self.report.add(PROVEN, "manifest.whole", count=len(listed), sha256=source.hash_of(MANIFEST).hex())

    def _hash_or_none(self, name: str) -> bytes | None:
        try:
            return self._source.hash_of(name)
        except Bad:
            return None

    def _about(self) -> None:
        data = self._source.read("cover.cbor", limit=1_024)
        cover = read_cover(data)
        self._cover, self._cover_hash = cover, sha256(data)
        self.report.film = cover.film.hex()
        self.report.add(SAID, "cover.film", film=cover.film.hex(), needed=cover.needed, of=len(cover.seats))

    def _keys(self) -> None:
        if "policy.txt" in self._source.names:
            theirs = read_policy(self._source.read("policy.txt", limit=MOST_POLICY_BYTES))
            self._policy = self._own_policy or theirs
        if self._policy is None:
            self.report.add(MISSING, "policy.none")
        elif self._own_policy is not None:
            self.report.add(SAID, "policy.yours")
        else:
            keys = [*self._policy.logs, *(key for _, key in self._policy.cosigners)]
            self.report.add(SAID, "policy.theirs", keys=[key.vkey for key in keys], needed=self._policy.needs)

    def _parts(self) -> None:
        for line in self._lines("hashes.txt", limit=MOST_PARTS * 100):
            found = _PART_LINE.fullmatch(line)
            number = -1 if found is None else int(found[2])
            if found is None or number >= MOST_PARTS or (self._hashes and number <= next(reversed(self._hashes))):
                _bad("file.malformed")
            self._hashes[number] = bytes.fromhex(found[1])
        there = {int(match[1]) for _, match in self._named("parts", r"([0-9]{6})\.age")}
        self._held = [number for number in self._each(sorted(there), "parts looked at") if self._is_part(number)]
        self._add_if(BROKEN, "parts.changed", list(there - set(self._held)), "parts")
        count = max(self._hashes) + 1
        self._lacks = min(set(range(count)) - set(self._held), default=count)
        if gone := sorted(set(range(count)) - there):
            self.report.add(MISSING, "parts.gone", of=count, parts=gone)
        if self._held:
            self.report.add(SAID, "parts.here", count=len(self._held))
        else:
            self.report.add(MISSING, "parts.none")

    def _but(self, upto: int) -> str:
        """The ledger has hashes: of a part that is not here, or not as it was, it proves nothing."""
        return ", but for those named above," if self._lacks < upto else ""

    def _is_part(self, number: int) -> bool:
        try:
            data = self._source.read(_part_name(number), limit=max(PART_SIZES))
            read_header(data)
        except Bad:
            return False
        return sha256(data) == self._hashes.get(number)

    # - the ledger -

    def _ledger(self) -> None:
        found = self._named("statements", r"([0-9]{1,6})\.cbor", most=MOST_STATEMENTS, kind="statements")
        named = {int(match[1]): name for name, match in found}
        proofs = r"([0-9a-f]{64})(?:\.([0-9]{1,19}))?\.tlog-proof"
        for name, match in self._named("proofs", proofs, most=MOST_PROOFS, kind="proofs"):
            self._proofs.setdefault(match[1], []).append((name, match[2]))
        tree = Tree()
        for upto in sorted(named):
            while tree.size < upto and tree.size in self._hashes:
                tree.add(self._hashes[tree.size])
            self._state(named[upto], upto, tree)
        if not self._covered:
            self.report.add(MISSING, "ledger.none")
            return
        most = max(self._covered)
        self._add_if(MISSING, "ledger.beyond", [number for number in self._held if number >= most], "parts")

    def _state(self, file: str, upto: int, tree: Tree) -> None:
        data = self._source.read(file, limit=512)
        statement = read_statement(data)
        if self._cover is None or self._policy is None:
            return
        if (statement.film, statement.cover_hash, statement.upto) != (self._cover.film, self._cover_hash, upto):
            self.report.add(BROKEN, "statement.other_film", file=file)
            return
        if tree.size != upto:
            self.report.add(MISSING, "statement.unknown_parts", file=file)
            return
        if tree.root != statement.root:
            self.report.add(BROKEN, "statement.other_parts", file=file)
            return
        self._statements[upto] = sha256(data)
        entries = self._entries(sha256(data))
        if not entries:
            return
        self._covered[upto] = entries
        log = entries[0].seen.checkpoint
        self.report.add(
            PROVEN,
            "ledger.included",
            last=upto - 1,
            but=self._but(upto),
            leaf=entries[0].place,
            log=quoted(log.origin),
            size=log.size,
        )
        timed = [(at, entry.seen) for entry in entries if (at := entry.seen.existed_by(self._policy)) is not None]
        if timed:
            at, seen = min(timed, key=lambda each: each[0])
            who = [f"{quoted(self._policy.name_of(key))} at {utc(when)}" for key, when in sorted(seen.times.items())]
            self.report.add(PROVEN, "time.cosigned", last=upto - 1, but=self._but(upto), by=utc(at), who=who)

    def _entries(self, commitment: bytes) -> list[Entry]:
        """Where that leaf is, under each checkpoint for which a proof is here."""
        found: list[Entry] = []
        for file, size in self._proofs.get(commitment.hex(), ()):
            if self._policy is None:
                break
            try:
                data = self._source.read(file, limit=MOST_PROOF_BYTES)
                proof, seen = verify_proof(data, commitment, self._policy)
                if size not in (None, str(seen.checkpoint.size)):
                    _bad("ledger.other_size")
            except Bad as why:
                if why.code == "ledger.not_cosigned":
                    self.report.add(MISSING, "proof.unseen", file=file)
                else:
                    self.report.add(BROKEN, "proof.false", file=file, why=why.code)
                continue
            path = nodes_of(leaf=leaf_hash(commitment), index=proof.place, size=seen.checkpoint.size, path=proof.path)
            if self._is_one_history(seen.checkpoint, inside=path):
                found.append(Entry(proof.place, seen))
        found.sort(key=lambda entry: (entry.seen.checkpoint.origin, entry.place))
        places = sorted({entry.place for entry in found})
        if len(places) > 1:  # a log takes what it is given, also what stands in it for everybody to read
            self.report.add(SAID, "ledger.twice", leaves=places, log=quoted(found[0].seen.checkpoint.origin))
        return found

    def _is_one_history(self, tree: Checkpoint, *, inside: Iterable[tuple[tuple[int, int], bytes]] = ()) -> bool:
        """False for two trees of one log that differ where they have to be the same: it shows several histories."""
        is_one = self._trees.setdefault((tree.origin, tree.size), tree.root) == tree.root
        for place, node in inside:
            is_one &= self._nodes.setdefault((tree.origin, place), node) == node
        if is_one:
            return True
        self.report.add(BROKEN, "ledger.split", log=quoted(tree.origin), size=tree.size)
        return False

    def _receipts(self) -> None:
        names = self._named("", r"receipt\.cbor")
        names += self._named("receipts", r"[0-9]{1,6}\.cbor", most=MOST_RECEIPTS, kind="receipts")
        if not names:
            self.report.add(MISSING, "receipt.none")
        for file, _ in names:
            receipt = read_receipt(self._source.read(file, limit=4_608))
            if self._cover is None or self._policy is None:
                continue
            town = self._town or receipt.town
            if (receipt.film, receipt.cover_hash, receipt.town) != (self._cover.film, self._cover_hash, town):
                self.report.add(BROKEN, "receipt.other_film", file=file)
                continue
            self._town = town
            try:
                note = receipt.note.encode("utf-8", "surrogatepass")
                promise = verify_promise(note, self._policy.logs)
            except Bad as why:
                self.report.add(BROKEN, "receipt.false", file=file, why=why.code)
                continue
            stated = self._statements.get(receipt.upto, receipt.commitment)
            if not promise.commitment == receipt.commitment == stated:
                self.report.add(BROKEN, "receipt.other_parts", file=file)
            elif receipt.upto not in self._statements:
                self.report.add(MISSING, "receipt.alone", file=file)
            elif receipt.upto in self._covered:
                self.report.add(PROVEN, "receipt.kept", last=receipt.upto - 1, due=utc(promise.due))
            else:
                self.report.add(MISSING, "receipt.open", last=receipt.upto - 1, due=utc(promise.due))

    # - time stamps -

    def _stamps(self) -> None:
        found = self._named("stamps", r"([0-9]{1,19})-([0-9]{1,2})\.tsr", most=MOST_STAMPS, kind="time stamps")
        for file, match in self._each(found, "time stamps checked"):
            self._stamp(file, size=match[1], chain=f"stamps/{match[1]}-{match[2]}.pem")
        timed = {"time.cosigned", "time.stamped"} & {each.code for each in self.report.findings}
        if self._covered and not timed:
            self.report.add(MISSING, "time.none")

    def _stamp(self, file: str, *, size: str, chain: str) -> None:
        note = read_note(self._source.read(f"stamps/{size}.checkpoint", limit=MOST_NOTE_BYTES))
        tree = read_checkpoint(note.text)
        if self._policy is None:
            return
        signed_by(note, [key for key in self._policy.logs if key.name == tree.origin])
        shown = f"stamps/{size}.txt"
        if shown in self._source.names and self._source.read(shown, limit=MOST_NOTE_BYTES) != note.text.encode():
            _bad("stamp.other_text")
        if str(tree.size) != size:
            _bad("ledger.other_size")
        if not self._is_one_history(tree):
            return
        reply = self._source.read(file, limit=1 << 20)
        brought = self._source.read(chain, limit=1 << 20) if chain in self._source.names else b""
        program = shutil.which("openssl")
        if program is None or not (brought or self._authorities):
            lacks = "openssl is not installed here" if program is None else "no certificate of its authority is here"
            self.report.add(MISSING, "stamp.unchecked", file=file, why=lacks)
            return
        trusted = None if self._authorities is None else self._authorities.read_bytes()
        by, who = ask_openssl(program, reply, note.text.encode(), brought=brought, trusted=trusted)
        if by is None:
            self.report.add(BROKEN, "stamp.false", file=file)
            return
        under = [
            upto
            for upto, entries in self._covered.items()
            if any(entry.seen.note.text == note.text for entry in entries)
        ]
        if not under:
            self.report.add(MISSING, "stamp.alone", file=file)
            return
        whose = "by a certificate that you brought" if self._authorities else "its certificate came with the bundle"
        state, upto = PROVEN if self._authorities else SAID, max(under)
        self.report.add(
            state, "time.stamped", last=upto - 1, but=self._but(upto), by=utc(by), who=quoted(who), whose=whose
        )

    # - what was filmed -

    def _film(self) -> None:
        found = self._named("plain", r"(picture|sound|file|words)-(0|[1-9][0-9]{0,9})\.[a-z0-9]{1,8}")
        brought = {f"{match[1]}-{match[2]}": name for name, match in found}
        if "film.key" not in self._source.names:
            self.report.add(MISSING, "film.no_key" if found else "film.sealed")
            return
        if self._cover is None:
            return
        secret = read_identity(self._source.text("film.key", limit=4_096))
        recipient = x25519(secret, _NINE)
        if sha256(recipient) != self._cover.recipient_hash:
            self.report.add(BROKEN, "film.other_key")
            return
        links = self._links(secret, recipient)
        self._add_if(BROKEN, "film.other_parts", list(set(self._held) - set(links)), "parts")
        if links:
            self._say_chain(links)
        stretches: dict[str, list[Link]] = {}
        for link in links.values():
            stretches.setdefault(link.file, []).append(link)
        plain = [name for name in self._source.names if name.startswith("plain/") and BELONGS.fullmatch(name)]
        strange = [name for name in plain if name not in {each for file, each in brought.items() if file in stretches}]
        self._add_if(BROKEN, "film.other_files", strange, "files")
        for pieces in stretches.values():
            pieces.sort(key=lambda link: link.offset)
        self._compare(stretches, brought)

    def _links(self, secret: bytes, recipient: bytes) -> dict[int, Link]:
        """Of the parts that are this film's, in the order of their numbers."""
        links: dict[int, Link] = {}
        for number in self._each(self._held, "parts opened"):
            try:
                age_file = self._source.read(_part_name(number), limit=max(PART_SIZES))
                part = read_part(unpad(open_age(age_file, secret, recipient)))
            except Bad:
                continue
            if self._cover is not None and part.film == self._cover.film and part.number == number:
                links[number] = Link(
                    file_hash=self._hashes[number],
                    previous=part.previous,
                    lane=part.lane,
                    stretch=part.stretch,
                    offset=part.offset,
                    length=len(part.data),
                    data_hash=sha256(part.data),
                    begun_at=part.begun_at,
                    ends_ms=part.ends_ms,
                    end=part.end,
                )
        return links

    def _say_chain(self, links: dict[int, Link]) -> None:
        end = next((number for number in links if links[number].end is not None), None)
        begun = links[min(links)].begun_at
        wrong = [
            number
            for number, link in links.items()
            if (number - 1 in links and link.previous != links[number - 1].file_hash)
            or (end is not None and number > end)
            or link.begun_at != begun
        ]
        has_gaps = len(links) != max(links) + 1
        self._add_if(BROKEN, "film.out_of_order", wrong, "parts")
        if has_gaps:
            self.report.add(MISSING, "film.gaps")
        if end is None:
            self.report.add(MISSING, "film.cut")
        elif not (wrong or has_gaps):
            self.report.add(PROVEN, "film.whole", count=len(links))
        self.report.add(
            SAID, "film.begun", begun=utc(begun), seconds=max(link.ends_ms for link in links.values()) // 1000
        )

    def _compare(self, stretches: dict[str, list[Link]], brought: dict[str, str]) -> None:
        there = sorted(set(stretches) & set(brought))
        compared = self._each(there, "files compared")
        other = [brought[file] for file in compared if not self._holds(brought[file], stretches[file])]
        self._add_if(BROKEN, "film.other_bytes", other, "files")
        self._add_if(MISSING, "film.holes", [file for file in stretches if has_holes(stretches[file])], "files")
        self._add_if(MISSING, "film.not_plain", list(set(stretches) - set(brought)), "files")
        if there and not other:
            self.report.add(PROVEN, "film.plain", count=len(there))

    def _holds(self, name: str, pieces: Sequence[Link]) -> bool:
        """Whether that file is these pieces one after the other, and nothing else."""
        try:
            with self._source.open(name) as file:
                return all(sha256(file.read(link.length)) == link.data_hash for link in pieces) and not file.read(1)
        except _UNREADABLE:
            return False

    # - who opened it -

    def _opened(self) -> None:
        names = self._named("case/openings", r"([0-7])\.cose")
        cover, town = self._cover, self._town
        if cover is None or town is None or not names or "case/case.cbor" not in self._source.names:
            self.report.add(MISSING, "case.none")
            return
        letter = self._source.read("case/case.cbor", limit=3_068)
        case = read_case(letter)
        if case.film != cover.film:
            self.report.add(BROKEN, "case.other_film")
            return
        self.report.add(
            SAID,
            "case.asked",
            who=quoted(case.who),
            reason=REASONS[case.reason],
            why=quoted(case.why),
            at=utc(case.asked_at),
        )
        gave, logged = [], list[Entry]()
        for file, match in names:
            try:
                opening, payload = verify_opening(self._source.read(file, limit=512), town=town, cover=cover)
            except Bad as why:
                self.report.add(BROKEN, "opening.false", file=file, why=why.code)
                continue
            about = (opening.film, opening.case_hash, opening.number)
            if about != (cover.film, sha256(letter), int(match[1])):
                self.report.add(BROKEN, "opening.other_case", file=file)
            elif self._say_opening(opening, entries := self._entries(sha256(payload)), cover.seats[opening.number]):
                gave.append(opening.number + 1)
                logged += entries[:1]
        if len(gave) >= cover.needed:
            self.report.add(PROVEN, "case.quorum", count=len(gave), needed=cover.needed, places=gave)
            if len(logged) == len(gave):
                self._say_order(logged, needed=cover.needed)
        else:
            self.report.add(MISSING, "case.few", count=len(gave), needed=cover.needed)

    def _say_order(self, logged: Sequence[Entry], *, needed: int) -> None:
        """Who had put the key together could seal other parts to it, and have those written down: after that."""
        origin = logged[0].seen.checkpoint.origin
        opened = sorted(entry.place for entry in logged)[needed - 1]
        before = [
            upto
            for upto, entries in self._covered.items()
            if any(entry.place < opened and entry.seen.checkpoint.origin == origin for entry in entries)
        ]
        if before:
            self.report.add(PROVEN, "case.before", last=max(before) - 1)
        after = [number for number in self._held if number >= max(before, default=0)]
        self._add_if(MISSING, "case.after", after, "parts")

    def _say_opening(self, opening: Opening, entries: Sequence[Entry], seat: Seat) -> bool:
        """Whether it gives the share that the cover names."""
        place, at = opening.number + 1, utc(60 * opening.at)
        if opening.share_hash is None:
            self.report.add(PROVEN, "opening.declined", place=place, at=at)
            return False
        if opening.share_hash != seat.share_hash:
            self.report.add(PROVEN, "opening.false_share", place=place, at=at)
            return False
        if entries:
            log = quoted(entries[0].seen.checkpoint.origin)
            self.report.add(PROVEN, "opening.logged", place=place, at=at, leaf=entries[0].place, log=log)
        else:
            self.report.add(MISSING, "opening.unlogged", place=place, at=at)
        return True


def has_holes(pieces: Sequence[Link]) -> bool:
    """Whether bytes are missing between these pieces, or stand there twice."""
    reached = 0
    for link in pieces:
        if link.offset != reached:
            return True
        reached += link.length
    return False


@lru_cache(maxsize=64)
def ask_openssl(
    program: str, reply: bytes, data: bytes, *, brought: bytes, trusted: bytes | None
) -> tuple[int | None, str]:
    """(when, who), or (None, "") for what `openssl ts -verify` does not confirm as of the second that it names."""
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        (at / "reply").write_bytes(reply)
        (at / "data").write_bytes(data)
        (at / "brought").write_bytes(brought)
        if trusted is not None:
            (at / "trusted").write_bytes(trusted)
        told = _run(program, "ts", "-reply", "-in", "reply", "-text", folder=folder) or ""
        when = re.search(r"^Time stamp: (\w{3} +\d+ [\d:]{8})(?:\.\d+)? (\d{4}) GMT$", told, re.MULTILINE)
        who = re.search(r"^TSA: (?:DirName:)?(.{1,200})$", told, re.MULTILINE)
        if when is None:
            return None, ""
        try:
            stamp = datetime.datetime.strptime(f"{when[1]} {when[2]}", "%b %d %H:%M:%S %Y")
            seconds = int(stamp.replace(tzinfo=datetime.timezone.utc).timestamp())
        except (ValueError, OverflowError):
            return None, ""
        roots = "brought" if trusted is None else "trusted"
        words = ["ts", "-verify", "-data", "data", "-in", "reply", "-CAfile", roots, "-attime", str(seconds)]
        words += [] if trusted else ["-partial_chain"]
        done = _run(program, *words, folder=folder)
        if done is None and brought and not _has_certificate(program, folder):
            done = _run(program, *words, "-untrusted", "brought", folder=folder)
        named = who[1] if who and who[1] != "unspecified" else None
        subject = _run(program, "x509", "-in", "brought" if brought else roots, "-noout", "-subject", folder=folder)
    return (None, "") if done is None else (seconds, named or (subject or "").strip().removeprefix("subject="))


def _has_certificate(program: str, folder: str) -> bool:
    """Whether the token brings its signer's: then that one has to hold, and no other is taken in its place."""
    if _run(program, "ts", "-reply", "-in", "reply", "-token_out", "-out", "token", folder=folder) is None:
        return True
    held = _run(program, "pkcs7", "-inform", "DER", "-in", "token", "-print_certs", folder=folder)
    return held is None or "BEGIN CERTIFICATE" in held


def _part_name(number: int) -> str:
    return f"parts/{number:06}.age"


def _run(program: str, *words: str, folder: str) -> str | None:
    try:
        done = subprocess.run(
            [program, *words], cwd=folder, env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


# --- The RFCs' own examples ------------------------------------------------------------------------------------------


def self_test() -> bool:
    """RFC 8032 section 7.1, RFC 7748 section 5.2, RFC 8439 sections 2.5.2 and 2.8.2, RFC 5869 appendix A.1."""
    raw = bytes.fromhex
    signed = [
        (
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    ]  # fmt: skip
    for public, message, signature in signed:
        if not ed25519_verifies(raw(signature), raw(message), raw(public)):
            return False
        if ed25519_verifies(raw(signature), raw(message) + b"!", raw(public)):
            return False
    shared = x25519(
        raw("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
        raw("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"),
    )
    if shared != raw("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"):
        return False
    tag = poly1305(
        raw("85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b"), b"Cryptographic Forum Research Group"
    )
    if tag != raw("a8061dc1305136c6c22b8baf0c0127a9"):
        return False
    told = (
        b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
        b"sunscreen would be it."
    )
    sealed = raw(
        "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b"
        "1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
        "3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691"
    )
    key, nonce, added = bytes(range(0x80, 0xA0)), raw("070000004041424344454647"), raw("50515253c0c1c2c3c4c5c6c7")
    if chacha20_poly1305_opens(key, nonce, sealed, added) != told:
        return False
    if chacha20_poly1305_opens(key, nonce, sealed[:-1] + b"\0", added) is not None:
        return False
    derived = hkdf(bytes([0x0B]) * 22, salt=bytes(range(13)), info=bytes(range(0xF0, 0xFA)))
    return derived == raw("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf")


# --- From a command line ---------------------------------------------------------------------------------------------


Tell = Callable[[str, int, int], None]
"""(what is done, how many times, of how many)."""


def verify(
    path: Path, *, policy: Policy | None = None, authorities: Path | None = None, tell: Tell | None = None
) -> Report:
    """Never raises for what a bundle holds; OSError for a file that is not there."""
    report = Report()
    if not path.exists():
        raise FileNotFoundError(f"there is no {path}")
    if not self_test():
        report.add(BROKEN, "verifier.fails")
        return report
    try:
        source = Source(path)
    except Bad:
        report.add(BROKEN, "file.unreadable")
        return report
    with contextlib.closing(source):
        return Checking(source, policy=policy, authorities=authorities, tell=tell or _untold).run()


def _untold(what: str, done: int, of: int) -> None:
    """Nobody watches."""


def on_a_terminal() -> Tell:
    """Every two seconds; nothing where nobody sits."""
    last = time.monotonic()

    def tell(what: str, done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last >= SAY_EVERY_S and sys.stderr.isatty():
            last = time.monotonic()
            print(f"  {done} of {of} {what}", file=sys.stderr, flush=True)

    return tell


def main(words: Sequence[str] | None = None) -> int:
    """0: all proven. 1: broken. 2: it was not asked for properly. 3: nothing false, not everything proven."""
    parser = argparse.ArgumentParser(description="Says line by line what a film's bundle proves and what it does not.")
    parser.add_argument(
        "bundle", nargs="?", type=Path, default=Path(__file__).resolve().parent, help="a zip, or its folder"
    )
    parser.add_argument("--policy", type=Path, help="the keys that you believe (C2SP tlog-policy), not the bundle's")
    parser.add_argument("--authorities", type=Path, metavar="FILE.pem", help="the time authorities that you believe")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--self-test", action="store_true", help="try the signatures and ciphers, and nothing else")
    asked = parser.parse_args(words)
    if asked.self_test:
        well = self_test()
        print("The RFCs' own examples hold." if well else "The RFCs' own examples do not hold.")
        return WHOLE_EXIT if well else BROKEN_EXIT
    return show(asked.bundle, policy=asked.policy, authorities=asked.authorities, as_json=asked.json)


def show(path: Path, *, policy: Path | None, authorities: Path | None, as_json: bool) -> int:
    """Prints what `verify` finds."""
    output: Any = sys.stdout
    if hasattr(output, "reconfigure"):
        output.reconfigure(errors="backslashreplace")
    try:
        yours = None if policy is None else read_policy(policy.read_bytes())
        report = verify(path, policy=yours, authorities=authorities, tell=on_a_terminal())
    except (OSError, Bad) as why:
        print(f"No: {why}", file=sys.stderr)
        return USAGE_EXIT
    print(report.as_json() if as_json else report.as_text())
    return report.exit_code


if __name__ == "__main__":
    sys.exit(main())
