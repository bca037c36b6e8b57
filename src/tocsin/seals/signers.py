"""Who on watch signed: the steps that alerts, *checked*, attestations, beats and desk openings share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tocsin.seals import cose
from tocsin.seals.roster import Roster
from tocsin.seals.window import CertifiedWindow, Leaf
from tocsin.terms.ids import PublicKey, Window
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Preset, Status

Windows = Mapping[Window, CertifiedWindow]
"""The windows a reader holds, certified."""

MOST_WHO_SIGN_ALONE = 3


def certified_window(windows: Windows, *, window: Window, roster: Roster) -> CertifiedWindow:
    """The held window, if it still is the one that the roster certifies. Refusal("window.unknown")."""
    held, batched = windows.get(window), roster.batches.get(window)
    if held is None or batched is None or batched.statement_hash != held.statement_hash:
        raise Refusal("window.unknown", safe="This phone does not know who was on watch then.", status=404)
    return held


def leaves_that_signed(
    signed: cose.Signed, *, kind: cose.Kind, status: Status, window: CertifiedWindow, roster: Roster, room: str
) -> tuple[Leaf, ...]:
    """Distinct people of that window, in the order of the signatures; revoked ones still among them.

    Watch keys speak for Actual, drill keys for everything else. Refusal("cose.*"), "<room>.wrong_key_kind",
    "<room>.same_person".
    """
    watch, drill = window.by_watch_key, window.by_drill_key
    signers = cose.check(signed, kind=kind, town=roster.town, keys=window.keyring)
    right, wrong = (watch, drill) if status is Status.Actual else (drill, watch)
    if any(key not in right or key in wrong for key in signers):
        raise Refusal(f"{room}.wrong_key_kind", safe="A drill was signed as an alarm, or an alarm as a drill.")
    leaves = _leaves(signers, right)
    for n, leaf in enumerate(leaves):
        if any(leaf.is_same_person(other) for other in leaves[:n]):
            raise Refusal(f"{room}.same_person", safe="The same person signed twice.")
    return leaves


def still_valid(leaves: Sequence[Leaf], *, window: CertifiedWindow, roster: Roster) -> tuple[Leaf, ...]:
    """Those not revoked, not slipped."""
    return tuple(leaf for leaf in leaves if not window.is_void(leaf, roster=roster))


def one_is_enough(window: CertifiedWindow, *, roster: Roster) -> bool:
    """A street with fewer than three role-holders in that window lets one confirm."""
    return roster.policy.preset is Preset.street and window.count < MOST_WHO_SIGN_ALONE


def _leaves(signers: Sequence[PublicKey], by_key: Mapping[PublicKey, Leaf]) -> tuple[Leaf, ...]:
    return tuple(by_key[key] for key in signers)
