"""What stands inside envelopes: sightings with their MAC, desk notes, pigeonhole messages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import cbor2

from tocsin.terms.ids import IncidentId, LeafId, PigeonholeId, Recipient
from tocsin.terms.instant import Instant
from tocsin.terms.language import Language
from tocsin.terms.registry import Activity, Answer, Equipment, Event, Finding, Question, Role, Size, Uniform
from tocsin_kit import letters
from tocsin_kit.keys import sign_alert
from tocsin_kit.letters import Sighting, Source, Told
from tools.vectors.alerts import CHECKPOINT
from tools.vectors.case import Json, as_json, case
from tools.vectors.worlds import NOW, WINDOW, Seed, cell_at, network, strict

_FILL = Seed("letters")
MEMBER_SECRET = _FILL(32)

FULL = Sighting(
    nonce=_FILL(16),
    observed_at=NOW,
    town=network().town,
    place=cell_at(12),
    size=Size.few,
    activity=Activity.stopping_people,
    uniform=Uniform.marked_vest,
    equipment=Equipment.vehicles,
    event=Event.checkpoint,
    seen_by_me=True,
    past=False,
    source=Source.app,
    words="Dos coches, en la esquina. 👀 تحذير",
    language=Language("es"),
    pigeonhole=PigeonholeId(_FILL(16)),
    answer_recipient=Recipient(_FILL(32)),
)
BARE = replace(
    FULL,
    place=None,
    size=None,
    activity=None,
    uniform=None,
    equipment=None,
    event=None,
    seen_by_me=False,
    source=Source.telephone,
    words="",
    language=Language("zh-Hant"),
    pigeonhole=None,
    answer_recipient=None,
)


def sighting_cases() -> Json:
    secrets = {3: MEMBER_SECRET}
    by_member = letters.write_sighting(FULL, member_secret=MEMBER_SECRET, secret_number=3)
    by_guest = letters.write_sighting(BARE)
    row = cbor2.loads(by_member)
    body = cbor2.loads(row[0])
    old = replace(FULL, observed_at=Instant(NOW - 6 * 3_600 - 1))
    elsewhere = replace(FULL, town=strict().town)
    spoken = replace(FULL, voice=bytes(40))

    def one(name: str, letter: bytes, expect: Json | str, *, at: int = NOW) -> Json:
        def run() -> Json:
            read = letters.read_sighting(letter)
            letters.check_admissible(read, town=network().town, at=Instant(at))
            member = letters.is_from_a_member(read, member_secrets=secrets)
            return {"sighting": as_json(read.sighting), "from_a_member": member}

        given = {
            "town": network().town.hex(),
            "at": at,
            "member_secrets": {str(number): secret.hex() for number, secret in secrets.items()},
            "letter": letter.hex(),
        }
        return case(name, given=given, expect=expect, run=run)

    def says(sighting: Sighting, *, member: bool) -> Json:
        return {"sighting": as_json(sighting), "from_a_member": member}

    def mine(sighting: Sighting, number: int = 3) -> bytes:
        return letters.write_sighting(sighting, member_secret=MEMBER_SECRET, secret_number=number)

    def poison(name: str, place: int, value: Any, code: str = "sighting.malformed") -> Json:
        changed = list(body)
        changed[place] = value
        return one(name, cbor2.dumps([cbor2.dumps(changed), None, None]), code)

    forged_mac = cbor2.dumps([row[0], bytes(32), 3])
    other_body = cbor2.dumps([cbor2.loads(mine(replace(FULL, past=True)))[0], row[1], 3])
    newer = [2, *body[1:], "more"]
    return {
        "about": "read, then what a desk drops, then whether the MAC holds under the member secret of that number. "
        "`incidents`: what a desk names the incident of a sighting with that nonce.",
        "incidents": [
            {
                "name": "a sighting's incident",
                "nonce": FULL.nonce.hex(),
                "expect": {"incident": letters.incident_of(FULL).hex()},
            }
        ],
        "cases": [
            one("a member's, everything said", by_member, says(FULL, member=True)),
            one("a guest's, nothing said", by_guest, says(BARE, member=False)),
            one("with a voice", mine(spoken), says(spoken, member=True)),
            one("a past event may be old", mine(replace(old, past=True)), says(replace(old, past=True), member=True)),
            one("a forged MAC", forged_mac, says(FULL, member=False)),
            one("a MAC of another body", other_body, says(replace(FULL, past=True), member=False)),
            one("a secret that was rotated away", mine(FULL, number=2), says(FULL, member=False)),
            one(
                "a newer version that appended", cbor2.dumps([cbor2.dumps(newer), None, None]), says(FULL, member=False)
            ),
            one("six hours and a second old", mine(old), "sighting.stale"),
            one("from the future", mine(FULL), "sighting.from_the_future", at=NOW - 301),
            one("for another town", mine(elsewhere), "sighting.other_town"),
            one("a MAC without a number", cbor2.dumps([row[0], row[1], None]), "sighting.malformed"),
            one("a field too many outside", cbor2.dumps([*row, 0]), "sighting.malformed"),
            one("bytes that follow", by_member + b"\0", "wire.not_canonical"),
            one("nothing", b"", "wire.malformed"),
            poison("a place of resolution 13", 4, cell_at(13)),
            poison("a place of resolution 9", 4, cell_at(9)),
            poison("six codes", 5, [1, 2, 3, 4, 5, 6]),
            poison("401 letters", 9, "x" * 401),
            poison("a language that is none", 10, "english"),
            poison("a pigeonhole without a recipient", 12, None),
            poison("a nonce of 15 bytes", 1, bytes(15)),
            poison("another source", 8, 2),
            poison("1 for true", 6, 1),
        ],
    }


def note_cases() -> Json:
    fill = Seed("notes")
    author = LeafId(fill(4))
    incident, pigeonhole, recipient = IncidentId(fill(8)), PigeonholeId(fill(16)), Recipient(fill(32))
    leaf = network().now["ana"].leaf.encoded
    half = sign_alert(CHECKPOINT, town=network().town, keys=[network().now["ana"].watch])
    bodies: list[tuple[str, letters.Body]] = [
        ("words", letters.WordsNote("Ich gehe hin. 🚶")),
        ("a sighting", letters.SightingNote(letters.write_sighting(BARE))),
        ("merged", letters.MergedInto(incident)),
        ("a hand-over", letters.HandOver(((incident, "two cars, quiet"), (IncidentId(fill(8)), "")))),
        ("a question", letters.Ask(Question.still_there, "", pigeonhole, recipient)),
        ("an answer", letters.Reply(Question.still_there, Answer.yes, "still")),
        ("told: not it", letters.Telling(Told.not_it, Finding.delivery)),
        ("told: seen", letters.Telling(Told.seen, None)),
        ("a place", letters.PlaceNote(cell_at(12), "back door")),
        ("a role request", letters.RoleRequest(Role.verifier | Role.dispatcher, "Ana", WINDOW, (leaf, leaf))),
        ("to co-sign", letters.ToCoSign((half, half))),
    ]

    def one(name: str, letter: bytes, expect: Json | str) -> Json:
        def run() -> Json:
            note = letters.read_note(letter)
            return {
                "kind": letters._KINDS.index(type(note.body)),
                "note": as_json(note),
                "again": letters.write_note(note).hex(),
            }

        return case(name, given={"letter": letter.hex()}, expect=expect, run=run)

    def good(name: str, body: letters.Body, *, by: LeafId | None) -> Json:
        note = letters.Note(at=NOW, author=by, body=body)
        letter = letters.write_note(note)
        expect = {"kind": letters._KINDS.index(type(body)), "note": as_json(note), "again": letter.hex()}
        return one(name, letter, expect)

    def bad(name: str, *fields: Any, code: str = "note.malformed") -> Json:
        return one(name, cbor2.dumps([1, *fields]), code)

    return {
        "about": "read, and written again. `note.body` by its fields.",
        "cases": [
            *(good(name, body, by=author) for name, body in bodies),
            good("without an author", letters.WordsNote(""), by=None),
            bad("an unknown kind", 10, NOW, None, "x", code="note.unknown_kind"),
            bad("words that are a number", 0, NOW, None, 7),
            bad("words of 401 letters", 0, NOW, None, "x" * 401),
            bad("an incident of 7 bytes", 2, NOW, None, bytes(7)),
            bad("a question without a recipient", 4, NOW, None, [1, "", bytes(16)]),
            bad("a state that is none", 6, NOW, None, [6, None]),
            bad("a place of resolution 9", 7, NOW, None, [cell_at(9), ""]),
            bad("no place", 7, NOW, None, [None, ""]),
            bad("an author of 5 bytes", 0, NOW, bytes(5), ""),
            bad("a field too many", 0, NOW, None, "", 0),
        ],
    }
