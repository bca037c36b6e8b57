"""Changes of the town's book by stewards or the root: what is to be written, and how it reads. Nothing is sent here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from tocsin.ledger import vkey
from tocsin.ledger.vkey import SignatureKind
from tocsin.seals import cose
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import AUTHORITY, Roster
from tocsin.seals.statement import (
    LEAST_NEEDED,
    MOST_AID_DEVICES,
    MOST_AUTHORITIES,
    MOST_COSIGNERS,
    MOST_FILM_HOURS,
    MOST_TRUSTEES,
    NO_TRUSTEES,
    AidDesk,
    AidDevice,
    Body,
    Cosigner,
    Cosigners,
    Desk,
    Mirrors,
    Policy,
    Relay,
    Relays,
    Steward,
    Stewards,
    Trustee,
    Trustees,
    Tuning,
    kind_of,
)
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import PublicKey, Recipient
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import EVENTS, Preset
from tocsin_kit.playbook import plays

HOME_RADIUS_M = 500
Each = TypeVar("Each")
STEWARD, DESK, RELAY, AID_DESK = "tocsin-steward:", "tocsin-desk:", "tocsin-relay:", "tocsin-aid-desk:"
TRUSTEE = "tocsin-trustee:"
NONE = "none"
FILM_HOURS = 720
"""How long films are kept at most, unless a town says otherwise: 30 days."""


def stewards_needed(roster: Roster, body: Body) -> int:
    """How many of them have to sign it, where the root does not."""
    if isinstance(body, AidDesk) and roster.aid_named.issuperset(body.devices):
        return 1
    authority = AUTHORITY[kind_of(body)]
    return 1 if authority.one_in_street and roster.is_street else authority.stewards or 1


def waits(roster: Roster, body: Body) -> bool:
    """Whether phones follow it only after they have shown it for 48 hours, unless the root signs."""
    if isinstance(body, AidDesk) and set(roster.aid).issuperset(body.devices):
        return False
    return AUTHORITY[kind_of(body)].delay_s > 0


def changed_policy(
    policy: Policy,
    *,
    preset: Preset | None,
    lone_watch: bool | None,
    on: Collection[str],
    off: Collection[str],
    tuned: Iterable[tuple[str, int, int]],
) -> Policy:
    """Kinds go on as their playbook tells them. Refusal("policy.home") for a home told more finely than 500 m."""
    codes = {kind.name: code for code, kind in EVENTS.items()}
    kinds = {each.event: each for each in policy.kinds}
    for play in plays().values():
        if play.event in {codes[name] for name in on}:
            kinds.setdefault(play.event, Tuning(play.event, play.radius_m, play.expires_min))
    for name, radius_m, expires_min in tuned:
        if EVENTS[codes[name]].home and radius_m < HOME_RADIUS_M:
            raise Refusal("policy.home", safe=f"{name} points at a home: {HOME_RADIUS_M} m at least.")
        kinds[codes[name]] = Tuning(codes[name], radius_m, expires_min)
    for name in off:
        kinds.pop(codes[name], None)
    return replace(
        policy,
        preset=policy.preset if preset is None else preset,
        lone_watch=policy.lone_watch if lone_watch is None else lone_watch,
        kinds=tuple(kinds[event] for event in sorted(kinds)),
    )


def changed_stewards(now: Sequence[Steward], *, added: Iterable[str], removed: Iterable[int]) -> Stewards:
    """Refusal("steward.no_code", "steward.none_left", "book.no_such_line")."""
    new = [read_steward_code(code) for code in added]
    kept = [each for each in _without(now, removed) if each.key not in {one.key for one in new}]
    if not kept and not new:
        raise Refusal("steward.none_left", safe="A town without a steward can certify nobody. Name another first.")
    return Stewards((*kept, *new))


def changed_desk(now: Sequence[Recipient], *, added: Iterable[str], removed: Iterable[int]) -> Desk:
    """Refusal("desk.no_code", "book.no_such_line")."""
    new = [read_desk_code(code) for code in added]
    return Desk((*(each for each in _without(now, removed) if each not in new), *new))


def changed_aid_desk(now: Sequence[AidDevice], *, added: Iterable[str], removed: Iterable[int]) -> AidDesk:
    """Refusal("aid.no_code", "aid.desk_full", "book.no_such_line")."""
    new = [read_aid_desk_code(code) for code in added]
    devices = (*(each for each in _without(now, removed) if each not in new), *dict.fromkeys(new))
    if len(devices) > MOST_AID_DEVICES:
        raise Refusal("aid.desk_full", safe=f"The aid desk is {MOST_AID_DEVICES} phones at most. Take one out first.")
    return AidDesk(devices)


def changed_trustees(
    now: Trustees,
    *,
    added: Iterable[str],
    removed: Iterable[int],
    needed: int | None,
    sound: bool | None,
    hours: int | None,
) -> Trustees:
    """Two of three, three of five, unless `needed` says otherwise.

    Refusal("trustee.no_code", "trustee.too_many", "trustee.too_few", "trustee.hours", "book.no_such_line").
    """
    new = [read_trustee_code(code) for code in added]
    people = (*(each for each in _without(now.trustees, removed) if each not in new), *dict.fromkeys(new))
    if not people:
        return NO_TRUSTEES
    if len(people) > MOST_TRUSTEES:
        raise Refusal("trustee.too_many", safe=f"There are {MOST_TRUSTEES} trustees at most. Take one out first.")
    enough = len(people) // 2 + 1 if needed is None else needed
    if not LEAST_NEEDED <= enough <= len(people):
        raise Refusal("trustee.too_few", safe="At least two of the trustees open a film together, and at most all.")
    kept = (now.hours or FILM_HOURS) if hours is None else hours
    if not 1 <= kept <= MOST_FILM_HOURS:
        raise Refusal("trustee.hours", safe=f"Films are kept from one hour to {MOST_FILM_HOURS}.")
    return Trustees(people, needed=enough, sound=now.sound if sound is None else sound, hours=kept)


def changed_cosigners(
    now: Cosigners,
    *,
    log: str | None,
    added: Iterable[str],
    removed: Iterable[int],
    needed: int | None,
    stamps: Sequence[str] | None,
) -> Cosigners:
    """More than half of them make a page good, unless `needed` says otherwise. A key's new address takes the old one's
    place; `NONE` empties.

    Refusal("ledger.malformed") for a key that is none, "cosigner.no_log", "cosigner.no_code", "cosigner.too_many",
    "cosigner.too_few", "book.no_such_line".
    """
    own = now.log if log is None else "" if log == NONE else _verifier_key(log, SignatureKind.ed25519)
    new = [_cosigner(each) for each in added]
    kept = [
        each for each in _without(now.cosigners, removed) if each.verifier_key not in {one.verifier_key for one in new}
    ]
    houses = (*kept, *dict.fromkeys(new))
    asked = now.authorities if stamps is None else tuple(url for url in dict.fromkeys(stamps) if url != NONE)
    if not own and (houses or asked):
        raise Refusal("cosigner.no_log", safe="Say with --log whose ledger it is that they look at.")
    if len(houses) > MOST_COSIGNERS or len(asked) > MOST_AUTHORITIES:
        raise Refusal(
            "cosigner.too_many", safe=f"At most {MOST_COSIGNERS} cosigners and {MOST_AUTHORITIES} authorities."
        )
    enough = (len(houses) // 2 + 1 if houses else 0) if needed is None else needed
    if not 0 <= enough <= len(houses):
        raise Refusal("cosigner.too_few", safe="No more cosigners can be needed than there are.")
    return Cosigners(log=own, needed=enough, cosigners=houses, authorities=asked)


def changed_mirrors(now: Sequence[str], *, added: Iterable[str], removed: Iterable[int]) -> Mirrors:
    """Refusal("book.no_such_line")."""
    new = [url.rstrip("/") for url in added]
    return Mirrors((*(each for each in _without(now, removed) if each not in new), *new))


def changed_relays(now: Sequence[Relay], *, added: Relay | None, removed: Iterable[int]) -> Relays:
    """One with the same key takes the other's place. Refusal("relay.home", "book.no_such_line")."""
    new = [] if added is None else [added]
    if any(EVENTS[event].home for each in new for event in each.events if event in EVENTS):
        raise Refusal("relay.home", safe="No authority speaks for what happens at somebody's home.")
    return Relays((*(each for each in _without(now, removed) if each.key not in {one.key for one in new}), *new))


def relay_code(key: PublicKey) -> str:
    return RELAY + b64u(key)


def read_relay_code(text: str) -> PublicKey:
    """Refusal("relay.no_code")."""
    key = _coded(text, RELAY, 32)
    if key is None:
        raise Refusal("relay.no_code", safe="This is not a relay's code.")
    return PublicKey(key)


def steward_code(steward: Steward) -> str:
    return STEWARD + b64u(steward.key + steward.recipient)


def letters_of(signed: bytes) -> str:
    """By which a page that waits for a signature is named: of what it says, whoever has signed it."""
    return hash_of(cose.parse(signed).payload)[:10].hex()


def steward_id(steward: Steward) -> str:
    """To be compared by voice, as the phone shows it: of both keys, and as long as a town's fingerprint."""
    return hash_of(steward.key + steward.recipient)[:10].hex()


def read_steward_code(text: str) -> Steward:
    """Refusal("steward.no_code")."""
    both = _coded(text, STEWARD, 64)
    if both is None:
        raise Refusal("steward.no_code", safe="This is not a steward's code.")
    return Steward(PublicKey(both[:32]), Recipient(both[32:]))


def desk_code(recipient: Recipient) -> str:
    return DESK + b64u(recipient)


def read_desk_code(text: str) -> Recipient:
    """Refusal("desk.no_code")."""
    recipient = _coded(text, DESK, 32)
    if recipient is None:
        raise Refusal("desk.no_code", safe="This is not the code of a permanent desk.")
    return Recipient(recipient)


def aid_desk_code(device: AidDevice) -> str:
    return AID_DESK + b64u(device.recipient + device.key)


def aid_device_id(device: AidDevice) -> str:
    """To be compared by voice, as phones show it: of both keys."""
    return hash_of(device.recipient + device.key)[:10].hex()


def read_aid_desk_code(text: str) -> AidDevice:
    """Refusal("aid.no_code")."""
    both = _coded(text, AID_DESK, 64)
    if both is None:
        raise Refusal("aid.no_code", safe="This is not the code of a coordinator's phone.")
    return AidDevice(Recipient(both[:32]), PublicKey(both[32:]))


def trustee_code(trustee: Trustee) -> str:
    return TRUSTEE + b64u(trustee.recipient + trustee.key)


def trustee_id(trustee: Trustee) -> str:
    """To be compared by voice, as phones show it: of both keys."""
    return hash_of(trustee.recipient + trustee.key)[:10].hex()


def read_trustee_code(text: str) -> Trustee:
    """Refusal("trustee.no_code")."""
    both = _coded(text, TRUSTEE, 64)
    if both is None:
        raise Refusal("trustee.no_code", safe="This is not a trustee's code.")
    return Trustee(Recipient(both[:32]), PublicKey(both[32:]))


def lines_of(body: Body, *, mine: PublicKey | None = None) -> list[str]:
    """How it reads, a line for each thing, counted where a thing may be taken out by its number."""
    match body:
        case Policy():
            kinds = [f"{_name(each.event)}: {each.radius_m} m, {each.expires_min} minutes" for each in body.kinds]
            alone = "may" if body.lone_watch else "may not"
            return [f"{body.preset.name}; one person alone {alone} warn, unconfirmed", *kinds]
        case Stewards():
            return [
                f"{number}. {steward_id(each)}{' (this file)' if each.key == mine else ''}"
                for number, each in enumerate(body.stewards, start=1)
            ]
        case Desk():
            return [f"{number}. {desk_code(each)}" for number, each in enumerate(body.recipients, start=1)]
        case AidDesk():
            return [f"{number}. {aid_device_id(each)}" for number, each in enumerate(body.devices, start=1)]
        case Trustees():
            if not body.trustees:
                return ["nobody: nobody films here"]
            people = [f"{number}. {trustee_id(each)}" for number, each in enumerate(body.trustees, start=1)]
            sound = "with" if body.sound else "without"
            return [*people, f"any {body.needed} open a film; {sound} sound; kept for {body.hours} hours at most"]
        case Cosigners():
            houses = [
                f"{number}. {each.verifier_key} at {each.url}" for number, each in enumerate(body.cosigners, start=1)
            ]
            stamps = [f"stamped by {each}" for each in body.authorities]
            return [body.log or "no ledger", f"{body.needed} of {len(houses)} cosigners", *houses, *stamps]
        case Mirrors():
            return [f"{number}. {url}" for number, url in enumerate(body.urls, start=1)]
        case Relays():
            return [
                f"{number}. {each.name}: {', '.join(map(_name, each.events))} ({relay_code(each.key)})"
                for number, each in enumerate(body.relays, start=1)
            ]
        case _:
            return [kind_of(body).name]


def _name(event: int) -> str:
    kind = EVENTS.get(event)
    return kind.name if kind is not None else f"kind {event}"


def _cosigner(text: str) -> Cosigner:
    key, at, url = text.rpartition("@")
    if not at or not url.startswith(("https://", "http://")):
        raise Refusal("cosigner.no_code", safe="A cosigner is said as KEY@https://its.house/cosigner.")
    return Cosigner(_verifier_key(key, SignatureKind.cosignature_v1), url.rstrip("/"))


def _verifier_key(text: str, kind: SignatureKind) -> str:
    key = vkey.read(text)
    if key.kind is not kind:
        raise Refusal("cosigner.no_code", safe="A log's key is one thing and a cosigner's another: this is the other.")
    return vkey.write(key)


def _coded(text: str, prefix: str, length: int) -> bytes | None:
    if not text.strip().startswith(prefix):
        return None
    try:
        return from_b64u(text.strip().removeprefix(prefix), length=length)
    except Refusal:
        return None


def _without(now: Sequence[Each], numbers: Iterable[int]) -> list[Each]:
    """Without the lines of these numbers, as `lines_of` counts them."""
    gone = set(numbers)
    if not gone <= set(range(1, len(now) + 1)):
        raise Refusal("book.no_such_line", safe="The list has no line of that number.")
    return [each for number, each in enumerate(now, start=1) if number not in gone]
