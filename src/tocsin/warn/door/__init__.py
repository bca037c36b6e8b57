"""HTTP for the town's voice: what programs ask for, and pages for those who have none."""

from tocsin.warn.door.api import door
from tocsin.warn.door.lite import Lite

__all__ = ["Lite", "door"]
