"""The town's directory of help on pages without script, as `pages.py` makes the others. Pure."""

from collections import Counter
from xml.etree.ElementTree import Element, SubElement

from tocsin.phrases import Words
from tocsin.phrases.places import Sayer
from tocsin.seals.directory import Directory, Need, Place
from tocsin.warn.door.pages import add_words, as_bytes, begin_page, end_page
from tocsin.warn.model import Told

ON_A_PAGE = 40


def needs(directory: Directory | None, words: Words, sayer: Sayer, *, told: Told) -> bytes:
    """What there is help for."""
    page, main = begin_page(words, title=f"{words.say('dir-title')}: {told.town_name}")
    if directory is None or not directory.places:
        add_words(main, words.say("dir-none"))
    else:
        add_words(main, words.say("dir-what"))
        listed = SubElement(main, "ul")
        for need, count in sorted(Counter(need for place in directory.places for need in place.needs).items()):
            link = SubElement(SubElement(listed, "li"), "a", href=f"/lite/{words.language}/places/{need.name}/1")
            link.text = f"{sayer.need(need)}: {words.say('dir-count', count=count)}"
    end_page(page, words, told=told)
    return as_bytes(page)


def of_need(directory: Directory, need: str, number: str, words: Words, sayer: Sayer, *, told: Told) -> bytes | None:
    """None when there is no such page."""
    if need not in Need.__members__ or not number.isascii() or not number.isdigit() or len(number) > 3:
        return None
    places = sorted((each for each in directory.places if Need[need] in each.needs), key=lambda each: each.name)
    first = ON_A_PAGE * (int(number) - 1)
    if not 0 <= first < len(places):
        return None
    page, main = begin_page(words, title=sayer.need(Need[need]))
    add_words(main, words.say("dir-theirs"))
    for place in places[first : first + ON_A_PAGE]:
        _place(main, place, sayer)
    if first + ON_A_PAGE < len(places):
        on = SubElement(main, "p")
        SubElement(on, "a", href=f"/lite/{words.language}/places/{need}/{int(number) + 1}").text = words.say("dir-more")
    end_page(page, words, told=told)
    return as_bytes(page)


def _place(main: Element, place: Place, sayer: Sayer) -> None:
    article = SubElement(main, "article", {"class": "past"})
    SubElement(article, "h2", dir="auto").text = place.name
    if place.organization != place.name:
        SubElement(article, "p", dir="auto").text = place.organization
    if place.address is not None:
        SubElement(article, "p", dir="auto").text = sayer.address(place)
    for number, rest in sayer.phones(place):
        line = SubElement(article, "p")
        call = SubElement(line, "a", href=f"tel:{number}")
        SubElement(call, "bdi", dir="ltr").text = number
        call.tail = f" {rest}" if rest else ""
    for said in sayer.lines(place):
        SubElement(article, "p", dir="auto").text = said
