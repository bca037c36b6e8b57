"""The numbers of films on the wire. Docs/protocol, sections 24 to 26."""

from __future__ import annotations

from enum import IntEnum


class Lane(IntEnum):
    picture = 0
    sound = 1
    file = 2
    """From the gallery, or one photo."""
    words = 3
    """What she wrote or dictated, as plain text in her language."""


class Ending(IntEnum):
    sealed_only = 0
    copy_stays = 1


class Reason(IntEnum):
    """Why somebody asks for a film."""

    owner = 1
    court = 2
    publish = 3
    rescue = 4
    drill = 5
    """The yearly one, of a film made for it."""
