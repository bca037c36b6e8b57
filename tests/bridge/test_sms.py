"""Text messages: how long they are, and that a warning is never cut where it matters."""

from __future__ import annotations

from dataclasses import replace

import gsm0338
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bridge.rig import ALARM, NOW, TOWN, incident_of
from tocsin.phrases import languages
from tocsin.seals.alert import Alert, Standing
from tocsin.terms.registry import EVENTS, MessageType, ResponseType, Status
from tocsin_kit.bridge import sms, wording

SIGNS = st.text(alphabet=st.characters(blacklist_categories=("Cs",)))
STRANGER = gsm0338.Codec()
"""The same table, by somebody else."""


@given(st.text(alphabet=st.sampled_from(sorted(sms._BASIC | sms._EXTENDED))))
def test_septets_are_counted_as_a_stranger_counts_them(text: str) -> None:
    encoded, _ = STRANGER.encode(text)
    assert sms.septets(text) == len(encoded)


def test_the_alphabet_is_the_strangers_alphabet() -> None:
    """All signs of the basic plane; the escape, which only begins another, is none."""
    for sign in map(chr, [*range(0x1B), *range(0x1C, 0xD800), *range(0xE000, 0x10000)]):
        try:
            length = len(STRANGER.encode(sign)[0])
        except UnicodeError:
            length = None
        assert sms.septets(sign) == length, repr(sign)


@given(SIGNS)
def test_what_fits_has_at_most_160_septets_or_70_units(text: str) -> None:
    counted = sms.septets(text)
    long = len(text.encode("utf-16-le")) // 2 > 70 if counted is None else counted > 160
    assert sms.fits(text) is not long


@pytest.mark.parametrize(
    ("text", "counted"),
    [("", 0), ("a" * 160, 160), ("€", 2), ("^{}[~]|\\€", 18), ("Retén", 5), ("día", None), ("\x1b", None), ("\f", 2)],
)
def test_known_lengths(text: str, counted: int | None) -> None:
    assert sms.septets(text) == counted


def test_beyond_the_basic_plane_counts_twice() -> None:
    assert sms.units("🔔") == 2
    assert sms.fits("🔔" * 35) and not sms.fits("🔔" * 36)


@given(SIGNS)
def test_folding_never_loses_what_no_letter_replaces(text: str) -> None:
    folded = sms.folded(text)
    assert sms.folded(folded) == folded
    if sms.septets(text) is not None:
        assert folded == sms.unicodedata.normalize("NFC", text)


def test_folding_reads_on() -> None:
    assert sms.folded("Evacúe la zona, señor. Ça va: “reçu”…") == 'Evacue la zona, señor. Ça va: "recu"...'
    assert sms.folded("ابتعد") == "ابتعد"


@given(st.lists(SIGNS, min_size=1, max_size=5))
def test_the_fullest_that_fits_is_taken_and_nothing_is_cut(candidates: list[str]) -> None:
    if not any(sms.fits(sms.unicodedata.normalize("NFC", each)) or sms.fits(sms.folded(each)) for each in candidates):
        with pytest.raises(ValueError, match="nothing fits"):
            sms.shortened(candidates)
        return
    taken = sms.shortened(candidates)
    assert sms.fits(taken)
    whole = [f(each) for each in candidates for f in (lambda t: sms.unicodedata.normalize("NFC", t), sms.folded)]
    assert taken == next(each for each in whole if sms.fits(each))


# ── every warning there can be ──

ALARMS = [
    replace(ALARM, event=event, response_type=response, status=status, message_type=kind)
    for event in (*EVENTS, 9_999)
    for response in (ResponseType.Avoid, ResponseType.Shelter, ResponseType.Evacuate, ResponseType.Monitor)
    for status in (Status.Actual, Status.Exercise)
    for kind in (MessageType.Alert, MessageType.Update)
]


@pytest.mark.parametrize("language", languages())
def test_every_alarm_keeps_its_kind_its_doubt_its_mark_and_its_end(language: str) -> None:
    face = wording.ClockFaces(zone=NOW.zone, at=NOW.at)
    words = face.words(language)
    for alert in ALARMS:
        for standing in (Standing.CONFIRMED, Standing.UNCONFIRMED):
            for near in (True, False):
                said = said_in_one(alert, language, standing=standing, near=near)
                assert has(said, words.say("until", time=words.clock(alert.ends_at)))
                assert any(has(said, each) for each in (words.event(alert.event), words.near(alert.event)))
                doubt = has(said, words.say("unconfirmed")) or has(said, words.say("certainty-possible"))
                assert doubt is (standing is Standing.UNCONFIRMED), said
                marked = any(begins(said, words.say(each)) for each in ("exercise", "status-exercise"))
                assert marked is (alert.status is Status.Exercise), said


@pytest.mark.parametrize("language", languages())
def test_every_ending_says_what_is_over(language: str) -> None:
    words = wording.ClockFaces(zone=NOW.zone, at=NOW.at).words(language)
    for event in (*EVENTS, 9_999):
        for status in (Status.Actual, Status.Exercise):
            clear = {"message_type": MessageType.Update, "response_type": ResponseType.AllClear}
            cancel = {"message_type": MessageType.Cancel, "response_type": ResponseType.Monitor}
            for ending in (clear, cancel):
                for standing in (Standing.FINAL, Standing.REPORTED_OVER):
                    alert = replace(ALARM, event=event, status=status, predecessor=bytes(4), **ending)
                    assert has(said_in_one(alert, language, standing=standing, near=True), words.event(event))


def test_a_short_town_has_room_for_what_to_do_and_the_link() -> None:
    said = said_in_one(ALARM, "en", standing=Standing.CONFIRMED, near=True)
    assert (
        said == f"Checkpoint nearby. Avoid the area. Until 08:00. https://maple.example/lite/en/{ALARM.incident.hex()}"
    )
    said = said_in_one(ALARM, "ar", standing=Standing.CONFIRMED, near=True)
    assert said.endswith("https://maple.example") and sms.units(said) <= 70


def said_in_one(alert: Alert, language: str, *, standing: Standing, near: bool) -> str:
    face = wording.ClockFaces(zone=NOW.zone, at=NOW.at)
    said = wording.text(incident_of(alert, standing=standing), town=TOWN, language=language, face=face, near=near)
    assert sms.fits(said), said
    return said


def has(said: str, part: str) -> bool:
    """As it is written, or folded."""
    return sms.unicodedata.normalize("NFC", part) in said or sms.folded(part) in said


def begins(said: str, part: str) -> bool:
    return has(said[: len(part) + 8], part)
