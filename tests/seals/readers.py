"""How each file of protocol/vectors is run: given → what is found. Refusals are caught by the test."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import h3

from tocsin.seals import (
    aid_desk,
    alert,
    attestation,
    beat,
    cbor,
    checked,
    cose,
    desk,
    directory,
    envelope,
    film,
    guest,
    incident,
    invite,
    manifest,
    merkle,
    mirror,
    pushed,
    quiet,
    relayed,
    roster,
    trustee,
    window,
)
from tocsin.seals import film_statement as statement
from tocsin.seals.hashes import hash_of
from tocsin.seals.statement import AidDesk, AidDevice, Cosigners, Trustees
from tocsin.terms.refusal import Refusal
from tocsin_kit import keys, letters, seal, slots
from tocsin_kit.aid import codes, link, offer, record, vetting, written
from tocsin_kit.aid import letters as aid_letters
from tocsin_kit.aid import states as aid_states
from tocsin_kit.aid import suggest as suggesting
from tocsin_kit.aid import trip as aid_trip
from tocsin_kit.aid.parts import Quiet, When
from tocsin_kit.directory import hours, hsds
from tocsin_kit.witness import answer, chain, film_key, part, receipt, share
from tocsin_kit.witness import case as film_case
from tocsin_kit.witness import codes as film_codes
from tools.vectors import aid_rota, ledger

FOLDER = Path(__file__).resolve().parents[2] / "protocol" / "vectors"

Json = dict[str, Any]
Reader = Callable[[Json], Any]


def every_case() -> Iterator[tuple[str, Json]]:
    """(reader's name, case) of every file."""
    for path in sorted(FOLDER.glob("*.json")):
        for section, cases in json.loads(path.read_text("utf-8")).items():
            if isinstance(cases, list):
                for case in cases:
                    yield path.stem if section == "cases" else f"{path.stem}.{section}", case


@cache
def _worlds() -> Json:
    worlds: Json = json.loads((FOLDER / "worlds.json").read_text("utf-8"))["worlds"]
    return worlds


def roster_of(case: Json) -> roster.Roster:
    world = _worlds()[case["world"]]
    chain = case.get("chain", world["chain"])
    return fold(chain, town=world["town"], at=max(each["seen"] for each in chain))


def fold(chain: list[Json], *, town: str, at: int) -> roster.Roster:
    statements = [(bytes.fromhex(each["statement"]), each["seen"]) for each in chain]
    return roster.fold(statements, town=bytes.fromhex(town), at=at)


def windows_of(case: Json) -> dict[int, window.CertifiedWindow]:
    known, found = roster_of(case), {}
    for each in _worlds()[case["world"]]["windows"]:
        leaves = [bytes.fromhex(leaf) for leaf in each["leaves"]]
        # A world's windows are certified by the world's own chain, stand-ins and slips as they came.
        own = roster_of({"world": case["world"]})
        certified = window.certify(bytes.fromhex(each["statement"]), leaves=leaves, roster=own)
        for data in each["stand_ins"]:
            certified = window.with_stand_in(certified, bytes.fromhex(data), roster=own)
        for secret in each["slips"]:
            certified = window.with_slip(certified, bytes.fromhex(secret))
        found[certified.window] = certified
    assert known.town == own.town
    return found


def plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else str(value)
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}


def _with(case: Json) -> Json:
    return {"roster": roster_of(case), "windows": windows_of(case)}


def _pushed(case: Json) -> Json:
    found = pushed.verify(bytes.fromhex(case["pushed"]), roster=roster_of(case), at=case["at"])
    return {"standing": found.standing.value}


def _cbor(case: Json) -> Json:
    return {"again": cbor.encode(cbor.decode(bytes.fromhex(case["bytes"]))).hex()}


def _cose_check(case: Json) -> Json:
    signed = cose.parse(bytes.fromhex(case["signed"]))
    known = [bytes.fromhex(key) for key in case["keys"]]
    signers = cose.check(signed, kind=cose.Kind(case["kind"]), town=bytes.fromhex(case["town"]), keys=known)
    return {"payload": signed.payload.hex(), "signers": plain(signers)}


def _cose_merge(case: Json) -> Json:
    first, second = (cose.parse(bytes.fromhex(case[part])) for part in ("first", "second"))
    return {"merged": cose.write(cose.merge(first, second)).hex()}


def _roster_fold(case: Json) -> Json:
    found = fold(case["chain"], town=case["town"], at=case["at"])
    return {
        "sequence": found.sequence,
        "head": found.head.hex(),
        "name": found.founding.name,
        "stewards": plain([steward.key for steward in found.stewards]),
        "preset": int(found.policy.preset),
        "lone_watch": found.policy.lone_watch,
        "kinds": len(found.policy.kinds),
        "manifest": plain(found.manifest),
        "windows": sorted([number, each.statement_hash.hex()] for number, each in found.batches.items()),
        "revoked": sorted([number, leaf.hex()] for number, leaf in found.revoked),
        "desk": plain(found.desk),
        "mirrors": list(found.mirrors),
        "files": [[file.name, file.size, file.file_hash.hex()] for file in found.files],
        "relays": [[relay.name, relay.key.hex(), list(relay.events)] for relay in found.relays],
        "aid": _devices(found.aid),
        "films": _films(found.films),
        "ledger": _ledger(found.ledger),
        "pending": [[int(each.kind), each.in_force_at] for each in found.pending],
        "aid_pending": [_devices(each.body.devices) for each in found.pending if isinstance(each.body, AidDesk)],
    }


def _devices(devices: tuple[AidDevice, ...]) -> list[list[str]]:
    return [[device.recipient.hex(), device.key.hex()] for device in devices]


def _films(found: Trustees) -> Json:
    return {"trustees": [[each.recipient.hex(), each.key.hex()] for each in found.trustees], "needed": found.needed, "sound": found.sound, "hours": found.hours}


def _ledger(found: Cosigners) -> Json:
    return {"log": found.log, "needed": found.needed, "cosigners": [[each.verifier_key, each.url] for each in found.cosigners], "authorities": list(found.authorities)}


def refused_at(case: Json) -> int:
    """The index of the first statement of a chain that is refused."""
    for n in range(len(case["chain"])):
        try:
            fold(case["chain"][: n + 1], town=case["town"], at=case["at"])
        except Exception:
            return n
    return 0


def _roster_catch_up(case: Json) -> Json:
    served = [bytes.fromhex(data) for data in case["served"]]
    found = roster.catch_up(roster_of(case), served, seen=case["seen"])
    return {"sequence": found.sequence, "head": found.head.hex()}


def _certify(case: Json) -> Json:
    leaves = [bytes.fromhex(leaf) for leaf in case["leaves"]]
    found = window.certify(bytes.fromhex(case["statement"]), leaves=leaves, roster=roster_of(case))
    return {"count": found.count, "leaves": [leaf.leaf_hash.hex() for leaf in found.leaves]}


def _slips(case: Json) -> Json:
    if "slip_master" in case:
        secret = keys.slip_secret(bytes.fromhex(case["slip_master"]), window=case["window"])
        return {"secret": secret.hex(), "slip_hash": hash_of(secret).hex()}
    found = window.with_slip(windows_of(case)[case["window"]], bytes.fromhex(case["secret"]))
    return {"void": _void(found, roster_of(case))}


def _merkle(case: Json) -> Json:
    hashes = [bytes.fromhex(each) for each in case["leaf_hashes"]]
    paths = [merkle.path(hashes, index=n) for n in range(len(hashes))]
    root = merkle.root(hashes)
    for n, path in enumerate(paths):
        assert merkle.includes(root, leaf_hash=hashes[n], index=n, size=len(hashes), path=path)
    return {"root": root.hex(), "paths": plain(paths)}


def _stand_in(case: Json) -> Json:
    known, found = roster_of(case), windows_of(case)[case["window"]]
    for data in case["stand_ins"]:
        found = window.with_stand_in(found, bytes.fromhex(data), roster=known)
    return {"stand_ins": [each.leaf.leaf_hash.hex() for each in found.stand_ins], "void": _void(found, known)}


def _void(found: window.CertifiedWindow, known: roster.Roster) -> list[str]:
    return sorted(leaf.leaf_hash.hex() for leaf in found.everyone if found.is_void(leaf, roster=known))


def _alert(case: Json) -> Json:
    found = alert.verify(bytes.fromhex(case["signed"]), at=case["at"], **_with(case))
    return {
        "alert": plain(found.alert),
        "alert_id": found.alert_id.hex(),
        "standing": found.standing.value,
        "signers": plain(found.signers),
    }


def _in_time(case: Json) -> Json:
    alert.check_in_time(case["sent"], at=case["at"], room="alert")
    return {"taken": True}


def _checked(case: Json) -> Json:
    found = checked.verify(bytes.fromhex(case["signed"]), at=case["at"], **_with(case))
    return {"checked": plain(found.checked), "signers": plain(found.signers)}


def _directory(case: Json) -> Json:
    found = directory.read(bytes(case["zeros"]) if "zeros" in case else bytes.fromhex(case["file"]))
    return {"again": directory.write(found).hex(), "said": [_place(each) for each in found.places]}


def _hsds(case: Json) -> Json:
    said = directory.read(bytes.fromhex(case["file"]))
    texts = [hours.to_words(each) for place in said.places for each in place.hours]
    assert [hours.from_words(each) for each in texts] == [each for place in said.places for each in place.hours]
    return {"services": hsds.write(said), "texts": texts}


def _place(place: directory.Place) -> list[Any]:
    rules = [
        [each.monthly, each.every, [*each.days], [*each.month_days], each.opens, each.closes] for each in place.hours
    ]
    point = place.point and [*place.point]
    return [place.name, [int(each) for each in place.needs], int(place.papers), place.checked, point, rules]


def _relayed(case: Json) -> Json:
    found = relayed.verify(bytes.fromhex(case["signed"]), roster=roster_of(case), at=case["at"])
    return {"relayed": plain(found.relayed), "by": found.relay.name}


def _mirror_opening(case: Json) -> Json:
    town, known = bytes.fromhex(case["town"]), [bytes.fromhex(key) for key in case["keys"]]
    return {"by": mirror.verify_opening(bytes.fromhex(case["signed"]), town=town, keys=known, at=case["at"]).hex()}


def _mirror_gone(case: Json) -> Json:
    town, known = bytes.fromhex(case["town"]), [bytes.fromhex(key) for key in case["keys"]]
    signed = bytes.fromhex(case["signed"])
    found = mirror.verify_gone(signed, town=town, keys=known)
    return {"gone": plain(found.gone), "by": found.key.hex(), "leaf": mirror.leaf_of(signed).hex()}


def _attestation(case: Json) -> Json:
    found = attestation.verify(bytes.fromhex(case["signed"]), at=case["at"], **_with(case))
    return {"attestation": plain(found.attestation), "signer": found.signer.hex()}


def _desk(case: Json) -> Json:
    found = desk.verify(bytes.fromhex(case["signed"]), at=case["at"], **_with(case))
    return {"opening": plain(found.opening), "leaf": found.leaf.leaf_hash.hex()}


def _beat(case: Json) -> Json:
    found = beat.verify(bytes.fromhex(case["signed"]), at=case["at"], **_with(case))
    return {"beat": plain(found.beat), "signer": found.signer.hex(), "fresh": found.is_fresh(at=case["at"])}


def _beats(case: Json) -> list[beat.VerifiedBeat]:
    context = {"roster": roster_of({"world": case["world"]}), "windows": windows_of(case)}
    return [beat.verify(bytes.fromhex(data), at=case["at"], **context) for data in case["beats"]]


def _quiet(case: Json) -> Any:
    open_here = [bytes.fromhex(each) for each in case["open_here"]]
    return plain(
        quiet.judge(
            _beats(case),
            roster=roster_of(case),
            open_here=open_here,
            highest_here=case["highest_here"],
            last_news=case["last_news"],
            at=case["at"],
        )
    )


def _slots(case: Json) -> Json:
    chosen = slots.recipients(_beats(case), roster=roster_of(case), windows=windows_of(case), at=case["at"])
    return {"recipients": plain(chosen)}


def metres_between(one: int, other: int) -> float:
    first, second = (h3.cell_to_latlng(h3.int_to_str(each)) for each in (one, other))
    return float(h3.great_circle_distance(first, second, unit="m"))


def _incident(case: Json) -> Json:
    context = _with(case)
    verified = [alert.verify(bytes.fromhex(data), at=case["came"], **context) for data in case["alerts"]]
    found = incident.fold(verified, metres_between=metres_between)
    return {
        "shown": found.shown.alert_id.hex(),
        "standing": found.standing.value,
        "forked": found.is_forked,
        "open": found.is_open(at=case["at"]),
        "actual": found.is_actual,
        "cell": str(found.cell),
        "counting": sorted(each.alert_id.hex() for each in found.alerts),
        "refused": sorted(each.alert_id.hex() for each in found.refused),
    }


def _missing(case: Json) -> Json:
    gaps = incident.missing(case["known"], since=case["since"], highest=case["highest"])
    return {"missing": [list(gap) for gap in gaps]}


def _link(case: Json) -> Json:
    found = invite.read_link(case["fragment"])
    assert invite.write_link(found) == case["fragment"].removeprefix("#")
    return {"invite": plain(found), "is_role": isinstance(found, invite.RoleInvite)}


def _grant(case: Json) -> Json:
    found = invite.verify_grant(bytes.fromhex(case["signed"]), roster=roster_of(case), at=case["at"])
    return {"grant": plain(found)}


def _cut(case: Json) -> Json:
    return {"invite_hash": invite.verify_cut(bytes.fromhex(case["signed"]), roster=roster_of(case)).hex()}


def _guest(case: Json) -> Json:
    nonce, challenge = bytes.fromhex(case["nonce"]), bytes.fromhex(case["challenge"])
    return {"work": guest.is_work(nonce, challenge=challenge, bits=case["bits"])}


def _manifest(case: Json) -> Json:
    data = bytes.fromhex(case["bytes"])
    return {"files": manifest.read(data, expected=bytes.fromhex(case["expected"])), "hash": hash_of(data).hex()}


def _outside(case: Json) -> Json:
    data = bytes.fromhex(case["begin"]).ljust(case["bytes"], b"\0")
    return {"age_file_bytes": len(envelope.read(data).age_file)}


def _inside(case: Json) -> Json:
    from pyrage import x25519

    assert str(x25519.Identity.from_str(case["secret"]).to_public()) == case["recipient"]
    key = keys.RecipientKey.of(_secret(case["secret"]))
    assert seal.secret_text(key) == case["secret"]
    assert seal.recipient_text(key.public) == case["recipient"]
    return {"letter": seal.open_envelope(bytes.fromhex(case["envelope"]), with_any=[key]).hex()}


def _secret(text: str) -> bytes:
    """The 32 bytes of an AGE-SECRET-KEY-1…, its checksum unread."""
    alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    words = [alphabet.index(letter) for letter in text.lower().rpartition("1")[2][:-6]]
    number = 0
    for word in words:
        number = number << 5 | word
    return (number >> (5 * len(words) - 256)).to_bytes(32, "big")


def _sighting(case: Json) -> Json:
    letter = letters.read_sighting(bytes.fromhex(case["letter"]))
    letters.check_admissible(letter, town=bytes.fromhex(case["town"]), at=case["at"])
    secrets = {int(number): bytes.fromhex(secret) for number, secret in case["member_secrets"].items()}
    member = letters.is_from_a_member(letter, member_secrets=secrets)
    return {"sighting": plain(letter.sighting), "from_a_member": member}


def _incident_of(case: Json) -> Json:
    # Written out, not called: the rule is one line of the page.
    named = hash_of(b"tocsin/incident/v1" + bytes.fromhex(case["nonce"]))[:8]
    return {"incident": named.hex()}


def _note(case: Json) -> Json:
    note = letters.read_note(bytes.fromhex(case["letter"]))
    kind = cbor.decode(bytes.fromhex(case["letter"]))[1]
    return {"kind": kind, "note": plain(note), "again": letters.write_note(note).hex()}


RECORD_KINDS = ("need", "offer", "word", "trip", "calls", "own")
LETTER_KINDS = ("ask", "place", "told", "call", "released", "back")


def _aid_codes(case: Json) -> Json:
    return {each.name: each.value for each in getattr(codes, case["name"])}


def _aid_record(case: Json) -> Json:
    data = bytes.fromhex(case["record"]) + bytes(case.get("zeros", 0))
    found = record.read(data)
    if "newer" not in case["name"]:
        assert record.write(found) == data
    kind = RECORD_KINDS[record.KINDS.index(type(found.body))]
    inside = {kind: plain(found.body)} if kind in ("word", "trip") else plain(found.body)
    return {"sealed_to": plain(found.sealed_to), "body": {"kind": kind, **inside}}


def _aid_written(case: Json) -> Json:
    signed, town = bytes.fromhex(case["signed"]), bytes.fromhex(case["town"])
    found = written.verify(
        signed,
        record_id=bytes.fromhex(case["id"]),
        town=town,
        devices=[bytes.fromhex(each) for each in case["devices"]],
    )
    of, by = found.written, keys.SigningKey.of(bytes.fromhex(case["secret"]))
    assert written.sign_written(of, town=town, key=by) == signed
    inside = _aid_record({"name": case["name"], "record": record.write(of.record).hex()})
    return {"device": found.device.hex(), "turn": of.turn, "at": of.at, "record": inside}


def _aid_device(case: Json) -> Json:
    return {"number": written.device_number(bytes.fromhex(case["key"]))}


def _aid_member(case: Json) -> Json:
    body = record.read(bytes.fromhex(case["record"])).body
    secrets = {int(number): bytes.fromhex(secret) for number, secret in case["member_secrets"].items()}
    return {"member": record.is_members(body, member_secrets=secrets, town=bytes.fromhex(case["town"]))}


def _aid_letter(case: Json) -> Json:
    data = bytes.fromhex(case["letter"])
    found = aid_letters.read(data)
    if "newer" not in case["name"]:
        assert aid_letters.write(found) == data
    kind = LETTER_KINDS[aid_letters.KINDS.index(type(found.body))]
    return {"at": found.at, "body": {"kind": kind, kind: plain(found.body)}}


def _aid_link(case: Json) -> Json:
    found = link.read(case["fragment"])
    assert link.write(found) == case["fragment"].removeprefix("#")
    return {"link": plain(found)}


def _aid_door(case: Json) -> Json:
    trip, leg = bytes.fromhex(case["trip"]), bytes.fromhex(case["leg"])
    # written out as well: a household and the desk are two programs
    door = hash_of(b"tocsin/aid-door/v1" + trip + leg)[:16]
    assert door == aid_trip.door_of(trip, leg)
    return {"door": door.hex()}


def _aid_lock(case: Json) -> Json:
    pigeonhole, slot = bytes.fromhex(case["pigeonhole"]), bytes.fromhex(case["slot"])
    # Written out, not called: the house, which has no word of the kit, has to come to the same.
    said = hash_of(b"tocsin/aid-lock/v1" + pigeonhole + slot + case["digits"].encode())
    assert said == aid_letters.lock_of(pigeonhole, slot, case["digits"])
    return {"lock": said.hex()}


def _aid_wake(case: Json) -> Json:
    return {"wake": hash_of(b"tocsin/wake/v1" + bytes.fromhex(case["pigeonhole"]))[:8].hex()}


def _aid_list(case: Json) -> Json:
    return {"sealed_to": record.sealed_to([bytes.fromhex(each) for each in case["recipients"]]).hex()}


def _aid_vetting(case: Json) -> Json:
    body = bytes.fromhex(case["offer"])
    letter = record.OwnLetter(inside=offer.read(body), body=body, mac=None, secret_number=None)
    vetted = record.Vetted(vetting=bytes.fromhex(case["vetting"]), proof=bytes.fromhex(case["proof"]))
    found = vetting.verify(vetted, letter, roster=roster_of(case), at=case["at"])
    return {"vetting": plain(found.fields), "steward": found.steward.hex()}


def _aid_opening(case: Json) -> Json:
    found = aid_desk.verify(bytes.fromhex(case["signed"]), roster=roster_of(case), at=case["at"])
    return {"opening": plain(found.opening), "device": plain(found.device)}


def _aid_word(case: Json) -> Json:
    code, heard = codes.WordCode(case["code"]), []
    for row in case["of_leg"]:
        need, state, role, current, confirms, digits = row.split()
        leg = aid_states.OfLeg(
            state=codes.LegState(int(state)), role=codes.LegRole(int(role)), expect="4711", current=current == "1"
        )
        said = "" if digits == "-" else digits
        found = aid_states.hear(codes.NeedState(int(need)), leg, code=code, digits=said, confirms=confirms == "1")
        heard.append(f"{found.need:d} {found.leg or 0:d} {found.look or '-'}")
    of_none = [aid_states.hear(need, None, code=code, digits="", confirms=True) for need in codes.NeedState]
    return {"heard": heard, "alone": [f"{found.need:d} {found.look or '-'}" for found in of_none]}


def _aid_settled(case: Json) -> Json:
    rows = [[int(each) for each in row.split()] for row in case["legs"]]
    legs = [
        [
            (codes.LegState(one), codes.LegRole(its)),
            (codes.LegState(other), codes.LegRole(others)),
        ]
        for one, its, other, others in rows
    ]
    return {"stands": [int(aid_states.settled(codes.NeedState(case["need"]), each)) for each in legs]}


def _aid_table(case: Json) -> Json:
    table: dict[Any, Any] = getattr(aid_states, AID_TABLES[case["name"]])
    if case["name"].endswith("_acts"):
        return {act: [sorted(sources), to] for act, (sources, to) in table.items()}
    return {str(int(state)): sorted(to) for state, to in table.items()}


AID_TABLES = {
    "needs": "NEED_MAY_BECOME",
    "legs": "LEG_MAY_BECOME",
    "need_acts": "NEED_ACTS",
    "leg_acts": "LEG_ACTS",
}


def _aid_suggested(case: Json) -> Json:
    at = suggesting.Circumstances(
        now=case["now"], zone=case["zone"], caps=suggesting.Caps(**case["caps"]), holidays=set(case["holidays"])
    )
    needs = [suggesting.OpenNeed(**{**each, "when": When(**each["when"])}) for each in case["needs"]]
    offers = [
        suggesting.OpenOffer(
            **{**each, "when": When(**each["when"]), "quiet": tuple(Quiet(**span) for span in each["quiet"])}
        )
        for each in case["offers"]
    ]
    found = suggesting.suggest(needs, offers, at)
    return {"suggested": json.loads(json.dumps([dataclasses.asdict(each) for each in found]))}


FILM_OBJECTS: dict[str, tuple[Callable[[bytes], Any], Callable[[Any], bytes]]] = {
    "cover": (film.read_cover, film.write_cover),
    "part": (part.read, part.write),
    "share": (share.read, share.write),
    "case": (film_case.read, film_case.write),
    "opening": (answer.read_opening, answer.write_opening),
    "answer": (answer.read, answer.write),
    "statement": (statement.read, statement.write),
    "tombstone": (film.read_tombstone, film.write_tombstone),
    "receipt": (receipt.read, receipt.write),
}


@cache
def _film_files() -> dict[str, bytes]:
    files = json.loads((FOLDER / "witness.json").read_text("utf-8"))["files"]
    return {name: bytes.fromhex(file) for name, file in files.items()}


def _film_codes(case: Json) -> Json:
    return {each.name: each.value for each in getattr(film_codes, case["name"])}


def _film_object(case: Json) -> Any:
    read, write = FILM_OBJECTS[case["kind"]]
    data = bytes.fromhex(case["data"])
    found = read(data)
    if "newer" not in case["name"]:
        assert write(found) == data
    return plain(found)


def _film_size(case: Json) -> Json:
    assert case["size"] in film.PART_SIZES
    return {"plaintext": film.plaintext_bytes(case["size"])}


def _film_padded(case: Json) -> Json:
    plaintext = bytes.fromhex(case["begin"]) + bytes(case["zeros"])
    letter = part.unpad(plaintext)
    assert part.pad(letter) == plaintext
    return {"letter": letter.hex()}


def _film_sealed(case: Json) -> Json:
    file = bytearray(_film_files()[case["of"]])
    for place, byte in case.get("changed", []):
        file[place] = byte
    data = bytes(file[: case.get("cut", len(file))])
    found = part.open_part(data, key=keys.RecipientKey.of(bytes.fromhex(case["secret"])))
    return {"part": plain(found), "hash": hash_of(data).hex()}


def _film_derived(case: Json) -> Json:
    key = keys.RecipientKey.of(bytes.fromhex(case["key"]))
    salt_key = film_key.salt_key_of(key)
    return {
        "recipient": key.public.hex(),
        "salt_key": salt_key.hex(),
        "salts": [[upto, film_key.salt_of(salt_key, upto=upto).hex()] for upto, _ in case["expect"]["salts"]],
    }


def _film_root(case: Json) -> Json:
    return {"root": statement.parts_root([bytes.fromhex(each) for each in case["file_hashes"]]).hex()}


def _film_cover(case: Json) -> Json:
    found = film.read_cover(bytes.fromhex(case["cover"]))
    return {
        "holds": found.holds(number=case["number"], share_envelope=bytes.fromhex(case["envelope"])),
        "is_of": found.is_of(bytes.fromhex(case["recipient"])),
        "erased_by": found.erased_by(bytes.fromhex(case["secret"])),
    }


def _film_chain(case: Json) -> Json:
    links = [
        chain.Link(
            **{
                **each,
                "file_hash": bytes.fromhex(each["file_hash"]),
                "film": bytes.fromhex(each["film"]),
                "previous": each["previous"] and bytes.fromhex(each["previous"]),
                "lane": film_codes.Lane(each["lane"]),
                "end": None if each["end"] is None else film_codes.Ending(each["end"]),
            }
        )
        for each in case["links"]
    ]
    found = chain.assembled(links, film=bytes.fromhex(case["film"]))
    return {**plain(found), "is_whole": found.is_whole}


def _film_joined(case: Json) -> Json:
    return {"key": film_key.join(case["shares"]).secret.hex()}


def _film_answers(case: Json) -> Json:
    cover = film.read_cover(bytes.fromhex(case["cover"]))
    said = {"roster": roster_of(case), "cover": cover, "case_letter": bytes.fromhex(case["case"])}
    found = [answer.verify(bytes.fromhex(each), **said) for each in case["answers"]]
    try:
        key = answer.join_film_key(found, cover=cover).secret.hex()
    except Refusal as refusal:
        key = refusal.code
    judged = [[each.opening.number, each.trustee.key.hex(), each.given is not None, each.fits] for each in found]
    return {"answers": judged, "key": key}


def _film_session(case: Json) -> Json:
    found = trustee.verify(bytes.fromhex(case["signed"]), roster=roster_of(case), at=case["at"])
    return {"opening": plain(found.opening), "trustee": plain(found.trustee)}


def _film_receipt(case: Json) -> Json:
    found = receipt.read_link(case["fragment"])
    assert receipt.write_link(found) == case["fragment"].removeprefix("#")
    return {"receipt": plain(found)}


def _film_drill(case: Json) -> Json:
    return {"is_drill": film_case.is_drill(film_case.read(bytes.fromhex(case["case"])))}


def _aid_rota(case: Json) -> Json:
    return aid_rota.who_is_asked(case)


READERS: dict[str, Reader] = {
    "cbor": _cbor,
    "cose.check": _cose_check,
    "cose.merge": _cose_merge,
    "roster.fold": _roster_fold,
    "roster.catch_up": _roster_catch_up,
    "window.certify": _certify,
    "window.slips": _slips,
    "window.merkle": _merkle,
    "stand_in": _stand_in,
    "alert": _alert,
    "pushed": _pushed,
    "alert_in_time": _in_time,
    "checked": _checked,
    "directory.read": _directory,
    "directory.hsds": _hsds,
    "relayed": _relayed,
    "mirror.openings": _mirror_opening,
    "mirror.gone": _mirror_gone,
    "attestation": _attestation,
    "desk": _desk,
    "beat": _beat,
    "quiet": _quiet,
    "slots": _slots,
    "incident": _incident,
    "missing": _missing,
    "invite.links": _link,
    "invite.grants": _grant,
    "invite.cuts": _cut,
    "guest": _guest,
    "manifest": _manifest,
    "envelope.outside": _outside,
    "envelope.inside": _inside,
    "sighting": _sighting,
    "sighting.incidents": _incident_of,
    "note": _note,
    "aid.codes": _aid_codes,
    "aid.records": _aid_record,
    "aid.members": _aid_member,
    "aid.letters": _aid_letter,
    "aid.links": _aid_link,
    "aid.locks": _aid_lock,
    "aid.wakes": _aid_wake,
    "aid.doors": _aid_door,
    "aid.lists": _aid_list,
    "aid.vettings": _aid_vetting,
    "aid.openings": _aid_opening,
    "aid.written": _aid_written,
    "aid.devices": _aid_device,
    "aid_rota": _aid_rota,
    "aid_states.words": _aid_word,
    "aid_states.settled": _aid_settled,
    "aid_states.tables": _aid_table,
    "aid_suggestions": _aid_suggested,
    "ledger.keys": ledger.found_in_key,
    "ledger.notes": ledger.found_in_note,
    "ledger.signed": ledger.found_signed,
    "ledger.checkpoints": ledger.found_in_checkpoint,
    "ledger.receipts": ledger.found_in_receipt,
    "ledger.policies": ledger.found_in_policy,
    "ledger.quorums": ledger.found_quorum,
    "ledger.verified": ledger.found_verified,
    "ledger.proofs": ledger.found_proven,
    "ledger.answers": ledger.found_answer,
    "ledger.requests": ledger.found_judged,
    "ledger.files": ledger.found_files,
    "witness.codes": _film_codes,
    "witness.objects": _film_object,
    "witness.sizes": _film_size,
    "witness.padded": _film_padded,
    "witness.sealed": _film_sealed,
    "witness.derived": _film_derived,
    "witness.roots": _film_root,
    "witness.covers": _film_cover,
    "witness.chains": _film_chain,
    "witness.joined": _film_joined,
    "witness.answers": _film_answers,
    "witness.sessions": _film_session,
    "witness.receipts": _film_receipt,
    "witness.drills": _film_drill,
}
