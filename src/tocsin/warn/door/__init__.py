"""HTTP for the town's voice: what programs ask for, what other programs read, and pages for those who have none."""

from tocsin.warn.door.api import door
from tocsin.warn.door.feeds import Feeds
from tocsin.warn.door.lite import Lite
from tocsin.warn.door.push import push_door
from tocsin.warn.door.reach import reach_door
from tocsin.warn.door.telling import Telling

__all__ = ["Feeds", "Lite", "Telling", "door", "push_door", "reach_door"]
