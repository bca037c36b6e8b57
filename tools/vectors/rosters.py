"""Roster chains: the authority table, the 48 hours, forks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import cbor2

from tocsin.seals import cose
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import DELAY_S, Roster, catch_up, fold
from tocsin.seals.statement import (
    MOST_FILE_BYTES,
    MOST_FILES,
    AidDesk,
    AidDevice,
    Batch,
    Body,
    Cosigner,
    Cosigners,
    Desk,
    Files,
    Manifest,
    Mirrors,
    Policy,
    Relay,
    Relays,
    Revocation,
    Steward,
    Stewards,
    TownFile,
    Trustee,
    Trustees,
)
from tocsin.terms.ids import Hash, PublicKey, Recipient, TownId, Window
from tocsin.terms.instant import Instant
from tocsin.terms.registry import Event, Preset
from tocsin_kit.keys import SigningKey, sign
from tools.vectors.case import Json, case
from tools.vectors.worlds import NOW, WINDOW, Town, alley, cell_at, network, strict

Seen = Sequence[tuple[bytes, int]]
_LATER = NOW + DELAY_S


def cases() -> Json:
    return {
        "about": "`fold`: every statement with the second at which this reader first saw it, then the state at `at`; a "
        "refusal names the first statement (from 0) that is refused. `catch_up`: a house serves these to a reader that "
        "holds that chain.",
        "fold": [*_founding(), *_authority(), *_delays(), *_links(), *_files(), *_aid(), *_trustees(), *_cosigners()],
        "catch_up": _catching_up(),
    }


def state(roster: Roster) -> Json:
    policy = roster.policy
    return {
        "sequence": roster.sequence,
        "head": roster.head.hex(),
        "name": roster.founding.name,
        "stewards": [steward.key.hex() for steward in roster.stewards],
        "preset": int(policy.preset),
        "lone_watch": policy.lone_watch,
        "kinds": len(policy.kinds),
        "manifest": None if roster.manifest is None else roster.manifest.hex(),
        "windows": sorted([window, each.statement_hash.hex()] for window, each in roster.batches.items()),
        "revoked": sorted([window, leaf.hex()] for window, leaf in roster.revoked),
        "desk": [recipient.hex() for recipient in roster.desk],
        "mirrors": list(roster.mirrors),
        "files": [[file.name, file.size, file.file_hash.hex()] for file in roster.files],
        "relays": [[relay.name, relay.key.hex(), list(relay.events)] for relay in roster.relays],
        "aid": _named(roster.aid),
        "films": {
            "trustees": [[each.recipient.hex(), each.key.hex()] for each in roster.films.trustees],
            "needed": roster.films.needed,
            "sound": roster.films.sound,
            "hours": roster.films.hours,
        },
        "ledger": {
            "log": roster.ledger.log,
            "needed": roster.ledger.needed,
            "cosigners": [[each.verifier_key, each.url] for each in roster.ledger.cosigners],
            "authorities": list(roster.ledger.authorities),
        },
        "pending": [[int(each.kind), each.in_force_at] for each in roster.pending],
        "aid_pending": [_named(each.body.devices) for each in roster.pending if isinstance(each.body, AidDesk)],
    }


def _named(devices: Sequence[AidDevice]) -> list[list[str]]:
    return [[device.recipient.hex(), device.key.hex()] for device in devices]


ONION = f"http://{'a' * 56}.onion"


def _founding() -> list[Json]:
    town = network()
    first = town.chain[0][0]
    by_steward = sign(cose.parse(first).payload, kind=cose.Kind.ROSTER, town=town.town, keys=[town.stewards[0]])
    by_two = sign(cose.parse(first).payload, kind=cose.Kind.ROSTER, town=town.town, keys=[town.root, town.stewards[0]])
    second = sign(cose.parse(first).payload, kind=cose.Kind.ROSTER, town=town.town, keys=[town.root])
    fine_home = _changed(first, town, lambda row: row[5].__setitem__(3, cell_at(8)))
    bad_tag = _changed(first, town, lambda row: row[5].__setitem__(4, ["not a tag"]))
    long_name = _changed(first, town, lambda row: row[5].__setitem__(1, "x" * 61))
    return [
        _fold("founding alone", town, town.chain[:1], expect=_state_of(town.chain[:1], town)),
        _fold("a whole chain", town, town.chain, expect=_state_of(town.chain, town)),
        _fold("founded by a steward", town, [(by_steward, NOW)], expect="cose.unknown_key", index=0),
        _fold("founded by root and another", town, [(by_two, NOW)], expect="cose.unknown_key", index=0),
        _fold("another town's founding", town, strict().chain[:1], expect="roster.other_town", index=0),
        _fold("begins in the middle", town, town.chain[1:], expect="roster.out_of_place", index=0),
        _fold("a home cell finer than 7", town, [(fine_home, NOW)], expect="roster.malformed", index=0),
        _fold("a language tag that is none", town, [(bad_tag, NOW)], expect="roster.malformed", index=0),
        _fold("a name of 61 letters", town, [(long_name, NOW)], expect="roster.malformed", index=0),
        _fold("the founding twice is one", town, [(first, NOW), (second, NOW)], expect=_state_of(town.chain[:1], town)),
        _fold("nothing", town, [], expect="roster.empty", index=0),
    ]


def _authority() -> list[Json]:
    town, street = network(), alley()
    root, (one, two) = town.root, town.stewards
    steward = street.stewards[0]
    denied, unknown = "roster.not_authorised", "cose.unknown_key"
    batch = Batch(Window(WINDOW + 2), (Hash(bytes(32)),))
    manifest, mirrors = Manifest(Hash(bytes([7]) * 32)), Mirrors(("https://mirror.example/",))
    weather = Relay("Weather service", PublicKey(bytes([5]) * 32), (Event.storm, Event.flood))
    relays, malformed = Relays((weather,)), "roster.malformed"
    nine = tuple(replace(weather, key=PublicKey(bytes([each]) * 32)) for each in range(9))
    revoke = Revocation(frozenset({(WINDOW, town.now["ana"].leaf.leaf_hash)}))

    def add(name: str, body: Body, keys: list[SigningKey], *, ok: bool, of: Town = town, code: str = denied) -> Json:
        chain = [*of.chain, (of.statement(body, keys=keys), NOW)]
        if ok:
            return _fold(name, of, chain, expect=_state_of(chain, of))
        return _fold(name, of, chain, expect=code, index=len(of.chain))

    return [
        add("batch by two stewards", batch, [one, two], ok=True),
        add("batch by one steward", batch, [one], ok=False),
        add("batch by root", batch, [root], ok=True),
        add("batch by root and a steward", batch, [root, one], ok=True),
        add("batch by one steward of a street", batch, [steward], ok=True, of=street),
        add("batch by somebody on watch", batch, [town.now["ana"].watch, one], ok=False, code=unknown),
        add("batch by one steward twice", batch, [one, one], ok=False, code="cose.same_signer"),
        add("manifest by two stewards", manifest, [one, two], ok=True),
        add("manifest by one steward", manifest, [one], ok=False),
        add("manifest by one steward of a street", manifest, [steward], ok=True, of=street),
        add("mirrors by two stewards", mirrors, [one, two], ok=True),
        add("mirrors by one steward", mirrors, [two], ok=False),
        add("a mirror without TLS, as an onion service is", Mirrors((ONION,)), [one, two], ok=True),
        add("relays by two stewards", relays, [one, two], ok=True),
        add("relays by one steward", relays, [two], ok=False),
        add("two relays of one key", Relays((*relays.relays, *relays.relays)), [one, two], ok=False, code=malformed),
        add("a relay without a name", Relays((replace(weather, name=" "),)), [one, two], ok=False, code=malformed),
        add("a relay's name of 41 signs", Relays((replace(weather, name="x" * 41),)), [root], ok=False, code=malformed),
        add("nine relays", Relays(nine), [root], ok=False, code=malformed),
        add("a relay of event 0", Relays((replace(weather, events=(0,)),)), [root], ok=False, code=malformed),
        add("revocation by one steward, at once", revoke, [two], ok=True),
        add("revocation by an outsider", revoke, [town.outsider], ok=False, code=unknown),
        add("policy by one steward", Policy(Preset.city, False, ()), [one], ok=False),
        add("policy by root, at once", Policy(Preset.city, False, ()), [root], ok=True),
        add("policy by one steward of a street", Policy(Preset.city, False, ()), [steward], ok=False, of=street),
        add("a second founding", town.roster.founding, [root], ok=False, code="roster.out_of_place"),
        add("an empty list of stewards, by root", Stewards(()), [root], ok=True),
    ]


def _delays() -> list[Json]:
    town = network()
    root, (one, two) = town.root, town.stewards
    fill = town.fill.again("rosters")
    new = [SigningKey.make(fill) for _ in range(2)]
    newcomers = Stewards(tuple(Steward(key=key.public, recipient=Recipient(fill(32))) for key in new))
    before = [*town.chain]
    by_two = (town.statement(newcomers, keys=[one, two]), NOW)
    after = _after(town, by_two)
    batch = Batch(Window(WINDOW + 2), (Hash(bytes(32)),))
    by_new = after.statement(batch, keys=new)
    by_old = after.statement(batch, keys=[one, two])
    root_again = after.statement(Stewards(town.roster.stewards), keys=[root])
    wider, desk = Policy(Preset.city, False, ()), Desk((Recipient(fill(32)),))
    first_policy = (town.statement(wider, keys=[one, two]), NOW)
    second_policy = (
        _after(town, first_policy).statement(replace(wider, lone_watch=True), keys=[one, two]),
        NOW + 3_600,
    )
    by_desk = (town.statement(desk, keys=[one, two]), NOW)

    def fold_at(name: str, chain: Seen, at: int) -> Json:
        return _fold(name, town, chain, at=at, expect=_state_of(chain, town, at=at))

    return [
        fold_at("new stewards by two, at once pending", [*before, by_two], NOW),
        fold_at("new stewards by two, a second before 48 h", [*before, by_two], _LATER - 1),
        fold_at("new stewards by two, after 48 h", [*before, by_two], _LATER),
        fold_at("the 48 h count from when this reader saw it", [*before, (by_two[0], NOW + 999)], _LATER + 998),
        fold_at("the old stewards still act", [*before, by_two, (by_old, NOW + 60)], NOW + 60),
        _fold(
            "the new ones not yet",
            town,
            [*before, by_two, (by_new, _LATER - 1)],
            at=_LATER - 1,
            expect="roster.not_yet",
            index=len(before) + 1,
        ),
        fold_at("the new ones then", [*before, by_two, (by_new, _LATER)], _LATER),
        _fold(
            "the old ones no more",
            town,
            [*before, by_two, (by_old, _LATER)],
            at=_LATER,
            expect="cose.unknown_key",
            index=len(before) + 1,
        ),
        fold_at("the root overrides what is pending", [*before, by_two, (root_again, NOW + 60)], _LATER),
        fold_at("a later pending policy supersedes", [*before, first_policy, second_policy], _LATER),
        fold_at("and takes force by its own clock", [*before, first_policy, second_policy], _LATER + 3_600),
        fold_at("a desk by two, pending", [*before, by_desk], NOW),
        fold_at("a desk by two, in force", [*before, by_desk], _LATER),
        fold_at("a desk by root", [*before, (town.statement(desk, keys=[root]), NOW)], NOW),
    ]


def _links() -> list[Json]:
    town = network()
    root, (one, two) = town.root, town.stewards
    chain = town.chain
    body = Manifest(Hash(bytes(32)))
    last = len(chain)

    def next_one(name: str, data: bytes, *, code: str) -> Json:
        return _fold(name, town, [*chain, (data, NOW)], expect=code, index=last)

    good = town.statement(body, keys=[one, two])
    payload = cose.parse(good).payload
    newer = _changed(good, town, lambda row: row.append("more"), keys=[one, two], version=2)
    new_kind = _changed(good, town, lambda row: row.__setitem__(4, 99), keys=[one, two])
    new_kind_by_root = _changed(good, town, lambda row: row.__setitem__(4, 99), keys=[root])
    new_kind_by_one = _changed(good, town, lambda row: row.__setitem__(4, 99), keys=[one])
    new_kind_too_large = _changed(good, town, _a_large_new_kind, keys=[one, two])
    new_kind_by_nobody = _changed(good, town, lambda row: row.__setitem__(4, 99), keys=[town.outsider])
    stray = sign(payload, kind=cose.Kind.WINDOW, town=town.town, keys=[one, two])
    as_appended = [*chain, (newer, NOW)], [*chain, (new_kind, NOW)], [*chain, (new_kind_by_root, NOW)]
    return [
        next_one("a gap", town.statement(body, keys=[one, two], sequence=last + 1), code="roster.gap"),
        next_one(
            "another previous", town.statement(body, keys=[one, two], previous=Hash(bytes(32))), code="roster.fork"
        ),
        next_one(
            "another statement in an old place",
            town.statement(body, keys=[root], sequence=2, previous=hash_of(town.payloads[1])),
            code="roster.fork",
        ),
        next_one("signed as another kind", stray, code="cose.bad_signature"),
        next_one(
            "a body too long",
            _changed(good, town, lambda row: row[5].append(0), keys=[one, two]),
            code="roster.malformed",
        ),
        next_one(
            "a field too many",
            _changed(good, town, lambda row: row.append(0), keys=[one, two]),
            code="roster.malformed",
        ),
        next_one(
            "no previous",
            _changed(good, town, lambda row: row.__setitem__(2, None), keys=[one, two]),
            code="roster.malformed",
        ),
        next_one(
            "181 windows",
            town.statement(Batch(WINDOW, (Hash(bytes(32)),) * 181), keys=[one, two]),
            code="roster.malformed",
        ),
        next_one("no window", town.statement(Batch(WINDOW, ()), keys=[one, two]), code="roster.malformed"),
        next_one("nine stewards", town.statement(_stewards(9), keys=[root]), code="roster.malformed"),
        next_one(
            "one steward twice",
            town.statement(Stewards(_stewards(1).stewards * 2), keys=[root]),
            code="roster.malformed",
        ),
        next_one(
            "five desks",
            town.statement(Desk(tuple(Recipient(bytes([n]) * 32) for n in range(5))), keys=[root]),
            code="roster.malformed",
        ),
        next_one(
            "a mirror that is no address",
            town.statement(Mirrors(("javascript:0",)), keys=[root]),
            code="roster.malformed",
        ),
        next_one("bytes that follow", good + b"\x00", code="wire.not_canonical"),
        _fold("a newer version that appended", town, as_appended[0], expect=_state_of(as_appended[0], town)),
        _fold("a newer kind has no effect", town, as_appended[1], expect=_state_of(as_appended[1], town)),
        _fold("a newer kind by root", town, as_appended[2], expect=_state_of(as_appended[2], town)),
        next_one("a newer kind by one steward", new_kind_by_one, code="roster.not_authorised"),
        next_one("a newer kind of more than 2 KiB", new_kind_too_large, code="roster.too_large"),
        next_one("a newer kind by nobody we know", new_kind_by_nobody, code="cose.unknown_key"),
    ]


def _files() -> list[Json]:
    town, street = network(), alley()
    one, two = town.stewards
    a_map = TownFile("map.pmtiles", 1_234_567, Hash(bytes([1]) * 32))
    voice = TownFile("voice-so", 400_000, Hash(bytes([2]) * 32))
    large = TownFile("map.pmtiles", MOST_FILE_BYTES, Hash(bytes([3]) * 32))
    many = [replace(voice, name=f"voice-{n}") for n in range(MOST_FILES + 1)]

    def add(name: str, *files: TownFile, of: Town = town, keys: Sequence[SigningKey] = (one, two)) -> Json:
        chain = [*of.chain, (of.statement(Files(files), keys=keys), NOW)]
        return _fold(name, of, chain, expect=_state_of(chain, of))

    def refused(name: str, *files: TownFile, keys: Sequence[SigningKey] = (one, two), code: str) -> Json:
        chain = [*town.chain, (town.statement(Files(files), keys=keys), NOW)]
        return _fold(name, town, chain, expect=code, index=len(town.chain))

    first = (town.statement(Files((a_map, voice)), keys=[one, two]), NOW)
    fewer = (_after(town, first).statement(Files((voice,)), keys=[one, two]), NOW)
    none_left = [*town.chain, first, fewer]
    bad = "roster.malformed"
    return [
        add("town files by two stewards", a_map, voice),
        add("town files by one steward of a street", voice, of=street, keys=street.stewards[:1]),
        add("town files by root alone", a_map, keys=[town.root]),
        add("no town file", keys=[one, two]),
        add("two names of the same bytes", voice, replace(voice, name="voice-so.2")),
        add("32 town files", *many[:MOST_FILES]),
        add("the largest town files", large, replace(large, name="map-2")),
        _fold("a later list is the whole list", town, none_left, expect=_state_of(none_left, town)),
        refused("town files by one steward", a_map, keys=[one], code="roster.not_authorised"),
        refused("town files by somebody on watch", a_map, keys=[town.now["ana"].watch, one], code="cose.unknown_key"),
        refused("33 town files", *many, code=bad),
        refused("a town file of more than 64 MiB", replace(large, size=MOST_FILE_BYTES + 1), code=bad),
        refused("a town file of no bytes", replace(voice, size=0), code=bad),
        refused("town files of more than 128 MiB", large, replace(large, name="map-2"), voice, code=bad),
        refused("one name twice", voice, replace(a_map, name="voice-so"), code=bad),
        refused("a town file without a name", replace(voice, name=""), code=bad),
        refused("a name of 61 letters for a town file", replace(voice, name="v" * 61), code=bad),
        refused("a town file that names a folder", replace(voice, name="../voice"), code=bad),
        refused("a town file in capitals", replace(voice, name="Voice-so"), code=bad),
        refused("a town file's name that ends its line", replace(voice, name="voice-so\n"), code=bad),
        refused("a town file with half a hash", replace(voice, file_hash=Hash(bytes(16))), code=bad),
    ]


def _aid() -> list[Json]:
    """The aid desk's list: two stewards and 48 h to put a phone on it, one steward at once to take one off."""
    town = network()
    root, (one, two) = town.root, town.stewards
    fill = town.fill.again("aid desk")
    olga, ruth, sam, tom, uma = (AidDevice(Recipient(fill(32)), SigningKey.make(fill).public) for _ in range(5))
    both = [one, two]

    def book(*pages: tuple[tuple[AidDevice, ...], Sequence[SigningKey], int]) -> list[tuple[bytes, int]]:
        last = town
        chain: list[tuple[bytes, int]] = [*town.chain]
        for devices, keys, seen in pages:
            page = (last.statement(AidDesk(devices), keys=keys), Instant(seen))
            last, chain = _after(last, page), [*chain, page]
        return chain

    def fold_at(name: str, chain: Seen, at: int = NOW) -> Json:
        return _fold(name, town, chain, at=at, expect=_state_of(chain, town, at=at))

    def refused(name: str, chain: Seen, body: AidDesk, *keys: SigningKey, code: str) -> Json:
        whole = [*chain, *_next(town, chain, body, *keys)]
        return _fold(name, town, whole, at=whole[-1][1], expect=code, index=len(chain))

    three = book(((olga, ruth, sam), [root], NOW))
    fewer, wider = (olga, sam), (olga, ruth, sam, tom)
    waiting = book(((olga, ruth, sam), [root], NOW), (wider, both, NOW))
    narrowed = book(((olga, ruth, sam), [root], NOW), (wider, both, NOW), ((olga, tom), [two], NOW + 60))
    ended = book(((olga, ruth, sam), [root], NOW), (wider, both, NOW), (fewer, [two], NOW + 60))
    watched = book(((olga, ruth), both, NOW), ((olga, ruth, sam), both, _LATER), ((ruth, sam), [one], _LATER + DELAY_S))
    at_once = [(data, NOW) for data, _ in watched]
    bad, denied = "roster.malformed", "roster.not_authorised"
    one_key, one_recipient = replace(ruth, key=olga.key), replace(ruth, recipient=olga.recipient)
    return [
        fold_at("an aid desk by root, at once", three),
        fold_at("an aid desk by two stewards, pending", book(((olga, ruth), both, NOW))),
        fold_at("an aid desk by two stewards, in force", book(((olga, ruth), both, NOW)), _LATER),
        fold_at("an aid desk of nobody, by root", book(((), [root], NOW))),
        fold_at("a phone taken off by one steward, at once", [*three, *_next(town, three, AidDesk(fewer), one)]),
        fold_at("every phone taken off by one steward", [*three, *_next(town, three, AidDesk(()), one)]),
        fold_at("a phone taken off by two stewards, at once", [*three, *_next(town, three, AidDesk(fewer), one, two)]),
        fold_at(
            "one taken off and one put on by two stewards",
            [*three, *_next(town, three, AidDesk((olga, tom)), one, two)],
        ),
        fold_at("a taking off ends what was on its way", ended, NOW + 60),
        fold_at("and nothing comes of it later", ended, _LATER + 60),
        fold_at("or narrows it", narrowed, NOW + 60),
        fold_at("and who is left of it comes by its own clock", narrowed, _LATER),
        fold_at("a wider list still waits", waiting, _LATER - 1),
        fold_at("a wider list in force", waiting, _LATER),
        fold_at(
            "the root overrides a wider list that waits",
            [*waiting, *_next(town, waiting, AidDesk(fewer), root)],
            _LATER,
        ),
        fold_at("a book watched for days", watched, _LATER + DELAY_S),
        fold_at("the same book, seen today", at_once),
        fold_at("the same book, two days later", at_once, _LATER),
        refused("a phone put on by one steward", three, AidDesk(wider), one, code=denied),
        refused("a phone exchanged by one steward", three, AidDesk((olga, tom)), one, code=denied),
        refused(
            "another's key on a phone, by one steward", three, AidDesk((replace(olga, key=tom.key),)), one, code=denied
        ),
        refused("one who was taken off put on by one", ended, AidDesk((*fewer, ruth)), one, code=denied),
        refused(
            "a phone taken off by somebody on watch",
            three,
            AidDesk(fewer),
            town.now["ana"].watch,
            code="cose.unknown_key",
        ),
        refused("five phones", town.chain, AidDesk((olga, ruth, sam, tom, uma)), root, code=bad),
        refused("one key on two phones", town.chain, AidDesk((olga, one_key)), root, code=bad),
        refused("one recipient of two phones", town.chain, AidDesk((olga, one_recipient)), root, code=bad),
        refused(
            "a phone with half a key", town.chain, AidDesk((replace(olga, key=PublicKey(bytes(16))),)), root, code=bad
        ),
    ]


def _book(town: Town, body: Body, *keys: SigningKey) -> list[tuple[bytes, int]]:
    return [*town.chain, (town.statement(body, keys=keys), NOW)]


def _trustees() -> list[Json]:
    """Who holds shares of films, and by what rules is filmed: root, or two stewards and 48 hours."""
    town = network()
    root, (one, two) = town.root, town.stewards
    fill = town.fill.again("trustees")
    people = tuple(Trustee(Recipient(fill(32)), SigningKey.make(fill).public) for _ in range(9))
    five = Trustees(trustees=people[:5], needed=3, sound=True, hours=720)
    nobody = Trustees(trustees=(), needed=0, sound=False, hours=0)
    bad, denied = "roster.malformed", "roster.not_authorised"

    def good(name: str, body: Trustees, *keys: SigningKey, at: int = NOW) -> Json:
        chain = _book(town, body, *keys)
        return _fold(name, town, chain, at=at, expect=_state_of(chain, town, at=at))

    def refused(name: str, body: Trustees, *keys: SigningKey, code: str = bad) -> Json:
        return _fold(name, town, _book(town, body, *(keys or [root])), expect=code, index=len(town.chain))

    first, second = people[:2]
    return [
        good("five trustees by root, at once", five, root),
        good("eight trustees, a year", Trustees(people[:8], 8, False, 8_760), root),
        good("two of three, without sound", Trustees(people[:3], 2, False, 1), root),
        good("trustees of nobody", nobody, root),
        good("trustees by two stewards, pending", five, one, two),
        good("trustees by two stewards, in force", five, one, two, at=_LATER),
        refused("trustees by one steward", five, one, code=denied),
        refused("nine trustees", replace(five, trustees=people)),
        refused("one trustee suffices", replace(five, needed=1)),
        refused("more trustees needed than there are", replace(five, needed=6)),
        refused("one trustee alone", Trustees(people[:1], 1, True, 720)),
        refused("films that are not kept", replace(five, hours=0)),
        refused("films kept for more than a year", replace(five, hours=8_761)),
        refused("sound and nobody who opens it", replace(nobody, sound=True)),
        refused("hours and nobody who opens it", replace(nobody, hours=1)),
        refused("one key of two trustees", replace(five, trustees=(first, replace(second, key=first.key)), needed=2)),
        refused(
            "one recipient of two trustees",
            replace(five, trustees=(first, replace(second, recipient=first.recipient)), needed=2),
        ),
        refused(
            "a trustee with half a key", replace(five, trustees=(first, replace(second, key=PublicKey(bytes(16)))))
        ),
    ]


def _cosigners() -> list[Json]:
    """Which ledger is this town's, who looks whether it only grows, whose stamps it asks for."""
    town, street = network(), alley()
    root, (one, two) = town.root, town.stewards
    keys = [f"house-{n}.example/log+{n:08x}+{'A' * 43}{n}" for n in range(8)]
    houses = tuple(Cosigner(verifier_key=key, url=f"https://house-{n}.example/c") for n, key in enumerate(keys))
    whole = Cosigners(log=keys[7], needed=2, cosigners=houses[:3], authorities=("https://stamps.example/tsr",))
    nothing = Cosigners(log="", needed=0, cosigners=(), authorities=())
    bad, denied = "roster.malformed", "roster.not_authorised"

    def good(name: str, body: Cosigners, *by: SigningKey, of: Town = town) -> Json:
        chain = _book(of, body, *by)
        return _fold(name, of, chain, expect=_state_of(chain, of))

    def refused(name: str, body: Cosigners, *by: SigningKey, code: str = bad) -> Json:
        return _fold(name, town, _book(town, body, *(by or [root])), expect=code, index=len(town.chain))

    return [
        good("a ledger by two stewards, at once", whole, one, two),
        good("a ledger by the one steward of a street", whole, street.stewards[0], of=street),
        good("a ledger nobody cosigns yet", replace(whole, needed=0, cosigners=()), root),
        good("no ledger any more", nothing, root),
        good(
            "six cosigners", replace(whole, needed=6, cosigners=houses[:6], authorities=("http://s.example",) * 3), root
        ),
        refused("a ledger by one steward", whole, one, code=denied),
        refused("seven cosigners", replace(whole, cosigners=houses[:7])),
        refused("four authorities", replace(whole, authorities=("http://s.example",) * 4)),
        refused("more cosigners needed than there are", replace(whole, needed=4)),
        refused("one cosigner twice", replace(whole, cosigners=(houses[0], houses[0]))),
        refused("a log that cosigns itself", replace(whole, cosigners=(houses[7],), needed=1)),
        refused("cosigners of no ledger", replace(whole, log="")),
        refused("a verifier key without its hash", replace(whole, log="house.example+AAAA")),
        refused("a verifier key with a space", replace(whole, log=keys[0].replace("house", "my house"))),
        refused("a verifier key that ends its line", replace(whole, log=keys[0] + "\n")),
        refused("an address that is none", replace(whole, authorities=("ftp://stamps.example",))),
        refused("an address of 101 letters", replace(whole, authorities=("https://" + "x" * 93,))),
    ]


def _next(town: Town, chain: Seen, body: Body, *keys: SigningKey) -> list[tuple[bytes, int]]:
    """One more page of that book, seen with its last."""
    last = town
    for page in chain[len(town.chain) :]:
        last = _after(last, page)
    return [(last.statement(body, keys=keys), chain[-1][1])]


def _a_large_new_kind(row: list[Any]) -> None:
    row[4:6] = [99, [bytes(2_048)]]


def _catching_up() -> list[Json]:
    town = network()
    one, two = town.stewards
    chain = [data for data, _ in town.chain]
    new = town.statement(Manifest(Hash(bytes(32))), keys=[one, two])
    other = town.statement(
        Revocation(frozenset()), keys=[one], sequence=len(chain) - 1, previous=hash_of(town.payloads[-2])
    )

    def one_case(name: str, served: list[bytes], *, expect: Json | str) -> Json:
        def run() -> Json:
            roster = catch_up(town.roster, served, seen=NOW)
            return {"sequence": roster.sequence, "head": roster.head.hex()}

        given = {"world": town.name, "served": [each.hex() for each in served], "seen": NOW}
        return case(name, given=given, expect=expect, run=run)

    same = {"sequence": town.roster.sequence, "head": town.roster.head.hex()}
    grown = {"sequence": len(chain), "head": hash_of(cose.parse(new).payload).hex()}
    return [
        one_case("the head that is held", chain[-1:], expect=same),
        one_case("the whole chain again", chain, expect=same),
        one_case("one more", [chain[-1], new], expect=grown),
        one_case("nothing", [], expect="roster.step_back"),
        one_case("all but the last", chain[:-1], expect="roster.step_back"),
        one_case("another last", [*chain[:-1], other], expect="roster.fork"),
    ]


def _stewards(count: int) -> Stewards:
    return Stewards(
        tuple(
            Steward(key=SigningKey.of(bytes([n + 1]) * 32).public, recipient=Recipient(bytes(32))) for n in range(count)
        )
    )


def _after(town: Town, entry: tuple[bytes, int]) -> Town:
    return town.extended(entry[0], seen=Instant(entry[1]))


def _changed(
    data: bytes,
    town: Town,
    change: Callable[[list[Any]], None],
    *,
    keys: Sequence[SigningKey] | None = None,
    version: int = 1,
) -> bytes:
    row = cbor2.loads(cose.parse(data).payload)
    row[0] = version
    change(row)
    return sign(cbor2.dumps(row), kind=cose.Kind.ROSTER, town=town.town, keys=keys or [town.root])


def _state_of(chain: Seen, town: Town, *, at: int = NOW) -> Json:
    return state(fold([(data, Instant(seen)) for data, seen in chain], town=town.town, at=Instant(at)))


def _fold(name: str, town: Town, chain: Seen, *, expect: Json | str, at: int = NOW, index: int | None = None) -> Json:
    def run() -> Json:
        return _state_of(chain, town, at=at)

    given = {
        "town": TownId(town.town).hex(),
        "at": at,
        "chain": [{"statement": data.hex(), "seen": seen} for data, seen in chain],
    }
    shown = case(name, given=given, expect=expect, run=run)
    if index is not None:
        shown["expect"]["index"] = index
    return shown
