"""What every engine says when the disk has no room: the same refusal, and nothing was done."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from tocsin.terms.refusal import Refusal

NO_ROOM = "house.full"
_ERRNOS = {errno.ENOSPC, errno.EDQUOT}


def no_room() -> Refusal:
    return Refusal(NO_ROOM, safe="The house's disk is full. Nothing was kept; try again later.", status=503)


@contextmanager
def room_on_disk() -> Iterator[None]:
    """Refusal("house.full") for files that found none."""
    try:
        yield
    except OSError as why:
        if why.errno in _ERRNOS:
            raise no_room() from why
        raise
