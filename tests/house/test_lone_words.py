"""What one person alone may tell the town through a house."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from tests.flows.test_infiltrator import ben_signs, ending
from tests.street import Street
from tocsin.terms.ids import IncidentId, Sequence
from tocsin.warn import model
from tocsin_kit.actors.line import Refused


async def test_one_person_ends_nothing_that_nobody_told(street: Street) -> None:
    await street.warned()
    with pytest.raises(Refused) as nothing:
        await ben_signs(street, ending(street, incident=IncidentId(os.urandom(8))))
    assert (nothing.value.code, nothing.value.status) == ("alert.nothing_to_end", 409)
    await ben_signs(street, ending(street))


async def test_one_person_alone_does_not_speak_without_end(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "ALONE_MOST", 3)
    await street.warned()
    over = ending(street)
    for n in range(3):
        await ben_signs(street, replace(over, sequence=Sequence(over.sequence + n)))
    with pytest.raises(Refused) as enough:
        await ben_signs(street, replace(over, sequence=Sequence(over.sequence + 3)))
    assert (enough.value.code, enough.value.status) == ("alert.too_many", 429)
    await ben_signs(street, over)
    await street.made_final("cal")
    assert street["dana"].open_incidents() == []
