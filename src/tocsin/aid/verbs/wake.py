"""What open aid desks are told: that something changed, never what."""

from tocsin.rails import Doorbell
from tocsin.terms.facts.aid import AidRecordChanged

CHANGE_BYTES = 8


async def wake(fact: AidRecordChanged, *, bells: Doorbell) -> None:
    await bells.ring("record", fact.change.to_bytes(CHANGE_BYTES, "big"))
