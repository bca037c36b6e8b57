"""The captain reads what came in, says what it is and where, and only then is it sealed and sent to the watch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tocsin.terms.cell import Cell
from tocsin.terms.registry import EVENTS
from tocsin_kit import letters
from tocsin_kit.actors.member import Guest
from tocsin_kit.actors.near import cell_at
from tocsin_kit.bridge import take_in
from tocsin_kit.bridge.ledger import Ledger
from tocsin_kit.bridge.take_in import Waiting

Ask = Callable[[str], str]
YES = ("y", "yes")


@dataclass(frozen=True, repr=False)
class Told:
    """What she makes of it."""

    event: int | None
    place: Cell | None
    words: str


async def pass_on(ledger: Ledger, guest: Guest, waiting: list[Waiting], *, ask: Ask, say: Callable[[str], None]) -> int:
    """How many were sent. What is not answered, or finds no line, waits on."""
    sent = 0
    for place, each in enumerate(waiting, start=1):
        say(f"\n{place} of {len(waiting)}:\n  {each.words}")
        match ask("Pass it on to the watch? yes, delete, or later: ").strip().lower():
            case answer if answer in YES:
                told = _told(each, ask=ask, say=say)
            case "d" | "delete":
                ledger.drop(each.number)
                continue
            case _:
                continue
        if ask("Seal this and send it? yes or no: ").strip().lower() not in YES:
            continue
        if await _send(guest, each, told):
            ledger.drop(each.number)
            sent += 1
        else:
            say("There is no line to the town now. It waits here; try again later.")
    return sent


async def _send(guest: Guest, waiting: Waiting, told: Told) -> bool:
    """A report by telephone, of somebody else's sighting; False when there was no line. Raises Refused, Refusal."""
    draft = await guest.report(
        place=told.place,
        event=told.event,
        words=told.words,
        seen_by_me=False,
        observed_at=waiting.came,
        source=letters.Source.telephone,
        nonce=waiting.nonce,
    )
    return draft.is_sent


def _told(waiting: Waiting, *, ask: Ask, say: Callable[[str], None]) -> Told:
    kinds = {kind.name: code for code, kind in EVENTS.items()}
    say(f"Kinds: {', '.join(kinds)}")
    while (kind := ask("Which? (nothing if it cannot be told): ").strip()) and kind not in kinds:
        say("This is none of them.")
    where: Cell | None = None
    while said := ask("Where? LATITUDE,LONGITUDE (nothing if it cannot be told): ").strip():
        try:
            latitude, longitude = (float(part) for part in said.split(","))
            where = cell_at(latitude, longitude, at_resolution=letters.PLACE_RESOLUTION)
            break
        except ValueError:
            say("Two numbers with a comma between them.")
    words = waiting.words
    while True:
        other = ask("Enter to pass on these words, or write others: ").strip()
        words = take_in.without_numbers(other) if other else words
        if len(words) <= letters.MOST_WORDS:
            return Told(kinds.get(kind), where, words)
        say(f"At most {letters.MOST_WORDS} signs; these are {len(words)}.")
