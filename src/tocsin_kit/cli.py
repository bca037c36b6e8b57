"""tocsin-kit: the toolbox of people with a role, on their own machines."""

from __future__ import annotations

import argparse
import asyncio
import datetime
import getpass
import os
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from tocsin.phrases import languages
from tocsin.seals import directory
from tocsin.terms.b64 import from_b64u
from tocsin.terms.ids import TownId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import EVENTS, Preset, Role
from tocsin_kit import commands
from tocsin_kit.actors.line import NoLine, Refused
from tocsin_kit.directory import command as places
from tocsin_kit.directory import tables
from tocsin_kit.month import command as months
from tocsin_kit.publish import at_house as let_out
from tocsin_kit.relay import command as relays
from tocsin_kit.translating import round_trip
from tocsin_kit.witness import command as films
from tocsin_kit.witness import trustee_file
from tocsin_kit.witness.bundle import command as bundles
from tocsin_kit.witness.codes import Reason


def main(arguments: Sequence[str] | None = None) -> int:
    """0: done, or proven. 1: refused. 2: the command makes no sense."""
    asked = _parser().parse_args(arguments)
    try:
        done = asked.do(asked)
        return int(asyncio.run(done) if asyncio.iscoroutine(done) else done)
    except Refusal as why:
        print(f"No: {why.safe} ({why.code})", file=sys.stderr)
    except Refused as why:
        print(f"The house refuses: {why.say} ({why.code})", file=sys.stderr)
    except NoLine:
        print("The house does not answer.", file=sys.stderr)
    except TimeoutError:
        print("It took too long. Is this machine very busy, or the house gone?", file=sys.stderr)
    except (OSError, ValueError) as why:
        print(f"No: {why}", file=sys.stderr)
    except KeyboardInterrupt:
        print("Ended.", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tocsin-kit", description=__doc__)
    parser.add_argument("--words-file", type=Path, help="read the passphrase from the first line of this file")
    does = parser.add_subparsers(required=True, metavar="COMMAND")

    found = does.add_parser("found", help="found a town at the empty house that printed this link")
    found.add_argument("setup_link")
    found.add_argument("--name", required=True)
    found.add_argument("--preset", choices=[preset.name for preset in Preset], default=Preset.street.name)
    found.add_argument("--near", required=True, metavar="LAT,LON", type=_place, help="roughly; kept as a wide cell")
    found.add_argument("--languages", default="en", help="tags, with commas between them")
    found.add_argument("--lone-watch", action="store_true", help="one person alone may warn, unconfirmed")
    found.add_argument("--folder", type=Path, default=Path(), help="where the sealed files and the card are written")
    found.add_argument("--second-steward", type=Path, help="also make a file for a second steward")
    found.set_defaults(do=lambda asked: commands.found(asked, words=_words(asked, "new"), at=_now()))

    split = does.add_parser("split", help="split the root into cards for keepers, some of which recover it")
    split.add_argument("root_file", type=Path)
    split.add_argument(
        "--keepers", type=int, choices=[3, 5], default=5, help="three, any two suffice (a street); or five, any three"
    )
    split.add_argument("--folder", type=Path, default=Path())
    split.set_defaults(do=lambda asked: commands.split(asked, words=_words(asked)))

    recover = does.add_parser("recover", help="make the root's sealed file again from shares")
    recover.add_argument("root_file", type=Path, help="the file to write")
    recover.add_argument("--name", required=True)
    recover.add_argument("--shares", type=Path, nargs="+", help="text files with one share each; else they are asked")
    recover.set_defaults(do=lambda asked: commands.recover(asked, words=_words(asked, "new")))

    invite = does.add_parser("invite", help="make an invite link")
    invite.add_argument("steward_file", type=Path)
    invite.add_argument("--uses", type=int, default=1, help="more than one: a meeting, open for two hours")
    invite.add_argument("--address", help="by which neighbours reach the house, if it is another")
    invite.add_argument("--role", choices=[role.name for role in Role if role.name])
    invite.set_defaults(do=lambda asked: commands.invite(asked, words=_words(asked), at=_now()))

    steward = does.add_parser("steward", help="keep the roster").add_subparsers(required=True, metavar="WHAT")
    for name, says in STEWARD_COMMANDS:
        command = steward.add_parser(name, help=says)
        command.add_argument("steward_file", type=Path)
        if name == "certify":
            command.add_argument("--with", dest="second", type=Path, help="her file; else she is asked by letter")
            command.add_argument("--windows", type=int, default=168)
        if name == "cosign":
            command.add_argument("--sign", metavar="LETTERS", help="what cannot be rebuilt, once you have read it")
            command.add_argument(
                "--app", type=Path, metavar="FOLDER", help="pin the app of this build, if she asks for it"
            )
        command.set_defaults(do=_steward(name))
    revoke = steward.add_parser("revoke", help="make somebody's keys void, at once")
    revoke.add_argument("steward_file", type=Path)
    revoke.add_argument("name", help="the name under which she asked for her role")
    revoke.set_defaults(do=_steward("revoke"))
    cut = steward.add_parser("cut", help="close an invite and end what came from it")
    cut.add_argument("steward_file", type=Path)
    cut.add_argument("link")
    cut.set_defaults(do=_steward("cut"))
    manifest = steward.add_parser("manifest", help="pin the app that a house serves in the roster, after checking it")
    manifest.add_argument("steward_file", type=Path)
    manifest.add_argument("folder", type=Path, help="a build of the app that this steward trusts (web/dist)")
    manifest.add_argument("--with", dest="second", type=Path)
    manifest.set_defaults(do=_steward("manifest"))
    _commands_of_the_book(steward)

    files = does.add_parser("files", help="the town's files: map, voices").add_subparsers(required=True, metavar="WHAT")
    for name, says in FILES_COMMANDS:
        command = files.add_parser(name, help=says)
        command.add_argument("steward_file", type=Path)
        if name in ("add", "remove"):
            command.add_argument("name", help="lower-case letters, digits, dots, hyphens: map.pmtiles, voice-so")
            command.add_argument("--with", dest="second", type=Path, help="her file; else she is asked by letter")
        if name == "add":
            command.add_argument("file", type=Path)
        if name == "cosign":
            command.add_argument("file", type=Path, nargs="*", help="the new files, as this steward has looked at them")
            command.add_argument("--removed", action="append", default=[], metavar="NAME", help="a file that may go")
        command.set_defaults(do=_files(name))

    help_ = does.add_parser("directory", help="the places that help: import, look, give out, print")
    _directory_commands(help_.add_subparsers(required=True, metavar="WHAT"))
    _map_commands(does.add_parser("map", help="the town's map").add_subparsers(required=True, metavar="WHAT"))

    verify = does.add_parser("verify", help="say what a saved alert or a film's bundle proves; needs no network")
    verify.add_argument("file", type=Path)
    verify.add_argument("--town", type=_town, help="the town's id (base64url); else compare its fingerprint words")
    verify.add_argument("--policy", type=Path, help="of a bundle: the keys that you believe (tlog-policy), not its own")
    verify.add_argument(
        "--authorities", type=Path, metavar="FILE.pem", help="of a bundle: time authorities you believe"
    )
    verify.add_argument("--json", action="store_true", help="of a bundle: for programs")
    verify.set_defaults(do=_verify)

    verify_app = does.add_parser("verify-app", help="compare the app that a house serves with the one in its roster")
    verify_app.add_argument("address")
    verify_app.add_argument("--town", type=_town, help="the town's id (base64url); else compare its fingerprint words")
    verify_app.set_defaults(do=lambda asked: commands.verify_app(asked, at=_now()))

    mirror = does.add_parser("mirror", help="keep a copy of a town's public words for any web server to give out")
    mirror.add_argument("address", help="of the house")
    mirror.add_argument("folder", type=Path)
    mirror.add_argument("--town", type=_town, required=True, help="the town's id (base64url)")
    mirror.add_argument("--every", type=int, default=20, metavar="SECONDS")
    mirror.add_argument("--once", action="store_true", help="copy once, and end")
    mirror.set_defaults(do=lambda asked: commands.mirror(asked, now=_now))

    _bridge_commands(does.add_parser("bridge", help="carry what the town says to messengers, texts, radios, paper"))

    relay = does.add_parser("relay", help="pass an authority's notices on to the town, as theirs")
    _relay_commands(relay.add_subparsers(required=True, metavar="WHAT"))

    trustee = does.add_parser("trustee", help="somebody who opens films together with others: her keys, her answers")
    _trustee_commands(trustee.add_subparsers(required=True, metavar="WHAT"))
    case = does.add_parser("case", help="ask the trustees to open a film, and collect what they answer")
    _case_commands(case.add_subparsers(required=True, metavar="WHAT"))
    film = does.add_parser("film", help="put an opened film together, prove it, pack it for a court, erase one")
    _film_commands(film.add_subparsers(required=True, metavar="WHAT"))
    publish = does.add_parser("publish", help="cover who can be told in an opened film, look at all of it, let it out")
    _publish_commands(publish.add_subparsers(required=True, metavar="WHAT"))

    take_role = does.add_parser("take-role", help="keep watch from this machine: make keys, ask for their certificate")
    take_role.add_argument("role_link")
    take_role.add_argument("--name", required=True, help="read by the steward only")
    take_role.add_argument("--file", type=Path, default=Path("role.tocsin-role"))
    take_role.set_defaults(do=lambda asked: commands.take_role(asked, words=_words(asked, "new")))

    _drill_commands(does.add_parser("drill", help="practise: a warning with drill keys, a month of aid"))

    _add_words(does.add_parser("words", help="take a language out for translators, and back in"))

    practice = does.add_parser("practice", help="a practice town at a house of one's own machine")
    practice.add_argument("--house", required=True, metavar="SETUP_LINK")
    practice.add_argument("--data", type=Path, help="the house's folder, to show what it knows")
    practice.add_argument("--port", type=int, default=0, help="of the stage")
    practice.add_argument("--neighbours", type=int, default=214)
    practice.add_argument("--once", action="store_true", help="play once, check every claim, and end")
    practice.set_defaults(do=commands.practice)
    return parser


def _drill_commands(drill: argparse.ArgumentParser) -> None:
    does = drill.add_subparsers(required=True, metavar="WHAT")
    begin = does.add_parser("begin", help="begin an exercise with drill keys; a colleague approves it on her phone")
    begin.add_argument("role_file", type=Path)
    begin.add_argument("--event", choices=[kind.name for kind in EVENTS.values()], default="checkpoint")
    begin.add_argument("--place", required=True, metavar="LAT,LON", type=_place)
    begin.set_defaults(do=lambda asked: commands.drill(asked, words=_words(asked)))
    month = does.add_parser(
        "month", help="play a month of a town's aid against a house on this machine, and count what each loss reveals"
    )
    months.add_arguments(month)


def _map_commands(does: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    build = does.add_parser("build", help="make the town's map from an OpenStreetMap extract")
    build.add_argument("file", type=Path, metavar="FILE.osm.pbf")
    build.add_argument("--out", type=Path, default=Path("map.pmtiles"))
    build.add_argument("--places", type=Path, help="also write places.json, the named places for phones without a map")
    build.add_argument("--name", help="of the town; else the file's")
    build.add_argument("--bounds", type=_bounds, metavar="WEST,SOUTH,EAST,NORTH", help="else all of the extract")
    build.add_argument("--languages", type=lambda text: text.split(","), help="of the names; else those of the app")
    build.set_defaults(do=_map("build"))
    invent = does.add_parser("invent", help="write the practice town's map")
    invent.add_argument("--out", type=Path, default=Path("map.pmtiles"))
    invent.set_defaults(do=_map("invent"))


def _map(what: str) -> Callable[[argparse.Namespace], int]:
    """What draws maps is an extra of the kit, large, and loaded only for this."""

    def run(asked: argparse.Namespace) -> int:
        try:
            from tocsin_kit.map import command
        except ModuleNotFoundError as lacks:
            raise ValueError(f"Maps need more of the kit ({lacks.name}): pip install 'tocsin[kit,map]'") from lacks
        done: int = getattr(command, what)(asked)
        return done

    return run


def _directory_commands(does: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    take_in = does.add_parser("import", help="from HSDS (JSON, or CSV in a zip) or a plain table to the town's file")
    take_in.add_argument("file", type=Path, nargs="+")
    take_in.add_argument("--timezone", required=True, metavar="ZONE", help="of all hours: America/Chicago", type=_zone)
    take_in.add_argument("--column", action="append", default=[], metavar="OURS=THEIRS", type=_column)
    take_in.add_argument("--out", type=Path, default=Path(directory.NAME))
    take_in.set_defaults(do=places.take_in)
    check = does.add_parser("check", help="say what in a directory is not to be relied on")
    give_out = does.add_parser("export", help="for other programs, or for a spreadsheet")
    verified = does.add_parser("verified", help="somebody has asked there today")
    print_out = does.add_parser("print", help="a sheet for each language")
    each: tuple[tuple[argparse.ArgumentParser, Callable[[argparse.Namespace], int]], ...] = (
        (check, places.check),
        (give_out, places.give_out),
        (verified, places.verified),
        (print_out, places.print_out),
    )
    for command, do in each:
        command.add_argument("file", type=Path)
        command.add_argument("--today", type=datetime.date.fromisoformat, metavar="DATE", help="else this machine's")
        command.set_defaults(do=do)
    verified.add_argument("name", nargs="+", help="of the place, as the directory has it")
    kind = give_out.add_mutually_exclusive_group(required=True)
    kind.add_argument("--hsds", action="store_true", help="JSON, as HSDS 3 has it")
    kind.add_argument("--package", action="store_true", help="HSDS's tables, in a zip")
    kind.add_argument("--csv", action="store_true", help="one plain table")
    give_out.add_argument("--out", type=Path, required=True)
    print_out.add_argument("--languages", type=lambda text: text.split(","), default=[*languages()])
    print_out.add_argument("--town", default="", help="its name, for the top of the sheet")
    print_out.add_argument("--out", type=Path, default=Path("print"), metavar="FOLDER")


def _zone(text: str) -> str:
    if not directory.is_zone(text):
        raise argparse.ArgumentTypeError("a zone has a name like America/Chicago")
    return text


def _column(text: str) -> tuple[str, str]:
    ours, _, theirs = text.partition("=")
    if ours not in tables.COLUMNS or not theirs:
        raise argparse.ArgumentTypeError(f"one of {', '.join(tables.COLUMNS)}, then = and the other table's column")
    return ours, theirs


def _bridge_commands(bridge: argparse.ArgumentParser) -> None:
    does = bridge.add_subparsers(required=True, metavar="WHAT")
    run = does.add_parser("run", help="follow the town and carry what it says, until Ctrl-C")
    run.add_argument("--once", action="store_true", help="carry what is due now, and end; 1 if something still waits")
    test = does.add_parser("test", help="send one test message over a channel")
    status = does.add_parser("status", help="say what was carried and what waits")
    seal = does.add_parser("seal", help="seal a list of contacts into the bridge's folder")
    show = does.add_parser("show", help="print the sealed contacts, to change them")
    take = does.add_parser("take", help="keep a message that is piped in, sealed, until you have read it")
    sightings = does.add_parser("sightings", help="read what came in, and pass it on to the watch, sealed")
    paper = does.add_parser("print", help="write the phone tree and posters, to print")
    every = {"run": run, "test": test, "status": status, "seal": seal, "show": show, "take": take}
    for name, command in (every | {"sightings": sightings, "print": paper}).items():
        command.add_argument("folder", type=Path, help="of the bridge, with its bridge.toml")
        command.set_defaults(do=_bridge(name))
    test.add_argument("channel")
    test.add_argument("--to", metavar="NAME", help="of a contact, on channels that write to contacts")
    seal.add_argument("contacts", type=Path, metavar="CONTACTS.toml")
    take.add_argument("--mail", action="store_true", help="it is a mail: only its words are kept")
    sightings.add_argument("--language", choices=list(languages()), default="en", help="of the words that came in")
    paper.add_argument("--out", type=Path, default=Path("print"), metavar="FOLDER")
    paper.add_argument("--languages", nargs="+", choices=list(languages()), default=["en"], help="of the posters")


def _bridge(what: str) -> Callable[[argparse.Namespace], Any]:
    """What speaks to messengers and radios is an extra of the kit, and loaded only for this."""

    def do(asked: argparse.Namespace) -> Any:
        try:
            from tocsin_kit.bridge import command
        except ModuleNotFoundError as lacks:
            raise ValueError(f"This needs more of the kit ({lacks.name}): pip install 'tocsin[kit,bridge]'") from lacks
        sealed = command.has_contacts(asked.folder)
        match what:
            case "run":
                return command.run(asked, words=_words(asked) if sealed else None, now=_now)
            case "test":
                return command.test(asked, words=_words(asked) if sealed else None, now=_now)
            case "status":
                return command.status(asked)
            case "seal":
                return command.seal(asked, words=_words(asked, "" if sealed else "new"))
            case "show":
                return command.show(asked, words=_words(asked))
            case "take":
                return command.take(asked, now=_now)
            case "sightings":
                return command.sightings(asked, words=_words(asked), now=_now)
            case _:
                return command.on_paper(asked, words=_words(asked) if sealed else None, now=_now)

    return do


def _relay_commands(does: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    key = does.add_parser("key", help="make the relay's key, and show the code that a steward takes in")
    key.set_defaults(do=lambda asked: relays.key(asked, words=_words(asked, "" if relays.has_key(asked) else "new")))
    run = does.add_parser("run", help="read the feed and pass on what touches the town, until Ctrl-C")
    run.add_argument("--once", action="store_true", help="pass on what is due now, and end; 1 if something went wrong")
    run.set_defaults(do=lambda asked: relays.run(asked, words=_words(asked), now=_now))
    for command in (key, run):
        command.add_argument("folder", type=Path, help="of the relay, with its relay.toml")


def _verify(asked: argparse.Namespace) -> int:
    return bundles.verify(asked) if bundles.is_bundle(asked.file) else commands.verify(asked, at=_now())


def _trustee_commands(does: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    key = does.add_parser("key", help="make a trustee's keys, and show the code that a steward takes in")
    key.add_argument("file", type=Path)
    key.set_defaults(
        do=lambda asked: trustee_file.key(asked.file, words=_words(asked, "" if asked.file.exists() else "new"))
    )
    answer = does.add_parser("answer", help="show who asks for which film, and why; give your share, or decline")
    answer.add_argument("file", type=Path)
    answer.add_argument("--house", required=True, metavar="ADDRESS")
    answer.add_argument("--town", type=_town, help="the town's id (base64url); else compare its fingerprint words")
    which = answer.add_mutually_exclusive_group()
    which.add_argument("--give", metavar="LETTERS", help="your share, to the case with these letters")
    which.add_argument("--decline", metavar="LETTERS", help="say no to the case with these letters")
    which.add_argument("--dismiss", metavar="LETTERS", help="say that this is no case, so that it goes")
    answer.add_argument("--note", default="", help="a line to who asks")
    answer.set_defaults(do=lambda asked: films.answer(asked, words=_words(asked), now=_now))


def _case_commands(does: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    open_ = does.add_parser("open", help="lay a case before the trustees; again, with the same folder, changes nothing")
    open_.add_argument("receipt", help="the receipt's file, or the link in its QR code")
    open_.add_argument("--house", required=True, metavar="ADDRESS")
    open_.add_argument("--folder", type=Path, required=True, help="where all of it will be kept")
    open_.add_argument("--who", required=True, help="who asks, so that the trustees can reach you")
    open_.add_argument("--why", required=True)
    open_.add_argument("--reason", choices=[reason.name for reason in Reason], required=True)
    open_.set_defaults(do=lambda asked: films.open_case(asked, now=_now))
    wait = does.add_parser("wait", help="collect answers, and fetch the film's parts meanwhile, until enough are here")
    wait.add_argument("folder", type=Path)
    wait.add_argument("--every", type=int, default=20, metavar="SECONDS")
    wait.add_argument("--once", action="store_true", help="look once, and end; 1 while answers are too few")
    wait.add_argument(
        "--from", dest="copy", metavar="ADDRESS", help="fetch the parts there, of a house that mirrors them"
    )
    wait.set_defaults(do=lambda asked: films.wait(asked, now=_now))


def _film_commands(does: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    assemble = does.add_parser("assemble", help="join the key, open every part, write what plays, say what is missing")
    assemble.add_argument("folder", type=Path)
    assemble.add_argument("--from", dest="copy", metavar="ADDRESS", help="fetch what lacks there, of a mirroring house")
    assemble.set_defaults(do=lambda asked: films.assemble(asked, now=_now))
    proofs = does.add_parser("proofs", help="fetch the ledger's proofs and time stamps, for others to check")
    proofs.add_argument("folder", type=Path)
    proofs.set_defaults(do=lambda asked: films.fetch_proofs(asked, now=_now))
    erase = does.add_parser("erase", help="take a film back for ever, with the slip that its phone saved")
    erase.add_argument("slip", type=Path)
    erase.add_argument("--house", required=True, metavar="ADDRESS")
    erase.add_argument("--yes", action="store_true", help="do not ask again")
    erase.set_defaults(do=lambda asked: films.erase(asked, now=_now))
    bundle = does.add_parser("bundle", help="pack an opened film with all that proves it, for a court")
    bundle.add_argument("folder", type=Path, help="of the case")
    bundle.add_argument("out", type=Path, metavar="OUT.zip")
    bundle.add_argument(
        "--without-key", dest="with_key", action="store_false", help="leave out the film's key: less is proven then"
    )
    bundle.set_defaults(do=bundles.bundle)


def _publish_commands(does: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    make = does.add_parser("make", help="cover faces and what you drew, write the film anew, put all of it on sheets")
    make.add_argument("folder", type=Path, help="of the opened film, with its proofs")
    make.add_argument("work", type=Path, help="the folder to write")
    make.add_argument("--sound", choices=["remove", "keep"], required=True, help="a voice tells who speaks")
    make.add_argument("--boxes", type=Path, help="what else is covered, as the page draw.html saves it")
    make.set_defaults(do=lambda asked: _publishing().make(asked))
    release = does.add_parser("release", help="look at every sheet, then sign; two trustees let a film out")
    release.add_argument("work", type=Path)
    release.add_argument("file", type=Path, help="the trustee's keys")
    release.set_defaults(do=lambda asked: _publishing().release(asked, words=_words(asked), at=_now()))
    check = does.add_parser("check", help="know what a film that was let out proves, and what it does not")
    check.add_argument("work", type=Path)
    _house_and_town(check)
    check.set_defaults(do=lambda asked: let_out.check(asked, now=_now))
    put = does.add_parser("put", help="show a film that two trustees let out to everybody, on a page at the house")
    put.add_argument("work", type=Path)
    put.add_argument("--language", choices=[*languages()], default="en", help="of the page that is shown before")
    put.add_argument("--yes", action="store_true", help="do not ask")
    _house_and_town(put)
    put.set_defaults(do=lambda asked: let_out.put(asked, now=_now))
    withdraw = does.add_parser("withdraw", help="take one down: one trustee, or whoever filmed, with the erase slip")
    withdraw.add_argument("work", type=Path, metavar="film", help="its folder, or the 64 letters of its page's address")
    by = withdraw.add_mutually_exclusive_group(required=True)
    by.add_argument("--trustee", dest="file", type=Path, help="the trustee's keys")
    by.add_argument("--slip", type=Path, help="what the phone that filmed has saved for erasing")
    _house_and_town(withdraw)
    withdraw.set_defaults(do=lambda asked: let_out.withdraw(asked, words=lambda: _words(asked), now=_now))


def _house_and_town(command: argparse.ArgumentParser) -> None:
    command.add_argument("--house", required=True, metavar="ADDRESS")
    command.add_argument("--town", help="as people of the town give it to you; else as the folder's receipt has it")


def _publishing() -> Any:
    """What finds faces is an extra of the kit, large, and loaded only for this."""
    try:
        from tocsin_kit.publish import command
    except ModuleNotFoundError as lacks:
        raise ValueError(
            f"Publishing needs more of the kit ({lacks.name}): pip install 'tocsin[kit,publish]'"
        ) from lacks
    return command


def _commands_of_the_book(steward: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """What a steward writes into the town's book: read without options, changed with them."""
    policy = steward.add_parser("policy", help="show the town's rules, or change them")
    policy.add_argument("--preset", choices=[preset.name for preset in Preset])
    policy.add_argument("--lone-watch", choices=["yes", "no"], help="whether one person alone may warn, unconfirmed")
    kinds = [kind.name for kind in EVENTS.values()]
    policy.add_argument("--on", nargs="+", choices=kinds, default=[], metavar="KIND", help="switch these kinds on")
    policy.add_argument("--off", nargs="+", choices=kinds, default=[], metavar="KIND", help="switch these kinds off")
    policy.add_argument("--tune", nargs="+", type=_tuning, default=[], metavar="KIND=METRES,MINUTES")
    stewards = steward.add_parser("stewards", help="show who keeps the book, take somebody in, or out")
    stewards.add_argument("--add", nargs="+", default=[], metavar="CODE", help="what her phone or file shows")
    stewards.add_argument("--remove", nargs="+", default=[], metavar="NUMBER", type=int, help="as the list counts them")
    desk = steward.add_parser("desk", help="show the permanent desk's keys, or change the list")
    desk.add_argument("--add", nargs="+", default=[], metavar="CODE", help="what a steward's phone shows")
    desk.add_argument("--remove", nargs="+", default=[], metavar="NUMBER", type=int)
    aid_desk = steward.add_parser("aid-desk", help="show the aid desk's phones, or change the list")
    aid_desk.add_argument("--add", nargs="+", default=[], metavar="CODE", help="what a coordinator's phone shows")
    aid_desk.add_argument("--remove", nargs="+", default=[], metavar="NUMBER", type=int)
    trustees = steward.add_parser("trustees", help="show who opens films together, or change the list and its rules")
    trustees.add_argument("--add", nargs="+", default=[], metavar="CODE", help="what `tocsin-kit trustee key` shows")
    trustees.add_argument("--remove", nargs="+", default=[], metavar="NUMBER", type=int)
    trustees.add_argument("--needed", type=int, metavar="COUNT", help="how many open a film; else more than half")
    trustees.add_argument("--sound", choices=["yes", "no"], help="whether films may have sound")
    trustees.add_argument("--hours", type=int, help="how long films are kept at most")
    cosigners = steward.add_parser("cosigners", help="show who looks at the town's ledger and stamps it, or change it")
    cosigners.add_argument("--log", metavar="KEY", help="the ledger's own verifier key, as its house shows it; `none`")
    cosigners.add_argument(
        "--add", nargs="+", default=[], metavar="KEY@ADDRESS", help="a house's cosigner key, and where"
    )
    cosigners.add_argument("--remove", nargs="+", default=[], metavar="NUMBER", type=int)
    cosigners.add_argument(
        "--needed", type=int, metavar="COUNT", help="how many have to see a page; else more than half"
    )
    cosigners.add_argument("--stamps", nargs="+", metavar="ADDRESS", help="of RFC 3161 authorities; `none` for no more")
    mirrors = steward.add_parser("mirrors", help="show where else phones read the feed, or change it")
    mirrors.add_argument("--add", nargs="+", default=[], metavar="ADDRESS")
    mirrors.add_argument("--remove", nargs="+", default=[], metavar="NUMBER", type=int)
    named = steward.add_parser("relays", help="show who passes authorities' notices on to the town, or change it")
    named.add_argument("--add", metavar="CODE", help="what `tocsin-kit relay key` shows")
    named.add_argument("--name", type=_name, default="an authority", help="whose notices they are, as phones say it")
    named.add_argument("--events", nargs="+", choices=kinds, default=[], metavar="KIND", help="of which it may speak")
    named.add_argument("--remove", nargs="+", default=[], metavar="NUMBER", type=int)
    code = steward.add_parser("code", help="show the code by which another steward takes this file's keys in")
    pages = {"policy": policy, "stewards": stewards, "desk": desk, "aid-desk": aid_desk}
    pages |= {"trustees": trustees, "cosigners": cosigners}
    pages |= {"mirrors": mirrors, "relays": named}
    for name, command in pages.items():
        command.add_argument("steward_file", type=Path)
        command.add_argument("--with", dest="second", type=Path, help="her file; else she is asked by letter")
        command.add_argument("--root", type=Path, help="the root's file: in force at once, and no second steward")
        command.add_argument("--root-words-file", type=Path, help="if the root's file has other words than this one")
        command.set_defaults(do=_steward(name))
    code.add_argument("steward_file", type=Path)
    code.set_defaults(do=_steward("code"))


def _add_words(words: argparse.ArgumentParser) -> None:
    does = words.add_subparsers(required=True, metavar="WHAT")
    export = does.add_parser(
        "export", help="write a language into a table: CSV for a spreadsheet, PO for translators' tools"
    )
    export.add_argument("--language", required=True, help="its tag, as in languages.toml")
    export.set_defaults(do=lambda asked: round_trip.export(asked, at=_now()))
    take_in = does.add_parser("import", help="take such a table back into the phrasebook, whole or not at all")
    take_in.set_defaults(do=lambda asked: round_trip.take_in(asked, at=_now()))
    for command in (export, take_in):
        command.add_argument("--format", choices=round_trip.FORMS, help="else what the file is called")
        command.add_argument("file", type=Path)
    tidy = does.add_parser("tidy", help="take out the speakers' marks that no longer hold")
    tidy.set_defaults(do=round_trip.tidy)
    for command in (export, take_in, tidy):
        command.add_argument("--phrasebook", type=Path, metavar="FOLDER", help="else the one beside these sources")


STEWARD_COMMANDS = (
    ("requests", "collect role requests"),
    ("certify", "certify the windows six weeks ahead"),
    ("cosign", "sign what another steward asks for, after rebuilding it from the requests themselves"),
)


FILES_COMMANDS = (
    ("add", "put a file into the town's book and bring it to the house"),
    ("list", "say which files the town has, and whether the house has them"),
    ("remove", "take a file out of the town's book; the house drops it"),
    ("cosign", "sign another steward's list of files, after comparing the new ones with one's own"),
)


def _files(what: str) -> Callable[[argparse.Namespace], Awaitable[int]]:
    return lambda asked: commands.files(what, asked, words=_words(asked), at=_now())


def _steward(what: str) -> Callable[[argparse.Namespace], Awaitable[int]]:
    return lambda asked: commands.steward(what, asked, words=_words(asked), at=_now())


def _words(asked: argparse.Namespace, which: str = "") -> str:
    """The passphrase: from a file, from TOCSIN_WORDS, or asked without showing it."""
    if asked.words_file is not None:
        return str(asked.words_file.read_text("utf-8").splitlines()[0])
    if "TOCSIN_WORDS" in os.environ:
        return os.environ["TOCSIN_WORDS"]
    words = getpass.getpass("The words that seal the file: ")
    if which == "new" and getpass.getpass("Once more: ") != words:
        raise ValueError("These were different words.")
    return words


def _place(text: str) -> tuple[float, float]:
    latitude, _, longitude = text.partition(",")
    return float(latitude), float(longitude)


def _name(text: str) -> str:
    if not 1 <= len(text.strip()) <= 40 or not text.isprintable():
        raise argparse.ArgumentTypeError("a name has 1 to 40 signs")
    return text.strip()


def _tuning(text: str) -> tuple[str, int, int]:
    kind, _, numbers = text.partition("=")
    metres, _, minutes = numbers.partition(",")
    if kind not in {each.name for each in EVENTS.values()}:
        raise argparse.ArgumentTypeError(f"{kind} is no registered kind")
    return kind, int(metres), int(minutes)


def _bounds(text: str) -> tuple[float, ...]:
    west, south, east, north = (float(part) for part in text.split(","))
    if not (-180 <= west < east <= 180 and -85 <= south < north <= 85):
        raise argparse.ArgumentTypeError("degrees: west, south, east, north")
    return west, south, east, north


def _town(text: str) -> TownId:
    try:
        return TownId(from_b64u(text, length=16))
    except Refusal as why:
        raise argparse.ArgumentTypeError("a town's id is 22 letters") from why


def _now() -> Instant:
    return Instant(int(time.time()))


if __name__ == "__main__":
    sys.exit(main())
