"""The roster: a hash chain of signed statements, folded without a clock of its own.

`seen` is when *this* reader first saw a statement, never the statement's own `at`: a change that widens power and lacks
the root's signature waits 48 h from there, so that nobody can back-date it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from tocsin.seals import cose
from tocsin.seals.hashes import hash_of, town_id
from tocsin.seals.statement import (
    NO_LEDGER,
    NO_TRUSTEES,
    AidDesk,
    AidDevice,
    Batch,
    Body,
    Cosigners,
    Desk,
    Files,
    Founding,
    Manifest,
    Mirrors,
    Policy,
    Relay,
    Relays,
    Revocation,
    Statement,
    StatementKind,
    Steward,
    Stewards,
    TownFile,
    Trustee,
    Trustees,
    read,
)
from tocsin.terms.ids import Hash, PublicKey, Recipient, Sequence, TownId, Window
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Preset

DELAY_S = 48 * 3600
TWO = 2


@dataclass(frozen=True)
class Authority:
    """Who may make a statement when the root has not signed it. Root alone suffices for every kind."""

    stewards: int | None
    one_in_street: bool = False
    delay_s: int = 0


ROOT_ONLY = Authority(stewards=None)
WIDENS = Authority(stewards=TWO, delay_s=DELAY_S)
TWO_STEWARDS = Authority(stewards=TWO, one_in_street=True)
ONE_STEWARD = Authority(stewards=1)

AUTHORITY: Mapping[int, Authority] = {
    StatementKind.founding: ROOT_ONLY,
    StatementKind.stewards: WIDENS,
    StatementKind.policy: WIDENS,
    StatementKind.manifest: TWO_STEWARDS,
    StatementKind.batch: TWO_STEWARDS,
    StatementKind.revoke: ONE_STEWARD,
    StatementKind.desk: WIDENS,
    StatementKind.mirrors: TWO_STEWARDS,
    StatementKind.files: TWO_STEWARDS,
    StatementKind.relays: TWO_STEWARDS,
    StatementKind.aid: WIDENS,
    StatementKind.trustees: WIDENS,
    StatementKind.cosigners: TWO_STEWARDS,
}
"""A kind that this version does not know has no effect, and asks for as much as one that names words. A list of the aid
desk that names nobody new asks for one steward (`_authorise`)."""


@dataclass(frozen=True)
class Batched:
    """A window that the chain certifies, and who may have signed its window statement: those in force at that time."""

    statement_hash: Hash
    stewards: frozenset[PublicKey]
    needed: int


@dataclass(frozen=True)
class Pending:
    """A change that is coming, and when it takes force on this reader."""

    kind: int
    body: Body
    in_force_at: Instant


@dataclass(frozen=True)
class Roster:
    """A town as its chain says it, every statement verified."""

    town: TownId
    founding: Founding
    heads: tuple[Hash, ...]
    stewards: tuple[Steward, ...] = ()
    declared_policy: Policy | None = None
    manifest: Hash | None = None
    batches: Mapping[Window, Batched] = field(default_factory=dict)
    revoked: frozenset[tuple[Window, Hash]] = frozenset()
    desk: tuple[Recipient, ...] = ()
    mirrors: tuple[str, ...] = ()
    files: tuple[TownFile, ...] = ()
    relays: tuple[Relay, ...] = ()
    aid: tuple[AidDevice, ...] = ()
    aid_named: frozenset[AidDevice] = frozenset()
    """Every device that may stand in `aid` or be on its way there, whenever a reader came to this book."""
    films: Trustees = NO_TRUSTEES
    trustees_named: frozenset[Trustee] = frozenset()
    """Everybody whom the chain ever named: who has left still holds her shares of the films of her time."""
    ledger: Cosigners = NO_LEDGER
    pending: tuple[Pending, ...] = ()

    @property
    def sequence(self) -> Sequence:
        """Of the last statement."""
        return Sequence(len(self.heads) - 1)

    @property
    def head(self) -> Hash:
        return self.heads[-1]

    @property
    def policy(self) -> Policy:
        """The one in force; before any statement nobody may warn alone and no kind is switched on."""
        return self.declared_policy or Policy(preset=self.founding.preset, lone_watch=False, kinds=())

    @property
    def is_street(self) -> bool:
        return self.policy.preset == Preset.street

    @property
    def stewards_needed(self) -> int:
        """How many stewards certify windows, words and bundle."""
        return 1 if self.is_street else TWO

    @property
    def trustees(self) -> tuple[Trustee, ...]:
        """In force; a trustee's number is her place."""
        return self.films.trustees

    def key_of_stewards(self) -> frozenset[PublicKey]:
        return frozenset(steward.key for steward in self.stewards)


def found(data: bytes, *, town: TownId) -> Roster:
    """The roster that begins with this founding statement. Refusal("roster.other_town", "roster.out_of_place", …)."""
    signed = cose.parse(data)
    statement = read(signed.payload)
    if not isinstance(statement.body, Founding) or statement.sequence != 0 or statement.previous is not None:
        raise Refusal("roster.out_of_place", safe="This town's book does not begin where it should.")
    if town_id(statement.body.root_key) != town:
        raise Refusal("roster.other_town", safe="This belongs to another town.")
    cose.check(signed, kind=cose.Kind.ROSTER, town=town, keys=[statement.body.root_key])
    return Roster(town=town, founding=statement.body, heads=(hash_of(signed.payload),))


def grow(roster: Roster, data: bytes, *, seen: Instant) -> Roster:
    """The roster after one more statement; the same roster for one that it holds already.

    Refusal("roster.fork") when it contradicts what is held, "roster.gap" when one before it is missing,
    "roster.not_authorised" for too few or wrong signers, "roster.not_yet" when its signers are stewards whose 48 h this
    reader has not watched to the end (try again then), and "wire.*", "cose.*", "roster.malformed".
    """
    roster = settled(roster, at=seen)
    signed = cose.parse(data)
    statement = read(signed.payload)
    hashed = hash_of(signed.payload)
    if statement.sequence <= roster.sequence:
        if roster.heads[statement.sequence] != hashed:
            raise Refusal("roster.fork", safe="This house shows another history of the town than before.", status=409)
        return roster
    if statement.sequence != roster.sequence + 1:
        raise Refusal("roster.gap", safe="A page of the town's book is missing.", status=409)
    if statement.previous != roster.head:
        raise Refusal("roster.fork", safe="This house shows another history of the town than before.", status=409)
    by = _authorise(signed, statement, roster=roster)
    roster = replace(roster, heads=(*roster.heads, hashed))
    if isinstance(statement.body, AidDesk):
        named = frozenset(statement.body.devices)
        roster = replace(roster, aid_named=roster.aid_named | named if by.several else named)
    if isinstance(statement.body, Trustees):
        roster = replace(roster, trustees_named=roster.trustees_named.union(statement.body.trustees))
    if by.delay_s:
        coming = Pending(kind=statement.kind, body=statement.body, in_force_at=Instant(seen + by.delay_s))
        return replace(roster, pending=(*_others_pending(roster, statement.kind), coming))
    if by.root:
        roster = replace(roster, pending=_others_pending(roster, statement.kind))
    elif isinstance(statement.body, AidDesk):
        return _aid_left_out(roster, statement.body)
    return _in_force(roster, statement.body)


def settled(roster: Roster, *, at: Instant) -> Roster:
    """The roster with every pending change in force whose 48 h are over."""
    for each in roster.pending:
        if each.in_force_at <= at:
            roster = _in_force(replace(roster, pending=tuple(p for p in roster.pending if p != each)), each.body)
    return roster


def fold(statements: Iterable[tuple[bytes, Instant]], *, town: TownId, at: Instant) -> Roster:
    """The roster of a whole chain, each statement with the instant this reader first saw it."""
    roster: Roster | None = None
    for data, seen in statements:
        roster = found(data, town=town) if roster is None else grow(roster, data, seen=seen)
    if roster is None:
        raise Refusal("roster.empty", safe="This house shows no town.")
    return settled(roster, at=at)


def catch_up(roster: Roster, served: Iterable[bytes], *, seen: Instant) -> Roster:
    """The roster after what a house served, which has to contain the head that is held: ask from that one on.

    Refusal("roster.step_back") when it does not reach the held head, else what `grow` refuses.
    """
    before, reached = roster.sequence, -1
    for data in served:
        roster = grow(roster, data, seen=seen)
        reached = max(reached, read(cose.parse(data).payload).sequence)
    if reached < before:
        raise Refusal("roster.step_back", safe="This house shows an older state of the town than before.", status=409)
    return roster


@dataclass(frozen=True)
class _By:
    """Who made a statement. several: as many stewards as widen power. delay_s: until it takes force."""

    root: bool
    several: bool
    delay_s: int


def _authorise(signed: cose.Signed, statement: Statement, *, roster: Roster) -> _By:
    root, stewards = roster.founding.root_key, roster.key_of_stewards()
    coming = frozenset(key for each in roster.pending for key in _stewards_in(each.body))
    signers = frozenset(
        cose.check(signed, kind=cose.Kind.ROSTER, town=roster.town, keys=[root, *stewards, *(coming - stewards)])
    )
    if isinstance(statement.body, Founding):
        raise Refusal("roster.out_of_place", safe="A town is founded once.")
    if root in signers:
        return _By(root=True, several=False, delay_s=0)
    authority, delay_s = _asked(statement, signers=signers & stewards, roster=roster)
    needed = 1 if authority.one_in_street and roster.is_street else authority.stewards or 0
    if len(signers & stewards) >= needed:
        return _By(root=False, several=len(signers & stewards) >= TWO, delay_s=delay_s)
    if len(signers & (stewards | coming)) >= needed:
        raise Refusal("roster.not_yet", safe="New stewards take office two days after this phone saw them.", status=409)
    raise Refusal("roster.not_authorised", safe="This needs more stewards, or the founder's key.", status=403)


def _asked(statement: Statement, *, signers: frozenset[PublicKey], roster: Roster) -> tuple[Authority, int]:
    """What a statement asks for, and how long it then waits.

    Whether one steward may narrow the aid desk is judged by what the chain has named, not by what is in force here: a
    phone that sees the whole book today has to take the same pages as one that watched it grow.
    """
    authority = AUTHORITY.get(statement.kind, TWO_STEWARDS)
    if isinstance(statement.body, AidDesk):
        if roster.aid_named.issuperset(statement.body.devices):
            authority = ONE_STEWARD
        only_leaves_out = set(roster.aid).issuperset(statement.body.devices)
        return authority, 0 if only_leaves_out or len(signers) < TWO else DELAY_S
    return authority, authority.delay_s


def _aid_left_out(roster: Roster, body: AidDesk) -> Roster:
    """Whoever is not on the list is out at once; nobody comes in. What is on its way narrows too, or falls away."""
    stays = tuple(device for device in body.devices if device in roster.aid)
    pending = list(_others_pending(roster, StatementKind.aid))
    for each in roster.pending:
        if isinstance(each.body, AidDesk):
            left = tuple(device for device in each.body.devices if device in body.devices)
            if not set(left) <= set(stays):
                pending.append(replace(each, body=AidDesk(left)))
    return replace(roster, aid=stays, pending=tuple(pending))


def _others_pending(roster: Roster, kind: int) -> tuple[Pending, ...]:
    return tuple(each for each in roster.pending if each.kind != kind)


def _stewards_in(body: Body) -> tuple[PublicKey, ...]:
    return tuple(steward.key for steward in body.stewards) if isinstance(body, Stewards) else ()


def _in_force(roster: Roster, body: Body) -> Roster:
    match body:
        case Stewards(stewards):
            return replace(roster, stewards=stewards)
        case Policy():
            return replace(roster, declared_policy=body)
        case Manifest(manifest_hash):
            return replace(roster, manifest=manifest_hash)
        case Batch(first_window, statement_hashes):
            may_sign = roster.key_of_stewards() | {roster.founding.root_key}
            batched = {
                Window(first_window + n): Batched(each, stewards=may_sign, needed=roster.stewards_needed)
                for n, each in enumerate(statement_hashes)
            }
            return replace(roster, batches={**roster.batches, **batched})
        case Revocation(leaves):
            return replace(roster, revoked=roster.revoked | leaves)
        case Desk(recipients):
            return replace(roster, desk=recipients)
        case Mirrors(urls):
            return replace(roster, mirrors=urls)
        case Files(files):
            return replace(roster, files=files)
        case Relays(relays):
            return replace(roster, relays=relays)
        case AidDesk(devices):
            return replace(roster, aid=devices)
        case Trustees():
            return replace(roster, films=body)
        case Cosigners():
            return replace(roster, ledger=body)
        case _:
            return roster
