"""HTTP for films: what phones, trustees and openers ask for, what another house that keeps a second copy does, and what
everybody may see.
"""

from tocsin.witness.door.films import door
from tocsin.witness.door.mirror import mirror_door
from tocsin.witness.door.published import published_door
from tocsin.witness.door.shown import Films

__all__ = ["Films", "door", "mirror_door", "published_door"]
