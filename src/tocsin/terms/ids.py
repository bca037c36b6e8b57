"""Names for numbers and bytes. Lengths in bytes; all of them are public or random, none names a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import NewType

Hash = NewType("Hash", bytes)
"""SHA-256, 32."""
TownId = NewType("TownId", bytes)
"""SHA-256(root key)[:16]."""
AlertId = NewType("AlertId", bytes)
"""SHA-256(alert payload)[:8]; signatures never enter it."""
IncidentId = NewType("IncidentId", bytes)
"""8, random."""
RelayedId = NewType("RelayedId", bytes)
"""8, of the identifier that an authority's own feed gave its message."""
SightingId = NewType("SightingId", bytes)
"""16, random: the name of an envelope at the house, not the number inside it."""
PigeonholeId = NewType("PigeonholeId", bytes)
"""16, random."""
NoteId = NewType("NoteId", bytes)
"""16, random."""
RecordId = NewType("RecordId", bytes)
"""16, random: the name of an aid record at the house."""
FilmId = NewType("FilmId", bytes)
"""16, random: the name of a film at the house, and inside its parts."""
CaseId = NewType("CaseId", bytes)
"""16, random: under which somebody asks the trustees."""
SlotId = NewType("SlotId", bytes)
"""16, random: the name of a held letter in its pigeonhole."""
LeafId = NewType("LeafId", bytes)
"""leaf hash[:4]: a hint, whole keys decide."""
KeyId = NewType("KeyId", bytes)
"""SHA-256(public key)[:4]: a hint, whole keys decide."""
PublicKey = NewType("PublicKey", bytes)
"""Ed25519 public key, 32."""
Recipient = NewType("Recipient", bytes)
"""X25519 public key of an age recipient, 32, raw."""
Window = NewType("Window", int)
"""⌊unix seconds / 21,600⌋, UTC."""
Sequence = NewType("Sequence", int)
"""Of an alert: 1 + the highest its composer has seen. Of a roster statement: its place in the chain, from 0."""

NewId = Callable[[int], bytes]
"""Asked for a length, gives that many random bytes; passed in, so that verbs make no chance of their own."""
