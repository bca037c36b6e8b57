"""What the commands of `tocsin-kit` do. Each returns the exit code and says in words what it did."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Callable, Collection
from pathlib import Path
from urllib.parse import urlsplit

from tocsin.phrases import Words
from tocsin.seals import manifest
from tocsin.seals import statement as statements
from tocsin.seals.alert import Standing
from tocsin.seals.hashes import hash_of
from tocsin.seals.invite import read_link
from tocsin.seals.roster import Roster
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import Hash, TownId, Window
from tocsin.terms.instant import Instant
from tocsin.terms.language import Language
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import EVENTS, Certainty, Event, MessageType, Preset, ResponseType, Role, Status
from tocsin_kit import book, role_file, root, steward_file
from tocsin_kit import verify as verifying
from tocsin_kit.actors.founder import Founder, Plan, read_setup_link
from tocsin_kit.actors.line import HouseLine, NoLine, Refused
from tocsin_kit.actors.near import cell_at
from tocsin_kit.actors.on_watch import OnWatch
from tocsin_kit.actors.phone import Phone
from tocsin_kit.actors.steward import Steward, make_secrets
from tocsin_kit.batch import Plan as PlannedBatch
from tocsin_kit.keys import SigningKey
from tocsin_kit.mirror import Mirror
from tocsin_kit.one_line import one_line

HOME_RESOLUTION = 6
BY_LETTER = "Signed, and sent to the other stewards: one of them has to sign too (`tocsin-kit steward cosign`)."


async def found(asked: argparse.Namespace, *, words: str, at: Instant) -> int:
    house, setup = read_setup_link(asked.setup_link)
    asked.folder.mkdir(parents=True, exist_ok=True)
    seed = root.make_seed()
    founder = Founder(seed=seed)
    member_secret = os.urandom(32)
    files = {asked.folder / "steward.tocsin-steward": make_secrets(member_secret=member_secret)}
    if asked.second_steward is not None:
        files[asked.second_steward] = make_secrets(member_secret=member_secret)
    root_file, card = asked.folder / "root.tocsin-root", asked.folder / "card.html"
    for file in (root_file, card, *files):
        if file.exists():
            raise ValueError(f"{file} is there already; it is not overwritten.")
    root.keep_root(seed, file=root_file, town_name=asked.name, words=words)
    card.write_text(root.card(seed, town=founder.town, town_name=asked.name), "utf-8")
    card.chmod(0o600)
    for file, secrets in files.items():
        steward_file.keep(steward_file.StewardFile(house, founder.town, secrets), file=file, words=words)
    latitude, longitude = asked.near
    plan = Plan(
        name=asked.name,
        preset=Preset[asked.preset],
        home_cell=cell_at(latitude, longitude, at_resolution=HOME_RESOLUTION),
        languages=tuple(Language(tag) for tag in asked.languages.split(",")),
        lone_watch=asked.lone_watch,
    )
    stewards = [statements.Steward(each.key.public, each.opens.public) for each in files.values()]
    first = founder.first_statements(plan, stewards=stewards, at=at)
    line = HouseLine(house)
    try:
        await founder.found(first, house=line, setup=setup)
    except Refused:
        for file in (root_file, card, *files):
            file.unlink()
        raise
    except NoLine:
        print(f"No answer came: perhaps the town is founded, perhaps not. Keep {asked.folder} until you know.")
        raise
    finally:
        await line.close()
    print(f"{asked.name} is founded. Its id: {b64u(founder.town)}")
    print(f"Its fingerprint words: {root.fingerprint(founder.town)}")
    print(f"Sealed: {root_file} and {', '.join(map(str, files))}. To print and then delete: {card}")
    print("Next: invite three people (`tocsin-kit invite`), hold a drill, and split the root among keepers.")
    if plan.preset is not Preset.street and len(files) < 2:
        print("A town of this size needs two stewards before anybody can be on watch: found it with --second-steward.")
    return 0


def split(asked: argparse.Namespace, *, words: str) -> int:
    seed, town_name = root.open_root(asked.root_file, words=words)
    town = Founder(seed=seed).town
    asked.folder.mkdir(parents=True, exist_ok=True)
    into = root.FEW if asked.keepers == root.FEW.of else root.MANY
    for number, share in enumerate(root.split(seed, into), start=1):
        card = asked.folder / f"share-{number}.html"
        card.write_text(root.share_card(share, number=number, split=into, town=town, town_name=town_name), "utf-8")
        card.chmod(0o600)
        print(f"Share {number} of {into.of}: {card}")
    print(f"Any {into.needed} recover the root. Print them for their keepers; then delete these files and the root's.")
    return 0


def recover(asked: argparse.Namespace, *, words: str) -> int:
    if asked.shares:
        shares = [file.read_text("utf-8") for file in asked.shares]
    else:
        shares = []
        while not shares or len(shares) < root.needed(shares[0]):
            shares.append(input(f"Share {len(shares) + 1}: "))
    seed = root.recover(shares)
    if asked.root_file.exists():
        raise ValueError(f"{asked.root_file} is there already; it is not overwritten.")
    root.keep_root(seed, file=asked.root_file, town_name=asked.name, words=words)
    print(f"The root is back in {asked.root_file}.")
    print(f"Compare the town's fingerprint words: {root.fingerprint(Founder(seed=seed).town)}")
    return 0


async def invite(asked: argparse.Namespace, *, words: str, at: Instant) -> int:
    kept = steward_file.open_kept(asked.steward_file, words=words)
    steward = await _steward_of(kept)
    try:
        if asked.role:
            link = await steward.invite_to_role(int(Role[asked.role]))
        else:
            link = await steward.invite(uses=asked.uses)
    finally:
        await steward.phone.close()
    steward_file.keep(kept, file=asked.steward_file, words=words)
    print(f"{asked.address or kept.house}/#{link}")
    return 0


async def steward(what: str, asked: argparse.Namespace, *, words: str, at: Instant) -> int:
    kept = steward_file.open_kept(asked.steward_file, words=words)
    one = await _steward_of(kept)
    other = None
    if getattr(asked, "second", None) is not None:
        other = await _steward_of(steward_file.open_kept(asked.second, words=words))
    try:
        match what:
            case "requests":
                for request in await one.collect():
                    roles = " and ".join(role.name or "" for role in Role if role & request.roles)
                    print(f"{request.name_for_steward} asks to be {roles}, for {len(request.leaves)} windows.")
                waiting = len(kept.secrets.requests)
                print(f"{len(one.holders())} people hold roles, {waiting} ask. Next: `tocsin-kit steward certify`.")
            case "certify":
                await one.collect()
                one.forget(at=at)
                plan = await one.certify(with_steward=other, windows=asked.windows, at=at)
                _tell_plan(plan, one.phone.town_roster().batches.keys())
            case "cosign":
                await (_cosign(one, sign=asked.sign, at=at) if asked.app is None else _cosign_app(one, asked.app))
            case "code":
                print(book.steward_code(one.as_stated))
            case "policy" | "stewards" | "desk" | "aid-desk" | "trustees" | "cosigners" | "mirrors" | "relays":
                await _write(
                    _page(what, asked, one.phone.town_roster()), asked, by=one, second=other, words=words, at=at
                )
            case "revoke":
                await one.revoke(asked.name, at=at)
                print(f"The keys of {asked.name} count no more.")
            case "cut":
                await one.cut(read_link(urlsplit(asked.link).fragment).invite_hash)
                print("The invitation is closed, and every pass that came from it.")
            case "manifest":
                pinned = _manifest_of(asked.folder)
                body = statements.Manifest(pinned)
                keys = [one.secrets.key, *([other.secrets.key] if other is not None else [])]
                if len(keys) < book.stewards_needed(one.phone.town_roster(), body):
                    await one.state_by_letter(body, at=at)
                    print(BY_LETTER)
                else:
                    await one.state(body, keys=keys, at=at)
                    print(f"The app is pinned: {pinned.hex()}")
    finally:
        await one.phone.close()
        if other is not None:
            await other.phone.close()
        steward_file.keep(kept, file=asked.steward_file, words=words)
    return 0


async def _cosign(one: Steward, *, sign: str | None, at: Instant) -> None:
    """`sign`: the letters of a page that was read before: another that came meanwhile is not signed in its place."""
    plan = await one.cosign(at=at) if sign is None else None
    if plan is not None:
        _tell_plan(plan, one.phone.town_roster().batches.keys())
        return
    asked = {book.letters_of(signed): (body, signed) for body, signed in await one.asked_to_sign()}
    if sign is not None:
        if sign not in asked:
            raise Refusal("cosign.not_the_same", safe="No page with these letters waits. Read what waits now.")
        body, signed = asked[sign]
        waits = book.waits(one.phone.town_roster(), body)
        await one.sign_too(signed)
        _tell_when(waits=waits)
        return
    apps = await one.asked_to_sign((statements.Manifest,))
    for body, _ in apps:
        assert isinstance(body, statements.Manifest)
        print(f"Another steward asks to pin another app: {body.manifest_hash.hex()}")
        print("If a build that you trust is that one: the same command with --app FOLDER (web/dist)")
    for letters, (body, _) in asked.items():
        print(f"Another steward asks for this page of the town's book ({statements.kind_of(body).name}):")
        _tell(body, one)
        print(f"Speak with her. If it is what you both want: the same command with --sign {letters}")
    if not asked and not apps:
        print("No other steward asks for a signature.")


async def _cosign_app(one: Steward, folder: Path) -> None:
    """Only the app of a build that lies here, every file of it looked at. Refusal("cosign.not_the_same")."""
    pinned = _manifest_of(folder)
    asked = dict(await one.asked_to_sign((statements.Manifest,)))
    if statements.Manifest(pinned) not in asked:
        raise Refusal("cosign.not_the_same", safe="No other steward asks for the app in this folder.")
    await one.sign_too(asked[statements.Manifest(pinned)])
    print(f"The app is pinned: {pinned.hex()}")


def _page(what: str, asked: argparse.Namespace, roster: Roster) -> tuple[statements.Body, statements.Body]:
    """(as it is, as it shall be)."""
    match what:
        case "policy":
            changed = book.changed_policy(
                roster.policy,
                preset=Preset[asked.preset] if asked.preset else None,
                lone_watch=None if asked.lone_watch is None else asked.lone_watch == "yes",
                on=asked.on,
                off=asked.off,
                tuned=asked.tune,
            )
            return roster.policy, changed
        case "stewards":
            now: statements.Body = statements.Stewards(roster.stewards)
            return now, book.changed_stewards(roster.stewards, added=asked.add, removed=asked.remove)
        case "desk":
            now = statements.Desk(roster.desk)
            return now, book.changed_desk(roster.desk, added=asked.add, removed=asked.remove)
        case "aid-desk":
            now = statements.AidDesk(roster.aid)
            return now, book.changed_aid_desk(roster.aid, added=asked.add, removed=asked.remove)
        case "trustees":
            sound = None if asked.sound is None else asked.sound == "yes"
            changed_list = book.changed_trustees(
                roster.films, added=asked.add, removed=asked.remove, needed=asked.needed, sound=sound, hours=asked.hours
            )
            return roster.films, changed_list
        case "cosigners":
            changed_ledger = book.changed_cosigners(
                roster.ledger,
                log=asked.log,
                added=asked.add,
                removed=asked.remove,
                needed=asked.needed,
                stamps=asked.stamps,
            )
            return roster.ledger, changed_ledger
        case "relays":
            new = None
            if asked.add is not None:
                events = tuple(Event[each] for each in asked.events)
                new = statements.Relay(asked.name, book.read_relay_code(asked.add), events)
            now = statements.Relays(roster.relays)
            return now, book.changed_relays(roster.relays, added=new, removed=asked.remove)
        case _:
            now = statements.Mirrors(roster.mirrors)
            return now, book.changed_mirrors(roster.mirrors, added=asked.add, removed=asked.remove)


async def _write(
    page: tuple[statements.Body, statements.Body],
    asked: argparse.Namespace,
    *,
    by: Steward,
    second: Steward | None,
    words: str,
    at: Instant,
) -> None:
    """By the root if its file is given, else by as many stewards as it needs: beside one another, or by letter."""
    now, body = page
    _tell(body, by)
    coming = [each for each in by.phone.town_roster().pending if each.kind == statements.kind_of(body)]
    for each in coming:
        print(f"Takes force at {_utc(each.in_force_at)}:")
        _tell(each.body, by)
    if body == now:
        return
    if coming:
        print("This change takes the place of the one that was coming.")
    needed = book.stewards_needed(by.phone.town_roster(), body)
    keys = [by.secrets.key, *([second.secrets.key] if second is not None else [])]
    if asked.root is not None:
        opened = asked.root_words_file.read_text("utf-8").splitlines()[0] if asked.root_words_file else words
        seed, _ = root.open_root(asked.root, words=opened)
        if Founder(seed=seed).town != by.phone.town:
            raise Refusal("root.other_town", safe="This is another town's root.")
        keys = [SigningKey.of(seed)]
    elif len(keys) < needed:
        await by.state_by_letter(body, at=at)
        print(BY_LETTER)
        return
    waits = asked.root is None and book.waits(by.phone.town_roster(), body)
    await by.state(body, keys=keys, at=at)
    _tell_when(waits=waits)
    if isinstance(body, statements.Stewards) and len(body.stewards) < by.phone.town_roster().stewards_needed:
        print("With one steward only the root certifies anybody in a town of this size: name another.")


def _tell(body: statements.Body, one: Steward) -> None:
    for line in book.lines_of(body, mine=one.secrets.key.public) or ["none"]:
        print(f"  {line}")


def _tell_when(*, waits: bool) -> None:
    if waits:
        print("It is in the book. Every phone shows it as coming and follows it 48 hours after it first saw it.")
    else:
        print("It is in the book, and in force.")


async def files(what: str, asked: argparse.Namespace, *, words: str, at: Instant) -> int:
    kept = steward_file.open_kept(asked.steward_file, words=words)
    one, other = await _steward_of(kept), None
    if getattr(asked, "second", None) is not None:
        other = await _steward_of(steward_file.open_kept(asked.second, words=words))
    done: bool | None = None
    try:
        match what:
            case "add":
                done = await one.list_file(asked.name, _town_file(asked.file), with_steward=other, at=at)
            case "remove":
                done = await one.unlist_file(asked.name, with_steward=other, at=at)
            case "cosign":
                own = [_town_file(file) for file in asked.file]
                if await one.cosign_files(own, gone=asked.removed, at=at) is None:
                    print("No other steward asks for a signature.")
        if done is False:
            print("The other stewards were asked by letter: one signs with `tocsin-kit files cosign`.")
            return 0
        await _tell_files(one.phone)
    finally:
        await one.phone.close()
        if other is not None:
            await other.phone.close()
    return 0


def verify(asked: argparse.Namespace, *, at: Instant) -> int:
    file = verifying.read(asked.file.read_bytes())
    proven = verifying.prove(file, town=asked.town, at=at)
    alert = proven.alert.alert
    words = Words("en", clock_face=_utc)
    print(f"This is a true alert of {one_line(proven.roster.founding.name)}.")
    print(f"  It said: {_said(proven, words=words)}")
    print(f"  Sent {_utc(alert.sent_at)}, ends {_utc(alert.ends_at)}" + (" (over)." if alert.ends_at <= at else "."))
    print(f"  Within {alert.radius_m} m of H3 cell {alert.cell:x}. Alert {proven.alert.alert_id.hex()}.")
    roles = [" and ".join(role.name or "" for role in Role if role & held) for held in proven.roles]
    print(f"  Signed by {len(roles)} of the {proven.hidden_among} people who held roles then: {', '.join(roles)}.")
    if alert.status is not Status.Actual:
        print("  It was an exercise or a test: nothing was happening.")
    if proven.rests_on_delay:
        print("  Its stewards were named by other stewards; a file cannot show that 48 hours passed.")
    if asked.town is None:
        print("  Compare these words with the town's: they say which town this is.")
    print(f"  Town {root.fingerprint(proven.roster.town)} ({b64u(proven.roster.town)})")
    print("It proves that this was said then. It cannot prove that it was so, nor that it still is.")
    return 0


async def verify_app(asked: argparse.Namespace, *, at: Instant) -> int:
    line = HouseLine(asked.address)
    try:
        town = asked.town or TownId(from_b64u((await line.ask("GET", "/api/town")).json()["town"] or ""))
        phone = _phone(town, address=asked.address)
        await phone.sync()
        await phone.close()
        pinned = phone.town_roster().manifest
        if pinned is None:
            print("This town has not pinned its app yet: nothing can be compared.")
            return 1
        served = (await line.ask("GET", manifest.PATH)).body
        files = manifest.read(served, expected=pinned)
        wrong = [path for path, digest in files.items() if hash_of(await _served(line, path)).hex() != digest]
    finally:
        await line.close()
    for path in wrong:
        print(f"Changed: {path}", flush=True)
    print(f"Town {root.fingerprint(town)}")
    print(f"{len(files) - len(wrong)} of {len(files)} files are the ones that the town's stewards signed.")
    if wrong:
        print("Do not use the app that this house serves.")
    return 1 if wrong else 0


async def mirror(asked: argparse.Namespace, *, now: Callable[[], Instant]) -> int:
    """Until it is stopped, or once. A house that is away, or lies, leaves the folder as it was."""
    line = HouseLine(asked.address)
    copy = Mirror(asked.folder, town=asked.town, line=line)
    copy.resume(at=now())
    try:
        while True:
            try:
                await copy.follow(at=now())
                copy.write(at=now())
                await copy.fetch_files()
            except (NoLine, Refused, Refusal) as why:
                if asked.once:
                    raise
                print(f"Nothing was changed: {why}", file=sys.stderr, flush=True)
            if asked.once:
                name = one_line(copy.roster.founding.name)
                print(f"{name} is in {asked.folder}. Town {root.fingerprint(copy.roster.town)}")
                return 0
            await asyncio.sleep(asked.every)
    finally:
        await line.close()


async def take_role(asked: argparse.Namespace, *, words: str) -> int:
    parts = urlsplit(asked.role_link)
    house, invited = f"{parts.scheme}://{parts.netloc}", read_link(parts.fragment)
    if asked.file.exists():
        raise ValueError(f"{asked.file} is there already; it is not overwritten.")
    phone = _on_watch(invited.town, address=house)
    try:
        await phone.sync()
        await phone.take_role(parts.fragment, name=asked.name)
    finally:
        await phone.close()
    role_file.keep(role_file.RoleFile.of(phone, house=house), file=asked.file, words=words)
    print(f"Keys for {len(phone.keys)} windows are in {asked.file}; the steward has to certify them.")
    print(f"Your revocation slip, for paper: {phone.slip_master.hex()}")
    return 0


async def drill(asked: argparse.Namespace, *, words: str) -> int:
    kept = role_file.open_kept(asked.role_file, words=words)
    phone = _on_watch(kept.town, address=kept.house)
    kept.put_into(phone)
    latitude, longitude = asked.place
    event = next(code for code, kind in EVENTS.items() if kind.name == asked.event)
    try:
        await phone.start_shift()
        alert = await phone.exercise(event=event, place=cell_at(latitude, longitude, at_resolution=12))
    finally:
        await phone.close()
    print(f"An exercise ({asked.event}) waits for a colleague's approval; it ends at {_utc(alert.ends_at)}.")
    return 0


async def practice(asked: argparse.Namespace) -> int:
    from tocsin_kit.practice.play import practise

    return await practise(
        setup_link=asked.house, data=asked.data, port=asked.port, neighbours=asked.neighbours, once=asked.once
    )


def _town_file(file: Path) -> bytes:
    data = file.read_bytes()
    if not 1 <= len(data) <= statements.MOST_FILE_BYTES:
        raise ValueError(f"{file} has {len(data)} bytes; a town file has at most {statements.MOST_FILE_BYTES}.")
    return data


async def _tell_files(phone: Phone) -> None:
    listed = phone.town_roster().files
    for each in listed:
        try:
            await phone.ask("GET", f"/api/files/{b64u(each.file_hash)}", headers={"Range": "bytes=0-0"})
            where = "at the house"
        except Refused as why:
            if why.code != "file.not_here":
                raise
            where = "not at the house yet: add it again"
        print(f"{each.name}: {each.size} bytes, {each.file_hash.hex()[:16]}, {where}")
    if not listed:
        print("This town has no files.")


def _tell_plan(plan: PlannedBatch, certified: Collection[Window]) -> None:
    people = max(len(each.leaves) for each in plan.windows)
    if not set(certified) >= {each.window for each in plan.windows}:
        print(BY_LETTER)
    print(f"{people} people may be on watch for {len(plan.windows)} windows of six hours.")
    print(f"Each of them is hidden among {people}.")


def _said(proven: verifying.ProvenAlert, *, words: Words) -> str:
    alert = proven.alert.alert
    if proven.alert.standing is Standing.REPORTED_OVER:
        return words.ending(alert.event, kind="reported-over", status=alert.status)
    if proven.alert.standing is Standing.FINAL:
        kind = "cancelled" if alert.message_type is MessageType.Cancel else "all-clear"
        return words.ending(alert.event, kind=kind, status=alert.status)
    return words.alarm(
        alert.event,
        ResponseType(alert.response_type),
        status=alert.status,
        confirmed=alert.certainty is Certainty.Observed,
        until=alert.ends_at,
    )


def _manifest_of(folder: Path) -> Hash:
    """The hash of a build's manifest, whose files are checked first. Raises Refusal("manifest.*")."""
    written = (folder / manifest.PATH.lstrip("/")).read_bytes()
    for path, digest in manifest.read(written).items():
        if hash_of((folder / path.lstrip("/")).read_bytes()).hex() != digest:
            raise Refusal("manifest.other_file", safe=f"{path} is not the file that the manifest names.")
    return hash_of(written)


async def _served(line: HouseLine, path: str) -> bytes:
    answer = await line.exchange("GET", path)
    return answer.body if answer.status == 200 else b""


async def _steward_of(kept: steward_file.StewardFile) -> Steward:
    phone = _phone(kept.town, address=kept.house)
    await phone.sync()
    return Steward(phone, secrets=kept.secrets)


def _phone(town: TownId, *, address: str) -> Phone:
    return Phone(town=town, addresses=[address], clock=_now, language="en", here=None, clock_face=_utc)


def _on_watch(town: TownId, *, address: str) -> OnWatch:
    return OnWatch(town=town, addresses=[address], clock=_now, language="en", here=None, clock_face=_utc)


def _now() -> Instant:
    return Instant(int(time.time()))


def _utc(at: Instant) -> str:
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(at))
