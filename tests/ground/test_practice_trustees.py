"""The practice town's trustees answer everybody, also after a house that refused in the middle."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tocsin.terms.registry import Preset
from tocsin_kit.actors.line import NoLine
from tocsin_kit.practice.trustees import Trustee, Trustees
from tocsin_kit.witness.codes import Reason


def asked(case_id: bytes) -> Any:
    return SimpleNamespace(case=SimpleNamespace(case_id=case_id, reason=Reason.drill))


class Town(Trustees):
    """Its house takes answers but for the first few that are to fail."""

    def __init__(self, fails: list[tuple[bytes, int]]) -> None:
        self.told: list[str] = []
        self.gave: list[tuple[bytes, int]] = []
        self.fails = fails
        super().__init__(Preset.street, member=self._nobody, tell=lambda what, _, __: self.told.append(what))

    async def _nobody(self) -> Any:
        raise AssertionError("no phone is needed")

    async def _asked(self, each: Trustee) -> list[Any]:
        return [asked(b"one"), asked(b"two")]

    async def _gives(self, one: Any, each: Trustee) -> bool:
        answer = (one.case.case_id, self.people.index(each))
        if answer in self.fails:
            self.fails.remove(answer)
            raise NoLine("refused in the middle")
        self.gave.append(answer)
        return True


async def test_a_case_refused_in_the_middle_is_answered_at_the_next_look_by_whoever_has_not_yet() -> None:
    town = Town([(b"one", 1)])
    with pytest.raises(NoLine):
        await town.look()
    assert town.gave == [(b"one", 0), (b"two", 0), (b"two", 1)], "nobody waits behind it"
    await town.look()
    await town.look()
    assert town.gave[3:] == [(b"one", 1)]
    assert town.told.count("asked") == 2
