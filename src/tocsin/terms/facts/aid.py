"""What `aid` tells: that a record changed. Never which."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AidRecordChanged:
    """`change`: the number up to which a desk that reads the list again has it all."""

    change: int
