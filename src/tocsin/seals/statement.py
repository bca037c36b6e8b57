"""The statements of the roster chain: `[1, sequence, previous or null, at: minutes, statement_kind, body]`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from tocsin.seals import cbor
from tocsin.seals.row import Row
from tocsin.terms.cell import Cell, resolution
from tocsin.terms.ids import Hash, PublicKey, Recipient, Sequence, Window
from tocsin.terms.instant import Minutes
from tocsin.terms.language import Language, is_language
from tocsin.terms.registry import Preset

COARSEST_HOME = 7
MOST_STEWARDS = 8
MOST_WINDOWS = 180
MOST_REVOKED = 256
MOST_DESKS = 4
MOST_AID_DEVICES = 4
MOST_MIRRORS = 8
MOST_RELAYS = 8
MOST_RELAYED_EVENTS = 16
"""A full list is no larger than `NEW_KIND_BYTES`, or a program that does not know it would refuse it."""
MOST_TRUSTEES = 8
LEAST_NEEDED = 2
MOST_FILM_HOURS = 8_760
MOST_COSIGNERS = 6
MOST_AUTHORITIES = 3
MOST_FILES = 32
MOST_FILE_BYTES = 64 << 20
"""Of one town file."""
MOST_FILES_BYTES = 128 << 20
"""Of all town files together."""
MOST_KINDS = 64
MOST_LANGUAGES = 64
NEW_KIND_BYTES = 2_048
"""The whole payload of a statement of a kind that is not known here."""
_FILE_NAME = re.compile("[a-z0-9][a-z0-9.-]{0,59}")
_VERIFIER_KEY = re.compile(r"[!-*,-~]{1,80}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}")
"""name+key id+base64 of one byte and an Ed25519 key (C2SP signed-note)."""
_ADDRESS = re.compile(r"https?://[!-~]{1,92}")
_CODE = "roster.malformed"
_SAFE = "This page of the town's book cannot be read."


class StatementKind(IntEnum):
    founding = 0
    stewards = 1
    policy = 2
    manifest = 3
    batch = 4
    revoke = 5
    desk = 6
    mirrors = 7
    files = 8
    relays = 9
    aid = 10
    trustees = 11
    cosigners = 12


@dataclass(frozen=True)
class Founding:
    """`home_cell`: roughly where the town is, resolution 7 or coarser."""

    root_key: PublicKey
    name: str
    preset: Preset
    home_cell: Cell
    languages: tuple[Language, ...]


@dataclass(frozen=True)
class Steward:
    key: PublicKey
    recipient: Recipient


@dataclass(frozen=True)
class Stewards:
    stewards: tuple[Steward, ...]


@dataclass(frozen=True)
class Tuning:
    """A switched-on kind, as this town tunes it. `event` may be newer than this reader's registry."""

    event: int
    radius_m: int
    expires_min: int


@dataclass(frozen=True)
class Policy:
    preset: Preset
    lone_watch: bool
    kinds: tuple[Tuning, ...]


@dataclass(frozen=True)
class Manifest:
    manifest_hash: Hash


@dataclass(frozen=True)
class Batch:
    """Consecutive windows from `first_window` on, by SHA-256 of their window statements' payloads."""

    first_window: Window
    statement_hashes: tuple[Hash, ...]


@dataclass(frozen=True)
class Revocation:
    leaves: frozenset[tuple[Window, Hash]]


@dataclass(frozen=True)
class Desk:
    recipients: tuple[Recipient, ...]


@dataclass(frozen=True)
class Mirrors:
    urls: tuple[str, ...]


@dataclass(frozen=True)
class TownFile:
    """What belongs to the town and lies at its house: its map, its voices. `name` says what for."""

    name: str
    size: int
    file_hash: Hash


@dataclass(frozen=True)
class Files:
    """The whole list; every name once."""

    files: tuple[TownFile, ...]


@dataclass(frozen=True)
class Relay:
    """Whose computer passes an authority's feed on. `name`: the authority's. `events`: of which it may speak."""

    name: str
    key: PublicKey
    events: tuple[int, ...]


@dataclass(frozen=True)
class Relays:
    """The whole list; every key once."""

    relays: tuple[Relay, ...]


@dataclass(frozen=True)
class AidDevice:
    """A coordinator's phone: what records are sealed to, and what it opens its desk with."""

    recipient: Recipient
    key: PublicKey


@dataclass(frozen=True)
class AidDesk:
    """The whole list; every recipient and every key once."""

    devices: tuple[AidDevice, ...]


@dataclass(frozen=True)
class Trustee:
    """Who holds shares of films: what they are sealed to, and what she opens her session and signs openings with."""

    recipient: Recipient
    key: PublicKey


@dataclass(frozen=True)
class Trustees:
    """The whole list, and by what rules is filmed. `needed` of their shares open a film; `sound`: whether it may have
    any; `hours`: how long films are kept at most. With nobody on the list nobody films.
    """

    trustees: tuple[Trustee, ...]
    needed: int
    sound: bool
    hours: int


@dataclass(frozen=True)
class Cosigner:
    """A house that looks whether this town's ledger only grows. Both as C2SP writes them: signed-note, tlog-witness."""

    verifier_key: str
    url: str


@dataclass(frozen=True)
class Cosigners:
    """`log`: this town's own verifier key, "" while it has no ledger; `needed` of the `cosigners` make a checkpoint
    good; `authorities`: whose time stamps (RFC 3161) the town asks for.
    """

    log: str
    needed: int
    cosigners: tuple[Cosigner, ...]
    authorities: tuple[str, ...]


NO_TRUSTEES = Trustees(trustees=(), needed=0, sound=False, hours=0)
NO_LEDGER = Cosigners(log="", needed=0, cosigners=(), authorities=())


@dataclass(frozen=True)
class NewKind:
    """A kind of a newer version: part of the chain, without effect here."""


Body = (
    Founding
    | Stewards
    | Policy
    | Manifest
    | Batch
    | Revocation
    | Desk
    | Mirrors
    | Files
    | Relays
    | AidDesk
    | Trustees
    | Cosigners
    | NewKind
)


@dataclass(frozen=True)
class Statement:
    sequence: Sequence
    previous: Hash | None
    at: Minutes
    kind: int
    body: Body


def read(payload: bytes) -> Statement:
    """Refusal("wire.*"), "roster.malformed", "roster.too_large" for a kind that is not known."""
    row = Row.of(payload, code=_CODE)
    sequence = Sequence(row.uint(most=2**32 - 1))
    previous = row.raw_or_null(32)
    at = Minutes(row.uint(most=2**32 - 1))
    kind = row.uint(most=2**16 - 1)
    if kind not in _READERS and len(payload) > NEW_KIND_BYTES:
        row.refuse("roster.too_large")
    body = _READERS[kind](row.row()) if kind in _READERS else _new_kind(row)
    row.done()
    if (previous is None) != (sequence == 0):
        row.refuse()
    return Statement(
        sequence=sequence, previous=None if previous is None else Hash(previous), at=at, kind=kind, body=body
    )


def write(statement: Statement) -> bytes:
    """The payload of a statement of a known kind."""
    return cbor.encode(
        [1, statement.sequence, statement.previous, statement.at, int(statement.kind), _body(statement.body)]
    )


def kind_of(body: Body) -> StatementKind:
    return _KINDS[type(body)]


_KINDS: dict[type, StatementKind] = {
    Founding: StatementKind.founding,
    Stewards: StatementKind.stewards,
    Policy: StatementKind.policy,
    Manifest: StatementKind.manifest,
    Batch: StatementKind.batch,
    Revocation: StatementKind.revoke,
    Desk: StatementKind.desk,
    Mirrors: StatementKind.mirrors,
    Files: StatementKind.files,
    Relays: StatementKind.relays,
    AidDesk: StatementKind.aid,
    Trustees: StatementKind.trustees,
    Cosigners: StatementKind.cosigners,
}


def _body(body: Body) -> cbor.Value:
    match body:
        case Founding():
            return [body.root_key, body.name, int(body.preset), body.home_cell, list(body.languages)]
        case Stewards():
            return [[[steward.key, steward.recipient] for steward in body.stewards]]
        case Policy():
            kinds = [[int(kind.event), kind.radius_m, kind.expires_min] for kind in body.kinds]
            return [int(body.preset), body.lone_watch, kinds]
        case Manifest():
            return [body.manifest_hash]
        case Batch():
            return [body.first_window, list(body.statement_hashes)]
        case Revocation():
            return [[[window, leaf_hash] for window, leaf_hash in sorted(body.leaves)]]
        case Desk():
            return [list(body.recipients)]
        case Mirrors():
            return [list(body.urls)]
        case Files():
            return [[[file.name, file.size, file.file_hash] for file in body.files]]
        case Relays():
            return [[[relay.name, relay.key, [*map(int, relay.events)]] for relay in body.relays]]
        case AidDesk():
            return [[[device.recipient, device.key] for device in body.devices]]
        case Trustees():
            named = [[trustee.recipient, trustee.key] for trustee in body.trustees]
            return [named, body.needed, body.sound, body.hours]
        case Cosigners():
            cosigners = [[cosigner.verifier_key, cosigner.url] for cosigner in body.cosigners]
            return [body.log, body.needed, cosigners, list(body.authorities)]
        case NewKind():
            raise ValueError("a kind that is not known cannot be written")


def _founding(row: Row) -> Founding:
    root_key = PublicKey(row.raw(32))
    name = row.text(most=60)
    preset = row.code(Preset)
    home_cell = row.cell()
    if resolution(home_cell) > COARSEST_HOME:
        row.refuse()
    tags = row.several(most=MOST_LANGUAGES)
    row.done()
    if any(type(tag) is not str or not is_language(tag) for tag in tags):
        row.refuse()
    languages = [Language(tag) for tag in tags]
    return Founding(root_key=root_key, name=name, preset=preset, home_cell=home_cell, languages=tuple(languages))


def _stewards(row: Row) -> Stewards:
    stewards = []
    for each in row.rows(most=MOST_STEWARDS):
        stewards.append(Steward(key=PublicKey(each.raw(32)), recipient=Recipient(each.raw(32))))
        each.done()
    row.done()
    if len({steward.key for steward in stewards}) != len(stewards):
        row.refuse()
    return Stewards(stewards=tuple(stewards))


def _policy(row: Row) -> Policy:
    preset, lone_watch, kinds = row.code(Preset), row.flag(), []
    for each in row.rows(most=MOST_KINDS):
        kinds.append(
            Tuning(
                event=each.uint(most=2**16 - 1),
                radius_m=each.uint(least=50, most=20_000),
                expires_min=each.uint(least=1, most=4_320),
            )
        )
        each.done()
    row.done()
    return Policy(preset=preset, lone_watch=lone_watch, kinds=tuple(kinds))


def _manifest(row: Row) -> Manifest:
    manifest_hash = Hash(row.raw(32))
    row.done()
    return Manifest(manifest_hash=manifest_hash)


def _batch(row: Row) -> Batch:
    first_window = Window(row.uint(most=2**32 - 1))
    hashes = tuple(Hash(each) for each in _raws(row, length=32, most=MOST_WINDOWS))
    row.done()
    if not hashes:
        row.refuse()
    return Batch(first_window=first_window, statement_hashes=hashes)


def _revocation(row: Row) -> Revocation:
    leaves = set()
    for each in row.rows(most=MOST_REVOKED):
        leaves.add((Window(each.uint(most=2**32 - 1)), Hash(each.raw(32))))
        each.done()
    row.done()
    return Revocation(leaves=frozenset(leaves))


def _desk(row: Row) -> Desk:
    recipients = tuple(Recipient(each) for each in _raws(row, length=32, most=MOST_DESKS))
    row.done()
    return Desk(recipients=recipients)


def _mirrors(row: Row) -> Mirrors:
    urls = row.several(most=MOST_MIRRORS)
    row.done()
    if any(type(url) is not str or not url.startswith(("https://", "http://")) or len(url) > 200 for url in urls):
        row.refuse()
    return Mirrors(urls=tuple(urls))


def _files(row: Row) -> Files:
    files = []
    for each in row.rows(most=MOST_FILES):
        name, size, file_hash = each.text(most=60), each.uint(least=1, most=MOST_FILE_BYTES), Hash(each.raw(32))
        each.done()
        if not _FILE_NAME.fullmatch(name):
            row.refuse()
        files.append(TownFile(name=name, size=size, file_hash=file_hash))
    row.done()
    if len({file.name for file in files}) != len(files) or sum(file.size for file in files) > MOST_FILES_BYTES:
        row.refuse()
    return Files(files=tuple(files))


def _relays(row: Row) -> Relays:
    relays = []
    for each in row.rows(most=MOST_RELAYS):
        name, key = each.text(most=40), PublicKey(each.raw(32))
        events = each.several(most=MOST_RELAYED_EVENTS)
        each.done()
        if not name.strip() or any(type(event) is not int or not 1 <= event < 2**16 for event in events):
            row.refuse()
        relays.append(Relay(name=name, key=key, events=tuple(events)))
    row.done()
    if len({relay.key for relay in relays}) != len(relays):
        row.refuse()
    return Relays(relays=tuple(relays))


def _aid_desk(row: Row) -> AidDesk:
    devices = []
    for each in row.rows(most=MOST_AID_DEVICES):
        devices.append(AidDevice(recipient=Recipient(each.raw(32)), key=PublicKey(each.raw(32))))
        each.done()
    row.done()
    if any(len({*each}) != len(devices) for each in ([d.recipient for d in devices], [d.key for d in devices])):
        row.refuse()
    return AidDesk(devices=tuple(devices))


def _trustees(row: Row) -> Trustees:
    trustees = []
    for each in row.rows(most=MOST_TRUSTEES):
        trustees.append(Trustee(recipient=Recipient(each.raw(32)), key=PublicKey(each.raw(32))))
        each.done()
    if any(len({*each}) != len(trustees) for each in ([t.recipient for t in trustees], [t.key for t in trustees])):
        row.refuse()
    least = LEAST_NEEDED if trustees else 0
    body = Trustees(
        trustees=tuple(trustees),
        needed=row.uint(least=least, most=len(trustees)),
        sound=row.flag(),
        hours=row.uint(least=1 if trustees else 0, most=MOST_FILM_HOURS if trustees else 0),
    )
    row.done()
    if body.sound and not trustees:
        row.refuse()
    return body


def _cosigners(row: Row) -> Cosigners:
    log, needed = _verifier_key(row, or_none=True), row.uint(most=MOST_COSIGNERS)
    cosigners = []
    for each in row.rows(most=MOST_COSIGNERS):
        cosigners.append(Cosigner(verifier_key=_verifier_key(each), url=_address(each.text(most=100), row)))
        each.done()
    authorities = tuple(_address(each, row) for each in row.several(most=MOST_AUTHORITIES))
    row.done()
    keys = [log, *(cosigner.verifier_key for cosigner in cosigners)]
    if needed > len(cosigners) or len({*keys}) != len(keys) or (cosigners and not log):
        row.refuse()
    return Cosigners(log=log, needed=needed, cosigners=tuple(cosigners), authorities=authorities)


def _verifier_key(row: Row, *, or_none: bool = False) -> str:
    text = row.text(most=140)
    if not _VERIFIER_KEY.fullmatch(text) and (text or not or_none):
        row.refuse()
    return text


def _address(value: cbor.Value, row: Row) -> str:
    if type(value) is not str or not _ADDRESS.fullmatch(value):
        row.refuse()
    return value


def _new_kind(row: Row) -> NewKind:
    row.several(most=2**16)
    return NewKind()


def _raws(row: Row, *, length: int, most: int) -> list[bytes]:
    values = row.several(most=most)
    if any(type(value) is not bytes or len(value) != length for value in values):
        row.refuse()
    return list(values)


_READERS: dict[int, Callable[[Row], Body]] = {
    StatementKind.founding: _founding,
    StatementKind.stewards: _stewards,
    StatementKind.policy: _policy,
    StatementKind.manifest: _manifest,
    StatementKind.batch: _batch,
    StatementKind.revoke: _revocation,
    StatementKind.desk: _desk,
    StatementKind.mirrors: _mirrors,
    StatementKind.files: _files,
    StatementKind.relays: _relays,
    StatementKind.aid: _aid_desk,
    StatementKind.trustees: _trustees,
    StatementKind.cosigners: _cosigners,
}
