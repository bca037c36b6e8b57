"""What `tocsin-kit bridge` does. Loaded only for it: what speaks to messengers and radios is an extra of the kit."""

from __future__ import annotations

import argparse
import fcntl
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tocsin.seals.alert import VerifiedAlert
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal
from tocsin_kit import root
from tocsin_kit.actors.line import HouseLine
from tocsin_kit.actors.member import Guest
from tocsin_kit.bridge import contacts as sealed
from tocsin_kit.bridge import paper, take_in, wording
from tocsin_kit.bridge.aloud import Aloud
from tocsin_kit.bridge.carrier import Carrier, Open, said_name, together
from tocsin_kit.bridge.channel import Channel, Outcome, Post
from tocsin_kit.bridge.config import TO_CONTACTS, ChannelPlan, Config, Contacts, read_config, read_contacts
from tocsin_kit.bridge.follow import Follower
from tocsin_kit.bridge.ledger import Ledger, State
from tocsin_kit.bridge.pass_on import pass_on
from tocsin_kit.mirror import Mirror

NODE = "node"
CONFIG, CONTACTS, LEDGER, LOCK, TOWN = "bridge.toml", "contacts.age", "bridge.sqlite3", "lock", "town"
Clock = Callable[[], Instant]


def has_contacts(folder: Path) -> bool:
    return (folder / CONTACTS).exists()


def seal(asked: argparse.Namespace, *, words: str) -> int:
    """A contacts file that was sealed before keeps its salt: nobody is told anew because a number was added."""
    file, text = asked.folder / CONTACTS, asked.contacts.read_text("utf-8")
    people = read_contacts(text, config=_config(asked.folder)).people
    before = sealed.open_kept(file, words=words) if file.exists() else sealed.ContactsFile.new(text)
    sealed.keep(replace(before, text=text), file=file, words=words)
    with _ledger(asked.folder) as ledger:
        ledger.keep(take_in.OPENS, before.opens.public)
    print(f"{len(people)} contacts are sealed in {file}. Now delete {asked.contacts}.")
    return 0


def show(asked: argparse.Namespace, *, words: str) -> int:
    print(sealed.open_kept(asked.folder / CONTACTS, words=words).text, end="")
    return 0


async def run(asked: argparse.Namespace, *, words: str | None, now: Clock) -> int:
    config, kept, contacts = _opened(asked.folder, words)
    with _alone(asked.folder), _ledger(asked.folder) as ledger:
        follower = Follower(
            asked.folder / TOWN,
            town=config.town,
            house=config.house,
            changed=lambda incidents, name: carrier.plan(incidents, town_name=name),
            say=_say,
            clock=now,
        )

        def open_one(plan: ChannelPlan) -> Open:
            hear, take = _ears(plan, follower, ledger, now=now), _hands(ledger, now=now)
            return Open(plan, _channel(plan, config, contacts, ledger=ledger, hear=hear, take=take))

        channels = [open_one(plan) for plan in config.channels]
        carrier = Carrier(
            config=config,
            contacts=contacts,
            salt=kept.salt,
            channels=channels,
            ledger=ledger,
            fewest=follower.fewest,
            say=_say,
            clock=now,
        )
        ledger.resume()
        try:
            for each in channels:
                await each.channel.open()
            follower.resume()
            if asked.once:
                await follower.look()
                await carrier.carry(once=True)
                return 1 if _tell(ledger, config) else 0
            _say(f"The bridge of {root.fingerprint(config.town)} carries to {len(channels)} channels. Ctrl-C ends it.")
            await together(follower.follow(), carrier.carry())
        finally:
            await follower.close()
            for each in channels:
                await each.channel.close()
    return 0


async def test(asked: argparse.Namespace, *, words: str | None, now: Clock) -> int:
    """One test message, so that a captain sees each channel work before she needs it."""
    config, _, contacts = _opened(asked.folder, words)
    plan = next((each for each in config.channels if each.name == asked.channel), None)
    if plan is None:
        raise Refusal("bridge.config", safe=f"bridge.toml has no channel {asked.channel}.")
    to, languages = "", plan.languages
    if plan.to == TO_CONTACTS:
        person = next((each for each in contacts.of(plan.name) if each.name == asked.to), None)
        if person is None:
            raise Refusal("bridge.config", safe="Say to which contact of this channel, by name: --to NAME")
        to, languages = person.to, (person.language,)
    face = wording.ClockFaces(zone=config.zone, at=now())
    said = [face.words(language).say("test-notice") for language in languages]
    with _ledger(asked.folder) as ledger:
        channel = _channel(plan, config, contacts, ledger=ledger, hear=_deaf, take=_deaf, is_test=True)
        await channel.open()
        try:
            outcome = await channel.send(Post("Tocsin", "\n\n".join(said), tuple(said)), to=to)
        finally:
            await channel.close()
    print("It was taken. Look whether it arrived." if outcome is Outcome.ACCEPTED else "It was not taken.")
    return 0 if outcome is Outcome.ACCEPTED else 1


def status(asked: argparse.Namespace) -> int:
    config = _config(asked.folder)
    with _ledger(asked.folder) as ledger:
        _tell(ledger, config)
    return 0


def take(asked: argparse.Namespace, *, now: Clock) -> int:
    """What a text gateway or a mail server pipes in; needs no words, and runs beside the bridge."""
    _config(asked.folder)
    came = sys.stdin.buffer.read(take_in.MOST_BYTES + 1)
    if len(came) > take_in.MOST_BYTES:
        raise Refusal("bridge.too_long", safe="This is too long for a message.")
    words = take_in.words_of_mail(came) if asked.mail else came.decode("utf-8", "replace")
    with _ledger(asked.folder) as ledger:
        take_in.take(ledger, words, at=now())
    return 0


async def sightings(asked: argparse.Namespace, *, words: str, now: Clock) -> int:
    """She reads each, and what she confirms is sealed and sent."""
    config, kept, _ = _opened(asked.folder, words)
    guest = Guest(
        town=config.town, addresses=[config.house], clock=now, language=asked.language, here=None, clock_face=str
    )
    with _ledger(asked.folder) as ledger:
        came = take_in.waiting(ledger, key=kept.opens)
        if not came:
            print("Nothing waits.")
            return 0
        try:
            await guest.sync()
            sent = await pass_on(ledger, guest, came, ask=input, say=print)
        finally:
            await guest.close()
        print(f"{sent} sent to the watch; {len(ledger.taken())} wait here.")
    return 0


def on_paper(asked: argparse.Namespace, *, words: str | None, now: Clock) -> int:
    """The phone tree, which only she may have, and posters for every wall."""
    config, _, contacts = _opened(asked.folder, words)
    held = Mirror(asked.folder / TOWN, town=config.town, line=HouseLine(config.house))
    held.resume(at=now())
    name = held.roster.founding.name if held.has_book else "Tocsin"
    asked.out.mkdir(parents=True, exist_ok=True)
    tree = asked.out / "phone-tree.html"
    tree.touch()
    tree.chmod(0o600)
    tree.write_text(paper.phone_tree(contacts.people, town=name), "utf-8")
    for language in asked.languages:
        (asked.out / f"poster-{language}.html").write_text(paper.poster(language, town=name, link=config.link), "utf-8")
    print(f"{tree} holds your contacts' numbers: print it, then delete it. The posters beside it may hang anywhere.")
    return 0


def _tell(ledger: Ledger, config: Config) -> int:
    """How many wait."""
    counts, waiting = ledger.counts(), 0
    for plan in config.channels:
        by_state = counts.get(plan.name, {})
        waits = by_state.get(State.DUE, 0) + by_state.get(State.BEGUN, 0)
        lost = sum(by_state.get(each, 0) for each in (State.UNKNOWN, State.LATE, State.GIVEN_UP))
        print(f"{plan.name}: {by_state.get(State.DONE, 0)} carried, {waits} waiting, {lost} not carried")
        waiting += waits
    return waiting


def _channel(
    plan: ChannelPlan,
    config: Config,
    contacts: Contacts,
    *,
    ledger: Ledger,
    hear: Callable[[bytes], object],
    take: Callable[[str], object],
    is_test: bool = False,
) -> Channel:
    """Each with what it alone needs; what a captain does not use is not loaded."""
    match plan.kind:
        case "loudspeaker":
            return Aloud(plan, say=_say)
        case "mqtt":
            from tocsin_kit.bridge.by_mqtt import ByMqtt

            return ByMqtt(plan, contacts=contacts, town=config.town, is_test=is_test)
        case "meshtastic":
            from tocsin_kit.bridge.by_mesh import ByMesh, new_node

            node = ledger.kept(NODE) or new_node()
            ledger.keep(NODE, node)
            return ByMesh(plan, contacts=contacts, node=int.from_bytes(node, "big"), hear=hear, take=take)
        case _:
            from tocsin_kit.bridge.by_apprise import ByApprise

            return ByApprise(plan, contacts=contacts)


def _ears(plan: ChannelPlan, follower: Follower, ledger: Ledger, *, now: Clock) -> Callable[[bytes], object]:
    """What a channel hears is believed when it is proven, and not said there again."""

    def believed(alert: VerifiedAlert) -> None:
        ledger.hear(plan.name, said_name(alert), at=now())

    def hear(signed: bytes) -> None:
        try:
            follower.hear(signed, believed=believed)
        except (OSError, sqlite3.Error) as why:
            _say(f"{plan.name}: what came in could not be written ({why}). Is the disk full?")

    return hear


def _config(folder: Path) -> Config:
    file = folder / CONFIG
    if not file.exists():
        raise Refusal("bridge.config", safe=f"There is no {file}. docs/organise/bridge.md shows one to begin with.")
    return read_config(file.read_text("utf-8"))


def _opened(folder: Path, words: str | None) -> tuple[Config, sealed.ContactsFile, Contacts]:
    config = _config(folder)
    kept = sealed.ContactsFile.new("") if words is None else sealed.open_kept(folder / CONTACTS, words=words)
    return config, kept, read_contacts(kept.text, config=config)


def _hands(ledger: Ledger, *, now: Clock) -> Callable[[str], object]:
    """What asks to be taken is kept for her, and she is told that it is there."""

    def take(words: str) -> None:
        try:
            take_in.take(ledger, words, at=now())
        except Refusal as why:
            _say(f"A message came in and was not kept: {why.safe}")
        except (OSError, sqlite3.Error) as why:
            _say(f"A message came in and was not kept ({why}). Is the disk full?")
        else:
            _say("A message came in. Read it with: tocsin-kit bridge sightings")

    return take


def _deaf(_: object) -> None:
    """For a channel that is only tried out."""


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Two bridges of one folder would say everything twice. The lock goes with the process, however it ends."""
    handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as why:
            raise Refusal("bridge.runs_already", safe="A bridge runs in this folder already.") from why
        yield
    finally:
        os.close(handle)


@contextmanager
def _ledger(folder: Path) -> Iterator[Ledger]:
    try:
        ledger = Ledger(folder / LEDGER)
        try:
            yield ledger
        finally:
            ledger.close()
    except sqlite3.Error as why:
        raise Refusal("bridge.ledger", safe=f"{folder / LEDGER}: {why}. Is the disk full?") from why


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
