"""What is filmed is safe in five seconds: a browser with a camera films on a bad line, is killed in the middle, and three trustees open what the house has."""

from __future__ import annotations

import random
from pathlib import Path

from playwright.async_api import Browser

from tests.e2e.house import HouseProcess
from tests.e2e.people import Town
from tests.e2e.safety import PROVEN_WITHIN_S, SAFE_WITHIN_MS, Drill
from tocsin_kit.witness.codes import Lane

EBML = bytes.fromhex("1a45dfa3")
"""With which every stretch of WebM begins that plays by itself."""
SECOND_STRETCH_S = (13.0, 16.0)
"""At some instant after one recorder took over from the other."""


BESIDE_OTHERS = 2
"""Other tests have the machine too. What is promised is judged where it has nothing else to do: `make safety`."""


async def test_killed_in_the_middle_of_a_film_all_but_its_last_seconds_are_at_the_house_and_three_of_five_open_it(
    house: HouseProcess, town: Town, browser: Browser, tmp_path: Path
) -> None:
    drill = Drill(house, browser, folder=tmp_path)
    await town.states(drill.trusted.stated(sound=True))
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    film = await drill.film("ana", smashed_after_s=random.Random(seed).uniform(*SECOND_STRETCH_S))

    assert film.lost_ms <= BESIDE_OTHERS * SAFE_WITHIN_MS
    chain = film.at_once.chain
    assert not chain.missing and not chain.broken and chain.ending is None
    assert not any(each.holes for each in chain.stretches)

    # the rest went by itself, its receipt is in the ledger, and nobody is told that the film was ended
    whole, parts = film.afterwards.chain, film.afterwards.parts
    assert whole.parts >= chain.parts and not whole.missing and whole.ending is None
    assert film.proven_s < PROVEN_WITHIN_S
    pictures = [each for each in whole.stretches if each.lane is Lane.picture]
    sounds = [each for each in whole.stretches if each.lane is Lane.sound]
    assert len(pictures) >= 2 and sounds and not any(each.holes for each in whole.stretches)
    for each in pictures + sounds:
        assert parts[each.numbers[0]].data.startswith(EBML)
    before, after = pictures[:2]
    assert 0 <= before.ends_ms - after.begins_ms <= 1_000
    assert not film.wrong, film.wrong
