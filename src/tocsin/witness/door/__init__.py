"""HTTP for films: what phones, trustees and openers ask for, and what another house that keeps a second copy does."""

from tocsin.witness.door.films import door
from tocsin.witness.door.mirror import mirror_door

__all__ = ["door", "mirror_door"]
