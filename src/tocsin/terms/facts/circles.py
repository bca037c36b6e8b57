"""What `circles` tells: the town, its roster, its windows."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.terms.ids import Hash, Sequence, TownId, Window


@dataclass(frozen=True)
class TownFounded:
    town: TownId


@dataclass(frozen=True)
class RosterGrew:
    sequence: Sequence


@dataclass(frozen=True)
class WindowCertified:
    window: Window


@dataclass(frozen=True)
class StandInVouched:
    window: Window
    leaf_hash: Hash


@dataclass(frozen=True)
class SlipPosted:
    window: Window
    slip_hash: Hash


@dataclass(frozen=True)
class InviteCut:
    invite_hash: Hash
