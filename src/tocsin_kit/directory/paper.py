"""A directory as a sheet to print, one for each language; nothing in it is fetched."""

from __future__ import annotations

from html import escape

from tocsin.phrases import Words, languages
from tocsin.phrases.places import Sayer
from tocsin.seals.directory import Directory, Need, Place

_STYLE = (
    "@page{margin:12mm}body{font:10.5pt/1.4 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}"
    "h1{font-size:18pt;margin:0}h2{font-size:13pt;margin:.8rem 0 .2rem;border-block-end:1px solid}"
    "main{columns:2;column-gap:8mm}article{break-inside:avoid;margin:0 0 .6rem}h3{font-size:11pt;margin:0}"
    "p{margin:0}bdi{unicode-bidi:isolate}@media(max-width:40rem){main{columns:1}}"
)


def sheet(directory: Directory, *, language: str, town: str, today: int) -> str:
    """By need; a place that serves several stands under the first of them."""
    words = Words(language, clock_face=str, files=("directory", "languages", "times"))
    sayer = Sayer(words, today=today)
    parts = []
    for need in Need:
        places = sorted((each for each in directory.places if each.needs[0] is need), key=lambda each: each.name)
        if places:
            parts.append(f"<h2>{escape(sayer.need(need))}</h2>{''.join(_article(each, sayer) for each in places)}")
    about = languages()[language]
    title = f"{words.say('dir-title')}: {town}"
    day = escape(sayer.date(today))
    return (
        f'<!doctype html>\n<html lang="{about.tag}" dir="{about.direction}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>"
        f"<p>{day} · {escape(words.say('dir-theirs'))}</p><main>{''.join(parts)}</main></body></html>\n"
    )


def _article(place: Place, sayer: Sayer) -> str:
    said = "".join(f"<p>{escape(line)}</p>" for line in sayer.lines(place))
    calls = "".join(
        f'<p><bdi dir="ltr">{escape(number)}</bdi> {escape(rest)}</p>' for number, rest in sayer.phones(place)
    )
    street = f'<p dir="auto">{escape(sayer.address(place))}</p>' if place.address else ""
    who = "" if place.organization == place.name else f'<p dir="auto">{escape(place.organization)}</p>'
    return f'<article><h3 dir="auto">{escape(place.name)}</h3>{who}{street}{calls}{said}</article>'
