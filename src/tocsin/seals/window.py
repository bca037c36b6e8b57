"""Windows of watch: leaves, the statement that certifies them, stand-ins, slips.

A leaf is one role-holder for six hours: `[roles, watch_key, drill_key, age_recipient, slip_hash]`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from itertools import pairwise
from operator import or_

from tocsin.seals import cbor, cose, merkle
from tocsin.seals.hashes import hash_of, leaf_hash, leaf_id
from tocsin.seals.roster import Roster
from tocsin.seals.row import Row
from tocsin.terms.ids import Hash, LeafId, PublicKey, Recipient, Window
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Role

MOST_LEAVES = 4_096
MOST_STAND_INS = 2
MOST_ROLES = 0xFFFF
_UNKNOWN = "This phone does not know who was on watch then."


@dataclass(frozen=True)
class Leaf:
    """`roles` is a bit set of `Role`; bits of a newer registry are kept and mean nothing here."""

    roles: int
    watch_key: PublicKey
    drill_key: PublicKey
    age_recipient: Recipient
    slip_hash: Hash

    @cached_property
    def encoded(self) -> bytes:
        return cbor.encode([int(self.roles), self.watch_key, self.drill_key, self.age_recipient, self.slip_hash])

    @cached_property
    def leaf_hash(self) -> Hash:
        return leaf_hash(self.encoded)

    @property
    def leaf_id(self) -> LeafId:
        return leaf_id(self.leaf_hash)

    @property
    def is_watch(self) -> bool:
        """Whether this person's signature counts on an alert."""
        return bool(self.roles & (Role.verifier | Role.dispatcher))

    @property
    def is_dispatcher(self) -> bool:
        return bool(self.roles & Role.dispatcher)

    def is_same_person(self, other: Leaf) -> bool:
        """Two leaves that share a key, a recipient or a slip are one person, however often she was certified."""
        return bool(self._marks & other._marks)

    @property
    def _marks(self) -> frozenset[bytes]:
        return frozenset((self.watch_key, self.drill_key, self.age_recipient, self.slip_hash))


@dataclass(frozen=True)
class WindowStatement:
    window: Window
    count: int
    root: Hash


@dataclass(frozen=True)
class StandIn:
    """A leaf that two certified people vouched for; it counts only while both of them do."""

    leaf: Leaf
    vouchers: tuple[Hash, ...]


@dataclass(frozen=True)
class ProvenLeaf:
    """A leaf as it is encoded, and its place in its window's tree (RFC 9162 § 2.1.3)."""

    index: int
    leaf: bytes
    path: tuple[Hash, ...]


@dataclass(frozen=True)
class CertifiedWindow:
    """A window whose leaves are proven to be among those that the roster certifies: all of them, or (`certify_part`)
    those that somebody proved. `count`: how many it certifies; stand-ins are not among them.
    """

    window: Window
    statement_hash: Hash
    leaves: tuple[Leaf, ...]
    count: int
    stand_ins: tuple[StandIn, ...] = ()
    slipped: frozenset[Hash] = frozenset()

    @cached_property
    def everyone(self) -> tuple[Leaf, ...]:
        """Certified leaves, then stand-ins."""
        return self.leaves + tuple(stand_in.leaf for stand_in in self.stand_ins)

    @cached_property
    def by_watch_key(self) -> Mapping[PublicKey, Leaf]:
        return {leaf.watch_key: leaf for leaf in reversed(self.everyone)}

    @cached_property
    def by_drill_key(self) -> Mapping[PublicKey, Leaf]:
        return {leaf.drill_key: leaf for leaf in reversed(self.everyone)}

    @cached_property
    def keyring(self) -> cose.Keyring:
        """Everyone's watch and drill keys."""
        return cose.Keyring([*self.by_watch_key, *self.by_drill_key])

    def is_void(self, leaf: Leaf, *, roster: Roster) -> bool:
        """Revoked by a steward, given up by slip, or a stand-in one of whose vouchers is."""
        if leaf.leaf_hash in self.slipped or (self.window, leaf.leaf_hash) in roster.revoked:
            return True
        vouchers = next((each.vouchers for each in self.stand_ins if each.leaf == leaf), ())
        return any(each in self.slipped or (self.window, each) in roster.revoked for each in vouchers)


def write_statement(statement: WindowStatement) -> bytes:
    return cbor.encode([1, statement.window, statement.count, statement.root])


def read_statement(payload: bytes) -> WindowStatement:
    """Refusal("wire.*"), "window.malformed"."""
    row = Row.of(payload, code="window.malformed")
    statement = WindowStatement(
        window=Window(row.uint(most=2**32 - 1)), count=row.uint(most=MOST_LEAVES), root=Hash(row.raw(32))
    )
    row.done()
    return statement


def read_leaf(encoded: bytes) -> Leaf:
    """Refusal("wire.*"), "window.malformed"."""
    row = Row(cbor.decode(encoded), code="window.malformed")
    leaf = Leaf(
        roles=row.uint(most=MOST_ROLES),
        watch_key=PublicKey(row.raw(32)),
        drill_key=PublicKey(row.raw(32)),
        age_recipient=Recipient(row.raw(32)),
        slip_hash=Hash(row.raw(32)),
    )
    row.done()
    return leaf


def statement_of(leaves: Sequence[Leaf], *, window: Window) -> WindowStatement:
    """What stewards sign for these leaves, in any order."""
    hashes = sorted(leaf.leaf_hash for leaf in leaves)
    return WindowStatement(window=window, count=len(hashes), root=merkle.root(hashes))


def certify(data: bytes, *, leaves: Sequence[bytes], roster: Roster) -> CertifiedWindow:
    """The window that this signed statement and these leaves are, if the roster's latest batch for it lists them.

    Refusal("window.unknown") when it does not, "window.not_enough_signatures", "window.wrong_leaves" for leaves that
    are not the statement's or not sorted by hash, and "wire.*", "cose.*", "window.malformed".
    """
    statement, statement_hash = _certified_statement(data, roster=roster)
    read = tuple(read_leaf(leaf) for leaf in leaves)
    hashes = [leaf.leaf_hash for leaf in read]
    ascending = all(one < next_one for one, next_one in pairwise(hashes))
    if not ascending or len(hashes) != statement.count or merkle.root(hashes) != statement.root:
        raise Refusal("window.wrong_leaves", safe=_UNKNOWN)
    return CertifiedWindow(window=statement.window, statement_hash=statement_hash, leaves=read, count=statement.count)


def certify_part(data: bytes, *, proven: Sequence[ProvenLeaf], roster: Roster) -> CertifiedWindow:
    """As `certify`, of some leaves: each is shown to be in the statement's tree. Nobody else of it is known."""
    statement, statement_hash = _certified_statement(data, roster=roster)
    read = tuple(read_leaf(each.leaf) for each in proven)
    for each, leaf in zip(proven, read, strict=True):
        if not merkle.includes(
            statement.root, leaf_hash=leaf.leaf_hash, index=each.index, size=statement.count, path=each.path
        ):
            raise Refusal("window.wrong_leaves", safe=_UNKNOWN)
    return CertifiedWindow(window=statement.window, statement_hash=statement_hash, leaves=read, count=statement.count)


def _certified_statement(data: bytes, *, roster: Roster) -> tuple[WindowStatement, Hash]:
    signed = cose.parse(data)
    statement = read_statement(signed.payload)
    batched = roster.batches.get(statement.window)
    if batched is None or batched.statement_hash != hash_of(signed.payload):
        raise Refusal("window.unknown", safe=_UNKNOWN, status=404)
    signers = cose.check(signed, kind=cose.Kind.WINDOW, town=roster.town, keys=batched.stewards)
    if len(signers) < batched.needed and roster.founding.root_key not in signers:
        raise Refusal("window.not_enough_signatures", safe=_UNKNOWN)
    return statement, hash_of(signed.payload)


def write_stand_in(leaf: Leaf, *, window: Window) -> bytes:
    return cbor.encode([1, window, leaf.encoded])


def read_stand_in(payload: bytes) -> tuple[Window, Leaf]:
    """Refusal("wire.*"), "stand_in.malformed", "window.malformed"."""
    row = Row.of(payload, code="stand_in.malformed")
    window, leaf = Window(row.uint(most=2**32 - 1)), read_leaf(row.raw(most=512))
    row.done()
    return window, leaf


def with_stand_in(window: CertifiedWindow, data: bytes, *, roster: Roster) -> CertifiedWindow:
    """The window with one more person in it; unchanged for one that is in it already.

    Refusal("stand_in.other_window"), "stand_in.not_certified" (a stand-in vouches nobody),
    "stand_in.not_enough_signatures", "stand_in.void_voucher", "stand_in.not_on_watch" for a voucher who is neither
    verifier nor dispatcher, "stand_in.more_than_vouched" for a role that none who vouched has, "stand_in.already_here"
    for a leaf that shares a mark with somebody, "stand_in.too_many", "cose.*".
    """
    signed = cose.parse(data)
    meant, leaf = read_stand_in(signed.payload)
    if meant != window.window:
        raise Refusal("stand_in.other_window", safe="This stand-in is for another window.")
    certified = {each.watch_key: each for each in window.leaves}
    vouching = [each.leaf.watch_key for each in window.stand_ins]
    signers = cose.check(signed, kind=cose.Kind.STAND_IN, town=roster.town, keys=[*certified, *vouching])
    if any(key not in certified for key in signers):
        raise Refusal("stand_in.not_certified", safe="Somebody who stands in cannot vouch for others.")
    vouchers = [certified[key] for key in signers]
    if len(vouchers) < 2 or vouchers[0].is_same_person(vouchers[1]):
        raise Refusal("stand_in.not_enough_signatures", safe="Two people on watch have to vouch for a stand-in.")
    if any(window.is_void(each, roster=roster) for each in vouchers):
        raise Refusal("stand_in.void_voucher", safe="Somebody who vouched is not on watch any more.")
    if not all(each.is_watch for each in vouchers):
        raise Refusal("stand_in.not_on_watch", safe="Only verifiers and dispatchers can vouch for a stand-in.")
    if leaf.roles & ~reduce(or_, (each.roles for each in vouchers)):
        raise Refusal("stand_in.more_than_vouched", safe="Nobody can be given more than those who vouch have.")
    if any(each.leaf == leaf for each in window.stand_ins):
        return window
    if any(leaf.is_same_person(each) for each in window.everyone):
        raise Refusal("stand_in.already_here", safe="This person is on watch already.")
    if len(window.stand_ins) >= MOST_STAND_INS:
        raise Refusal("stand_in.too_many", safe="Two people stand in for this window already.", status=409)
    stand_in = StandIn(leaf=leaf, vouchers=tuple(each.leaf_hash for each in vouchers))
    return replace(window, stand_ins=(*window.stand_ins, stand_in))


def with_slip(window: CertifiedWindow, secret: bytes) -> CertifiedWindow:
    """The window after somebody published her slip secret: her leaf counts no more. Refusal("slip.unknown")."""
    gone = {leaf.leaf_hash for leaf in window.everyone if leaf.slip_hash == hash_of(secret)}
    if not gone:
        raise Refusal("slip.unknown", safe="This slip belongs to nobody in that window.")
    return replace(window, slipped=window.slipped | gone)
