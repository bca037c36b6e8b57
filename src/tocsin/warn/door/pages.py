"""Pages without script, for feature phones and for Tor at its safest. Pure: what was told, words and the time come in.

Built as trees, never as text: nothing that comes in can become markup.
"""

from xml.etree.ElementTree import Element, SubElement, tostring

from tocsin.phrases import Words, languages
from tocsin.seals.alert import Standing
from tocsin.seals.checked import Checked
from tocsin.seals.incident import Incident
from tocsin.seals.quiet import WatchWord, Word
from tocsin.terms.instant import Instant, Minutes, instant_of
from tocsin.terms.registry import Certainty, MessageType, Status
from tocsin.warn.model import Told

AGAIN, ASK_AGAIN_S = "again", 60
STYLE_NAME = "style"
STYLE = b"""\
:root { color-scheme: light dark; background: Canvas; color: CanvasText }
body { font: 1.125rem/1.5 sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
a { display: inline-block; min-height: 3rem; padding: .5rem 0; color: LinkText }
article { border-inline-start: .5rem solid #767676; padding-inline-start: 1rem; margin-block: 1.5rem }
.danger { border-color: #d32f2f }
.doubt { border-color: #b26a00 }
.clear { border-color: #2e7d32 }
h2 { font-size: 1.5rem; margin: 0 }
"""


def choice(told: Told | None) -> bytes:
    """Every language in its own script."""
    page, main = _page("Tocsin", language="en", direction="ltr")
    SubElement(main, "h1").text = told.town_name if told else "Tocsin"
    listed = SubElement(main, "ul")
    for each in languages().values():
        item = SubElement(SubElement(listed, "li"), "a", href=f"/lite/{each.tag}", lang=each.tag, dir=each.direction)
        item.text = each.name
    return as_bytes(page)


def what_is_happening(told: Told, words: Words, *, at: Instant, again: bool) -> bytes:
    """`again`: it asks for itself anew, only for who wants that: it throws a screen reader back to the beginning."""
    page, main = begin_page(words, title=told.town_name, again=again)
    add_words(main, words.say("lite-now", time=words.clock(at)))
    add_words(main, _word(told.word, words, at=at), strong=True)
    for incident in told.incidents:
        _incident(main, incident, words, at=at, linked=True)
    for checked in told.checked:
        _checked(main, checked.checked, words)
    _by_itself(main, words, again=again)
    end_page(page, words, told=told)
    return as_bytes(page)


def one_incident(told: Told, name: str, words: Words, *, at: Instant, again: bool) -> bytes | None:
    """None when nothing of that name is told now."""
    found = [each for each in told.incidents if each.incident.hex() == name]
    if not found:
        return None
    page, main = begin_page(words, title=words.event(found[0].shown.alert.event), again=again)
    for incident in found:
        _incident(main, incident, words, at=at, linked=False)
        alert = incident.shown.alert
        add_words(main, words.say("lite-sent", time=words.clock(alert.sent_at)))
        add_words(main, words.say("lite-area", metres=incident.radius_m, code=f"{incident.cell:x}"))
        add_words(main, words.say("lite-signed", count=len(incident.shown.signers)))
    _by_itself(main, words, again=again)
    end_page(page, words, told=told)
    return as_bytes(page)


def rights(told: Told, words: Words) -> bytes:
    page, main = begin_page(words, title=words.say("lite-rights"))
    for card in words.names("rights-", file="playbooks"):
        SubElement(main, "h2").text = words.say(f"{card}-title")
        add_words(main, words.say(card))
    add_words(main, words.say("lite-not-advice"))
    end_page(page, words, told=told)
    return as_bytes(page)


def not_now(words: Words) -> bytes:
    """It asks again by itself, as it says: nobody may take a busy house for a quiet town."""
    page, _ = begin_page(words, title=words.say("error-house-busy"), again=True)
    end_page(page, words, told=None)
    return as_bytes(page)


def nothing_here(words: Words) -> bytes:
    page, _ = begin_page(words, title=words.say("lite-nothing-here"))
    end_page(page, words, told=None)
    return as_bytes(page)


def _incident(body: Element, incident: Incident, words: Words, *, at: Instant, linked: bool) -> None:
    alert, ends = incident.shown.alert, incident.ends_at
    ending = incident.standing in (Standing.REPORTED_OVER, Standing.FINAL)
    over = ending or ends <= at
    look = "clear" if ending else "past" if over else "doubt" if alert.certainty is Certainty.Possible else "danger"
    article = SubElement(body, "article", {"class": look})
    headline = SubElement(article, "h2")
    if incident.standing is Standing.FINAL:
        kind = "cancelled" if alert.message_type is MessageType.Cancel else "all-clear"
        headline.text = words.ending(alert.event, kind=kind, status=alert.status)
    elif ending or over:
        headline.text = words.ending(alert.event, kind="reported-over" if ending else "expired", status=alert.status)
    else:
        headline.text = words.event(alert.event)
        if alert.status is not Status.Actual:
            add_words(article, words.say("exercise" if alert.status is Status.Exercise else "test-notice"), strong=True)
        add_words(article, words.what_to_do(alert.event, alert.response_type))
        if incident.standing is Standing.UNCONFIRMED:
            add_words(article, words.say("unconfirmed"))
        begins = instant_of(Minutes(alert.sent + alert.onset))
        later = alert.onset and begins > at
        add_words(
            article,
            words.say("from-until", **{"from": words.clock(begins)}, until=words.clock(ends))
            if later
            else words.say("until", time=words.clock(ends)),
        )
    if incident.is_forked:
        add_words(article, words.say("forked"))
    if linked:
        SubElement(
            SubElement(article, "p"), "a", href=f"/lite/{words.language}/{incident.incident.hex()}"
        ).text = words.say("lite-more")


def _checked(body: Element, checked: Checked, words: Words) -> None:
    article = SubElement(body, "article", {"class": "past"})
    SubElement(article, "h2").text = words.event(checked.event)
    add_words(article, words.checked(checked.finding, status=checked.status))
    add_words(article, words.clock(checked.sent_at))


def _word(word: WatchWord, words: Words, *, at: Instant) -> str:
    if word.since is None:
        return words.say("quiet-never")
    since = words.clock(word.since)
    said = {
        Word.QUIET: lambda: words.say("lite-quiet", time=since),
        Word.OPEN: lambda: words.say("lite-open", time=since, count=word.open_here),
        Word.DISAGREES: lambda: words.say("quiet-differs", watch=word.open_there or 0, given=word.open_here),
        Word.OLDER_ROSTER: lambda: words.say("quiet-older-roster"),
        Word.NO_WORD: lambda: words.say("quiet-no-word", time=since),
    }
    return said[word.word]()


def begin_page(words: Words, *, title: str, again: bool = False) -> tuple[Element, Element]:
    shipped = languages()[words.language]
    page, main = _page(title, language=shipped.tag, direction=shipped.direction, again=again)
    SubElement(main, "h1").text = title
    return page, main


def _by_itself(main: Element, words: Words, *, again: bool) -> None:
    if not again:
        SubElement(SubElement(main, "p"), "a", href=f"?{AGAIN}").text = words.say("lite-again")


def end_page(page: Element, words: Words, *, told: Told | None) -> None:
    foot = SubElement(page[-1], "footer")
    add_words(foot, words.say("lite-cannot-report"))
    for whose, number in told.numbers.items() if told else ():
        call = SubElement(SubElement(foot, "p"), "a", href=f"tel:{number}")
        call.text = f"{words.say(f'number-{whose}')}: "
        SubElement(call, "bdi", dir="ltr").text = number
    add_words(foot, words.say("lite-made-by-house"))
    links = SubElement(foot, "nav")
    here = f"/lite/{words.language}"
    ways = {
        here: words.say("lite-list"),
        f"{here}/rights": words.say("lite-rights"),
        f"{here}/places": words.say("dir-title"),
    }
    if told and told.has_films:
        ways[f"/films/{words.language}"] = words.say("published-all", town=told.town_name)
    ways |= {"/": words.say("lite-app"), "/lite": words.say("lite-languages")}
    for href, text in ways.items():
        SubElement(SubElement(links, "p"), "a", href=href).text = text


def _page(title: str, *, language: str, direction: str, again: bool = False) -> tuple[Element, Element]:
    page = Element("html", lang=language, dir=direction)
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(head, "meta", name="robots", content="noindex")
    if again:
        SubElement(head, "meta", {"http-equiv": "refresh", "content": str(ASK_AGAIN_S)})
    SubElement(head, "title").text = title
    SubElement(head, "link", rel="stylesheet", href=f"/lite/{STYLE_NAME}")
    SubElement(head, "link", rel="alternate", type="application/atom+xml", href=f"/feeds/{language}.atom")
    return page, SubElement(SubElement(page, "body"), "main")


def add_words(parent: Element, text: str, *, strong: bool = False) -> None:
    paragraph = SubElement(parent, "p")
    (SubElement(paragraph, "strong") if strong else paragraph).text = text


def as_bytes(page: Element) -> bytes:
    written: bytes = tostring(page, encoding="utf-8", method="html", xml_declaration=False)
    return b"<!doctype html>\n" + written
