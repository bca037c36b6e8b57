"""CAP 1.2, Atom and GeoJSON of a town whose every key is known, read by programs that are not ours."""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from tests import strangers
from tocsin.phrases import Words, feeds, languages
from tocsin.phrases.feeds import Public, atom, cap, geojson
from tocsin.phrases.feeds.area import Circle, circle_of
from tocsin.phrases.feeds.kinds import NEW_KIND, kind_of
from tocsin.seals import alert as alerts
from tocsin.seals import checked as checkeds
from tocsin.seals import cose
from tocsin.seals.alert import Alert, Standing
from tocsin.seals.checked import Checked
from tocsin.seals.hashes import alert_id
from tocsin.seals.incident import fold_all
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import IncidentId
from tocsin.terms.ids import Sequence as Number
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.registry import EVENTS, Event, Status
from tocsin_kit.actors.near import is_near
from tocsin_kit.keys import sign_alert, sign_checked
from tools.vectors.alerts import ALL_CLEAR, CANCEL, CHECKPOINT, EXERCISE, LONE, TAKING
from tools.vectors.worlds import NOW, network
from tools.vectors.worlds import cell_at as cell_of

HERE = Path(__file__).resolve().parent
Json = dict[str, Any]
MIXED = '<b>Maple & \x0b\u202e]]> "Street" \ufffe'


def public(*said: tuple[Alert, int], name: str = "Maple Street", at: Instant = NOW) -> Public:
    """What these alerts, signed by so many people each, tell the world."""
    town = network()
    people = [town.now[who] for who in ("ana", "ben")]
    proven = []
    for alert, signers in said:
        keys = [each.drill if alert.status else each.watch for each in people[:signers]]
        data = sign_alert(alert, town=town.town, keys=keys)
        proven.append(alerts.verify(data, roster=town.roster, windows=town.windows, at=NOW))
    return Public.at(at, town=town.town, town_name=name, incidents=fold_all(proven, metres_between=None), checked=())


def ask(*, caps: list[bytes], atoms: list[bytes]) -> Json:
    given = json.dumps({"cap": [each.decode() for each in caps], "atom": [each.decode() for each in atoms]})
    done = subprocess.run(
        [strangers.python(), HERE / "stranger_feeds.py"], input=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: Json = json.loads(done.stdout)
    return found


def test_strangers_read_every_message_in_every_language() -> None:
    exercise = replace(EXERCISE, incident=IncidentId(bytes(8)))
    new_kind = replace(CHECKPOINT, event=999, incident=IncidentId(b"12345678"), onset=30, sequence=Number(3))
    told = public((CHECKPOINT, 2), (ALL_CLEAR, 2), (exercise, 2), (new_kind, 2), name=MIXED)
    caps, atoms = [cap.write(each) for each in told.messages], [atom.write(told, language=tag) for tag in languages()]
    found = ask(caps=caps, atoms=atoms)
    assert [each["misfit"] for each in found["cap"]] == [None] * 4
    assert not any(each["bozo"] for each in found["atom"])
    for each, message in zip(found["cap"], told.messages, strict=True):
        assert each["identifier"] == message.identifier
        assert [info["language"] for info in each["infos"]] == [*languages()]
        for info in each["infos"]:
            held = cose.parse(from_b64u(info["parameters"]["tocsin:cose"]))
            assert alerts.read(held.payload) == message.verified.alert, "the very bytes that prove it"
            assert info["headline"] == message.headline(Words(info["language"], clock_face=str))
            assert info["senderName"] == '<b>Maple & \ufffd\u202e]]> "Street" \ufffd'
    statuses = {each["identifier"]: (each["status"], each["note"]) for each in found["cap"]}
    assert [note for status, note in statuses.values() if status == "Exercise"] == [
        "EXERCISE. This is practice. Nothing is happening."
    ]
    assert all(note is None for status, note in statuses.values() if status == "Actual")
    english = found["atom"][[*languages()].index("en")]
    assert english["self"] == "en.atom" and english["title"].endswith(": alerts")
    assert [each["link"] for each in english["entries"]] == [f"cap/{each.identifier}.xml" for each in told.messages]
    assert len({each["id"] for each in english["entries"]}) == 4


@pytest.mark.parametrize(("ending", "kind", "response"), [(ALL_CLEAR, "Update", "AllClear"), (CANCEL, "Cancel", None)])
def test_what_is_over_names_what_it_ends(ending: Alert, kind: str, response: str | None) -> None:
    ended, alarm = public((CHECKPOINT, 2), (ending, 2)).messages
    read = fromstring(cap.write(ended))
    assert text(read, "msgType") == kind
    assert text(read, "info/responseType") == (response or "None")
    named = [each.split(",")[1] for each in text(read, "references").split()]
    assert named == [f"{ended.identifier}-reported", alarm.identifier]
    assert text(fromstring(cap.write(alarm)), "references") == ""


def test_one_persons_ending_takes_nothing_off_other_peoples_maps() -> None:
    told = public((CHECKPOINT, 2), (CANCEL, 1))
    reported, alarm = told.messages
    read = fromstring(cap.write(reported))
    assert (text(read, "msgType"), text(read, "info/responseType")) == ("Update", "Monitor")
    assert reported.identifier.endswith("-reported") and reported.ends_at == alarm.ends_at
    assert "A second person is checking" in text(read, "info/headline")
    (feature,) = json.loads(geojson.write(told.latest))["features"]
    assert feature["properties"]["standing"] == Standing.REPORTED_OVER


def test_one_watcher_alone_is_possible_and_says_so() -> None:
    read = fromstring(cap.write(public((LONE, 1)).messages[0]))
    assert text(read, "info/certainty") == "Possible" and "Unconfirmed" in text(read, "info/description")


def test_what_two_people_confirm_takes_the_place_of_what_one_had_said() -> None:
    """Ben signed the alarm before Cal, alone, said *unconfirmed*: it names nothing, and is sent earlier than hers."""
    at_once = replace(CHECKPOINT, sent=Minutes(LONE.sent - 1), incident=LONE.incident, sequence=LONE.sequence)
    told = public((LONE, 1), (at_once, 2))
    confirmed, doubted = (each for _, each in sorted((each.verified.standing, each) for each in told.messages))
    read = fromstring(cap.write(confirmed))
    assert text(read, "msgType") == "Update" and text(read, "info/certainty") == "Observed"
    assert (
        [each.split(",")[1] for each in text(read, "references").split()]
        == [doubted.identifier]
        != [confirmed.identifier]
    )
    first = fromstring(cap.write(doubted))
    assert (text(first, "msgType"), text(first, "references")) == ("Alert", "")
    alone = public((at_once, 2)).messages[0]
    assert (alone.identifier, alone.message_type.name) == (confirmed.identifier, "Alert"), (
        "of its own it is the first word"
    )


def test_one_person_who_doubts_later_takes_the_place_of_nothing_that_two_said() -> None:
    after = replace(
        LONE,
        incident=CHECKPOINT.incident,
        predecessor=alert_id(alerts.write(CHECKPOINT))[:4],
        message_type=ALL_CLEAR.message_type,
    )
    anew = replace(LONE, sequence=Number(3))
    for told in (public((CHECKPOINT, 2), (after, 1)), public((CHECKPOINT, 2), (ALL_CLEAR, 2), (anew, 1))):
        confirmed = next(each for each in told.messages if each.verified.standing is Standing.CONFIRMED)
        assert (confirmed.message_type.name, confirmed.continues) == ("Alert", [])


def test_one_map_shows_what_is_on_and_the_other_what_was_said() -> None:
    drill = replace(EXERCISE, incident=IncidentId(bytes(8)))
    said = [(CHECKPOINT, 2), (drill, 2)]
    told, ended = public(*said), public(*said, (CANCEL, 2))
    reported, late = public(*said, (CANCEL, 1)), public(*said, at=told.messages[-1].ends_at)
    on = [sorted(shown(each, feeds.NOW_NAME)) for each in (told, ended, reported, late)]
    assert on[0] == sorted(each.identifier for each in told.messages)
    assert on[1] == [told.latest[0].identifier if told.latest[0].verified.alert.status else told.latest[1].identifier]
    assert on[2] == sorted(each.identifier for each in reported.latest), "one person stops the sound; it is not over"
    assert on[3] == []
    assert all(len(shown(each, feeds.GEOJSON_NAME)) == 2 for each in (told, ended, reported, late))


def test_what_was_nothing_is_read_by_people_and_painted_by_no_map() -> None:
    town = network()
    finding = Checked(CHECKPOINT.incident, Status.Actual, CHECKPOINT.event, 77, CHECKPOINT.cell, 800, CHECKPOINT.sent, 180, 1)
    data = sign_checked(finding, town=town.town, keys=[town.now["ana"].watch])
    proven = checkeds.verify(data, roster=town.roster, windows=town.windows, at=NOW)
    told = replace(public((replace(CHECKPOINT, incident=IncidentId(bytes(8))), 2)), checked=[proven])
    assert len(feeds.names(told)) == len([*languages()]) + 3, "no message of CAP"
    assert shown(told, feeds.GEOJSON_NAME) == shown(told, feeds.NOW_NAME) == [told.messages[0].identifier]
    read = ask(caps=[], atoms=[atom.write(told, language=tag) for tag in ("en", "so")])["atom"]
    assert not any(each["bozo"] for each in read) and [len(each["entries"]) for each in read] == [2, 2]
    (answer,) = (each for each in read[0]["entries"] if each["link"] is None)
    assert answer["title"] == "Checked: nothing there any more.", "what a newer registry found reads as what all share"
    ((kind, content),) = answer["content"]
    assert (kind, b64decode(content)) == ("application/cose", data), "the very bytes that prove it"
    assert len({each["id"] for feed in read for each in feed["entries"]}) == 2, "one name in every language"


def test_the_circle_holds_whatever_a_phone_calls_near() -> None:
    circle = circle_of(CHECKPOINT.cell, radius_m=CHECKPOINT.radius_m)
    inside = cell_of(12, north_m=circle.radius_m * 0.9)
    assert is_near(CHECKPOINT.cell, radius_m=CHECKPOINT.radius_m, here=inside)
    read = fromstring(cap.write(public((CHECKPOINT, 2)).messages[0]))
    assert (
        text(read, "info/area/circle") == f"{circle.latitude:.5f},{circle.longitude:.5f} {circle.radius_m / 1000:.3f}"
    )


def test_a_home_is_as_wide_as_it_was_signed() -> None:
    read = fromstring(cap.write(public((TAKING, 2)).messages[0]))
    assert float(text(read, "info/area/circle").split()[1]) > 0.9
    assert len(text(read, "info/area/geocode/value")) == 15


def test_rings_are_closed_and_turn_as_rfc_7946_asks() -> None:
    (feature,) = json.loads(geojson.write(public((CHECKPOINT, 2)).latest))["features"]
    (ring,) = feature["geometry"]["coordinates"]
    assert ring[0] == ring[-1] and len(ring) == 33
    turned = sum((b[0] - a[0]) * (b[1] + a[1]) for a, b in pairwise(ring))
    assert turned < 0, "the outside of a polygon goes against the clock"
    assert (
        feature["properties"]["headline"]["es"] == "Retén"
        and feature["properties"]["instruction"]["en"] == "Avoid the area."
    )


@pytest.mark.parametrize("place", [(179.999, -16.9), (-180.0, 10.0), (12.0, 89.99)])
def test_no_ring_goes_round_the_world(place: tuple[float, float]) -> None:
    assert Circle(*place, radius_m=5_000).ring is None
    assert Circle(12.0, place[1] if abs(place[1]) < 80 else 0.0, radius_m=5_000).ring is not None


def test_the_same_alerts_give_the_same_bytes_and_every_name_has_a_file() -> None:
    told, again = public((CHECKPOINT, 2), (EXERCISE, 2)), public((EXERCISE, 2), (CHECKPOINT, 2))
    for name in feeds.names(told):
        assert feeds.write(told, name) == feeds.write(again, name) is not None
    for name in ("", "xx.atom", "cap/../en.atom", "cap/", "en.atom/", "alerts.geojson.atom"):
        assert feeds.write(told, name) is None


def test_every_kind_has_its_category() -> None:
    assert all(kind_of(event) is not NEW_KIND for event in EVENTS)
    assert kind_of(Event.fire).category == "Fire" and kind_of(999) is NEW_KIND


def test_an_update_names_what_it_continues_to_the_first() -> None:
    before, chain = CHECKPOINT, [(CHECKPOINT, 2)]
    for number in range(2, 5):
        before = replace(
            ALL_CLEAR,
            sequence=Number(number),
            predecessor=alert_id(alerts.write(before))[:4],
            response_type=CHECKPOINT.response_type,
        )
        chain.append((before, 2))
    told = public(*chain)
    last = next(each for each in told.messages if each.verified.alert.sequence == 4)
    assert [each.verified.alert.sequence for each in last.continues] == [3, 2, 1]


def shown(told: Public, name: str) -> list[str]:
    body = feeds.write(told, name)
    assert body is not None and feeds.kind_of(name) == "application/geo+json"
    return [each["id"] for each in json.loads(body)["features"]]


def text(root: Any, path: str) -> str:
    return str(root.findtext("/".join(f"{{{cap.NAMESPACE}}}{each}" for each in path.split("/")), ""))
