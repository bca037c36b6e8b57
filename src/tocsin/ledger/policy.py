"""Policies (C2SP tlog-policy): which logs are believed, and which of their cosigners have to have seen a checkpoint.

C2SP calls a cosigner a witness; here that word is the one who films. Names are bytes and nothing else: two that look
alike are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tocsin.ledger import checkpoint as checkpoints
from tocsin.ledger import note, vkey
from tocsin.ledger.checkpoint import Checkpoint
from tocsin.ledger.cosignature import cosigned_at
from tocsin.ledger.lines import malformed
from tocsin.ledger.note import Note
from tocsin.ledger.vkey import SignatureKind, VerifierKey
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal

MOST_BYTES = 64 << 10
MOST_OF_A_KIND = 32
"""Logs, cosigners, groups."""
NONE = b"none"
_ALLOWED = re.compile(rb"[\t\n\x20-\x7e\x80-\xff]*")
_WORD = re.compile(rb"[^\t ]+")
_NUMBER = re.compile(rb"[1-9][0-9]?")


@dataclass(frozen=True)
class PolicyLog:
    """Its key is named as the origin of its checkpoints."""

    key: VerifierKey
    url: bytes | None = None


@dataclass(frozen=True)
class PolicyCosigner:
    name: bytes
    key: VerifierKey
    url: bytes | None = None


@dataclass(frozen=True)
class Group:
    """Has seen a checkpoint when `needed` of its members have."""

    name: bytes
    needed: int
    members: tuple[bytes, ...]


@dataclass(frozen=True)
class Policy:
    """`quorum`: a cosigner's or a group's name; `NONE`: nobody else has to have seen anything."""

    logs: tuple[PolicyLog, ...] = ()
    cosigners: tuple[PolicyCosigner, ...] = ()
    groups: tuple[Group, ...] = ()
    quorum: bytes = NONE

    def is_seen_by_enough(self, cosigned: Iterable[VerifierKey]) -> bool:
        """Whether these cosigners are the quorum."""
        keys = frozenset(cosigned)
        seen = {each.name for each in self.cosigners if each.key in keys} | {NONE}
        for group in self.groups:
            if len(seen.intersection(group.members)) >= group.needed:
                seen.add(group.name)
        return self.quorum in seen


@dataclass(frozen=True)
class VerifiedCheckpoint:
    """A log of the policy signed it, and enough of its cosigners. `cosigned`: which, and when they say they did."""

    checkpoint: Checkpoint
    note: Note
    cosigned: dict[VerifierKey, Instant] = field(hash=False)


def verify(data: bytes, *, policy: Policy) -> VerifiedCheckpoint:
    """Refusal("ledger.malformed"), "ledger.bad_signature", "ledger.unsigned" by a log of the policy,
    "ledger.not_cosigned" by enough."""
    signed = checkpoints.read(data)
    logs = {each.key for each in policy.logs if each.key.name == signed.checkpoint.origin}
    cosigners = {each.key for each in policy.cosigners}
    found = note.verified(signed.note, logs | cosigners)
    if found.isdisjoint(logs):
        raise Refusal("ledger.unsigned", safe="Nobody who is known here signed this.", status=403)
    if not policy.is_seen_by_enough(found & cosigners):
        raise Refusal("ledger.not_cosigned", safe="Too few others have seen this page of the ledger.", status=403)
    times = {key: at for key in found & cosigners if (at := cosigned_at(signed.note, key)) is not None}
    return VerifiedCheckpoint(checkpoint=signed.checkpoint, note=signed.note, cosigned=times)


def read(data: bytes) -> Policy:
    """Refusal("ledger.malformed"), for a key of a kind that is not known here as well."""
    if len(data) > MOST_BYTES or not _ALLOWED.fullmatch(data) or not data.endswith(b"\n"):
        raise malformed()
    reading = _Reading()
    for line in data[:-1].split(b"\n"):
        words = _WORD.findall(line)
        if words and not words[0].startswith(b"#"):
            reading.take(words)
    return reading.policy()


def write(policy: Policy) -> bytes:
    """Refusal("ledger.malformed") of what nobody could read again."""
    lines = [
        *(_line(b"log", vkey.write(each.key).encode(), each.url) for each in policy.logs),
        *(_line(b"witness", each.name, vkey.write(each.key).encode(), each.url) for each in policy.cosigners),
        *(_line(b"group", each.name, b"%d" % each.needed, *each.members) for each in policy.groups),
        _line(b"quorum", policy.quorum),
    ]
    data = b"".join(lines)
    if read(data) != policy:
        raise malformed()
    return data


class _Reading:
    """Line by line: each may name only what stands above it."""

    def __init__(self) -> None:
        self._logs: list[PolicyLog] = []
        self._cosigners: list[PolicyCosigner] = []
        self._groups: list[Group] = []
        self._free: set[bytes] = set()
        self._named: set[bytes] = {NONE}
        self._quorum: bytes | None = None

    def take(self, words: list[bytes]) -> None:
        keyword, *rest = words
        if keyword == b"log" and 1 <= len(rest) <= 2:
            self._log(*rest)
        elif keyword == b"witness" and 2 <= len(rest) <= 3:
            self._cosigner(*rest)
        elif keyword == b"group" and len(rest) >= 3:
            self._group(rest[0], rest[1], rest[2:])
        elif keyword == b"quorum" and len(rest) == 1 and self._quorum is None and rest[0] in self._named:
            self._quorum = rest[0]
        else:
            raise malformed()

    def policy(self) -> Policy:
        if self._quorum is None:
            raise malformed()
        return Policy(tuple(self._logs), tuple(self._cosigners), tuple(self._groups), self._quorum)

    def _log(self, key: bytes, url: bytes | None = None) -> None:
        self._logs.append(PolicyLog(_key(key, SignatureKind.ed25519), url))
        _distinct([each.key for each in self._logs])

    def _cosigner(self, name: bytes, key: bytes, url: bytes | None = None) -> None:
        self._name(name)
        self._cosigners.append(PolicyCosigner(name, _key(key, SignatureKind.cosignature_v1), url))
        _distinct([each.key for each in self._cosigners])

    def _group(self, name: bytes, needed: bytes, members: list[bytes]) -> None:
        number = {b"any": 1, b"all": len(members)}.get(needed)
        if number is None:
            number = int(needed) if _NUMBER.fullmatch(needed) else 0
        # A name is a member once in the whole file, so that nobody counts twice by two ways.
        if not 1 <= number <= len(members) or len(set(members)) != len(members) or not self._free.issuperset(members):
            raise malformed()
        self._free.difference_update(members)
        self._name(name)
        self._groups.append(Group(name, number, tuple(members)))
        if len(self._groups) > MOST_OF_A_KIND:
            raise malformed()

    def _name(self, name: bytes) -> None:
        if name in self._named:
            raise malformed()
        self._named.add(name)
        self._free.add(name)


def _key(word: bytes, kind: SignatureKind) -> VerifierKey:
    try:
        key = vkey.read(word.decode())
    except UnicodeDecodeError as why:
        raise malformed() from why
    if key.kind is not kind:
        raise malformed()
    return key


def _distinct(keys: list[VerifierKey]) -> None:
    if len(keys) > MOST_OF_A_KIND or len({key.key for key in keys}) != len(keys):
        raise malformed()


def _line(*words: bytes | None) -> bytes:
    return b" ".join(word for word in words if word is not None) + b"\n"
