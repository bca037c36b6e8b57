"""What a town said, newest first, for feed readers: Atom (RFC 4287), one file per language.

Addresses are relative, so that a copy of the folder leads to its own files.
"""

from __future__ import annotations

from base64 import b64encode
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element

from tocsin.phrases.feeds.answer import Answer
from tocsin.phrases.feeds.markup import child, clean, written
from tocsin.phrases.feeds.message import MOST, Message, Public, stamp, utc
from tocsin.phrases.words import Words, languages
from tocsin.terms.instant import Instant

NAMESPACE = "http://www.w3.org/2005/Atom"
_UTC = "Z"
_CAP_STATUS = "urn:oasis:names:tc:emergency:cap:1.2:status"
_NEVER = Instant(0)


def write(public: Public, *, language: str) -> bytes:
    words = Words(language, clock_face=utc, files=("alerts", "feeds"))
    shipped = languages()[language]
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": shipped.tag})
    child(root, "id", UUID(bytes=bytes(public.town)).urn)
    child(root, "title", words.say("feeds-title", town=clean(public.town_name)))
    child(root, "subtitle", words.say("feeds-subtitle"))
    said: list[Message | Answer] = [*public.messages, *public.answers]
    said.sort(key=_sent_at, reverse=True)
    newest = _sent_at(said[0]) if said else _NEVER
    child(root, "updated", stamp(newest, zone=_UTC))
    child(child(root, "author"), "name", public.town_name or "Tocsin")
    child(root, "link", rel="self", type="application/atom+xml", href=f"{language}.atom")
    for other in languages().values():
        if other.tag != language:
            child(
                root, "link", rel="alternate", type="application/atom+xml", hreflang=other.tag, href=f"{other.tag}.atom"
            )
    for each in said[:MOST]:
        entry = child(root, "entry")
        child(entry, "id", uuid5(UUID(bytes=bytes(public.town)), each.identifier).urn)
        child(entry, "title", each.headline(words))
        child(entry, "updated", stamp(_sent_at(each), zone=_UTC))
        child(entry, "published", stamp(_sent_at(each), zone=_UTC))
        if isinstance(each, Message):
            _alert(entry, each, words=words)
        else:
            _answer(entry, each, words=words)
    return written(root)


def _sent_at(said: Message | Answer) -> Instant:
    return said.verified.alert.sent_at if isinstance(said, Message) else said.sent_at


def _answer(entry: Element, answer: Answer, *, words: Words) -> None:
    """The title is the finding, so that a reader who shows nothing else does not name a danger that was none."""
    child(entry, "category", term="checked", label=words.event(answer.event))
    child(entry, "category", term=answer.finding, scheme="tocsin:finding")
    child(entry, "category", term=answer.status.name, scheme=_CAP_STATUS)
    child(entry, "summary", words.event(answer.event))
    child(entry, "content", b64encode(answer.signed).decode(), type="application/cose")


def _alert(entry: Element, message: Message, *, words: Words) -> None:
    alert = message.verified.alert
    child(entry, "category", term=message.kind, label=words.event(alert.event))
    child(entry, "category", term=alert.status.name, scheme=_CAP_STATUS)
    said = [message.instruction(words), message.description(words)]
    child(entry, "summary", " ".join(each for each in said if each) or message.headline(words))
    child(entry, "link", rel="alternate", type="application/cap+xml", href=f"cap/{message.identifier}.xml")
