"""The nouns: cells by their bits beside the H3 library, time, refusals that tell nothing."""

from __future__ import annotations

import h3
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.seals.invite import Invite
from tocsin.terms.cell import is_cell, parent, resolution
from tocsin.terms.instant import Instant, minutes_of, window_end, window_of, window_start
from tocsin.terms.language import is_language
from tocsin.terms.refusal import Refusal
from tocsin_kit.keys import RecipientKey, SigningKey, make_watch_keys
from tocsin_kit.letters import SightingLetter, read_sighting, write_sighting
from tools.vectors.letters import FULL

PLACES = st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.integers(0, 15))


@given(PLACES, st.integers(0, 15))
def test_cells_as_the_library_has_them(place: tuple[float, float, int], coarser: int) -> None:
    text = h3.latlng_to_cell(*place)
    cell = h3.str_to_int(text)
    assert is_cell(cell) and resolution(cell) == h3.get_resolution(text)
    if coarser <= resolution(cell):
        assert parent(cell, at_resolution=coarser) == h3.str_to_int(h3.cell_to_parent(text, coarser))


@settings(max_examples=2_000)
@given(PLACES, st.integers(0, 63))
def test_a_flipped_bit_is_a_cell_when_the_library_says_so(place: tuple[float, float, int], bit: int) -> None:
    number = h3.str_to_int(h3.latlng_to_cell(*place)) ^ 1 << bit
    assert is_cell(number) == h3.is_valid_cell(f"{number:x}")


def test_pentagons_have_no_first_digit() -> None:
    pentagon = h3.str_to_int(sorted(h3.get_pentagons(5))[0])
    assert is_cell(pentagon)
    assert not is_cell(pentagon | 1 << 3 * (15 - 5))


def test_no_other_number_is_a_cell() -> None:
    assert not any(map(is_cell, (0, -1, 1 << 63, 1 << 64, 2**64 - 1, 1 << 59)))


@given(st.integers(0, 2**40))
def test_every_second_has_one_window(at: int) -> None:
    window = window_of(Instant(at))
    assert window_start(window) <= at < window_end(window)
    assert minutes_of(Instant(at)) * 60 <= at


def test_languages() -> None:
    assert all(map(is_language, ("en", "hmn", "zh-Hant", "pt-BR", "zh-Hant-TW")))
    assert not any(map(is_language, ("", "C", "EN", "en_US", "en-", "english", "en\n")))


def test_what_must_not_be_told_cannot_be_printed() -> None:
    secret = bytes(range(32))
    refusal = Refusal("a.b", safe="Say this.")
    refusal.__cause__ = ValueError("inner " + secret.hex())
    letter: SightingLetter = read_sighting(write_sighting(FULL, member_secret=secret, secret_number=1))
    invite = Invite(town=FULL.town, invite_secret=secret[:16], secret_number=1, member_secret=secret)
    told = (
        refusal,
        letter,
        letter.sighting,
        invite,
        SigningKey.of(secret),
        RecipientKey.of(secret),
        make_watch_keys(7, roles=3, slip_master=secret[:16], fill=lambda n: secret[:n]),
    )
    for each in told:
        for text in (repr(each), str(each)):
            assert secret.hex()[:16] not in text and repr(secret)[2:20] not in text and FULL.words not in text
