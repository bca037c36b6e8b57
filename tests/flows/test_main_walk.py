"""The main walk: see it, check it, warn, all clear. Read it aloud."""

from __future__ import annotations

from tests.street import Street
from tocsin_kit.letters import Told


async def test_a_checkpoint_is_seen_checked_warned_of_and_ended(street: Street) -> None:
    await street.report("ana", words="two vans at the corner")
    case = await street.desk_opens("cal")
    assert case.first.words == "two vans at the corner"
    assert await street.told("ana") == [Told.seen]

    await street.confirms("ben")
    assert await street.told("ana") == [Told.seen, Told.being_checked]
    assert street.rings("dana") == []

    await street.approves("cal")
    await street.settled()
    assert street.rings("ana") == ["Retén cerca. Evite la zona. Hasta las 08:00."]
    assert street.rings("dana") == ["Checkpoint nearby. Avoid the area. Until 08:00."]
    assert street.rings("ana", lang="ar") == ["حاجز تفتيش قريب. تجنّب المنطقة. حتى الساعة 08:00."]
    assert await street.told("ana") == [Told.seen, Told.being_checked, Told.alert_sent]

    await street.reported_over("cal")
    assert street.shown("dana")[-1] == "Reported over: Checkpoint. A second person is checking."

    await street.made_final("ben")
    assert street.shown("dana")[-1] == "All clear. Checkpoint: it is over."
    assert len(street.rings("dana")) == 1
