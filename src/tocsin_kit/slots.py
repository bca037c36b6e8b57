"""Who can open what a neighbour seals now: at most eight, the nearest to the desk first. Docs/protocol, section 9."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.seals.beat import VerifiedBeat
from tocsin.seals.envelope import SLOTS
from tocsin.seals.roster import Roster
from tocsin.seals.signers import Windows
from tocsin.seals.window import Leaf
from tocsin.terms.ids import Recipient
from tocsin.terms.instant import Instant, window_of


def recipients(
    beats: Iterable[VerifiedBeat], *, roster: Roster, windows: Windows, at: Instant
) -> tuple[Recipient, ...]:
    """Dispatchers with a fresh beat, the permanent desk, verifiers with one, then whom a fresh beat names. When nobody
    is on watch: the permanent desk, the dispatchers, then the verifiers of the running window, since whoever of them
    starts a watch first has to be able to open it. Empty when nobody could ever open it.
    """
    fresh = sorted((each for each in beats if each.is_fresh(at=at)), key=lambda each: -each.beat.sent)
    window = windows.get(window_of(at))
    everyone = (
        ()
        if window is None
        else tuple(leaf for leaf in window.everyone if leaf.is_watch and not window.is_void(leaf, roster=roster))
    )
    by_hash = {leaf.leaf_hash: leaf for leaf in everyone}
    by_id = {leaf.leaf_id: leaf for leaf in everyone}
    beating = [by_hash[each.signer] for each in fresh if each.signer in by_hash]
    named = [by_id[leaf_id] for each in fresh for leaf_id in each.beat.on_shift if leaf_id in by_id]
    ordered = [
        *_openers(leaf for leaf in beating if leaf.is_dispatcher),
        *roster.desk,
        *_openers(beating),
        *_openers(leaf for leaf in named if leaf.is_dispatcher),
        *_openers(named),
    ]
    if not beating and not named:
        ordered += [*_openers(leaf for leaf in everyone if leaf.is_dispatcher), *_openers(everyone)]
    return tuple(dict.fromkeys(ordered))[:SLOTS]


def _openers(leaves: Iterable[Leaf]) -> tuple[Recipient, ...]:
    return tuple(leaf.age_recipient for leaf in leaves)
