"""Watch beats, what may be said under them, and to whom a neighbour seals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cbor2

from tocsin.seals import beat as beats
from tocsin.seals import cose
from tocsin.seals.beat import Beat, VerifiedBeat, open_hash
from tocsin.seals.quiet import judge
from tocsin.seals.statement import Desk
from tocsin.terms import ids
from tocsin.terms.ids import AlertId, LeafId, Recipient, Window
from tocsin.terms.instant import Instant
from tocsin_kit import slots
from tocsin_kit.keys import WatchKeys, sign, sign_beat
from tools.vectors.case import Json, as_json, case
from tools.vectors.worlds import NOW, WINDOW, Town, network, strict

ONE, OTHER = AlertId(bytes.fromhex("a1a2a3a4a5a6a7a8")), AlertId(bytes.fromhex("b1b2b3b4b5b6b7b8"))


def quiet_beat(town: Town, *, sent: int = NOW, open_here: Sequence[AlertId] = ()) -> Beat:
    roster = town.roster
    return Beat(
        sent=Instant(sent),
        window=Window(sent // 21_600),
        roster_sequence=roster.sequence,
        roster_head=roster.head[:8],
        highest=ids.Sequence(0),
        open_count=len(open_here),
        open_hash=open_hash(open_here),
        on_shift=tuple(sorted(town.now[who].leaf.leaf_id for who in ("ana", "ben"))),
    )


def cases() -> Json:
    town = network()
    ana, ben = town.now["ana"], town.now["ben"]
    plain = quiet_beat(town)
    busy = replace(quiet_beat(town, open_here=[OTHER, ONE]), highest=ids.Sequence(41))
    begin = NOW - NOW % 21_600

    def good(name: str, beat: Beat, by: WatchKeys, *, at: int = NOW, fresh: bool = True) -> Json:
        expect = {"beat": as_json(beat), "signer": by.leaf.leaf_hash.hex(), "fresh": fresh}
        return _case(name, sign_beat(beat, town=town.town, key=by.watch), town=town, at=at, expect=expect)

    def bad(name: str, data: bytes, *, code: str, at: int = NOW) -> Json:
        return _case(name, data, town=town, at=at, expect=code)

    def by(beat: Beat, *keys: WatchKeys) -> bytes:
        return sign(beats.write(beat), kind=cose.Kind.BEAT, town=town.town, keys=[each.watch for each in keys])

    def poison(name: str, place: int, value: object, code: str = "beat.malformed") -> Json:
        row = cbor2.loads(beats.write(plain))
        row[place] = value
        data = sign(cbor2.dumps(row), kind=cose.Kind.BEAT, town=town.town, keys=[ana.watch])
        return bad(name, data, code=code)

    drill = sign(beats.write(plain), kind=cose.Kind.BEAT, town=town.town, keys=[ana.drill])
    as_alert = sign(beats.write(plain), kind=cose.Kind.ALERT, town=town.town, keys=[ana.watch])
    newer = sign(
        beats.write(plain)[:0] + cbor2.dumps([2, *cbor2.loads(beats.write(plain))[1:], "more"]),
        kind=cose.Kind.BEAT,
        town=town.town,
        keys=[ana.watch],
    )
    elsewhere = sign_beat(quiet_beat(strict()), town=strict().town, key=strict().now["ana"].watch)
    unsorted = list(reversed(plain.on_shift))
    return {
        "about": "verify(signed, world, at); `fresh`: at that second. Two alerts are open in one: "
        f"{ONE.hex()} and {OTHER.hex()}.",
        "cases": [
            good("nothing open", plain, ana),
            good("two open", busy, ben),
            good("by a legal observer", plain, town.now["ola"]),
            good("by a stand-in", plain, town.now["una"]),
            good("nobody on shift", replace(plain, on_shift=()), ana),
            good("five minutes old", plain, ana, at=NOW + 300),
            good("older", plain, ana, at=NOW + 301, fresh=False),
            good("a minute ahead", plain, ana, at=NOW - 60),
            good("the first second of a window", quiet_beat(town, sent=begin), ana, at=begin),
            _case(
                "a newer version that appended",
                newer,
                town=town,
                at=NOW,
                expect={"beat": as_json(plain), "signer": ana.leaf.leaf_hash.hex(), "fresh": True},
            ),
            bad("more than a minute ahead", by(plain, ana), at=NOW - 61, code="beat.from_the_future"),
            bad("two signatures", by(plain, ana, ben), code="beat.one_signer"),
            bad("a drill key", drill, code="beat.wrong_key_kind"),
            bad("a revoked key", by(plain, town.now["rex"]), code="beat.revoked_key"),
            bad("a slipped key", by(plain, town.now["sam"]), code="beat.revoked_key"),
            bad("signed as an alert", as_alert, code="cose.bad_signature"),
            bad("another town's", elsewhere, code="cose.unknown_key"),
            bad("a key of the next window", by(plain, town.next["ana"]), code="cose.unknown_key"),
            bad("a window that nobody certified", by(quiet_beat(town, sent=begin - 1), ana), code="window.unknown"),
            poison("a window that does not hold its second", 2, WINDOW + 1),
            poison("shift not sorted", 8, unsorted),
            poison("somebody twice on shift", 8, [plain.on_shift[0]] * 2),
            poison("a leaf id of 5 bytes", 8, [b"12345"]),
            poison("65 on shift", 8, [n.to_bytes(4, "big") for n in range(65)]),
            poison("a head of 32 bytes", 4, bytes(32)),
            poison("a negative count", 6, -1),
        ],
    }


def quiet_cases() -> Json:
    town = network()
    ana, ben = town.now["ana"], town.now["ben"]
    plain, one_open = quiet_beat(town), quiet_beat(town, open_here=[ONE])
    newer = replace(plain, roster_sequence=town.roster.sequence + 1, roster_head=bytes(8))
    older = replace(plain, roster_sequence=town.roster.sequence - 1, roster_head=town.roster.heads[-2][:8])
    forked = replace(plain, roster_head=bytes(8))
    earlier = replace(plain, sent=Instant(NOW - 120))
    ended, busy = replace(plain, highest=ids.Sequence(41)), replace(one_open, highest=ids.Sequence(41))

    def one(
        name: str,
        given: Sequence[tuple[Beat, WatchKeys]],
        *,
        word: str,
        at: int = NOW + 10,
        here: Sequence[AlertId] = (),
        news: int | None = None,
        highest: int = 41,
        since: int | None = NOW,
        there: int | None = 0,
    ) -> Json:
        signed = [sign_beat(beat, town=town.town, key=by.watch) for beat, by in given]
        expect = {"word": word, "since": since, "open_here": len(here), "open_there": there}

        def run() -> Json:
            verified = [_verified(each, town=town, at=at) for each in signed]
            said = judge(
                verified,
                roster=town.roster,
                open_here=here,
                at=Instant(at),
                highest_here=highest,
                last_news=None if news is None else Instant(news),
            )
            found: Json = as_json(said)
            return found

        shown = {
            "world": town.name,
            "at": at,
            "beats": [each.hex() for each in signed],
            "open_here": [each.hex() for each in here],
            "highest_here": highest,
            "last_news": news,
        }
        return case(name, given=shown, expect=expect, run=run)

    return {
        "about": "judge(beats, world, open_here, highest_here, last_news, at): the only way to the words all quiet. `open_here`: latest "
        "alert ids of the Actual incidents open on this phone. `highest_here`: the highest number of an Actual alert on it. "
        "`last_news`: when it last received one.",
        "cases": [
            one("a fresh beat, nothing open", [(plain, ana)], word="quiet"),
            one("no beat ever", [], word="no_word", since=None, there=None),
            one("a stale beat", [(plain, ana)], at=NOW + 301, word="no_word", there=None),
            one("a stale beat and an open alarm", [(plain, ana)], at=NOW + 301, here=[ONE], word="no_word", there=None),
            one("an alarm that both know", [(one_open, ana)], here=[ONE], word="open", there=1),
            one("an alarm that this phone was not given", [(one_open, ana)], word="disagrees", there=1),
            one("an ending that this phone was not given", [(plain, ana)], here=[ONE], news=NOW - 60, word="disagrees"),
            one("as many, but another", [(one_open, ana)], here=[OTHER], word="disagrees", there=1),
            one("an alarm newer than the beat", [(plain, ana)], here=[ONE], news=NOW + 5, word="open", there=None),
            one("an ending newer than the beat", [(one_open, ana)], news=NOW + 5, word="no_word", there=None),
            one("an ending whose number the older beat has seen", [(ended, ana)], news=NOW + 5, word="quiet"),
            one("an ending with a higher number", [(ended, ana)], news=NOW + 5, highest=42, word="no_word", there=None),
            one("an older beat, as high, that counts one more", [(busy, ana)], news=NOW + 5, word="no_word", there=None),
            one("a stale beat, as high", [(ended, ana)], at=NOW + 301, news=NOW + 5, word="no_word", there=None),
            one("a newer roster at the watch", [(newer, ana)], word="older_roster"),
            one("another roster at the watch", [(forked, ana)], word="older_roster"),
            one("an older roster at the watch, of this chain", [(older, ana)], word="quiet"),
            one("two desks agree", [(earlier, ana), (plain, ben)], word="quiet"),
            one("two desks, one knows of an alarm", [(plain, ana), (one_open, ben)], word="disagrees", there=1),
            one("two desks, one has a newer roster", [(plain, ana), (newer, ben)], word="older_roster"),
        ],
    }


def slots_cases() -> Json:
    town = network()
    desk = Desk(tuple(Recipient(bytes([n]) * 32) for n in (1, 2)))
    with_desk = town.extended(town.statement(desk, keys=[town.root]))
    who = {each: keys.leaf.age_recipient for each, keys in town.now.items()}

    def one(
        name: str, given: Sequence[tuple[Beat, WatchKeys]], *, of: Town, expect: Sequence[bytes], at: int = NOW
    ) -> Json:
        signed = [sign_beat(beat, town=of.town, key=by.watch) for beat, by in given]

        def run() -> Json:
            verified = [_verified(each, town=of, at=at) for each in signed]
            chosen = slots.recipients(verified, roster=of.roster, windows=of.windows, at=Instant(at))
            return {"recipients": [each.hex() for each in chosen]}

        shown = {
            "world": town.name,
            "at": at,
            "beats": [each.hex() for each in signed],
            "chain": [{"statement": data.hex(), "seen": seen} for data, seen in of.chain],
        }
        return case(name, given=shown, expect={"recipients": [each.hex() for each in expect]}, run=run)

    def beat(of: Town, *, sent: int = NOW, names: Sequence[str] = ()) -> Beat:
        shift: tuple[LeafId, ...] = tuple(sorted(town.now[each].leaf.leaf_id for each in names))
        return replace(quiet_beat(of, sent=sent), on_shift=shift)

    ana, ben, cal, ola = (town.now[each] for each in ("ana", "ben", "cal", "ola"))
    nobody = [
        each
        for each in town.windows[WINDOW].everyone
        if each.is_watch and not town.windows[WINDOW].is_void(each, roster=town.roster)
    ]
    fallback = dict.fromkeys(
        [*(each.age_recipient for each in nobody if each.is_dispatcher), *(each.age_recipient for each in nobody)]
    )
    desks = list(desk.recipients)
    night = [*desks, *fallback][:8]
    named = sorted((town.now["dee"].leaf, town.now["cal"].leaf, town.now["ana"].leaf), key=lambda leaf: leaf.leaf_id)
    named_order = [
        *(each.age_recipient for each in named if each.is_dispatcher),
        *(each.age_recipient for each in named if not each.is_dispatcher),
    ]
    return {
        "about": "Whom a neighbour seals to, in order, eight at most. The chain is the case's own.",
        "cases": [
            one(
                "a dispatcher's beat, then the desk",
                [(beat(with_desk), ben)],
                of=with_desk,
                expect=[who["ben"], *desks],
            ),
            one(
                "a verifier's beat comes after the desk",
                [(beat(with_desk), ana), (beat(with_desk), ben)],
                of=with_desk,
                expect=[who["ben"], *desks, who["ana"]],
            ),
            one(
                "the newest beat first",
                [(beat(town, sent=NOW - 60), ben), (beat(town), cal)],
                of=town,
                expect=[who["cal"], who["ben"]],
            ),
            one("a stale beat is none", [(beat(with_desk, sent=NOW - 301), ben)], of=with_desk, expect=night),
            one(
                "whom a fresh beat names",
                [(beat(town, names=["dee", "cal", "ana"]), ben)],
                of=town,
                expect=[who["ben"], *named_order],
            ),
            one(
                "revoked and slipped people are named in vain",
                [(beat(town, names=["rex", "sam"]), ben)],
                of=town,
                expect=[who["ben"]],
            ),
            one(
                "a legal observer's beat gives her no slot",
                [(beat(town, names=["ola"]), ola)],
                of=with_desk,
                expect=night,
            ),
            one("nobody on watch: whoever holds the window", [], of=town, expect=list(fallback)[:8]),
            one("nobody on watch: the desk, then whoever holds the window", [], of=with_desk, expect=night),
        ],
    }


def _case(name: str, data: bytes, *, town: Town, at: int, expect: Json | str) -> Json:
    def run() -> Json:
        verified = _verified(data, town=town, at=at)
        return {
            "beat": as_json(verified.beat),
            "signer": verified.signer.hex(),
            "fresh": verified.is_fresh(at=Instant(at)),
        }

    return case(name, given={"world": town.name, "at": at, "signed": data.hex()}, expect=expect, run=run)


def _verified(data: bytes, *, town: Town, at: int) -> VerifiedBeat:
    return beats.verify(data, roster=town.roster, windows=town.windows, at=Instant(at))
