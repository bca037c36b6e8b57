"""A case says what is given and what is expected; nothing is written that the Python readers do not agree with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from enum import Enum
from typing import Any

import cbor2

from tocsin.seals import cose
from tocsin.seals.hashes import key_id
from tocsin.terms.ids import TownId
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import SigningKey

Json = dict[str, Any]


def case(name: str, *, given: Json, expect: Json | str, run: Callable[[], Json]) -> Json:
    """One case. `expect` as text is a refusal code."""
    wanted = {"refused": expect} if isinstance(expect, str) else expect
    try:
        found = run()
    except Refusal as refusal:
        found = {"refused": refusal.code}
    if found != wanted:
        raise AssertionError(f"{name}: expected {wanted}, found {found}")
    return {"name": name, **given, "expect": wanted}


def as_json(value: Any) -> Any:
    """Bytes as hex, codes as numbers, numbers past 2^53 as decimal text, dataclasses as objects."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else str(value)
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return [as_json(each) for each in value]
    if isinstance(value, dict):
        return {key: as_json(each) for key, each in value.items()}
    return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}


def signature_of(payload: bytes, *, kind: cose.Kind, town: TownId, key: SigningKey) -> bytes:
    return key.sign(cose.to_be_signed(payload, kind=kind, town=town))


def any_cose(
    payload: bytes,
    signatures: Sequence[tuple[bytes, dict[Any, Any], bytes]],
    *,
    protected: bytes = b"",
    unprotected: dict[Any, Any] | None = None,
) -> bytes:
    """A COSE_Sign as a poisoner writes it: whatever headers, in whatever order."""
    return cbor2.dumps([protected, unprotected or {}, payload, [list(each) for each in signatures]])


def entry(payload: bytes, *, kind: cose.Kind, town: TownId, key: SigningKey) -> tuple[bytes, dict[Any, Any], bytes]:
    """An honest signature entry."""
    return cose.PROTECTED, {4: key_id(key.public)}, signature_of(payload, kind=kind, town=town, key=key)
