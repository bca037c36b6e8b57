"""What `tocsin-kit case`, `film` and `trustee` do. Each returns the exit code and says in words what it did."""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from tocsin.ledger import policy, vkey
from tocsin.ledger.policy import Policy
from tocsin.seals import mirror
from tocsin.seals.film import Tombstone, read_tombstone, write_tombstone
from tocsin.seals.hashes import hash_of
from tocsin.seals.mirror import VerifiedGone
from tocsin.seals.roster import Roster
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import CaseId, FilmId, Hash, PublicKey, TownId
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal
from tocsin_kit import book, root
from tocsin_kit.actors.line import HouseLine, NoLine, Refused
from tocsin_kit.actors.member import Guest
from tocsin_kit.one_line import one_line
from tocsin_kit.verify import roster_of
from tocsin_kit.witness import assemble as assembling
from tocsin_kit.witness import opener, proofs, trustee_answers, trustee_file
from tocsin_kit.witness import receipt as receipts
from tocsin_kit.witness.answer import VerifiedAnswer
from tocsin_kit.witness.assemble import ProvenReceipt, PutTogether
from tocsin_kit.witness.case_folder import CaseFolder, part_name
from tocsin_kit.witness.chain import Span, Stretch
from tocsin_kit.witness.codes import Reason
from tocsin_kit.witness.film_house import FilmHouse
from tocsin_kit.witness.opener import Fetched, Standing
from tocsin_kit.witness.receipt import Receipt
from tocsin_kit.witness.trustee_answers import AskedCase
from tocsin_kit.witness.trustee_file import TrusteeKeys

SLIP, TOMBSTONE, GONE = "tocsin-erase", "tocsin-tombstone", "tocsin-gone"
SAY_EVERY_S = 2.0
MOST_LINES = 100
"""Of one kind: a film of a hundred thousand parts may lack every second one."""
Now = Callable[[], Instant]


# ── who asks ──


async def open_case(asked: argparse.Namespace, *, now: Now) -> int:
    given = read_receipt(asked.receipt)
    async with _at(asked.house, town=given.town, now=now) as house:
        cover = await house.cover(given.film)
        data = receipts.write(given)
        folder = CaseFolder.begin(asked.folder, receipt=data, cover=cover, house=asked.house.rstrip("/"))
        roster = await opener.read_book(folder, house, at=now())
        case = opener.write_case(
            folder, roster=roster, reason=Reason[asked.reason], who=asked.who, why=asked.why, at=now()
        )
        until = await opener.lay_case(folder, house)
        ends = await house.ends_hour(given.film)
    print(f"{folder.cover.needed} of {len(folder.cover.seats)} trustees are asked, as {case.who}: {case.why}")
    print(f"They see it until {_hour(until)}, and can answer from their phones or with `tocsin-kit trustee answer`.")
    print(f"The house keeps the film until {_hour(ends)}. Next: `tocsin-kit case wait {asked.folder}`.")
    print("Speak with them: what a case says proves nothing about who you are. An answer is kept for a week.")
    return 0


async def wait(asked: argparse.Namespace, *, now: Now) -> int:
    """Until enough have answered, or once. A house that is away or has too much to do is waited for."""
    folder = CaseFolder(asked.folder)
    said: list[str] = []
    async with _of(folder, now=now) as house, _copy_of(folder, asked, now=now) as films:
        while True:
            try:
                roster = await opener.read_book(folder, house, at=now())
                lines, standing = await _look(folder, house, films, roster, at=now())
            except NoLine:
                if asked.once:
                    raise
                lines, standing = ["The house does not answer. Waiting."], None
            except Refused as why:
                if asked.once or why.status < 429:
                    raise
                lines, standing = [f"The house refuses: {why.say} ({why.code}). Waiting."], None
            for line in (line for line in lines if line not in said):
                print(line, flush=True)
            said = lines
            if standing is not None and standing.is_enough:
                print(f"Enough have answered. Next: `tocsin-kit film assemble {asked.folder}`.")
                return 0
            if asked.once:
                return 1
            await asyncio.sleep(asked.every)


async def _look(
    folder: CaseFolder, house: FilmHouse, films: FilmHouse, roster: Roster, *, at: Instant
) -> tuple[list[str], Standing]:
    standing = await opener.collect(folder, house, roster=roster)
    lines = [*_answers(standing)]
    if not standing.is_enough:
        try:
            if await opener.lay_case_again(folder, house, at=at):
                lines.insert(0, "The house was made again since. The trustees are asked again.")
        except Refused as why:
            lines.insert(0, f"The house was made again since, and does not take the case: {why.say} ({why.code})")
    try:
        fetched = await opener.fetch_parts(folder, films, tell=_progress("parts fetched"))
    except Refused as why:
        return [*lines, f"The house gives no parts: {why.say} ({why.code})"], standing
    return [*lines, *_fetched(fetched)], standing


async def assemble(asked: argparse.Namespace, *, now: Now) -> int:
    """From the house, or from what the folder has where the house is away or has nothing any more."""
    folder = CaseFolder(asked.folder)
    async with _of(folder, now=now) as house, _copy_of(folder, asked, now=now) as films:
        lines: list[str] = []
        try:
            roster = await opener.read_book(folder, house, at=now())
            if folder.film_key is None:
                await opener.collect(folder, house, roster=roster)
        except (NoLine, Refused) as why:
            lines, roster = [_away(why)], opener.roster_at(folder, at=now())
        try:
            lines += _fetched(await opener.fetch_parts(folder, films, tell=_progress("parts fetched")))
        except (NoLine, Refused) as why:
            lines.append(_away(why))
        for line in dict.fromkeys([*lines, *_answers(opener.standing(folder, roster=roster))]):
            print(line)
        key = opener.join(folder, roster=roster)
        try:
            await opener.take_case_back(folder, house)
        except (NoLine, Refused):
            print("The case stays open at the house until its end; nobody needs to answer it.")
    found = assembling.put_together(folder, key=key, tell=_progress("parts opened"))
    proven = assembling.prove(folder, key=key)
    for line in [*_together(found), *_proven(proven)]:
        print(line)
    print(f"The film is in {asked.folder}/plain. Whoever has {asked.folder}/film.key opens it too.")
    stands = not found.exchanged and not found.chain.broken and all(each.statement for each in proven)
    return 0 if stands else 1


async def fetch_proofs(asked: argparse.Namespace, *, now: Now) -> int:
    """Each as it is found; what the ledger does not have yet is asked for again the next time."""
    folder, is_whole = CaseFolder(asked.folder), True
    async with _of(folder, now=now) as house:
        roster = await opener.read_book(folder, house, at=now())
        said = await house.log_key()
        if not roster.ledger.log:
            print("The town's book names no ledger: its key is the house's own word.")
        elif roster.ledger.log != said:
            print("The house keeps another ledger than the town's book names (ledger.other_log).")
            is_whole = False
        believed = proofs.policy_of(roster, log=said)
        folder.write("policy.txt", policy.write(believed))
        log, proven = believed.logs[0].key, dict[Hash, int]()
        for each in proofs.wanted(folder, log=log):
            found = await proofs.fetch(folder, house, each=each, believed=believed)
            print(_found(found))
            is_whole = is_whole and not found.code
            if found.index is not None:
                proven[each.commitment] = found.index
        if roster.ledger.authorities:
            stamped = await _stamps(folder, house, proven=proven, believed=believed)
            for line in dict.fromkeys(f"Stamped, with {size} leaves: {', '.join(by)}" for size, by in stamped if size):
                print(line)
            if not all(size for size, _ in stamped):
                print("No authority has stamped all of it yet.")
                is_whole = False
        for line in await proofs.look_around(folder, house, roster=roster, log=log) if proven else ():
            print(line)
            is_whole = False
        for number, accused in enumerate(await house.accusations(), 1):
            convicts = proofs.keep_accusation(folder, accused, number=number, log=log)
            print(f"{accused.code}: {accused.origin}; see {asked.folder}/evidence/{number}-other.note")
            if convicts:
                print(
                    "  This town's ledger has signed two histories: its proofs may be shown to some and not to others."
                )
            is_whole = False
    return 0 if is_whole else 1


async def _stamps(
    folder: CaseFolder, house: FilmHouse, *, proven: dict[Hash, int], believed: Policy
) -> list[tuple[int, list[str]]]:
    """Of the film by itself first: it was stamped before anybody opened it."""
    film = {each.commitment for each in folder.receipts()}
    first = {commitment: index for commitment, index in proven.items() if commitment in film}
    return [
        await proofs.fetch_stamps(folder, house, proven=each, believed=believed) for each in (first, proven) if each
    ]


async def erase(asked: argparse.Namespace, *, now: Now) -> int:
    """With the slip that the filmer's phone saved."""
    film, secret = read_slip(asked.slip.read_text("utf-8"))
    question = f"Erase film {b64u(film)} for ever, everywhere? Type ERASE: "
    if not asked.yes and await asyncio.to_thread(input, question) != "ERASE":
        print("Nothing was erased.")
        return 1
    town, at = await _town_of(asked.house), now()
    async with _at(asked.house, town=town, now=now) as house:
        roster, _ = roster_of(await house.statements(), town=town, at=at)
        stone, promised = await house.erase(film, write_tombstone(Tombstone(film, secret, minutes_of(at))))
        copies = await _second_copies(house, film, stone, roster=roster) if stone else {}
    print(f"{one_line(roster.founding.name)}, town {root.fingerprint(town)}")
    print("It is erased at this house." if stone else "It was gone from this house before.")
    if stone:
        kept = asked.slip.with_name(f"{asked.slip.name}.erased")
        words = "".join(f"{GONE} {b64u(each.proof)}\n" for each in copies.values() if each is not None)
        kept.write_text(f"{TOMBSTONE} {b64u(stone)}\n{words}\n{promised}", "utf-8")
        print(f"What proves it: {kept}" if promised else f"The ledger promises nothing just now: {kept}")
        if not copies:
            print("This house names no other house that has a copy.")
    since = _time(Instant(read_tombstone(stone).at * 60)) if stone else ""
    for house_named, shown in copies.items():
        print(
            f"{house_named} has a copy and has not yet shown that it is gone there. It was erased here {since}. "
            "Ask again in a minute."
            if shown is None
            else f"{house_named} had a copy, and has signed that it is gone: {_time(Instant(shown.gone.at * 60))}."
        )
    return 0


@dataclass(frozen=True)
class _Shown:
    """A house's word, which holds under the key that the town's book has for it."""

    gone: mirror.Gone
    proof: bytes


async def _second_copies(
    house: FilmHouse, film: FilmId, tombstone: bytes, *, roster: Roster
) -> dict[str, _Shown | None]:
    """By house, as the town's book has it. What is not listed there nobody can check."""
    names, said = await house.gone_from(film)
    listed = [(vkey.read(each.verifier_key), urlsplit(each.url).netloc) for each in roster.ledger.cosigners]
    addresses = {key.key: address for key, address in listed}
    copies: dict[str, _Shown | None] = {address: None for key, address in listed if key.name in names}
    if {*names} - {key.name for key, _ in listed}:
        copies["A house that the town's book does not list"] = None
    for proof in said:
        verified = said_that_it_is_gone(proof, film=film, tombstone=tombstone, town=roster.town, keys=addresses)
        if verified is not None:
            copies[addresses[verified.key]] = _Shown(verified.gone, proof)
    return copies


def said_that_it_is_gone(
    proof: bytes, *, film: FilmId, tombstone: bytes, town: TownId, keys: Iterable[PublicKey]
) -> VerifiedGone | None:
    """Of one of these houses, that nothing of this film is there any more, by this tombstone; else none."""
    try:
        verified = mirror.verify_gone(proof, town=town, keys=keys)
    except Refusal:
        return None
    return verified if (verified.gone.film, verified.gone.tombstone) == (film, hash_of(tombstone)) else None


# ── who answers ──


async def answer(asked: argparse.Namespace, *, words: str, now: Now) -> int:
    keys = trustee_file.open_kept(asked.file, words=words)
    town = asked.town or await _town_of(asked.house)
    async with _at(asked.house, town=town, now=now) as house:
        roster, _ = roster_of(await house.statements(), town=town, at=now())
        print(f"{one_line(roster.founding.name)}, town {root.fingerprint(town)}")
        if keys.trustee not in roster.trustees_named:
            raise Refusal("trustee.not_listed", safe="You are none of this town's trustees.")
        await house.open_session(keys.signs, at=now())
        found, unread = await trustee_answers.asked(house, keys)
        if asked.dismiss is not None:
            await house.dismiss(_case_of(asked.dismiss, found, unread, keys))
            print("You say that this is no case. It goes when enough of you do.")
            return 0
        letters = asked.give or asked.decline
        if letters is None:
            _tell_cases(found, unread, keys)
            return 0
        one = next((each for each in found if each.letters(keys) == letters), None)
        if one is None:
            raise Refusal("case.unknown", safe="No case with these letters waits. Read what waits now.")
        log = vkey.read(roster.ledger.log) if roster.ledger.log else None
        one = await trustee_answers.with_share(one, house, keys)
        await trustee_answers.give(
            one, house, keys, town=town, gives=asked.give is not None, note=asked.note, log=log, at=now()
        )
    print(
        "Your share is given, and the ledger has it that you gave it." if asked.give else "You declined; it is logged."
    )
    return 0


def _case_of(letters: str, found: list[AskedCase], unread: list[CaseId], keys: TrusteeKeys) -> CaseId:
    named = {_letters_of(each): each for each in unread} | {each.letters(keys): each.case.case_id for each in found}
    if letters not in named:
        raise Refusal("case.unknown", safe="No case with these letters waits. Read what waits now.")
    return named[letters]


def _letters_of(case: CaseId) -> str:
    return case[:5].hex()


def _tell_cases(found: list[AskedCase], unread: list[CaseId], keys: TrusteeKeys) -> None:
    for each in found:
        case = each.case
        letters, film = each.letters(keys), b64u(case.film)
        print(f"{letters}  film {film}, for {_REASONS[case.reason]}, asked {_time(case.asked_at)}")
        print(f"  Who: {one_line(case.who)}")
        print(f"  Why: {one_line(case.why)}")
        if each.is_false_drill:
            print("  It calls itself a drill, and the film was made for none: it is false (case.false_drill).")
    for case_id in unread:
        print(f"{_letters_of(case_id)}  is not for you, or not written as it should be.")
    if found:
        print("These are their own words. Speak with who asks, by a way you know; then --give or --decline LETTERS.")
    else:
        print("Nobody asks you for a film.")


# ── what is read from people ──


def read_receipt(text: str) -> Receipt:
    """A file, or what its QR code says. Refusal("wire.*"), "witness.malformed", OSError where there is no file."""
    _, found, fragment = text.partition("#w=")
    if found:
        return receipts.read_link(f"w={fragment}")
    return receipts.read(Path(text).read_bytes())


def read_slip(text: str) -> tuple[FilmId, bytes]:
    """(which film, the secret that erases it). Refusal("case.no_slip")."""
    words = text.split()
    try:
        if len(words) == 3 and words[0] == SLIP:
            return FilmId(from_b64u(words[1], length=16)), from_b64u(words[2], length=16)
    except Refusal:
        pass
    raise Refusal("case.no_slip", safe="This is no erase slip. The phone that filmed saves one.")


# ── what is said to people ──


def _answers(standing: Standing) -> Iterable[str]:
    yield f"{standing.fitting} of the {standing.needed} shares that are needed are here."
    for seat, each in sorted(standing.by_seat.items()):
        note = f' She writes: "{one_line(each.note)}"' if each.note else ""
        yield f"  Trustee {seat + 1} ({book.trustee_id(each.trustee)}) {_said(each)}{note}"
    for code, count in sorted(standing.refused.items()):
        yield f"  {count} in the pigeonhole count for nothing ({code})."


def _said(each: VerifiedAnswer) -> str:
    if each.given is None:
        return "does not give hers."
    return "gave her share." if each.fits else "gave a FALSE share, and signed for it (case.bad_share)."


def _away(why: NoLine | Refused) -> str:
    if isinstance(why, NoLine):
        return "The house does not answer: this is what is here."
    return f"The house refuses: {why.say} ({why.code}). This is what is here."


def _fetched(fetched: Fetched) -> Iterable[str]:
    yield f"The house lists {fetched.listed} parts; {fetched.new} are new here."
    yield from _at_most(
        f"  {part_name(number)}: the house gives another file than it listed; not taken (case.part_exchanged)."
        for number in sorted(fetched.exchanged)
    )
    yield from _at_most(
        f"  {part_name(number)}: the house lists it and does not have it (case.part_lost)."
        for number in sorted(fetched.lost)
    )


def _together(found: PutTogether) -> Iterable[str]:
    yield from _at_most(_file(name, stretch) for name, stretch in found.files.items())
    for lane, gaps in found.gaps.items():
        yield from _at_most(f"Gap in {lane.name}: {_clock(gap.begins_ms)} to {_clock(gap.ends_ms)}" for gap in gaps)
    yield from _at_most(f"Missing: {_span(span)}." for span in found.missing)
    yield from _at_most(
        f"{part_name(number)} is not this film's part {number}; it was left out ({code})."
        for number, code in found.exchanged.items()
    )
    yield from _at_most(
        f"{part_name(number)} is not chained to the one before (case.chain_broken)." for number in found.chain.broken
    )
    if found.is_whole:
        yield f"All {found.chain.parts} parts are here, each chained to the one before, up to the end."
    elif found.chain.ending is None:
        yield "The film broke off, or its end is not here."


def _file(name: str, stretch: Stretch) -> str:
    holes = sum(hole.past - hole.first for hole in stretch.holes)
    lacks = f", {holes} bytes of it missing" if holes else ""
    return f"{name}: {_clock(stretch.begins_ms)} to {_clock(stretch.ends_ms)}{lacks}"


def _at_most(lines: Iterable[str]) -> Iterable[str]:
    lines = iter(lines)
    yield from islice(lines, MOST_LINES)
    if more := sum(1 for _ in lines):
        yield f"  … and {more} more of these. plain/gaps.json has all that is missing."


def _proven(proven: list[ProvenReceipt]) -> Iterable[str]:
    for each in proven:
        upto = each.receipt.upto
        if each.statement is not None:
            yield f"The first {upto} parts are those of the receipt: statements/{upto}.cbor"
        elif each.unknown is not None:
            yield f"The receipt about {upto} parts cannot be held against these: part {each.unknown} is unknown."
        else:
            yield f"The first {upto} parts are NOT those of the receipt (case.not_as_receipted)."


def _found(found: proofs.Found) -> str:
    if found.index is None:
        return f"No proof yet of {found.of} ({found.code})."
    since = "" if found.since is None else f" since {_time(found.since)}"
    seen = f"seen by {found.cosigned} cosigners{since}"
    if found.code:
        seen = f"too few cosigners have seen it ({found.code})"
    return f"Leaf {found.index} of the ledger is {found.of}; {seen}."


def _progress(what: str) -> Callable[[int, int], None]:
    """On a terminal's error line, and not for every one."""
    last = time.monotonic()

    def tell(done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last >= SAY_EVERY_S:
            last = time.monotonic()
            print(f"  {done} of {of} {what}", file=sys.stderr, flush=True)

    return tell


def _span(span: Span) -> str:
    return f"part {span.first}" if span.past == span.first + 1 else f"parts {span.first} to {span.past - 1}"


def _clock(ms: int) -> str:
    return f"{ms // 60_000}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def _hour(hour: int) -> str:
    return _time(Instant(hour * 3600))


def _time(at: Instant) -> str:
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(at))


_REASONS = {
    Reason.owner: "her own film",
    Reason.court: "a court",
    Reason.publish: "publishing it",
    Reason.rescue: "a rescue",
    Reason.drill: "the yearly drill",
}


@asynccontextmanager
async def _at(address: str, *, town: TownId, now: Now) -> AsyncIterator[FilmHouse]:
    phone = Guest(town=town, addresses=[address], clock=now, language="en", here=None, clock_face=_time)
    house = FilmHouse(phone)
    try:
        yield house
    finally:
        await house.close()


def _copy_of(folder: CaseFolder, asked: argparse.Namespace, *, now: Now) -> AbstractAsyncContextManager[FilmHouse]:
    """Where the film's parts are fetched: a house that mirrors it serves as well, since each is held to its hash."""
    return _at(asked.copy or folder.house, town=folder.receipt.town, now=now)


async def _town_of(address: str) -> TownId:
    """As the house says; whose it is, its fingerprint tells."""
    line = HouseLine(address)
    try:
        return TownId(from_b64u((await line.ask("GET", "/api/town")).json()["town"] or "", length=16))
    finally:
        await line.close()


def _of(folder: CaseFolder, *, now: Now) -> AbstractAsyncContextManager[FilmHouse]:
    return _at(folder.house, town=folder.receipt.town, now=now)
