"""`tocsin-kit directory`: import what others publish, look at it, give it out again, print it."""

from __future__ import annotations

import argparse
import datetime
import json
from collections import Counter

from tocsin.seals import directory
from tocsin.seals.directory import Address, Directory, Papers, Place
from tocsin_kit.directory import hsds, paper, tables
from tocsin_kit.directory.clean import Found

OLD_DAYS = 183
"""After half a year nobody can rely on it."""


def take_in(asked: argparse.Namespace) -> int:
    """Raises ValueError for what is no directory at all. What could not be taken is said; 1 when nothing was."""
    found = Found()
    for file in asked.file:
        one = tables.read_any(file.read_bytes(), zone=asked.timezone, columns=dict(asked.column))
        found.problems += one.problems
        for place in one.places:
            found.take(place, where=place.name)
    _tell(found)
    if not found.places:
        print("Nothing was written.")
        return 1
    said = Directory(asked.timezone, tuple(found.places))
    data = directory.write(said)
    asked.out.write_bytes(data)
    print(f"{asked.out}: {len(found.places)} places, {len(data) / 1000:.0f} kB of {directory.LIMIT / 1000:.0f}.")
    print("Everybody can read a published directory for ever. Nobody's home and no person's name belong in it.")
    print(f"Next, as a steward: tocsin-kit files add STEWARD_FILE {directory.NAME} {asked.out}")
    return 0


def check(asked: argparse.Namespace) -> int:
    """1 when something in it is not to be relied on."""
    said = directory.read(asked.file.read_bytes())
    today = _today(asked)
    print(f"{len(said.places)} places; hours in {said.timezone}.")
    for need, count in sorted(Counter(need for each in said.places for need in each.needs).items()):
        print(f"  {need.name}: {count}")
    doubts = [(each, doubt) for each in said.places for doubt in _doubts(each, today=today)]
    for place, doubt in doubts:
        print(f"{place.name} ({place.organization}): {doubt}")
    print(f"{len({each.id for each, _ in doubts})} of them need somebody who asks there." if doubts else "All is well.")
    return 1 if doubts else 0


def give_out(asked: argparse.Namespace) -> int:
    said = directory.read(asked.file.read_bytes())
    if asked.hsds:
        page = {"total_items": len(said.places), "total_pages": 1, "page_number": 1, "contents": hsds.write(said)}
        asked.out.write_bytes(json.dumps(page, ensure_ascii=False, indent=1).encode())
    elif asked.package:
        asked.out.write_bytes(tables.write_package(said))
    else:
        asked.out.write_bytes(tables.write_table(said))
    print(f"{asked.out}: {len(said.places)} places.")
    parts = sum(not _is_whole(each.address) for each in said.places)
    if parts and not asked.csv:
        print(
            f"{parts} addresses lack a city, region, postal code or country, which HSDS wants: others may refuse them."
        )
    return 0


def _is_whole(address: Address | None) -> bool:
    return address is None or all((address.city, address.region, address.postal_code, address.country))


def verified(asked: argparse.Namespace) -> int:
    """Somebody has asked there today: the name and day alone, of the places that are named."""
    said = directory.read(asked.file.read_bytes())
    today = _today(asked)
    wanted = {text.casefold() for text in asked.name}
    missing = wanted - {each.name.casefold() for each in said.places}
    if missing:
        raise ValueError(f"There is no place of that name: {', '.join(sorted(missing))}")
    places = tuple(
        Place(**{**vars(each), "checked": today}) if each.name.casefold() in wanted else each for each in said.places
    )
    asked.file.write_bytes(directory.write(Directory(said.timezone, places)))
    print(f"{asked.file}: checked today: {', '.join(asked.name)}")
    return 0


def print_out(asked: argparse.Namespace) -> int:
    """A page for each language, to be folded or hung up."""
    said = directory.read(asked.file.read_bytes())
    asked.out.mkdir(parents=True, exist_ok=True)
    for language in asked.languages:
        page = asked.out / f"places-{language}.html"
        page.write_text(paper.sheet(said, language=language, town=asked.town, today=_today(asked)), "utf-8")
        print(page)
    return 0


def _tell(found: Found) -> None:
    for each in found.problems:
        print(f"{each.where}: {each.words} ({each.code})")
    if found.problems:
        print(f"{len(found.problems)} things could not be taken as they stand.")


def _doubts(place: Place, *, today: int) -> list[str]:
    doubts = []
    if place.checked is None:
        doubts.append("nobody has checked it yet")
    elif today - place.checked > OLD_DAYS:
        doubts.append(f"last checked {today - place.checked} days ago")
    if not place.phones and place.address is None and not place.website:
        doubts.append("no telephone number, no address and no page")
    if not place.hours and not place.hours_words and place.address is not None:
        doubts.append("no hours")
    if place.papers is Papers.unknown:
        doubts.append("whether they ask for papers is not known")
    return doubts


def _today(asked: argparse.Namespace) -> int:
    today: datetime.date = asked.today or datetime.date.today()
    return today.toordinal() - datetime.date(1970, 1, 1).toordinal()
