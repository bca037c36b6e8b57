"""Every picture of a film that is to be published, on sheets that somebody goes through with her own eyes.

They are made of the finished file, so that what was looked at is what is published. On each stand four letters, which
are typed to say yes: no sheet is passed that was not opened.
"""

from __future__ import annotations

import hashlib
import hmac
import html
import json
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import cv2
import numpy as np

from tocsin.terms.refusal import Refusal
from tocsin_kit.publish.pictures import Picture, Shown

ACROSS, DOWN = 3, 4
WIDTH = 420
LINE = 34
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
MOST_OFF = 8
"""So much of 255 a picture may be brighter or darker as another machine makes it smaller."""
LIST = "sheets.json"
PAGE = "index.html"
WHITE, BLACK = (255, 255, 255), (0, 0, 0)


@dataclass(frozen=True)
class Sheet:
    """`first` … `past` - 1: the pictures on it, counted from 1. `letters`: only their digest is kept beside it."""

    name: str
    first: int
    past: int
    begins_ms: int
    ends_ms: int
    digest: str
    letters: str

    def is_opened_by(self, typed: str) -> bool:
        said = _letters_digest(self.digest, "".join(typed.split()).upper())
        return hmac.compare_digest(said, self.letters)


def write(shown: Iterable[Shown], folder: Path, *, film_hash: str, tell: Callable[[int], None]) -> tuple[Sheet, ...]:
    """The sheets, the list of them, and a page that shows them one below the other."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets: list[Sheet] = []
    first, rest = 1, iter(shown)
    while group := list(islice(rest, ACROSS * DOWN)):
        name = f"{len(sheets) + 1:04}.png"
        letters = "".join(secrets.choice(LETTERS) for _ in range(4))
        _, data = cv2.imencode(".png", _drawn(group, first=first, title=f"{len(sheets) + 1}   {letters}"))
        (folder / name).write_bytes(data.tobytes())
        digest = hashlib.sha256(data.tobytes()).hexdigest()
        past = first + len(group)
        sheets.append(
            Sheet(name, first, past, group[0].at_ms, group[-1].at_ms, digest, _letters_digest(digest, letters))
        )
        first = past
        tell(past - 1)
    rows = [each.__dict__ for each in sheets]
    (folder / LIST).write_text(json.dumps({"film": film_hash, "sheets": rows}, indent=1), "utf-8")
    (folder / PAGE).write_text(_page(sheets), "utf-8")
    return tuple(sheets)


def read(folder: Path, *, film_hash: str) -> tuple[Sheet, ...]:
    """Every sheet as it was made, of this very film. Refusal("publish.sheets") where one is missing, or is another."""
    try:
        said = json.loads((folder / LIST).read_text("utf-8"))
        sheets = tuple(Sheet(**row) for row in said["sheets"])
        is_whole = all(hashlib.sha256((folder / each.name).read_bytes()).hexdigest() == each.digest for each in sheets)
        if said["film"] != film_hash or not sheets or not is_whole:
            raise ValueError("sheets")
    except (OSError, ValueError, KeyError, TypeError) as why:
        raise Refusal("publish.sheets", safe="These sheets are not of this film. Make it again.") from why
    return sheets


def check(sheets: Iterable[Sheet], folder: Path, *, shown: Iterable[Shown]) -> None:
    """That they show every picture of the film, as it is: somebody else has made them. Refusal("publish.sheets")."""
    first, rest = 1, iter(shown)
    for each in sheets:
        group = list(islice(rest, ACROSS * DOWN))
        brought = cv2.imread(str(folder / each.name))
        if (each.first, each.past) != (first, first + len(group)) or not group or brought is None:
            raise _other_pictures()
        drawn = _drawn(group, first=first, title="")
        below = slice(2 * LINE, None)
        if brought.shape != drawn.shape or np.abs(brought[below].astype(int) - drawn[below]).max() > MOST_OFF:
            raise _other_pictures()
        first = each.past
    if next(rest, None) is not None:
        raise _other_pictures()


def _other_pictures() -> Refusal:
    return Refusal("publish.sheets", safe="These sheets do not show this film. Do not let it out.")


def _letters_digest(sheet: str, letters: str) -> str:
    return hashlib.sha256(f"{sheet} {letters}".encode()).hexdigest()


def _drawn(group: list[Shown], *, first: int, title: str) -> Picture:
    """As OpenCV writes it: blue before green before red."""
    height = round(WIDTH * group[0].picture.shape[0] / group[0].picture.shape[1])
    sheet = np.full((2 * LINE + DOWN * (height + LINE), ACROSS * WIDTH, 3), 255, np.uint8)
    cv2.putText(sheet, title, (16, 50), cv2.FONT_HERSHEY_SIMPLEX, 1.4, BLACK, 3, cv2.LINE_AA)
    for number, shown in enumerate(group):
        top, left = 2 * LINE + number // ACROSS * (height + LINE), number % ACROSS * WIDTH
        small = cv2.resize(shown.picture, (WIDTH - 6, height), interpolation=cv2.INTER_AREA)
        sheet[top : top + height, left : left + WIDTH - 6] = small[:, :, ::-1]
        says = f"{first + number}   {shown.at_ms / 1_000:.2f} s"
        at = (left + 6, top + height + LINE - 10)
        cv2.putText(sheet, says, at, cv2.FONT_HERSHEY_SIMPLEX, 0.7, BLACK, 1, cv2.LINE_AA)
    return sheet


def _page(sheets: list[Sheet]) -> str:
    pictures = "".join(f'<p><img src="{html.escape(each.name)}" alt="" loading="lazy"></p>' for each in sheets)
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        "<title>Every picture</title><style>:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}"
        "body{margin:1rem}img{max-inline-size:100%;block-size:auto}</style><h1>Every picture</h1>"
        "<p>Look at each one. Is there a face, a name, a number plate, a door or anything else by which somebody can "
        "be told? Then note the number of the picture and do not type the letters of its sheet.</p>" + pictures
    )


def in_order(sheets: Iterable[Sheet], *, seen: Iterable[str]) -> Iterator[Sheet]:
    """Those that are still to be looked at."""
    done = set(seen)
    return (each for each in sheets if each.digest not in done)
