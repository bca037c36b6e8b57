"""The watch beat: the open desk's signed "nothing newer than". Docs/protocol, section 8."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

from tocsin.seals import cbor, cose
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.seals.signers import Windows, certified_window, leaves_that_signed, still_valid
from tocsin.terms.ids import AlertId, Hash, LeafId, Sequence, Window
from tocsin.terms.instant import Instant, window_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status

LIMIT = 1_024
FRESH_S = 300
FORGIVEN_S = 60
"""How far a beat may come from the future: two clocks are never the same."""
HEAD_BYTES = 8
MOST_ON_SHIFT = 64


@dataclass(frozen=True)
class Beat:
    """`highest`: the highest Actual sequence its signer has seen, 0 for none. `on_shift`: leaf ids, sorted."""

    sent: Instant
    window: Window
    roster_sequence: int
    roster_head: bytes
    highest: Sequence
    open_count: int
    open_hash: bytes
    on_shift: tuple[LeafId, ...]


@dataclass(frozen=True)
class VerifiedBeat:
    """A beat of somebody on watch in its window. Whether it is fresh depends on when one asks."""

    beat: Beat
    signed: cose.Signed
    signer: Hash

    def is_fresh(self, *, at: Instant) -> bool:
        return -FORGIVEN_S <= at - self.beat.sent <= FRESH_S


def open_hash(latest: Iterable[AlertId]) -> bytes:
    """Of the latest alert ids of the open Actual incidents; 8 bytes."""
    return sha256(b"".join(sorted(latest))).digest()[:8]


def write(beat: Beat) -> bytes:
    return cbor.encode(
        [
            1,
            beat.sent,
            beat.window,
            beat.roster_sequence,
            beat.roster_head,
            beat.highest,
            beat.open_count,
            beat.open_hash,
            list(beat.on_shift),
        ]
    )


def read(payload: bytes) -> Beat:
    """Refusal("wire.*"), "beat.malformed"."""
    row = Row.of(payload, code="beat.malformed", limit=LIMIT)
    beat = Beat(
        sent=Instant(row.uint(most=2**40)),
        window=Window(row.uint(most=2**32 - 1)),
        roster_sequence=row.uint(most=2**32 - 1),
        roster_head=row.raw(HEAD_BYTES),
        highest=Sequence(row.uint(most=2**32 - 1)),
        open_count=row.uint(most=2**16 - 1),
        open_hash=row.raw(8),
        on_shift=tuple(_leaf_id(each, row) for each in row.several(most=MOST_ON_SHIFT)),
    )
    row.done()
    ascending = all(one < following for one, following in pairwise(beat.on_shift))
    if not ascending or beat.window != window_of(beat.sent):
        row.refuse()
    return beat


def verify(data: bytes, *, roster: Roster, windows: Windows, at: Instant) -> VerifiedBeat:
    """A beat of any role-holder of its window; `at` bounds only the future.

    Refusal("wire.*"), "cose.*", "beat.malformed", "beat.from_the_future", "window.unknown", "beat.wrong_key_kind",
    "beat.one_signer", "beat.revoked_key".
    """
    signed = cose.parse(data, limit=LIMIT)
    beat = read(signed.payload)
    if beat.sent > at + FORGIVEN_S:
        raise Refusal("beat.from_the_future", safe="The watch's clock and this one disagree.")
    window = certified_window(windows, window=beat.window, roster=roster)
    signers = leaves_that_signed(
        signed, kind=cose.Kind.BEAT, status=Status.Actual, window=window, roster=roster, room="beat"
    )
    if len(signers) != 1:
        raise Refusal("beat.one_signer", safe="This is one person's word.")
    if not still_valid(signers, window=window, roster=roster):
        raise Refusal("beat.revoked_key", safe="This was signed with a key that counts no more.")
    return VerifiedBeat(beat=beat, signed=signed, signer=signers[0].leaf_hash)


def _leaf_id(value: cbor.Value, row: Row) -> LeafId:
    if type(value) is not bytes or len(value) != 4:
        row.refuse()
    return LeafId(value)
